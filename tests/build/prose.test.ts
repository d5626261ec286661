/** Two ways lead from a piece to its page: over a module that Vite makes, as in a preview, and without one, as in a build. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashTree } from './checkout.ts'

const built = process.env.LISTED_SITE ?? 'dist'

test('both ways make the same site, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'listed-prose-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { generated } = JSON.parse(readFileSync(join(built, 'data/designations.json'), 'utf8')) as { generated: string }
  const { status, stderr } = spawnSync('node', ['scripts/listed.mjs', 'build', '--cold'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: join(folder, 'site'), NOW: generated, LISTED_MDX: 'modules' },
  })
  expect(status, stderr).toBe(0)
  expect(hashTree(join(folder, 'site'))).toBe(hashTree(built))
})
