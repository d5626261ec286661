/**
 * Lay out the sheet: lanes under each other on one axis of time. Pure arithmetic; no text is measured, no DOM is touched.
 *
 * An open lane has a row for each designation, so no two bars ever share a row and no label meets another. A closed lane
 * shows how many of its designations were in force on each day, as an area of its own height: nothing is dropped, whatever
 * the number, and its count stands beside it. A lane is open when the reader has opened it, or when it is short and all
 * open rows together are few enough to look at.
 *
 * Cost: a closed lane takes two binary searches for each of SAMPLES columns, whatever its size; an open one is linear in
 * the rows inside the window that is looked at (`view.top` to `view.bottom`), the others only take up room.
 */
import { shortenGovernment } from '../core/words.ts'
import { placeRow } from './layout.ts'
import type { Measure } from './prepare.ts'
import type { LaneKind } from './query.ts'
import type { TimelineRow } from './records.ts'
import { round, toScale, toTicks } from './ticks.ts'
import type { PlacedRow, Tick, View } from './types.ts'

export const SHEET = { axis: 34, head: 30, area: 34, row: 36, gap: 10 }
const SAMPLES = 200
const FEW_ROWS = 60
const SHORT_LANE = 8

/** Rows of one authority, entity or instrument, with what a closed lane needs to draw itself. */
export interface SheetLane {
  id: string
  name: string
  /** Whose it is, where lanes are authorities. */
  group: string
  rows: TimelineRow[]
  /** Days on which binding listings came into force, and on which they ended, each in order. */
  starts: Int32Array
  ends: Int32Array
}

/** What a row is called in a lane, and how many pixels that takes. */
export type Label = (row: TimelineRow) => { name: string; labelWidth: number }

export interface SheetView extends View {
  /** Lanes that the reader has opened or closed by hand. */
  toggled: ReadonlySet<string>
  /** Rows outside these pixels are not placed; absent to place them all. */
  top?: number
  bottom?: number
}

export interface PlacedSheetLane {
  id: string
  name: string
  group: string
  /** False where the lane above is of the same group. */
  isFirst: boolean
  isOpen: boolean
  y: number
  height: number
  count: number
  /** How many are in force on the day. */
  inForce: number
  /** The most on any sampled day. */
  most: number
  /** Corners of the area of a closed lane, x in the unit of the view, n in designations. */
  area: { x: number; n: number }[]
  rows: { y: number; placed: PlacedRow; row: TimelineRow }[]
}

export interface SheetGeometry {
  lanes: PlacedSheetLane[]
  ticks: Tick[]
  dayX?: number
  height: number
}

/** Group rows into lanes: those with most rows first, those of one government together; ties by name, then id. */
export function toSheetLanes(rows: readonly TimelineRow[], kind: LaneKind): SheetLane[] {
  const groups = Map.groupBy(rows, (row) => row[kind].id)
  const lanes = [...groups].map(([id, own]) => {
    const first = own[0] as TimelineRow
    const group = kind === 'authority' ? first.authority.government : ''
    const sorted = own.toSorted((a, b) => firstDay(a) - firstDay(b) || compareText(a.id, b.id))
    return { id, name: first[kind].name, group, rows: sorted, ...toFlow(own) }
  })
  const totals = new Map<string, number>()
  for (const { group, rows: own } of lanes) totals.set(group, (totals.get(group) ?? 0) + own.length)
  const total = (lane: SheetLane) => (kind === 'authority' ? (totals.get(lane.group) as number) : 0)
  return lanes.sort(
    (a, b) =>
      total(b) - total(a) ||
      compareText(a.group, b.group) ||
      b.rows.length - a.rows.length ||
      compareText(a.name, b.name) ||
      compareText(a.id, b.id),
  )
}

function toFlow(rows: readonly TimelineRow[]): { starts: Int32Array; ends: Int32Array } {
  const starts: number[] = []
  const ends: number[] = []
  for (const { phases, binding } of rows) {
    for (const { status, start, end } of phases) {
      if (status !== 'in-force' || !binding) continue
      starts.push(start.start)
      if (end) ends.push(end.start)
    }
  }
  return { starts: Int32Array.from(starts).sort(), ends: Int32Array.from(ends).sort() }
}

/** Name rows by what their lane does not say already. */
export function createLabel(kind: LaneKind, measure: Measure): Label {
  return ({ entity, authority, instrument, dates }) => {
    const parts = {
      authority: `${entity.name}: ${instrument.name}`,
      entity: `${instrument.name} (${shortenGovernment(authority.government)})`,
      instrument: entity.name,
    }
    const name = parts[kind]
    return { name, labelWidth: Math.ceil(measure(name, 'bold') + measure(`  ${dates}`, 'regular')) }
  }
}

/** Place lanes in a view. */
export function layoutSheet(lanes: readonly SheetLane[], view: SheetView, label: Label): SheetGeometry {
  const x = toScale(view)
  const few = lanes.reduce((sum, { rows }) => sum + rows.length, 0) <= FEW_ROWS
  let y = SHEET.axis + SHEET.gap
  let last: string | undefined
  const placed = lanes.map((lane): PlacedSheetLane => {
    const { id, name, group, rows, starts, ends } = lane
    const isOpen = (few || rows.length <= SHORT_LANE) !== view.toggled.has(id)
    const height = SHEET.head + (isOpen ? rows.length * SHEET.row : SHEET.area) + SHEET.gap
    const area = isOpen ? [] : sample(starts, ends, view, x)
    const own: PlacedSheetLane = {
      id,
      name,
      group,
      isFirst: group === '' || group !== last,
      isOpen,
      y,
      height,
      count: rows.length,
      inForce: countUpTo(starts, view.day) - countUpTo(ends, view.day),
      most: area.reduce((most, { n }) => Math.max(most, n), 0),
      area,
      rows: isOpen ? placeRows(rows, y + SHEET.head, view, x, label) : [],
    }
    last = group
    y += height
    return own
  })
  const isVisible = view.day >= view.from && view.day <= view.to
  return { lanes: placed, ticks: toTicks(view), ...(isVisible && { dayX: x(view.day) }), height: y }
}

function placeRows(rows: readonly TimelineRow[], y: number, view: SheetView, x: (day: number) => number, label: Label) {
  const first = view.top === undefined ? 0 : Math.max(0, Math.floor((view.top - y) / SHEET.row))
  const end = view.bottom === undefined ? rows.length : Math.max(0, Math.ceil((view.bottom - y) / SHEET.row))
  return rows.slice(first, end).map((row, index) => ({
    y: y + (first + index) * SHEET.row,
    placed: placeRow({ ...row, ...label(row) }, view, x),
    row,
  }))
}

/** How many are in force at each of SAMPLES days; runs of one number become one step. */
function sample(
  starts: Int32Array,
  ends: Int32Array,
  view: SheetView,
  x: (day: number) => number,
): PlacedSheetLane['area'] {
  const corners: PlacedSheetLane['area'] = []
  const last = Math.min(view.to, Math.max(view.day, view.from))
  for (let index = 0; index < SAMPLES; index++) {
    const day = view.from + Math.floor(((view.to - view.from) * index) / SAMPLES)
    if (day > last) break
    const n = countUpTo(starts, day) - countUpTo(ends, day)
    if (n !== corners.at(-1)?.n) corners.push({ x: round(x(day), view.width), n })
  }
  if (corners.length > 0) corners.push({ x: x(last), n: (corners.at(-1) as { n: number }).n })
  return corners
}

/** How many of the sorted days lie on or before a day. */
function countUpTo(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) <= day) low = middle + 1
    else high = middle
  }
  return low
}

function firstDay({ steps }: TimelineRow): number {
  return steps.reduce((first, { span }) => Math.min(first, span.start), Number.POSITIVE_INFINITY)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
