/** What a page or a file was made from, as a word: the same for as long as nothing in it has changed. */
import { createHash } from 'node:crypto'

const known = new WeakMap<object, string>()

/** Digest a value of plain objects, arrays, maps and scalars; what several values share is read once. Throws for a function, which has no content. */
export function digest(value: unknown): string {
  if (typeof value === 'function') throw new Error('a function cannot be digested')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const before = known.get(value)
  if (before) return before
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  const text = `${Array.isArray(value)}${entries.map(([key, one]) => `${JSON.stringify(key)}:${digest(one)}`).join(',')}`
  const word = createHash('sha1').update(text).digest('base64url')
  known.set(value, word)
  return word
}
