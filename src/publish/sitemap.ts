import { escapeMarkup } from '../core/markup.ts'
import type { Library } from '../core/model.ts'
import { listPages } from '../core/pages.ts'
import { absolute, paths } from '../core/urls.ts'
import type { Address, Edition } from './dataset.ts'
import { toInstant } from './feeds.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9'
const TWO_DAYS_MS = 2 * 86_400_000

/** List every page for search engines, with the day of change where a page has one. */
export function toSitemap(library: Library, { site, base }: Address): string {
  const urls = listPages(library).map(
    ([path, date]) =>
      `<url><loc>${absolute(path, site, base)}</loc>${date ? `<lastmod>${withoutMark(date)}</lastmod>` : ''}</url>`,
  )
  return write(`xmlns="${NAMESPACE}"`, urls)
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
  return write(`xmlns="${NAMESPACE}" xmlns:news="${NEWS_NAMESPACE}"`, urls)
}

/** Welcome crawlers everywhere, and name the sitemaps. */
export function toRobots({ site, base }: Address): string {
  const sitemaps = [paths.sitemap, paths.newsSitemap].map((path) => `Sitemap: ${absolute(path, site, base)}\n`)
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('')}`
}

/** A date without `~` or `?`, which only we write. */
function withoutMark(date: string): string {
  return date.replace(/[~?]$/, '')
}

/** The language alone, without its country; of Chinese Google wants both. */
function toNewsLanguage(language: string): string {
  return /^zh-(cn|tw)$/i.test(language) ? language.toLowerCase() : (language.split('-')[0] as string)
}

function write(namespaces: string, urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`
}
