/** What a law lapses without: the terms for which it was renewed, and where they leave it on a day. */
import { mustParseDate, type PartialDate, spanOf } from './dates.ts'
import { isPast, type Status } from './status.ts'
import { formatRenewal } from './words.ts'

/** A renewal, or a first term: the day of the act, and the day by which what it keeps alive lapses unless it is renewed again. */
export interface RenewalTerm {
  on: PartialDate
  until: PartialDate
}

/** What lapses unless renewed, and each of its terms that somebody read. */
export interface Renewable {
  what: string
  known: readonly RenewalTerm[]
}

export interface RenewalOnDay {
  what: string
  /** By when it lapses, as far as anybody has read. */
  until: PartialDate
  /** True from that day on. */
  isPast: boolean
}

/**
 * Find the newest term that was read and had been set by a day (a day count); undefined before the first, and where it is past
 * and a later renewal was read, since that shows that it had not lapsed meanwhile.
 */
export function renewalOn({ what, known }: Renewable, day: number): RenewalOnDay | undefined {
  const set = known.filter(({ on }) => isPast(on, day))
  const newest = findLastTerm(set)
  if (!newest) return undefined
  const isOver = isPast(newest.until, day)
  return isOver && set.length < known.length ? undefined : { what, until: newest.until, isPast: isOver }
}

/** Find the term that ends last. */
export function findLastTerm<T extends RenewalTerm>(known: readonly T[]): T | undefined {
  return known.toSorted((a, b) => spanOf(a.until).start - spanOf(b.until).start).at(-1)
}

/** Say of a designation in force on a day by when what it rests on lapses; empty where it is not in force or nothing is known. */
export function tellRenewal(renewal: Renewable, status: Status, day: number): string {
  const found = status === 'in-force' && renewalOn(renewal, day)
  return found ? formatRenewal(found) : ''
}

/** Pack for an attribute what a page that can be set to a day needs of a renewal. */
export function packRenewal({ what, known }: Renewable): string {
  return JSON.stringify([what, ...known.map(({ on, until }) => `${on.text} ${until.text}`)])
}

/** Unpack what was packed. */
export function unpackRenewal(packed: string): Renewable {
  const [what = '', ...terms] = JSON.parse(packed) as string[]
  const known = terms.map((term) => {
    const [on = '', until = ''] = term.split(' ')
    return { on: mustParseDate(on), until: mustParseDate(until) }
  })
  return { what, known }
}
