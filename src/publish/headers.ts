/**
 * What a host says beside each file: who may frame it, what it may load, who may read it, how long it may be kept. One
 * table; `hosts.ts` writes it as each host reads it, and `npm run serve` sends it.
 *
 * Some hosts add up what all rows say that fit an address, so no two rows that fit one address name the same header.
 */
import { jsonBeside, paths, withBase } from '../core/urls.ts'

export interface HeaderRow {
  /** In a word. */
  name: string
  /** Addresses: `*` at the end is everything below, `:name` one folder's or file's name. */
  paths: string[]
  headers: Record<string, string>
}

const DAY_S = 86_400

/** For files whose name changes with what is in them. */
export const KEPT = `public, max-age=${365 * DAY_S}, immutable`
/** For all others: asked for again each time, and sent only where it has changed. */
export const ASKED = 'public, max-age=0, must-revalidate'
/** For the page that says that there is none. */
export const NEVER = 'no-store'

/** What a page may do that is nobody's to load, to send or to frame unless it says so. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** The full-text search is WebAssembly, in a worker. */
const SEARCH = { 'script-src': "'self' 'wasm-unsafe-eval'", 'worker-src': "'self'" }
/** A drawing is a picture of its own before it is saved as PNG. */
const DRAWING = { 'img-src': "'self' blob:" }
const FRAMED = { 'frame-ancestors': '*' }

function write(...changes: Partial<typeof POLICY>[]): string {
  const policy = Object.assign({}, POLICY, ...changes)
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

const page = (...changes: Partial<typeof POLICY>[]) => ({
  'Content-Security-Policy': write(...changes),
  // The same as frame-ancestors, for browsers that do not know it.
  'X-Frame-Options': 'DENY',
})
const OWN = { 'Cross-Origin-Resource-Policy': 'same-origin' }
const SHOWN = { 'Cross-Origin-Resource-Policy': 'cross-origin' }
const READ = { 'Access-Control-Allow-Origin': '*' }

/** Nothing of a reader’s machine is any use to us. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]

const below = (folder: string) => `${folder}*`
const feeds = [paths.feed, paths.correctionsFeed, paths.changesFeed, paths.recordedFeed].concat(
  paths.entityFeed(':id'),
  paths.topicFeed(':id'),
)

const ROWS: HeaderRow[] = [
  {
    name: 'everything',
    paths: [below('/')],
    headers: {
      'Strict-Transport-Security': `max-age=${2 * 365 * DAY_S}`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': UNUSED.map((name) => `${name}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  },
  {
    name: 'pages',
    paths: [
      paths.home,
      '/404.html',
      ...[
        paths.about,
        '/authorities/',
        paths.changes,
        paths.corrections,
        paths.coverage,
        paths.designations,
        paths.editions,
        paths.glossary,
        '/people/',
        paths.sources,
        '/topics/',
      ].map(below),
    ],
    headers: { ...page(), ...OWN },
  },
  {
    name: 'pages beside pictures and downloads that others show',
    paths: [paths.data, paths.entities, paths.explainers, paths.instruments].map(below),
    headers: { ...page(), ...SHOWN },
  },
  {
    name: 'pages that save a picture',
    paths: [paths.timeline, paths.headline],
    headers: { ...page(DRAWING), ...OWN },
  },
  { name: 'the search', paths: [paths.search], headers: { ...page(SEARCH as Partial<typeof POLICY>), ...OWN } },
  {
    name: 'pages for frames',
    paths: [paths.embedDesignation('*'), paths.embedEntity('*'), paths.embedExplainer('*')].map((one) =>
      one.replace(/\/$/, ''),
    ),
    headers: { 'Content-Security-Policy': write(FRAMED), ...SHOWN },
  },
  {
    name: 'the timeline for frames',
    paths: [below(paths.embedTimeline)],
    headers: { 'Content-Security-Policy': write(FRAMED, DRAWING), ...SHOWN },
  },
  {
    name: 'scripts, styles and fonts, named by what is in them',
    paths: ['/_astro/*'],
    headers: { 'Cache-Control': KEPT, ...READ, ...SHOWN },
  },
  {
    name: 'parts of the search, named by what is in them',
    paths: [
      paths.searchPart(':version', ':part').replace('.json', ''),
      ...['fragment', 'index', 'filter'].map(toPagefind),
    ],
    headers: { 'Cache-Control': KEPT },
  },
  {
    name: 'pictures that others show',
    paths: [paths.siteCard, paths.frontCard, paths.timelineCard, paths.headlineCard],
    headers: SHOWN,
  },
  { name: 'the script for other people’s pages', paths: [paths.embedScript], headers: { ...READ, ...SHOWN } },
  {
    name: 'what programs on other sites read',
    paths: [
      below(paths.data),
      below(paths.coverage),
      '/oembed/*',
      paths.embedEdition('*').replace('.json', ''),
      paths.timelineRows,
      paths.effects,
      paths.headlineLists,
      paths.terms,
      paths.sourceParts,
      paths.calendar,
      paths.entityCalendar(':id'),
      ...feeds.flatMap((feed) => [feed, jsonBeside(feed)]),
      paths.citeBib(':slug'),
      paths.citeRis(':slug'),
      paths.republishHtml(':slug'),
      paths.republishMarkdown(':slug'),
    ],
    headers: READ,
  },
]

/** Where a site has its editing page. Not among the paths of pages: what readers load is the same without one. */
export const ADMIN_PATH = '/admin/'

/** For a site that has an editing page, which commits through the interface of GitHub: no other page may ask another site. */
const ADMIN: HeaderRow = {
  name: 'the editing page',
  paths: [below(ADMIN_PATH)],
  headers: { ...page({ 'connect-src': "'self' https://api.github.com" }), ...OWN },
}

function toPagefind(folder: string): string {
  return `/pagefind/${folder}/*`
}

/** The table for a site below a base path; `hasAdmin` is true of one with an editing page. */
export function toHeaderRows(base: string, hasAdmin = false): HeaderRow[] {
  return [...ROWS, ...(hasAdmin ? [ADMIN] : [])].map((row) => ({
    ...row,
    paths: row.paths.map((path) => withBase(path, base)),
  }))
}

/** Write a pattern of the table as the text of a regular expression, such as every host's engine reads. */
export function toRegExp(pattern: string): string {
  const text = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')
  return text.replace(/\*$/, '.*')
}

/** Read once each: they are asked for every file. */
const read = new Map<string, RegExp>()
function fits(path: string, pattern: string): boolean {
  const known = read.get(pattern) ?? new RegExp(`^${toRegExp(pattern)}$`)
  read.set(pattern, known)
  return known.test(path)
}

/** What is said beside the file at an address; `isThere` is false for the page that says that there is none. */
export function headersOf(path: string, rows: readonly HeaderRow[], isThere = true): Record<string, string> {
  const fitting = rows.filter((row) => row.paths.some((one) => fits(path, one)))
  const said = Object.assign({ 'Cache-Control': ASKED }, ...fitting.map(({ headers }) => headers))
  return isThere ? said : { ...said, 'Cache-Control': NEVER }
}

/** Files of the site that are read by hosts, not by readers. */
export const HOST_FILES = [paths.headers, paths.redirects, paths.caddy, paths.nginx, paths.vercel, '/.listed']

/** What files are, by the end of their name; all text is UTF-8. */
export const TYPES: Record<string, string> = {
  avif: 'image/avif',
  bib: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
}
const OTHER_TYPE = 'application/octet-stream'

/** What a file is. */
export function typeOf(path: string): string {
  const end = /\.(\w+)$/.exec(path)?.[1] ?? ''
  if (/\/SHA256SUMS$/.test(path)) return TYPES.txt as string
  return TYPES[end] ?? OTHER_TYPE
}
