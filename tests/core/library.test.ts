import { describe, expect, test } from 'vitest'
import type { Entries } from '../../src/core/entries.ts'
import { buildLibrary, isPublic } from '../../src/core/library.ts'
import type { DesignationData, ExplainerData } from '../../src/core/model.ts'
import { findRelated } from '../../src/core/related.ts'

const NOW = '2026-11-24T12:00:00Z'
const at = <T extends { id: string }>(file: string, ...items: T[]) =>
  items.map((data, index) => ({ id: data.id, data, file, at: [index] }))

function entries(change: Partial<Entries> = {}): Entries {
  const source = {
    id: 'a-notice',
    publisher: 'P',
    title: 'T',
    url: 'https://example.org/a',
    accessed: '2026-11-24',
    grade: 'legal-act' as const,
  }
  return {
    site: { title: 'S', tagline: 'T', url: 'https://example.org', language: 'en', publisher: 'P', policies: {} },
    explainers: [],
    designations: [],
    entities: at('entities/a.yaml', {
      id: 'wagner-group',
      name: 'W',
      type: 'group' as const,
      summary: 'S',
      sources: ['a-notice'],
    }),
    authorities: at('authorities/a.yaml', { id: 'us-treasury', name: 'Treasury' }),
    instruments: at('instruments/a.yaml', {
      id: 'us-eo',
      name: 'Order',
      shortName: 'Order',
      authority: 'us-treasury',
      kind: 'sanctions' as const,
      binding: true,
      sources: ['a-notice'],
    }),
    sources: at('sources/a.yaml', source),
    people: at('people/a.yaml', { id: 'desk', name: 'Desk' }),
    topics: at('topics/a.yaml', { id: 'wagner', name: 'Wagner' }),
    glossary: [],
    events: [],
    ...change,
  }
}
const listing = (change: Partial<DesignationData> = {}): DesignationData => ({
  id: 'us-wagner',
  entity: 'wagner-group',
  authority: 'us-treasury',
  instrument: 'us-eo',
  summary: 'S',
  steps: [{ on: '2023-01-26', step: 'in-force', sources: ['a-notice'] }],
  ...change,
})
const piece = (slug: string, change: Partial<ExplainerData> = {}) => ({
  id: slug,
  file: `explainers/${slug}/index.mdx`,
  at: [],
  outline: { cites: [], headings: [], pictures: [], words: 1, terms: [], sections: [], plain: [] },
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
})
const problemsOf = (change: Partial<Entries>) => buildLibrary(entries(change), NOW).problems

describe('references', () => {
  test('are resolved across files', () => {
    const { library, problems } = buildLibrary(entries({ designations: at('designations/a.yaml', listing()) }), NOW)
    expect(problems).toEqual([])
    const [first] = library.designations
    expect(first?.entity.name).toBe('W')
    expect(first?.instrument.authority.name).toBe('Treasury')
    expect(first?.steps[0]?.sources[0]?.title).toBe('T')
  })

  test.each([
    [
      'entity',
      listing({ entity: 'wagner-grup' }),
      'there is no entity “wagner-grup”',
      'Did you mean wagner-group?',
      [0, 'entity'],
    ],
    [
      'authority',
      listing({ authority: 'treasury' }),
      'there is no authority “treasury”',
      'Define it in authorities/ first.',
      [0, 'authority'],
    ],
    [
      'instrument',
      listing({ instrument: 'us-oe' }),
      'there is no instrument “us-oe”',
      'Did you mean us-eo?',
      [0, 'instrument'],
    ],
    [
      'source',
      listing({ steps: [{ on: '2023', step: 'made', sources: ['a-notise'] }] }),
      'there is no source “a-notise”',
      'Did you mean a-notice?',
      [0, 'steps', 0, 'sources', 0],
    ],
  ])('to an unknown %s are reported with their place and the nearest ids', (_, data, message, hint, path) => {
    expect(problemsOf({ designations: at('designations/a.yaml', data) })).toEqual([
      { code: 'unknown-id', severity: 'error', file: 'designations/a.yaml', path, message, hint },
    ])
  })

  test('are all reported, never just the first', () => {
    const bad = listing({ entity: 'x1', authority: 'x2', instrument: 'x3' })
    expect(problemsOf({ designations: at('designations/a.yaml', bad) }).map(({ path }) => path.at(-1))).toEqual([
      'entity',
      'authority',
      'instrument',
    ])
  })
})

test('an id that is taken in another file is reported with that file', () => {
  const twice = [
    ...at('entities/a.yaml', ...entries().entities.map(({ data }) => data)),
    ...at('entities/b.yaml', ...entries().entities.map(({ data }) => data)),
  ]
  expect(problemsOf({ entities: twice })).toMatchObject([
    { code: 'duplicate-id', file: 'entities/b.yaml', message: 'the id “wagner-group” is taken in entities/a.yaml' },
  ])
})

describe('steps', () => {
  const steps = (...texts: string[]) =>
    texts.map((text) => ({
      on: text.split(' ')[0] as string,
      step: text.split(' ')[1] as 'made',
      sources: ['a-notice'],
    }))
  test('an announcement after the listing was in force is warned of, since it would undo it', () => {
    const data = listing({ steps: steps('2022-11-30 in-force', '2022-12-02 announced') })
    expect(problemsOf({ designations: at('d.yaml', data) })).toMatchObject([
      {
        code: 'step-undoes',
        severity: 'warning',
        path: [0, 'steps', 1, 'step'],
        hint: 'If it only made public what was so already, write published.',
      },
    ])
  })
  test('a publication after it is as it should be', () => {
    expect(
      problemsOf({
        designations: at('d.yaml', listing({ steps: steps('2022-11-30 in-force', '2022-12-02 published') })),
      }),
    ).toEqual([])
  })
  test('an announcement after a listing has ended begins it anew', () => {
    expect(
      problemsOf({
        designations: at(
          'd.yaml',
          listing({ steps: steps('2021-01-19 in-force', '2021-02-16 lifted', '2025-01-22 announced') }),
        ),
      }),
    ).toEqual([])
  })
})

test('a change dated before publication is a problem', () => {
  expect(problemsOf({ explainers: [piece('a', { updated: '2026-10-01' })] })).toMatchObject([
    { code: 'date-order', path: ['updated'] },
  ])
  expect(problemsOf({ explainers: [piece('a', { published: '2026-11-01T09:00:00Z', updated: '2026-11' })] })).toEqual(
    [],
  )
})

test('a piece is public when it is ready and its embargo has passed, to the second', () => {
  const embargo = '2026-11-24T13:00:00+01:00'
  expect(isPublic({ stage: 'ready', embargo }, '2026-11-24T11:59:59Z')).toBe(false)
  expect(isPublic({ stage: 'ready', embargo }, '2026-11-24T12:00:00Z')).toBe(true)
  expect(isPublic({ stage: 'draft' }, NOW)).toBe(false)
})

test('the library is the same whatever the order of files', () => {
  const pieces = [piece('a'), piece('b', { published: '2026-11-02' }), piece('c')]
  const listings = at('d.yaml', listing({ id: 'b' }), listing({ id: 'a' }))
  const forth = buildLibrary(entries({ explainers: pieces, designations: listings }), NOW).library
  const back = buildLibrary(
    entries({ explainers: [...pieces].reverse(), designations: [...listings].reverse() }),
    NOW,
  ).library
  expect(forth.explainers.map(({ slug }) => slug)).toEqual(['b', 'a', 'c'])
  expect(back.explainers.map(({ slug }) => slug)).toEqual(['b', 'a', 'c'])
  expect(back.designations.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('related pieces are those that share most, and never the piece itself or a withdrawn one', () => {
  const { library } = buildLibrary(
    entries({
      explainers: [
        piece('a'),
        piece('b', { topics: [] }),
        piece('c'),
        piece('d', { withdrawn: { on: '2026-11-20', reason: 'R' } }),
      ],
    }),
    NOW,
  )
  const own = library.explainers.find(({ slug }) => slug === 'a')
  expect(findRelated(own as never, library.explainers).map(({ slug }) => slug)).toEqual(['c', 'b'])
})
