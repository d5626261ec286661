/** Astro's collections, filled from the newsroom as it was read: nothing is read, parsed or validated again for them. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { CollectionName } from '../schema/collections.ts'
import { readSettings, type Settings } from '../settings.ts'
import { type Found, isSound, listFound, openNewsroom, rereadFile } from './read.ts'

/** Load one collection from the newsroom's folder; what is not public gets here only in a preview. */
export function newsroomLoader(collection: CollectionName): Loader {
  return { name: `newsroom-${collection}`, load: async (context) => fill(collection, context) }
}

function fill(collection: CollectionName, { store, config, watcher }: LoaderContext): void {
  const settings = readSettings()
  const { contentDir, now, preview } = settings
  const root = fileURLToPath(config.root)
  const until = preview ? Number.POSITIVE_INFINITY : Date.parse(now)
  const update = (keepsBroken: boolean) => {
    const newsroom = openNewsroom(contentDir)
    const left = new Set(store.keys())
    for (const found of listFound(newsroom)) {
      if (found.collection !== collection || found.from > until) continue
      if (!isSound(found, newsroom)) {
        // While somebody is writing, what is broken stays as it last was: pages are not drawn without it meanwhile.
        if (keepsBroken) left.delete(found.id)
        continue
      }
      left.delete(found.id)
      // What has the digest that it had is left as it is.
      store.set(toStored(found, settings, root))
    }
    for (const id of left) store.delete(id)
  }
  update(false)
  if (!watcher) return
  const isOwn = (file: string) => (collection === 'site' ? file === 'site.yaml' : file.startsWith(`${collection}/`))
  // One of the loaders watches the folder; each fills itself when a file of its own has changed.
  if (collection === 'site') watcher.add(contentDir)
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (path) => {
      const file = relative(contentDir, path).replaceAll('\\', '/')
      if (file.startsWith('..') || !isOwn(file)) return
      rereadFile(openNewsroom(contentDir), file)
      update(true)
    })
}

function toStored({ id, data, digest, body, file }: Found, { contentDir, hasMdxModules }: Settings, root: string) {
  const entry = { id, data: { ...data }, digest }
  // Astro is to render the text of a piece itself, from its file.
  return body && hasMdxModules
    ? { ...entry, filePath: relative(root, `${contentDir}/${file}`), deferredRender: true }
    : entry
}
