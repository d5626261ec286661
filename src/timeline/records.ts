/**
 * The record as it travels to the browser: tables of entities, authorities and instruments, and a row for each
 * designation that refers to them by position. A tenth of the size of the download for researchers.
 */
import { mustParseDate, type PartialDate, spanOf } from '../core/dates.ts'
import type { Designation, InstrumentKind } from '../core/model.ts'
import type { Told } from '../core/status.ts'
import { packTold, unpackTold } from '../core/steps.ts'
import { governmentOf, shortenGovernment } from '../core/words.ts'
import { describeDates, toEvidence, toPhases } from './prepare.ts'
import type { Evidence, Phase, PreparedRow } from './types.ts'

export interface PackedTimeline {
  /** Id, name, and other names on one line. */
  entities: [id: string, name: string, aliases: string, ...formerly: string[]][]
  /** Id, short name, government. */
  authorities: [id: string, name: string, government: string, ...formerly: string[]][]
  /** Id, short name, kind, 1 where it binds. */
  instruments: [id: string, name: string, kind: InstrumentKind, binding: 0 | 1, ...formerly: string[]][]
  /** Id, entity, authority, instrument, steps and sightings packed. */
  rows: [id: string, entity: number, authority: number, instrument: number, steps: string, ...formerly: string[]][]
}

/** A designation ready for drawing, filtering and telling. The words for its dates, which only a row on the screen needs, are found when they are asked for. */
export class TimelineRow {
  readonly id: string
  /** Ids that it had before, by which old addresses ask for it; so for what it names. */
  readonly formerly: readonly string[]
  readonly entity: { id: string; name: string; aliases: string; formerly: readonly string[] }
  readonly authority: { id: string; name: string; government: string; formerly: readonly string[] }
  /** `title` is its name with whose it is, where two lists share a name. */
  readonly instrument: { id: string; name: string; title: string; kind: InstrumentKind; formerly: readonly string[] }
  readonly binding: boolean
  readonly told: Told
  readonly phases: Phase[]
  readonly evidence: Evidence
  /** The first day of its first step. */
  readonly firstDay: number
  readonly steps: PreparedRow['steps']
  #dates: string | undefined

  constructor(row: Pick<TimelineRow, 'id' | 'formerly' | 'entity' | 'authority' | 'instrument' | 'binding' | 'told'>) {
    this.id = row.id
    this.formerly = row.formerly
    this.entity = row.entity
    this.authority = row.authority
    this.instrument = row.instrument
    this.binding = row.binding
    this.told = row.told
    this.phases = toPhases(row.told.steps)
    this.evidence = toEvidence(row.told)
    this.steps = row.told.steps.map(({ step, on }) => ({ kind: step, span: spanOf(on) }))
    this.firstDay = Math.min(...this.steps.map(({ span }) => span.start))
  }

  /** Its dates in words: `announced 20 Jan 2023, in force 26 Jan 2023`. */
  get dates(): string {
    this.#dates ??= describeDates(this.told.steps, this.binding)
    return this.#dates
  }
}

/** What of a designation travels. */
type Packable = Pick<Designation, 'id' | 'formerly'> &
  Told & {
    entity: Pick<Designation['entity'], 'id' | 'name' | 'aliases' | 'formerly'>
    authority: Pick<Designation['authority'], 'id' | 'name' | 'shortName' | 'government' | 'formerly'>
    instrument: Pick<Designation['instrument'], 'id' | 'shortName' | 'kind' | 'binding' | 'formerly'>
  }

/** Pack designations; the order of rows is kept. */
export function packTimeline(designations: readonly Packable[]): PackedTimeline {
  const packed: PackedTimeline = { entities: [], authorities: [], instruments: [], rows: [] }
  const places = new Map<string, number>()
  const place = (key: string, table: unknown[], entry: unknown) => {
    if (!places.has(key)) places.set(key, table.push(entry) - 1)
    return places.get(key) as number
  }
  for (const designation of designations) {
    const { id, entity, authority, instrument } = designation
    packed.rows.push([
      id,
      place(`e ${entity.id}`, packed.entities, [
        entity.id,
        entity.name,
        (entity.aliases ?? []).join('\n'),
        ...(entity.formerly ?? []),
      ]),
      place(`a ${authority.id}`, packed.authorities, [
        authority.id,
        authority.shortName ?? authority.name,
        governmentOf(authority),
        ...(authority.formerly ?? []),
      ]),
      place(`i ${instrument.id}`, packed.instruments, [
        instrument.id,
        instrument.shortName,
        instrument.kind,
        instrument.binding ? 1 : 0,
        ...(instrument.formerly ?? []),
      ]),
      packTold(designation),
      ...(designation.formerly ?? []),
    ])
  }
  return packed
}

/** Unpack rows; dates are parsed once each. */
export function unpackTimeline({ entities, authorities, instruments, rows }: PackedTimeline): TimelineRow[] {
  const dates = new Map<string, PartialDate>()
  const date = (text: string) => {
    const known = dates.get(text) ?? mustParseDate(text)
    dates.set(text, known)
    return known
  }
  const who = entities.map(([id, name, aliases, ...formerly]) => ({ id, name, aliases, formerly }))
  const by = authorities.map(([id, name, government, ...formerly]) => ({ id, name, government, formerly }))
  const whose = new Map(rows.map(([, , a, i]) => [i, by[a]?.government ?? '']))
  const shared = new Set(instruments.map(([, name]) => name).filter((name, at, all) => all.indexOf(name) !== at))
  const under = instruments.map(([id, name, kind, binding, ...formerly], at) => {
    const title = shared.has(name) ? `${name} (${shortenGovernment(whose.get(at) ?? '')})` : name
    return { id, name, title, kind, binding: binding === 1, formerly }
  })
  return rows.map(([id, e, a, i, steps, ...formerly]) => {
    const told = unpackTold(steps, date)
    const instrument = under[i] as (typeof under)[number]
    const [entity, authority] = [who[e], by[a]] as [(typeof who)[number], (typeof by)[number]]
    return new TimelineRow({ id, formerly, entity, authority, instrument, binding: instrument.binding, told })
  })
}
