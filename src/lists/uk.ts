/** The UK sanctions list, in either of the files that we read: its XML, and its CSV with one row a name. A name stands under one regime. */
import { createRowReader, readRows } from './csv.ts'
import { readDayFirst } from './days.ts'
import { type ListedName, ListFileError, type ListReader, toUnNumbers } from './listed.ts'
import { peek } from './peek.ts'
import { keepOnce } from './printed-names.ts'
import { childrenOf, readXml, textIn, textOf, within } from './xml.ts'

const PARTS = ['1', '2', '3', '4', '5', '6']

/** What either file says of an entry. */
interface Entry {
  number: string
  names: { text: string; type: string; strength: string }[]
  others: string[]
  type: string
  regime: string
  designated: string
  un: string
}

/** Read the entries of either file from its decoded text. */
export const readUk: ListReader = async function* (content, onDay) {
  const { start, text } = await peek(content)
  yield* start.startsWith('<') ? readUkXml(text, onDay) : readUkCsv(text, onDay)
}

const readUkXml: ListReader = async function* (text, onDay) {
  const elements = readXml(text, { root: 'Designations', records: ['Designation'], asides: ['DateGenerated'] })
  for await (const element of elements) {
    if (element.name === 'DateGenerated') onDay?.(readDayFirst(textOf(element)))
    else
      yield toListed({
        number: textIn(element, 'UniqueID') ?? '',
        names: childrenOf(childrenOf(element, 'Names')[0], 'Name').map((name) => ({
          text: PARTS.flatMap((part) => textIn(name, `Name${part}`) ?? []).join(' '),
          type: textIn(name, 'NameType') ?? '',
          strength: textIn(name, 'AliasStrength') ?? '',
        })),
        others: within(element, 'NameNonLatinScript').map(textOf),
        type: textIn(element, 'IndividualEntityShip') ?? '',
        regime: textIn(element, 'RegimeName') ?? '',
        designated: textIn(element, 'DateDesignated') ?? '',
        un: textIn(element, 'UNReferenceNumber') ?? '',
      })
  }
}

const COLUMNS = [
  'Unique ID',
  'Name 1',
  'Name 2',
  'Name 3',
  'Name 4',
  'Name 5',
  'Name 6',
  'Name type',
  'Alias strength',
  'Name non-latin script',
  'Regime Name',
  'Date Designated',
  'UN Reference Number',
] as const

/** The column that says what an entry is has had two names. */
const KINDS = ['Designation Type', 'Individual, Entity, Ship'] as const

/** The rows of an entry need not stand together, so entries are kept until the end. */
const readUkCsv: ListReader = async function* (text, onDay) {
  const entries = new Map<string, Entry>()
  const kind = (heading: readonly string[]) => KINDS.find((name) => heading.includes(name)) ?? KINDS[0]
  let type: (typeof KINDS)[number] = KINDS[0]
  let read: ReturnType<typeof createRowReader<(typeof COLUMNS)[number] | (typeof KINDS)[number]>> | undefined
  let number = 0
  for await (const row of readRows(text)) {
    number += 1
    if (!read) {
      if (/^Report Date/i.test(row[0] ?? '')) onDay?.(readDayFirst(row.join(' ')))
      else if (number < 3 && row.length > 10) {
        type = kind(row)
        read = createRowReader(row, [...COLUMNS, type])
      } else
        throw new ListFileError(
          `It is not the UK sanctions list: row ${number} has ${row.length} cells and begins with “${(row[0] ?? '').slice(0, 40)}”.`,
        )
      continue
    }
    const cell = read(row, number)
    const id = cell('Unique ID')
    const entry = entries.get(id) ?? {
      number: id,
      names: [],
      others: [],
      type: cell(type),
      regime: cell('Regime Name'),
      designated: cell('Date Designated'),
      un: cell('UN Reference Number'),
    }
    entry.names.push({
      text: PARTS.flatMap((part) => cell(`Name ${part}` as 'Name 1') || []).join(' '),
      type: cell('Name type'),
      strength: cell('Alias strength'),
    })
    entry.others.push(cell('Name non-latin script'))
    entries.set(id, entry)
  }
  for (const entry of entries.values()) yield toListed(entry)
}

function toListed({ number, names, others, type, regime, designated, un }: Entry): ListedName {
  const strong = names.filter(({ strength }) => !/low/i.test(strength))
  const name = (strong.find((one) => /^primary name$/i.test(one.type)) ?? strong[0])?.text ?? ''
  return {
    number,
    name,
    aliases: keepOnce([...strong.map(({ text }) => text), ...others], name),
    kind: /individual/i.test(type) ? 'person' : /ship/i.test(type) ? 'vessel' : 'organisation',
    programmes: regime === '' ? [] : [regime],
    listedOn: readDayFirst(designated),
    numbers: toUnNumbers(un),
  }
}
