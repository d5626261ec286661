/**
 * Lay out the sheet: lanes under each other on one axis of time. Pure arithmetic; no text is measured, no DOM is touched.
 *
 * An open lane has a row for each designation, so no two bars ever share a row and no label meets another. A closed lane
 * shows how many of its designations were in force on each day, as an area on one scale for all lanes: nothing is dropped,
 * whatever the number, and its count stands beside it. A lane is open when the reader has opened it, or when it is short and all
 * open rows together are few enough to look at.
 *
 * Cost: a closed lane takes two binary searches for each of SAMPLES columns, whatever its size; an open one is linear in
 * the rows inside the window that is looked at (`view.top` to `view.bottom`), the others only take up room.
 */
import { bisectRight } from 'd3'
import { compareKeys } from '../core/order.ts'
import { shortenGovernment } from '../core/words.ts'
import { placeRow } from './layout.ts'
import { COLUMN_LABEL_WIDTH, type Measure, wrap } from './prepare.ts'
import type { LaneKind } from './query.ts'
import type { TimelineRow } from './records.ts'
import { round, type Scale, toScale, toTicks } from './ticks.ts'
import type { PreparedRow, View } from './types.ts'

export const SHEET = { axis: 34, head: 30, area: 34, row: 36, gap: 10, bar: { y: 20, height: 9 } }
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

/** What is written above a row's bar within some pixels, and how many of them it takes. */
export type Label = (row: TimelineRow, room: number) => { name: string; dates: string; labelWidth: number }

export interface SheetView extends View {
  /** Lanes that the reader has opened or closed by hand. */
  toggled: ReadonlySet<string>
  /** Areas and rows outside these pixels are not placed; absent to place them all. */
  top?: number
  bottom?: number
}

export type SheetGeometry = ReturnType<typeof layoutSheet>
export type PlacedSheetLane = SheetGeometry['lanes'][number]

/** Group rows into lanes: those with most rows first, those of one government together; ties by name, then id. */
export function toSheetLanes(rows: readonly TimelineRow[], kind: LaneKind): SheetLane[] {
  const groups = Map.groupBy(rows, (row) => row[kind].id)
  const lanes = [...groups].map(([id, own]) => {
    const first = own[0] as TimelineRow
    const group = kind === 'authority' ? first.authority.government : ''
    const sorted = own.toSorted((a, b) => a.firstDay - b.firstDay || compareKeys(a.id, b.id))
    return { id, name: first[kind].name, group, rows: sorted, ...toFlow(own) }
  })
  const totals = new Map<string, number>()
  for (const { group, rows: own } of lanes) totals.set(group, (totals.get(group) ?? 0) + own.length)
  const total = (lane: SheetLane) => (kind === 'authority' ? (totals.get(lane.group) as number) : 0)
  return lanes.sort(
    (a, b) =>
      total(b) - total(a) ||
      compareKeys(a.group, b.group) ||
      b.rows.length - a.rows.length ||
      compareKeys(a.name, b.name) ||
      compareKeys(a.id, b.id),
  )
}

function toFlow(rows: readonly TimelineRow[]): Pick<SheetLane, 'starts' | 'ends'> {
  const phases = rows.filter(({ binding }) => binding).flatMap((row) => row.phases)
  const inForce = phases.filter(({ status }) => status === 'in-force')
  const ends = inForce.flatMap(({ end }) => (end ? [end.start] : []))
  return { starts: Int32Array.from(inForce, ({ start }) => start.start).sort(), ends: Int32Array.from(ends).sort() }
}

/** Name rows by what their lane, and a page about one name, does not say already; where there is no room the dates go first, then the end of the name. */
export function createLabel(kind: LaneKind, measure: Measure, isOneName = false): Label {
  return ({ entity, authority, instrument, dates }, room) => {
    const name = {
      authority: isOneName ? instrument.name : `${entity.name}: ${instrument.name}`,
      entity: `${instrument.name} (${shortenGovernment(authority.government)})`,
      instrument: entity.name,
    }[kind]
    const width = Math.ceil(measure(name, 'bold'))
    const full = width + Math.ceil(measure(`  ${dates}`, 'regular'))
    if (full <= room) return { name, dates, labelWidth: full }
    if (width <= room) return { name, dates: '', labelWidth: width }
    let short = name
    while (short.length > 1 && measure(`${short}…`, 'bold') > room) short = short.slice(0, -1).trimEnd()
    return { name: `${short}…`, dates: '', labelWidth: Math.ceil(measure(`${short}…`, 'bold')) }
  }
}

/** The same rows as the column for a narrow screen wants them. */
export function toColumnRows(lanes: readonly SheetLane[], label: Label, measure: Measure): PreparedRow[] {
  return lanes
    .flatMap(({ rows }) => rows)
    .map((row) => {
      const { name } = label(row, Number.POSITIVE_INFINITY)
      const lines = wrap(name, COLUMN_LABEL_WIDTH, (text) => measure(text, 'regular'))
      const { id, binding, phases, evidence, steps, dates } = row
      return { id, name, dates, labelWidth: 0, lines, binding, phases, evidence, steps }
    })
}

/** Say whose lane it is, and how many of it are in force. */
export function describeLane({ name, group, count, inForce }: PlacedSheetLane): { title: string; tally: string } {
  const title = group && group !== name ? `${shortenGovernment(group)}: ${name}` : name
  return { title, tally: `${inForce} of ${count} in force` }
}

/** Place lanes in a view. */
export function layoutSheet(lanes: readonly SheetLane[], view: SheetView, label: Label) {
  const x = toScale(view)
  const few = lanes.reduce((sum, { rows }) => sum + rows.length, 0) <= FEW_ROWS
  let y = SHEET.axis + SHEET.gap
  let last: string | undefined
  const placed = lanes.map((lane) => {
    const { id, name, group, rows, starts, ends } = lane
    const isOpen = (few || rows.length <= SHORT_LANE) !== view.toggled.has(id)
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
      inForce: bisectRight(starts, view.day) - bisectRight(ends, view.day),
      // The most on any sampled day.
      most: area.reduce((most, { n }) => Math.max(most, n), 0),
      area,
      rows: isOpen && isNear ? placeRows(rows, y + SHEET.head, view, x, label) : [],
    }
    last = group
    y += height
    return own
  })
  const isVisible = view.day >= view.from && view.day <= view.to
  // One scale for all lanes that show how many: a small one is small.
  const most = placed.reduce((high, lane) => Math.max(high, lane.most), 0)
  return { lanes: placed, most, ticks: toTicks(view), ...(isVisible && { dayX: x(view.day) }), height: y }
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
function sample({ starts, ends }: SheetLane, view: SheetView, x: Scale) {
  const corners: { x: number; n: number }[] = []
  const last = Math.min(view.to, Math.max(view.openTo ?? view.day, view.from))
  for (let index = 0; index < SAMPLES; index++) {
    const day = view.from + Math.floor(((view.to - view.from) * index) / SAMPLES)
    if (day > last) break
    const n = bisectRight(starts, day) - bisectRight(ends, day)
    if (n !== corners.at(-1)?.n) corners.push({ x: round(x(day), view.width), n })
  }
  if (corners.length > 0) corners.push({ x: x(last), n: corners.at(-1)!.n })
  return corners
}
