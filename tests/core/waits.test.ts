/** Days between what was said of listings and the day on which they took effect. */
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import type { Designation } from '../../src/core/model.ts'
import { formatLengths, formatWaits, listWaits, toWaits, type WaitRow } from '../../src/core/waits.ts'
import { designation } from './builders.ts'

const TODAY = toDay(2026, 11, 27)
const of = (entity: string, steps: string[]): Designation => {
  const one = designation(`law-${entity}`, steps, { entity })
  return { ...one, entity: { ...one.entity, name: `Group ${entity}` }, instrument: { ...one.instrument, id: 'law' } }
}
const row = (all: Designation[], entity?: string): WaitRow => {
  const waits = toWaits(
    { instruments: ['law'], entity },
    {
      entities: new Map(all.map((one) => [one.entity.id, one.entity])),
      instruments: new Map(all.map(({ instrument }) => [instrument.id, instrument])),
      designations: Map.groupBy(all, (one) => one.entity.id),
      lists: [],
      gaps: [],
    },
  )
  return listWaits(waits, TODAY)[0] as WaitRow
}
const after = (entity: string, days: number) =>
  of(entity, ['2023-01-01 announced', `2023-01-${String(1 + days).padStart(2, '0')} in-force`])

test('listings that waited as long are put together, and the marked name is counted', () => {
  expect(row([after('b', 4), after('a', 10), after('c', 4)], 'a').waits).toEqual([
    { days: 4, names: ['Group b', 'Group c'], marked: 0 },
    { days: 10, names: ['Group a'], marked: 1 },
  ])
})

test('the first announcement counts, and one of the same day is nought days', () => {
  expect(row([of('a', ['2023-09-05 announced', '2023-09-06 announced', '2023-09-15 in-force'])]).waits[0]?.days).toBe(
    10,
  )
  expect(row([of('a', ['2022-03-08 announced', '2022-03-08 in-force'])]).waits[0]?.days).toBe(0)
})

test('no length is made of a day that is not certain, or of what was not announced before', () => {
  const all = [
    of('about', ['2022-05-16 announced', '2022-05-18~ in-force']),
    of('month', ['2022-05 announced', '2022-06-18 in-force']),
    of('silent', ['2022-05-16 in-force']),
    of('afterwards', ['2022-05-16 in-force', '2022-05-18 announced']),
    of('due', ['2026-11-20 announced', '2026-12-01 in-force']),
    of('only said', ['2026-11-20 announced']),
  ]
  expect(row(all)).toMatchObject({ waits: [], inexact: 2, without: 2 })
})

describe('in words', () => {
  test('a few are told one by one', () => {
    expect(formatWaits(row([after('a', 15), after('b', 16)]))).toBe('2 listings with both days: 15 and 16 days.')
    expect(formatWaits(row([after('a', 1)]))).toBe('1 listing with both days: 1 day.')
  })

  test('of many the middle and the longest', () => {
    const all = [1, 1, 1, 4, 29].map((days, index) => after(`g${index}`, days))
    expect(formatWaits(row([...all, of('silent', ['2022 in-force'])]))).toBe(
      '5 listings with both days: half of them within 1 day, the longest 29 days. 1 more has no announcement on our record.',
    )
    expect(formatLengths(row(all))).toBe('1 day, 3 listings; 4 days, Group g3; 29 days, Group g4')
  })

  test('nothing is claimed of none', () => {
    expect(formatWaits(row([of('silent', ['2022 in-force'])]))).toBe(
      'None of which we know both days. 1 more has no announcement on our record.',
    )
  })
})
