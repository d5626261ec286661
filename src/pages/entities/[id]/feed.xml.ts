import { readEdition, readLibrary } from '../../../library.ts'
import { toEntityChannel } from '../../../publish/channels.ts'
import { toAtom } from '../../../publish/feeds.ts'

/** One feed for each name. */
export async function getStaticPaths() {
  return (await readLibrary()).entities.map(({ id }) => ({ params: { id } }))
}

/** What changed in the record of a name: the Atom feed. */
export async function GET({ params }: { params: { id: string } }) {
  const library = await readLibrary()
  const edition = await readEdition()
  const entity = library.entities.find(({ id }) => id === params.id)!
  return new Response(toAtom(toEntityChannel(library, entity, edition.today), library.site, edition))
}
