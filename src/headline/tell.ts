/** An answer in sentences: what the record says of the day, what came of it, and what it cannot say. */
import { formatDate, formatDay, isImprecise, type PartialDate, spanOf } from '../core/dates.ts'
import { joinAnd } from '../core/join.ts'
import type { DatedStep } from '../core/status.ts'
import { statusAfter } from '../core/status.ts'
import { STEPS_OF } from '../core/step-words.ts'
import { formatCount, formatStatus, formatStatusOn, formatStep, shortenGovernment, withArticle } from '../core/words.ts'
import type { Doubt, Judged, Judgement, Verdict } from './judge.ts'
import { isAhead } from './read.ts'

/** What each verdict is called above its answer. */
const VERDICT_WORDS: Record<Verdict, string> = {
  holds: 'The record bears it out',
  'announced-only': 'Announced, not in force',
  'proposed-only': 'Only proposed',
  'not-yet': 'Not yet on that day',
  already: 'It had already happened',
  ended: 'It had ended',
  'other-list': 'Listed, but not there',
  'no-record': 'We have no record of it',
  unclear: 'We cannot tell',
}

/** Doubts over a part of what a sentence says, where another part is answered. */
const PARTLY: readonly Doubt[] = ['names-differ', 'other-name', 'claims-differ', 'governments-differ']

/** Name a verdict above its answer: one that is given with a doubt as probable, and an order that was only made not as announced. */
export function nameVerdict({ verdict, leaning, doubt, judged: [first] }: Judgement): string {
  const given = leaning ?? verdict
  const words = given === 'announced-only' && first && isMade(first) ? 'Made, not in force' : VERDICT_WORDS[given]
  if (!doubt || given === 'unclear') return words
  if (given === 'no-record') return isUnknown(doubt) ? words : `As we read it: ${lower(words)}`
  return `${PARTLY.includes(doubt) ? 'In part' : 'Probably'}: ${lower(words)}`
}

/** Whether what stands on the day was made, as orders are when they are signed, and not announced. */
function isMade({ row, on }: Judged): boolean {
  return on.status === 'announced' && row.told.steps.some(({ step, on: at }) => step === 'made' && at === on.since)
}

/** A date behind its preposition: `on 26 January 2023`, `in November 2025`, `about 2014`. */
function onDate(date: PartialDate): string {
  if (date.until || date.about) return formatDate(date)
  return `${date.day === undefined ? 'in' : 'on'} ${formatDate(date)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Names and lists shown of many. */
const MOST = 3

/** Answer in sentences, the first of them the answer; `day` is that of the sentence, a day count. */
export function tellAnswer(judgement: Judgement, day: number): string[] {
  const { verdict, judged, leaning, doubt } = judgement
  if (leaning) {
    const given = judged.filter((one) => one.verdict === leaning)
    const [lead = '', ...rest] = tellVerdict({ ...judgement, verdict: leaning, judged: given }, day)
    const name = doubt === 'names-differ' || doubt === 'other-name' ? given[0]?.row.entity.name : undefined
    const beside = judged.filter((one) => one.verdict !== leaning).slice(0, MOST)
    const told = beside.map((one) => `${nameListing(one)}, on that day: ${lower(tellStatus(one))}.`)
    const head = `${name ? `For ${name}` : 'If we read the sentence rightly'}, ${lower(lead)}`
    return [...new Set([head, ...rest, ...tellWhy(judgement), ...told])]
  }
  if (verdict === 'unclear') return tellDoubt(judgement, day)
  const told = tellVerdict(judgement, day)
  return doubt && !isUnknown(doubt) ? [...told, ...tellWhy(judgement)] : told
}

/** Whether it is the list that is doubted, which what the record lacks is told with. */
function isUnknown(doubt: Doubt | undefined): boolean {
  return doubt === 'unknown-list'
}

function tellVerdict(judgement: Judgement, day: number): string[] {
  const { verdict, judged, others } = judgement
  const [first] = judged
  if (verdict === 'no-record' || verdict === 'other-list') return tellElsewhere(judgement, day)
  if (!first) return []
  const told = tellOne(first, judgement, day)
  const more = judged.filter(({ verdict: own, row }) => own === verdict && row !== first.row)
  const names = [...new Set(more.map(nameListing))]
  const also = names.length > 0 ? [`The same holds for ${listSome(names)}.`] : []
  const against = judged.filter((one) => one.verdict !== verdict && one.verdict !== 'unclear')
  const apart = against.slice(0, MOST).map((one) => `${nameListing(one)}, on that day: ${lower(tellStatus(one))}.`)
  const acting = new Set([...judged, ...others].map(({ row }) => row.authority.government))
  const without = judgement.governments.filter((one) => !acting.has(one)).map(withArticle)
  const lacking =
    without.length > 0
      ? [`We have no record of such a listing by ${joinAnd(without)}. That is not proof that there was none.`]
      : []
  const rest = judgement.isPartial ? ['Of what the sentence says beside that we cannot tell.'] : []
  const choice = judgement.isChosen ? ['That is the answer for the listing that was chosen.'] : []
  return [
    ...told,
    ...also,
    ...lacking,
    ...(verdict === 'holds' || verdict === 'announced-only' ? apart : []),
    ...rest,
    ...choice,
  ]
}

function tellOne(judged: Judged, { verdict, claim }: Judgement, day: number): string[] {
  const { row, on } = judged
  const { steps } = row.told
  const { binding } = row
  const name = `${row.entity.name}: ${nameList(row)}.`
  const word = quote(claim?.word ?? '')
  const since = on.since ? formatDate(on.since) : ''
  const then = on.since ? onDate(on.since) : ''
  const began = firstAfter(steps, day, ['in-force', 'resumed'])
  const ended = firstAfter(steps, day, STEPS_OF.end)
  const isOver = began && ended && spanOf(ended).start >= spanOf(began).start
  const force = formatStatus('in-force', binding).toLowerCase()
  const now = !began
    ? 'We have read no step that brought it into force.'
    : isOver
      ? `It was ${force} from ${formatDate(began)}, and ended ${onDate(ended)}.`
      : `It has been ${force} since ${formatDate(began)}.`
  const isEnd = claim?.act === 'end'
  const isHope = claim !== undefined && isAhead(claim)
  const early = (at: PartialDate | undefined) => (isHope ? tellLater(at, day) : tellEarly(word, at, day))
  const told = isMade(judged) ? 'made, and not yet in force' : 'announced'
  switch (verdict) {
    case 'announced-only':
      if (on.status !== 'announced')
        return [`On that day it had only been announced. It came into force ${then}.`, name]
      return [`${capital(then)} it was ${told}. ${now} ${early(began)}`.trim(), name]
    case 'proposed-only':
      if (on.status !== 'proposed')
        return [`On that day it had only been proposed. It has been in force since ${since}.`, name]
      return [`${capital(then)} it was proposed. ${now} ${early(began)}`.trim(), name]
    case 'not-yet': {
      if (isEnd && ended)
        return [
          `On ${formatDay(day)} it was still ${formatStatus('in-force', binding).toLowerCase()}. It ended ${onDate(ended)}. ${early(ended)}`.trim(),
          name,
        ]
      const next = steps.find(({ on: date, step }) => spanOf(date).start > day && statusAfter(step))
      const first = next
        ? `The first step came ${onDate(next.on)}: ${formatStep(next.step, binding).toLowerCase()}.`
        : ''
      const after = began && next && began !== next.on ? ` ${now}` : ''
      return [`On ${formatDay(day)} the record has nothing of it. ${first}${after} ${early(next?.on)}`.trim(), name]
    }
    case 'already':
      return isEnd
        ? [`It had already ended, ${then}.`, name]
        : [
            `It was already ${formatStatus('in-force', binding).toLowerCase()} on ${formatDay(day)}, since ${since}.`,
            name,
          ]
    case 'ended':
      return [`It had ended ${then}. On ${formatDay(day)} it was no longer in force.`, name]
    default:
      if (wasOnlyAnnounced(judged, claim))
        return [
          `It holds: in force since ${since}. On the day that the sentence gives it had only been announced.`,
          name,
        ]
      return [
        `${tellHolds(judged, claim?.isDenied ?? false, day)}${on.status === 'announced' || on.status === 'proposed' ? ` ${now}` : ''}`,
        name,
      ]
  }
}

/** Whether in the days that a sentence gives a listing was announced that came into force behind them. */
function wasOnlyAnnounced({ row, on }: Judged, claim: Judgement['claim']): boolean {
  const { days, act, isDenied } = claim ?? {}
  if (!days || act !== 'list' || isDenied || on.status !== 'in-force' || !on.since) return false
  const isThen = row.told.steps.some(
    ({ step, on: at }) => step === 'announced' && spanOf(at).start >= days.start && spanOf(at).end <= days.end,
  )
  return isThen && spanOf(on.since).start >= days.end
}

function tellHolds(judged: Judged, isDenied: boolean, day: number): string {
  const { status, since: from } = judged.on
  const { binding } = judged.row
  const since = from ? formatDate(from) : ''
  const then = from ? onDate(from) : ''
  if (isDenied && status !== 'in-force')
    return since
      ? `It holds: on ${formatDay(day)} it was ${formatStatus(status, binding).toLowerCase()}, since ${since}.`
      : `It holds: on ${formatDay(day)} the record has nothing of it.`
  switch (status) {
    case 'in-force':
      return binding ? `It holds: in force since ${since}.` : `It holds: adopted ${then}, and binding on nobody.`
    case 'announced':
      return isMade(judged)
        ? `It holds: it was made ${then}, and was not yet in force.`
        : `It holds: it was announced ${then}.`
    case 'proposed':
      return `It holds: it was proposed ${then}.`
    case 'ended':
      return `It holds: it ended ${then}.`
    default:
      return `It holds: ${formatStatus(status, binding).toLowerCase()}${since ? ` since ${since}` : ''}.`
  }
}

/** “It came six days later.” Of a day that nobody knows exactly it says nothing. */
function tellLater(on: PartialDate | undefined, day: number): string {
  const days = on && !isImprecise(on) ? spanOf(on).start - day : 0
  return days < 1 ? '' : `It came ${formatCount(days)} ${days === 1 ? 'day' : 'days'} later.`
}

/** “‘Designated’ was six days early.” Of a day that nobody knows exactly it says nothing. */
function tellEarly(word: string, on: PartialDate | undefined, day: number): string {
  if (!on || word === '' || isImprecise(on)) return ''
  const days = spanOf(on).start - day
  if (days < 1) return ''
  if (days > 60) return ''
  return `“${word}” was ${formatCount(days)} ${days === 1 ? 'day' : 'days'} early.`
}

function firstAfter(steps: readonly DatedStep[], day: number, kinds: readonly string[]): PartialDate | undefined {
  return steps.find(({ step, on }) => kinds.includes(step) && spanOf(on).start > day)?.on
}

const REASONS: Record<Doubt, string> = {
  'no-name': 'We found no name in this sentence that the record has. That says nothing of whether it is right.',
  'no-act': 'We found a name, but no word that says that somebody was listed, or taken off a list.',
  'aside-name':
    'The sentence names somebody, but what it says seems to be done to others who are tied to them and are not named, or are not in the record.',
  'which-name': 'The name may mean several that are listed apart. Which one is meant?',
  'short-name': 'Letters alone may stand for somebody else. Is this the one that is meant?',
  'which-list': 'Several lists may be meant, and they do not agree on that day. Which one is meant?',
  'whose-list': 'The sentence does not say whose list it means, and several governments may be meant. Which one?',
  'claims-differ':
    'The sentence says several things, and the record does not bear out all of them. Which one is meant?',
  'names-differ': 'The sentence has several names, and the record does not say the same of all of them.',
  'no-end': 'The record has it in force, and no act that ended it. We may not have read it.',
  'record-unsure': 'The record does not know enough about that day to bear this out or to contradict it.',
  'old-news':
    'The record has had it for longer. As news of that day it would be another act, of which we have no record.',
  'other-day': 'The record has it, but no step of it in the days that the sentence gives.',
  'other-name':
    'Beside a name of the record stands another that we did not find there, so we cannot answer for the whole sentence.',
  'other-thing': 'The sentence speaks of something else than a listing, which the record does not follow.',
  hindered:
    'The sentence says that something stood in the way of a listing. The record has what was done, not what was stopped.',
  stretch: 'The sentence tells of a stretch of time. Here the record is asked of one day.',
  only: 'The sentence says that it is so only there, or only of some. The record cannot bear out an “only”.',
  condition: 'The sentence says it under a condition, which the record cannot weigh.',
  order: 'The sentence says which came first. Here the record is asked of one day.',
  'name-added': 'This name may have been added to the listing after that day, and the record has no day for each name.',
  'governments-differ': 'Several governments are named, and the record does not say the same of all.',
  'chosen-other': 'The sentence names another government or another list than the listing that was chosen.',
  denied: 'The record has no such listing. That is not proof that there was none.',
  'denied-and-listed': 'The sentence says that it was not so. The record has it in force on that day.',
  court:
    'The sentence speaks of a court. What a court says of a listing is not the listing, and we cannot tell the two apart here.',
  'not-plain': 'The sentence is less plain than those that we are sure to read rightly. How we read it stands below.',
  limited:
    'Something in the sentence limits what it says, or says more: a time, a number, a “first” or “only”, another sort of list. That was not compared.',
  'near-day': 'The day or the time that the sentence gives is not quite that of the record.',
  stranger: 'Somebody seems to act in this sentence whose lists the record does not follow.',
  'unknown-list': 'The sentence speaks of a list or a measure that the record does not follow.',
}

const BY_DAY =
  'Its words may also mean others, who are tied to this name. We go by the days: in those very days the record has such a step of it.'

function tellDoubt(judgement: Judgement, day: number): string[] {
  const { doubt = 'record-unsure', judged, others } = judgement
  const shown = judged.length > 0 ? judged : others
  const told = shown
    .slice(0, judged.length > 0 ? 6 : MOST)
    .map((one) => `${nameListing(one)}: ${lower(tellStatus(one))}.${doubt === 'other-day' ? tellSince(one) : ''}`)
  const head = told.length > 0 ? [`On ${formatDay(day)} the record says:`] : []
  return [...tellWhy(judgement), ...head, ...told]
}

/** Why it is doubted, and of whom the record has no such listing. */
function tellWhy({ doubt = 'record-unsure', lacking = [], unknown = [], without = [], isByDay }: Judgement): string[] {
  const not = 'That is not proof that there was none.'
  const none = lacking.length > 0 ? [`Of ${joinAnd(lacking)} we have no record of such a listing. ${not}`] : []
  const why =
    unknown.length > 0
      ? [`Of ${joinAnd(unknown)} the record has nothing, so we cannot answer for the whole sentence. ${not}`]
      : [isByDay ? BY_DAY : REASONS[doubt]]
  const whose =
    without.length > 0 ? [`We have no record of such a listing by ${joinAnd(without.map(withArticle))}. ${not}`] : []
  return [...why, ...none, ...whose]
}

/** Since when, where the status says only when it was last seen. */
function tellSince({ on: { status, since } }: Judged): string {
  return since && status === 'in-force' ? ` It came into force ${onDate(since)}.` : ''
}

function tellElsewhere({ verdict, others, governments, meant, doubt }: Judgement, day: number): string[] {
  const whose = governments.length > 0 ? joinAnd(governments.map(withArticle)) : undefined
  const what = meant?.name ? ` (${meant.name})` : ''
  const none = isUnknown(doubt)
    ? REASONS['unknown-list']
    : whose
      ? `We have no record of such a listing by ${whose}${what}.`
      : `We have no record of such a listing${what}, and follow no list of whoever is said to have acted.`
  const standing = others.filter(({ on }) => on.status === 'in-force')
  const names = [...new Set(standing.map(nameListing))]
  const there =
    verdict === 'other-list' && names.length > 0
      ? [`On ${formatDay(day)} the record has it in force elsewhere: ${listSome(names)}.`]
      : []
  return [`${none} That is not proof that there was none.`, ...there]
}

/** Say the status of a listing on the day, with how far it is known. */
export function tellStatus({ on, row }: Judged): string {
  return formatStatusOn(on, row.binding)
}

/** Name a list with whose it is: `Criminal organisation (US)`. */
export function nameList({ instrument, authority }: Judged['row']): string {
  return `${instrument.name} (${shortenGovernment(authority.government)})`
}

/** Name a listing: `Wagner Group, Criminal organisation (US)`. */
export function nameListing({ row }: Pick<Judged, 'row'>): string {
  return `${row.entity.name}, ${nameList(row)}`
}

function listSome(names: readonly string[]): string {
  const more = names.length - MOST
  return more > 1 ? `${names.slice(0, MOST).join('; ')}; and ${more} more` : names.join('; ')
}

function quote(word: string): string {
  const own = word.trim()
  return own.charAt(0).toUpperCase() + own.slice(1).toLowerCase()
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
