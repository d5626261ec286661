/** What forms are made of, whatever is edited: the form of each collection, and the components of a piece. */
import { COMPONENTS } from '../newsroom/components.ts'
import { COLLECTIONS } from '../schema/collections.ts'
import { toForm } from './form.ts'
import type { Desk } from './store.ts'

/** Offer the forms and the components. */
export function offerForms(): Pick<Desk, 'forms' | 'components'> {
  return {
    forms: Object.fromEntries(Object.entries(COLLECTIONS).map(([name, schema]) => [name, toForm(schema)])),
    components: [...COMPONENTS].map(([name, { about, attributes, words }]) => ({ name, about, attributes, words })),
  }
}
