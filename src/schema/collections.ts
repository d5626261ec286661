/** Which schema each folder of the newsroom obeys. */
import { ExplainerSchema, PersonSchema, SiteSchema, TermSchema, TopicSchema } from './desk.ts'
import {
  AuthoritySchema,
  DesignationSchema,
  EntitySchema,
  EventSchema,
  InstrumentSchema,
  SourceSchema,
} from './record.ts'

export const SCHEMAS = {
  authorities: AuthoritySchema,
  designations: DesignationSchema,
  entities: EntitySchema,
  events: EventSchema,
  glossary: TermSchema,
  instruments: InstrumentSchema,
  people: PersonSchema,
  sources: SourceSchema,
  topics: TopicSchema,
} as const
export type YamlCollection = keyof typeof SCHEMAS

export const EXPLAINER_SCHEMA = ExplainerSchema
export const SITE_SCHEMA = SiteSchema
