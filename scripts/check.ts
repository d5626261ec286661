import { watch } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareProblems, isRefused } from '../src/core/problems.ts'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { writeHelps } from '../src/newsroom/helps.ts'
import { findOverdue } from '../src/newsroom/overdue.ts'
import { isPastFault, readPast } from '../src/newsroom/past.ts'
import { describePlan, listPlanned } from '../src/newsroom/planned.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { formatAsJson, formatByLine, formatForGitHub, formatForTerminal, summarise } from '../src/newsroom/report.ts'
import { findSilentChanges } from '../src/newsroom/silent.ts'
import { readSettings, shownContent } from '../src/settings.ts'

/**
 * Check the content, without a build; resolves to 1 where there is an error.
 * `--since <ref>` also compares it with its state at that commit; 2 where there is no such state.
 * `--watch` checks again after each save, for as long as nobody stops it.
 */
export async function run(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: {
      format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'terminal' },
      since: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  })
  if (!['terminal', 'json', 'github', 'line'].includes(values.format)) {
    throw new Error(`There is no format “${values.format}”: choose terminal, line, json or github.`)
  }
  if (!values.watch) return check(values)
  for await (const _save of saves(readSettings().contentDir)) {
    // An editor takes what stands between these lines as what is wrong now.
    console.log('Checking the newsroom …')
    await check(values)
    writeHelps(readNewsroom(readSettings().contentDir))
    console.log('Checked. Waiting for the next save; stop with Ctrl and C.')
  }
  return 0
}

/** How long after a save no other must follow. */
const PAUSE_MS = 200

/** Begin at once, then again after each save. */
async function* saves(folder: string): AsyncGenerator<void> {
  let save = Promise.withResolvers<void>()
  let pause: NodeJS.Timeout | undefined
  watch(folder, { recursive: true }, () => {
    clearTimeout(pause)
    pause = setTimeout(() => save.resolve(), PAUSE_MS)
  })
  for (;;) {
    yield
    await save.promise
    save = Promise.withResolvers()
  }
}

/** Check once. */
async function check(values: { format: string; since?: string | undefined }): Promise<number> {
  const settings = readSettings()
  const newsroom = readNewsroom(settings.contentDir)
  const { problems, library } = checkNewsroom(newsroom, settings.now, 'all')
  problems.push(...findOverdue(newsroom, settings.now, library))
  if (values.since !== undefined) {
    const past = readPast(settings.contentDir, values.since)
    if (isPastFault(past)) {
      console.error(`Nothing was compared: ${past.fault}`)
      return 2
    }
    problems.push(...findSilentChanges(past, newsroom, values.since, settings.now))
  }
  problems.sort(compareProblems)
  const shown = shownContent(settings)
  if (values.format === 'json') console.log(formatAsJson(problems))
  else if (values.format === 'line') console.log([formatByLine(problems, shown), summarise(problems)].join('\n').trim())
  else {
    if (values.format === 'github' && problems.length > 0) console.log(formatForGitHub(problems, shown))
    console.log(formatForTerminal(problems, settings.contentDir, shown))
    for (const found of listPlanned(newsroom, settings.now))
      console.log(`\n${shown}/${found.file}: ${found.id} is ${describePlan(found)}.`)
  }
  return problems.some(isRefused) ? 1 : 0
}
