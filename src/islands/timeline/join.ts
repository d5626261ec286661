/** Set a scene in the browser by keyed joins: what is known again travels to its new place, what is new comes in, what is gone goes. */
import { easeCubicInOut, type Selection, select } from 'd3'
import type { Group, Primitive, Scene } from '../../timeline/scene.ts'
import { TAGS, toAttributes } from '../../timeline/svg-scene.ts'

const SVG = 'http://www.w3.org/2000/svg'
const TRAVEL_MS = 450
/** With more groups than this nothing travels: nobody could follow it. */
const MOST = 400
/** What travels; the rest is set at once. */
const MOVING = new Set(['x', 'width', 'x1', 'x2'])

type Nodes<Element extends SVGElement, Datum> = Selection<Element, Datum, SVGElement, unknown>

/** Set a scene in an element of its own; where `travels`, what moves does so in sight. */
export function setScene(host: HTMLElement, scene: Scene, isRightToLeft: boolean, travels: boolean): void {
  const known = host.querySelector<SVGSVGElement>(':scope > svg[data-live]')
  if (!known) for (const printed of host.querySelectorAll(':scope > svg:not(.brush)')) printed.remove()
  const svg = select(known ?? host.insertBefore(document.createElementNS(SVG, 'svg'), host.firstChild))
    .attr('data-live', '')
    .attr('class', `sheet-${scene.name}`)
    .attr('height', scene.height)
    .attr('direction', isRightToLeft ? 'rtl' : null)
    .attr('aria-hidden', 'true')
  const count = scene.layers.reduce((sum, { groups }) => sum + groups.length, 0)
  const durationMs =
    known && travels && count <= MOST && !matchMedia('(prefers-reduced-motion)').matches ? TRAVEL_MS : 0
  svg
    .selectChildren<SVGGElement, Scene['layers'][number]>('g')
    .data(scene.layers, ({ name }) => `${scene.name} ${name}`)
    .join('g')
    .each(function ({ groups }) {
      setGroups(select(this) as never, groups, durationMs)
    })
}

const place = ({ y }: Group) => (y === 0 ? null : `translate(0 ${y})`)

function setGroups(layer: Nodes<SVGGElement, unknown>, groups: readonly Group[], durationMs: number): void {
  const known = layer.selectChildren<SVGGElement, Group>('g').data(groups, ({ key }) => key)
  known.exit().remove()
  const made = known.enter().append('g').attr('transform', place)
  if (durationMs > 0) {
    made.attr('opacity', 0).transition().duration(durationMs).attr('opacity', 1)
    known
      .transition()
      .duration(durationMs)
      .ease(easeCubicInOut)
      .attr('transform', ({ y }) => `translate(0 ${y})`)
  } else known.interrupt().attr('opacity', null).attr('transform', place)
  made
    .merge(known)
    .order()
    .attr('data-event', ({ event }) => event ?? null)
    .attr('data-lane', ({ lane }) => lane ?? null)
    .each(function ({ parts }) {
      setParts(select(this) as never, parts, durationMs)
    })
}

function setParts(group: Nodes<SVGGElement, unknown>, parts: readonly Primitive[], durationMs: number): void {
  const known = group.selectChildren<SVGElement, Primitive>().data(parts, ({ shape, key }) => `${shape} ${key}`)
  known.exit().remove()
  known.each(function (part) {
    setPart(this, part, durationMs)
  })
  const made = known.enter().append(({ shape }) => document.createElementNS(SVG, TAGS[shape]))
  made.each(function (part) {
    setPart(this, part, 0)
  })
  made.merge(known as never).order()
}

function setPart(node: SVGElement, part: Primitive, durationMs: number): void {
  const attributes = toAttributes(part)
  if (part.shape === 'rect' && !('fill' in attributes)) node.removeAttribute('fill')
  if (part.shape === 'text' && !('text-anchor' in attributes)) node.removeAttribute('text-anchor')
  for (const [name, value] of Object.entries(attributes)) {
    const is = String(value)
    if (node.getAttribute(name) === is) continue
    if (durationMs > 0 && MOVING.has(name) && node.hasAttribute(name)) {
      select(node).transition(name).duration(durationMs).ease(easeCubicInOut).attr(name, is)
    } else {
      if (MOVING.has(name)) select(node).interrupt(name)
      node.setAttribute(name, is)
    }
  }
  if (part.shape === 'path') setPath(node, part.role, part.d)
  if (part.shape === 'text') setRuns(node, part.runs)
}

function setPath(node: SVGElement, role: string, d: string): void {
  const path = node.firstElementChild ?? node.appendChild(document.createElementNS(SVG, 'path'))
  path.setAttribute('class', role)
  path.setAttribute('d', d)
}

function setRuns(node: SVGElement, runs: readonly (readonly [string, string])[]): void {
  const written = runs.map(([words, name]) => `${name}\t${words}`).join('\n')
  if (node.dataset.runs === written) return
  select(node)
    .selectChildren('tspan')
    .data(runs)
    .join('tspan')
    .attr('class', ([, name]) => (name === 'plain' ? null : name))
    .text(([words]) => words)
  node.dataset.runs = written
}
