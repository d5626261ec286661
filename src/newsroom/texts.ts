/** The texts of an entry: what readers get as it was typed, without marks, and what a hurried writer leaves in it. */
import type { z } from 'astro/zod'
import { type Place, type Problem, problem } from '../core/problems.ts'
import { findMarkup } from './marks.ts'
import { reportAlt, reportLeft } from './unfinished.ts'
import { listTexts } from './validate.ts'

/** Names and titles of others are what they are. */
const AS_FOUND = new Set([
  'aliases',
  'name',
  'shortName',
  'publisher',
  'citation',
  'names',
  'listNumbers',
  'programmes',
])

/** Report what texts of a sound entry would show readers as nobody meant it. */
export function reportTexts(schema: z.ZodType, value: unknown, { file, path }: Place, problems: Problem[]): void {
  const texts = listTexts(schema, value)
  for (const { text, path: own } of texts) {
    const place = { file, path: [...path, ...own] }
    const keys = own.filter((key) => typeof key === 'string')
    if (text.includes('\t')) {
      const hint = 'Write \\\\ to print a \\ between double quotation marks; elsewhere type spaces.'
      problems.push(problem('not-as-typed', place, 'a tab stands in the text, as \\t makes one', hint))
    }
    const markup = findMarkup(text)
    if (markup) {
      const message = `“${markup.typed}” would be printed as it stands`
      problems.push(problem('not-as-typed', place, message, markup.hint))
    }
    if (keys.at(-1) === 'alt') reportAlt(text, place, problems)
    if (!keys.some((key) => AS_FOUND.has(key))) reportLeft(text, place, problems)
    if (/^“[^“”]*”$/.test(text) && /^(?:aliases|name|shortName|term|landmark)$/.test(keys.at(-1) ?? '')) {
      const message = `the marks of “${text.slice(1, -1)}” would become a part of it`
      problems.push(
        problem('not-as-typed', place, message, `Write ${text.slice(1, -1)}, without marks or between straight ones.`),
      )
    }
  }
  reportTornLists(texts, { file, path }, problems)
}

const hasEnd = (text: string) => /[.!?…:][”’"')\]]*$/.test(text)
const isTorn = (text: string) => text.split('“').length !== text.split('”').length

/** Report a sentence that a comma has torn in two, as in `[The first half, the second half.]`. */
function reportTornLists(
  texts: readonly { text: string; path: Place['path'] }[],
  place: Place,
  problems: Problem[],
): void {
  const lists = Map.groupBy(
    texts.filter(({ path }) => typeof path.at(-1) === 'number'),
    ({ path }) => path.slice(0, -1).join('.'),
  )
  for (const [key, items] of lists)
    for (const [index, { text, path }] of items.entries()) {
      const next = items[index + 1]
      if (!next) continue
      const isSentence = key === 'keyPoints' && !hasEnd(text) && (hasEnd(next.text) || /^\p{Ll}/u.test(next.text))
      if (!isSentence && !(isTorn(text) && isTorn(next.text))) continue
      const [one, other] = [text, next.text].map((words) => words.replace(/[“”]/g, ''))
      const message = `“${one}” and “${other}” are two entries, since a comma inside [ ] begins the next`
      const hint = 'Put each entry on a line of its own behind “- ”, or between straight double quotation marks.'
      problems.push(problem('not-as-typed', { file: place.file, path: [...place.path, ...path] }, message, hint))
      break
    }
}
