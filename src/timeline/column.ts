/**
 * The drawing for a narrow screen: time runs down, each row is a track, its label stands to the right.
 *
 * Tracks stand in order of their first day, so a leader from a track to its label never crosses a bar: the tracks to
 * its right have not begun. What began before the window stands above it, evenly spaced and not to scale.
 * Labels want to stand level with the first day of their row; where they would overlap, neighbours are pooled and share
 * the shift (least squares with minimum distances, solved by pooling adjacent violators). Cost: n log n in rows.
 */
import { formatDate, isoDay, mustParseDate } from '../core/dates.ts'
import { compareKeys } from '../core/order.ts'
import { placeRow } from './layout.ts'
import { COLUMN_LABEL_WIDTH } from './prepare.ts'
import { round } from './scale.ts'
import { toTicks } from './ticks.ts'
import type { PreparedRow } from './types.ts'

interface ColumnView {
  from: number
  to: number
  day: number
  pixelsPerDay: number
  width: number
  openTo?: number
}

/** All in pixels. */
export type ColumnGeometry = ReturnType<typeof layoutColumn>

const AXIS = 50
const LINE = 16

/** Place all rows in one column of `view.width` pixels. */
export function layoutColumn(prepared: readonly PreparedRow[], view: ColumnView) {
  const rows = prepared
    .map((row) => ({ row, day: Math.min(...row.steps.map(({ span }) => span.start)) }))
    .filter(({ day }) => day < view.to)
    .sort((a, b) => a.day - b.day || compareKeys(a.row.id, b.row.id))
  const labelX = view.width - COLUMN_LABEL_WIDTH
  const pitch = Math.min(9, (labelX - AXIS - 22) / Math.max(1, rows.length))
  const heightOf = ({ row }: { row: PreparedRow }) => (row.lines.length + 1) * LINE + 8

  const earlier = rows.filter(({ day }) => day < view.from)
  const top = earlier.length === 0 ? 8 : earlier.reduce((sum, one) => sum + heightOf(one), 0) + 34
  let stackY = 6
  const desired = rows.map((one) => {
    if (one.day >= view.from) return top + (one.day - view.from) * view.pixelsPerDay
    const y = stackY
    stackY += heightOf(one)
    return y
  })
  const length = (view.to - view.from) * view.pixelsPerDay
  const labelYs = spread(desired, rows.map(heightOf))
  const scaled = { ...view, width: length, minWidth: length }

  const tracks = rows.map(({ row, day }, index) => {
    const placed = placeRow(row, scaled).marks
    const marks = placed.map((mark) => ({ ...mark, x0: round(top + mark.x0), x1: round(top + mark.x1) }))
    const y = round(desired[index] as number)
    const [mark] = marks
    const comesIn = day < view.from && mark !== undefined && mark.x0 <= top + 0.1
    return {
      id: row.id,
      x: round(AXIS + 8 + index * pitch),
      marks,
      // Where the bar of an earlier row comes in from above.
      ...(comesIn && { lead: { y0: y + 4, y1: top, kind: mark.kind } }),
      // The first day, and its label.
      y: y + 4,
      labelY: round(labelYs[index] as number),
      date: labelDate(row),
      lines: row.lines,
    }
  })
  const bottom = Math.max(top + length, ...tracks.map(({ labelY, lines }) => labelY + (lines.length + 1) * LINE))
  const isVisible = view.day >= view.from && view.day <= view.to
  return {
    // Absent where the day lies outside the window.
    ...(isVisible && { dayY: round(top + (view.day - view.from) * view.pixelsPerDay) }),
    width: view.width,
    height: Math.ceil(bottom + 8),
    // Where the window begins; above it nothing is to scale.
    top: round(top),
    trackWidth: round(Math.max(2.5, pitch - 2.5)),
    labelX,
    tracks,
    ticks: toTicks(scaled).map((tick) => ({ ...tick, x: round(top + tick.x), x1: round(top + tick.x1) })),
  }
}

/**
 * Move labels apart: each wants to begin at `desired` (ascending) and takes `heights`. Returns where each begins.
 * Labels that collide form a pool, which stands where the mean of its members' wishes puts it.
 */
export function spread(desired: readonly number[], heights: readonly number[]): number[] {
  const pools: { start: number; height: number; wish: number; count: number }[] = []
  for (const [index, want] of desired.entries()) {
    let pool = { start: want, height: heights[index] as number, wish: want, count: 1 }
    for (let above = pools.at(-1); above && above.start + above.height > pool.start; above = pools.at(-1)) {
      pools.pop()
      const wish = above.wish + pool.wish - pool.count * above.height
      const count = above.count + pool.count
      pool = { start: Math.max(0, wish / count), height: above.height + pool.height, wish, count }
    }
    pools.push(pool)
  }
  const starts: number[] = []
  for (const pool of pools) {
    let y = pool.start
    for (let n = 0; n < pool.count; n++) {
      starts.push(y)
      y += heights[starts.length - 1] as number
    }
  }
  return starts
}

function labelDate(row: PreparedRow): string {
  const first = row.phases[0]?.start ?? row.steps[0]?.span
  if (!first) return ''
  const iso = isoDay(first.start)
  const known = first.end - first.start
  return formatDate(mustParseDate(known <= 1 ? iso : known <= 31 ? iso.slice(0, 7) : iso.slice(0, 4)), 'short')
}
