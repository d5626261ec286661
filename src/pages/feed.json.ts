import { readEdition, readLibrary } from '../library.ts'
import { toSiteChannel } from '../publish/channels.ts'
import { toJsonFeed } from '../publish/feeds.ts'

/** Pieces, newest first: the JSON Feed. */
export async function GET() {
  const library = await readLibrary()
  return new Response(toJsonFeed(toSiteChannel(library), library.site, await readEdition()))
}
