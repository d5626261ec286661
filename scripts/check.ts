import { parseArgs } from 'node:util'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { formatAsJson, formatForGitHub, formatForTerminal } from '../src/newsroom/report.ts'
import { readSettings } from '../src/settings.ts'
import { shownContent } from './build.ts'

/** Check the content, without a build; resolves to 1 where there is an error. */
export async function run(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: { format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'terminal' } },
  })
  if (!['terminal', 'json', 'github'].includes(values.format)) {
    throw new Error(`There is no format “${values.format}”: choose terminal, json or github.`)
  }
  const settings = readSettings()
  const { problems } = checkNewsroom(settings.contentDir, settings.now, false)
  const shown = shownContent(settings)
  if (values.format === 'json') console.log(formatAsJson(problems))
  else {
    if (values.format === 'github' && problems.length > 0) console.log(formatForGitHub(problems, shown))
    console.log(formatForTerminal(problems, settings.contentDir, shown))
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
