/**
 * The search beside stock Pagefind, MiniSearch and FlexSearch: bytes before the first hits and in all, cold and warm
 * latency, and how often the right page is among the first three, on our own pages with the judging halves of the queries,
 * and on 10,000 generated pages with names typed rightly and wrongly. `BENCH_BEFORE=<folder>` has a site that was built
 * earlier asked the same.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { randomLcg } from 'd3'
import { createIndex } from 'pagefind'
import { buildSearch } from '../../src/search/build.ts'
import type { SearchRecord, SearchRoot } from '../../src/search/types.ts'
import { judging } from '../../tests/search/judged.ts'
import { bundlePeer, installPeers, PEERS, serve, weigh, withBrowser } from './browser.ts'
import { round, time } from './process.ts'

interface Document {
  url: string
  title: string
  text: string
}
interface Query {
  q: string
  kind: string
  /** Addresses of which any is right. */
  right: string[]
}
type Figures = Record<string, number | string>
type Files = Map<string, string | Uint8Array>

const PATIENCE_MS = 60_000
/** So many queries are asked cold. */
const COLD = 24

/** Search the built site, and so many generated pages (10,000), with everything that searches without a server. */
export async function benchSearch(sizes: number[]): Promise<void> {
  installPeers()
  const site = resolve('node_modules/.cache/bench/site')
  time(['scripts/listed.mjs', 'build'], { OUT_DIR: site })
  const documents = readDocuments(site)
  await compare(
    `Our own ${documents.length} pages`,
    documents,
    readQueries(),
    new Map(),
    site,
    process.env.BENCH_BEFORE,
  )
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) {
    const { documents: made, records, queries } = makeSite(size)
    const files: Files = new Map()
    const parts = buildSearch(records, new Map())
    const root = parts.get('root') as string
    const { version } = JSON.parse(root) as SearchRoot
    for (const [name, text] of parts) files.set(`/search/${version}/${name}.json`, text)
    files.set('/search/root.json', root)
    await compare(`${size} generated pages`, made, queries, files, site)
  }
}

async function compare(
  title: string,
  documents: Document[],
  queries: Query[],
  files: Files,
  site: string,
  before?: string,
) {
  const rows: Record<string, Figures> = { Listed: await measure('/search/', files, site, queries, LISTED) }
  if (before) rows['Listed before'] = await measure('/search/', files, before, queries, LISTED)
  const { default: MiniSearch } = await import(
    pathToFileURL(join(PEERS, 'node_modules/minisearch/dist/es/index.js')).href
  )
  const index = new MiniSearch({ idField: 'url', fields: ['title', 'text'], storeFields: ['url', 'title'] })
  index.addAll(documents)
  const shared: Files = new Map([
    ...files,
    ['/minisearch.json', JSON.stringify(index)],
    ['/documents.json', JSON.stringify(documents)],
  ])
  for (const [path, content] of await indexPages(documents)) shared.set(`/pagefind/${path}`, content)
  for (const [name, kind] of [
    ['stock Pagefind', 'pagefind'],
    ['MiniSearch', 'minisearch'],
    ['FlexSearch', 'flexsearch'],
  ] as const) {
    const { js } = await bundlePeer(kind)
    const page = `<!doctype html><html lang="en"><title>${name}</title><body><ol id="hits"></ol><script type="module" src="/bench.js"></script>`
    rows[name] = await measure(
      '/bench/',
      new Map([...shared, ['/bench/', page], ['/bench.js', js]]),
      site,
      queries,
      PEER,
    )
  }
  console.log(
    `\n${title}, ${queries.length} queries, ${queries.filter(({ kind }) => kind === 'misspelt').length} of them misspelt`,
  )
  console.table(rows)
}

/** How a page is asked: what is true once its first hits stand, and how a query is put to it when it is warm. */
interface Asking {
  isAnswered: string
  ask: (page: Page, query: string) => Promise<{ urls: string[]; ms: number }>
  /** Addresses of what comes after the first hits. */
  later?: RegExp
}

const PEER: Asking = {
  isAnswered: 'window.drawnAt !== undefined',
  ask: (page, query) =>
    page.evaluate(async (text) => {
      const started = performance.now()
      const urls = await (window as never as { find(q: string): Promise<string[]> }).find(text)
      return { urls, ms: performance.now() - started }
    }, query),
}

/** The real page: what a reader does, and what they see. */
const LISTED: Asking = {
  later: /\/pagefind\/|\/search-pages\./,
  isAnswered: "document.querySelector('#results > li') !== null",
  ask: (page, query) =>
    page.evaluate(async (text) => {
      const field = document.querySelector('#search-field') as HTMLInputElement
      const list = document.querySelector('#results') as HTMLElement
      const started = performance.now()
      field.value = text
      field.form?.requestSubmit()
      while (list.ariaBusy !== 'false') await new Promise((done) => setTimeout(done, 0))
      await new Promise((done) => requestAnimationFrame(done))
      const ms = performance.now() - started
      const urls = [...list.querySelectorAll(':scope > li')].map((item) => {
        const link = item.querySelector('a') as HTMLAnchorElement
        const { designation } = (item.querySelector('[data-designation]') as HTMLElement | null)?.dataset ?? {}
        return designation
          ? `/designations/${designation}/`
          : new URL(link.href).pathname +
              (/change/.test((item as HTMLElement).dataset.type ?? '') ? new URL(link.href).hash : '')
      })
      return { urls, ms }
    }, query),
}

async function measure(
  path: string,
  files: Files,
  site: string,
  queries: Query[],
  { isAnswered, ask, later }: Asking,
): Promise<Figures> {
  const { url, stop } = await serve(files, site)
  try {
    return await withBrowser(async (browser) => {
      const cold: { first: number; bytes: number; requests: number; ms: number }[] = []
      // Queries of all kinds: what one loads depends on its words.
      for (const { q } of queries.filter((_, index) => index % Math.ceil(queries.length / COLD) === 0)) {
        const context = await browser.newContext()
        const page = await context.newPage()
        const bodies: Promise<{ isFirst: boolean; size: number }>[] = []
        page.on('response', (response) => {
          if (['script', 'fetch', 'xhr'].includes(response.request().resourceType()))
            bodies.push(
              response
                .body()
                .catch(() => Buffer.alloc(0))
                .then((body) => ({ isFirst: !later?.test(response.url()), size: weigh(body) })),
            )
        })
        await page.addInitScript((expression) => {
          const isDone = new Function(`return ${expression}`)
          const look = () =>
            document.body && isDone()
              ? requestAnimationFrame(() => Object.assign(window, { hitsAt: performance.now() }))
              : requestAnimationFrame(look)
          requestAnimationFrame(look)
        }, isAnswered)
        await page.goto(`${url}${path}?q=${encodeURIComponent(q)}`, { timeout: PATIENCE_MS })
        await page.waitForFunction('window.hitsAt !== undefined', undefined, { timeout: PATIENCE_MS })
        await page.waitForLoadState('networkidle')
        const loaded = await Promise.all(bodies)
        const ms = (await page.evaluate('window.hitsAt')) as number
        const add = (some: typeof loaded) => some.reduce((sum, { size }) => sum + size, 0)
        cold.push({
          first: add(loaded.filter(({ isFirst }) => isFirst)),
          bytes: add(loaded),
          requests: loaded.length,
          ms,
        })
        await context.close()
      }
      const page = await (await browser.newContext()).newPage()
      await page.goto(url + path, { timeout: PATIENCE_MS })
      const answers: { urls: string[]; ms: number }[] = []
      for (const { q } of queries) answers.push(await ask(page, q))
      const warm: number[] = []
      for (const { q } of queries) warm.push((await ask(page, q)).ms)
      warm.sort((a, b) => a - b)
      const sorted = (name: keyof (typeof cold)[number]) => cold.map((one) => one[name]).sort((a, b) => a - b)
      const middle = (name: keyof (typeof cold)[number]) => sorted(name)[Math.floor(cold.length / 2)] as number
      const kilobytes = (bytes: number) => Math.round(bytes / 1000)
      return {
        'kB to first hits': `${kilobytes(middle('first'))}, at most ${kilobytes(sorted('first').at(-1) as number)}`,
        'kB in all': `${kilobytes(middle('bytes'))}, at most ${kilobytes(sorted('bytes').at(-1) as number)}`,
        requests: middle('requests'),
        'cold ms': Math.round(middle('ms')),
        'warm median ms': round(warm[Math.floor(warm.length / 2)] as number),
        'warm p95 ms': round(warm[Math.floor(warm.length * 0.95)] as number),
        ...score(
          queries,
          answers.map(({ urls }) => urls),
        ),
      }
    })
  } finally {
    stop()
  }
}

function score(queries: Query[], answers: string[][]): Figures {
  const ranks = queries.map(({ right }, index) => {
    const at = (answers[index] as string[]).findIndex((url) => right.includes(url.replace(/^https?:\/\/[^/]+/, '')))
    return at + 1
  })
  const of = (wanted: (query: Query) => boolean) => ranks.filter((_, index) => wanted(queries[index] as Query))
  const isHigh = (rank: number) => rank > 0 && rank <= 3
  const share = (some: number[]) => round(some.filter(isHigh).length / Math.max(some.length, 1))
  return {
    'success@3': share(ranks),
    MRR: round(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length),
    'misspelt success@3': share(of(({ kind }) => kind === 'misspelt')),
    empty: answers.filter((urls) => urls.length === 0).length,
  }
}

/** The built pages that the search knows, as a peer would be given them: their headline and their words. */
function readDocuments(site: string): Document[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(site, file), 'utf8')
      if (!/^(explainers|designations|entities|instruments|authorities|glossary|about|coverage)\//.test(file)) return []
      const [, main] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
      if (!main) return []
      const plain = (markup: string) =>
        markup
          .replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
          .replace(/<[^>]+>/g, ' ')
          .replace(/&[#\w]+;/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
      const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(main) ?? []
      return [{ url: `/${file.replace(/index\.html$/, '')}`, title: plain(title), text: plain(main) }]
    })
}

const PLACES: Record<string, (id: string) => string> = {
  explainer: (id) => `/explainers/${id}/`,
  designation: (id) => `/designations/${id}/`,
  entity: (id) => `/entities/${id}/`,
  instrument: (id) => `/instruments/${id}/`,
  authority: (id) => `/authorities/${id}/`,
  term: (id) => `/glossary/${id}/`,
  change: (id) => `/changes/#day-${id}`,
  page: (path) => path,
}

/** The judging halves, as far as some answer is a page of its own: peers search pages. */
function readQueries(): Query[] {
  return judging
    .map(({ q, kind, answers }) => ({
      q,
      kind,
      right: answers.map((answer) => {
        const [type = '', id = ''] = answer.split(/:(.*)/)
        return (PLACES[type] as (id: string) => string)(id)
      }),
    }))
    .filter(({ right }) => right.some((url) => !url.includes('#')))
}

/** Names made of syllables, each on a page of its own, and queries for some of them, half of them with a slip. */
function makeSite(count: number): { documents: Document[]; records: SearchRecord[]; queries: Query[] } {
  const random = randomLcg(0.1357)
  const pick = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T
  const syllables = [
    'ba',
    'dor',
    'kel',
    'min',
    'ras',
    'tov',
    'zu',
    'lan',
    'gri',
    'pe',
    'shan',
    'vo',
    'har',
    'qui',
    'ned',
    'al',
    'mor',
    'ist',
    'ka',
    'rel',
  ]
  const word = () => {
    const made = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('')
    return made.charAt(0).toUpperCase() + made.slice(1)
  }
  const kinds = ['Group', 'Brigade', 'Trading Company', 'Front', 'Network', 'Movement']
  const documents = Array.from({ length: count }, (_, number) => {
    const title = `${word()} ${word()} ${pick(kinds)}`
    const text = `${title} was listed under law ${number % 97} for its part in the affair of ${word()}. It is said to have ties with ${word()} and ${word()}.`
    return { url: `/entities/made-${number}/`, title, text }
  })
  const records = documents.map(
    ({ url, title, text }): SearchRecord => ({
      type: 'entity',
      id: url.split('/').at(-2) ?? '',
      url,
      title,
      group: url,
      context: 'On no list in force today',
      text,
      names: [title],
      fields: [
        [title, 14],
        [text, 2],
      ],
      facets: {},
      days: [],
    }),
  )
  const queries = Array.from({ length: 200 }, (_, number): Query => {
    const { title, url } = pick(documents)
    const typed = title.toLowerCase()
    return {
      q: number % 2 === 0 ? typed : slip(typed, random),
      kind: number % 2 === 0 ? 'name' : 'misspelt',
      right: [url],
    }
  })
  return { documents, records, queries }
}

/** One slip in each of the first two words: a letter lost, doubled, changed, or two that changed places. */
function slip(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word, index) => {
      if (index > 1) return word
      const at = Math.floor(random() * (word.length - 1))
      const [before, letter, next, after] = [
        word.slice(0, at),
        word.charAt(at),
        word.charAt(at + 1),
        word.slice(at + 2),
      ]
      return [
        before + next + after,
        before + letter + letter + next + after,
        `${before}x${next}${after}`,
        before + next + letter + after,
      ][Math.floor(random() * 4)]
    })
    .join(' ')
}

async function indexPages(documents: Document[]): Promise<Map<string, Uint8Array>> {
  const { index } = await createIndex({})
  if (!index) throw new Error('Pagefind could not start')
  for (const { url, title, text } of documents)
    await index.addHTMLFile({ url, content: `<html lang="en"><body><h1>${title}</h1><p>${text}</p></body></html>` })
  const { files } = await index.getFiles()
  await index.deleteIndex()
  return new Map(files.map(({ path, content }) => [path, content]))
}
