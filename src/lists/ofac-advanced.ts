/**
 * OFAC's sdn_advanced.xml: tables of words first, then parties with their names, then the entries that list them, joined by number. An entry is listed by
 * events, each with a day and a legal basis (`Executive Order 13581 (TCO)`), and has its programmes as measures (`TCO`) without a day: a day is given to a
 * programme only where the order is the same. Of some 20,000 entries about a hundred have more than one event.
 */
import { type ListedName, ListFileError, type ListReader, refuseFormat } from './listed.ts'
import { keepOnce } from './printed-names.ts'
import { childrenOf, readXml, textIn, textOf, within, type XmlElement } from './xml.ts'

/** Tables whose words the entries refer to by number. */
const TABLES = [
  'Script',
  'PartyType',
  'PartySubType',
  'NamePartType',
  'List',
  'SanctionsType',
  'EntryEventType',
  'LegalBasis',
]

/** The orders of programmes that do not bear the number of theirs. */
const ORDERS: Record<string, RegExp | undefined> = {
  CAR: toOrder('13667'),
  CYBER2: toOrder('13694'),
  FTO: /Foreign Terrorist Organi[sz]ation|section 219|\bFTO\b/i,
  GLOMAG: toOrder('13818'),
  SDGT: toOrder('13224'),
  TCO: toOrder('13581'),
}

type Party = Pick<ListedName, 'number' | 'name' | 'aliases' | 'kind'>

interface Listing {
  programmes: Set<string>
  events: { day: string; basis: string }[]
}

/** Read the entries of sdn_advanced.xml from its decoded text. Parties are kept until the entries come, at the end of the file. */
export const readOfacAdvanced: ListReader = async function* (text, onDay) {
  const words = new Map<string, string>()
  const word = (table: string, id = '') => words.get(`${table} ${id}`) ?? ''
  const parties = new Map<string, Party>()
  const listings = new Map<string, Listing>()
  const shape = {
    root: 'Sanctions',
    records: ['SanctionsEntry'],
    asides: [...TABLES, 'DateOfIssue', 'DistinctParty'],
    skip: ['Feature'],
  }
  for await (const element of readXml(text, shape)) {
    const { name, attributes } = element
    if (name === 'DateOfIssue') onDay?.(toDay(element))
    else if (name === 'DistinctParty') {
      for (const profile of childrenOf(element, 'Profile'))
        parties.set(profile.attributes.ID ?? '', toParty(profile, word))
    } else if (name !== 'SanctionsEntry') {
      words.set(`${name} ${attributes.ID}`, [attributes.LegalBasisShortRef, textOf(element)].join(' ').trim())
      if (name === 'PartySubType') words.set(`type of ${attributes.ID}`, attributes.PartyTypeID ?? '')
    } else if (word('List', attributes.ListID) === 'SDN List') {
      const profile = attributes.ProfileID ?? ''
      const listing = listings.get(profile) ?? { programmes: new Set<string>(), events: [] }
      addEntry(element, listing, word)
      listings.set(profile, listing)
    }
  }
  if (listings.size === 0)
    throw new ListFileError(
      'Not one entry of it is on the SDN List: it is another of OFAC’s lists, or the format has changed.',
    )
  if ([...listings.values()].every(({ events }) => events.length === 0)) refuseFormat('No entry has a day of listing')
  for (const [profile, { programmes, events }] of listings) {
    const party = parties.get(profile)
    if (!party) refuseFormat(`An entry lists the party ${profile}, which is not in the file`)
    yield { ...party, programmes: [...programmes], ...toDays([...programmes], events) }
  }
}

function toParty(profile: XmlElement, word: (table: string, id?: string) => string): Party {
  const groups = new Map(
    within(profile, 'NamePartGroup').map(({ attributes }) => [
      attributes.ID ?? '',
      word('NamePartType', attributes.NamePartTypeID),
    ]),
  )
  let name = ''
  const aliases: string[] = []
  for (const alias of within(profile, 'Alias')) {
    if (alias.attributes.LowQuality === 'true') continue
    for (const documented of childrenOf(alias, 'DocumentedName')) {
      const parts = within(documented, 'NamePartValue')
      const full = joinParts(
        parts.map((part) => [groups.get(part.attributes.NamePartGroupID ?? '') ?? '', textOf(part)]),
      )
      const isLatin = parts.every((part) => ['Latin', ''].includes(word('Script', part.attributes.ScriptID)))
      if (alias.attributes.Primary === 'true' && isLatin && name === '') name = full
      else aliases.push(full)
    }
  }
  const subtype = profile.attributes.PartySubTypeID
  const own = word('PartySubType', subtype)
  // A subtype that says nothing leaves the word to its type.
  const type = own === 'Unknown' ? word('PartyType', word('type of', subtype)) : own
  const kind = type === 'Individual' ? 'person' : type === 'Vessel' || type === 'Aircraft' ? 'vessel' : 'organisation'
  return { number: profile.attributes.ID ?? '', name, aliases: keepOnce(aliases, name), kind }
}

/** OFAC prints people as `TYURIN, Vladimir Anatolyevich`. */
function joinParts(parts: [type: string, value: string][]): string {
  const isLast = (type: string) => type === 'Last Name'
  const last = parts.filter(([type]) => isLast(type)).map(([, value]) => value)
  const others = parts.filter(([type]) => !isLast(type)).map(([, value]) => value)
  return [last.join(' '), others.join(' ')].filter((part) => part !== '').join(', ')
}

function addEntry(entry: XmlElement, listing: Listing, word: (table: string, id?: string) => string): void {
  for (const measure of childrenOf(entry, 'SanctionsMeasure')) {
    const programme = textIn(measure, 'Comment')
    if (programme && word('SanctionsType', measure.attributes.SanctionsTypeID) === 'Program')
      listing.programmes.add(programme)
  }
  for (const event of childrenOf(entry, 'EntryEvent')) {
    const day = toDay(childrenOf(event, 'Date')[0])
    if (day && word('EntryEventType', event.attributes.EntryEventTypeID) === 'Created')
      listing.events.push({ day, basis: word('LegalBasis', event.attributes.LegalBasisID) })
  }
}

function toDay(date: XmlElement | undefined): string | undefined {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textIn(date, part)?.padStart(2, '0'))
  return year && month && day ? `${year}-${month}-${day}` : undefined
}

/**
 * A day belongs to the programme whose order is the basis of its event. A programme without an order that we know has the day of its entry only where it
 * stands alone: an entry may have been made under one programme and put under another later.
 */
function toDays(programmes: string[], events: Listing['events']): Pick<ListedName, 'listedOn' | 'listedOnUnder'> {
  const under = programmes.flatMap((programme) => {
    const order = ORDERS[programme] ?? toOrder(programme)
    const own = order ? events.filter(({ basis }) => order.test(basis)) : programmes.length === 1 ? events : []
    const days = new Set(own.map(({ day }) => day))
    const [day] = days
    // Of two days under one order the later may be an amendment: neither is certain.
    return day !== undefined && days.size === 1 ? [[programme, day] as const] : []
  })
  const [only] = under
  if (programmes.length === 1) return only ? { listedOn: only[1] } : {}
  return under.length > 0 ? { listedOnUnder: Object.fromEntries(under) } : {}
}

/** Find the number of an order in a tag such as `UKRAINE-EO13660`, to look for it in a legal basis. */
function toOrder(tag: string): RegExp | undefined {
  const number = /\d{5}/.exec(tag)?.[0]
  return number ? new RegExp(`(?<!\\d)${number}(?!\\d)`) : undefined
}
