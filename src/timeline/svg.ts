/**
 * Print geometry as SVG text: the same function at build and in a browser. Colours, hatches and type come from the page
 * through classes and the `#hatch` patterns; only presentation attributes are used, so a strict policy on styles holds.
 */
import { type Primitive, toBar } from './scene.ts'
import { percent, printPart } from './svg-scene.ts'
import { svgWords } from './svg-words.ts'
import type { Geometry, Mark, PlacedLane, PlacedRow, Tick } from './types.ts'

const AXIS = 34
/** Of the rows of a key map. */
const PITCH = 8

/** Draw the lines of an axis through a bar. */
export function svgGrid(ticks: readonly Tick[]): string {
  return ticks.map(({ x }) => line('g-hair', x, x, 0, '100%')).join('')
}

/** Draw one bar alone on its grid, for a strip: as high as it is told, in percentages of its width, with the line of the day where there is one. */
export function svgBar(row: PlacedRow, grid: string, height: number, dayX?: number): string {
  const marks = drawMarks(row.marks, -height / 2, height)
  const day = dayX === undefined ? '' : line('day', dayX, dayX, 0, '100%')
  return `<svg class="bar" aria-hidden="true">${grid}<svg y="50%" overflow="visible">${marks}</svg>${day}</svg>`
}

/** Draw parts alone on a grid, their middle where the row has its own. */
export function svgRow(parts: readonly Primitive[], grid: string): string {
  return `<svg class="bar" aria-hidden="true">${grid}<svg y="50%" overflow="visible">${parts.map(printPart).join('')}</svg></svg>`
}

/** Draw all rows as thin lines without words. */
export function svgKeyMap({ lanes, ticks, dayX }: Geometry): string {
  const { ys, height } = keyMapRows(lanes)
  const grid = ticks.map(({ x }) => line('g-hair', x, x, AXIS, height)).join('')
  const rows = lanes
    .flatMap((lane, at) => lane.rows.map((row, index) => drawMarks(row.marks, (ys[at] as number) + index * PITCH, 5)))
    .join('')
  const day = dayX === undefined ? '' : line('day', dayX, dayX, AXIS - 8, height)
  return `<svg class="keymap-plot" height="${height}" aria-hidden="true">${axis(ticks)}${grid}${rows}${day}</svg>`
}

/** Name the governments beside the key map. */
export function svgKeyMapHeads({ lanes }: Geometry, shorten: (government: string) => string): string {
  const { ys, height } = keyMapRows(lanes)
  const heads = lanes.map((lane, index) =>
    lane.isFirst ? `<text x="0" y="${(ys[index] as number) + 7}">${svgWords(shorten(lane.government))}</text> ` : '',
  )
  return `<svg class="keymap-heads" height="${height}" aria-hidden="true">${heads.join('')}</svg>`
}

function keyMapRows(lanes: readonly PlacedLane[]): { ys: number[]; height: number } {
  let y = AXIS + 8
  const ys = lanes.map((lane, index) => {
    // A government of one row still needs the height of its name.
    const next = lanes[index + 1]
    const own = lane.rows.length * PITCH
    const isLast = !next || next.isFirst
    const at = y
    y += isLast ? Math.max(own, lane.isFirst ? 14 : own) + 3 : own
    return at
  })
  return { ys, height: y + 2 }
}

/** Draw an axis of days, months or years as a neatline with labels above it. */
export function svgAxis(ticks: readonly Tick[]): string {
  return `<svg class="axis" height="${AXIS}" aria-hidden="true">${axis(ticks)}</svg>`
}

/** The stretches and labels of an axis; `y` is where it begins, `wordsY` where its labels stand. */
export function axis(ticks: readonly Tick[], y = AXIS - 5, wordsY = y - 5): string {
  return ticks
    .map(({ x, x1, labelX, label, sub, isOdd }) => {
      const words = `<text class="${isOdd ? 'tick alt' : 'tick'}" x="${percent(labelX)}" y="${wordsY}">${svgWords(label)}</text> `
      const year = sub
        ? `<text class="tick year" x="${percent(labelX)}" y="${wordsY - 14}">${svgWords(sub)}</text> `
        : ''
      return `<rect class="${isOdd ? 'z-off' : 'z-on'}" x="${percent(x)}" y="${y}" width="${percent(x1 - x)}" height="5"/>${words}${year}`
    })
    .join('')
}

/** Draw a line; x in percentages. */
export function line(name: string, x1: number, x2: number, y1: number, y2: number | string): string {
  return `<line class="${name}" x1="${percent(x1)}" x2="${percent(x2)}" y1="${y1}" y2="${y2}"/>`
}

/** Draw the marks of a bar; across in percentages. */
export function drawMarks(marks: readonly Mark[], y: number, height: number): string {
  return toBar(marks, y, height).map(printPart).join('')
}
