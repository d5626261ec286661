import { readEdition, readLibrary } from '../../../library.ts'
import { frameDesignation, toOembed } from '../../../publish/oembed.ts'

/** One file for each designation. */
export async function getStaticPaths() {
  return (await readLibrary()).designations.map(({ id }) => ({ params: { id } }))
}

/** How to show a designation elsewhere. */
export async function GET({ params }: { params: { id: string } }) {
  const { designations, site } = await readLibrary()
  const designation = designations.find(({ id }) => id === params.id)!
  return new Response(JSON.stringify(toOembed(frameDesignation(designation), site, await readEdition())))
}
