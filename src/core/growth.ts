/** How a list grew and shrank, year by year, as far as the record goes; and how long those that left it had stood there. */
import { countOf } from './count.ts'
import { type Reach, reachOfInstrument, readWholeBy } from './coverage.ts'
import { formatAsOf, formatDate, formatDay, fromDay, type PartialDate, spanOf, toDay } from './dates.ts'
import { type Days, daysBetween, formatDays } from './differed.ts'
import { joinAnd } from './join.ts'
import type { Recorded } from './matrix.ts'
import type { Entity, Instrument } from './model.ts'
import { compareKeys } from './order.ts'
import { statusAfter, statusOn } from './status.ts'
import { partStretches } from './stretches.ts'
import { nameInstrument } from './words.ts'

/** A time for which a name stood on the list. */
export interface Stay {
  designation: string
  entity: Pick<Entity, 'id' | 'name'>
  start: PartialDate
  end?: PartialDate
  /** Read without it on the second day, and on the first with it: we have read no act that ends it. */
  gone?: { after: PartialDate; before: PartialDate }
}

export interface Growth {
  id: string
  name: string
  reach: Reach
  stays: Stay[]
}

export interface GrowthYear {
  year: number
  added: number
  removed: number
  /** In force at the end of the year, or on the day of the edition: at least, and at most. */
  fewest: number
  most: number
}

export interface Counted {
  years: GrowthYear[]
  /** Of which not even the year is known. */
  undated: { added: Stay[]; removed: Stay[] }
}

/** Put together for which times names stood under an instrument. */
export function toGrowth(instrument: Instrument, recorded: Recorded): Growth {
  const all = [...recorded.designations.values()].flat().filter((one) => one.instrument.id === instrument.id)
  const stays = all.flatMap((one): Stay[] => {
    const { why } = statusOn(one, Number.MAX_SAFE_INTEGER)
    const stretches = partStretches(one.steps)
    return stretches.flatMap((steps, index): Stay[] => {
      const start = steps.find(({ step }) => statusAfter(step) === 'in-force')?.on
      const end = steps.find(({ step }) => statusAfter(step) === 'ended')?.on
      const isOpen = !end && index === stretches.length - 1
      const { id, name } = one.entity
      if (!start) return []
      return [
        {
          designation: one.id,
          entity: { id, name },
          start,
          ...(end && { end }),
          ...(isOpen && why?.kind === 'gone' && { gone: { after: why.after, before: why.before } }),
        },
      ]
    })
  })
  return {
    id: instrument.id,
    name: nameInstrument(instrument),
    reach: reachOfInstrument(instrument, recorded.lists),
    stays: stays.sort((a, b) => compareKeys(a.designation, b.designation)),
  }
}

/** Count by year what came and went, up to a day (a day count). */
export function countYears({ stays }: Growth, day: number): Counted {
  const known = stays.filter(({ start }) => spanOf(start).start <= day)
  const ended = known.filter((one): one is Stay & { end: PartialDate } => !!one.end && spanOf(one.end).start <= day)
  const last = fromDay(day).year
  const first = Math.min(last, ...known.map(({ start }) => start.year))
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index
      const eve = Math.min(toDay(year + 1, 1, 1) - 1, day)
      return {
        year,
        added: known.filter(({ start }) => yearOf(start) === year).length,
        removed: ended.filter(({ end }) => yearOf(end) === year).length,
        fewest: known.filter((one) => stood(one, eve)).length,
        most: known.filter((one) => mayHaveStood(one, eve)).length,
      }
    }),
    undated: {
      added: known.filter(({ start }) => yearOf(start) === undefined),
      removed: ended.filter(({ end }) => yearOf(end) === undefined),
    },
  }
}

/** The year of a date, if it is known. */
function yearOf(date: PartialDate): number | undefined {
  const { start, end } = spanOf(date)
  const { year } = fromDay(start)
  return fromDay(end - 1).year === year ? year : undefined
}

function stood({ start, end, gone }: Stay, day: number): boolean {
  const isGone = gone && spanOf(gone.after).start < day && spanOf(gone.before).start <= day
  return spanOf(start).end - 1 <= day && !isGone && !(end && spanOf(end).start <= day)
}

function mayHaveStood({ start, end }: Stay, day: number): boolean {
  return spanOf(start).start <= day && !(end && spanOf(end).end - 1 <= day)
}

/** Say how many: `102`, `85 or 86`, `80 to 86`. */
export function formatCount({ fewest, most }: Pick<GrowthYear, 'fewest' | 'most'>): string {
  if (fewest === most) return String(fewest)
  return `${fewest} ${most - fewest === 1 ? 'or' : 'to'} ${most}`
}

/** Sum it up: `124 listings came into force and 22 ended from 1997 to 27 November 2026, when 102 stood.` */
export function formatSum({ years, undated }: Counted, day: number): string {
  const sum = (key: 'added' | 'removed') => years.reduce((all, one) => all + one[key], undated[key].length)
  const [first, now] = [years[0], years.at(-1)]
  if (!first || !now) return ''
  return `${countOf(sum('added'), 'listing')} on our record came into force and ${sum('removed')} ended from ${first.year} to ${formatDay(day)}, when ${formatCount(now)} stood.`
}

/** Say what is not drawn at a year, since nobody knows which; undefined where there is nothing. */
export function formatUndated({ undated: { added, removed } }: Counted): string | undefined {
  const parts = [
    ...added.map(({ entity, start }) => `${entity.name} (came into force ${formatDate(start)})`),
    ...removed.map(({ entity, end }) => `${entity.name} (ended ${formatDate(end as PartialDate)})`),
  ]
  return parts.length > 0 ? `Of no known year: ${joinAnd(parts)}.` : undefined
}

/** Say how far the record goes of the list, on a day. */
export function formatReach({ reach }: Growth, day: number): string {
  const whole = readWholeBy(reach, day)
  if (whole) return `We follow this list whole, and last read it whole ${formatAsOf(whole)}.`
  return reach.isFollowed
    ? 'We mean to have every name of this list, but have not read it whole: one may be missing.'
    : 'Our record has some names of this list only: this is how the record grew, not the list.'
}

/** A name that left, and how long it had stood there. */
export interface Leave extends Stay {
  end: PartialDate
  days: Days
}

/** Tell who left by a day, who had stood longest first. */
export function listLeaves({ stays }: Growth, day: number): Leave[] {
  return stays
    .filter((one): one is Stay & { end: PartialDate } => one.end !== undefined && spanOf(one.end).end - 1 <= day)
    .map((one) => ({ ...one, days: daysBetween([{ on: one.start }], [{ on: one.end }]) }))
    .sort((a, b) => b.days.fewest - a.days.fewest || compareKeys(a.designation, b.designation))
}

/** Say for how long: `24 years`, `10 to 13 years`, `28 days`. */
export function formatStay({ start, end, days }: Leave): string {
  const [came, went] = [spanOf(start), spanOf(end)]
  const fewest = yearsBetween(came.end - 1, went.start)
  const most = yearsBetween(came.start, went.end - 1)
  if (fewest < 2) return formatDays(days)
  return `${days.isAbout ? 'about ' : ''}${fewest === most ? fewest : `${fewest} to ${most}`} years`
}

/** Whole years from one day to another (day counts). */
function yearsBetween(from: number, to: number): number {
  const [a, b] = [fromDay(from), fromDay(to)]
  const isBefore = b.month < a.month || (b.month === a.month && b.day < a.day)
  return b.year - a.year - (isBefore ? 1 : 0)
}

/** Say from when to when: `8 Oct 1997 to 20 May 2022`. */
export function formatFromTo({ start, end }: Leave): string {
  return `${formatDate(start, 'short')} to ${end.until ? 'some day ' : ''}${formatDate(end, 'short')}`
}

/** Say how many left. */
export function formatLeaves(growth: Growth, day: number): string {
  const leaves = listLeaves(growth, day)
  const all = growth.stays.filter(({ start }) => spanOf(start).end - 1 <= day)
  return `${leaves.length} of ${countOf(all.length, 'listing')} on our record had ended by ${formatDay(day)}.`
}

/** Say how it grew in lines, for those who have no more than text. */
export function tellGrowth(growth: Growth, day: number): string[] {
  const counted = countYears(growth, day)
  const undated = formatUndated(counted)
  return [
    `${growth.name}. ${formatSum(counted, day)} ${formatReach(growth, day)}`,
    ...counted.years
      .filter(({ added, removed }) => added + removed > 0)
      .map(
        (one) =>
          `${one.year}: ${one.added} came into force, ${one.removed} ended, ${formatCount(one)} stood at the end.`,
      ),
    ...(undated ? [undated] : []),
  ]
}

/** Say who left in lines. */
export function tellLeaves(growth: Growth, day: number): string[] {
  return [
    `${growth.name}. ${formatLeaves(growth, day)} ${formatReach(growth, day)}`,
    ...listLeaves(growth, day).map((one) => `${one.entity.name}: ${formatStay(one)}, ${formatFromTo(one)}.`),
  ]
}
