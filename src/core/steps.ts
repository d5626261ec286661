/** Steps as short text, for pages and files that carry many: `2023-01-20 announced|2023-01-26 in-force`. */
import { mustParseDate, type PartialDate } from './dates.ts'
import type { StepKind } from './model.ts'
import type { DatedStep, Sighting, Told } from './status.ts'

/** Pack steps in their order. */
export function packSteps(steps: readonly DatedStep[], separator = '|'): string {
  return steps.map(({ on, step }) => `${on.text} ${step}`).join(separator)
}

/**
 * Name each step after what it is and its date, in the order in which they were written: `in-force-2023-01-26`. What is
 * added later leaves the others their names; only where two would be the same the second is called `…-2`.
 */
export function nameSteps(steps: readonly { step: StepKind; on: string }[]): string[] {
  const count = new Map<string, number>()
  return steps.map(({ step, on }) => {
    const name = `${step}-${on.replaceAll(/[~?]/g, '').replace('/', '-to-')}`
    count.set(name, (count.get(name) ?? 0) + 1)
    return count.get(name) === 1 ? name : `${name}-${count.get(name)}`
  })
}

/** Pack all that a status is folded from: `2026-05-28 announced 2026-06-05|2026-07-01 seen|2026-08-01 gone`. */
export function packTold({ steps, sightings = [] }: Told): string {
  return [
    ...steps.map(({ on, step, effect }) => `${on.text} ${step}${effect ? ` ${effect.text}` : ''}`),
    ...sightings.map(({ on, stands }) => `${on.text} ${stands ? 'seen' : 'gone'}`),
  ].join('|')
}

/** Unpack what was packed; `parse` reads a date. */
export function unpackTold(packed: string, parse: (date: string) => PartialDate = mustParseDate) {
  const [steps, sightings]: [DatedStep[], Sighting[]] = [[], []]
  for (const text of packed.split('|')) {
    const [on = '', kind, effect] = text.split(' ')
    if (kind === 'seen' || kind === 'gone') sightings.push({ on: parse(on), stands: kind === 'seen' })
    else steps.push({ on: parse(on), step: kind as StepKind, ...(effect && { effect: parse(effect) }) })
  }
  return { steps, sightings }
}
