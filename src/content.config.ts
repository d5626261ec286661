import { defineCollection } from 'astro:content'
import { newsroomLoader } from './newsroom/loader.ts'
import { COLLECTIONS } from './schema/collections.ts'

/** The loader hands over what the reader has validated; the schemas give the entries their types. */
export const collections = {
  authorities: defineCollection({ loader: newsroomLoader('authorities'), schema: COLLECTIONS.authorities }),
  designations: defineCollection({ loader: newsroomLoader('designations'), schema: COLLECTIONS.designations }),
  entities: defineCollection({ loader: newsroomLoader('entities'), schema: COLLECTIONS.entities }),
  events: defineCollection({ loader: newsroomLoader('events'), schema: COLLECTIONS.events }),
  explainers: defineCollection({ loader: newsroomLoader('explainers'), schema: COLLECTIONS.explainers }),
  gaps: defineCollection({ loader: newsroomLoader('gaps'), schema: COLLECTIONS.gaps }),
  glossary: defineCollection({ loader: newsroomLoader('glossary'), schema: COLLECTIONS.glossary }),
  instruments: defineCollection({ loader: newsroomLoader('instruments'), schema: COLLECTIONS.instruments }),
  lists: defineCollection({ loader: newsroomLoader('lists'), schema: COLLECTIONS.lists }),
  people: defineCollection({ loader: newsroomLoader('people'), schema: COLLECTIONS.people }),
  readings: defineCollection({ loader: newsroomLoader('readings'), schema: COLLECTIONS.readings }),
  site: defineCollection({ loader: newsroomLoader('site'), schema: COLLECTIONS.site }),
  sources: defineCollection({ loader: newsroomLoader('sources'), schema: COLLECTIONS.sources }),
  topics: defineCollection({ loader: newsroomLoader('topics'), schema: COLLECTIONS.topics }),
}
