/** The door: everything that pages publish comes through here, linked and in order. */
import { getCollection } from 'astro:content'
import { mustParseDate, spanOf } from './core/dates.ts'
import type { FrozenEdition } from './core/editions.ts'
import type { Entries } from './core/entries.ts'
import { buildLibrary } from './core/library.ts'
import type { Library } from './core/model.ts'
import { digest } from './digest.ts'
import { findKept } from './newsroom/kept.ts'
import type { Newsroom } from './newsroom/read.ts'
import { readSettings } from './settings.ts'

const settings = readSettings()

/** The edition that is being built: its clock and where it will stand. */
export const edition = {
  now: settings.now,
  /** Day count of `now` in UTC. */
  today: spanOf(mustParseDate(settings.now.slice(0, 10))).start,
  base: settings.base,
  preview: settings.preview,
  isDesk: settings.isDesk,
  /** `now` in a preview: what is made for readers says nothing of the hour. */
  previewNow: settings.preview ? settings.now : undefined,
}

let built: { of: unknown; revision: number; library: Library } | undefined

/** Read the library, built once for as long as the collections and the bodies of the pieces stay as they are. */
export async function readLibrary(): Promise<Library> {
  const newsroom = findKept(settings.contentDir)
  if (!newsroom) throw new Error(`not read by this process: ${settings.contentDir}`)
  const site = await getCollection('site')
  // Astro makes new objects of all entries whenever one of them has changed, and only then.
  const [of, revision] = [site[0]?.data, newsroom.revision]
  if (built?.of !== of || built?.revision !== revision || !built)
    built = { of, revision, library: buildLibrary(await readEntries(site, newsroom)) }
  return built.library
}

/** List the editions that are frozen and not of a later day, newest first. */
export function readEditions(): FrozenEdition[] {
  const { editions = [] } = findKept(settings.contentDir) ?? {}
  return editions.map((one) => one.edition).filter(({ day }) => day <= settings.now.slice(0, 10))
}

/** The origin of the published site, without a closing slash. */
export async function siteUrl(): Promise<string> {
  return settings.siteUrl ?? (await readLibrary()).site.url.replace(/\/$/, '')
}

/** The edition with its absolute address: what a download needs to know of where and when it stands. */
export async function readEdition() {
  return { ...edition, site: await siteUrl() }
}

/** Everything that every page prints of the site and the edition; the day is not among it, nor what the front alone opens with. */
async function readFrame(): Promise<object> {
  const { doors: _, ...site } = (await readLibrary()).site
  return { site, origin: await siteUrl(), base: edition.base }
}

/** Give each path the key under which its page may be taken from the build before: a digest of all that it prints. */
export async function withKeys<T extends { params: object; props: object }>(paths: T[]): Promise<T[]> {
  if (edition.preview) return paths
  const frame = await readFrame()
  return paths.map((path) => ({ ...path, cacheKey: digest([frame, path.params, path.props]) }))
}

async function readEntries(site: Entries['site'], { files }: Newsroom): Promise<Entries> {
  // Astro renders a body itself and tells nothing of it: what it cites and how it reads as text the reader knows.
  const bodyOf = (slug: string) => files.get(`explainers/${slug}/index.mdx`)?.entries[0]?.body
  const explainers = await getCollection('explainers')
  return {
    site,
    authorities: await getCollection('authorities'),
    designations: await getCollection('designations'),
    entities: await getCollection('entities'),
    events: await getCollection('events'),
    explainers: explainers.flatMap(({ id, data }) => {
      const body = bodyOf(id)
      return body ? [{ id, data, body }] : []
    }),
    glossary: await getCollection('glossary'),
    gaps: await getCollection('gaps'),
    instruments: await getCollection('instruments'),
    lists: await getCollection('lists'),
    people: await getCollection('people'),
    readings: await getCollection('readings'),
    sources: await getCollection('sources'),
    topics: await getCollection('topics'),
  }
}
