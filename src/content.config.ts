import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { newsroomLoader } from './newsroom/loader.ts'
import { EXPLAINER_SCHEMA, SCHEMAS, SITE_SCHEMA } from './schema/collections.ts'

/** Worked out from the body by the loader; writers do not type it. */
const outline = z.object({
  cites: z.array(z.string()),
  headings: z.array(z.object({ depth: z.number(), slug: z.string(), text: z.string() })),
  words: z.number(),
})

const record = Object.fromEntries(
  Object.entries(SCHEMAS).map(([name, schema]) => [name, defineCollection({ loader: newsroomLoader(name), schema })]),
) as { [K in keyof typeof SCHEMAS]: ReturnType<typeof defineCollection<(typeof SCHEMAS)[K]>> }

export const collections = {
  ...record,
  explainers: defineCollection({ loader: newsroomLoader('explainers'), schema: EXPLAINER_SCHEMA.extend({ outline }) }),
  site: defineCollection({ loader: newsroomLoader('site'), schema: SITE_SCHEMA }),
}
