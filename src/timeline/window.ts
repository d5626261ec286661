/** Which days a drawing should show, worked out from the steps it has to show. */
import { fromDay, type Span, toDay } from '../core/dates.ts'
import type { Prepared, PreparedRow } from './types.ts'

/** From the January before the first step to the end of `day`'s month. */
export function wholeWindow(rows: readonly PreparedRow[], day: number): Span {
  const first = Math.min(day, ...rows.flatMap(({ steps }) => steps.map(({ span }) => span.start)))
  return { start: toDay(fromDay(first).year, 1, 1), end: startOfMonth(day, 1) }
}

/** The run of `months` whole months that holds the most changes of status; the earliest of equals. */
export function busiestWindow(rows: readonly PreparedRow[], months: number): Span {
  const days = rows.flatMap(changeDays).sort((a, b) => a - b)
  let best: Span = { start: 0, end: 0 }
  let most = 0
  for (const day of days) {
    const start = startOfMonth(day, 0)
    const end = startOfMonth(day, months)
    const held = days.filter((one) => one >= start && one < end).length
    if (held > most) {
      most = held
      best = { start, end }
    }
  }
  return best
}

/**
 * The window of a small strip: the shortest of four months, fifteen months and the whole that holds at least half
 * of the changes of status and every one of the first row, so that the row a piece is about is never cut off.
 */
export function stripWindow(rows: readonly PreparedRow[], day: number): Span {
  const days = rows.flatMap(changeDays)
  const own = rows.slice(0, 1).flatMap(changeDays)
  for (const months of [4, 15]) {
    const window = busiestWindow(rows, months)
    const holds = (one: number) => one >= window.start && one < window.end
    if (own.every(holds) && days.filter(holds).length * 2 >= days.length) return window
  }
  return wholeWindow(rows, day)
}

/** Leave out the rows on which nothing changes in a window, where there are more rows than a sheet can show (60). */
export function keepChanging(prepared: Prepared, window: Span): Prepared {
  if (prepared.lanes.flatMap(({ rows }) => rows).length <= 60) return prepared
  const changes = (row: PreparedRow) => changeDays(row).some((day) => day >= window.start && day < window.end)
  return {
    lanes: prepared.lanes
      .map((lane) => ({ ...lane, rows: lane.rows.filter(changes) }))
      .filter(({ rows }) => rows.length > 0),
  }
}

/** The days on which a row's status changes, each once: announced and in force on one day is one change to look at. */
function changeDays({ phases }: PreparedRow): number[] {
  return [...new Set(phases.map(({ start }) => start.start))]
}

/** The first day of the month that is `offset` months from the month of `day`. */
export function startOfMonth(day: number, offset: number): number {
  const { year, month } = fromDay(day)
  const index = year * 12 + month - 1 + offset
  return toDay(Math.floor(index / 12), (index % 12) + 1, 1)
}
