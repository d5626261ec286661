/**
 * What did not change is not made again: Astro is asked for the paths whose key is another than in the build before, the
 * other files are linked from what that build has made. A path without a key is always made.
 */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroIntegration, PathWithRoute } from 'astro'

/** A file of the site: what it was made from, and the name of its bytes in the store. */
interface Made {
  key: string
  bytes: string
}

export interface Reuse {
  /** Has Astro make what has changed, and nothing else. */
  integration: AstroIntegration
  /** Put a file into the site, from the store where it holds the same bytes. */
  put: (file: string, content: Uint8Array) => void
  /** Keep what was made for the build after this one, and nothing else. */
  keep: () => void
}

/**
 * Reuse what an earlier build has left in the folder `store`. `code` stands for everything that the keys say nothing of:
 * where it has changed, nothing is reused.
 */
export function createReuse(store: string, site: string, code: string): Reuse {
  const index = join(store, 'index.json')
  const blobs = join(store, 'files')
  mkdirSync(blobs, { recursive: true })
  const before: { code?: string; files?: Record<string, Made> } = existsSync(index)
    ? JSON.parse(readFileSync(index, 'utf8'))
    : {}
  const known = before.code === code ? Object.entries(before.files ?? {}) : []
  // By what it was made from, not by its path: a file that was moved is found as well.
  const made = new Map(known.map(([, { key, bytes }]) => [key, bytes]))
  const taken = new Map<string, Made>()
  const put = new Set<string>()
  const wanted = new Map<string, string>()
  const folders = new Set<string>()

  function select(paths: PathWithRoute[]): PathWithRoute[] {
    // Where two routes make the same path Astro is to see both, and says so.
    if (new Set(paths.map(toFile)).size < paths.length) return paths
    return paths.filter((path) => {
      if (path.cacheKey === undefined) return true
      const file = toFile(path)
      const key = `${path.route.component} ${path.cacheKey}`
      const bytes = made.get(key)
      if (bytes === undefined) {
        wanted.set(file, key)
        return true
      }
      link(join(blobs, bytes), place(file))
      taken.set(file, { key, bytes })
      return false
    })
  }

  function place(file: string): string {
    const folder = dirname(join(site, file))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    return join(site, file)
  }

  function keep(): void {
    for (const [file, key] of wanted) {
      const path = join(site, file)
      if (!existsSync(path)) continue
      const bytes = digest(readFileSync(path))
      if (!existsSync(join(blobs, bytes))) link(path, join(blobs, bytes))
      taken.set(file, { key, bytes })
    }
    const used = put.union(new Set([...taken.values()].map(({ bytes }) => bytes)))
    for (const name of readdirSync(blobs)) if (!used.has(name)) rmSync(join(blobs, name))
    writeFileSync(index, JSON.stringify({ code, files: Object.fromEntries(taken) }))
  }

  return {
    integration: {
      name: 'reuse',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((whole) => {
            const running = new Set<Promise<unknown>>()
            let isOver = false
            return {
              ...whole,
              getStaticPaths: async () => select(await whole.getStaticPaths()),
              // Several pages are made at once. When one cannot be, those that have begun come to their end and no other
              // begins: what follows must not find pages still being written, nor tell of anything but the first cause.
              render: (request, options) => {
                if (isOver) return new Promise(() => {})
                const page = whole.render(request, options).finally(() => running.delete(page))
                running.add(page)
                return page
              },
              teardown: async () => {
                isOver = true
                await Promise.allSettled(running)
                await whole.teardown?.()
              },
            }
          }),
      },
    },
    put: (file, content) => {
      const bytes = digest(content)
      const blob = join(blobs, bytes)
      if (!existsSync(blob)) writeFileSync(blob, content)
      link(blob, place(file))
      put.add(bytes)
    },
    keep,
  }
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}

/** The file that Astro writes for a path; where this errs, the file is not found and not kept. */
function toFile({ pathname, route }: PathWithRoute): string {
  return route.type === 'page' ? join('/', pathname, 'index.html') : join('/', pathname)
}

/** A second name for the same bytes costs next to nothing; where a file system knows no such thing they are copied. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
