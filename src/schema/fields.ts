import { z } from 'astro/zod'
import { isDateFault, parseDate } from '../core/dates.ts'
import type { Referable } from '../core/model.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

const makeIdSchema = () =>
  z.string().superRefine((value, context) => {
    if (SLUG.test(value)) return
    context.addIssue({
      code: 'custom',
      message: `“${value}” cannot be an id`,
      params: { code: 'bad-id', hint: 'Use small letters, digits and single hyphens, for example wagner-group.' },
    })
  })

/** A name for machines: small letters, digits and single hyphens, such as `wagner-group`. */
export const IdSchema = makeIdSchema()

/** Which ids point into which collection: what `idOf` made. */
export const references = z.registry<{ to: Referable }>()

/** Make the schema of an id that another collection defines. */
export function idOf(to: Referable) {
  return makeIdSchema().register(references, { to })
}

/** `2023`, `2023-01` or `2023-01-26`, with `~` for about and `?` for not certain. YAML reads a bare year as a number. */
export const DateSchema = z.union([z.string(), z.number().int().transform(String)]).superRefine((value, context) => {
  const date = parseDate(value)
  if (!isDateFault(date)) return
  context.addIssue({ code: 'custom', message: date.message, params: { code: 'bad-date', hint: date.hint } })
})

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

function isInstant(value: string): boolean {
  const day = INSTANT.exec(value)?.[1]
  return day !== undefined && !isDateFault(parseDate(day)) && !Number.isNaN(Date.parse(value))
}

/** A moment with its zone, such as `2026-11-24T09:00:00Z`. */
export const InstantSchema = z.string().superRefine((value, context) => {
  if (isInstant(value)) return
  context.addIssue({
    code: 'custom',
    message: `“${value}” is not a moment with a time zone`,
    params: {
      code: 'bad-date',
      hint: 'Write it as 2026-11-24T09:00:00Z, or with an offset: 2026-11-24T09:00:00+01:00.',
    },
  })
})

/** A date, or a moment with its zone. */
export const DateOrInstantSchema = z
  .union([z.string(), z.number().int().transform(String)])
  .superRefine((value, context) => {
    if (isInstant(value)) return
    const date = parseDate(value)
    if (!isDateFault(date)) return
    context.addIssue({ code: 'custom', message: date.message, params: { code: 'bad-date', hint: date.hint } })
  })

/** What keeps an entry from readers: none of it is published before both allow it, and nothing public may lean on it. */
export const HIDING = {
  /** `draft` stays on your machine; `ready`, the default, is published. */
  stage: z.enum(['draft', 'ready']).optional(),
  /** Before this moment the entry does not exist. */
  embargo: InstantSchema.optional(),
}

/** Addresses that an entry with a page had before: each leads to the one that it has now. */
export const FormerlySchema = z.array(IdSchema).min(1).optional()

/** Words for readers; never empty. */
export const TextSchema = z.string().trim().min(1)

/** A web address that begins with http. */
export const UrlSchema = z.string().superRefine((value, context) => {
  if (/^https?:\/\/[^\s/]+\.[^\s]+$/.test(value)) return
  context.addIssue({
    code: 'custom',
    message: `“${value}” is not a web address`,
    params: { code: 'bad-value', hint: 'Copy the whole address, from https:// on.' },
  })
})

/** What was changed after publication, newest first. */
export const CorrectionsSchema = z.array(
  z.strictObject({ on: DateSchema, kind: z.enum(['correction', 'clarification', 'update']), text: TextSchema }),
)
