/** A problem as an item of a list in the browser: what is wrong, where, and the ways to mend it. */
import type { Told, ToldProblem } from '../newsroom/told.ts'

/** What of an item is a link or a button. */
export interface Way {
  words: string
  href: string
  /** True where the link is asked for in the background: it opens the file in the editor that runs on this machine. */
  isAsked: boolean
}

/** List the ways to where something is mended: its form, and its line in the editor. */
export function listWays(
  { file, line, entry }: Pick<ToldProblem, 'file' | 'line' | 'entry'>,
  folder: Told['folder'],
  base: string,
): Way[] {
  const form = entry && `${base}edit/#/${entry.collection}/${encodeURIComponent(entry.id)}`
  const editor = `${base}__open-in-editor?file=${encodeURIComponent(`${folder}/${file}:${line}`)}`
  return [
    ...(form ? [{ words: 'Open the form', href: form, isAsked: false }] : []),
    { words: 'Open the file', href: editor, isAsked: true },
  ]
}

/** Count problems in words: `2 problems and 1 warning`. */
export function countProblems(problems: readonly Pick<ToldProblem, 'severity'>[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const say = (count: number, noun: string) => (count > 0 ? [`${count} ${noun}${count === 1 ? '' : 's'}`] : [])
  return [...say(errors, 'problem'), ...say(warnings, 'warning')].join(' and ') || 'No problems'
}
