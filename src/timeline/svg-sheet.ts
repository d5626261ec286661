/** Print the sheet as SVG text, the same at build and in a browser: geometry in percentages, so that it holds at every width. */
import { escapeMarkup } from '../core/markup.ts'
import { describeLane, type PlacedSheetLane, SHEET, type SheetGeometry } from './sheet.ts'
import { axis, drawMark, line, percent } from './svg.ts'
import { round } from './ticks.ts'

/** Draw axis, lanes and the day; what lies after the day stands under a veil. `active` is the id of the designation or lane that the keys have reached. */
export function svgSheet(sheet: SheetGeometry, isRightToLeft = false, active?: string): string {
  const { lanes, most, ticks, dayX, height } = sheet
  const grid = ticks.map(({ x }) => line('g-hair', x, x, SHEET.axis, height)).join('')
  const bars = lanes.map((lane) => drawBars(lane, most)).join('')
  const words = lanes.map((lane) => drawWords(lane, active)).join('')
  const veil = dayX === undefined ? '' : drawVeil(isRightToLeft ? 0 : dayX, isRightToLeft ? dayX : 100, height)
  const day = dayX === undefined ? '' : line('day', dayX, dayX, SHEET.axis - 8, height)
  const direction = isRightToLeft ? ' direction="rtl"' : ''
  return `<svg class="sheet-plot" height="${height}"${direction} aria-hidden="true">${axis(ticks)}${grid}${bars}${veil}${day}${words}</svg>`
}

/** A lane with one among hundreds is still to be seen: a line of this share of the room. */
const LEAST = 0.045

function drawVeil(x0: number, x1: number, height: number): string {
  return x1 - x0 < 0.05
    ? ''
    : `<rect class="veil" x="${percent(x0)}" y="${SHEET.axis}" width="${percent(x1 - x0)}" height="${height - SHEET.axis}"/>`
}

function drawBars(lane: PlacedSheetLane, most: number): string {
  const { isFirst, isOpen, y } = lane
  const rule = line(isFirst ? 'g-row' : 'g-hair', 0, 100, y - SHEET.gap / 2, y - SHEET.gap / 2)
  const marks = lane.rows.flatMap(({ y: top, placed }) =>
    placed.marks.map((mark) => drawMark(mark, top + SHEET.bar.y, SHEET.bar.height)),
  )
  return rule + (isOpen ? marks.join('') : drawArea(lane, most))
}

/** What is written, and what a pointer can hit. */
function drawWords(lane: PlacedSheetLane, active: string | undefined): string {
  const { id, isOpen, y, height } = lane
  const { title, tally } = describeLane(lane)
  const head = `<text class="halo" x="0" y="${y + 17}"><tspan class="sign">${isOpen ? '−' : '+'} </tspan><tspan class="b">${escapeMarkup(title)}</tspan><tspan class="mut">  ${tally}</tspan></text>`
  const tall = isOpen ? SHEET.head : height
  const ring =
    active === id ? `<rect class="ring" x="0" y="${y - 2}" width="100%" height="${tall - SHEET.gap / 2}"/>` : ''
  const rows = lane.rows.map((row) => drawLabel(row, active)).join('')
  return `<g data-lane="${escapeMarkup(id)}"><rect class="hit" x="0" y="${y - SHEET.gap / 2}" width="100%" height="${tall}"/>${head}${drawPeak(lane)}${ring}</g>${rows}`
}

function drawLabel({ y, placed, row }: PlacedSheetLane['rows'][number], active: string | undefined): string {
  const anchor = placed.labelAnchor === 'end' ? ' text-anchor="end"' : ''
  const dates = placed.dates ? `<tspan class="mut">  ${escapeMarkup(placed.dates)}</tspan>` : ''
  const ring = active === row.id ? `<rect class="ring" x="0" y="${y}" width="100%" height="${SHEET.row - 2}"/>` : ''
  return `<g data-event="${escapeMarkup(row.id)}"><rect class="hit" x="0" y="${y}" width="100%" height="${SHEET.row}"/><text class="halo" x="${percent(placed.labelX)}" y="${y + 14}"${anchor}><tspan class="b">${escapeMarkup(placed.name)}</tspan>${dates}</text>${ring}</g>`
}

/** How many were in force on each day, on the scale of all lanes: as high as the room where there were `most`. */
function drawArea({ area, most: own, y }: PlacedSheetLane, most: number): string {
  const [first] = area
  if (!first || own === 0) return ''
  const at = (n: number) => round((1 - (n === 0 ? 0 : Math.max(n / most, LEAST))) * SHEET.area)
  let path = `M${first.x},${SHEET.area}V${at(first.n)}`
  for (const { x, n } of area.slice(1)) path += `H${x}V${at(n)}`
  path += `V${SHEET.area}Z`
  return `<svg x="0" y="${y + SHEET.head}" width="100%" height="${SHEET.area}" viewBox="0 0 100 ${SHEET.area}" preserveAspectRatio="none"><path class="m-area" d="${path}"/></svg>`
}

/** The number at the highest place of an area, where it is not the number of the day. */
function drawPeak({ area, most, inForce, y }: PlacedSheetLane): string {
  const peak = area.find(({ n }) => n === most)
  if (!peak || most === inForce) return ''
  const isLate = peak.x > 85
  return `<text class="mut halo" x="${percent(isLate ? 100 : peak.x)}" y="${y + SHEET.head + 12}"${isLate ? ' text-anchor="end"' : ''}>${most}</text>`
}
