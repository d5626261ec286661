import { readEdition, readLibrary } from '../../library.ts'
import { toDataset } from '../../publish/dataset.ts'

/** The record for programs. */
export async function GET() {
  const { designations } = await readLibrary()
  return new Response(JSON.stringify(toDataset(designations, await readEdition())))
}
