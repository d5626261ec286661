import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync, strToU8 } from 'fflate'
import {
  compareRecords,
  describeRecordChange,
  type FrozenEdition,
  type RecordChange,
  SUMS,
  summariseRecordChanges,
} from '../src/core/editions.ts'
import { buildLibrary } from '../src/core/library.ts'
import { isRefused } from '../src/core/problems.ts'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { type Newsroom, readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { formatForTerminal } from '../src/newsroom/report.ts'
import { freezeRecord, toFrozenRecord } from '../src/publish/editions.ts'
import { readSettings, shownContent } from '../src/settings.ts'

/**
 * Freeze what readers have of the record today as an edition under `content/editions/<day>/`; resolves to 1 where there is
 * one of today that says something else, or a later one. With `--compare <day> <day>` say what differs between two.
 */
export async function run(options: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: options,
    options: { compare: { type: 'boolean' } },
    allowPositionals: true,
  })
  const settings = readSettings()
  const newsroom = readNewsroom(settings.contentDir)
  const editions = newsroom.editions.map(({ edition }) => edition)
  if (values.compare) return compare(editions, positionals)
  const { problems } = checkNewsroom(newsroom, settings.now, 'public')
  const errors = problems.filter(isRefused)
  if (errors.length > 0) {
    console.error(formatForTerminal(errors, settings.contentDir, shownContent(settings)))
    console.error('\nNothing was frozen.')
    return 1
  }
  return freeze(newsroom, editions, settings.now)
}

function freeze(newsroom: Newsroom, editions: readonly FrozenEdition[], now: string): number {
  const day = now.slice(0, 10)
  const [newest] = editions
  if (newest && newest.day > day) {
    console.error(`There is an edition of ${newest.day}, and none is frozen before it.`)
    return 1
  }
  const [before] = editions.filter((one) => one.day < day)
  const library = buildLibrary(toEntries(newsroom, Date.parse(now)))
  const files = freezeRecord(library, day, before)
  const sums = [...files].map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
  if (newest?.day === day) {
    const isSame = newest.files.every(({ name }) => newest.textOf(name) === files.get(name))
    console.log(
      isSame ? `The edition of ${day} is frozen already.` : `There is another edition of ${day}: wait for tomorrow.`,
    )
    return isSame ? 0 : 1
  }
  const folder = join(newsroom.contentDir, 'editions', day)
  mkdirSync(folder, { recursive: true })
  // Not Node's own: what it writes depends on its version, and a time of day would stand in it.
  for (const [name, text] of files)
    writeFileSync(join(folder, `${name}.gz`), gzipSync(strToU8(text), { level: 9, mtime: 0 }))
  writeFileSync(join(folder, SUMS), sums.join(''))
  const { changes } = JSON.parse(files.get('changes.json') as string)
  console.log(`Froze the edition of ${day}: ${library.designations.length} designations.`)
  console.log(before ? `Since that of ${before.day}: ${summariseRecordChanges(changes)}` : 'It is the first.')
  console.log(`Commit content/editions/${day}/ and never edit it.`)
  return 0
}

function compare(editions: readonly FrozenEdition[], days: readonly string[]): number {
  const [before, after] = days.map((day) => editions.find((one) => one.day === day))
  if (!before || !after || days.length !== 2) {
    const known = editions.map(({ day }) => day).join(', ')
    console.error(`Name two editions: npm run edition -- --compare <day> <day>. There are: ${known || 'none'}.`)
    return 1
  }
  const changes: RecordChange[] = compareRecords(toFrozenRecord(before), toFrozenRecord(after))
  for (const change of changes) console.log(`${change.name}: ${describeRecordChange(change)}`)
  console.log(summariseRecordChanges(changes))
  return 0
}
