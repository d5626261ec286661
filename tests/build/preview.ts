/** A preview of a small newsroom in a folder of its own, as a writer would have it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, vi } from 'vitest'
import { takeLock } from '../../scripts/lock.ts'
import { titled } from '../newsroom/newsroom.ts'

/** However busy the machine is, these waits end. */
export const patience = { timeout: 120_000, interval: 50 }

/** Astro keeps what a preview has read in the checkout: of two at once each would show the other's newsroom. */
const LOCK = 'node_modules/.cache/preview.lock'

/** Start a preview of some files, once no other test has one; resolves once it answers. */
export async function startPreview(files: Record<string, string | Buffer>) {
  mkdirSync(dirname(LOCK), { recursive: true })
  await vi.waitFor(() => expect(takeLock(LOCK)).toBeUndefined(), { ...patience, timeout: 280_000 })
  const content = mkdtempSync(join(tmpdir(), 'listed-preview-'))
  const save = (file: string, text: string | Buffer) => {
    mkdirSync(dirname(join(content, file)), { recursive: true })
    writeFileSync(join(content, file), titled(file, text))
  }
  for (const [file, text] of Object.entries(files)) save(file, text)
  const said = { log: '' }
  // Astro serves nothing where it believes that Vitest has loaded it.
  const { VITEST, ...env } = process.env
  const server: ChildProcess = spawn('node', ['scripts/listed.mjs', 'dev'], {
    env: { ...env, CONTENT_DIR: content, PORT: String(20_000 + Math.floor(Math.random() * 40_000)), FORCE_COLOR: '0' },
  })
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data) => {
      said.log += data
    })
  // A port that somebody else has taken meanwhile is not the one that it took.
  const origin = await vi.waitFor(() => {
    const [, address] = /(http:\/\/localhost:\d+)\//.exec(said.log) ?? []
    if (!address) throw new Error(`the preview has not started: ${said.log}`)
    return address
  }, patience)
  await vi.waitFor(async () => expect((await fetch(`${origin}/`)).status).toBe(200), patience)
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await gone
    rmSync(content, { recursive: true })
    rmSync(LOCK, { force: true })
  }
  return { content, save, origin, said, stop }
}
