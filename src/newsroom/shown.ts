/** A newsroom as readers saw it at a moment, and what became of its entries later. */
import { toSlug } from '../core/slug.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { ReadingData } from '../schema/record.ts'
import { type Found, listFound, type Newsroom } from './read.ts'
import { listFormerly } from './targets.ts'

/** A newsroom as readers saw it at a moment. */
export interface Shown {
  /** Every public entry, those that cannot be read too. */
  found: Found[]
  /** By collection and id, today’s ids before older ones. */
  byId: ReadonlyMap<string, Found>
  /** By collection and what tells entries apart that have no page, and so no older ids. */
  byMark: ReadonlyMap<string, Found>
}

/** Show what is public of a newsroom at `now`. */
export function show(newsroom: Newsroom, now: string): Shown {
  const found = listFound(newsroom).filter(({ from }) => from <= Date.parse(now))
  return {
    found,
    byId: index([
      ...found.map((one) => [one, one.id] as const),
      ...found.flatMap((one) => listFormerly(one.data).map((id) => [one, id] as const)),
    ]),
    byMark: index(found.flatMap((one) => listMarks(one).map((mark) => [one, mark] as const))),
  }
}

/** The first of a name keeps it. */
function index(named: readonly (readonly [Found, string])[]): Map<string, Found> {
  const all = new Map<string, Found>()
  for (const [one, name] of named) {
    const key = `${one.collection} ${name}`
    if (!all.has(key)) all.set(key, one)
  }
  return all
}

/** List what an entry without a page is known by when its id changes, the surest first. */
function listMarks({ collection, data }: Found): string[] {
  if (!data) return []
  if (collection === 'readings') {
    const { list, asOf, source } = data as ReadingData
    return [`${source} of ${list}`, `${source} as of ${asOf}`]
  }
  if ((collection === 'sources' || collection === 'lists') && 'url' in data) return [`${data.url}`]
  return collection === 'events' && 'title' in data ? [data.title] : []
}

/** Find what stands now for an id that readers had: the same id, whatever says that it was formerly that, or a new entry that is plainly the same. */
export type FindHeir = (collection: CollectionName, id: string) => Found | undefined

/** Make the way from ids of the past to what stands for them now. */
export function makeFindHeir(before: Shown, after: Shown): FindHeir {
  return (collection, id) => {
    const own = after.byId.get(`${collection} ${id}`)
    const gone = before.byId.get(`${collection} ${id}`)
    if (own || !gone) return own
    return listMarks(gone)
      .map((mark) => after.byMark.get(`${collection} ${mark}`))
      .find((one) => one && !before.byId.has(`${collection} ${one.id}`))
  }
}

/** Name policies by the addresses that they have now: their headings may change, and `formerly` then tells. */
export function placePolicies(
  policies: Readonly<Record<string, string>>,
  formerly: Readonly<Record<string, string>> = {},
): Map<string, { heading: string; text: string }> {
  return new Map(
    Object.entries(policies).map(([heading, text]) => {
      const id = toSlug(heading)
      return [formerly[id] ?? id, { heading, text }]
    }),
  )
}
