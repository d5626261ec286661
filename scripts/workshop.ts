/**
 * Where a build is made: a copy of the code in a folder of its own, so that two builds of one checkout, a preview beside
 * them, or somebody who edits the code meanwhile never meet. The pages that it made are kept for the next build in the
 * same place, under a seal: what is not exactly as it was left is thrown away, never trusted.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { takeLock } from './lock.ts'

const FOLDER = '.builds'
/** What makes a site, beside the content and the packages. */
export const CODE = ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json']
/** What is kept in a workshop from build to build. */
const KEPT = ['store', 'seal']

export interface Workshop {
  /** Astro's root. */
  root: string
  /** Where Astro puts the site. */
  site: string
  /** What outlives the build. */
  store: string
  /** Digest of the code that makes the site, of the packages and of Node. */
  code: string
  /** Vouch for the store: it is of a build that has come to its end. */
  seal: () => void
  leave: () => void
}

/** Enter the first workshop that nobody is in. With `isCold` nothing of earlier builds is used; a `kind` has workshops of its own. */
export function enterWorkshop(isCold: boolean, kind = ''): Workshop {
  mkdirSync(FOLDER, { recursive: true })
  for (let number = 1; ; number++) {
    const root = resolve(FOLDER, `${kind}${number}`)
    const lock = `${root}.lock`
    if (takeLock(lock) !== undefined) continue
    const [site, store, seal] = [join(root, 'site'), join(root, 'store'), join(root, 'seal')]
    const isTrusted = !isCold && existsSync(seal) && readFileSync(seal, 'utf8') === digestFolder(store)
    clear(root, isTrusted ? ['store'] : [])
    mkdirSync(store, { recursive: true })
    const code = createHash('sha256').update(process.version).update(readFileSync('package-lock.json'))
    for (const name of CODE) {
      cpSync(name, join(root, name), { recursive: true })
      code.update(name).update(statSync(name).isDirectory() ? digestFolder(name) : readFileSync(name))
    }
    return {
      root,
      site,
      store,
      code: code.digest('base64url'),
      seal: () => writeFileSync(seal, digestFolder(store)),
      leave: () => {
        clear(root, KEPT)
        rmSync(lock, { force: true })
      },
    }
  }
}

/** Clear what builds that were stopped have left in their workshops. */
export function clearWorkshops(): void {
  if (!existsSync(FOLDER)) return
  for (const name of readdirSync(FOLDER)) {
    const number = /^((?:[a-z]+-)?\d+)\.lock$/.exec(name)?.[1]
    // With the lock in hand: a build that enters meanwhile must not lose what it has begun.
    if (!number || takeLock(join(FOLDER, name)) !== undefined) continue
    clear(join(FOLDER, number), KEPT)
    rmSync(join(FOLDER, name), { force: true })
  }
}

function clear(folder: string, kept: readonly string[]): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
}

/** Digest every file below a folder, name and bytes; of a folder that there is not, of none. */
function digestFolder(folder: string): string {
  const sum = createHash('sha256')
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const path of files.sort()) sum.update(`${path.slice(folder.length)}\n`).update(readFileSync(path))
  return sum.digest('base64url')
}
