import { formatDay } from '../core/dates.ts'
import { countStatuses } from '../core/summary.ts'
import type { TimelineRow } from './records.ts'

/** Say how many of all rows are shown, and how many of them are in force on a day: `25 of 983 designations; 11 in force on 24 January 2023.` */
export function countDesignations(shown: readonly TimelineRow[], all: number, day: number): string {
  const { length } = shown
  if (length === 0) return 'No designation fits. That means that we have no record, not that there is none.'
  const counts = countStatuses(
    shown.map(({ told, binding }) => ({ ...told, instrument: { binding } })),
    day,
  )
  const inForce = (counts.get('in-force') ?? 0) + (counts.get('stale') ?? 0)
  const adopted = counts.get('adopted') ?? 0
  const unbinding = adopted > 0 ? ` and ${adopted} adopted without binding anybody` : ''
  const what = length === all ? `${length} designations` : `${length} of ${all} designations`
  return `${what}; ${inForce} in force${unbinding} on ${formatDay(day)}.`
}
