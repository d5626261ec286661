/** What entries must obey beyond their form. */

import type { ExplainerData } from '../schema/desk.ts'
import type { DesignationData, EntityData, InstrumentData, SourceData } from '../schema/record.ts'
import { formatDate, mustParseDate, mustParseWritten, spanOf } from './dates.ts'
import type { Correction } from './model.ts'
import { type Path, type Place, type Problem, problem } from './problems.ts'
import { orderSteps, statusAfter } from './status.ts'

/** An entry with its place: `at` leads to it inside its file. */
export interface Placed<T> {
  id: string
  data: T
  file: string
  at: Path
}

/** Report ids that two entries of a collection share. */
export function reportDuplicates(entries: readonly Omit<Placed<unknown>, 'data'>[], problems: Problem[]): void {
  for (const [id, [first, ...others]] of Map.groupBy(entries, (entry) => entry.id))
    for (const { file, at } of others) {
      const where = first?.file === file ? 'earlier in this file' : `in ${first?.file}`
      const message = `the id “${id}” is taken ${where}`
      problems.push(problem('duplicate-id', { file, path: [...at, 'id'] }, message, 'Give one of the two another id.'))
    }
}

/** Report items of Wikidata that two names claim: programs would take the two for one. */
export function reportSharedItems(entities: readonly Placed<EntityData>[], problems: Problem[]): void {
  for (const [item, [first, ...others]] of Map.groupBy(entities, ({ data }) => data.wikidata)) {
    if (item === undefined) continue
    for (const { file, at } of others) {
      const message = `“${first?.id}” already has the item ${item} of Wikidata`
      const hint = 'Keep it where it is the same person or group; take it out of the other.'
      problems.push(problem('duplicate-id', { file, path: [...at, 'wikidata'] }, message, hint))
    }
  }
}

/** Warn of a step that by its date puts back what an earlier step had brought into force. */
export function reportUndoing(entry: Placed<DesignationData>, problems: Problem[]): void {
  let inForce = false
  const dated = entry.data.steps.map(({ step, on }, index) => ({ step, on: mustParseDate(on), index }))
  for (const step of orderSteps(dated)) {
    const status = statusAfter(step.step)
    if (inForce && (status === 'announced' || status === 'proposed')) {
      const place = { file: entry.file, path: [...entry.at, 'steps', step.index, 'step'] }
      const message = `“${step.step}” on ${formatDate(step.on)} comes after the listing was in force, and would set it back to ${status}`
      const hint = 'If it only made public what was so already, write published.'
      problems.push(problem('step-undoes', place, message, hint, 'warning'))
    }
    if (status) inForce = status === 'in-force'
  }
}

/** Report a day for which something was announced on a step that announces nothing. */
export function reportEffects(entry: Placed<DesignationData>, problems: Problem[]): void {
  for (const [index, { step, effect }] of entry.data.steps.entries()) {
    if (effect === undefined || step === 'announced') continue
    const place = { file: entry.file, path: [...entry.at, 'steps', index, 'effect'] }
    const message = `only what was announced has an effect, and this step is “${step}”`
    problems.push(problem('bad-value', place, message, 'Put it on the step announced, or take it out.'))
  }
}

/** Report a renewal that ends no later than it was made, and an instrument that is renewed by itself and with another. */
export function reportRenewals({ file, at, data }: Placed<InstrumentData>, problems: Problem[]): void {
  for (const [index, { on, until }] of (data.renewal?.known ?? []).entries()) {
    if (spanOf(mustParseDate(until)).end > spanOf(mustParseDate(on)).end) continue
    const place = { file, path: [...at, 'renewal', 'known', index, 'until'] }
    const message = `until (${until}) is not after on (${on})`
    problems.push(problem('date-order', place, message, 'Correct whichever is wrong.'))
  }
  if (!data.renewal || data.renewedWith === undefined) return
  const message = 'it has a renewal of its own and is renewed with another'
  const hint = 'Take out renewedWith, or renewal.'
  problems.push(problem('bad-value', { file, path: [...at, 'renewedWith'] }, message, hint))
}

/** Report an official original that is what was read. */
export function reportOriginal({ data, file, at }: Placed<SourceData>, problems: Problem[]): void {
  const toPlain = (url = '') => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  if (toPlain(data.original) !== toPlain(data.url)) return
  const hint = 'Take it out where you read the original itself; where you read a copy, give the address of each.'
  problems.push(
    problem('bad-value', { file, path: [...at, 'original'] }, 'the original has the address of the copy', hint),
  )
}

/** Report a piece that was changed or is due for review before it was published. */
export function reportBackwardDates(entry: Placed<ExplainerData>, problems: Problem[]): void {
  const { published } = entry.data
  const spanOfDay = (value: string) => spanOf(mustParseWritten(value))
  for (const key of ['updated', 'reviewBy'] as const) {
    const later = entry.data[key]
    if (later === undefined || spanOfDay(later).end > spanOfDay(published).start) continue
    const place = { file: entry.file, path: [...entry.at, key] }
    const message = `${key} is before published (${published})`
    problems.push(problem('date-order', place, message, 'Correct whichever is wrong.'))
  }
}

/** The day begins first where clocks are fourteen hours ahead. */
export const FIRST_ZONE_MS = 14 * 3_600_000

/** Report a piece that says it was published or changed after `moment`, in milliseconds since 1970: it would lead every list until then. */
export function reportFuture({ file, at, data }: Placed<ExplainerData>, moment: number, problems: Problem[]): void {
  for (const key of ['published', 'updated'] as const) {
    const written = data[key]
    if (written === undefined) continue
    const start = written.includes('T')
      ? Date.parse(written)
      : spanOf(mustParseDate(written)).start * 86_400_000 - FIRST_ZONE_MS
    if (start <= moment) continue
    const message = data.embargo
      ? `${key} (${written}) is later than the embargo (${data.embargo})`
      : `${key} (${written}) lies in the future`
    const hint = 'Write the day on which readers get it. To keep it back until then, set an embargo.'
    problems.push(problem('date-order', { file, path: [...at, key] }, message, hint))
  }
}

/** Words that say that something was changed and not what was wrong; quoted ones may be the very mistake. */
const VAGUE =
  /(?<!\b(?:an?|the|of|for) )\bfixed\b|\bfix(?:es|ing)?\b|\bclarif(?:y|ies|ied)\b|\btweak(?:s|ed)?\b|\btypos?\b/i

/** Report corrections that do not say what was wrong, and those dated before the piece was published or after `now`. */
export function reportCorrections(
  entry: Placed<{ corrections?: Correction[] | undefined; published?: string | undefined }>,
  now: string,
  problems: Problem[],
): void {
  const { corrections = [], published } = entry.data
  const dayOf = (value: string) => spanOf(mustParseWritten(value))
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
