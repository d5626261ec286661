/** How often a listing was in force: one that is lifted and made anew has been so twice. */
import type { DatedStep } from './status.ts'
import { statusAfter } from './status.ts'

/**
 * Part the steps of a designation, in the order in which they count, into the stretches for which it was in force, each with
 * what led to it and what followed its end. A suspension ends none; what never came into force is none.
 */
export function partStretches<T extends Pick<DatedStep, 'step'>>(steps: readonly T[]): T[][] {
  const stretches: T[][] = []
  let hasEnded = false
  for (const step of steps) {
    const status = statusAfter(step.step)
    const isEnd = status === 'ended' || status === 'rejected'
    // What leaves the status alone belongs to what it came after, an end included.
    if (stretches.length === 0 || (hasEnded && status && !isEnd)) stretches.push([])
    if (status) hasEnded = isEnd
    stretches.at(-1)?.push(step)
  }
  return stretches.filter((own) => own.some(({ step }) => statusAfter(step) === 'in-force'))
}
