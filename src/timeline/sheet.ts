/**
 * Lay out the sheet: lanes under each other on one axis of time. Pure arithmetic; no text is measured, no DOM is touched.
 *
 * An open lane has a row for each designation, so no two bars ever share a row and no label meets another. A closed lane
 * shows how many of its designations were in force on each day, as an area on one scale for all lanes: nothing is dropped,
 * whatever the number, and its count stands beside it. A lane is open when the reader has opened it, or when it is short and all
 * open rows together are few enough to look at. Above the lanes stands, for one name or two, on which days governments differed.
 *
 * Cost: a closed lane takes two binary searches for each of SAMPLES columns, whatever its size; an open one is linear in
 * the rows inside the window that is looked at (`view.top` to `view.bottom`), the others only take up room.
 */
import { max } from 'd3'
import type { Contest } from './contest.ts'
import { type Corner, countOn, type Flow } from './flow.ts'
import type { Label, SheetLane } from './lanes.ts'
import { placeRow } from './layout.ts'
import type { TimelineRow } from './records.ts'
import { round, type Scale, toScale } from './scale.ts'
import { toTicks } from './ticks.ts'
import type { View } from './types.ts'

export const SHEET = { axis: 34, top: 20, head: 24, area: 34, row: 36, gap: 10, bar: { y: 20, height: 9 } }
const SAMPLES = 200
const FEW_ROWS = 60
const SHORT_LANE = 8

export interface SheetView extends View {
  /** True where only what a reader opens is open: many lanes in little room. */
  isCompact?: boolean
  /** Lanes that the reader has opened or closed by hand. */
  toggled: ReadonlySet<string>
  /** Areas and rows outside these pixels are not placed; absent to place them all. */
  top?: number
  bottom?: number
}

export type SheetGeometry = ReturnType<typeof layoutSheet>
export type PlacedSheetLane = SheetGeometry['lanes'][number]
export type PlacedContest = SheetGeometry['contests'][number]

/** Place lanes in a view, below the names about which governments differed. */
export function layoutSheet(
  lanes: readonly SheetLane[],
  view: SheetView,
  label: Label,
  contested: readonly Contest[] = [],
) {
  const x = toScale(view)
  const few = lanes.reduce((sum, { rows }) => sum + rows.length, 0) <= FEW_ROWS
  let y = SHEET.top
  const contests = contested.map((contest) => {
    const height = SHEET.head + SHEET.bar.height * 2 + SHEET.gap * 2
    const placed = { ...placeContest(contest, view, x), y, height }
    y += height
    return placed
  })
  let last: string | undefined
  const placed = lanes.map((lane) => {
    const { id, name, group, rows, busiest } = lane
    const isOpen = (few || (rows.length <= SHORT_LANE && !view.isCompact)) !== view.toggled.has(id)
    const height = SHEET.head + (isOpen ? rows.length * SHEET.row : SHEET.area) + SHEET.gap
    const isNear = view.top === undefined || view.bottom === undefined || (y + height >= view.top && y <= view.bottom)
    const area = isOpen || !isNear ? [] : sample(lane, view, x)
    const own = {
      id,
      name,
      group,
      // False where the lane above is of the same group.
      isFirst: group === '' || group !== last,
      isOpen,
      y,
      height,
      count: rows.length,
      // How many are in force on the day.
      inForce: countOn(lane, view.day),
      busiest,
      // The most on any sampled day.
      most: max(area, ({ n }) => n) ?? 0,
      area,
      rows: isOpen && isNear ? placeRows(rows, y + SHEET.head, view, x, label) : [],
    }
    last = group
    y += height
    return own
  })
  const isVisible = view.day >= view.from && view.day <= view.to
  return {
    contests,
    lanes: placed,
    // One scale for all lanes that show how many: a small one is small.
    most: max(placed, (lane) => lane.most) ?? 0,
    ticks: toTicks(view),
    ...(isVisible && { dayX: x(view.day) }),
    height: y,
  }
}

function placeContest(contest: Contest, view: SheetView, x: Scale) {
  const last = Math.min(view.to, Math.max(view.openTo ?? view.day, view.from))
  const total = contest.governments.length
  const stretches = contest.stretches
    .map((one) => ({ ...one, start: Math.max(one.start, view.from), end: Math.min(one.end, last) }))
    .filter(({ start, end, inForce }) => start < end && inForce.length > 0)
    .map(({ start, end, inForce }) => {
      const [x0, x1] = [x(start), x(end)].sort((a, b) => a - b) as [number, number]
      return { x0, x1, count: inForce.length, isAll: inForce.length === total }
    })
  const now = contest.stretches.find(({ start, end }) => start <= view.day && end > view.day)
  return { id: contest.entity.id, name: contest.entity.name, total, now: now?.inForce.length ?? 0, stretches }
}

function placeRows(rows: readonly TimelineRow[], y: number, view: SheetView, x: Scale, label: Label) {
  const first = view.top === undefined ? 0 : Math.max(0, Math.floor((view.top - y) / SHEET.row))
  const end = view.bottom === undefined ? rows.length : Math.max(0, Math.ceil((view.bottom - y) / SHEET.row))
  return rows.slice(first, end).map((row, index) => ({
    y: y + (first + index) * SHEET.row,
    placed: placeRow(
      { id: row.id, binding: row.binding, phases: row.phases, evidence: row.evidence, ...label(row, view.minWidth) },
      view,
      x,
    ),
    row,
  }))
}

/** Corners of the area of a closed lane, x in the unit of the view: how many are in force at each of SAMPLES days; runs of one number become one step. */
export function sample(flow: Flow, view: Pick<View, 'from' | 'to' | 'day' | 'openTo' | 'width'>, x: Scale): Corner[] {
  const corners: Corner[] = []
  const last = Math.min(view.to, Math.max(view.openTo ?? view.day, view.from))
  for (let index = 0; index < SAMPLES; index++) {
    const day = view.from + Math.floor(((view.to - view.from) * index) / SAMPLES)
    if (day > last) break
    const n = countOn(flow, day)
    if (n !== corners.at(-1)?.n) corners.push({ x: round(x(day), view.width), n })
  }
  if (corners.length > 0) corners.push({ x: x(last), n: corners.at(-1)!.n })
  return corners
}
