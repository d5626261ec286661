/**
 * Changes that nobody was told of: what was public and now says something else, without a new entry in `corrections`.
 * `compared.ts` says how each key is compared; here are the texts of pieces, and when a change has been told.
 */
import type { Correction } from '../core/model.ts'
import { type Problem, problem } from '../core/problems.ts'
import type { Block } from './blocks.ts'
import { COMPARED, type Compared } from './compared.ts'
import { type Change, compareKeys, pairIds, type Rules, text } from './differences.ts'
import { findGoneClaims, findGoneEditions, findGonePages, findGonePolicies } from './gone.ts'
import { type Found, isSound, type Newsroom, withLines } from './read.ts'
import { type FindHeir, makeFindHeir, show } from './shown.ts'
import { describeDifference, fold, listFacts, quoteStart } from './wording.ts'

/** What any entry may say of its own changes. */
interface Told {
  corrections?: Correction[] | undefined
  minor?: boolean | undefined
}

/** Compare a newsroom with its past, both as public at `now`; `since` is what its reader calls that past. */
export function findSilentChanges(past: Newsroom, present: Newsroom, since: string, now: string): Problem[] {
  const [before, after] = [show(past, now), show(present, now)]
  const findHeir = makeFindHeir(before, after)
  const [sound, unsound] = [true, false].map((is) => before.found.filter((one) => isSound(one, past) === is))
  const [oldSite, site] = [before, after].map(({ byId }): Told => toTold(byId.get('site site')))
  const problems = [
    ...(unsound ?? [])
      .filter(({ collection }) => collection === 'explainers')
      .map(({ file }) => explainUnread(file, since)),
    ...before.found.flatMap((found) => findGonePages(found, before, after, since)),
    ...(hasNews(oldSite, site) ? [] : before.found.flatMap((found) => findGoneClaims(found, findHeir, since))),
    ...(sound ?? []).flatMap((found) => compareEntry(found, findHeir, since)),
    ...findGonePolicies(before, after, since),
    ...findGoneEditions(past, present, since),
  ]
  return withLines(problems, present)
}

function explainUnread(file: string, since: string): Problem {
  const message = `as it stood at ${since} this piece cannot be read, so it is not compared`
  return problem('silent-change', { file, path: [], line: 1 }, message, 'Compare it yourself.', 'warning')
}

function compareEntry(before: Found, findHeir: FindHeir, since: string): Problem[] {
  const after = findHeir(before.collection, before.id)
  const rules = COMPARED[before.collection as Compared] as Rules<object> | undefined
  // What is gone or broken now is told elsewhere; the latter is compared once it is mended.
  if (!rules || !before.data || !after?.data || after.problems.length > 0) return []
  const changes = [
    ...compareKeys<object>(rules, [], before.data, after.data, { findHeir, entries: [before.data, after.data] }),
    ...compareCorrections(toTold(before).corrections, toTold(after).corrections),
    ...compareBodies(before, after, findHeir),
  ]
  return tell(changes, before, after, since)
}

/** A withdrawn piece shows no text. */
function compareBodies(before: Found, after: Found, findHeir: FindHeir): Change[] {
  if (!before.body || !after.body || (after.data && 'withdrawn' in after.data && after.data.withdrawn)) return []
  return [
    ...compareTexts(before.body.blocks, after.body.blocks),
    ...compareCites(before.body.blocks, after.body.blocks, findHeir),
    ...comparePictures(before.body.outline.pictures, after.body.outline.pictures),
  ]
}

function compareTexts(before: readonly Block[], after: readonly Block[]): Change[] {
  const [old, now] = [before, after].map((blocks) => fold(blocks.map(({ text }) => text).join(' '))) as [string, string]
  if (old === now) return []
  const { line = 1 } = after.find(({ text }, index) => text !== before[index]?.text) ?? after.at(-1) ?? {}
  return [{ path: [], line, message: `the text ${describeDifference(old, now)}`, versions: [old, now] }]
}

/** A sentence that says what it said, on another’s word. */
function compareCites(before: readonly Block[], after: readonly Block[], findHeir: FindHeir): Change[] {
  const sayings = (blocks: readonly Block[]) =>
    Map.groupBy(
      blocks.flatMap((block): Pick<Block, 'text' | 'line' | 'cites'>[] =>
        block.sentences.length > 0 ? block.sentences : [block],
      ),
      (one) => one.text,
    )
  const now = sayings(after)
  return [...sayings(before)].flatMap(([saying, own]) => {
    const same = now.get(saying)
    const [old, cites] = [own, same ?? []].map((all) => all.flatMap((one) => one.cites)) as [string[], string[]]
    const {
      gone: [gone],
      come: [come],
    } = pairIds('sources', old, cites, findHeir)
    if (!same || gone === undefined) return []
    const what = come === undefined ? `no longer cites ${gone}` : `cites ${come} where it cited ${gone}`
    return [{ path: [], line: same[0]?.line ?? 1, message: `“${quoteStart(saying)}” ${what}` }]
  })
}

/** A picture that is gone with its caption is missed in the text. */
function comparePictures(before: readonly string[], after: readonly string[]): Change[] {
  const [gone] = before.filter((name) => !after.includes(name))
  const [come] = after.filter((name) => !before.includes(name))
  if (gone === undefined || come === undefined) return []
  return [{ path: [], line: 1, message: `the text shows ${come} where it showed ${gone}` }]
}

function toTold(found: Found | undefined): Told {
  return (found?.data ?? {}) as Told
}

/** Entries of one list that the other has not. */
function without(one: readonly Correction[] = [], other: readonly Correction[] = []): Correction[] {
  const keyOf = ({ on, kind, text }: Correction) => JSON.stringify([on, kind, fold(text)])
  const known = new Set(other.map(keyOf))
  return one.filter((entry) => !known.has(keyOf(entry)))
}

/** Say whether an entry has told of changes: a correction that was only reworded is no new one. */
function hasNews(before: Told = {}, after: Told = {}): boolean {
  const added = without(after.corrections, before.corrections)
  return added.length > without(before.corrections, after.corrections).length
}

function compareCorrections(before: Correction[] | undefined, after: Correction[] | undefined): Change[] {
  const gone = without(before, after)
  const [first] = gone
  if (!first) return []
  const isGone = ({ on, kind }: Correction) => gone.some((one) => one.on === on && one.kind === kind)
  const reworded = without(after, before).filter(isGone)
  const join = (list: readonly Correction[]) => list.map((one) => one.text).join(' ')
  if (reworded.length === gone.length) return text(['corrections'], join(gone), join(reworded))
  return [{ path: ['corrections'], message: `the ${first.kind} of ${first.on} has been taken out` }]
}

/** Turn changes into problems, unless a new entry in `corrections` tells of them or `minor` excuses them. */
function tell(changes: readonly Change[], before: Found, after: Found, since: string): Problem[] {
  const { minor } = toTold(after)
  if (hasNews(toTold(before), toTold(after))) return []
  return changes.flatMap(({ path, line, message, versions, isBookkeeping }) => {
    const facts = versions ? listFacts(...versions) : []
    const isExcusable = versions !== undefined && facts.length === 0
    if (minor && isExcusable) return []
    const place = { file: after.file, path: [...after.at, ...path], ...(line !== undefined && { line }) }
    const named = facts.slice(0, 3).map((fact) => `“${fact.replace(/[“”]/g, '')}”`)
    const what = named.join(', ') || 'what it says'
    const why = minor ? `“minor” excuses spelling, and this changes ${what}` : 'no new entry in corrections says so'
    const hint = isBookkeeping
      ? 'If it is another document, give it an id of its own, or tell those who quoted it in corrections.'
      : `Add an entry to corrections: what was said, and what is right.${isExcusable ? ' If only spelling or wording has changed, write minor: true.' : ''}`
    const severity = isBookkeeping ? 'warning' : 'error'
    return [problem('silent-change', place, `compared with ${since}, ${message}, and ${why}`, hint, severity)]
  })
}
