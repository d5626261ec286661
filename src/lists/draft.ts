/** Whole entries from what a list says: they pass the check as they stand, say nothing that the list does not, and a writer may better them. */
import { formatDay, isoDay } from '../core/dates.ts'
import type { Designation, Entity, Instrument, Library, List, ListId } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { toSlug } from '../core/slug.ts'
import type { DesignationData, EntityData, ReadingData, SourceData, StepData } from '../schema/record.ts'
import type { Comparison } from './compare.ts'
import { type Dated, dateListing } from './dating.ts'
import type { LastCopy } from './last-copy.ts'
import { LISTS, type ListedName } from './listed.ts'

/** A copy of a list, as it was taken in. */
export interface Copy {
  list: List
  reader: ListId
  /** The day as of which it stands, as a day count. */
  day: number
  /** The day on which it was read, as an ISO date. */
  read: string
  /** Where it was found, if not at the list's own address. */
  url?: string | undefined
  /** How many entries it has, where it is the whole list. */
  entries?: number | undefined
  last?: LastCopy | undefined
}

/** A reading as writers type it: it is told apart by list and day, so it needs no id. */
export type ReadingDraft = Omit<ReadingData, 'id'>

/** Describe the copy as a source. What was read elsewhere than at the publisher's is named as a copy. */
export function toSource({ list, day, read, url }: Copy): SourceData {
  const own = list.file ?? list.url
  const isCopy = url !== undefined && url !== own
  return {
    id: nameSource(list, day),
    publisher: `${list.publisher.name}${isCopy ? ', read in a copy that others keep' : ''}`,
    title: `${list.name}, copy as of ${formatDay(day)}`,
    url: url ?? own,
    ...(isCopy && { original: own }),
    accessed: read,
    grade: 'official-list',
  }
}

/** Name the source that a copy is. */
export function nameSource({ id }: Pick<List, 'id'>, day: number): string {
  return `${id}-${isoDay(day)}`
}

/** Write the reading of a copy: what it shows and, of a whole one, what it does not show any more. */
export function toReading(copy: Copy, { seen, absent }: Pick<Comparison, 'seen' | 'absent'>): ReadingDraft {
  const isWhole = copy.entries !== undefined
  const gone = isWhole ? absent.map(({ designation }) => designation.id).sort(compareKeys) : []
  return {
    ...beginReading(copy, isWhole ? 'whole' : 'names'),
    ...(seen.length > 0 && { seen: seen.map(({ id }) => id).sort(compareKeys) }),
    ...(gone.length > 0 && { absent: gone }),
  }
}

/** Write what a copy shows of one designation: whoever accepts it has it seen, whether or not the whole reading is in place. */
export function toSighting(copy: Copy, designation: string): ReadingDraft {
  return { ...beginReading(copy, 'names'), seen: [designation] }
}

function beginReading({ list, day, read, entries }: Copy, extent: ReadingDraft['extent']): ReadingDraft {
  const source = nameSource(list, day)
  return { list: list.id, asOf: isoDay(day), read, source, extent, ...(entries !== undefined && { entries }) }
}

/** Write a name that is new. A person's name is put in the order in which it is spoken; capitals stay as the list has them. */
export function toEntity(copy: Copy, listed: ListedName, instrument: Instrument, id: string): EntityData {
  const name = callName(listed)
  const aliases = [...new Set(listed.aliases)].filter((alias) => alias !== name)
  return {
    id,
    name,
    ...(aliases.length > 0 && { aliases }),
    type: typeOf(listed, instrument),
    summary: `${KINDS[listed.kind]} stands in ${LISTS[copy.reader].name}.`,
    ...(listed.number !== '' && { listNumbers: { [copy.reader]: [listed.number] } }),
    sources: [nameSource(copy.list, copy.day)],
  }
}

const KINDS = { person: 'A person who', vessel: 'A vessel that', organisation: 'An organisation that' }
const COMPANY = /\b(ltd|limited|llc|l\.l\.c|inc|corp|gmbh|s\.?a\.?r\.?l|plc|ooo|oao|pao|jsc|co|company|bank)\b\.?/i

function typeOf({ kind, name }: ListedName, instrument: Instrument): EntityData['type'] {
  if (kind !== 'organisation') return kind
  if (COMPANY.test(name)) return 'company'
  return ['sanctions', 'export-control'].includes(instrument.kind) ? 'other' : 'group'
}

/** Call a person `Jane Alexandra DOE` whom a list calls `DOE, Jane Alexandra`. */
export function callName({ name, kind }: Pick<ListedName, 'name' | 'kind'>): string {
  const [last = '', first, ...more] = name.split(', ')
  return kind === 'person' && first !== undefined && more.length === 0 ? `${first} ${last}` : name
}

/** Write a designation that is new, with the one step that the list bears out. */
export function toDesignation(
  copy: Copy,
  {
    listed,
    programme,
    instrument,
    entity,
  }: { listed: ListedName; programme: string; instrument: Instrument; entity: Pick<Entity, 'id' | 'name'> },
  id: string,
): DesignationData {
  return {
    id,
    entity: entity.id,
    authority: instrument.authority.id,
    instrument: instrument.id,
    summary: `${beginSentence(LISTS[copy.reader].name)} names ${entity.name} on this basis: ${instrument.name}.`,
    steps: [toStep(copy, dateListing(listed, programme, { ...copy, list: copy.list.id }))],
  }
}

function beginSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Write the step of a designation that the record has and does not have in force. */
export function toFurtherStep(copy: Copy, listed: ListedName, programme: string, before: Designation): StepData {
  return toStep(copy, dateListing(listed, programme, { ...copy, list: copy.list.id, before }))
}

function toStep({ list, day }: Copy, { on, note }: Dated): StepData {
  return { on, step: 'in-force', sources: [nameSource(list, day)], note }
}

/** Hand out ids that nobody has yet, here or in the record. */
export function createNaming({ entities, designations }: Pick<Library, 'entities' | 'designations'>) {
  const taken = {
    entities: new Set(entities.map(({ id }) => id)),
    designations: new Set(designations.map(({ id }) => id)),
  }
  const byNumber = new Map<string, string>()
  const take = (kind: keyof typeof taken, wishes: string[]) => {
    const id = wishes.find((wish) => wish !== '' && !taken[kind].has(wish)) as string
    taken[kind].add(id)
    return id
  }
  return {
    /** The same for every tag of an entry. */
    entity(listed: ListedName): string {
      const key = `${listed.number} ${listed.name}`
      const slug = toSlug(callName(listed)).slice(0, 60).replace(/-$/, '')
      const id =
        byNumber.get(key) ?? take('entities', [slug, toSlug(`${slug} ${listed.number}`), toSlug(`${slug} ${key}`)])
      byNumber.set(key, id)
      return id
    },
    designation: (instrument: string, entity: string) =>
      take('designations', [`${instrument}-${entity}`, ...[2, 3, 4, 5, 6].map((n) => `${instrument}-${entity}-${n}`)]),
  }
}
