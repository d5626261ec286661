/**
 * Dates as writers know them: a year, a month or a day, never a `Date`.
 * Days are integers counted from 1 January 1970 in the calendar of the act itself; no time zone ever shifts them.
 */

export interface PartialDate {
  /** As the writer typed it, e.g. `2023-01~`. */
  text: string
  year: number
  /** 1–12 */
  month?: number
  /** 1–31 */
  day?: number
  /** Marked `~`: about this date. */
  about: boolean
  /** Marked `?`: the source is not certain. */
  uncertain: boolean
  /** Of an interval, `A/B`: its other end. It was some day from the one to the other, and nobody knows which. */
  until?: PartialDate
}

/** Half-open range of days: `start` is inside, `end` is the day after the last. */
export interface Span {
  start: number
  end: number
}

export interface DateFault {
  message: string
  hint: string
}

export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const FORMS = 'Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-01-26.'
const INTERVAL = 'Write some day from one date to another as 2024-02-28/2024-03-13.'

/** Count the day `year-month-day` from 1 January 1970; a thirteenth month is the first of the next year. */
export function toDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Turn a day count back into year, month and day. */
export function fromDay(day: number): { year: number; month: number; day: number } {
  const [year, month, date] = isoDay(day).split('-').map(Number)
  return { year, month, day: date } as { year: number; month: number; day: number }
}

/** Write a day count as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

function daysInMonth(year: number, month: number): number {
  return toDay(year, month + 1, 1) - toDay(year, month, 1)
}

/** Read a partial date; return what is wrong, in a writer's words, when it is none. */
export function parseDate(text: string): PartialDate | DateFault {
  if (text.includes('/') && /^\d{4}-?[\d-]*\/\d{4}/.test(text)) return parseInterval(text)
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?]?)$/.exec(text)
  if (!match) return explainBadDate(text)
  const [, y, m, d, mark] = match
  const year = Number(y)
  const month = m === undefined ? undefined : Number(m)
  const day = d === undefined ? undefined : Number(d)
  if (year < 1000) return { message: `“${text}” has no year that we can use`, hint: FORMS }
  if (month !== undefined && (month < 1 || month > 12)) {
    return { message: `${year} has no month ${month}`, hint: FORMS }
  }
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) {
    const message = `${MONTHS[month - 1]} ${year} has ${daysInMonth(year, month)} days, so there is no ${text}`
    return { message, hint: FORMS }
  }
  return {
    text,
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    about: mark === '~',
    uncertain: mark === '?',
  }
}

function parseInterval(text: string): PartialDate | DateFault {
  const [from = '', to = '', ...more] = text.split('/')
  const [start, until] = [parseDate(from), parseDate(to)]
  if (isDateFault(start)) return start
  if (isDateFault(until)) return until
  if (more.length > 0 || [start, until].some(({ about, uncertain }) => about || uncertain))
    return { message: `“${text}” is not an interval that we can use`, hint: INTERVAL }
  if (spanOf(start).start >= spanOf(until).end - 1)
    return { message: `“${text}” ends before it begins, or is one day`, hint: INTERVAL }
  return { ...start, text, until }
}

function explainBadDate(text: string): DateFault {
  const bare = text.replace(/[“”„‘’"']/g, '').trim()
  if (bare !== text && !isDateFault(parseDate(bare)))
    return { message: `the marks around ${bare} are taken for a part of the date`, hint: `Write ${bare}.` }
  const two = (part: string | undefined) => part?.padStart(2, '0')
  const isDay = (candidate: string) => !isDateFault(parseDate(candidate))
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (slashed) {
    const [, a, b, year] = slashed
    const readings = [`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`].filter(isDay)
    if (readings.length === 2 && readings[0] !== readings[1]) {
      const hint = `Write ${readings[0]} or ${readings[1]}, whichever you mean.`
      return { message: `“${text}” can be read as two different days`, hint }
    }
    if (readings[0]) return { message: `“${text}” is not how we write dates`, hint: `Write ${readings[0]}.` }
  }
  const short = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  const full = short && [short[1], two(short[2]), two(short[3])].filter(Boolean).join('-')
  if (full && isDay(full)) return { message: `“${text}” is missing a nought`, hint: `Write ${full}.` }
  return { message: `“${text}” is not a date`, hint: FORMS }
}

/** Say whether `parseDate` returned a fault. */
export function isDateFault(value: PartialDate | DateFault): value is DateFault {
  return 'message' in value
}

/** Read a date that has already been checked; throw on a bad one. */
export function mustParseDate(text: string): PartialDate {
  const date = parseDate(text)
  if (isDateFault(date)) throw new Error(`bad date: ${text}`)
  return date
}

/** Read `YYYY-MM-DD` as a day count; undefined for anything else. */
export function readDay(text: string | null | undefined): number | undefined {
  const date = parseDate(text ?? '')
  return isDateFault(date) || date.day === undefined || date.until ? undefined : spanOf(date).start
}

/** Read a checked date or instant; of an instant the day counts, in its own zone. */
export function mustParseWritten(text: string): PartialDate {
  return mustParseDate(text.includes('T') ? text.slice(0, 10) : text)
}

/** The days that a partial date covers: one, a month or a year. */
export function spanOf(date: PartialDate): Span {
  const known = spans.get(date)
  if (known) return known
  const span = findSpan(date)
  spans.set(date, span)
  return span
}

/** Dates are shared by many steps and asked for often; a span is never changed. */
const spans = new WeakMap<PartialDate, Span>()

function findSpan({ year, month, day, until }: PartialDate): Span {
  if (until) return { start: toDay(year, month ?? 1, day ?? 1), end: findSpan(until).end }
  if (month === undefined) return { start: toDay(year, 1, 1), end: toDay(year + 1, 1, 1) }
  const start = toDay(year, month, day ?? 1)
  return { start, end: day === undefined ? toDay(year, month + 1, 1) : start + 1 }
}

/** Say whether the day is less than certain: only a month or year is known, or the date is marked `~` or `?`. */
export function isImprecise(date: PartialDate): boolean {
  return date.day === undefined || date.about || date.uncertain || date.until !== undefined
}

/** Print a date at the precision the writer knew: `26 January 2023`, `January 2023`, `about 2023`. */
export function formatDate(date: PartialDate, style: 'long' | 'short' = 'long'): string {
  if (date.until) {
    const { until, ...from } = date
    return `${style === 'long' ? 'some day ' : ''}between ${formatDate(from, style)} and ${formatDate(until, style)}`
  }
  const name = date.month === undefined ? undefined : (MONTHS[date.month - 1] as string)
  const month = style === 'short' && name && name.length > 4 ? name.slice(0, 3) : name
  const plain = [date.day, month, date.year].filter((part) => part !== undefined).join(' ')
  return `${date.about ? 'about ' : ''}${plain}${date.uncertain ? ' (not certain)' : ''}`
}

/** Say as of when a copy stands: `as it stood on 9 October 2026`, `as it stood in July 2026`, `as it stood some day between …`. */
export function formatAsOf(date: PartialDate): string {
  const isBare = date.until !== undefined || date.about
  return `as it stood ${isBare ? '' : date.day === undefined ? 'in ' : 'on '}${formatDate(date)}`
}

/** Print a day count as `26 January 2023`. */
export function formatDay(day: number, style: 'long' | 'short' = 'long'): string {
  return formatDate(mustParseDate(isoDay(day)), style)
}

/** The value of a `datetime` attribute: the date without its EDTF mark, of an interval its beginning. */
export function toDatetime(date: PartialDate): string {
  return date.text.replace(/\/.*$/, '').replace(/[~?]$/, '')
}

/** Order dates by first possible day; the less precise goes first where they begin together. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [x, y] = [spanOf(a), spanOf(b)]
  return x.start - y.start || y.end - x.end
}

/** Print a moment, in milliseconds since 1970, as `1 December 2026 at 09:00 UTC`. */
export function formatMoment(ms: number): string {
  const [day = '', time = ''] = new Date(ms).toISOString().split('T')
  return `${formatDate(mustParseDate(day))} at ${time.replace(/(:00)?\.\d+Z$/, '')} UTC`
}
