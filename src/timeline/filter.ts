/** Which rows a reader has asked for, and how many each further choice would leave. */
import { foldLetters, splitWords } from '../core/fold.ts'
import { type Status, statusOn } from '../core/status.ts'
import { FACETS, type Facet, type TimelineQuery } from './query.ts'
import type { TimelineRow } from './records.ts'

/** Statuses of rows on a day; uncertain ones count as what they certainly are. */
export function readStatuses(rows: readonly TimelineRow[], day: number): Map<string, Status> {
  return new Map(rows.map(({ id, told }) => [id, statusOn(told, day).status]))
}

type Wanted = Pick<TimelineQuery, 'chosen' | 'text'>

/** Keep the rows that fit every facet and the text; within a facet any of the chosen ids will do. */
export function filterRows(
  rows: readonly TimelineRow[],
  { chosen, text }: Wanted,
  statuses: ReadonlyMap<string, Status>,
): TimelineRow[] {
  const asked = FACETS.filter((facet) => chosen[facet].length > 0)
  const wanted = asked.map((facet) => [facet, new Set(chosen[facet])] as const)
  const words = splitWords(foldLetters(text))
  const fits = (row: TimelineRow) => wanted.every(([facet, ids]) => ids.has(facetValue(row, facet, statuses)))
  return rows.filter((row) => fits(row) && (words.length === 0 || matches(row, words)))
}

/**
 * Count rows for every value of a facet, as if nothing were chosen in that facet: what a further choice there would show.
 */
export function countFacet(
  rows: readonly TimelineRow[],
  wanted: Wanted,
  facet: Facet,
  statuses: ReadonlyMap<string, Status>,
): Map<string, number> {
  const others = { ...wanted, chosen: { ...wanted.chosen, [facet]: [] } }
  const groups = Map.groupBy(filterRows(rows, others, statuses), (row) => facetValue(row, facet, statuses))
  return new Map([...groups].map(([value, own]) => [value, own.length]))
}

function facetValue(row: TimelineRow, facet: Facet, statuses: ReadonlyMap<string, Status>): string {
  if (facet === 'kind') return row.instrument.kind
  if (facet === 'status') return statuses.get(row.id) ?? 'no-record'
  return row[facet].id
}

const keys = new WeakMap<object, string>()

function matches({ entity }: TimelineRow, words: readonly string[]): boolean {
  const key = keys.get(entity) ?? splitWords(foldLetters(`${entity.name}\n${entity.aliases}`)).join(' ')
  keys.set(entity, key)
  return words.every((word) => ` ${key}`.includes(` ${word}`))
}
