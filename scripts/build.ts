/**
 * Build the site: check the content, prepare the whole site aside, index it, and swap it in at the end.
 * Whatever fails, the last good site stays as it was and nothing half-made is left behind.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build as astro } from 'astro'
import { isRefused } from '../src/core/problems.ts'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { formatForTerminal } from '../src/newsroom/report.ts'
import { readSettings, shownContent } from '../src/settings.ts'
import { indexPages } from './index-pages.ts'
import { claimOutDir, findOutDir, MARK, PREVIEW, swapIn } from './out-dir.ts'
import { createReuse, type Reuse } from './reuse.ts'
import { verifySite } from './verify.ts'
import { holdToBudgets } from './weigh.ts'
import { enterWorkshop, type Workshop } from './workshop.ts'

/** Build as the environment says; resolves to the exit code. `--cold` makes everything anew, `--preview` a site with drafts that no deployment takes. */
export async function run(options: string[] = []): Promise<number> {
  const started = performance.now()
  // One clock for the whole build, also where no `NOW` was given.
  const isPreview = options.includes('--preview')
  if (process.env.LISTED_PREVIEW && !isPreview)
    throw new Error('A preview is never built into a site: unset LISTED_PREVIEW, or ask for one with --preview.')
  if (isPreview) Object.assign(process.env, { LISTED_PREVIEW: 'built', OUT_DIR: process.env.OUT_DIR || 'preview' })
  const settings = readSettings()
  process.env.NOW = settings.now
  if (isPreview) refusePublished(settings.outDir)
  const out = findOutDir(settings.outDir, settings.contentDir)

  const { problems, library } = checkNewsroom(readNewsroom(settings.contentDir), settings.now, 'public')
  if (problems.length > 0) console.error(formatForTerminal(problems, settings.contentDir, shownContent(settings)))
  if (problems.some(isRefused)) {
    console.error(`\nNothing was built: ${relative('', settings.outDir) || '.'} is as it was.`)
    return 1
  }

  claimOutDir(out)
  let workshop: Workshop | undefined
  try {
    workshop = enterWorkshop(options.includes('--cold') || isPreview, isPreview ? 'preview-' : '')
    const reuse = createReuse(workshop.store, workshop.site, workshop.code)
    await buildSite(workshop, reuse)
    const texts = await indexPages(workshop.site)
    for (const { path, content } of texts.files) reuse.put(`pagefind/${path}`, content)
    verifySite(workshop.site, join(workshop.store, 'verified.txt'), workshop.code)
    // What a preview says of drafts comes on top of what readers load.
    if (!isPreview) holdToBudgets(workshop.site, settings.base)
    reuse.keep()
    writeFileSync(
      join(workshop.site, MARK),
      isPreview ? PREVIEW : 'Made by npm run build, which replaces this folder whole.\n',
    )
    swapIn(workshop.site, out)
    workshop.seal()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `Built ${relative('', settings.outDir)}/ in ${seconds} s: ${library.explainers.length} explainers, ${library.designations.length} designations, ${texts.count} texts in the search.`,
    )
    return 0
  } finally {
    workshop?.leave()
    for (const left of [out.next, out.lock]) rmSync(left, { recursive: true, force: true })
  }
}

/** A folder from which readers are served is not the place for drafts. */
function refusePublished(outDir: string): void {
  const mark = join(outDir, MARK)
  if (existsSync(mark) && readFileSync(mark, 'utf8') !== PREVIEW)
    throw new Error(`OUT_DIR=${outDir} holds a site for readers: build the preview into a folder of its own.`)
}

async function buildSite({ root, site }: Workshop, { integration }: Reuse): Promise<void> {
  await astro({
    root,
    outDir: site,
    cacheDir: join(root, 'cache'),
    integrations: [integration],
    vite: { cacheDir: join(root, 'vite') },
    // Its warnings speak of empty collections, which are no fault.
    logLevel: 'error',
  })
}
