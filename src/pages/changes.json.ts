import { readEdition, readLibrary } from '../library.ts'
import { toChangesChannel } from '../publish/channels.ts'
import { toJsonFeed } from '../publish/feeds.ts'

/** What changed in the record: the JSON Feed. */
export async function GET() {
  const library = await readLibrary()
  const edition = await readEdition()
  return new Response(toJsonFeed(toChangesChannel(library, edition.today), library.site, edition))
}
