/** The days to which a sentence ties what it says: dates, weekdays, “last month”, “five years ago”, a president's term. */
import { fromDay, MONTHS, type Span, toDay } from '../core/dates.ts'
import { formatCount } from '../core/words.ts'
import { findDates } from '../core/written-days.ts'
import type { Place } from './names.ts'
import type { Mode } from './read.ts'

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
/** Names of days and months, as one of a pattern. */
export const CALENDAR = [...WEEKDAYS, ...MONTHS].join('|')
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`)
const IN_MONTH = new RegExp(`\\b(?:in|last|since|this past|of) (${MONTHS.join('|')})\\b(?! \\d)`)
const MONTH_OF_YEAR = new RegExp(`\\b(${MONTHS.join('|')})(?: of)? (last|this) year\\b`)

/** What is said to come comes within so many days. */
const AHEAD = 200

/** Days that follow are those of what was done to earn it: “for interfering in the 2016 election”. */
const OF_THE_REASON =
  /(?<=\S )(?:over|amid|because|accus\p{Ll}+|noting|citing|on the grounds|in connection with|for (?:its|his|her|their|alleged\p{Ll}*|\p{Ll}+ing))\b.*$/u

/** Read the days of a part of a sentence of `day` (a day count); undefined where it gives none. */
export function tieDays(text: string, part: Place, day: number, mode: Mode): Span | undefined {
  const { year, month, day: ofMonth } = fromDay(day)
  const around = text.slice(part.start, part.end).replace(OF_THE_REASON, '')
  const [date] = findDates(around, [String(year), String(year - 1)]).filter((one) => one.spans.length > 0)
  if (date) {
    // “Will take effect on March 16” is of this year.
    const [next] = date.spans.filter(({ start }) => start > day && start < day + AHEAD)
    if (mode === 'coming' && next) return next
    const [span] = date.spans.filter(({ start }) => start <= day + 1).toSorted((a, b) => b.start - a.start)
    if (span && date.precision !== 'year') return span
    if (span && !/Act|law|Regulations/i.test(around.slice(Math.max(0, date.start - 25), date.start))) return span
  }
  const [, weekday] = WEEKDAY.exec(around) ?? []
  if (weekday) {
    // 1 January 1970 was a Thursday; a page of the evening may be of the day after elsewhere.
    const back = (((day + 4) % 7) - WEEKDAYS.indexOf(weekday) + 7) % 7
    return { start: day - back, end: day - back + 1 }
  }
  const ago = readAgo(text.slice(Math.max(0, part.start - 24), part.end), day)
  if (ago) return ago
  const [, named, which] = MONTH_OF_YEAR.exec(around) ?? []
  if (named) return spanOfMonth(year - (which === 'last' ? 1 : 0), MONTHS.indexOf(named) + 1)
  const [, bare] = IN_MONTH.exec(around) ?? []
  if (bare) {
    const number = MONTHS.indexOf(bare) + 1
    return spanOfMonth(number > month ? year - 1 : year, number)
  }
  if (/\blast month\b/i.test(around)) return spanOfMonth(year, month - 1)
  if (/\bearlier this year\b/i.test(around)) return { start: toDay(year, 1, 1), end: day - 6 }
  if (/\blast year\b/i.test(around)) return { start: toDay(year - 1, 1, 1), end: toDay(year, 1, 1) }
  if (/\blast week\b/i.test(around)) return { start: day - 13, end: day }
  if (/\bthis week\b/i.test(around)) return { start: day - 7, end: day + 1 }
  if (/\bthis month\b/i.test(around)) return { start: day - ofMonth + 1, end: day + 1 }
  if (/\byesterday\b/i.test(around)) return { start: day - 1, end: day }
  return undefined
}

/** The days of a month, of which the one before January is the last of the year before. */
function spanOfMonth(year: number, month: number): Span {
  return { start: toDay(year, month, 1), end: toDay(year, month + 1, 1) }
}

const NUMBERS = Array.from({ length: 12 }, (_, at) => formatCount(at + 1))
const AGO = /\b(\p{L}+|\d{1,2}) (day|week|month|year|decade)s? (?:ago|after)\b/iu
/** Days in each, and how many more or less it may be. */
const UNITS: Record<string, [days: number, slack: number]> = {
  day: [1, 2],
  week: [7, 5],
  month: [30.4, 21],
  year: [365.25, 220],
  decade: [3652.5, 1_100],
}

/** “Weeks after”: no longer than so many days. */
const LATELY: Record<string, number> = { days: 14, weeks: 75, months: 420 }

/** “Five years ago”, “a week after”, “only months after”: the days about it. */
function readAgo(text: string, day: number): Span | undefined {
  const [, few] = /(?:^|\b[Jj]ust |\b[Oo]nly )([Dd]ays|[Ww]eeks|[Mm]onths) after\b/.exec(text) ?? []
  const most = few && LATELY[few.toLowerCase()]
  if (most) return { start: day - most, end: day }
  const [, count = '', unit = ''] = AGO.exec(text) ?? []
  const number = /^an?$/i.test(count) ? 1 : NUMBERS.indexOf(count.toLowerCase()) + 1 || Number(count)
  const [days, slack] = UNITS[unit.toLowerCase()] ?? []
  if (!(number > 0) || days === undefined || slack === undefined) return undefined
  const then = day - Math.round(number * days)
  return { start: then - slack, end: then + slack }
}

/** Presidents whose name stands right before what they did, and the days of their terms. */
const TERMS: [name: RegExp, start: number, end: number][] = [
  [/\bObama\b[^,;]{0,40}$/, toDay(2009, 1, 20), toDay(2017, 1, 21)],
  [/\bBiden\b[^,;]{0,40}$/, toDay(2021, 1, 20), toDay(2025, 1, 21)],
]

/** The term of the president who stands before an act; undefined where there is none, or who left it as it was. */
export function termOf(before: string, day: number): Span | undefined {
  const term = TERMS.find(
    ([name]) => name.test(before) && !/\b(?:keep|kept|leav|left|maintain|inherit|decision)/.test(before),
  )
  return term && { start: term[1], end: Math.min(term[2], day + 1) }
}
