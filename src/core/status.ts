import { compareDates, isImprecise, type PartialDate, spanOf } from './dates.ts'
import type { StepKind } from './model.ts'

export const STATUSES = ['no-record', 'proposed', 'announced', 'in-force', 'suspended', 'ended', 'rejected'] as const
export type Status = (typeof STATUSES)[number]

export interface StatusOnDay {
  status: Status
  /** The step that brought it about; absent for `no-record`. */
  since?: PartialDate
  /** Set where the day lies inside the span of an imprecise date: the status may already be this one. */
  uncertain?: Status
}

export interface DatedStep {
  on: PartialDate
  step: StepKind
}

/** What a step makes of the status; the steps that are missing here leave it alone. */
const BECOMES: Partial<Record<StepKind, Status>> = {
  proposed: 'proposed',
  announced: 'announced',
  made: 'announced',
  'in-force': 'in-force',
  resumed: 'in-force',
  suspended: 'suspended',
  lifted: 'ended',
  lapsed: 'ended',
  rejected: 'rejected',
}

/** Name the status that a step brings about; undefined where it changes none. */
export function statusAfter(step: StepKind): Status | undefined {
  return BECOMES[step]
}

/**
 * Put steps in the order in which they count: by date, then as written.
 * A beginning known only to the month or year counts from its first possible day, an end from its last,
 * so that “in force March 2024, lifted 2024” does not end before it began.
 */
export function orderSteps<T extends DatedStep>(steps: readonly T[]): T[] {
  const ends = (step: T) => BECOMES[step.step] === 'ended' || BECOMES[step.step] === 'rejected'
  const key = (step: T) => (ends(step) ? spanOf(step.on).end - 1 : spanOf(step.on).start)
  return [...steps].sort((a, b) => key(a) - key(b) || (ends(a) || ends(b) ? 0 : compareDates(a.on, b.on)))
}

function fold(steps: readonly DatedStep[]): StatusOnDay {
  let result: StatusOnDay = { status: 'no-record' }
  for (const { step, on } of steps) {
    const status = BECOMES[step]
    if (status && status !== result.status) result = { status, since: on }
  }
  return result
}

/** Fold the steps that had happened by `day` (a day count) into the status on that day. */
export function statusOn(steps: readonly DatedStep[], day: number): StatusOnDay {
  const ordered = orderSteps(steps)
  const certain = fold(ordered.filter(({ on }) => (isImprecise(on) ? spanOf(on).end <= day : spanOf(on).start <= day)))
  const possible = fold(ordered.filter(({ on }) => spanOf(on).start <= day))
  return certain.status === possible.status ? certain : { ...certain, uncertain: possible.status }
}
