/**
 * Say whether the record has every name of a list, and the list every name that the record has in force under it. What differs is explained where the list or
 * the desk says why; the rest is unexplained, and somebody must look.
 */
import type { Designation, Entity, Gap, Instrument, Library, ListId } from '../core/model.ts'
import { type Status, statusOn } from '../core/status.ts'
import type { ListedName } from './listed.ts'
import { createMatcher, isMainNameOf, isNameOf } from './match.ts'

/** An entry of the list that is a listing of the record, in force on the day. */
interface Matched {
  listed: ListedName
  designation: Designation
  by: 'number' | 'name' | 'other name'
}

/** An entry of the list that the record does not have in force under its tag. */
interface Unrecorded {
  listed: ListedName
  instrument: Instrument
  /** What the record has of it: the name, and what it says of the listing. */
  known?: { entity: Entity; status: Status } | undefined
  /** The gap that says why. */
  gap?: Gap | undefined
}

/** A listing that the record has in force and that has no entry of its own on the list. */
interface Unlisted {
  designation: Designation
  /** The entry that prints the name among its own. */
  within?: ListedName | undefined
  /** The entry, where it stands without the tag. */
  untagged?: ListedName | undefined
  gap?: Gap | undefined
}

export interface WholeComparison {
  /** How many entries the list has under the instruments that were compared, and how many of them in all. */
  entries: number
  count: number
  instruments: Instrument[]
  matched: Matched[]
  unrecorded: Unrecorded[]
  unlisted: Unlisted[]
  /** How many of the last two nothing explains. */
  unexplained: number
}

interface Scope {
  reader: ListId
  /** Those whose names are compared; the others' stand on the list and are passed over. */
  instruments: readonly Instrument[]
  /** What we know that we lack of the list. */
  gaps: readonly Gap[]
  /** The day of the copy, as a day count. */
  day: number
}

/** Compare a whole list with what the record has in force on the day of the copy. */
export async function compareWhole(
  list: AsyncIterable<ListedName>,
  { entities, designations }: Pick<Library, 'entities' | 'designations'>,
  { reader, instruments, gaps, day }: Scope,
): Promise<WholeComparison> {
  const tags = new Map(instruments.flatMap((one) => (one.programmes?.[reader] ?? []).map((tag) => [tag, one])))
  const find = createMatcher(entities, reader)
  const own = designations.filter(({ instrument }) => instruments.includes(instrument))
  const standing = own.filter((one) => isStanding(one, day))
  const matched: Matched[] = []
  const open: { listed: ListedName; instrument: Instrument; entity: Entity | undefined }[] = []
  const untagged = new Map<Entity, ListedName>()
  const under: ListedName[] = []
  let count = 0
  for await (const listed of list) {
    count += 1
    const hit = find(listed)
    const its = new Set(listed.programmes.flatMap((tag) => tags.get(tag) ?? []))
    if (its.size > 0) under.push(listed)
    else if (hit) untagged.set(hit.entity, listed)
    for (const instrument of its) {
      const designation = standing.find((one) => one.entity === hit?.entity && one.instrument === instrument)
      if (hit && designation) matched.push({ listed, designation, by: toWay(hit.by, listed, hit.entity) })
      else open.push({ listed, instrument, entity: hit?.entity })
    }
  }

  const isLeft = (one: Designation) => !matched.some(({ designation }) => designation === one)
  const unrecorded: Unrecorded[] = []
  for (const { listed, instrument, entity } of open) {
    const left = standing.filter((one) => one.instrument === instrument && isLeft(one))
    const designation = findLeft(listed, left)
    if (designation) matched.push({ listed, designation, by: toWay('', listed, designation.entity) })
    else
      unrecorded.push({
        listed,
        instrument,
        known: entity && { entity, status: statusOf(own, entity, instrument, day) },
        gap: gaps.find((gap) => covers(gap, listed, instrument)),
      })
  }
  // A listing that may have begun or ended by a date that is not exact need not be on the list.
  const unlisted = standing
    .filter((one) => isLeft(one) && statusOn(one, day).uncertain === undefined)
    .map((designation): Unlisted => {
      const { entity } = designation
      const within = under.find((one) => namesOf(one).some((name) => isNameOf(name, entity)))
      const gap = gaps.find(({ covers: own }) => own?.designations?.includes(designation.id))
      return { designation, within, untagged: untagged.get(entity), gap }
    })
  const unexplained =
    unrecorded.filter(({ gap }) => !gap).length +
    unlisted.filter(({ within, untagged: bare, gap }) => !within && !bare && !gap).length
  return { entries: under.length, count, instruments: [...instruments], matched, unrecorded, unlisted, unexplained }
}

function isStanding(designation: Designation, day: number): boolean {
  const { status, uncertain, why } = statusOn(designation, day)
  return status === 'in-force' || status === 'suspended' || (uncertain === 'in-force' && !why)
}

function statusOf(own: readonly Designation[], entity: Entity, instrument: Instrument, day: number): Status {
  const last = own.findLast((one) => one.entity === entity && one.instrument === instrument)
  return last ? statusOn(last, day).status : 'no-record'
}

/**
 * Among the few listings that no entry has been found for, a name of a single word is enough, and so is a person's where the list does not say that it is one; the
 * entry's own name goes before its others. Where two fit, none does.
 */
function findLeft(listed: ListedName, left: readonly Designation[]): Designation | undefined {
  for (const names of [[listed.name], listed.aliases]) {
    const fits = left.filter(({ entity }) => names.some((name) => isNameOf(name, entity)))
    if (fits.length === 1) return fits[0]
  }
  return undefined
}

function toWay(by: string, listed: ListedName, entity: Entity): Matched['by'] {
  if (by === 'number') return 'number'
  return isMainNameOf(listed.name, entity) ? 'name' : 'other name'
}

function namesOf({ aliases, including = [] }: ListedName): string[] {
  return [...aliases, ...including]
}

/** A gap of one law explains nothing of another. */
function covers(
  { covers: own, instrument: of }: Gap,
  { kind, name, number }: ListedName,
  instrument: Instrument,
): boolean {
  if (!own || (of && of.id !== instrument.id)) return false
  return own.kinds?.includes(kind) || own.names?.some((one) => one === name || one === number) || false
}
