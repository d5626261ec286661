/**
 * Switzerland's list in SECO's XML. It keeps names that were taken off, so the newest modification decides whether one stands; what modifications added and
 * removed is inside of them and passed over. Programmes are named by the sets of sanctions at the top of the file.
 */
import { readYearFirst } from './days.ts'
import { ListFileError, type ListReader, toUnNumbers } from './listed.ts'
import { keepOnce } from './printed-names.ts'
import { childrenOf, readXml, textIn, textOf, type XmlElement } from './xml.ts'

/** Read the names that stand on Switzerland's list from its decoded text. */
export const readSwitzerland: ListReader = async function* (text, onDay) {
  /** The programme of each set of sanctions. */
  const sets = new Map<string, string>()
  const elements = readXml(text, {
    root: 'swiss-sanctions-list',
    records: ['target'],
    asides: ['sanctions-program'],
    skip: ['added', 'removed'],
    onRoot: ({ date, ...attributes }) => {
      if (attributes['list-type'] !== 'whole-list')
        throw new ListFileError(
          `It is not the whole list: it says that it is “${attributes['list-type'] ?? ''}”. Download the “Gesamtliste”.`,
        )
      onDay?.(readYearFirst(date))
    },
  })
  for await (const element of elements) {
    if (element.name === 'sanctions-program') {
      const programme = textOf(inEnglish(childrenOf(element, 'program-key')))
      for (const { attributes } of childrenOf(element, 'sanctions-set')) sets.set(attributes.ssid ?? '', programme)
      continue
    }
    const modifications = childrenOf(element, 'modification').map(({ attributes }) => ({
      type: attributes['modification-type'] ?? '',
      day: readYearFirst(attributes['effective-date'] ?? attributes['publication-date']) ?? '',
    }))
    modifications.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    if (modifications[0]?.type === 'de-listed') continue
    const [subject] = ['individual', 'entity', 'object'].flatMap((kind) => childrenOf(element, kind))
    const { name, aliases } = readNames(subject)
    const set = [...childrenOf(element, 'sanctions-set-id').map(textOf), element.attributes['sanctions-set-id'] ?? '']
    const programmes = [...new Set(set.flatMap((id) => sets.get(id) || []))]
    const listed = modifications.find(({ type }) => type === 'listed')
    yield {
      number: element.attributes.ssid ?? '',
      name,
      aliases,
      kind: subject?.name === 'individual' ? 'person' : subject?.name === 'object' ? 'vessel' : 'organisation',
      programmes,
      listedOn: programmes.length === 1 ? listed?.day || undefined : undefined,
      numbers: toUnNumbers(textIn(element, 'foreign-identifier')),
    }
  }
}

function inEnglish(elements: XmlElement[]): XmlElement | undefined {
  return elements.find(({ attributes }) => attributes.lang === 'eng') ?? elements[0]
}

function readNames(subject: XmlElement | undefined): { name: string; aliases: string[] } {
  let name = ''
  const aliases: string[] = []
  for (const identity of childrenOf(subject, 'identity')) {
    for (const own of childrenOf(identity, 'name')) {
      if (own.attributes.quality === 'low') continue
      const [first = '', ...variants] = readVariants(own)
      const isMain = identity.attributes.main === 'true' && own.attributes['name-type'] === 'primary-name'
      if (isMain && name === '') name = first
      else aliases.push(first)
      aliases.push(...variants)
    }
  }
  return { name, aliases: keepOnce(aliases, name) }
}

/** Join the parts of a name in their order: as they stand, then once for each script and language in which parts are spelt, and each spelling. */
function readVariants(name: XmlElement): string[] {
  const parts = childrenOf(name, 'name-part')
    .filter(({ attributes }) => attributes['name-part-type'] !== 'title')
    .sort((a, b) => Number(a.attributes.order) - Number(b.attributes.order))
    .map((part) => ({
      value: textIn(part, 'value') ?? '',
      spellings: Map.groupBy(
        childrenOf(part, 'spelling-variant'),
        ({ attributes }) => `${attributes.lang} ${attributes.script}`,
      ),
    }))
  const cultures = new Set(parts.flatMap(({ spellings }) => [...spellings.keys()]))
  const variants = [...cultures].flatMap((culture) => {
    const count = Math.max(...parts.map(({ spellings }) => spellings.get(culture)?.length ?? 0))
    return Array.from({ length: count }, (_, index) =>
      parts.map(({ value, spellings }) => {
        const own = spellings.get(culture)
        return textOf(own?.[index] ?? own?.[0]) || value
      }),
    )
  })
  return [parts.map(({ value }) => value), ...variants].map((words) => words.filter((word) => word !== '').join(' '))
}
