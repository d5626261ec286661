import { joinAnd } from './join.ts'
import type { Instrument } from './model.ts'
import { type DatedStep, statusOn } from './status.ts'

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Write a small number as a word. */
export function formatCount(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** As much of a designation as a count needs. */
interface Counted {
  steps: readonly DatedStep[]
  instrument: Pick<Instrument, 'binding'>
}

/** Count designations by status on a day; what binds nobody is counted apart from what is in force. */
export function countStatuses(designations: readonly Counted[], day: number) {
  const groups = Map.groupBy(designations, ({ steps, instrument }) => {
    const { status, uncertain } = statusOn(steps, day)
    return uncertain ? 'uncertain' : status === 'in-force' && !instrument.binding ? 'adopted' : status
  })
  return new Map([...groups].map(([key, own]) => [key, own.length]))
}

/** Say in a sentence what was so on a day: `of 23 designations 13 are binding and in force, three were adopted …`. */
export function summariseStatuses(designations: readonly Counted[], day: number): string {
  const counts = countStatuses(designations, day)
  const parts = (
    [
      ['in-force', 'binding and in force'],
      ['adopted', 'adopted without binding anybody'],
      ['announced', 'announced and not in force'],
      ['proposed', 'proposed'],
      ['suspended', 'suspended'],
      ['ended', 'ended'],
      ['rejected', 'rejected'],
      ['uncertain', 'uncertain'],
      ['no-record', 'without a record yet'],
    ] as const
  ).flatMap(([key, words]) => {
    const count = counts.get(key)
    return count ? [`${formatCount(count)} ${count === 1 ? 'is' : 'are'} ${words}`] : []
  })
  return `of ${designations.length} designations ${joinAnd(parts) || 'there is no record'}.`
}
