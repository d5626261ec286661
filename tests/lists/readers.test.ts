import { describe, expect, test } from 'vitest'
import { readCanada } from '../../src/lists/canada.ts'
import { decodeList } from '../../src/lists/decode.ts'
import { readOfac } from '../../src/lists/ofac.ts'
import { splitProgrammes } from '../../src/lists/ofac-csv.ts'
import { readUn } from '../../src/lists/un.ts'
import { bytes, canada, collect, ofac, un } from './files.ts'

describe('OFAC', () => {
  test('an entry has its number, name, tags in one cell and the names that the remarks give', async () => {
    expect(await collect(readOfac(bytes(ofac)))).toEqual([
      { number: '36', name: 'A FERRY, LTD.', aliases: [], kind: 'organisation', programmes: ['CUBA'] },
      {
        number: '90001',
        name: "PRIVATE COMPANY 'FALCON'",
        aliases: ['FALCON GROUP'],
        kind: 'organisation',
        programmes: ['TCO', 'CAR'],
      },
      { number: '90002', name: 'DOE, Jane Alexandra', aliases: [], kind: 'person', programmes: ['TCO'] },
    ])
  })

  test.each([
    ['TCO] [UKRAINE-EO13660] [CAR', ['TCO', 'UKRAINE-EO13660', 'CAR']],
    ['[SDGT] [FTO]', ['SDGT', 'FTO']],
    ['CAATSA - RUSSIA', ['CAATSA - RUSSIA']],
    ['', []],
  ])('the cell “%s” holds %j', (cell, tags) => {
    expect(splitProgrammes(cell)).toEqual(tags)
  })

  test('a file without its end mark was cut short', async () => {
    await expect(collect(readOfac(bytes(ofac.slice(0, -1))))).rejects.toThrow('stops after 3 rows without the mark')
  })

  test('a file cut inside a quoted cell was cut short', async () => {
    const middle = ofac.indexOf('Jane')
    await expect(collect(readOfac(bytes(ofac.slice(0, middle))))).rejects.toThrow(
      'opening quote at line 3). It was probably cut short',
    )
  })

  test('a table of other columns is another file', async () => {
    await expect(collect(readOfac(bytes('name,date\nA,B\n')))).rejects.toThrow('It is not sdn.csv')
  })
})

describe('the United Nations', () => {
  test('an entry has its reference number, its good aliases, its own script and its day', async () => {
    expect(await collect(readUn(bytes(un)))).toEqual([
      {
        number: 'QDi.901',
        name: 'JANE ALEXANDRA DOE',
        aliases: ['Jane the Elder'],
        kind: 'person',
        programmes: ['Al-Qaida'],
        listedOn: '2001-01-25',
      },
      {
        number: 'QDe.901',
        name: 'Falcon Front',
        aliases: ['The Falcons Front', 'جبهة الصقر'],
        kind: 'organisation',
        programmes: ['Al-Qaida'],
        listedOn: '2014-05-14',
      },
    ])
  })

  test('a file cut short is no whole XML', async () => {
    await expect(collect(readUn(bytes(un.slice(0, -40))))).rejects.toThrow('not whole, well-formed XML')
  })

  test('another root is another list', async () => {
    await expect(collect(readUn(bytes(canada)))).rejects.toThrow('begins with <data-set>')
  })

  test('a list without entries is refused', async () => {
    await expect(collect(readUn(bytes('<CONSOLIDATED_LIST></CONSOLIDATED_LIST>')))).rejects.toThrow('no entries')
  })
})

test('Canada numbers by country, schedule and item, and names the programme in two languages', async () => {
  expect(await collect(readCanada(bytes(canada)))).toEqual([
    {
      number: 'Russia, 1, Part 2, 88',
      name: 'Falcon',
      aliases: ['Группа Сокол', 'Sokol Group'],
      kind: 'organisation',
      programmes: ['Russia'],
      listedOn: '2022-02-24',
    },
    {
      number: 'Zimbabwe, 166',
      name: 'Jane Doe',
      aliases: [],
      kind: 'person',
      programmes: ['Zimbabwe'],
      listedOn: '2008-09-04',
    },
  ])
})

describe('bytes', () => {
  async function* chunks(...parts: Uint8Array[]) {
    yield* parts
  }
  const text = (string: string) => new TextEncoder().encode(string)

  test('a letter that two chunks share is one letter', async () => {
    const [first, second] = [text('ЧВК').slice(0, 3), text('ЧВК').slice(3)]
    expect((await collect(decodeList(chunks(first, second)))).join('')).toBe('ЧВК')
  })

  test.each([
    ['nothing', text(''), 'It is empty'],
    ['blanks', text(' \r\n'), 'It is empty'],
    ['a web page', text('\n<!DOCTYPE html><html>'), 'It is a web page'],
    ['Latin-1', new Uint8Array([0x61, 0xe9, 0x73]), 'It is not UTF-8: a byte between 0 and 3'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x33, 0x00]), 'It is UTF-16'],
    ['a letter cut in two', text('Ч').slice(0, 1), 'It is not UTF-8'],
  ])('%s is refused', async (_, content, message) => {
    await expect(collect(decodeList(chunks(content)))).rejects.toThrow(message)
  })
})
