import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { newsroomLoader } from './newsroom/loader.ts'
import { EXPLAINER_SCHEMA, SCHEMAS, SITE_SCHEMA } from './schema/collections.ts'

/** Worked out from the body by the loader; writers do not type it. */
const outline = z.object({
  cites: z.array(z.string()),
  headings: z.array(z.object({ depth: z.number(), slug: z.string(), text: z.string() })),
  pictures: z.array(z.string()),
  words: z.number(),
  terms: z.array(z.string()),
  sections: z.array(z.object({ slug: z.string(), heading: z.string(), text: z.string() })),
  plain: z.array(
    z.union([
      z.string(),
      z.object({ cite: z.number() }),
      z.object({ status: z.string(), on: z.string().optional() }),
      z.object({ timeline: z.string() }),
      z.object({ compare: z.array(z.string()) }),
      z.object({ to: z.string() }),
    ]),
  ),
})

export const collections = {
  site: defineCollection({ loader: newsroomLoader('site'), schema: SITE_SCHEMA }),
  explainers: defineCollection({ loader: newsroomLoader('explainers'), schema: EXPLAINER_SCHEMA.extend({ outline }) }),
  authorities: defineCollection({ loader: newsroomLoader('authorities'), schema: SCHEMAS.authorities }),
  designations: defineCollection({ loader: newsroomLoader('designations'), schema: SCHEMAS.designations }),
  entities: defineCollection({ loader: newsroomLoader('entities'), schema: SCHEMAS.entities }),
  events: defineCollection({ loader: newsroomLoader('events'), schema: SCHEMAS.events }),
  glossary: defineCollection({ loader: newsroomLoader('glossary'), schema: SCHEMAS.glossary }),
  instruments: defineCollection({ loader: newsroomLoader('instruments'), schema: SCHEMAS.instruments }),
  people: defineCollection({ loader: newsroomLoader('people'), schema: SCHEMAS.people }),
  sources: defineCollection({ loader: newsroomLoader('sources'), schema: SCHEMAS.sources }),
  topics: defineCollection({ loader: newsroomLoader('topics'), schema: SCHEMAS.topics }),
}
