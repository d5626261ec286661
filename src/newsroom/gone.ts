/** What readers had and get no longer: addresses, and entries that have none of their own. */
import { type Problem, problem } from '../core/problems.ts'
import { PAGES, type PagedCollection, paths } from '../core/urls.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Site } from '../schema/desk.ts'
import type { Found, Newsroom } from './read.ts'
import { type FindHeir, placePolicies, type Shown } from './shown.ts'
import { listFormerly } from './targets.ts'
import { fold } from './wording.ts'

/** Report addresses, today's and older ones, at which readers had a page and now have none. */
export function findGonePages(found: Found, before: Shown, after: Shown, since: string): Problem[] {
  const { collection, id, file, data } = found
  const toPath = PAGES[collection as PagedCollection]
  if (!toPath) return []
  return [id, ...listFormerly(data)].flatMap((one) => {
    if (after.byId.has(`${collection} ${one}`)) return []
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
  return body
    ? fold(body.blocks.map(({ text }) => text).join(' '))
    : JSON.stringify({ ...data, id: undefined, formerly: undefined })
}

function titleOf(data: Found['data']): string | undefined {
  if (!data) return undefined
  return 'title' in data ? data.title : 'name' in data ? data.name : 'term' in data ? data.term : undefined
}

/** Claims without a page of their own. A source is missed where something rested on it, and a gap may be filled. */
const CLAIMS: Partial<Record<CollectionName, string>> = {
  events: 'the event',
  lists: 'the list',
  readings: 'the reading',
}

/** Report days, lists and readings that readers had and that are gone; what is no more cannot say so itself, so `site.yaml` does. */
export function findGoneClaims(found: Found, findHeir: FindHeir, since: string): Problem[] {
  const { collection, id, file, data } = found
  const what = CLAIMS[collection]
  if (!what || findHeir(collection, id)) return []
  const message = `${what} “${titleOf(data) ?? id}” was public at ${since} and readers no longer get it`
  const hint = 'Put it back, or say in corrections of site.yaml what it said and why it is gone.'
  return [problem('silent-change', { file, path: [], line: 1 }, message, hint)]
}

/** Report policies whose pages are gone. */
export function findGonePolicies(before: Shown, after: Shown, since: string): Problem[] {
  const siteOf = ({ byId }: Shown) => byId.get('site site')?.data as Site | undefined
  const [old, now] = [siteOf(before), siteOf(after)]
  if (!old || !now) return []
  const kept = new Set([...placePolicies(now.policies).keys(), ...Object.keys(now.formerly ?? {})])
  const had = [...placePolicies(old.policies).keys(), ...Object.keys(old.formerly ?? {})]
  return had
    .filter((id) => !kept.has(id))
    .map((id) => {
      const message = `the page ${paths.policy(id)} was public at ${since} and readers no longer get it`
      const hint = `Give the policy its heading back, or write formerly: { ${id}: the-new-address }.`
      return problem('silent-change', { file: 'site.yaml', path: ['policies'] }, message, hint)
    })
}

/** Report editions that are gone, or that have other sums than they had: who quoted one can no longer check it. */
export function findGoneEditions(past: Newsroom, present: Newsroom, since: string): Problem[] {
  const now = new Map(present.editions.map(({ edition, sums }) => [edition.day, sums]))
  return past.editions.flatMap(({ edition: { day }, sums }) => {
    if (now.get(day) === sums) return []
    const what = now.has(day) ? 'has other sums now' : 'is gone'
    const place = { file: `editions/${day}/SHA256SUMS`, path: [], line: 1 }
    const hint = `Bring it back: git restore --source ${since} editions/${day}. What was wrong in it the next edition puts right.`
    return [problem('silent-change', place, `the edition of ${day} was public at ${since} and ${what}`, hint)]
  })
}
