/**
 * Changes that nobody was told of: what was public and now says something else, without a new entry in `corrections`.
 * Wording may change under `minor: true`; figures, dates and quotations may not, nor what the record says in ids and steps.
 */
import type { Entry } from '../core/entries.ts'
import type { Correction, DesignationData, ExplainerData, StepData } from '../core/model.ts'
import { type Path, type Problem, problem } from '../core/problems.ts'
import type { Block } from './blocks.ts'
import type { Newsroom } from './read.ts'
import { describeDifference, fold, listFacts } from './wording.ts'

interface Change {
  path: Path
  line?: number
  /** What differs, as a sentence without its end. */
  message: string
  /** Both versions, where `minor` may excuse the change; none where it may not. */
  versions?: [before: string, after: string]
}

/** Compare a newsroom with its past; `since` is what its reader calls that past. */
export function findSilentChanges(past: Newsroom, present: Newsroom, since: string): Problem[] {
  const problems = [
    ...past.pieces
      .filter(({ slug }) => !has(past.entries.explainers, slug))
      .map(({ file }) => explainUnread(file, since)),
    ...past.entries.explainers.flatMap((entry) => comparePiece(entry, past, present, since)),
    ...past.entries.designations.flatMap((entry) => compareDesignation(entry, present, since)),
  ]
  return problems.map((one) => ({ ...one, line: one.line ?? present.lineOf(one.file, one.path) }))
}

function has(entries: readonly { id: string }[], id: string): boolean {
  return entries.some((one) => one.id === id)
}

function explainUnread(file: string, since: string): Problem {
  const message = `as it stood at ${since} this piece cannot be read, so it is not compared`
  return problem('silent-change', { file, path: [], line: 1 }, message, 'Compare it yourself.', 'warning')
}

function comparePiece(before: Entry<ExplainerData>, past: Newsroom, present: Newsroom, since: string): Problem[] {
  const after = present.entries.explainers.find(({ id }) => id === before.id)
  const piece = present.pieces.find(({ slug }) => slug === before.id)
  if (!piece) return [explainGone(before, past, present, since)]
  // What is broken now is told elsewhere, and compared once it is mended.
  if (!after) return []
  const [old, now] = [before.data, after.data]
  const changes: Change[] = [
    ...(['title', 'standfirst'] as const).flatMap((key) => compareText([key], key, old[key], now[key])),
    ...compareKeyPoints(old.keyPoints, now.keyPoints),
    ...compareCorrections(old.corrections, now.corrections),
  ]
  if (old.withdrawn && !now.withdrawn) changes.push({ path: [], message: '“withdrawn” has been taken out' })
  // A withdrawn piece shows no text.
  if (!now.withdrawn) changes.push(...compareBodies(blocksOf(past, before.id), piece.body.blocks))
  return tell(changes, after, old, since)
}

function blocksOf({ pieces }: Newsroom, id: string): Block[] {
  return pieces.find(({ slug }) => slug === id)?.body.blocks ?? []
}

function explainGone(before: Entry<ExplainerData>, past: Newsroom, present: Newsroom, since: string): Problem {
  const text = textOf(blocksOf(past, before.id))
  const renamed = present.entries.explainers.find(
    ({ id, data }) =>
      !has(past.entries.explainers, id) && (data.title === before.data.title || textOf(blocksOf(present, id)) === text),
  )
  const now = renamed ? `now has the address ${renamed.id}` : 'readers no longer get it'
  const message = `“${before.data.title}” was public at ${since} and ${now}`
  const hint = renamed
    ? 'Give its folder the old name back: readers have that address.'
    : 'Put it back, ready, and withdraw it instead: withdrawn: { on: YYYY-MM-DD, reason: … }.'
  return problem('silent-change', { file: before.file, path: [], line: 1 }, message, hint)
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
  const first = after.find(({ text }, index) => text !== before[index]?.text) ?? after.at(-1)
  return [
    { path: [], line: first?.line ?? 1, message: `the text ${describeDifference(old, now)}`, versions: [old, now] },
  ]
}

function textOf(blocks: readonly Block[]): string {
  return fold(blocks.map(({ text }) => text).join(' '))
}

/** Entries of one list that the other has not. */
function without(one: readonly Correction[] = [], other: readonly Correction[] = []): Correction[] {
  const known = new Set(other.map((entry) => JSON.stringify([entry.on, entry.kind, fold(entry.text)])))
  return one.filter((entry) => !known.has(JSON.stringify([entry.on, entry.kind, fold(entry.text)])))
}

function compareCorrections(before: Correction[] | undefined, after: Correction[] | undefined): Change[] {
  const gone = without(before, after)
  const [first] = gone
  if (!first) return []
  const reworded = without(after, before).filter(({ on, kind }) =>
    gone.some((one) => one.on === on && one.kind === kind),
  )
  const texts = (list: readonly Correction[]) => list.map(({ text }) => text).join(' ')
  if (reworded.length === gone.length) return compareText(['corrections'], 'corrections', texts(gone), texts(reworded))
  return [{ path: after ? ['corrections'] : [], message: `the ${first.kind} of ${first.on} has been taken out` }]
}

function compareDesignation(before: Entry<DesignationData>, present: Newsroom, since: string): Problem[] {
  const { id, file } = before
  const after = present.entries.designations.find((one) => one.id === id)
  if (!after) {
    if (present.entries.broken?.some((one) => one.collection === 'designations' && one.id === id)) return []
    const hint =
      'Put it back. If it has ended, add the step that ended it; if it was wrong, correct it and say so in corrections.'
    return [
      problem(
        'silent-change',
        { file, path: [], line: 1 },
        `the designation “${id}” of ${since} is there no longer`,
        hint,
      ),
    ]
  }
  const [old, now] = [before.data, after.data]
  const changes: Change[] = [
    ...(['entity', 'authority', 'instrument'] as const)
      .filter((key) => old[key] !== now[key])
      .map((key) => ({ path: [key], message: `“${key}” is ${now[key]} where it was ${old[key]}` })),
    ...compareFacts(['summary'], 'summary', old.summary, now.summary),
    ...compareSteps(old.steps, now.steps),
    ...compareCorrections(old.corrections, now.corrections),
  ]
  return tell(changes, after, old, since)
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
      return [
        ...(old.citation
          ? compareText(['steps', index, 'citation'], 'citation', old.citation, now.citation ?? '')
          : []),
        ...(old.note ? compareFacts(['steps', index, 'note'], 'note', old.note, now.note) : []),
      ]
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
  { file, at, data }: Entry<Pick<ExplainerData, 'corrections' | 'minor'>>,
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
    const what =
      facts.length > 0
        ? `${facts
            .slice(0, 3)
            .map((fact) => `“${fact.replace(/[“”]/g, '')}”`)
            .join(', ')}`
        : 'what it says'
    const why = data.minor
      ? `“minor” excuses spelling, and this changes ${what}`
      : 'no new entry in corrections says so'
    const hint = `Add an entry to corrections: what was said, and what is right.${isExcusable ? ' If only spelling or wording has changed, write minor: true.' : ''}`
    return [problem('silent-change', place, `compared with ${since}, ${message}, and ${why}`, hint)]
  })
}
