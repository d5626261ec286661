import { readEdition, readLibrary } from '../../../library.ts'
import { toTopicChannel } from '../../../publish/channels.ts'
import { toJsonFeed } from '../../../publish/feeds.ts'

/** One feed for each topic. */
export async function getStaticPaths() {
  return (await readLibrary()).topics.map(({ id }) => ({ params: { id } }))
}

/** The pieces of a topic: the JSON Feed. */
export async function GET({ params }: { params: { id: string } }) {
  const library = await readLibrary()
  const topic = library.topics.find(({ id }) => id === params.id)!
  return new Response(toJsonFeed(toTopicChannel(library, topic), library.site, await readEdition()))
}
