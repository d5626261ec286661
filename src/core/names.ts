import { foldLetters } from './fold.ts'
import type { Designation, Library } from './model.ts'
import { compareKeys } from './order.ts'
import { statusOn } from './status.ts'
import { nameDesignation } from './words.ts'

/** Names under their first letters, accents and articles aside; a name that begins with no letter comes under `#`. */
export function listNames({ entities, designationsOf }: Library, day: number) {
  const sorted = entities
    .map(({ id, name, aliases = [] }) => ({
      id,
      name,
      key: toKey(name),
      // The first of its other names that is in another script, and its abbreviation.
      aliases: aliases.filter((alias) => isAbbreviation(alias) || isOtherScript(alias)).slice(0, 2),
      // Which lists have it on the day, in words.
      lists: describe(designationsOf.entity.get(id) ?? [], day),
    }))
    .sort((a, b) => compareKeys(a.key, b.key))
  const letters = Map.groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? (key[0] as string).toUpperCase() : '#'))
  return [...letters].map(([letter, names]) => ({ letter, names }))
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
  const now = designations.filter(({ steps }) => statusOn(steps, day).status === 'in-force')
  if (now.length > 3) return `On ${now.length} lists`
  if (now.length > 0) return now.map(nameDesignation).join(', ')
  return designations.length > 0 ? 'On no list in force' : 'No record of a listing'
}
