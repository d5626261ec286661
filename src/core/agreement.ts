/** Where governments agree about a name and where they do not, in sentences that claim no more than the record does. */
import { joinAnd } from './join.ts'
import type { Authority, Designation, Entity, Gap, Instrument, InstrumentKind } from './model.ts'
import { type Status, statusOn, type Told } from './status.ts'
import { governmentOf, withArticle } from './words.ts'

/** Kinds of terrorist list. */
export const TERRORIST: InstrumentKind[] = ['terrorist-list', 'proscription']
/** Kinds of listing that say the same of a name, and how a sentence puts it. */
const FAMILIES: { kinds: InstrumentKind[]; has: string; had: string }[] = [
  { kinds: TERRORIST, has: 'on a terrorist list', had: 'no longer on its terrorist list' },
  { kinds: ['sanctions'], has: 'under sanctions', had: 'no longer under its sanctions' },
]

/**
 * The terrorist lists that the record follows whole and on which it has never had this group; none for what is no group.
 * A listing that we know of and could not enter, which is a gap, is not missing.
 */
export function findMissing(
  entity: Entity,
  designations: readonly Designation[],
  instruments: readonly Instrument[],
  gaps: readonly Gap[] = [],
): Instrument[] {
  if (entity.type !== 'group') return []
  const known = new Set([
    ...designations.map(({ instrument }) => instrument.id),
    ...gaps.flatMap((gap) => (gap.entity?.id === entity.id && gap.instrument ? [gap.instrument.id] : [])),
  ])
  return instruments.filter(({ id, kind, follow }) => follow && TERRORIST.includes(kind) && !known.has(id))
}

/** Whose a listing is, and of what kind. */
interface Listed {
  authority: Pick<Authority, 'government' | 'name'>
  kind: InstrumentKind
}

/** A listing as far as governments can differ about it. */
export interface Comparable extends Told, Listed {
  binding: boolean
}

/** Reduce a designation to what governments can differ about. */
export function toComparable({ steps, sightings, authority, instrument: { kind, binding } }: Designation): Comparable {
  return { steps, sightings, authority, kind, binding }
}

/**
 * Say in sentences where governments differ about a name on a day (a day count); none where they do not.
 * `missing` are lists that have no record of it.
 */
export function describeDifferences(
  designations: readonly Comparable[],
  missing: readonly Listed[],
  day: number,
): string[] {
  return FAMILIES.flatMap(({ kinds, has, had }) => {
    const own = designations.filter(({ binding, kind }) => binding && kinds.includes(kind))
    const byGovernment = [...Map.groupBy(own, nameGovernment)]
    const listWith = (status: Status) =>
      byGovernment.filter(([, all]) => all.some((one) => isCertainly(one, status, day))).map(([one]) => one)
    const having = listWith('in-force')
    // What nobody has seen again for long is told as what it was when last seen.
    const isSeen = (government: string) =>
      (Object.fromEntries(byGovernment)[government] ?? []).some(
        (one) => isCertainly(one, 'in-force', day) && !statusOn(one, day).isStale,
      )
    const [seen, stale] = [having.filter(isSeen), having.filter((one) => !isSeen(one))]
    const ended = listWith('ended').filter((government) => !having.includes(government))
    const without = missing
      .filter(({ kind }) => kinds.includes(kind))
      .map(nameGovernment)
      .filter((government) => ![...having, ...ended].includes(government))
    if (having.length === 0 || ended.length + without.length === 0) return []
    const parts = [
      ...(seen.length > 0 ? [`${joinAnd(seen)} ${seen.length === 1 ? 'has' : 'have'} it ${has}`] : []),
      ...(stale.length > 0 ? [`${joinAnd(stale)} had it ${has} when last seen`] : []),
      ...ended.map((government) => `${government} has it ${had}`),
      ...(without.length > 0 ? [`we have no record that ${joinAnd(without)} ever had`] : []),
    ]
    return [`Governments differ: ${parts.join('; ')}.`]
  })
}

/** What is in doubt, such as a name that is gone from a list, is on neither side. */
function isCertainly(told: Told, status: Status, day: number): boolean {
  const found = statusOn(told, day)
  return found.status === status && found.uncertain === undefined
}

function nameGovernment({ authority }: Pick<Listed, 'authority'>): string {
  return withArticle(governmentOf(authority))
}
