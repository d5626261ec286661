import type { z } from 'astro/zod'
import { findNear } from '../core/near.ts'
import { didYouMean, type Path, type Place, type Problem, type ProblemCode, problem } from '../core/problems.ts'

type Issue = z.core.$ZodIssue

/** Put what a schema found into a writer's words. `knownKeys` are those that the object at the issue knows, for near misses. */
export function explainIssue(issue: Issue, place: Place, value: unknown, knownKeys: string[]): Problem[] {
  const path = [...place.path, ...(issue.path as Path)]
  const key = String(path.at(-1) ?? '')
  const at = { ...place, path }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) =>
        problem('unknown-key', { ...place, path: [...path, unknown] }, `“${unknown}” is not a key that we know`, hintForKey(unknown, knownKeys)),
      )
    case 'invalid_type':
      if (value === undefined) return [problem('missing-key', parentOf(at), `“${key}” is missing`, `Add a line “${key}: …”.`)]
      return [problem('bad-value', at, `“${key}” cannot be ${describe(value)}`, hintForType(issue.expected, value))]
    case 'invalid_value':
      if (value === undefined) {
        return [problem('missing-key', parentOf(at), `“${key}” is missing`, `Add a line “${key}: …” with one of: ${issue.values.join(', ')}.`)]
      }
      return [
        problem('bad-value', at, `“${String(value)}” is not a ${key} that we know`,
          `${didYouMean(findNear(String(value), issue.values.map(String)), '')} Choose from: ${issue.values.join(', ')}.`.trim()),
      ]
    case 'invalid_union':
      return explainUnion(issue, at, value, key)
    case 'too_small':
      if (value === '' || (typeof value === 'string' && value.trim() === '')) {
        return [problem('missing-key', at, `“${key}” is empty`, 'Write something after the colon, or take the line out.')]
      }
      return [problem('missing-key', at, `“${key}” needs at least one entry`, `Write ${key}: [one, two].`)]
    case 'custom': {
      const { code = 'bad-value', hint = '' } = (issue.params ?? {}) as { code?: ProblemCode; hint?: string }
      return [problem(code, at, issue.message, hint)]
    }
    default:
      return [problem('bad-value', at, `“${key}” cannot be ${describe(value)}`, 'See docs/writing.md for what it takes.')]
  }
}

function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, at: Place, value: unknown, key: string): Problem[] {
  if (value === undefined) return [problem('missing-key', parentOf(at), `“${key}” is missing`, `Add a line “${key}: …”.`)]
  const custom = issue.errors.flat().find((one) => one.code === 'custom')
  if (custom) return explainIssue({ ...custom, path: [] }, at, value, [])
  return [problem('bad-value', at, `“${key}” cannot be ${describe(value)}`, 'Put a date such as 2023-01-26 here.')]
}

/** A missing key has no line of its own: point to what it is missing from. */
function parentOf(place: Place): Place {
  return { ...place, path: place.path.slice(0, -1) }
}

function hintForKey(key: string, known: string[]): string {
  return didYouMean(findNear(key, known), known.length > 0 ? `The keys here are: ${known.join(', ')}.` : 'Take it out.')
}

function describe(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of keys'
  return `${typeof value === 'number' ? 'the number' : typeof value === 'boolean' ? 'the yes-or-no value' : 'the text'} ${JSON.stringify(value)}`
}

function hintForType(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `Put it between quotation marks: "${value}".`
  }
  if (expected === 'array') return 'Write a list: [one, two].'
  if (expected === 'boolean') return 'Write true or false.'
  if (value === null) return 'Write something after the colon, or take the line out.'
  return 'See docs/writing.md for what it takes.'
}
