import { readEdition, readLibrary } from '../library.ts'
import { toNewsSitemap } from '../publish/sitemap.ts'

/** The pieces of the last two days, for news search. */
export async function GET() {
  return new Response(toNewsSitemap(await readLibrary(), await readEdition()))
}
