import { foldLetters } from './fold.ts'
import type { Designation, Library } from './model.ts'
import { compareKeys } from './order.ts'
import { cutParts, type Level, type Part } from './parts.ts'
import { statusOn } from './status.ts'
import { paths } from './urls.ts'
import { nameDesignation } from './words.ts'

export interface ListedEntity {
  id: string
  name: string
  /** The first of its other names that is in another script, and its abbreviation. */
  aliases: string[]
  /** Which lists have it on the day, in words. */
  lists: string
}

/** Names in order of their letters, accents and articles aside, in parts under their first letters. */
export function partNames({ entities, designationsOf }: Library, day: number): Part<ListedEntity> {
  const names = entities
    .map(({ id, name, aliases = [] }) => ({
      id,
      name,
      aliases: aliases.filter((alias) => isAbbreviation(alias) || isOtherScript(alias)).slice(0, 2),
      // Which lists have it on the day, in words.
      lists: describe(designationsOf.entity.get(id) ?? [], day),
    }))
    .sort((a, b) => compareNames(a.name, b.name) || compareKeys(a.id, b.id))
  return cutParts(paths.entities, names, [byLetter(({ name }) => name)], 'by/')
}

/** Put what is called something under the first letter of its name, accents and articles aside; what begins with no letter comes under `#`. */
export function byLetter<T>(nameOf: (entry: T) => string): Level<T> {
  const letterOf = (entry: T) => /^[a-z]/.exec(toKey(nameOf(entry)))?.[0]
  return {
    keyOf: (entry) => letterOf(entry) ?? 'other',
    nameOf: (entry) => letterOf(entry)?.toUpperCase() ?? '#',
  }
}

/** Order names by their letters, accents and articles aside. */
export function compareNames(a: string, b: string): number {
  return compareKeys(toKey(a), toKey(b))
}

function toKey(name: string): string {
  return foldLetters(name).replace(/^(the |al- ?)/, '')
}

function isAbbreviation(alias: string): boolean {
  return /^[A-Z][A-Za-z/-]{1,7}$/.test(alias) && alias.replace(/[^A-Z]/g, '').length > 1
}

function isOtherScript(alias: string): boolean {
  return /\p{L}/u.test(alias) && !/\p{Script=Latin}/u.test(alias)
}

function describe(designations: readonly Designation[], day: number): string {
  const now = designations.filter((one) => statusOn(one, day).status === 'in-force')
  if (now.length > 3) return `On ${now.length} lists`
  if (now.length > 0) return now.map(nameDesignation).join(', ')
  return designations.length > 0 ? 'On no list in force that we have read' : 'No record of a listing'
}
