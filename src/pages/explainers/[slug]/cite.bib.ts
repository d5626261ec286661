import { readEdition, readLibrary } from '../../../library.ts'
import { citePiece, toBibtex } from '../../../publish/cite.ts'

/** One file for each piece. */
export async function getStaticPaths() {
  return (await readLibrary()).explainers.map(({ slug }) => ({ params: { slug } }))
}

/** A piece for BibTeX. */
export async function GET({ params }: { params: { slug: string } }) {
  const { explainers, site } = await readLibrary()
  const piece = explainers.find(({ slug }) => slug === params.slug)!
  return new Response(toBibtex(citePiece(piece, site, await readEdition())))
}
