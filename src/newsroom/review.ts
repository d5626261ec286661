/**
 * What a change to the newsroom does, for whoever approves it: each entry that changed in sentences, with what it said
 * before and says now, the pages that it touches, and what the check has to say of it.
 */
import { isDeepStrictEqual } from 'node:util'
import { countOf } from '../core/count.ts'
import { compareDates, formatDate, formatMoment, MONTHS, type PartialDate } from '../core/dates.ts'
import { joinAnd } from '../core/join.ts'
import { buildLibrary } from '../core/library.ts'
import type { Designation, Library, Step } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import type { Problem } from '../core/problems.ts'
import { statusOn } from '../core/status.ts'
import { PAGES, type PagedCollection, paths } from '../core/urls.ts'
import { formatStatusOn, formatStep, nameDesignation } from '../core/words.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Sentence } from './blocks.ts'
import { checkNewsroom } from './check.ts'
import { type Found, listFound, type Newsroom, toEntries } from './read.ts'
import { findSilentChanges } from './silent.ts'
import { listFormerly } from './targets.ts'
import { fold, quoteStart } from './wording.ts'

/** One entry that a change adds, alters or takes away. */
export interface Reviewed {
  collection: CollectionName
  id: string
  /** As a reader knows it: `Wagner Group, Criminal organisation (US)`. */
  name: string
  /** What is done to it, each a sentence without its end. */
  sentences: string[]
  /** Texts that differ: what they are, how they were and how they are. */
  texts: { of: string; before: string; after: string }[]
  /** Site-relative addresses of pages that show it. */
  pages: string[]
}

export interface Review {
  entries: Reviewed[]
  /** What the check says now and did not say before. */
  problems: Problem[]
}

/** Tell what a newsroom does that its past did not; `since` is what that past is called, `now` an ISO instant. */
export function reviewChange(past: Newsroom, present: Newsroom, since: string, now: string): Review {
  const [before, after] = [past, present].map((one) => ({
    found: new Map(listFound(one).map((found) => [`${found.collection} ${found.id}`, found])),
    library: buildLibrary(toEntries(one, Number.POSITIVE_INFINITY)),
  })) as [Side, Side]
  const keys = [...new Set([...before.found.keys(), ...after.found.keys()])].sort(compareKeys)
  const renamed = findRenamed(before.found, after.found)
  const entries = keys.flatMap((key) => {
    const own = after.found.get(key)
    const old = before.found.get(own ? (renamed.get(key) ?? key) : key)
    // What has another id now is told there.
    if (!own && [...renamed.values()].includes(key)) return []
    const told = describe(old, own, before.library, after.library, now)
    if (told.sentences.length + told.texts.length === 0) return []
    const { collection, id } = (own ?? old) as Found
    const name = nameOf((own ?? old) as Found, own ? after.library : before.library)
    return [{ collection, id, name, ...told, pages: listPages(collection, id, own ? after.library : before.library) }]
  })
  const keyOf = ({ file, code, message }: Problem) => JSON.stringify([file, code, message])
  const known = new Set(checkNewsroom(past, now, 'all').problems.map(keyOf))
  const found = checkNewsroom(present, now, 'all').problems.filter((one) => !known.has(keyOf(one)))
  return { entries: sortEntries(entries), problems: [...found, ...findSilentChanges(past, present, since, now)] }
}

/** Find the entries that say which they were before, by the key that they have now. */
function findRenamed(before: Side['found'], after: Side['found']): Map<string, string> {
  return new Map(
    [...after].flatMap(([key, { collection, data }]) =>
      before.has(key)
        ? []
        : listFormerly(data).flatMap((id) => {
            const old = `${collection} ${id}`
            return before.has(old) && !after.has(old) ? [[key, old] as const] : []
          }),
    ),
  )
}

interface Side {
  found: Map<string, Found>
  library: Library
}

/** What a reader would notice first comes first. */
const ORDER: CollectionName[] = [
  'explainers',
  'designations',
  'entities',
  'instruments',
  'authorities',
  'events',
  'glossary',
]

function sortEntries(entries: Reviewed[]): Reviewed[] {
  const place = ({ collection }: Reviewed) => (ORDER.indexOf(collection) + ORDER.length + 1) % (ORDER.length + 1)
  return entries.toSorted((a, b) => place(a) - place(b))
}

type Data = Record<string, unknown>

function describe(old: Found | undefined, own: Found | undefined, before: Library, after: Library, now: string) {
  const [was, is] = [old?.data as Data | undefined, own?.data as Data | undefined]
  const sentences: string[] = []
  const texts: Reviewed['texts'] = []
  if (!own) return { sentences: ['is taken out'], texts }
  if (old && old.id !== own.id) sentences.push(`has another address now: that of “${old.id}” leads to “${own.id}”`)
  sentences.push(...describeHiding(old, own, now))
  if (!is) return { sentences: [...sentences, 'cannot be read as it stands: see the problems'], texts }
  const [listing, listed] = [before, after].map((library) => library.designations.find(({ id }) => id === own.id))
  const isListing = own.collection === 'designations'
  if (isListing && listed) sentences.push(...describeSteps(listing, listed, now))
  if (own.body) {
    sentences.push(...describeSentences(old, own))
    const [from, to] = [old, own].map((one) => one?.body?.blocks.map(({ text }) => text).join('\n\n') ?? '') as [
      string,
      string,
    ]
    if (old && from !== to) texts.push({ of: 'the text', before: from, after: to })
  }
  for (const key of new Set([...Object.keys(was ?? {}), ...Object.keys(is)])) {
    if (['id', 'stage', 'embargo', 'minor', 'formerly'].includes(key) || (isListing && key === 'steps')) continue
    if (!old && key !== 'corrections') continue
    const told = describeKey(key, was?.[key], is[key])
    sentences.push(...told.sentences)
    texts.push(...told.texts)
  }
  return { sentences, texts }
}

/** Say when readers get to see it, where that is news. */
function describeHiding(old: Found | undefined, { from }: Found, now: string): string[] {
  if (old && old.from === from) return []
  const moment = Date.parse(now)
  const when =
    from === Number.POSITIVE_INFINITY
      ? 'as a draft, which nobody sees'
      : from > moment
        ? `for readers from ${formatMoment(from)} on`
        : 'for readers at once'
  if (!old) return [`is new, ${when}`]
  if (old.from <= moment && from > moment)
    return [
      from === Number.POSITIVE_INFINITY
        ? 'is taken from readers: it was public, and is a draft now'
        : `is taken from readers until ${formatMoment(from)}: it was public`,
    ]
  return [from > moment ? `is there ${when}` : 'is shown to readers']
}

/** Tell how the steps of a listing change, and what that makes of its status. */
function describeSteps(before: Designation | undefined, after: Designation, now: string): string[] {
  const binding = after.instrument.binding
  const say = ({ step }: Step) => formatStep(step, binding).toLowerCase()
  const day = Math.floor(Date.parse(now) / 86_400_000)
  const status = formatStatusOn(statusOn(after, day), binding)
  if (!before)
    return [...after.steps.map((step) => `${say(step)} ${formatDate(step.on)}`), `its status today: ${status}`]
  const sentences: string[] = []
  const left = [...before.steps]
  const take = (fits: (one: Step) => boolean) => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const pairs = after.steps.map((step) => ({ step, old: take((one) => one.id === step.id) }))
  for (const pair of pairs) pair.old ??= take((one) => one.step === pair.step.step)
  for (const { step, old } of pairs) {
    if (!old) {
      sentences.push(`gains a step: ${say(step)}, ${formatDate(step.on)}`)
      continue
    }
    const [was, is] = [old.sources, step.sources].map((sources) => sources.map(({ id }) => id)) as [string[], string[]]
    if (compareDates(old.on, step.on) !== 0 || old.on.text !== step.on.text)
      sentences.push(`${say(step)} moves ${sayMove(old.on, step.on)}`)
    const [come, gone] = [is.filter((id) => !was.includes(id)), was.filter((id) => !is.includes(id))]
    if (come.length > 0)
      sentences.push(`${say(step)}, ${formatDate(step.on)}: ${countOf(come.length, 'source')} added (${joinAnd(come)})`)
    if (gone.length > 0)
      sentences.push(
        `${say(step)}, ${formatDate(step.on)}: ${countOf(gone.length, 'source')} taken out (${joinAnd(gone)})`,
      )
    for (const key of ['citation', 'note'] as const)
      if ((old[key] ?? '') !== (step[key] ?? ''))
        sentences.push(
          `${say(step)}, ${formatDate(step.on)}: the ${key} ${old[key] === undefined ? 'is new' : step[key] === undefined ? 'is taken out' : 'changes'}`,
        )
  }
  sentences.push(...left.map((step) => `loses a step: ${say(step)}, ${formatDate(step.on)}`))
  const earlier = formatStatusOn(statusOn(before, day), binding)
  if (earlier !== status) sentences.push(`its status today was “${earlier}” and becomes “${status}”`)
  return sentences
}

/** Tell how far a date moves: `from 20 to 26 January 2023`. */
function sayMove(from: PartialDate, to: PartialDate): string {
  const isSameMonth =
    from.day && to.day && from.year === to.year && from.month === to.month && /^[\d-]+$/.test(from.text + to.text)
  return isSameMonth
    ? `from ${from.day} to ${to.day} ${MONTHS[(to.month ?? 1) - 1]} ${to.year}`
    : `from ${formatDate(from)} to ${formatDate(to)}`
}

/** Tell which sentences of a piece come, go and change, and which of them lose or gain a citation. */
function describeSentences(old: Found | undefined, own: Found): string[] {
  const sentencesOf = (found: Found | undefined) =>
    (found?.body?.blocks ?? []).flatMap(({ sentences }) => sentences).map((one) => ({ ...one, text: fold(one.text) }))
  const [before, after] = [sentencesOf(old), sentencesOf(own)]
  if (!old) return [`has ${countOf(after.length, 'sentence')}`]
  const had = new Map<string, Sentence>(before.map((one) => [one.text, one]))
  const has = new Set(after.map(({ text }) => text))
  const come = after.filter(({ text }) => !had.has(text))
  const gone = before.filter(({ text }) => !has.has(text))
  const told: string[] = []
  const changed = Math.min(come.length, gone.length)
  if (changed > 0) told.push(`${countOf(changed, 'sentence')} of the text ${changed === 1 ? 'changes' : 'change'}`)
  if (come.length > changed) told.push(`${countOf(come.length - changed, 'sentence')} added`)
  if (gone.length > changed) told.push(`${countOf(gone.length - changed, 'sentence')} taken out`)
  for (const { text, cites } of after) {
    const old = had.get(text)
    if (!old || isDeepStrictEqual(old.cites, cites)) continue
    const lost = old.cites.filter((id) => !cites.includes(id))
    const won = cites.filter((id) => !old.cites.includes(id))
    if (lost.length > 0) told.push(`“${quoteStart(text)}” loses its citation of ${joinAnd(lost)}`)
    if (won.length > 0) told.push(`“${quoteStart(text)}” now cites ${joinAnd(won)}`)
  }
  return told
}

/** Tell what becomes of a key that has no sentences of its own. */
function describeKey(key: string, was: unknown, is: unknown): Pick<Reviewed, 'sentences' | 'texts'> {
  if (isDeepStrictEqual(was, is)) return { sentences: [], texts: [] }
  const name = key.replace(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`)
  if (key === 'withdrawn') {
    const { on, reason } = (is ?? {}) as Record<string, string | undefined>
    const told = is ? `is withdrawn on ${on}: ${fold(reason ?? '').replace(/\.$/, '')}` : 'is no longer withdrawn'
    return { sentences: [told], texts: [] }
  }
  if (key === 'doors') {
    const questions = (value: unknown) => ((value ?? []) as { question: string }[]).map((one) => one.question)
    const [old, now] = [questions(was), questions(is)]
    const come = now.filter((one) => !old.includes(one)).map((one) => `the front gains the question ${quote(one)}`)
    const gone = old.filter((one) => !now.includes(one)).map((one) => `the front loses the question ${quote(one)}`)
    const sentences = [...come, ...gone]
    return { sentences: sentences.length > 0 ? sentences : ['the questions of the front change'], texts: [] }
  }
  if (key === 'corrections') {
    const before = JSON.stringify(was ?? [])
    const added = ((is ?? []) as { kind: string; text: string }[]).filter(
      (one) => !before.includes(JSON.stringify(one)),
    )
    return {
      sentences: added.map(({ kind, text }) => `tells readers (${kind}): ${fold(text).replace(/\.$/, '')}`),
      texts: [],
    }
  }
  if (isPlainList(was ?? []) && isPlainList(is ?? [])) {
    const [old, now] = [was ?? [], is ?? []] as [unknown[], unknown[]]
    const come = now.filter((one) => !old.includes(one)).map(quote)
    const gone = old.filter((one) => !now.includes(one)).map(quote)
    const sentences = [
      ...(come.length > 0 ? [`${name}: ${joinAnd(come)} added`] : []),
      ...(gone.length > 0 ? [`${name}: ${joinAnd(gone)} taken out`] : []),
    ]
    return { sentences: sentences.length > 0 ? sentences : [`${name}: in another order`], texts: [] }
  }
  const isText = (value: unknown) => value === undefined || typeof value !== 'object'
  if (!isText(was) || !isText(is)) return { sentences: [], texts: [{ of: name, before: show(was), after: show(is) }] }
  if (was === undefined) return { sentences: [`${name} is new: ${quote(is)}`], texts: [] }
  if (is === undefined) return { sentences: [`${name} is taken out: it was ${quote(was)}`], texts: [] }
  const isLong = String(was).length > 80 || String(is).length > 80
  if (isLong) return { sentences: [], texts: [{ of: name, before: String(was), after: String(is) }] }
  return { sentences: [`${name} changes from ${quote(was)} to ${quote(is)}`], texts: [] }
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one !== 'object' && String(one).length < 80)
}

function quote(value: unknown): string {
  return `“${fold(String(value))}”`
}

function show(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map(show).join('\n')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${show(one)}`)
      .join('\n')
  return String(value)
}

function nameOf({ collection, id, data }: Found, { designations }: Library): string {
  const listing = collection === 'designations' && designations.find((one) => one.id === id)
  if (listing) return `${listing.entity.name}, ${nameDesignation(listing)}`
  const { title, name, term } = (data ?? {}) as Record<string, string | undefined>
  return title ?? name ?? term ?? id
}

/** The pages that show an entry: its own, and those of what leans on it. */
function listPages(collection: CollectionName, id: string, library: Library): string[] {
  const { explainers, designations } = library
  const own = collection in PAGES ? [PAGES[collection as PagedCollection](id)] : []
  const listings = designations.filter(
    (one) =>
      (collection === 'designations' && one.id === id) ||
      (collection === 'entities' && one.entity.id === id) ||
      (collection === 'sources' && one.steps.some(({ sources }) => sources.some((source) => source.id === id))),
  )
  const ofListing = listings.flatMap((one) => [
    paths.designation(one.id),
    paths.entity(one.entity.id),
    paths.instrument(one.instrument.id),
    paths.authority(one.authority.id),
  ])
  const leans = new Set(listings.map((one) => one.id))
  const pieces = explainers.filter(
    (piece) =>
      piece.designations.some((one) => leans.has(one.id)) ||
      piece.entities.some((one) => collection === 'entities' && one.id === id) ||
      (collection === 'sources' && piece.outline.cites.includes(id)) ||
      (collection === 'topics' && piece.topics.some((one) => one.id === id)) ||
      (collection === 'people' && piece.authors.some((one) => one.id === id)),
  )
  const lists =
    listings.length > 0
      ? [paths.timeline, paths.changes]
      : collection === 'explainers'
        ? [paths.home, paths.explainers]
        : []
  return [...new Set([...own, ...ofListing, ...pieces.map(({ slug }) => paths.explainer(slug)), ...lists])]
}
