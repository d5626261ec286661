/** The words that sentences have for steps, and the days to which they tie them. What is plain is read, and nothing else. */
import { formatDate, type Span, spanOf } from './dates.ts'
import { joinAnd } from './join.ts'
import type { Designation, Step, StepKind } from './model.ts'
import { QUOTATIONS } from './sentences.ts'
import type { Status, StatusOnDay } from './status.ts'
import { formatStep } from './words.ts'
import type { WrittenDate } from './written-days.ts'

/** What others say, which is not held against the record. */
export const REPORTED =
  /\b(?:said|says|wrote|writes|told|reported|reports|claimed|claims|according to|denied|wrongly|wrong|mistaken|mistake|myth)\b|\?$/i
export const DENIED = /\b(?:not|never|no|nor|neither|without|cannot)\b|n’t\b/i
export const COMPARED =
  /\b(?:after|before|when|while|although|though|because|than|whereas|until|unlike|once|if|which|who|whose|where|as well as)\b/i
/** Small letters only: May is a month. */
export const AHEAD =
  /\b(?:would|will|should|could|may|might|expected|due|planned|plans|draft|asked|called|urged|wanted|debated|opposed)\b/
/** Nouns that are announced, made, published or signed without being a listing. */
export const OTHER_THINGS =
  /\b(?:report|statement|article|study|paper|release|book|interview|copy|speech|promise|request|letter|guide|guidance|review|appeal|agreement|deal)s?\b/i

const BE = '(?:is|was|are|were|stood|remained|stayed)(?: already| still| only| just)?'
/** What a sentence may claim of a day, and the statuses that bear it out; the first that matches counts. */
export const CLAIMS: { words: RegExp; fits: Status[] }[] = [
  { words: new RegExp(`\\b${BE} no longer in force\\b`), fits: ['ended', 'suspended'] },
  { words: new RegExp(`\\b${BE} not (?:yet )?in force\\b`), fits: ['no-record', 'proposed', 'announced'] },
  { words: new RegExp(`\\b${BE} in force\\b`), fits: ['in-force'] },
  { words: /\b(?:only|merely|just|still) announced\b/, fits: ['announced'] },
  { words: /\b(?:only|merely|just|still) (?:proposed|a proposal|a bill)\b/, fits: ['proposed'] },
  { words: new RegExp(`\\b${BE} suspended\\b`), fits: ['suspended'] },
  { words: /\b(?:has|had) (?:been (?:lifted|revoked|removed)|lapsed|expired|ended)\b/, fits: ['ended'] },
  { words: /\b(?:has|have|had|there is|there was) no record\b/, fits: ['no-record'] },
]
export const ELSEWHEN = /\b(?:until|before|after|since|once|later|earlier|next|if|unless|would|could)\b/i

/** Say whether the status of a day, or what it may already be, is one of those that bear a claim out. */
export function isBorneOut({ status, uncertain }: StatusOnDay, fits: readonly Status[]): boolean {
  return [status, uncertain].some((one) => one && fits.includes(one))
}

/** The steps that bear out what a sentence says was done to a name. */
export const STEPS_OF = {
  list: ['in-force', 'made', 'resumed', 'published', 'amended', 'renewed'],
  renew: ['renewed', 'amended', 'in-force'],
  end: ['lifted', 'lapsed'],
  suspend: ['suspended'],
} satisfies Record<string, StepKind[]>
export type Act = keyof typeof STEPS_OF

/** A word for a step. `kinds` are those that bear it out; where there are none, any step of that day does. */
export interface StepWord {
  words: string
  kinds?: StepKind[]
  /** The step that another source may tell of where the record is silent. */
  mayBeMissing?: StepKind
}

const WORDS: StepWord[] = [
  { words: 'announced', mayBeMissing: 'announced' },
  { words: 'proposed', mayBeMissing: 'proposed' },
  { words: 'signed|(?:was|were|been|^) ?made|made(?= on \\d)', mayBeMissing: 'made' },
  { words: '(?:was|were|been|^) ?published', mayBeMissing: 'published' },
  {
    words:
      '(?:came|come|entered) into (?:force|effect)|took effect|(?:taken|take) effect|(?:in force|binding|applie[sd]|effective) (?:since|from)',
    kinds: ['in-force', 'resumed', 'amended'],
  },
  {
    words:
      '(?:re|black)?listed|(?:re)?designated|sanctioned|proscribed|banned|put (?=(?:[^\\s,;]+ ){0,5}(?:label|lists?)\\b)',
    kinds: STEPS_OF.list,
  },
  { words: 'renewed|continued|extended|prolonged', kinds: STEPS_OF.renew, mayBeMissing: 'renewed' },
  {
    words: 'lifted|revoked|removed|delisted|deproscribed|unbanned|(?:left|dropped) (?=(?:[^\\s,;]+ ){0,4}lists?\\b)',
    kinds: STEPS_OF.end,
  },
  { words: 'lapsed|expired', kinds: ['lapsed', 'lifted'] },
  { words: 'suspended', kinds: STEPS_OF.suspend },
  { words: '(?:ban|listing|designation|proscription)(?= of \\d)' },
]
const STEP_WORD = new RegExp(WORDS.map(({ words }, index) => `(?<w${index}>\\b(?:${words})\\b)`).join('|'), 'g')

/** A part of a sentence that can be true by itself, and the dates in it; `at` is where it begins. */
export interface Clause {
  text: string
  at: number
  dates: WrittenDate[]
}

/** Cut a sentence at “and”, “but” and semicolons; `dates` are those of the whole. */
export function splitClauses(text: string, dates: readonly WrittenDate[]): Clause[] {
  const gaps = [...text.matchAll(/,?\s(?:and|but)\s|;\s/g)]
  return [undefined, ...gaps].map((gap, index) => {
    const at = gap ? gap.index + gap[0].length : 0
    const end = gaps[index]?.index ?? text.length
    const own = dates.filter((date) => date.start >= at && date.end <= end)
    return { text: text.slice(at, end), at, dates: own }
  })
}

/** A word for a step and the days to which a clause ties it. */
export interface Tie {
  word: string
  step: StepWord
  span: Span
  /** The date as the sentence writes it. */
  written: string
}

/** What a name is listed for has a day of its own. */
const GROUNDS = /\b(?:for|over|against|following|in response to)\b/

/** Tie words to dates: the only one to the only day, or each to the date right behind it. A year is too wide to tell of a step. */
export function tieWords({ text, at, dates }: Clause): Tie[] {
  const words = [...text.matchAll(STEP_WORD)].flatMap(({ 0: word, index, groups = {} }) => {
    const step = WORDS[Object.keys(groups).findIndex((key) => groups[key] !== undefined)]
    return step ? [{ word: word.trim(), end: at + index + word.trimEnd().length, step }] : []
  })
  return dates.flatMap(({ spans: [span, ...more], start, end, precision }, index) => {
    const floor = dates[index - 1]?.end ?? 0
    const near = words.findLast((word) => word.end <= start && word.end >= floor)
    const between = near ? text.slice(near.end - at, start - at) : ''
    if (precision === 'year' || !span || more.length > 0 || GROUNDS.test(between)) return []
    const isNear = near && /^(?: [\p{L}’-]+){0,5} (?:on|in|since|from) $|^ (?:of )?$/u.test(between)
    // “In July 2025 it left the list.”
    const isFirst = /^(?:But |And )?(?:In|On) $/.test(text.slice(0, start - at))
    const isOnly = words.length === 1 && dates.length === 1 && (precision === 'day' || isFirst)
    const tied = isNear ? near : isOnly ? words[0] : undefined
    return tied ? [{ word: tied.word, step: tied.step, span, written: text.slice(start - at, end - at) }] : []
  })
}

/** Say whether a step may be what happened in a span; a date that nobody knows exactly gets the benefit of the doubt, unless `isStrict`. */
export function bearsOut({ on, step }: Step, { start, end }: Span, { kinds }: StepWord, isStrict = false): boolean {
  if (kinds && !kinds.includes(step)) return false
  const slack = !isStrict && (on.about || on.uncertain) ? (on.day ? 31 : on.month ? 92 : 366) : 0
  const known = spanOf(on)
  return start < known.end + slack && end > known.start - slack
}

/** List the steps of a designation in words: `announced 20 January 2023 and in force 26 January 2023`. */
export function listSteps({ steps, instrument }: Designation): string {
  const told = steps.map(({ on, step }) => `${formatStep(step, instrument.binding).toLowerCase()} ${formatDate(on)}`)
  return joinAnd(told) || 'no step'
}

/** Take out what is quoted, so that places stay as they are. */
export function blank(text: string): string {
  return text.replace(QUOTATIONS, (quotation) => ' '.repeat(quotation.length))
}
