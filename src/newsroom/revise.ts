/**
 * Give the values of a YAML text other values, as a careful hand would: a line changes only where its value does, and every
 * remark, order, indent and quotation mark beside it stays. The differences are found one by one, each is cut into the text
 * where the parser says that it stands, and what came of it is read again. A text that no longer says what was meant throws
 * and never reaches a file.
 */
import { dequal } from 'dequal/lite'
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Path } from '../core/problems.ts'

/** How wide a line of the newsroom's files may be before a text is folded. */
const WIDTH = 140
/** Nobody changes so much at once; a loop that does not come to its end would. */
const MOST = 20_000

type Values = Record<string, unknown>
type Change =
  | { kind: 'replace'; path: Path; value: unknown }
  | { kind: 'remove'; path: Path; key: string | number }
  | { kind: 'add'; path: Path; key: string | number; value: unknown; behind?: string | undefined }

/** Make a YAML text say `value` at `path`; the rest of it stays byte for byte. Throw where that cannot be done safely. */
export function reviseYaml(text: string, path: Path, value: unknown): string {
  let current = text
  const meant = withValue(read(text).toJS(), path, value)
  let last: Change | undefined
  for (let count = 0; count < MOST; count++) {
    const document = read(current)
    const change = findChange(document.toJS(), meant, [])
    if (!change) return current
    const isSame = change.kind === 'replace' && dequal(change, last)
    current = isSame ? quote(current, document, change) : apply(current, document, change)
    last = change
  }
  throw new Error(UNSAFE)
}

const UNSAFE = 'the file is written in a way that cannot be changed here: change it by hand'

function read(text: string): Document.Parsed {
  const document = parseDocument(text, { merge: false })
  if (document.errors.length > 0) throw new Error(UNSAFE)
  return document
}

function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(root)) return root.map((one, index) => (index === key ? withValue(one, rest, value) : one))
  return { ...(root as Values), [key]: withValue((root as Values | undefined)?.[key], rest, value) }
}

/** The first difference, in the order of the text. */
function findChange(before: unknown, after: unknown, path: Path): Change | undefined {
  if (dequal(before, after)) return undefined
  if (isValues(before) && isValues(after)) return findInMap(before, after, path)
  if (Array.isArray(before) && Array.isArray(after)) return findInList(before, after, path)
  return { kind: 'replace', path, value: after }
}

function findInMap(before: Values, after: Values, path: Path): Change | undefined {
  const wanted = Object.keys(after).filter((key) => after[key] !== undefined)
  for (const key of Object.keys(before)) {
    if (!wanted.includes(key)) return { kind: 'remove', path, key }
    const inner = findChange(before[key], after[key], [...path, key])
    if (inner) return inner
  }
  const missing = wanted.find((key) => !(key in before))
  if (missing === undefined) return undefined
  const behind = wanted.slice(0, wanted.indexOf(missing)).findLast((key) => key in before)
  return { kind: 'add', path, key: missing, value: after[missing], behind }
}

function findInList(before: unknown[], after: unknown[], path: Path): Change {
  let at = 0
  while (at < before.length && at < after.length && dequal(before[at], after[at])) at++
  let end = 0
  while (
    end < before.length - at &&
    end < after.length - at &&
    dequal(before[before.length - 1 - end], after[after.length - 1 - end])
  )
    end++
  const [left, wanted] = [before.length - at - end, after.length - at - end]
  if (left === 0) return { kind: 'add', path, key: at, value: after[at] }
  if (wanted === 0) return { kind: 'remove', path, key: at }
  if (left === wanted || isLike(before[at], after[at]))
    return findChange(before[at], after[at], [...path, at]) as Change
  return left > wanted ? { kind: 'remove', path, key: at } : { kind: 'add', path, key: at, value: after[at] }
}

/** Say whether one item of a list looks like the other before it was changed: more than half of its values are the same. */
function isLike(one: unknown, other: unknown): boolean {
  if (!isValues(one) || !isValues(other)) return false
  const same = Object.keys(one).filter((key) => dequal(one[key], other[key]))
  return same.length * 2 >= Object.keys(one).length
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Cut one change into the text. */
function apply(text: string, document: Document.Parsed, change: Change): string {
  const node = (change.path.length === 0 ? document.contents : document.getIn(change.path, true)) as Node | null
  if (change.kind === 'replace') return replaceNode(text, document, change.path, change.value)
  if (!isMap(node) && !isSeq(node)) throw new Error(UNSAFE)
  const isLast = node.items.length === 1 && change.kind === 'remove'
  // What is left without anything is written anew as `[]` or `{}`; so is what was written so.
  if (isLast) return replaceNode(text, document, change.path, isSeq(node) ? [] : {})
  if (node.items.length === 0 && change.kind === 'add')
    return replaceNode(text, document, change.path, isSeq(node) ? [change.value] : { [change.key]: change.value })
  if (change.kind === 'add' && isSeq(node) && node.flow && isSentence(change.value))
    return replaceNode(
      text,
      document,
      change.path,
      (node.toJSON() as unknown[]).toSpliced(Number(change.key), 0, change.value),
    )
  if (change.kind === 'remove') return node.flow ? cutFlow(text, node, change.key) : cutBlock(text, node, change.key)
  return node.flow ? addToFlow(text, node, change) : addToBlock(text, node, change)
}

/** Write a text that no other manner holds, such as one that ends in a space, between quotation marks on one line. */
function quote(text: string, document: Document.Parsed, { path, value }: Change & { kind: 'replace' }): string {
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range || typeof value !== 'string') throw new Error(UNSAFE)
  const [start, end] = node.range
  const isOpen = text[end - 1] === '\n'
  return text.slice(0, start) + JSON.stringify(value) + (isOpen ? keepEnds('\n', text) : '') + text.slice(end)
}

/** Put another value in the place of one. */
function replaceNode(text: string, document: Document.Parsed, path: Path, value: unknown): string {
  const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null
  const parent = document.getIn(path.slice(0, -1), true) as Node | undefined
  const holder = path.length === 1 ? document.contents : parent
  const key = path.at(-1)
  if (!isCollection(holder) || key === undefined) {
    if (!node?.range) throw new Error(UNSAFE)
    return text.slice(0, node.range[0]) + inFlow(value) + text.slice(node.range[1])
  }
  const isPlain = isScalar(node) && (node.type === 'PLAIN' || node.type?.startsWith('QUOTE'))
  const oneLine = isPlain || (isCollection(node) && node.flow)
  if (holder.flow && node?.range) {
    const like = isScalar(node) ? node.type : undefined
    return text.slice(0, node.range[0]) + inFlow(value, like) + text.slice(node.range[1])
  }
  if (oneLine && node.range && !isCollectionValue(value)) {
    const column = columnOf(text, holder) + 2
    const [start, end] = node.range
    const written = writeScalar(value, (node as Scalar).type, start - lineStart(text, start), column)
    if (written !== undefined) return text.slice(0, start) + keepEnds(written, text) + text.slice(end)
  }
  if (oneLine && node?.range && isCollectionValue(value) && isShort(value))
    return text.slice(0, node.range[0]) + inFlow(value) + text.slice(node.range[1])
  // The whole of `key: value`, or the whole item, is written anew.
  if (isMap(holder)) {
    const pair = pairOf(holder, key)
    const start = startOf(pair.key as Node)
    const column = start - lineStart(text, start)
    const like = isScalar(node) ? node.type : undefined
    // A remark behind what stood on one line stays with its key.
    const remark = oneLine && node?.range ? (/^[ \t]+#[^\r\n]*/.exec(text.slice(node.range[1]))?.[0] ?? '') : ''
    const written = write({ [key]: value }, column, like).replace(/\n|$/, (end) => `${remark}${end}`)
    return splice(text, start, endOfPair(text, pair), `${written}\n`)
  }
  const start = dashOf(text, holder.items[Number(key)] as Node)
  const column = start - lineStart(text, start)
  return splice(text, start, endOfLines(text, leafOf(holder.items[Number(key)] as Node)), `${write([value], column)}\n`)
}

function splice(text: string, start: number, end: number, added: string): string {
  return text.slice(0, start) + keepEnds(added, text) + text.slice(end)
}

function cutBlock(text: string, node: YAMLMap | YAMLSeq, key: string | number): string {
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node
    const start = lineStart(text, dashOf(text, item))
    if (!/^\s*$/.test(text.slice(start, dashOf(text, item))))
      return cutFirst(text, dashOf(text, item), node, Number(key))
    return text.slice(0, start) + text.slice(endOfLines(text, leafOf(item)))
  }
  const at = node.items.findIndex((pair) => keyOf(pair) === String(key))
  const pair = node.items[at] as Pair
  const start = startOf(pair.key as Node)
  const line = lineStart(text, start)
  const end = endOfPair(text, pair)
  // The first key of an item stands behind its dash: the next one moves up.
  if (text.slice(line, start).trim() !== '') return cutFirst(text, start, node, at)
  return text.slice(0, line) + text.slice(end)
}

/** Cut what stands behind a dash on the same line: what follows takes its place. */
function cutFirst(text: string, start: number, node: YAMLMap | YAMLSeq, at: number): string {
  const next = node.items[at + 1] as Pair | Node | undefined
  if (!next) throw new Error(UNSAFE)
  const to = isPair(next) ? startOf(next.key as Node) : dashOf(text, next as Node)
  return text.slice(0, start) + text.slice(to)
}

function cutFlow(text: string, node: YAMLMap | YAMLSeq, key: string | number): string {
  const at = isSeq(node) ? Number(key) : node.items.findIndex((pair) => keyOf(pair as Pair) === String(key))
  const spans = node.items.map(spanOf)
  const own = spans[at] as Span
  const [before, after] = [spans[at - 1], spans[at + 1]]
  if (after) return text.slice(0, own[0]) + text.slice(after[0])
  return text.slice(0, (before as Span)[1]) + text.slice(own[1])
}

function addToFlow(text: string, node: YAMLMap | YAMLSeq, change: Change & { kind: 'add' }): string {
  const spans = node.items.map(spanOf)
  const value = isSeq(node) ? inFlow([change.value]).slice(1, -1) : inFlow({ [change.key]: change.value }).slice(1, -1)
  const at = isSeq(node)
    ? Number(change.key)
    : node.items.findIndex((pair) => keyOf(pair as Pair) === change.behind) + 1
  const next = spans[at]
  if (next) return `${text.slice(0, next[0])}${value.trim()}, ${text.slice(next[0])}`
  const end = (spans.at(-1) as Span)[1]
  return `${text.slice(0, end)}, ${value.trim()}${text.slice(end)}`
}

function addToBlock(text: string, node: YAMLMap | YAMLSeq, change: Change & { kind: 'add' }): string {
  const column = columnOf(text, node)
  const added = isSeq(node) ? write([change.value], column) : write({ [change.key]: change.value }, column)
  const at = isSeq(node)
    ? Number(change.key)
    : node.items.findIndex((pair) => keyOf(pair as Pair) === change.behind) + 1
  const before = node.items[at - 1] as Pair | Node | undefined
  const lines = keepEnds(`${' '.repeat(column)}${added}\n`, text)
  if (!before) {
    const first = node.items[0] as Pair | Node
    const start = isPair(first) ? startOf(first.key as Node) : dashOf(text, first)
    return `${text.slice(0, start)}${keepEnds(added, text)}\n${' '.repeat(column)}${text.slice(start)}`
  }
  const end = isPair(before) ? endOfPair(text, before) : endOfLines(text, leafOf(before as Node))
  const open = end > 0 && text[end - 1] !== '\n' ? keepEnds('\n', text) : ''
  return text.slice(0, end) + open + lines + text.slice(end)
}

type Span = [start: number, end: number]

/** Where an item of a list or map between brackets stands. */
function spanOf(item: unknown): Span {
  if (!isPair(item)) return [startOf(item as Node), (item as Node).range?.[1] ?? 0]
  const value = item.value as Node | null
  const key = item.key as Node
  return [startOf(key), Math.max(key.range?.[1] ?? 0, value?.range?.[1] ?? 0)]
}

/** Write a value as it stands behind `column` spaces; its first line has none of them. */
function write(value: unknown, column: number, like?: Scalar['type']): string {
  const document = new Document(value)
  visit(document, {
    Seq: (_, node) => {
      if (node !== document.contents && isShort(node.toJSON())) node.flow = true
    },
    Scalar: (key, node) => {
      if (like && key === 'value') node.type = like as Scalar.Type
      else if (typeof node.value === 'string' && key !== 'key' && node.value.length > WIDTH) node.type = 'BLOCK_FOLDED'
    },
  })
  const lines = document
    .toString({ lineWidth: WIDTH - column, flowCollectionPadding: false, indentSeq: true })
    .trimEnd()
  return lines
    .split('\n')
    .join(`\n${' '.repeat(column)}`)
    .replace(/\n +(?=\n)/g, '\n')
}

/** Write a plain value in the manner of the one it replaces; undefined where its like cannot hold it on its lines. */
function writeScalar(value: unknown, like: Scalar['type'], start: number, column: number): string | undefined {
  const scalar = new Scalar(value)
  if (like) scalar.type = like as Scalar.Type
  const room = start + String(value).length > WIDTH ? WIDTH - column : 0
  const document = new Document({ k: scalar })
  const lines = document.toString({ lineWidth: room }).trimEnd()
  if (!lines.startsWith('k: ') || /^k: [|>]/.test(lines)) return undefined
  return lines
    .slice(3)
    .split(/\n */)
    .join(`\n${' '.repeat(column)}`)
}

/** Write a value on one line, as it may stand between brackets. */
function inFlow(value: unknown, like?: Scalar['type']): string {
  const scalar = isCollectionValue(value) ? value : new Scalar(value)
  if (like && scalar instanceof Scalar && like.startsWith('QUOTE')) scalar.type = like as Scalar.Type
  return stringify([scalar], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false })
    .trimEnd()
    .slice(1, -1)
    .trim()
}

/** Say whether a value is a list of plain values that goes on one line. */
function isShort(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => !isCollectionValue(one) && !isSentence(one)) &&
    inFlow(value).length < WIDTH - 20
  )
}

/** Words have a line of their own: between brackets a comma in them would begin the next. */
function isSentence(value: unknown): boolean {
  return typeof value === 'string' && /\s/.test(value.trim())
}

function isCollectionValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** The last part of a value that has a place of its own. */
function leafOf(node: Node): Node {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1) as Node | Pair
    if (!isPair(last)) return leafOf(last as Node)
    const value = last.value as Node | null
    return value?.range ? leafOf(value) : (last.key as Node)
  }
  return node
}

function endOfPair(text: string, pair: Pair): number {
  const value = pair.value as Node | null
  return endOfLines(text, value?.range ? leafOf(value) : (pair.key as Node))
}

/** Where the lines of a value end: a text of several lines ends with its own, anything else takes the remark behind it along. */
function endOfLines(text: string, { range }: Node): number {
  const end = range?.[1] ?? 0
  if (text[end - 1] === '\n') return end
  const line = text.indexOf('\n', end)
  return line < 0 ? text.length : line + 1
}

function pairOf(node: YAMLMap, key: unknown): Pair {
  const pair = node.items.find((one) => keyOf(one) === String(key))
  if (!pair) throw new Error(UNSAFE)
  return pair
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key)
}

function columnOf(text: string, node: Node): number {
  if (!isCollection(node)) return 0
  const first = node.items[0] as Node | Pair | undefined
  if (!first) return 0
  const start = isPair(first) ? startOf(first.key as Node) : dashOf(text, first as Node)
  return start - lineStart(text, start)
}

/** Where the dash of an item stands. */
function dashOf(text: string, item: Node): number {
  const start = startOf(item)
  const at = text.lastIndexOf('-', start - 1)
  if (at < 0 || text.slice(at + 1, start).trim() !== '') throw new Error(UNSAFE)
  return at
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Lines end as those of the file do. */
function keepEnds(added: string, text: string): string {
  return text.includes('\r\n') ? added.replace(/\r?\n/g, '\r\n') : added
}
