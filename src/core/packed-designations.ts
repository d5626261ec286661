/** What a page that can be set to a day carries of its designations, as JSON in an attribute. */
import type { Comparable } from './agreement.ts'
import type { Designation, InstrumentKind } from './model.ts'
import { packTold, unpackTold } from './steps.ts'
import { governmentOf } from './words.ts'

/** Its id, whether it binds, its steps and sightings packed, its kind and whose it is. */
type Packed = [id: string, binding: boolean, told: string, kind: InstrumentKind, government: string]

/** A designation as far as its status, and what governments differ about, go. */
export interface Dated extends Comparable {
  id: string
  instrument: { binding: boolean }
}

/** Pack designations. */
export function packDated(designations: readonly Designation[]): string {
  return JSON.stringify(
    designations.map((one): Packed => {
      const { id, instrument, authority } = one
      return [id, instrument.binding, packTold(one), instrument.kind, governmentOf(authority)]
    }),
  )
}

/** Unpack what was packed. */
export function unpackDated(packed: string): Dated[] {
  return (JSON.parse(packed) as Packed[]).map(([id, binding, told, kind, government]) => ({
    id,
    binding,
    instrument: { binding },
    kind,
    authority: { name: government },
    ...unpackTold(told),
  }))
}
