/**
 * An annex of an EU sanctions regulation as OpenSanctions transcribes the Official Journal: a CSV with a row for each entry. The annex numbers its entries anew
 * with each change, so that the name as printed is the number. `notes` has what an entry takes in beside itself: `including ‘New People’s Army’`.
 */
import { createRowReader, readRows } from './csv.ts'
import { readDayFirst } from './days.ts'
import type { ListedName, ListReader } from './listed.ts'
import { keepOnce, splitBrackets } from './printed-names.ts'

const COLUMNS = [
  'celex',
  'recordId',
  'programKey',
  'startDate',
  'schema',
  'name',
  'alias',
  'previousName',
  'notes',
] as const

const KINDS: Record<string, ListedName['kind']> = { Person: 'person', Vessel: 'vessel' }

/** Read the entries of an annex from its decoded text. */
export const readEuAnnex: ListReader = async function* (text) {
  let read: ReturnType<typeof createRowReader<(typeof COLUMNS)[number]>> | undefined
  let number = 0
  for await (const row of readRows(text)) {
    number += 1
    if (!read) {
      read = createRowReader(row, COLUMNS)
      continue
    }
    const cell = read(row, number)
    const printed = cell('name')
    const { name, aliases } = splitBrackets(printed)
    yield {
      number: printed,
      name,
      aliases: keepOnce([...aliases, ...splitCell(cell('alias')), ...splitCell(cell('previousName'))], name),
      kind: KINDS[cell('schema')] ?? 'organisation',
      programmes: cell('programKey') === '' ? [] : [cell('programKey')],
      listedOn: readDayFirst(cell('startDate')),
      including: readIncluding(cell('notes')),
    }
  }
}

function splitCell(cell: string): string[] {
  return cell
    .split(';')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
}

function readIncluding(notes: string): string[] {
  const [, own = ''] = /\bincluding\b(.*)/is.exec(notes) ?? []
  return [...own.matchAll(/‘((?:[^‘’]|’(?=\p{L}))+)’/gu)].map(([, name = '']) => name)
}
