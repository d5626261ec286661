import { createReadStream, existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isDateFault, mustParseDate, parseDate, spanOf } from '../src/core/dates.ts'
import { LIST_IDS, type ListId } from '../src/core/model.ts'
import { LISTS, type ListedName, ListFileError } from '../src/lists/listed.ts'
import { openList } from '../src/lists/readers.ts'
import { readSettings } from '../src/settings.ts'
import { accept, reject } from './import/decide.ts'
import { describe, takeIn } from './import/take-in.ts'

const USAGE = `${LIST_IDS.map((id) => `npm run import -- ${id} <file>`.padEnd(46) + LISTS[id].file).join('\n')}

  --as-of YYYY-MM-DD   the day of the file, for comparing; default: the day that it bears, else today
  --url address        where the file was found, if not at the publisher's
  --partial, --whole   what the file is; default: it is held against the last time
  --out folder         where proposals go; default: proposals

npm run import -- accept <proposal…>
npm run import -- reject <proposal…> --why "in a sentence"`

/** Compare an official list with the record and write proposals, or decide on some. Only what is accepted touches the content. */
export async function run(options: string[]): Promise<number> {
  const [command, ...more] = options
  if (command === 'accept') return accept(more)
  if (command === 'reject') return reject(more)
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      out: { type: 'string', default: 'proposals' },
      partial: { type: 'boolean' },
      url: { type: 'string' },
      whole: { type: 'boolean' },
    },
  })
  const [reader, file] = positionals
  const isTorn = values.partial && values.whole
  if (!isList(reader) || file === undefined || positionals.length > 2 || isTorn) throw new Error(USAGE)
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`)
  const { contentDir, now } = readSettings()
  const read = now.slice(0, 10)
  const asOf = values['as-of']
  if (asOf !== undefined && readDay(asOf) > readDay(read))
    throw new Error(`--as-of ${asOf} is later than today, ${read}.`)
  const taken = await takeIn(
    {
      contentDir,
      reader,
      asOf,
      read,
      out: values.out,
      url: values.url,
      extent: values.partial ? 'names' : values.whole ? 'whole' : undefined,
    },
    (use) => readList(reader, file, use),
  ).catch((error: unknown) => {
    if (!(error instanceof ListFileError)) throw error
    throw new Error(`${file} was not read, and nothing was changed.\n${error.message}`)
  })
  taken.write()
  console.log(describe(taken, file, LISTS[reader].name))
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

/** Read the file as a stream, telling how far it has come; throw a `ListFileError` where it is not the list that it should be. */
export async function readList<T>(
  list: ListId,
  file: string,
  use: (entries: AsyncGenerator<ListedName>, issued?: string) => Promise<T>,
): Promise<T> {
  const progress = createProgress(statSync(file).size)
  try {
    const { issued, entries } = await openList(list, follow(createReadStream(file), progress.add))
    return await use(entries, issued)
  } finally {
    progress.end()
  }
}

async function* follow(chunks: AsyncIterable<Uint8Array>, onBytes: (count: number) => void) {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
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
