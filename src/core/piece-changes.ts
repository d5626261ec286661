import { isoDay, spanOf } from './dates.ts'
import type { Explainer } from './model.ts'
import { compareKeys } from './order.ts'
import { formatStep, nameDesignation } from './words.ts'

/** What has changed in a piece and in the listings that it is about, by day (`YYYY-MM-DD`), newest first: for readers who come back. */
export function listPieceChanges({ corrections = [], designations }: Explainer): [day: string, what: string][] {
  const own = corrections.map(({ on, text }): [string, string] => [on.slice(0, 10), text])
  const steps = designations.flatMap((designation) =>
    designation.steps
      .slice(-2)
      .map(({ on, step }): [string, string] => [
        isoDay(spanOf(on).start),
        `${designation.entity.name}, ${nameDesignation(designation)}: ${formatStep(step, designation.instrument.binding).toLowerCase()}`,
      ]),
  )
  return [...own, ...steps].sort(([a], [b]) => compareKeys(b, a))
}
