import { compareDates, type PartialDate, spanOf } from './dates.ts'
import type { Designation, Step } from './model.ts'

export interface Change {
  on: PartialDate
  designation: Designation
  step: Step
}

/** Every step of the record up to a day, newest first; of one day in order of designation id. */
export function listChanges(designations: readonly Designation[], day: number): Change[] {
  return designations
    .flatMap((designation) => designation.steps.map((step) => ({ on: step.on, designation, step })))
    .filter(({ on }) => spanOf(on).start <= day)
    .sort(
      (a, b) =>
        compareDates(b.on, a.on) ||
        (a.designation.id < b.designation.id ? -1 : a.designation.id > b.designation.id ? 1 : 0),
    )
}
