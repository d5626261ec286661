/** Addresses that move: the old one leads to the new one, and none is lost without a word. */
import { describe, expect, test } from 'vitest'
import { PAGES, type PagedCollection } from '../../src/core/urls.ts'
import { findSilentChanges } from '../../src/newsroom/silent.ts'
import { check, desk, entry, type Files, NOW, PIECE, piece, readAside, record, tell } from './newsroom.ts'

const full: Files = { ...desk, ...record }
const YAML = (Object.keys(PAGES) as PagedCollection[]).filter((name) => name !== 'explainers')
const bodied = (body: string): Files => ({ [PIECE]: piece({ body: `${body}\n` }) })

/** The file of an entry or a piece with a page, where only its folder and its old ids matter. */
function paged(collection: PagedCollection, id: string, more = ''): Files {
  return collection === 'explainers'
    ? { [`explainers/${id}/index.mdx`]: piece({ front: more }).replace('A piece', 'Another') }
    : { [`${collection}/${id}.yaml`]: entry(collection, id, more) }
}
const fileOf = (collection: PagedCollection, id: string) => Object.keys(paged(collection, id))[0] as string

describe('an old address', () => {
  test.each(Object.keys(PAGES) as PagedCollection[])(
    'of %s is one that a link may not lead to any more',
    (collection) => {
      const files = { ...full, ...paged(collection, 'new', 'formerly: [old, older]\n') }
      const toPath = PAGES[collection]
      expect(check({ ...files, ...bodied(`[a](${toPath('new')})`) })).toEqual([])
      for (const id of ['old', 'older'])
        for (const scope of ['all', 'public'] as const)
          expect(check({ ...files, ...bodied(`[a](${toPath(id)}#part)`) }, scope)).toEqual([
            `${PIECE}:12 broken-link the page ${toPath(id)} has moved. Write ${toPath('new')}.`,
          ])
    },
  )

  test('of a policy is one too', () => {
    const site = `${desk['site.yaml'].replace('Corrections:', 'How we correct:')}formerly: { corrections: how-we-correct }\n`
    const files = { ...full, 'site.yaml': site }
    expect(check({ ...files, ...bodied('[a](/about/how-we-correct/)') })).toEqual([])
    expect(check({ ...files, ...bodied('[a](/about/corrections/)') })).toEqual([
      `${PIECE}:12 broken-link the page /about/corrections/ has moved. Write /about/how-we-correct/.`,
    ])
  })

  test('is no id: what refers to it must write the new one', () => {
    const files = { ...full, ...paged('entities', 'new', 'formerly: [old-name]\n') }
    expect(check({ ...files, ...bodied('<Timeline entity="old-name" />') })).toEqual([
      expect.stringContaining(`${PIECE}:12 unknown-id there is no entity “old-name”.`),
    ])
  })

  test.each(Object.keys(PAGES) as PagedCollection[])('of %s leads to one place only', (collection) => {
    const files = {
      ...full,
      ...paged(collection, 'a', 'formerly: [old]\n'),
      ...paged(collection, 'b', 'formerly: [x, old]\n'),
    }
    expect(check(files)).toEqual([
      expect.stringMatching(
        /\/b(\/index\.mdx|\.yaml):\d+ duplicate-id “a” already says that it was formerly “old”\. An old address can lead to one place only\.$/,
      ),
    ])
  })

  test.each(Object.keys(PAGES) as PagedCollection[])('of %s cannot be one that is in use', (collection) => {
    const files = { ...full, ...paged(collection, 'a'), ...paged(collection, 'b', 'formerly: [a]\n') }
    expect(check(files)).toEqual([
      expect.stringMatching(
        /\/b(\/index\.mdx|\.yaml):\d+ duplicate-id “a” is the id of an entry that is there, so its address cannot lead here\. Take it out, or rename the other entry\.$/,
      ),
    ])
  })

  test('cannot be its own', () => {
    expect(check({ ...full, ...paged('topics', 'a', 'formerly: [a]\n') })).toEqual([
      expect.stringContaining('topics/a.yaml:3 duplicate-id “a” is the id of an entry that is there'),
    ])
  })

  test('in two collections is no quarrel', () => {
    const files = { ...paged('topics', 'a', 'formerly: [old]\n'), ...paged('people', 'b', 'formerly: [old]\n') }
    expect(check({ ...full, ...files, ...paged('entities', 'old') })).toEqual([])
  })

  test('of two claims the public one stands, and a draft is only warned', () => {
    const files = {
      ...full,
      ...paged('topics', 'a', 'formerly: [old]\nstage: draft\n'),
      ...paged('topics', 'b', 'formerly: [old]\n'),
    }
    expect(check(files, 'public')).toEqual([])
    expect(check(files)).toEqual([expect.stringContaining('topics/a.yaml:3 duplicate-id “b” already says that')])
  })

  test('is written as an id', () => {
    expect(check({ ...full, ...paged('topics', 'a', 'formerly: [Old One]\n') })).toEqual([
      expect.stringContaining('topics/a.yaml:3 bad-id “Old One” cannot be an id.'),
    ])
    expect(check({ ...full, ...paged('topics', 'a', 'formerly: []\n') })).toEqual([
      expect.stringContaining('topics/a.yaml:3 missing-key “formerly” needs at least one entry.'),
    ])
  })

  test('of a policy must lead to one that is there, and not be that of one', () => {
    const site = (formerly: string) => check({ ...full, 'site.yaml': `${desk['site.yaml']}formerly: ${formerly}\n` })
    expect(site('{ old: corrections }')).toEqual([])
    expect(site('{ old: nowhere }')).toEqual([expect.stringMatching('^site.yaml:8 ')])
    expect(site('{ corrections: corrections }')).toEqual([expect.stringMatching('^site.yaml:8 ')])
  })
})

/** What is said when a newsroom changes from one set of files to another. */
const since = (before: Files, after: Files) =>
  findSilentChanges(readAside({ ...full, ...before }), readAside({ ...full, ...after }), 'main', NOW).map(tell)

describe('an address that readers had', () => {
  test.each(YAML)('of %s does not vanish', (collection) => {
    const path = PAGES[collection]('old')
    expect(since(paged(collection, 'old'), {})).toEqual([
      expect.stringMatching(
        `^${fileOf(collection, 'old')}:1 silent-change “.+” was public at main as ${path} and readers no longer get it\\. Put it back`,
      ),
    ])
  })

  test('of a piece does not vanish either', () => {
    expect(since(paged('explainers', 'old'), {})).toEqual([
      'explainers/old/index.mdx:1 silent-change “Another” was public at main as /explainers/old/ and readers no longer get it. Put it back, ready, and withdraw it instead: withdrawn: { on: YYYY-MM-DD, reason: … }.',
    ])
  })

  test.each(Object.keys(PAGES) as PagedCollection[])(
    'of %s may move, where the new one says what it was',
    (collection) => {
      const before = paged(collection, 'old')
      expect(since(before, paged(collection, 'new', 'formerly: [old]\n'))).toEqual([])
      expect(since(before, paged(collection, 'new'))).toEqual([
        expect.stringMatching(
          `^${fileOf(collection, 'new')}:\\d silent-change “.+” was public at main as ${PAGES[collection]('old')} and now has the address ${PAGES[collection]('new')}\\. Write formerly: \\[old\\] in it`,
        ),
      ])
    },
  )

  test.each(Object.keys(PAGES) as PagedCollection[])('of %s is kept through every further move', (collection) => {
    const before = paged(collection, 'old', 'formerly: [older]\n')
    expect(since(before, paged(collection, 'new', 'formerly: [old, older]\n'))).toEqual([])
    for (const [kept, lost] of [
      ['old', 'older'],
      ['older', 'old'],
    ])
      expect(since(before, paged(collection, 'new', `formerly: [${kept}]\n`))).toEqual([
        expect.stringContaining(`was public at main as ${PAGES[collection](lost!)} and `),
      ])
    expect(since(before, paged(collection, 'old'))).toEqual([
      expect.stringContaining(`was public at main as ${PAGES[collection]('older')} and `),
    ])
  })

  test.each(Object.keys(PAGES) as PagedCollection[])(
    'of %s does not become a draft’s, or one under embargo',
    (collection) => {
      const drafted = (more: string) =>
        Object.fromEntries(
          Object.entries(paged(collection, 'old', more)).map(([file, text]) => [
            file,
            more.startsWith('stage') ? text.replace('stage: ready\n', '') : text,
          ]),
        )
      for (const more of ['stage: draft\n', 'embargo: 2027-01-01T00:00:00Z\n'])
        expect(since(paged(collection, 'old'), drafted(more))).toEqual([
          expect.stringContaining(`was public at main as ${PAGES[collection]('old')} and readers no longer get it`),
        ])
      // What readers never had nobody misses.
      expect(since(drafted('stage: draft\n'), {})).toEqual([])
    },
  )

  test('may stand in another file, and be broken for a while', () => {
    const text = entry('topics', 'old')
    expect(since({ 'topics/old.yaml': text }, { 'topics/more.yaml': text })).toEqual([])
    expect(since({ 'topics/old.yaml': text }, { 'topics/old.yaml': `${text}colour: red\n` })).toEqual([])
    expect(since({ 'topics/old.yaml': text }, { 'topics/old.yaml': text.replace('A topic', 'A: topic') })).toEqual([])
  })

  test('of a source is none: it has no page', () => {
    expect(since({ 'sources/old.yaml': entry('sources', 'old') }, {})).toEqual([])
  })

  test('of a policy goes with its heading, unless site.yaml tells where it went', () => {
    const renamed = desk['site.yaml'].replace('Corrections:', 'How we correct:')
    const site = (text: string) => since({}, { 'site.yaml': text })
    expect(site(renamed)).toEqual([
      'site.yaml:6 silent-change the page /about/corrections/ was public at main and readers no longer get it. Give the policy its heading back, or write formerly: { corrections: the-new-address }.',
    ])
    expect(site(`${renamed}formerly: { corrections: how-we-correct }\n`)).toEqual([])
    const before = { 'site.yaml': `${renamed}formerly: { corrections: how-we-correct }\n` }
    expect(since(before, { 'site.yaml': renamed })).toEqual([expect.stringContaining('/about/corrections/')])
  })
})

describe('a piece that was renamed', () => {
  const before = {
    'explainers/old/index.mdx': piece({ body: 'It took effect on 26 January 2023.<Cite source="a-notice" />\n' }),
  }
  const renamed = (from: string, to: string, front = '') => {
    const text = piece({
      body: 'It took effect on 26 January 2023.<Cite source="a-notice" />\n',
      front: `formerly: [old]\n${front}`,
    })
    return since(before, { 'explainers/new/index.mdx': text.replace(from, to) })
  }

  test('is still compared, under its new name', () => {
    expect(renamed('', '')).toEqual([])
    expect(renamed('26 January', '20 January')).toEqual([
      expect.stringMatching(
        /^explainers\/new\/index\.mdx:13 silent-change compared with main, the text says “.*20 January.*”/,
      ),
    ])
    expect(renamed('A piece', 'Another')).toEqual([
      expect.stringContaining('explainers/new/index.mdx:2 silent-change compared with main, “title” says'),
    ])
  })

  test('tells of changes as any other does', () => {
    const told = 'corrections:\n  - { on: 2026-02-01, kind: update, text: The world has changed since. }\n'
    expect(renamed('26 January', '20 January', told)).toEqual([])
    const reworded = (front = '') => renamed('took effect', 'came into effect', front)
    expect(reworded()).toEqual([expect.stringContaining('silent-change compared with main, the text says')])
    expect(reworded('minor: true\n')).toEqual([])
  })
})

describe('a designation that was renamed', () => {
  test('is still compared, under its new id', () => {
    const after = entry('designations', 'new', 'formerly: [old]\n').replace('2020-01-26', '2020-01-27')
    expect(
      since({ 'designations/old.yaml': entry('designations', 'old') }, { 'designations/new.yaml': after }),
    ).toEqual([
      expect.stringContaining(
        'designations/new.yaml:7 silent-change compared with main, the step “in-force” on 2020-01-26 is now “in-force” on 2020-01-27',
      ),
    ])
  })

  test('follows its entity, authority or instrument to a new id without a correction', () => {
    const before = {
      ...paged('entities', 'old'),
      'designations/d.yaml': entry('designations', 'd').replace('a-group', 'old'),
    }
    const after = {
      ...paged('entities', 'new', 'formerly: [old]\n'),
      'designations/d.yaml': entry('designations', 'd').replace('a-group', 'new'),
    }
    expect(since(before, after)).toEqual([])
  })
})
