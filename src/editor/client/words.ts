/** Keys as a writer calls them. */
const KEYS: Record<string, string> = {
  id: 'Id',
  title: 'Headline or title',
  seoTitle: 'Shorter headline for search engines',
  reviewBy: 'Look at it again by',
  keyPoints: 'Key points',
  on: 'Day',
  asOf: 'As of',
  wayOff: 'The way off the list',
  src: 'File',
  alt: 'What it shows, in words',
  url: 'Address',
  formerly: 'Former addresses',
  minor: 'Only spelling or wording changed',
  stage: 'Draft or ready',
  embargo: 'Embargo',
}

/** The name of a key: that of the table above, or the key itself with its words apart. */
export function sayKey(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`)
  return KEYS[key] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** The name of a choice, such as `foreign-bank-exposure`. */
export function sayOption(option: string): string {
  return option === 'true' ? 'yes' : option === 'false' ? 'no' : option.replaceAll('-', ' ')
}

export const COLLECTION_NAMES: Record<string, string> = {
  explainers: 'Pieces',
  designations: 'Listings',
  entities: 'Names',
  sources: 'Sources',
  instruments: 'Lists and laws',
  authorities: 'Authorities',
  events: 'Events',
  readings: 'Readings',
  lists: 'Publications',
  gaps: 'Gaps',
  topics: 'Topics',
  glossary: 'Words',
  people: 'Bylines',
  site: 'The site',
}
