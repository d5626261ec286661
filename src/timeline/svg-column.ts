import { escapeMarkup } from '../core/markup.ts'
import type { ColumnGeometry } from './column.ts'
import { round } from './ticks.ts'
import type { Mark } from './types.ts'

/** Draw the column for a narrow screen; geometry in pixels. */
export function svgColumn(geometry: ColumnGeometry): string {
  const { width, height, top, trackWidth, labelX, tracks, ticks, dayY } = geometry
  const half = trackWidth / 2
  const months = ticks.map(({ x, x1, label, sub, isOdd }) => {
    const year = sub ? `<text class="tick year" x="0" y="${x + 26}">${sub}</text>` : ''
    return `<rect class="${isOdd ? 'z-off' : 'z-on'}" x="42" y="${x}" width="5" height="${round(x1 - x)}"/><text class="tick" x="0" y="${x + 11}">${label}</text>${year}`
  })
  const rule =
    top > 8
      ? `<line class="g-row" x1="0" x2="${labelX - 6}" y1="${top}" y2="${top}"/><text class="mut" x="0" y="16">Earlier,</text><text class="mut" x="0" y="32">not to</text><text class="mut" x="0" y="48">scale</text>`
      : ''
  const bars = tracks.map(({ x, marks, lead }) => {
    const incoming = lead ? [{ kind: lead.kind, x0: lead.y0, x1: lead.y1, isCapped: false }] : []
    return [...incoming, ...marks].map((mark) => drawTall(mark, x - half, trackWidth)).join('')
  })
  const leaders = tracks.map(
    ({ x, y, labelY }) =>
      `<path class="g-lead" d="M${round(x + half)} ${y}H${labelX - 17}L${labelX - 5} ${round(labelY + 8)}"/>`,
  )
  const labels = tracks.map(({ id, labelY, date, lines }) => {
    const words = [
      `<tspan class="b" x="${labelX}" y="${round(labelY + 12)}">${escapeMarkup(date)}</tspan>`,
      ...lines.map((text) => `<tspan x="${labelX}" dy="16">${escapeMarkup(text)}</tspan>`),
    ]
    return `<g data-event="${escapeMarkup(id)}"><rect class="hit" x="${labelX}" y="${round(labelY)}" width="${width - labelX}" height="${(lines.length + 1) * 16 + 4}"/><text>${words.join('')}</text></g>`
  })
  const day = dayY === undefined ? '' : `<line class="day" x1="42" x2="${labelX - 6}" y1="${dayY}" y2="${dayY}"/>`
  return `<svg class="column" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${months.join('')}${rule}${leaders.join('')}${bars.join('')}${day}${labels.join('')}</svg>`
}

function drawTall({ kind, x0, x1, isCapped }: Mark, x: number, width: number): string {
  const fill = kind === 'lead' ? ' fill="url(#hatch)"' : ''
  const bar = `<rect class="m-${kind}"${fill} x="${round(x)}" y="${x0}" width="${width}" height="${round(Math.max(x1 - x0, 0.5))}"/>`
  return isCapped
    ? `${bar}<line class="m-cap" x1="${round(x - 2)}" x2="${round(x + width + 2)}" y1="${x1}" y2="${x1}"/>`
    : bar
}
