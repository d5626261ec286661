import { describe, expect, test } from 'vitest'
import { formatColumns, parseColumns, printComparison, toColumn } from '../../src/core/comparison.ts'
import type { Instrument } from '../../src/core/model.ts'
import { designation, source } from './builders.ts'

const list = (id: string, effects: Instrument['effects'], options = {}) => {
  const { instrument } = designation(id, [], { name: id, ...options })
  return toColumn({ ...instrument, id, effects }, (path) => `/base${path}`)
}
const known = (
  effect: Instrument['effects'][number]['effect'],
  value: 'yes' | 'no' | 'indirect',
  note = 'So it is.',
) => ({
  effect,
  value,
  note,
  source,
})

const rowOf = (html: string, title: string) => html.split(`<th scope="row">${title}</th>`)[1]?.split('</tr>')[0] ?? ''

describe('a table of lists', () => {
  const first = list('first', [known('asset-freeze', 'yes'), known('support-crime', 'indirect')])
  const second = list('second', [known('asset-freeze', 'no')], { government: 'United Kingdom' })

  test('says yes, no and indirectly in words, each with its note and its source behind it', () => {
    const html = printComparison([first, second], false)
    expect(rowOf(html, 'Freezes property')).toMatch(
      /<summary[^>]* data-value="yes"[^>]*>Yes<\/summary>.*<summary[^>]* data-value="no"[^>]*>No<\/summary>/,
    )
    expect(rowOf(html, 'Makes support a crime of its own')).toContain('>Indirectly</summary>')
    expect(
      html.match(
        /So it is\. <span class="small">Source \(official list\): <a href="https:\/\/example\.org\/notice">A ministry<\/a>/g,
      ),
    ).toHaveLength(3)
  })

  test('says that nobody has read it where nothing is known, and never “no”', () => {
    const cell = rowOf(printComparison([first, second], false), 'Makes support a crime of its own')
      .split('<td')
      .at(-1)
    expect(cell).toContain('data-value="unread">We have not read that<')
    expect(cell).not.toContain('details')
  })

  test('has every row of the vocabulary where it is whole, and else those of which one list has something', () => {
    const titles = (html: string) => html.match(/<th scope="row">/g)
    expect(titles(printComparison([first, second], true))).toHaveLength(2 + 7)
    expect(titles(printComparison([first, second], false))).toHaveLength(1 + 2)
  })

  test('says of a list that it binds nobody', () => {
    const motion = list('motion', [], { binding: false })
    expect(rowOf(printComparison([first, motion], false), 'Binds in law')).toMatch(/>Yes<.*>No</)
    expect(rowOf(printComparison([first, second], false), 'Binds in law')).toBe('')
  })

  test('tells lists of the same name apart wherever its columns fall apart into lines', () => {
    expect(rowOf(printComparison([first, second], false), 'Who decides')).toContain('<td data-label="second, UK">')
  })

  test('links each list below the base path', () => {
    expect(printComparison([first], true)).toContain('<th scope="col"><a href="/base/instruments/first/">first</a>')
  })

  test('prints whatever a newsroom writes as text', () => {
    const html = printComparison(
      [list('hostile', [known('entry-ban', 'yes', '<script>"&')], { name: '"><img src=x>' })],
      true,
    )
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;&quot;&amp;')
  })
})

describe('the lists that an address asks for', () => {
  test.each([
    ['', []],
    ['?instrument=a', ['a']],
    ['?instrument=b&instrument=a&instrument=b&instrument=', ['b', 'a']],
    ['?asof=2023-01-26', []],
  ])('%s', (search, ids) => expect(parseColumns(search)).toEqual(ids))

  test('are left out where they are those of the page itself, or none', () => {
    expect(formatColumns(['a', 'b'], ['a', 'b'])).toBe('')
    expect(formatColumns([], ['a', 'b'])).toBe('')
    expect(formatColumns(['b', 'a'], ['a', 'b'])).toBe('?instrument=b&instrument=a')
  })

  test('are read as they were written', () => {
    expect(parseColumns(formatColumns(['x y', 'ä&'], []))).toEqual(['x y', 'ä&'])
  })
})
