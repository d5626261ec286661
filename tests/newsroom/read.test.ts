/** What `readNewsroom` makes of files: form, place, and what never gets past it. Pieces that are not public: hidden.test.ts. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFound, type Newsroom, openNewsroom, readNewsroom, rereadFile, toEntries } from '../../src/newsroom/read.ts'
import { check, checkOnly, desk, findProblems, makeNewsroom, PIECE, piece, read, record } from './newsroom.ts'

const SOURCES = 'sources/all.yaml'

test('a sound newsroom has no problems, and all of it is read', () => {
  expect(check(desk)).toEqual([])
  expect(check({ ...desk, ...record })).toEqual([])
  const newsroom = read({ ...desk, ...record })
  expect(
    listFound(newsroom)
      .filter(({ collection }) => collection === 'designations')
      .map(({ id, file }) => [id, file]),
  ).toEqual([['a-listing', 'designations/a-listing.yaml']])
  const entries = toEntries(newsroom, Number.NEGATIVE_INFINITY)
  expect(entries.designations.map(({ id }) => id)).toEqual(['a-listing'])
  expect(entries.explainers.map(({ id }) => id)).toEqual(['a-piece'])
  expect(entries.site.map(({ data }) => data.title)).toEqual(['A newsroom'])
})

describe('what was read once', () => {
  const TOPICS = 'topics/all.yaml'
  const topics = (newsroom: Newsroom) =>
    toEntries(newsroom, Number.NEGATIVE_INFINITY).topics.map(({ data }) => data.name)

  test('is not parsed again for as long as its bytes are the same', () => {
    const folder = makeNewsroom(desk)
    const first = readNewsroom(folder)
    writeFileSync(join(folder, TOPICS), '- id: lists\n  name: All lists\n')
    const second = readNewsroom(folder)
    expect(second.files.get(PIECE)).toBe(first.files.get(PIECE))
    expect(second.files.get(TOPICS)).not.toBe(first.files.get(TOPICS))
    expect([topics(first), topics(second)]).toEqual([['Lists'], ['All lists']])
    expect(openNewsroom(folder)).toBe(second)
  })

  test('is read again file by file, and forgotten where the file is gone', () => {
    const folder = makeNewsroom({ ...desk, 'explainers/a-piece/map.png': 'x' })
    const newsroom = openNewsroom(folder)
    writeFileSync(join(folder, TOPICS), '- id: lists\n  name: All lists\n')
    expect(topics(newsroom)).toEqual(['Lists'])
    rereadFile(newsroom, TOPICS)
    expect(topics(newsroom)).toEqual(['All lists'])
    for (const file of [TOPICS, 'explainers/a-piece/map.png']) {
      rmSync(join(folder, file))
      rereadFile(newsroom, file)
    }
    expect(topics(newsroom)).toEqual([])
    expect(newsroom.pictures.size).toBe(0)
    expect(listFound(newsroom).map(({ file }) => file)).not.toContain(TOPICS)
    writeFileSync(join(folder, 'explainers/a-piece/map.png'), 'x')
    rereadFile(newsroom, 'explainers/a-piece/map.png')
    expect([...newsroom.pictures]).toEqual(['explainers/a-piece/map.png'])
  })

  test('has a digest that is the same for as long as it says the same', () => {
    const digestOf = (text: string) =>
      listFound(read({ ...desk, [TOPICS]: text })).find(({ collection }) => collection === 'topics')?.digest
    const digest = digestOf('- id: lists\n  name: Lists\n')
    expect(digestOf('# A remark.\n- { name: "Lists", id: lists }\n')).toBeTruthy()
    expect(digestOf('# A remark.\n- id: lists\n  name: "Lists"\n')).toBe(digest)
    expect(digestOf('- id: lists\n  name: Others\n')).not.toBe(digest)
  })
})

describe('keys', () => {
  test('one that nobody knows is refused at its line, with the one that was meant', () => {
    expect(checkOnly(SOURCES, 'accessed:', 'acessed:')).toContain(
      `${SOURCES}:5 unknown-key “acessed” is not a key that we know. Did you mean accessed?`,
    )
  })

  test('one that resembles no other is refused with all keys of that place', () => {
    expect(
      checkOnly('designations/a-listing.yaml', 'sources: [a-notice]', 'sources: [a-notice], photograph: x'),
    ).toEqual([
      'designations/a-listing.yaml:7 unknown-key “photograph” is not a key that we know. The keys here are: on, step, effect, sources, citation, note.',
    ])
  })

  test('an effect that nobody knows is refused with the one that was meant', () => {
    const effects = 'effects:\n  asset-frieze: { value: yes, note: N., source: a-notice }\nsources:'
    expect(checkOnly('instruments/order.yaml', 'sources:', effects)).toEqual([
      'instruments/order.yaml:8 unknown-key “asset-frieze” is not a key that we know. Did you mean asset-freeze?',
    ])
  })

  test('a short word that resembles nothing is not taken for a short key', () => {
    expect(checkOnly(SOURCES, '  grade:', '  bad: x\n  grade:')).toEqual([
      expect.stringMatching('“bad” is not a key that we know. The keys here are: id, '),
    ])
  })

  test('one that is missing is reported at the entry it is missing from', () => {
    const second = '- id: another\n  publisher: P\n  title: T\n  url: https://a.example/b\n  accessed: 2026-01-31\n'
    expect(check({ ...desk, [SOURCES]: desk[SOURCES] + second })).toEqual([
      `${SOURCES}:7 missing-key “grade” is missing. Add a line “grade: …” with one of: legal-act, official-list, official-statement, court, parliament, media, analysis.`,
    ])
    expect(findProblems({ ...desk, [SOURCES]: desk[SOURCES] + second })).toMatchObject([{ path: [1] }])
  })

  test('one that has nothing behind it is missing too', () => {
    expect(checkOnly(SOURCES, 'publisher: A ministry', 'publisher: " "')).toEqual([
      expect.stringMatching(`^${SOURCES}:2 missing-key “publisher” is empty.`),
    ])
  })

  test('a list that must not be empty is asked for an entry', () => {
    expect(check({ ...desk, [PIECE]: piece().replace('[ann]', '[]') })).toEqual([
      `${PIECE}:6 missing-key “authors” needs at least one entry. Write authors: [one, two].`,
    ])
  })
})

describe('values', () => {
  test.each([
    ['2023', 'the number 2023', '"2023"'],
    ['true', 'the yes-or-no value true', '"true"'],
  ])('text that YAML takes for something else, %s, is to be quoted', (typed, described, quoted) => {
    expect(checkOnly(SOURCES, 'title: A notice', `title: ${typed}`)).toEqual([
      `${SOURCES}:3 bad-value “title” cannot be ${described}. Put it between quotation marks: ${quoted}.`,
    ])
  })

  test('a word outside a fixed list is refused with the nearest and with all', () => {
    expect(checkOnly(SOURCES, 'legal-act', 'leagl-act')).toEqual([
      expect.stringMatching(/all.yaml:6 bad-value .*“leagl-act”.* Did you mean legal-act\? Choose from: legal-act, /),
    ])
  })

  test('yes is not true where only true or false will do', () => {
    expect(checkOnly('instruments/order.yaml', 'binding: true', 'binding: yes')).toEqual([
      'instruments/order.yaml:6 bad-value “binding” cannot be the text "yes". Write true or false.',
    ])
  })

  test('an entry of a list is told by its number, from one', () => {
    expect(checkOnly('entities/a-group.yaml', '[a-notice]', '[a-notice, 2023]')).toEqual([
      'entities/a-group.yaml:5 bad-value entry 2 of “sources” cannot be the number 2023. Put it between quotation marks: "2023".',
    ])
  })

  test.each(['', '# Nothing yet.\n', 'Only words.\n'])('a file without an entry, %j, is refused in words', (text) => {
    const found = findProblems({ ...desk, 'events/a.yaml': text })
    expect(found).toMatchObject([{ file: 'events/a.yaml', line: 1 }])
    expect(found[0]?.message).not.toContain('“”')
  })
})

describe('dates', () => {
  test.each([
    ['2026-02-30', 'February 2026 has 28 days, so there is no 2026-02-30', 'Write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['03/04/2026', '“03/04/2026” can be read as two different days', 'Write 2026-04-03 or 2026-03-04'],
    ['2023-1-5', '“2023-1-5” is missing a nought', 'Write 2023-01-05'],
    ['yesterday', '“yesterday” is not a date', 'Write YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('%s is refused, and says what to write', (typed, message, hint) => {
    const [found, ...others] = checkOnly(SOURCES, '2026-01-31', typed)
    expect(found).toMatch(`${SOURCES}:5 bad-date ${message}. ${hint}`)
    expect(others).toEqual([])
  })

  test.each([
    ['26/01/2026', '2026-26-01'],
    ['31/02/2026', '2026-31-02'],
    ['2023-13-5', '2023-13-05'],
    ['2023-2-30', '2023-02-30'],
  ])('for %s nobody is told to write %s, which is no date either', (typed, impossible) => {
    const [found] = checkOnly(SOURCES, '2026-01-31', typed)
    expect(found).toContain(' bad-date ')
    expect(found).not.toContain(`Write ${impossible}`)
    expect(found).not.toContain(`or ${impossible}`)
  })

  test.each(['2026', '2026-01', '2026-01-31', '2026-01~', '2026?'])('%s is a date', (typed) => {
    expect(checkOnly(SOURCES, '2026-01-31', typed)).toEqual([])
  })

  test('an embargo is a moment with its zone, not a date', () => {
    expect(check({ ...desk, [PIECE]: piece({ front: 'embargo: 2026-01-01\n' }) })).toEqual([
      expect.stringMatching(`^${PIECE}:10 bad-date “2026-01-01” is not a moment with a time zone.`),
    ])
  })
})

describe('ids', () => {
  test.each(['A-Notice', 'a_notice', 'a--notice', '-a', 'ukaz 81', 'вагнер'])('%s cannot be one', (id) => {
    expect(check({ ...desk, 'topics/more.yaml': `id: "${id}"\nname: T\n` })).toEqual([
      `topics/more.yaml:1 bad-id “${id}” cannot be an id. Use small letters, digits and single hyphens, for example wagner-group.`,
    ])
  })

  test('a piece’s folder is part of its address and obeys the same rule', () => {
    expect(check({ ...desk, 'explainers/My_Piece/index.mdx': piece() })).toEqual([
      expect.stringMatching('^explainers/My_Piece/index.mdx:1 bad-id “My_Piece” cannot be part of an address.'),
    ])
  })
})
