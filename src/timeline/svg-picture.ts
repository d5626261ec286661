/** Print a name's record as a picture that stands alone: 1,200 wide, as high as its rows need. */

import { formatDay } from '../core/dates.ts'
import type { Designation } from '../core/model.ts'
import { formatCount, nameDesignation } from '../core/words.ts'
import { COLOURS } from './looks.ts'
import { drawRows, EDGE, fit, frame, type Pen, rule, SLACK, WIDTH, write } from './picture.ts'
import { type Measure, prepareRow } from './prepare.ts'
import { wholeWindow } from './window.ts'

const MOST_ROWS = 8
const SIZES = { name: 19, words: 16, bar: 16, names: 380, room: 10, slack: SLACK.reader }

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
  const prepared = shown.map((one) => prepareRow(one, measure))
  const rows = { designations: shown, prepared, nameOf: nameDesignation, window: wholeWindow(prepared, day), day }
  const pen: Pen = { y: EDGE, parts: [] }
  write(pen, fit(name, 40, 'bold', WIDTH - 2 * EDGE, measure, SLACK.reader), 40, 'font-weight="750"')
  pen.y += 16
  rule(pen, 'ink')
  drawRows(pen, rows, SIZES, measure)
  if (shown.length === 0) write(pen, ['No record of a listing. That does not prove that there is none.'], 19, '')
  pen.y += 14
  if (more > 0) write(pen, [`and ${formatCount(more)} more`], 19, 'font-weight="650"')
  else pen.y += shown.length > 0 ? 30 : 0
  pen.y += 10
  write(pen, [`${publisher}. Status on ${formatDay(day)}.`], 16, `fill="${COLOURS['ink-soft']}"`)
  return frame(pen.parts, Math.ceil(pen.y + EDGE / 2), `${name}: the record on ${formatDay(day)}`)
}
