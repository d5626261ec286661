import { spanOf } from './dates.ts'
import type { Designation } from './model.ts'
import { compareKeys } from './order.ts'
import { governmentOf } from './words.ts'

/**
 * Put designations in lanes. Governments with most designations come first, then whoever acted first; within a
 * government authorities, and within an authority designations, stand in the order of their first step. Ties go by
 * name or id. Drawing, list and table all use this order, so they agree whatever the order of the files.
 */
export function toLanes(designations: readonly Designation[]) {
  // Whose a lane is: a government, or an authority that belongs to none.
  const byGovernment = Map.groupBy(designations, ({ authority }) => governmentOf(authority))
  return [...byGovernment]
    .map(([government, own]) => ({ government, own, authorities: toAuthorities(own) }))
    .sort(
      (a, b) =>
        b.own.length - a.own.length || firstDay(a.own) - firstDay(b.own) || compareKeys(a.government, b.government),
    )
    .map(({ government, authorities }) => ({ government, authorities }))
}

/** Put designations in the order in which their lanes show them. */
export function inLaneOrder(designations: readonly Designation[]): Designation[] {
  return toLanes(designations).flatMap(({ authorities }) => authorities.flatMap((lane) => lane.designations))
}

function toAuthorities(designations: readonly Designation[]) {
  const byAuthority = Map.groupBy(designations, ({ authority }) => authority.id)
  return [...byAuthority.values()]
    .map((own) => ({ authority: (own[0] as Designation).authority, designations: own.sort(compareFirstSteps) }))
    .sort((a, b) => firstDay(a.designations) - firstDay(b.designations) || compareKeys(a.authority.id, b.authority.id))
}

function compareFirstSteps(a: Designation, b: Designation): number {
  return firstDay([a]) - firstDay([b]) || compareKeys(a.id, b.id)
}

function firstDay(designations: readonly Designation[]): number {
  return Math.min(...designations.flatMap(({ steps }) => steps.map(({ on }) => spanOf(on).start)))
}
