/** The door: everything that pages publish comes through here, linked and in order. */
import { getCollection } from 'astro:content'
import { mustParseDate, spanOf } from './core/dates.ts'
import type { Entries } from './core/entries.ts'
import { buildLibrary } from './core/library.ts'
import type { Library } from './core/model.ts'
import { buildSearch } from './search/build.ts'
import { nameFacets, toSearchRecords } from './search/records.ts'
import { readSettings } from './settings.ts'

const settings = readSettings()

/** The edition that is being built: its clock and where it will stand. */
export const edition = {
  now: settings.now,
  /** Day count of `now` in UTC. */
  today: spanOf(mustParseDate(settings.now.slice(0, 10))).start,
  base: settings.base,
  preview: settings.preview,
}

let built: Promise<Library> | undefined

/** Read the library, once a build; anew for each page in a preview, so that edits show. */
export function readLibrary(): Promise<Library> {
  if (!built || settings.preview) built = build()
  return built
}

/** The origin of the published site, without a closing slash. */
export async function siteUrl(): Promise<string> {
  return settings.siteUrl ?? (await readLibrary()).site.url.replace(/\/$/, '')
}

/** The edition with its absolute address: what a download needs to know of where and when it stands. */
export async function readEdition() {
  return { now: edition.now, today: edition.today, base: edition.base, site: await siteUrl() }
}

let indexed: Promise<Map<string, string>> | undefined

/** The parts of the search index by name, built once; in a preview anew for whoever asks for the first of them (`isFirst`). */
export function readSearch(isFirst = false): Promise<Map<string, string>> {
  if (!indexed || (settings.preview && isFirst))
    indexed = readLibrary().then((library) => buildSearch(toSearchRecords(library, edition.today), nameFacets(library)))
  return indexed
}

async function build(): Promise<Library> {
  const read = async (name: string) =>
    (await getCollection(name as 'sources')).map(({ id, data }) => ({ id, data, file: name, at: [] }))
  const names = [
    'designations',
    'entities',
    'authorities',
    'instruments',
    'sources',
    'people',
    'topics',
    'glossary',
  ] as const
  const lists = await Promise.all(names.map(async (name) => [name, await read(name)] as const))
  const pieces = await getCollection('explainers')
  const site = await getCollection('site')
  const entries = {
    ...Object.fromEntries(lists),
    site: site[0]?.data,
    // No page shows events yet, and Astro warns of every empty collection that is read.
    events: [],
    explainers: pieces.map(({ id, data: { outline, ...data } }) => ({ id, data, outline, file: 'explainers', at: [] })),
  } as unknown as Entries
  return buildLibrary(entries, settings.now).library
}
