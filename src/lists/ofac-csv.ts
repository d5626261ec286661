/**
 * OFAC's sdn.csv: twelve columns and no heading; `-0- ` stands for nothing; several programmes share one cell as
 * `TCO] [CAR`, without the outer brackets and in no fixed order; a control-Z (0x1A) ends the file. It gives no dates.
 */
import { readRows } from './csv.ts'
import { type ListedName, ListFileError } from './listed.ts'

const COLUMNS = 12
const END = '\u001a'

/** Read the entries of sdn.csv from its decoded text; throw a `ListFileError` where it is another file or cut short. */
export async function* readOfacCsv(text: AsyncIterable<string>): AsyncGenerator<ListedName> {
  let rows = 0
  let isEnded = false
  for await (const row of readRows(text)) {
    if (row[0]?.trim() === END) {
      isEnded = true
      break
    }
    rows += 1
    if (row.length !== COLUMNS || !/^\d+$/.test(row[0] ?? '')) throw new ListFileError(explainRow(rows, row))
    yield toListed(row)
  }
  if (!isEnded)
    throw new ListFileError(
      `It stops after ${rows} rows without the mark (control-Z) with which OFAC ends its file: it was cut short. Download it again.`,
    )
}

function explainRow(number: number, row: string[]): string {
  return number === 1
    ? `It is not sdn.csv: the first row has ${row.length} columns and begins with “${(row[0] ?? '').slice(0, 40)}”; sdn.csv has ${COLUMNS} and begins with a number.`
    : `Row ${number} has ${row.length} columns in place of ${COLUMNS}, or no number: the file was cut short or changed. Download it again.`
}

function toListed(row: string[]): ListedName {
  const cells = row.map((cell) => (cell.trim() === '-0-' ? '' : cell.trim()))
  const [number = '', name = '', type = '', programmes = ''] = cells
  const remarks = cells[11] ?? ''
  return {
    number,
    name,
    aliases: [...remarks.matchAll(/\b[af]\.k\.a\. '([^']+)'/g)].map(([, alias]) => alias as string),
    kind: type === 'individual' ? 'person' : type === 'vessel' || type === 'aircraft' ? 'vessel' : 'organisation',
    programmes: splitProgrammes(programmes),
  }
}

/** Split `TCO] [CAR` into its tags, with or without the outer brackets. */
export function splitProgrammes(cell: string): string[] {
  return cell
    .split(/\]\s*\[/)
    .map((tag) => tag.replace(/^\[|\]$/g, '').trim())
    .filter((tag) => tag !== '')
}
