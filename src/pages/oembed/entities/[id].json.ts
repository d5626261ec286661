import { readEdition, readLibrary } from '../../../library.ts'
import { drawStrip, heightOf } from '../../../pictures.ts'
import { frameEntity, toOembed } from '../../../publish/oembed.ts'

/** One file for each name. */
export async function getStaticPaths() {
  return (await readLibrary()).entities.map(({ id }) => ({ params: { id } }))
}

/** How to show the record of a name elsewhere. */
export async function GET({ params }: { params: { id: string } }) {
  const library = await readLibrary()
  const edition = await readEdition()
  const entity = library.entities.find(({ id }) => id === params.id)!
  const framed = frameEntity(entity, heightOf(drawStrip(library, entity.id, edition.today)))
  return new Response(JSON.stringify(toOembed(framed, library.site, edition)))
}
