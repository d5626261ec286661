/**
 * Read an Excel workbook as a stream: the archive with `fflate`, its parts as the XML that they are. Only the text of cells matters to a list; formats,
 * formulas and pictures are passed over. The file is held as it is, packed, and each part is unpacked as it is read.
 */
import { Unzip, UnzipInflate } from 'fflate'
import { ListFileError, refuseFormat } from './listed.ts'
import { childrenOf, rawTextOf, readXml, textIn, within, type XmlElement } from './xml.ts'

/** No workbook of a list comes near these, packed, unpacked and in words; a small file that unpacks without end is made to exhaust the reader. */
const LIMITS = { packed: 100_000_000, part: 2_000_000_000, words: 300_000_000 }
const SLICE = 65_536

/** Read the rows of all sheets, one at a time, each with the number of its sheet, from 1. */
export async function* readWorkbook(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ sheet: number; cells: string[] }> {
  const file = await gather(chunks)
  const sheets = await findSheets(file)
  const words = await readWords(file)
  for (const [index, path] of sheets.entries()) {
    for await (const row of readXml(unpack(file, path), { root: 'worksheet', records: ['row'] })) {
      yield { sheet: index + 1, cells: readCells(row, words) }
    }
  }
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    if (length === 0) refuseOther(chunk)
    parts.push(chunk)
    length += chunk.length
    if (length > LIMITS.packed)
      throw new ListFileError('It is larger than any workbook of a list. Do not use this file.')
  }
  if (length === 0) throw new ListFileError('It is empty.')
  return Buffer.concat(parts, length)
}

function refuseOther(start: Uint8Array): void {
  if (start[0] === 0x50 && start[1] === 0x4b) return
  const text = Buffer.from(start.subarray(0, 200)).toString('latin1')
  if (/^\s*</.test(text))
    throw new ListFileError(
      'It is a web page, not the list: probably an error page or a page that asks for a click. Download the file itself.',
    )
  throw new ListFileError('It is no Excel workbook (.xlsx). Download the file itself, and do not save it anew.')
}

/** Unpack one part of the archive as text, bit by bit. */
async function* unpack(file: Uint8Array, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const ready: string[] = []
  let length = 0
  let isFound = false
  let isWhole = false
  const unzip = new Unzip((part) => {
    if (part.name.replace(/^\//, '') !== path) return
    isFound = true
    part.ondata = (error, data, isLast) => {
      if (error) throw error
      length += data.length
      if (length > LIMITS.part) throw new ListFileError('It unpacks to more than any list. Do not use this file.')
      ready.push(decoder.decode(data, { stream: !isLast }))
      isWhole = isLast
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let start = 0; start < file.length && !isWhole; start += SLICE) {
    try {
      unzip.push(file.subarray(start, start + SLICE), start + SLICE >= file.length)
    } catch (error) {
      if (error instanceof ListFileError) throw error
      throw new ListFileError(`It cannot be unpacked (${error}). It was cut short or changed: download it again.`)
    }
    for (const text of ready.splice(0)) if (text !== '') yield text
  }
  if (!isFound) refuseFormat(`Its workbook has no part ${path}`)
  if (!isWhole) throw new ListFileError('It ends inside the workbook: it was cut short. Download it again.')
}

/** Find the parts of the workbook's sheets, in the order of their tabs. */
async function findSheets(file: Uint8Array): Promise<string[]> {
  const targets = new Map<string, string>()
  const links = { root: 'Relationships', records: ['Relationship'] }
  for await (const { attributes } of readXml(unpack(file, 'xl/_rels/workbook.xml.rels'), links)) {
    const { Id = '', Target = '', Type = '' } = attributes
    if (Type.endsWith('/worksheet')) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  }
  const sheets: string[] = []
  for await (const { attributes } of readXml(unpack(file, 'xl/workbook.xml'), {
    root: 'workbook',
    records: ['sheet'],
  })) {
    const path = targets.get(attributes.id ?? '')
    if (path) sheets.push(path)
  }
  return sheets
}

/** Read the words that cells share; a workbook may have none. */
async function readWords(file: Uint8Array): Promise<string[]> {
  const words: string[] = []
  let letters = 0
  try {
    for await (const item of readXml(unpack(file, 'xl/sharedStrings.xml'), {
      root: 'sst',
      records: ['si'],
      skip: ['rPh'],
    })) {
      const word = toText(item)
      letters += word.length + 16
      if (letters > LIMITS.words) throw new ListFileError('It holds more words than any list. Do not use this file.')
      words.push(word)
    }
  } catch (error) {
    if (!(error instanceof ListFileError && /has no part|no entries/.test(error.message))) throw error
  }
  return words
}

function readCells(row: XmlElement, words: readonly string[]): string[] {
  const cells: string[] = []
  for (const [index, cell] of childrenOf(row, 'c').entries()) {
    const { r = '', t } = cell.attributes
    const value = textIn(cell, 'v') ?? ''
    const text = t === 's' ? (words[Number(value)] ?? '') : t === 'inlineStr' ? toText(cell) : value
    const place = toPlace(r) ?? index
    // The last column of a sheet is XFD.
    if (place < 16_384) cells[place] = text
  }
  return Array.from(cells, (cell) => cell ?? '')
}

/** `B7` is the second column: 1. */
function toPlace(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Excel writes a carriage return inside of a cell as `_x000D_`. */
function toText(element: XmlElement): string {
  return within(element, 't')
    .map(rawTextOf)
    .join('')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .trim()
}
