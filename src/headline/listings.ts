/** Which listings of one name a claim may mean, and what they say together. */
import { distance } from 'fastest-levenshtein'
import { type Span, spanOf } from '../core/dates.ts'
import { statusOn } from '../core/status.ts'
import { STEPS_OF } from '../core/step-words.ts'
import type { Asked, Doubt, Judged, Judgement, Row, Verdict } from './judge.ts'
import { findKin, rowsOf } from './kin.ts'
import type { Law, Meant } from './lists.ts'
import { type Mention, toWords } from './names.ts'
import { type Claim, isAhead } from './read.ts'
import { firstKinds, hasStepIn, isAnew, isHeadline, isNews, isRecent, judgeRow, look, NEAR_KINDS } from './weigh.ts'

/** Whether it stands in a bill or a resolution, which bind nobody yet. */
export function isOpen({ instrument }: Row): boolean {
  return instrument.kind === 'bill' || instrument.kind === 'resolution'
}

/** Of what binds: no vote of a parliament is on it. */
const OFFICIAL = /\bofficial list|\bits (?:\p{Ll}+ )*list of\b/u

/** Judge what a claim says of one name by the listings of it that may be meant: of these governments, or of any where none is named. */
export function judgeName(
  mention: Mention,
  { text, day, claim: read, laws, byEntity }: Asked,
  governments: readonly string[],
  meant: Meant,
): Judgement {
  const called = byEntity.get(mention.entities[0] as string)?.[0]?.entity.name ?? ''
  const claim = {
    ...read,
    isOfAlias: /\balias/i.test(text) || (!/^\p{Lu}{2,5}$/u.test(mention.text) && isOtherName(mention.text, called)),
  }
  const told = {
    claim,
    meant,
    governments: [...governments],
    mentions: [mention],
    judged: [] as Judged[],
    others: [] as Judged[],
  }
  const all = rowsOf([mention], byEntity)
  const lawOf = ({ instrument }: Row) => laws.get(instrument.id) as Law
  const isHope = isAhead(claim)
  const ofGovernment = all.filter((row) => governments.length === 0 || governments.includes(row.authority.government))
  const fittingOwn = ofGovernment.filter((row) => meant.fits(lawOf(row)))
  // Who is on a terrorist list is under sanctions in everyday words.
  const fitting =
    fittingOwn.length === 0 && meant.name === 'sanctions'
      ? ofGovernment.filter(({ instrument }) => instrument.kind === 'terrorist-list')
      : fittingOwn
  const [open, bound] = [fitting.filter(isOpen), fitting.filter((row) => !isOpen(row))]
  const isVoted = meant.isParliament && !isHope && open.length > 0
  const pool = isHope
    ? fitting.filter(
        (row) =>
          !isOpen(row) ||
          ((meant.isParliament || claim.mode !== 'coming') && statusOn(row.told, day).status !== 'no-record'),
      )
    : isVoted || bound.length === 0
      ? open
      : bound
  const others = all.filter((row) => !pool.includes(row)).map((row) => look(row, day))
  if (claim.isCourt) return { ...told, verdict: 'unclear', doubt: 'court', others: all.map((row) => look(row, day)) }
  if (pool.length === 0 && !meant.isUnknown && governments.length > 0) {
    // “EU lists Hezbollah”, of which it lists a wing.
    const wings = findKin(mention, byEntity).filter(
      (row) => governments.includes(row.authority.government) && meant.fits(lawOf(row)) && !isOpen(row),
    )
    const own = wings.map((row) => judgeRow(row, claim, day)).filter(({ verdict }) => verdict !== 'no-record')
    if (own.length > 0 && claim.act === 'list' && !isHope)
      return { ...told, verdict: 'unclear', doubt: 'which-name', judged: own, others: all.map((row) => look(row, day)) }
  }
  // “Lists seven transnational criminal organisations as terrorist entities”: what they are called is not the list.
  const also = meant.isExact && pool.length === 0 ? ofGovernment.filter((row) => meant.also(lawOf(row))) : []
  const isSponsor =
    pool.length > 0 &&
    meant.name === 'terrorist list' &&
    pool.every((row) => !isOpen(row) && /state sponsor/i.test(lawOf(row).words))
  const isOfficial = !isHope && !meant.isParliament && pool.length > 0 && pool.every(isOpen) && OFFICIAL.test(text)
  if (governments.length > 0 && (also.length > 0 || isSponsor || isOfficial)) {
    const shown = [...also, ...pool].map((row) => look(row, day))
    return { ...told, verdict: 'unclear', doubt: 'which-list', judged: shown, others }
  }
  if (pool.length === 0 || meant.isUnknown) {
    const stands = all.some((row) => statusOn(row.told, day).status === 'in-force')
    if (claim.isDenied && claim.act === 'list' && !meant.isUnknown && (governments.length > 0 || meant.isExact))
      return { ...told, verdict: 'unclear', doubt: 'denied', others: all.map((row) => look(row, day)) }
    return {
      ...told,
      verdict: stands ? 'other-list' : 'no-record',
      others: all.map((row) => look(row, day)),
      ...(meant.isUnknown && { doubt: 'unknown-list' as const }),
    }
  }
  const settled = chooseListing(pool, claim, day)
  const whose = new Set(pool.map(({ authority }) => authority.government))
  // Somebody is said to have done it these days, and nobody of whom the record knows did.
  if (
    governments.length === 0 &&
    whose.size > 1 &&
    isNews(claim, day) &&
    !settled.some((row) => isRecent(row, claim, day))
  ) {
    const possible = settled.map((row) => judgeRow(row, claim, day))
    return { ...told, ...leanTo(possible), verdict: 'unclear', doubt: 'whose-list', judged: possible, others }
  }
  const added = settled.filter((row) => isAddedLater(mention, row, day))
  if (added.length > 0 && added.length === settled.length) {
    // A name that is added within days was not yet there.
    const isSoon = ({ told: own }: Row) => hasStepIn(own, ['amended'], { start: day + 1, end: day + NEXT })
    const judged = added.map((row) => ({ ...look(row, day), ...(isSoon(row) && { verdict: 'not-yet' as const }) }))
    return { ...told, ...leanTo(judged), verdict: 'unclear', doubt: 'name-added', judged, others }
  }
  const judged = chooseRecent(settled, claim, day).map((row) => judgeRow(row, claim, day, meant.isExact))
  const older = settled
    .map((row) => judgeRow(row, claim, day))
    .filter(({ row }) => !judged.some((one) => one.row === row))
  // What happened these days may not be what is meant where an older listing bears the words out.
  if (
    !meant.isExact &&
    !claim.isActive &&
    !claim.isDenied &&
    judged.every(({ verdict }) => verdict !== 'holds') &&
    older.some(({ verdict }) => verdict === 'holds')
  )
    return { ...told, verdict: 'unclear', doubt: 'which-list', leaning: 'holds', judged: [...judged, ...older], others }
  const listed = meant.isExact
    ? pool
    : all.filter(
        (row) => !isOpen(row) && pool.some(({ authority }) => authority.government === row.authority.government),
      )
  const isUnsaid = judged.every(({ verdict }) => verdict === 'unclear')
  if ((isUnsaid || judged.some(({ verdict }) => verdict === 'holds')) && !fitsDays(listed, claim))
    return { ...told, verdict: 'unclear', doubt: 'other-day', judged, others }
  const mine = judged.map(({ row }) => row)
  const rest = [...others, ...pool.filter((row) => !mine.includes(row)).map((row) => look(row, day))]
  return { ...settle(judged, { claim, day, meant, governments }, told), others: rest }
}

/** Of several listings of a name under one law, one after the other, the one that the day is about. */
function chooseListing(rows: readonly Row[], claim: Claim, day: number): Row[] {
  return [...Map.groupBy(rows, ({ entity, instrument }) => `${entity.id} ${instrument.id}`).values()].map((own) => {
    const dayOf = claim.days?.start ?? day
    const first = (row: Row) => Math.min(...row.told.steps.map(({ on }) => spanOf(on).start))
    const begun = own.filter((row) => first(row) <= Math.max(day, dayOf)).toSorted((a, b) => first(b) - first(a))
    if (claim.act === 'end') {
      const ended = begun.filter((row) => row.told.steps.some(({ step }) => STEPS_OF.end.includes(step as 'lifted')))
      const atDay = ended.filter((row) => claim.days === undefined || first(row) < claim.days.end)
      return (atDay[0] ?? ended[0] ?? begun[0] ?? own[0]) as Row
    }
    const about = claim.days && begun.find((row) => first(row) < (claim.days as Span).end)
    return (about ?? begun[0] ?? own.toSorted((a, b) => first(a) - first(b))[0]) as Row
  })
}

/** Whether a name shares no word with the one under which somebody is kept. */
function isOtherName(text: string, name: string): boolean {
  const words = toWords(name).map(({ folded }) => folded)
  const isNear = (word: string) => words.some((one) => one === word || (word.length > 3 && distance(one, word) < 2))
  return toWords(text).every(({ folded }) => !isNear(folded))
}

/** Whether names were added to a listing after the day, and this may be one of them: another name that shares no word with the first. */
function isAddedLater({ text, isPart }: Mention, { entity, told }: Row, day: number): boolean {
  if (isPart) return false
  const isOther = isOtherName(text, entity.name) && !/^\p{Lu}{2,5}$/u.test(text)
  return isOther && told.steps.some(({ step, on }) => step === 'amended' && spanOf(on).start > day)
}

/** Whether something of the kind happened to one of these in the days that the sentence gives for it. */
export function fitsDays(rows: readonly Row[], claim: Claim): boolean {
  const { act, mode, days, isSince, isDenied } = claim
  const isAct = mode === 'done' || /^(?:was|were|been) (?:put|placed|added)/i.test(claim.word)
  if (!days || isDenied || act === 'renew' || !(isSince || isAct)) return true
  const slack = days.end - days.start > 31 ? 31 : 7
  const span = { start: days.start - slack, end: days.end + slack }
  const kinds = act === 'list' ? firstKinds(claim) : NEAR_KINDS[act]
  return rows.some(({ told }) => hasStepIn(told, kinds, span))
}

/** What is told as news is of the listing to which something happened in those days. */
function chooseRecent(rows: readonly Row[], claim: Claim, day: number): readonly Row[] {
  if (rows.length < 2 || claim.isDenied) return rows
  if (claim.days) {
    const days = { start: claim.days.start - 3, end: claim.days.end + 3 }
    const own = rows.filter(({ told }) => hasStepIn(told, NEAR_KINDS[claim.act], days))
    if (own.length > 0) return own
  }
  if (claim.mode === 'lasting' || (claim.isKnown && claim.mode !== 'coming')) return rows
  const recent = rows.filter((row) => isRecent(row, claim, day))
  const anew = recent.filter((row) => isAnew(row, claim, day))
  return anew.length > 0 ? anew : recent.length > 0 ? recent : rows
}

/** What an answer leans to where listings that may be meant do not agree: that one of them bears it out, or what all of them say. */
function leanTo(judged: readonly Judged[], act?: Claim['act']): { leaning?: Verdict } {
  const verdicts = new Set(judged.map(({ verdict }) => verdict))
  // What did not end says nothing of what did.
  if (act === 'end') verdicts.delete('unclear')
  const [first] = verdicts
  if (verdicts.has('holds')) return { leaning: 'holds' }
  return verdicts.size === 1 && first && first !== 'unclear' ? { leaning: first } : {}
}

/** Days within which a second list follows the first of one announcement. */
const NEXT = 8

/** What was read of a sentence, for the listings that may be meant. */
interface Read {
  claim: Claim
  day: number
  meant: Meant
  governments: readonly string[]
}

/** One answer for the listings that may be meant; an unclear one says what it leans to. */
export function settle(judged: readonly Judged[], read: Read, told: Omit<Judgement, 'verdict'>): Judgement {
  const found = settleFirm(judged, read, told)
  return found.verdict === 'unclear' ? { ...found, ...leanTo(judged, read.claim.act) } : found
}

function settleFirm(
  judged: readonly Judged[],
  { claim, day, meant, governments }: Read,
  told: Omit<Judgement, 'verdict'>,
): Judgement {
  const verdicts = new Set(judged.map(({ verdict }) => verdict))
  const all = { ...told, judged: [...judged] }
  const [first] = judged as [Judged, ...Judged[]]
  const entities = new Set(judged.map(({ row }) => row.entity.id))
  const whose = new Set(judged.map(({ row }) => row.authority.government))
  // What several governments may have done is no answer unless each of them has.
  const isOne = verdicts.size === 1 || !verdicts.has('holds')
  if (
    governments.length === 0 &&
    isOne &&
    ((claim.isStrange && !(meant.isExact && whose.size === 1)) || (whose.size > 1 && first.verdict !== 'holds'))
  )
    return { ...all, verdict: 'unclear', doubt: 'whose-list' }
  if (verdicts.has('already') && governments.length === 0 && !meant.isExact)
    return { ...all, verdict: 'unclear', doubt: 'whose-list' }
  if (verdicts.size === 1) {
    const doubt: Doubt | undefined =
      first.verdict !== 'unclear'
        ? undefined
        : claim.isDenied
          ? 'denied-and-listed'
          : claim.act === 'end'
            ? 'no-end'
            : isHeadline(claim) && judged.every(({ on }) => on.status === 'in-force')
              ? 'old-news'
              : 'record-unsure'
    return { ...all, verdict: first.verdict, ...(doubt && { doubt }) }
  }
  if (entities.size > 1) return { ...all, verdict: 'unclear', doubt: 'which-name' }
  const holding = judged.filter(({ verdict }) => verdict === 'holds')
  // Said of whichever list it may be, one that bears it out is enough; but a denial must hold for all.
  if (
    !claim.isDenied &&
    holding.length > 0 &&
    (claim.mode === 'lasting' || claim.isKnown || claim.isPast) &&
    governments.length > 0
  )
    return { ...all, verdict: 'holds', judged: [...holding, ...judged.filter((one) => !holding.includes(one))] }
  // On the day of one list the other is often a day away: one bears it out, and the other is told beside it.
  const isHours = judged.every(
    ({ row, verdict }) =>
      verdict === 'holds' ||
      (verdict === 'announced-only' && hasStepIn(row.told, ['in-force'], { start: day, end: day + NEXT })),
  )
  if (!claim.isDenied && claim.act === 'list' && holding.length > 0 && isHours && !meant.isExact && whose.size === 1)
    return { ...all, verdict: 'holds', judged: [...holding, ...judged.filter((one) => !holding.includes(one))] }
  // Of two lists that it calls by their names one has it announced: “designated” is early for that one.
  const early = judged.filter(({ verdict }) => verdict === 'announced-only')
  if (!claim.isDenied && claim.act === 'list' && meant.isExact && whose.size === 1 && early.length > 0)
    if (early.length + holding.length === judged.length)
      return { ...all, verdict: 'announced-only', judged: [...early, ...holding] }
  if (claim.isDenied || claim.act === 'end') {
    const against = judged.filter(({ verdict }) => verdict !== 'holds')
    if (!claim.isDenied && holding.length > 0 && meant.isExact) return { ...all, verdict: 'holds', judged: holding }
    return {
      ...all,
      verdict: 'unclear',
      doubt: whose.size > 1 ? 'whose-list' : 'which-list',
      judged: [...against, ...holding],
    }
  }
  if (isAhead(claim)) {
    const open = judged.filter(({ verdict }) => verdict === 'holds')
    const isThere = judged.every(({ on }) => on.status === 'in-force')
    if (isThere && verdicts.has('already') && meant.name !== 'sanctions') return { ...all, verdict: 'already' }
    const later = judged.filter(({ verdict }) => verdict === 'not-yet')
    if (open.length > 0 && governments.length > 0) return { ...all, verdict: 'holds', judged: open }
    if (later.length > 0 && governments.length > 0 && meant.isExact)
      return { ...all, verdict: 'not-yet', judged: later }
    if (later.length > 0 && claim.mode === 'called-for' && (governments.length > 0 || whose.size === 1))
      return { ...all, verdict: 'not-yet', judged: later }
  }
  return { ...all, verdict: 'unclear', doubt: whose.size > 1 && governments.length !== 1 ? 'whose-list' : 'which-list' }
}
