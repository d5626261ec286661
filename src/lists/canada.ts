/**
 * Canada's consolidated autonomous sanctions list in XML. It numbers entries by country, schedule and item, and
 * writes countries in both languages (`Russia / Russie`); the programme is the English half.
 */
import type { ListedName } from './listed.ts'
import { firstOf, readXml } from './xml.ts'

/** Read the entries of Canada's list from its decoded text. */
export async function* readCanada(text: AsyncIterable<string>): AsyncGenerator<ListedName> {
  for await (const { fields } of readXml(text, { root: 'data-set', records: ['record'] })) {
    const programme = (firstOf(fields, 'Country') ?? '').split(' / ')[0]?.trim() ?? ''
    const organisation = firstOf(fields, 'EntityOrShip')
    const person = [firstOf(fields, 'GivenName'), firstOf(fields, 'LastName')].filter(Boolean).join(' ')
    yield {
      number: [programme, firstOf(fields, 'Schedule'), firstOf(fields, 'Item')].filter(Boolean).join(', '),
      name: organisation ?? person,
      aliases: (firstOf(fields, 'Aliases') ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      kind: organisation === undefined ? 'person' : fields.has('ShipIMONumber') ? 'vessel' : 'organisation',
      programmes: [programme],
      listedOn: firstOf(fields, 'DateOfListing'),
    }
  }
}
