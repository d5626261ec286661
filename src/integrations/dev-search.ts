/** Search for the writer's preview: the built site has its index on disk, the preview makes one from its own pages. */
import type { AstroIntegration } from 'astro'
import { createIndex } from 'pagefind'
import { NOT_SEARCHED } from '../core/anchors.ts'
import { mustParseDate, spanOf } from '../core/dates.ts'
import { buildLibrary } from '../core/library.ts'
import { listPages } from '../core/pages.ts'
import { openNewsroom, toEntries } from '../newsroom/read.ts'
import type { Settings } from '../settings.ts'

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json', css: 'text/css' }

/** Serve `/pagefind/` in the dev server from an index made on the first search after each edit. */
export function devSearch(settings: Settings): AstroIntegration {
  return {
    name: 'dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let files: Promise<Map<string, Uint8Array>> | undefined
        server.watcher.on('all', () => {
          files = undefined
        })
        const prefix = `${settings.base}pagefind/`
        server.middlewares.use(async (request, response, next) => {
          const path = request.url?.split('?')[0] ?? ''
          const name = path.startsWith(prefix)
            ? path.slice(prefix.length)
            : path.startsWith('/pagefind/')
              ? path.slice(10)
              : undefined
          if (!name) return next()
          files ??= indexPages(settings, `http://${request.headers.host}`)
          const content = (await files.catch(() => new Map<string, Uint8Array>())).get(name)
          response.statusCode = content ? 200 : 404
          response.setHeader('content-type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
          response.end(content)
        })
      },
    },
  }
}

async function indexPages(settings: Settings, origin: string): Promise<Map<string, Uint8Array>> {
  const library = buildLibrary(toEntries(openNewsroom(settings.contentDir), Number.POSITIVE_INFINITY))
  const { index } = await createIndex({ excludeSelectors: NOT_SEARCHED })
  if (!index) throw new Error('Pagefind could not start')
  const today = spanOf(mustParseDate(settings.now.slice(0, 10))).start
  for (const { path } of listPages(library, today)) {
    const response = await fetch(`${origin}${settings.base.replace(/\/$/, '')}${path}`)
    if (response.ok) await index.addHTMLFile({ url: path, content: await response.text() })
  }
  const { files } = await index.getFiles()
  await index.deleteIndex()
  return new Map(files.map(({ path, content }) => [path, content]))
}
