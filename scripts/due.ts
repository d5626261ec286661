import { mustParseDate, spanOf } from '../src/core/dates.ts'
import { listDue, NEVER } from '../src/core/due.ts'
import { buildLibrary } from '../src/core/library.ts'
import { readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { readSettings } from '../src/settings.ts'

const KINDS = {
  list: 'read',
  renewal: 'find renewal',
  forecast: 'find out',
  gone: 'find the act',
  review: 'review',
  gap: 'try again',
}

/** Say what the desk should look at next, most overdue first; with `--format json` as `[{kind, id, since, days, what}]`. */
export async function run(options: string[]): Promise<number> {
  const { contentDir, now } = readSettings()
  const library = buildLibrary(toEntries(readNewsroom(contentDir), Number.POSITIVE_INFINITY))
  const due = listDue(library, spanOf(mustParseDate(now.slice(0, 10))).start)
  if (options.join(' ') === '--format json') console.log(JSON.stringify(due, undefined, 2))
  else if (options.length > 0) {
    console.error('npm run due takes no options but -- --format json.')
    return 1
  } else {
    for (const { kind, id, days, since, what } of due) {
      const overdue = since === NEVER ? 'never' : `${days} ${days === 1 ? 'day' : 'days'}`
      console.log(`${overdue.padStart(10)}  ${KINDS[kind].padEnd(12)}  ${what} (${id})`)
    }
    console.log(due.length === 0 ? 'Nothing is due.' : `\n${due.length} due.`)
  }
  return 0
}
