import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDay, mustParseDate, spanOf } from '../../src/core/dates.ts'
import { buildLibrary } from '../../src/core/library.ts'
import type { List, ListId } from '../../src/core/model.ts'
import { type Comparison, compareList } from '../../src/lists/compare.ts'
import type { Copy } from '../../src/lists/draft.ts'
import { findPartial, LAST_COPY, parseLastCopy, writeLastCopy } from '../../src/lists/last-copy.ts'
import type { ListedName } from '../../src/lists/listed.ts'
import { type Draft, writeProposals } from '../../src/lists/proposal.ts'
import { vetDay, vetExtent } from '../../src/lists/vet.ts'
import { dropBadCharacters } from '../../src/newsroom/characters.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'

/** What a file was taken in as. */
export interface TakenIn {
  copy: Copy
  comparison: Comparison
  /** Why the file is only a part of the list; absent where it is whole. */
  partial?: string | undefined
  /** The proposals that are new. */
  fresh: Draft[]
  /** How many of the others were made before. */
  before: number
  /** Write them, and keep what the next import must know of a whole copy. */
  write: () => void
}

interface Options {
  contentDir: string
  reader: ListId
  /** The day of the file, as an ISO date; where nobody says, the one that it bears, or else today. */
  asOf?: string | undefined
  /** Today, as an ISO date. */
  read: string
  /** Below it each list has its folder of proposals. */
  out: string
  url?: string | undefined
  /** What is known of the file; where nothing is, it is held against the last time. */
  extent?: 'whole' | 'names' | undefined
}

/** Hands on the entries of a file, and the day that the file itself bears. */
export type Opened = <T>(use: (names: AsyncIterable<ListedName>, issued?: string) => Promise<T>) => Promise<T>

/** Compare a list with the newsroom; nothing is written until `write` is called. */
export async function takeIn(
  { contentDir, reader, asOf, read, out, url, extent }: Options,
  open: Opened,
): Promise<TakenIn> {
  const library = buildLibrary(toEntries(readNewsroom(contentDir), Number.POSITIVE_INFINITY))
  const list = findList(library.lists, reader)
  const folder = join(out, reader)
  const kept = join(folder, LAST_COPY)
  const last = existsSync(kept) ? parseLastCopy(readFileSync(kept, 'utf8')) : undefined
  const { comparison, day } = await open(async (names, issued) => {
    const day = spanOf(mustParseDate(asOf ?? issued ?? read)).start
    vetDay({ asOf, issued }, list.readings)
    return { day, comparison: await compareList(clean(names), library, reader, list.id, day) }
  })
  if (!extent) vetExtent(comparison, list, (id) => library.byId.designations.get(id)?.entity.id)
  const partial = extent ? SAID[extent] : findPartial(comparison, list, day, last)
  const entries = partial === undefined ? comparison.count : undefined
  const copy: Copy = { list, reader, day, read, url, last, entries }
  const drafts = writeProposals(comparison, copy, library).filter(
    ({ reading }) => !(reading && isOnRecord(reading, list)),
  )
  const waiting = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const fresh = drafts.filter(({ name, formerly }) => ![name, ...formerly].some((one) => waiting.has(one)))
  return {
    copy,
    comparison,
    partial,
    fresh,
    before: drafts.length - fresh.length,
    write() {
      mkdirSync(folder, { recursive: true })
      for (const { name, text } of fresh) writeFileSync(join(folder, name), text)
      // An older copy says nothing of what is new.
      if (partial === undefined && (!last || last.day <= day)) writeFileSync(kept, writeLastCopy(comparison, day, last))
    },
  }
}

/** Why a file is a part of its list, where somebody says what it is. */
const SAID = { names: 'you say so', whole: undefined }

/** Find the list that a reader reads; throw in plain words where none says so. */
export function findList(lists: readonly List[], reader: ListId): List {
  const [list, second] = lists.filter((one) => one.reader === reader)
  const problem = list ? second && `Both ${list.id} and ${second.id} say` : 'No list of the newsroom says'
  if (!list || problem)
    throw new Error(
      `${problem} “reader: ${reader}”. Write it at the one list in lists/ that this file is a copy of: readings and sources need to know.`,
    )
  return list
}

/** A reading is not proposed again that the record has already. */
function isOnRecord(
  { asOf, extent, seen = [], absent = [] }: NonNullable<Draft['reading']>,
  { readings }: List,
): boolean {
  return readings.some(
    (one) =>
      one.asOf.text === asOf &&
      (one.extent === 'whole' || extent === 'names') &&
      seen.every((id) => one.seen?.includes(id)) &&
      absent.every((id) => one.absent?.includes(id)),
  )
}

/** Take out of foreign names what may not be published, and the line breaks. */
export async function* clean(entries: AsyncIterable<ListedName>): AsyncGenerator<ListedName> {
  const tidy = (text: string) => dropBadCharacters(text.normalize('NFC')).replace(/\s+/g, ' ').trim()
  for await (const listed of entries)
    yield {
      ...listed,
      number: tidy(listed.number),
      name: tidy(listed.name),
      aliases: listed.aliases.map(tidy).filter((alias) => alias !== ''),
    }
}

/** Say in lines what was found and what is proposed. */
export function describe({ copy, comparison, partial, fresh, before }: TakenIn, file: string, name: string): string {
  const { count, found, seen, absent, untagged, unknown } = comparison
  const lines = found
    .map(
      ({ entity, listed, by }) =>
        `  ${entity.id}  ${listed.number}  ${listed.programmes.join(', ')}${by === 'number' ? '' : `  (by the name “${by}”)`}`,
    )
    .sort()
  const ids = (all: readonly { id: string }[]) =>
    all
      .map(({ id }) => id)
      .sort()
      .join(', ')
  const notes = [
    partial === undefined
      ? absent.length > 0 && `Gone from it, which ends nothing: ${ids(absent.map(({ designation }) => designation))}.`
      : `It is taken for a part of the list, because ${partial}. Nothing follows from what it does not have.${partial === SAID.names ? '' : ' If it is the whole list, say so: --whole.'}`,
    untagged.length > 0 && `Never seen there with their tag: ${ids(untagged.map(({ designation }) => designation))}.`,
    unknown.length > 0 &&
      `Not looked up, because the record has no number of theirs and no name is the same: ${ids(unknown)}.`,
  ].filter((note) => note !== false)
  return `Read ${count} entries of ${name} from ${file}, compared for ${isoDay(copy.day)}.
${found.length} of them are names of the record; ${seen.length} of our designations stand there:
${lines.join('\n')}${notes.map((note) => `\n${note}`).join('')}

${fresh.length} new proposals${
    fresh.length > 0
      ? `:\n${fresh
          .map((one) => `  ${one.name}`)
          .sort()
          .join('\n')}`
      : '.'
  }${before > 0 ? `\n${before} more were proposed before.` : ''}`
}
