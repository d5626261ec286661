/** The lists of the record as `/headline/` needs them: their words, whose they are, how far they were read; and who is a person. */
import { type Reach, reachOfInstrument } from '../core/coverage.ts'
import type { Entity, Instrument, List } from '../core/model.ts'
import { governmentOf } from '../core/words.ts'
import type { Law } from './lists.ts'

/** A list, whether the record means to have all its names, and as of when it was read whole, newest first. */
export type PackedLaw = Law & { isFollowed: boolean; whole: string[] }

export interface PackedLists {
  laws: PackedLaw[]
  /** Ids of persons. */
  people: string[]
}

/** Pack what the page asks for beside the designations. */
export function packLists(
  instruments: readonly Instrument[],
  lists: readonly List[],
  entities: readonly Entity[],
): PackedLists {
  const laws = instruments.map((one) => {
    const { isFollowed, whole }: Reach = reachOfInstrument(one, lists)
    return { ...toLaw(one), isFollowed, whole: whole.map(({ text }) => text) }
  })
  return { laws, people: entities.filter(({ type }) => type === 'person').map(({ id }) => id) }
}

/** Take of a list what a sentence can mean it by. */
export function toLaw({ id, name, shortName, citation = '', kind, binding, authority }: Instrument): Law {
  const words = [name, shortName, citation].filter((one) => one !== '').join(' · ')
  return { id, words, kind, binding, government: governmentOf(authority) }
}
