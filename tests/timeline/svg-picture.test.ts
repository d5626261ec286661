/** The picture of a name's record that stands alone. */
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { measure } from '../../src/timeline/measure.ts'
import { svgPicture } from '../../src/timeline/svg-picture.ts'
import { toTicks } from '../../src/timeline/ticks.ts'
import { designation } from '../core/builders.ts'

const day = toDay(2026, 11, 24)
const some = (count: number) =>
  Array.from({ length: count }, (_, index) => designation(`d${index}`, ['2023-01-20 announced', '2023-01-26 in-force']))
const draw = (name: string, designations = some(1)) =>
  svgPicture({ name, designations, day, publisher: 'Listed' }, measure)
const isWellFormed = (xml: string) => {
  new SaxesParser().write(xml).close()
  return true
}
const rows = (svg: string) => svg.match(/>In force when last seen, 26 January 2023</g)?.length ?? 0

test('what a writer typed is escaped', () => {
  const svg = draw('A & B </text><script>"')
  expect(svg).not.toContain('<script')
  expect(isWellFormed(svg)).toBe(true)
})

test('each designation has a row, up to eight, and the rest are counted', () => {
  expect([rows(draw('A', some(3))), rows(draw('A', some(8))), rows(draw('A', some(10)))]).toEqual([3, 8, 8])
  expect(draw('A', some(8))).not.toContain(' more<')
  expect(draw('A', some(10))).toContain('>and two more<')
})

test('a name of which there is no record says so, and that it proves nothing', () => {
  expect(draw('A', [])).toContain('No record of a listing. That does not prove that there is none.')
  expect(isWellFormed(draw('A', []))).toBe(true)
})

test('names in other scripts stand as they are written; those from right to left begin at the right edge', () => {
  expect(draw('Группа Вагнера')).toMatch(/<text (?:(?!direction)[^>])*>Группа Вагнера</)
  expect(draw('جماعة')).toMatch(/<text x="1160" direction="rtl" [^>]*>جماعة</)
})

test('every step of a record has its looks, and no class is left that a page would have to style', () => {
  const kinds = [
    designation('a', ['2020-01-01 proposed', '2020-02-01 announced', '2020-03-01 in-force', '2021-01-01 suspended']),
    designation('b', ['2019 in-force', '2022-01-01 lifted']),
    designation('c', ['2021-01-01 in-force'], { binding: false }),
    designation('d', ['2020-01-01 proposed', '2020-02-01 rejected']),
  ]
  expect(draw('A', kinds)).not.toMatch(/class=|style|NaN|undefined/)
})

test('labels of an axis stand apart, however long the record is', () => {
  for (const days of [1, 20, 60, 150, 300, 500, 700, 790, 900, 2000, 5000, 9000, 12_000]) {
    const start = new Date((day - days) * 86_400_000).toISOString().slice(0, 10)
    const svg = draw('A', [designation('a', [`${start} in-force`, '2026-11-20 lifted'])])
    const labels = [...svg.matchAll(/x="([\d.]+)%" y="24"><!\[CDATA\[([^\]]+)/g)].map(([, x, label]) => ({
      from: Number(x) * 7.16,
      to: Number(x) * 7.16 + (measure(label as string, 'regular') * 15) / 13,
    }))
    expect(labels.length).toBeGreaterThan(1)
    const gaps = labels.slice(1).map(({ from }, index) => from - labels[index]!.to)
    expect([days, Math.min(...gaps) > 3]).toEqual([days, true])
  }
})

test('the same record gives the same bytes', () => {
  expect(draw('A', some(9))).toBe(draw('A', some(9)))
})

test('an axis of months marks only quarters where it is narrow, and the first of them has its year', () => {
  const view = { from: toDay(2022, 11, 1), to: toDay(2024, 2, 1), day, width: 100 }
  const narrow = toTicks({ ...view, minWidth: 160 })
  expect(narrow.map(({ label }) => label)).toEqual(['', 'Jan', 'Apr', 'July', 'Oct', 'Jan'])
  expect(narrow[1]?.sub).toBe('2023')
  expect(toTicks({ ...view, minWidth: 300 })).toHaveLength(15)
})

test('a first year of a few months says its number only where the next one leaves it room', () => {
  const view = { from: toDay(2022, 12, 1), to: toDay(2024, 2, 1), day, width: 100 }
  const years = (minWidth: number) => toTicks({ ...view, minWidth }).map(({ sub }) => sub)
  expect(years(300).filter(Boolean)).toEqual(['2023', '2024'])
  expect(years(900).filter(Boolean)).toEqual(['2022', '2023', '2024'])
})

test('a word that is longer than a line is broken, and a text without spaces too', () => {
  const lines = (svg: string) => [...svg.matchAll(/font-weight="750">([^<]*)</g)].map(([, line]) => line as string)
  for (const name of ['日本赤軍アルカーイダ国際組織'.repeat(4), 'Donaudampfschifffahrtsgesellschaft'.repeat(3)]) {
    const broken = lines(draw(name))
    expect(broken.length).toBeGreaterThan(1)
    expect(broken.join('')).toBe(name)
    for (const line of broken) expect((measure(line, 'bold') * 40) / 13).toBeLessThan(1120)
  }
})
