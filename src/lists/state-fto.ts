/**
 * The State Department's page of foreign terrorist organisations: a table of those designated (day, name) and one of those delisted. A cell of a name has
 * its amendments below, each with a day of its own: `— Hay’at Tahrir al-Sham Amendment (June 1, 2018)` is another name, not another listing.
 */
import { readMonthFirst } from './days.ts'
import { readTables } from './html.ts'
import { type ListReader, refuseFormat } from './listed.ts'
import { keepOnce, splitAka, splitBrackets, trimName } from './printed-names.ts'

/** The tag under which all of its names stand. */
export const STATE_FTO = 'FTO'

const AMENDMENT = /—?\s*([^—\n]+?)\s+Amendments?\s*\([^)]*\)/g

/** Read the names that the page says are designated, from its decoded text. */
export const readStateFto: ListReader = async function* (text) {
  let table = 0
  let isFound = false
  let places: { day: number; name: number } | undefined
  for await (const row of readTables(text)) {
    if (row.table !== table) {
      table = row.table
      places = findPlaces(row.cells)
      isFound ||= places !== undefined
      if (places) continue
    }
    if (!places) continue
    const printed = row.cells[places.name] ?? ''
    const own = printed.split(/\n|—/)[0] ?? ''
    const { name: names, aliases } = splitBrackets(own)
    const [name = '', ...others] = splitAka(names)
    yield {
      number: trimName(own),
      name,
      aliases: keepOnce([...others, ...aliases, ...readAmendments(printed)], name),
      kind: 'organisation',
      programmes: [STATE_FTO],
      listedOn: readMonthFirst(row.cells[places.day]),
    }
  }
  if (!isFound) refuseFormat('No table of the page has a column “Date Designated” and a column “Name”')
}

/** The table of those delisted has a day of removal as well. */
function findPlaces(heading: readonly string[]): { day: number; name: number } | undefined {
  const day = heading.findIndex((cell) => /^date (designated|implemented)/i.test(cell))
  const name = heading.findIndex((cell) => /^name/i.test(cell))
  return day < 0 || name < 0 || heading.some((cell) => /removed|delisted|revoked/i.test(cell))
    ? undefined
    : { day, name }
}

function readAmendments(printed: string): string[] {
  return [...printed.matchAll(AMENDMENT)].flatMap(([, names = '']) =>
    trimName(names)
      .split(/,\s+(?:and\s+)?|\s+and\s+/)
      .map(trimName),
  )
}
