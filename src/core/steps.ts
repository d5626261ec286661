/** Steps as short text, for pages and files that carry many: `2023-01-20 announced|2023-01-26 in-force`. */
import { mustParseDate, type PartialDate } from './dates.ts'
import type { StepKind } from './model.ts'
import type { DatedStep } from './status.ts'

/** Pack steps in their order. */
export function packSteps(steps: readonly DatedStep[], separator = '|'): string {
  return steps.map(({ on, step }) => `${on.text} ${step}`).join(separator)
}

/** Unpack steps; `parse` reads a date. */
export function unpackSteps(packed: string, parse: (date: string) => PartialDate = mustParseDate): DatedStep[] {
  return packed.split('|').map((text) => {
    const [on = '', step] = text.split(' ')
    return { on: parse(on), step: step as StepKind }
  })
}
