import { readEdition, readLibrary } from '../library.ts'
import { toCorrectionsChannel } from '../publish/channels.ts'
import { toAtom } from '../publish/feeds.ts'

/** What we corrected: the Atom feed. */
export async function GET() {
  const library = await readLibrary()
  return new Response(toAtom(toCorrectionsChannel(library), library.site, await readEdition()))
}
