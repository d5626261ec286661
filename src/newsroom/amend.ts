/**
 * Change a YAML file as a careful hand would: only the lines that are meant, every remark, order and quotation mark left
 * alone. The parser says where things stand; the text is cut there. What came of it is read again and held against what
 * was meant, so a slip of the knife throws and never reaches a file.
 */
import { isDeepStrictEqual } from 'node:util'
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  parseDocument,
  stringify,
} from 'yaml'
import type { Path } from '../core/problems.ts'

/** Behind which key a new one is put, so that it stands where writers put it; any other goes to the end. */
const BEHIND: Record<string, string> = { aliases: 'name', listNumbers: 'type', seen: 'extent', absent: 'seen' }

/** Append entries, each the text of a list's item from `- ` on, to a file that holds a list; an empty text begins one. */
export function appendEntries(text: string, entries: readonly string[]): string {
  const items = parse(text) as unknown
  if (items !== null && !Array.isArray(items)) throw new Error('the file holds one entry and no list')
  const column = columnOfItems(text)
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const added = entries.map((entry) => `${indent(entry.trimEnd(), column)}\n`).join('')
  const meant = [...((items ?? []) as unknown[]), ...entries.flatMap((entry) => parse(entry) as unknown[])]
  return prove(start + keepEnds(added, text), meant)
}

/** Add items to the list that stands at a path of a file; the list, and what it stands in, is made where it is not there. */
export function addItems(text: string, path: Path, items: readonly unknown[]): string {
  const document = parseDocument(text)
  const meant = document.toJS() as unknown
  const at = reach(meant, path)
  at.push(...items)
  const known = path.findLastIndex((_, index) => isNode(document.getIn(path.slice(0, index + 1), true)))
  const node = document.getIn(path.slice(0, known + 1), true) as Node
  const missing = path.slice(known + 1).map(String)
  const isFlow = isCollection(node) && node.flow === true
  if (!isSeq(node) && !isMap(node)) throw new Error(`nothing can be added at ${path.join('.')}`)
  if (missing.length > 0 !== isMap(node)) throw new Error(`nothing can be added at ${path.join('.')}`)
  const value = missing.reduceRight<unknown>((inner, key) => ({ [key]: inner }), items)
  const added = isFlow ? addToFlow(text, node, value) : addToBlock(text, node, value, missing[0])
  return prove(added, meant)
}

/** Put another value in place of the plain one at a path. */
export function replaceValue(text: string, path: Path, value: string): string {
  const document = parseDocument(text)
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range) throw new Error(`there is no value at ${path.join('.')}`)
  const [start, end] = node.range
  document.setIn(path, value)
  return prove(text.slice(0, start) + inFlow(value) + text.slice(end), document.toJS())
}

/** Cut a list at a path of a file into the texts of its items, remarks and all, each from its `- ` on. */
export function cutItems(text: string, key: string): string[] {
  const document = parseDocument(text)
  const node = document.get(key, true)
  if (!isSeq(node) || node.flow) throw new Error(`“${key}” is no list with an entry on each “- ”`)
  const starts = node.items.map((item) => lineStart(text, startOf(item as Node)))
  const pairs = isMap(document.contents) ? document.contents.items : []
  const next = pairs.map(({ key: own }) => startOf(own as Node)).find((start) => start > (starts[0] ?? 0))
  const end = next === undefined ? text.length : lineStart(text, next)
  return starts.map((start, index) => {
    const lines = text.slice(start, starts[index + 1] ?? end).trimEnd()
    const column = /^ */.exec(lines)?.[0].length ?? 0
    return lines.replace(new RegExp(`^ {${column}}`, 'gm'), '')
  })
}

/** The list at a path of a value; made where it is not there. */
function reach(value: unknown, path: Path): unknown[] {
  let inner = value as Record<string, unknown>
  for (const [index, key] of path.entries()) {
    inner[key] ??= index === path.length - 1 ? [] : {}
    inner = inner[key] as Record<string, unknown>
  }
  if (!Array.isArray(inner)) throw new Error(`there is no list at ${path.join('.')}`)
  return inner
}

function addToFlow(text: string, node: Node, value: unknown): string {
  const close = (node.range?.[1] ?? 0) - 1
  const items = isSeq(node) || isMap(node) ? node.items : []
  const inner = inFlow(value).slice(1, -1)
  const before = text.slice(0, close).trimEnd()
  const isOpen = items.length > 0 && !before.endsWith(',')
  const gap = text.slice(before.length, close)
  return `${before}${isOpen ? ', ' : items.length > 0 ? ' ' : ''}${inner}${gap}${text.slice(close)}`
}

function addToBlock(text: string, node: Node, value: unknown, key: string | undefined): string {
  const isList = isSeq(node)
  const items = isList || isMap(node) ? (node.items as (Node | Pair)[]) : []
  const behind =
    items.find((one) => key !== undefined && !isNode(one) && String(one.key) === BEHIND[key]) ?? items.at(-1)
  const first = items[0]
  const last = isNode(behind) ? behind : behind?.value
  if (!first || !isNode(last) || !last.range) throw new Error('there is nothing to put it behind')
  const start = startOf(isNode(first) ? first : (first.key as Node))
  const column = isList ? columnOfDash(text, start) : start - lineStart(text, start)
  const at = endOfLines(text, last)
  const lines = keepEnds(`${indent(stringify(value, { lineWidth: 0 }).trimEnd(), column)}\n`, text)
  const open = at > 0 && text[at - 1] !== '\n' ? '\n' : ''
  return text.slice(0, at) + open + lines + text.slice(at)
}

/** Where the lines of a value end: a text of several lines ends with its own, anything else takes the remark behind it along. */
function endOfLines(text: string, { range }: Node): number {
  const end = range?.[1] ?? 0
  if (text[end - 1] === '\n') return end
  const line = text.indexOf('\n', end)
  return line < 0 ? text.length : line + 1
}

/** Write a value on one line, as it may stand between brackets. */
function inFlow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

function columnOfItems(text: string): number {
  const { contents } = parseDocument(text)
  const first = isSeq(contents) ? (contents.items[0] as Node | undefined) : undefined
  if (isSeq(contents) && contents.flow) throw new Error('the file has its list between brackets')
  return first ? columnOfDash(text, startOf(first)) : 0
}

function columnOfDash(text: string, start: number): number {
  return text.slice(lineStart(text, start), start).lastIndexOf('-')
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function indent(text: string, column: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(column))
}

/** Lines end as those of the file do. */
function keepEnds(added: string, text: string): string {
  return text.includes('\r\n') ? added.replace(/\r?\n/g, '\r\n') : added
}

function prove(text: string, meant: unknown): string {
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isDeepStrictEqual(document.toJS(), meant))
    throw new Error('the file is written in a way that cannot be changed by a program: add it by hand')
  return text
}
