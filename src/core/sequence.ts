/** In which order a name came onto lists, and how many days after the first each listing took effect. */
import { formatDate, type PartialDate, spanOf } from './dates.ts'
import { type Days, daysBetween, formatAfter } from './differed.ts'
import type { Recorded } from './matrix.ts'
import type { Designation, Entity } from './model.ts'
import { isPast, orderSteps } from './status.ts'
import { nameDesignation } from './words.ts'

export interface SequenceAsked {
  /** Id of the entity. */
  entity: string
  /** Ids of the instruments that are meant; none: all that bind. */
  instruments: string[]
}

export interface Sequence {
  entity: Pick<Entity, 'id' | 'name'>
  /** What binds, in no order yet. */
  listings: Designation[]
}

/** A listing in its place. */
export interface Place {
  designation: Designation
  on: PartialDate
  /** When it was first said, where that was before. */
  announced?: PartialDate
  /** Days since the first took effect. */
  after?: Days
}

/** What a sequence is kept under. */
export function sequenceKey({ entity, instruments }: SequenceAsked): string {
  return [entity, ...instruments].join(' ')
}

/** Put together what binds of a name's listings. */
export function toSequence({ instruments }: SequenceAsked, entity: Entity, { designations }: Recorded): Sequence {
  const isMeant = ({ instrument: { id, binding } }: Designation) =>
    binding && (instruments.length === 0 || instruments.includes(id))
  return {
    entity: { id: entity.id, name: entity.name },
    listings: (designations.get(entity.id) ?? []).filter(isMeant),
  }
}

/** Say which listing took effect first, which next, and so on, as far as it had happened by a day (a day count). */
export function listPlaces({ listings }: Sequence, day: number): Place[] {
  const begun = listings.flatMap((designation) => {
    const start = designation.steps.find(({ step }) => step === 'in-force')
    return start && isPast(start.on, day) ? [{ designation, step: start.step, on: start.on }] : []
  })
  const places = orderSteps(begun)
  const [first] = places
  return places.map(({ designation, on }, index) => {
    const said = announcedBefore(designation.steps, on)
    return {
      designation,
      on,
      ...(said && { announced: said }),
      ...(first && index > 0 && { after: daysBetween([first], [{ on }]) }),
    }
  })
}

/** The first day on which something was said, if it was before a day on which it took effect. */
export function announcedBefore(steps: Designation['steps'], on: PartialDate): PartialDate | undefined {
  const said = steps.find(({ step }) => step === 'announced')?.on
  return said && spanOf(said).start < spanOf(on).start ? said : undefined
}

/** How many of a name's listings have no day yet on which they took effect. */
export function countAwaited(sequence: Sequence, day: number): number {
  return sequence.listings.length - listPlaces(sequence, day).length
}

/** Days between that are known less closely than this tell nothing. */
const LOOSE = 100

/** Say when: `announced 5 September 2023, took effect 15 September 2023, 641 days after the first`. */
export function formatPlace({ on, announced, after }: Omit<Place, 'designation'>): string {
  const parts = [
    ...(announced ? [`announced ${formatDate(announced)}`] : []),
    `took effect ${formatDate(on)}`,
    ...(after && (after.fewest < 0 || after.most - after.fewest < LOOSE) ? [formatAfter(after)] : []),
  ]
  return parts.join(', ')
}

/** Say what is left out of the order, if anything is. */
export function formatAwaited(count: number): string | undefined {
  if (count === 0) return undefined
  return `Of ${count} more we have no record that ${count === 1 ? 'it' : 'they'} took effect.`
}

/** Say all of it in lines, for those who have no more than text. */
export function tellSequence(sequence: Sequence, day: number): string[] {
  const awaited = formatAwaited(countAwaited(sequence, day))
  return [
    ...listPlaces(sequence, day).map((place) => `${nameDesignation(place.designation)}: ${formatPlace(place)}.`),
    ...(awaited ? [awaited] : []),
  ]
}
