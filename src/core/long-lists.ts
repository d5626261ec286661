/** The long lists of what the desk writes: pieces, words, corrections; and of the laws that it writes about. */
import { listCorrected } from './corrections.ts'
import { MONTHS } from './dates.ts'
import type { Correction, Explainer, Instrument, Library, Term } from './model.ts'
import { byLetter, compareNames } from './names.ts'
import { compareKeys } from './order.ts'
import { cutParts, type Level, type Part } from './parts.ts'
import { type Teaser, toTeaser } from './related.ts'
import { paths } from './urls.ts'

export interface PlacedCorrection extends Correction {
  /** What was corrected, and its page. */
  title: string
  path: string
}

/** Cut pieces, newest first, into years and months. */
export function partPieces(explainers: readonly Explainer[]): Part<Teaser> {
  return cutParts(
    paths.explainers,
    explainers.map(toTeaser),
    byMonth(({ published }) => published),
    'by/',
  )
}

/** Cut words in order of their letters into parts under their first letters. */
export function partTerms(terms: readonly Term[]): Part<Term> {
  const sorted = terms.toSorted((a, b) => compareNames(a.term, b.term) || compareKeys(a.id, b.id))
  return cutParts(paths.glossary, sorted, [byLetter(({ term }) => term)], 'by/')
}

/** Cut instruments into parts by authority. */
export function partInstruments(instruments: readonly Instrument[]): Part<Instrument> {
  const byAuthority: Level<Instrument> = {
    keyOf: ({ authority }) => authority.id,
    nameOf: ({ authority }) => authority.shortName ?? authority.name,
  }
  return cutParts(paths.instruments, instruments, [byAuthority], 'by/')
}

/** Cut corrections, newest first, into years and months. */
export function partCorrections(library: Library): Part<PlacedCorrection> {
  const all = listCorrected(library).flatMap(({ path, title, corrections }) =>
    corrections.map((one) => ({ ...one, path, title })),
  )
  const sorted = all.toSorted(
    (a, b) => compareKeys(b.on, a.on) || compareKeys(a.path, b.path) || compareKeys(a.title, b.title),
  )
  return cutParts(
    paths.corrections,
    sorted,
    byMonth(({ on }) => on),
    'by/',
  )
}

/** Years and their months; `dateOf` gives an ISO date. */
function byMonth<T>(dateOf: (entry: T) => string): Level<T>[] {
  const partOf = (index: number) => (entry: T) => dateOf(entry).split('-')[index] as string
  const nameOf = (entry: T) => `${MONTHS[Number(partOf(1)(entry)) - 1]} ${partOf(0)(entry)}`
  return [
    { keyOf: partOf(0), nameOf: partOf(0) },
    { keyOf: partOf(1), nameOf },
  ]
}
