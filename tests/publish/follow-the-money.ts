/** The published model of FollowTheMoney as a check: what the model's own loader lets pass unread. */
import { defaultModel, Model } from '@opensanctions/followthemoney'
import type { FtmEntity } from '../../src/publish/follow-the-money.ts'

const model = new Model(defaultModel)
const VALID: Record<string, RegExp> = {
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  url: /^https?:\/\/\S+$/,
}

/** Say what does not fit: unknown or missing properties, references to nothing, values that are none of their type. */
export function misfits(entities: readonly FtmEntity[]): string[] {
  const schemas = new Map(entities.map(({ id, schema }) => [id, schema]))
  const countries = model.types.country?.values as unknown as Map<string, string>
  const found: string[] = []
  if (schemas.size !== entities.length) found.push('two entities share an id')
  for (const { id, schema: name, properties } of entities) {
    const schema = model.getSchema(name)
    for (const required of schema.required ?? [])
      if (!properties[required]?.length) found.push(`${id} has no ${required}`)
    for (const [key, values] of Object.entries(properties)) {
      const property = schema.getProperty(key)
      const range = property.hasRange ? property.getRange() : undefined
      for (const value of values) {
        if (value.trim() === '') found.push(`${id}.${key} is empty`)
        if (VALID[property.type.name]?.test(value) === false) found.push(`${id}.${key}: ${value}`)
        if (property.type.name === 'country' && !countries.has(value)) found.push(`${id}.${key}: ${value}`)
        if (property.type.name === 'entity') {
          const target = schemas.get(value)
          if (!target) found.push(`${id}.${key} refers to ${value}, which is not there`)
          else if (range && !model.getSchema(target).isA(range.name)) found.push(`${id}.${key} refers to a ${target}`)
        }
      }
    }
  }
  return found
}
