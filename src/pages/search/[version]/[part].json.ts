import { edition, readSearch } from '../../../library.ts'
import type { SearchRoot } from '../../../search/types.ts'

export async function getStaticPaths() {
  const files = await readSearch()
  const { version } = JSON.parse(files.get('root') as string) as SearchRoot
  return [...files.keys()]
    .filter((part) => part !== 'root')
    .map((part) => ({ params: { version: edition.preview ? 'preview' : version, part } }))
}

/** A part of the search index: terms, ends of words, documents or facets. */
export async function GET({ params }: { params: { part?: string } }) {
  return new Response((await readSearch()).get(params.part ?? ''))
}
