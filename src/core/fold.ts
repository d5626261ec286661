/** Letters that lose no accent and are still written in two ways. */
const LETTERS = new Map(
  'ø o|ł l|đ d|ı i|ß ss|æ ae|œ oe|ة ه|ى ي|ё е'.split('|').map((pair) => pair.split(' ') as [string, string]),
)
const TWO_WAYS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g')

/** Make texts one that differ in capitals, accents and apostrophes only, in any script. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`ʼʿʾ\u0640]/gu, '')
    .toLowerCase()
    .replace(TWO_WAYS, (letter) => LETTERS.get(letter) as string)
}

/** Cut text into words, in any script. */
export function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
