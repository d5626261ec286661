import { edition, readLibrary } from '../../../library.ts'
import { drawCard, paint } from '../../../pictures.ts'

/** One card for each piece. */
export async function getStaticPaths() {
  return (await readLibrary()).explainers.map(({ slug }) => ({ params: { slug } }))
}

/** The picture that stands for a piece where its address is shared. */
export async function GET({ params }: { params: { slug: string } }) {
  const { explainers, site } = await readLibrary()
  const piece = explainers.find(({ slug }) => slug === params.slug)!
  return new Response(new Uint8Array(await paint(drawCard(piece, site, edition.today))))
}
