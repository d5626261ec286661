import { edition, readSearch } from '../../library.ts'
import type { SearchRoot } from '../../search/types.ts'

/** Where each part of the search index begins, and in which folder they are. */
export async function GET() {
  const root = JSON.parse((await readSearch(true)).get('root') as string) as SearchRoot
  return new Response(JSON.stringify({ ...root, version: edition.preview ? 'preview' : root.version }))
}
