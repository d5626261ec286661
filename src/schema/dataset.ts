/** The record as others download it: the shape of `/data/designations.json`, and what each field means. */
import { z } from 'astro/zod'
import { ENTITY_TYPES, GRADES, INSTRUMENT_KINDS, STEP_KINDS } from '../core/model.ts'
import { STATUSES } from '../core/status.ts'

const DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?([~?]?|/\\d{4}(-\\d{2}(-\\d{2})?)?)$'
const DateText = z
  .string()
  .regex(new RegExp(DATE))
  .describe(
    'YYYY, YYYY-MM or YYYY-MM-DD, at the precision that the source gives; ~ means about, ? means not certain; A/B means some day from A to B.',
  )
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Name = z.string()

const SourceOut = z.strictObject({
  id: Id.describe('Our id of the source, an anchor on the page of sources.'),
  title: z.string().describe('Its title, as printed.'),
  publisher: z.string().describe('Who published what we read; a copy is named as a copy.'),
  url: z.url().describe('The address of what we read.'),
  original: z.url().optional().describe('The address of the official original, where we read a copy of it.'),
  grade: z.enum(GRADES).describe('How much it weighs, from a legal act down to analysis.'),
  accessed: DateText.describe('The day on which we read it.'),
  archive: z.url().optional().describe('The address of an archived copy.'),
})

const StepOut = z.strictObject({
  id: z.string().describe('Its id in the designation, which it keeps whatever is added: an anchor on its page.'),
  on: DateText,
  step: z
    .enum(STEP_KINDS)
    .describe('What happened. Only in-force and resumed mean that the listing binds from that day.'),
  effect: DateText.optional().describe('Of what was announced: the day for which.'),
  citation: z.string().optional().describe('How the act is cited.'),
  note: z.string().optional().describe('What a reader should know about this step or its date.'),
  sources: z.array(SourceOut).min(1).describe('Who says so.'),
})

const DesignationOut = z.strictObject({
  id: Id.describe('Our id of the designation. It never changes.'),
  entity: z
    .strictObject({
      id: Id.describe('Our id of the name.'),
      name: Name.describe('What it is best known as.'),
      type: z.enum(ENTITY_TYPES).describe('What it is.'),
      aliases: z.array(z.string()).optional().describe('Other names, in any script.'),
      relations: z
        .array(
          z.strictObject({
            to: Id.describe('Our id of the other name.'),
            kind: z.string().describe('What ties them.'),
          }),
        )
        .optional()
        .describe('Ties to other names.'),
      listNumbers: z
        .record(z.string(), z.array(z.string()))
        .optional()
        .describe('Its numbers in official lists, by list.'),
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d*$/)
        .optional()
        .describe('Its item at Wikidata, where somebody has looked it up; without one nobody has.'),
    })
    .describe('Who is named.'),
  authority: z
    .strictObject({ id: Id.describe('Our id of the body.'), name: Name.describe('Its full name.') })
    .describe('Who acts.'),
  instrument: z
    .strictObject({
      id: Id.describe('Our id of the law, order or motion.'),
      name: Name.describe('Its full name.'),
      kind: z.enum(INSTRUMENT_KINDS).describe('What kind of listing it is.'),
      binding: z.boolean().describe('False for a resolution or a bill, which bind nobody.'),
      renewal: z
        .strictObject({
          what: z.string().describe('What lapses unless it is renewed.'),
          until: DateText.describe('By when, as far as we have read.'),
          isPast: z.boolean().describe('True where that day has come and we have not read that it was renewed.'),
        })
        .optional()
        .describe('What it lapses without, on the day of the edition; absent where we have read of no renewal.'),
    })
    .describe('Under what.'),
  summary: z.string().describe('One sentence in plain words.'),
  steps: z.array(StepOut).min(1).describe('What happened, in the order in which it counts.'),
  status: z
    .enum(STATUSES)
    .describe(
      'Where it stands on the day of the edition. no-record means that we know of nothing, never that nobody is sanctioned.',
    ),
  statusSince: DateText.nullable().describe(
    'The date of the step that brought the status about; null where there is none.',
  ),
  uncertain: z
    .enum(STATUSES)
    .optional()
    .describe(
      'The status may also be this one: the day lies inside the span of a date, or nobody has read what came of it.',
    ),
  lastSeen: DateText.nullable().describe(
    'The newest date on which a step or a reading of a list shows it standing; null where nothing stands.',
  ),
  url: z.url().describe('Its page.'),
})

/** The whole download. */
export const DatasetSchema = z.strictObject({
  generated: z.iso.datetime({ offset: true }).describe('The moment for which this edition was made.'),
  license: z.url().describe('The licence under which you may use it.'),
  designations: z.array(DesignationOut).describe('Every designation in the record, ordered by id.'),
})

export type Dataset = z.infer<typeof DatasetSchema>

/** The same as JSON Schema 2020-12; `id` is its absolute address. */
export function toJsonSchema(id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(DatasetSchema, { target: 'draft-2020-12' })
  return { $schema, $id: id, title: 'Listed: designations', ...schema }
}

export interface Field {
  /** Such as `designations[].steps[].on`. */
  path: string
  /** In words: `text`, `date`, `one of …`. */
  type: string
  isOptional: boolean
  description: string
}

interface JsonSchema {
  type?: string
  description?: string
  enum?: string[]
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  format?: string
  pattern?: string
}

/** List every field with its meaning, in the order of the file. */
export function listFields(): Field[] {
  return walk(z.toJSONSchema(DatasetSchema) as JsonSchema, '')
}

function walk({ properties = {}, required = [] }: JsonSchema, prefix: string): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const inner = schema.items ?? schema
    const path = `${prefix}${name}${schema.items ? '[]' : ''}`
    const field = {
      path,
      type: nameType(schema),
      isOptional: !required.includes(name),
      description: schema.description ?? '',
    }
    return [field, ...walk(inner, `${path}.`)]
  })
}

function nameType(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(nameType).join(' or ')
  if (schema.enum) return `One of ${schema.enum.join(', ')}`
  if (schema.type === 'array') return 'A list'
  if (schema.type === 'object') return 'Several fields'
  if (schema.type === 'null') return 'null'
  if (schema.type === 'boolean') return 'true or false'
  if (schema.format === 'uri') return 'An address'
  if (schema.format === 'date-time') return 'A moment with its time zone'
  return schema.pattern === DATE ? 'A date' : 'Text'
}
