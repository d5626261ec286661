/** Official lists as published, whatever their format: names with a number, tags and other names. */

import type { ListId } from '../core/model.ts'

/** The lists that we can read, and what each calls the number of an entry. */
export const LISTS: Record<ListId, { name: string; file: string; number: string }> = {
  ofac: { name: 'OFAC’s list of Specially Designated Nationals', file: 'sdn.csv', number: 'ent_num' },
  un: { name: 'the UN Security Council’s consolidated list', file: 'consolidated.xml', number: 'REFERENCE_NUMBER' },
  canada: {
    name: 'Canada’s consolidated autonomous sanctions list',
    file: 'sema.xml',
    number: 'Country, Schedule, Item',
  },
}

/** One entry of an official list. */
export interface ListedName {
  /** The list's own number of it, as printed. */
  number: string
  name: string
  /** Other names that the list itself gives in full; weak ones are left out. */
  aliases: string[]
  kind: 'person' | 'vessel' | 'organisation'
  /** The programmes under which it stands, as the list tags them. */
  programmes: string[]
  /** The day of listing, where the list gives one. */
  listedOn?: string | undefined
}

/** A file that is not the list that it should be; the message says why and what to do. */
export class ListFileError extends Error {}
