/** Print a scene as SVG text, the same at build and in a browser. Only presentation attributes are used, so a strict policy on styles holds. */
import { escapeMarkup } from '../core/markup.ts'
import { round } from './scale.ts'
import type { Group, Primitive, Scene } from './scene.ts'
import { svgWords } from './svg-words.ts'

/** Attributes of a primitive, by name, as the printer writes them and the join sets them; across in percent. */
export function toAttributes(part: Primitive): Record<string, string | number> {
  switch (part.shape) {
    case 'rect': {
      const { role, x, y, width, height } = part
      const hatch = role === 'm-lead' ? { fill: 'url(#hatch)' } : {}
      return { class: role, ...hatch, x: percent(x), y, width: percent(width), height }
    }
    case 'dot':
      return { class: part.role, cx: percent(part.x), cy: part.y, r: part.r }
    case 'line':
      return { class: part.role, x1: percent(part.x1), x2: percent(part.x2), y1: part.y1, y2: part.y2 }
    case 'path': {
      const { y, height } = part
      return { x: 0, y, width: '100%', height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: 'none' }
    }
    case 'text': {
      const { x, y, isEnd, isMiddle, isHalo, name } = part
      const anchor = isEnd ? 'end' : isMiddle ? 'middle' : undefined
      const classes = [isHalo ? 'halo' : '', name ?? ''].filter(Boolean).join(' ')
      return { ...(classes && { class: classes }), x: percent(x), y, ...(anchor && { 'text-anchor': anchor }) }
    }
  }
}

/** The tag of each shape. */
export const TAGS = { rect: 'rect', dot: 'circle', line: 'line', path: 'svg', text: 'text' } as const

/** Print a scene. */
export function svgScene({ name, height, layers }: Scene, isRightToLeft = false): string {
  const direction = isRightToLeft ? ' direction="rtl"' : ''
  const groups = layers.flatMap((layer) => layer.groups.map(printGroup)).join('')
  return `<svg class="sheet-${name}" height="${round(height)}"${direction} aria-hidden="true">${groups}</svg>`
}

function printGroup({ y, event, lane, parts }: Group): string {
  const what = event ? ` data-event="${escapeMarkup(event)}"` : lane ? ` data-lane="${escapeMarkup(lane)}"` : ''
  const at = y === 0 ? '' : ` transform="translate(0 ${y})"`
  return `<g${what}${at}>${parts.map(printPart).join('')}</g>`
}

/** Print one part. */
export function printPart(part: Primitive): string {
  const attributes = Object.entries(toAttributes(part))
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')
  const tag = TAGS[part.shape]
  if (part.shape === 'path') return `<${tag}${attributes}><path class="${part.role}" d="${part.d}"/></${tag}>`
  if (part.shape === 'text') return `<${tag}${attributes}>${part.runs.map(printRun).join('')}</${tag}> `
  return `<${tag}${attributes}/>`
}

function printRun([words, name]: readonly [string, string]): string {
  return name === 'plain' ? svgWords(words) : `<tspan class="${name}">${svgWords(words)}</tspan>`
}

/** Write a number as a percentage to two places. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}
