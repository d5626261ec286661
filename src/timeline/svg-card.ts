/**
 * Print the card that stands for a piece where its address is shared: 1,200 by 630, its kicker and headline, the strip of
 * its designations with their status in words, and the name of the site.
 *
 * The headline has whatever the rows leave it: the most rows, then the largest size at which all of it fits. One that
 * never fits is cut between words.
 */

import { MOST_ROWS, SHARED, wordFoot } from '../core/card.ts'
import { formatDay } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import { nameDesignation, type Whose } from '../core/words.ts'
import { COLOURS } from './looks.ts'
import { drawRows, EDGE, fit, frame, type Pen, rule, SLACK, WIDTH, write } from './picture.ts'
import { type Drawable, type Measure, prepareRow } from './prepare.ts'
import { round } from './scale.ts'
import { startOfMonth, stripWindow, wholeWindow } from './window.ts'

const ROW_SIZES = { name: 25, words: 22, bar: 24, names: 470, room: 9, slack: SLACK.own }
const HEADLINE_SIZES = [72, 64, 56, 50, 44]
const LEADING = 1.12
/** Size of what stands between a headline and its rows where there is room for all of it. */
const ASIDE = 26
/** What an axis takes below rows and areas. */
export const AXIS = 48
export const FOOT = { y: SHARED.height - 62, height: 62 }

/** As much of a designation as a card shows. */
export interface Shown extends Drawable {
  entity: { id: string; name: string }
  authority: Whose
}

export interface Card {
  kicker: string
  headline: string
  standfirst: string
  /** In the order in which they are to stand; those that have no room are counted. */
  designations: readonly Shown[]
  /** True of the record of a name or a list: rows show all of their time, not the stretch in which most happened, and the standfirst stands above them where it fits. */
  isWhole?: boolean
  /** True where the rows are of one list, so that each is called by its name. */
  namesEntity?: boolean
  /** True where the standfirst must stand, and rows have what it leaves. */
  hasToSay?: boolean
  /** The day of the statuses, as a day count. */
  day: number
  /** Until when bars are drawn, where that is later: a day count. */
  drawnTo?: number
  site: string
}

/** Draw the card. */
export function svgCard(card: Card, measure: Measure): string {
  const { kicker, headline, standfirst, designations, day } = card
  const pen: Pen = { y: EDGE - 8, parts: [] }
  if (kicker) {
    write(
      pen,
      fit(kicker, 28, 'bold', WIDTH - 2 * EDGE, measure, SLACK.own).slice(0, 1),
      28,
      `font-weight="650" fill="${COLOURS.signal}"`,
    )
    pen.y += 8
  }
  const bottom = FOOT.y - 14
  const { shown, size, lines } = settle(card, bottom - pen.y, measure)
  write(pen, lines, size, 'font-weight="750"', { leading: LEADING })
  if (shown.length > 0) {
    const top = bottom - heightOf(shown, measure, card)
    const aside = fitAside(card, measure)
    if (card.isWhole && pen.y + 12 + aside.length * ASIDE * 1.25 <= top - 12) {
      pen.y += 12
      write(pen, aside, ASIDE, `fill="${COLOURS['ink-soft']}"`)
    }
    pen.y = top
    rule(pen, 'ink')
    drawRows(pen, toRows(shown, measure, card), ROW_SIZES, measure)
  } else {
    pen.y += 20
    const room = Math.floor((bottom - pen.y) / (30 * 1.25))
    write(
      pen,
      cut(fit(standfirst, 30, 'regular', WIDTH - 2 * EDGE, measure, SLACK.own), room),
      30,
      `fill="${COLOURS['ink-soft']}"`,
    )
  }
  const words = shown.length > 0 ? wordFoot({ designations }, day, shown.length) : ''
  pen.parts.push(drawFoot(card.site, words, measure))
  return frame(pen.parts, SHARED.height, `${headline}: the record on ${formatDay(day)}`)
}

function fitAside({ standfirst }: Pick<Card, 'standfirst'>, measure: Measure): string[] {
  return fit(standfirst, ASIDE, 'regular', WIDTH - 2 * EDGE, measure, SLACK.own)
}

/** Choose how many rows are shown and how large the headline stands. */
function settle({ headline, standfirst, hasToSay, ...timed }: Card, room: number, measure: Measure) {
  const { designations } = timed
  const fitAt = (size: number) => fit(headline, size, 'bold', WIDTH - 2 * EDGE, measure, SLACK.own)
  const said = hasToSay ? fitAside({ standfirst }, measure).length * ASIDE * 1.25 + 24 : 0
  for (let count = Math.min(MOST_ROWS, designations.length); count >= 0; count--) {
    const shown = designations.slice(0, count)
    const left = room - said - (count > 0 ? heightOf(shown, measure, timed) + 20 : 0)
    const size = HEADLINE_SIZES.find((one) => fitAt(one).length * one * LEADING <= left)
    if (size) return { shown, size, lines: fitAt(size) }
  }
  const size = HEADLINE_SIZES.at(-1) as number
  return { shown: [], size, lines: cut(fitAt(size), Math.floor(room / (size * LEADING))) }
}

type Timed = Pick<Card, 'designations' | 'day' | 'drawnTo' | 'isWhole' | 'namesEntity'>

function toRows(
  shown: readonly Shown[],
  measure: Measure,
  { designations, day, drawnTo = day, isWhole = false, namesEntity = false }: Timed,
) {
  const prepared = shown.map((one) => prepareRow(one, measure))
  const isOneName = new Set(designations.map(({ entity }) => entity.id)).size === 1
  // Rows of several names have no time in common that could be shown alone.
  const chosen = isOneName && !isWhole ? stripWindow(prepared, drawnTo) : wholeWindow(prepared, drawnTo)
  // Days without their month tell nothing: an axis of days becomes one of months.
  const isDays = chosen.end - chosen.start <= 31
  const window = isDays ? { ...chosen, end: startOfMonth(chosen.end, 1) } : chosen
  const nameOf = (one: Shown) =>
    namesEntity ? one.entity.name : (isOneName ? '' : `${one.entity.name}: `) + nameDesignation(one)
  return { designations: shown, prepared, nameOf, window, day, drawnTo }
}

function heightOf(shown: readonly Shown[], measure: Measure, card: Timed): number {
  const pen: Pen = { y: 0, parts: [] }
  drawRows(pen, toRows(shown, measure, card), ROW_SIZES, measure)
  return pen.y + AXIS
}

/** The name on a bar in force, as in the masthead, and beside it the day of the statuses. */
export function drawFoot(site: string, words: string, measure: Measure): string {
  const width = Math.ceil((measure(site, 'bold') * 34 * SLACK.own) / 13) + 40
  const text = (x: number, size: number, looks: string, line: string) =>
    `<text x="${x}" y="${round(FOOT.y + FOOT.height / 2 + size * 0.36)}" font-size="${size}" ${looks}>${escapeMarkup(line)}</text>`
  return [
    `<rect y="${FOOT.y}" width="${EDGE}" height="${FOOT.height}" fill="url(#hatch)"/>`,
    `<rect x="${EDGE}" y="${FOOT.y}" width="${width}" height="${FOOT.height}" fill="${COLOURS.signal}"/>`,
    text(EDGE + 20, 34, `font-weight="800" fill="${COLOURS.paper}"`, site),
    words && text(EDGE + width + 24, 22, `fill="${COLOURS['ink-soft']}"`, words),
  ].join('')
}

/** Keep as many lines as have room; the last one says that there were more. */
export function cut(lines: string[], room: number): string[] {
  if (lines.length <= room) return lines
  return room < 1 ? [] : [...lines.slice(0, room - 1), `${lines[room - 1]} …`]
}
