/**
 * Print a card of how a list or the record grew: 1,200 by 630, its headline, what holds on the day in words, and below them
 * how many listings were in force on each day, one area or several on one scale. The card of the site has neither: it shows
 * what every drawing of the record is made of, a hatch before a bar.
 */
import { max } from 'd3'
import { SHARED, wordFoot } from '../core/card.ts'
import { formatDay } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Designation } from '../core/model.ts'
import type { CardWords } from '../core/share.ts'
import { countOn, drawArea, type Flow, toFlow } from './flow.ts'
import { COLOURS } from './looks.ts'
import { dress, EDGE, fit, frame, type Pen, place, rule, SLACK, WIDTH, write } from './picture.ts'
import { type Measure, toPhases } from './prepare.ts'
import { round, toScale } from './scale.ts'
import { sample } from './sheet.ts'
import { svgAxis, svgGrid } from './svg.ts'
import { AXIS, cut, drawFoot, FOOT } from './svg-card.ts'
import { toTicks } from './ticks.ts'
import { wholeWindow } from './window.ts'

const ROOM = WIDTH - 2 * EDGE
const HEADLINE = { sizes: [72, 64, 56, 50, 44], leading: 1.12, height: 172, lines: 3 }
const SOFT = `fill="${COLOURS['ink-soft']}"`
/** What stands left of several areas. */
const NAMES = 300
const BOTTOM = FOOT.y - 14
/** A lower area tells nothing. */
const LEAST_HEIGHT = 60

/** Draw the card. */
export function svgGrowthCard(
  words: CardWords,
  { day, site }: { day: number; site: string },
  measure: Measure,
): string {
  const { kicker, headline, standfirst, sentence = '', growth = [] } = words
  const pen: Pen = { y: EDGE - 8, parts: [] }
  const fitIn = (text: string, size: number, weight: 'regular' | 'bold') =>
    fit(text, size, weight, ROOM, measure, SLACK.own)
  if (kicker) {
    write(pen, fitIn(kicker, 28, 'bold').slice(0, 1), 28, `font-weight="650" fill="${COLOURS.signal}"`)
    pen.y += 8
  }
  const { sizes, leading, height, lines } = HEADLINE
  const size =
    sizes.find((one) => fitIn(headline, one, 'bold').length * one * leading <= height) ?? (sizes.at(-1) as number)
  write(pen, cut(fitIn(headline, size, 'bold'), lines), size, 'font-weight="750"', { leading })
  if (standfirst) {
    pen.y += 12
    write(pen, cut(fitIn(standfirst, 26, 'regular'), growth.length > 0 ? 2 : 5), 26, SOFT)
  }
  if (sentence) {
    pen.y += 10
    write(pen, cut(fitIn(`${sentence}.`, 26, 'bold'), 2), 26, 'font-weight="650"')
  }
  pen.y += 14
  if (growth.length > 0) drawGrowth(pen, growth, day, measure)
  else if (!sentence) drawMotif(pen)
  pen.parts.push(drawFoot(site, wordFoot(words, day), measure))
  return frame(pen.parts, SHARED.height, `${headline}: the record on ${formatDay(day)}`)
}

/** Draw areas below each other on one scale, with what is written at each, and the axis below them. */
function drawGrowth(pen: Pen, growth: NonNullable<CardWords['growth']>, day: number, measure: Measure): void {
  const areas = growth.map(({ name, tally, designations }) => ({ name, tally, flow: flowOf(designations) }))
  const starts = areas.flatMap(({ flow }) => [...flow.starts])
  if (starts.length === 0) return
  const isOne = areas.length === 1
  const window = wholeWindow(
    starts.map((start) => ({ phases: [], steps: [{ kind: 'in-force', span: { start, end: start + 1 } }] })),
    day,
  )
  const plot = isOne ? { x: EDGE, width: ROOM } : { x: EDGE + NAMES + 24, width: ROOM - NAMES - 24 }
  const view = { from: window.start, to: window.end, day, width: 100, minWidth: plot.width / 2 }
  const ticks = toTicks(view).map((tick) => (tick.x > 95 ? { ...tick, label: '', sub: '' } : tick))
  const x = toScale(view)
  const most = max(areas, ({ flow }) => highest(flow)) ?? 0
  if (isOne) {
    const state = growth[0]?.designations.some(({ instrument }) => instrument.binding) ? 'in force' : 'adopted'
    write(pen, [`In our record, day by day: at most ${most.toLocaleString('en-GB')} ${state} at once`], 20, SOFT)
    pen.y += 6
  }
  const height = round((BOTTOM - AXIS - pen.y) / areas.length)
  if (height < LEAST_HEIGHT) return
  for (const { name, tally, flow } of areas) {
    const top = pen.y
    if (!isOne) {
      rule(pen, 'hairline')
      const column = (text: string, size: number, weight: 'regular' | 'bold', looks: string) =>
        write(pen, fit(text, size, weight, NAMES, measure, SLACK.own).slice(0, 1), size, looks, { width: NAMES })
      pen.y += 4
      column(name, 25, 'bold', 'font-weight="650"')
      column(tally, 22, 'regular', SOFT)
    }
    const high = round(height - (isOne ? 0 : 10))
    const at = isOne ? top : top + 10
    const d = drawArea(sample(flow, view, x), most, high)
    const dayLine = `<line class="day" x1="${x(day)}%" x2="${x(day)}%" y1="0" y2="100%"/>`
    pen.parts.push(
      place(`${svgGrid(ticks)}`, plot, at, high),
      `<svg x="${plot.x}" y="${round(at)}" width="${plot.width}" height="${high}" viewBox="0 0 100 ${high}" preserveAspectRatio="none">${dress(`<path class="m-area" d="${escapeMarkup(d)}"/>`)}</svg>`,
      place(dayLine, plot, at, high),
    )
    pen.y = top + height
  }
  pen.parts.push(place(svgAxis(ticks), plot, pen.y + 4, 34))
}

/** What binds nobody is not in force; where all are such, those that were adopted are drawn. */
function flowOf(designations: readonly Designation[]): Flow {
  const isBinding = designations.some(({ instrument }) => instrument.binding)
  return toFlow(
    designations.map(({ steps, instrument }) => ({
      binding: instrument.binding || !isBinding,
      phases: toPhases(steps),
    })),
  )
}

/** The most that were in force on one day. */
function highest(flow: Flow): number {
  return max(flow.starts, (start) => countOn(flow, start)) ?? 0
}

/** What is announced, and then in force: a hatch before a bar, and the line of a day in it. */
function drawMotif({ y, parts }: Pen): void {
  const room = BOTTOM - y
  const height = Math.min(120, room - 40)
  const top = round(y + (room - height) / 2)
  const [start, day] = [EDGE + ROOM * 0.28, EDGE + ROOM * 0.72]
  parts.push(
    `<rect x="${EDGE}" y="${top}" width="${round(start - EDGE)}" height="${height}" fill="url(#hatch)" stroke="${COLOURS.force}"/>`,
    `<rect x="${round(start)}" y="${top}" width="${round(WIDTH - start)}" height="${height}" fill="${COLOURS.force}"/>`,
    `<path d="M${round(day)} ${top - 24}V${top + height + 24}" stroke="${COLOURS.day}" stroke-width="4"/>`,
  )
}
