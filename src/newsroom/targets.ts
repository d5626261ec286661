/** What an id or an address leads to, and from when on readers find it there. */
import { formatMoment } from '../core/dates.ts'
import type { Outline } from '../core/model.ts'
import { type Library, REFERABLE, type Referable } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { listPartPaths } from '../core/pages.ts'
import { listPolicies } from '../core/policies.ts'
import { didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import { nameSteps } from '../core/steps.ts'
import { PAGES, type PagedCollection, paths } from '../core/urls.ts'
import type { DesignationData } from '../schema/record.ts'
import type { Linked } from './links.ts'
import type { Found, Newsroom } from './read.ts'

/** From when on readers find it, in milliseconds since 1970; `now` is where a page has moved to. */
export interface Target {
  from: number
  now?: string
}

export interface Targets {
  moment: number
  /** By collection and id. */
  entries: Map<string, Target>
  /** By address. */
  pages: Map<string, Target>
  linked: Linked
  /** Files that nothing reads, with their text. */
  unread: { file: string; text: string }[]
}

/** List all that entries may lean on, as of a moment; what is broken counts, since it will be mended. */
export function listTargets(seen: readonly Found[], library: Library, newsroom: Newsroom, moment: number): Targets {
  const pages = listPages(seen, library, Math.floor(moment / 86_400_000))
  for (const { edition } of newsroom.editions) addTarget(pages, paths.edition(edition.day), moment)
  const entries = new Map<string, Target>()
  const ids = new Map<string, string[]>()
  for (const { collection, id, from } of seen) addTarget(entries, `${collection} ${id}`, from)
  for (const [collection, all] of Map.groupBy(seen, (one) => one.collection))
    ids.set(
      collection,
      all.map(({ id }) => id),
    )
  const idsOf = (collection: string) => ids.get(collection) ?? []
  const linked: Linked = {
    siteUrl: library.site.url,
    pages,
    has: (collection, id) => entries.has(`${collection} ${id}`),
    idsOf,
    anchorsOf: findAnchors(seen, idsOf),
  }
  const unread = [...newsroom.files.values()].filter(({ entries, text }) => entries.length === 0 && text !== '')
  return { moment, entries, pages, linked, unread }
}

/** Of several that lead to the same, readers have it from the first one on. */
function addTarget(targets: Map<string, Target>, key: string, from: number): void {
  targets.set(key, { from: Math.min(from, targets.get(key)?.from ?? from) })
}

/** Every address that a writer may link to, the old ones with what they lead to. */
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

/** List the anchors of a piece: its headings and the numbers of its sources. */
export function listAnchors({ headings, cites }: Outline): Set<string> {
  return new Set([...headings.map(({ slug }) => slug), ...cites.map((_, index) => `source-${index + 1}`)])
}

/** The anchors of the pages that have some by name, of each found once. */
function findAnchors(seen: readonly Found[], idsOf: (collection: string) => string[]): Linked['anchorsOf'] {
  const known = new Map<string, ReadonlySet<string>>()
  const entry = (collection: string, id: string) => seen.find((one) => one.collection === collection && one.id === id)
  const find = (path: string): ReadonlySet<string> | undefined => {
    const [, page = '', id = '', ...more] = path.split('/')
    if (page === 'timeline' || (page === 'entities' && id !== '' && id !== 'by')) return new Set(idsOf('designations'))
    if (page === 'sources') return new Set(idsOf('sources'))
    if (page === 'glossary' && id === '') return new Set(idsOf('glossary'))
    if (page === 'coverage') return new Set([...idsOf('lists'), ...idsOf('gaps')])
    if (more.length > 1) return undefined
    if (page === 'designations') {
      const data = entry('designations', id)?.data as DesignationData | undefined
      return data && new Set(nameSteps(data.steps))
    }
    const body = page === 'explainers' ? entry('explainers', id)?.body : undefined
    return body?.references.every(({ to }) => !DRAWN.has(to)) ? listAnchors(body.outline) : undefined
  }
  return (path) => {
    const anchors = known.get(path) ?? find(path)
    if (anchors) known.set(path, anchors)
    return anchors
  }
}

/** What drawings are made of: they have headings of their own. */
const DRAWN = new Set(['entities', 'instruments'])

/** Report an id that nothing has, or that readers have only later. */
export function checkReference(to: Referable, id: string, place: Place, by: Found, targets: Targets): Problem[] {
  const target = targets.entries.get(`${to} ${id}`)
  if (target) return checkTime(`the ${REFERABLE[to]} “${id}”`, target, place, by, targets)
  const message = `there is no ${REFERABLE[to]} “${id}”`
  return [problem('unknown-id', place, message, explainUnknown(to, id, targets))]
}

/** Say what an unknown id may be: of another kind, in a file that nothing reads, or a slip of the pen. */
function explainUnknown(to: Referable, id: string, { linked, unread }: Targets): string {
  const pattern = new RegExp(`(?:^|[\\s{,-])id:\\s*["']?${id.replace(/[^\w-]/g, '\\$&')}["']?\\s*(?:[,}#]|$)`, 'm')
  const file = unread.find(({ text }) => pattern.test(text))?.file
  if (file)
    return `It stands in ${file}, and nothing reads that file: move it into ${to}/, with a name that ends in .yaml.`
  const other = (Object.keys(REFERABLE) as Referable[]).find((one) => one !== to && linked.has(one, id))
  const near = findNear(id, linked.idsOf(to))
  if (other && near.length === 0) return `“${id}” stands in ${other}/. Here belongs an id from ${to}/.`
  return didYouMean(near, `Define it in ${to}/ first.`)
}

/** Nothing may lean on what readers cannot see yet, not for an hour. */
export function checkTime(what: string, { from }: Target, place: Place, by: Found, { moment }: Targets): Problem[] {
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

const IN_QUERY: Record<string, Referable> = {
  entity: 'entities',
  authority: 'authorities',
  instrument: 'instruments',
  topic: 'topics',
}
const BEHIND: Record<string, Referable> = {
  timeline: 'designations',
  entities: 'designations',
  changes: 'designations',
  sources: 'sources',
}

/** Report a link to what readers have only later: its page, what its query asks for, the part of the page that it names. */
export function checkLinkTime(url: string, place: Place, by: Found, targets: Targets): Problem[] {
  if (!url.startsWith('/')) return []
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? []
  const page = targets.pages.get(path)
  if (!page || page.now) return []
  const told = checkTime(`the page ${path}`, page, place, by, targets)
  const named: [Referable | undefined, string][] = [
    ...[...new URLSearchParams(query)].map(([key, id]): [Referable | undefined, string] => [IN_QUERY[key], id]),
    [BEHIND[path.split('/')[1] ?? ''], hash],
  ]
  return [
    ...told,
    ...named.flatMap(([to, id]) => {
      const target = to && targets.entries.get(`${to} ${id}`)
      return target ? checkTime(`the ${REFERABLE[to]} “${id}”`, target, place, by, targets) : []
    }),
  ]
}
