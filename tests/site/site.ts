/** The site that `npm test` has just built, as files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SITE = process.env.LISTED_SITE ?? 'dist'

/** All files of the site, relative to it. */
export const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(SITE.length + 1))
  .sort()

export const pages = files.filter((file) => file.endsWith('.html'))

/** Read one file of the site as text. */
export function read(file: string): string {
  return readFileSync(join(SITE, file), 'utf8')
}
