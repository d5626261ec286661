import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

/** Arguments under which headless Chromium stays quiet and offline. */
export const CHROME_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/**
 * Find a Chrome or Chromium: `CHROME_PATH`, else the one of the lock file (Linux x64), else an installed one. The
 * installed one comes last, so that a test means the same on every machine that can run the one of the lock file.
 */
export async function findChrome(
  env: NodeJS.ProcessEnv = process.env,
  machine = `${process.platform}-${process.arch}`,
): Promise<string> {
  if (env.CHROME_PATH) return env.CHROME_PATH
  if (machine === 'linux-x64') return unpackChromium()
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const installed = [...onPath, ...PLACES].find(isExecutable)
  if (installed) return installed
  throw new Error('The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to it.')
}

/**
 * Unpack the packaged browser, once for each version. The package would put it at /tmp/chromium and take whatever lies
 * there already: another version, another user's, or half of one.
 */
async function unpackChromium(): Promise<string> {
  const root = new URL('..', import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const folder = join(CACHE, `chromium-${version}`)
  const place = join(folder, 'chromium')
  if (existsSync(place)) return place
  mkdirSync(folder, { recursive: true })
  const part = `${place}-${process.pid}`
  await pipeline(
    createReadStream(new URL('bin/chromium.br', root)),
    createBrotliDecompress(),
    createWriteStream(part, { mode: 0o700 }),
  )
  await rename(part, place)
  return place
}

/** Whether a file is there and may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
