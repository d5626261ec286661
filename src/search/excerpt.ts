/** The words around a match. */
import { split, toTerm } from './words.ts'

const LENGTH = 190

/** Cut text to the place where most of the terms stand; parts in turns plain and marked, beginning with plain. */
export function toExcerpt(text: string, terms: ReadonlySet<string>, most = LENGTH): string[] {
  const isMarked = (word: string) => split(word).some((one) => terms.has(toTerm(one)))
  const words = text.split(/(?<=\s)|(?=\s)/)
  const marked = words.map(isMarked)
  const first = text.length <= most ? 0 : chooseStart(words, marked, most)
  const parts: string[] = [first > 0 ? '… ' : '']
  let length = 0
  for (let at = first; at < words.length; at++) {
    const word = words[at] as string
    length += word.length
    if (length > most) {
      parts[parts.length % 2 === 1 ? parts.length - 1 : parts.push('') - 1] += '…'
      break
    }
    const wantsMark = marked[at] as boolean
    if ((parts.length % 2 === 0) !== wantsMark) parts.push('')
    parts[parts.length - 1] += word
  }
  return parts
}

/** The word to begin with, so that most marked words stand in the stretch, and not at its edge. */
function chooseStart(words: readonly string[], marked: readonly boolean[], most: number): number {
  let [first, last, found] = [0, 0, -1]
  for (let start = 0; start < words.length; start++) {
    let [length, count] = [0, 0]
    for (let at = start; at < words.length && length + (words[at] as string).length <= most; at++) {
      length += (words[at] as string).length
      if (marked[at]) count += 1
    }
    if (count > found) [first, last, found] = [start, start, count]
    else if (count === found && start === last + 1) last = start
  }
  return Math.floor((first + last) / 2)
}
