/** How many listings are in force, and where that grew most: two sorted lists of days answer for any day. */
import { area, bisectRight, curveStepAfter, greatest, rollups } from 'd3'
import { fromDay } from '../core/dates.ts'
import type { TimelineRow } from './records.ts'

export interface Flow {
  /** Days on which binding listings came into force, and on which they ended, each in order. */
  starts: Int32Array
  ends: Int32Array
}

/** A place on an area: from there on `n` are in force. */
export interface Corner {
  x: number
  n: number
}

/** Take the days from rows. */
export function toFlow(rows: readonly Pick<TimelineRow, 'binding' | 'phases'>[]): Flow {
  const phases = rows.filter(({ binding }) => binding).flatMap((row) => row.phases)
  const inForce = phases.filter(({ status }) => status === 'in-force')
  const ends = inForce.flatMap(({ end }) => (end ? [end.start] : []))
  return { starts: Int32Array.from(inForce, ({ start }) => start.start).sort(), ends: Int32Array.from(ends).sort() }
}

/** How many are in force on a day. */
export function countOn({ starts, ends }: Flow, day: number): number {
  return bisectRight(starts, day) - bisectRight(ends, day)
}

/** The year in which most came into force, and how many; undefined where two years had as many. */
export function busiestYear({ starts }: Pick<Flow, 'starts'>): { year: number; count: number } | undefined {
  const years = rollups(
    starts,
    (own) => own.length,
    (start) => fromDay(start).year,
  )
  const most = greatest(years, ([, count]) => count)
  if (!most || years.filter(([, count]) => count === most[1]).length > 1) return undefined
  return { year: most[0], count: most[1] }
}

/** A lane with one among hundreds is still to be seen: a line of this share of the room. */
const LEAST = 0.045

/** Draw an area in a box: across in hundredths, as high as the box where there are `most`. */
export function drawArea(corners: readonly Corner[], most: number, height: number): string {
  const draw = area<Corner>()
    .x(({ x }) => x)
    .y0(height)
    .y1(({ n }) => (1 - (n === 0 ? 0 : Math.max(n / most, LEAST))) * height)
    .curve(curveStepAfter)
    .digits(1)
  return draw(corners as Corner[]) ?? ''
}
