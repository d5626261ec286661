/** What a form for an entry has: read from its schema, so that a key that the schema gains is in the form at once. */
import type { z } from 'astro/zod'
import type { Referable } from '../core/model.ts'
import { forms, references } from '../schema/fields.ts'

/** A field of a form, or a group of them. */
export type Field =
  | { kind: 'text' | 'date' | 'instant' | 'moment' | 'address' | 'number' | 'yes-no' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'reference'; to: Referable }
  | { kind: 'list'; item: Field }
  | { kind: 'group'; keys: Key[] }
  /** Keys of which any may be there: those of `options`, or any name where there are none. */
  | { kind: 'map'; options: string[] | undefined; value: Field }

/** A key of a group. */
export interface Key {
  key: string
  isRequired: boolean
  field: Field
  /** What a writer is told of it. */
  about?: string
}

/** As much of a schema as is walked here. */
type Node = z.ZodType & {
  def: { type: string; innerType?: Node; in?: Node; options?: Node[] }
  shape?: Record<string, Node>
  element?: Node
  options?: unknown[]
  keyType?: { options?: unknown[] }
  valueType?: Node
}

/** Read from a schema the form of what it describes. Throws where a schema is of a kind that no form has. */
export function toForm(schema: z.ZodType): Field {
  const node = unwrap(schema as Node)
  const reference = references.get(node)
  if (reference) return { kind: 'reference', to: reference.to }
  const form = forms.get(node)
  if (form) return { kind: form.as }
  const { type } = node.def
  if (type === 'object') {
    const keys = Object.entries(node.shape ?? {}).map(([key, inner]) => ({
      key,
      isRequired: !inner.safeParse(undefined).success,
      field: toForm(inner),
      ...aboutOf(inner),
    }))
    return { kind: 'group', keys }
  }
  if (type === 'array' && node.element) return { kind: 'list', item: toForm(node.element) }
  if (type === 'record' && node.valueType)
    return { kind: 'map', options: node.keyType?.options?.map(String), value: toForm(node.valueType) }
  if (type === 'enum') return { kind: 'choice', options: (node.options ?? []).map(String) }
  if (type === 'boolean') return { kind: 'yes-no' }
  if (type === 'number') return { kind: 'number' }
  if (type === 'string') return { kind: 'text' }
  throw new Error(`no form has a field for “${type}”`)
}

/** What the schema says of a key to writers. */
function aboutOf(node: Node): { about?: string } {
  const about = node.description ?? unwrap(node).description
  return about ? { about } : {}
}

/** Take `optional` and its like away. */
function unwrap(node: Node): Node {
  return node.def.innerType ? unwrap(node.def.innerType) : node
}
