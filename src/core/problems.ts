/** Problems are data: what is wrong, where, and what to type instead. The wording lives here, the reporters elsewhere. */
import { joinOr } from './join.ts'

export const PROBLEM_CODES = [
  'not-utf8',
  'merge-conflict',
  'bad-character',
  'bad-yaml',
  'bad-mdx',
  'unknown-key',
  'missing-key',
  'bad-value',
  'bad-date',
  'bad-id',
  'duplicate-id',
  'same-twice',
  'unknown-id',
  'does-not-fit',
  'misplaced-file',
  'missing-file',
  'edition-changed',
  'bad-picture',
  'not-allowed',
  'unknown-component',
  'bad-attribute',
  'not-as-typed',
  'unfinished',
  'broken-link',
  'before-its-time',
  'date-order',
  'step-undoes',
  'uncited',
  'contradicts',
  'by-hand',
  'correction-wording',
  'silent-change',
  'due',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Keys and list positions from the top of a file to the value in question. */
export type Path = (string | number)[]

export interface Problem {
  code: ProblemCode
  severity: 'error' | 'warning'
  /** Relative to the newsroom's folder. */
  file: string
  path: Path
  message: string
  hint: string
  /** Known at once for a place in prose; found from `path` for a place in YAML. */
  line?: number
}

export interface Place {
  file: string
  path: Path
  line?: number
}

/** Make a problem at a place. */
export function problem(
  code: ProblemCode,
  place: Place,
  message: string,
  hint: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { code, severity, ...place, message, hint }
}

/** Say whether a problem keeps a newsroom from being published: the one door of `check`, of builds and of editions. */
export function isRefused({ severity }: Problem): boolean {
  return severity === 'error'
}

/** Offer the names nearest to one that was not found, or the way to all of them. */
export function didYouMean(near: readonly string[], otherwise: string): string {
  return near.length === 0 ? otherwise : `Did you mean ${joinOr(near)}?`
}

/** Order problems by file, then line, errors and warnings together. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || a.message.localeCompare(b.message, 'en')
}
