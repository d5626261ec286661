/** Which rows a reader has asked for, and how many each further choice would leave. */
import { foldLetters, splitWords } from '../core/fold.ts'
import { type Status, statusOn } from '../core/status.ts'
import { FACETS, type Facet, type TimelineQuery } from './query.ts'
import type { TimelineRow } from './records.ts'

/** Statuses of rows on a day: of one that is uncertain what it certainly is, and then what it may be already. */
export type Statuses = ReadonlyMap<string, readonly Status[]>

/** Read the statuses of rows on a day. */
export function readStatuses(rows: readonly TimelineRow[], day: number): Statuses {
  return new Map(
    rows.map(({ id, told }) => {
      const { status, uncertain } = statusOn(told, day)
      return [id, uncertain ? [status, uncertain] : [status]]
    }),
  )
}

type Wanted = Pick<TimelineQuery, 'chosen' | 'text'>

/** Keep the rows that fit every facet and the text; within a facet any of the chosen ids will do. */
export function filterRows(rows: readonly TimelineRow[], { chosen, text }: Wanted, statuses: Statuses): TimelineRow[] {
  const asked = FACETS.filter((facet) => chosen[facet].length > 0)
  const wanted = asked.map((facet) => [facet, new Set(chosen[facet])] as const)
  const words = splitWords(foldLetters(text))
  const fits = (row: TimelineRow) =>
    wanted.every(([facet, ids]) => facetValues(row, facet, statuses).some((value) => ids.has(value)))
  return rows.filter((row) => fits(row) && (words.length === 0 || matches(row, words)))
}

/**
 * Count rows for every value of a facet, as if nothing were chosen in that facet: what a further choice there would show.
 */
export function countFacet(
  rows: readonly TimelineRow[],
  wanted: Wanted,
  facet: Facet,
  statuses: Statuses,
): Map<string, number> {
  const others = { ...wanted, chosen: { ...wanted.chosen, [facet]: [] } }
  const counts = new Map<string, number>()
  for (const row of filterRows(rows, others, statuses))
    for (const value of facetValues(row, facet, statuses)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function facetValues(row: TimelineRow, facet: Facet, statuses: Statuses): readonly string[] {
  if (facet === 'kind') return [row.instrument.kind]
  if (facet === 'status') return statuses.get(row.id) ?? ['no-record']
  return [row[facet].id]
}

const keys = new WeakMap<object, string>()

function matches({ entity }: TimelineRow, words: readonly string[]): boolean {
  const key = keys.get(entity) ?? splitWords(foldLetters(`${entity.name}\n${entity.aliases}`)).join(' ')
  keys.set(entity, key)
  return words.every((word) => ` ${key}`.includes(` ${word}`))
}
