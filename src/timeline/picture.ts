/**
 * What pictures that stand alone are made of: 1,200 wide, in the colours of the light page. Looks are presentation
 * attributes, so a file holds under a strict policy and loads nothing. Fonts are those of the reader's machine, or of the
 * machine that paints; text is given room for one a fifth wider than the one it was measured in.
 */
import type { Span } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Designation } from '../core/model.ts'
import { statusOn } from '../core/status.ts'
import { formatStatusOn } from '../core/words.ts'
import { layout, placeRow } from './layout.ts'
import { type Measure, wrap } from './prepare.ts'
import { svgAxis, svgBar } from './svg.ts'
import { round } from './ticks.ts'
import type { PreparedRow } from './types.ts'

export const WIDTH = 1200
export const EDGE = 40
const FONTS = escapeMarkup('"Public Sans", Arial, "Liberation Sans", sans-serif')

export const [PAPER, INK, SOFT, HAIRLINE, SIGNAL, SPENT] = [
  '#f6f3eb',
  '#15171a',
  '#4e5258',
  '#cfc9ba',
  '#bd3510',
  '#626b77',
]

/** What each class of the drawings looks like in the light scheme; `src/styles/` says the same to pages. */
const LOOKS: Record<string, string> = {
  bar: '',
  axis: '',
  'm-force': `fill="${SIGNAL}"`,
  'm-lead': `stroke="${SIGNAL}"`,
  'm-ended': `fill="${SPENT}"`,
  'm-cap': `stroke="${SPENT}" stroke-width="2.5"`,
  'm-adopted': `fill="${PAPER}" stroke="${INK}" stroke-width="1.5"`,
  'm-proposed': `fill="none" stroke="${INK}" stroke-width="1.75" stroke-dasharray="0.01 3.6" stroke-linecap="round"`,
  'm-suspended': `fill="${PAPER}" stroke="${SIGNAL}" stroke-width="1.5" stroke-dasharray="5 3"`,
  'g-hair': `stroke="${HAIRLINE}"`,
  day: `stroke="${INK}" stroke-width="2"`,
  'z-on': `fill="${INK}"`,
  'z-off': `fill="${PAPER}" stroke="${INK}"`,
  tick: `font-size="15" fill="${SOFT}"`,
  'tick alt': `font-size="15" fill="${SOFT}"`,
  'tick year': `font-size="15" font-weight="700" fill="${INK}"`,
}

/** Where the next thing is drawn, and what has been drawn so far. */
export interface Pen {
  y: number
  parts: string[]
}

/** Write a text's lines below one another in a column at the left edge; one in a script from right to left begins at the column's right. */
export function write(
  pen: Pen,
  lines: readonly string[],
  size: number,
  looks: string,
  { width = WIDTH - 2 * EDGE, leading = 1.25 } = {},
): void {
  const isRtl = isRightToLeft(lines.join(' '))
  const start = isRtl ? `x="${EDGE + width}" direction="rtl"` : `x="${EDGE}"`
  for (const text of lines) {
    pen.parts.push(
      `<text ${start} y="${round(pen.y + size)}" font-size="${size}" ${looks}>${escapeMarkup(text)}</text>`,
    )
    pen.y += size * leading
  }
}

/** Rule a line from edge to edge. */
export function rule({ y, parts }: Pen, colour: string): void {
  parts.push(`<path d="M${EDGE} ${round(y)}H${WIDTH - EDGE}" stroke="${colour}"/>`)
}

/** Sizes of rows, in pixels. */
export interface RowSizes {
  name: number
  words: number
  bar: number
  /** What the names have beside the bars. */
  names: number
  /** Room above and below what stands in a row. */
  room: number
}

export interface Rows {
  designations: readonly Designation[]
  /** Of the designations, in their order. */
  prepared: readonly PreparedRow[]
  nameOf: (designation: Designation) => string
  window: Span
  /** Day count. */
  day: number
}

/** Draw designations as rows: name and status, the bar to scale beside them, and the axis below all. */
export function drawRows(pen: Pen, rows: Rows, sizes: RowSizes, measure: Measure): void {
  const { designations, prepared, nameOf, window, day } = rows
  const plot = { x: EDGE + sizes.names + 24, width: WIDTH - 2 * EDGE - sizes.names - 24 }
  // Half the width, so that years have room for their labels without leaving out every second one.
  const view = { from: window.start, to: window.end, day, width: 100, minWidth: plot.width / 2 }
  const { ticks: all, dayX } = layout({ lanes: [] }, view)
  const ticks = all.map((tick) => (tick.x > 95 ? { ...tick, label: '', sub: '' } : tick))
  designations.forEach((designation, index) => {
    const top = pen.y
    pen.y += sizes.room
    const inColumn = (text: string, size: number, weight: 'regular' | 'bold', looks: string) =>
      write(pen, fit(text, size, weight, sizes.names, measure), size, looks, { width: sizes.names })
    inColumn(nameOf(designation), sizes.name, 'bold', 'font-weight="650"')
    const words = formatStatusOn(statusOn(designation.steps, day), designation.instrument.binding)
    inColumn(words, sizes.words, 'regular', `fill="${SOFT}"`)
    pen.y += sizes.room
    const bar = svgBar(placeRow(prepared[index]!, view), ticks, sizes.bar, dayX)
    pen.parts.push(place(bar, plot, top, pen.y - top))
    rule(pen, HAIRLINE)
  })
  if (designations.length > 0) pen.parts.push(place(svgAxis(ticks), plot, pen.y + 4, 34))
}

/** Put a drawing in percentages on a picture, its classes turned into looks. */
function place(drawing: string, { x, width }: { x: number; width: number }, y: number, height: number): string {
  const looks = drawing.replace(/ ?class="([^"]*)"/g, (_, name: string) => {
    const look = LOOKS[name]
    if (look === undefined) throw new Error(`unknown class: ${name}`)
    return look && ` ${look}`
  })
  return `<svg x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" overflow="visible">${looks}</svg>`
}

/** Close the picture: its ground, the hatch and its title round what was drawn. */
export function frame(parts: readonly string[], height: number, title: string): string {
  const hatch = `<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${PAPER}"/><path d="M1.2 0V5" stroke="${SIGNAL}" stroke-width="1.9"/></pattern>`
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="en-GB" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}" fill="${INK}"><title>${escapeMarkup(title)}</title><defs>${hatch}</defs><rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>${parts.join('')}</svg>\n`
}

/** Break text into lines that fit a width at a size. */
export function fit(text: string, size: number, weight: 'regular' | 'bold', width: number, measure: Measure): string[] {
  return wrap(text, width, (line) => (measure(line, weight) * size * 1.2) / 13)
}

/** Say whether a text begins in a script that runs from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(letter)
}
