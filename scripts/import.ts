import { createReadStream, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { isDateFault, isoDay, mustParseDate, parseDate, spanOf } from '../src/core/dates.ts'
import { buildLibrary } from '../src/core/library.ts'
import { LIST_IDS, type ListId } from '../src/core/model.ts'
import { readCanada } from '../src/lists/canada.ts'
import { type Comparison, compareList } from '../src/lists/compare.ts'
import { decodeList } from '../src/lists/decode.ts'
import { LISTS, type ListedName, ListFileError } from '../src/lists/listed.ts'
import { readOfac } from '../src/lists/ofac.ts'
import { nameProposal, writeProposal } from '../src/lists/proposal.ts'
import { readUn } from '../src/lists/un.ts'
import { readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { readSettings } from '../src/settings.ts'

const READERS: Record<ListId, (text: AsyncIterable<string>) => AsyncGenerator<ListedName>> = {
  ofac: readOfac,
  un: readUn,
  canada: readCanada,
}

const USAGE = `npm run import -- ofac <sdn.csv>
npm run import -- un <consolidated.xml>
npm run import -- canada <sema.xml>

  --as-of YYYY-MM-DD   the day of the file, for comparing; default: today
  --out folder         where proposals go; default: proposals`

/** Compare an official list with the record and write proposals; nothing in the content is touched. */
export async function run(options: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, out: { type: 'string', default: 'proposals' } },
  })
  const [list, file] = positionals
  if (!isList(list) || file === undefined || positionals.length > 2) throw new Error(USAGE)
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`)
  const settings = readSettings()
  const day = readDay(values['as-of'] ?? settings.now.slice(0, 10))
  const library = buildLibrary(toEntries(readNewsroom(settings.contentDir), Number.POSITIVE_INFINITY))
  const comparison = await compare(list, file, (entries) => compareList(entries, library, list, day))
  const written = writeProposals(comparison, list, file, join(values.out, list), isoDay(day))
  console.log(report(comparison, list, file, day, written))
  return 0
}

function isList(name: string | undefined): name is ListId {
  return LIST_IDS.some((one) => one === name)
}

function readDay(text: string): number {
  const date = parseDate(text)
  if (isDateFault(date) || date.day === undefined)
    throw new Error(`--as-of takes a day such as 2023-01-26, not “${text}”.`)
  return spanOf(mustParseDate(text)).start
}

/** Read the file as a stream, telling how far it has come. */
async function compare<T>(
  list: ListId,
  file: string,
  use: (entries: AsyncGenerator<ListedName>) => Promise<T>,
): Promise<T> {
  const progress = createProgress(statSync(file).size)
  try {
    return await use(READERS[list](decodeList(createReadStream(file), progress.add)))
  } catch (error) {
    if (!(error instanceof ListFileError)) throw error
    throw new Error(`${file} was not read, and nothing was changed.\n${error.message}`)
  } finally {
    progress.end()
  }
}

/** On a terminal one line that counts; in a log a line for every tenth. */
function createProgress(total: number) {
  const { isTTY } = process.stderr
  let done = 0
  let shown = -1
  return {
    add(bytes: number) {
      done += bytes
      const percent = Math.floor((done / total) * 100)
      const step = isTTY ? percent : Math.floor(percent / 10) * 10
      if (step === shown) return
      shown = step
      process.stderr.write(`${isTTY ? '\r' : ''}Read ${step} % of ${(total / 1e6).toFixed(1)} MB${isTTY ? '' : '\n'}`)
    },
    end: () => isTTY && process.stderr.write('\n'),
  }
}

/** Write each proposal that has no file yet, whatever has been decided about it; return the names of new files. */
function writeProposals({ proposals }: Comparison, list: ListId, file: string, folder: string, day: string): string[] {
  const waiting = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const fresh = proposals.filter((one) => !waiting.has(nameProposal(one)))
  if (fresh.length > 0) mkdirSync(folder, { recursive: true })
  for (const one of fresh) {
    writeFileSync(join(folder, nameProposal(one)), writeProposal(one, list, basename(file), day))
  }
  return [...new Set(fresh.map(nameProposal))].sort()
}

function report(
  { count, found, unknown, proposals }: Comparison,
  list: ListId,
  file: string,
  day: number,
  written: string[],
) {
  const lines = found
    .map(
      ({ entity, listed, by }) =>
        `  ${entity.id}  ${listed.number}  ${listed.programmes.join(', ')}${by === 'number' ? '' : `  (by the name “${by}”)`}`,
    )
    .sort()
  const missing =
    unknown.length > 0
      ? `\nNot looked up, because the record has no number of theirs and no name is the same: ${unknown
          .map(({ id }) => id)
          .sort()
          .join(', ')}.`
      : ''
  const seen = proposals.length - written.length
  return `Read ${count} entries of ${LISTS[list].name} from ${file}, compared for ${isoDay(day)}.
${found.length} of them are names of the record:
${lines.join('\n')}${missing}

${written.length} new proposals${written.length > 0 ? `:\n${written.map((name) => `  ${name}`).join('\n')}` : '.'}${seen > 0 ? `\n${seen} more were proposed before.` : ''}`
}
