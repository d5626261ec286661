/** What a writer meant to come back to: TODO, TK, and the words of a blank that `npm run new` wrote. */

import { type Place, type Problem, problem } from '../core/problems.ts'
import { lineOf, type Node, textOf } from './mdast.ts'

/** The sentences of blanks; `scripts/new.ts` writes them. */
export const BLANK_WORDS = {
  heading: 'A question that readers ask',
  text: 'A fact, and after its full stop the source that says so.',
}
const LEFT = [
  /\b(?:TODO|FIXME|TKTK|TBC|TBD|XXXX+)\b/,
  // “TK” is to come; before or behind a capital it is a part of a name.
  /(?<!\p{Lu}[\p{L}.]*\s)\bTK\b(?=[.,;:!?)\]]|\s*$|\s[\p{Ll}\d])/u,
  /\[(?:tk|todo|tbc|tbd|date|day|number|figure|name|who|when|where|source|link|xx+|citation needed|\?+|…|\.\.\.)\]/i,
  /\blorem ipsum\b/i,
  /\?{3,}/,
]

/** Find words in a text that say that it is not finished. */
export function findLeft(text: string): string | undefined {
  const blank = Object.values(BLANK_WORDS).find((words) => text.includes(words))
  return blank ?? LEFT.map((words) => words.exec(text)?.[0]).find((found) => found !== undefined)
}

/** Report a text that is not finished. */
export function reportLeft(text: string, place: Place, problems: Problem[]): void {
  const found = findLeft(text)
  if (found === undefined) return
  const hint = 'Finish it, or keep it back with stage: draft.'
  problems.push(problem('unfinished', place, `“${found}” says that this is not finished`, hint))
}

/** Explain a piece without a text. */
export function explainEmpty(file: string, line: number): Problem {
  const hint = 'Write the text below the second line ---, or keep the piece back with stage: draft.'
  return problem('unfinished', { file, path: [], line }, 'the piece has no text', hint)
}

/** Report alternative text that says nothing to those who cannot see the picture. */
export function reportAlt(alt: string, place: Place, problems: Problem[]): void {
  const words = alt.trim()
  const isName = /^\S+\.(?:avif|gif|jpe?g|png|webp|heic|svg)$/i.test(words)
  const isKind = /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|screenshot|img)\.?$/i.test(words)
  if (!isName && !isKind) return
  const hint = 'Write what is to be seen, for those who cannot see it.'
  problems.push(problem('unfinished', place, `“${words}” does not say what the picture shows`, hint))
}

/** Find headings with nothing below them. */
export function findHollow({ children = [] }: Node, file: string): Problem[] {
  const parts = children.filter(({ type }) => type !== 'yaml' && type !== 'definition')
  return parts.flatMap((node, index) => {
    const next = parts[index + 1]
    const isHollow = !next || (next.type === 'heading' && (next.depth ?? 2) <= (node.depth ?? 2))
    // A piece without any text is told as a whole.
    if (node.type !== 'heading' || !isHollow || parts.every(({ type }) => type === 'heading')) return []
    const message = `nothing stands below the heading “${textOf(node)}”`
    return [
      problem('unfinished', { file, path: [], line: lineOf(node) }, message, 'Write it, or take the heading out.'),
    ]
  })
}
