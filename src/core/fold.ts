/** Letters that lose no accent and are still written in two ways. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ة: 'ه',
  ى: 'ي',
  ё: 'е',
}
const TWO_WAYS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Make texts one that differ in capitals, accents and apostrophes only, in any script. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`ʼʿʾ\u0640]/gu, '')
    .toLowerCase()
    .replace(TWO_WAYS, (letter) => LETTERS[letter] as string)
}

/** Cut text into words, in any script. */
export function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
