/** As much of the parser's tree as is read here. */
export interface Node {
  type: string
  name?: string | null
  value?: string
  url?: string
  title?: string
  /** What a link by reference and its address have in common. */
  identifier?: string
  depth?: number
  attributes?: { type: string; name?: string; value?: Value }[]
  children?: Node[]
  /** Lines and columns from 1, offsets in the text that was read. */
  position?: { start: { line: number; column: number; offset: number }; end: { offset: number } }
}

/** What a writer typed for an attribute: text, nothing, or something in braces. */
export type Value = string | null | undefined | { value: string }

/** The line of the file on which a node begins. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}

/** The text of a node, its parts put together as they stand. */
export function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('')
}

/** Read an attribute that holds plain text; undefined where it is missing or something else. */
export function attributeOf({ attributes = [] }: Node, key: string): string | undefined {
  const value = attributes.find(({ name }) => name === key)?.value
  return typeof value === 'string' ? value : undefined
}

/** Read an attribute that holds a list of plain texts, as `{['a', 'b']}`; undefined where it is something else. */
export function listOf(value: Value): string[] | undefined {
  if (!value || typeof value === 'string') return undefined
  const list = /^\s*\[\s*((?:'[^'\\]*'|"[^"\\]*")(?:\s*,\s*(?:'[^'\\]*'|"[^"\\]*"))*)\s*,?\s*\]\s*$/.exec(value.value)
  return list?.[1]?.match(/'[^']*'|"[^"]*"/g)?.map((item) => item.slice(1, -1))
}
