/** Where everything lives. Paths are site-relative and end in a slash; `withBase` makes them links. */

export const paths = {
  home: '/',
  explainers: '/explainers/',
  timeline: '/timeline/',
  timelineRows: '/timeline/rows.json',
  entities: '/entities/',
  instruments: '/instruments/',
  glossary: '/glossary/',
  sources: '/sources/',
  changes: '/changes/',
  corrections: '/corrections/',
  search: '/search/',
  about: '/about/',
  feed: '/feed.xml',
  data: '/data/',
  dataJson: '/data/designations.json',
  dataCsv: '/data/designations.csv',
  dataSteps: '/data/steps.csv',
  dataFtm: '/data/designations.ftm.jsonl',
  dataSchema: '/data/schema.json',
  calendar: '/calendar.ics',
  changesFeed: '/changes.xml',
  embedTimeline: '/embed/timeline/',
  embedScript: '/embed.js',
  explainer: (slug: string) => `/explainers/${slug}/`,
  entity: (id: string) => `/entities/${id}/`,
  designation: (id: string) => `/designations/${id}/`,
  embedDesignation: (id: string) => `/embed/designation/${id}/`,
  stripSvg: (id: string) => `/entities/${id}/strip.svg`,
  stripPng: (id: string) => `/entities/${id}/strip.png`,
  instrument: (id: string) => `/instruments/${id}/`,
  authority: (id: string) => `/authorities/${id}/`,
  topic: (id: string) => `/topics/${id}/`,
  person: (id: string) => `/people/${id}/`,
  term: (id: string) => `/glossary/#${id}`,
  source: (id: string) => `/sources/#${id}`,
}

/** Put a site-relative path under the base path (`/` or `/news/`). */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}${path}`
}

/** Make a site-relative path absolute; `site` is an origin, with or without a closing slash. */
export function absolute(path: string, site: string, base: string): string {
  return `${site.replace(/\/$/, '')}${withBase(path, base)}`
}

/** Write an address in ASCII, as JSON Schema and feeds want it: letters of other scripts percent-encoded. */
export function toAscii(url: string): string {
  return url.replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
}
