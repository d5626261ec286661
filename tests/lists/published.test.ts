/** Each list as its publisher prints it: what becomes of it. */
import { describe, expect, test } from 'vitest'
import { readAustralia } from '../../src/lists/australia.ts'
import { readAustraliaTerrorist } from '../../src/lists/australia-terrorist.ts'
import { readCanadaRegulation } from '../../src/lists/canada-regulation.ts'
import { readCanadaTerrorist } from '../../src/lists/canada-terrorist.ts'
import { readEu } from '../../src/lists/eu.ts'
import { readEuAnnex } from '../../src/lists/eu-annex.ts'
import { readJapan } from '../../src/lists/japan.ts'
import { findListingDay, type ListReader } from '../../src/lists/listed.ts'
import { readOfac } from '../../src/lists/ofac.ts'
import { readStateFto } from '../../src/lists/state-fto.ts'
import { readSwitzerland } from '../../src/lists/switzerland.ts'
import { readUk } from '../../src/lists/uk.ts'
import { readUkProscribed } from '../../src/lists/uk-proscribed.ts'
import * as files from './files.ts'
import { australiaRows, makeWorkbook } from './workbook.ts'

const { bytes, chunks, collect } = files
const read = (reader: ListReader, text: string) => collect(reader(bytes(text)))

describe('OFAC’s advanced file', () => {
  test('has the numbers of the table, names of all scripts, and leaves out weak names and other lists', async () => {
    expect(await read(readOfac, files.ofacAdvanced)).toEqual([
      {
        number: '90001',
        name: 'PRIVATE COMPANY ‘FALCON’',
        aliases: ['ЧВК «СОКОЛ»', 'FALCON GROUP'],
        kind: 'organisation',
        programmes: ['UKRAINE-EO13660', 'TCO', 'CAR'],
        listedOnUnder: { 'UKRAINE-EO13660': '2017-06-20', TCO: '2023-01-26' },
      },
      {
        number: '90002',
        name: 'DOE, Jane Alexandra',
        aliases: [],
        kind: 'person',
        programmes: ['TCO'],
        listedOn: '2023-01-26',
      },
      { number: '90003', name: 'A FERRY', aliases: [], kind: 'vessel', programmes: ['CUBA'], listedOn: '1986-12-10' },
    ])
  })

  test('a day belongs to the programme of its order, and to no other', async () => {
    const [falcon] = await read(readOfac, files.ofacAdvanced)
    expect(falcon && findListingDay(falcon, 'TCO')).toBe('2023-01-26')
    expect(falcon && findListingDay(falcon, 'CAR')).toBeUndefined()
  })

  test('a name alone under a programme whose order was not the basis of its entry has no day', async () => {
    const older = files.ofacAdvanced.replace(
      'EntryEventTypeID="1" LegalBasisID="7"><Date CalendarTypeID="1"><Year>2023</Year><Month>1</Month><Day>26</Day></Date></EntryEvent>\n      <SanctionsMeasure ID="5"',
      'EntryEventTypeID="1" LegalBasisID="1"><Date><Year>2001</Year><Month>1</Month><Day>2</Day></Date></EntryEvent><SanctionsMeasure ID="5"',
    )
    expect((await read(readOfac, older))[1]).not.toHaveProperty('listedOn')
  })

  test('another list of OFAC’s has no entry on this one', async () => {
    await expect(read(readOfac, files.ofacAdvanced.replace('SDN List', 'Consolidated List'))).rejects.toThrow(
      'Not one entry of it is on the SDN List',
    )
  })

  test('an event of another kind is no listing', async () => {
    await expect(read(readOfac, files.ofacAdvanced.replace('>Created<', '>Made<'))).rejects.toThrow(
      'No entry has a day of listing; the format has changed',
    )
  })
})

test('the EU: attributes, each name once, the day only where one programme stands', async () => {
  expect(await read(readEu, files.eu)).toEqual([
    {
      number: 'EU.9001.90',
      name: 'Falcon Group',
      aliases: ['Groupe Faucon', 'Группа Сокол'],
      kind: 'organisation',
      programmes: ['HR'],
      listedOn: '2021-12-13',
    },
    {
      number: '902',
      name: 'Jane Doe',
      aliases: [],
      kind: 'person',
      programmes: ['TAQA', 'EUAQ'],
      numbers: { un: ['QDi.901'] },
    },
  ])
})

test('an annex as OpenSanctions transcribes it: the name as printed is the number, what it takes in stands apart', async () => {
  expect(await read(readEuAnnex, files.euAnnex)).toEqual([
    {
      number: 'DOE Jane',
      name: 'DOE Jane',
      aliases: ['Jane the Elder', 'J. Doe'],
      kind: 'person',
      programmes: ['EU-TERR'],
      including: [],
    },
    {
      number: 'Falcon Front (FF)',
      name: 'Falcon Front',
      aliases: ['FF', 'Jabhat al-Saqr', 'Hawk Front'],
      kind: 'organisation',
      programmes: ['EU-TERR'],
      listedOn: '2001-12-29',
      including: ['Falcon’s Army', 'FA'],
    },
  ])
})

describe('Canada’s regulations', () => {
  test('an item is a name and, in brackets, its others; the file bears its day', async () => {
    let issued: string | undefined
    const entries = readCanadaRegulation(bytes(files.canadaRegulation), (day) => {
      issued = day
    })
    const organisation = { kind: 'organisation', programmes: ['Part II.1'] }
    expect(await collect(entries)).toEqual([
      {
        number: 'Falcon Front',
        name: 'Falcon Front',
        aliases: [
          'FF',
          'The League of Falcons',
          'Jabhat al-Saqr',
          'The Falcon’s Front',
          'Front des Faucons and Old Falcons',
          'Front des Faucons',
          'Old Falcons',
        ],
        ...organisation,
      },
      { number: 'Sons of the Falcon', name: 'Sons of the Falcon', aliases: ['Falcon Army'], ...organisation },
      { number: '764', name: '764', aliases: [], ...organisation },
    ])
    expect(issued).toBe('2023-01-25')
  })

  test('another regulation is refused', async () => {
    const other = files.canadaRegulation.replace('SOR/2002-284', 'SOR/2014-58')
    await expect(read(readCanadaRegulation, other)).rejects.toThrow('It is not SOR/2002-284')
  })
})

describe('the United Kingdom', () => {
  const falcon = {
    number: 'RUS9001',
    name: 'FALCON GROUP',
    aliases: ['FALCON', 'Группа Сокол'],
    kind: 'organisation',
    programmes: ['The Russia (Sanctions) (EU Exit) Regulations 2019'],
    listedOn: '2022-03-24',
  }
  const jane = {
    number: 'AQD9001',
    name: 'JANE ALEXANDRA DOE',
    aliases: ['Jane Doe'],
    kind: 'person',
    programmes: ['The ISIL (Da’esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019'],
    listedOn: '2001-01-25',
    numbers: { un: ['QDi.901'] },
  }

  test('the XML has the primary name first, other scripts as names, and no weak ones', async () => {
    expect(await read(readUk, files.uk)).toEqual([falcon, jane])
  })

  test('the CSV, whose rows stand apart, is the same list', async () => {
    expect(await read(readUk, files.ukCsv)).toEqual([falcon, jane])
  })

  test('a row cut short, a column that is gone and a table of something else are refused', async () => {
    await expect(read(readUk, files.ukCsv.slice(0, -30))).rejects.toThrow(/Row 7 has \d+ cells/)
    await expect(read(readUk, files.ukCsv.replace('Regime Name', 'Regime'))).rejects.toThrow(
      'It has no column “Regime Name”; the format has changed',
    )
    await expect(read(readUk, 'a,b\n1,2\n')).rejects.toThrow('It is not the UK sanctions list')
  })
})

describe('Schedule 2', () => {
  test('an entry has its name, the names in brackets, and the day of the note on which its words begin', async () => {
    const names = await read(readUkProscribed, files.ukProscribed)
    expect(names.map(({ name, aliases, listedOn }) => [name, aliases, listedOn])).toEqual([
      ['The Falcon Army', [], undefined],
      ['Falcon Front', ['FoF', 'Front of Falcons', 'Jabhat al-Saqr'], '2001-03-29'],
      ['Sons of the Falcon', [], '2005-10-14'],
      ['The Old Brigade', ['The Brigade'], undefined],
      ['Falcon Party', ['Falcon Wing'], undefined],
    ])
    expect(names[1]).toMatchObject({
      number: 'Falcon Front (Front of Falcons (FoF)) (Jabhat al-Saqr)',
      programmes: ['Schedule 2'],
    })
  })

  test('another schedule, or another act, is another file', async () => {
    const other = files.ukProscribed.replace('id="schedule-2"', 'id="schedule-3"').replace('SCHEDULE 2', 'SCHEDULE 3')
    await expect(read(readUkProscribed, other)).rejects.toThrow('It has no Schedule 2')
  })
})

test('Canada’s terrorist entities: names in one line, “Not yet reviewed” in a day, “N/A” for none', async () => {
  expect(await read(readCanadaTerrorist, files.canadaTerrorist)).toEqual([
    {
      number: '12',
      name: 'Falcon Front',
      aliases: ['FF', 'Front of Falcons', 'Jabhat al-Saqr', 'The Falcon’s Front', 'Sokol and Falcon Army'],
      kind: 'organisation',
      programmes: ['Criminal Code'],
      listedOn: '2002-07-23',
    },
    {
      number: '13',
      name: 'Sons of the Falcon',
      aliases: [],
      kind: 'organisation',
      programmes: ['Criminal Code'],
      listedOn: '2010-06-10',
    },
  ])
})

describe('the page of the State Department', () => {
  test('amendments are names, not listings, and those delisted are left out', async () => {
    const names = await read(readStateFto, files.stateFto)
    expect(names.map(({ name, aliases, listedOn }) => [name, aliases, listedOn])).toEqual([
      ['Falcon Army', ['FA'], '1997-10-08'],
      ['Falcon Front', ['Jabhat al-Saqr', 'FF', 'JS', 'Young Falcons', 'Falcons’ Trust', 'Old Falcons'], '2014-05-15'],
      ['Sons of the Falcon', ['Sons of the Hawk'], '2021-01-14'],
    ])
    expect(names[1]).toMatchObject({ number: 'Falcon Front, aka Jabhat al-Saqr (FF/JS)', programmes: ['FTO'] })
  })

  test.each([
    ['without a table', '<html><body>Sorry</body></html>', 'It has no table'],
    ['cut short', files.stateFto.slice(0, 700), 'It ends inside a table'],
    ['with other headings', files.stateFto.replace('Date Designated', 'When'), 'the format has changed'],
    ['of another list', files.australiaTerrorist, 'the format has changed'],
  ])('a page %s is refused', async (_, page, message) => {
    await expect(read(readStateFto, page)).rejects.toThrow(message)
  })
})

test('Australia’s terrorist organisations: the first day is that of the listing, not of a former name', async () => {
  const names = await read(readAustraliaTerrorist, files.australiaTerrorist)
  expect(names.map(({ number, name, aliases, listedOn }) => [number, name, aliases, listedOn])).toEqual([
    ['Falcon Front (FF)', 'Falcon Front', ['FF'], '2002-11-14'],
    ['Sons of the Falcon', 'Sons of the Falcon', ['Sons of the Hawk'], undefined],
    ['Falcon Army', 'Falcon Army', ['Hawk Army'], '2020-07-01'],
  ])
  await expect(read(readAustraliaTerrorist, files.australiaTerrorist.replace('Date listed', 'Status'))).rejects.toThrow(
    'the format has changed',
  )
})

describe('Australia’s workbook', () => {
  const open = (...sheets: (string | number)[][][]) => collect(readAustralia(chunks(makeWorkbook(...sheets))))

  test('the rows of an entry are one, and only its own law gives a day', async () => {
    expect(await open(australiaRows)).toEqual([
      {
        number: '2',
        name: 'JANE DOE',
        aliases: ['جين دو'],
        kind: 'person',
        programmes: ['1988 (Taliban)'],
        numbers: { un: ['TAi.902'] },
      },
      {
        number: '7',
        name: 'Falcon Group',
        aliases: ['PMC Falcon'],
        kind: 'organisation',
        programmes: ['Autonomous (Ukraine)'],
        listedOn: '2022-03-02',
      },
      { number: '8', name: 'A FERRY', aliases: [], kind: 'vessel', programmes: ['Autonomous (Vessels)'] },
    ])
  })

  test('every sheet is read', async () => {
    const [heading = [], ...rows] = australiaRows
    expect(await open([heading, ...rows.slice(0, 2)], [heading, ...rows.slice(2)])).toHaveLength(3)
  })

  test.each<[string, Uint8Array | string, string]>([
    ['cut short', makeWorkbook(australiaRows).slice(0, 900), 'was cut short'],
    ['that is a web page', '<!doctype html><title>Sorry</title>', 'It is a web page'],
    ['that is a table', 'Reference,Name\n1,A\n', 'It is no Excel workbook'],
    ['that is empty', '', 'It is empty'],
    [
      'of something else',
      makeWorkbook([
        ['Year', 'Sum'],
        [2020, 1],
      ]),
      'It is another workbook',
    ],
    [
      'with a column renamed',
      makeWorkbook(australiaRows.map((row) => row.map((cell) => (cell === 'Committees' ? 'Regime' : cell)))),
      'It has no column “Committees”; the format has changed',
    ],
  ])('a file %s is refused', async (_, content, message) => {
    await expect(collect(readAustralia(chunks(content)))).rejects.toThrow(message)
  })
})

describe('Switzerland', () => {
  test('names taken off are left out, what modifications hold is passed over, parts stand in their order', async () => {
    expect(await read(readSwitzerland, files.switzerland)).toEqual([
      {
        number: '5001',
        name: 'Falcon Group',
        aliases: ['Группа Сокол', 'Falcon Ltd.'],
        kind: 'organisation',
        programmes: ['Ukraine'],
        listedOn: '2022-03-16',
      },
      {
        number: '5002',
        name: 'Jane Doe',
        aliases: ['جين دو'],
        kind: 'person',
        programmes: ['Libya'],
        listedOn: '2021-09-28',
        numbers: { un: ['LYi.901'] },
      },
      {
        number: '5004',
        name: 'A Ferry',
        aliases: [],
        kind: 'vessel',
        programmes: ['Ukraine'],
        listedOn: '2022-04-01',
      },
    ])
  })

  test('an amendment is not the list', async () => {
    await expect(read(readSwitzerland, files.switzerland.replace('whole-list', 'amendment'))).rejects.toThrow(
      'It is not the whole list: it says that it is “amendment”',
    )
  })
})

describe('Japan', () => {
  test('names in both languages, the first day of the notice, the number of the regime', async () => {
    expect(await read(readJapan, files.japan)).toEqual([
      {
        number: '002-900002',
        name: 'JANE DOE',
        aliases: ['Jane the Elder', 'J. Doe', 'ジェーン・ドウ', 'ジェーン', 'ドウ', 'جين دو'],
        kind: 'person',
        programmes: ['2'],
        listedOn: '2001-09-22',
        numbers: { un: ['TAi.901'] },
      },
      {
        number: '040-900001',
        name: 'Falcon Group',
        aliases: ['Falcon Ltd', 'ファルコン'],
        kind: 'organisation',
        programmes: ['40'],
        listedOn: '2022-03-01',
      },
    ])
  })

  test('a column that is gone is a format that has changed', async () => {
    await expect(read(readJapan, files.japan.replace('告示日付', '日付'))).rejects.toThrow(
      'It has no column “告示日付”; the format has changed',
    )
  })
})
