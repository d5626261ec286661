/** What the schemas alone say of an entry, in the words of the check: the page of the git host loads this once it is needed. */
import type { Problem } from '../core/problems.ts'
import { validate } from '../newsroom/validate.ts'
import { COLLECTIONS } from '../schema/collections.ts'
import { IdSchema } from '../schema/fields.ts'
import type { Sent } from './store.ts'

/** Hold the keys of an entry against the schema of its collection. */
export function checkKeys({ collection, id, values }: Pick<Sent, 'collection' | 'id' | 'values'>): Problem[] {
  const problems: Problem[] = []
  const isNamed = collection !== 'explainers' && collection !== 'site'
  validate(COLLECTIONS[collection], isNamed ? { id, ...values } : values, { file: collection, at: [] }, problems)
  return problems
}

/** Say whether something can be an id. */
export function isId(id: string): boolean {
  return IdSchema.safeParse(id).success
}
