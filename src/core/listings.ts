/** The listings of a name, an authority or an instrument, and what of them fits a page. */
import { inLaneOrder } from './lanes.ts'
import type { Designation } from './model.ts'
import { byLetter, compareNames } from './names.ts'
import { compareKeys } from './order.ts'
import { cutParts, type Part } from './parts.ts'

/** Cut the listings of many names, whose page stands at `path`, into parts under the first letters of the names. */
export function partByName(path: string, designations: readonly Designation[]): Part<Designation> {
  const sorted = designations.toSorted((a, b) => compareNames(a.entity.name, b.entity.name) || compareKeys(a.id, b.id))
  return cutParts(path, sorted, [byLetter(({ entity }) => entity.name)], 'by/')
}

/** Cut the listings of one name, whose page stands at `path`, into parts by authority. */
export function partByAuthority(path: string, designations: readonly Designation[]): Part<Designation> {
  const byAuthority = {
    keyOf: ({ authority }: Designation) => authority.id,
    nameOf: ({ authority }: Designation) => authority.shortName ?? authority.name,
  }
  return cutParts(path, inLaneOrder(designations), [byAuthority], 'by/')
}
