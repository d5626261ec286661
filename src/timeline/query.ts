/** What a reader has set on the timeline. */

export const LANES = ['government', 'authority', 'instrument', 'entity'] as const
export type LaneKind = (typeof LANES)[number]
export const VIEWS = ['chart', 'list', 'table'] as const
export type ViewKind = (typeof VIEWS)[number]
export const FACETS = ['entity', 'authority', 'instrument', 'kind', 'status'] as const
export type Facet = (typeof FACETS)[number]

/** Whether a status is offered although nothing has it: that nothing is announced and not in force is an answer. */
export function isAlwaysShown(status: string): boolean {
  return status === 'announced' || status === 'in-force' || status === 'ended'
}

export interface TimelineQuery {
  /** Day count; absent for the day of the edition. */
  asof?: number | undefined
  /** Ids that are asked for, by facet; an empty list asks for all. */
  chosen: Record<Facet, string[]>
  /** Text in names and other names. */
  text: string
  /** Absent for what suits the screen and the question. */
  lanes?: LaneKind | undefined
  view: ViewKind
  /** The days shown, half-open; absent for the whole. */
  from?: number | undefined
  to?: number | undefined
}
