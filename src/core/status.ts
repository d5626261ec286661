import { compareDates, isImprecise, isoDay, type PartialDate, spanOf } from './dates.ts'
import type { StepKind } from './model.ts'

export const STATUSES = ['no-record', 'proposed', 'announced', 'in-force', 'suspended', 'ended', 'rejected'] as const
export type Status = (typeof STATUSES)[number]

export interface StatusOnDay {
  status: Status
  /** The step that brought it about; absent for `no-record`. */
  since?: PartialDate
  /** Set where the status may already be this one: for what reason, `why` says. */
  uncertain?: Status
  why?: Doubt
  /** The newest date, not after the day, on which a step or a reading shows it standing; absent where nothing stands. */
  seen?: PartialDate
  /** True where a reading of a list shows it, and not a step alone. */
  isOnList?: boolean
  /** True where it was last seen more than 180 days before the day. */
  isStale?: boolean
}

/** Why a status is uncertain, if not because the day lies inside the span of an imprecise date. */
export type Doubt =
  /** The day for which it was announced has passed, and nothing that we read says what became of it. */
  | { kind: 'forecast'; for: PartialDate }
  /** A reading shows it on the list, and nothing that we read says since when. */
  | { kind: 'listed'; on: PartialDate }
  /** A reading does not show it any more, and no act that ends it was read. */
  | { kind: 'gone'; after: PartialDate; before: PartialDate }

export interface DatedStep {
  on: PartialDate
  step: StepKind
  /** Of what was announced: the day for which. */
  effect?: PartialDate | undefined
}

/** What a reading of a list shows of a designation: that it stands there, or that it does not. */
export interface Sighting {
  on: PartialDate
  stands: boolean
}

/** What the status of a designation is folded from. */
export interface Told {
  steps: readonly DatedStep[]
  sightings?: readonly Sighting[] | undefined
}

/** After so many days a status that nobody has seen again is told as what it was when last seen. */
export const FRESH_DAYS = 180

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

const ENDS: (Status | undefined)[] = ['ended', 'rejected']

/** The attributes of an element that states a status. */
export function toStatusData({ status, uncertain, seen, isStale }: StatusOnDay): Record<string, string | undefined> {
  return {
    'data-status': status,
    'data-uncertain': uncertain,
    'data-seen': seen && isoDay(spanOf(seen).start),
    'data-stale': isStale ? '' : undefined,
  }
}

/** Name the status that a step brings about; undefined where it changes none. */
export function statusAfter(step: StepKind): Status | undefined {
  return BECOMES[step]
}

/** Name the status before a step and after it; steps stand in the order in which they count. */
export function statusesAround(steps: readonly DatedStep[], step: DatedStep): { before: Status; after: Status } {
  const index = steps.indexOf(step)
  return { before: fold(steps.slice(0, index)).status, after: fold(steps.slice(0, index + 1)).status }
}

/**
 * Put steps in the order in which they count: by date, then as written.
 * A beginning known only to the month or year counts from its first possible day, an end from its last,
 * so that “in force March 2024, lifted 2024” does not end before it began. Of an interval that begins on the day of
 * another step, what was written first counts first.
 */
export function orderSteps<T extends DatedStep>(steps: readonly T[]): T[] {
  const ends = (step: T) => ENDS.includes(BECOMES[step.step])
  const key = (step: T) => (ends(step) ? spanOf(step.on).end - 1 : spanOf(step.on).start)
  return [...steps].sort(
    (a, b) => key(a) - key(b) || (ends(a) || ends(b) || a.on.until || b.on.until ? 0 : compareDates(a.on, b.on)),
  )
}

function fold(steps: readonly DatedStep[]): StatusOnDay {
  let result: StatusOnDay = { status: 'no-record' }
  for (const { step, on } of steps) {
    const status = BECOMES[step]
    if (status && status !== result.status) result = { status, since: on }
  }
  return result
}

/**
 * Fold the steps that had happened by `day` (a day count) into the status on that day, and say how far that is known: when
 * it was last seen, and whether an announcement whose day has passed or a reading that lacks it leaves a doubt. A reading
 * that is old never ends anything.
 */
export function statusOn({ steps, sightings = [] }: Told, day: number): StatusOnDay {
  const ordered = orderSteps(steps)
  const certain = fold(ordered.filter(({ on }) => isPast(on, day)))
  const possible = fold(ordered.filter(({ on }) => spanOf(on).start <= day))
  const isCertain = certain.status === possible.status
  const seen = findSeen(certain, ordered, sightings, day)
  const doubt = isCertain && findDoubt(certain, ordered, sightings, day)
  return {
    ...certain,
    ...seen,
    ...(!isCertain && { uncertain: possible.status }),
    ...(doubt && { uncertain: doubt.kind === 'gone' ? 'ended' : 'in-force', why: doubt }),
  }
}

/** Tell whether a date has come by the end of a day, whichever of its days it was. */
export function isPast(on: PartialDate, day: number): boolean {
  return isImprecise(on) ? spanOf(on).end <= day : spanOf(on).start <= day
}

const STANDING: Status[] = ['proposed', 'announced', 'in-force', 'suspended']

/** Of equal days a reading counts: it shows the list itself. */
function findSeen(
  { status }: StatusOnDay,
  ordered: readonly DatedStep[],
  sightings: readonly Sighting[],
  day: number,
): Pick<StatusOnDay, 'seen' | 'isOnList' | 'isStale'> {
  if (!STANDING.includes(status)) return {}
  const shown = [
    ...ordered.filter(({ step }) => !ENDS.includes(BECOMES[step])).map(({ on }) => ({ on, isOnList: false })),
    ...sightings.filter(({ stands }) => stands && status !== 'proposed').map(({ on }) => ({ on, isOnList: true })),
  ].filter(({ on }) => isPast(on, day))
  const newest = shown.reduce<(typeof shown)[number] | undefined>(
    (last, one) => (last && spanOf(last.on).start > spanOf(one.on).start ? last : one),
    undefined,
  )
  if (!newest) return {}
  return {
    seen: newest.on,
    ...(newest.isOnList && { isOnList: true }),
    ...(day - spanOf(newest.on).start > FRESH_DAYS && { isStale: true }),
  }
}

function findDoubt(
  { status, since }: StatusOnDay,
  ordered: readonly DatedStep[],
  sightings: readonly Sighting[],
  day: number,
): Doubt | undefined {
  if (!since) return undefined
  const from = spanOf(since).start
  const read = sightings.filter(({ on }) => isPast(on, day) && spanOf(on).start >= from)
  if (status === 'announced') {
    // The day of an earlier listing, which came and went, is none of this one's.
    const own = ordered.filter(({ on }) => isPast(on, day) && spanOf(on).start >= from)
    const effect = own.findLast((one) => one.effect !== undefined)?.effect
    const [listed] = read.filter(({ stands }) => stands)
    if (listed) return { kind: 'listed', on: listed.on }
    return effect && spanOf(effect).end <= day ? { kind: 'forecast', for: effect } : undefined
  }
  if (status !== 'in-force') return undefined
  const shown = [
    ...ordered
      .filter(({ step, on }) => !ENDS.includes(BECOMES[step]) && isPast(on, day))
      .map(({ on }) => ({ on, stands: true })),
    ...read,
  ].toSorted((a, b) => compareDates(a.on, b.on) || Number(a.stands) - Number(b.stands))
  // What was read before it is certain to have come into force shows nothing of it.
  const absent = shown.filter(({ on, stands }) => !stands && spanOf(on).start >= spanOf(since).end)
  const after = shown.findLast(({ stands }) => stands)?.on ?? since
  const before = absent.find(({ on }) => compareDates(on, after) > 0)?.on
  return before && { kind: 'gone', after, before }
}
