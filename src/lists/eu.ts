/**
 * The EU's consolidated list of financial sanctions in XML (version 1.1): everything in attributes, each name once a language and again where an act
 * repeats it. `regulation` is often an amendment, so its days are no days of listing; only `designationDate` is, where one programme stands.
 */
import { readYearFirst } from './days.ts'
import { type ListReader, toUnNumbers } from './listed.ts'
import { keepOnce } from './printed-names.ts'
import { childrenOf, readXml, textIn, type XmlElement } from './xml.ts'

/** Read the entries of the EU's list from its decoded text. */
export const readEu: ListReader = async function* (text, onDay) {
  const entries = readXml(text, {
    root: 'export',
    records: ['sanctionEntity'],
    onRoot: ({ generationDate }) => onDay?.(readYearFirst(generationDate)),
  })
  for await (const entry of entries) {
    const { euReferenceNumber, logicalId, designationDate, unitedNationId } = entry.attributes
    const names = childrenOf(entry, 'nameAlias').filter(isStrong)
    const main = names.find(({ attributes }) => ['', 'EN'].includes(attributes.nameLanguage ?? '')) ?? names[0]
    const name = main?.attributes.wholeName?.trim() ?? ''
    const programmes = [
      ...new Set(childrenOf(entry, 'regulation').flatMap(({ attributes }) => attributes.programme || [])),
    ]
    yield {
      number: euReferenceNumber || logicalId || '',
      name,
      aliases: keepOnce(
        names.map(({ attributes }) => attributes.wholeName?.trim() ?? ''),
        name,
      ),
      kind: childrenOf(entry, 'subjectType')[0]?.attributes.code === 'person' ? 'person' : 'organisation',
      programmes,
      listedOn: programmes.length === 1 ? readYearFirst(designationDate) : undefined,
      numbers: toUnNumbers(unitedNationId),
    }
  }
}

/** Some weak names are told only by a remark, in more than one spelling. */
function isStrong(alias: XmlElement): boolean {
  return alias.attributes.strong !== 'false' && !/\blow? quality/i.test(textIn(alias, 'remark') ?? '')
}
