import { readEdition, readLibrary } from '../library.ts'
import { toCalendar } from '../publish/calendar.ts'

/** Renewals and ends. */
export async function GET() {
  return new Response(toCalendar(await readLibrary(), await readEdition()))
}
