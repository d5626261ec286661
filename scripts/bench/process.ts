/** Whole processes, timed from outside. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a whole process took. */
export interface Figures {
  'wall s': number
  'CPU s': number
  'peak MiB': number
}

const REPORT =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("USAGE",(u.userCPUTime+u.systemCPUTime)/1e6,u.maxRSS/1024)})'

/** Time a Node process, in this folder or another, from outside; CPU and memory are the process's own, a search indexer beside it not counted. */
export function time(command: string[], env: Record<string, string>, cwd?: string): Figures {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
    cwd,
    env: { ...process.env, ...env },
  })
  const [, cpu, peak] = /USAGE ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  if (status !== 0 || !cpu) throw new Error(`the build failed:\n${stderr}`)
  return {
    'wall s': round((performance.now() - started) / 1000),
    'CPU s': round(Number(cpu)),
    'peak MiB': Math.round(Number(peak)),
  }
}

/** Divide figures by figures. */
export function divide(a: Figures, b: Figures): Figures {
  const keys = Object.keys(a) as (keyof Figures)[]
  return Object.fromEntries(keys.map((key) => [key, round(a[key] / b[key])])) as unknown as Figures
}

/** Write a file and the folders above it. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Round to two digits behind the point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Give the value in the middle; where there are two, the higher. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const undos = new Set<() => void>()

/** Have something undone at the end, also where the benchmark is broken off; what comes back does it at once. */
export function undoAtEnd(undo: () => void): () => void {
  if (process.listenerCount('exit', undoAll) === 0) {
    process.on('exit', undoAll)
    process.once('SIGINT', () => process.exit(130))
    process.once('SIGTERM', () => process.exit(143))
  }
  undos.add(undo)
  return () => {
    if (undos.delete(undo)) undo()
  }
}

function undoAll(): void {
  // What was begun last rests on what was begun before it.
  for (const undo of [...undos].reverse()) undo()
  undos.clear()
}
