/**
 * Compare an official list with the record: which of our designations it shows and which it does not, and what the record
 * may lack. Proposals, never changes. One pass over the list, whose entries are forgotten as they pass unless they matter;
 * then one over the record.
 */
import { spanOf } from '../core/dates.ts'
import type { Designation, Entity, Instrument, Library, ListId } from '../core/model.ts'
import { type Status, type StatusOnDay, statusOn } from '../core/status.ts'
import type { ListedName } from './listed.ts'
import { createMatcher, isNameOf } from './match.ts'

/** What the record may lack, or call by another name than the list. */
export interface Proposal {
  kind: 'new-name' | 'new-tag' | 'renamed' | 'number'
  listed: ListedName
  /** Of `new-name` and `new-tag`: the tag. */
  programme?: string | undefined
  /** Absent for a tag that no instrument of the record has. */
  instrument?: Instrument | undefined
  /** Absent for a name that is new. */
  entity?: Entity | undefined
  /** How the entry was matched: `number`, or the name that was the same. */
  matchedBy?: string | undefined
  /** The designation that the record has already, and what it says on the day. */
  designation?: { entry: Designation; status: Status } | undefined
}

/** A designation that the record has in force and that the list does not show. */
export interface Absent {
  designation: Designation
  /** The entry without the tag; absent where the entry is gone as well. */
  listed?: ListedName | undefined
}

interface Found {
  entity: Entity
  listed: ListedName
  by: string
}

/** What a comparison gives. */
export type Comparison = Awaited<ReturnType<typeof compareList>>

/**
 * Compare a list with the record on a day (a day count); `list` is its id in the newsroom. `found` are its entries that are names of the record, `seen` the designations
 * that it shows, `absent` those that it showed before and does not any more, `untagged` those whose tag no reading has shown.
 * `unknown` are names in force under one of its programmes that could not be looked up: no number, no name the same. `tags` has the numbers under each tag that an instrument has.
 */
export async function compareList(
  entries: AsyncIterable<ListedName>,
  library: Pick<Library, 'entities' | 'designations' | 'instruments'>,
  reader: ListId,
  list: string,
  day: number,
) {
  const match = createMatcher(library.entities, reader)
  const followed = new Map(
    library.instruments.flatMap((one) => (one.programmes?.[reader] ?? []).map((programme) => [programme, one])),
  )
  const tags = new Map([...followed.keys()].map((programme) => [programme, [] as string[]]))
  const found: Found[] = []
  const proposals: Proposal[] = []
  let count = 0
  for await (const listed of entries) {
    count += 1
    for (const programme of listed.programmes) tags.get(programme)?.push(listed.number)
    const hit = match(listed)
    if (hit) found.push({ ...hit, listed })
    else proposals.push(...proposeName(listed, followed))
  }
  const known = Map.groupBy(library.designations, ({ entity, instrument }) => `${entity.id} ${instrument.id}`)
  const seen = new Set<Designation>()
  for (const { entity, listed, by: matchedBy } of found) {
    proposals.push(...proposeCalling(entity, listed, matchedBy, reader))
    for (const programme of listed.programmes) {
      const instrument = followed.get(programme)
      const own = (known.get(`${entity.id} ${instrument?.id}`) ?? []).map((entry) => ({
        entry,
        on: statusOn(entry, day),
      }))
      for (const { entry, on } of own) if (mayBeSeen(on)) seen.add(entry)
      if (own.some(({ on }) => isStanding(on))) continue
      const last = own.at(-1)
      const designation = last && { entry: last.entry, status: last.on.status }
      proposals.push({ kind: 'new-tag', programme, instrument, entity, listed, matchedBy, designation })
    }
  }
  const missing = findMissing(library.designations, found, seen, { reader, list, day })
  return { count, found, seen: [...seen], proposals, tags, ...missing }
}

/** It holds on the day, or may hold by a date that is not exact; an announcement whose day has passed does not. */
function isStanding({ status, uncertain, why }: StatusOnDay): boolean {
  return status === 'in-force' || status === 'suspended' || (uncertain === 'in-force' && !why)
}

/** What has ended, or begins only later, is not what the list shows. */
function mayBeSeen(on: StatusOnDay): boolean {
  return isStanding(on) || on.status === 'announced' || on.status === 'proposed'
}

/** A name is new only where one of its tags is of an instrument of which the record means to have every name; then all its tags are told. */
function proposeName(listed: ListedName, followed: Map<string, Instrument>): Proposal[] {
  const tags = listed.programmes.map((programme) => ({ programme, instrument: followed.get(programme) }))
  if (!tags.some(({ instrument }) => instrument?.follow)) return []
  return tags.map((tag) => ({ kind: 'new-name', ...tag, listed }))
}

/** The list's number of a name that was known by its name alone; the list's name of one that was known by its number alone. */
function proposeCalling(entity: Entity, listed: ListedName, matchedBy: string, reader: ListId): Proposal[] {
  const kind = matchedBy === 'number' ? 'renamed' : 'number'
  if (kind === 'renamed' && isNameOf(listed.name, entity)) return []
  if (kind === 'number' && (listed.number === '' || entity.listNumbers?.[reader]?.includes(listed.number))) return []
  return [{ kind, entity, listed, matchedBy }]
}

function findMissing(
  designations: readonly Designation[],
  found: readonly Found[],
  seen: ReadonlySet<Designation>,
  { reader, list, day }: { reader: ListId; list: string; day: number },
) {
  const entries = Map.groupBy(found, ({ entity }) => entity.id)
  const absent: Absent[] = []
  const untagged: Absent[] = []
  const unknown = new Map<string, Entity>()
  for (const designation of designations) {
    const { entity, instrument } = designation
    if (!instrument.programmes?.[reader] || seen.has(designation)) continue
    if (statusOn(designation, day).status !== 'in-force') continue
    const listed = entries.get(entity.id)?.at(-1)?.listed
    // A list may leave out a tag for good: what it never showed is not gone from it.
    const wasShown = designation.sightings.some(
      ({ stands, on, list: { id } }) => stands && id === list && spanOf(on).start < day,
    )
    if (listed) (wasShown ? absent : untagged).push({ designation, listed })
    else if (entity.listNumbers?.[reader]?.length) absent.push({ designation })
    else unknown.set(entity.id, entity)
  }
  return { absent, untagged, unknown: [...unknown.values()] }
}
