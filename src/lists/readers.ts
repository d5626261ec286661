/** One door to the readers: which list is read how, and what holds for each of them. */
import type { ListId } from '../core/model.ts'
import { readAustralia } from './australia.ts'
import { readAustraliaTerrorist } from './australia-terrorist.ts'
import { readCanada } from './canada.ts'
import { readCanadaRegulation } from './canada-regulation.ts'
import { readCanadaTerrorist } from './canada-terrorist.ts'
import { decodeList } from './decode.ts'
import { readEu } from './eu.ts'
import { readEuAnnex } from './eu-annex.ts'
import { readJapan } from './japan.ts'
import type { ListedName, ListReader } from './listed.ts'
import { readOfac } from './ofac.ts'
import { readStateFto } from './state-fto.ts'
import { readSwitzerland } from './switzerland.ts'
import { readUk } from './uk.ts'
import { readUkProscribed } from './uk-proscribed.ts'
import { readUn } from './un.ts'
import { vetEntries } from './vet.ts'

/** A list is text, a web page, or bytes of a format of its own. */
type Reader = { text: ListReader } | { page: ListReader } | { bytes: ListReader<Uint8Array> }

const READERS: Record<ListId, Reader> = {
  ofac: { text: readOfac },
  un: { text: readUn },
  canada: { text: readCanada },
  eu: { text: readEu },
  'eu-annex': { text: readEuAnnex },
  uk: { text: readUk },
  'uk-proscribed': { text: readUkProscribed },
  australia: { bytes: readAustralia },
  switzerland: { text: readSwitzerland },
  'state-fto': { page: readStateFto },
  'canada-terrorist': { text: readCanadaTerrorist },
  'canada-regulation': { text: readCanadaRegulation },
  'australia-terrorist': { page: readAustraliaTerrorist },
  japan: { text: readJapan },
}

/** A list that is being read. */
export interface OpenList {
  /** The day that the file itself bears, `YYYY-MM-DD`, where its format has one. */
  issued: string | undefined
  /** Its entries, as they stream by; throws a `ListFileError` where the file is not what it should be. */
  entries: AsyncGenerator<ListedName>
}

/** Open a list: read as far as its first entry, by when the file has said of which day it is. */
export async function openList(list: ListId, chunks: AsyncIterable<Uint8Array>): Promise<OpenList> {
  let issued: string | undefined
  const entries = vetEntries(
    read(READERS[list], chunks, (day) => {
      issued = day
    }),
    list,
  )
  const first = await entries.next()
  return { issued, entries: rejoin(first, entries) }
}

function read(reader: Reader, chunks: AsyncIterable<Uint8Array>, onDay: (day: string | undefined) => void) {
  if ('bytes' in reader) return reader.bytes(chunks, onDay)
  return 'page' in reader
    ? reader.page(decodeList(chunks, { isPage: true }), onDay)
    : reader.text(decodeList(chunks), onDay)
}

async function* rejoin<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}
