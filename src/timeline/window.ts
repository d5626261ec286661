/** Which days a drawing should show, worked out from the steps it has to show. */
import { fromDay, type Span, toDay } from '../core/dates.ts'
import type { DayWindow, PreparedRow } from './types.ts'

/** From the January before the first step to the end of `day`'s month. */
export function wholeWindow(rows: readonly Pick<PreparedRow, 'phases' | 'steps'>[], day: number): Span {
  let first = day
  for (const { steps } of rows) for (const { span } of steps) first = Math.min(first, span.start)
  return { start: toDay(fromDay(first).year, 1, 1), end: startOfMonth(day, 1) }
}

/** The run of `months` whole months that holds the most changes of status; the earliest of equals. */
export function busiestWindow(rows: readonly PreparedRow[], months: number): Span {
  const days = rows.flatMap(changeDays).sort((a, b) => a - b)
  const windows = days.map((day): Span => ({ start: startOfMonth(day, 0), end: startOfMonth(day, months) }))
  const held = ({ start, end }: Span) => days.filter((day) => day >= start && day < end).length
  return windows.reduce((best, one) => (held(one) > held(best) ? one : best), { start: 0, end: 0 })
}

/**
 * The window of a small strip: the shortest of four months, fifteen months and the whole that holds at least half
 * of the changes of status and every one of the first row, so that the row a piece is about is never cut off, and
 * after which no row begins, so that none is empty.
 */
export function stripWindow(rows: readonly PreparedRow[], day: number): Span {
  const days = rows.flatMap(changeDays)
  const own = rows.slice(0, 1).flatMap(changeDays)
  const begun = Math.max(...rows.map((row) => Math.min(...changeDays(row))))
  for (const months of [4, 15]) {
    const window = busiestWindow(rows, months)
    const holds = (one: number) => one >= window.start && one < window.end
    if (own.every(holds) && begun < window.end && days.filter(holds).length * 2 >= days.length) return window
  }
  return wholeWindow(rows, day)
}

/** The days on which a row's status changes, each once: announced and in force on one day is one change to look at. */
function changeDays({ phases }: PreparedRow): number[] {
  return [...new Set(phases.map(({ start }) => start.start))]
}

/** The first day of the month that is `offset` months from the month of `day`. */
export function startOfMonth(day: number, offset: number): number {
  const { year, month } = fromDay(day)
  return toDay(year, month + offset, 1)
}

/** A window of `span` days from a day on, within the whole and no shorter than `least` days: where it would leave the whole it moves back. */
export function clampWindow(from: number, span: number, whole: DayWindow, least: number): DayWindow {
  const length = Math.round(Math.min(Math.max(span, least), whole.to - whole.from))
  const start = Math.min(Math.max(Math.round(from), whole.from), whole.to - length)
  return { from: start, to: start + length }
}
