/**
 * The record as it travels to the browser: tables of entities, authorities and instruments, and a row for each
 * designation that refers to them by position. A tenth of the size of the download for researchers.
 */
import { mustParseDate } from '../core/dates.ts'
import type { Designation, InstrumentKind, StepKind } from '../core/model.ts'
import { type Measure, prepareRow } from './prepare.ts'
import type { PreparedRow } from './types.ts'

export interface PackedTimeline {
  /** Id, name, and other names on one line. */
  entities: [id: string, name: string, aliases: string][]
  /** Id, short name, government. */
  authorities: [id: string, name: string, government: string][]
  /** Id, short name, kind, 1 where it binds. */
  instruments: [id: string, name: string, kind: InstrumentKind, binding: 0 | 1][]
  /** Id, entity, authority, instrument, steps as `2023-01-20 announced|2023-01-26 in-force`. */
  rows: [id: string, entity: number, authority: number, instrument: number, steps: string][]
}

/** A designation ready for drawing, filtering and telling. */
export interface TimelineRow extends PreparedRow {
  entity: { id: string; name: string; aliases: string }
  authority: { id: string; name: string; government: string }
  instrument: { id: string; name: string; kind: InstrumentKind }
  dated: { on: ReturnType<typeof mustParseDate>; step: StepKind }[]
}

/** Pack designations; the order of rows is kept. */
export function packTimeline(designations: readonly Designation[]): PackedTimeline {
  const packed: PackedTimeline = { entities: [], authorities: [], instruments: [], rows: [] }
  const places = new Map<string, number>()
  const place = (key: string, table: unknown[], entry: unknown) => {
    if (!places.has(key)) places.set(key, table.push(entry) - 1)
    return places.get(key) as number
  }
  for (const { id, entity, authority, instrument, steps } of designations) {
    packed.rows.push([
      id,
      place(`e ${entity.id}`, packed.entities, [entity.id, entity.name, (entity.aliases ?? []).join('\n')]),
      place(`a ${authority.id}`, packed.authorities, [
        authority.id,
        authority.shortName ?? authority.name,
        authority.government ?? authority.name,
      ]),
      place(`i ${instrument.id}`, packed.instruments, [
        instrument.id,
        instrument.shortName,
        instrument.kind,
        instrument.binding ? 1 : 0,
      ]),
      steps.map(({ on, step }) => `${on.text} ${step}`).join('|'),
    ])
  }
  return packed
}

/** Unpack and prepare rows; dates are parsed once each. */
export function unpackTimeline(
  { entities, authorities, instruments, rows }: PackedTimeline,
  measure: Measure,
): TimelineRow[] {
  const dates = new Map<string, ReturnType<typeof mustParseDate>>()
  const date = (text: string) => {
    const known = dates.get(text) ?? mustParseDate(text)
    dates.set(text, known)
    return known
  }
  const who = entities.map(([id, name, aliases]) => ({ id, name, aliases }))
  const by = authorities.map(([id, name, government]) => ({ id, name, government }))
  const under = instruments.map(([id, name, kind, binding]) => ({ id, name, kind, binding: binding === 1 }))
  return rows.map(([id, e, a, i, steps]) => {
    const entity = who[e] as (typeof who)[number]
    const authority = by[a] as (typeof by)[number]
    const instrument = under[i] as (typeof under)[number]
    const dated = steps.split('|').map((text) => {
      const [on = '', step] = text.split(' ')
      return { on: date(on), step: step as StepKind }
    })
    return {
      ...prepareRow({ id, instrument: { shortName: entity.name, binding: instrument.binding }, steps: dated }, measure),
      entity,
      authority,
      instrument,
      dated,
    }
  })
}
