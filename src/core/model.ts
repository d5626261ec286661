/** The nouns of the record. `…Data` is what a writer typed, ids and all; the plain noun has its references resolved. */
import type { PartialDate } from './dates.ts'

export const STEP_KINDS = [
  'proposed',
  'announced',
  'made',
  'in-force',
  'published',
  'amended',
  'renewed',
  'suspended',
  'resumed',
  'lifted',
  'lapsed',
  'rejected',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const INSTRUMENT_KINDS = [
  'sanctions',
  'crime-label',
  'terrorist-list',
  'proscription',
  'export-control',
  'religious-freedom',
  'resolution',
  'bill',
] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

export const EFFECTS = [
  'asset-freeze',
  'dealing-ban',
  'entry-ban',
  'support-crime',
  'membership-crime',
  'export-licence',
  'foreign-bank-exposure',
] as const
export type Effect = (typeof EFFECTS)[number]

export const GRADES = [
  'legal-act',
  'official-list',
  'official-statement',
  'court',
  'parliament',
  'media',
  'analysis',
] as const
export type Grade = (typeof GRADES)[number]

export const ENTITY_TYPES = ['group', 'person', 'company', 'vessel', 'other'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** The official lists that the importer can read. */
export const LIST_IDS = ['ofac', 'un', 'canada'] as const
export type ListId = (typeof LIST_IDS)[number]

export interface Source {
  id: string
  publisher: string
  title: string
  url: string
  published?: string | undefined
  accessed: string
  grade: Grade
  archive?: string | undefined
  language?: string | undefined
}

export interface Authority {
  id: string
  name: string
  shortName?: string | undefined
  government?: string | undefined
  summary?: string | undefined
  url?: string | undefined
  sources?: string[] | undefined
}

export interface EffectData {
  value: 'yes' | 'no' | 'indirect'
  note: string
  source: string
}

export interface InstrumentData {
  id: string
  name: string
  shortName: string
  authority: string
  kind: InstrumentKind
  binding: boolean
  citation?: string | undefined
  test?: string | undefined
  effects?: Partial<Record<Effect, EffectData>> | undefined
  review?: string | undefined
  wayOff?: string | undefined
  /** The tags under which official lists print its names. */
  programmes?: Partial<Record<ListId, string[]>> | undefined
  /** True where the record follows the whole list, not only some of its names. */
  follow?: boolean | undefined
  sources: string[]
}

export interface Instrument extends Omit<InstrumentData, 'authority' | 'sources' | 'effects'> {
  authority: Authority
  sources: Source[]
  effects: { effect: Effect; value: EffectData['value']; note: string; source: Source }[]
}

export interface EntityData {
  id: string
  name: string
  aliases?: string[] | undefined
  type: EntityType
  summary: string
  relations?: { to: string; kind: string }[] | undefined
  /** Its numbers in official lists. */
  listNumbers?: Partial<Record<ListId, string[]>> | undefined
  sources: string[]
}

export interface StepData {
  on: string
  step: StepKind
  sources: string[]
  citation?: string | undefined
  note?: string | undefined
}

export interface DesignationData {
  id: string
  entity: string
  authority: string
  instrument: string
  summary: string
  steps: StepData[]
  corrections?: Correction[] | undefined
  /** True where what has changed since the last publication is spelling only. */
  minor?: boolean | undefined
}

export interface Step {
  on: PartialDate
  step: StepKind
  sources: Source[]
  citation?: string | undefined
  note?: string | undefined
}

export interface Designation {
  id: string
  entity: EntityData
  authority: Authority
  instrument: Instrument
  summary: string
  /** In the order in which they count; see `orderSteps`. */
  steps: Step[]
  corrections?: Correction[] | undefined
}

export interface Person {
  id: string
  name: string
  summary?: string | undefined
}
export interface Topic {
  id: string
  name: string
  summary?: string | undefined
}
export interface Term {
  id: string
  term: string
  definition: string
  sources?: string[] | undefined
}
export interface Event {
  id: string
  on: string
  title: string
  summary?: string | undefined
  sources: string[]
}

export interface Correction {
  on: string
  kind: 'correction' | 'clarification' | 'update'
  text: string
}

export interface ExplainerData {
  title: string
  standfirst: string
  published: string
  updated?: string | undefined
  reviewBy?: string | undefined
  stage: 'draft' | 'ready'
  embargo?: string | undefined
  authors: string[]
  topics: string[]
  entities: string[]
  designations?: string[] | undefined
  keyPoints: string[]
  image?: { src: string; alt: string; credit: string } | undefined
  corrections?: Correction[] | undefined
  /** True where what has changed since the last publication is spelling only. */
  minor?: boolean | undefined
  withdrawn?: { on: string; reason: string } | undefined
  seoTitle?: string | undefined
}

/** A stretch of a piece as plain Markdown, or what only the library and the site's address can put into words. */
export type Plain =
  | string
  /** Number of a source, from 1. */
  | { cite: number }
  /** Id of a designation, and the day of the status; none means today. */
  | { status: string; on?: string | undefined }
  /** Id of the entity whose record is drawn. */
  | { timeline: string }
  /** Ids of the instruments that are set side by side. */
  | { compare: string[] }
  /** Where a link leads on the site, from `/` or `#` on. */
  | { to: string }

/** What a piece's body refers to, in reading order. */
export interface Outline {
  /** Source ids in the order in which they are first cited: number n is at n − 1. */
  cites: string[]
  headings: { depth: number; slug: string; text: string }[]
  /** File names of the pictures beside the piece, each once. */
  pictures: string[]
  words: number
  /** Ids of the glossary's words that it explains in place. */
  terms: string[]
  /** Its text under each heading, for the search. */
  sections: { slug: string; heading: string; text: string }[]
  /** All of it in plain Markdown, its components as words, for those who republish it. */
  plain: Plain[]
}

export interface Explainer extends Omit<ExplainerData, 'authors' | 'topics' | 'entities' | 'designations'> {
  slug: string
  authors: Person[]
  topics: Topic[]
  entities: EntityData[]
  designations: Designation[]
  outline: Outline
  /** Its cited sources, numbered from 1 by position. */
  sources: Source[]
  /** False while a draft or under embargo; only a preview shows such a piece. */
  isPublic: boolean
}

export interface Site {
  title: string
  tagline: string
  url: string
  language: string
  publisher: string
  policies: Record<string, string>
}

/** Everything that is published, linked and in order. */
export interface Library {
  site: Site
  /** Newest first. */
  explainers: Explainer[]
  /** By id. */
  designations: Designation[]
  entities: EntityData[]
  authorities: Authority[]
  instruments: Instrument[]
  sources: Source[]
  people: Person[]
  topics: Topic[]
  terms: Term[]
  events: Event[]
}
