import type { AskPages } from '../search/pages.ts'
import type { LoadPart, SearchRoot } from '../search/types.ts'

/** The index that this page began with is not there any more, and another is. */
export class SiteChanged extends Error {}

/** Fetch parts of the index, each once; `folder` is the address of `/search/`. What could not be loaded is asked for again. */
export function createLoad(folder: string): LoadPart {
  const known = new Map<string, Promise<unknown>>()
  const read = async (address: string, options?: RequestInit) => {
    const response = await fetch(`${folder}${address}`, options)
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json()
  }
  const readPart = async (name: string) => {
    const { version } = (await load('root')) as SearchRoot
    return read(`${version}/${name}.json`).catch(async (error) => {
      const now = (await read('root.json', { cache: 'no-store' })) as SearchRoot
      throw now.version === version ? error : new SiteChanged()
    })
  }
  const load: LoadPart = (name) => {
    const own =
      known.get(name) ??
      (name === 'root' ? read('root.json') : readPart(name)).catch((error) => {
        known.delete(name)
        throw error
      })
    known.set(name, own)
    return own
  }
  return load
}

/** Begin to load what searches the full text, below an address of the site: a reader has turned to the search. */
export function startPages(base: string): void {
  import('./search-pages.ts').then((pages) => pages.startPages(base)).catch(() => {})
}

/** Ask the full text, whose script comes when it is first asked. */
export function createAskPages(base: string): AskPages {
  return async (meant) => (await import('./search-pages.ts')).askPages(base, meant)
}

/** Say why nothing can be searched, as far as that is known. */
export function sayWhy(error: unknown): string {
  if (error instanceof SiteChanged)
    return 'The site has changed since this page was loaded: reload the page to search what is there now.'
  return navigator.onLine ? 'The search could not be loaded.' : 'You are offline, and the search could not be loaded.'
}
