/** Listings in the order in which they took effect: a row each on one axis of time, the first day of each a step further down. */
import { fromDay, isImprecise, type PartialDate, spanOf, toDay } from '../core/dates.ts'
import { type Scale, toScale } from './scale.ts'
import { type Primitive, rule } from './scene.ts'
import type { DayWindow, View } from './types.ts'
import { startOfMonth } from './window.ts'

/** As much of a place as is drawn. */
export interface Dated {
  on: PartialDate
  announced?: PartialDate
}

/** Half of what a bar is high, and a dot. */
const HALF = 6
/** As far as a line must go to leave its row: what is beyond it is cut off. */
const BEYOND = 400
/** The narrowest mark that is still seen, in hundredths. */
const LEAST = 0.6

/** From the month before the first day to two months after the last; what lasts for many years has whole ones. */
export function orderWindow(places: readonly Dated[]): DayWindow {
  const spans = places.flatMap(({ on, announced }) => [spanOf(on), ...(announced ? [spanOf(announced)] : [])])
  const first = Math.min(...spans.map(({ start }) => start))
  const last = Math.max(...spans.map(({ end }) => end - 1))
  if (last - first < 700) return { from: startOfMonth(first, -1), to: startOfMonth(last, 3) }
  return { from: toDay(fromDay(first).year, 1, 1), to: toDay(fromDay(last).year + 1, 1, 1) }
}

/**
 * The marks of each row, their middle at nought: what was announced is hatched up to the day, a day is a dot, and days of
 * which nobody knows which it was are a pale bar. A line comes down from the row above and goes on to the row below.
 */
export function toOrderRows(places: readonly Dated[], view: View): Primitive[][] {
  const x = toScale(view)
  const at = places.map(({ on }) => x(spanOf(on).start))
  return places.map((place, index) => {
    const [before, here] = [at[index - 1], at[index] as number]
    return [
      ...(before === undefined ? [] : [rule('down', 'g-lead', before, -BEYOND, 0), level('over', before, here)]),
      ...(index < places.length - 1 ? [rule('on', 'g-lead', here, 0, BEYOND)] : []),
      ...toMarks(place, x),
    ]
  })
}

function toMarks({ on, announced }: Dated, x: Scale): Primitive[] {
  const { start, end } = spanOf(on)
  const [from, to] = [x(start), x(end)]
  const said = announced && x(spanOf(announced).start)
  return [
    ...(said === undefined ? [] : [bar('lead', 'm-lead', said, from)]),
    end - start === 1 && !isImprecise(on)
      ? { key: 'day', shape: 'dot', role: 'm-force', x: from, y: 0, r: HALF }
      : bar('span', 'm-pale', from, to),
  ]
}

/** A bar across the middle. */
export function bar(key: string, role: 'm-lead' | 'm-pale', from: number, to: number): Primitive {
  return { key, shape: 'rect', role, x: from, y: -HALF, width: Math.max(to - from, LEAST), height: 2 * HALF }
}

function level(key: string, x1: number, x2: number): Primitive {
  return { key, shape: 'line', role: 'g-lead', x1, x2, y1: 0, y2: 0 }
}
