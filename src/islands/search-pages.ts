/** Pagefind, which has the full text of what is published to be read: loaded when a reader turns to the search. */
import { type Meant, PAGEFIND_OPTIONS, type Pagefind, type PageHit, searchPages } from '../search/pages.ts'

interface PagefindModule extends Pagefind {
  init(): Promise<void>
  options(options: object): Promise<void>
}

let pagefind: Promise<PagefindModule> | undefined

// Of what it cannot load Pagefind tells twice: whom it was asked by, which says so in words, and nobody.
addEventListener('unhandledrejection', (event) => {
  if (/pagefind/i.test(String(event.reason))) event.preventDefault()
})

/** Load Pagefind below an address of the site, once; what could not be loaded is asked for again. */
export function startPages(base: string): Promise<Pagefind> {
  const load = async () => {
    const address = new URL(`${base}/pagefind/pagefind.js`, location.href).href
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule
    // Paths as the record knows them, whatever the site lies below. Without a worker: it would load everything twice.
    await module.options({ ...PAGEFIND_OPTIONS, baseUrl: '/', noWorker: true })
    await module.init()
    return module
  }
  pagefind ??= load().catch((error) => {
    pagefind = undefined
    throw error
  })
  return pagefind
}

/** Ask Pagefind below an address of the site. */
export async function askPages(base: string, meant: Meant): Promise<PageHit[]> {
  return searchPages(await startPages(base), meant)
}
