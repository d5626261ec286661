/** What every card has: its size, room for rows, and words at its foot. */
import { formatDay } from './dates.ts'
import { formatCount } from './words.ts'

/** In pixels: what sites that show links with a picture ask for. */
export const SHARED = { width: 1200, height: 630 }

/** How many rows a card has room for. */
export const MOST_ROWS = 3

/** Say of which day the rows of a card are, and of how many listings they are some. */
export function wordFoot(
  { designations = [], growth = [] }: { designations?: readonly unknown[]; growth?: readonly unknown[] },
  day: number,
  shown = MOST_ROWS,
): string {
  if (designations.length + growth.length === 0) return ''
  const { length } = designations
  return `Status on ${formatDay(day)}${length > shown ? `, of ${formatCount(length)} listings` : ''}`
}
