/** Where everything lives. Paths are site-relative and end in a slash; `withBase` makes them links. */

export const paths = {
  home: '/',
  explainers: '/explainers/',
  timeline: '/timeline/',
  timelineRows: '/timeline/rows.json',
  entities: '/entities/',
  instruments: '/instruments/',
  effects: '/instruments/effects.json',
  glossary: '/glossary/',
  terms: '/glossary/terms.json',
  sources: '/sources/',
  sourceParts: '/sources/parts.json',
  changes: '/changes/',
  recorded: '/changes/recorded/',
  coverage: '/coverage/',
  editions: '/editions/',
  corrections: '/corrections/',
  search: '/search/',
  headline: '/headline/',
  /** What the page of headlines asks for beside the rows of the timeline. */
  headlineLists: '/headline/lists.json',
  headlineCard: '/headline/card.png',
  /** How a telephone may keep the site, and hand it sentences. */
  manifest: '/site.webmanifest',
  /** The picture that stands for every page that has none of its own, and that of the front. */
  icon: '/icon.svg',
  siteCard: '/site.png',
  frontCard: '/card.png',
  timelineCard: '/timeline/card.png',
  about: '/about/',
  feed: '/feed.xml',
  correctionsFeed: '/corrections.xml',
  sitemap: '/sitemap.xml',
  sitemapOf: (kind: string) => `/sitemap-${kind}.xml`,
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  redirects: '/_redirects',
  headers: '/_headers',
  caddy: '/_caddy',
  nginx: '/_nginx.conf',
  vercel: '/vercel.json',
  security: '/.well-known/security.txt',
  searchRoot: '/search/root.json',
  data: '/data/',
  dataJson: '/data/designations.json',
  dataCsv: '/data/designations.csv',
  dataSteps: '/data/steps.csv',
  dataFtm: '/data/designations.ftm.jsonl',
  dataSchema: '/data/schema.json',
  dataCoverage: '/data/coverage.json',
  calendar: '/calendar.ics',
  entityCalendar: (id: string) => `/entities/${id}/calendar.ics`,
  listCalendar: (id: string) => `/coverage/${id}.ics`,
  changesFeed: '/changes.xml',
  recordedFeed: '/recorded.xml',
  embedTimeline: '/embed/timeline/',
  embedScript: '/embed.js',
  /** An edition as a frame reads it. */
  embedEdition: (day: string) => `/embed/editions/${day}.json`,
  explainer: (slug: string) => `/explainers/${slug}/`,
  card: (slug: string) => `/explainers/${slug}/card.png`,
  use: (slug: string) => `/explainers/${slug}/use/`,
  citeBib: (slug: string) => `/explainers/${slug}/cite.bib`,
  citeRis: (slug: string) => `/explainers/${slug}/cite.ris`,
  republishHtml: (slug: string) => `/explainers/${slug}/republish.html`,
  republishMarkdown: (slug: string) => `/explainers/${slug}/republish.md`,
  entity: (id: string) => `/entities/${id}/`,
  /** No page of its own, but where those of designations are. */
  designations: '/designations/',
  designation: (id: string) => `/designations/${id}/`,
  embedExplainer: (slug: string) => `/embed/explainer/${slug}/`,
  embedEntity: (id: string) => `/embed/entity/${id}/`,
  embedDesignation: (id: string) => `/embed/designation/${id}/`,
  oembed: (page: string) => `/oembed${page.replace(/\/$/, '')}.json`,
  entityFeed: (id: string) => `/entities/${id}/feed.xml`,
  topicFeed: (id: string) => `/topics/${id}/feed.xml`,
  stripPng: (id: string) => `/entities/${id}/strip.png`,
  entityCard: (id: string) => `/entities/${id}/card.png`,
  instrument: (id: string) => `/instruments/${id}/`,
  instrumentCard: (id: string) => `/instruments/${id}/card.png`,
  authority: (id: string) => `/authorities/${id}/`,
  topic: (id: string) => `/topics/${id}/`,
  person: (id: string) => `/people/${id}/`,
  term: (id: string) => `/glossary/${id}/`,
  policy: (id: string) => `/about/${id}/`,
  edition: (day: string) => `/data/editions/${day}/`,
  searchPart: (version: string, part: string) => `/search/${version}/${part}.json`,
}

/** The page of an entry, for each collection whose entries have one. */
export const PAGES = {
  explainers: paths.explainer,
  entities: paths.entity,
  designations: paths.designation,
  instruments: paths.instrument,
  authorities: paths.authority,
  topics: paths.topic,
  people: paths.person,
  glossary: paths.term,
}
export type PagedCollection = keyof typeof PAGES

/** The JSON Feed that stands beside an Atom feed. */
export function jsonBeside(feed: string): string {
  return feed.replace(/\.xml$/, '.json')
}

/** Put a site-relative path under the base path (`/` or `/news/`). */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}${path}`
}

/** Make a site-relative path absolute; `site` is an origin, with or without a closing slash. */
export function absolute(path: string, site: string, base: string): string {
  return `${site.replace(/\/$/, '')}${withBase(path, base)}`
}

/** Name the site that an address leads to, such as `legislation.gov.uk`. */
export function nameHost(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/** Write an address in ASCII, as JSON Schema and feeds want it: letters of other scripts percent-encoded. */
export function toAscii(url: string): string {
  return url.replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
}
