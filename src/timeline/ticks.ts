import { utcDay, utcMonth, utcYear } from 'd3'
import { DAY_MS, round, toTimeScale, utcFormat } from './scale.ts'
import type { Tick, View } from './types.ts'

/** Pixels that the label of a year needs: on a narrow screen only every second label is shown. */
const yearWidth = (minWidth: number) => (minWidth < 600 ? 22 : 40)

/** The same for a month; where months have less room, only quarters are marked. */
const MONTH_WIDTH = 11

/** The longest axis that is cut into months, in days. */
export const MOST_MONTHS = 800

/** The shortest year at the end of an axis, or at the start of one cut into months, that has room for its label, in pixels. */
const LAST_YEAR = 34

const FORMATS = { day: utcFormat('%-d'), month: utcFormat('%b'), year: utcFormat('%Y') }

/** Cut the axis into days, months, years or some years at a time, whichever leaves room for its labels at the narrowest width. */
export function toTicks(view: View): Tick[] {
  const days = view.to - view.from
  const unit = days <= 31 ? 'day' : days <= MOST_MONTHS ? 'month' : 'year'
  const scale = toTimeScale(view)
  const end = new Date(view.to * DAY_MS)
  const starts = scale.ticks(chooseInterval(unit, days, view.minWidth)).filter((date) => date < end)
  // The years before the first round one are a stretch of the axis without a label of their own.
  const isCut = starts[0]?.getTime() !== view.from * DAY_MS
  if (isCut) starts.unshift(new Date(view.from * DAY_MS))
  const x = (date: Date) => round(scale(date), view.width)
  return starts.map((start, index) => {
    const days = (end.getTime() - start.getTime()) / DAY_MS
    // A last stretch that is too short for its label would push it over the edge.
    const isShort =
      unit === 'year' && index === starts.length - 1 && (days / (view.to - view.from)) * view.minWidth < LAST_YEAR
    const isSilent = (isCut && index === 0) || isShort
    const isJanuary = start.getUTCMonth() === 0
    const isFirst = index === (isCut ? 1 : 0)
    const hasRoom = Math.abs(scale(utcYear.ceil(start)) - scale(start)) * view.minWidth >= LAST_YEAR * view.width
    const saysYear = unit === 'month' && (isJanuary || (isFirst && hasRoom))
    return {
      ...ordered(x(start), x(starts[index + 1] ?? end)),
      labelX: x(start),
      label: isSilent ? '' : FORMATS[unit](start),
      sub: !isSilent && saysYear ? FORMATS.year(start) : '',
      isOdd: index % 2 === 1,
    }
  })
}

function chooseInterval(unit: 'day' | 'month' | 'year', days: number, minWidth: number) {
  if (unit === 'day') return utcDay
  if (unit === 'month') return (days / 30.44) * MONTH_WIDTH <= minWidth ? utcMonth : (utcMonth.every(3) ?? utcMonth)
  const years = days / 365.25
  const step = [1, 2, 5, 10, 20, 50].find((size) => (years / size) * yearWidth(minWidth) <= minWidth) ?? 100
  return utcYear.every(step) ?? utcYear
}

/** Two ends of a stretch with the left one first, whichever way time runs. */
export function ordered(a: number, b: number): { x: number; x1: number } {
  return a < b ? { x: a, x1: b } : { x: b, x1: a }
}
