/** Which schema each folder of the newsroom obeys. */
import type { z } from 'astro/zod'
import { ExplainerSchema, PersonSchema, SiteSchema, TermSchema, TopicSchema } from './desk.ts'
import {
  AuthoritySchema,
  DesignationSchema,
  EntitySchema,
  EventSchema,
  GapSchema,
  InstrumentSchema,
  ListSchema,
  ReadingSchema,
  SourceSchema,
} from './record.ts'

/** The folders whose files are YAML, one entry or a list of them each. */
export const SCHEMAS = {
  authorities: AuthoritySchema,
  designations: DesignationSchema,
  entities: EntitySchema,
  events: EventSchema,
  gaps: GapSchema,
  glossary: TermSchema,
  instruments: InstrumentSchema,
  lists: ListSchema,
  people: PersonSchema,
  readings: ReadingSchema,
  sources: SourceSchema,
  topics: TopicSchema,
} as const
export type YamlCollection = keyof typeof SCHEMAS

/** Every collection. */
export const COLLECTIONS = {
  ...SCHEMAS,
  explainers: ExplainerSchema,
  site: SiteSchema,
} as const
export type CollectionName = keyof typeof COLLECTIONS

export type EntryData<K extends CollectionName> = z.output<(typeof COLLECTIONS)[K]>
