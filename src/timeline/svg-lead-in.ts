import { drawMark, escape, line, percent } from './svg.ts'
import { toScale, toTicks } from './ticks.ts'
import type { PlacedRow, View } from './types.ts'

interface Note {
  day: number
  title: string
}

const BAR = { y: 52, height: 46 }
const SCALE_Y = 126

/** Draw one designation large, a column a day: its dates stand on flags above the bar, a day between them below. */
export function svgLeadIn(row: PlacedRow, view: View, flags: readonly Note[], between: Note): string {
  const x = toScale(view)
  const marks = row.marks.map((mark) => drawMark(mark, BAR.y, BAR.height)).join('')
  const flagLines = flags.map(({ day, title }, index) => {
    const at = x(day)
    const y = index === 0 ? 0 : 24
    return `${line('g-row', at, at, y, BAR.y + BAR.height)}<svg x="${percent(at)}" overflow="visible"><text class="b" x="7" y="${y + 13}">${escape(title)}</text></svg>`
  })
  const at = x(between.day)
  const day = `${line('day', at, at, BAR.y - 8, SCALE_Y - 2)}<svg x="${percent(at)}" overflow="visible"><text class="halo" x="-8" y="${BAR.y + BAR.height + 18}" text-anchor="end">${escape(between.title)}</text></svg>`
  const days = toTicks(view).map(({ x: from, x1, label, isOdd }) => {
    const words = `<text class="${isOdd ? 'tick alt' : 'tick'}" x="${percent(from)}" y="${SCALE_Y + 20}">${label}</text>`
    return `<rect class="${isOdd ? 'z-off' : 'z-on'}" x="${percent(from)}" y="${SCALE_Y}" width="${percent(x1 - from)}" height="5"/>${words}`
  })
  return `<svg height="${SCALE_Y + 26}" aria-hidden="true">${line('g-hair', 0, 100, BAR.y + BAR.height, BAR.y + BAR.height)}${marks}${flagLines.join('')}${day}${days.join('')}</svg>`
}
