/**
 * Compare what a sentence says with the record on its day. The comparison is that of the check which holds pieces against
 * the record: the same words for steps, the same statuses that bear them out. In doubt it says so and asks.
 */
import { type Span, spanOf } from '../core/dates.ts'
import type { InstrumentKind } from '../core/model.ts'
import { type StatusOnDay, statusOn, type Told } from '../core/status.ts'
import { STEPS_OF } from '../core/step-words.ts'
import {
  chooseGovernments,
  findActors,
  findCaller,
  findMeant,
  isOfCountry,
  type Law,
  type Meant,
  namesStranger,
  standsElsewhere,
} from './lists.ts'
import { findNames, indexNames, type Mention, type Nameable, toWords } from './names.ts'
import { findObjects, mask } from './objects.ts'
import { type Claim, readClaims } from './read.ts'
import { findStranger } from './subject.ts'
import { namesUnknown, readTurn } from './turns.ts'
import { hasStepIn, isHeadline, isNews, isRecent, judgeRow, NEAR_KINDS } from './weigh.ts'

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
  /** Why it is unclear. */
  doubt?: Doubt
  /** Of several names those of which the record has no such listing. */
  lacking?: string[]
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
  | 'name-added'
  | 'governments-differ'
  | 'denied'
  | 'denied-and-listed'
  | 'court'
  | 'unknown-list'

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
  return function judge(text: string, day: number, chosen?: string, isDated = true): Judgement {
    const mentions = findNames(text, index)
    const read = readClaims(text, day, mentions)
    const dated = (claim: Claim) => (isDated ? claim : { ...claim, isKnown: true })
    const claims = read.claims.map(dated)
    const choice = chosen === undefined ? undefined : findChoice(chosen, mentions)
    const first = claims[0]
    const kept = { isChosen: choice !== undefined }
    const empty = { judged: [], others: [], mentions, governments: [] as string[], ...kept }
    if (!first) {
      const own = mentions.flatMap(({ entities: ids }) => ids.flatMap((id) => byEntity.get(id) ?? []))
      return {
        ...empty,
        verdict: 'unclear',
        doubt: mentions.length === 0 ? 'no-name' : 'no-act',
        others: own.map((row) => look(row, day)),
      }
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
    const isTold = isOfOthers && asides.length > 0 && asides.every(({ verdict }) => verdict === 'holds')
    return { ...(isTold ? { ...(asides[0] as Judgement), isPartial: true } : answer), ...kept }
  }
}

interface Asked {
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

function look(row: Row, day: number): Judged {
  return { row, on: statusOn(row.told, day), verdict: 'unclear' }
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

/** Several claims agree, or the one that the record does not bear out counts; where two of these differ, it asks. */
function combine(answers: readonly Judgement[]): Judgement {
  const [first, ...more] = answers as [Judgement, ...Judgement[]]
  if (more.every(({ verdict }) => verdict === first.verdict)) return first
  const known = answers.filter(({ verdict }) => verdict !== 'unclear')
  const against = known.filter(({ verdict }) => verdict !== 'holds')
  const [one] = against
  const isElsewhere = against.some(({ verdict }) => verdict === 'other-list' || verdict === 'no-record')
  if (isElsewhere && against.length < known.length)
    return { ...first, verdict: 'unclear', doubt: 'claims-differ', judged: answers.flatMap(({ judged }) => judged) }
  if (one && against.every(({ verdict }) => verdict === one.verdict)) return one
  // What is said of somebody else is left aside, and said to be.
  const isOfOthers = answers.every(
    ({ verdict, doubt }) => verdict !== 'unclear' || doubt === 'no-name' || doubt === 'aside-name',
  )
  if (against.length === 0 && known.length > 0 && isOfOthers) return { ...(known[0] as Judgement), isPartial: true }
  return { ...first, verdict: 'unclear', doubt: 'claims-differ', judged: answers.flatMap(({ judged }) => judged) }
}

/** A wing of a group, before or behind its name, and what it is called where it is listed by itself. */
const PARTS: [said: RegExp, means: RegExp][] = [
  [/\b(?:military|armed) (?:wing|arm|branch|section)/i, /military|brigade|armed/i],
  [/\b(?:external )?security (?:wing|arm|branch|division|section|organi[sz]ation)/i, /external security/i],
]
const PART =
  '(?:external |the )?(?:military|armed|security|external security) (?:wing|arm|branch|division|section|organi[sz]ation)'
const BEHIND = new RegExp(`^(?:[’']s?)? ${PART}`, 'i')
const BEFORE = new RegExp(`\\b${PART} of (?:the )?$`, 'i')

function judgeClaim(asked: Asked): Judgement {
  const { text, day, claim, mentions, governments, laws, byEntity, choice, isOne } = asked
  // “Bank of Russia” is no country that acts, and “Barakat TCO” calls no list.
  const bare = mask(text, mentions)
  const actors = findActors(bare, governments)
  const caller = claim.mode === 'called-for' ? findCaller(text, actors, claim.at) : undefined
  const named = caller ? [caller] : chooseGovernments(text, actors, claim.at, claim)
  const isHope = claim.mode === 'called-for' || claim.mode === 'coming' || claim.mode === 'thought-of'
  const meant = findMeant(
    claim.from > claim.start ? bare.slice(claim.from) : bare,
    isHope,
    bare.slice(claim.from, claim.end),
    isOne,
  )
  const told = { claim, mentions: [...mentions], judged: [], others: [], governments: named, meant }
  const { objects, isAside } = findObjects(text, mentions, claim)
  const rowsOf = (all: readonly Mention[]) =>
    all.flatMap(({ entities }) => entities.flatMap((id) => byEntity.get(id) ?? []))
  const lookAt = (rows: readonly Row[]) => rows.map((row) => look(row, day))
  const own = rowsOf(objects)
  const inDoubt = (doubt: Doubt, rows: readonly Row[] = own): Judgement =>
    choice
      ? { ...told, verdict: 'unclear', doubt, judged: lookAt([choice]) }
      : { ...told, verdict: 'unclear', doubt, others: lookAt(rows) }
  if (objects.length > 0) {
    const turn = readTurn(text, claim, objects)
    if (turn) return inDoubt(turn)
    if (isOfCountry(text, objects)) return inDoubt('aside-name')
    if (named.length > 0 && standsElsewhere(text.slice(claim.start, claim.end))) return inDoubt('whose-list')
    if (named.length === 0 && namesStranger(text, claim.at))
      return choice ? inDoubt('whose-list') : { ...told, verdict: 'no-record', others: lookAt(own) }
    const stranger = findStranger(text, claim, actors, mentions)
    if (stranger === 'listed') return inDoubt('aside-name')
    // A spokesman whom we do not know may speak for the one government that has such a list.
    const theirs = own.filter((row) => !isOpen(row) && meant.fits(laws.get(row.instrument.id) as Law))
    const isOnes = meant.isExact && new Set(theirs.map(({ authority }) => authority.government)).size === 1
    if (stranger === 'foreign' || (stranger && !choice && !isOnes)) return inDoubt('whose-list')
  }
  if (choice) return judgeChosen(choice, asked, told)
  if (objects.length === 0) return inDoubt(isAside ? 'aside-name' : 'no-name', rowsOf(mentions))
  if (namesUnknown(text, claim, objects, [...mentions, ...actors])) return inDoubt('other-name')
  const names = [...Map.groupBy(objects, ({ entities }) => entities.join(' ')).values()].map(([mention]) =>
    findPart(mention as Mention, asked),
  )
  const judgeBy = (who: readonly string[]) =>
    weighNames(
      names.map((name) => inLetters(name, judgeName(name, asked, who, meant), asked)),
      told,
    )
  const all = judgeBy(named)
  if (all.verdict === 'unclear') return all
  if (named.length > 1 && new Set(named.map((who) => judgeBy([who]).verdict)).size > 1)
    return { ...all, verdict: 'unclear', doubt: 'governments-differ' }
  // “Ukraine thanks Lithuania for naming …”: it was not the one that we took.
  const isElsewhere = all.verdict === 'other-list' || all.verdict === 'no-record'
  const rest = actors.map(({ government }) => government).filter((one) => !named.includes(one))
  const theirs = lookAt(own).filter(
    ({ row, on }) =>
      rest.includes(row.authority.government) &&
      meant.fits(laws.get(row.instrument.id) as Law) &&
      on.status === 'in-force',
  )
  return isElsewhere && theirs.length > 0
    ? { ...all, verdict: 'unclear', doubt: 'whose-list', judged: theirs, others: all.others }
    : all
}

/** Letters alone may be somebody else's: they are enough for news of those days. */
function inLetters({ isShort }: Mention, found: Judgement, { claim, day }: Asked): Judgement {
  if (!isShort || found.verdict === 'unclear' || found.judged.some(({ row }) => isRecent(row, claim, day))) return found
  return { ...found, verdict: 'unclear', doubt: 'short-name' }
}

/** Whether it stands in a bill or a resolution, which bind nobody yet. */
function isOpen({ instrument }: Row): boolean {
  return instrument.kind === 'bill' || instrument.kind === 'resolution'
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

/** One answer for several names: what the record says of all of them; else it asks. */
function weighNames(each: readonly Judgement[], told: Omit<Judgement, 'verdict'>): Judgement {
  const verdicts = new Set(each.map(({ verdict }) => verdict))
  const all = {
    ...told,
    judged: each.flatMap(({ judged }) => judged),
    others: each.flatMap(({ others }) => others),
  }
  const [only] = each as [Judgement, ...Judgement[]]
  if (verdicts.size === 1) return { ...all, verdict: only.verdict, ...(only.doubt && { doubt: only.doubt }) }
  const lacking = each.flatMap(({ verdict, mentions }) =>
    verdict === 'no-record' || verdict === 'other-list' ? mentions.map(({ text }) => text) : [],
  )
  return { ...all, verdict: 'unclear', doubt: 'names-differ', lacking }
}

/** Of a group of which only a wing is meant: the wing, where the record has it by itself. */
function findPart(mention: Mention, { text, claim, byEntity }: Asked): Mention {
  if (mention.start < claim.start || mention.end > claim.end) return mention
  const [before, after] = [text.slice(0, mention.start), text.slice(mention.end)]
  const said = BEHIND.exec(after)?.[0] ?? BEFORE.exec(before)?.[0]
  const part = said && PARTS.find((one) => one[0].test(said))
  const [, place] = /^(?:[’']s)?[ -](?:in (?:the )?|of )?(\p{Lu}\p{Ll}{2,})/u.exec(after) ?? []
  if (!part && place) {
    // “Islamic State in Libya” is a group of its own.
    const [{ folded = '' } = {}] = toWords(place)
    const own = mention.entities.flatMap((id) => byEntity.get(id)?.slice(0, 1) ?? [])
    const isOwn = own.some(({ entity }) =>
      toWords(`${entity.name}\n${entity.aliases}`).some((one) => one.folded === folded),
    )
    const branches = (isOwn ? [] : findKin(mention, byEntity)).filter(({ entity }) =>
      toWords(`${entity.name}\n${entity.aliases}`).some((one) => one.folded === folded),
    )
    if (branches.length > 0)
      return { ...mention, entities: [...new Set(branches.map(({ entity }) => entity.id))], isGuess: true }
  }
  if (!part) return mention
  const wings = findKin(mention, byEntity).filter(({ entity }) => part[1].test(`${entity.name}\n${entity.aliases}`))
  return wings.length > 0
    ? { ...mention, entities: [...new Set(wings.map(({ entity }) => entity.id))], isGuess: true }
    : mention
}

/** Designations of names that begin with this one: its wings and branches. */
function findKin({ entities, text }: Mention, byEntity: ReadonlyMap<string, Row[]>): Row[] {
  const names = [text, ...entities.flatMap((id) => byEntity.get(id)?.[0]?.entity.name ?? [])]
  return [...byEntity.values()].flatMap((rows) => {
    const { id, name, aliases } = (rows[0] as Row).entity
    const isKin = [name, ...aliases.split('\n')].some((one) =>
      names.some((base) => one.startsWith(`${base} `) || one.startsWith(`${base}-`)),
    )
    return isKin && !entities.includes(id) ? rows : []
  })
}

/** Of what binds: no vote of a parliament is on it. */
const OFFICIAL = /\bofficial list|\bits (?:\p{Ll}+ )*list of\b/u

function judgeName(
  mention: Mention,
  { text, day, claim, laws, byEntity }: Asked,
  governments: readonly string[],
  meant: Meant,
): Judgement {
  const told = {
    claim,
    meant,
    governments: [...governments],
    mentions: [mention],
    judged: [] as Judged[],
    others: [] as Judged[],
  }
  const all = mention.entities.flatMap((id) => byEntity.get(id) ?? [])
  const lawOf = ({ instrument }: Row) => laws.get(instrument.id) as Law
  const isHope = ['called-for', 'coming', 'thought-of'].includes(claim.mode)
  const ofGovernment = all.filter((row) => governments.length === 0 || governments.includes(row.authority.government))
  const called = ofGovernment.filter((row) => meant.fits(lawOf(row)))
  // Who is on a terrorist list is under sanctions in everyday words.
  const fitting =
    called.length === 0 && meant.name === 'sanctions'
      ? ofGovernment.filter(({ instrument }) => instrument.kind === 'terrorist-list')
      : called
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
  )
    return { ...told, verdict: 'unclear', doubt: 'whose-list', judged: settled.map((row) => look(row, day)), others }
  const added = settled.filter((row) => isAddedLater(mention, row, day))
  if (added.length > 0 && added.length === settled.length)
    return { ...told, verdict: 'unclear', doubt: 'name-added', judged: added.map((row) => look(row, day)), others }
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
    return { ...told, verdict: 'unclear', doubt: 'which-list', judged: [...judged, ...older], others }
  const listed = meant.isExact
    ? pool
    : all.filter(
        (row) => !isOpen(row) && pool.some(({ authority }) => authority.government === row.authority.government),
      )
  if (judged.some(({ verdict }) => verdict === 'holds') && !fitsDays(listed, claim))
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

/** Whether names were added to a listing after the day, and this may be one of them: another name that shares no word with the first. */
function isAddedLater({ text }: Mention, { entity, told }: Row, day: number): boolean {
  const words = new Set(toWords(entity.name).map(({ folded }) => folded))
  const isOther = toWords(text).every(({ folded }) => !words.has(folded)) && !/^\p{Lu}{2,5}$/u.test(text)
  return isOther && told.steps.some(({ step, on }) => step === 'amended' && spanOf(on).start > day)
}

/** Whether something of the kind happened to one of these in the days that the sentence gives for it. */
function fitsDays(rows: readonly Row[], { act, mode, days, isSince, isDenied }: Claim): boolean {
  if (!days || isDenied || act === 'renew' || !(isSince || mode === 'done')) return true
  const slack = days.end - days.start > 31 ? 31 : 7
  const span = { start: days.start - slack, end: days.end + slack }
  const kinds = NEAR_KINDS[act].filter((kind) => act !== 'list' || kind !== 'renewed')
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
  return recent.length > 0 ? recent : rows
}

/** Days within which a second list follows the first of one announcement. */
const NEXT = 3

/** One answer for the listings that may be meant. */
function settle(
  judged: readonly Judged[],
  { claim, day, meant, governments }: { claim: Claim; day: number; meant: Meant; governments: readonly string[] },
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
  if (['called-for', 'coming', 'thought-of'].includes(claim.mode)) {
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
