/** The record frozen on a day, and what was recorded since: by the day on which we recorded it, not by that of the act. */
import { coverLists, otherGaps } from '../core/coverage.ts'
import { isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import {
  compareRecords,
  type FrozenEdition,
  type FrozenName,
  type FrozenRecord,
  NO_RECORD,
  type RecordChange,
} from '../core/editions.ts'
import { datesOfDesignation, datesOfSources, pickNewest } from '../core/lastmod.ts'
import type { Designation, Library } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import type { Recorded } from '../core/recorded.ts'
import { toCoverage } from './coverage.ts'
import { type Edition, toDataset, toDesignationsCsv } from './dataset.ts'

/** Freeze the record as readers have it on a day, an ISO date: the same content gives the same text. */
export function freezeRecord(library: Library, day: string, before?: FrozenEdition): Map<FrozenName, string> {
  // Addresses are those of the newsroom, wherever it happens to be built.
  const edition: Edition = {
    now: `${day}T00:00:00.000Z`,
    today: spanOf(mustParseDate(day)).start,
    site: library.site.url.replace(/\/$/, ''),
    base: '/',
  }
  const toDay = createDating(library, before?.day, edition.today)
  const changes = listUnfrozen(library, before ? [before] : [], edition).map((one) => ({ ...one, on: toDay(one) }))
  const toText = (value: object) => `${JSON.stringify(value, undefined, 1)}\n`
  return new Map([
    ['designations.json', toText(toDataset(library.designations, edition))],
    ['designations.csv', toDesignationsCsv(library.designations, edition)],
    ['coverage.json', toText(toCoverageOf(library, edition))],
    ['changes.json', toText({ edition: day, before: before?.day ?? null, changes })],
  ])
}

/** Read what an edition says, for a comparison. */
export function toFrozenRecord({ textOf }: FrozenEdition): FrozenRecord {
  const { designations } = JSON.parse(textOf('designations.json'))
  const { lists } = JSON.parse(textOf('coverage.json'))
  return { designations, lists }
}

/** List what the record says otherwise than its newest edition did. */
export function listUnfrozen(library: Library, editions: readonly FrozenEdition[], edition: Edition): RecordChange[] {
  const [newest] = editions
  return compareRecords(newest ? toFrozenRecord(newest) : NO_RECORD, toRecord(library, edition))
}

/** Find what of the record stands in the newest edition as it stands now; gives that edition, for a designation that does. */
export function findEditions(library: Library, editions: readonly FrozenEdition[], edition: Edition) {
  const [newest] = editions
  const changed = new Set(
    listUnfrozen(library, editions, edition).map(({ of, id }) => `${of === 'step' ? 'designation' : of} ${id}`),
  )
  return ({ id, entity, authority, instrument }: Designation): FrozenEdition | undefined => {
    const parts = [
      `designation ${id}`,
      `entity ${entity.id}`,
      `authority ${authority.id}`,
      `instrument ${instrument.id}`,
    ]
    return parts.some((part) => changed.has(part)) ? undefined : newest
  }
}

/** List all that was recorded, newest first. */
export function listRecorded(library: Library, editions: readonly FrozenEdition[], edition: Edition): Recorded[] {
  const toDay = createDating(library, editions[0]?.day, edition.today)
  const unfrozen = listUnfrozen(library, editions, edition).map((one): Recorded => ({ ...one, on: toDay(one) }))
  return [
    // Of equal days the order of the comparison stays.
    ...unfrozen.sort((a, b) => compareKeys(b.on, a.on)),
    ...editions.flatMap(({ day, changes }) =>
      changes.map((one) => ({ ...one, on: one.on ?? day, edition: day })).sort((a, b) => compareKeys(b.on, a.on)),
    ),
  ]
}

function toRecord(library: Library, edition: Edition): FrozenRecord {
  return {
    designations: toDataset(library.designations, edition).designations,
    lists: toCoverageOf(library, edition).lists,
  }
}

function toCoverageOf(library: Library, edition: Edition) {
  const coverage = coverLists(library, edition.today)
  return toCoverage(coverage, otherGaps(library, coverage), edition)
}

/** What is in no edition has no day of its own that content knows: it is at least as late as the newest edition. */
function createDating({ byId, lists }: Library, newest = '', today: number) {
  const readings = new Map(lists.flatMap((list) => list.readings.map((one) => [one.id, one] as const)))
  const dayOf = ({ of, id, part = '' }: RecordChange): string | undefined => {
    const designation = byId.designations.get(id)
    if (of === 'reading') return readings.get(part)?.read
    if (of === 'entity') return pickNewest(datesOfSources(byId.entities.get(id) ?? { sources: [] }), today)
    if (!designation) return undefined
    const step = designation.steps.find((one) => one.id === part)
    return pickNewest(step ? datesOfSources(step) : datesOfDesignation(designation), today)
  }
  return (change: RecordChange): string => {
    const read = dayOf(change)
    const day = read === undefined ? '' : isoDay(spanOf(mustParseDate(read.slice(0, 10))).start)
    return day > newest ? day : newest || isoDay(today)
  }
}
