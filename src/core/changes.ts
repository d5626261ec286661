import { compareDates, formatDate, isoDay, MONTHS, mustParseDate, spanOf } from './dates.ts'
import type { Designation } from './model.ts'
import { compareKeys } from './order.ts'
import { cutParts, PAGE, type Part } from './parts.ts'
import { statusAfter, statusOn } from './status.ts'
import { paths } from './urls.ts'

/** A step of the record. Its status is the one that it brought about, or that it left alone. */
export type Change = ReturnType<typeof listChanges>[number]

/** Every step of the record up to a day, newest first; of one day in order of designation id. */
export function listChanges(designations: readonly Designation[], day: number) {
  return designations
    .flatMap((designation) =>
      designation.steps.map((step) => ({
        on: step.on,
        designation,
        step,
        status: statusAfter(step.step) ?? statusOn(designation, spanOf(step.on).start).status,
      })),
    )
    .filter(({ on }) => spanOf(on).start <= day)
    .sort((a, b) => compareDates(b.on, a.on) || compareKeys(a.designation.id, b.designation.id))
}

/** Cut changes into years, years into months and months into days; what has no day stands on the first that it can be. */
export function partChanges(changes: readonly Change[]): Part<Change> {
  const dayOf = ({ on }: Change) => isoDay(spanOf(on).start)
  const partOfDay = (index: number) => (change: Change) => dayOf(change).split('-')[index] as string
  return cutParts(paths.changes, changes, [
    { keyOf: partOfDay(0), nameOf: partOfDay(0) },
    { keyOf: partOfDay(1), nameOf: ({ on }) => `${MONTHS[(on.month ?? 1) - 1]} ${on.year}` },
    { keyOf: partOfDay(2), nameOf: (change) => formatDate(mustParseDate(dayOf(change))) },
  ])
}

/** The newest changes by date, half a page of them: a date is whole or not there, unless it alone is longer. */
export function pickLatest(changes: readonly Change[]): Change[] {
  const latest: Change[] = []
  for (const own of Map.groupBy(changes, ({ on }) => on.text).values()) {
    if (latest.length > 0 && latest.length + own.length > PAGE / 2) break
    latest.push(...own)
  }
  return latest.slice(0, PAGE / 2)
}
