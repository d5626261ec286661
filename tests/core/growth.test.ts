/** How a list grew and shrank, and who left it. */
import { describe, expect, test } from 'vitest'
import { mustParseDate, toDay } from '../../src/core/dates.ts'
import {
  countYears,
  formatReach,
  formatSum,
  formatUndated,
  type Growth,
  listLeaves,
  tellGrowth,
  tellLeaves,
  toGrowth,
} from '../../src/core/growth.ts'
import type { Designation, List } from '../../src/core/model.ts'
import { designation } from './builders.ts'

const TODAY = toDay(2026, 11, 27)
const of = (entity: string, ...steps: string[]): Designation => {
  const one = designation(`law-${entity}`, steps, { entity })
  return { ...one, entity: { ...one.entity, name: `Group ${entity}` }, instrument: { ...one.instrument, id: 'law' } }
}
const grow = (all: Designation[], lists: List[] = []): Growth =>
  toGrowth((all[0] as Designation).instrument, {
    entities: new Map(),
    instruments: new Map(),
    designations: Map.groupBy(all, ({ entity }) => entity.id),
    lists,
    gaps: [],
  })
const years = (...all: Designation[]) =>
  countYears(grow(all), TODAY).years.map(({ year, added, removed, fewest, most }) =>
    [year, added, removed, fewest, most].join(' '),
  )

describe('by year', () => {
  test('what came and went is counted, and what stood at the end; a year with nothing is there', () => {
    const all = [of('a', '2023-01-26 in-force', '2025-07-08 lifted'), of('b', '2023-12-31 in-force')]
    expect(years(...all)).toEqual(['2023 2 0 2 2', '2024 0 0 2 2', '2025 0 1 1 1', '2026 0 0 1 1'])
  })

  test('a day that is not known but its year is counts in that year, and stands for certain at its end', () => {
    expect(years(of('a', '2024 in-force', '2025-11 lifted'))).toEqual(['2024 1 0 1 1', '2025 0 1 0 0', '2026 0 0 0 0'])
  })

  test('of which no year is known is drawn at none, told in words, and may or may not have stood', () => {
    const one = of('a', '2023-03-01 in-force', '2024-04-30/2025-08-18 lifted')
    expect(years(one)).toEqual(['2023 1 0 1 1', '2024 0 0 0 1', '2025 0 0 0 0', '2026 0 0 0 0'])
    expect(formatUndated(countYears(grow([one]), TODAY))).toBe(
      'Of no known year: Group a (ended some day between 30 April 2024 and 18 August 2025).',
    )
  })

  test('a listing that was lifted and made anew came twice; what was only announced never came', () => {
    const twice = of('a', '2024-01-01 in-force', '2024-02-01 lifted', '2025-01-01 in-force')
    expect(years(twice, of('b', '2025-01-01 announced'))).toEqual(['2024 1 1 0 0', '2025 1 0 1 1', '2026 0 0 1 1'])
  })

  test('a name that is gone from the list without an act may still stand', () => {
    const one = of('a', '2023-01-01 in-force')
    const sightings = ['2024-06-01', '2025-06-01'].map((on, index) => ({ on: mustParseDate(on), stands: index === 0 }))
    const gone = { ...one, sightings: sightings as Designation['sightings'] }
    expect(years(gone).slice(1)).toEqual(['2024 0 0 1 1', '2025 0 0 0 1', '2026 0 0 0 1'])
  })

  test('the year of today goes up to today', () => {
    const counted = countYears(grow([of('a', '2026-01-01 in-force'), of('b', '2026-12-01 in-force')]), TODAY)
    expect(formatSum(counted, TODAY)).toBe(
      '1 listing on our record came into force and 0 ended from 2026 to 27 November 2026, when 1 stood.',
    )
  })
})

test('it says how far the list was read', () => {
  const all = [of('a', '2023-01-26 in-force')]
  const read = (follow: List['follow'], whole: boolean) =>
    ({
      follow,
      instruments: [{ id: 'law' }],
      readings: whole ? [{ extent: 'whole', asOf: mustParseDate('2026-02-27') }] : [],
    }) as unknown as List
  expect(formatReach(grow(all, [read('whole', true)]), TODAY)).toBe(
    'We follow this list whole, and last read it whole as it stood on 27 February 2026.',
  )
  expect(formatReach(grow(all, [read('whole', false)]), TODAY)).toContain('have not read it whole')
  expect(formatReach(grow(all, [read('names', true)]), TODAY)).toContain('some names of this list only')
})

test('in lines, years without a change are left out', () => {
  const told = tellGrowth(grow([of('a', '2023-01-26 in-force', '2025-07-08 lifted')]), TODAY)
  expect(told.slice(1)).toEqual([
    '2023: 1 came into force, 0 ended, 1 stood at the end.',
    '2025: 0 came into force, 1 ended, 0 stood at the end.',
  ])
})

describe('who left', () => {
  const all = [
    of('short', '2021-01-19 in-force', '2021-02-16 lifted'),
    of('long', '1997-10-08 in-force', '2022-05-20 lifted'),
    of('span', '1997-10-08 in-force', '2008-04-30/2011-08-18 lifted'),
    of('round', '1997-10-08 in-force', '1999-10-08 lapsed'),
    of('there', '2001-01-01 in-force'),
    of('leaving', '2001-01-01 in-force', '2026-12-01 lifted'),
  ]
  test('comes in the order of how long they stood, in years or in days', () => {
    expect(tellLeaves(grow(all), TODAY).slice(1)).toEqual([
      'Group long: 24 years, 8 Oct 1997 to 20 May 2022.',
      'Group span: 10 to 13 years, 8 Oct 1997 to some day between 30 Apr 2008 and 18 Aug 2011.',
      'Group round: 2 years, 8 Oct 1997 to 8 Oct 1999.',
      'Group short: 28 days, 19 Jan 2021 to 16 Feb 2021.',
    ])
  })
  test('leaves out who still stands and whose end is to come', () => {
    expect(listLeaves(grow(all), TODAY).map(({ designation }) => designation)).not.toContain('law-leaving')
  })
})
