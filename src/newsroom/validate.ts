import type { z } from 'astro/zod'
import type { Referable } from '../core/model.ts'
import type { Path, Problem } from '../core/problems.ts'
import { references } from '../schema/fields.ts'
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

/** As much of a schema as is walked here. */
type Node = z.ZodType & {
  def: { innerType?: Node }
  shape?: Record<string, Node>
  element?: Node
  keyType?: { options?: unknown[] }
  valueType?: Node
}

/** Take `optional` and its like away. */
function unwrap(schema: z.ZodType | undefined): Node | undefined {
  let node = schema as Node | undefined
  while (node?.def.innerType) node = node.def.innerType
  return node
}

/** An id that a value holds for an entry of another collection. */
export interface IdReference {
  to: Referable
  id: string
  path: Path
}

/** List the ids in a sound value that point into other collections, as its schema tells. */
export function listReferences(schema: z.ZodType, value: unknown, path: Path = []): IdReference[] {
  if (value === undefined) return []
  const node = unwrap(schema)
  const known = node && references.get(node)
  if (known) return [{ to: known.to, id: value as string, path }]
  if (Array.isArray(value)) {
    const element = node?.element
    return element ? value.flatMap((one, index) => listReferences(element, one, [...path, index])) : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    const inner = node?.shape?.[key] ?? node?.valueType
    return inner ? listReferences(inner, one, [...path, key]) : []
  })
}
