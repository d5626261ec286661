/** The full text of the pages, from Pagefind: loaded only where the record's own index does not answer. */

import { foldLetters, splitWords } from '../core/fold.ts'
import type { SearchType } from '../search/types.ts'
import { element } from './element.ts'
import { TYPE_NAMES } from './search-hit.ts'

interface Page {
  url: string
  excerpt: string
  content: string
  meta: { title?: string }
  filters: { type?: string[] }
  sub_results?: { title: string; url: string; excerpt: string }[]
}
interface Pagefind {
  init(): Promise<void>
  options(options: object): Promise<void>
  search(query: string, options: { filters: object }): Promise<{ results: { data(): Promise<Page> }[] }>
}

const SHOWN = 4
/** Pagefind also gives pages that share no more than the beginning of a word. */
const ASKED = 8
/** Long pages are not worse answers here: an explainer may rank above the many short pages that share its words. */
const RANKING = { pageLength: 0, termFrequency: 0.3 }

let pagefind: Promise<Pagefind> | undefined

// Of what it cannot load Pagefind tells twice: whom it was asked by, which says so in words, and nobody.
addEventListener('unhandledrejection', (event) => {
  if (/pagefind/i.test(String(event.reason))) event.preventDefault()
})

/** Find pages whose text has the words; each with its type, id and item for the list. */
export async function searchPages(
  address: string,
  text: string,
  types: readonly SearchType[],
): Promise<{ type: string; id: string; item: HTMLLIElement }[]> {
  pagefind ??= start(new URL(address, location.href).href).catch((error) => {
    pagefind = undefined
    throw error
  })
  const filters = types.length > 0 ? { type: { any: [...types] } } : {}
  const { results } = await (await pagefind).search(text, { filters })
  const pages = await Promise.all(results.slice(0, ASKED).map((result) => result.data()))
  return pages
    .filter(({ content, meta }) => hasWords(`${meta.title} ${content}`, text))
    .slice(0, SHOWN)
    .map((page) => ({
      type: page.filters.type?.[0] ?? '',
      id: page.url.split('/').at(-2) ?? '',
      item: toItem(page),
    }))
}

/** Say whether a page has each word of a query, but for its ending. */
function hasWords(page: string, text: string): boolean {
  const folded = foldLetters(page)
  return splitWords(foldLetters(text)).every((word) => folded.includes(word.slice(0, Math.max(4, word.length - 2))))
}

async function start(address: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ address)) as Pagefind
  await module.options({ excerptLength: 24, ranking: RANKING, noWorker: true })
  await module.init()
  return module
}

function toItem(page: Page): HTMLLIElement {
  const type = page.filters.type?.[0] ?? ''
  const section = type === 'explainer' ? page.sub_results?.find(({ url }) => url.includes('#')) : undefined
  const kind = `${TYPE_NAMES[type as SearchType] ?? 'Page'} · in its text${section ? `, section “${section.title}”` : ''}`
  return element(
    'li',
    { data: { type } },
    element('h2', {}, element('a', { href: section?.url ?? page.url }, page.meta.title ?? page.url)),
    element('p', { className: 'small' }, kind),
    // Pagefind escapes the page's text and adds only <mark>.
    element('p', { innerHTML: section?.excerpt ?? page.excerpt }),
  )
}
