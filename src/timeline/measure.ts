import widths from './widths.json' with { type: 'json' }

/** A character that the table lacks, such as Cyrillic, counts as wide as an em would be at most. */
const UNKNOWN = 700

/** Width in pixels of text in Public Sans at 13 px, from the table that `npm run widths` writes; kerning is left out. */
export function measure(text: string, weight: 'regular' | 'bold'): number {
  const table: Record<string, number> = widths[weight]
  let units = 0
  for (const character of text) units += table[character] ?? UNKNOWN
  return (units * 13) / 1000
}
