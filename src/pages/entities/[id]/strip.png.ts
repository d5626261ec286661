import { edition, readLibrary } from '../../../library.ts'
import { drawStrip, paint } from '../../../pictures.ts'

/** One picture for each name. */
export async function getStaticPaths() {
  return (await readLibrary()).entities.map(({ id }) => ({ params: { id } }))
}

/** The drawing as a picture, for feeds and for sites that show links with one. */
export async function GET({ params }: { params: { id: string } }) {
  return new Response(new Uint8Array(await paint(drawStrip(await readLibrary(), params.id, edition.today))))
}
