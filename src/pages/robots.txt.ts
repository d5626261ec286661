import { absolute } from '../core/urls.ts'
import { edition, siteUrl } from '../library.ts'

/** Crawlers are welcome everywhere. */
export async function GET() {
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml', await siteUrl(), edition.base)}\n`,
  )
}
