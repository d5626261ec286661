import { readEdition, readLibrary } from '../library.ts'
import { toSiteChannel } from '../publish/channels.ts'
import { toAtom } from '../publish/feeds.ts'

/** Pieces, newest first: the Atom feed. */
export async function GET() {
  const library = await readLibrary()
  return new Response(toAtom(toSiteChannel(library), library.site, await readEdition()))
}
