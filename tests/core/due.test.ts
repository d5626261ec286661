/** What the desk should look at next. */
import { expect, test } from 'vitest'
import { isoDay, mustParseDate, spanOf } from '../../src/core/dates.ts'
import { addDuration, listDue } from '../../src/core/due.ts'
import type { List } from '../../src/core/model.ts'
import { unpackTold } from '../../src/core/steps.ts'
import { libraryWith } from '../publish/library.ts'
import { designation, source } from './builders.ts'

const day = (text: string) => spanOf(mustParseDate(text)).start
const TODAY = day('2026-11-27')
const us = designation('us-list', ['2020-01-01 in-force'])

function list(id: string, every: string, readings: string[], follow: List['follow'] = 'names'): List {
  return {
    id,
    name: `List ${id}`,
    publisher: us.authority,
    url: 'https://example.org/list',
    every,
    follow,
    instruments: [us.instrument],
    readings: readings.map((asOf) => ({
      id: `${id}-${asOf}`,
      asOf: mustParseDate(asOf),
      read: asOf,
      source,
      extent: 'names',
    })),
  }
}

const due = (change: Parameters<typeof libraryWith>[0]) =>
  listDue(libraryWith({ explainers: [], designations: [], ...change }), TODAY).map(({ kind, id, days }) => [
    kind,
    id,
    days,
  ])

test('lists come by how long ago they were due, and first what was never read', () => {
  const lists = [
    list('fresh', 'P1M', ['2026-11-01']),
    list('weekly', 'P1W', ['2026-11-01', '2026-10-01']),
    list('yearly', 'P1Y', ['2025-05-25']),
    list('never', 'P1W', []),
    list('described', 'P1W', [], 'none'),
    list('later', 'P1W', ['2027-01-01']),
  ]
  expect(due({ lists }).map(([, id]) => id)).toEqual(['later', 'never', 'yearly', 'weekly'])
  expect(due({ lists }).slice(2)).toEqual([
    ['list', 'yearly', 186],
    ['list', 'weekly', 19],
  ])
})

test('a day that passed unread and a name that is gone are due, what was read is not', () => {
  const told = (id: string, packed: string) => ({ ...us, id, ...unpackTold(packed) }) as typeof us
  const designations = [
    told('forecast', '2026-05-28 announced 2026-06-05'),
    told('answered', '2026-05-28 announced 2026-06-05|2026-06-05 in-force'),
    told('ahead', '2026-11-01 announced 2026-12-05'),
    told('gone', '2020-01-01 in-force|2024-01-01 seen|2026-11-17 gone'),
    told('ended', '2020-01-01 in-force|2024-01-01 lifted|2026-11-17 gone'),
  ]
  expect(due({ designations })).toEqual([
    ['forecast', 'forecast', 174],
    ['gone', 'gone', 10],
  ])
})

test('a law is due once its day has passed with no renewal read, and not twice where two rest on one', () => {
  const law = (id: string, until: string, renewedWith?: string) => {
    const known = [{ on: mustParseDate('2024-07-16'), until: mustParseDate(until), sources: [source] }]
    return { ...us.instrument, id, renewedWith, renewal: { what: 'The emergency', known } }
  }
  const instruments = [law('past', '2025-07-24'), law('ahead', '2027-07-24'), law('second', '2025-07-24', 'past')]
  expect(due({ instruments })).toEqual([['renewal', 'past', 491]])
})

test('a gap is due a year after the last try', () => {
  const gap = (id: string, on?: string) => ({ id, what: 'A name.', why: 'Nobody found it.', on })
  expect(due({ gaps: [gap('old', '2025-11-20'), gap('young', '2025-11-27'), gap('undated')] })).toEqual([
    ['gap', 'old', 6],
  ])
})

test.each([
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-11-27', 'P2W', '2026-12-11'],
  ['2026-12-31', 'P1D', '2027-01-01'],
  ['2026-11-30', 'P3M', '2027-02-28'],
])('%s and %s is %s', (from, duration, to) => {
  expect(isoDay(addDuration(day(from), duration))).toBe(to)
})
