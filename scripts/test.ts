/**
 * Everything that `npm test` means: types, lint, unit tests, a real build, checks on what was built, real builds gone
 * wrong, a real browser. Steps run one after another; the last line counts what passed and what failed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChrome } from './chrome.ts'

interface Counts {
  passed: number
  failed: number
}

interface Step {
  name: string
  command: string[]
  /** Where its runner writes its counts as JSON, and how to read them; a step without counts as one. */
  counts?: { file: string; read: (json: Record<string, number> & { stats?: Record<string, number> }) => Counts }
}

/** Run all steps; resolves to 1 where one failed. `--only unit,build` runs some. */
export async function run(options: string[]): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'listed-test-'))
  const site = join(scratch, 'site')
  const only = options[options.indexOf('--only') + 1]?.split(',')
  const env = {
    ...process.env,
    OUT_DIR: site,
    LISTED_SITE: site,
    CHROME_PATH: await findChrome(),
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  }
  const total: Counts = { passed: 0, failed: 0 }
  const lines: string[] = []
  try {
    for (const step of steps(scratch)) {
      if (options.includes('--only') && !only?.includes(step.name)) continue
      const started = performance.now()
      console.log(`\n── ${step.name}`)
      const code = await runCommand(step.command, env)
      const counts = count(step, code)
      total.passed += counts.passed
      total.failed += counts.failed
      lines.push(
        `${step.name.padEnd(8)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s`,
      )
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

function steps(scratch: string): Step[] {
  const vitest = (name: string): Step => {
    const file = join(scratch, `${name}.json`)
    return {
      name,
      command: ['vitest', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile=${file}`],
      counts: {
        file,
        read: ({ numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 }) => ({
          passed: numPassedTests,
          failed: numFailedTests || numFailedTestSuites,
        }),
      },
    }
  }
  const browser = join(scratch, 'browser.json')
  return [
    { name: 'types', command: ['astro', 'check'] },
    { name: 'core', command: ['tsc', '--project', 'tsconfig.core.json'] },
    { name: 'lint', command: ['biome', 'ci', '--error-on-warnings'] },
    { name: 'content', command: ['node', 'scripts/listed.mjs', 'check', '--format', 'terminal'] },
    vitest('unit'),
    { name: 'built', command: ['node', 'scripts/listed.mjs', 'build'] },
    vitest('site'),
    vitest('build'),
    {
      name: 'browser',
      command: ['playwright', 'test', '--reporter=line,json'],
      counts: {
        file: browser,
        read: ({ stats = {} }) => ({
          passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
          failed: stats.unexpected ?? 0,
        }),
      },
    },
    vitest('others'),
  ]
}

function runCommand([command = '', ...parameters]: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const browser = join(env.LISTED_SITE as string, '..', 'browser.json')
  return new Promise((resolve, reject) => {
    // npm scripts have node_modules/.bin on their path; on Windows its entries are command files.
    const child = spawn(command, parameters, {
      stdio: 'inherit',
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: browser },
      shell: process.platform === 'win32',
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A runner that failed without having counted anything counts as one failure. */
function count({ counts }: Step, code: number): Counts {
  const failed = code === 0 ? 0 : 1
  if (!counts) return { passed: 1 - failed, failed }
  try {
    const read = counts.read(JSON.parse(readFileSync(counts.file, 'utf8')))
    return { passed: read.passed, failed: Math.max(read.failed, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
