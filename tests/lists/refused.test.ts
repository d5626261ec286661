/** What is no list is refused by every reader, in words. */
import { describe, expect, test } from 'vitest'
import { LIST_IDS, type ListId } from '../../src/core/model.ts'
import { LISTS, ListFileError } from '../../src/lists/listed.ts'
import { openList } from '../../src/lists/readers.ts'
import * as files from './files.ts'
import { australiaRows, makeWorkbook } from './workbook.ts'

const { chunks, collect } = files

const GOOD: Record<ListId, (string | Uint8Array)[]> = {
  ofac: [files.ofac, files.ofacAdvanced],
  un: [files.un],
  canada: [files.canada],
  eu: [files.eu],
  'eu-annex': [files.euAnnex],
  uk: [files.uk, files.ukCsv],
  'uk-proscribed': [files.ukProscribed],
  australia: [makeWorkbook(australiaRows)],
  switzerland: [files.switzerland],
  'state-fto': [files.stateFto],
  'canada-terrorist': [files.canadaTerrorist],
  'canada-regulation': [files.canadaRegulation],
  'australia-terrorist': [files.australiaTerrorist],
  japan: [files.japan],
}
const all = LIST_IDS.flatMap((list) => GOOD[list].map((file) => [list, file] as const))
const xml = all.filter((row): row is [ListId, string] => typeof row[1] === 'string' && row[1].startsWith('<?xml'))

async function open(list: ListId, file: string | Uint8Array) {
  const { issued, entries } = await openList(list, chunks(file, 1000))
  return { issued, entries: await collect(entries) }
}

const refusal = async (list: ListId, file: string | Uint8Array): Promise<string> => {
  try {
    await open(list, file)
  } catch (error) {
    if (error instanceof ListFileError) return error.message
    throw error
  }
  return 'read'
}

describe.each(all)('%s', (list, file) => {
  test('its own file is read, every entry with a number, a name and a programme', async () => {
    const { entries } = await open(list, file)
    expect(entries.length).toBeGreaterThan(1)
    expect(entries.every(({ number, name, programmes }) => number !== '' && name !== '' && programmes.length > 0)).toBe(
      true,
    )
  })

  test('nothing, half of it, a web page and every other list are refused', async () => {
    expect(await refusal(list, '')).toBe('It is empty.')
    expect(await refusal(list, file.slice(0, Math.floor(file.length * 0.6)))).toMatch(
      /cut short|has no Schedule 2|cells/,
    )
    expect(await refusal(list, '<!DOCTYPE html><html><body>Please wait</body></html>')).toMatch(/web page|no table/)
    for (const [other, content] of all) if (other !== list) expect(await refusal(list, content), other).not.toBe('read')
  })
})

describe.each(xml)('hostile XML for %s', (list, file) => {
  const body = file.slice(file.indexOf('?>') + 2)
  const root = /<[\w-]+[^>]*>/.exec(body)?.[0] ?? ''

  test('entities of its own, and a document type, are refused', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${body}`
    expect(await refusal(list, bomb)).toContain('it declares a document type')
    expect(await refusal(list, body.replace(root, `${root}<a>&b;</a>`))).toContain('not whole, well-formed XML')
  })

  test('elements in each other without end are refused', async () => {
    expect(await refusal(list, body.replace(root, root + '<a>'.repeat(500)))).toContain('more than 60 deep')
  })

  test('text without end is refused', async () => {
    expect(await refusal(list, body.replace(root, `${root}${'a'.repeat(9_000_000)}`))).toContain('has no end')
    expect(await refusal(list, body.replace(root, `${root}<a b="${'a'.repeat(9_000_000)}`))).toContain('has no end')
  })

  test('another encoding is refused', async () => {
    expect(await refusal(list, `<?xml version="1.0" encoding="ISO-8859-1"?>${body}`)).toContain(
      'says that it is in ISO-8859-1',
    )
  })
})

test('an entry without end is refused', async () => {
  const many = '<FIRST_NAME>A</FIRST_NAME>'.repeat(250_000)
  expect(await refusal('un', files.un.replace('<FIRST_NAME>', `${many}<FIRST_NAME>`))).toContain(
    'more than 200000 elements',
  )
})

test('a cell of a table and a quotation mark without end are refused', async () => {
  expect(await refusal('state-fto', `<table><tr><td>${'a '.repeat(2_000_000)}`)).toContain('longer than any list')
  expect(await refusal('ofac', `1,"${'a'.repeat(3_000_000)}`)).toContain('cannot be read as CSV')
})

test('a workbook that unpacks to deep XML is refused', async () => {
  const deep = makeWorkbook([[`${'<a>'.repeat(500)}`]])
  expect(await refusal('australia', deep)).toContain('more than 60 deep')
})

describe('a format that has changed', () => {
  test.each<[string, ListId, string, string]>([
    [
      'no entry has a programme',
      'un',
      files.un.replaceAll('UN_LIST_TYPE', 'LIST_TYPE'),
      'No entry has a programme; the format has changed',
    ],
    [
      'no entry of a kind has one',
      'un',
      files.un.replace(/(<ENTITY>.*)UN_LIST_TYPE(.*)UN_LIST_TYPE/s, '$1LIST_TYPE$2LIST_TYPE'),
      'not every entry has a programme; the format has changed',
    ],
    [
      'no entry has a number',
      'un',
      files.un.replaceAll('REFERENCE_NUMBER', 'REF'),
      'No entry has a number (REFERENCE_NUMBER); the format has changed',
    ],
    [
      'no entry has a name',
      'eu',
      files.eu.replaceAll('wholeName', 'name'),
      'No entry has a name; the format has changed',
    ],
    [
      'no entry has a day',
      'uk',
      files.uk.replaceAll('DateDesignated', 'Designated'),
      'No entry has a day of listing; the format has changed',
    ],
    [
      'entries have another name',
      'canada',
      files.canada.replaceAll('record>', 'entry>'),
      'It has no entries: not one <record>',
    ],
    [
      'the programmes are named elsewhere',
      'switzerland',
      files.switzerland.replaceAll('sanctions-set-id', 'set'),
      'No entry has a programme; the format has changed',
    ],
    [
      'programmes have another type',
      'ofac',
      files.ofacAdvanced.replace('>Program<', '>Programme<'),
      'No entry has a programme; the format has changed',
    ],
  ])('%s', async (_, list, file, message) => {
    expect(await refusal(list, file)).toContain(message)
  })
})

test('a programme that persons have and organisations do not, or the other way about, is a format that has changed', async () => {
  const entry = (kind: string, number: number, type: string) =>
    `<${kind}><FIRST_NAME>A${number}</FIRST_NAME><${type}>Al-Qaida</${type}><REFERENCE_NUMBER>${number}</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON></${kind}>`
  const list = (count: number, type: string) =>
    `<CONSOLIDATED_LIST>${Array.from({ length: 60 }, (_, index) => entry('INDIVIDUAL', index, 'UN_LIST_TYPE')).join('')}${Array.from({ length: count }, (_, index) => entry('ENTITY', 100 + index, type)).join('')}</CONSOLIDATED_LIST>`
  expect(await refusal('un', list(8, 'LIST_TYPE'))).toContain('No organisation has a programme; the format has changed')
  expect(await refusal('un', list(1, 'LIST_TYPE'))).toBe('read')
  expect(await refusal('un', list(8, 'UN_LIST_TYPE'))).toBe('read')
})

test('the day that a file bears is known before its entries are', async () => {
  const days = await Promise.all(all.map(async ([list, file]) => [list, (await open(list, file)).issued]))
  expect(days).toEqual([
    ['ofac', undefined],
    ['ofac', '2023-01-26'],
    ['un', '2023-01-20'],
    ['canada', undefined],
    ['eu', '2023-01-25'],
    ['eu-annex', undefined],
    ['uk', '2023-01-25'],
    ['uk', '2023-01-25'],
    ['uk-proscribed', undefined],
    ['australia', undefined],
    ['switzerland', '2023-01-25'],
    ['state-fto', undefined],
    ['canada-terrorist', undefined],
    ['canada-regulation', '2023-01-25'],
    ['australia-terrorist', undefined],
    ['japan', undefined],
  ])
  expect(Object.keys(LISTS)).toEqual([...LIST_IDS])
})
