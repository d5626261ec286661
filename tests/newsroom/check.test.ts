/** What only shows when files are read together. */
import { describe, expect, test } from 'vitest'
import { check, checkOnly, desk, findProblems, PIECE, piece, record, swap } from './newsroom.ts'

const full = { ...desk, ...record }
const LISTING = 'designations/a-listing.yaml'

/** What is said of a piece with this body, which begins on line 12. */
const inBody = (body: string) =>
  check({ ...full, [PIECE]: piece({ body: `${body}\n` }) }).map((line) => line.replace(`${PIECE}:`, ''))

describe('ids that nobody defines', () => {
  test.each([
    [
      'entities/a-group.yaml',
      '[a-notice]',
      '[a-notcie]',
      '5 unknown-id there is no source “a-notcie”. Did you mean a-notice?',
    ],
    [LISTING, 'entity: a-group', 'entity: a-goup', '2 unknown-id there is no entity “a-goup”. Did you mean a-group?'],
    [LISTING, 'treasury', 'tresury', '3 unknown-id there is no authority “tresury”. Did you mean treasury?'],
    [LISTING, 'order', 'oder', '4 unknown-id there is no instrument “oder”. Did you mean order?'],
    [
      LISTING,
      '[a-notice]',
      '[nobody-at-all]',
      '7 unknown-id there is no source “nobody-at-all”. Define it in sources/ first.',
    ],
    [PIECE, '[ann]', '[anna]', '6 unknown-id there is no person “anna”. Did you mean ann?'],
    [PIECE, '[lists]', '[list]', '7 unknown-id there is no topic “list”. Did you mean lists?'],
  ] as const)('in %s: %s written %s', (file, from, to, message) => {
    expect(checkOnly(file, from, to)).toEqual([`${file}:${message}`])
  })

  test('are all told, never just the first, each with its path', () => {
    const text = record[LISTING].replace('a-group', 'x1').replace('treasury', 'x2').replace('order', 'x3')
    const listed = text.replace(/^/gm, '  ').replace('  id', '- id').trimEnd()
    expect(findProblems({ ...full, [LISTING]: `${listed}\n` })).toMatchObject([
      { code: 'unknown-id', severity: 'error', file: LISTING, path: [0, 'entity'] },
      { code: 'unknown-id', severity: 'error', file: LISTING, path: [0, 'authority'] },
      { code: 'unknown-id', severity: 'error', file: LISTING, path: [0, 'instrument'] },
    ])
    expect(findProblems(swap(LISTING, '[a-notice]', '[a-notise]'))).toMatchObject([
      { code: 'unknown-id', path: ['steps', 0, 'sources', 0] },
    ])
  })

  test('in relations and effects', () => {
    expect(
      checkOnly('entities/a-group.yaml', 'sources:', 'relations:\n  - { to: b-group, kind: successor of }\nsources:'),
    ).toEqual(['entities/a-group.yaml:6 unknown-id there is no entity “b-group”. Did you mean a-group?'])
    const effects = 'effects:\n  asset-freeze:\n    value: yes\n    note: N.\n    source: a-notce\nsources:'
    expect(checkOnly('instruments/order.yaml', 'sources:', effects)).toEqual([
      'instruments/order.yaml:11 unknown-id there is no source “a-notce”. Did you mean a-notice?',
    ])
  })

  test.each([
    ['<Cite source="a-notce" />', 'there is no source “a-notce”. Did you mean a-notice?'],
    ['<Status designation="a-lsting" />', 'there is no designation “a-lsting”. Did you mean a-listing?'],
    ['<Timeline entity="group" />', 'there is no entity “group”. Did you mean a-group?'],
    ["<Compare instruments={['order', 'ordre']} />", 'there is no instrument “ordre”. Did you mean order?'],
    ['<Matrix instruments={[\'ordre\']} least="1" />', 'there is no instrument “ordre”. Did you mean order?'],
    ['<Differed entity="group" />', 'there is no entity “group”. Did you mean a-group?'],
    ['<Order entity="group" />', 'there is no entity “group”. Did you mean a-group?'],
    ["<Waits instruments={['ordre']} />", 'there is no instrument “ordre”. Did you mean order?'],
    ['<Growth instrument="ordre" />', 'there is no instrument “ordre”. Did you mean order?'],
    ['<Left instrument="ordre" />', 'there is no instrument “ordre”. Did you mean order?'],
    ['<Term id="freze">freeze</Term>', 'there is no term “freze”. Did you mean freeze?'],
  ])('in prose, at the line: %s', (body, message) => {
    expect(inBody(`Words.\n\n${body}`)).toEqual([`14 unknown-id ${message}`])
  })

  test.each(['none', '0', '-1', '1.5', '1 '])('a number that is none: %s', (least) => {
    expect(inBody(`Words.\n\n<Matrix instruments={['order']} least="${least}" />`)).toEqual([
      `14 bad-attribute “${least}” is not a number. Write it in digits, from 1 on.`,
    ])
  })

  test('one mistake is told once, not again wherever the broken entry is used', () => {
    expect(check(swap('sources/all.yaml', 'legal-act', 'law'))).toEqual([expect.stringMatching('^sources/all.yaml:6 ')])
    expect(check(swap('sources/all.yaml', 'A notice', 'A: notice'))).toEqual([
      expect.stringMatching('^sources/all.yaml:3 '),
    ])
    const files = swap('instruments/order.yaml', 'sanctions', 'sanction')
    expect(check({ ...files, [PIECE]: piece({ body: '[a](/designations/a-listing/)\n' }) })).toEqual([
      expect.stringMatching('^instruments/order.yaml:5 '),
    ])
  })
})

describe('the original of a copy', () => {
  const withOriginal = (url: string) => `grade: legal-act\n  original: ${url}\n`
  test('is another address than the copy’s, whatever it is written like', () => {
    expect(
      checkOnly('sources/all.yaml', 'grade: legal-act\n', withOriginal('https://ministry.example/notice')),
    ).toEqual([])
    for (const url of ['https://news.example/notice', 'http://www.news.example/notice/'])
      expect(checkOnly('sources/all.yaml', 'grade: legal-act\n', withOriginal(url))).toEqual([
        'sources/all.yaml:7 bad-value the original has the address of the copy. Take it out where you read the original itself; where you read a copy, give the address of each.',
      ])
  })

  test('need not be known, even of a law', () => {
    expect(checkOnly('sources/all.yaml', 'publisher: A ministry', 'publisher: A ministry, read in a mirror')).toEqual(
      [],
    )
  })
})

describe('days and steps', () => {
  test.each(['2023', '2023-01', '2023-02-29', 'yesterday'])('a status is asked for on a day, not on %s', (on) => {
    expect(inBody(`<Status designation="a-listing" on="${on}" />`)).toEqual([expect.stringMatching('^12 bad-date ')])
  })

  test.each(['announced', 'made', 'proposed'])('%s after in force is warned of, at the step', (step) => {
    const found = findProblems(
      swap(LISTING, 'steps:\n', `steps:\n  - { on: 2023-02-01, step: ${step}, sources: [a-notice] }\n`),
    )
    expect(found).toMatchObject([{ code: 'step-undoes', severity: 'warning', file: LISTING, line: 7 }])
  })

  test('a day for which something was announced stands on the announcement, and nowhere else', () => {
    const step = (kind: string) =>
      `steps:\n  - { on: 2022-02-01, step: ${kind}, effect: 2022-03-01, sources: [a-notice] }\n`
    expect(checkOnly(LISTING, 'steps:\n', step('announced'))).toEqual([])
    expect(checkOnly(LISTING, 'steps:\n', step('made'))).toEqual([
      `${LISTING}:7 bad-value only what was announced has an effect, and this step is “made”. Put it on the step announced, or take it out.`,
    ])
  })

  test.each(['published', 'amended', 'renewed', 'suspended', 'lifted', 'lapsed'])(
    '%s after in force is in order',
    (step) => {
      expect(
        checkOnly(LISTING, 'steps:\n', `steps:\n  - { on: 2023-02-01, step: ${step}, sources: [a-notice] }\n`),
      ).toEqual([])
    },
  )

  test('what was announced again after it had ended undoes nothing', () => {
    const steps =
      'steps:\n  - { on: 2024, step: lifted, sources: [a-notice] }\n  - { on: 2025, step: announced, sources: [a-notice] }\n'
    expect(checkOnly(LISTING, 'steps:\n', steps)).toEqual([])
  })

  test('a renewal ends after it was made, and a law is renewed by itself or with another', () => {
    const law = 'instruments/order.yaml'
    const terms = (until: string) =>
      `renewal:\n  what: The order\n  known:\n    - { on: 2025-07-24, until: ${until}, sources: [a-notice] }\n`
    expect(checkOnly(law, 'sources:', `${terms('2026-07-24')}sources:`)).toEqual([])
    expect(checkOnly(law, 'sources:', `${terms('2024-07-24')}sources:`)).toEqual([
      `${law}:10 date-order until (2024-07-24) is not after on (2025-07-24). Correct whichever is wrong.`,
    ])
    expect(checkOnly(law, 'sources:', `${terms('2026-07-24')}renewedWith: order\nsources:`)).toEqual([
      `${law}:11 bad-value it has a renewal of its own and is renewed with another. Take out renewedWith, or renewal.`,
    ])
    expect(checkOnly(law, 'sources:', 'renewedWith: ordre\nsources:')).toEqual([
      `${law}:7 unknown-id there is no instrument “ordre”. Did you mean order?`,
    ])
  })

  test('a piece is not changed or reviewed before it is published', () => {
    const dates = 'updated: 2025-12-31\nreviewBy: 2025\n'
    expect(findProblems({ ...desk, [PIECE]: piece({ front: dates }) })).toMatchObject([
      { code: 'date-order', line: 10, path: ['updated'] },
      { code: 'date-order', line: 11, path: ['reviewBy'] },
    ])
    expect(findProblems({ ...desk, [PIECE]: piece({ front: 'updated: 2026\nreviewBy: 2026-01\n' }) })).toEqual([])
    const atNine = piece({ front: 'updated: 2026-01\n' }).replace('2026-01-31', '2026-01-31T09:00:00Z')
    expect(findProblems({ ...desk, [PIECE]: atNine })).toEqual([])
  })
})

describe('a piece from the future', () => {
  const dated = (front: string, published: string) =>
    findProblems({ ...desk, [PIECE]: piece({ front }).replace('2026-01-31', published) })

  test.each([
    ['published', '2062-01-31', ''],
    ['published', '2026-11-26', ''],
    ['published', '2026-12', ''],
    ['published', '2027~', ''],
    ['published', '2026-11-24T12:00:01Z', ''],
    ['published', '2026-11-24T13:30:00+01:00', ''],
    ['updated', '2026-11-26', 'updated: 2026-11-26\n'],
    ['updated', '2026-11-24T12:00:01Z', 'updated: 2026-11-24T12:00:01Z\n'],
  ])('is refused at its key: %s %s', (key, written, front) => {
    expect(dated(front, front ? '2026-01-31' : written)).toEqual([
      {
        code: 'date-order',
        severity: 'error',
        file: PIECE,
        line: front ? 10 : 4,
        path: [key],
        message: `${key} (${written}) lies in the future`,
        hint: 'Write the day on which readers get it. To keep it back until then, set an embargo.',
      },
    ])
  })

  test.each(['2026-11-24', '2026-11-25', '2026-11', '2026', '2026-11-24T12:00:00Z', '2026-11-24T13:00:00+01:00'])(
    'is none where the day has begun somewhere on Earth: %s',
    (written) => {
      expect(dated('', written)).toEqual([])
      expect(dated(`updated: ${written}\n`, '2026-01-31')).toEqual([])
    },
  )

  test('is what it should be where its embargo says so, and no later than that', () => {
    const embargo = 'embargo: 2062-01-31T09:00:00Z\n'
    expect(dated(embargo, '2062-01-31')).toEqual([])
    expect(dated(embargo, '2062-01-31T09:00:00Z')).toEqual([])
    expect(dated(embargo, '2062-01-31T09:00:01Z')).toMatchObject([
      {
        code: 'date-order',
        severity: 'error',
        message: 'published (2062-01-31T09:00:01Z) is later than the embargo (2062-01-31T09:00:00Z)',
      },
    ])
    expect(dated('embargo: 2020-01-01T00:00:00Z\n', '2062-01-31')).toMatchObject([{ code: 'date-order' }])
  })

  test('is nobody’s concern as long as it is a draft', () => {
    expect(findProblems({ ...desk, [PIECE]: piece({ stage: 'draft' }).replace('2026-01-31', '2062-01-31') })).toEqual(
      [],
    )
  })
})

test('all that is wrong in several files is found in one run, in order of file and line', () => {
  const files = {
    ...full,
    'entities/a-group.yaml': record['entities/a-group.yaml'].replace('a-notice', 'another'),
    'topics/more.yaml': '- id: c\n  name: C\n  summary: 3\n- id: d\n- id: a b\n  name: B\n  colour: red\n',
    [PIECE]: piece({ body: '<Foo />\n' }),
    'explainers/b/index.mdx': piece({ front: 'updated: 2020\n', body: '[a](/nowhere/)\n\n<Cite source="nobody" />\n' }),
  }
  expect(findProblems(files, 'public').map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'entities/a-group.yaml:5 unknown-id',
    `${PIECE}:12 unknown-component`,
    'explainers/b/index.mdx:10 date-order',
    'explainers/b/index.mdx:13 broken-link',
    'explainers/b/index.mdx:15 unknown-id',
    'topics/more.yaml:3 bad-value',
    'topics/more.yaml:4 missing-key',
    'topics/more.yaml:5 bad-id',
    'topics/more.yaml:7 unknown-key',
  ])
})

test('a mistake in the form of a piece does not hide one in what it refers to', () => {
  const places = findProblems({
    ...desk,
    [PIECE]: piece({ body: '<Foo />\n\n[a](/nowhere/)<Cite source="nobody" />\n' }),
  })
  expect(places.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '12 unknown-component',
    '14 broken-link',
    '14 unknown-id',
  ])
})
