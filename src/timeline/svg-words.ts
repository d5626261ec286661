import { escapeMarkup } from '../core/markup.ts'

/**
 * Print words of a drawing as a CDATA section. A browser draws them. Readers of HTML that know no drawings and would print its years
 * in the middle of a text, such as w3m, take the section for a comment and leave it out. Words with signs of markup are escaped
 * instead, so that nobody can take them for any.
 */
export function svgWords(words: string): string {
  return /[<>&]/.test(words) ? escapeMarkup(words) : `<![CDATA[${words}]]>`
}
