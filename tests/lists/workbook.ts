/** Small workbooks of our own, as Excel packs them: the sheet before the words that its cells share. */
import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Make a workbook with a sheet for each table of cells; numbers are numbers, and texts stand in the shared words. */
export function makeWorkbook(...sheets: (string | number)[][][]): Uint8Array {
  const words: string[] = []
  const share = (text: string) => {
    if (!words.includes(text)) words.push(text)
    return words.indexOf(text)
  }
  const cell = (value: string | number, column: number, row: number) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`
    if (value === '') return ''
    return typeof value === 'number'
      ? `<c r="${place}" s="1"><v>${value}</v></c>`
      : `<c r="${place}" s="2" t="s"><v>${share(value)}</v></c>`
  }
  const bodies = sheets.map((rows) =>
    rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row)).join('')}</row>`,
    ),
  )
  const names = sheets.map((_, index) => `sheet${index + 1}`)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${LINKS}/worksheet" Target="worksheets/${name}.xml"/>`).join('')}<Relationship Id="rId9" Type="${LINKS}/theme" Target="theme/theme1.xml"/></Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/${name}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${bodies[index]?.join('')}</sheetData></worksheet>`,
      ]),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${words
      .map(
        (word) =>
          `<si>${
            word.includes('|')
              ? word
                  .split('|')
                  .map((run) => `<r><t xml:space="preserve">${run}</t></r>`)
                  .join('')
              : `<t>${word}</t>`
          }</si>`,
      )
      .join('')}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

const HEADING = [
  'Reference',
  'Name of Individual or Entity',
  'Type',
  'Name Type',
  'Alias Strength',
  'Additional Information',
  'Listing Information',
  'Committees',
  'Control Date',
]

/** Australia's list, with the rows of an entry apart. */
export const australiaRows = [
  HEADING,
  [
    2,
    'JANE DOE',
    'Individual',
    'Primary Name',
    '',
    'TAi.902. Title: Ms',
    'Listed by UN 1267 Committee on 25 January 2001',
    '1988 (Taliban)',
    46058,
  ],
  ['2a', 'جين دو', 'Individual', 'Original Script', '', 'TAi.902. Title: Ms', '', '1988 (Taliban)', 46058],
  [
    7,
    'Falcon |Group',
    'Entity',
    'Primary Name',
    '',
    '',
    'Designated under the Autonomous Sanctions Regulations 2011 on 2 March 2022. Formerly listed',
    'Autonomous (Ukraine)',
    44699,
  ],
  ['8', 'A FERRY', 'Vessel', 'Primary Name', '', '', 'Instrument 2022', 'Autonomous (Vessels)', 44699],
  ['7a', 'PMC_x000D_ Falcon', 'Entity', 'Alias', 'Strong', '', '', 'Autonomous (Ukraine)', 44699],
  ['7b', 'The Orchestra', 'Entity', 'Alias', 'Weak', '', '', 'Autonomous (Ukraine)', 44699],
]
