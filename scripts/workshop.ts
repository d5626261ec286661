/**
 * Where a build is made: a copy of the code in a folder of its own, so that two builds of one checkout, a preview beside
 * them, or somebody who edits the code meanwhile never meet. The pages that it made are kept for the next build in the
 * same place, under a seal: what is not exactly as it was left is thrown away, never trusted.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { holderOf, takeLock } from './lock.ts'

const FOLDER = '.builds'
const CODE = ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json']
/** What Astro keeps of a build: which page was made from what, and the pages. */
const KEPT = ['dist', 'incremental-build.json']

export interface Workshop {
  /** Astro's root. */
  root: string
  /** Where Astro puts the site. */
  site: string
  /** What outlives the build. */
  cache: string
  /** Vouch for the cache: it is of a build that has come to its end. */
  seal: () => void
  leave: () => void
}

/** Enter the first workshop that nobody is in. With `isCold` nothing of earlier builds is used. */
export function enterWorkshop(isCold: boolean): Workshop {
  mkdirSync(FOLDER, { recursive: true })
  for (let number = 1; ; number++) {
    const root = resolve(FOLDER, String(number))
    const lock = `${root}.lock`
    if (takeLock(lock) !== undefined) continue
    const [site, cache, seal] = [join(root, 'site'), join(root, 'cache'), join(root, 'seal')]
    const isTrusted = !isCold && existsSync(seal) && readFileSync(seal, 'utf8') === toSeal(cache)
    clear(root, isTrusted ? ['cache'] : [])
    if (isTrusted) clear(cache, KEPT)
    mkdirSync(cache, { recursive: true })
    for (const name of CODE) cpSync(name, join(root, name), { recursive: true })
    return {
      root,
      site,
      cache,
      seal: () => writeFileSync(seal, toSeal(cache)),
      leave: () => {
        clear(root, ['cache', 'seal'])
        rmSync(lock, { force: true })
      },
    }
  }
}

/** Clear what builds that were stopped have left in their workshops. */
export function clearWorkshops(): void {
  if (!existsSync(FOLDER)) return
  for (const name of readdirSync(FOLDER)) {
    const number = /^(\d+)\.lock$/.exec(name)?.[1]
    if (!number || holderOf(join(FOLDER, name)) !== undefined) continue
    clear(join(FOLDER, number), ['cache', 'seal'])
    rmSync(join(FOLDER, name), { force: true })
  }
}

function clear(folder: string, kept: readonly string[]): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

function toSeal(cache: string): string {
  const sum = createHash('sha1')
  for (const name of KEPT.filter((one) => existsSync(join(cache, one)))) {
    const inner = readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path === join(cache, name) || path.startsWith(join(cache, name, '/')))
    for (const path of inner.sort()) sum.update(`${path.slice(cache.length)}\n`).update(readFileSync(path))
  }
  return sum.digest('hex')
}
