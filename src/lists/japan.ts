/**
 * The list of asset freezes of Japan's Ministry of Finance, a CSV with Japanese headings, names in both languages, several in a cell by semicolons. The
 * programme is the number of its regime (区分). 告示日付 has the day of the notice and then those of its amendments (改訂).
 */
import { createRowReader, readRows } from './csv.ts'
import { readYearFirst } from './days.ts'
import { ListFileError, type ListReader, toUnNumbers } from './listed.ts'
import { keepOnce } from './printed-names.ts'

const NAMES = [
  '別名・別称（英語）',
  '旧称（英語）',
  '氏名（日本語）',
  '別名・別称（日本語）',
  '旧称（日本語）',
] as const
const COLUMNS = [
  '区分',
  '番号',
  '告示日付',
  '個人・団体',
  '氏名（英語）',
  ...NAMES,
  '国連参照番号',
  'その他の情報',
] as const

/** Read the entries of the CSV from its decoded text. */
export const readJapan: ListReader = async function* (text) {
  let read: ReturnType<typeof createRowReader<(typeof COLUMNS)[number]>> | undefined
  let number = 0
  for await (const row of readRows(text)) {
    number += 1
    if (!read) {
      if (row.length < 10)
        throw new ListFileError(
          `It is not the ministry’s list: its first row has ${row.length} cells and begins with “${(row[0] ?? '').slice(0, 40)}”.`,
        )
      read = createRowReader(row, COLUMNS)
      continue
    }
    const cell = read(row, number)
    const [name = '', ...others] = [cell('氏名（英語）'), ...NAMES.map(cell)].flatMap(splitCell)
    const original = [...cell('その他の情報').matchAll(/\(original script:\s*([^)]+)\)/g)].map(([, own = '']) =>
      own.trim(),
    )
    yield {
      number: cell('番号'),
      name,
      aliases: keepOnce([...others, ...original], name),
      kind: cell('個人・団体') === '個人' ? 'person' : 'organisation',
      programmes: cell('区分') === '' ? [] : [cell('区分')],
      listedOn: readYearFirst(cell('告示日付').split(/改訂/)[0]),
      numbers: toUnNumbers(cell('国連参照番号')),
    }
  }
}

function splitCell(cell: string): string[] {
  return cell
    .split(/[;；]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
}
