import widths from './widths.json' with { type: 'json' }

/** Width in pixels of text in Public Sans at 13 px, from the table that `npm run widths` writes; kerning is left out. */
export function measure(text: string, weight: 'regular' | 'bold'): number {
  const table: Record<string, number> = widths[weight]
  let units = 0
  for (const character of text) units += table[character] ?? guess(character)
  return (units * 13) / 1000
}

/** Guess how wide a character is that the table lacks: Chinese and its like fill a square, Cyrillic capitals most of one. */
function guess(character: string): number {
  if (character >= '\u2e80') return 1000
  return character === character.toLowerCase() ? 700 : 820
}
