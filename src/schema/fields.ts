import { z } from 'astro/zod'
import { type DateFault, isDateFault, parseDate } from '../core/dates.ts'
import type { Referable } from '../core/model.ts'
import type { ProblemCode } from '../core/problems.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Hold a text to a rule that says of a bad one what is wrong with it, in a writer's words. */
function hold<S extends z.ZodType<string>>(schema: S, code: ProblemCode, findFault: (value: string) => Fault) {
  return schema.superRefine((value, context) => {
    const fault = findFault(value)
    if (!fault) return
    context.addIssue({ code: 'custom', message: fault.message, params: { code, hint: fault.hint } })
  })
}
type Fault = DateFault | undefined

/** Names that a Windows machine keeps for itself, so that no copy of the site can have them. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
/** Hosts and file systems differ; all of them hold this much, and what is put behind it. */
const MOST = 100

function explainUnfit(id: string): Fault {
  const message = `“${id.length > 40 ? `${id.slice(0, 39)}…` : id}” cannot be part of an address`
  if (KEPT.test(id)) return { message: `${message}: Windows keeps that name for itself`, hint: 'Give it another.' }
  if (id === 'index')
    return { message: `${message}: hosts take it for the page of the folder`, hint: 'Give it another.' }
  if (id.length > MOST) return { message: `${message}: it has ${id.length} letters`, hint: `Use ${MOST} at most.` }
  return undefined
}

const makeIdSchema = () =>
  hold(z.string(), 'bad-id', (value) => {
    const plain = value.replace(/[“”„‘’"']/g, '').trim()
    if (plain !== value && SLUG.test(plain))
      return { message: `the marks around “${plain}” are taken for a part of the id`, hint: `Write ${plain}.` }
    if (SLUG.test(value)) return explainUnfit(value)
    const hint = 'Use small letters, digits and single hyphens, for example wagner-group.'
    return { message: `“${value}” cannot be an id`, hint }
  })

/** A name for machines. */
export const IdSchema = makeIdSchema().describe(
  'Its name for machines, unique in its folder: small letters, digits and single hyphens, such as `wagner-group`.',
)

/** Which ids point into which collection: what `idOf` made. */
export const references = z.registry<{ to: Referable }>()

/** Make the schema of an id that another collection defines. */
export function idOf(to: Referable) {
  return makeIdSchema().register(references, { to })
}

/** How a text is written, where a form has a field of its own for it. */
export const forms = z.registry<{ as: 'date' | 'instant' | 'moment' | 'address' }>()

/** What a writer typed for a date. YAML reads a bare year as a number. */
const Written = z.union([z.string(), z.number().int().transform(String)])

function findDateFault(value: string): Fault {
  const date = parseDate(value)
  return isDateFault(date) ? date : undefined
}

/** `2023`, `2023-01` or `2023-01-26`, with `~` for about and `?` for not certain; `2024-02-28/2024-03-13` for some day from the one to the other. */
export const DateSchema = hold(Written, 'bad-date', findDateFault).register(forms, { as: 'date' })

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

function isInstant(value: string): boolean {
  const day = INSTANT.exec(value)?.[1]
  return day !== undefined && !findDateFault(day) && !Number.isNaN(Date.parse(value))
}

/** A moment with its zone, such as `2026-11-24T09:00:00Z`. */
export const InstantSchema = hold(z.string(), 'bad-date', (value) => {
  const hint = 'Write it as 2026-11-24T09:00:00Z, or with an offset: 2026-11-24T09:00:00+01:00.'
  return isInstant(value) ? undefined : { message: `“${value}” is not a moment with a time zone`, hint }
}).register(forms, { as: 'instant' })

/** A date, or a moment with its zone. */
export const DateOrInstantSchema = hold(Written, 'bad-date', (value) =>
  isInstant(value) ? undefined : findDateFault(value),
).register(forms, { as: 'moment' })

/** What keeps an entry from readers: none of it is published before both allow it, and nothing public may lean on it. */
export const HIDING = {
  stage: z
    .enum(['draft', 'ready'])
    .optional()
    .describe('`draft` stays on your machine; `ready`, the default, is published.'),
  embargo: InstantSchema.optional().describe('Before this moment the entry does not exist.'),
}

/** Which schemas hold words for readers: what `textSchema` made. */
export const texts = z.registry<{ isText: true }>()

/** Make the schema of words for readers; never empty, and no longer than `most` letters. */
export function textSchema(most?: number) {
  const words = z.string().trim().min(1)
  return (most === undefined ? words : words.max(most)).register(texts, { isText: true })
}

/** Words for readers; never empty. */
export const TextSchema = textSchema()

/** What was changed after publication, newest first. */
export const CorrectionsSchema = z.array(
  z.strictObject({
    on: DateSchema.describe('The day on which readers were told.'),
    kind: z
      .enum(['correction', 'clarification', 'update'])
      .describe(
        'A correction puts right what was wrong; a clarification what could be misread; an update tells what is new.',
      ),
    text: TextSchema.describe('What was wrong or is new, and what holds, in plain words.'),
  }),
)

/** How readers are told what was changed after publication: every entry that claims something may have it. */
export const TOLD = {
  corrections: CorrectionsSchema.optional().describe(
    'What was wrong and is put right, newest first; shown on its page, if it has one, and among all corrections.',
  ),
  minor: z
    .boolean()
    .optional()
    .describe(
      '`true` where you changed spelling or wording only since it was last published, so that no correction is due. Never for figures, dates or quotations.',
    ),
}

/** Addresses that an entry with a page had before: each leads to the one that it has now. */
export const FormerlySchema = z.array(IdSchema).min(1).optional()

/** What every entry with a page may have. */
export const PAGED = {
  ...HIDING,
  ...TOLD,
  formerly: FormerlySchema.describe('Ids that it had before: their addresses lead to this one.'),
}

/** A length of time as ISO 8601 has it: `P1W`, `P3M`, `P1Y`. */
export const DurationSchema = hold(z.string(), 'bad-value', (value) => {
  const hint = 'Write P1D for a day, P1W for a week, P1M for a month, P1Y for a year.'
  return /^P\d+[DWMY]$/.test(value) ? undefined : { message: `“${value}” is not a length of time`, hint }
})

/** The number of an item of Wikidata: `Q42`. */
export const WikidataSchema = hold(z.string(), 'bad-value', (value) => {
  const hint = 'Write the letter Q and the number that the item has at wikidata.org, such as Q42.'
  return /^Q[1-9]\d*$/.test(value) ? undefined : { message: `“${value}” is no item of Wikidata`, hint }
})

/** A web address that begins with http. */
export const UrlSchema = hold(z.string(), 'bad-value', (value) => {
  const hint = 'Copy the whole address, from https:// on.'
  return /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) ? undefined : { message: `“${value}” is not a web address`, hint }
}).register(forms, { as: 'address' })
