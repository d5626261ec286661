import { parseArgs } from 'node:util'
import { compareProblems, isRefused } from '../src/core/problems.ts'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { findOverdue } from '../src/newsroom/overdue.ts'
import { isPastFault, readPast } from '../src/newsroom/past.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { formatAsJson, formatForGitHub, formatForTerminal } from '../src/newsroom/report.ts'
import { findSilentChanges } from '../src/newsroom/silent.ts'
import { readSettings, shownContent } from '../src/settings.ts'

/**
 * Check the content, without a build; resolves to 1 where there is an error.
 * `--since <ref>` also compares it with its state at that commit; 2 where there is no such state.
 */
export async function run(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: {
      format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'terminal' },
      since: { type: 'string' },
    },
  })
  if (!['terminal', 'json', 'github'].includes(values.format)) {
    throw new Error(`There is no format “${values.format}”: choose terminal, json or github.`)
  }
  const settings = readSettings()
  const newsroom = readNewsroom(settings.contentDir)
  const { problems } = checkNewsroom(newsroom, settings.now, 'all')
  problems.push(...findOverdue(newsroom, settings.now))
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
  else {
    if (values.format === 'github' && problems.length > 0) console.log(formatForGitHub(problems, shown))
    console.log(formatForTerminal(problems, settings.contentDir, shown))
  }
  return problems.some(isRefused) ? 1 : 0
}
