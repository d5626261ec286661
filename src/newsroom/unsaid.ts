/**
 * Dates, figures and quotations at the top of a piece, where no citation can stand: a sentence of the text that names a
 * source must say the same. A date may also be one of the record: of a status in the text, or of a step of a designation
 * that the piece is about.
 */
import { isDateFault, parseDate, type Span, spanOf } from '../core/dates.ts'
import type { Designation } from '../core/model.ts'
import { type Problem, problem } from '../core/problems.ts'
import { QUOTATIONS } from '../core/sentences.ts'
import { findDates } from '../core/written-days.ts'
import type { Block } from './blocks.ts'
import { DESK, hasSource, WORDING } from './claims.ts'
import { type Figure, findFigures } from './figures.ts'
import type { TopSentence } from './top.ts'
import { quoteStart } from './wording.ts'

const HINT = 'Say it in the text with its <Cite>, or take it out.'

/** Find the dates, figures and quotations of a piece's top that its text does not say with a source. */
export function findUnsaid(
  top: readonly TopSentence[],
  blocks: readonly Block[],
  own: readonly Designation[],
): Problem[] {
  const said = collectSaid(blocks, own)
  return top.flatMap((sentence) => {
    if (DESK.test(sentence.text)) return []
    const quotations = findQuotations(sentence.text)
    const text = quotations.reduce(
      (rest, one) => rest.replace(one, (quoted) => ' '.repeat(quoted.length)),
      sentence.text,
    )
    const dates = sentence.dates.filter(({ start, end }) => text.slice(start, end).trim() !== '')
    const missing = [
      ...quotations.filter((one) => !isQuoted(one, said.words)),
      ...dates
        .filter(
          ({ spans }) => spans.length > 0 && !spans.every((span) => said.spans.some((one) => isWithin(one, span))),
        )
        .map(({ start, end }) => text.slice(start, end)),
      ...findFigures(withoutDates(text, dates))
        .filter((figure) => !figure.isLight && !said.figures.some((one) => isSame(one, figure)))
        .map(({ written }) => written),
    ]
    return missing.map((what) => {
      const message = `“${quoteStart(sentence.text)}” has ${what.startsWith('“') ? what : `“${what}”`}, and no sentence of the text says so and names a source`
      return problem('uncited', sentence.place, message, HINT)
    })
  })
}

interface Said {
  words: string
  spans: Span[]
  figures: Figure[]
}

/** What the text says with a source, and what the record says of its own. */
function collectSaid(blocks: readonly Block[], own: readonly Designation[]): Said {
  const said: Said = { words: '', spans: own.flatMap(({ steps }) => steps.map(({ on }) => spanOf(on))), figures: [] }
  let last: string[] = []
  for (const { text, sentences, isSpoken } of blocks) {
    // A day without its year is of a year that was named before, or in the same paragraph.
    const years = [...new Set([...last, ...(text.match(/\b(?:19|20)\d\d\b/g) ?? [])])]
    const told = isSpoken ? [text] : sentences.filter(hasSource).flatMap((one) => [one.text, ...one.quotes])
    for (const one of told) {
      const dates = findDates(one, years)
      said.spans.push(...dates.flatMap(({ spans }) => spans))
      said.figures.push(...findFigures(withoutDates(one, dates)))
      said.words += ` ${one}`
    }
    for (const { on } of sentences.flatMap(({ statuses }) => statuses)) {
      const date = parseDate(on ?? '')
      if (!isDateFault(date)) said.spans.push(spanOf(date))
    }
    last = years.slice(-1)
  }
  return { ...said, words: toLetters(said.words) }
}

/** The quotations of more than two words, labels and wordings left out. */
function findQuotations(text: string): string[] {
  const quotations = text.replace(WORDING, '…').match(QUOTATIONS) ?? []
  return quotations.filter((one) => (one.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0) > 2)
}

/** Whether every part of a quotation, between what it leaves out, was said. */
function isQuoted(quotation: string, words: string): boolean {
  return quotation.split(/…|\.\.\.|\[[^\]]*\]/).every((part) => words.includes(toLetters(part).trim()))
}

function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}

function withoutDates(text: string, dates: readonly { start: number; end: number }[]): string {
  return dates.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function isSame(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.unit === b.unit
}
