/** Who left a list: a bar for each, from the day on which it came to the day on which it went. */
import { fromDay, spanOf, toDay } from '../core/dates.ts'
import type { Leave } from '../core/growth.ts'
import { bar } from './order-scene.ts'
import { toScale } from './scale.ts'
import { type Primitive, toBar } from './scene.ts'
import type { DayWindow, View } from './types.ts'

const HALF = 5

/** From the January before the first came to the end of the year in which the last went. */
export function leaveWindow(leaves: readonly Pick<Leave, 'start' | 'end'>[], day: number): DayWindow {
  const first = Math.min(day, ...leaves.map(({ start }) => spanOf(start).start))
  const last = Math.max(first + 1, ...leaves.map(({ end }) => spanOf(end).end - 1))
  return { from: toDay(fromDay(first).year, 1, 1), to: toDay(fromDay(last).year + 1, 1, 1) }
}

/** The marks of each row, their middle at nought; days of which nobody knows which it was are pale. */
export function toLeaveRows(leaves: readonly Pick<Leave, 'start' | 'end'>[], view: View): Primitive[][] {
  const x = toScale(view)
  return leaves.map(({ start, end }) => {
    const [came, went] = [spanOf(start), spanOf(end)]
    const isOneDay = went.end - went.start === 1
    const [from, to] = [x(came.end - 1), x(went.start)]
    return [
      ...(came.end - came.start > 1 ? [bar('from', 'm-pale', x(came.start), from)] : []),
      ...toBar([{ kind: 'ended', x0: from, x1: Math.max(to, from), isCapped: isOneDay }], -HALF, 2 * HALF),
      ...(isOneDay ? [] : [bar('span', 'm-pale', to, x(went.end))]),
    ]
  })
}
