import type { z } from 'astro/zod'
import { findNear } from '../core/near.ts'
import { didYouMean, type Path, type Place, type Problem, type ProblemCode, problem } from '../core/problems.ts'

type Issue = z.core.$ZodIssue

/** What the schema knows of a place: the keys there, for near misses, and whether it may be left out. */
interface Known {
  keys: string[]
  isOptional: boolean
}

/** Put what a schema found into a writer's words. */
export function explainIssue(issue: Issue, place: Place, value: unknown, known: Known): Problem[] {
  const path = [...place.path, ...(issue.path as Path)]
  const at = { ...place, path }
  const name = nameOf(path)
  if (issue.code === 'custom') return [explainCustom(issue, at)]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = `“${key}” is not a key that we know`
      const given = (value as Record<string, unknown> | null)?.[key]
      return problem('unknown-key', { ...at, path: [...path, key] }, message, hintForKey(key, given, known.keys))
    })
  }
  if (value === undefined) return [missing(at, issue)]
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    if (path.length === place.path.length && typeof path.at(-1) !== 'string')
      return [
        problem('missing-key', at, `${name} is empty`, 'Write its keys, each on a line of its own, or delete it.'),
      ]
    const hint = `Write something behind ${typeof path.at(-1) === 'string' ? `${path.at(-1)}:` : 'the hyphen'}${known.isOptional ? ', or take the line out' : '; it is needed'}.`
    return [problem('missing-key', at, `${name} is empty`, hint)]
  }
  if (issue.code === 'too_small') {
    return [problem('missing-key', at, `${name} needs at least one entry`, `Write ${String(path.at(-1))}: [one, two].`)]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const hint = `Choose from: ${values.join(', ')}.`
    const bare = String(value).replace(/[“”„‘’"']/g, '')
    if (bare !== value && values.includes(bare)) {
      const message = `the marks around “${bare}” are taken for a part of the word`
      return [problem('bad-value', at, message, `Write ${bare}.`)]
    }
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

function hintForKey(key: string, value: unknown, known: string[]): string {
  if (value === null && key.includes(' '))
    return 'A comma inside { } begins the next key: put a text that has one between straight double quotation marks.'
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
  if (expected === 'object') return 'Write its keys, each on a line of its own: id: a-name.'
  return 'See docs/writing.md for what it takes.'
}
