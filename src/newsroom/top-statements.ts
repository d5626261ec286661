/**
 * Sentences without links that contradict the record: those at the top of a piece, held against all designations that the
 * piece is about, and summaries, held against their own. What one of them bears out is let pass.
 */
import { formatDay, type Span, spanOf } from '../core/dates.ts'
import { narrow } from '../core/governments.ts'
import type { Designation, StepKind } from '../core/model.ts'
import { type Problem, problem } from '../core/problems.ts'
import { statusOn } from '../core/status.ts'
import {
  AHEAD,
  bearsOut,
  blank,
  CLAIMS,
  COMPARED,
  DENIED,
  ELSEWHEN,
  listSteps,
  OTHER_THINGS,
  REPORTED,
  splitClauses,
  type Tie,
  tieWords,
} from '../core/step-words.ts'
import type { TopSentence } from './top.ts'

/** What sentences without links are held against. */
export interface Held {
  /** All designations that they may be about. */
  designations: readonly Designation[]
  /** Those that they are about first of all. */
  first: readonly Designation[]
  /** Every government of the record. */
  governments: readonly string[]
  /** True where what is announced, made or published may be somebody's own doing, as in the summary of a name. */
  isLife?: boolean
  /** Ties that sentences of the text make and name a source for. */
  cited?: readonly Tie[]
  /** Dates that sentences of the text name, and name a source for. */
  days?: readonly Span[]
}

/** Find what sentences without links say against the record. */
export function findTopContradictions(sentences: readonly TopSentence[], held: Held): Problem[] {
  if (held.designations.length === 0) return []
  return sentences.flatMap((sentence) => {
    const text = cutMain(sentence.text)
    if (text === undefined) return []
    const main = { ...sentence, text }
    return [...findWrongTies(main, held), ...findWrongClaims(main, held), ...findWrongNever(main, held)]
  })
}

/** The main clause of a sentence, up to what it compares; undefined where it reports what others say, or asks. */
function cutMain(sentence: string): string | undefined {
  const text = blank(sentence)
  // “Why was it lifted on 3 May?” says that it was.
  const told = /^(?:(?:So|And|But),? )?(?:Why|How)\b/.test(text) ? text.replace(/\?$/, '') : text
  const main = told.slice(0, COMPARED.exec(told)?.index)
  return REPORTED.test(main) || OTHER_THINGS.test(main) || told.endsWith('?') ? undefined : main
}

/** A subject that takes effect, lapses or is lifted without being a listing. */
const OTHER_SUBJECT =
  /^(?:(?:But|And|So),? )?(?:(?:the|this|that|an?|its|their) )?(?:(?!(?:of|on|under|for|by|in|against)\b)[\p{L}’-]+ ){0,3}?(?:laws?|acts?|rules?|statute|section|amendment|cease-?fire|truce|treaty|emergency|court|judge|ruling|process|committee|veto|resolution|mandate)\b/iu

/** A step word tied to a day on which none of the designations has such a step. */
function findWrongTies({ text, dates, place }: TopSentence, held: Held): Problem[] {
  return splitClauses(text, dates)
    .filter((clause) => ![DENIED, AHEAD, OTHER_SUBJECT].some((words) => words.test(clause.text)))
    .flatMap((clause) => {
      const about = narrow(held.designations, [clause.text, text.slice(0, clause.at)], held.governments)
      return tieWords(clause).flatMap((tie) => {
        if (about.length === 0 || isBorneOut(tie, about, held) || isSaid(tie, held)) return []
        const { word, span } = tie
        const message = `the text ties “${word}” to ${tie.written}; ${tellRecord(about, span)}`
        const hint = 'Correct the word or the day, or add the step to the record with its source.'
        return [problem('contradicts', place, message, hint)]
      })
    })
}

function isBorneOut({ step, span }: Tie, about: readonly Designation[], { first }: Held): boolean {
  return about.some((one) => one.steps.some((s) => bearsOut(s, span, step, !first.includes(one))))
}

/** Whether the record may be silent and the text says it with a source; of an announcement it must say that it was one. */
function isSaid({ step, span }: Tie, { isLife, cited = [], days = [] }: Held): boolean {
  if (!step.mayBeMissing) return false
  if (isLife) return true
  if (cited.some((one) => one.step === step && meets(one.span, span))) return true
  return step.mayBeMissing !== 'announced' && days.some((one) => meets(one, span))
}

/** A status claimed of the one day that a sentence names, which none of the designations has on that day. */
function findWrongClaims({ text, dates: [date, ...more], place }: TopSentence, held: Held): Problem[] {
  const [span, ...others] = date?.precision === 'day' ? date.spans : []
  if (!span || others.length > 0 || more.length > 0 || ELSEWHEN.test(text) || AHEAD.test(text)) return []
  const claims = CLAIMS.filter(({ words }) => words.test(text))
  const [claim] = claims
  const words = claim && text.match(claim.words)?.[0]
  if (!claim || !words || claims.length > 1 || DENIED.test(text.replace(words, ''))) return []
  const about = narrow(held.designations, [text], held.governments)
  const [one] = about
  const onDay = about.map((designation) => statusOn(designation, span.start))
  const fits = onDay.some(({ status, uncertain }) => [status, uncertain].some((s) => s && claim.fits.includes(s)))
  if (!one || fits) return []
  const message = `the text says “${words}” of ${formatDay(span.start)}; ${tellRecord(about, span)}`
  return [problem('contradicts', place, message, 'Say what the record says, or correct the record with its source.')]
}

/** What may be said never to have happened, and the steps that refute it. */
const NEVER: { words: RegExp; kinds: StepKind[] }[] = [
  { words: /\bnever (?:took effect|(?:came|come|entered) into (?:force|effect)|been in force)\b/, kinds: ['in-force'] },
  { words: /\b(?:is|was) never in force\b/, kinds: ['in-force'] },
  // “Never listed as a terrorist group” speaks of another list.
  { words: /\bnever (?:been )?(?:listed|designated|sanctioned|proscribed|banned)(?=[.,;]|$)/, kinds: ['in-force'] },
  { words: /\b(?:only|merely|just) (?:ever )?(?:been )?(?:announced|proposed)(?=[.,;]|$)/, kinds: ['in-force'] },
  { words: /\bnever (?:been )?(?:lifted|revoked|removed|delisted|deproscribed)\b/, kinds: ['lifted', 'lapsed'] },
  { words: /\bnever (?:been )?renewed\b/, kinds: ['renewed'] },
]

/** “It never took effect”, where every designation that the piece is about did. */
function findWrongNever({ text, dates, place }: TopSentence, held: Held): Problem[] {
  if (AHEAD.test(text) || OTHER_SUBJECT.test(text)) return []
  const claim = NEVER.find(({ words }) => words.test(text))
  const words = claim && text.match(claim.words)?.[0]
  if (
    !claim ||
    !words ||
    dates.some(({ start }) => start > text.indexOf(words)) ||
    DENIED.test(text.replace(words, ''))
  )
    return []
  const about = narrow(held.first, [text], held.governments)
  const refutes = ({ steps }: Designation) => steps.some(({ step }) => claim.kinds.includes(step))
  if (about.length === 0 || !about.every(refutes)) return []
  const message = `the text says “${words}”; ${tellRecord(about)}`
  return [problem('contradicts', place, message, 'Say what the record says, or correct the record with its source.')]
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Say what the record has: of the one designation, or of the one that has a step nearest to a day. */
function tellRecord(about: readonly Designation[], span?: Span): string {
  const [only, ...others] = about
  if (only && others.length === 0) return `the record has ${listSteps(only)}`
  const gap = ({ steps }: Designation) =>
    span ? Math.min(...steps.map(({ on }) => Math.abs(spanOf(on).start - span.start))) : 0
  const [nearest] = about.toSorted((a, b) => gap(a) - gap(b))
  return nearest
    ? `none of the ${about.length} designations that this may be about bears it out, and “${nearest.id}” comes nearest: ${listSteps(nearest)}`
    : 'the record has no step'
}
