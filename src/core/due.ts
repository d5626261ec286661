/** What the desk should look at next, most overdue first. */
import { formatAsOf, formatDate, isoDay, mustParseWritten, spanOf, toDay } from './dates.ts'
import type { Library } from './model.ts'
import { compareKeys } from './order.ts'
import { renewalOn } from './renewals.ts'
import { statusOn } from './status.ts'
import { formatRenewal, nameDesignation } from './words.ts'

export interface Due {
  kind: 'list' | 'renewal' | 'forecast' | 'gone' | 'review' | 'gap'
  id: string
  /** ISO date: since when it is due. */
  since: string
  /** How many days ago that was. */
  days: number
  /** What is due, in a sentence. */
  what: string
}

/** Since when that is due which was never done. */
export const NEVER = isoDay(0)

/** A gap that nobody has tried to fill for so many days is tried again. */
const GAP_DAYS = 365
/** A list whose rhythm is not known is read again after so long. */
export const DEFAULT_EVERY = 'P3M'

/** List what is due on a day (a day count): lists read too long ago, renewals and days that passed unread, names gone without an act, reviews and old gaps. */
export function listDue({ lists, instruments, designations, explainers, gaps }: Library, day: number): Due[] {
  const due: Due[] = []
  const add = (kind: Due['kind'], id: string, since: number, what: string) => {
    if (since < day) due.push({ kind, id, since: isoDay(since), days: day - since, what })
  }
  for (const { id, name, every = DEFAULT_EVERY, follow, readings } of lists) {
    if (follow === 'none') continue
    const [newest] = readings.filter(({ asOf }) => spanOf(asOf).start <= day)
    // What was never read stands before everything else.
    if (!newest) add('list', id, 0, `No reading of ${name} is on record.`)
    else
      add(
        'list',
        id,
        addDuration(spanOf(newest.asOf).start, every),
        `${name} was last read ${formatAsOf(newest.asOf)}.`,
      )
  }
  for (const { id, name, renewal, renewedWith } of instruments) {
    const found = renewal && !renewedWith && renewalOn(renewal, day)
    if (found) add('renewal', id, spanOf(found.until).end - 1, `${name}: ${formatRenewal(found)}`)
  }
  for (const designation of designations) {
    const { why } = statusOn(designation, day)
    const name = `${designation.entity.name}, ${nameDesignation(designation)}`
    if (why?.kind === 'forecast')
      add(
        'forecast',
        designation.id,
        spanOf(why.for).end,
        `${name}: announced for ${formatDate(why.for)}, and nobody has read what became of it.`,
      )
    if (why?.kind === 'gone')
      add(
        'gone',
        designation.id,
        spanOf(why.before).start,
        `${name}: gone from the list by ${formatDate(why.before)}, and nobody has read the act.`,
      )
  }
  for (const { slug, title, reviewBy, withdrawn } of explainers)
    if (reviewBy && !withdrawn)
      add('review', slug, spanOf(mustParseWritten(reviewBy)).end, `“${title}” was to be reviewed by ${reviewBy}.`)
  for (const { id, what, on } of gaps)
    if (on) add('gap', id, spanOf(mustParseWritten(on)).end + GAP_DAYS, `Nobody has tried for a year: ${what}`)
  return due.sort((a, b) => b.days - a.days || compareKeys(a.kind, b.kind) || compareKeys(a.id, b.id))
}

/** Add a length of time such as `P1W` to a day; a month that has no such day ends on its last. */
export function addDuration(day: number, duration: string): number {
  const [, count = '0', unit = 'D'] = /^P(\d+)([DWMY])$/.exec(duration) ?? []
  const number = Number(count)
  if (unit === 'D') return day + number
  if (unit === 'W') return day + 7 * number
  const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number]
  const months = unit === 'M' ? number : 12 * number
  return Math.min(toDay(year, month + months, date), toDay(year, month + months + 1, 0))
}
