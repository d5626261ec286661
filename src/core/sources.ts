import { GRADES, type Source } from './model.ts'
import { byLetter, compareNames } from './names.ts'
import { compareKeys } from './order.ts'
import { cutParts, type Part } from './parts.ts'
import { paths } from './urls.ts'

/** Cut sources into parts under the first letters of their publishers; of one publisher the heaviest stand first. */
export function partSources(sources: readonly Source[]): Part<Source> {
  const sorted = sources.toSorted(
    (a, b) =>
      compareNames(a.publisher, b.publisher) ||
      compareKeys(a.publisher, b.publisher) ||
      GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
      compareKeys(a.id, b.id),
  )
  return cutParts(paths.sources, sorted, [byLetter(({ publisher }) => publisher)], 'by/')
}
