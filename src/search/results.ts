/**
 * From the answer of a query to what is shown: narrowed by what the reader chose, sorted, grouped, with counts that say
 * what each further choice would leave.
 */
import { compareKeys } from '../core/order.ts'
import { type Answer, search, typeOf } from './query.ts'
import {
  type FacetPart,
  type LoadPart,
  SEARCH_FACETS,
  SEARCH_TYPES,
  type SearchDoc,
  type SearchFacet,
  type SearchRecord,
  type SearchRoot,
  type SearchType,
} from './types.ts'

export const SORTS = ['relevance', 'newest', 'oldest'] as const

export interface SearchQuery {
  text: string
  types: SearchType[]
  chosen: Record<SearchFacet, string[]>
  /** Day counts, both inside; absent where open. */
  from?: number | undefined
  to?: number | undefined
  sort: (typeof SORTS)[number]
}

/** A record as it is shown; the status is empty for what is no designation. */
export type Found = Pick<SearchRecord, 'id' | 'url' | 'title' | 'group' | 'context' | 'text'> & {
  type: SearchType
  status: string
}

export type Results = Awaited<ReturnType<typeof findResults>>

/** Sections that may lift their explainer and tell where in it to land. */
const SECTIONS = 8
/** So many designations of one name are shown among others; its own page has them all. */
const OF_ONE_NAME = 3

/** A query that asks for nothing yet. */
export function emptyQuery(): SearchQuery {
  const chosen = Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, []])) as unknown as SearchQuery['chosen']
  return { text: '', types: [], chosen, sort: 'relevance' }
}

/** Say whether a query asks for some of what its words find. */
export function isNarrowed({ chosen, from, to }: SearchQuery): boolean {
  return SEARCH_FACETS.some((facet) => chosen[facet].length > 0) || from !== undefined || to !== undefined
}

/** Find what a query asks for; `wantsFacets` counts facets too, which takes a further part of the index. */
export async function findResults(
  query: SearchQuery,
  load: LoadPart,
  { limit, isFinished = false, wantsFacets = false }: { limit: number; isFinished?: boolean; wantsFacets?: boolean },
) {
  const answer = await search(query.text, load, isFinished)
  const root = (await load('root')) as SearchRoot
  const docs = createDocs(root, load)
  const { hits, landing } = await liftSections(answer, root, docs)

  const rows =
    isNarrowed(query) || wantsFacets || query.sort !== 'relevance' ? await loadRows(hits, root, load) : undefined
  const fits = (doc: number, without?: SearchFacet) =>
    rows === undefined || fitsRow(rows.get(doc) as Row, query, without)
  const ofType = (doc: number) => query.types.length === 0 || query.types.includes(typeOf(doc, root) as SearchType)

  const types = new Map<SearchType, number>(SEARCH_TYPES.map((type) => [type, 0]))
  const kept: number[] = []
  for (const { doc } of hits) {
    if (!fits(doc)) continue
    const type = typeOf(doc, root) as SearchType
    types.set(type, (types.get(type) ?? 0) + 1)
    if (ofType(doc)) kept.push(doc)
  }
  if (rows && query.sort !== 'relevance') sortByDay(kept, rows, query.sort)
  const isMixed = query.sort === 'relevance' && !(query.types.length === 1 && query.types[0] === 'designation')
  // What each value of a facet would leave; present where facets were asked for.
  const facets = rows && wantsFacets ? countFacets(hits, rows, query, fits, ofType) : undefined
  return {
    found: await take(kept, docs, landing, limit, isMixed && query.chosen.entity.length === 0),
    total: kept.length,
    types,
    facets,
    answer,
  }
}

type Docs = (doc: number) => Promise<SearchDoc>

function createDocs(root: SearchRoot, load: LoadPart): Docs {
  return async (doc) =>
    ((await load(`d${Math.floor(doc / root.blockSize)}`)) as SearchDoc[])[doc % root.blockSize] as SearchDoc
}

/** The best section of each explainer, by group. */
type Landing = Map<string, { doc: SearchDoc; score: number }>

/** Let the best sections lift the explainers that they stand in; returns hits without sections, and where to land in each explainer. */
async function liftSections({ hits }: Answer, root: SearchRoot, docs: Docs) {
  const isSection = (doc: number) => typeOf(doc, root) === 'section'
  const sections = hits.filter(({ doc }) => isSection(doc)).slice(0, SECTIONS)
  const landing: Landing = new Map()
  for (const { doc, score } of sections) {
    const section = await docs(doc)
    if (!landing.has(section[4])) landing.set(section[4], { doc: section, score })
  }
  const others = await Promise.all(
    hits
      .filter(({ doc }) => !isSection(doc))
      .map(async (hit) => {
        if (landing.size === 0 || typeOf(hit.doc, root) !== 'explainer') return hit
        const best = landing.get((await docs(hit.doc))[4])
        return best && best.score > hit.score ? { ...hit, score: best.score } : hit
      }),
  )
  return { hits: others.sort((a, b) => b.score - a.score || a.doc - b.doc), landing }
}

/** Load documents in order until there are enough, with few of one name among others. */
async function take(
  kept: readonly number[],
  docs: Docs,
  landing: Landing,
  limit: number,
  isMixed: boolean,
): Promise<Found[]> {
  const found: Found[] = []
  const seen = new Map<string, number>()
  for (let at = 0; at < kept.length && found.length < limit; at += limit) {
    for (const doc of await Promise.all(kept.slice(at, at + limit).map(docs))) {
      const [type, id, url, title, group, context, text, status] = doc
      const name = SEARCH_TYPES[type] as SearchType
      const count = (seen.get(group) ?? 0) + 1
      if (isMixed && name === 'designation' && count > OF_ONE_NAME) continue
      if (name === 'designation') seen.set(group, count)
      const own = { type: name, id, url, title, group, context, text, status }
      const section = landing.get(group)?.doc
      found.push(
        section && name === 'explainer' ? { ...own, url: section[2], context: section[5], text: section[6] } : own,
      )
      if (found.length === limit) break
    }
  }
  return found
}

interface Row {
  values: Record<SearchFacet, { id: string; name: string }[]>
  days: number[]
}

async function loadRows(hits: Answer['hits'], root: SearchRoot, load: LoadPart): Promise<Map<number, Row>> {
  const numbers = [...new Set(hits.map(({ doc }) => Math.floor(doc / root.facetSize)))]
  const parts = new Map(
    await Promise.all(numbers.map(async (number) => [number, (await load(`f${number}`)) as FacetPart] as const)),
  )
  return new Map(
    hits.map(({ doc }) => {
      const part = parts.get(Math.floor(doc / root.facetSize)) as FacetPart
      const row = part.rows[doc % root.facetSize] as number[][]
      const values = Object.fromEntries(
        SEARCH_FACETS.map((facet, index) => [
          facet,
          (row[index] as number[]).map((place) => {
            const [id, name] = part.names[facet][place] as [string, string]
            return { id, name }
          }),
        ]),
      ) as Row['values']
      return [doc, { values, days: row[SEARCH_FACETS.length] as number[] }]
    }),
  )
}

function fitsRow({ values, days }: Row, { chosen, from, to }: SearchQuery, without?: SearchFacet): boolean {
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
  const isInTime = (from ?? to) === undefined || days.some((day) => day >= first && day <= last)
  const asked = SEARCH_FACETS.filter((facet) => facet !== without && chosen[facet].length > 0)
  return isInTime && asked.every((facet) => values[facet].some(({ id }) => chosen[facet].includes(id)))
}

/** What has no date comes last, whichever way. */
function sortByDay(kept: number[], rows: Map<number, Row>, sort: 'newest' | 'oldest'): void {
  const dayOf = (doc: number) => (rows.get(doc) as Row).days.at(sort === 'newest' ? -1 : 0)
  kept.sort((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)]
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
    return sort === 'newest' ? other - one : one - other
  })
}

function countFacets(
  hits: Answer['hits'],
  rows: Map<number, Row>,
  query: SearchQuery,
  fits: (doc: number, without?: SearchFacet) => boolean,
  ofType: (doc: number) => boolean,
) {
  const counted = SEARCH_FACETS.map((facet) => {
    const counts = new Map<string, { id: string; name: string; count: number }>()
    for (const { doc } of hits) {
      if (!ofType(doc) || !fits(doc, facet)) continue
      for (const { id, name } of (rows.get(doc) as Row).values[facet]) {
        const own = counts.get(id) ?? { id, name, count: 0 }
        own.count += 1
        counts.set(id, own)
      }
    }
    for (const id of query.chosen[facet]) if (!counts.has(id)) counts.set(id, { id, name: id, count: 0 })
    return [facet, [...counts.values()].sort((a, b) => b.count - a.count || compareKeys(a.name, b.name))] as const
  })
  return Object.fromEntries(counted) as Record<SearchFacet, (typeof counted)[number][1]>
}
