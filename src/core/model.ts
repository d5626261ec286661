/** The nouns of the record. `…Data` is what a writer typed, ids and all, as its schema infers it; the plain noun has its references resolved. */
import type { ExplainerData, PersonData, Site, TermData, TopicData } from '../schema/desk.ts'
import type {
  AuthorityData,
  DesignationData,
  EntityData,
  EventData,
  GapData,
  InstrumentData,
  ListData,
  ReadingData,
  RenewalData,
  SourceData,
  StepData,
} from '../schema/record.ts'
import type { PartialDate } from './dates.ts'
import type { Differing } from './differed.ts'
import type { Growth } from './growth.ts'
import type { Matrix, MatrixAsked } from './matrix.ts'
import type { RenewalTerm } from './renewals.ts'
import type { Sequence, SequenceAsked } from './sequence.ts'
import type { Sighting } from './status.ts'
import type { Waits, WaitsAsked } from './waits.ts'

/** What an id may point to: the folder in which a writer defines it, and what it then is. */
export const REFERABLE = {
  explainers: 'explainer',
  sources: 'source',
  authorities: 'authority',
  instruments: 'instrument',
  entities: 'entity',
  people: 'person',
  topics: 'topic',
  designations: 'designation',
  glossary: 'term',
  lists: 'list',
} as const
export type Referable = keyof typeof REFERABLE

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
export const LIST_IDS = [
  'ofac',
  'un',
  'canada',
  'eu',
  'eu-annex',
  'uk',
  'uk-proscribed',
  'australia',
  'switzerland',
  'state-fto',
  'canada-terrorist',
  'canada-regulation',
  'australia-terrorist',
  'japan',
] as const
export type ListId = (typeof LIST_IDS)[number]

export type Source = SourceData
export type Authority = AuthorityData
export type Person = PersonData
export type Topic = TopicData
export type { Site }

type WrittenCorrection = NonNullable<DesignationData['corrections']>[number]
/** What a writer put right, or that a piece was withdrawn. */
export interface Correction extends Omit<WrittenCorrection, 'kind'> {
  kind: WrittenCorrection['kind'] | 'withdrawal'
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
  /** Lists against names. */
  | { matrix: MatrixAsked }
  /** Id of the entity of which is told when governments listed it. */
  | { differed: string }
  /** Which of an entity's listings are told in their order. */
  | { order: SequenceAsked }
  /** Lists of which is told how long their listings waited. */
  | { waits: WaitsAsked }
  /** Id of the instrument of which is told how it grew and shrank. */
  | { growth: string }
  /** Id of the instrument of which is told who left it. */
  | { left: string }
  /** File name of a picture beside the piece, and what it shows. */
  | { picture: string; alt: string }
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
  /** Of the text as it was written: what prints the piece is made again where it has changed. */
  digest: string
}

export interface Event extends Omit<EventData, 'sources'> {
  sources: Source[]
}

export interface Term extends Omit<TermData, 'sources'> {
  sources: Source[]
}

/** What an instrument lapses without, its terms by the day on which they end. */
export interface Renewal extends Omit<RenewalData, 'known'> {
  known: (Omit<RenewalData['known'][number], 'on' | 'until' | 'sources'> & RenewalTerm & { sources: Source[] })[]
}

export interface Instrument extends Omit<InstrumentData, 'authority' | 'sources' | 'effects' | 'renewal'> {
  authority: Authority
  /** Its own, or that of the instrument that it is renewed with. */
  renewal?: Renewal | undefined
  sources: Source[]
  effects: { effect: Effect; value: 'yes' | 'no' | 'indirect'; note: string; source: Source }[]
}

export interface Entity extends Omit<EntityData, 'sources'> {
  sources: Source[]
  /** What it says of its own ties, then what others say of theirs to it. */
  ties: { kind: string; other: { id: string; name: string }; isOwn: boolean }[]
}

export interface Step extends Omit<StepData, 'on' | 'effect' | 'sources'> {
  /** Unique in its designation; see `nameSteps`. */
  id: string
  on: PartialDate
  effect?: PartialDate | undefined
  sources: Source[]
}

export interface Designation extends Omit<DesignationData, 'entity' | 'authority' | 'instrument' | 'steps'> {
  entity: Entity
  authority: Authority
  instrument: Instrument
  /** In the order in which they count; see `orderSteps`. */
  steps: Step[]
  /** What readings of lists show of it, oldest first. */
  sightings: ListSighting[]
}

/** What a reading shows, and which it was. */
export interface ListSighting extends Sighting {
  list: Pick<ListData, 'id' | 'name'>
  source: Source
}

/** A publication in which names stand, with its readings, newest first. */
export interface List extends Omit<ListData, 'publisher' | 'instruments'> {
  publisher: Authority
  instruments: Instrument[]
  readings: Reading[]
}

export interface Reading extends Omit<ReadingData, 'list' | 'asOf' | 'source'> {
  asOf: PartialDate
  source: Source
}

export interface Gap extends Omit<GapData, 'list' | 'instrument' | 'entity'> {
  list?: { id: string; name: string } | undefined
  instrument?: { id: string; name: string } | undefined
  entity?: { id: string; name: string } | undefined
}

export interface Explainer
  extends Omit<ExplainerData, 'authors' | 'topics' | 'entities' | 'designations' | 'corrections'> {
  slug: string
  /** Newest first. */
  corrections?: Correction[] | undefined
  authors: Person[]
  topics: Topic[]
  entities: Entity[]
  designations: Designation[]
  outline: Outline
  /** Its cited sources, numbered from 1 by position. */
  sources: Source[]
  /** What its components speak of, by id. */
  said: {
    designations: Record<string, Designation>
    instruments: Record<string, Instrument>
    records: Record<string, { id: string; name: string; designations: Designation[] }>
    matrices: Record<string, Matrix>
    differing: Record<string, Differing>
    sequences: Record<string, Sequence>
    waits: Record<string, Waits>
    growths: Record<string, Growth>
  }
}

/** Everything that is published, linked and in order. */
export interface Shelves {
  site: Site
  /** Newest first. */
  explainers: Explainer[]
  /** By id. */
  designations: Designation[]
  entities: Entity[]
  authorities: Authority[]
  instruments: Instrument[]
  sources: Source[]
  people: Person[]
  topics: Topic[]
  terms: Term[]
  events: Event[]
  lists: List[]
  gaps: Gap[]
}

type ById<T> = ReadonlyMap<string, T>

/** The shelves, and the way to what is asked for often. Lists keep the order of the shelves; what has none is not in the map. */
export interface Library extends Shelves {
  byId: {
    designations: ById<Designation>
    entities: ById<Entity>
    instruments: ById<Instrument>
    terms: ById<Term>
  }
  designationsOf: { entity: ById<Designation[]>; authority: ById<Designation[]>; instrument: ById<Designation[]> }
  instrumentsOf: { authority: ById<Instrument[]> }
  piecesOf: Record<'entity' | 'designation' | 'topic' | 'person' | 'term', ById<Explainer[]>>
}
