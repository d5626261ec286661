import { describe, expect, test } from 'vitest'
import {
  compareDates,
  formatDate,
  formatDay,
  fromDay,
  isDateFault,
  isImprecise,
  isoDay,
  mustParseDate,
  parseDate,
  readDay,
  spanOf,
  toDatetime,
  toDay,
} from '../../src/core/dates.ts'

const span = (text: string) => {
  const { start, end } = spanOf(mustParseDate(text))
  return [isoDay(start), isoDay(end)]
}
const fault = (text: string) => {
  const date = parseDate(text)
  return isDateFault(date) ? `${date.message}. ${date.hint}` : undefined
}

describe('a partial date', () => {
  test.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2023-01', '2023-01-01', '2023-02-01'],
    ['2023-12', '2023-12-01', '2024-01-01'],
    ['2023-01-26', '2023-01-26', '2023-01-27'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['1999-12-31', '1999-12-31', '2000-01-01'],
    ['2022-12-01~', '2022-12-01', '2022-12-02'],
  ])('%s covers the days from %s up to %s, which is outside', (text, start, end) => {
    expect(span(text)).toEqual([start, end])
  })

  test.each([
    ['2023', '2023'],
    ['2023-01', 'January 2023'],
    ['2023-01-06', '6 January 2023'],
    ['2022-12-01~', 'about 1 December 2022'],
    ['2023-06?', 'June 2023 (not certain)'],
  ])('%s is printed at the precision the writer knew: %s', (text, printed) => {
    expect(formatDate(mustParseDate(text))).toBe(printed)
  })

  test('is shortened for drawings without losing its year', () => {
    expect(formatDate(mustParseDate('2023-09-15'), 'short')).toBe('15 Sep 2023')
    expect(formatDate(mustParseDate('2017-06-20'), 'short')).toBe('20 June 2017')
    expect(formatDay(toDay(2023, 1, 26), 'short')).toBe('26 Jan 2023')
  })

  test('is imprecise when its day is missing or marked', () => {
    expect(['2023', '2023-01', '2023-01-26~', '2023-01-26?'].every((text) => isImprecise(mustParseDate(text)))).toBe(
      true,
    )
    expect(isImprecise(mustParseDate('2023-01-26'))).toBe(false)
  })

  test('leaves its mark out of a datetime attribute', () => {
    expect(toDatetime(mustParseDate('2022-12-01~'))).toBe('2022-12-01')
    expect(toDatetime(mustParseDate('2023'))).toBe('2023')
  })

  test('sorts by its first possible day, the less precise first', () => {
    const sorted = ['2023-02', '2023-01-26', '2023', '2023-01-01', '2022-12-31'].map(mustParseDate).sort(compareDates)
    expect(sorted.map(({ text }) => text)).toEqual(['2022-12-31', '2023', '2023-01-01', '2023-01-26', '2023-02'])
  })
})

describe('a date that cannot be', () => {
  test.each([
    [
      '2026-02-30',
      'February 2026 has 28 days, so there is no 2026-02-30. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
    [
      '2023-02-29',
      'February 2023 has 28 days, so there is no 2023-02-29. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
    [
      '1900-02-29',
      'February 1900 has 28 days, so there is no 1900-02-29. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.',
    ],
    ['2023-13', '2023 has no month 13. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.'],
    [
      '03/04/2026',
      '“03/04/2026” can be read as two different days. Write 2026-04-03 or 2026-03-04, whichever you mean.',
    ],
    ['2023-1-5', '“2023-1-5” is missing a nought. Write 2023-01-05.'],
    ['3 April', '“3 April” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.'],
    ['', '“” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.'],
    ['0000', '“0000” has no year that we can use. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.'],
  ])('%s is refused with what to write instead', (text, message) => {
    expect(fault(text)).toBe(message)
  })

  test.each(['2024-02-29', '2000-02-29', '2023-01-31'])('%s is a day like any other', (text) => {
    expect(fault(text)).toBeUndefined()
  })
})

test('days survive the way to a number and back, across leap years and centuries', () => {
  for (let day = toDay(1895, 1, 1); day < toDay(2105, 1, 1); day += 13) {
    const { year, month, day: date } = fromDay(day)
    expect(toDay(year, month, date)).toBe(day)
  }
})

describe('an interval', () => {
  const interval = mustParseDate('2024-02-28/2024-03')
  test('covers the days from its first to its last', () => {
    expect(spanOf(interval)).toEqual({ start: toDay(2024, 2, 28), end: toDay(2024, 4, 1) })
    expect(isImprecise(interval)).toBe(true)
  })
  test('is said as one, and begins where it begins', () => {
    expect(formatDate(interval)).toBe('some day between 28 February 2024 and March 2024')
    expect(toDatetime(interval)).toBe('2024-02-28')
    expect(readDay('2024-02-28/2024-03-13')).toBeUndefined()
  })
  test.each(['2024-03/2024-02', '2024-03-01/2024-03-01', '2024~/2025', '2024/2025/2026', '2024-13/2025'])(
    '%s is none',
    (text) => {
      expect(isDateFault(parseDate(text))).toBe(true)
    },
  )
})
