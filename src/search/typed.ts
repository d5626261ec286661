/** A query as it was typed: its words, what stands in quotation marks, what is to be left out, and days in figures as words. */
import { isoDay, readDay } from '../core/dates.ts'
import { split } from './words.ts'

export interface Typed {
  /** What is searched, without what is left out. */
  text: string
  phrases: string[]
  without: string[]
  /** True where it has more words than are looked up. */
  isCut: boolean
  /** True where what was to be left out was all that was typed, and was looked up. */
  isNoMinus: boolean
  /** Days that may be read in two ways or are none: how they were typed, and the day that was taken. */
  days: { typed: string; as?: string }[]
}

/** So many words are looked up: each may load a part of the index. */
export const MOST_WORDS = 24
export const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** Read what was typed. */
export function readTyped(query: string): Typed {
  const phrases: string[] = []
  const without: string[] = []
  const unquoted = query.replace(/(^|\s)([-−]?)["“„«]([^"“”„«»]+)["”“»]/gu, (_, before, minus, inside: string) => {
    if (minus) without.push(inside.trim())
    else if (split(inside).length > 1) phrases.push(inside.trim())
    return minus ? before : `${before}${inside} `
  })
  const kept = unquoted.replace(/(^|\s)[-−](?=\p{L}{2})([\p{L}\p{N}]+)(?=\s|$)/gu, (_, before, word: string) => {
    without.push(word)
    return before
  })
  // Where nothing else is asked for, a dash was no minus.
  const isNone = split(kept).length === 0
  const days: Typed['days'] = []
  const all = (isNone ? query : kept).replace(DAY, (figures) => {
    const as = nameDay(figures)
    if (!as) days.push({ typed: figures })
    else if (isEither(figures)) days.push({ typed: figures, as })
    return as ?? figures
  })
  for (const { 0: typed, groups = {} } of WRITTEN_DAYS.flatMap((one) => [...all.matchAll(one)])) {
    const month = MONTHS.findIndex((name) => name.startsWith((groups.month ?? '').toLowerCase())) + 1
    if (toCount(groups.year, String(month), groups.day) === undefined) days.push({ typed })
  }
  // “20th” is no word of its own.
  const words = all.replace(/(?<=\b\d{1,2})(?:st|nd|rd|th)\b/gi, '').split(/\s+/)
  return {
    text: words.slice(0, MOST_WORDS).join(' '),
    phrases,
    without: isNone ? [] : without,
    isCut: words.length > MOST_WORDS,
    isNoMinus: isNone && without.length > 0,
    days,
  }
}

const DAY = /(?<![\p{L}\p{N}./-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1\d{4})(?![\p{L}\p{N}/-])/gu

/** `26/01/2023` as `26 January 2023`: the day first, unless only the month can be. */
function nameDay(figures: string): string | undefined {
  const [one = '', two = '', three = ''] = figures.split(/[./-]/)
  const [year, first, second] = one.length === 4 ? [one, three, two] : [three, one, two]
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second]
  const count = toCount(year, month, day)
  return count === undefined
    ? undefined
    : `${Number(day)} ${(MONTHS[Number(month) - 1] as string).replace(/^./, (letter) => letter.toUpperCase())} ${isoDay(count).slice(0, 4)}`
}

/** Whether figures may be a day and a month in either order. */
function isEither(figures: string): boolean {
  const [one = '', two = ''] = figures.split(/[./-]/)
  return one.length < 4 && Number(one) < 13 && Number(two) < 13 && Number(one) !== Number(two)
}

const MONTH = `(?<month>${MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join('|')})`
const NUMBER = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const WRITTEN_DAYS = [`\\b${NUMBER} (?:of )?${MONTH},?`, `\\b${MONTH} ${NUMBER},?`].map(
  (source) => new RegExp(`${source} (?<year>\\d{4})\\b`, 'giu'),
)

function toCount(year = '', month = '', day = ''): number | undefined {
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
