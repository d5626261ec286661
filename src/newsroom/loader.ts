import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { readSettings } from '../settings.ts'
import { checkNewsroom } from './check.ts'
import { readNewsroom } from './read.ts'
import { formatForTerminal } from './report.ts'

/** Load one collection from the newsroom's folder. Files are read by `readNewsroom`, so what is not public never gets here. */
export function newsroomLoader(collection: string): Loader {
  return {
    name: `newsroom-${collection}`,
    async load({ store, parseData, generateDigest, config, watcher }) {
      const { contentDir, now, preview } = readSettings()
      const root = fileURLToPath(config.root)

      async function fill(): Promise<void> {
        const { entries, pieces } = readNewsroom(contentDir, now, preview)
        store.clear()
        if (collection === 'site') {
          store.set({ id: 'site', data: await parseData({ id: 'site', data: { ...entries.site } }) })
          return
        }
        if (collection === 'explainers') {
          for (const { id, data, outline } of entries.explainers) {
            const piece = pieces.find(({ slug }) => slug === id)
            if (!piece) throw new Error(`missing piece: ${id}`)
            const parsed = await parseData({ id, data: { ...data, outline }, filePath: piece.path })
            store.set({
              id,
              data: parsed,
              filePath: relative(root, piece.path),
              digest: generateDigest(piece.text),
              deferredRender: true,
            })
          }
          return
        }
        for (const { id, data } of entries[collection as 'sources'])
          store.set({ id, data: await parseData({ id, data: { ...data } }) })
      }

      await fill()
      if (!watcher) return
      watcher.add(contentDir)
      const refresh = async (path: string) => {
        if (!path.startsWith(contentDir)) return
        await fill()
        // One loader speaks for all of them.
        if (collection !== 'site') return
        const { problems } = checkNewsroom(contentDir, now, true)
        if (problems.length > 0)
          console.error(`\n${formatForTerminal(problems, contentDir, relative(root, contentDir))}\n`)
      }
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, refresh)
    },
  }
}
