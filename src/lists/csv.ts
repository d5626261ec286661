import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { ListFileError, refuseFormat } from './listed.ts'

/** No row of a list comes near it: a quotation mark that is never closed must not fill the memory. */
const LONGEST_ROW = 2_000_000

/** Read the rows of a CSV list, one at a time; throw a `ListFileError` for what is no CSV or cut short inside of a cell. */
export async function* readRows(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const parser = parse({ relax_column_count: true, bom: true, skip_empty_lines: true, max_record_size: LONGEST_ROW })
  // A fault of the source destroys the parser with the same error, which the loop below throws.
  pipeline(Readable.from(text), parser, () => {})
  try {
    yield* parser as AsyncIterable<string[]>
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ListFileError(
      `It cannot be read as CSV (${error.message}). It was probably cut short: download it again.`,
    )
  }
}

/**
 * Make a reader of rows by the names of their columns. A column that is gone or has another name is a format that has changed; a row that has not as
 * many cells as the heading was cut short.
 */
export function createRowReader<Column extends string>(heading: readonly string[], columns: readonly Column[]) {
  const places = new Map(heading.map((name, index) => [toKey(name), index]))
  const missing = columns.filter((column) => !places.has(toKey(column)))
  if (missing.length > 0) refuseFormat(`It has no column “${missing.join('”, no column “')}”`)
  return (row: readonly string[], number: number) => {
    if (row.length !== heading.length)
      throw new ListFileError(
        `Row ${number} has ${row.length} cells, and the heading has ${heading.length}: the file was cut short or changed. Download it again.`,
      )
    return (column: Column) => (row[places.get(toKey(column)) ?? -1] ?? '').trim()
  }
}

/** Capitals and blanks of a heading change without meaning anything. */
function toKey(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
