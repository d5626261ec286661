/** Days as lists print them, each in its publisher's way, as `YYYY-MM-DD`. What is no day of the calendar is none. */
import { isDateFault, parseDate } from '../core/dates.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Read the first day of a text that begins with the year: `2014-05-14T00:00:00`, `2001.9.22`, `2001年1月25日`. */
export function readYearFirst(text = ''): string | undefined {
  const [, year, month, day] = /(\d{4})\s*[-.年]\s*(\d{1,2})\s*[-.月]\s*(\d{1,2})/.exec(text.normalize('NFKC')) ?? []
  return toDay(year, month, day)
}

/** Read the first day of a text that begins with the day: `29/06/2012`, `29.3.2001`, `03-Sep-2026`, `5 November 2014`. */
export function readDayFirst(text = ''): string | undefined {
  const [, day, month, year] = /\b(\d{1,2})(?:[/.-]|\s+)(\d{1,2}|[a-z]{3,9}\.?)(?:[/.-]|\s+)(\d{4})\b/i.exec(text) ?? []
  return toDay(year, month, day)
}

/** Read the first day of a text in American order: `October 8, 1997`, `10/8/1997`. */
export function readMonthFirst(text = ''): string | undefined {
  const [, month, day, year] = /\b(\d{1,2}|[a-z]{3,9}\.?)(?:\/|\s+)(\d{1,2})(?:\/|,\s*)(\d{4})\b/i.exec(text) ?? []
  return toDay(year, month, day)
}

function toDay(year = '', month = '', day = ''): string | undefined {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDateFault(parseDate(date)) ? undefined : date
}
