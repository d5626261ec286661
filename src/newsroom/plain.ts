/**
 * A piece's body as plain Markdown for those who republish it. What a writer typed stays as it was typed; each component
 * becomes words, and what only the library or the site's address can word becomes a part of its own.
 *
 * The text is cut from the source by the places that the parser gives, so Markdown is never written anew. What stands
 * inside a component loses the component's indentation, and takes on that of the place where it stood.
 */
import { escapeMarkdown } from '../core/markdown.ts'
import type { Plain } from '../core/model.ts'
import { COMPONENTS } from './components.ts'
import { attributeOf, listOf, type Node } from './mdast.ts'
import { fold } from './wording.ts'

interface Reading {
  source: string
  /** Source ids; number n is at n − 1. */
  cites: readonly string[]
  /** Addresses that stand apart from their links. */
  definitions: Map<string, Node>
}

/** Turn a parsed piece into plain Markdown; `source` is the text that was parsed. */
export function toPlain(root: Node, source: string, cites: readonly string[]): Plain[] {
  const definitions = new Map<string, Node>()
  collect(root, definitions)
  const body = (root.children ?? []).filter(({ type }) => type !== 'yaml')
  return join(contentsOf({ ...root, children: body }, { source, cites, definitions }))
}

function collect(node: Node, definitions: Map<string, Node>): void {
  if (node.type === 'definition' && node.identifier) definitions.set(node.identifier, node)
  for (const child of node.children ?? []) collect(child, definitions)
}

function convert(node: Node, reading: Reading): Plain[] {
  if (node.type.startsWith('mdxJsx')) return convertComponent(node, reading)
  if (node.type === 'definition') return []
  const target = node.type === 'linkReference' ? reading.definitions.get(node.identifier ?? '') : node
  const isOwn = /^[/#]/.test(target?.url ?? '')
  if (target?.url !== undefined && (node.type === 'linkReference' || isOwn)) {
    const title = target.title ? ` "${target.title.replaceAll('"', '\\"')}"` : ''
    return ['[', ...contentsOf(node, reading), '](', isOwn ? { to: target.url } : `<${target.url}>`, `${title})`]
  }
  if (!node.children?.length) return [reading.source.slice(startOf(node), endOf(node))]
  const [first, last] = [node.children[0] as Node, node.children.at(-1) as Node]
  const before = reading.source.slice(startOf(node), startOf(first))
  return [before, ...contentsOf(node, reading), reading.source.slice(endOf(last), endOf(node))]
}

/** The children of a node, and what stands between them. */
function contentsOf({ children = [] }: Node, reading: Reading): Plain[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    const between = next ? reading.source.slice(endOf(child), startOf(next)) : ''
    return [...convert(child, reading), between]
  })
}

function convertComponent(node: Node, reading: Reading): Plain[] {
  const { toPlain: convertTag, isQuotation } = COMPONENTS.get(node.name ?? '') ?? {}
  if (!convertTag && node.type === 'mdxJsxTextElement') return contentsOf(node, reading)
  const words = () => wordsOf(node, reading)
  const id = (key: string) => attributeOf(node, key)
  const parts = convertTag?.({
    id,
    ids: (key) => listOf(node.attributes?.find(({ name }) => name === key)?.value) ?? [],
    said: (key) => escapeMarkdown(fold(id(key) ?? '')),
    cite: () => ({ cite: reading.cites.indexOf(id('source') ?? '') + 1 }),
    words,
  })
  const sign = isQuotation ? '> ' : ''
  const indent = ' '.repeat((node.position?.start.column ?? 1) - 1)
  return [sign, ...mapText(parts ?? words(), (text) => text.replaceAll('\n', `\n${indent}${sign}`))]
}

/** What stands between the tags of a component, without the indentation that it may have there. */
function wordsOf(node: Node, reading: Reading): Plain[] {
  const [first] = node.children ?? []
  if (!first) return []
  const indent = new RegExp(`\\n[ \\t]{0,${(first.position?.start.column ?? 1) - 1}}`, 'g')
  const words = join(mapText(contentsOf(node, reading), (text) => text.replace(indent, '\n')))
  return words.map((part, index) => {
    if (typeof part !== 'string') return part
    const text = index === 0 ? part.trimStart() : part
    return index === words.length - 1 ? text.trimEnd() : text
  })
}

function mapText(parts: readonly Plain[], change: (text: string) => string): Plain[] {
  return parts.map((part) => (typeof part === 'string' ? change(part) : part))
}

/** Put neighbouring texts together, and leave out what is empty. */
function join(parts: readonly Plain[]): Plain[] {
  const joined: Plain[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part === '') continue
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}

function startOf({ position }: Node): number {
  return position?.start.offset ?? 0
}

function endOf({ position }: Node): number {
  return position?.end.offset ?? 0
}
