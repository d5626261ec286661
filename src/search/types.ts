/** What is searched, and how it travels. */
import type { Status } from '../core/status.ts'

/** In the order in which documents are kept; a page is one that stands for no entry, such as a policy. */
export const SEARCH_TYPES = [
  'entity',
  'designation',
  'explainer',
  'instrument',
  'authority',
  'term',
  'change',
  'page',
] as const
export type SearchType = (typeof SEARCH_TYPES)[number]

/** By what a reader may narrow, beside the type. */
export const SEARCH_FACETS = ['authority', 'instrument', 'entity', 'topic', 'status'] as const
export type SearchFacet = (typeof SEARCH_FACETS)[number]

/** Something that can be found. */
export interface SearchRecord {
  type: SearchType
  id: string
  /** Site-relative address, with its anchor. */
  url: string
  title: string
  /** What it is a part of: the entity of a designation. */
  group: string
  /** A line of context: whose it is, since when. */
  context: string
  /** A line that is shown. */
  text: string
  status?: Status
  /** Names by which it is exactly this. */
  names: string[]
  /** Names of whom it is about: of a designation those of who is listed. */
  ofNames?: string[]
  /** What is searched, each with its weight; of several names of one thing a word counts in the best alone. */
  fields: [text: string, weight: number, isName?: boolean][]
  facets: Partial<Record<SearchFacet, string[]>>
  /** Day counts of what happened, in order; none for what has no date. */
  days: number[]
}

/** A record as its block carries it; the type is a place in SEARCH_TYPES. */
export type SearchDoc = [
  type: number,
  id: string,
  url: string,
  title: string,
  group: string,
  context: string,
  text: string,
  status: string,
]

export type Governments = Readonly<Record<string, string>>

/** What must be known before anything can be looked up: where each part begins. */
export interface SearchRoot {
  /** The folder of the parts: a mark of their content. */
  version: string
  count: number
  /** The first term of each part of the index. */
  terms: string[]
  /** The first reversed word of each part of the vocabulary. */
  ends: string[]
  /** Where each type begins; documents are in order of type. */
  types: number[]
  /** Governments by the term that stands for each: `uk` → `the United Kingdom`. */
  governments: Governments
  blockSize: number
  facetSize: number
}

/** Documents of a term: how many, the word as it is written, then for each weight the documents, each as its distance from the one before. */
export type Posting = [count: number, word: string, ...weights: [weight: number, ...steps: number[]][]]
export type TermPart = Record<string, Posting>

/** Facets of some documents: names once, and for each document the places of its values and its days. */
export interface FacetPart {
  names: Record<SearchFacet, [id: string, name: string][]>
  rows: [...values: number[][], days: number[]][]
}

/** Fetches a part of the index by its name, such as `t12`. */
export type LoadPart = (name: string) => Promise<unknown>
