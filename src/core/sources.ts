import { mustParseDate, type PartialDate, spanOf } from './dates.ts'
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

/**
 * Order the sources of a step by how well they bear witness to it: what was published on its day or soonest after it stands
 * first, then what bears no date, then what is older, which can tell of what was to come and of nothing else. Among equals
 * the weightiest.
 */
export function orderByWitness(sources: readonly Source[], on: PartialDate): Source[] {
  const { start } = spanOf(on)
  const distance = ({ published }: Source) => {
    if (published === undefined) return UNDATED
    const after = spanOf(mustParseDate(published)).end - 1 - start
    return after >= 0 ? after : UNDATED - after
  }
  return sources.toSorted((a, b) => distance(a) - distance(b) || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))
}

/** Days: later than anything that is dated. */
const UNDATED = 1_000_000
