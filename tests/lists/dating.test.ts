import { expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { dateListing } from '../../src/lists/dating.ts'
import type { LastCopy } from '../../src/lists/last-copy.ts'
import { designation } from '../core/builders.ts'

const dayOf = (text: string) => spanOf(mustParseDate(text)).start
const day = dayOf('2026-11-27')
const listed = {
  number: '9',
  name: 'FALCON',
  aliases: [],
  kind: 'organisation' as const,
  programmes: ['TCO'],
}
const last: LastCopy = {
  day: dayOf('2026-11-20'),
  entries: 3,
  tags: new Map([['TCO', new Set(['1', '2'])]]),
  came: new Map([['TCO', new Map([['2', '2026-11-06/2026-11-13']])]]),
}
const date = (
  more: Partial<typeof listed> & { listedOn?: string },
  options: Partial<Parameters<typeof dateListing>[2]> = {},
) => dateListing({ ...listed, ...more }, 'TCO', { day, list: 'a-list', ...options }).on

test('the day that the list states goes before everything else', () => {
  expect(date({ listedOn: '2014-05-14' }, { last })).toBe('2014-05-14')
})

test('what a list states is no day where it cannot be read, or lies after the copy', () => {
  expect(date({ listedOn: 'Not yet reviewed' }, { last })).toBe('2026-11-20/2026-11-27')
  expect(date({ listedOn: '2026-12-01' }, { last })).toBe('2026-11-20/2026-11-27')
})

test('without a day it was some day between the last copy without it and the first with it', () => {
  expect(date({}, { last })).toBe('2026-11-20/2026-11-27')
  expect(date({ number: '2' }, { last })).toBe('2026-11-06/2026-11-13')
})

test('nothing follows from a copy that had it already, from a tag that nobody kept, or from no copy: then the first copy dates it, not certain', () => {
  expect(date({ number: '1' }, { last })).toBe('2026-11-27?')
  expect(dateListing(listed, 'CAR', { day, list: 'a-list', last }).on).toBe('2026-11-27?')
  expect(date({})).toBe('2026-11-27?')
  expect(dateListing(listed, 'TCO', { day, list: 'a-list' }).note).toContain('may have stood there long before')
})

test('what the record knows of an earlier day narrows it', () => {
  const before = designation('us-tco', ['2026-11-25 announced'])
  expect(date({}, { last, before })).toBe('2026-11-25/2026-11-27')
  expect(date({}, { before: designation('us-tco', ['2026-11-27 announced']) })).toBe('2026-11-27')
})

test('a day that the list states from before a listing ended is that of the earlier listing', () => {
  const before = designation('us-tco', ['2014-05-14 in-force', '2020-01-01 lifted'])
  expect(date({ listedOn: '2014-05-14' }, { before })).toBe('2020-01-01/2026-11-27')
  expect(date({ listedOn: '2024-02-01' }, { before })).toBe('2024-02-01')
})
