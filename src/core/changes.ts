import { compareDates, formatDate, isoDay, MONTHS, mustParseDate, spanOf } from './dates.ts'
import { joinAnd } from './join.ts'
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

/** The changes of a month, and the months without any between them and the newer ones above, in words. */
export interface MonthOfChanges {
  /** `January 2023`; of steps known to the year alone the year. */
  name: string
  /** Tells it from others on a page: `2023-01`. */
  key: string
  changes: Change[]
  nothing?: string
}

/** Group changes, newest first, by month; `until` is a day count, after whose month nothing is said to be missing. */
export function groupByMonth(changes: readonly Change[], until?: number): MonthOfChanges[] {
  const monthOf = (day: number) => 12 * Number(isoDay(day).slice(0, 4)) + Number(isoDay(day).slice(5, 7)) - 1
  const keyOf = ({ on }: Change) => (on.month === undefined ? String(on.year) : isoDay(spanOf(on).start).slice(0, 7))
  // A month in which something may have happened is not without anything.
  const filled = new Set(
    changes.flatMap(({ on }) => {
      const { start, end } = spanOf(on)
      const [from, to] = [monthOf(start), monthOf(end - 1)]
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    }),
  )
  let above = until === undefined ? undefined : monthOf(until)
  return [...Map.groupBy(changes, keyOf)].map(([key, own], index) => {
    const { on } = own[0] as Change
    if (on.month === undefined) return { key, name: `${key}, month not known`, changes: own }
    const number = monthOf(spanOf(on).start)
    const before = above ?? number
    above = number
    const empty = Array.from({ length: Math.max(0, before - number - 1) }, (_, at) => number + 1 + at)
    const isNew = index === 0 && before > number && empty.every((month) => !filled.has(month)) && !filled.has(before)
    const nothing = isNew
      ? `Nothing on our record since ${formatDate(on)}.`
      : tellEmpty(empty.filter((month) => !filled.has(month)))
    return { key, name: nameMonth(number), changes: own, ...(nothing && { nothing }) }
  })
}

/** Name months without anything, in stretches. */
function tellEmpty(months: readonly number[]): string {
  const stretches: [from: number, to: number][] = []
  for (const month of months) {
    const last = stretches.at(-1)
    if (last && last[1] === month - 1) last[1] = month
    else stretches.push([month, month])
  }
  const told = stretches.map(([from, to]) =>
    from === to ? `in ${nameMonth(from)}` : `from ${nameMonth(from)} to ${nameMonth(to)}`,
  )
  return told.length > 0 ? `Nothing on our record ${joinAnd(told)}.` : ''
}

function nameMonth(number: number): string {
  return `${MONTHS[number % 12]} ${Math.floor(number / 12)}`
}
