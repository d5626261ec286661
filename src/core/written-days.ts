/** Dates as sentences write them: “26 January 2023”, “January 26, 2023”, “Jan. 26, 2023”, “2023-01-26”, “January 2023”, “2023”. */
import { isDateFault, MONTHS, parseDate, type Span, spanOf, toDay } from './dates.ts'

const MONTH = `(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
const DAYS = [
  `(?<![\\d.,/])(?<days>${NUMBER}(?:\\s*(?:,|and|or|to|–|-)\\s*${NUMBER})*)\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?<year>\\d{4}))?\\b`,
  `\\b${MONTH}\\s+(?<days>${NUMBER}(?:\\s*(?:,|and|or|to|–|-)\\s*${NUMBER})*)(?!\\d)(?:,?\\s+(?<year>\\d{4})\\b)?`,
  '\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<days>\\d{2})\\b',
].map((source) => new RegExp(source, 'g'))

/** Years, not those in the names of laws and numbers of acts (“Terrorism Act 2000”, “S.I. 2023/1003”). */
export const YEAR =
  /(?<![\d/.,-])(?<!\b(?:Act|Acts|Law|Laws|Order|Orders|Regulations?|Resolution|Bill|Rules?|Directive|Decision|No\.) )(?:19|20)\d\ds?(?![\d/]|[.,]\d)\b/
const COARSE = [
  new RegExp(`\\b${MONTH}\\s+(?:of\\s+)?(?<year>\\d{4})\\b`, 'g'),
  new RegExp(`(?<year>${YEAR.source})`, 'g'),
]

/**
 * Find the days that a text names, in the order in which they stand. The day count is undefined where the year is left
 * out, where several days share a month, or where there is no such day.
 */
export function findDays(text: string) {
  return matchFirst(text, DAYS).map(({ groups, start, end }) => {
    const isOne = /^\d+\D{0,2}$/.test(groups.days ?? '')
    const span = isOne ? toSpan(groups.year, groups.month, groups.days) : undefined
    return { day: span?.start, start, end }
  })
}

/** A date in a text, from `start` to `end`. */
export interface WrittenDate {
  start: number
  end: number
  /** The days that it may mean: several where several days share a month, none where nobody can tell the year. */
  spans: Span[]
  precision: 'day' | 'month' | 'year'
}

/**
 * Find the dates that a text names, days, months and years, in the order in which they stand. A day without its year is of
 * the year that was named last; where none was, of each of `years`.
 */
export function findDates(text: string, years: readonly string[] = []): WrittenDate[] {
  let known = years
  return matchFirst(text, [...DAYS, ...COARSE]).map(({ groups, start, end }) => {
    const { year, month, days } = groups
    if (year) known = [year.slice(0, 4)]
    const each = days?.match(/\d+/g) ?? [undefined]
    const spans = (year ? [year] : known).flatMap((one) => each.flatMap((day) => toSpan(one, month, day) ?? []))
    return { start, end, spans, precision: days ? 'day' : month ? 'month' : 'year' }
  })
}

function matchFirst(text: string, patterns: readonly RegExp[]) {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: whole, index, groups = {} }) => ({ groups, start: index, end: index + whole.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<{ groups: Partial<Record<string, string>>; start: number; end: number }[]>((kept, one) => {
      if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
      return kept
    }, [])
}

function toSpan(year: string | undefined, month: string | undefined, day?: string): Span | undefined {
  if (!year) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  // “The 1990s” are ten years.
  if (year.endsWith('s'))
    return { start: toDay(Number.parseInt(year, 10), 1, 1), end: toDay(Number.parseInt(year, 10) + 10, 1, 1) }
  const number =
    month && (/^\d/.test(month) ? Number(month) : MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1)
  const date = parseDate([year, number && two(number), day && two(Number.parseInt(day, 10))].filter(Boolean).join('-'))
  return isDateFault(date) ? undefined : spanOf(date)
}
