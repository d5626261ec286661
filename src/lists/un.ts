/** The UN Security Council's consolidated list in XML. Aliases of quality `Low` may be anybody's and are left out. */
import type { ListedName } from './listed.ts'
import { firstOf, readXml } from './xml.ts'

const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']

/** Read the entries of the consolidated list from its decoded text. */
export async function* readUn(text: AsyncIterable<string>): AsyncGenerator<ListedName> {
  const records = readXml(text, {
    root: 'CONSOLIDATED_LIST',
    records: ['INDIVIDUAL', 'ENTITY'],
    groups: ['INDIVIDUAL_ALIAS', 'ENTITY_ALIAS'],
  })
  for await (const { kind, fields, groups } of records) {
    const strong = groups.filter((group) => firstOf(group.fields, 'QUALITY') !== 'Low')
    yield {
      number: firstOf(fields, 'REFERENCE_NUMBER') ?? '',
      name: NAMES.flatMap((name) => fields.get(name) ?? []).join(' '),
      aliases: [
        ...strong.flatMap((group) => group.fields.get('ALIAS_NAME') ?? []),
        ...(fields.get('NAME_ORIGINAL_SCRIPT') ?? []),
      ],
      kind: kind === 'INDIVIDUAL' ? 'person' : 'organisation',
      programmes: fields.get('UN_LIST_TYPE') ?? [],
      listedOn: firstOf(fields, 'LISTED_ON')?.slice(0, 10),
    }
  }
}
