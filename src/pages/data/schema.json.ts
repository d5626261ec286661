import { absolute, paths } from '../../core/urls.ts'
import { readEdition } from '../../library.ts'
import { toJsonSchema } from '../../schema/dataset.ts'

/** The JSON Schema of the download. */
export async function GET() {
  const { site, base } = await readEdition()
  return new Response(JSON.stringify(toJsonSchema(absolute(paths.dataSchema, site, base)), undefined, 2))
}
