/** Everything that can be wrong with a newsroom's content, found in one go and without a build. */
import { isDateFault, isImprecise, parseDate } from '../core/dates.ts'
import type { Entries } from '../core/entries.ts'
import { buildLibrary, createResolver } from '../core/library.ts'
import type { Library } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { listPolicies } from '../core/policies.ts'
import { compareProblems, didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import { paths } from '../core/urls.ts'
import { findUncited } from './claims.ts'
import { type Newsroom, readNewsroom } from './read.ts'
import { findContradictions } from './statements.ts'

export interface Checked {
  newsroom: Newsroom
  library: Library
  /** In order of file and line; every one has its line. */
  problems: Problem[]
}

/** Read and check a newsroom's folder; drafts and embargoed pieces are checked too, the rest of the site stands without them. */
export function checkNewsroom(contentDir: string, now: string, preview: boolean): Checked {
  const newsroom = readNewsroom(contentDir, now, preview)
  const { library, problems } = buildLibrary(newsroom.entries, now)
  const hidden = preview ? [] : checkHidden(contentDir, now, newsroom)
  const all = [...newsroom.problems, ...problems, ...checkBodies(newsroom, library), ...hidden]
  const withLines = all.map((one) => ({ ...one, line: one.line ?? newsroom.lineOf(one.file, one.path) }))
  return { newsroom, library, problems: withLines.sort(compareProblems) }
}

/** Warn of what is wrong in pieces that are not public yet: it stops nobody, but their writers should know. */
function checkHidden(contentDir: string, now: string, shown: Newsroom): Problem[] {
  const all = readNewsroom(contentDir, now, true)
  const files = new Set(all.pieces.map(({ file }) => file))
  for (const { file } of shown.pieces) files.delete(file)
  if (files.size === 0) return []
  const { library, problems } = buildLibrary(all.entries, now)
  return [...problems, ...checkBodies(all, library)]
    .filter(({ file }) => files.has(file))
    .map((one) => ({ ...one, severity: 'warning' as const, line: one.line ?? all.lineOf(one.file, one.path) }))
}

function checkBodies(newsroom: Newsroom, library: Library): Problem[] {
  const problems: Problem[] = []
  const { check } = createResolver(newsroom.entries, problems)
  const known = new Set([...knownPaths(newsroom.entries), ...newsroom.pieces.map(({ slug }) => paths.explainer(slug))])
  const designations = new Map(library.designations.map((one) => [one.id, one]))
  for (const { file, body } of newsroom.pieces) {
    problems.push(...findUncited(body.blocks, file), ...findContradictions(body.blocks, file, designations))
    const { headings, cites } = body.outline
    const ownAnchors = new Set([...headings.map(({ slug }) => slug), ...cites.map((_, index) => `source-${index + 1}`)])
    for (const { to, value, line } of body.references) {
      const place = { file, path: [], line }
      if (to === 'link') problems.push(...checkLink(value, place, known, ownAnchors))
      else if (to === 'date') problems.push(...checkDay(value, place))
      else if (to !== 'file') check(to, value, place)
    }
  }
  return problems
}

function checkDay(value: string, place: Place): Problem[] {
  const date = parseDate(value)
  if (isDateFault(date)) return [problem('bad-date', place, date.message, date.hint)]
  return date.day && !isImprecise(date)
    ? []
    : [problem('bad-date', place, `“${value}” is not a day`, 'Write the whole day: YYYY-MM-DD.')]
}

function checkLink(url: string, place: Place, known: Set<string>, ownAnchors: Set<string>): Problem[] {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return []
  if (url.startsWith('#')) {
    if (ownAnchors.has(decodeAnchor(url))) return []
    return [
      problem(
        'broken-link',
        place,
        `this piece has no heading for “${url}”`,
        didYouMean(
          findNear(decodeAnchor(url), ownAnchors).map((slug) => `#${slug}`),
          'Link to one of its headings.',
        ),
      ),
    ]
  }
  if (!url.startsWith('/')) {
    return [
      problem(
        'broken-link',
        place,
        `the link “${url}” is not allowed`,
        'Begin with / for a page of this site, or with https://.',
      ),
    ]
  }
  const path = url.replace(/[?#].*$/, '')
  if (known.has(path)) return []
  return [
    problem(
      'broken-link',
      place,
      `there is no page ${path}`,
      didYouMean(findNear(path, known), 'Open the page on the site and copy its address from the first / on.'),
    ),
  ]
}

/** The anchor of an address; a browser copies it with its letters encoded. */
function decodeAnchor(url: string): string {
  try {
    return decodeURIComponent(url.slice(1))
  } catch {
    return url.slice(1)
  }
}

/** Every path that the site will have, as a writer may link to it; what is broken counts, since it will be mended. */
export function knownPaths(entries: Entries): Set<string> {
  const pages = {
    entities: paths.entity,
    designations: paths.designation,
    instruments: paths.instrument,
    authorities: paths.authority,
    topics: paths.topic,
    people: paths.person,
    glossary: paths.term,
  }
  const ids = (collection: keyof typeof pages) => [
    ...entries[collection].map(({ id }) => id),
    ...(entries.broken ?? []).filter((one) => one.collection === collection).map(({ id }) => id),
  ]
  return new Set([
    ...Object.values(paths).filter((path) => typeof path === 'string'),
    ...entries.explainers.map(({ id }) => paths.explainer(id)),
    ...listPolicies(entries.site).map(({ id }) => paths.policy(id)),
    ...(Object.keys(pages) as (keyof typeof pages)[]).flatMap((name) => ids(name).map(pages[name])),
  ])
}
