import { z } from 'astro/zod'
import { isDateFault, parseDate } from '../core/dates.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A name for machines: small letters, digits and single hyphens, such as `wagner-group`. */
export const IdSchema = z.string().superRefine((value, context) => {
  if (SLUG.test(value)) return
  context.addIssue({
    code: 'custom',
    message: `“${value}” cannot be an id`,
    params: { code: 'bad-id', hint: 'Use small letters, digits and single hyphens, for example wagner-group.' },
  })
})

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
