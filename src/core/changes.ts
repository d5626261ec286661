import { compareDates, spanOf } from './dates.ts'
import type { Designation } from './model.ts'
import { compareKeys } from './order.ts'
import { statusAfter, statusOn } from './status.ts'

/** A step of the record. Its status is the one that it brought about, or that it left alone. */
export type Change = ReturnType<typeof listChanges>[number]

/** Every step of the record up to a day, newest first; of one day in order of designation id. */
export function listChanges(designations: readonly Designation[], day: number) {
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
