/** The schemas as JSON Schema, for the editors in which writers type: keys with what they are for, and the ids that there are. */
import { z } from 'astro/zod'
import type { Referable } from '../core/model.ts'
import { COLLECTIONS, type YamlCollection } from './collections.ts'
import { forms, references } from './fields.ts'

/** The entries of a collection that may be referred to: id and name. */
export type Offers = (to: Referable) => readonly { id: string; name: string }[]

const WRITTEN = {
  date: '2026-11-28, or 2026-11 or 2026 if that is all you know; ~ for about, ? for not certain, A/B for some day from A to B.',
  instant: 'A moment with its zone, such as 2026-11-24T09:00:00Z.',
  moment: '2026-11-28, or a moment with its zone, such as 2026-11-24T09:00:00Z.',
  address: 'The whole address, from https:// on.',
}

/** Write the schema of a file of a collection: one entry, or a list of them. The check is stricter, and has the last word. */
export function toFileSchema(collection: YamlCollection | 'site', offers: Offers): object {
  const used = new Set<Referable>()
  const { $schema, ...entry } = z.toJSONSchema(COLLECTIONS[collection], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const node = zodSchema as z.core.$ZodType as z.ZodType
      const reference = references.get(node)
      if (reference) {
        used.add(reference.to)
        const { description } = jsonSchema
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
        Object.assign(jsonSchema, {
          ...(description && { description }),
          allOf: [{ $ref: `#/definitions/${reference.to}` }],
        })
      }
      const form = forms.get(node)
      if (form) jsonSchema.description = [jsonSchema.description, WRITTEN[form.as]].filter(Boolean).join(' ')
    },
  })
  // Somebody may have written an id since: any text passes, and those that are known are offered by name.
  const offer = (to: Referable) => ({
    enum: offers(to).map(({ id }) => id),
    enumDescriptions: offers(to).map(({ name }) => name),
  })
  const definitions = Object.fromEntries([...used].sort().map((to) => [to, { anyOf: [{ type: 'string' }, offer(to)] }]))
  // A reading is told apart by its list and its day.
  if (collection === 'readings') entry.required = (entry.required ?? []).filter((key) => key !== 'id')
  const isFile = collection === 'site'
  return {
    $schema,
    title: `Listed: ${collection}`,
    ...(isFile
      ? entry
      : { anyOf: [{ type: 'array', items: { $ref: '#/definitions/entry' } }, { $ref: '#/definitions/entry' }] }),
    definitions: { ...(isFile ? {} : { entry }), ...definitions },
  }
}
