import type {
  Authority,
  DesignationData,
  EntityData,
  Event,
  ExplainerData,
  InstrumentData,
  Outline,
  Person,
  Site,
  Source,
  Term,
  Topic,
} from './model.ts'
import type { Path } from './problems.ts'

/** One entry of a collection and where it was read: `at` leads to it inside its file. */
export interface Entry<T> {
  id: string
  data: T
  file: string
  at: Path
}

export interface ExplainerEntry extends Entry<ExplainerData> {
  outline: Outline
}

export interface Entries {
  site: Site
  explainers: ExplainerEntry[]
  designations: Entry<DesignationData>[]
  entities: Entry<EntityData>[]
  authorities: Entry<Authority>[]
  instruments: Entry<InstrumentData>[]
  sources: Entry<Source>[]
  people: Entry<Person>[]
  topics: Entry<Topic>[]
  glossary: Entry<Term>[]
  events: Entry<Event>[]
  /** Ids of entries that are themselves in the way of the build: what refers to them is not wrong on top of it. */
  broken?: { collection: string; id: string }[]
}
