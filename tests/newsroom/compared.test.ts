/** What each key of each collection may do without a word to readers: a row for each, before and after. */
import { describe, expect, test } from 'vitest'
import { COMPARED, type Compared } from '../../src/newsroom/compared.ts'
import { free } from '../../src/newsroom/differences.ts'
import { findSilentChanges } from '../../src/newsroom/silent.ts'
import { COLLECTIONS, SCHEMAS } from '../../src/schema/collections.ts'
import { desk, type Files, NOW, PIECE, piece, readAside, record } from './newsroom.ts'

const NEWS = 'corrections:\n  - { on: 2026-02-01, kind: update, text: The world has changed since. }\n'
const QUOTED = `The label took effect in 2023.<Cite source="a-notice" />

<Quote by="A minister" source="a-notice">It is done.</Quote>

<Figure src="one.png" alt="A page" credit="A ministry">The order.</Figure>
`

/** One file of each collection, with something under every key. */
const FILES: Record<Compared, [file: string, text: string]> = {
  explainers: [
    PIECE,
    piece({
      front: `updated: 2026-02-03
seoTitle: A short title
image: { src: lead.png, alt: A page, credit: A ministry }
`,
      body: QUOTED,
    }),
  ],
  designations: [
    'designations/a-listing.yaml',
    `id: a-listing
entity: a-group
authority: treasury
instrument: order
summary: It was listed in 2023.
steps:
  - { on: 2023-01-20, step: announced, effect: 2023-01-26, sources: [a-notice], note: Read on 3 May. }
  - { on: 2023-01-26, step: in-force, sources: [a-notice], citation: E.O. 1 }
`,
  ],
  entities: [
    'entities/a-group.yaml',
    `id: a-group
name: A group
aliases: [The group, Группа]
type: group
summary: A group of 40 men.
relations: [{ to: b-group, kind: successor of }]
listNumbers: { ofac: ["1", "2"] }
wikidata: Q42
sources: [a-notice]
`,
  ],
  authorities: [
    'authorities/treasury.yaml',
    `id: treasury
name: Treasury
shortName: The Treasury
government: Utopia
summary: It has 2 floors.
url: https://treasury.example/a
sources: [a-notice]
`,
  ],
  instruments: [
    'instruments/order.yaml',
    `id: order
name: The order
shortName: Order
authority: treasury
kind: sanctions
binding: true
citation: E.O. 1
test: It must be shown.
effects:
  asset-freeze: { value: 'yes', note: Frozen for 2 years., source: a-notice }
  entry-ban: { value: 'no', note: They may come., source: a-notice }
review: Once a year.
wayOff: By a letter.
renewal: { what: The emergency, known: [{ on: 2024-07-16, until: 2025-07-24, sources: [a-notice] }] }
renewedWith: law
programmes: { ofac: [TCO] }
follow: true
sources: [a-notice]
`,
  ],
  sources: [
    'sources/all.yaml',
    `id: a-notice
publisher: A ministry
title: A notice
url: https://news.example/notice
archive: https://archive.example/notice
original: https://ministry.example/notice
language: fr
published: 2026-01-30
accessed: 2026-01-31
grade: legal-act
`,
  ],
  glossary: ['glossary/terms.yaml', 'id: freeze\nterm: Freeze\ndefinition: Nothing may move.\nsources: [a-notice]\n'],
  events: [
    'events/a-day.yaml',
    'id: a-day\non: 2023-01-26\ntitle: A day\nlandmark: The day\nsummary: Two things happen.\nsources: [a-notice]\n',
  ],
  lists: [
    'lists/a-list.yaml',
    `id: a-list
name: The list
publisher: treasury
url: https://news.example/list
every: P1W
instruments: [order]
follow: names
reader: ofac
file: https://news.example/list.csv
`,
  ],
  readings: [
    'readings/a-list.yaml',
    `list: a-list
asOf: 2026-01-30
read: 2026-01-31
source: a-notice
extent: names
seen: [a-listing]
absent: [b-listing]
entries: 3
`,
  ],
  people: ['people/ann.yaml', 'id: ann\nname: Ann\nsummary: Has written here for 3 years.\n'],
  topics: ['topics/all.yaml', 'id: lists\nname: Lists\nsummary: The 11 lists.\n'],
  site: [
    'site.yaml',
    `${desk['site.yaml']}admin: { host: github, repository: a-desk/a-newsroom, branch: main, folder: content }\n`,
  ],
}

const START: Files = {
  ...desk,
  ...record,
  'sources/more.yaml': desk['sources/all.yaml'].replace('a-notice', 'b-notice').replace('/notice', '/other'),
  'entities/more.yaml': 'id: b-group\nname: B group\ntype: group\nsummary: Another.\nsources: [a-notice]\n',
  'authorities/more.yaml': 'id: state\nname: State\n',
  'instruments/more.yaml': record['instruments/order.yaml'].replace('id: order', 'id: law'),
  'designations/more.yaml': record['designations/a-listing.yaml'].replace('id: a-listing', 'id: b-listing'),
  'lists/more.yaml': record['lists/a-list.yaml'].replace('a-list', 'b-list').replace('/list', '/other'),
  'people/more.yaml': 'id: bob\nname: Bob\n',
  'gaps/all.yaml': 'id: a-gap\nlist: a-list\nwhat: 3 names.\nwhy: Nobody has found them.\n',
  ...Object.fromEntries(Object.values(FILES)),
  'explainers/a-piece/lead.png': '',
  'explainers/a-piece/more.png': '',
  'explainers/a-piece/one.png': '',
  'explainers/a-piece/two.png': '',
}

/** What is said when some files become others; undefined takes one away. */
function since(changed: Record<string, string | undefined>, before = START): string[] {
  const after = Object.entries({ ...before, ...changed }).filter((one): one is [string, string] => one[1] !== undefined)
  return findSilentChanges(readAside(before), readAside(Object.fromEntries(after)), 'main', NOW).map(
    ({ file, line, severity, message }) => `${file}:${line} ${severity} ${message}`,
  )
}

function swapIn(collection: Compared, from: string, to: string, more = ''): Files {
  const [file, text] = FILES[collection]
  if (!text.includes(from)) throw new Error(`not in ${file}: ${from}`)
  const changed = text.replace(from, () => to)
  return { [file]: file === PIECE ? changed.replace('\n---\n', `\n${more}---\n`) : changed + more }
}

/** Collection and key, what stood there, what stands there now, and what is said: nothing, an error, or `!` and a warning. */
// biome-ignore format: a row a line
const ROWS: [Compared, key: string, from: string, to: string, says?: string][] = [
  ['explainers', 'title', 'title: A piece', 'title: Another', '2 “title” says “Another” where it said “A piece”'],
  ['explainers', 'standfirst', 'The answer', 'No answer', '3 “standfirst” says'],
  ['explainers', 'keyPoints', '[A point.]', '[A point., And one.]', '9 “keyPoints” now adds “And one.”'],
  ['explainers', 'seoTitle', 'A short title', 'A long title', '11 “seoTitle” says “A long title” where'],
  ['explainers', 'published', '2026-01-31', '2026-01-01', '4 “published” is “2026-01-01” where it was “2026-01-31”'],
  ['explainers', 'updated', '2026-02-03', '2026-02-02', '10 “updated” is 2026-02-02 where it was 2026-02-03'],
  ['explainers', 'updated', '2026-02-03', '2026-02-04'],
  ['explainers', 'reviewBy', 'stage: ready', 'stage: ready\nreviewBy: 2027'],
  ['explainers', 'authors', '[ann]', '[bob]', '6 “authors” names bob where it named ann'],
  ['explainers', 'authors', '[ann]', '[bob, ann]'],
  ['explainers', 'entities', 'entities: []', 'entities: [a-group]'],
  ['explainers', 'image', 'lead.png', 'more.png', '12 “src” of image is “more.png” where it was “lead.png”'],
  ['explainers', 'image', 'alt: A page', 'alt: A seal', '12 “alt” of image says “A seal” where it said “A page”'],
  ['explainers', 'image', 'credit: A ministry', 'credit: Us', '12 “credit” of image says'],
  ['explainers', 'image', 'image: { src: lead.png, alt: A page, credit: A ministry }\n', '', '2 “image” has been'],
  ['explainers', 'cites', '2023.<Cite source="a-notice"', '2023.<Cite source="b-notice"', '15 “The label took effect in 2023.” cites b-notice where it cited a-notice'],
  ['explainers', 'cites', '<Cite source="a-notice" />', '', '15 “The label took effect in 2023.” no longer cites a-notice'],
  ['explainers', 'cites', '<Cite source="a-notice" />', '<Cite source="b-notice" /><Cite source="a-notice" />'],
  ['explainers', 'quotations', 'minister" source="a', 'minister" source="b', '17 “It is done. A minister” cites b-notice where it cited a-notice'],
  ['explainers', 'pictures', 'one.png', 'two.png', '1 the text shows two.png where it showed one.png'],
  ['explainers', 'pictures', 'alt="A page"', 'alt="A seal"', '19 the text says'],

  ['designations', 'entity', 'entity: a-group', 'entity: b-group', '2 “entity” is b-group where it was a-group'],
  ['designations', 'authority', 'treasury', 'state', '3 “authority” is state where it was treasury'],
  ['designations', 'instrument', 'order', 'law', '4 “instrument” is law where it was order'],
  ['designations', 'summary', 'in 2023', 'in 2024', '5 “summary” says'],
  ['designations', 'summary', 'It was listed', 'It came on the list'],
  ['designations', 'steps', '2023-01-20', '2023-01-21', '7 the step “announced” on 2023-01-20 is now “announced” on 2023-01-21'],
  ['designations', 'effect', 'effect: 2023-01-26', 'effect: 2023-01-27', '7 “effect” is “2023-01-27” where it was “2023-01-26”'],
  ['designations', 'effect', ' effect: 2023-01-26,', '', '7 “effect” has been taken out'],
  ['designations', 'sources', 'sources: [a-notice], note', 'sources: [b-notice], note', '7 “sources” names b-notice where it named a-notice'],
  ['designations', 'sources', 'sources: [a-notice], note', 'sources: [b-notice, a-notice], note'],
  ['designations', 'citation', 'E.O. 1', 'E.O. 2', '8 “citation” says “E.O. 2” where it said “E.O. 1”'],
  ['designations', 'citation', 'note: Read', 'citation: E.O. 0, note: Read'],
  ['designations', 'note', '3 May', '4 May', '7 “note” says'],
  ['designations', 'note', 'Read on', 'We read it on'],

  ['entities', 'name', 'name: A group', 'name: A gruop', '2 “name” is “A gruop” where it was “A group”'],
  ['entities', 'aliases', ', Группа]', ']', '3 “aliases” no longer has “Группа”'],
  ['entities', 'aliases', 'aliases: [The group, Группа]\n', '', '1 “aliases” no longer has “The group” and “Группа”'],
  ['entities', 'aliases', 'Группа]', 'A-Group, Группа]'],
  ['entities', 'type', 'type: group', 'type: company', '4 “type” is “company” where it was “group”'],
  ['entities', 'summary', '40 men', '50 men', '5 “summary” says'],
  ['entities', 'summary', 'A group of', 'A band of'],
  ['entities', 'relations', 'successor of', 'ally of', '6 “kind” says “ally of” where it said “successor of”'],
  ['entities', 'relations', 'relations: [{ to: b-group, kind: successor of }]\n', '', '1 “relations” no longer has “b-group”'],
  ['entities', 'relations', '[{ to: b', '[{ to: a-group, kind: itself }, { to: b'],
  ['entities', 'listNumbers', '["1", "2"]', '["1"]', '7 “ofac” of listNumbers no longer has “2”'],
  ['entities', 'listNumbers', '{ ofac: ["1", "2"] }', '{ un: ["1"] }', '7 “listNumbers” no longer has “ofac”'],
  ['entities', 'listNumbers', '"2"] }', '"2", "3"], un: ["4"] }'],
  ['entities', 'wikidata', 'Q42', 'Q43', '8 “wikidata” is “Q43” where it was “Q42”'],
  ['entities', 'sources', '[a-notice]', '[b-notice]', '9 “sources” names b-notice where it named a-notice'],

  ['authorities', 'name', 'name: Treasury', 'name: The Treasury', '2 “name” is'],
  ['authorities', 'shortName', 'The Treasury', 'Treasury (T)', '3 “shortName” says'],
  ['authorities', 'government', 'Utopia', 'Dystopia', '4 “government” is “Dystopia” where it was “Utopia”'],
  ['authorities', 'summary', '2 floors', '3 floors', '5 “summary” says'],
  ['authorities', 'summary', 'It has', 'The house has'],
  ['authorities', 'url', 'example/a', 'example/b', '6 “url” is “https://treasury.example/b” where it was'],
  ['authorities', 'sources', 'sources: [a-notice]\n', '', '1 “sources” no longer names a-notice'],

  ['instruments', 'name', 'name: The order', 'name: An order', '2 “name” is'],
  ['instruments', 'shortName', 'shortName: Order', 'shortName: Law', '3 “shortName” says'],
  ['instruments', 'authority', 'treasury', 'state', '4 “authority” is state where it was treasury'],
  ['instruments', 'kind', 'sanctions', 'bill', '5 “kind” is “bill” where it was “sanctions”'],
  ['instruments', 'binding', 'true', 'false', '6 “binding” is false where it was true'],
  ['instruments', 'citation', 'E.O. 1', 'E.O. 2', '7 “citation” says'],
  ['instruments', 'test', 'It must', 'It may', '8 “test” says “It may be” where it said “It must be”'],
  ['instruments', 'effects', "'yes'", "'indirect'", '10 “value” of asset-freeze is “indirect” where it was “yes”'],
  ['instruments', 'effects', '2 years', '3 years', '10 “note” of asset-freeze says'],
  ['instruments', 'effects', 'Frozen for', 'Blocked for'],
  ['instruments', 'effects', 'years., source: a', 'years., source: b', '10 “source” of asset-freeze is b-notice where it was a-notice'],
  ['instruments', 'effects', "  entry-ban: { value: 'no', note: They may come., source: a-notice }\n", '', '9 “effects” no longer has “entry-ban”'],
  ['instruments', 'effects', 'effects:\n', "effects:\n  dealing-ban: { value: 'yes', note: None., source: a-notice }\n"],
  ['instruments', 'review', 'Once', 'Twice', '12 “review” says'],
  ['instruments', 'wayOff', 'By a letter', 'By a court', '13 “wayOff” says'],
  ['instruments', 'renewal', 'until: 2025-07-24', 'until: 2026-07-24', '14 “until” is “2026-07-24” where it was “2025-07-24”'],
  ['instruments', 'renewal', 'known: [', 'known: [{ on: 2023-07-16, until: 2024-07-24, sources: [a-notice] }, '],
  ['instruments', 'renewal', 'The emergency', 'The order', '14 “what” of renewal says'],
  ['instruments', 'renewedWith', 'With: law', 'With: order', '15 “renewedWith” is order where it was law'],
  ['instruments', 'programmes', 'TCO', 'SDGT'],
  ['instruments', 'follow', 'follow: true', 'follow: false', '17 “follow” is false where it was true'],
  ['instruments', 'sources', '\nsources: [a', '\nsources: [b', '18 “sources” names'],

  ['sources', 'publisher', 'A ministry', 'The ministry', '!2 “publisher” says “The ministry” where it said “A ministry”'],
  ['sources', 'title', 'A notice', 'The notice', '!3 “title” says'],
  ['sources', 'url', 'example/notice', 'example/moved', '!4 “url” is “https://news.example/moved” where it was'],
  ['sources', 'archive', 'archive.example/notice', 'archive.example/moved', '!5 “archive” is'],
  ['sources', 'original', 'ministry.example/notice', 'ministry.example/moved', '!6 “original” is'],
  ['sources', 'language', 'fr', 'de', '!7 “language” is “de” where it was “fr”'],
  ['sources', 'published', '2026-01-30', '2026-01-29', '8 “published” is “2026-01-29” where it was “2026-01-30”'],
  ['sources', 'accessed', 'accessed: 2026-01-31', 'accessed: 2026-01-30', '9 “accessed” is 2026-01-30 where it was 2026-01-31'],
  ['sources', 'accessed', 'accessed: 2026-01-31', 'accessed: 2026-02-01'],
  ['sources', 'grade', 'legal-act', 'analysis', '10 “grade” is “analysis” where it was “legal-act”'],

  ['glossary', 'term', 'term: Freeze', 'term: Stop', '2 “term” says “Stop” where it said “Freeze”'],
  ['glossary', 'definition', 'Nothing', 'Little', '3 “definition” says “Little may” where it said “Nothing may”'],
  ['glossary', 'sources', 'a-notice', 'b-notice', '4 “sources” names'],

  ['events', 'on', '2023-01-26', '2023-01-27', '2 “on” is “2023-01-27” where it was “2023-01-26”'],
  ['events', 'title', 'A day', 'The day', '3 “title” says'],
  ['events', 'landmark', 'The day', 'That day', '4 “landmark” says'],
  ['events', 'summary', 'Two things', 'Three things', '5 “summary” says'],
  ['events', 'summary', 'Two things happen', 'Two things are done'],
  ['events', 'sources', 'a-notice', 'b-notice', '6 “sources” names'],

  ['lists', 'name', 'The list', 'A list', '2 “name” is “A list” where it was “The list”'],
  ['lists', 'publisher', 'treasury', 'state', '3 “publisher” is state where it was treasury'],
  ['lists', 'url', 'example/list', 'example/moved', '4 “url” is'],
  ['lists', 'every', 'P1W', 'P1M'],
  ['lists', 'instruments', '[order]', '[law]', '6 “instruments” names law where it named order'],
  ['lists', 'instruments', '[order]', '[law, order]'],
  ['lists', 'reader', 'reader: ofac', 'reader: un'],
  ['lists', 'file', 'list.csv', 'list.xml'],
  ['lists', 'follow', 'follow: names', 'follow: none', '7 “follow” is “none” where it was “names”'],

  ['readings', 'list', 'list: a-list', 'list: b-list', '1 “list” is b-list where it was a-list'],
  ['readings', 'asOf', '2026-01-30', '2026-01-29', '2 “asOf” is “2026-01-29” where it was “2026-01-30”'],
  ['readings', 'read', '2026-01-31', '2026-01-30', '3 “read” is 2026-01-30 where it was 2026-01-31'],
  ['readings', 'source', 'a-notice', 'b-notice', '4 “source” is b-notice where it was a-notice'],
  ['readings', 'extent', 'extent: names', 'extent: whole', '5 “extent” is “whole” where it was “names”'],
  ['readings', 'seen', 'seen: [a-listing]\n', '', '1 “seen” no longer names a-listing'],
  ['readings', 'seen', 'absent: [b', 'absent: [a', '7 “absent” names a-listing where it named b-listing'],
  ['readings', 'absent', 'absent: [b-listing]\n', '', '1 “absent” no longer names b-listing'],
  ['readings', 'seen', '[a-listing]', '[a-listing, b-listing]'],
  ['readings', 'entries', 'entries: 3', 'entries: 4'],

  ['people', 'name', 'name: Ann', 'name: Anne', '2 “name” is “Anne” where it was “Ann”'],
  ['people', 'summary', '3 years', '4 years', '3 “summary” says'],

  ['topics', 'name', 'name: Lists', 'name: Lists of names', '2 “name” now adds “of names”'],
  ['topics', 'summary', '11', '12', '3 “summary” says'],

  ['site', 'title', 'A newsroom', 'The newsroom', '1 “title” is'],
  ['site', 'tagline', 'What it is for', 'What it does', '2 “tagline” says'],
  ['site', 'url', 'news.example', 'other.example', '3 “url” is'],
  ['site', 'language', 'en-GB', 'en', '4 “language” is “en” where it was “en-GB”'],
  ['site', 'publisher', 'publisher: Publisher', 'publisher: Another', '5 “publisher” is'],
  ['site', 'admin', 'branch: main', 'branch: live'],
  ['site', 'policies', 'in public', 'in silence', '7 “Corrections” of policies says “correct in silence.” where it said'],
  ['site', 'policies', 'policies:\n', 'policies:\n  Contact: By letter.\n'],
]

describe.each(Object.keys(COMPARED) as Compared[])('%s', (collection) => {
  const [file] = FILES[collection]
  const rows = ROWS.filter(([one]) => one === collection)

  test.each(rows)('of %s: %s written %j → %j', (_, __, from, to, says) => {
    const said = since(swapIn(collection, from, to))
    if (!says) return expect(said).toEqual([])
    const [, isWarning, line, what] = /^(!?)(\d+) (.*)$/.exec(says) ?? []
    expect(said).toEqual([
      expect.stringContaining(`${file}:${line} ${isWarning ? 'warning' : 'error'} compared with main, ${what}`),
    ])
  })

  test('may change in anything once its readers are told', () => {
    for (const [, , from, to] of rows) expect(since(swapIn(collection, from, to, NEWS))).toEqual([])
  })

  test('has a row above for every key that is not free', () => {
    const asked = new Set([...rows.map(([, key]) => key), 'withdrawn'])
    const keys = Object.entries(COMPARED[collection]).flatMap(([key, compare]) => (compare === free ? [] : [key]))
    expect(keys.filter((key) => !asked.has(key))).toEqual([])
  })
})

test('every collection is compared, but for gaps: they are filled, reworded and gone', () => {
  expect([...Object.keys(COMPARED), 'gaps'].sort()).toEqual(Object.keys(COLLECTIONS).sort())
  expect(since({ 'gaps/all.yaml': undefined })).toEqual([])
})

test.each(Object.keys(SCHEMAS))('an entry of %s may lie in another file', (collection) => {
  const file = FILES[collection as Compared]?.[0] ?? 'gaps/all.yaml'
  expect(since({ [file]: undefined, [`${collection}/moved.yaml`]: START[file] })).toEqual([])
})

describe('minor: true', () => {
  const MINOR = 'minor: true\n'
  test.each<[Compared, string, string]>([
    ['glossary', 'Nothing may move', 'Nothing can move'],
    ['instruments', 'By a letter', 'With a letter'],
    ['events', 'title: A day', 'title: The day'],
    ['sources', 'title: A notice', 'title: The notice'],
    ['site', 'We correct', 'We put right'],
  ])('excuses wording in %s', (collection, from, to) => {
    expect(since(swapIn(collection, from, to, MINOR))).toEqual([])
  })

  test.each<[Compared, string, string]>([
    ['entities', 'name: A group', 'name: A gruop'],
    ['glossary', 'Nothing may move', 'Nothing may move for 2 years'],
    ['instruments', 'binding: true', 'binding: false'],
    ['events', 'on: 2023-01-26', 'on: 2023-01-27'],
    ['events', 'Two things', 'Three things'],
    ['readings', 'extent: names', 'extent: whole'],
  ])('excuses no name, day, figure or fact in %s', (collection, from, to) => {
    expect(since(swapIn(collection, from, to, MINOR))).toEqual([
      expect.stringContaining('and “minor” excuses spelling, and this changes'),
    ])
  })
})

describe('a source', () => {
  const [file, text] = FILES.sources

  test('of which publisher, title and address are all others is another document', () => {
    const other = text.replace('A ministry', 'B').replace('A notice', 'Another').replace('example/notice', 'example/b')
    expect(since({ [file]: other })).toEqual([2, 3, 4].map((line) => expect.stringContaining(`${file}:${line} error`)))
  })

  test('may get another id: what cites it still cites the same document', () => {
    const renamed = Object.entries(START).map(([name, old]) => [name, old.replaceAll('a-notice', 'c-notice')])
    expect(since(Object.fromEntries(renamed))).toEqual([])
  })

  test('that nothing rested on may go', () => {
    expect(since({ 'sources/more.yaml': undefined })).toEqual([])
  })
})

describe('a claim without a page', () => {
  test.each<[Compared, what: string]>([
    ['events', 'the event “A day”'],
    ['lists', 'the list “The list”'],
    ['readings', 'the reading “a-list-2026-01-30”'],
  ])('among %s does not go, or become a draft, unless site.yaml tells of it', (collection, what) => {
    const [file, text] = FILES[collection]
    const message = `${file}:1 error ${what} was public at main and readers no longer get it`
    for (const gone of [undefined, `${text}stage: draft\n`]) {
      expect(since({ [file]: gone })).toContain(message)
      expect(since({ [file]: gone, 'site.yaml': `${START['site.yaml']}${NEWS}` })).not.toContain(message)
    }
  })

  test('may get another id where it is plainly the same', () => {
    expect(since(swapIn('events', 'id: a-day', 'id: that-day'))).toEqual([])
    const renamed = (name: string) => START[name]?.replace('a-list', 'the-list')
    const files = ['lists/a-list.yaml', 'readings/a-list.yaml', 'gaps/all.yaml']
    expect(since(Object.fromEntries(files.map((name) => [name, renamed(name)])))).toEqual([])
  })
})

test('the text of a policy is compared under its new heading too', () => {
  const renamed = swapIn(
    'site',
    'Corrections: We correct',
    'How we correct: We do not',
    'formerly: { corrections: how-we-correct }\n',
  )
  expect(since(renamed)).toEqual([
    expect.stringContaining('site.yaml:7 error compared with main, “How we correct” of policies says'),
  ])
})

test('the day and the reason of a withdrawal stay', () => {
  const withdrawn = (reason: string) => ({
    [PIECE]: piece({ front: `withdrawn: { on: 2026-02-01, reason: ${reason} }\n` }),
  })
  expect(since(withdrawn('We erred.'), { ...START, ...withdrawn('It was forged.') })).toEqual([
    expect.stringContaining('“reason” of withdrawn says'),
  ])
})
