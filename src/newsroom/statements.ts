/**
 * Sentences that contradict the record. Only what is plain is told: one listing, one day, one word. A sentence that
 * reports what others say, denies, compares or looks ahead is left alone, since its day may belong to something else.
 */
import { formatDay, isDateFault, isImprecise, parseDate, spanOf } from '../core/dates.ts'
import type { Designation } from '../core/model.ts'
import { type Problem, problem } from '../core/problems.ts'
import { statusOn } from '../core/status.ts'
import {
  AHEAD,
  bearsOut,
  blank,
  CLAIMS,
  type Clause,
  COMPARED,
  DENIED,
  ELSEWHEN,
  isBorneOut,
  listSteps,
  OTHER_THINGS,
  REPORTED,
  splitClauses,
  tieWords,
} from '../core/step-words.ts'
import { formatStatus } from '../core/words.ts'
import { findDates, findDays } from '../core/written-days.ts'
import type { Block, Sentence, StatusMention } from './blocks.ts'

type Designations = ReadonlyMap<string, Designation>

/** Find what a piece says against the record. */
export function findContradictions(blocks: readonly Block[], file: string, designations: Designations): Problem[] {
  const tell = (line: number, message: string, hint: string) =>
    problem('contradicts', { file, path: [], line }, message, hint)
  return blocks.flatMap((block) => [
    ...findWrongDays(block, tell),
    ...block.sentences.flatMap((sentence) => [
      ...findWrongStatus(sentence, designations, tell),
      ...findWrongSteps(sentence, designations, tell),
    ]),
  ])
}

type Tell = (line: number, message: string, hint: string) => Problem

const RELATIVE =
  /\b(?:day|days|weeks?|months?|years?|hours?|eve|later|earlier|before|after|next|previous|following|until|since|then|ago)\b/i

/** A status beside a day that is not its own: “On 24 January 2023: <Status … on="2023-01-26" />”. */
function findWrongDays({ sentences, isItem }: Block, tell: Tell): Problem[] {
  const units = sentences.map(({ text, statuses }) => ({ text, statuses }))
  const dayless = units.filter(({ text, statuses }) => statuses.length > 0 && findDays(text).length === 0)
  const whole = {
    text: sentences.map(({ text }) => text).join(' '),
    statuses: sentences.flatMap((one) => one.statuses),
  }
  return [...units, ...(isItem && dayless.length === 1 ? [whole] : [])].flatMap(({ text, statuses }) => {
    const [status, ...others] = statuses
    const day = status && dayOf(status)
    const [written, ...more] = findDays(text)
    if (day === undefined || others.length > 0 || written?.day === undefined || more.length > 0) return []
    if (written.day === day || RELATIVE.test(text)) return []
    const message = `the text says ${formatDay(written.day)}, and the status in it is that of ${formatDay(day)}`
    return [tell(status?.line ?? 1, message, 'Make the two the same day.')]
  })
}

function dayOf({ on }: StatusMention): number | undefined {
  const date = on === undefined ? undefined : parseDate(on)
  return date === undefined || isDateFault(date) || isImprecise(date) ? undefined : spanOf(date).start
}

/** A status beside words that claim another: “It was in force on 20 January 2023: <Status … on="2023-01-20" />”. */
function findWrongStatus(sentence: Sentence, designations: Designations, tell: Tell): Problem[] {
  const [status, ...others] = sentence.statuses
  const designation = status && designations.get(status.designation)
  const day = status && dayOf(status)
  const text = blank(sentence.text)
  if (!designation || day === undefined || others.length > 0 || REPORTED.test(text) || ELSEWHEN.test(text)) return []
  const claims = CLAIMS.filter(({ words }) => words.test(text))
  const [claim] = claims
  const words = claim && text.match(claim.words)?.[0]
  if (!claim || !words || claims.length > 1 || DENIED.test(text.replace(words, ''))) return []
  const found = statusOn(designation, day)
  if (isBorneOut(found, claim.fits)) return []
  const name = formatStatus(found.status, designation.instrument.binding).toLowerCase()
  const message = `the text says “${words}”, and of ${formatDay(day)} the record says “${name}”: it has ${listSteps(designation)}`
  return [tell(status.line, message, 'Say what the record says, or correct the record with its source.')]
}

const SAME_SUBJECT =
  /^(?:it|this|later|then|finally|only|also|was|were|has been|came|come|entered|took|lapsed|expired)\b/i

/** A step word tied to a day on which the listing that the sentence names has no such step. */
function findWrongSteps(sentence: Sentence, designations: Designations, tell: Tell): Problem[] {
  const text = blank(sentence.text)
  const mentions = [
    ...sentence.links.flatMap(({ url, at }) => ({ id: /^\/designations\/([^/]+)\//.exec(url)?.[1], at })),
    ...sentence.statuses.map(({ designation: id, at }) => ({ id, at })),
  ].filter(({ id }) => id !== undefined)
  const designation = designations.get(mentions[0]?.id ?? '')
  if (!designation || mentions.some(({ id }) => id !== designation.id)) return []
  if (REPORTED.test(text) || COMPARED.test(text) || OTHER_THINGS.test(text)) return []
  const days = findDates(text).filter(({ precision }) => precision === 'day')
  return keepAbout(splitClauses(text, days), mentions)
    .filter((clause) => !DENIED.test(clause.text) && !AHEAD.test(clause.text))
    .flatMap(tieWords)
    .flatMap(({ word, step, span }) => {
      if (designation.steps.some((one) => bearsOut(one, span, step))) return []
      // The record may be silent on what another source tells.
      const isSilent = step.mayBeMissing && designation.steps.every((one) => one.step !== step.mayBeMissing)
      if (isSilent && sentence.isCited) return []
      const message = `the text ties “${word}” to ${formatDay(span.start)}; the record has ${listSteps(designation)}`
      const hint = 'Correct the word or the day, or add the step to the record with its source.'
      return [tell(sentence.line, message, hint)]
    })
}

/** The clauses that hold a mention, and those behind them that go on about the same. */
function keepAbout(clauses: readonly Clause[], mentions: readonly { at: number }[]): Clause[] {
  let isAbout = false
  return clauses.filter(({ text, at: start }) => {
    isAbout =
      mentions.some(({ at }) => at >= start && at <= start + text.length) || (isAbout && SAME_SUBJECT.test(text.trim()))
    return isAbout
  })
}
