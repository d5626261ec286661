import { edition, readLibrary } from '../../../library.ts'
import { drawStrip } from '../../../pictures.ts'

/** One drawing for each name. */
export async function getStaticPaths() {
  return (await readLibrary()).entities.map(({ id }) => ({ params: { id } }))
}

/** The record of a name, drawn to scale, for whoever shows it elsewhere. */
export async function GET({ params }: { params: { id: string } }) {
  return new Response(drawStrip(await readLibrary(), params.id, edition.today))
}
