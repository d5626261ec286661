/**
 * What pictures that stand alone are made of: 1,200 wide, in the colours of the light page. Looks are presentation
 * attributes, so a file holds under a strict policy and loads nothing. An SVG is set in fonts of the reader's machine: its
 * text is given room for one a fifth wider than ours. What is only ever painted is set in ours.
 */
import type { Span } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import { statusOn } from '../core/status.ts'
import { formatStatusOn } from '../core/words.ts'
import { layout, placeRow } from './layout.ts'
import { COLOURS, type Colour, svgHatch, toProperties, WORDS } from './looks.ts'
import { type Drawable, type Measure, wrap } from './prepare.ts'
import { round } from './scale.ts'
import { svgAxis, svgBar, svgGrid } from './svg.ts'
import { MOST_MONTHS } from './ticks.ts'
import type { PreparedRow } from './types.ts'

export const WIDTH = 1200
export const EDGE = 40
/** How much wider than measured a text may be: in a reader's fonts; in ours, for weights above the one that was measured. */
export const SLACK = { reader: 1.2, own: 1.03 }
const FONTS = escapeMarkup('"Public Sans", Arial, "Liberation Sans", sans-serif')

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
export function rule({ y, parts }: Pen, colour: Colour): void {
  parts.push(`<path d="M${EDGE} ${round(y)}H${WIDTH - EDGE}" stroke="${COLOURS[colour]}"/>`)
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
  /** How much wider than measured a text may be. */
  slack: number
}

export interface Rows<T extends Drawable> {
  designations: readonly T[]
  /** Of the designations, in their order. */
  prepared: readonly PreparedRow[]
  nameOf: (designation: T) => string
  window: Span
  /** Day count. */
  day: number
  /** Until when bars are drawn, where that is later. */
  drawnTo?: number
}

/** Draw designations as rows: name and status, the bar to scale beside them, and the axis below all. */
export function drawRows<T extends Drawable>(pen: Pen, rows: Rows<T>, sizes: RowSizes, measure: Measure): void {
  const { designations, prepared, nameOf, window, day, drawnTo = day } = rows
  const plot = { x: EDGE + sizes.names + 24, width: WIDTH - 2 * EDGE - sizes.names - 24 }
  // Labels are larger than on a page, and no second one is left out: they need more of the width, months most.
  const labels = window.end - window.start > MOST_MONTHS ? 2 : 3.5
  const view = { from: window.start, to: window.end, day, width: 100, minWidth: plot.width / labels }
  const { ticks: all, dayX } = layout({ lanes: [] }, view)
  const ticks = all.map((tick) => (tick.x > 95 ? { ...tick, label: '', sub: '' } : tick))
  designations.forEach((designation, index) => {
    const top = pen.y
    pen.y += sizes.room
    const inColumn = (text: string, size: number, weight: 'regular' | 'bold', looks: string) =>
      write(pen, fit(text, size, weight, sizes.names, measure, sizes.slack), size, looks, { width: sizes.names })
    inColumn(nameOf(designation), sizes.name, 'bold', 'font-weight="650"')
    const words = formatStatusOn(statusOn(designation, day), designation.instrument.binding)
    inColumn(words, sizes.words, 'regular', `fill="${COLOURS['ink-soft']}"`)
    pen.y += sizes.room
    const bar = svgBar(placeRow(prepared[index]!, { ...view, day: drawnTo }), svgGrid(ticks), sizes.bar, dayX)
    pen.parts.push(place(bar, plot, top, pen.y - top))
    rule(pen, 'hairline')
  })
  if (designations.length > 0) pen.parts.push(place(svgAxis(ticks), plot, pen.y + 4, 34))
}

/** Put a drawing in percentages on a picture. */
export function place(drawing: string, { x, width }: { x: number; width: number }, y: number, height: number): string {
  return `<svg x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" overflow="visible">${dress(drawing)}</svg>`
}

/** Turn classes into looks; of several the last counts. A reader's fonts have two weights, and the axis has larger words here. */
export function dress(drawing: string): string {
  return drawing.replace(/ ?class="([^"]*)"/g, (_, names: string) => {
    const name = names.split(' ').findLast((one) => !['bar', 'axis', 'alt'].includes(one))
    if (name === undefined) return ''
    const properties = toProperties(name, (colour) => COLOURS[colour])
    const kept = properties.filter(([key, value]) => key !== 'font-weight' || Number(value) > 500)
    return [...(name in WORDS ? [['font-size', '15']] : []), ...kept]
      .map(([key, value]) => ` ${key}="${value}"`)
      .join('')
  })
}

/** Close the picture: its ground, the hatch and its title round what was drawn. */
export function frame(parts: readonly string[], height: number, title: string): string {
  const { ink, paper } = COLOURS
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="en-GB" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}" fill="${ink}"><title>${escapeMarkup(title)}</title><defs>${dress(svgHatch())}</defs><rect width="${WIDTH}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>\n`
}

/** Break text into lines that fit a width at a size: between words, and within one that is longer than a line. */
export function fit(
  text: string,
  size: number,
  weight: 'regular' | 'bold',
  width: number,
  measure: Measure,
  slack: number,
): string[] {
  const widthOf = (line: string) => (measure(line, weight) * size * slack) / 13
  return wrap(text, width, widthOf).flatMap((line) => {
    if (widthOf(line) <= width) return [line]
    const pieces = ['']
    // Japanese and Chinese have no spaces.
    for (const [letter] of line.matchAll(/.\p{M}*/gu)) {
      if (widthOf(pieces.at(-1) + letter) > width) pieces.push('')
      pieces[pieces.length - 1] += letter
    }
    return pieces
  })
}

/** Say whether a text begins in a script that runs from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(letter)
}
