/**
 * The folder that the site is swapped into. Only what an earlier build has made is ever replaced: a folder is taken that
 * is absent, empty or carries the mark; never one that holds the content, the source or this checkout, or lies in them.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { takeLock } from './lock.ts'

/** A file in every site that was built, by which the next build knows it as its own. */
export const MARK = '.listed'
/** What that file says of a preview, which no deployment takes. */
export const PREVIEW = 'A preview, with drafts in it: not for readers.\n'

/** Folders of a checkout that are nobody's to write into. */
const SOURCES = ['.git', '.github', '.ci', 'docs', 'node_modules', 'public', 'scripts', 'src', 'tests']

export interface OutDir {
  /** Where it really is: a link to a web root is followed, not replaced. */
  path: string
  /** Beside it: the site before it is swapped in, the one that it replaces, and who is at work. */
  next: string
  retired: string
  lock: string
}

/** Find out where a site goes; throws in plain words where it may not go there. */
export function findOutDir(outDir: string, contentDir: string, root: string = process.cwd()): OutDir {
  const refuse = (why: string) => new Error(`OUT_DIR=${outDir} ${why}. Nothing was built.`)
  const path = realOf(outDir)
  if (path === undefined) throw refuse('is a link that leads nowhere: point it to a folder')
  if (isWithin(root, path)) throw refuse('holds this project itself: choose a folder of its own, such as dist')
  const owned = [[contentDir, 'the content'], ...SOURCES.map((one) => [join(root, one), `${one}/`])] as const
  for (const [own = '', name] of owned) {
    const real = realOf(own) ?? own
    // By custom a place for what tools make, and can make again: the benchmarks build there.
    if (own === join(root, 'node_modules') && isWithin(path, join(real, '.cache'))) continue
    if (isWithin(path, real) || isWithin(real, path))
      throw refuse(`holds ${name}, or lies in it: choose a folder of its own, such as dist`)
  }
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw refuse('is a file, and a site is a folder')
    if (readdirSync(path).length > 0 && !existsSync(join(path, MARK)))
      throw refuse(
        `holds files that no build has made, and would be replaced whole: empty it, or choose another folder`,
      )
  }
  return placesOf(path)
}

/** Lock a folder, and put right what a build that was stopped has left beside it; throws where another build holds it. */
export function claimOutDir(out: OutDir): void {
  mkdirSync(dirname(out.path), { recursive: true })
  const holder = takeLock(out.lock)
  if (holder !== undefined)
    throw new Error(`Another build (process ${holder}) is writing to this folder. Wait for it, or stop it.`)
  mend(out)
}

/** Put a finished site in its place: two renames in one file system, whatever file system it was built on. */
export function swapIn(site: string, { path, next, retired }: OutDir): void {
  try {
    renameSync(site, next)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(site, next, { recursive: true })
  }
  if (existsSync(path)) renameSync(path, retired)
  renameSync(next, path)
  rmSync(retired, { recursive: true, force: true })
}

/** Put right what a build of this folder that was stopped has left, unless one is at work. */
export function clearLeftovers(outDir: string): void {
  const path = realOf(outDir)
  if (path === undefined) return
  const out = placesOf(path)
  const isLeft = [out.next, out.retired, out.lock].some((one) => existsSync(one))
  // With the lock in hand: a build that begins meanwhile must not lose what it has begun.
  if (isLeft && takeLock(out.lock) === undefined) {
    mend(out)
    rmSync(out.lock, { force: true })
  }
}

function mend({ path, next, retired }: OutDir): void {
  // Stopped between the two renames: the last good site is here.
  if (!existsSync(path) && existsSync(retired)) renameSync(retired, path)
  for (const left of [next, retired]) rmSync(left, { recursive: true, force: true })
}

function placesOf(path: string): OutDir {
  const beside = (name: string) => join(dirname(path), `.${basename(path)}.${name}`)
  return { path, next: beside('next'), retired: beside('retired'), lock: beside('building') }
}

/** Follow links, as far as there is something to follow; undefined for one that leads nowhere. */
function realOf(path: string): string | undefined {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  if (lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined
  const above = dirname(whole)
  return above === whole ? whole : join(realOf(above) ?? above, basename(whole))
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}
