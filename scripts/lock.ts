import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** Take a lock, a file that names this process; returns the id of the process that has it where somebody else's does. */
export function takeLock(path: string): number | undefined {
  const own = `${path}.${process.pid}`
  // Written aside and then linked: a lock is never there without its holder's name.
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`)
  try {
    for (;;) {
      if (tryLink(own, path)) return undefined
      const found = read(path)
      if (found === undefined) continue
      const holder = holderOf(path)
      if (holder !== undefined) return holder
      // Stale. Whoever moves it away looks at what was moved: another may have taken its place meanwhile.
      const aside = `${own}.stale`
      try {
        renameSync(path, aside)
      } catch {
        continue
      }
      if (read(aside) !== found) tryLink(aside, path)
      rmSync(aside, { force: true })
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Give a file a second name, or where a file system knows no such thing a copy; false where something has the name. */
function tryLink(from: string, to: string): boolean {
  const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
  try {
    linkSync(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    try {
      copyFileSync(from, to, constants.COPYFILE_EXCL)
    } catch (failed) {
      if (codeOf(failed) !== 'EEXIST') throw failed
      return false
    }
  }
  return true
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Find the process that holds a lock; undefined where there is none, or where it is gone and its number is somebody else's by now. */
function holderOf(path: string): number | undefined {
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
