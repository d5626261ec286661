import type { z } from 'astro/zod'
import type { Path, Problem } from '../core/problems.ts'
import { explainIssue } from './explain.ts'

/** Hold a value against a schema; every issue becomes a problem at its place. Returns undefined where there was one. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: { file: string; at: Path },
  problems: Problem[],
): z.output<S> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const path = issue.path as Path
    const given = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)?.[key], value)
    problems.push(...explainIssue(issue, { file: place.file, path: place.at }, given, keysAt(schema, path)))
  }
  return undefined
}

/** The keys that the object at `path` of a schema knows. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let node = unwrap(schema)
  for (const key of path) {
    node = unwrap(node?.shape?.[key as string] ?? node?.element ?? node?.valueType)
  }
  return node?.shape ? Object.keys(node.shape) : (node?.keyType?.options ?? []).map(String)
}

interface Unwrapped {
  def?: { innerType?: Unwrapped }
  shape?: Record<string, Unwrapped>
  element?: Unwrapped
  keyType?: { options?: unknown[] }
  valueType?: Unwrapped
}

/** Take `optional` and its like away. */
function unwrap(schema: unknown): Unwrapped | undefined {
  let node = schema as Unwrapped | undefined
  while (node?.def?.innerType) node = node.def.innerType
  return node
}
