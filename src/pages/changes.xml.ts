import { readEdition, readLibrary } from '../library.ts'
import { toChangesChannel } from '../publish/channels.ts'
import { toAtom } from '../publish/feeds.ts'

/** What changed in the record: the Atom feed. */
export async function GET() {
  const library = await readLibrary()
  const edition = await readEdition()
  return new Response(toAtom(toChangesChannel(library, edition.today), library.site, edition))
}
