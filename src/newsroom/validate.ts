import type { z } from 'astro/zod'
import type { Referable } from '../core/model.ts'
import type { Path, Problem } from '../core/problems.ts'
import { references, texts } from '../schema/fields.ts'
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
    const known = { keys: keysAt(schema, path), isOptional: isOptional(schema, path) }
    problems.push(...explainIssue(issue, { file: place.file, path: place.at }, given, known))
  }
  return undefined
}

/** The keys that the object at `path` of a schema knows. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const node = nodeAt(schema, path)
  return node?.shape ? Object.keys(node.shape) : (node?.keyType?.options ?? []).map(String)
}

function nodeAt(schema: z.ZodType, path: Path): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, key) => unwrap(node?.shape?.[key as string] ?? node?.element ?? node?.valueType),
    unwrap(schema),
  )
}

/** As much of a schema as is walked here. */
type Node = z.ZodType & {
  def: { innerType?: Node; type?: string }
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
export function listReferences(schema: z.ZodType, value: unknown): IdReference[] {
  return [...walk(schema, value, [])].flatMap(({ node, value: id, path }) => {
    const known = references.get(node)
    return known ? [{ to: known.to, id: id as string, path }] : []
  })
}

/** List the words for readers in a sound value, as its schema tells. */
export function listTexts(schema: z.ZodType, value: unknown): { text: string; path: Path }[] {
  return [...walk(schema, value, [])].flatMap(({ node, value: text, path }) =>
    texts.get(node) ? [{ text: text as string, path }] : [],
  )
}

/** Say whether a path of a value leads to words for readers. */
export function isText(schema: z.ZodType, path: Path): boolean {
  const node = nodeAt(schema, path)
  return node !== undefined && texts.get(node) !== undefined
}

/** Say whether a value at a path may be left out. */
export function isOptional(schema: z.ZodType, path: Path): boolean {
  const key = path.at(-1)
  const shape = nodeAt(schema, path.slice(0, -1))?.shape
  return typeof key === 'string' && shape?.[key]?.def.type === 'optional'
}

/** Walk a value and its schema side by side, down to what holds no others. */
function* walk(schema: z.ZodType, value: unknown, path: Path): Generator<{ node: Node; value: unknown; path: Path }> {
  const node = unwrap(schema)
  if (!node || value === undefined || value === null) return
  if (typeof value !== 'object') yield { node, value, path }
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) if (node.element) yield* walk(node.element, one, [...path, index])
  } else
    for (const [key, one] of Object.entries(value)) {
      const inner = node.shape?.[key] ?? node.valueType
      if (inner) yield* walk(inner, one, [...path, key])
    }
}
