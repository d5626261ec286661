/**
 * Everything that can be wrong with a newsroom's content, found in one go and without a build.
 *
 * A build asks of what is public now. The desk asks of all: a draft only warns, and what is embargoed is held to what it
 * will be held to at its moment, so that nothing breaks while everybody sleeps.
 */
import { basename, dirname } from 'node:path'
import { formatMoment, isDateFault, isImprecise, parseDate } from '../core/dates.ts'
import { buildLibrary } from '../core/library.ts'
import { type Library, REFERABLE, type Referable } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { compareKeys } from '../core/order.ts'
import { listPartPaths } from '../core/pages.ts'
import { listPolicies } from '../core/policies.ts'
import { compareProblems, didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import {
  type Placed,
  reportBackwardDates,
  reportCorrections,
  reportDuplicates,
  reportEffects,
  reportFuture,
  reportOriginal,
  reportRenewals,
  reportSharedItems,
  reportUndoing,
} from '../core/rules.ts'
import { PAGES, type PagedCollection, paths } from '../core/urls.ts'
import type { DesignationData, EntityData, InstrumentData, SourceData } from '../schema/record.ts'
import { explainMissingPicture } from './files.ts'
import { checkProse } from './prose.ts'
import { type Found, listFound, listPictures, type Newsroom, type ReadFile, toEntries, withLines } from './read.ts'
import { quoteStart } from './wording.ts'

/** What is public now, as for a build, or drafts and embargoed entries too, as for the desk. */
export type Scope = 'public' | 'all'

/** What an id or an address leads to, and from when on readers find it there; in milliseconds since 1970. */
interface Target {
  from: number
  /** Where a page has moved to. */
  now?: string
}

interface Checking {
  moment: number
  seen: Found[]
  /** By collection and id. */
  entries: Map<string, Target>
  /** By address. */
  pages: Map<string, Target>
  library: Library
}

/** Check a newsroom as of an instant; the problems are in order of file and line, and every one has its line. */
export function checkNewsroom(newsroom: Newsroom, now: string, scope: Scope) {
  const moment = Date.parse(now)
  const until = scope === 'all' ? Number.POSITIVE_INFINITY : moment
  const seen = listFound(newsroom).filter(({ from }) => from <= until)
  const entries = toEntries(newsroom, until)
  const library = buildLibrary(entries)
  const pages = listPages(seen, library, Math.floor(moment / 86_400_000))
  for (const { edition } of newsroom.editions) addTarget(pages, paths.edition(edition.day), moment)
  const checking: Checking = { moment, seen, library, entries: listTargets(seen), pages }

  const problems: Problem[] = newsroom.files.has('site.yaml') ? [] : [missingSite]
  const tell = (from: number, found: readonly Problem[]) => {
    if (from > until) return
    const severity = from === Number.POSITIVE_INFINITY ? { severity: 'warning' as const } : {}
    problems.push(...found.map((one) => ({ ...one, ...severity })))
  }
  tell(Number.NEGATIVE_INFINITY, [...checkFormerPolicies(library), ...checkDoors(library)])
  for (const file of newsroom.files.values()) tell(startOf(file, newsroom), file.problems)
  for (const { problems: own } of newsroom.editions) tell(Number.NEGATIVE_INFINITY, own)
  for (const found of seen) tell(found.from, checkEntry(found, newsroom, checking))
  // Of two entries with one id the one that readers have keeps it.
  for (const [collection, all] of Map.groupBy(
    seen.toSorted((a, b) => compareKeys(a.from, b.from)),
    ({ collection }) => collection,
  )) {
    const duplicates: Problem[] = []
    if (collection !== 'site')
      reportDuplicates(
        all.filter(({ data }) => data),
        duplicates,
      )
    if (collection === 'entities')
      reportSharedItems(
        all.filter((one): one is Found & Placed<EntityData> => one.data !== undefined),
        duplicates,
      )
    reportFormerly(all, duplicates)
    for (const one of duplicates) tell(fromOf(one, all), [one])
  }
  return { library, problems: withLines(problems, newsroom).sort(compareProblems) }
}

const missingSite = problem(
  'missing-file',
  { file: 'site.yaml', path: [], line: 1 },
  'the newsroom has no site.yaml',
  'Add one with title, tagline, url, language, publisher and policies.',
)

/** What lies beside a piece is hidden as long as the piece is. */
function startOf({ file, entries, from }: ReadFile, { files }: Newsroom): number {
  const folder = /^explainers\/[^/]+\//.exec(file)?.[0]
  const piece = entries.length === 0 && folder !== undefined ? files.get(`${folder}index.mdx`) : undefined
  return piece ? Math.max(from, piece.from) : from
}

function fromOf({ file, path }: Problem, all: readonly Found[]): number {
  const owner = all.find((one) => one.file === file && one.at.every((key, index) => path[index] === key))
  return owner?.from ?? Number.NEGATIVE_INFINITY
}

function listTargets(seen: readonly Found[]): Map<string, Target> {
  const targets = new Map<string, Target>()
  for (const { collection, id, from } of seen) addTarget(targets, `${collection} ${id}`, from)
  return targets
}

/** Of several that lead to the same, readers have it from the first one on. */
function addTarget(targets: Map<string, Target>, key: string, from: number): void {
  targets.set(key, { from: Math.min(from, targets.get(key)?.from ?? from) })
}

/** Every address that a writer may link to, the old ones with what they lead to; what is broken counts, since it will be mended. */
function listPages(seen: readonly Found[], library: Library, today: number): Map<string, Target> {
  const { site } = library
  const pages = new Map<string, Target>()
  const moved = new Map<string, Target>()
  const always = [
    ...Object.values(paths).filter((path) => typeof path === 'string'),
    ...listPolicies(site).map(({ id }) => paths.policy(id)),
    ...listPartPaths(library, today),
  ]
  for (const [old, id] of Object.entries(site.formerly ?? {}))
    moved.set(paths.policy(old), { from: Number.NEGATIVE_INFINITY, now: paths.policy(id) })
  for (const { collection, id, from, data } of seen) {
    const toPath = PAGES[collection as PagedCollection]
    if (!toPath) continue
    for (const old of listFormerly(data)) moved.set(toPath(old), { from, now: toPath(id) })
    addTarget(pages, toPath(id), from)
  }
  for (const path of always) pages.set(path, { from: Number.NEGATIVE_INFINITY })
  return new Map([...moved, ...pages])
}

/** List the ids that an entry had before. */
export function listFormerly(data: Found['data']): string[] {
  const formerly = data && 'formerly' in data ? data.formerly : undefined
  return Array.isArray(formerly) ? formerly : []
}

function checkEntry(found: Found, newsroom: Newsroom, checking: Checking): Problem[] {
  const { file, at, body, data } = found
  const problems = [...found.problems]
  for (const { name, path, line } of listPictures(found)) {
    if (newsroom.pictures.has(`${dirname(file)}/${name}`)) continue
    const beside = [...newsroom.pictures].filter((one) => dirname(one) === dirname(file)).map((one) => basename(one))
    problems.push(explainMissingPicture({ file, path, ...(line !== undefined && { line }) }, name, beside))
  }
  // What its moment will ask; of a draft, which has none, what is asked today.
  const moment = Number.isFinite(found.from) ? Math.max(checking.moment, found.from) : checking.moment
  const now = new Date(moment).toISOString()
  if (data && found.collection === 'designations') {
    reportUndoing(found as Placed<DesignationData>, problems)
    reportEffects(found as Placed<DesignationData>, problems)
  }
  if (data && found.collection === 'instruments') reportRenewals(found as Placed<InstrumentData>, problems)
  if (data && found.collection === 'sources') reportOriginal(found as Placed<SourceData>, problems)
  if (data && 'published' in data && 'standfirst' in data) {
    const entry = { ...found, data }
    reportBackwardDates(entry, problems)
    if (found.from < Number.POSITIVE_INFINITY) reportFuture(entry, moment, problems)
  }
  if (data && 'corrections' in data) {
    // A document may be older or younger than what we said of it.
    const published = 'standfirst' in data ? data.published : undefined
    reportCorrections({ ...found, data: { corrections: data.corrections, published } }, now, problems)
  }
  for (const { to, id, path } of found.references)
    problems.push(...checkReference(to, id, { file, path: [...at, ...path] }, found, checking))
  problems.push(...checkProse(found, checking.library))
  if (body) {
    const { headings, cites } = body.outline
    const anchors = new Set([...headings.map(({ slug }) => slug), ...cites.map((_, index) => `source-${index + 1}`)])
    for (const { to, value, line } of body.references) {
      const place = { file, path: [], line }
      if (to === 'link') problems.push(...checkLink(value, place, anchors, found, checking))
      else if (to === 'date') problems.push(...checkDay(value, place))
      else if (to === 'count') problems.push(...checkCount(value, place))
      else if (to !== 'file') problems.push(...checkReference(to, value, place, found, checking))
    }
  }
  return problems
}

function checkReference(to: Referable, id: string, place: Place, by: Found, checking: Checking): Problem[] {
  const target = checking.entries.get(`${to} ${id}`)
  if (target) return checkTime(`the ${REFERABLE[to]} “${id}”`, target, place, by, checking)
  const names = checking.seen.filter(({ collection }) => collection === to).map((one) => one.id)
  const hint = didYouMean(findNear(id, names), `Define it in ${to}/ first.`)
  return [problem('unknown-id', place, `there is no ${REFERABLE[to]} “${id}”`, hint)]
}

/** Nothing may lean on what readers cannot see yet, not for an hour. */
function checkTime(what: string, { from }: Target, place: Place, by: Found, { moment }: Checking): Problem[] {
  const start = Math.max(by.from, moment)
  if (by.from === Number.POSITIVE_INFINITY || from <= start) return []
  const own = by.from > moment ? `this comes out on ${formatMoment(by.from)}` : 'this is public now'
  const other = from === Number.POSITIVE_INFINITY ? 'is a draft' : `comes out only on ${formatMoment(from)}`
  const hint =
    from === Number.POSITIVE_INFINITY
      ? 'Make that one ready as well, keep this one back, or take the reference out.'
      : `Give both the same embargo, or keep this one back until then: embargo: ${new Date(from).toISOString().replace('.000Z', 'Z')}.`
  return [problem('before-its-time', place, `${own}, and ${what} ${other}`, hint)]
}

/** Report old addresses that something else has, or that two entries claim. */
function reportFormerly(all: readonly Found[], problems: Problem[]): void {
  const claimed = new Map<string, Found>()
  for (const found of all) {
    for (const [index, old] of listFormerly(found.data).entries()) {
      const place = { file: found.file, path: [...found.at, 'formerly', index] }
      const other = claimed.get(old)
      const owner = all.find(({ id }) => id === old)
      if (other) {
        const message = `“${other.id}” already says that it was formerly “${old}”`
        problems.push(problem('duplicate-id', place, message, 'An old address can lead to one place only.'))
      } else if (owner && owner.from > found.from) {
        // Readers have the old address before they have the entry that would take it.
        const message = `“${found.id}” says that it was formerly “${old}”, so nothing new can have that id`
        const own = { file: owner.file, path: [...owner.at, ...(owner.collection === 'explainers' ? [] : ['id'])] }
        problems.push(problem('duplicate-id', own, message, 'Give this one another id.'))
      } else if (owner) {
        const message = `“${old}” is the id of an entry that is there, so its address cannot lead here`
        problems.push(problem('duplicate-id', place, message, 'Take it out, or rename the other entry.'))
      }
      claimed.set(old, other ?? found)
    }
  }
}

function checkFormerPolicies({ site }: Library): Problem[] {
  const ids = listPolicies(site).map(({ id }) => id)
  return Object.entries(site.formerly ?? {}).flatMap(([old, id]) => {
    const place = { file: 'site.yaml', path: ['formerly', old] }
    const message = `there is a policy “${old}”, so its address cannot lead elsewhere`
    if (ids.includes(old)) return [problem('duplicate-id', place, message, 'Take it out.')]
    const hint = didYouMean(findNear(id, ids), `There are: ${ids.join(', ')}.`)
    return ids.includes(id) ? [] : [problem('unknown-id', place, `there is no policy “${id}”`, hint)]
  })
}

/** A door says what its piece says, so that the front never claims what no piece does. */
function checkDoors({ site, explainers }: Library): Problem[] {
  return (site.doors ?? []).flatMap(({ explainer, point }, index) => {
    const piece = explainers.find(({ slug }) => slug === explainer)
    if (!piece || piece.keyPoints.includes(point)) return []
    const place = { file: 'site.yaml', path: ['doors', index, 'point'] }
    const message = `no key point of “${explainer}” says “${quoteStart(point)}”`
    const hint = `Copy one of them word for word: ${piece.keyPoints.map((one) => `“${one}”`).join(' ')}`
    return [problem('bad-value', place, message, hint)]
  })
}

function checkCount(value: string, place: Place): Problem[] {
  if (/^[1-9]\d*$/.test(value)) return []
  return [problem('bad-attribute', place, `“${value}” is not a number`, 'Write it in digits, from 1 on.')]
}

function checkDay(value: string, place: Place): Problem[] {
  const date = parseDate(value)
  if (isDateFault(date)) return [problem('bad-date', place, date.message, date.hint)]
  return date.day && !isImprecise(date)
    ? []
    : [problem('bad-date', place, `“${value}” is not a day`, 'Write the whole day: YYYY-MM-DD.')]
}

function checkLink(url: string, place: Place, anchors: Set<string>, by: Found, checking: Checking): Problem[] {
  const refuse = (message: string, hint: string) => [problem('broken-link', place, message, hint)]
  if (/^(https?:\/\/|mailto:)/i.test(url)) return []
  if (url.startsWith('#')) {
    const anchor = decodeAnchor(url)
    if (anchors.has(anchor)) return []
    const near = findNear(anchor, anchors).map((slug) => `#${slug}`)
    return refuse(`this piece has no heading for “${url}”`, didYouMean(near, 'Link to one of its headings.'))
  }
  if (!url.startsWith('/'))
    return refuse(`the link “${url}” is not allowed`, 'Begin with / for a page of this site, or with https://.')
  const path = url.replace(/[?#].*$/, '')
  const page = checking.pages.get(path)
  if (page?.now) return refuse(`the page ${path} has moved`, `Write ${page.now}.`)
  if (page) return checkTime(`the page ${path}`, page, place, by, checking)
  const near = findNear(path, checking.pages.keys())
  const hint = didYouMean(near, 'Open the page on the site and copy its address from the first / on.')
  return refuse(`there is no page ${path}`, hint)
}

/** The anchor of an address; a browser copies it with its letters encoded. */
function decodeAnchor(url: string): string {
  try {
    return decodeURIComponent(url.slice(1))
  } catch {
    return url.slice(1)
  }
}
