import { readLibrary } from '../../library.ts'

/** Every word with its meaning, for the notes that open in place: `{ id: [term, definition] }`. */
export async function GET() {
  const { terms } = await readLibrary()
  return new Response(
    JSON.stringify(Object.fromEntries(terms.map(({ id, term, definition }) => [id, [term, definition]]))),
  )
}
