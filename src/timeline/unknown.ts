/** What an address asks for and the record does not know: said, with the nearest, and left out, so that nobody takes it for “no record”. */
import { findNear } from '../core/near.ts'
import { FACETS, type Facet, type TimelineQuery } from './query.ts'
import type { TimelineRow } from './records.ts'

export interface Unknown {
  facet: Facet
  value: string
  /** Ids that it may be meant for, the nearest first. */
  near: string[]
}

/** Put the id that an entry has now for one that it had before. */
export function renew(rows: readonly TimelineRow[], chosen: TimelineQuery['chosen']): TimelineQuery['chosen'] {
  const renewed = FACETS.map((facet) => {
    const own = ownOf(facet)
    const now = (value: string) => own && rows.find((row) => row[own].formerly.includes(value))?.[own].id
    return [facet, [...new Set(chosen[facet].map((value) => now(value) ?? value))]]
  })
  return Object.fromEntries(renewed) as TimelineQuery['chosen']
}

/** Of which the record itself is the vocabulary. */
function ownOf(facet: Facet) {
  return facet === 'entity' || facet === 'authority' || facet === 'instrument' ? facet : undefined
}

/** Find the values of filters that no row and no vocabulary has; `fixed` are the words of the facets that are no ids. */
export function findUnknown(
  rows: readonly TimelineRow[],
  chosen: TimelineQuery['chosen'],
  fixed: Partial<Record<Facet, readonly string[]>>,
): Unknown[] {
  return FACETS.flatMap((facet) => {
    if (chosen[facet].length === 0) return []
    const own = ownOf(facet)
    const known = new Set(fixed[facet] ?? (own ? rows.map((row) => row[own].id) : []))
    return chosen[facet]
      .filter((value) => !known.has(value))
      .map((value) => ({ facet, value, near: findNear(value, known) }))
  })
}

/** Leave out what is unknown. */
export function withoutUnknown(chosen: TimelineQuery['chosen'], unknown: readonly Unknown[]): TimelineQuery['chosen'] {
  const kept = FACETS.map((facet) => [
    facet,
    chosen[facet].filter((value) => !unknown.some((one) => one.facet === facet && one.value === value)),
  ])
  return Object.fromEntries(kept) as TimelineQuery['chosen']
}
