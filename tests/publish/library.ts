/** A library of one piece and one designation, published under a base path. */
import { indexLibrary } from '../../src/core/library.ts'
import type { Explainer, Library, Shelves } from '../../src/core/model.ts'
import { designation, source } from '../core/builders.ts'

export const edition = {
  site: 'https://listed.example',
  base: '/news/',
  now: '2026-11-24T12:00:00Z',
  today: 20_781,
}

export const site = {
  title: 'Listed',
  tagline: 'What a list means.',
  url: 'https://listed.example',
  language: 'en-GB',
  publisher: 'Listed',
  policies: {},
}

export const listing = designation('us-a', ['2023-01-20 announced', '2023-01-26 in-force'])
const { entity, instrument } = listing

export const piece: Explainer = {
  slug: 'a-piece',
  title: 'Is <Wagner> & Co. listed?',
  standfirst: 'It is.',
  published: '2026-11-20',
  updated: '2026-11-24T11:00:00Z',
  stage: 'ready',
  authors: [{ id: 'listed-desk', name: 'Listed desk' }],
  topics: [{ id: 'wagner', name: 'Wagner' }],
  entities: [entity],
  designations: [listing],
  keyPoints: ['It is.'],
  outline: {
    cites: ['a-source'],
    headings: [],
    pictures: [],
    words: 10,
    terms: [],
    sections: [],
    plain: [],
    digest: '',
  },
  sources: [source],
  said: {
    designations: { [listing.id]: listing },
    instruments: { [instrument.id]: instrument },
    records: { [entity.id]: { ...entity, designations: [listing] } },
    matrices: {},
    differing: {},
    sequences: {},
    waits: {},
    growths: {},
  },
}

const shelves: Shelves = {
  site,
  explainers: [piece],
  designations: [listing],
  entities: [entity],
  authorities: [listing.authority],
  instruments: [instrument],
  sources: [source],
  people: piece.authors,
  topics: piece.topics,
  terms: [],
  events: [],
  lists: [],
  gaps: [],
}

/** The same library with some shelves exchanged, and the ways into them made anew. */
export function libraryWith(change: Partial<Shelves>): Library {
  return indexLibrary({ ...shelves, ...change })
}

export const library = libraryWith({})
