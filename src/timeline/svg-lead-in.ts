import type { Measure } from './prepare.ts'
import { toScale } from './scale.ts'
import { axis, drawMarks, line } from './svg.ts'
import { percent } from './svg-scene.ts'
import { svgWords } from './svg-words.ts'
import { toTicks } from './ticks.ts'
import type { PlacedRow, View } from './types.ts'

interface Note {
  day: number
  title: string
}

const BAR = { y: 52, height: 46 }
const SCALE_Y = 126

/**
 * Draw one designation large, a column a day: its dates stand on flags above the bar, a day between them below.
 * A note stands on the side of its line that has room at the view's narrowest width.
 */
export function svgLeadIn(row: PlacedRow, view: View, flags: readonly Note[], between: Note, measure: Measure): string {
  const x = toScale(view)
  const write = ({ day, title }: Note, y: number, weight: 'regular' | 'bold', prefers: 'start' | 'end') => {
    const at = x(day)
    const width = measure(title, weight) + 8
    const roomAfter = ((100 - at) / 100) * view.minWidth
    const isAfter = prefers === 'start' ? width <= roomAfter : width > view.minWidth - roomAfter
    const side = isAfter ? 'x="7"' : 'x="-7" text-anchor="end"'
    return `<svg x="${percent(at)}" overflow="visible"><text class="halo${weight === 'bold' ? ' b' : ''}" ${side} y="${y}">${svgWords(title)}</text> </svg>`
  }
  const marks = drawMarks(row.marks, BAR.y, BAR.height)
  const flagged = flags.map((flag, index) => {
    const y = index * 24
    return line('g-row', x(flag.day), x(flag.day), y, BAR.y + BAR.height) + write(flag, y + 13, 'bold', 'start')
  })
  const day =
    line('day', x(between.day), x(between.day), BAR.y - 8, SCALE_Y - 2) +
    write(between, BAR.y + BAR.height + 18, 'regular', 'end')
  return `<svg height="${SCALE_Y + 26}" aria-hidden="true">${line('g-hair', 0, 100, BAR.y + BAR.height, BAR.y + BAR.height)}${marks}${flagged.join('')}${day}${axis(toTicks(view), SCALE_Y, SCALE_Y + 20)}</svg>`
}
