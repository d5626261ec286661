/**
 * Canada's consolidated autonomous sanctions list in XML. It numbers entries by country, schedule and item, and
 * writes countries in both languages (`Russia / Russie`); the programme is the English half.
 */
import { readYearFirst } from './days.ts'
import type { ListReader } from './listed.ts'
import { readXml, textIn } from './xml.ts'

/** Read the entries of Canada's list from its decoded text. */
export const readCanada: ListReader = async function* (text) {
  for await (const entry of readXml(text, { root: 'data-set', records: ['record'] })) {
    const programme = (textIn(entry, 'Country') ?? '').split(' / ')[0]?.trim() ?? ''
    const organisation = textIn(entry, 'EntityOrShip')
    const person = [textIn(entry, 'GivenName'), textIn(entry, 'LastName')].filter(Boolean).join(' ')
    yield {
      number: [programme, textIn(entry, 'Schedule'), textIn(entry, 'Item')].filter(Boolean).join(', '),
      name: organisation ?? person,
      aliases: (textIn(entry, 'Aliases') ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      kind: organisation === undefined ? 'person' : textIn(entry, 'ShipIMONumber') ? 'vessel' : 'organisation',
      programmes: programme === '' ? [] : [programme],
      listedOn: readYearFirst(textIn(entry, 'DateOfListing')),
    }
  }
}
