import type { Site } from '../schema/desk.ts'
import type { Newsroom } from './read.ts'

/** What `site.yaml` says of the editing page; undefined where the newsroom wants none. */
export function findAdmin(newsroom: Newsroom | undefined): Site['admin'] {
  const [site] = newsroom?.files.get('site.yaml')?.entries ?? []
  return (site?.data as Site | undefined)?.admin
}
