import { readEdition, readLibrary } from '../library.ts'
import { toCorrectionsChannel } from '../publish/channels.ts'
import { toJsonFeed } from '../publish/feeds.ts'

/** What we corrected: the JSON Feed. */
export async function GET() {
  const library = await readLibrary()
  return new Response(toJsonFeed(toCorrectionsChannel(library), library.site, await readEdition()))
}
