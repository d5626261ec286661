/** Nothing that readers see may lean on what they do not see yet, not for an hour. */
import { describe, expect, test } from 'vitest'
import { PAGES, type PagedCollection } from '../../src/core/urls.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { listFound, toEntries } from '../../src/newsroom/read.ts'
import { SCHEMAS, type YamlCollection } from '../../src/schema/collections.ts'
import { desk, entry, type Files, NOW, piece, readAside, record, tell } from './newsroom.ts'

const NINE = '2026-12-01T09:00:00Z'
const TEN = '2026-12-01T10:00:00Z'

/** What hides an entry: nothing, `draft`, or the moment of its embargo. */
type Hidden = 'public' | 'draft' | typeof NINE | typeof TEN

const keysOf = (hidden: Hidden) =>
  hidden === 'public' ? '' : hidden === 'draft' ? 'stage: draft\n' : `embargo: ${hidden}\n`

/** A piece in a folder of this name; `front` are keys that take the place of its own. */
function pieceOf(slug: string, hidden: Hidden, { front = '', body = 'Words.\n' } = {}): Files {
  const keys = new Set(front.match(/^\w+(?=:)/gm))
  const kept = piece({ body, stage: hidden === 'draft' ? 'draft' : 'ready' })
    .split('\n')
    .filter((line) => !keys.has(line.split(':')[0] ?? ''))
  const more = hidden === 'draft' ? '' : keysOf(hidden)
  return { [`explainers/${slug}/index.mdx`]: kept.join('\n').replace('\n---\n', `\n${front}${more}---\n`) }
}

const entryOf = (collection: YamlCollection, id: string, hidden: Hidden, from = '', to = ''): Files => ({
  [`${collection}/${id}.yaml`]: entry(collection, id, keysOf(hidden)).replace(from, to),
})

type Lean = (by: Hidden) => Files
const inEntry =
  (collection: YamlCollection, from: string, to: string): Lean =>
  (by) =>
    entryOf(collection, 'lean', by, from, to)
const inPiece =
  (parts: { front?: string; body?: string }): Lean =>
  (by) =>
    pieceOf('lean', by, parts)
const linkTo = (collection: PagedCollection): [string, PagedCollection, Lean] => [
  `a link to a page of ${collection}`,
  collection,
  inPiece({ body: `[a](${PAGES[collection]('later')})\n` }),
]

/** How each thing may refer to `later`, in which collection, and what refers. */
const LEANS: [how: string, to: YamlCollection | 'explainers', Lean][] = [
  ['the source of a step', 'sources', inEntry('designations', '[a-notice]', '[later]')],
  ['the entity of a designation', 'entities', inEntry('designations', 'a-group', 'later')],
  ['the authority of a designation', 'authorities', inEntry('designations', 'treasury', 'later')],
  ['the instrument of a designation', 'instruments', inEntry('designations', 'instrument: order', 'instrument: later')],
  ['the authority of an instrument', 'authorities', inEntry('instruments', 'treasury', 'later')],
  ['the source of an instrument', 'sources', inEntry('instruments', '[a-notice]', '[later]')],
  ['the source of an effect', 'sources', inEntry('instruments', 'source: a-notice', 'source: later')],
  ['a relation', 'entities', inEntry('entities', 'sources:', 'relations: [{ to: later, kind: part of }]\nsources:')],
  ['the source of an entity', 'sources', inEntry('entities', '[a-notice]', '[later]')],
  ['the source of an authority', 'sources', inEntry('authorities', '[a-notice]', '[later]')],
  ['the source of a word', 'sources', inEntry('glossary', '[a-notice]', '[later]')],
  ['the source of an event', 'sources', inEntry('events', '[a-notice]', '[later]')],
  ['the publisher of a list', 'authorities', inEntry('lists', 'treasury', 'later')],
  ['an instrument of a list', 'instruments', inEntry('lists', '[order]', '[later]')],
  ['the list of a reading', 'lists', inEntry('readings', 'list: a-list', 'list: later')],
  ['the source of a reading', 'sources', inEntry('readings', 'source: a-notice', 'source: later')],
  ['a designation that a reading shows', 'designations', inEntry('readings', '[a-listing]', '[later]')],
  ['the list of a gap', 'lists', inEntry('gaps', 'list: a-list', 'list: later')],
  ['the author of a piece', 'people', inPiece({ front: 'authors: [ann, later]\n' })],
  ['the topic of a piece', 'topics', inPiece({ front: 'topics: [lists, later]\n' })],
  ['an entity of a piece', 'entities', inPiece({ front: 'entities: [later]\n' })],
  ['a designation of a piece', 'designations', inPiece({ front: 'designations: [later]\n' })],
  ['<Cite>', 'sources', inPiece({ body: 'A fact.<Cite source="later" />\n' })],
  ['<Status>', 'designations', inPiece({ body: '<Status designation="later" />\n' })],
  ['<Timeline>', 'entities', inPiece({ body: '<Timeline entity="later" />\n' })],
  ['<Compare>', 'instruments', inPiece({ body: "<Compare instruments={['order', 'later']} />\n" })],
  ['<Matrix>', 'instruments', inPiece({ body: "<Matrix instruments={['order', 'later']} least=\"1\" />\n" })],
  ['<Differed>', 'entities', inPiece({ body: '<Differed entity="later" />\n' })],
  ['<Order>', 'entities', inPiece({ body: '<Order entity="later" />\n' })],
  ['<Order> of laws', 'instruments', inPiece({ body: '<Order entity="a-group" instruments={[\'later\']} />\n' })],
  ['<Waits>', 'instruments', inPiece({ body: "<Waits instruments={['later']} />\n" })],
  ['<Waits> of a name', 'entities', inPiece({ body: '<Waits instruments={[\'order\']} entity="later" />\n' })],
  ['<Growth>', 'instruments', inPiece({ body: '<Growth instrument="later" />\n' })],
  ['<Left>', 'instruments', inPiece({ body: '<Left instrument="later" />\n' })],
  ['<Term>', 'glossary', inPiece({ body: 'A <Term id="later">word</Term>.\n' })],
  ['<Quote>', 'sources', inPiece({ body: '<Quote by="Ann" source="later">Words.</Quote>\n' })],
  ...(Object.keys(PAGES) as PagedCollection[]).map(linkTo),
]

const problemsOf = (files: Files, now = NOW, scope: 'public' | 'all' = 'all') =>
  checkNewsroom(readAside({ ...desk, ...record, ...files }), now, scope).problems

const later = (to: YamlCollection | 'explainers', hidden: Hidden): Files =>
  to === 'explainers' ? pieceOf('later', hidden) : entryOf(to, 'later', hidden)

test('every collection that something may refer to is tried', () => {
  const unreferred = new Set<string>(['events', 'gaps', 'readings'])
  expect(new Set(LEANS.map(([, to]) => to))).toEqual(
    new Set([...Object.keys(SCHEMAS), 'explainers'].filter((name) => !unreferred.has(name))),
  )
})

describe.each(LEANS)('%s', (_, to, lean) => {
  test.each<[Hidden, Hidden, string]>([
    ['public', 'draft', 'this is public now, and … is a draft'],
    ['public', NINE, 'this is public now, and … comes out only on 1 December 2026 at 09:00 UTC'],
    [NINE, TEN, 'this comes out on 1 December 2026 at 09:00 UTC, and … comes out only on 1 December 2026 at 10:00 UTC'],
    [TEN, 'draft', 'this comes out on 1 December 2026 at 10:00 UTC, and … is a draft'],
  ])('%s may not lean on %s', (by, hidden, message) => {
    const [found, ...others] = problemsOf({ ...later(to, hidden), ...lean(by) })
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'before-its-time', severity: 'error' })
    expect(found?.file).toMatch(/\/lean(\/index\.mdx|\.yaml)$/)
    expect(found?.message.replace(/the \w+ (“later”|\/[a-z]+\/later\/)/, '…')).toBe(message)
    if (hidden !== 'draft') expect(found?.hint).toContain(`embargo: ${hidden}.`)
    // In the build of that moment it would be missing.
    expect(problemsOf({ ...later(to, hidden), ...lean(by) }, by === 'public' ? NOW : by, 'public')).toMatchObject([
      { severity: 'error', code: expect.stringMatching(/^(unknown-id|broken-link)$/) },
    ])
  })

  test.each<[Hidden, Hidden]>([
    ['public', 'public'],
    [NINE, 'public'],
    [TEN, NINE],
    [NINE, NINE],
    ['draft', 'public'],
    ['draft', NINE],
    ['draft', 'draft'],
  ])('%s may lean on %s', (by, hidden) => {
    expect(problemsOf({ ...later(to, hidden), ...lean(by) }).map(tell)).toEqual([])
  })

  test('once the later one is out, the other may lean on it', () => {
    expect(problemsOf({ ...later(to, NINE), ...lean('public') }, NINE).map(tell)).toEqual([])
  })
})

describe('two that link to each other', () => {
  const pair = (a: Hidden, b: Hidden) => ({
    ...pieceOf('a', a, { body: '[b](/explainers/b/)\n' }),
    ...pieceOf('b', b, { body: '[a](/explainers/a/)\n' }),
  })

  test('come out together, or the earlier one is told', () => {
    expect(problemsOf(pair(NINE, NINE))).toEqual([])
    expect(problemsOf(pair('draft', 'draft'))).toEqual([])
    expect(problemsOf(pair(NINE, TEN)).map(tell)).toEqual([
      'explainers/a/index.mdx:13 before-its-time this comes out on 1 December 2026 at 09:00 UTC, and the page /explainers/b/ comes out only on 1 December 2026 at 10:00 UTC. Give both the same embargo, or keep this one back until then: embargo: 2026-12-01T10:00:00Z.',
    ])
    expect(problemsOf(pair('public', 'draft')).map(tell)).toEqual([
      'explainers/a/index.mdx:12 before-its-time this is public now, and the page /explainers/b/ is a draft. Make that one ready as well, keep this one back, or take the reference out.',
    ])
  })

  test('may name the same moment in two zones', () => {
    const files = { ...pair(NINE, NINE) }
    const path = 'explainers/b/index.mdx'
    expect(problemsOf({ ...files, [path]: files[path]!.replace(NINE, '2026-12-01T10:00:00+01:00') })).toEqual([])
  })
})

test('of two entries with one id the one that readers have counts', () => {
  const files = { ...entryOf('topics', 'more', 'public'), 'topics/zz.yaml': entry('topics', 'more', 'stage: draft\n') }
  const found = problemsOf({ ...files, ...pieceOf('lean', 'public', { front: 'topics: [more]\n' }) })
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['duplicate-id', 'warning']])
})

describe('what the desk finds in order can be built at every moment', () => {
  /** Numbers that are the same in every run. */
  function createRandom(seed: number): (below: number) => number {
    let state = seed
    return (below) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
  }

  const MOMENTS: Hidden[] = ['public', 'public', 'draft', NINE, TEN]
  const COLLECTION_NAMES = [...Object.keys(SCHEMAS)] as YamlCollection[]

  /** A newsroom of entries that come out at any time and lean on each other in any way; some share an id. */
  function makeAny(seed: number): Files {
    const random = createRandom(seed)
    const any = <T>(all: readonly T[]) => all[random(all.length)] as T
    const files: Files = {}
    for (const collection of COLLECTION_NAMES)
      if (random(3) > 0) Object.assign(files, entryOf(collection, 'later', any(MOMENTS)))
    if (random(3) > 0) Object.assign(files, pieceOf('later', any(MOMENTS)))
    for (let count = random(4); count > 0; count--) {
      const [, , lean] = any(LEANS)
      for (const [file, text] of Object.entries(lean(any(MOMENTS))))
        files[file.replace('lean', `lean-${count}`)] = text.replace('id: lean', `id: lean-${count}`)
    }
    if (random(6) === 0) files['topics/zz.yaml'] = entry('topics', 'later', keysOf(any(MOMENTS)))
    if (random(6) === 0)
      files['topics/zx.yaml'] = entry('topics', 'renamed', `formerly: [later]\n${keysOf(any(MOMENTS))}`)
    return files
  }

  test('and what it refuses, at some moment not', () => {
    const clean: number[] = []
    for (let seed = 1; seed <= 600; seed++) {
      const newsroom = readAside({ ...desk, ...record, ...makeAny(seed) })
      const isErroneous = (now: string, scope: 'public' | 'all') =>
        checkNewsroom(newsroom, now, scope).problems.some(({ severity }) => severity === 'error')
      const moments = [
        NOW,
        ...[NINE, TEN].flatMap((moment) => [-1, 0, 1].map((ms) => new Date(Date.parse(moment) + ms).toISOString())),
      ]
      const isRefused = isErroneous(NOW, 'all')
      expect([seed, moments.some((moment) => isErroneous(moment, 'public'))]).toEqual([seed, isRefused])
      if (!isRefused) clean.push(seed)
    }
    expect(clean.length).toBeGreaterThan(100)
    expect(clean.length).toBeLessThan(500)
  })

  test('each entry comes out exactly at its moment', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const newsroom = readAside({ ...desk, ...record, ...makeAny(seed) })
      for (const { collection, id, from } of listFound(newsroom)) {
        if (!Number.isFinite(from)) continue
        const has = (until: number) => toEntries(newsroom, until)[collection].filter((one) => one.id === id).length
        expect(has(from)).toBe(
          has(from - 1) +
            listFound(newsroom).filter((one) => one.collection === collection && one.id === id && one.from === from)
              .length,
        )
      }
    }
  })
})
