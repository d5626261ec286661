/** What the desk should look at next, as warnings with a place: a newsroom is none the worse for it, only older. */
import { type Due, listDue } from '../core/due.ts'
import { buildLibrary } from '../core/library.ts'
import type { Library } from '../core/model.ts'
import { type Problem, problem } from '../core/problems.ts'
import type { CollectionName } from '../schema/collections.ts'
import { listFound, type Newsroom, toEntries, withLines } from './read.ts'

const PLACES: Record<Due['kind'], { collection: CollectionName; key?: string; hint: string }> = {
  list: { collection: 'lists', hint: 'Read it, and write the reading under readings/.' },
  renewal: {
    collection: 'instruments',
    key: 'renewal',
    hint: 'Find the act that renewed it, and add it to known.',
  },
  forecast: { collection: 'designations', hint: 'Find out, and add the step or a reading that shows it.' },
  gone: { collection: 'designations', hint: 'Find the act, and add the step that ended it.' },
  review: { collection: 'explainers', key: 'reviewBy', hint: 'Read it again, and set reviewBy to the next day.' },
  gap: { collection: 'gaps', key: 'on', hint: 'Try again, and set on to today.' },
}

/** Warn of what is due at an instant, each where a writer would begin; see `npm run due`. `library` is all of the newsroom, where it has been linked already. */
export function findOverdue(
  newsroom: Newsroom,
  now: string,
  library: Library = buildLibrary(toEntries(newsroom, Number.POSITIVE_INFINITY)),
): Problem[] {
  const found = new Map(listFound(newsroom).map((one) => [`${one.collection} ${one.id}`, one]))
  const problems = listDue(library, Math.floor(Date.parse(now) / 86_400_000)).flatMap(({ kind, id, what }) => {
    const { collection, key, hint } = PLACES[kind]
    const place = found.get(`${collection} ${id}`)
    // A sentence of its own, which the reporter ends.
    const message = what.replace(/\.$/, '')
    return place
      ? [problem('due', { file: place.file, path: [...place.at, ...(key ? [key] : [])] }, message, hint, 'warning')]
      : []
  })
  return withLines(problems, newsroom)
}
