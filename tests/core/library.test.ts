/** How plain entries become one library: linked, in order, and with ways into it. What is wrong with them: tests/newsroom. */
import { describe, expect, test } from 'vitest'
import type { Entries } from '../../src/core/entries.ts'
import { buildLibrary, mustFind } from '../../src/core/library.ts'
import type { Outline } from '../../src/core/model.ts'
import { findRelated } from '../../src/core/related.ts'
import type { EntryData } from '../../src/schema/collections.ts'

const toEntries = <T extends { id: string }>(...items: T[]) => items.map((data) => ({ id: data.id, data }))

const source = (id: string) => ({
  id,
  publisher: 'P',
  title: 'T',
  url: `https://example.org/${id}`,
  accessed: '2026-11-24',
  grade: 'legal-act' as const,
})
const entity = (id: string, change: Partial<EntryData<'entities'>> = {}): EntryData<'entities'> => ({
  id,
  name: id,
  type: 'group',
  summary: 'S',
  sources: ['a-notice'],
  ...change,
})
const instrument = (id: string, change: Partial<EntryData<'instruments'>> = {}): EntryData<'instruments'> => ({
  id,
  name: 'Order',
  shortName: 'Order',
  authority: 'us-treasury',
  kind: 'sanctions',
  binding: true,
  sources: ['a-notice'],
  ...change,
})
const listing = (change: Partial<EntryData<'designations'>> = {}): EntryData<'designations'> => ({
  id: 'us-wagner',
  entity: 'wagner-group',
  authority: 'us-treasury',
  instrument: 'us-eo',
  summary: 'S',
  steps: [{ on: '2023-01-26', step: 'in-force', sources: ['a-notice'] }],
  ...change,
})
const NOTHING: Outline = {
  cites: [],
  headings: [],
  pictures: [],
  words: 1,
  terms: [],
  sections: [],
  plain: [],
  digest: '',
}
const piece = (slug: string, change: Partial<EntryData<'explainers'>> = {}, outline: Partial<Outline> = {}) => ({
  id: slug,
  data: {
    title: slug,
    standfirst: 'S',
    published: '2026-11-01',
    stage: 'ready' as const,
    authors: ['desk'],
    topics: ['wagner'],
    entities: ['wagner-group'],
    keyPoints: ['K'],
    ...change,
  },
  body: { outline: { ...NOTHING, ...outline } },
})

function build(change: Partial<Entries> = {}) {
  return buildLibrary({
    site: [
      {
        id: 'site',
        data: { title: 'S', tagline: 'T', url: 'https://example.org', language: 'en', publisher: 'P', policies: {} },
      },
    ],
    explainers: [],
    designations: [],
    entities: toEntries(entity('wagner-group')),
    authorities: toEntries({ id: 'us-treasury', name: 'Treasury' }),
    instruments: toEntries(instrument('us-eo')),
    sources: toEntries(source('a-notice'), source('b-notice')),
    people: toEntries({ id: 'desk', name: 'Desk' }),
    topics: toEntries({ id: 'wagner', name: 'Wagner' }),
    glossary: [],
    events: [],
    lists: [],
    readings: [],
    gaps: [],
    ...change,
  })
}
const slugs = (pieces: readonly { slug: string }[] = []) => pieces.map(({ slug }) => slug)
const ids = (all: readonly { id: string }[] = []) => all.map(({ id }) => id)

describe('references', () => {
  test('of designations become what they point to', () => {
    const [first] = build({ designations: toEntries(listing()) }).designations
    expect(first?.entity.name).toBe('wagner-group')
    expect(first?.instrument.authority.name).toBe('Treasury')
    expect(first?.steps[0]?.sources[0]?.title).toBe('T')
  })

  test('of pieces become what they point to, and their citations sources in the order of their numbers', () => {
    const change = { designations: ['us-wagner'] }
    const [first] = build({
      designations: toEntries(listing()),
      explainers: [piece('a', change, { cites: ['b-notice', 'a-notice'] })],
    }).explainers
    expect(first?.authors[0]?.name).toBe('Desk')
    expect(first?.topics[0]?.name).toBe('Wagner')
    expect(first?.designations[0]?.entity).toBe(first?.entities[0])
    expect(ids(first?.sources)).toEqual(['b-notice', 'a-notice'])
  })

  test('of a law are those of the one that it is renewed with, in the order in which its terms end', () => {
    const known = [
      { on: '2024-07-16', until: '2025-07-24', sources: ['a-notice'] },
      { on: '2023-07-19', until: '2024-07-24', sources: ['b-notice'] },
    ]
    const { instruments } = build({
      instruments: toEntries(
        instrument('us-eo', { renewal: { what: 'The emergency', known } }),
        instrument('us-second', { renewedWith: 'us-eo' }),
        instrument('us-third'),
      ),
    })
    const [first, second, third] = instruments
    expect(first?.renewal?.known.map(({ until, sources }) => [until.text, ids(sources)])).toEqual([
      ['2024-07-24', ['b-notice']],
      ['2025-07-24', ['a-notice']],
    ])
    expect(second?.renewal).toEqual(first?.renewal)
    expect(third?.renewal).toBeUndefined()
  })

  test('of effects, words and events become sources', () => {
    const effects = { 'asset-freeze': { value: 'yes' as const, note: 'N', source: 'a-notice' } }
    const { instruments, terms, events } = build({
      instruments: toEntries(instrument('us-eo', { effects })),
      glossary: toEntries(
        { id: 'freeze', term: 'F', definition: 'D', sources: ['a-notice'] },
        { id: 'list', term: 'L', definition: 'D' },
      ),
      events: toEntries({ id: 'a-day', on: '2023', title: 'T', sources: ['a-notice'] }),
    })
    expect(instruments[0]?.effects).toMatchObject([{ effect: 'asset-freeze', source: { id: 'a-notice' } }])
    expect(terms.map(({ sources }) => ids(sources))).toEqual([['a-notice'], []])
    expect(ids(events[0]?.sources)).toEqual(['a-notice'])
  })

  test('to what is not there are left out, and so is what cannot be without it', () => {
    const library = build({
      designations: toEntries(
        listing({ id: 'a', entity: 'nobody' }),
        listing({ id: 'b', authority: 'nobody' }),
        listing({ id: 'c', instrument: 'nothing' }),
        listing({ id: 'd', steps: [{ on: '2023', step: 'made', sources: ['nothing', 'a-notice'] }] }),
      ),
      explainers: [piece('a', { topics: ['nothing', 'wagner'], designations: ['a', 'd'] }, { cites: ['nothing'] })],
    })
    expect(ids(library.designations)).toEqual(['d'])
    expect(ids(library.designations[0]?.steps[0]?.sources)).toEqual(['a-notice'])
    const [first] = library.explainers
    expect([ids(first?.topics), ids(first?.designations), first?.sources]).toEqual([['wagner'], ['d'], []])
  })

  test('of a name to another are ties of both: first what it says itself, then what others say of it', () => {
    const { entities } = build({
      entities: toEntries(
        entity('a', {
          relations: [
            { to: 'b', kind: 'part of' },
            { to: 'nobody', kind: 'part of' },
          ],
        }),
        entity('b', { relations: [{ to: 'c', kind: 'successor of' }] }),
        entity('c', { relations: [{ to: 'b', kind: 'founded by' }] }),
      ),
    })
    expect(entities.map(({ ties }) => ties.map(({ kind, other, isOwn }) => [kind, other.id, isOwn]))).toEqual([
      [['part of', 'b', true]],
      [
        ['successor of', 'c', true],
        ['part of', 'a', false],
        ['founded by', 'c', false],
      ],
      [
        ['founded by', 'b', true],
        ['successor of', 'b', false],
      ],
    ])
  })
})

describe('order', () => {
  test('is the same whatever the order of files: pieces newest first, all else by id', () => {
    const pieces = [piece('a'), piece('b', { published: '2026-11-02' }), piece('c')]
    const listings = toEntries(listing({ id: 'b' }), listing({ id: 'a' }))
    const forth = build({ explainers: pieces, designations: listings })
    const back = build({ explainers: [...pieces].reverse(), designations: [...listings].reverse() })
    expect(slugs(forth.explainers)).toEqual(['b', 'a', 'c'])
    expect(back).toEqual(forth)
    expect(ids(back.designations)).toEqual(['a', 'b'])
  })

  test('of steps is that of their days', () => {
    const steps = [
      { on: '2024', step: 'lifted' as const, sources: ['a-notice'] },
      { on: '2023-01-26', step: 'in-force' as const, sources: ['a-notice'] },
    ]
    const [first] = build({ designations: toEntries(listing({ steps })) }).designations
    expect(first?.steps.map(({ step }) => step)).toEqual(['in-force', 'lifted'])
  })

  test('of related pieces is that of what they share, never the piece itself or a withdrawn one', () => {
    const library = build({
      explainers: [
        piece('a'),
        piece('b', { topics: [] }),
        piece('c'),
        piece('d', { withdrawn: { on: '2026-11-20', reason: 'R' } }),
        piece('e', { topics: [], entities: [] }),
      ],
    })
    const own = library.explainers.find(({ slug }) => slug === 'a')
    expect(slugs(findRelated(own!, library))).toEqual(['c', 'b'])
  })
})

describe('the ways into it', () => {
  const library = build({
    entities: toEntries(entity('wagner-group'), entity('other')),
    instruments: toEntries(instrument('us-eo'), instrument('uk-act', { authority: 'uk-treasury' })),
    authorities: toEntries(
      { id: 'us-treasury', name: 'T' },
      { id: 'uk-treasury', name: 'T' },
      { id: 'idle', name: 'I' },
    ),
    designations: toEntries(
      listing({ id: 'b' }),
      listing({ id: 'a' }),
      listing({ id: 'c', authority: 'uk-treasury', instrument: 'uk-act' }),
    ),
    glossary: toEntries({ id: 'freeze', term: 'F', definition: 'D' }),
    people: toEntries({ id: 'desk', name: 'Desk' }, { id: 'ann', name: 'Ann' }),
    explainers: [
      piece('old', { published: '2020', designations: ['a', 'a'] }, { terms: ['freeze'] }),
      piece('new', { authors: ['ann', 'desk'], entities: [] }),
    ],
  })

  test('by id hold every entry of the shelf, and the very same', () => {
    const { byId, entities, designations, instruments, terms } = library
    expect([...byId.entities.values()]).toEqual(entities)
    expect([...byId.designations.values()]).toEqual(designations)
    expect([...byId.instruments.values()]).toEqual(instruments)
    expect([...byId.terms.values()]).toEqual(terms)
    expect(byId.entities.get('other')).toBe(entities[0])
  })

  test('to designations keep the order of the shelf', () => {
    const { entity: of, authority, instrument: under } = library.designationsOf
    expect(ids(of.get('wagner-group'))).toEqual(['a', 'b', 'c'])
    expect(ids(authority.get('us-treasury'))).toEqual(['a', 'b'])
    expect(ids(under.get('uk-act'))).toEqual(['c'])
    expect(ids(library.instrumentsOf.authority.get('uk-treasury'))).toEqual(['uk-act'])
  })

  test('to pieces name each once, newest first', () => {
    const { topic, person, entity: about, designation, term } = library.piecesOf
    expect(slugs(topic.get('wagner'))).toEqual(['new', 'old'])
    expect(slugs(person.get('desk'))).toEqual(['new', 'old'])
    expect(slugs(person.get('ann'))).toEqual(['new'])
    expect(slugs(about.get('wagner-group'))).toEqual(['old'])
    expect(slugs(designation.get('a'))).toEqual(['old'])
    expect(slugs(term.get('freeze'))).toEqual(['old'])
  })

  test('do not hold what has nothing', () => {
    expect(library.designationsOf.entity.has('other')).toBe(false)
    expect(library.designationsOf.authority.has('idle')).toBe(false)
    expect(library.instrumentsOf.authority.has('idle')).toBe(false)
    expect(library.piecesOf.designation.has('b')).toBe(false)
  })

  test('stop whoever asks for an id that the check should have refused', () => {
    const terms = { freeze: 'F' }
    expect(mustFind(terms, 'freeze')).toBe('F')
    expect(() => mustFind(terms, 'frieze')).toThrow('unknown id: frieze')
    expect(() => mustFind(terms, 'constructor')).toThrow('unknown id: constructor')
  })
})
