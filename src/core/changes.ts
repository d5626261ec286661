import { compareDates, type PartialDate, spanOf } from './dates.ts'
import type { Designation, Step } from './model.ts'
import { compareKeys } from './order.ts'
import { type Status, statusAfter, statusOn } from './status.ts'

export interface Change {
  on: PartialDate
  designation: Designation
  step: Step
  /** The status that the step brought about, or that it left alone. */
  status: Status
}

/** Every step of the record up to a day, newest first; of one day in order of designation id. */
export function listChanges(designations: readonly Designation[], day: number): Change[] {
  return designations
    .flatMap((designation) =>
      designation.steps.map((step) => ({
        on: step.on,
        designation,
        step,
        status: statusAfter(step.step) ?? statusOn(designation.steps, spanOf(step.on).start).status,
      })),
    )
    .filter(({ on }) => spanOf(on).start <= day)
    .sort((a, b) => compareDates(b.on, a.on) || compareKeys(a.designation.id, b.designation.id))
}
