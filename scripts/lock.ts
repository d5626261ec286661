import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** Take a lock, a file that names this process; returns the id of the process that has it where somebody else's does. */
export function takeLock(path: string): number | undefined {
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' })
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = holderOf(path)
    if (holder !== undefined) return holder
    // Only one of several can rename it; whoever was late tries again.
    try {
      renameSync(path, `${path}.${process.pid}`)
      rmSync(`${path}.${process.pid}`, { force: true })
    } catch {}
  }
}

/** Find the process that holds a lock; undefined where there is none, or where it is gone and its number is somebody else's by now. */
export function holderOf(path: string): number | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  const [pid = '', ...start] = text.split(' ')
  const number = Number(pid)
  return number > 0 && isAlive(number) && startOf(number) === start.join(' ') ? number : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in whatever words the system has for it; empty where it has none. */
function startOf(pid: number): string {
  try {
    // Behind the name, which may hold anything, the twentieth word is the start in ticks since the system's.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
}
