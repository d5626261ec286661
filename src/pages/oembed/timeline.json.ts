import { readEdition, readLibrary } from '../../library.ts'
import { frameTimeline, toOembed } from '../../publish/oembed.ts'

/** How to show the timeline elsewhere. */
export async function GET() {
  const { site } = await readLibrary()
  return new Response(JSON.stringify(toOembed(frameTimeline(site), site, await readEdition())))
}
