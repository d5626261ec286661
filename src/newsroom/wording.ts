/** Two versions of a text: what differs, and whether more than its spelling does. */
import { MONTHS } from '../core/dates.ts'
import { QUOTATIONS } from '../core/sentences.ts'

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|first|second|third|twice|dozen'
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const FACTS = new RegExp(
  `${QUOTATIONS.source}|[$€£¥₽₴]?\\d(?:[\\d.,:/-]*\\d)?(?:\\s?%)?|\\b(?:${MONTHS.join('|')}|${WEEKDAYS})\\b|\\b(?i:${NUMBER_WORDS}|not|no|never|nor|neither|without|cannot)\\b|n[’']t\\b`,
  'gu',
)

/** Fold white space, so that a line broken elsewhere is no change. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Name the figures, dates, quotations and negations in which two versions differ, those of the later one first. */
export function listFacts(before: string, after: string): string[] {
  const [gone, come] = trimCommon(findFacts(before), findFacts(after))
  return [...new Set([...come, ...gone])]
}

/** A quotation is compared as a whole; its marks may be curly or straight. */
function findFacts(text: string): string[] {
  return fold(curl(text)).match(FACTS) ?? []
}

/** Turn straight quotation marks and apostrophes into curly ones. */
export function curl(text: string): string {
  return text
    .replace(/(^|[\s([—–])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([—–“])'/g, '$1‘')
    .replaceAll("'", '’')
}

/** Say in what two versions differ, with a few words around: `says “effect on 27 January” where it said “effect on 26 January”`. */
export function describeDifference(before: string, after: string): string {
  const [old, now] = [fold(before).split(' '), fold(after).split(' ')]
  const [gone, come] = trimCommon(old, now)
  if (come.length === 0) return `no longer says “${shorten(gone)}”`
  if (gone.length === 0) return `now adds “${shorten(come)}”`
  const start = old.findIndex((word, index) => word !== now[index])
  const around = (all: readonly string[], length: number) =>
    shorten(all.slice(Math.max(0, start - 2), start + length + 1))
  return `says “${around(now, come.length)}” where it said “${around(old, gone.length)}”`
}

/** The first words of a text, as many as its writer needs to find it. */
export function quoteStart(text: string, most = 8): string {
  const words = text.split(' ')
  const start = words
    .slice(0, most)
    .join(' ')
    .replace(/[“”„«»]/g, '')
  return words.length > most ? `${start} …` : start
}

function shorten(words: readonly string[]): string {
  return quoteStart(words.join(' '), 10)
}

/** Take away what two lists have in common at the beginning and at the end. */
function trimCommon(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start++
  let end = 0
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}
