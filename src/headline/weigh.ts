/** One claim against one designation: what the record says of it on the day. */
import { isImprecise, type Span, spanOf } from '../core/dates.ts'
import type { StepKind } from '../core/model.ts'
import { type Status, type StatusOnDay, statusOn, type Told } from '../core/status.ts'
import { type Act, isBorneOut, STEPS_OF } from '../core/step-words.ts'
import type { Judged, Row, Verdict } from './judge.ts'
import { type Claim, isAhead } from './read.ts'

/** News is of so many days. */
const RECENT = 12

export const NEAR_KINDS: Record<Act, StepKind[]> = {
  list: [...STEPS_OF.list, 'announced', 'proposed'],
  renew: [...STEPS_OF.renew],
  end: [...STEPS_OF.end],
  suspend: [...STEPS_OF.suspend],
}

/** The steps by which somebody comes to be listed: a renewal lists nobody anew, and a change only names that it adds. */
export function firstKinds({ isOfAlias, word }: Claim): StepKind[] {
  if (/^re-?(?:list|designat|proscri|ban)/i.test(word)) return NEAR_KINDS.list
  return NEAR_KINDS.list.filter((kind) => kind !== 'renewed' && (kind !== 'amended' || isOfAlias))
}

export function isNews({ isActive, mode, act, isKnown, isPast, isDenied, days }: Claim, day: number): boolean {
  const isLate = days !== undefined && days.end < day - RECENT
  return (isActive || act !== 'list') && mode === 'done' && !isKnown && !isPast && !isDenied && !isLate
}

/** Whether something of the kind happened to a listing in the days before. */
export function isRecent({ told }: Row, claim: Pick<Claim, 'act'> | undefined, day: number): boolean {
  return hasStepIn(told, NEAR_KINDS[claim?.act ?? 'list'], { start: day - RECENT, end: day + 4 })
}

/** Whether it came to be listed in the days before, and was not only renewed or changed. */
export function isAnew({ told }: Row, claim: Claim, day: number): boolean {
  return claim.act === 'list' && hasStepIn(told, firstKinds(claim), { start: day - RECENT, end: day + 4 })
}

/** What is told in the present is no older than so many days. */
const FRESH = 60

/**
 * Whether each name has a step of the kind in the very days that a sentence gives, or, where it is told in the present
 * and gives none, shortly before. What was only announced then is no step of what is in force.
 */
export function isOfItsDays(judged: readonly Judged[], claim: Claim, day: number): boolean {
  const { act, mode, days, isDenied, isSince, isActive, isKnown, word } = claim
  const isNow = isActive && mode === 'done' && !isKnown && /s$/i.test(word)
  const isTied = days !== undefined && (isSince || mode !== 'lasting')
  if (isDenied || !(isTied || isNow || act === 'renew')) return true
  const span = isTied ? { start: days.start, end: days.end + 1 } : { start: day - FRESH, end: day + FRESH }
  const hasIn = ({ row: { told }, on }: Judged) => {
    const kinds = act === 'list' ? firstKinds(claim) : NEAR_KINDS[act]
    const others =
      act === 'renew' ? ['in-force', 'published'] : on.status === 'in-force' ? ['announced', 'proposed'] : []
    const own = kinds.filter((kind) => !others.includes(kind))
    return hasStepIn(told, own, span)
  }
  return [...Map.groupBy(judged, ({ row }) => row.entity.id).values()].every((one) => one.some(hasIn))
}

export function hasStepIn({ steps }: Told, kinds: readonly StepKind[], { start, end }: Span): boolean {
  return steps.some(({ step, on }) => kinds.includes(step) && spanOf(on).start < end && spanOf(on).end > start)
}

const FORCE: Status[] = ['in-force']
const AHEAD_OF: Status[] = ['announced', 'proposed']
/** News is seldom longer before what it tells. */
const LONG = 120
/** What was announced is most often in force within so many days. */
const NEAR = 10
/** Nobody writes for longer that something is to come that has come. */
const YEAR = 366

/** What the record says of a designation on a day, before anything is held against it. */
export function look(row: Row, day: number): Judged {
  return { row, on: statusOn(row.told, day), verdict: 'unclear' }
}

/** Hold one claim against one designation. */
export function judgeRow(row: Row, claim: Claim, day: number, isExact = false): Judged {
  const on = statusOn(row.told, day)
  return { row, on, verdict: weigh(row, claim, on, day, isExact) }
}

function weigh(row: Row, claim: Claim, on: StatusOnDay, day: number, isExact: boolean): Verdict {
  const { told } = row
  const later = hasLater(told, day, STEPS_OF.list)
  const laterEnd = hasLater(told, day, STEPS_OF.end)
  const { act, mode, isDenied } = claim
  const isSure = on.uncertain === undefined
  const isHope = isAhead(claim)
  if (act === 'suspend') return isBorneOut(on, ['suspended']) ? 'holds' : 'unclear'
  const isToday = on.since !== undefined && day - spanOf(on.since).start <= 1
  if (act === 'end') {
    if (isDenied) return isBorneOut(on, FORCE) && isSure ? 'holds' : on.status === 'ended' ? 'ended' : 'unclear'
    // “Removed it in February 2021”: it may have been listed anew.
    if (claim.days && !isHope && hasStepIn(told, STEPS_OF.end, claim.days)) return 'holds'
    if (on.status === 'ended') {
      const isFresh = on.since !== undefined && day - spanOf(on.since).start <= RECENT
      return isHope && mode !== 'called-for' && !claim.days && !isFresh ? 'already' : 'holds'
    }
    if (on.status === 'no-record') return later ? 'not-yet' : 'no-record'
    if (!isSure) return 'unclear'
    return laterEnd ? 'not-yet' : 'unclear'
  }
  if (act === 'renew') {
    if (on.status === 'ended') return isDenied ? 'holds' : 'ended'
    // To maintain is to leave as it is.
    if (/^(?:maintain|retain)/i.test(claim.word) && !isDenied && isBorneOut(on, FORCE) && isSure) return 'holds'
    if (!isBorneOut(on, FORCE)) return on.status === 'no-record' ? (later ? 'not-yet' : 'no-record') : 'unclear'
    // What the record has not read of a renewal it cannot bear out.
    const isRead =
      isPast(claim) ||
      hasStepIn(told, ['renewed', 'amended', 'in-force', 'published'], { start: day - RECENT, end: day + 4 })
    return (isHope && !isDenied) || !isRead ? 'unclear' : 'holds'
  }
  if (isDenied) {
    if (isHope || !isSure) return 'unclear'
    return on.status !== 'in-force' ? 'holds' : claim.isYet ? 'already' : 'unclear'
  }
  if (isHope) {
    // “In February it announced that it would …”: it did.
    if (claim.days && claim.days.end < day && hasStepIn(told, NEAR_KINDS.list, claim.days)) return 'holds'
    if (AHEAD_OF.includes(on.status)) return 'holds'
    if (on.status === 'in-force') {
      // What comes into force on the very day was still to come when it was written.
      if (isSure && isToday) return 'holds'
      const isFar = on.since === undefined || day - spanOf(on.since).start > YEAR
      // Who is under sanctions may come under others; and who calls for a listing may want another.
      const isOther = mode !== 'coming' || !claim.isFirm || (row.instrument.kind === 'sanctions' && !isExact)
      // Names are added to a listing, as aliases are.
      const isAmended = hasLater(told, day - 1, ['amended'], LONG)
      return !isSure || isFar || isOther || isAmended ? 'unclear' : 'already'
    }
    if (on.status === 'no-record') return later ? 'not-yet' : 'no-record'
    return later ? 'not-yet' : 'unclear'
  }
  const then = claim.days && statusOn(told, Math.max(claim.days.end - 1, claim.days.start))
  if (claim.days && then) {
    const { start, end } = claim.days
    const began = told.steps.some(
      ({ step, on: at }) => step === 'in-force' && spanOf(at).start >= start && spanOf(at).end <= end,
    )
    const wasThen = claim.isPast && statusOn(told, start).status === 'in-force'
    const wasReal = then.status === 'in-force' || began || wasThen
    if (wasReal && (on.status === 'in-force' || mode === 'done' || claim.isPast)) return 'holds'
    if (then.status === 'announced' && isAnnounced(claim)) return 'holds'
    if (end <= day + 1 && on.status === 'in-force' && then.status !== 'in-force') {
      // Long afterwards nobody tells the announcement from what came of it.
      const isNews = end - start <= 31 && end > day - 31
      // “On Tuesday it designated …”, told when that was in force, which it had not been on Tuesday.
      const isNear = hasStepIn(told, ['in-force'], { start: end, end: end + NEAR })
      if (isNews && then.status === 'announced') return isNear ? 'holds' : 'announced-only'
      if (isNews && then.status === 'proposed') return 'proposed-only'
      return 'unclear'
    }
  }
  if (!isSure && on.status !== 'in-force') return 'unclear'
  switch (on.status) {
    case 'in-force':
      // A new listing of who stands there is an act of its own.
      if (/^re-?(?:list|designat|proscri|ban)/i.test(claim.word) && !isPast(claim) && !isRecent(row, claim, day))
        return 'unclear'
      if (claim.isNew && mode === 'done' && !isPast(claim) && !isRecent(row, claim, day)) return 'unclear'
      // “UN adds …” is news: of a listing that is months old it may mean another act.
      if (isHeadline(claim) && !hasStepIn(told, firstKinds(claim), { start: day - 60, end: day + 4 })) return 'unclear'
      return isSure || (mode === 'done' && isRecent(row, claim, day)) ? 'holds' : 'unclear'
    case 'announced':
      if (mode === 'going-on' || isAnnounced(claim)) return 'holds'
      if (claim.isSigned && hasStepIn(told, ['made'], { start: day - RECENT, end: day + 1 })) return 'holds'
      return claim.isHinted && mode === 'done' ? 'unclear' : 'announced-only'
    case 'proposed':
      return mode === 'going-on' ? 'holds' : 'proposed-only'
    case 'no-record':
      if (later && !hasLater(told, day, STEPS_OF.list, LONG)) return 'unclear'
      return later ? 'not-yet' : 'no-record'
    case 'ended':
      if (claim.isPast && (claim.isKnown || mode === 'done')) return 'holds'
      // “The US sanctioned …” was true once.
      return mode === 'done' && (claim.isActive || /ed$/i.test(claim.word)) && !claim.isKnown ? 'unclear' : 'ended'
    default:
      return 'unclear'
  }
}

/** Whether it is said as headlines say what has just been done: “UK bans …”. */
export function isHeadline({ isActive, mode, word, isKnown, days }: Claim): boolean {
  return (
    isActive &&
    mode === 'done' &&
    /^(?:designates|sanctions|bans|adds|blacklists|proscribes|outlaws|puts|places|imposes|labels|names|declares)\b/i.test(
      word,
    ) &&
    !isKnown &&
    !days
  )
}

/** Whether it is told as standing or of earlier days, and not as news. */
function isPast({ mode, isKnown, isPast: isSaid, days }: Claim): boolean {
  return mode === 'lasting' || isKnown || isSaid || days !== undefined
}

function isAnnounced({ word, isAnnounced: isSaid }: Claim): boolean {
  return isSaid || /^announc/i.test(word)
}

/** Whether a step of one of these kinds came after the day, within so many. */
function hasLater(
  { steps }: Told,
  day: number,
  kinds: readonly StepKind[],
  within = Number.POSITIVE_INFINITY,
): boolean {
  return steps.some(({ step, on }) => {
    const at = isImprecise(on) ? spanOf(on).end - 1 : spanOf(on).start
    return kinds.includes(step) && at > day && at <= day + within
  })
}
