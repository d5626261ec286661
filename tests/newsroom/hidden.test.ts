/** Drafts and what is under embargo: left out before anything else sees it, and harmless to everybody else. */
import { describe, expect, test } from 'vitest'
import type { Library } from '../../src/core/model.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { toEntries } from '../../src/newsroom/read.ts'
import { COLLECTIONS, SCHEMAS, type YamlCollection } from '../../src/schema/collections.ts'
import { check, desk, entry, type Files, findProblems, NOW, piece, read, readAside, record, tell } from './newsroom.ts'

const SECRET = 'explainers/secret/index.mdx'
const AFTER = '2026-11-24T12:00:01Z'
const SOON = 'embargo: 2026-12-01T09:00:00Z\n'
const DRAFT = 'stage: draft\n'
const MOMENT = Date.parse('2026-12-01T09:00:00Z')

const slugs = (files: Files, until: number | string = NOW) =>
  toEntries(read(files), typeof until === 'string' ? Date.parse(until) : until).explainers.map(({ id }) => id)
const embargoed = (embargo: string) => piece({ front: `embargo: ${embargo}\n` })

describe('what readers cannot see is not read', () => {
  test('a draft', () => {
    expect(slugs({ ...desk, [SECRET]: piece({ stage: 'draft' }) })).toEqual(['a-piece'])
  })

  test('a piece before its embargo, whatever zone it is written in; from that moment on it is there', () => {
    expect(slugs({ ...desk, [SECRET]: embargoed(AFTER) })).toEqual(['a-piece'])
    expect(slugs({ ...desk, [SECRET]: embargoed('2026-11-24T13:00:01+01:00') })).toEqual(['a-piece'])
    expect(slugs({ ...desk, [SECRET]: embargoed(AFTER) }, AFTER)).toEqual(['a-piece', 'secret'])
    expect(slugs({ ...desk, [SECRET]: embargoed('2026-11-24T12:00:00Z') })).toEqual(['a-piece', 'secret'])
  })

  test('a draft whose embargo is over is still a draft', () => {
    const text = piece({ stage: 'draft', front: 'embargo: 2020-01-01T00:00:00Z\n' })
    expect(slugs({ ...desk, [SECRET]: text })).toEqual(['a-piece'])
  })

  test('nothing of it reaches the library or the list of pages that may be linked to', () => {
    const files = {
      ...desk,
      [SECRET]: embargoed(AFTER),
      'explainers/b/index.mdx': piece({ body: '[See](/explainers/secret/).\n' }),
    }
    const { library, problems } = checkNewsroom(readAside(files), NOW, 'public')
    // Where the other piece leads is its own writer's; the link is refused all the same.
    const shown = JSON.stringify(library, (key, value) => (key === 'plain' ? undefined : value))
    expect(shown).not.toContain('secret')
    expect(JSON.stringify(library).match(/secret/g)).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'broken-link', severity: 'error', file: 'explainers/b/index.mdx' }])
    expect(problems[0]?.hint).not.toContain('secret')
  })

  test('a preview and the desk keep them', () => {
    const files = { ...desk, [SECRET]: embargoed(AFTER), 'explainers/b/index.mdx': piece({ stage: 'draft' }) }
    expect(slugs(files, Number.POSITIVE_INFINITY)).toEqual(['a-piece', 'b', 'secret'])
    const { library } = checkNewsroom(readAside(files), NOW, 'all')
    expect(library.explainers.map(({ slug }) => slug)).toEqual(['a-piece', 'b', 'secret'])
  })
})

const shelfOf = (library: Library, collection: YamlCollection): string[] =>
  collection === 'readings'
    ? library.lists.flatMap(({ readings }) => readings.map(({ id }) => id))
    : library[collection === 'glossary' ? 'terms' : collection].map(({ id }) => id)

describe('an entry of any collection may be hidden', () => {
  const full = { ...desk, ...record }
  const seen = (files: Files, collection: YamlCollection, until: number) => {
    const newsroom = readAside(files)
    const now = new Date(Math.min(until, 8e15)).toISOString()
    const { library, problems } = checkNewsroom(newsroom, now, 'public')
    expect(problems.map(tell)).toEqual([])
    const inEntries = toEntries(newsroom, until)[collection].some(({ id }) => id === 'later')
    expect(shelfOf(library, collection).includes('later')).toBe(inEntries && Number.isFinite(until))
    return inEntries
  }

  test.each(Object.keys(SCHEMAS) as YamlCollection[])('a draft of %s is there for a preview only', (collection) => {
    const files = { ...full, [`${collection}/later.yaml`]: entry(collection, 'later', DRAFT) }
    expect(seen(files, collection, Date.parse(NOW))).toBe(false)
    expect(seen(files, collection, 8e15)).toBe(false)
    expect(seen(files, collection, Number.POSITIVE_INFINITY)).toBe(true)
  })

  test.each(Object.keys(SCHEMAS) as YamlCollection[])(
    'one of %s under embargo is there from its instant on',
    (collection) => {
      const files = { ...full, [`${collection}/later.yaml`]: entry(collection, 'later', SOON) }
      expect(seen(files, collection, Date.parse(NOW))).toBe(false)
      expect(seen(files, collection, MOMENT - 1)).toBe(false)
      expect(seen(files, collection, MOMENT)).toBe(true)
    },
  )

  test('in a file of several each has its own time', () => {
    const [now, soon, never] = ['', SOON, DRAFT].map(
      (hiding, index) => `- ${entry('topics', `topic-${index}`, hiding).trimEnd().replaceAll('\n', '\n  ')}\n`,
    )
    const newsroom = readAside({ ...desk, 'topics/more.yaml': `${now}${soon}${never}` })
    const topics = (until: number) => toEntries(newsroom, until).topics.map(({ id }) => id)
    expect(topics(MOMENT - 1)).toEqual(['lists', 'topic-0'])
    expect(topics(MOMENT)).toEqual(['lists', 'topic-0', 'topic-1'])
    expect(topics(Number.POSITIVE_INFINITY)).toEqual(['lists', 'topic-0', 'topic-1', 'topic-2'])
  })

  test('the newsroom itself may not: its site.yaml is refused for it, and never left out', () => {
    for (const hiding of [DRAFT, SOON])
      for (const scope of ['public', 'all'] as const) {
        const problems = findProblems({ ...desk, 'site.yaml': desk['site.yaml'] + hiding }, scope)
        expect(problems).toMatchObject([{ code: 'unknown-key', severity: 'error', file: 'site.yaml' }])
      }
    expect(Object.keys(COLLECTIONS.site.shape)).not.toContain('stage')
  })
})

describe('a build says nothing of what is hidden, however broken it is', () => {
  const sound: Files = { ...desk, ...record }
  const broken: Files = { ...sound, 'topics/bad.yaml': 'id: bad\nname: T\ncolour: red\n' }
  const flow = (hiding: string) => hiding.trim()
  const told = (files: Files, scope: 'public' | 'all') => checkNewsroom(readAside(files), NOW, scope).problems.map(tell)

  test.each<[string, (hiding: string) => Files]>([
    ['a piece with an unknown key', (hiding) => ({ [SECRET]: hide(piece({ front: 'colour: red\n' }), hiding) })],
    ['a piece without what it needs', (hiding) => ({ [SECRET]: `---\n${hiding}---\n\nWords.\n` })],
    ['a piece whose keys are no YAML', (hiding) => ({ [SECRET]: hide(piece({ front: 'seoTitle: A: B\n' }), hiding) })],
    ['a piece that is no MDX', (hiding) => ({ [SECRET]: hide(piece({ body: '<Term\n' }), hiding) })],
    [
      'a piece that refers to nothing',
      (hiding) => ({
        [SECRET]: hide(
          piece({ front: 'designations: [none]\n', body: '<Cite source="none" />\n\n[a](/none/)\n' }),
          hiding,
        ),
      }),
    ],
    [
      'a piece without its pictures',
      (hiding) => ({
        [SECRET]: hide(
          piece({
            front: 'image: { src: none.png, alt: A, credit: A }\n',
            body: '<Figure src="nil.png" alt="A" credit="A">A.</Figure>\n',
          }),
          hiding,
        ),
      }),
    ],
    [
      'a piece with no source, and dates that go backwards',
      (hiding) => ({
        [SECRET]: hide(piece({ front: 'updated: 2020\n', body: 'It was listed in 2023.\n' }), hiding),
      }),
    ],
    [
      'stray files beside a piece',
      (hiding) => ({
        [SECRET]: hide(piece(), hiding),
        'explainers/secret/order.JPG': 'x',
        'explainers/secret/card.png': 'x',
        'explainers/secret/notes.txt': 'x',
      }),
    ],
    [
      'stray files in a folder beside a piece',
      (hiding) => ({
        [SECRET]: hide(piece(), hiding),
        'explainers/secret/scans/page-1.png': 'x',
      }),
    ],
    ['a piece whose file has the wrong name', (hiding) => ({ 'explainers/secret/index.md': hide(piece(), hiding) })],
    [
      'a piece whose folder has a name that no address can have',
      (hiding) => ({
        'explainers/Top_Secret/index.mdx': hide(piece(), hiding),
      }),
    ],
    [
      'an entry with an unknown key',
      (hiding) => ({
        'topics/later.yaml': entry('topics', 'later', `${hiding}colour: red\n`),
      }),
    ],
    ['an entry without what it needs', (hiding) => ({ 'topics/later.yaml': `id: later\n${hiding}` })],
    [
      'an entry that refers to nothing',
      (hiding) => ({
        'designations/later.yaml': entry('designations', 'later', hiding).replace('a-group', 'nobody'),
        'events/later.yaml': entry('events', 'later', hiding).replace('a-notice', 'nothing'),
      }),
    ],
    [
      'an entry that is no YAML',
      (hiding) => ({ 'topics/later.yaml': entry('topics', 'later', `summary: A: B\n${hiding}`) }),
    ],
    [
      'a list of entries that is no YAML, all of it hidden',
      (hiding) => ({
        'topics/later.yaml': `- id: later\n  name: A: B\n  ${hiding}- id: more\n  name: C\n  ${hiding}`,
      }),
    ],
    [
      'an entry in braces that is no YAML',
      (hiding) => ({
        'topics/later.yaml': `- { id: later, name: "A, ${flow(hiding)} }\n`,
      }),
    ],
    [
      'an entry with a list at the margin that is no YAML',
      (hiding) => ({
        'glossary/later.yaml': `id: later\nterm: A: B\nsources:\n- a-notice\n${hiding}`,
      }),
    ],
    ['an entry whose id is taken', (hiding) => ({ 'topics/later.yaml': entry('topics', 'lists', hiding) })],
    [
      'an entry whose old address is taken',
      (hiding) => ({
        'topics/later.yaml': entry('topics', 'later', `${hiding}formerly: [lists]\n`),
      }),
    ],
  ])('%s', (_, make) => {
    for (const hiding of [DRAFT, SOON])
      for (const base of [sound, broken]) {
        const hidden = make(hiding)
        expect(told({ ...base, ...hidden }, 'public')).toEqual(told(base, 'public'))
        // The desk is told all the same.
        expect(told({ ...base, ...hidden }, 'all').length).toBeGreaterThan(told(base, 'all').length)
      }
  })

  test.each([
    ['a list', '- id: now\n  name: A: B\n- id: later\n  name: C\n  stage: draft\n'],
    ['an indented list', '  - id: now\n    name: A: B\n  - id: later\n    name: C\n    stage: draft\n'],
    [
      'a list under a remark',
      '# Topics\n\n  - name: A: B\n    id: now\n  - stage: draft\n    name: C\n    id: later\n',
    ],
    ['a list in braces', '- { id: later, name: C, stage: draft }\n- { id: now, name: "A }\n'],
  ])('a file that is no YAML is told as long as one entry in it is public: %s', (_, text) => {
    const problems = findProblems({ ...desk, 'topics/more.yaml': text }, 'public')
    expect(problems).toMatchObject([{ code: 'bad-yaml', severity: 'error', file: 'topics/more.yaml' }])
  })

  test('what is broken and public is told beside what is broken and hidden', () => {
    const text = `- id: now\n  name: T\n  colour: red\n- id: later\n  name: T\n  colour: red\n  ${DRAFT}`
    expect(findProblems({ ...desk, 'topics/more.yaml': text }, 'public').map(({ line }) => line)).toEqual([3])
  })
})

/** Hide a piece that is ready. */
function hide(text: string, hiding: string): string {
  return hiding === DRAFT ? text.replace('stage: ready\n', hiding) : text.replace('---\n', `---\n${hiding}`)
}

describe('what is wrong in a draft only warns; what is embargoed is held to what it will be held to', () => {
  const severities = (text: string) => findProblems({ ...desk, [SECRET]: text }).map(({ severity }) => severity)

  test.each([
    ['an unknown key', { front: 'colour: red\n' }],
    ['YAML that cannot be read', { front: 'seoTitle: A: B\n' }],
    ['a component that is not there', { body: '<Foo />\n' }],
    ['a source that nobody defines', { body: '<Cite source="nobody" />\n' }],
    ['a broken link', { body: '[a](/nowhere/)\n' }],
    ['a backward date', { front: 'updated: 2020\n' }],
  ])('%s', (_, parts) => {
    expect(severities(piece({ ...parts, stage: 'draft' }))).toEqual(['warning'])
    expect(severities(hide(piece(parts), SOON))).toEqual(['error'])
    expect(severities(piece(parts))).toEqual(['error'])
  })

  test.each([
    ['plain', `embargo: ${AFTER}`],
    ['quoted', `embargo: "${AFTER}"`],
    ['with a comment behind it', `embargo: ${AFTER} # after the vote`],
  ])('an embargo keeps a broken piece out of a build, and never out of the check: %s', (_, line) => {
    const files = { ...desk, [SECRET]: piece({ front: `${line}\ncolour: red\n` }) }
    expect(findProblems(files, 'public')).toEqual([])
    expect(findProblems(files)).toMatchObject([{ severity: 'error' }])
    const over = { ...desk, [SECRET]: piece({ front: `${line.replace('2026', '2020')}\ncolour: red\n` }) }
    expect(findProblems(over, 'public')).toMatchObject([{ severity: 'error' }])
  })

  test('an embargo without its zone hides nothing, and is refused at once', () => {
    const files = { ...desk, [SECRET]: embargoed('2026-12-01T09:00:00') }
    for (const scope of ['public', 'all'] as const)
      expect(findProblems(files, scope)).toMatchObject([{ code: 'bad-date', severity: 'error', file: SECRET }])
  })

  test('so are entries of the record', () => {
    const severity = (hiding: string) =>
      findProblems({ ...desk, 'topics/more.yaml': entry('topics', 'later', `${hiding}colour: red\n`) }).map(
        (one) => one.severity,
      )
    expect(severity(DRAFT)).toEqual(['warning'])
    expect(severity(SOON)).toEqual(['error'])
  })

  test('a correction of an embargoed piece may be dated as far as its moment', () => {
    const text = (on: string) =>
      hide(piece({ front: `corrections:\n  - { on: ${on}, kind: update, text: More is known. }\n` }), SOON)
    expect(check({ ...desk, [SECRET]: text('2026-12-01') })).toEqual([])
    expect(check({ ...desk, [SECRET]: text('2026-12-02') })).toEqual([expect.stringContaining(' date-order ')])
  })

  test('it is told with its file and line all the same', () => {
    const text = piece({ stage: 'draft', front: 'colour: red\n' })
    expect(check({ ...desk, [SECRET]: text })).toEqual([
      expect.stringMatching(`^${SECRET}:10 unknown-key “colour” is not a key that we know.`),
    ])
    const sound = piece({ stage: 'draft', body: '[a](/timelime/)\n' })
    expect(check({ ...desk, [SECRET]: sound })).toEqual([
      `${SECRET}:12 broken-link there is no page /timelime/. Did you mean /timeline/?`,
    ])
  })

  test('drafts may link to each other before either is public', () => {
    const files = {
      ...desk,
      [SECRET]: piece({ stage: 'draft', body: '[a](/explainers/b/)\n' }),
      'explainers/b/index.mdx': piece({ stage: 'draft' }),
    }
    expect(check(files)).toEqual([])
  })

  test('a broken draft leaves the rest of the site as it is', () => {
    expect(slugs({ ...desk, [SECRET]: 'stage: draft\n' })).toEqual(['a-piece'])
    const unknown = piece({ stage: 'draft', front: 'colour: red\n' })
    expect(slugs({ ...desk, [SECRET]: unknown }, Number.POSITIVE_INFINITY)).toEqual(['a-piece'])
  })

  test('a draft that would take the id or the address of something public does that no harm', () => {
    const link = piece({ body: '[a](/topics/lists/) and [b](/entities/a-group/)\n' })
    const files = {
      ...desk,
      ...record,
      'explainers/b/index.mdx': link,
      'topics/zz.yaml': entry('topics', 'lists', DRAFT),
      'entities/zz.yaml': entry('entities', 'b-group', `${DRAFT}formerly: [a-group]\n`),
    }
    expect(findProblems(files).map(({ severity, file, code }) => `${severity} ${file} ${code}`)).toEqual([
      'warning entities/zz.yaml duplicate-id',
      'warning topics/zz.yaml duplicate-id',
    ])
  })

  test('an old address that a draft has as its id is the draft’s trouble', () => {
    const files = {
      ...desk,
      'topics/more.yaml': entry('topics', 'more', 'formerly: [much]\n'),
      'topics/zz.yaml': entry('topics', 'much', DRAFT),
    }
    expect(findProblems(files, 'public')).toEqual([])
    expect(findProblems(files).map(({ severity }) => severity)).toEqual(['warning'])
  })
})
