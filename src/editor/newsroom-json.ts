/** What the site tells its editing page: entries that are public, by name and file, and the forms. */
import { openNewsroom } from '../newsroom/read.ts'
import { readSettings } from '../settings.ts'
import { tellNewsroom } from './known.ts'

/** Make the file. */
export function GET(): Response {
  const { contentDir, now } = readSettings()
  return Response.json(tellNewsroom(openNewsroom(contentDir), now))
}
