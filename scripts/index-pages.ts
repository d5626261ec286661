/** Index what is published to be read with Pagefind: the same pages give the same bytes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { NOT_SEARCHED } from '../src/core/anchors.ts'

/** Index the pages of a folder that say they are to be; resolves to the files of the index and the number of pages. */
export async function indexPages(
  folder: string,
): Promise<{ files: { path: string; content: Uint8Array }[]; count: number }> {
  const { index, errors } = await createIndex({ excludeSelectors: NOT_SEARCHED })
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`)
  try {
    // One after another in one order: handed a folder, Pagefind numbers pages as the disk lists them. Without filters: it
    // writes them in random order, and the record's own look-up has them.
    for (const sourcePath of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!sourcePath.endsWith('.html')) continue
      const content = readFileSync(join(folder, sourcePath), 'utf8')
      if (!content.includes('data-pagefind-body')) continue
      const added = await index.addHTMLFile({ sourcePath, content })
      if (added.errors.length > 0)
        throw new Error(`The search index could not take ${sourcePath}: ${added.errors.join('; ')}`)
    }
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(`The search index could not be written: ${failed.join('; ')}`)
    return {
      // Without Pagefind's own interfaces and its worker: ours stands on its API.
      files: files.filter(({ path }) => !/(-ui|-highlight|-worker)\.(js|css)$/.test(path)),
      count: files.filter(({ path }) => path.startsWith('fragment/')).length,
    }
  } finally {
    await close()
  }
}
