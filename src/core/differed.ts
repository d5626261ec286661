/** When governments put a name on a terrorist list, how many days lay between them, and who had it while others did not. */
import { TERRORIST } from './agreement.ts'
import { type Reach, reachOfInstrument } from './coverage.ts'
import { formatDate, isImprecise, type PartialDate, spanOf } from './dates.ts'
import { joinAnd } from './join.ts'
import { formatMissing, partsOf, type Recorded } from './matrix.ts'
import type { Designation, Entity, Instrument } from './model.ts'
import { compareKeys } from './order.ts'
import { isPast, orderSteps, type Status, statusAfter, statusOn } from './status.ts'
import { governmentOf, nameDesignation, nameInstrument, withArticle } from './words.ts'

/** A government that has a terrorist list. */
export interface Lister {
  name: string
  /** From when on the record has any name there. */
  since: PartialDate
  /** Of its terrorist lists that of which the record has most names. */
  list: { name: string; reach: Reach }
}

export interface Differing {
  entity: Pick<Entity, 'id' | 'name'>
  /** Listings of the name and of its parts on terrorist lists that bind. */
  listings: Designation[]
  /** By name. */
  listers: Lister[]
}

/** The fewest and the most days that there can be between two dates. */
export interface Days {
  fewest: number
  most: number
  /** True where one of the dates is only about right. */
  isAbout: boolean
}

/** A day on which the name, or a part of it, came on a list or left it. */
export interface Turn {
  designation: Designation
  on: PartialDate
  status: Status
  /** Days since the first turn. */
  after?: Days
  /** What held from then on until the next turn, if there was a day between them for certain. */
  standing?: Standing
}

export interface Standing {
  days: Days
  /** Who had the name on a list. */
  whole: string[]
  /** Who had only a part of it. */
  part: string[]
  /** Whose list was read without it, and no act that ends it. */
  doubtful: string[]
  ended: string[]
  /** Of whom we have no record for that time, and who had a list by its end. */
  without: string[]
}

/** Put together what a name and its parts have on terrorist lists, and who has such a list. */
export function toDiffering(entity: Entity, recorded: Recorded): Differing {
  const isMeant = ({ kind, binding }: Instrument) => binding && TERRORIST.includes(kind)
  const all = [...recorded.designations.values()].flat().filter(({ instrument }) => isMeant(instrument))
  const byGovernment = Map.groupBy(all, ({ authority }) => governmentOf(authority))
  return {
    entity: { id: entity.id, name: entity.name },
    listings: [entity.id, ...partsOf(entity)].flatMap((id) =>
      (recorded.designations.get(id) ?? []).filter(({ instrument }) => isMeant(instrument)),
    ),
    listers: [...byGovernment]
      .flatMap(([name, own]) => {
        const [since] = orderSteps(own.flatMap(({ steps }) => steps.filter(({ step }) => step === 'in-force')))
        if (!since) return []
        const byInstrument = [...Map.groupBy(own, ({ instrument }) => instrument.id)]
        const [most] = byInstrument.sort(([a, some], [b, others]) => others.length - some.length || compareKeys(a, b))
        const { instrument } = (most as [string, Designation[]])[1][0] as Designation
        const list = { name: nameInstrument(instrument), reach: reachOfInstrument(instrument, recorded.lists) }
        return [{ name, since: since.on, list }]
      })
      .sort((a, b) => compareKeys(a.name, b.name)),
  }
}

/** Tell who put the name on a list and who took it off, in order, as far as it had happened by a day (a day count). */
export function listTurns(differing: Differing, day: number): Turn[] {
  const turns = orderSteps(differing.listings.flatMap((one) => turnsOf(one, day)))
  const [first] = turns
  return turns.map(({ designation, on, status }, index) => ({
    designation,
    on,
    status,
    ...(first && index > 0 && { after: daysBetween([first], [{ on }]) }),
    ...standingBetween(turns.slice(0, index + 1), turns.slice(index + 1), differing),
  }))
}

type OwnTurn = Pick<Turn, 'designation' | 'on' | 'status'> & Pick<Designation['steps'][number], 'step'>

function turnsOf(designation: Designation, day: number): OwnTurn[] {
  const turns: OwnTurn[] = []
  let before: Status | undefined
  for (const { step, on } of designation.steps.filter((one) => isPast(one.on, day))) {
    const status = statusAfter(step)
    const isTurn = status === 'in-force' || (before !== undefined && (status === 'ended' || status === 'suspended'))
    if (!status || status === before || !isTurn) continue
    turns.push({ designation, step, on, status })
    before = status
  }
  return turns
}

function standingBetween(
  past: readonly OwnTurn[],
  toCome: readonly OwnTurn[],
  { entity, listers }: Differing,
): { standing: Standing } | undefined {
  if (toCome.length === 0) return undefined
  const days = daysBetween(past, toCome)
  if (days.fewest <= 0) return undefined
  const now = [...new Map(past.map((one) => [one.designation.id, one])).values()]
  const governmentsOf = (turns: readonly OwnTurn[]) =>
    new Set(turns.map(({ designation: { authority } }) => governmentOf(authority)))
  const until = Math.min(...toCome.map((one) => spanOf(one.on).start))
  const inForce = now.filter(({ status }) => status === 'in-force')
  const on = inForce.filter(({ designation }) => !statusOn(designation, until - 1).uncertain)
  const doubtful = governmentsOf(inForce)
  const whole = governmentsOf(on.filter(({ designation }) => designation.entity.id === entity.id))
  const some = governmentsOf(on)
  const known = governmentsOf(now)
  const pick = (isWanted: (lister: Lister) => boolean) => listers.filter(isWanted).map(({ name }) => withArticle(name))
  return {
    standing: {
      days,
      whole: pick(({ name }) => whole.has(name)),
      part: pick(({ name }) => some.has(name) && !whole.has(name)),
      doubtful: pick(({ name }) => doubtful.has(name) && !some.has(name)),
      ended: pick(({ name }) => known.has(name) && !doubtful.has(name)),
      without: pick(({ name, since }) => !known.has(name) && spanOf(since).start < until),
    },
  }
}

/** How many days lie between the last of some turns and the first of others; the fewest are below nought where their order is not certain. */
export function daysBetween(past: readonly Pick<Turn, 'on'>[], toCome: readonly Pick<Turn, 'on'>[]): Days {
  const [before, after] = [past, toCome].map((turns) => turns.map(({ on }) => ({ on, ...spanOf(on) })))
  const last = before?.reduce((a, b) => (b.end >= a.end ? b : a))
  const next = after?.reduce((a, b) => (b.start < a.start ? b : a))
  if (!before || !after || !last || !next) throw new Error('no days between no turns')
  return {
    fewest: next.start - (last.end - 1),
    most: Math.min(...after.map(({ end }) => end)) - 1 - Math.max(...before.map(({ start }) => start)),
    isAbout: [last, next].some(({ on, start, end }) => isImprecise(on) && end - start === 1),
  }
}

/** Which governments have a terrorist list and no record of the name or of a part of it. */
export function listWithout({ listings, listers }: Differing): Lister[] {
  const known = new Set(listings.map(({ authority }) => governmentOf(authority)))
  return listers.filter(({ name }) => !known.has(name))
}

const NUMBER = new Intl.NumberFormat('en-GB')

/** Say how many days: `1,268 days`, `135 to 189 days`. */
export function formatDays({ fewest, most, isAbout }: Days): string {
  const last = `${NUMBER.format(most)} ${most === 1 ? 'day' : 'days'}`
  return `${isAbout ? 'about ' : ''}${fewest === most ? last : `${NUMBER.format(fewest)} to ${last}`}`
}

/** Say how long after the first turn: `1,268 days after the first`. */
export function formatAfter(days: Days): string {
  if (days.most === 0 && days.fewest === 0) return 'on the same day as the first'
  if (days.fewest < 0) return 'before or after the first: we cannot tell'
  return `${formatDays(days)} after the first`
}

/** Say what held between two turns: `For 1,268 days on a list in the United States; no record in Canada.` */
export function formatStanding({ days, whole, part, doubtful, ended, without }: Standing): string {
  const having = [
    ...(whole.length > 0 ? [`on a list in ${joinAnd(whole)}`] : []),
    ...(part.length > 0 ? [`only a part of it on a list in ${joinAnd(part)}`] : []),
  ]
  const parts = [
    ...(having.length + doubtful.length > 0 ? having : ['on none of these lists']),
    ...(doubtful.length > 0 ? [`not certain in ${joinAnd(doubtful)}`] : []),
    ...(ended.length > 0 ? [`no longer in ${joinAnd(ended)}`] : []),
    ...(without.length > 0 ? [`no record in ${joinAnd(without)}`] : []),
  ]
  return `For ${formatDays(days)} ${parts.join('; ')}.`
}

const TURNS: Partial<Record<Status, string>> = { 'in-force': 'took effect', suspended: 'was suspended' }

/** Say what happened on a turn, which is of its day and no status of today: `took effect, 1,268 days after the first`. */
export function formatTurn({ status, after }: Pick<Turn, 'status' | 'after'>): string {
  const words = `the listing ${TURNS[status] ?? 'ended'}`
  return status === 'in-force' && after ? `${words}, ${formatAfter(after)}` : words
}

/** Name a listing, that of a part with its name: `Hizballah Military Wing, EU terrorist list (EU)`. */
export function nameListing(one: Designation, { entity }: Differing): string {
  return one.entity.id === entity.id ? nameDesignation(one) : `${one.entity.name}, ${nameDesignation(one)}`
}

/** Say all of it in lines, for those who have no more than text. */
export function tellDiffering(differing: Differing, day: number): string[] {
  return [
    ...listTurns(differing, day).map((turn) => {
      const line = `${formatDate(turn.on)}. ${nameListing(turn.designation, differing)}: ${formatTurn(turn)}.`
      return turn.standing ? `${line} ${formatStanding(turn.standing)}` : line
    }),
    ...listWithout(differing).map(({ list }) => `${list.name}: ${formatMissing(list.reach, [], day)}.`),
  ]
}
