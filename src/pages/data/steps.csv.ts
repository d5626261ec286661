import { readEdition, readLibrary } from '../../library.ts'
import { toStepsCsv } from '../../publish/dataset.ts'

/** The record for spreadsheets, a row for each step. */
export async function GET() {
  return new Response(toStepsCsv((await readLibrary()).designations, await readEdition()))
}
