import { edition, readLibrary, siteUrl } from '../library.ts'
import { toSitemap } from '../publish/sitemap.ts'

/** The sitemap. */
export async function GET() {
  return new Response(toSitemap(await readLibrary(), { site: await siteUrl(), base: edition.base }))
}
