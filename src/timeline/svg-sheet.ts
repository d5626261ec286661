/** Print the sheet as SVG text, the same at build and in a browser: geometry in percentages, so that it holds at every width. */
import { escapeMarkup } from '../core/markup.ts'
import { type PlacedSheetLane, SHEET, type SheetGeometry } from './sheet.ts'
import { axis, drawMark, line, percent } from './svg.ts'

const BAR = { y: 20, height: 9 }

export interface SheetMarks {
  /** Id of the designation or lane that the keys have reached. */
  active?: string | undefined
  /** True where the axis runs from right to left. */
  isRightToLeft?: boolean | undefined
}

/** Draw axis, lanes and the day. */
export function svgSheet(
  { lanes, ticks, dayX, height }: SheetGeometry,
  { active, isRightToLeft = false }: SheetMarks = {},
): string {
  const grid = ticks.map(({ x }) => line('g-hair', x, x, SHEET.axis, height)).join('')
  const drawn = lanes.map((lane) => drawLane(lane, active)).join('')
  const day = dayX === undefined ? '' : line('day', dayX, dayX, SHEET.axis - 8, height)
  const direction = isRightToLeft ? ' direction="rtl"' : ''
  return `<svg class="sheet-plot" height="${height}"${direction} aria-hidden="true">${axis(ticks)}${grid}${drawn}${day}</svg>`
}

function drawLane(lane: PlacedSheetLane, active: string | undefined): string {
  const { id, name, group, isFirst, isOpen, y, height, count, inForce } = lane
  const rule = line(isFirst ? 'g-row' : 'g-hair', 0, 100, y - SHEET.gap / 2, y - SHEET.gap / 2)
  const title = group && group !== name ? `${group}: ${name}` : name
  const sign = isOpen ? '−' : '+'
  const head = `<text class="halo" x="0" y="${y + 17}"><tspan class="sign">${sign} </tspan><tspan class="b">${escapeMarkup(title)}</tspan><tspan class="mut">  ${inForce} of ${count} in force</tspan></text>`
  const body = isOpen ? lane.rows.map((row) => drawRow(row, active)).join('') : drawArea(lane)
  const ring =
    active === id
      ? `<rect class="ring" x="0" y="${y - 2}" width="100%" height="${isOpen ? SHEET.head : height - SHEET.gap}"/>`
      : ''
  return `<g data-lane="${escapeMarkup(id)}"><rect class="hit" x="0" y="${y - SHEET.gap / 2}" width="100%" height="${isOpen ? SHEET.head : height}"/>${rule}${body}${head}${ring}</g>`
}

function drawRow({ y, placed, row }: PlacedSheetLane['rows'][number], active: string | undefined): string {
  const anchor = placed.labelAnchor === 'end' ? ' text-anchor="end"' : ''
  const label = `<text class="halo" x="${percent(placed.labelX)}" y="${y + 14}"${anchor}><tspan class="b">${escapeMarkup(placed.name)}</tspan><tspan class="mut">  ${escapeMarkup(placed.dates)}</tspan></text>`
  const marks = placed.marks.map((mark) => drawMark(mark, y + BAR.y, BAR.height)).join('')
  const ring = active === row.id ? `<rect class="ring" x="0" y="${y}" width="100%" height="${SHEET.row - 2}"/>` : ''
  return `<g data-event="${escapeMarkup(row.id)}"><rect class="hit" x="0" y="${y}" width="100%" height="${SHEET.row}"/>${label}${marks}${ring}</g>`
}

/** How many were in force on each day, drawn as high as the lane at its most. */
function drawArea({ area, most, y }: PlacedSheetLane): string {
  const [first] = area
  if (!first || most === 0) return ''
  const top = y + SHEET.head
  const at = (n: number) => Math.round((1 - n / most) * SHEET.area * 10) / 10
  let path = `M${first.x},${SHEET.area}V${at(first.n)}`
  for (const { x, n } of area.slice(1)) path += `H${x}V${at(n)}`
  path += `V${SHEET.area}Z`
  const peak = area.find(({ n }) => n === most) as { x: number }
  const isLate = peak.x > 85
  const label = `<text class="mut halo" x="${percent(isLate ? 100 : peak.x)}" y="${top - 3}"${isLate ? ' text-anchor="end"' : ''}>${most}</text>`
  return `<svg x="0" y="${top}" width="100%" height="${SHEET.area}" viewBox="0 0 100 ${SHEET.area}" preserveAspectRatio="none"><path class="m-area" d="${path}"/></svg>${label}`
}
