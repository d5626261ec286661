/**
 * Changes that nobody was told of: what was public and now says something else, without a new entry in `corrections`.
 * Wording may change under `minor: true`; figures, dates and quotations may not, nor what the record says in ids and steps.
 */
import type { Entries, Entry } from '../core/entries.ts'
import type { Correction } from '../core/model.ts'
import { listPolicies } from '../core/policies.ts'
import { type Path, type Problem, problem } from '../core/problems.ts'
import type { Placed } from '../core/rules.ts'
import { PAGES, type PagedCollection, paths } from '../core/urls.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { ExplainerData } from '../schema/desk.ts'
import type { DesignationData, StepData } from '../schema/record.ts'
import type { Block } from './blocks.ts'
import { listFormerly } from './check.ts'
import { type Found, listFound, type Newsroom, toEntries, withLines } from './read.ts'
import { describeDifference, fold, listFacts } from './wording.ts'

interface Change {
  path: Path
  line?: number
  /** What differs, as a sentence without its end. */
  message: string
  /** Both versions, where `minor` may excuse the change; none where it may not. */
  versions?: [before: string, after: string]
}

/** A newsroom as readers saw it at a moment. */
interface Shown {
  newsroom: Newsroom
  entries: Entries
  /** Every public entry, those that cannot be read too. */
  found: Found[]
}

/** Compare a newsroom with its past, both as public at `now`; `since` is what its reader calls that past. */
export function findSilentChanges(past: Newsroom, present: Newsroom, since: string, now: string): Problem[] {
  const show = (newsroom: Newsroom): Shown => ({
    newsroom,
    entries: toEntries(newsroom, Date.parse(now)),
    found: listFound(newsroom).filter(({ from }) => from <= Date.parse(now)),
  })
  const [before, after] = [show(past), show(present)]
  const problems = [
    ...before.found
      .filter(({ collection, id }) => collection === 'explainers' && !has(before.entries.explainers, id))
      .map(({ file }) => explainUnread(file, since)),
    ...before.found.flatMap((found) => findGone(found, before, after, since)),
    ...before.entries.explainers.flatMap((entry) => comparePiece(entry, before, after, since)),
    ...before.entries.designations.flatMap((entry) => compareDesignation(entry, after, since)),
    ...findGonePolicies(before, after, since),
  ]
  return withLines(problems, present)
}

function has(entries: readonly { id: string }[], id: string): boolean {
  return entries.some((one) => one.id === id)
}

function explainUnread(file: string, since: string): Problem {
  const message = `as it stood at ${since} this piece cannot be read, so it is not compared`
  return problem('silent-change', { file, path: [], line: 1 }, message, 'Compare it yourself.', 'warning')
}

/** Find what has the address now that an id stood for: the same id, or whatever says that it was formerly that. */
function findHeir({ found }: Shown, collection: CollectionName, id: string): Found | undefined {
  const own = found.filter((one) => one.collection === collection)
  return own.find((one) => one.id === id) ?? own.find(({ data }) => listFormerly(data).includes(id))
}

/** Report addresses, today's and older ones, at which readers had a page and now have none. */
function findGone(found: Found, before: Shown, after: Shown, since: string): Problem[] {
  const { collection, id, file, data } = found
  const toPath = PAGES[collection as PagedCollection]
  if (!toPath) return []
  return [id, ...listFormerly(data)].flatMap((one) => {
    if (findHeir(after, collection, one)) return []
    const renamed = findRenamed(found, before, after)
    const now = renamed ? `now has the address ${toPath(renamed.id)}` : 'readers no longer get it'
    const message = `“${titleOf(data) ?? id}” was public at ${since} as ${toPath(one)} and ${now}`
    if (!renamed) return [problem('silent-change', { file, path: [], line: 1 }, message, GONE[collection] ?? ELSE)]
    const hint = `Write formerly: [${one}] in it, so that the old address leads to the new one.`
    return [problem('silent-change', { file: renamed.file, path: renamed.at }, message, hint)]
  })
}

const ELSE = 'Put it back, or write its id under formerly: in the entry that readers should find there now.'
const GONE: Partial<Record<CollectionName, string>> = {
  explainers: 'Put it back, ready, and withdraw it instead: withdrawn: { on: YYYY-MM-DD, reason: … }.',
  designations:
    'Put it back. If it has ended, add the step that ended it; if it was wrong, correct it and say so in corrections.',
}

/** Find an entry that is new and says what the one that is gone said. */
function findRenamed(gone: Found, before: Shown, after: Shown): Found | undefined {
  const text = sayOf(gone)
  return after.found.find(
    (one) =>
      one.collection === gone.collection &&
      !before.found.some(({ collection, id }) => collection === one.collection && id === one.id) &&
      (sayOf(one) === text || (gone.body && titleOf(one.data) === titleOf(gone.data))),
  )
}

function sayOf({ body, data }: Found): string {
  return body ? textOf(body.blocks) : JSON.stringify({ ...data, id: undefined, formerly: undefined })
}

function titleOf(data: Found['data']): string | undefined {
  if (!data) return undefined
  return 'title' in data ? data.title : 'name' in data ? data.name : 'term' in data ? data.term : undefined
}

function findGonePolicies(before: Shown, after: Shown, since: string): Problem[] {
  const [old, now] = [before.entries.site[0]?.data, after.entries.site[0]?.data]
  if (!old || !now) return []
  const kept = new Set([...listPolicies(now).map(({ id }) => id), ...Object.keys(now.formerly ?? {})])
  const had = [...listPolicies(old).map(({ id }) => id), ...Object.keys(old.formerly ?? {})]
  return had
    .filter((id) => !kept.has(id))
    .map((id) => {
      const message = `the page ${paths.policy(id)} was public at ${since} and readers no longer get it`
      const hint = `Give the policy its heading back, or write formerly: { ${id}: the-new-address }.`
      return problem('silent-change', { file: 'site.yaml', path: ['policies'] }, message, hint)
    })
}

function comparePiece(before: Entry<ExplainerData>, past: Shown, present: Shown, since: string): Problem[] {
  const after = findHeir(present, 'explainers', before.id)
  // What is gone or broken now is told elsewhere; the latter is compared once it is mended.
  if (!after?.data || !after.body || after.problems.length > 0) return []
  const [old, now] = [before.data, after.data as ExplainerData]
  const changes: Change[] = [
    ...(['title', 'standfirst'] as const).flatMap((key) => compareText([key], key, old[key], now[key])),
    ...compareKeyPoints(old.keyPoints, now.keyPoints),
    ...compareCorrections(old.corrections, now.corrections),
  ]
  if (old.withdrawn && !now.withdrawn) changes.push({ path: [], message: '“withdrawn” has been taken out' })
  // A withdrawn piece shows no text.
  const blocks = past.found.find(({ collection, id }) => collection === 'explainers' && id === before.id)?.body?.blocks
  if (!now.withdrawn) changes.push(...compareBodies(blocks ?? [], after.body.blocks))
  return tell(changes, { ...after, data: now }, old, since)
}

function compareText(path: Path, name: string, before: string, after: string): Change[] {
  if (fold(before) === fold(after)) return []
  return [{ path, message: `“${name}” ${describeDifference(before, after)}`, versions: [before, after] }]
}

function compareKeyPoints(before: readonly string[], after: readonly string[]): Change[] {
  const first = after.findIndex((point, index) => fold(point) !== fold(before[index] ?? ''))
  return compareText(['keyPoints', ...(first >= 0 ? [first] : [])], 'keyPoints', before.join(' '), after.join(' '))
}

function compareBodies(before: readonly Block[], after: readonly Block[]): Change[] {
  const [old, now] = [textOf(before), textOf(after)]
  if (old === now) return []
  const { line = 1 } = after.find(({ text }, index) => text !== before[index]?.text) ?? after.at(-1) ?? {}
  return [{ path: [], line, message: `the text ${describeDifference(old, now)}`, versions: [old, now] }]
}

function textOf(blocks: readonly Block[]): string {
  return fold(blocks.map(({ text }) => text).join(' '))
}

/** Entries of one list that the other has not. */
function without(one: readonly Correction[] = [], other: readonly Correction[] = []): Correction[] {
  const keyOf = ({ on, kind, text }: Correction) => JSON.stringify([on, kind, fold(text)])
  const known = new Set(other.map(keyOf))
  return one.filter((entry) => !known.has(keyOf(entry)))
}

function compareCorrections(before: Correction[] | undefined, after: Correction[] | undefined): Change[] {
  const gone = without(before, after)
  const [first] = gone
  if (!first) return []
  const isGone = ({ on, kind }: Correction) => gone.some((one) => one.on === on && one.kind === kind)
  const reworded = without(after, before).filter(isGone)
  const texts = (list: readonly Correction[]) => list.map(({ text }) => text).join(' ')
  if (reworded.length === gone.length) return compareText(['corrections'], 'corrections', texts(gone), texts(reworded))
  return [{ path: after ? ['corrections'] : [], message: `the ${first.kind} of ${first.on} has been taken out` }]
}

const PLURALS = { entity: 'entities', authority: 'authorities', instrument: 'instruments' } as const

function compareDesignation(before: Entry<DesignationData>, present: Shown, since: string): Problem[] {
  const after = findHeir(present, 'designations', before.id)
  if (!after?.data) return []
  const [old, now] = [before.data, after.data as DesignationData]
  const changes: Change[] = [
    ...(['entity', 'authority', 'instrument'] as const)
      .filter((key) => old[key] !== now[key] && findHeir(present, PLURALS[key], old[key])?.id !== now[key])
      .map((key) => ({ path: [key], message: `“${key}” is ${now[key]} where it was ${old[key]}` })),
    ...compareFacts(['summary'], 'summary', old.summary, now.summary),
    ...compareSteps(old.steps, now.steps),
    ...compareCorrections(old.corrections, now.corrections),
  ]
  return tell(changes, { ...after, data: now }, old, since)
}

/** The wording of a summary or a note is free; what it counts, dates and quotes is not. */
function compareFacts(path: Path, name: string, before = '', after = ''): Change[] {
  return listFacts(before, after).length > 0 ? compareText(path, name, before, after) : []
}

function compareSteps(before: readonly StepData[], after: readonly StepData[]): Change[] {
  const isSame = (a: StepData, b: StepData) => a.on === b.on && a.step === b.step
  const isNew = (step: StepData) => !before.some((one) => isSame(one, step))
  return before.flatMap((old): Change[] => {
    const name = `“${old.step}” on ${old.on}`
    const index = after.findIndex((step) => isSame(old, step))
    const now = after[index]
    if (now) {
      const at = (key: string) => ['steps', index, key]
      const cited = old.citation ? compareText(at('citation'), 'citation', old.citation, now.citation ?? '') : []
      return [...cited, ...(old.note ? compareFacts(at('note'), 'note', old.note, now.note) : [])]
    }
    const moved = after.findIndex((step) => isNew(step) && (step.step === old.step || step.on === old.on))
    const to = after[moved]
    return to
      ? [{ path: ['steps', moved], message: `the step ${name} is now “${to.step}” on ${to.on}` }]
      : [{ path: ['steps'], message: `the step ${name} has been taken out` }]
  })
}

/** Turn changes into problems, unless a new entry in `corrections` tells of them or `minor` excuses them. */
function tell(
  changes: readonly Change[],
  { file, at, data }: Omit<Placed<Pick<ExplainerData, 'corrections' | 'minor'>>, 'id'>,
  before: Pick<ExplainerData, 'corrections'>,
  since: string,
): Problem[] {
  const added = without(data.corrections, before.corrections)
  // One that was only reworded is no new one.
  if (added.length > without(before.corrections, data.corrections).length) return []
  return changes.flatMap(({ path, line, message, versions }) => {
    const facts = versions ? listFacts(...versions) : []
    const isExcusable = versions !== undefined && facts.length === 0
    if (data.minor && isExcusable) return []
    const place = { file, path: [...at, ...path], ...(line !== undefined && { line }) }
    const named = facts.slice(0, 3).map((fact) => `“${fact.replace(/[“”]/g, '')}”`)
    const what = named.join(', ') || 'what it says'
    const why = data.minor
      ? `“minor” excuses spelling, and this changes ${what}`
      : 'no new entry in corrections says so'
    const hint = `Add an entry to corrections: what was said, and what is right.${isExcusable ? ' If only spelling or wording has changed, write minor: true.' : ''}`
    return [problem('silent-change', place, `compared with ${since}, ${message}, and ${why}`, hint)]
  })
}
