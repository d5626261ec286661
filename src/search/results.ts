/**
 * From the answer of a query to what is shown: narrowed by what the reader chose, sorted, grouped, with counts that say
 * what each further choice would leave.
 */
import { compareKeys } from '../core/order.ts'
import type { AskPages, PageHit } from './pages.ts'
import { type Answer, docOfPage, search, typeOf } from './query.ts'
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
import { split, toTerm } from './words.ts'

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
  /** The section in which the full text answers, and what stands there in turns plain and marked. */
  section?: Pick<PageHit, 'section' | 'excerpt'>
}

export type Results = Awaited<ReturnType<typeof findResults>>

/**
 * How the look-up and the full text become one list: each place in either is worth so much, less the further down it is
 * (reciprocal rank fusion). Tuned on the working halves of the queries in tests/search.
 */
export const FUSION = { k: 0.5, whole: 0.3, named: 0.6, part: 0.8, question: 1.5 }
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

/**
 * Find what a query asks for; `wantsFacets` counts facets too, which takes a further part of the index. Without
 * `askPages` the look-up answers alone, which is there first.
 */
export async function findResults(
  query: SearchQuery,
  load: LoadPart,
  {
    limit,
    isFinished = false,
    wantsFacets = false,
    askPages,
  }: { limit: number; isFinished?: boolean; wantsFacets?: boolean; askPages?: AskPages | undefined },
) {
  const answer = await search(query.text, load, isFinished)
  const root = (await load('root')) as SearchRoot
  const docs: Docs = (doc) => loadDoc(doc, load)
  const pages = new Map<number, PageHit>()
  for (const page of askPages ? await askPages(answer.meant) : []) {
    const doc = await docOfPage(page.path, load)
    if (doc !== undefined) pages.set(doc, page)
  }
  const fused = fuse(answer, [...pages.keys()])
  const phrased = await findPhrased(answer, fused, docs, pages)
  const hits = phrased.length > 0 ? phrased : fused

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
    found: await take(kept, docs, pages, limit, isMixed && query.chosen.entity.length === 0),
    total: kept.length,
    types,
    facets,
    answer,
    /** Whose listing by whom is asked for, of which there is no record. */
    absent: answer.absent && {
      name: (await docs(answer.absent.doc))[3],
      government: answer.absent.government,
    },
    /** Where words stood in quotation marks: whether the hits have them as one. */
    isPhrase: phrased.length > 0,
  }
}

interface Hit {
  doc: number
  score: number
}

type Docs = (doc: number) => Promise<SearchDoc>

/** What a document is. */
export async function loadDoc(doc: number, load: LoadPart): Promise<SearchDoc> {
  const { blockSize } = (await load('root')) as SearchRoot
  return ((await load(`d${Math.floor(doc / blockSize)}`)) as SearchDoc[])[doc % blockSize] as SearchDoc
}

/** One list of both, best first: a document that stands in both gains from either place. */
function fuse({ hits, isQuestion, named, isWhole }: Answer, pages: readonly number[]): Hit[] {
  const isPage = new Set(pages)
  const scores = new Map<number, number>()
  const add = (doc: number, rank: number, worth: number) =>
    scores.set(doc, (scores.get(doc) ?? 0) + worth / (FUSION.k + rank))
  for (const [rank, { doc, isKept }] of hits.entries()) if (isKept || isPage.has(doc)) add(doc, rank, 1)
  const worth = isQuestion ? FUSION.question : named.size > 0 ? FUSION.named : isWhole ? FUSION.whole : FUSION.part
  for (const [rank, doc] of pages.entries()) add(doc, rank, worth)
  return [...scores]
    .map(([doc, score]) => ({ doc, score }))
    .sort((a, b) => Number(named.has(b.doc)) - Number(named.has(a.doc)) || b.score - a.score || a.doc - b.doc)
}

/** Of so many hits it is looked up whether they have what stood in quotation marks. */
const PHRASED = 48

/** The hits that have what stood in quotation marks as one; the full text has seen to its own. */
async function findPhrased(
  { meant, named }: Answer,
  hits: readonly Hit[],
  docs: Docs,
  pages: ReadonlyMap<number, PageHit>,
) {
  const phrases = meant.phrases.map(toTermLine)
  if (phrases.length === 0) return []
  const asked = hits.slice(0, PHRASED).map(async (hit) => {
    if (pages.has(hit.doc) || named.has(hit.doc)) return [hit]
    const [, , , title, , context, text] = await docs(hit.doc)
    const line = toTermLine(`${title} ${context} ${text}`)
    return phrases.every((phrase) => line.includes(phrase)) ? [hit] : []
  })
  return (await Promise.all(asked)).flat()
}

function toTermLine(text: string): string {
  return ` ${split(text).map(toTerm).join(' ')} `
}

/** Load documents in order until there are enough, with few of one name among others. */
async function take(
  kept: readonly number[],
  docs: Docs,
  pages: ReadonlyMap<number, PageHit>,
  limit: number,
  isMixed: boolean,
): Promise<Found[]> {
  const found: Found[] = []
  const seen = new Map<string, number>()
  for (let at = 0; at < kept.length && found.length < limit; at += limit) {
    const some = kept.slice(at, at + limit)
    for (const [index, own] of (await Promise.all(some.map(docs))).entries()) {
      const [type, id, url, title, group, context, text, status] = own
      const name = SEARCH_TYPES[type] as SearchType
      const count = (seen.get(group) ?? 0) + 1
      if (isMixed && name === 'designation' && count > OF_ONE_NAME) continue
      if (name === 'designation') seen.set(group, count)
      const section = pages.get(some[index] as number)
      const address = section?.url ?? url
      // A section of a page may be a hit of its own.
      if (found.some((one) => one.url === address)) continue
      found.push({
        type: name,
        id,
        url: address,
        title,
        group,
        context,
        text,
        status,
        ...(section && { section }),
      })
      if (found.length === limit) break
    }
  }
  return found
}

interface Row {
  values: Record<SearchFacet, { id: string; name: string }[]>
  days: number[]
}

async function loadRows(hits: readonly Hit[], root: SearchRoot, load: LoadPart): Promise<Map<number, Row>> {
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
  hits: readonly Hit[],
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
