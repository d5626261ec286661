/** What entries must obey beyond their form. */
import { compareDates, formatDate, mustParseDate, spanOf } from './dates.ts'
import type { Entry, ExplainerEntry } from './entries.ts'
import type { Correction, DesignationData } from './model.ts'
import { type Place, type Problem, problem } from './problems.ts'
import { orderSteps, statusAfter } from './status.ts'

/** Report ids that two entries of a collection share. */
export function reportDuplicates(entries: readonly Entry<unknown>[], problems: Problem[]): void {
  const first = new Map<string, Entry<unknown>>()
  for (const entry of entries) {
    const other = first.get(entry.id)
    if (!other) {
      first.set(entry.id, entry)
      continue
    }
    const place = { file: entry.file, path: [...entry.at, 'id'] }
    const where = other.file === entry.file ? 'earlier in this file' : `in ${other.file}`
    problems.push(
      problem('duplicate-id', place, `the id “${entry.id}” is taken ${where}`, 'Give one of the two another id.'),
    )
  }
}

/** Warn of a step that by its date puts back what an earlier step had brought into force. */
export function reportUndoing(entry: Entry<DesignationData>, problems: Problem[]): void {
  let inForce = false
  const dated = entry.data.steps.map((step, index) => ({ ...step, on: mustParseDate(step.on), index }))
  for (const step of orderSteps(dated)) {
    const status = statusAfter(step.step)
    if (inForce && (status === 'announced' || status === 'proposed')) {
      problems.push(
        problem(
          'step-undoes',
          { file: entry.file, path: [...entry.at, 'steps', step.index, 'step'] },
          `“${step.step}” on ${formatDate(step.on)} comes after the listing was in force, and would set it back to ${status}`,
          'If it only made public what was so already, write published.',
          'warning',
        ),
      )
    }
    if (status) inForce = status === 'in-force'
  }
}

/** Report a piece that was changed or is due for review before it was published. */
export function reportBackwardDates(entry: ExplainerEntry, problems: Problem[]): void {
  const { published, updated, reviewBy } = entry.data
  const dayOf = (value: string) => mustParseDate(value.slice(0, 10))
  for (const [key, later] of [
    ['updated', updated],
    ['reviewBy', reviewBy],
  ] as const) {
    if (later === undefined || compareDates(dayOf(later), dayOf(published)) >= 0) continue
    if (spanOf(dayOf(later)).end > spanOf(dayOf(published)).start) continue
    const place = { file: entry.file, path: [...entry.at, key] }
    problems.push(
      problem('date-order', place, `${key} is before published (${published})`, 'Correct whichever is wrong.'),
    )
  }
}

/** Words that say that something was changed and not what was wrong; quoted ones may be the very mistake. */
const VAGUE =
  /(?<!\b(?:an?|the|of|for) )\bfixed\b|\bfix(?:es|ing)?\b|\bclarif(?:y|ies|ied)\b|\btweak(?:s|ed)?\b|\btypos?\b/i

/** Report corrections that do not say what was wrong, and those dated before the piece was published or after `now`. */
export function reportCorrections(
  entry: Entry<{ corrections?: Correction[] | undefined; published?: string }>,
  now: string,
  problems: Problem[],
): void {
  const { corrections = [], published } = entry.data
  const dayOf = (value: string) => spanOf(mustParseDate(value.slice(0, 10)))
  for (const [index, { on, kind, text }] of corrections.entries()) {
    const at = (key: string): Place => ({ file: entry.file, path: [...entry.at, 'corrections', index, key] })
    const span = spanOf(mustParseDate(on))
    if (published && span.end <= dayOf(published).start) {
      const message = `the correction is dated before the piece was published (${published})`
      problems.push(problem('date-order', at('on'), message, 'Correct whichever is wrong.'))
    } else if (span.start > dayOf(now).start) {
      const message = `the correction is dated after today (${now.slice(0, 10)})`
      problems.push(problem('date-order', at('on'), message, 'Write the day on which the text was corrected.'))
    }
    if (kind !== 'correction') continue
    const vague = text.replace(/[“"‘][^”"’]*[”"’]/g, '').match(VAGUE)?.[0]
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    if (!vague && words >= 6) continue
    const message = vague
      ? `“${vague}” does not say what was wrong`
      : `${words === 1 ? 'a single word does' : `${words} words do`} not say what was wrong and what is right`
    problems.push(problem('correction-wording', at('text'), message, 'Write: An earlier version said …. It was ….'))
  }
}
