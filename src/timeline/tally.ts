import { formatDay } from '../core/dates.ts'
import { joinAnd } from '../core/join.ts'
import { countStatuses } from '../core/summary.ts'
import { readStatuses } from './filter.ts'
import type { TimelineRow } from './records.ts'

/** Say how many of all rows are shown, and how many of them are in force on a day: `25 of 983 designations; 11 in force on 24 January 2023.` */
export function countDesignations(shown: readonly TimelineRow[], all: number, day: number): string {
  const { length } = shown
  if (length === 0) return 'No designation fits. That means that we have no record, not that there is none.'
  const counts = countStatuses(
    shown.map(({ told, binding }) => ({ ...told, instrument: { binding } })),
    day,
  )
  const statuses = [...readStatuses(shown, day).values()]
  // As the boxes count: one that is uncertain, or binds nobody, is among them.
  const inForce = statuses.filter((one) => one.includes('in-force')).length
  const uncertain = statuses.filter((one) => one.length > 1 && one.includes('in-force')).length
  const among = [
    [counts.get('stale') ?? 0, 'when last seen, more than half a year before'],
    [counts.get('adopted') ?? 0, 'without binding anybody'],
    [uncertain, 'uncertain'],
  ] as const
  const told = among.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  const what = length === all ? `${length} designations` : `${length} of ${all} designations`
  return `${what}; ${inForce} in force on ${formatDay(day)}${told.length > 0 ? `, of them ${joinAnd(told)}` : ''}.`
}
