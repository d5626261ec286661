import { readLibrary } from '../../library.ts'
import { packTimeline } from '../../timeline/records.ts'

/** The record for the drawing. */
export async function GET() {
  return new Response(JSON.stringify(packTimeline((await readLibrary()).designations)))
}
