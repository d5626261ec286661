/**
 * Build the site: check the content, prepare the whole site aside, index it, and swap it in at the end.
 * Whatever fails, the last good site stays as it was and nothing half-made is left behind.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { build as astro } from 'astro'
import { close, createIndex } from 'pagefind'
import { stopsBuild } from '../src/core/problems.ts'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { formatForTerminal } from '../src/newsroom/report.ts'
import { readSettings, shownContent } from '../src/settings.ts'
import { settleIndex } from './settle-index.ts'
import { verifySite } from './verify.ts'

/** Build as the environment says; resolves to the exit code. */
export async function run(): Promise<number> {
  const started = performance.now()
  // One clock for the whole build, also where no `NOW` was given.
  const settings = readSettings()
  process.env.NOW = settings.now
  if (settings.preview) throw new Error('A preview is never built into a site: unset LISTED_PREVIEW.')

  const { problems, library } = checkNewsroom(readNewsroom(settings.contentDir), settings.now, 'public')
  if (problems.length > 0) console.error(formatForTerminal(problems, settings.contentDir, shownContent(settings)))
  if (problems.some(stopsBuild)) {
    console.error(`\nNothing was built: ${relative('', settings.outDir) || '.'} is as it was.`)
    return 1
  }

  const place = stage(settings.outDir)
  try {
    await prepareSite(place.staging)
    const indexed = await indexSite(place.staging)
    verifySite(place.staging)
    swapIn(place, settings.outDir)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `Built ${relative('', settings.outDir)}/ in ${seconds} s: ${library.explainers.length} explainers, ${library.designations.length} designations, ${indexed} pages in the search.`,
    )
    return 0
  } finally {
    place.clear()
  }
}

interface Place {
  staging: string
  retired: string
  clear: () => void
}

/** Claim folders beside the output, so that renaming never crosses a disk; only one build at a time may hold them. */
function stage(outDir: string): Place {
  const parent = dirname(outDir)
  const name = basename(outDir)
  mkdirSync(parent, { recursive: true })
  const lock = join(parent, `.${name}.building`)
  claim(lock)
  const retired = join(parent, `.${name}.retired`)
  // A build that was killed between the two renames left the last good site here.
  if (!existsSync(outDir) && existsSync(retired)) renameSync(retired, outDir)
  const prefix = `.${name}.next-`
  for (const leftover of readdirSync(parent))
    if (leftover.startsWith(prefix)) rmSync(join(parent, leftover), { recursive: true })
  rmSync(retired, { recursive: true, force: true })
  const staging = join(parent, `${prefix}${process.pid}`)
  const clear = () => {
    for (const path of [staging, `${staging}-cache`, lock]) rmSync(path, { recursive: true, force: true })
  }
  return { staging, retired, clear }
}

/** Write our process id into the lock, or say who holds it; a lock whose process is gone is taken over. */
function claim(lock: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(readFileSync(lock, 'utf8'))
    if (isAlive(holder)) throw new Error(`Another build (process ${holder}) is under way. Wait for it, or stop it.`)
    rmSync(lock, { force: true })
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function prepareSite(staging: string): Promise<void> {
  await astro({
    outDir: staging,
    cacheDir: `${staging}-cache`,
    vite: { cacheDir: `${staging}-cache/vite` },
    // Its warnings speak of empty collections, which are no fault.
    logLevel: 'error',
  })
}

/** Index what readers see into the empty folder of the new site; resolves to the number of pages. */
async function indexSite(staging: string): Promise<number> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`)
  try {
    // One after another in one order: handed a folder, Pagefind numbers pages as the disk lists them.
    for (const sourcePath of readdirSync(staging, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!sourcePath.endsWith('.html')) continue
      const added = await index.addHTMLFile({ sourcePath, content: readFileSync(join(staging, sourcePath), 'utf8') })
      if (added.errors.length > 0)
        throw new Error(`The search index could not take ${sourcePath}: ${added.errors.join('; ')}`)
    }
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(`The search index could not be written: ${failed.join('; ')}`)
    for (const { path, content } of settleIndex(files)) {
      // Pagefind's own interfaces; ours stands on its API.
      if (/(-ui|-highlight)\.(js|css)$/.test(path)) continue
      mkdirSync(dirname(join(staging, 'pagefind', path)), { recursive: true })
      writeFileSync(join(staging, 'pagefind', path), content)
    }
    return files.filter(({ path }) => path.startsWith('fragment/')).length
  } finally {
    await close()
  }
}

function swapIn({ staging, retired }: Place, outDir: string): void {
  if (existsSync(outDir)) renameSync(outDir, retired)
  renameSync(staging, outDir)
  rmSync(retired, { recursive: true, force: true })
}
