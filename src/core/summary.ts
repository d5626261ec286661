import { compareDates, formatDate, formatDay, spanOf } from './dates.ts'
import { joinAnd } from './join.ts'
import type { Instrument } from './model.ts'
import { statusOn, type Told } from './status.ts'
import { formatCount } from './words.ts'

/** As much of a designation as a count needs. */
interface Counted extends Told {
  instrument: Pick<Instrument, 'binding'>
}

/** How a listing can stand, what weighs most first: what binds nobody is told apart from what is in force, and so is what was last seen long before. */
export const STANDINGS = [
  'in-force',
  'stale',
  'listed',
  'suspended',
  'announced',
  'forecast',
  'gone',
  'uncertain',
  'adopted',
  'proposed',
  'ended',
  'rejected',
  'no-record',
] as const
export type Standing = (typeof STANDINGS)[number]

/** Say how a designation stands on a day. */
export function standingOf({ steps, sightings, instrument }: Counted, day: number): Standing {
  const { status, uncertain, why, isStale } = statusOn({ steps, sightings }, day)
  if (uncertain) return why?.kind ?? 'uncertain'
  if (status !== 'in-force') return status
  return instrument.binding ? (isStale ? 'stale' : status) : 'adopted'
}

/** Count designations by how they stand on a day. */
export function countStatuses(designations: readonly Counted[], day: number): Map<Standing, number> {
  const groups = Map.groupBy(designations, (one) => standingOf(one, day))
  return new Map([...groups].map(([key, own]) => [key, own.length]))
}

/** Say in a sentence what was so on a day: `of the 23 designations that we have 13 are binding and in force, three …`. */
export function summariseStatuses(designations: readonly Counted[], day: number): string {
  const counts = countStatuses(designations, day)
  const parts = (
    [
      ['in-force', 'is', 'are', 'binding and in force'],
      ['stale', 'was', 'were', 'binding and in force when last seen, which may be more than half a year before'],
      ['gone', 'is', 'are', 'gone from the list without an act that we have read'],
      ['adopted', 'is', 'are', 'adopted without binding anybody'],
      ['announced', 'is', 'are', 'announced'],
      ['listed', 'was', 'were', 'announced and since seen on the list, and we have not read since when'],
      ['forecast', 'was', 'were', 'announced for a day that has passed, and we have not read what became of it'],
      ['proposed', 'is', 'are', 'proposed'],
      ['suspended', 'is', 'are', 'suspended'],
      ['ended', 'is', 'are', 'ended'],
      ['rejected', 'is', 'are', 'rejected'],
      ['uncertain', 'is', 'are', 'uncertain'],
      ['no-record', 'is', 'are', 'without a record yet'],
    ] as const
  ).flatMap(([key, one, many, words]) => {
    const count = counts.get(key)
    const seen = key === 'in-force' ? tellSeen(designations, day) : ''
    return count ? [`${formatCount(count)} ${count === 1 ? one : many} ${words}${seen}`] : []
  })
  const { length } = designations
  const all = `of the ${length === 1 ? 'one designation' : `${formatCount(length)} designations`} that we have`
  return parts.length > 0 ? `${all} ${joinAnd(parts)}.` : 'we have no record of a listing.'
}

/** Say when what is in force was last seen: of several, since when at least. */
function tellSeen(designations: readonly Counted[], day: number): string {
  const seen = designations.flatMap(({ steps, sightings, instrument }) => {
    const on = statusOn({ steps, sightings }, day)
    return on.status === 'in-force' && instrument.binding && !on.uncertain && !on.isStale && on.seen ? [on.seen] : []
  })
  const [oldest] = seen.toSorted(compareDates)
  if (!oldest) return ''
  return seen.length === 1
    ? ` (last seen ${formatDate(oldest)})`
    : ` (none last seen before ${formatDay(spanOf(oldest).start)})`
}
