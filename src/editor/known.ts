/** What a published site may tell its editing page of the newsroom: nothing that is hidden, and no file that only hidden entries lie in. */
import { findAdmin } from '../newsroom/admin.ts'
import { listFound, type Newsroom } from '../newsroom/read.ts'
import type { Site } from '../schema/desk.ts'
import type { Known } from './github.ts'
import type { Values } from './merge.ts'
import { offerForms } from './offer.ts'
import { nameOf } from './text.ts'

/** Tell what is public at a moment. */
export function tellNewsroom(newsroom: Newsroom, now: string): Known {
  const { host: _, ...repository } = findAdmin(newsroom) as NonNullable<Site['admin']>
  const entries = listFound(newsroom)
    .filter(({ from, data }) => data && from <= Date.parse(now))
    .map(({ collection, id, file, data }) => ({
      collection,
      id,
      file,
      name: nameOf(data as unknown as Values) ?? id,
      hidden: undefined,
    }))
  return { ...repository, entries, ...offerForms() }
}
