import { readEdition, readLibrary } from '../../../library.ts'
import { citePiece, toRis } from '../../../publish/cite.ts'

/** One file for each piece. */
export async function getStaticPaths() {
  return (await readLibrary()).explainers.map(({ slug }) => ({ params: { slug } }))
}

/** A piece for reference managers. */
export async function GET({ params }: { params: { slug: string } }) {
  const { explainers, site } = await readLibrary()
  const piece = explainers.find(({ slug }) => slug === params.slug)!
  return new Response(toRis(citePiece(piece, site, await readEdition())))
}
