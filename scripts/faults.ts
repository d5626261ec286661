/**
 * Plant every fault of the table and say of each whether what is right came of it: `npm run faults`, or `-- C D04` for
 * some. A site that stands in `LISTED_SITE` is asked; without one it is built first.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROWS, type Row, SECTIONS } from '../tests/faults/table.ts'
import { toPattern } from '../tests/faults/titles.ts'
import { findChrome } from './chrome.ts'

interface Outcome {
  file: string
  title: string
  /** Neither where it was passed over, as on a machine that lacks what it needs. */
  result: 'passed' | 'failed' | 'skipped'
}

/** Run the tests of the chosen rows, print the table; resolves to 1 where one failed. */
export async function run(options: string[]): Promise<number> {
  const rows = ROWS.filter(({ id }) => options.length === 0 || options.some((one) => id.startsWith(one)))
  if (rows.length === 0) throw new Error(`No fault begins with ${options.join(' or ')}. See docs/faults.md.`)
  const scratch = mkdtempSync(join(tmpdir(), 'listed-faults-'))
  try {
    const site = process.env.LISTED_SITE ?? join(scratch, 'site')
    const env = { ...process.env, LISTED_SITE: site, CHROME_PATH: await findChrome() }
    if (!process.env.LISTED_SITE) {
      const built = spawnSync('node', ['scripts/listed.mjs', 'build'], {
        stdio: 'inherit',
        env: { ...env, OUT_DIR: site },
      })
      if (built.status !== 0) return 1
    }
    const outcomes: Outcome[] = []
    for (const [index, runner] of toRunners(rows).entries())
      outcomes.push(...(await runner.run(join(scratch, `${index}.json`), env)))
    return print(rows, outcomes)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Which runner has a file, and with which configuration. */
function runnerOf(file: string): string {
  const [, folder] = file.split('/')
  if (file.endsWith('.spec.ts')) return folder === 'faults' ? 'playwright.faults.config.ts' : 'playwright.config.ts'
  const projects: Record<string, string> = { site: 'site', build: 'build', browsers: 'others', faults: 'faults' }
  return projects[folder ?? ''] ?? 'unit'
}

function toRunners(rows: readonly Row[]) {
  const all = rows.flatMap(({ tests }) => tests.map(([file, ...titles]) => ({ file, titles })))
  return [...Map.groupBy(all, ({ file }) => runnerOf(file))].map(([runner, own]) => {
    const files = [...new Set(own.map(({ file }) => file))]
    const pattern = [...new Set(own.flatMap(({ titles }) => titles.map(toPattern)))].join('|')
    const isBrowser = runner.endsWith('.ts')
    return {
      run: async (output: string, env: NodeJS.ProcessEnv): Promise<Outcome[]> => {
        console.log(`\n── ${runner}: ${files.length} files`)
        const command = isBrowser
          ? ['playwright', 'test', '--config', runner, '--reporter=line,json', '-g', pattern, ...files]
          : [
              'vitest',
              'run',
              '--project',
              runner,
              '-t',
              pattern,
              '--reporter=dot',
              '--reporter=json',
              `--outputFile=${output}`,
              ...files,
            ]
        await runCommand(command, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: output })
        const told = JSON.parse(readFileSync(output, 'utf8'))
        return isBrowser ? readPlaywright(told) : readVitest(told)
      },
    }
  })
}

function runCommand([command = '', ...parameters]: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: 'inherit', env })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}

interface Told {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[]
}
function readVitest({ testResults }: Told): Outcome[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: name,
      title: fullName,
      result: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  )
}

interface Suite {
  title: string
  file: string
  suites?: Suite[]
  specs: { title: string; ok: boolean; tests: { status: string }[] }[]
}
function readPlaywright({ suites }: { suites: Suite[] }): Outcome[] {
  const walk = ({ suites: below = [], specs, file }: Suite, above: string[]): Outcome[] => [
    ...specs.map(({ title, ok, tests }): Outcome => {
      const isSkipped = tests.every(({ status }) => status === 'skipped')
      return { file, title: [...above, title].join(' '), result: isSkipped ? 'skipped' : ok ? 'passed' : 'failed' }
    }),
    ...below.flatMap((one) => walk(one, [...above, one.title])),
  ]
  // The outermost suite is the file.
  return suites.flatMap((one) => walk(one, []))
}

function print(rows: readonly Row[], outcomes: readonly Outcome[]): number {
  const counted = { passed: 0, failed: 0, 'not run': 0 }
  for (const { id, fault, tests, without } of rows) {
    const own = tests.flatMap(([file, ...titles]) =>
      titles.map((title) => {
        const pattern = new RegExp(`^${toPattern(title)}$`)
        const base = file.replace(/^tests\/(e2e\/|faults\/(?=.*\.spec))?/, '')
        return outcomes.filter((one) => one.file.endsWith(base) && pattern.test(one.title))
      }),
    )
    const isFailed = own.some((all) => all.some(({ result }) => result === 'failed') || all.length === 0)
    const word = tests.length === 0 ? 'not run' : isFailed ? 'failed' : 'passed'
    counted[word] += 1
    const count = own.flat().filter(({ result }) => result === 'passed').length
    console.log(`${id}  ${word.padEnd(8)} ${`${count} tests`.padStart(11)}  ${fault}${without ? ' *' : ''}`)
    for (const all of own)
      for (const { title, result } of all) if (result === 'failed') console.log(`${' '.repeat(28)}${title}`)
  }
  console.log(
    `\n${rows.length} faults: ${Object.entries(counted)
      .map(([word, count]) => `${count} ${word}`)
      .join(', ')}. * A part is not tried: docs/faults.md says why.`,
  )
  return counted.failed > 0 ? 1 : 0
}

/** Write the table as docs/faults.md has it. */
export function toMarkdown(rows: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const proof = ([file, ...titles]: Row['tests'][number]) =>
    `[${file.replace(/^tests\//, '')}](../${file}): ${titles.map((title) => `“${cell(title)}”`).join(', ')}`
  const toRow = ({ id, fault, expected, tests, without }: Row) =>
    `| ${id} | ${cell(fault)} | ${cell(expected)} | ${tests.map(proof).join('<br>') || 'none'} | ${cell(without ?? '')} |`
  const sections = Object.entries(SECTIONS).map(([section, title]) =>
    [
      `## ${section}. ${title}`,
      '',
      '| | what goes wrong | what is right then | planted by | not tried, and why |',
      '| --- | --- | --- | --- | --- |',
      ...rows.filter(({ id }) => id.startsWith(section)).map(toRow),
      '',
    ].join('\n'),
  )
  return `# What can go wrong

Made from tests/faults/table.ts; \`vitest run --project unit tests/faults.test.ts --update\` writes it.

Each row is a fault that a site like this must bear. \`npm run faults\` plants them all and prints the table with what came of
each (\`-- C\` or \`-- D04\` for some, \`LISTED_SITE=dist\` where a site is built already). Those below \`tests/faults/\` take many
builds or go through all kinds of pages, and are not part of \`npm test\`; all others are. In a title “…” stands for what differs
from one test to the next.

${sections.join('\n')}`
}
