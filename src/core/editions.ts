/** Editions: the record as it was frozen on a day, and what differs between two states of it. */
import { countOf } from './count.ts'
import { formatAsOf, formatDate, mustParseDate } from './dates.ts'
import { joinAnd } from './join.ts'
import type { InstrumentKind, StepKind } from './model.ts'
import { compareKeys } from './order.ts'
import { formatStep } from './words.ts'

/** The names of what is frozen. */
export const FROZEN = ['designations.json', 'designations.csv', 'coverage.json', 'changes.json'] as const
export type FrozenName = (typeof FROZEN)[number]
/** What `sha256sum -c` reads. */
export const SUMS = 'SHA256SUMS'

/** An edition as it lies in `content/editions/`. */
export interface FrozenEdition {
  /** ISO date. */
  day: string
  /** Their sizes in bytes and their sums, as they are published: not compressed. */
  files: { name: FrozenName; size: number; sha256: string }[]
  /** What differs from the edition before; of the first, everything. */
  changes: (RecordChange & { on?: string })[]
  textOf: (name: FrozenName) => string
}

/** A designation as it stands in `designations.json`, as far as it is compared: an old edition may lack what came later. */
export interface FrozenDesignation {
  id: string
  entity: {
    id: string
    name: string
    type: string
    aliases?: string[]
    relations?: { to: string; kind: string }[]
    listNumbers?: Record<string, string[]>
    wikidata?: string
  }
  authority: { id: string; name: string }
  instrument: { id: string; name: string; kind: InstrumentKind; binding: boolean }
  summary: string
  steps: {
    id: string
    on: string
    step: StepKind
    effect?: string
    citation?: string
    note?: string
    sources: { id: string; title: string }[]
  }[]
}

/** A list as it stands in `coverage.json`, as far as it is compared. */
export interface FrozenList {
  id: string
  name: string
  readings: { id: string; asOf: string; extent: string; seen?: string[]; absent?: string[] }[]
}

export interface FrozenRecord {
  designations: readonly FrozenDesignation[]
  lists: readonly FrozenList[]
}

/** One thing that two states of the record say otherwise. */
export interface RecordChange {
  kind: 'added' | 'changed' | 'removed'
  of: 'designation' | 'step' | 'entity' | 'authority' | 'instrument' | 'reading'
  /** Of the designation, entity, authority or instrument, or of the list that was read. */
  id: string
  /** In words: `Wagner Group, Criminal organisation (US)`. */
  name: string
  /** The id of the step or of the reading. */
  part?: string
  /** What of it, in words: `summary`, `citation`. */
  field?: string
  before?: string
  after?: string
}

export const NO_RECORD: FrozenRecord = { designations: [], lists: [] }

/** What is compared, or a pair of that and what is told of it. */
type Item = string | [key: string, text: string]
type Fields<T> = Record<string, (one: T) => string | readonly Item[] | undefined>
type Step = FrozenDesignation['steps'][number]
type Reading = FrozenList['readings'][number]

const DESIGNATION: Fields<FrozenDesignation> = {
  name: ({ entity }) => entity.id,
  authority: ({ authority }) => authority.id,
  instrument: ({ instrument }) => instrument.id,
  summary: ({ summary }) => summary,
}
const ENTITY: Fields<FrozenDesignation['entity']> = {
  name: ({ name }) => name,
  type: ({ type }) => type,
  'other names': ({ aliases = [] }) => aliases,
  ties: ({ relations = [] }) => relations.map(({ to, kind }) => `${kind} ${to}`),
  'list numbers': ({ listNumbers = {} }) =>
    Object.entries(listNumbers).flatMap(([list, own]) => own.map((number) => `${list} ${number}`)),
  'Wikidata number': ({ wikidata }) => wikidata,
}
const AUTHORITY: Fields<FrozenDesignation['authority']> = { name: ({ name }) => name }
const INSTRUMENT: Fields<FrozenDesignation['instrument']> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  'binding force': ({ binding }) => (binding ? 'binding' : 'not binding'),
}
const tellDate = (text: string) => formatDate(mustParseDate(text))
const STEP: Fields<Step> = {
  date: ({ on }) => tellDate(on),
  'day for which it was announced': ({ effect }) => effect && tellDate(effect),
  citation: ({ citation }) => citation,
  note: ({ note }) => note,
  // A title that was put right is no other source.
  sources: ({ sources }) => sources.map(({ id, title }) => [id, title]),
}
const READING: Fields<Reading> = {
  extent: ({ extent }) => extent,
  'names seen': ({ seen = [] }) => seen,
  'names not there': ({ absent = [] }) => absent,
}

/** List what differs between two states of the record: what was added, what says something else, what is gone. */
export function compareRecords(before: FrozenRecord, after: FrozenRecord): RecordChange[] {
  const old = byId(before.designations)
  const now = byId(after.designations)
  const both = after.designations.filter(({ id }) => old.has(id))
  return [
    ...after.designations
      .filter(({ id }) => !old.has(id))
      .map((one): RecordChange => ({ ...named('added', one), after: tellSteps(one) })),
    ...both.flatMap((one) => {
      const was = old.get(one.id) as FrozenDesignation
      return [...compareFields(named('changed', one), DESIGNATION, was, one), ...compareSteps(was, one)]
    }),
    ...compareNouns('entity', before, after, ENTITY),
    ...compareNouns('authority', before, after, AUTHORITY),
    ...compareNouns('instrument', before, after, INSTRUMENT),
    ...before.designations
      .filter(({ id }) => !now.has(id))
      .map((one): RecordChange => ({ ...named('removed', one), before: tellSteps(one) })),
    ...compareReadings(before.lists, after.lists),
  ]
}

function named(kind: RecordChange['kind'], one: FrozenDesignation): RecordChange {
  return { kind, of: 'designation', id: one.id, name: `${one.entity.name}: ${one.instrument.name}` }
}

function compareNouns<K extends 'entity' | 'authority' | 'instrument'>(
  of: K,
  before: FrozenRecord,
  after: FrozenRecord,
  fields: Fields<FrozenDesignation[K]>,
): RecordChange[] {
  const [old, now] = [before, after].map(({ designations }) => byId(designations.map((one) => one[of]))) as [
    Map<string, FrozenDesignation[K]>,
    Map<string, FrozenDesignation[K]>,
  ]
  return [...now.values()]
    .toSorted((a, b) => compareKeys(a.id, b.id))
    .flatMap((one) => {
      const was = old.get(one.id)
      return was ? compareFields({ kind: 'changed', of, id: one.id, name: one.name }, fields, was, one) : []
    })
}

/** A step whose date was put right has another id: it is the one of its kind that is gone. */
function compareSteps(before: FrozenDesignation, after: FrozenDesignation): RecordChange[] {
  const head = (kind: RecordChange['kind'], { id: part }: Step): RecordChange => {
    return { ...named(kind, after), of: 'step', part }
  }
  const now = byId(after.steps)
  const old = byId(before.steps)
  const gone = before.steps.filter(({ id }) => !now.has(id))
  const told = after.steps.flatMap((step) => {
    const was = old.get(step.id) ?? take(gone, ({ step: kind }) => kind === step.step)
    return was
      ? compareFields(head('changed', step), STEP, was, step)
      : [{ ...head('added', step), after: tellStep(step, after) }]
  })
  return [...told, ...gone.map((step) => ({ ...head('removed', step), before: tellStep(step, before) }))]
}

function compareReadings(before: readonly FrozenList[], after: readonly FrozenList[]): RecordChange[] {
  const readingsOf = (lists: readonly FrozenList[]) =>
    new Map(lists.flatMap(({ id, name, readings }) => readings.map((one) => [one.id, { list: id, name, ...one }])))
  const [old, now] = [readingsOf(before), readingsOf(after)]
  const head = (kind: RecordChange['kind'], { list, name, id: part }: Reading & { list: string; name: string }) => {
    return { kind, of: 'reading' as const, id: list, name, part }
  }
  return [
    ...[...now.values()].flatMap((one): RecordChange[] => {
      const was = old.get(one.id)
      return was
        ? compareFields(head('changed', one), READING, was, one)
        : [{ ...head('added', one), after: tellReading(one) }]
    }),
    ...[...old.values()]
      .filter(({ id }) => !now.has(id))
      .map((one): RecordChange => ({ ...head('removed', one), before: tellReading(one) })),
  ]
}

/** Of a list of words only what is in one of the two is told. */
function compareFields<T>(head: RecordChange, fields: Fields<T>, before: T, after: T): RecordChange[] {
  return Object.entries(fields).flatMap(([field, read]) => {
    const [old, now] = [toList(read(before)), toList(read(after))]
    const [lost, won] = [without(old, now), without(now, old)]
    if (!lost && !won) return []
    return [{ ...head, field, ...(lost && { before: lost }), ...(won && { after: won }) }]
  })
}

function toList(value: string | readonly Item[] | undefined): Exclude<Item, string>[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [[value, value]]
  return value.map((one) => (typeof one === 'string' ? [one, one] : one))
}

/** Tell what is in one list and not in the other. */
function without(one: readonly Exclude<Item, string>[], other: readonly Exclude<Item, string>[]): string {
  const known = new Set(other.map(([key]) => key))
  return one.flatMap(([key, text]) => (known.has(key) ? [] : [text])).join('; ')
}

function take<T>(from: T[], fits: (one: T) => boolean): T | undefined {
  const index = from.findIndex(fits)
  return index < 0 ? undefined : from.splice(index, 1)[0]
}

function byId<T extends { id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]))
}

function tellSteps(designation: FrozenDesignation): string {
  return joinAnd(designation.steps.map((step) => tellStep(step, designation)))
}

function tellStep({ on, step }: Step, { instrument }: FrozenDesignation): string {
  return `${formatStep(step, instrument.binding).toLowerCase()} ${formatDate(mustParseDate(on))}`
}

function tellReading({ asOf, extent, seen = [], absent = [] }: Reading): string {
  const found = `${countOf(seen.length, 'listing')} of ours seen${absent.length > 0 ? `, ${absent.length} looked for and not there` : ''}`
  return `${formatAsOf(mustParseDate(asOf))}, ${extent === 'whole' ? 'whole' : 'for names'}: ${found}`
}

/** Say a change in a sentence, without the name of what has changed. */
export function describeRecordChange({ kind, of, field, before, after }: RecordChange): string {
  if (field) {
    const quote = (text: string) => `“${text}”`
    // What is quoted may end a sentence by itself.
    const stop = (text = '') => (text.endsWith('.') ? '' : '.')
    if (before === undefined) return `${field} added: ${quote(after ?? '')}${stop(after)}`
    if (after === undefined) return `${field} taken out: ${quote(before)}${stop(before)}`
    return `${field} was ${quote(before)} and is now ${quote(after)}${stop(after)}`
  }
  const what = { designation: '', step: 'step ', reading: 'reading ', entity: '', authority: '', instrument: '' }[of]
  if (kind === 'added') return of === 'reading' ? `read ${after}.` : `${what}added: ${after}.`
  return `${what}taken out: ${before}.`
}

/** Sum up what differs, as a sentence: `12 designations added, 3 changed and one list read.` */
export function summariseRecordChanges(changes: readonly RecordChange[]): string {
  const count = (fits: (one: RecordChange) => boolean) =>
    new Set(changes.filter(fits).map(({ of, id, part }) => (of === 'reading' ? part : id))).size
  const isOf = (of: RecordChange['of'], kind: RecordChange['kind']) => (one: RecordChange) =>
    one.of === of && one.kind === kind
  const changed = count(({ of, kind }) => of === 'step' || (of === 'designation' && kind === 'changed'))
  const names = count(({ of }) => of === 'entity')
  const laws = count(({ of }) => of === 'instrument' || of === 'authority')
  const parts = [
    [count(isOf('designation', 'added')), 'designation added', 'designations added'],
    [changed, 'designation changed', 'designations changed'],
    [count(isOf('designation', 'removed')), 'designation taken out', 'designations taken out'],
    [names, 'name described otherwise', 'names described otherwise'],
    [laws, 'law or authority described otherwise', 'laws or authorities described otherwise'],
    [count(isOf('reading', 'added')), 'reading of a list added', 'readings of lists added'],
    [count(({ of, kind }) => of === 'reading' && kind !== 'added'), 'reading changed', 'readings changed'],
  ] as const
  const told = parts.filter(([many]) => many > 0).map(([many, one, more]) => `${many} ${many === 1 ? one : more}`)
  return told.length > 0 ? `${joinAnd(told)}.` : 'Nothing differs.'
}
