import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

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

/** Find a Chrome or Chromium: `CHROME_PATH`, else an installed one, else the one that comes as a package on Linux x64. */
export async function findChrome(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CHROME_PATH) return env.CHROME_PATH
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const installed = [...onPath, ...PLACES].find(isExecutable)
  if (installed) return installed
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium')
    return chromium.executablePath()
  }
  throw new Error('The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to it.')
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
