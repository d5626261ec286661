/** What a page says once the day is past on which it was to be looked at again: at build, or by the reader's clock. */
import { formatDate, type PartialDate } from './dates.ts'

/** Say that a review is overdue: its opening words, and the rest. */
export function tellOverdue(reviewBy: PartialDate): [lead: string, words: string] {
  const day = formatDate(reviewBy)
  return ['Past its review.', `We meant to look at this piece again by ${day}. Some of it may be out of date.`]
}
