/** How many listings are in force, and where that grew most: two sorted lists of days answer for any day. */
import { area, bisectRight, curveStepAfter, greatest, rollups } from 'd3'
import { fromDay, type Span } from '../core/dates.ts'
import type { TimelineRow } from './records.ts'
import type { Phase } from './types.ts'

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

/**
 * The days on which a phase was certainly in force, half-open: from the last day on which it may have begun to the first on which
 * it may have ended; without an end while it lasts, and none where the two cross.
 */
export function toCertain({ status, start, end }: Phase): Span[] {
  const span = { start: start.end - 1, end: end?.start ?? Number.POSITIVE_INFINITY }
  return status === 'in-force' && span.start < span.end ? [span] : []
}

/** Take the days from rows: what is uncertain counts once it is certain. */
export function toFlow(rows: readonly Pick<TimelineRow, 'binding' | 'phases'>[]): Flow {
  const spans = rows.filter(({ binding }) => binding).flatMap(({ phases }) => phases.flatMap(toCertain))
  const ends = spans.map(({ end }) => end).filter(Number.isFinite)
  return { starts: Int32Array.from(spans, ({ start }) => start).sort(), ends: Int32Array.from(ends).sort() }
}

/** How many are in force on a day. */
export function countOn({ starts, ends }: Flow, day: number): number {
  return bisectRight(starts, day) - bisectRight(ends, day)
}

/** The year in which most came into force, and how many certainly did; undefined where another may have had as many. */
export function busiestYear(
  rows: readonly Pick<TimelineRow, 'binding' | 'phases'>[],
): { year: number; count: number } | undefined {
  const starts = rows
    .filter(({ binding }) => binding)
    .flatMap(({ phases }) => phases.filter(({ status }) => status === 'in-force').map(({ start }) => start))
  const yearOf = (day: number) => fromDay(day).year
  const known = starts.filter(({ start, end }) => yearOf(start) === yearOf(end - 1))
  const years = rollups(
    known,
    (own) => own.length,
    ({ start }) => yearOf(start),
  )
  const most = greatest(years, ([, count]) => count)
  // Those of no known year may all be of one other.
  const unknown = starts.length - known.length
  if (!most || years.some(([year, count]) => year !== most[0] && count + unknown >= most[1]) || unknown >= most[1])
    return undefined
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
