import { readEdition, readLibrary } from '../../../library.ts'
import { framePiece, toOembed } from '../../../publish/oembed.ts'

/** One file for each piece. */
export async function getStaticPaths() {
  return (await readLibrary()).explainers.map(({ slug }) => ({ params: { slug } }))
}

/** How to show a piece elsewhere. */
export async function GET({ params }: { params: { slug: string } }) {
  const { explainers, site } = await readLibrary()
  const piece = explainers.find(({ slug }) => slug === params.slug)!
  return new Response(JSON.stringify(toOembed(framePiece(piece), site, await readEdition())))
}
