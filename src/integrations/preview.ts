/**
 * What the preview tells its writers: after each save the newsroom is checked in one place, and the terminal, the page in
 * the browser, the overview at `/problems/` and the schemas for editors have it from there. A build has none of it, except
 * that a preview which is built for a colleague marks what is not public.
 */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { ViteDevServer } from 'vite'
import { PAGES } from '../core/urls.ts'
import { digest } from '../digest.ts'
import { isCollection } from '../newsroom/files.ts'
import { writeHelps } from '../newsroom/helps.ts'
import { findKept } from '../newsroom/kept.ts'
import { listFound, type Newsroom, openNewsroom, rereadFile } from '../newsroom/read.ts'
import { formatForTerminal } from '../newsroom/report.ts'
import { listHidden, type Message, type Told, tellFile, tellNewsroom } from '../newsroom/told.ts'
import { createStandIns } from '../preview/stand-in.ts'
import { type Settings, shownContent } from '../settings.ts'

/** What the form of one file shows is told after so long, and all of it after so long, or later while a page is being drawn. */
const FILE_MS = 60
const ALL_MS = 120
const MOST_MS = 400

const inSource = (file: string) => fileURLToPath(new URL(`../preview/${file}`, import.meta.url))

/** Tell writers what is wrong, beside the page. */
export function preview(settings: Settings): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript, updateConfig }) => {
        if (command === 'dev' && settings.isDesk) {
          injectScript('page', `import ${JSON.stringify(inSource('client/main.ts'))}`)
          injectRoute({ pattern: '/problems', entrypoint: inSource('problems.astro'), prerender: true })
          // A writer is told in words; a stack trace stays in the terminal.
          updateConfig({ vite: { server: { hmr: { overlay: false } } } })
        } else if (settings.preview) {
          const hidden = JSON.stringify(listHidden(openNewsroom(settings.contentDir), settings.now))
          injectScript(
            'page',
            `import { markLinks } from ${JSON.stringify(inSource('client/marks.ts'))}; markLinks(${hidden})`,
          )
        }
      },
      'astro:server:setup': ({ server }) => {
        if (settings.isDesk) watchDesk(server, settings)
      },
    },
  }
}

function watchDesk(server: ViteDevServer, settings: Settings): void {
  const { contentDir, now, base } = settings
  let told: Message | undefined
  let drawing = 0
  let timers: NodeJS.Timeout[] = []
  const send = (message: Message) => server.environments.client.hot.send('listed:told', message)

  function tellAll(): Message {
    const newsroom = openNewsroom(contentDir)
    const before = told
    told = withDigest(tellNewsroom(newsroom, now))
    send(told)
    tellTerminal(told, before, settings)
    writeHelps(newsroom)
    return told
  }

  function saved(file: string): void {
    const start = performance.now()
    for (const timer of timers) clearTimeout(timer)
    const first = setTimeout(() => {
      const own = tellFile(openNewsroom(contentDir), file)
      // What only the whole check can tell stays until it has been made again.
      if (own.length > 0 && told)
        send({ ...told, isWhole: false, problems: [...own, ...told.problems.filter((one) => one.file !== file)] })
    }, FILE_MS)
    // The page that a writer waits for goes first.
    const all = setInterval(() => {
      if (drawing > 0 && performance.now() - start < MOST_MS) return
      clearInterval(all)
      tellAll()
    }, ALL_MS)
    timers = [first, all]
  }

  server.watcher.on('all', (_event, path) => {
    const file = relative(contentDir, path).replaceAll('\\', '/')
    if (file.startsWith('..') || file === '' || isPassedOver(file)) return
    // What the loaders know nothing of is read here.
    const newsroom = findKept(contentDir)
    if (newsroom && !isLoaded(file)) rereadFile(newsroom, file)
    saved(file)
  })
  server.environments.client.hot.on('listed:ask', (_data, client) => client.send('listed:told', told ?? tellAll()))

  const { watch } = createStandIns(base, (path, file) => {
    const newsroom = openNewsroom(contentDir)
    const own = fileOf(newsroom, path) ?? file
    const now = own ? tellFile(newsroom, own) : []
    const rest = (told?.problems ?? []).filter((one) => one.entry?.page === path || one.file === 'site.yaml')
    const isNew = (one: (typeof rest)[number]) =>
      !now.some(({ line, message }) => line === one.line && message === one.message)
    const isThere = own !== undefined && newsroom.files.has(own)
    return {
      file: isThere ? own : undefined,
      problems: [...now, ...rest.filter((one) => one.severity === 'error' && isNew(one))],
      folder: contentDir,
      digest: told?.digest ?? 'none',
    }
  })
  server.middlewares.use((request, response, next) => {
    const isPage =
      request.method === 'GET' &&
      /\/(?:\?|$)/.test(request.url ?? '') &&
      !/\/(?:edit|problems)\//.test(request.url ?? '')
    if (isPage && request.headers.accept?.includes('text/html')) {
      drawing++
      response.once('close', () => drawing--)
      watch(request, response)
    }
    next()
  })
}

/** What begins with a dot is somebody's half-written file; editions are frozen. */
function isPassedOver(file: string): boolean {
  return file.startsWith('editions/') || file.split('/').some((part) => part.startsWith('.'))
}

function isLoaded(file: string): boolean {
  const [folder = ''] = file.split('/')
  return file === 'site.yaml' || folder === 'explainers' || (isCollection(folder) && file.includes('/'))
}

function fileOf(newsroom: Newsroom, path: string): string | undefined {
  const [, collection = '', id = ''] = path.split('/')
  return listFound(newsroom).find((one) => collection in PAGES && one.collection === collection && one.id === id)?.file
}

function withDigest(told: Told): Message {
  return { ...told, isWhole: true, digest: digest([told]) }
}

function tellTerminal({ problems }: Told, before: Told | undefined, settings: Settings): void {
  if (problems.length > 0)
    console.error(`\n${formatForTerminal(problems, settings.contentDir, shownContent(settings))}\n`)
  else if (before && before.problems.length > 0) console.error('\nNo problems found.\n')
}
