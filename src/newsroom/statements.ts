/**
 * Sentences that contradict the record. Only what is plain is told: one listing, one day, one word. A sentence that
 * reports what others say, denies, compares or looks ahead is left alone, since its day may belong to something else.
 */
import { formatDate, formatDay, isDateFault, isImprecise, parseDate, spanOf } from '../core/dates.ts'
import { joinAnd } from '../core/join.ts'
import type { Designation, Step, StepKind } from '../core/model.ts'
import { type Problem, problem } from '../core/problems.ts'
import { type Status, statusOn } from '../core/status.ts'
import { formatStatus, formatStep } from '../core/words.ts'
import type { Block, Sentence, StatusMention } from './blocks.ts'
import { QUOTATIONS } from './sentences.ts'
import { findDays } from './written-days.ts'

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
const REPORTED =
  /\b(?:said|says|wrote|writes|told|reported|reports|claimed|claims|according to|denied|wrongly|wrong|mistaken|mistake|myth)\b|\?$/i
const DENIED = /\b(?:not|never|no|nor|neither|without|cannot)\b|n’t\b/i

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

const BE = '(?:is|was|are|were|stood|remained|stayed)(?: already| still| only| just)?'
/** What a sentence may claim of a day, and the statuses that bear it out; the first that matches counts. */
const CLAIMS: { words: RegExp; fits: Status[] }[] = [
  { words: new RegExp(`\\b${BE} no longer in force\\b`), fits: ['ended', 'suspended'] },
  { words: new RegExp(`\\b${BE} not (?:yet )?in force\\b`), fits: ['no-record', 'proposed', 'announced'] },
  { words: new RegExp(`\\b${BE} in force\\b`), fits: ['in-force'] },
  { words: /\b(?:only|merely|just|still) announced\b/, fits: ['announced'] },
  { words: /\b(?:only|merely|just|still) (?:proposed|a proposal|a bill)\b/, fits: ['proposed'] },
  { words: new RegExp(`\\b${BE} suspended\\b`), fits: ['suspended'] },
  { words: /\b(?:has|had) (?:been (?:lifted|revoked|removed)|lapsed|expired|ended)\b/, fits: ['ended'] },
  { words: /\b(?:has|have|had|there is|there was) no record\b/, fits: ['no-record'] },
]
const ELSEWHEN = /\b(?:until|before|after|since|once|later|earlier|next|if|unless|would|could)\b/i

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
  if ([found.status, found.uncertain].some((one) => one && claim.fits.includes(one))) return []
  const name = formatStatus(found.status, designation.instrument.binding).toLowerCase()
  const message = `the text says “${words}”, and of ${formatDay(day)} the record says “${name}”: it has ${listSteps(designation)}`
  return [tell(status.line, message, 'Say what the record says, or correct the record with its source.')]
}

/** Words for steps. `kinds` are those that bear them out; where there are none, any step of that day does. */
const WORDS: { words: string; kinds?: StepKind[]; mayBeMissing?: StepKind }[] = [
  { words: 'announced', mayBeMissing: 'announced' },
  { words: 'proposed', mayBeMissing: 'proposed' },
  { words: 'signed|(?:was|were|been|^) ?made', mayBeMissing: 'made' },
  { words: '(?:was|were|been|^) ?published', mayBeMissing: 'published' },
  {
    words: '(?:came|come|entered) into (?:force|effect)|took effect|(?:taken|take) effect|in force (?:since|from)',
    kinds: ['in-force', 'resumed', 'amended'],
  },
  {
    words: '(?:re|black)?listed|(?:re)?designated|sanctioned|proscribed|banned',
    kinds: ['in-force', 'made', 'resumed', 'published', 'amended', 'renewed'],
  },
  { words: 'renewed|continued|extended|prolonged', kinds: ['renewed', 'amended', 'in-force'], mayBeMissing: 'renewed' },
  { words: 'lifted|revoked|removed|delisted|deproscribed|unbanned', kinds: ['lifted', 'lapsed'] },
  { words: 'lapsed|expired', kinds: ['lapsed', 'lifted'] },
  { words: 'suspended', kinds: ['suspended'] },
]
const STEP_WORD = new RegExp(WORDS.map(({ words }, index) => `(?<w${index}>\\b(?:${words})\\b)`).join('|'), 'g')
const COMPARED =
  /\b(?:after|before|when|while|although|though|because|than|whereas|until|unlike|once|if|which|who|whose|where|as well as)\b/i
/** Small letters only: May is a month. */
const AHEAD =
  /\b(?:would|will|should|could|may|might|expected|due|planned|plans|draft|asked|called|urged|wanted|debated|opposed)\b/
/** Nouns that are announced, made, published or signed without being a listing. */
const OTHER_THINGS =
  /\b(?:report|statement|article|study|paper|release|book|interview|copy|speech|promise|request|letter|guide|guidance|review|appeal|agreement|deal)s?\b/i
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
  return clausesAbout(text, mentions)
    .filter((clause) => !DENIED.test(clause) && !AHEAD.test(clause))
    .flatMap(tieWords)
    .flatMap(({ word, index, day }) => {
      const { kinds, mayBeMissing } = WORDS[index] ?? {}
      if (designation.steps.some((step) => bearsOut(step, day, kinds))) return []
      // The record may be silent on what another source tells.
      const isSilent = mayBeMissing !== undefined && designation.steps.every(({ step }) => step !== mayBeMissing)
      if (isSilent && sentence.isCited) return []
      const message = `the text ties “${word}” to ${formatDay(day)}; the record has ${listSteps(designation)}`
      const hint = 'Correct the word or the day, or add the step to the record with its source.'
      return [tell(sentence.line, message, hint)]
    })
}

/** The clauses that hold a mention, and those behind them that go on about the same. */
function clausesAbout(text: string, mentions: readonly { at: number }[]): string[] {
  const clauses: string[] = []
  let start = 0
  let isAbout = false
  for (const gap of [...text.matchAll(/,?\s(?:and|but)\s|;\s/g), undefined]) {
    const end = gap?.index ?? text.length
    const clause = text.slice(start, end)
    isAbout = mentions.some(({ at }) => at >= start && at <= end) || (isAbout && SAME_SUBJECT.test(clause.trim()))
    if (isAbout) clauses.push(clause)
    start = gap ? end + gap[0].length : end
  }
  return clauses
}

/** Tie words to days: the only one to the only one, or each to the day right behind it; `index` is that of the word in `WORDS`. */
function tieWords(clause: string): { word: string; index: number; day: number }[] {
  const days = findDays(clause)
  const words = [...clause.matchAll(STEP_WORD)].map(({ 0: word, index: at, groups = {} }) => ({
    word,
    end: at + word.length,
    index: Object.keys(groups).findIndex((key) => groups[key] !== undefined),
  }))
  return days.flatMap(({ day, start }, index) => {
    const floor = days[index - 1]?.end ?? 0
    const near = words.findLast(({ end }) => end <= start && end >= floor)
    const isNear = near && /^(?: [\p{L}’-]+){0,5} (?:on|since|from) $|^ $/u.test(clause.slice(near.end, start))
    const tied = isNear ? near : words.length === 1 && days.length === 1 ? words[0] : undefined
    return tied && day !== undefined ? [{ word: tied.word, index: tied.index, day }] : []
  })
}

/** Say whether a step may be what happened on a day; a date that nobody knows exactly gets the benefit of the doubt. */
function bearsOut({ on, step }: Step, day: number, kinds: readonly StepKind[] | undefined): boolean {
  if (kinds && !kinds.includes(step)) return false
  const slack = on.about || on.uncertain ? 366 : 0
  const { start, end } = spanOf(on)
  return day >= start - slack && day < end + slack
}

function listSteps({ steps, instrument }: Designation): string {
  const told = steps.map(({ on, step }) => `${formatStep(step, instrument.binding).toLowerCase()} ${formatDate(on)}`)
  return joinAnd(told) || 'no step'
}

/** Take out what is quoted, so that places stay as they are. */
function blank(text: string): string {
  return text.replace(QUOTATIONS, (quotation) => ' '.repeat(quotation.length))
}
