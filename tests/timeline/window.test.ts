import { describe, expect, test } from 'vitest'
import { isoDay, toDay } from '../../src/core/dates.ts'
import { prepareRow } from '../../src/timeline/prepare.ts'
import { toTicks } from '../../src/timeline/ticks.ts'
import { busiestWindow, startOfMonth, stripWindow, wholeWindow } from '../../src/timeline/window.ts'
import { designation } from '../core/builders.ts'

const measure = (text: string) => text.length * 8
const today = toDay(2026, 11, 24)
const rows = (...steps: string[][]) => steps.map((own, index) => prepareRow(designation(`d${index}`, own), measure))
const iso = ({ start, end }: { start: number; end: number }) => [isoDay(start), isoDay(end)]

describe('the days that a drawing shows', () => {
  test('the whole runs from the first January to the end of this month', () => {
    expect(iso(wholeWindow(rows(['2017-06-20 in-force']), today))).toEqual(['2017-01-01', '2026-12-01'])
    expect(iso(wholeWindow([], today))).toEqual(['2026-01-01', '2026-12-01'])
  })
  test('the busiest window holds most changes, in whole months', () => {
    const some = rows(
      ['2017-06-20 in-force'],
      ['2022-11-15 in-force'],
      ['2023-01-20 announced', '2023-01-26 in-force'],
      ['2023-09-15 in-force'],
    )
    expect(iso(busiestWindow(some, 15))).toEqual(['2022-11-01', '2024-02-01'])
    expect(iso(busiestWindow(some, 4))).toEqual(['2022-11-01', '2023-03-01'])
  })
  test('announced and in force on one day counts once', () => {
    const some = rows(
      ['2022-05-18 announced', '2022-05-18 in-force'],
      ['2023-01-20 announced', '2023-01-26 in-force'],
      ['2022-05-20 in-force'],
      ['2023-02-06 in-force'],
    )
    expect(iso(busiestWindow(some, 4))).toEqual(['2023-01-01', '2023-05-01'])
  })
  test('a strip never cuts off the row that its piece is about', () => {
    const far = rows(['2017-06-20 in-force'], ['2022-11-15 in-force'], ['2023-01-20 announced', '2023-01-26 in-force'])
    expect(iso(stripWindow(far, today))).toEqual(['2017-01-01', '2026-12-01'])
    expect(iso(stripWindow([...far].reverse(), today))).toEqual(['2022-11-01', '2023-03-01'])
  })
  test('a strip leaves no row empty that begins late', () => {
    const late = rows(
      ['2023-01-20 announced', '2023-01-26 in-force'],
      ['2022-12-01 proposed', '2023-01-03 lapsed'],
      ['2023-09-15 in-force'],
    )
    expect(iso(stripWindow(late, today))).toEqual(['2022-12-01', '2024-03-01'])
  })
  test('months are counted across years', () => {
    expect(isoDay(startOfMonth(toDay(2022, 11, 15), 15))).toBe('2024-02-01')
    expect(isoDay(startOfMonth(toDay(2023, 1, 31), -1))).toBe('2022-12-01')
  })
})

describe('an axis', () => {
  const ticks = (from: number, to: number) => toTicks({ from, to, day: today, width: 100, minWidth: 300 })
  test('counts days within a month, months within two years, years beyond', () => {
    expect(ticks(toDay(2023, 1, 16), toDay(2023, 1, 31)).map(({ label }) => label)).toContain('26')
    expect(
      ticks(toDay(2022, 11, 1), toDay(2024, 2, 1))
        .map(({ label }) => label)
        .slice(0, 3),
    ).toEqual(['Nov', 'Dec', 'Jan'])
    expect(ticks(toDay(2017, 1, 1), toDay(2026, 12, 1)).map(({ label }) => label)[0]).toBe('2017')
  })
  test('names the year under its first month and under each January', () => {
    expect(ticks(toDay(2022, 11, 1), toDay(2023, 3, 1)).map(({ sub }) => sub)).toEqual(['2022', '', '2023', ''])
  })
  test('joins tick to tick without a gap', () => {
    const all = ticks(toDay(2022, 11, 1), toDay(2024, 2, 1))
    for (const [index, { x1 }] of all.entries()) expect(x1).toBe(all[index + 1]?.x ?? 100)
  })
})

test('an axis of thirty years is cut into fives, and stretches too short for a label have none', () => {
  const ticks = toTicks({ from: toDay(1997, 1, 1), to: toDay(2026, 12, 1), day: 0, width: 100, minWidth: 300 })
  expect(ticks.map(({ label }) => label)).toEqual(['', '2000', '2005', '2010', '2015', '2020', ''])
  expect(ticks[0]?.x).toBe(0)
})
