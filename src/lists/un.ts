/** The UN Security Council's consolidated list in XML. Aliases of quality `Low` may be anybody's and are left out. */
import { readYearFirst } from './days.ts'
import type { ListReader } from './listed.ts'
import { childrenOf, readXml, textIn, textOf } from './xml.ts'

const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']

/** Read the entries of the consolidated list from its decoded text. */
export const readUn: ListReader = async function* (text, onDay) {
  const entries = readXml(text, {
    root: 'CONSOLIDATED_LIST',
    records: ['INDIVIDUAL', 'ENTITY'],
    onRoot: ({ dateGenerated }) => onDay?.(readYearFirst(dateGenerated)),
  })
  for await (const entry of entries) {
    const aliases = ['INDIVIDUAL_ALIAS', 'ENTITY_ALIAS'].flatMap((name) => childrenOf(entry, name))
    const strong = aliases.filter((alias) => textIn(alias, 'QUALITY') !== 'Low')
    yield {
      number: textIn(entry, 'REFERENCE_NUMBER') ?? '',
      name: NAMES.flatMap((name) => textIn(entry, name) ?? []).join(' '),
      aliases: [
        ...strong.flatMap((alias) => textIn(alias, 'ALIAS_NAME') ?? []),
        ...childrenOf(entry, 'NAME_ORIGINAL_SCRIPT').map(textOf),
      ].filter((alias) => alias !== ''),
      kind: entry.name === 'INDIVIDUAL' ? 'person' : 'organisation',
      programmes: childrenOf(entry, 'UN_LIST_TYPE').map(textOf),
      listedOn: readYearFirst(textIn(entry, 'LISTED_ON')),
    }
  }
}
