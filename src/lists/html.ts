import { SAXParser } from 'parse5-sax-parser'
import { ListFileError } from './listed.ts'

/** A row of a table: the text of each cell, with a new line where the page begins one. */
export interface TableRow {
  /** The number of its table on the page, from 1. */
  table: number
  cells: string[]
}

/** No cell of a list comes near these. */
const LIMITS = { cell: 1_000_000, cells: 1_000, token: 8_000_000 }
const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const UNSEEN = new Set(['script', 'style', 'template', 'noscript'])

/** Read the rows of every table of a page, one at a time. What is nested counts as text of the outer cell. Throw a `ListFileError` for a page without tables and for one cut short in a table. */
export async function* readTables(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const done: TableRow[] = []
  let tables = 0
  let depth = 0
  let unseen = 0
  let cells: string[] | undefined
  let cell: string | undefined
  let token = 0
  const endCell = () => {
    if (cell !== undefined) cells?.push(tidy(cell))
    cell = undefined
  }
  const endRow = () => {
    endCell()
    if (cells && cells.length > 0) done.push({ table: tables, cells })
    cells = undefined
  }

  const parser = new SAXParser()
  parser.on('startTag', ({ tagName, selfClosing }) => {
    token = 0
    if (UNSEEN.has(tagName) && !selfClosing) unseen += 1
    if (tagName === 'table') {
      depth += 1
      if (depth === 1) tables += 1
    } else if (depth === 1 && tagName === 'tr') {
      endRow()
      cells = []
    } else if (depth === 1 && (tagName === 'td' || tagName === 'th')) {
      endCell()
      cells ??= []
      cell = ''
      if (cells.length > LIMITS.cells) refuse('a row has more cells than any list')
    } else if (cell !== undefined && BREAKS.has(tagName)) cell += '\n'
  })
  parser.on('endTag', ({ tagName }) => {
    token = 0
    if (UNSEEN.has(tagName)) unseen = Math.max(0, unseen - 1)
    if (tagName === 'table') {
      if (depth === 1) endRow()
      depth = Math.max(0, depth - 1)
    } else if (depth === 1 && tagName === 'tr') endRow()
    else if (depth === 1 && (tagName === 'td' || tagName === 'th')) endCell()
    else if (cell !== undefined && BREAKS.has(tagName)) cell += '\n'
  })
  parser.on('text', ({ text: part }) => {
    token = 0
    if (cell === undefined || unseen > 0) return
    cell += part.replace(/\s+/g, ' ')
    if (cell.length > LIMITS.cell) refuse('a cell is longer than any list')
  })
  // Nobody reads what it passes on, and it would wait for that.
  parser.resume()

  for await (const chunk of text) {
    token += chunk.length
    // A fault of a listener must end the reading, not the program.
    await new Promise<void>((resolve, reject) => {
      parser.once('error', reject)
      parser.write(chunk, () => {
        parser.off('error', reject)
        resolve()
      })
    })
    if (token > LIMITS.token) refuse('one piece of it has no end')
    yield* done.splice(0)
  }
  parser.end()
  if (tables === 0)
    throw new ListFileError(
      'It has no table: it is an error page, a page that asks for a click, or another page. Save the page of the list itself.',
    )
  if (depth > 0) throw new ListFileError('It ends inside a table: it was cut short. Save the page again.')
  yield* done.splice(0)
}

function refuse(why: string): never {
  throw new ListFileError(`It is no page as its publisher offers it: ${why}. Do not use this file.`)
}

function tidy(cell: string): string {
  return cell
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
