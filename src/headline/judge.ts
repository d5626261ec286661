/**
 * Compare what a sentence says with the record on its day. The comparison is that of the check which holds pieces against
 * the record: the same words for steps, the same statuses that bear them out. In doubt it says so and asks.
 */
import type { InstrumentKind } from '../core/model.ts'
import type { StatusOnDay, Told } from '../core/status.ts'
import { findKin, findPart, rowsOf } from './kin.ts'
import { fitsDays, isOpen, judgeName, settle } from './listings.ts'
import {
  type Actor,
  chooseGovernments,
  findActors,
  findCaller,
  findMeant,
  isOfCountry,
  type Law,
  type Meant,
  namesStranger,
  standsElsewhere,
  standsWithMany,
} from './lists.ts'
import { findNames, indexNames, type Mention, mask, type Nameable } from './names.ts'
import { findObjects } from './objects.ts'
import { type Claim, isAhead, readClaims } from './read.ts'
import { findStranger } from './subject.ts'
import { findUnsure, goByDay, isBeside, leanFirst, tellsOfMeasure } from './sure.ts'
import { findUnknown, readTurn } from './turns.ts'
import { hasStepIn, isRecent, judgeRow, look, NEAR_KINDS } from './weigh.ts'

export const VERDICTS = [
  'holds',
  'announced-only',
  'proposed-only',
  'not-yet',
  'already',
  'ended',
  'other-list',
  'no-record',
  'unclear',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** A designation as far as it can be judged. */
export interface Row {
  id: string
  entity: Nameable
  authority: { id: string; name: string; government: string }
  instrument: { id: string; name: string; kind: InstrumentKind }
  binding: boolean
  told: Told
}

/** All that a sentence is held against. */
export interface Case {
  rows: readonly Row[]
  /** Ids of those who are persons. */
  people: ReadonlySet<string>
  laws: ReadonlyMap<string, Law>
}

/** A designation and what the record says of it on the day. */
export interface Judged {
  row: Row
  on: StatusOnDay
  verdict: Verdict
}

export interface Judgement {
  verdict: Verdict
  /** What it turned on: the designations, best first. */
  judged: Judged[]
  /** Listings of the same name that were not meant. */
  others: Judged[]
  claim?: Claim
  meant?: Meant
  /** Governments that were read. */
  governments: string[]
  mentions: Mention[]
  /** Why it is unclear, or why the verdict is given with a doubt. */
  doubt?: Doubt
  /** What an unclear one would be without the doubt. */
  leaning?: Verdict
  /** True where it leans so by its day: somebody who is named was listed, or taken off a list, in those very days. */
  isByDay?: boolean
  /** Of several names those of which the record has no such listing. */
  lacking?: string[]
  /** Of several governments those of which the record has no such listing. */
  without?: string[]
  /** Names beside those of the record that it does not have. */
  unknown?: string[]
  /** True where the sentence says something else of others, which was left aside. */
  isPartial?: boolean
  /** True where it is answered for the listing that a reader chose. */
  isChosen?: boolean
}

export type Doubt =
  | 'no-name'
  | 'no-act'
  | 'aside-name'
  | 'which-name'
  | 'short-name'
  | 'which-list'
  | 'whose-list'
  | 'claims-differ'
  | 'names-differ'
  | 'no-end'
  | 'record-unsure'
  | 'old-news'
  | 'other-day'
  | 'chosen-other'
  | 'other-name'
  | 'other-thing'
  | 'hindered'
  | 'only'
  | 'stretch'
  | 'condition'
  | 'order'
  | 'name-added'
  | 'governments-differ'
  | 'denied'
  | 'denied-and-listed'
  | 'court'
  | 'unknown-list'
  | 'not-plain'
  | 'limited'
  | 'near-day'
  | 'stranger'

/** “#AtomwaffenDivision” is a name in two words. */
const HASHTAG = /#(\p{L}[\p{L}\p{N}]*)/gu

export type Judge = ReturnType<typeof createJudge>

/** Make a judge over the record; names are indexed once. */
export function createJudge({ rows, people, laws }: Case) {
  const byEntity = Map.groupBy(rows, ({ entity }) => entity.id)
  const entities = [...byEntity.values()].map(([first]) => (first as Row).entity)
  const listings = new Map([...byEntity].map(([id, own]) => [id, own.length]))
  const index = indexNames(entities, people, listings)
  const governments = [...new Set(rows.map(({ authority }) => authority.government))]
  const byId = new Map(rows.map((row) => [row.id, row]))

  /** The designation that was chosen, where it is one of somebody whom the sentence names, or of a wing of theirs. */
  const findChoice = (id: string, mentions: readonly Mention[]) => {
    const row = byId.get(id)
    return row && mentions.some((one) => one.entities.includes(row.entity.id) || findKin(one, byEntity).includes(row))
      ? row
      : undefined
  }

  /**
   * Judge a sentence of a day (a day count); `chosen` is the designation that a reader says is meant. Where nobody said
   * of which day it is (`isDated`), it may tell of any act before.
   */
  return function judge(written: string, day: number, chosen?: string, isDated = true): Judgement {
    const text = written.replace(HASHTAG, (_, tag: string) => tag.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    const mentions = findNames(text, index)
    const read = readClaims(text, day, mentions)
    const dated = (claim: Claim) => (isDated ? claim : { ...claim, isKnown: true })
    const claims = read.claims.map(dated)
    const choice = chosen === undefined ? undefined : findChoice(chosen, mentions)
    const first = claims[0]
    const kept = { isChosen: choice !== undefined }
    const empty = { judged: [], others: [], mentions, governments: [] as string[], ...kept }
    if (!first) {
      const found: Judgement = {
        ...empty,
        verdict: 'unclear',
        doubt: mentions.length === 0 ? 'no-name' : 'no-act',
        others: rowsOf(mentions, byEntity).map((row) => look(row, day)),
      }
      return choice || !tellsOfMeasure(text) ? found : goByDay(found, { day, laws, byEntity })
    }
    const told = withNames(claims, mentions)
    const asked = { text, day, mentions, governments, laws, byEntity, choice, isOne: claims.length === 1 }
    const answers = told.map((claim) => judgeClaim({ ...asked, claim }))

    const answer = combine(answers)
    // What is said in passing of somebody who is named counts where the rest is said of others.
    const isOfOthers = answer.verdict === 'unclear' && (answer.doubt === 'aside-name' || answer.doubt === 'no-name')
    const asides = read.asides
      .filter(({ start, end }) => mentions.some((one) => one.end >= start - 2 && one.start < end))
      .map((claim) => judgeClaim({ ...asked, claim: dated(claim), isOne: true }))
    const isTold =
      isOfOthers &&
      asides.length > 0 &&
      !namesStranger(text, first.at) &&
      asides.every(({ verdict }) => verdict === 'holds')
    const settled = isTold ? { ...(asides[0] as Judgement), isPartial: true } : answer
    const whole = { ...settled, ...(isBeside(settled, text, governments) && { isPartial: true }), ...kept }
    if (whole.verdict === 'unclear')
      return leanFirst(choice || whole.leaning ? whole : goByDay(whole, { day, laws, byEntity }))
    const doubt = whole.doubt ?? findUnsure(whole, { text, day, governments, laws })
    return doubt ? { ...whole, doubt } : whole
  }
}

/** What was read before anything is held against it. */
type Reading = Omit<Judgement, 'verdict' | 'meant'> & { meant: Meant }

/** What a claim is asked with. */
export interface Asked {
  text: string
  day: number
  claim: Claim
  mentions: readonly Mention[]
  governments: readonly string[]
  laws: ReadonlyMap<string, Law>
  byEntity: ReadonlyMap<string, Row[]>
  choice: Row | undefined
  /** True where the sentence makes no other claim. */
  isOne: boolean
}

/** “Among those targeted, the EU listed …”: what is said of nobody adds nothing to the same said of somebody. */
function withNames(claims: readonly Claim[], mentions: readonly Mention[]): readonly Claim[] {
  const named = claims.filter(({ start, end }) => mentions.some((one) => one.start >= start && one.end <= end))
  return claims.filter(
    (one) =>
      named.includes(one) ||
      !named.some(
        ({ act, mode, isDenied }) =>
          act === one.act && (mode === one.mode || mode === 'going-on') && isDenied === one.isDenied,
      ),
  )
}

/** Doubts over what is said of somebody else. */
const OF_OTHERS: readonly (Doubt | undefined)[] = ['no-name', 'aside-name']

/** Several claims agree, or the one that the record does not bear out counts; where two of these differ, it asks. */
function combine(answers: readonly Judgement[]): Judgement {
  const [first, ...more] = answers as [Judgement, ...Judgement[]]
  if (more.every(({ verdict }) => verdict === first.verdict))
    return first.verdict === 'unclear' ? { ...first, ...agree(answers) } : first
  const known = answers.filter(({ verdict }) => verdict !== 'unclear')
  const against = known.filter(({ verdict }) => verdict !== 'holds')
  const [one] = against
  const isElsewhere = against.some(isLacking)
  if (isElsewhere && against.length < known.length) return differ(answers)
  if (one && against.every(({ verdict }) => verdict === one.verdict)) return one
  // What is said of somebody else is left aside, and said to be; behind a first claim that holds also what may mean others.
  const mayLeave: readonly (Doubt | undefined)[] =
    first.verdict === 'holds' ? [...OF_OTHERS, 'record-unsure', 'which-list', 'whose-list', 'which-name'] : OF_OTHERS
  const isLeft = ({ verdict, doubt, claim }: Judgement) =>
    verdict !== 'unclear' || (mayLeave.includes(doubt) && (claim?.act === 'list' || OF_OTHERS.includes(doubt)))
  if (against.length === 0 && known.length > 0 && answers.every(isLeft))
    return { ...(known[0] as Judgement), isPartial: true }
  return differ(answers)
}

function differ(answers: readonly Judgement[]): Judgement {
  const [first] = answers as [Judgement, ...Judgement[]]
  const judged = answers.flatMap((one) => one.judged)
  return { ...first, ...agree(answers), verdict: 'unclear', doubt: 'claims-differ', judged }
}

function judgeClaim(asked: Asked): Judgement {
  const { text, day, claim, mentions, governments, byEntity, choice, isOne } = asked
  // “Bank of Russia” is no country that acts, and “Barakat TCO” calls no list.
  const bare = mask(text, mentions)
  const actors = findActors(bare, governments)
  const caller = claim.mode === 'called-for' ? findCaller(text, actors, claim.at) : undefined
  const named = caller ? [caller] : chooseGovernments(text, actors, claim.at, claim)
  const isHope = isAhead(claim)
  const meant = findMeant(
    claim.from > claim.start ? bare.slice(claim.from) : bare,
    isHope,
    bare.slice(claim.from, claim.end),
    isOne,
  )
  const told: Reading = { claim, mentions: [...mentions], judged: [], others: [], governments: named, meant }
  const { objects, isAside } = findObjects(text, mentions, claim)
  const lookAt = (rows: readonly Row[]) => rows.map((row) => look(row, day))
  const own = rowsOf(objects, byEntity)
  const guard = objects.length > 0 ? findGuard(asked, told, objects, actors) : undefined
  // “Sanctioned in Sudan” may be where, and not by whom, if somebody else did so these days.
  if (guard === 'no-record') {
    const isPlace = /^\S* in (?:the )?\p{Lu}/u.test(text.slice(claim.at + claim.word.length - 1))
    const isElsewhere = isPlace && own.some((row) => isRecent(row, claim, day))
    return {
      ...told,
      ...(isElsewhere ? { verdict: 'unclear', doubt: 'stranger' } : { verdict: 'no-record' }),
      others: lookAt(own),
    }
  }
  if (guard)
    return {
      ...told,
      verdict: 'unclear',
      doubt: guard,
      ...(choice ? { judged: [look(choice, day)] } : { others: lookAt(own) }),
    }
  if (choice) return judgeChosen(choice, asked, told)
  if (objects.length > 0) return judgeObjects(asked, told, objects, actors)
  const others = lookAt(rowsOf(mentions, byEntity))
  return { ...told, verdict: 'unclear', doubt: isAside ? 'aside-name' : 'no-name', others }
}

/** Why a claim is not answered from its words alone, whatever the record has; `no-record` where somebody acts whose lists it does not have. */
function findGuard(
  { text, claim, mentions, laws, byEntity, choice }: Asked,
  { governments: named, meant }: Reading,
  objects: readonly Mention[],
  actors: readonly Actor[],
): Doubt | 'no-record' | undefined {
  const turn = readTurn(text, claim, objects)
  if (turn) return turn
  if (isOfCountry(text, objects)) return 'aside-name'
  const part = text.slice(claim.start, claim.end)
  if (standsWithMany(part) || (named.length > 0 && standsElsewhere(part))) return 'stranger'
  if (named.length === 0 && namesStranger(text, claim.at)) return choice ? 'stranger' : 'no-record'
  const stranger = findStranger(text, claim, actors, mentions)
  if (stranger === 'listed') return 'aside-name'
  // A spokesman whom we do not know may speak for the one government that has such a list.
  const called = rowsOf(objects, byEntity).filter(
    (row) => !isOpen(row) && meant.fits(laws.get(row.instrument.id) as Law),
  )
  const isOnes = meant.isExact && new Set(called.map(({ authority }) => authority.government)).size === 1
  return stranger === 'foreign' || (stranger && !choice && !isOnes) ? 'stranger' : undefined
}

/** What the record says of those to whom something is done, as the sentence has it. */
function judgeObjects(asked: Asked, told: Reading, objects: readonly Mention[], actors: readonly Actor[]): Judgement {
  const { text, day, claim, mentions, laws, byEntity } = asked
  const { governments: named, meant } = told
  const own = rowsOf(objects, byEntity)
  const unknown = findUnknown(text, claim, objects, [...mentions, ...actors])
  const names = [...Map.groupBy(objects, ({ entities }) => entities.join(' ')).values()].map(([mention]) =>
    findPart(mention as Mention, asked),
  )
  const judgeBy = (who: readonly string[]) =>
    weighNames(
      names.map((name) => ofBranches(name, inLetters(name, judgeName(name, asked, who, meant), asked), text)),
      told,
    )
  // “Proscribed” is what the British say: where nobody is named it is their list, for whom they have.
  const isBritish =
    named.length === 0 &&
    !isAhead(claim) &&
    /proscri/i.test(claim.word) &&
    objects.every(({ entities }) => own.some((row) => isProscribed(row) && entities.includes(row.entity.id)))
  const all = judgeBy(isBritish ? ['United Kingdom'] : named)
  if (unknown.length > 0) return { ...addDoubt(all, 'other-name'), unknown }
  if (all.verdict === 'unclear') return all
  const each = named.map((who) => ({ who, verdict: judgeBy([who]).verdict }))
  if (new Set(each.map(({ verdict }) => verdict)).size > 1) {
    const without = each.filter(isLacking).map(({ who }) => who)
    return { ...addDoubt(all, 'governments-differ'), without }
  }
  // “Ukraine thanks Lithuania for naming …”: it was not the one that we took.
  const rest = actors.map(({ government }) => government).filter((one) => !named.includes(one))
  const theirs = own
    .map((row) => look(row, day))
    .filter(
      ({ row, on }) =>
        rest.includes(row.authority.government) &&
        meant.fits(laws.get(row.instrument.id) as Law) &&
        on.status === 'in-force',
    )
  return isLacking(all) && theirs.length > 0
    ? { ...all, verdict: 'unclear', doubt: 'whose-list', judged: theirs, others: all.others }
    : all
}

/** What several answers lean to: that it holds in part, or what all of those that lean to something lean to. */
function agree(answers: readonly Judgement[]): { leaning?: Verdict } {
  const leanings = new Set(answers.map(({ verdict, leaning }) => (verdict === 'unclear' ? leaning : verdict)))
  leanings.delete(undefined)
  const [first] = leanings
  if (leanings.has('holds')) return { leaning: 'holds' }
  return leanings.size === 1 && first ? { leaning: first } : {}
}

/** Say an answer with a doubt: it leans to what it would be without. */
function addDoubt(found: Judgement, doubt: Doubt): Judgement {
  const leaning = found.verdict === 'unclear' ? found.leaning : found.verdict
  return { ...found, verdict: 'unclear', doubt, ...(leaning && { leaning }) }
}

/** What is said of the whole is not so because branches of it are listed. */
function ofBranches({ isWhole }: Mention, found: Judgement, text: string): Judgement {
  const isSo = ['holds', 'announced-only', 'already'].includes(found.verdict)
  if (!isWhole || !isSo || /\b(?:chapter|branch|affiliate|offshoot|arm|wing)(?:es|s)?\b/i.test(text)) return found
  return { ...found, verdict: 'unclear', doubt: 'which-name' }
}

/** Letters alone may be somebody else's: they are enough for news of those days. */
function inLetters({ isShort }: Mention, found: Judgement, { claim, day }: Asked): Judgement {
  const isTold = ({ row }: Judged) =>
    isRecent(row, claim, day) || (claim.days !== undefined && hasStepIn(row.told, NEAR_KINDS[claim.act], claim.days))
  if (!isShort || found.verdict === 'unclear' || found.judged.some(isTold)) return found
  return { ...found, verdict: 'unclear', doubt: 'short-name' }
}

/** The answer for the listing that a reader chose: of another government or list than the sentence names it bears nothing out. */
function judgeChosen(choice: Row, { claim, day, byEntity, laws }: Asked, told: Omit<Judgement, 'verdict'>): Judgement {
  const all = byEntity.get(choice.entity.id) ?? []
  const others = all.filter((row) => row !== choice).map((row) => look(row, day))
  const isOther =
    (told.governments.length > 0 && !told.governments.includes(choice.authority.government)) ||
    (told.meant?.isExact && !told.meant.fits(laws.get(choice.instrument.id) as Law))
  if (isOther) return { ...told, verdict: 'unclear', doubt: 'chosen-other', judged: [look(choice, day)], others }
  const judged = judgeRow(choice, claim, day)
  if (judged.verdict === 'holds' && !fitsDays([choice], claim))
    return { ...told, verdict: 'unclear', doubt: 'other-day', judged: [judged], others }
  return {
    ...told,
    ...settle([judged], { claim, day, governments: [choice.authority.government], meant: told.meant as Meant }, told),
    others,
  }
}

function isProscribed({ instrument, authority }: Row): boolean {
  return instrument.kind === 'proscription' && authority.government === 'United Kingdom'
}

function isLacking({ verdict }: Pick<Judgement, 'verdict'>): boolean {
  return verdict === 'no-record' || verdict === 'other-list'
}

/** One answer for several names: what the record says of all of them; else it asks. */
function weighNames(each: readonly Judgement[], told: Omit<Judgement, 'verdict'>): Judgement {
  const verdicts = new Set(each.map(({ verdict }) => verdict))
  const all = {
    ...told,
    judged: each.flatMap(({ judged }) => judged),
    others: each.flatMap(({ others }) => others),
  }
  const [only] = each as [Judgement, ...Judgement[]]
  if (verdicts.size === 1) {
    const { verdict, doubt } = only
    return { ...all, verdict, ...(doubt && { doubt }), ...(verdict === 'unclear' && agree(each)) }
  }
  const lacking = each.flatMap(({ verdict, mentions }) =>
    isLacking({ verdict }) ? mentions.map(({ text }) => text) : [],
  )
  return { ...all, ...agree(each), verdict: 'unclear', doubt: 'names-differ', lacking }
}
