/**
 * Print a name's record as a picture that stands alone: 1,200 wide, as high as its rows need, in the colours of the light
 * page. Looks are presentation attributes, so the file holds under a strict policy and loads nothing. Fonts are those of
 * the reader's machine; text is given room for one a fifth wider than the one it was measured in.
 */
import { formatDay } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Designation } from '../core/model.ts'
import { statusOn } from '../core/status.ts'
import { formatCount } from '../core/summary.ts'
import { formatStatusOn, nameDesignation } from '../core/words.ts'
import { layout, placeRow } from './layout.ts'
import { type Measure, prepareRow, wrap } from './prepare.ts'
import { svgAxis, svgBar } from './svg.ts'
import { wholeWindow } from './window.ts'

const WIDTH = 1200
const EDGE = 40
const NAMES_WIDTH = 380
const PLOT = { x: EDGE + NAMES_WIDTH + 24, width: WIDTH - 2 * EDGE - NAMES_WIDTH - 24 }
const MOST_ROWS = 8
const LEADING = 1.25
const FONTS = escapeMarkup('"Public Sans", Arial, "Liberation Sans", sans-serif')

const [PAPER, INK, SOFT, HAIRLINE, SIGNAL, SPENT] = ['#f6f3eb', '#15171a', '#4e5258', '#cfc9ba', '#bd3510', '#626b77']

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

export interface Picture {
  /** Whose record it is, as it is written. */
  name: string
  /** In the order in which they are to stand; those past the eighth are counted. */
  designations: readonly Designation[]
  /** The day of the edition, as a day count. */
  day: number
  publisher: string
}

/** Draw the picture. */
export function svgPicture({ name, designations, day, publisher }: Picture, measure: Measure): string {
  const shown = designations.slice(0, MOST_ROWS)
  const more = designations.length - shown.length
  const rows = shown.map((one) => prepareRow(one, measure))
  const window = wholeWindow(rows, day)
  // Half the width, so that years have room for their labels without leaving out every second one.
  const view = { from: window.start, to: window.end, day, width: 100, minWidth: PLOT.width / 2 }
  const { ticks: all, dayX } = layout({ lanes: [] }, view)
  const ticks = all.map((tick) => (tick.x > 95 ? { ...tick, label: '', sub: '' } : tick))

  const parts: string[] = []
  const rtl = isRightToLeft(name)
  let y = EDGE
  const write = (lines: readonly string[], size: number, looks: string) => {
    for (const text of lines) {
      parts.push(`<text x="${EDGE}" y="${round(y + size)}" font-size="${size}" ${looks}>${escapeMarkup(text)}</text>`)
      y += size * LEADING
    }
  }
  const rule = (colour: string) => parts.push(`<path d="M${EDGE} ${round(y)}H${WIDTH - EDGE}" stroke="${colour}"/>`)
  const fit = (text: string, size: number, weight: 'regular' | 'bold', width: number) =>
    wrap(text, width, (line) => (measure(line, weight) * size * 1.2) / 13)

  write(
    fit(name, 40, 'bold', WIDTH - 2 * EDGE),
    40,
    `font-weight="750"${rtl ? ' direction="rtl" text-anchor="end"' : ''}`,
  )
  y += 16
  rule(INK)
  shown.forEach((designation, index) => {
    const top = y
    y += 10
    const { steps, instrument } = designation
    write(fit(nameDesignation(designation), 19, 'bold', NAMES_WIDTH), 19, 'font-weight="650"')
    const words = formatStatusOn(statusOn(steps, day), instrument.binding)
    write(fit(words, 16, 'regular', NAMES_WIDTH), 16, `fill="${SOFT}"`)
    y += 10
    const bar = svgBar(placeRow(rows[index]!, view), ticks, 16, dayX)
    parts.push(place(bar, top, y - top))
    rule(HAIRLINE)
  })
  if (shown.length > 0) parts.push(place(svgAxis(ticks), y + 4, 34))
  else write(['No record of a listing. That does not prove that there is none.'], 19, '')
  y += 14
  if (more > 0) write([`and ${formatCount(more)} more`], 19, 'font-weight="650"')
  else y += shown.length > 0 ? 30 : 0
  y += 10
  write([`${publisher}. Status on ${formatDay(day)}.`], 16, `fill="${SOFT}"`)
  const height = Math.ceil(y + EDGE / 2)

  const hatch = `<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${PAPER}"/><path d="M1.2 0V5" stroke="${SIGNAL}" stroke-width="1.9"/></pattern>`
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="en-GB" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}" fill="${INK}"><title>${escapeMarkup(`${name}: the record on ${formatDay(day)}`)}</title><defs>${hatch}</defs><rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>${parts.join('')}</svg>\n`
}

/** Put a drawing in percentages beside the names, its classes turned into looks. */
function place(drawing: string, y: number, height: number): string {
  const looks = drawing.replace(/ ?class="([^"]*)"/g, (_, name: string) => {
    const look = LOOKS[name]
    if (look === undefined) throw new Error(`unknown class: ${name}`)
    return look && ` ${look}`
  })
  return `<svg x="${PLOT.x}" y="${round(y)}" width="${PLOT.width}" height="${round(height)}" overflow="visible">${looks}</svg>`
}

/** Say whether a text begins in a script that runs from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(letter)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
