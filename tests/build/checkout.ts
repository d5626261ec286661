/** A checkout of its own for builds that go wrong: the code copied, the packages shared, content and sites beside it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { titled } from '../newsroom/newsroom.ts'

export const NOW = '2026-11-24T12:00:00Z'

export interface Checkout {
  root: string
  /** Write files of the checkout, or take one out (`undefined`). */
  write: (files: Record<string, string | Buffer | undefined>) => void
  /** Run a command to its end; `preload` is code that runs before it. */
  run: (command: string[], env?: Record<string, string>, preload?: string) => { status: number | null; text: string }
  start: (
    command: string[],
    env?: Record<string, string>,
  ) => { child: ChildProcess; ended: Promise<{ status: number | null; text: string }> }
  clear: () => void
}

/** Make a checkout whose newsroom holds these files. */
export function makeCheckout(content: Record<string, string | Buffer>): Checkout {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'listed-checkout-')))
  for (const name of [
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'public',
    'scripts',
    'src',
    'tsconfig.json',
  ])
    cpSync(name, join(root, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
  const write: Checkout['write'] = (files) => {
    for (const [file, text] of Object.entries(files)) {
      const path = join(root, file)
      if (text === undefined) rmSync(path, { recursive: true, force: true })
      else {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, titled(file, text))
      }
    }
  }
  write(Object.fromEntries(Object.entries(content).map(([file, text]) => [`content/${file}`, text])))
  const toEnv = (env: Record<string, string>) => {
    // The commands of a checkout that is tested are not to know of the test.
    const { VITEST, OUT_DIR, LISTED_SITE, ...rest } = process.env
    return { ...rest, NOW, FORCE_COLOR: '0', ...env }
  }
  return {
    root,
    write,
    run: (command, env = {}, preload = '') => {
      const before = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : []
      const { status, stdout, stderr } = spawnSync('node', [...before, 'scripts/listed.mjs', ...command], {
        cwd: root,
        encoding: 'utf8',
        env: toEnv(env),
      })
      return { status, text: stdout + stderr }
    },
    start: (command, env = {}) => {
      const child = spawn('node', ['scripts/listed.mjs', ...command], { cwd: root, env: toEnv(env) })
      let text = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data))
      return { child, ended: new Promise((done) => child.once('exit', (status) => done({ status, text }))) }
    },
    clear: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Digest every file below a folder, name and bytes. */
export function hashTree(folder: string): string {
  const sum = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    sum.update(path.slice(folder.length)).update(readFileSync(path))
  return sum.digest('hex')
}
