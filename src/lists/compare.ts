/**
 * Compare an official list with the record and say what the record may lack: proposals, never changes.
 * One pass over the list, whose entries are forgotten as they pass unless they matter; then one over the record.
 */
import type { Designation, Entity, Instrument, Library, ListId } from '../core/model.ts'
import { type Status, statusOn } from '../core/status.ts'
import type { ListedName } from './listed.ts'
import { createMatcher } from './match.ts'

export interface Proposal {
  kind: 'new-tag' | 'vanished-tag' | 'new-name'
  programme: string
  /** Absent for a tag that no instrument of the record has. */
  instrument?: Instrument | undefined
  /** Absent for a name that is new. */
  entity?: Entity | undefined
  /** Absent where the list has no entry for the entity any more. */
  listed?: ListedName | undefined
  /** How the entry was matched: `number`, or the name that was the same. */
  matchedBy?: string | undefined
  /** The designation that the record has already, and what it says on the day. */
  designation?: { id: string; status: Status } | undefined
}

interface Found {
  entity: Entity
  listed: ListedName
  by: string
}

/** What a comparison gives. */
export type Comparison = Awaited<ReturnType<typeof compareList>>

/** Compare a list with the record on a day (a day count). `found` are its entries that are names of the record; `unknown` are names with a listing in force under one of its programmes that could not be looked up: no number, no name the same. */
export async function compareList(
  entries: AsyncIterable<ListedName>,
  library: Pick<Library, 'entities' | 'designations' | 'instruments'>,
  list: ListId,
  day: number,
) {
  const match = createMatcher(library.entities, list)
  const followed = new Map(
    library.instruments.flatMap((one) => (one.programmes?.[list] ?? []).map((programme) => [programme, one])),
  )
  const found: Found[] = []
  const proposals: Proposal[] = []
  let count = 0
  for await (const listed of entries) {
    count += 1
    const hit = match(listed)
    if (hit) found.push({ ...hit, listed })
    else proposals.push(...proposeName(listed, followed))
  }
  const known = Map.groupBy(library.designations, ({ entity, instrument }) => `${entity.id} ${instrument.id}`)
  for (const { entity, listed, by } of found) {
    for (const programme of listed.programmes) {
      const instrument = followed.get(programme)
      const own = (known.get(`${entity.id} ${instrument?.id}`) ?? []).map((one) => ({
        id: one.id,
        status: statusOn(one, day).status,
      }))
      if (own.some(({ status }) => status === 'in-force')) continue
      proposals.push({ kind: 'new-tag', programme, instrument, entity, listed, matchedBy: by, designation: own[0] })
    }
  }
  const { vanished, unknown } = findVanished(library.designations, found, list, day)
  return { count, found, unknown, proposals: [...proposals, ...vanished] }
}

/** A name is new only under a programme of which the record means to have every name. */
function proposeName(listed: ListedName, followed: Map<string, Instrument>): Proposal[] {
  return listed.programmes.flatMap((programme): Proposal[] => {
    const instrument = followed.get(programme)
    return instrument?.follow ? [{ kind: 'new-name', programme, instrument, listed }] : []
  })
}

function findVanished(designations: readonly Designation[], found: readonly Found[], list: ListId, day: number) {
  const entries = Map.groupBy(found, ({ entity }) => entity.id)
  const vanished: Proposal[] = []
  const unknown = new Map<string, Entity>()
  for (const designation of designations) {
    const { id, entity, instrument } = designation
    const programmes = instrument.programmes?.[list] ?? []
    const [programme] = programmes
    const { status } = statusOn(designation, day)
    if (programme === undefined || status !== 'in-force') continue
    const own = entries.get(entity.id) ?? []
    const tags = own.flatMap(({ listed }) => listed.programmes)
    if (own.length === 0 && !entity.listNumbers?.[list]?.length) unknown.set(entity.id, entity)
    else if (!programmes.some((one) => tags.includes(one))) {
      const { listed, by: matchedBy }: Partial<Found> = own.at(-1) ?? {}
      vanished.push({
        kind: 'vanished-tag',
        programme,
        instrument,
        entity,
        listed,
        matchedBy,
        designation: { id, status },
      })
    }
  }
  return { vanished, unknown: [...unknown.values()] }
}
