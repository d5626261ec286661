/**
 * Canada's consolidated autonomous sanctions list in XML. It numbers entries by country, schedule and item, and
 * writes countries in both languages (`Russia / Russie`); the programme is the English half.
 */
import type { ListedName } from './listed.ts'
import { type Fields, readXml } from './xml.ts'

/** Read the entries of Canada's list from its decoded text. */
export async function* readCanada(text: AsyncIterable<string>): AsyncGenerator<ListedName> {
  for await (const { fields } of readXml(text, { root: 'data-set', records: ['record'] })) {
    const programme = (first(fields, 'Country') ?? '').split(' / ')[0]?.trim() ?? ''
    const organisation = first(fields, 'EntityOrShip')
    const person = [first(fields, 'GivenName'), first(fields, 'LastName')].filter(Boolean).join(' ')
    yield {
      number: [programme, first(fields, 'Schedule'), first(fields, 'Item')].filter(Boolean).join(', '),
      name: organisation ?? person,
      aliases: (first(fields, 'Aliases') ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      kind: organisation === undefined ? 'person' : fields.has('ShipIMONumber') ? 'vessel' : 'organisation',
      programmes: [programme],
      listedOn: first(fields, 'DateOfListing'),
    }
  }
}

function first(fields: Fields, name: string): string | undefined {
  return fields.get(name)?.[0]?.trim()
}
