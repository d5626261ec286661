/**
 * Australia's page of listed terrorist organisations: one table, the name and its days as `14 November 2002, Re-listed: 5 November 2004, …`. The first day
 * is that of the listing. “Formerly listed as … on …” is the day of another name.
 */
import { readDayFirst } from './days.ts'
import { readTables } from './html.ts'
import { type ListReader, refuseFormat } from './listed.ts'
import { keepOnce, splitAka, splitBrackets, trimName } from './printed-names.ts'

/** The tag under which all of its names stand. */
export const AUSTRALIA_TERRORIST = 'Criminal Code'

/** Read the names of the page from its decoded text. */
export const readAustraliaTerrorist: ListReader = async function* (text) {
  let table = 0
  let isFound = false
  let places: { day: number; name: number } | undefined
  for await (const { table: own, cells } of readTables(text)) {
    if (own !== table) {
      table = own
      places = findPlaces(cells)
      isFound ||= places !== undefined
      continue
    }
    if (!places) continue
    const printed = trimName((cells[places.name] ?? '').replace(/\n/g, ' '))
    const days = (cells[places.day] ?? '').replace(/\n/g, ' ')
    const former = /formerly listed as (?:the )?(.+?) on \d/i.exec(days)?.[1]
    const { name: names, aliases } = splitBrackets(printed)
    const [name = '', ...others] = splitAka(names)
    yield {
      number: printed,
      name,
      aliases: keepOnce([...others, ...aliases, ...(former ? [trimName(former)] : [])], name),
      kind: 'organisation',
      programmes: [AUSTRALIA_TERRORIST],
      listedOn: readDayFirst(days.split(/formerly listed/i)[0]),
    }
  }
  if (!isFound)
    refuseFormat('No table of the page has a column of organisations and one of the days on which they were listed')
}

function findPlaces(heading: readonly string[]): { day: number; name: number } | undefined {
  const name = heading.findIndex((cell) => /organi[sz]ation|\bname\b|group/i.test(cell))
  const day = heading.findIndex((cell, index) => index !== name && /\blist(ed|ing)|\bdate/i.test(cell))
  return name < 0 || day < 0 ? undefined : { day, name }
}
