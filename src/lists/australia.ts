/**
 * Australia's consolidated list, a workbook with one row a name: `2` is an entry, `2a` and `2b` its other names. `Control Date` is the day of the last
 * change. A day of listing stands only in words, and for names that the UN listed it is the UN's: it is read only where Australia's own law listed.
 */

import { createRowReader } from './csv.ts'
import { readDayFirst } from './days.ts'
import { type ListedName, ListFileError, type ListReader, refuseFormat, toUnNumbers } from './listed.ts'
import { keepOnce } from './printed-names.ts'
import { readWorkbook } from './xlsx.ts'

/** The headings of the workbook's columns. */
export const COLUMNS = [
  'Reference',
  'Name of Individual or Entity',
  'Type',
  'Name Type',
  'Alias Strength',
  'Additional Information',
  'Listing Information',
  'Committees',
] as const

type Cell = (column: (typeof COLUMNS)[number]) => string

/** What is kept of a row until the end: not its long remarks. */
interface Row {
  name: string
  isMain: boolean
  isWeak: boolean
  type: string
  committee: string
  day: string | undefined
  numbers: ListedName['numbers']
}

/** Read the entries of the workbook. The rows of an entry need not stand together, so entries are kept until the end. */
export const readAustralia: ListReader<Uint8Array> = async function* (bytes) {
  const entries = new Map<string, Row[]>()
  let sheet = 0
  let number = 0
  let width = 0
  let read: ((row: readonly string[], number: number) => Cell) | undefined
  for await (const row of readWorkbook(bytes)) {
    number += 1
    if (row.sheet !== sheet || !read) {
      sheet = row.sheet
      if (!row.cells.some((cell) => /^reference$/i.test(cell.trim())))
        throw new ListFileError('It is another workbook: its first row has no column “Reference”.')
      width = row.cells.length
      read = createRowReader(row.cells, COLUMNS)
      continue
    }
    // A sheet ends its rows at the last cell that is filled.
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '')
    const cell = read(cells, number)
    const reference = /^\d+/.exec(cell('Reference'))?.[0]
    if (reference) {
      const rows = entries.get(reference)
      if (rows) rows.push(toRow(cell))
      else entries.set(reference, [toRow(cell)])
    } else if (cells.some((own) => own !== '')) refuseFormat(`Row ${number} has no reference`)
  }
  for (const [reference, rows] of entries) yield toListed(reference, rows)
}

function toRow(cell: Cell): Row {
  return {
    name: cell('Name of Individual or Entity'),
    isMain: cell('Name Type') === 'Primary Name',
    isWeak: cell('Alias Strength') === 'Weak',
    type: cell('Type'),
    committee: cell('Committees'),
    day: readListing(cell('Listing Information')),
    // The UN's number of the entry stands first; others are of people that the words speak of.
    numbers: toUnNumbers(cell('Additional Information').slice(0, 40)),
  }
}

function toListed(number: string, rows: readonly Row[]): ListedName {
  const main = rows.find(({ isMain }) => isMain) ?? rows[0]
  const name = main?.name ?? ''
  const aliases = rows.filter(({ isWeak }) => !isWeak).map((row) => row.name)
  const programmes = [...new Set(rows.map(({ committee }) => committee))].filter((committee) => committee !== '')
  const isOwn = programmes.length === 1 && /^Autonomous|^1373/.test(programmes[0] ?? '')
  return {
    number,
    name,
    aliases: keepOnce(aliases, name),
    kind: main?.type === 'Individual' ? 'person' : main?.type === 'Vessel' ? 'vessel' : 'organisation',
    programmes,
    listedOn: isOwn ? main?.day : undefined,
    numbers: main?.numbers,
  }
}

/** “Designated under … on 2 March 2012”, “First listed on 2/03/2016 (amended …)”: the first day, where the words before it say that it is one of listing. */
function readListing(words: string): string | undefined {
  const [, before = '', day] = /^(.*?)\bon:?\s+(\d{1,2}[\s/]+\S+[\s/]+\d{4})/i.exec(words) ?? []
  return /\b(listed|designated)\b/i.test(before) && !/re-?listed|formerly|amend/i.test(before)
    ? readDayFirst(day)
    : undefined
}
