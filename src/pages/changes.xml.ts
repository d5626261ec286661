import { readEdition, readLibrary } from '../library.ts'
import { toChangesAtom } from '../publish/atom.ts'

/** What changed in the record. */
export async function GET() {
  return new Response(toChangesAtom(await readLibrary(), await readEdition()))
}
