/** Which browser the tests get. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findChrome } from '../../scripts/chrome.ts'

/** A folder with a program of this name in it. */
function install(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chrome-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), '')
  chmodSync(join(folder, name), 0o755)
  return folder
}

test('the one that CHROME_PATH names goes before all', async () => {
  const env = { CHROME_PATH: '/opt/chrome', PATH: install('chromium') }
  expect(await findChrome(env, 'linux-x64')).toBe('/opt/chrome')
  expect(await findChrome(env, 'darwin-arm64')).toBe('/opt/chrome')
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'that of the lock file goes before an installed one',
  async () => {
    const found = await findChrome({ PATH: install('chromium') }, 'linux-x64')
    expect(found).toMatch(/node_modules\/\.cache\/chromium-\d+\.\d+\.\d+\/chromium$/)
    expect(await findChrome({ CHROME_PATH: '' }, 'linux-x64')).toBe(found)
  },
)

describe.runIf(process.platform === 'linux')('where none comes along', () => {
  test.each(['google-chrome', 'chromium'])('an installed %s is used', async (name) => {
    const folder = install(name)
    expect(await findChrome({ PATH: `/nowhere:${folder}` }, 'linux-arm64')).toBe(join(folder, name))
  })

  test('and none is installed, it is said what to do', async () => {
    await expect(findChrome({ PATH: install('firefox') }, 'linux-arm64')).rejects.toThrow(
      'install one, or set CHROME_PATH',
    )
  })
})
