/**
 * Turn designations into rows ready for layout: phases folded from steps, lanes by authority, labels worded and measured.
 * Slow parts happen here, once; the result is plain JSON.
 */
import { formatDate, type PartialDate, spanOf } from '../core/dates.ts'
import { toLanes } from '../core/lanes.ts'
import type { Designation } from '../core/model.ts'
import { orderSteps, statusAfter, type Told } from '../core/status.ts'
import { formatStep } from '../core/words.ts'
import type { Evidence, Phase, Prepared, PreparedRow } from './types.ts'

/** Width in pixels of text set at 13 px. */
export type Measure = (text: string, weight: 'regular' | 'bold') => number

/** Pixels that a label has beside the column drawing. */
export const COLUMN_LABEL_WIDTH = 148

/** Prepare designations for layout. */
export function prepare(designations: readonly Designation[], measure: Measure): Prepared {
  const lanes = toLanes(designations).flatMap(({ government, authorities }) =>
    authorities.map((lane) => ({ government, rows: lane.designations.map((one) => prepareRow(one, measure)) })),
  )
  return { lanes }
}

/** As much of a designation as a row needs. */
export interface Drawable extends Told {
  id: string
  instrument: { shortName: string; binding: boolean }
}

/** Prepare one designation, outside any lane. */
export function prepareRow(designation: Drawable, measure: Measure): PreparedRow {
  const { id, instrument, steps } = designation
  const name = instrument.shortName
  const dates = describeDates(steps, instrument.binding)
  return {
    id,
    name,
    dates,
    labelWidth: Math.ceil(measure(name, 'bold') + measure(`  ${dates}`, 'regular')),
    lines: wrap(name, COLUMN_LABEL_WIDTH, (text) => measure(text, 'regular')),
    binding: instrument.binding,
    phases: toPhases(steps),
    evidence: toEvidence(designation),
    steps: steps.map(({ step, on }) => ({ kind: step, span: spanOf(on) })),
  }
}

/** Fold steps into stretches of one status each. */
export function toPhases(steps: Drawable['steps']): Phase[] {
  const phases: Phase[] = []
  for (const { step, on, effect } of orderSteps(steps)) {
    const status = statusAfter(step)
    const last = phases.at(-1)
    if (effect && last?.status === 'announced') last.effect = spanOf(effect).end
    if (!status || status === 'no-record' || status === last?.status) continue
    const start = spanOf(on)
    if (last) Object.assign(last, { end: start, next: status })
    phases.push({ status, start, ...(effect && { effect: spanOf(effect).end }) })
  }
  return phases
}

/** Find on which days somebody saw a listing stand, by a step or on the list, and on which it was looked for in vain. */
export function toEvidence({ steps, sightings = [] }: Told): Evidence {
  const days = (all: readonly { on: PartialDate }[]) => all.map(({ on }) => spanOf(on).start).sort((a, b) => a - b)
  const stood = steps.filter(({ step }) => !ENDS.has(statusAfter(step)))
  return {
    seen: days([...stood, ...sightings.filter(({ stands }) => stands)]),
    absent: days(sightings.filter(({ stands }) => !stands)),
  }
}

const ENDS: ReadonlySet<unknown> = new Set(['ended', 'rejected'])

/** Word the dates of a row: `announced 20 Jan 2023, in force 26 Jan 2023`. */
export function describeDates(steps: Drawable['steps'], binding: boolean): string {
  const said = new Map<string, string>()
  for (const { step, on } of orderSteps(steps)) {
    if (statusAfter(step) && !said.has(step))
      said.set(step, `${formatStep(step, binding).toLowerCase()} ${formatDate(on, 'short')}`)
  }
  if (said.has('announced')) said.delete('made')
  return [...said.values()].join(', ')
}

/** Break text between words into lines of at most `width`; a longer word stands alone. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
