import { absolute, paths } from '../core/urls.ts'
import { readEdition } from '../library.ts'

/** Crawlers are welcome everywhere. */
export async function GET() {
  const { site, base } = await readEdition()
  const sitemaps = [paths.sitemap, paths.newsSitemap].map((path) => `Sitemap: ${absolute(path, site, base)}\n`)
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join('')}`)
}
