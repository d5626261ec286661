import { spanOf } from './dates.ts'
import type { Designation } from './model.ts'
import { compareKeys } from './order.ts'
import { PAGE } from './parts.ts'
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

/** Of an authority with more designations than this a page of all authorities shows those that are explained. */
const SHORT = 12

/**
 * Pick the designations of each authority, by its id, that a page of all authorities shows: all of those that have few,
 * and of the others at most as many that pieces explain. Shorter ones come first until the page is full.
 */
export function pickForPage(
  lanes: ReturnType<typeof toLanes>,
  isExplained: (id: string) => boolean,
): Map<string, Designation[]> {
  let room = PAGE
  const picked = lanes
    .flatMap(({ authorities }) => authorities)
    .map(({ authority, designations: own }) => {
      const some = own.length <= SHORT ? own : own.filter(({ id }) => isExplained(id)).slice(0, SHORT)
      return [authority.id, some] as const
    })
    .sort(([a, some], [b, others]) => some.length - others.length || compareKeys(a, b))
    .map(([id, some]) => {
      const fits = some.length <= room
      if (fits) room -= some.length
      return [id, fits ? some : []] as const
    })
  return new Map(picked)
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
