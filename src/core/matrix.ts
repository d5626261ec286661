/** Names against lists: who is or was on which, for the names that enough of the lists have or had. */
import { countOf } from './count.ts'
import { type Reach, reachOfInstrument, readWholeBy } from './coverage.ts'
import { formatDate } from './dates.ts'
import type { Designation, Entity, Gap, Instrument, List } from './model.ts'
import { compareNames } from './names.ts'
import { compareKeys } from './order.ts'
import { isPast, statusAfter, statusOn } from './status.ts'
import { partStretches } from './stretches.ts'
import { formatNoRecord, formatStatusOn } from './words.ts'

/** Which lists to set against which names. */
export interface MatrixAsked {
  /** Ids of the instruments, one for each column. */
  instruments: string[]
  /** On how many of them a name must be or have been. */
  least: number
}

export interface MatrixColumn {
  instrument: Instrument
  reach: Reach
  /** How many of the names are or were on it. */
  count: number
}

/** What the record has of a name under an instrument. */
export interface MatrixCell {
  /** Its own listings, in the order of the shelves. */
  own: Designation[]
  /** Where it has none: those of its parts. */
  parts: Designation[]
  /** Where it has none: what we know that we lack. */
  gaps: string[]
}

export interface Matrix {
  columns: MatrixColumn[]
  /** By name. */
  rows: { entity: Pick<Entity, 'id' | 'name'>; cells: MatrixCell[] }[]
}

/** As much of the record as it takes. */
export interface Recorded {
  entities: ReadonlyMap<string, Entity>
  instruments: ReadonlyMap<string, Instrument>
  /** By entity. */
  designations: ReadonlyMap<string, Designation[]>
  lists: readonly List[]
  gaps: readonly Gap[]
}

/** What a matrix is kept under. */
export function matrixKey({ instruments, least }: MatrixAsked): string {
  return [least, ...instruments].join(' ')
}

/** Choose the names by the rule, and put together what the record has of each. */
export function toMatrix({ instruments: ids, least }: MatrixAsked, recorded: Recorded): Matrix {
  const instruments = ids.flatMap((id) => recorded.instruments.get(id) ?? [])
  const rows = [...recorded.entities.values()]
    .map((entity) => ({ entity, cells: instruments.map((instrument) => toCell(entity, instrument, recorded)) }))
    .filter(({ cells }) => cells.filter(hasBeenOn).length >= least)
    .sort((a, b) => compareNames(a.entity.name, b.entity.name) || compareKeys(a.entity.id, b.entity.id))
  return {
    columns: instruments.map((instrument, index) => ({
      instrument,
      reach: reachOfInstrument(instrument, recorded.lists),
      count: rows.filter(({ cells }) => hasBeenOn(cells[index] as MatrixCell)).length,
    })),
    rows: rows.map(({ entity: { id, name }, cells }) => ({ entity: { id, name }, cells })),
  }
}

/** Say of whom others say that they are part of it. */
export function partsOf({ ties }: Pick<Entity, 'ties'>): string[] {
  return ties.flatMap(({ kind, other, isOwn }) => (kind === 'part of' && !isOwn ? [other.id] : []))
}

function toCell(entity: Entity, { id }: Instrument, { designations, gaps }: Recorded): MatrixCell {
  const under = (name: string) => (designations.get(name) ?? []).filter(({ instrument: { id: own } }) => own === id)
  const own = under(entity.id)
  if (own.length > 0) return { own, parts: [], gaps: [] }
  return {
    own,
    parts: partsOf(entity).flatMap(under),
    gaps: gaps.flatMap((gap) => (gap.entity?.id === entity.id && gap.instrument?.id === id ? [gap.what] : [])),
  }
}

/** What was only proposed or announced was never on the list. */
function hasBeenOn({ own }: MatrixCell): boolean {
  return own.some(({ steps }) => partStretches(steps).length > 0)
}

/** Say that the record has no listing, how far that goes on a day, and what we know that we lack. */
export function formatMissing(reach: Reach, gaps: readonly string[], day: number): string {
  const none = formatNoRecord(reach.isFollowed, readWholeBy(reach, day))
  return gaps.length > 0 ? `${none} · we know that we lack: ${gaps.join('; ')}` : none
}

/** Say from when a listing was in force, where its status on the day does not: `From 29 March 2001`. */
export function formatStart(one: Designation, day: number): string | undefined {
  const { status, isStale, uncertain } = statusOn(one, day)
  const isSaid = status === 'in-force' && !isStale && !uncertain
  if (isSaid || (status !== 'in-force' && status !== 'ended')) return undefined
  const newest = partStretches(one.steps.filter(({ on }) => isPast(on, day))).at(-1)
  const start = newest?.find(({ step }) => statusAfter(step) === 'in-force')
  return start && `From ${formatDate(start.on)}`
}

function formatListing(one: Designation, day: number): string {
  const words = formatStatusOn(statusOn(one, day), one.instrument.binding)
  const start = formatStart(one, day)
  return start ? `${words} (${start.replace('From', 'from')})` : words
}

/** Say in words what a cell shows. */
export function formatCell({ own, parts, gaps }: MatrixCell, { reach }: MatrixColumn, day: number): string {
  const ofParts = parts.map((one) => `${one.entity.name}, a part of it: ${formatListing(one, day)}`)
  if (own.length === 0) return [formatMissing(reach, gaps, day), ...ofParts].join('; ')
  return own.map((one) => formatListing(one, day)).join('; ')
}

/** Say what the names of a matrix have in common: `20 names: all that at least 6 of these 7 lists have or had.` */
export function formatRule({ columns, rows }: Matrix, least: number): string {
  return `${countOf(rows.length, 'name')}: all that at least ${least} of these ${countOf(columns.length, 'list')} have or had.`
}
