/** A development server as a process of its own, followed from outside. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { undoAtEnd } from './process.ts'

/** A thousand pieces take a while. */
const PATIENCE_MS = 600_000
/** A server is at rest once a trifle is answered this fast, so often in a row. */
const REST = { withinMs: 100, times: 5, everyMs: 200 }

/** A server that answers. */
export interface DevServer {
  url: string
  /** From the start of its process on. */
  answersAfterMs: number
  /** Until it has nothing left to do; resolves to the moment on our clock at which that began. */
  rests: () => Promise<number>
  /** The most memory that its process has held so far. */
  peakMiB: () => number
  /** The seconds for which it has worked so far, on all cores together; not a number where there is no `/proc`. */
  cpuS: () => number
}

/** Run a server and use it once it answers; it and what it started are ended afterwards, whatever happens. */
export async function withServer<T>(
  command: (port: number) => string[],
  env: (port: number) => Record<string, string>,
  log: string,
  use: (server: DevServer) => Promise<T>,
): Promise<T> {
  const port = await findPort()
  const started = performance.now()
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, command(port), {
    stdio: ['ignore', output, output],
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1', ...env(port) },
    // A group of its own, so that it ends with all that it started.
    detached: true,
  })
  closeSync(output)
  const stop = undoAtEnd(() => endGroup(child))
  const memory = followMemory(child.pid)
  try {
    const url = `http://localhost:${port}`
    const isAnswering = () => answers(`${url}/@vite/client`)
    while (!(await isAnswering())) {
      if (child.exitCode !== null || child.signalCode !== null || performance.now() - started > PATIENCE_MS)
        throw new Error(`the server did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`)
      await wait(50)
    }
    const answersAfterMs = performance.now() - started
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the server has ended:\n${readFileSync(log, 'utf8').slice(-2000)}`)
    })
    const server = {
      url,
      answersAfterMs,
      rests: () => untilRest(isAnswering),
      peakMiB: memory.peakMiB,
      cpuS: () => readCpu(child.pid),
    }
    return await Promise.race([use(server), ended])
  } finally {
    memory.stop()
    stop()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}

async function untilRest(isAnswering: () => Promise<boolean>): Promise<number> {
  const given = performance.now()
  let since = given
  for (let inRow = 0; inRow < REST.times; await wait(REST.everyMs)) {
    const asked = performance.now()
    if (asked - given > PATIENCE_MS) throw new Error('the server never rests')
    const isFast = (await isAnswering()) && performance.now() - asked <= REST.withinMs
    if (isFast && inRow === 0) since = asked
    inRow = isFast ? inRow + 1 : 0
  }
  return since
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function readCpu(pid: number | undefined): number {
  // The name of the program stands in brackets and may hold spaces; clock ticks are hundredths of a second.
  const [, after = ''] = readProc(pid, 'stat').split(') ')
  const [user, system] = after.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) / 100
}

function readProc(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** Linux keeps the peak itself; elsewhere we look now and then, and may miss it by a little. */
function followMemory(pid: number | undefined): { peakMiB: () => number; stop: () => void } {
  const ownPeak = () => Number(/VmHWM:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1]) / 1024
  if (!Number.isNaN(ownPeak())) return { peakMiB: ownPeak, stop: () => {} }
  let peak = Number.NaN
  const timer = setInterval(() => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    if (Number(stdout) > 0) peak = Math.max(Number(stdout) / 1024, Number.isNaN(peak) ? 0 : peak)
  }, 1000)
  return { peakMiB: () => peak, stop: () => clearInterval(timer) }
}
