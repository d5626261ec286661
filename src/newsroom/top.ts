/** What a piece says outside its text: title, standfirst, key points, headings, questions. */
import type { Place } from '../core/problems.ts'
import { splitSentences } from '../core/sentences.ts'
import { findDates, type WrittenDate } from '../core/written-days.ts'
import type { ExplainerData } from '../schema/desk.ts'
import type { Block } from './blocks.ts'
import { curl, fold } from './wording.ts'

/** A sentence that nothing can be cited in. */
export interface TopSentence {
  text: string
  place: Place
  /** A day without its year is of the year that was named last before it. */
  dates: WrittenDate[]
}

/** Read the sentences of the front matter: title, title for search engines, standfirst and key points. */
export function readTop({ title, seoTitle, standfirst, keyPoints }: ExplainerData, file: string): TopSentence[] {
  return [
    ...readSentences(title, { file, path: ['title'] }),
    ...readSentences(seoTitle ?? '', { file, path: ['seoTitle'] }),
    ...readSentences(standfirst, { file, path: ['standfirst'] }),
    ...keyPoints.flatMap((point, index) => readSentences(point, { file, path: ['keyPoints', index] })),
  ]
}

/** Read the headings of a text and the words of attributes, such as the question of a `<Question>`. */
export function readHeadings(blocks: readonly Block[], file: string): TopSentence[] {
  return blocks
    .filter(({ isHeading }) => isHeading)
    .flatMap(({ text, line }) => readSentences(text, { file, path: [], line }))
}

/** Cut a text of one place into sentences. */
export function readSentences(written: string, place: Place): TopSentence[] {
  const whole = fold(curl(written))
  const dates = findDates(whole)
  return splitSentences(whole).map(({ start, end }) => ({
    text: whole.slice(start, end),
    place,
    dates: dates
      .filter((date) => date.start >= start && date.end <= end)
      .map((date) => ({ ...date, start: date.start - start, end: date.end - start })),
  }))
}
