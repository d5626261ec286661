import { readLibrary } from '../../../library.ts'
import { readPicture } from '../../../pictures.ts'

/** One address for each picture of each piece. */
export async function getStaticPaths() {
  const { explainers } = await readLibrary()
  return explainers.flatMap(({ slug, outline, image }) => {
    const names = new Set([...outline.pictures, ...(image ? [image.src] : [])])
    return [...names].map((picture) => ({ params: { slug, picture } }))
  })
}

/** The picture, as readers get it. */
export async function GET({ params }: { params: { slug: string; picture: string } }) {
  const { data } = await readPicture(params.slug, params.picture)
  return new Response(new Uint8Array(data))
}
