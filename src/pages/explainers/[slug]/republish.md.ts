import { readEdition, readLibrary } from '../../../library.ts'
import { toMarkdown } from '../../../publish/republish.ts'

/** One file for each piece that still stands. */
export async function getStaticPaths() {
  return (await readLibrary()).explainers
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ slug }) => ({ params: { slug } }))
}

/** The whole piece in Markdown. */
export async function GET({ params }: { params: { slug: string } }) {
  const library = await readLibrary()
  const piece = library.explainers.find(({ slug }) => slug === params.slug)!
  return new Response(toMarkdown(piece, library, await readEdition()))
}
