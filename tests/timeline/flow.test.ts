import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { busiestYear, countOn, drawArea, toFlow } from '../../src/timeline/flow.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { designation } from '../core/builders.ts'

const rows = (...steps: string[][]) =>
  unpackTimeline(packTimeline(steps.map((some, index) => designation(`d-${index}`, some))))
const flow = (...steps: string[][]) => toFlow(rows(...steps))

test('how many are in force changes on the day itself', () => {
  const two = flow(['2023-01-26 in-force'], ['2001-01-01 in-force', '2023-01-26 lifted'], ['2023-01-20 announced'])
  expect(countOn(two, toDay(2023, 1, 25))).toBe(1)
  expect(countOn(two, toDay(2023, 1, 26))).toBe(1)
  expect(countOn(two, toDay(2000, 12, 31))).toBe(0)
})

test('what is uncertain on a day counts once it is certain, and no longer than it is', () => {
  const one = flow(['2001 in-force', '2005-03 lifted'])
  expect([2000, 2001, 2002, 2005, 2006].map((year) => countOn(one, toDay(year, 3, 1)))).toEqual([0, 0, 1, 0, 0])
  expect(countOn(one, toDay(2005, 2, 28))).toBe(1)
  // What may have ended before it is certain to have begun was never certainly in force.
  const crossed = flow(['2001 in-force', '2001-03-01/2006-01-01 lifted'])
  expect([2000, 2002, 2007].map((year) => countOn(crossed, toDay(year, 6, 1)))).toEqual([0, 0, 0])
})

describe('the year in which most came into force', () => {
  test('is named with how many', () => {
    expect(busiestYear(rows(['2001-01-01 in-force'], ['2001-06-01 in-force'], ['2002-01-01 in-force']))).toEqual({
      year: 2001,
      count: 2,
    })
  })
  test('is none where those of no known year could make another as many', () => {
    const known = [['2001-01-01 in-force'], ['2001-06-01 in-force'], ['2001-07 in-force'], ['2002-01-01 in-force']]
    expect(busiestYear(rows(...known))).toEqual({ year: 2001, count: 3 })
    expect(busiestYear(rows(...known, ['2000-05-01/2002-05-01 in-force']))).toEqual({ year: 2001, count: 3 })
    const two = [['2000-05-01/2002-05-01 in-force'], ['2001-05-01/2003-05-01 in-force']]
    expect(busiestYear(rows(...known, ...two))).toBeUndefined()
  })
  test('is none where two years had as many, or nothing came', () => {
    expect(busiestYear(rows(['2001-01-01 in-force'], ['2002-01-01 in-force']))).toBeUndefined()
    expect(busiestYear(rows(['2001-01-01 announced']))).toBeUndefined()
  })
})

describe('an area', () => {
  const corners = [
    { x: 0, n: 0 },
    { x: 50, n: 100 },
    { x: 75, n: 1 },
    { x: 100, n: 1 },
  ]
  test('steps at its corners, is as high as its box where there are most, and shows one among hundreds', () => {
    const numbers = [...drawArea(corners, 100, 40).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    expect(numbers).toContainEqual([50, 40])
    expect(numbers).toContainEqual([50, 0])
    expect(numbers).toContainEqual([75, 38.2])
    for (const [x = -1, y = -1] of numbers) {
      expect(x >= 0 && x <= 100 && y >= 0 && y <= 40).toBe(true)
    }
  })
})
