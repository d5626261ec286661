import type { z } from 'astro/zod'
import { findNear } from '../core/near.ts'
import { didYouMean, type Path, type Place, type Problem, type ProblemCode, problem } from '../core/problems.ts'

type Issue = z.core.$ZodIssue

/** Put what a schema found into a writer's words. `knownKeys` are those that the object at the issue knows, for near misses. */
export function explainIssue(issue: Issue, place: Place, value: unknown, knownKeys: string[]): Problem[] {
  const path = [...place.path, ...(issue.path as Path)]
  const at = { ...place, path }
  const name = nameOf(path)
  if (issue.code === 'custom') return [explainCustom(issue, at)]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = `“${key}” is not a key that we know`
      return problem('unknown-key', { ...at, path: [...path, key] }, message, hintForKey(key, knownKeys))
    })
  }
  if (value === undefined) return [missing(at, issue)]
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return [problem('missing-key', at, `${name} is empty`, 'Write something there, or take the line out.')]
  }
  if (issue.code === 'too_small') {
    return [problem('missing-key', at, `${name} needs at least one entry`, `Write ${String(path.at(-1))}: [one, two].`)]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const hint = `Choose from: ${values.join(', ')}.`
    const near = didYouMean(findNear(String(value), values), '')
    return [problem('bad-value', at, `${name} cannot be “${String(value)}”`, near ? `${near} ${hint}` : hint)]
  }
  if (issue.code === 'invalid_union') {
    const custom = issue.errors.flat().find((one) => one.code === 'custom')
    if (custom) return [explainCustom(custom, at)]
    const message = `${name} cannot be ${describeValue(value)}`
    return [problem('bad-value', at, message, 'Put a date such as 2023-01-26 here.')]
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  return [problem('bad-value', at, `${name} cannot be ${describeValue(value)}`, hintForType(expected, value))]
}

function explainCustom(issue: Issue, at: Place): Problem {
  const { code = 'bad-value', hint = '' } = ('params' in issue ? issue.params : {}) as {
    code?: ProblemCode
    hint?: string
  }
  return problem(code, at, issue.message, hint)
}

function missing(at: Place, issue: Issue): Problem {
  const key = String(at.path.at(-1))
  const choice = issue.code === 'invalid_value' ? ` with one of: ${issue.values.join(', ')}` : ''
  // A missing key has no line of its own: point to what it is missing from.
  const place = { ...at, path: at.path.slice(0, -1) }
  return problem('missing-key', place, `“${key}” is missing`, `Add a line “${key}: …”${choice}.`)
}

/** How a writer would call a place: its key, or which entry of a list it is. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (typeof last !== 'number') return last === undefined ? 'this entry' : `“${last}”`
  const list = path.at(-2)
  return typeof list === 'string' ? `entry ${last + 1} of “${list}”` : `entry ${last + 1}`
}

function hintForKey(key: string, known: string[]): string {
  if (known.includes('stage') && findNear(key, ['draft']).length > 0) return 'To keep a piece back, write stage: draft.'
  return didYouMean(findNear(key, known), known.length > 0 ? `The keys here are: ${known.join(', ')}.` : 'Take it out.')
}

function describeValue(value: unknown): string {
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
  return 'See docs/writing.md for what it takes.'
}
