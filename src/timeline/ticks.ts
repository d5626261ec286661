import { utcDay, utcMonth, utcYear } from 'd3'
import { formatDate, fromDay, isoDay, mustParseDate } from '../core/dates.ts'
import type { Tick, View } from './types.ts'

const DAY_MS = 86_400_000

/** Where a day count stands in a view. */
export type Scale = (day: number) => number

/** Map day counts to the view's width. A scale of D3 would do the same in ten times the bytes. */
export function toScale({ from, to, width, isRightToLeft = false }: View): Scale {
  const perDay = width / (to - from)
  return isRightToLeft
    ? (day) => round(width - (day - from) * perDay, width)
    : (day) => round((day - from) * perDay, width)
}

/** Pixels that the label of a year needs: on a narrow screen only every second label is shown. */
const yearWidth = (minWidth: number) => (minWidth < 600 ? 22 : 40)

/** The same for a month; where months have less room, only quarters are marked. */
const MONTH_WIDTH = 11

/** The longest axis that is cut into months, in days. */
export const MOST_MONTHS = 800

/** Cut the axis into days, months, years or some years at a time, whichever leaves room for its labels at the narrowest width. */
export function toTicks(view: View): Tick[] {
  const days = view.to - view.from
  const unit = days <= 31 ? 'day' : days <= MOST_MONTHS ? 'month' : 'year'
  const years = days / 365.25
  const step = [1, 2, 5, 10, 20, 50].find((size) => (years / size) * yearWidth(view.minWidth) <= view.minWidth) ?? 100
  const months = (days / 30.44) * MONTH_WIDTH <= view.minWidth ? utcMonth : (utcMonth.every(3) ?? utcMonth)
  const interval = unit === 'day' ? utcDay : unit === 'month' ? months : (utcYear.every(step) ?? utcYear)
  const starts = interval
    .range(new Date(view.from * DAY_MS), new Date(view.to * DAY_MS))
    .map((date) => date.getTime() / DAY_MS)
  // The years before the first round one are a stretch of the axis without a label of their own.
  const isCut = starts[0] !== view.from
  if (isCut) starts.unshift(view.from)
  const x = toScale(view)
  // A last stretch that is too short for its label would push it over the edge.
  const isNarrow = (index: number) =>
    unit === 'year' &&
    index === starts.length - 1 &&
    ((view.to - (starts[index] as number)) / days) * view.minWidth < 34
  return starts.map((start, index) => ({
    ...ordered(x(start), x(starts[index + 1] ?? view.to)),
    labelX: x(start),
    ...((isCut && index === 0) || isNarrow(index)
      ? { label: '', sub: '' }
      : labelTick(start, unit, isCut ? index - 1 : index)),
    isOdd: index % 2 === 1,
  }))
}

/** Two ends of a stretch with the left one first, whichever way time runs. */
export function ordered(a: number, b: number): { x: number; x1: number } {
  return a < b ? { x: a, x1: b } : { x: b, x1: a }
}

function labelTick(day: number, unit: 'day' | 'month' | 'year', index: number): { label: string; sub: string } {
  const { year, month, day: date } = fromDay(day)
  if (unit === 'year') return { label: String(year), sub: '' }
  const name = formatDate(mustParseDate(isoDay(day).slice(0, 7)), 'short').split(' ')[0] as string
  if (unit === 'month') return { label: name, sub: index === 0 || month === 1 ? String(year) : '' }
  return { label: String(date), sub: '' }
}

/** Round to what a screen can show, so that goldens do not flicker: 0.1 px, or 0.01 %. */
export function round(value: number, width = 0): number {
  const steps = width === 100 ? 100 : 10
  return Math.round(value * steps) / steps
}
