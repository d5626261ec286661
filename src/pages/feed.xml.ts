import { edition, readLibrary, siteUrl } from '../library.ts'
import { toAtom } from '../publish/atom.ts'

/** The Atom feed. */
export async function GET() {
  const address = { site: await siteUrl(), base: edition.base }
  return new Response(toAtom(await readLibrary(), address, edition.now))
}
