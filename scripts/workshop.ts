/**
 * Where a build is made: a copy of the code in a folder of its own, so that two builds of one checkout, a preview beside
 * them, or somebody who edits the code meanwhile never meet. What a build has made is kept for the next in the same place.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { holderOf, takeLock } from './lock.ts'

const FOLDER = '.builds'
const CODE = ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json']

export interface Workshop {
  /** Astro's root. */
  root: string
  /** Where Astro puts the site. */
  site: string
  /** What outlives the build. */
  cache: string
  leave: () => void
}

/** Enter the first workshop that nobody is in. With `isCold` nothing of earlier builds is left in it. */
export function enterWorkshop(isCold: boolean): Workshop {
  mkdirSync(FOLDER, { recursive: true })
  for (let number = 1; ; number++) {
    const root = resolve(FOLDER, String(number))
    const lock = `${root}.lock`
    if (takeLock(lock) !== undefined) continue
    const [site, cache] = [join(root, 'site'), join(root, 'cache')]
    for (const name of existsSync(root) ? readdirSync(root) : [])
      if (isCold || name !== 'cache') rmSync(join(root, name), { recursive: true, force: true })
    mkdirSync(cache, { recursive: true })
    for (const name of CODE) cpSync(name, join(root, name), { recursive: true })
    const leave = () => {
      for (const name of readdirSync(root))
        if (name !== 'cache') rmSync(join(root, name), { recursive: true, force: true })
      rmSync(lock, { force: true })
    }
    return { root, site, cache, leave }
  }
}

/** Clear what builds that were stopped have left in their workshops. */
export function clearWorkshops(): void {
  if (!existsSync(FOLDER)) return
  for (const name of readdirSync(FOLDER)) {
    const number = /^(\d+)\.lock$/.exec(name)?.[1]
    if (!number || holderOf(join(FOLDER, name)) !== undefined) continue
    const root = join(FOLDER, number)
    for (const inner of existsSync(root) ? readdirSync(root) : [])
      if (inner !== 'cache') rmSync(join(root, inner), { recursive: true, force: true })
    rmSync(join(FOLDER, name), { force: true })
  }
}
