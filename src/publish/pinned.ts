/** An edition as a frame shows it: its listings as they were frozen, and what has been recorded of each since. */
import { compareDates, mustParseDate } from '../core/dates.ts'
import {
  describeRecordChange,
  type FrozenDesignation,
  type FrozenEdition,
  type RecordChange,
} from '../core/editions.ts'
import type { Since } from '../core/frames.ts'
import type { Library } from '../core/model.ts'
import type { Recorded } from '../core/recorded.ts'
import type { Sighting, Told } from '../core/status.ts'
import { toFrozenRecord } from './editions.ts'

/** A listing as it was frozen, as far as it is drawn and its status is told. */
export interface Thawed extends Told {
  id: string
  entity: { id: string; name: string; aliases?: string[] }
  authority: { id: string; name: string; shortName?: string; government?: string }
  instrument: {
    id: string
    name: string
    shortName: string
    kind: FrozenDesignation['instrument']['kind']
    binding: boolean
  }
}

/** Letters up to which it is told what something was and what it is. */
const SHORT = 60

/** Thaw the listings of an edition. Whose an authority is, and what is short for it and for a law, an edition does not say: that is as it is now. */
export function thaw(edition: FrozenEdition, { authorities, byId }: Library): Thawed[] {
  const { designations, lists } = toFrozenRecord(edition)
  const known = new Map(authorities.map((one) => [one.id, one]))
  const sightings = new Map<string, Sighting[]>()
  for (const { asOf, seen = [], absent = [] } of lists.flatMap(({ readings }) => readings)) {
    const on = mustParseDate(asOf)
    const note = (stands: boolean) => (id: string) => sightings.set(id, [...(sightings.get(id) ?? []), { on, stands }])
    seen.forEach(note(true))
    absent.forEach(note(false))
  }
  return designations.map(({ id, entity, authority, instrument, steps }) => {
    const { shortName, government } = known.get(authority.id) ?? {}
    return {
      id,
      entity,
      authority: { ...authority, ...(shortName && { shortName }), ...(government && { government }) },
      instrument: { ...instrument, shortName: byId.instruments.get(instrument.id)?.shortName ?? instrument.name },
      steps: steps.map(({ on, step, effect }) => ({
        on: mustParseDate(on),
        step,
        ...(effect !== undefined && { effect: mustParseDate(effect) }),
      })),
      sightings: (sightings.get(id) ?? []).toSorted((a, b) => compareDates(a.on, b.on)),
    }
  })
}

/**
 * List what was recorded after the edition of a day: first what a listing's status may rest on, then how it is described, and of
 * each the newest first. What a list was found to say stands with its listings.
 */
export function listSince(recorded: readonly Recorded[], day: string): Since[] {
  const later = recorded.filter(({ of, edition }) => of !== 'reading' && (edition === undefined || edition > day))
  return later
    .toSorted((a, b) => RANKS.indexOf(a.of) - RANKS.indexOf(b.of))
    .map((one) => [one.of as Since[0], one.id, wordBriefly(one)])
}

const RANKS: RecordChange['of'][] = ['step', 'designation', 'entity', 'instrument', 'authority']

/** What is long is not told twice: the log has it. */
function wordBriefly(change: RecordChange): string {
  const { field, before = '', after = '' } = change
  const isShort = before.length <= SHORT && after.length <= SHORT
  return field === undefined || isShort ? describeRecordChange(change).replace(/\.$/, '') : `${field} told otherwise`
}
