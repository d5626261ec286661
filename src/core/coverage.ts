/** What was read, list by list: how far the record goes, and what we know that it lacks. */
import { TERRORIST } from './agreement.ts'
import { compareDates, type PartialDate, spanOf } from './dates.ts'
import type { Designation, Entity, Gap, Instrument, Library, List, Reading } from './model.ts'

export interface Coverage {
  list: List
  /** Newest first. */
  readings: Reading[]
  /** The same by the day as of which the copies stand: how many there are, and how many names were found. */
  days: { asOf: PartialDate; copies: number; names: number }[]
  /** The newest of them, on or before the day. */
  newest: Reading | undefined
  /** The newest of those that read the whole list. */
  whole: Reading | undefined
  /** How many of its names the record has. */
  count: number
  gaps: Gap[]
}

/** List what the record has of a list: the designations under the instruments whose names it prints. */
export function designationsOn(
  { instruments }: List,
  { designationsOf }: Pick<Library, 'designationsOf'>,
): Designation[] {
  return instruments.flatMap(({ id }) => designationsOf.instrument.get(id) ?? [])
}

/** Say of every list how far it was read by a day (a day count). */
export function coverLists(library: Library, day: number): Coverage[] {
  const { lists, gaps } = library
  const ownerOf = (gap: Gap) => gap.list?.id ?? findOwner(lists, gap.instrument?.id)?.id
  return lists.map((list) => {
    const readings = list.readings.filter(({ asOf }) => spanOf(asOf).start <= day)
    return {
      list,
      readings,
      days: [...Map.groupBy(readings, ({ asOf }) => asOf.text).values()].map((own) => ({
        asOf: (own[0] as Reading).asOf,
        copies: own.length,
        names: own.reduce((sum, { seen = [] }) => sum + seen.length, 0),
      })),
      newest: readings[0],
      whole: readings.find(({ extent }) => extent === 'whole'),
      count: designationsOn(list, library).length,
      gaps: gaps.filter((gap) => ownerOf(gap) === list.id),
    }
  })
}

/** Of several lists that print an instrument's names the one that the record follows whole. */
function findOwner(lists: readonly List[], instrument: string | undefined): List | undefined {
  const own = lists.filter(({ instruments }) => instruments.some(({ id }) => id === instrument))
  return own.find(({ follow }) => follow === 'whole') ?? own[0]
}

/** The gaps that belong to no list. */
export function otherGaps({ gaps }: Library, coverage: readonly Coverage[]): Gap[] {
  const placed = new Set(coverage.flatMap((one) => one.gaps))
  return gaps.filter((gap) => !placed.has(gap))
}

/** A list that was read whole, and the newest such reading. */
export interface ReadWhole {
  list: List
  asOf: PartialDate
}

/** Which lists could have a name, of a group the terrorist lists: those that were not read for it, and those that were read whole by a day (a day count) and do not have it. */
export function coverEntity(
  { type }: Entity,
  designations: readonly Designation[],
  lists: readonly List[],
  day: number,
): { unread: List[]; without: ReadWhole[] } {
  const known = new Set(designations.map(({ instrument }) => instrument.id))
  const isOn = ({ instruments }: List) => instruments.some(({ id }) => known.has(id))
  const isUnread = ({ follow, readings }: List) => follow === 'none' || readings.length === 0
  const own = lists.filter((list) => list.instruments.some(({ kind }) => TERRORIST.includes(kind)) && !isOn(list))
  if (type !== 'group') return { unread: [], without: [] }
  return {
    unread: own.filter(isUnread),
    without: own.flatMap((list) => {
      const asOf = readWholeBy(reachOf([list]), day)
      return asOf ? [{ list, asOf }] : []
    }),
  }
}

/** How far lists were read for names that the record does not have on them. */
export interface Reach {
  /** True where the record means to have all names. */
  isFollowed: boolean
  /** As of when such a list was read whole, newest first. */
  whole: PartialDate[]
}

/** Say how far lists were read. Of a list of which the record has some names only, nobody looked for the others. */
export function reachOf(lists: readonly List[]): Reach {
  const followed = lists.filter(({ follow }) => follow === 'whole')
  const whole = followed.flatMap(({ readings }) => readings.filter(({ extent }) => extent === 'whole'))
  return {
    isFollowed: followed.length > 0,
    whole: whole.map(({ asOf }) => asOf).sort((a, b) => compareDates(b, a)),
  }
}

/** Say how far the lists that print an instrument's names were read. */
export function reachOfInstrument({ id }: Pick<Instrument, 'id'>, lists: readonly List[]): Reach {
  return reachOf(lists.filter(({ instruments }) => instruments.some((one) => one.id === id)))
}

/** As of when it was last read whole by a day (a day count). */
export function readWholeBy({ whole }: Reach, day: number): PartialDate | undefined {
  return whole.find((asOf) => spanOf(asOf).start <= day)
}
