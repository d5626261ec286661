import { scaleUtc, timeFormatLocale } from 'd3'
import { formatDate, MONTHS, mustParseDate } from '../core/dates.ts'
import type { View } from './types.ts'

/** Milliseconds of a day: day counts are what we count in, D3 counts in these. */
export const DAY_MS = 86_400_000

/** Where a day count stands in a view. */
export type Scale = (day: number) => number

/** The view as D3's scale of time: its domain is in milliseconds, its range the width, turned where time runs from right to left. */
export function toTimeScale({ from, to, width, isRightToLeft = false }: Omit<View, 'day' | 'minWidth'>) {
  return scaleUtc(isRightToLeft ? [width, 0] : [0, width]).domain([from * DAY_MS, to * DAY_MS])
}

/** Map day counts to the view's width, rounded to what a screen can show. */
export function toScale(view: View): Scale {
  const scale = toTimeScale(view)
  return (day) => round(scale(day * DAY_MS), view.width)
}

/** Round to what a screen can show, so that goldens do not flicker: 0.1 px, or 0.01 %. */
export function round(value: number, width = 0): number {
  const steps = width === 100 ? 100 : 10
  return Math.round(value * steps) / steps
}

const shortMonths = MONTHS.map(
  (_, index) =>
    formatDate(mustParseDate(`2000-${String(index + 1).padStart(2, '0')}`), 'short').split(' ')[0] as string,
)

/** Words for days of UTC, in the language and with the short months of the site. */
export const { utcFormat } = timeFormatLocale({
  dateTime: '%-d %B %Y, %H:%M',
  date: '%-d %B %Y',
  time: '%H:%M',
  periods: ['am', 'pm'],
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: MONTHS as never,
  shortMonths: shortMonths as never,
})
