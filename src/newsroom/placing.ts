/** Into which file an entry goes that a list has brought: where its like already stand, else into one named after the list. */
import type { DesignationData, ReadingData } from '../schema/record.ts'
import type { Found, Newsroom, ReadFile } from './read.ts'

/** What a new entry belongs to. */
export interface Belonging {
  /** The list that brought it. */
  list: string
  /** The instrument under which the name was listed. */
  instrument?: string | undefined
}

type Placeable = 'designations' | 'entities' | 'readings' | 'sources'

/** Say into which file a new entry goes; the file need not be there yet. */
export function placeEntry(newsroom: Newsroom, collection: Placeable, { list, instrument }: Belonging): string {
  return (
    (collection === 'designations' && instrument && findOfInstrument(newsroom, instrument)) ||
    (collection === 'entities' && instrument && findNames(newsroom, instrument)) ||
    (collection === 'readings' && findMost(newsroom, ofList(newsroom, list))) ||
    (collection === 'sources' && findMost(newsroom, sourcesOf(newsroom, list))) ||
    nameAnew(newsroom, collection, list)
  )
}

/** Of the files that hold designations of one instrument alone the one in which the newest begins. */
function findOfInstrument({ files }: Newsroom, instrument: string): string | undefined {
  const own = [...files.values()].filter(
    (file) =>
      file.file.startsWith('designations/') &&
      isList(file) &&
      file.entries.every(({ data }) => (data as DesignationData | undefined)?.instrument === instrument),
  )
  const begins = ({ entries }: ReadFile) =>
    entries.reduce((newest, { data }) => {
      const first = (data as DesignationData).steps[0]?.on ?? ''
      return first > newest ? first : newest
    }, '')
  return own.reduce<ReadFile | undefined>((best, one) => (best && begins(best) >= begins(one) ? best : one), undefined)
    ?.file
}

/** The file that has most of the names of that file of designations. */
function findNames(newsroom: Newsroom, instrument: string): string | undefined {
  const file = findOfInstrument(newsroom, instrument)
  const names = new Set(newsroom.files.get(file ?? '')?.entries.map(({ data }) => (data as DesignationData).entity))
  const all = [...newsroom.files.values()].flatMap(({ entries }) => entries)
  return findMost(
    newsroom,
    all.filter(({ collection, id }) => collection === 'entities' && names.has(id)),
  )
}

function ofList({ files }: Newsroom, list: string): Found[] {
  return [...files.values()]
    .flatMap(({ entries }) => entries)
    .filter(({ collection, data }) => collection === 'readings' && (data as ReadingData | undefined)?.list === list)
}

function sourcesOf(newsroom: Newsroom, list: string): Found[] {
  const ids = ofList(newsroom, list).map(({ data }) => (data as ReadingData).source)
  const all = [...newsroom.files.values()].flatMap(({ entries }) => entries)
  return ids.flatMap((id) => all.filter((one) => one.collection === 'sources' && one.id === id))
}

/** The file that has most of them; of several the first. */
function findMost({ files }: Newsroom, found: readonly Found[]): string | undefined {
  const counted = [...Map.groupBy(found, ({ file }) => file)].filter(([file]) => isList(files.get(file)))
  return counted.reduce<[string, Found[]] | undefined>(
    (most, one) => (most && most[1].length >= one[1].length ? most : one),
    undefined,
  )?.[0]
}

/** A file that holds one entry takes no second. */
function isList(file: ReadFile | undefined): boolean {
  return file !== undefined && file.entries.length > 0 && file.entries.every(({ at }) => at.length > 0)
}

function nameAnew({ files }: Newsroom, collection: Placeable, list: string): string {
  const names = [list, `${list}-list`, `${list}-names`].map((name) => `${collection}/${name}.yaml`)
  return names.find((name) => !files.has(name) || isList(files.get(name))) as string
}
