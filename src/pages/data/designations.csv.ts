import { readEdition, readLibrary } from '../../library.ts'
import { toDesignationsCsv } from '../../publish/dataset.ts'

/** The record for spreadsheets, a row for each designation. */
export async function GET() {
  return new Response(toDesignationsCsv((await readLibrary()).designations, await readEdition()))
}
