/**
 * Everything that can be wrong with a newsroom's content, found in one go and without a build.
 *
 * A build asks of what is public now. The desk asks of all: a draft only warns, and what is embargoed is held to what it
 * will be held to at its moment, so that nothing breaks while everybody sleeps.
 */
import { basename, dirname } from 'node:path'
import { isDateFault, isImprecise, parseDate } from '../core/dates.ts'
import { buildLibrary } from '../core/library.ts'
import type { Library } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { compareKeys } from '../core/order.ts'
import { listPolicies } from '../core/policies.ts'
import { compareProblems, didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import {
  type Known,
  listDays,
  reportAuthority,
  reportDays,
  reportOlderThanLaw,
  reportOwnTies,
  reportReadBefore,
  reportReading,
  reportSameListing,
  reportSameNames,
  reportSameTitles,
  reportSequence,
  reportUnread,
} from '../core/record-rules.ts'
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
import type { CollectionName } from '../schema/collections.ts'
import type { DesignationData, EntityData, InstrumentData, ReadingData, SourceData } from '../schema/record.ts'
import { explainMissingPicture, isPictureName } from './files.ts'
import { explainPictureName } from './images.ts'
import { checkLink } from './links.ts'
import { checkProse } from './prose.ts'
import { type Found, listFound, listPictures, type Newsroom, type ReadFile, toEntries, withLines } from './read.ts'
import { checkLinkTime, checkReference, listAnchors, listFormerly, listTargets, type Targets } from './targets.ts'
import { quoteStart } from './wording.ts'

/** What is public now, as for a build, or drafts and embargoed entries too, as for the desk. */
export type Scope = 'public' | 'all'

interface Checking {
  moment: number
  library: Library
  targets: Targets
  known: Known
}

/** Check a newsroom as of an instant; the problems are in order of file and line, and every one has its line. */
export function checkNewsroom(newsroom: Newsroom, now: string, scope: Scope) {
  const moment = Date.parse(now)
  const until = scope === 'all' ? Number.POSITIVE_INFINITY : moment
  const seen = listFound(newsroom).filter(({ from }) => from <= until)
  const entries = toEntries(newsroom, until)
  const library = buildLibrary(entries)
  const targets = listTargets(seen, library, newsroom, moment)
  const checking: Checking = { moment, library, targets, known: toKnown(seen) }

  const problems: Problem[] = [...newsroom.files.keys()].some((file) => /^site\.ya?ml$/i.test(file))
    ? []
    : [missingSite]
  const tell = (from: number, found: readonly Problem[]) => {
    if (from > until) return
    const severity = from === Number.POSITIVE_INFINITY ? { severity: 'warning' as const } : {}
    problems.push(...found.map((one) => ({ ...one, ...severity })))
  }
  tell(Number.NEGATIVE_INFINITY, [...checkFormerPolicies(library), ...checkDoors(library)])
  const nameOf = (file: string) => `${file.split('/')[1]}/${basename(file)}`.toLowerCase()
  const shown = new Set(
    seen.flatMap((one) => listPictures(one).map(({ name }) => nameOf(`${dirname(one.file)}/${name}`))),
  )
  for (const file of newsroom.files.values()) {
    // Of a picture whose name is wrong the piece that shows it is told.
    const isTold = file.file.startsWith('explainers/') && file.entries.length === 0 && shown.has(nameOf(file.file))
    if (!isTold) tell(startOf(file, newsroom), file.problems)
  }
  for (const { problems: own } of newsroom.editions) tell(Number.NEGATIVE_INFINITY, own)
  for (const found of seen) tell(found.from, checkEntry(found, newsroom, checking))
  // Of two entries with one id the one that readers have keeps it.
  for (const [collection, all] of Map.groupBy(
    seen.toSorted((a, b) => compareKeys(a.from, b.from)),
    ({ collection }) => collection,
  )) {
    const duplicates: Problem[] = []
    const sound = all.filter(({ data }) => data)
    if (collection !== 'site') reportDuplicates(sound, duplicates)
    if (collection === 'entities') {
      reportSharedItems(sound as (Found & Placed<EntityData>)[], duplicates)
      reportSameNames(sound as (Found & Placed<EntityData>)[], duplicates)
    }
    if (collection === 'designations') reportSameListing(sound as (Found & Placed<DesignationData>)[], duplicates)
    const key = TITLED[collection]
    if (key)
      reportSameTitles(
        sound.map((one) => ({ ...one, key, title: String((one.data as Record<string, unknown>)[key]) })),
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

/** What readers tell the entries of a collection apart by. */
const TITLED: Partial<Record<CollectionName, string>> = { explainers: 'title', topics: 'name', glossary: 'term' }

function toKnown(seen: readonly Found[]): Known {
  const of = <T>(collection: CollectionName): Map<string, T> =>
    new Map(seen.flatMap((one) => (one.collection === collection && one.data ? [[one.id, one.data as T]] : [])))
  return {
    instruments: of('instruments'),
    authorities: of('authorities'),
    sources: of('sources'),
    designations: of('designations'),
    lists: of('lists'),
  }
}

function checkEntry(found: Found, newsroom: Newsroom, checking: Checking): Problem[] {
  const { file, at, body } = found
  const { targets } = checking
  // A draft may say that it is not finished.
  const isDraft = found.from === Number.POSITIVE_INFINITY
  const problems = [...found.problems, ...found.slips.filter(({ code }) => !isDraft || code !== 'unfinished')]
  problems.push(...checkPictures(found, newsroom), ...checkRecord(found, checking))
  for (const { to, id, path } of found.references)
    problems.push(...checkReference(to, id, { file, path: [...at, ...path] }, found, targets))
  problems.push(...checkProse(found, checking.library))
  if (!body) return problems
  const anchors = listAnchors(body.outline)
  for (const { to, value, line } of body.references) {
    const place = { file, path: [], line }
    if (to === 'link')
      problems.push(...checkLinkTime(value, place, found, targets), ...checkLink(value, place, anchors, targets.linked))
    else if (to === 'date') problems.push(...checkDay(value, place))
    else if (to === 'count') problems.push(...checkCount(value, place))
    else if (to !== 'file') problems.push(...checkReference(to, value, place, found, targets))
  }
  return problems
}

function checkPictures(found: Found, { pictures, badPictures, files }: Newsroom): Problem[] {
  const shown = listPictures(found)
  if (shown.length === 0) return []
  const folder = dirname(found.file)
  const all = [...pictures, ...files.keys()].filter((one) => one.startsWith(`${folder}/`))
  return shown.flatMap(({ name, path, line }): Problem[] => {
    const place = { file: found.file, path, ...(line !== undefined && { line }) }
    const beside = all.map((one) => one.slice(folder.length + 1))
    const isPath = /[\\/]/.test(name) || !isPictureName(name)
    const fault = isPath ? undefined : (explainPictureName(name) ?? badPictures.get(`${folder}/${name}`))
    if (fault) return [problem('bad-picture', place, fault.message, fault.hint)]
    return pictures.has(`${folder}/${name}`) && !isPath ? [] : [explainMissingPicture(place, name, beside)]
  })
}

/** What an entry must obey beyond its form. */
function checkRecord(found: Found, { moment: today, known }: Checking): Problem[] {
  const { data, collection, from } = found
  const problems: Problem[] = []
  if (!data) return problems
  // What its moment will ask; of a draft, which has none, what is asked today.
  const isDraft = from === Number.POSITIVE_INFINITY
  const moment = Number.isFinite(from) ? Math.max(today, from) : today
  reportDays(found, listDays(collection, data), isDraft ? from : moment, problems)
  // What is wrong by itself is not told again of what it is compared with.
  const isDated = problems.length === 0
  reportOwnTies(collection, found as Placed<object>, problems)
  if (collection === 'designations') {
    const entry = found as Placed<DesignationData>
    reportUndoing(entry, problems)
    reportEffects(entry, problems)
    reportSequence(entry, problems)
    reportAuthority(entry, known, problems)
    if (isDated && !isDraft) {
      reportUnread(entry, known, problems)
      reportOlderThanLaw(entry, known, problems)
    }
  }
  if (collection === 'instruments') reportRenewals(found as Placed<InstrumentData>, problems)
  if (collection === 'sources') reportOriginal(found as Placed<SourceData>, problems)
  if (collection === 'readings') reportReading(found as Placed<ReadingData>, known, problems)
  if (isDated && (collection === 'sources' || collection === 'readings'))
    reportReadBefore(found as Placed<SourceData | ReadingData>, problems)
  if ('published' in data && 'standfirst' in data) {
    const entry = { ...found, data }
    reportBackwardDates(entry, problems)
    if (!isDraft) reportFuture(entry, moment, problems)
  }
  if ('corrections' in data) {
    // A document may be older or younger than what we said of it.
    const published = 'standfirst' in data ? data.published : undefined
    const entry = { ...found, data: { corrections: data.corrections, published } }
    reportCorrections(entry, new Date(moment).toISOString(), problems)
  }
  return problems
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
    if (!piece || piece.withdrawn || piece.keyPoints.includes(point)) return []
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
