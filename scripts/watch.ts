import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatDay, mustParseDate, spanOf } from '../src/core/dates.ts'
import { addDuration, DEFAULT_EVERY } from '../src/core/due.ts'
import { buildLibrary } from '../src/core/library.ts'
import type { List, ListId } from '../src/core/model.ts'
import { FetchError, fetchList } from '../src/lists/fetch.ts'
import { ListFileError } from '../src/lists/listed.ts'
import { writeRequest } from '../src/lists/request.ts'
import { readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { readSettings } from '../src/settings.ts'
import { takeIn } from './import/take-in.ts'
import { readList } from './import.ts'

type Watched = List & { reader: ListId }

/**
 * Fetch each list that is due and has a reader, and write proposals and, for each list with news, the text of a pull request:
 * `<list>.json` with its title and files, `<list>.md` with its body, and `report.md` of all. Resolves to 1 where a list could not be read: then nothing of it is written.
 */
export async function run(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: {
      list: { type: 'string' },
      out: { type: 'string', default: 'proposals' },
      requests: { type: 'string', default: '.watch' },
    },
  })
  const { contentDir, now } = readSettings()
  const read = now.slice(0, 10)
  const today = spanOf(mustParseDate(read)).start
  const { lists } = buildLibrary(toEntries(readNewsroom(contentDir), Number.POSITIVE_INFINITY))
  const watched = lists.filter((list): list is Watched => list.reader !== undefined && list.follow !== 'none')
  if (values.list !== undefined && !watched.some(({ id }) => id === values.list))
    throw new Error(
      `There is no list “${values.list}” that has a reader. There are: ${watched.map(({ id }) => id).join(', ')}.`,
    )
  const due = watched.filter((list) => (values.list === undefined ? isDue(list, today) : list.id === values.list))
  rmSync(values.requests, { recursive: true, force: true })
  mkdirSync(values.requests, { recursive: true })
  const lines: string[] = []
  let failed = 0
  for (const list of due) {
    try {
      lines.push(`- ${list.name}: ${await watch(list, { contentDir, read, ...values })}`)
    } catch (error) {
      if (!(error instanceof FetchError || error instanceof ListFileError)) throw error
      failed += 1
      lines.push(`- **${list.name} was not read**, and nothing was opened: ${error.message}`)
    }
  }
  const idle = watched.length - due.length
  const report = `# The watch of ${formatDay(today)}\n\n${[...lines, `- ${idle} of ${watched.length} lists were not due.`].join('\n')}\n`
  writeFileSync(join(values.requests, 'report.md'), report)
  console.log(report)
  return failed > 0 ? 1 : 0
}

/** A list is due when its rhythm has passed since the copy that was read last. */
function isDue({ every = DEFAULT_EVERY, readings }: List, today: number): boolean {
  const newest = Math.max(...readings.map(({ asOf }) => spanOf(asOf).start))
  return readings.length === 0 || addDuration(newest, every) <= today
}

/** Fetch and take in one list; says what came of it. */
async function watch(
  { id, url, file: address = url, reader }: Watched,
  { contentDir, read, out, requests }: { contentDir: string; read: string; out: string; requests: string },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  try {
    const file = join(folder, 'list')
    await fetchList(address, file)
    const taken = await takeIn({ contentDir, reader, read, out }, (use) => readList(reader, file, use))
    if (taken.partial !== undefined)
      throw new ListFileError(
        `It is only a part of the list: ${taken.partial}. Either the file is cut short, or its form has changed.`,
      )
    if (taken.fresh.length === 0) return 'nothing that was not proposed before.'
    taken.write()
    const { title, body } = writeRequest(taken.copy, taken.comparison, taken.fresh, taken.before)
    const reading = taken.fresh.find((one) => one.reading)?.name
    const request = {
      list: id,
      title,
      folder: `proposals/${reader}`,
      reading: reading && `proposals/${reader}/${reading}`,
    }
    writeFileSync(join(requests, `${id}.json`), `${JSON.stringify(request, undefined, 2)}\n`)
    writeFileSync(join(requests, `${id}.md`), body)
    return `${title}.`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
