import { pickNewest } from '../core/lastmod.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Library } from '../core/model.ts'
import type { Page } from '../core/pages.ts'
import { absolute, paths, withBase } from '../core/urls.ts'
import type { Address, Edition, Hosted } from './dataset.ts'
import { toInstant } from './feeds.ts'
import { ADMIN_PATH } from './headers.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9'
const TWO_DAYS_MS = 2 * 86_400_000

/** More pages than this stand in sitemaps of their kinds. */
const ONE_FILE = 1000
/** The protocol has room for five times as many. */
const FULL = 10_000

/** Where some pages are listed. */
export interface SitemapFile {
  path: string
  pages: Page[]
}

/** File pages into one sitemap or, where they are many, into some of each kind. */
export function fileSitemaps(pages: readonly Page[]): SitemapFile[] {
  if (pages.length <= ONE_FILE) return [{ path: paths.sitemap, pages: [...pages] }]
  return [...Map.groupBy(pages, ({ kind }) => kind)].flatMap(([kind, own]) =>
    Array.from({ length: Math.ceil(own.length / FULL) }, (_, index) => ({
      path: paths.sitemapOf(index === 0 ? kind : `${kind}-${index + 1}`),
      pages: own.slice(index * FULL, (index + 1) * FULL),
    })),
  )
}

/** List pages for search engines, with the day on which each last changed. */
export function toSitemap(pages: readonly Page[], address: Address): string {
  const urls = pages.map((page) => `<url>${locate(page, address)}</url>`)
  return write('urlset', `xmlns="${NAMESPACE}"`, urls)
}

/** List sitemaps, with the day of the newest page in each; `day` is that of the edition, a day count. */
export function toSitemapIndex(files: readonly SitemapFile[], day: number, address: Address): string {
  const sitemaps = files.map(({ path, pages }) => {
    const changed = pickNewest(
      pages.map((page) => page.changed),
      day,
    )
    return `<sitemap>${locate({ path, changed }, address)}</sitemap>`
  })
  return write('sitemapindex', `xmlns="${NAMESPACE}"`, sitemaps)
}

function locate({ path, changed }: Pick<Page, 'path' | 'changed'>, { site, base }: Address): string {
  return `<loc>${absolute(path, site, base)}</loc>${changed ? `<lastmod>${withoutMark(changed)}</lastmod>` : ''}`
}

/** List the pieces of the two days before the edition as Google News wants it: what is older it drops by itself. */
export function toNewsSitemap({ site, explainers }: Library, edition: Edition): string {
  const now = Date.parse(edition.now)
  const urls = explainers
    .filter(({ withdrawn, published }) => {
      const age = now - toInstant(published).getTime()
      return !withdrawn && age >= 0 && age <= TWO_DAYS_MS
    })
    .map(({ slug, title, published }) => {
      const publication = `<news:publication><news:name>${escapeMarkup(site.title)}</news:name><news:language>${toNewsLanguage(site.language)}</news:language></news:publication>`
      const loc = absolute(paths.explainer(slug), edition.site, edition.base)
      return `<url><loc>${loc}</loc><news:news>${publication}<news:publication_date>${withoutMark(published)}</news:publication_date><news:title>${escapeMarkup(title)}</news:title></news:news></url>`
    })
  return write('urlset', `xmlns="${NAMESPACE}" xmlns:news="${NEWS_NAMESPACE}"`, urls)
}

/** Welcome crawlers everywhere but where writers work, and name the sitemaps. */
export function toRobots({ site, base, hasAdmin }: Hosted, isPreview = false): string {
  if (isPreview) return 'User-agent: *\nDisallow: /\n'
  const sitemaps = [paths.sitemap, paths.newsSitemap].map((path) => `Sitemap: ${absolute(path, site, base)}\n`)
  const kept = hasAdmin ? `Disallow: ${withBase(ADMIN_PATH, base)}\n` : ''
  return `User-agent: *\nAllow: /\n${kept}\n${sitemaps.join('')}`
}

/** Write a date without `~` or `?`, which only we write. */
export function withoutMark(date: string): string {
  return date.replace(/[~?]$/, '')
}

/** The language alone, without its country; of Chinese Google wants both. */
function toNewsLanguage(language: string): string {
  return /^zh-(cn|tw)$/i.test(language) ? language.toLowerCase() : (language.split('-')[0] as string)
}

function write(root: string, namespaces: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${items.join('\n')}\n</${root}>\n`
}
