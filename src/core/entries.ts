import type { CollectionName, EntryData } from '../schema/collections.ts'
import type { Outline } from './model.ts'

/** One entry of a collection as its schema gives it: a piece has the name of its folder as id, and the site is `site`. */
export interface Entry<T> {
  id: string
  data: T
}

/** All entries that may be published, by collection; a piece comes with what was read in its body. */
export type Entries = { [K in Exclude<CollectionName, 'explainers'>]: Entry<EntryData<K>>[] } & {
  explainers: (Entry<EntryData<'explainers'>> & { body: { outline: Outline } })[]
}
