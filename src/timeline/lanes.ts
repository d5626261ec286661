/** Rows in lanes: of a government, an authority, a list or a name. */
import { min, rollup } from 'd3'
import { compareKeys } from '../core/order.ts'
import { shortenGovernment } from '../core/words.ts'
import { busiestYear, type Flow, toFlow } from './flow.ts'
import { COLUMN_LABEL_WIDTH, type Measure, wrap } from './prepare.ts'
import type { LaneKind, TimelineQuery } from './query.ts'
import type { TimelineRow } from './records.ts'
import type { PreparedRow } from './types.ts'

/** Rows with what a closed lane needs to draw itself. */
export interface SheetLane extends Flow {
  id: string
  name: string
  /** Whose it is, where lanes are authorities. */
  group: string
  rows: TimelineRow[]
  /** The year in which most came into force. */
  busiest?: { year: number; count: number } | undefined
}

/** What is written above a row's bar within some pixels, and how many of them it takes. */
export type Label = (row: TimelineRow, room: number) => { name: string; dates: string; labelWidth: number }

/** Choose the lanes that suit: two or more chosen names stand one below the other; on a narrow screen a lane is a government. */
export function chooseLanes({ lanes, chosen }: Pick<TimelineQuery, 'lanes' | 'chosen'>, isNarrow: boolean): LaneKind {
  return lanes ?? (chosen.entity.length > 1 ? 'entity' : isNarrow ? 'government' : 'authority')
}

function laneOf(row: TimelineRow, kind: LaneKind): { id: string; name: string } {
  if (kind === 'government') return { id: row.authority.government, name: row.authority.government }
  if (kind === 'instrument') return { id: row.instrument.id, name: row.instrument.title }
  return row[kind]
}

/**
 * Group rows into lanes. Authorities and governments stand in the order of the list (`core/lanes.ts`): the government with most
 * rows first, then whoever acted first, and within a government by who acted first. Lists and names stand by how many rows they
 * have, ties by name. `order` says where the lanes of a whole stand, of which these rows are some.
 */
export function toSheetLanes(
  rows: readonly TimelineRow[],
  kind: LaneKind,
  order?: ReadonlyMap<string, number>,
): SheetLane[] {
  const groups = Map.groupBy(rows, (row) => laneOf(row, kind).id)
  const lanes = [...groups].map(([id, own]): SheetLane => {
    const first = own[0] as TimelineRow
    const group = kind === 'authority' ? first.authority.government : ''
    const sorted = own.toSorted((a, b) => a.firstDay - b.firstDay || compareKeys(a.id, b.id))
    return { id, name: laneOf(first, kind).name, group, rows: sorted, ...toFlow(own), busiest: busiestYear(own) }
  })
  if (order) return lanes.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  if (kind === 'instrument' || kind === 'entity')
    return lanes.sort((a, b) => b.rows.length - a.rows.length || compareKeys(a.name, b.name) || compareKeys(a.id, b.id))
  const firstDay = (own: readonly TimelineRow[]) => min(own, (row) => row.firstDay) ?? 0
  const whole = rollup(
    rows,
    (own) => ({ count: own.length, first: firstDay(own) }),
    ({ authority }) => authority.government,
  )
  const of = ({ rows: [row] }: SheetLane) => whole.get(row?.authority.government ?? '') ?? { count: 0, first: 0 }
  const governmentOf = ({ rows: [row] }: SheetLane) => row?.authority.government ?? ''
  return lanes.sort(
    (a, b) =>
      of(b).count - of(a).count ||
      of(a).first - of(b).first ||
      compareKeys(governmentOf(a), governmentOf(b)) ||
      firstDay(a.rows) - firstDay(b.rows) ||
      compareKeys(a.id, b.id),
  )
}

/** Name rows by what their lane, and a page about one name, does not say already; where there is no room the dates go first, then the end of the name. */
export function createLabel(kind: LaneKind, measure: Measure, isOneName = false): Label {
  return ({ entity, authority, instrument, dates }, room) => {
    const name = {
      government: isOneName ? instrument.name : `${entity.name}: ${instrument.name}`,
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
