/**
 * Ways to compare two versions of what a writer typed under a key. What was not there before is news and no change of
 * what readers had, so each is asked only of what was there; each says in a writer’s words what differs.
 */
import { mustParseWritten, spanOf } from '../core/dates.ts'
import { joinAnd } from '../core/join.ts'
import type { Path } from '../core/problems.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { FindHeir } from './shown.ts'
import { describeDifference, fold, listFacts, quoteStart } from './wording.ts'

/** Something that readers had and that is no longer so. */
export interface Change {
  path: Path
  line?: number
  /** What differs, as a sentence without its end. */
  message: string
  /** Both versions, where `minor` may excuse the change; none where it may not. */
  versions?: [before: string, after: string]
  /** True where nothing that the record claims is touched, so that a writer is told and not stopped. */
  isBookkeeping?: boolean
}

/** What a comparison may have to know beyond the two values. */
export interface Around {
  findHeir: FindHeir
  /** Both entries as a whole. */
  entries: [before: unknown, after: unknown]
}

/** Compare what stood under a key with what stands there now, if anything does. */
// biome-ignore lint/suspicious/noExplicitAny: each row of a table says what it takes, and `Rules` holds it to that.
export type Compare<T = any> = (path: Path, before: T, after: T | undefined, around: Around) => Change[]

/** One that the two values are enough for. */
type Simple<T> = (path: Path, before: T, after: T | undefined) => Change[]

/** How each key of an entry is compared; a key that is missing does not compile. */
export type Rules<T> = { [K in keyof Required<T>]: Compare<NonNullable<T[K]>> }

/** Compare two versions of an entry, or of a part of one, key by key. */
export function compareKeys<T extends object>(
  rules: Rules<T>,
  path: Path,
  before: T,
  after: T,
  around: Around,
): Change[] {
  return (Object.keys(rules) as (keyof T & string)[]).flatMap((key) => {
    const [old, now] = [before[key], after[key] ?? undefined]
    return old === undefined || old === null ? [] : rules[key]([...path, key], old, now, around)
  })
}

/** May change without a word: nobody quotes it, or what it says is compared elsewhere. */
export const free: Compare = () => []

/** Must stay what it is; a name is corrected even where only its spelling was wrong. */
export const exact: Compare<string | boolean> = (path, before, after) => {
  const same = typeof before === 'string' && typeof after === 'string' ? fold(before) === fold(after) : before === after
  return same ? [] : [toChange(path, quote(before), after === undefined ? undefined : quote(after))]
}

/** May change in spelling and wording where `minor` says so. */
export const text: Simple<string> = (path, before, after = '') => {
  if (fold(before) === fold(after)) return []
  const message = `${nameOf(path)} ${describeDifference(before, after)}`
  return [{ path, message, versions: [before, after] }]
}

/** The same of several texts that stand for one. */
export const texts: Compare<readonly string[]> = (path, before, after = []) => {
  const first = after.findIndex((one, index) => fold(one) !== fold(before[index] ?? ''))
  const changes = text(path, before.join(' '), after.join(' '))
  return changes.map((one) => ({ ...one, path: first >= 0 ? [...path, first] : path }))
}

/** May be told in other words; what it counts, dates, quotes and denies may not change. */
export const facts: Compare<string> = (path, before, after = '') =>
  listFacts(before, after).length > 0 ? text(path, before, after) : []

/** A date that may only come nearer to today. */
export const onward: Compare<string> = (path, before, after) => {
  const startOf = (date: string) => spanOf(mustParseWritten(date)).start
  if (after !== undefined && startOf(after) >= startOf(before)) return []
  return [toChange(path, before, after)]
}

/** A list that may grow; what was in it stays. */
export const kept: Compare<readonly string[]> = (path, before, after = []) =>
  loseFrom(path, before, new Set(after.map(fold)))

/** An id that leads to the same entry, whatever it is called now. */
export function idIn(collection: CollectionName): Compare<string> {
  return (path, before, after, { findHeir }) =>
    before === after || (after !== undefined && findHeir(collection, before)?.id === after)
      ? []
      : [toChange(path, before, after)]
}

/** Ids of which more may come; those that were there stay, whatever they are called now. */
export function idsIn(collection: CollectionName): Compare<readonly string[]> {
  return (path, before, after = [], { findHeir }) => {
    const { gone, come } = pairIds(collection, before, after, findHeir)
    if (gone.length === 0) return []
    const what =
      come.length > 0 ? `names ${joinSome(come)} where it named ${joinSome(gone)}` : `no longer names ${joinSome(gone)}`
    return [{ path, message: `${nameOf(path)} ${what}` }]
  }
}

/** List the ids of the past that lead to none of those of today, and those of today to which none of the past leads. */
export function pairIds(
  collection: CollectionName,
  before: readonly string[],
  after: readonly string[],
  findHeir: FindHeir,
): { gone: string[]; come: string[] } {
  const now = before.map((id) => (after.includes(id) ? id : (findHeir(collection, id)?.id ?? id)))
  return {
    gone: before.filter((_, index) => !after.includes(now[index] as string)),
    come: after.filter((id) => !now.includes(id)),
  }
}

/** A part with keys of its own. */
export function part<T extends object>(rules: Rules<T>): Compare<T> {
  return (path, before, after, around) =>
    after === undefined ? [toChange(path, '')] : compareKeys(rules, path, before, after, around)
}

/** Parts under names of their own; more may come. */
export function each<T>(compare: Compare<T>): Compare<Readonly<Partial<Record<string, T>>>> {
  return (path, before, after = {}, around) =>
    Object.entries(before).flatMap(([key, old]) => {
      const now = after[key]
      if (old === undefined) return []
      return now === undefined ? loseFrom(path, [key]) : compare([...path, key], old, now, around)
    })
}

/** Parts that `tellApart` names; more may come. Of two with one name the first stands for the first. */
export function eachBy<T>(
  tellApart: (one: T, around: Around) => string,
  compare: Compare<T>,
  explainGone: (path: Path, gone: T, before: readonly T[], after: readonly T[]) => Change[] = (path, gone) =>
    loseFrom(path, [tellApart(gone, NOTHING_AROUND)]),
): Compare<readonly T[]> {
  const number = (all: readonly T[], around: Around) => {
    const counts = new Map<string, number>()
    return all.map((one) => {
      const name = tellApart(one, around)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      return `${name} ${counts.get(name)}`
    })
  }
  return (path, before, after = [], around) => {
    const names = number(after, NOTHING_AROUND)
    return number(before, around).flatMap((name, at) => {
      const old = before[at] as T
      const index = names.indexOf(name)
      const now = after[index]
      return now === undefined ? explainGone(path, old, before, after) : compare([...path, index], old, now, around)
    })
  }
}

const NOTHING_AROUND: Around = { findHeir: () => undefined, entries: [undefined, undefined] }

function toChange(path: Path, before: string, after?: string): Change {
  const what = after === undefined ? 'has been taken out' : `is ${after} where it was ${before}`
  return { path, message: `${nameOf(path)} ${what}` }
}

/** Say what is no longer in a list or a map. */
function loseFrom(path: Path, before: readonly string[], now: ReadonlySet<string> = new Set()): Change[] {
  const gone = before.filter((one) => !now.has(fold(one)))
  return gone.length > 0 ? [{ path, message: `${nameOf(path)} no longer has ${joinSome(gone.map(quote))}` }] : []
}

/** A list may have lost hundreds: a few show which. */
function joinSome(all: readonly string[]): string {
  return joinAnd(all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} more`] : all)
}

function quote(value: string | boolean): string {
  return typeof value === 'string' ? `“${quoteStart(fold(value), 12)}”` : String(value)
}

/** What a writer typed it under; under a name of its own, with that: `“note” of asset-freeze`. */
function nameOf(path: Path): string {
  const at = path.findLastIndex((key) => typeof key === 'string')
  const above = path[at - 1]
  return `“${path[at]}”${typeof above === 'string' ? ` of ${above}` : ''}`
}
