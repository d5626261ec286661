/**
 * Long lists in parts, so that no page grows with the record. A list that fits a page stays whole. A longer one is cut by
 * what a reader looks for, such as the year; a part that is still too long is cut by the next level, and where no level is
 * left into slices in order. Each part has a page below that of the whole. One that is cut is the way into its own parts,
 * so that an address that was there once is there for good. What fits a page is counted in entries, not in bytes: an entry
 * is a row of a few hundred.
 */

/** How many entries stand on a page at most. */
export const PAGE = 100

export interface Part<T> {
  /** Site-relative. */
  path: string
  /** Tells it from every other part of the whole, as in its path: `2023/01`; empty for the whole. */
  key: string
  /** What tells it from its neighbours: `2023`, `January 2023`, `A`, `A, 2 of 3`; empty for the whole. */
  name: string
  /** All that are in it, in the order of the whole. */
  entries: readonly T[]
  /** What it is cut into; none where its entries fit its page. */
  parts: Part<T>[]
}

export interface Level<T> {
  /** The part of an address by which entries belong together. */
  keyOf: (entry: T) => string
  nameOf: (entry: T) => string
}

/** Cut a list; `path` is where the whole stands, `below` is put between it and the keys of its parts, such as `by/`. */
export function cutParts<T>(path: string, entries: readonly T[], levels: readonly Level<T>[], below = ''): Part<T> {
  return cut({ path, key: '', name: '', entries, parts: [] }, levels, `${path}${below}`)
}

function cut<T>(part: Part<T>, [level, ...others]: readonly Level<T>[], at: string): Part<T> {
  const { key, entries, name } = part
  if (entries.length <= PAGE) return part
  const place = (last: string) => ({ path: `${at}${key && `${key}/`}${last}/`, key: `${key && `${key}/`}${last}` })
  if (level) {
    const groups = [...Map.groupBy(entries, level.keyOf)]
    const parts = groups.map(([last, own]) => ({
      ...place(last),
      name: level.nameOf(own[0] as T),
      entries: own,
      parts: [],
    }))
    return { ...part, parts: parts.map((one) => cut(one, others, at)) }
  }
  const count = Math.ceil(entries.length / PAGE)
  const most = Math.ceil(entries.length / count)
  const parts = Array.from({ length: count }, (_, index) => ({
    ...place(String(index + 1)),
    name: `${name && `${name}, `}${index + 1} of ${count}`,
    entries: entries.slice(index * most, (index + 1) * most),
    parts: [],
  }))
  return { ...part, parts }
}

/** The way to a part: its page, and what it is called. */
export interface Way {
  path: string
  name: string
}

/** What the page of a part prints, and nothing of what stands on other pages: it changes when that does. */
export interface PlacedPart<T> {
  part: Part<T>
  /** How many entries the whole has. */
  total: number
  /** The ways to the first parts of the whole. */
  bar: Way[]
  /** The pages of entries before and after it. */
  before?: Way | undefined
  after?: Way | undefined
}

/** Place the whole itself. */
export function placeWhole<T>(whole: Part<T>): PlacedPart<T> {
  return { part: whole, total: whole.entries.length, bar: whole.parts.map(toWay) }
}

/** List every part of a whole, itself aside. */
export function placeParts<T>(whole: Part<T>): PlacedPart<T>[] {
  const leaves = listLeaves(whole)
  const places = new Map(leaves.map((leaf, index) => [leaf, index]))
  const { total, bar } = placeWhole(whole)
  const place = (part: Part<T>): PlacedPart<T>[] => {
    const at = places.get(part)
    const [before, after] = at === undefined ? [] : [leaves[at - 1], leaves[at + 1]].map((one) => one && toWay(one))
    return [{ part, total, bar, before, after }, ...part.parts.flatMap(place)]
  }
  return whole.parts.flatMap(place)
}

function toWay({ path, name }: Part<unknown>): Way {
  return { path, name }
}

/** List the parts that hold entries on their own page: the whole itself where it is not cut. */
export function listLeaves<T>(part: Part<T>): Part<T>[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(listLeaves)
}

/** Map every entry to the part on whose page it stands. */
export function placeEntries<T>(whole: Part<T>): Map<T, Part<T>> {
  return new Map(listLeaves(whole).flatMap((part) => part.entries.map((entry) => [entry, part] as const)))
}

/** Say what is behind each part: how many, and from which to which where that tells more than its name. */
export function describeParts<T>(
  parts: readonly Part<T>[],
  [one, many]: readonly [one: string, many: string],
  nameOf?: (entry: T) => string,
): { path: string; name: string; note: string }[] {
  return parts.map(({ path, name, entries }) => {
    const count = `${entries.length} ${entries.length === 1 ? one : many}`
    const [first, last] = nameOf ? [entries[0], entries.at(-1)].map((entry) => nameOf(entry as T)) : []
    const range = first === undefined ? '' : first === last ? `: ${first}` : `: ${first} to ${last}`
    return { path, name, note: `${count}${range}` }
  })
}
