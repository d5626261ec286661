/** Days as sentences write them: “26 January 2023”, “January 26, 2023”, “Jan. 26, 2023”, “2023-01-26”. */
import { isDateFault, MONTHS, parseDate, spanOf } from '../core/dates.ts'

const MONTH = `(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
const DAYS = [
  `(?<![\\d.,/])(?<days>${NUMBER}(?:\\s*(?:,|and|or|to|–|-)\\s*${NUMBER})*)\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?<year>\\d{4}))?\\b`,
  `\\b${MONTH}\\s+(?<days>${NUMBER}(?:\\s*(?:,|and|or|to|–|-)\\s*${NUMBER})*)(?!\\d)(?:,?\\s+(?<year>\\d{4})\\b)?`,
  '\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<days>\\d{2})\\b',
].map((source) => new RegExp(source, 'g'))

/**
 * Find the days that a text names, in the order in which they stand. The day count is undefined where the year is left
 * out, where several days share a month, or where there is no such day.
 */
export function findDays(text: string) {
  const found = DAYS.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ 0: whole, index, groups = {} }) => {
    const day = toDay(groups.year, groups.month ?? '', groups.days ?? '')
    return { day, start: index, end: index + whole.length }
  })
  return found.sort((a, b) => a.start - b.start).filter((one, index, all) => one.start >= (all[index - 1]?.end ?? 0))
}

function toDay(year: string | undefined, month: string, days: string): number | undefined {
  if (!year || !/^\d+\D{0,2}$/.test(days)) return undefined
  const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1
  const two = (value: number) => String(value).padStart(2, '0')
  const date = parseDate(`${year}-${two(number)}-${two(Number.parseInt(days, 10))}`)
  return isDateFault(date) ? undefined : spanOf(date).start
}
