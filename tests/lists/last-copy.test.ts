import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Designation, Reading } from '../../src/core/model.ts'
import { findPartial, type LastCopy, parseLastCopy, writeLastCopy } from '../../src/lists/last-copy.ts'
import { designation, source } from '../core/builders.ts'

const dayOf = (text: string) => spanOf(mustParseDate(text)).start
const day = dayOf('2026-11-27')

test('a copy that is kept says by number what came between which copies, and keeps saying so', () => {
  const first = parseLastCopy(writeLastCopy({ count: 2, tags: new Map([['TCO', ['2', '1']]]) }, dayOf('2026-11-13')))
  const second = writeLastCopy({ count: 3, tags: new Map([['TCO', ['3', '2', '1']]]) }, dayOf('2026-11-20'), first)
  expect(
    second,
  ).toBe(`# What the last whole copy had. npm run import knows by it what is new, and writes it; nobody else does.
asOf: 2026-11-20
entries: 3
tags:
  TCO:
    - "1"
    - "2"
    - "3"
came:
  TCO:
    "3": 2026-11-13/2026-11-20
`)
  const third = writeLastCopy({ count: 2, tags: new Map([['TCO', ['3', '1']]]) }, day, parseLastCopy(second))
  expect(third).toContain('"3": 2026-11-13/2026-11-20')
  // What was away for a while came anew.
  const fourth = writeLastCopy({ count: 3, tags: new Map([['TCO', ['1', '2', '3']]]) }, day + 7, parseLastCopy(third))
  expect(fourth).toContain('"2": 2026-11-27/2026-12-04')
})

describe('a file is taken for a part of its list', () => {
  const many = Array.from({ length: 10 }, (_, index) => designation(`d-${index}`, ['2020-01-01 in-force']))
  const shows = (count: number, entries = 1000) => ({
    count: entries,
    seen: many.slice(0, count),
    absent: many.slice(count).map((one: Designation) => ({ designation: one })),
  })
  const reading = (extent: 'whole' | 'names', count: number): Reading => ({
    id: 'r',
    asOf: mustParseDate('2026-01-01'),
    read: '2026-01-02',
    source,
    extent,
    seen: many.slice(0, count).map(({ id }) => id),
  })
  const last: LastCopy = { day: day - 7, entries: 1000, tags: new Map(), came: new Map() }

  test('where it has fewer than four fifths of the entries of the last copy', () => {
    expect(findPartial(shows(10, 799), { readings: [] }, day, last)).toContain('it has 799 entries')
    expect(findPartial(shows(10, 800), { readings: [] }, day, last)).toBeUndefined()
  })

  test('where it has fewer than four fifths of the names of the last whole reading', () => {
    expect(findPartial(shows(7), { readings: [reading('whole', 10)] }, day, undefined)).toBe(
      'of 10 names that the reading of 2026-01-01 shows it has 7',
    )
    expect(findPartial(shows(8), { readings: [reading('whole', 10)] }, day, undefined)).toBeUndefined()
  })

  test('where no whole copy was read, against what the record has in force', () => {
    expect(findPartial(shows(1, 3), { readings: [reading('names', 1)] }, day, undefined)).toContain('in force it has 1')
  })

  test('where no copy was kept and the last whole reading counted more entries', () => {
    const counted = { ...reading('whole', 10), entries: 2000 }
    expect(findPartial(shows(10), { readings: [counted] }, day, undefined)).toContain('the copy of 2026-01-01 had 2000')
  })

  test('of few names one that is gone says nothing, where the entries are all there; all of them gone does', () => {
    const few = (count: number) => ({ ...shows(count), absent: shows(count).absent.slice(0, 3 - count) })
    expect(findPartial(few(2), { readings: [] }, day, last)).toBeUndefined()
    expect(findPartial(few(0), { readings: [] }, day, last)).toContain('it has 0')
    expect(findPartial(few(2), { readings: [] }, day, undefined)).toContain('it has 2')
  })
})
