/** Official lists as published, whatever their format: names with a number, tags and other names. */

import type { ListId } from '../core/model.ts'

export interface ListDescription {
  name: string
  /** The files in which it is offered, for example. */
  file: string
  /** What it calls the number of an entry; where it numbers none, the name as printed is its number. */
  number: string
  /** Whether its format gives days of listing, so that a file without a single one has changed. */
  hasDays: boolean
}

/** The lists that we can read. */
export const LISTS: Record<ListId, ListDescription> = {
  ofac: {
    name: 'OFAC’s list of Specially Designated Nationals',
    file: 'sdn_advanced.xml or sdn.csv',
    number: 'ent_num',
    hasDays: false,
  },
  un: {
    name: 'the UN Security Council’s consolidated list',
    file: 'consolidated.xml',
    number: 'REFERENCE_NUMBER',
    hasDays: true,
  },
  canada: {
    name: 'Canada’s consolidated autonomous sanctions list',
    file: 'sema.xml',
    number: 'Country, Schedule, Item',
    hasDays: true,
  },
  eu: {
    name: 'the EU’s consolidated list of financial sanctions',
    file: 'xmlFullSanctionsList_1_1.xml',
    number: 'euReferenceNumber',
    hasDays: false,
  },
  'eu-annex': {
    name: 'an annex of an EU sanctions regulation',
    file: 'OpenSanctions’ CSV of the annex',
    number: 'name',
    hasDays: false,
  },
  uk: {
    name: 'the UK sanctions list',
    file: 'UK-Sanctions-List.xml or .csv',
    number: 'Unique ID',
    hasDays: true,
  },
  'uk-proscribed': {
    name: 'the UK’s list of proscribed organisations',
    file: 'the XML of Schedule 2 at legislation.gov.uk',
    number: 'name',
    hasDays: true,
  },
  australia: {
    name: 'Australia’s consolidated sanctions list',
    file: 'Australian_Sanctions_Consolidated_List.xlsx',
    number: 'Reference',
    hasDays: false,
  },
  switzerland: { name: 'Switzerland’s sanctions list', file: 'SECO’s XML', number: 'ssid', hasDays: true },
  'state-fto': {
    name: 'the State Department’s list of foreign terrorist organisations',
    file: 'the page, saved as HTML',
    number: 'name',
    hasDays: true,
  },
  'canada-terrorist': {
    name: 'Canada’s list of terrorist entities',
    file: 'lstd-ntts-eng.xml',
    number: 'id',
    hasDays: true,
  },
  'canada-regulation': {
    name: 'Canada’s Regulations Establishing a List of Entities',
    file: 'SOR-2002-284.xml of the Department of Justice',
    number: 'name',
    hasDays: false,
  },
  'australia-terrorist': {
    name: 'Australia’s list of terrorist organisations',
    file: 'the page, saved as HTML',
    number: 'name',
    hasDays: true,
  },
  japan: {
    name: 'Japan’s list of asset freezes',
    file: 'shisantouketsu….csv',
    number: '番号',
    hasDays: true,
  },
}

/** One entry of an official list. */
export interface ListedName {
  /** The list's own number of it, as printed. */
  number: string
  name: string
  /** Other names that the list itself gives in full, in any script; weak ones are left out. */
  aliases: string[]
  kind: 'person' | 'vessel' | 'organisation'
  /** Names that the entry says it includes: not other names of it, but parts. */
  including?: string[] | undefined
  /** The programmes under which it stands, as the list tags them. */
  programmes: string[]
  /** The day of listing, where the list gives one that holds for all of the programmes. */
  listedOn?: string | undefined
  /** Days of listing by programme, where the list tells them apart; a programme without a day is not in it. */
  listedOnUnder?: Record<string, string> | undefined
  /** Its numbers in other lists that we read, where this list states them. */
  numbers?: Partial<Record<ListId, string[]>> | undefined
}

/** Find the day on which a name was listed under a programme, as far as the list says. */
export function findListingDay(
  { listedOn, listedOnUnder }: Pick<ListedName, 'listedOn' | 'listedOnUnder'>,
  programme: string,
): string | undefined {
  return listedOnUnder ? listedOnUnder[programme] : listedOn
}

/** Tell the UN's number of an entry, such as `QDe.004` or `TAi.002`, from whatever else stands in its place. */
export function toUnNumbers(text = ''): ListedName['numbers'] {
  const found = text.match(/\b[A-Z]{2}[ie]\.\d{3}\b/g)
  return found ? { un: [...new Set(found)] } : undefined
}

/** Reads the entries of a list from its text; `onDay` is told the day that the file itself bears. */
export type ListReader<Content = string> = (
  content: AsyncIterable<Content>,
  onDay?: (day: string | undefined) => void,
) => AsyncGenerator<ListedName>

/** A file that is not the list that it should be; the message says why and what to do. */
export class ListFileError extends Error {}

/** Say that the format of a list is another one than we know. */
export function refuseFormat(what: string): never {
  throw new ListFileError(
    `${what}; the format has changed. The reader must be changed with it before this file can be read.`,
  )
}
