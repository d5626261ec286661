/** The text of a piece as blocks (paragraphs, rows, captions) of sentences, each with its line and with what it rests on. */

import { splitSentences } from '../core/sentences.ts'
import { COMPONENTS, type Component, type ComponentName } from './components.ts'
import { attributeOf, lineOf, type Node, textOf } from './mdast.ts'
import { fold } from './wording.ts'

/** A `<Status>` in a sentence. */
export interface StatusMention {
  designation: string
  on: string | undefined
  line: number
  /** Where it stands in the sentence's text. */
  at: number
}

export interface Sentence {
  /** White space folded, components left out. */
  text: string
  line: number
  /** True where a `<Cite>` stands in it or right behind it, or a `<Quote>` in it. */
  isCited: boolean
  /** Ids of the sources that it names. */
  cites: string[]
  statuses: StatusMention[]
  links: { url: string; at: number }[]
  /** What each `<Quote>` in it quotes; its words are not among the sentence's own. */
  quotes: string[]
  /** True where it ends in a colon and everything that it leads to has a source of its own. */
  leadsToCited: boolean
}

export interface Block {
  /** All that readers get of it as words, headings and attributes too. */
  text: string
  line: number
  /** None in headings and in what a `<Quote>` quotes. A row of a table is one sentence. */
  sentences: Sentence[]
  /** Ids of the sources that it names as a whole, as a `<Quote>` does. */
  cites: string[]
  isItem: boolean
  /** True in the half of a `<KnownUnknown>` that says what is not known. */
  isOpen: boolean
  /** True for a heading and for the words of an attribute, such as the question of a `<Question>`. */
  isHeading: boolean
  /** True where a component speaks it from a source or from the record, such as a `<Quote>`. */
  isSpoken: boolean
}

/** What holds for a block by where it stands. */
interface Place {
  isItem: boolean
  isOpen: boolean
}

interface Mark {
  at: number
  node: Node
}

/** A paragraph as one string, with the places of what stands between its words. */
interface Run {
  text: string
  lines: { at: number; line: number }[]
  marks: Mark[]
}

const OPEN_HEADING = /\b(not|unknown|unclear|unsettled|nobody|open)\b/i
const LABEL =
  /^(?!.*\b(?:is|are|was|were|has|have|had|did|does|will|[a-z]+ed (?:the|an?|on|in|by|from))\b|.*\b[a-z]+ed \p{Lu}).*[.:!?]$/su

/** Read a whole piece, in reading order. */
export function readBlocks(root: Node): Block[] {
  const blocks: Block[] = []
  readSiblings(root.children ?? [], { isItem: false, isOpen: false }, blocks)
  return blocks
}

function readSiblings(siblings: readonly Node[], place: Place, blocks: Block[], isTwoSided = false): void {
  let here = place
  const push = (node: Node, sentences: Sentence[], kind: Partial<Block> = {}) =>
    blocks.push({
      text: fold(wordsOf(node)),
      line: lineOf(node),
      sentences,
      cites: citesOf([node]),
      ...here,
      isHeading: false,
      isSpoken: false,
      ...kind,
    })
  for (const [index, node] of siblings.entries()) {
    const children = node.children ?? []
    if (node.type === 'heading') {
      if (isTwoSided) here = { ...place, isOpen: OPEN_HEADING.test(textOf(node)) }
      push(node, [], { isHeading: true })
    } else if (node.type === 'list' || node.type === 'blockquote') readSiblings(children, here, blocks)
    else if (node.type === 'listItem') readSiblings(children, { ...here, isItem: true }, blocks)
    else if (node.type === 'table') {
      for (const [row, cells] of children.entries()) push(cells, row === 0 ? [] : [readRow(cells)])
    } else if (node.type === 'mdxJsxFlowElement' && rowOf(node)?.speaksFrom) push(node, [], { isSpoken: true })
    else if (node.type === 'mdxJsxFlowElement' && !children.some(isPhrasing)) {
      push(node, [], { text: fold(attributesOf(node)), isHeading: true })
      readSiblings(children, here, blocks, rowOf(node)?.isTwoSided)
    } else if (!['yaml', 'mdxjsEsm', 'html'].includes(node.type)) {
      push(node, node.type === 'code' ? [] : readSentences(node, siblings[index + 1]))
    }
  }
}

const PHRASING = new Set(['text', 'inlineCode', 'strong', 'emphasis', 'delete', 'link', 'mdxJsxTextElement'])

function isPhrasing(node: Node): boolean {
  return PHRASING.has(node.type) && (node.type !== 'text' || textOf(node).trim() !== '')
}

function readSentences(node: Node, next: Node | undefined): Sentence[] {
  const run: Run = { text: '', lines: [], marks: [] }
  flatten(node, run)
  const cites = run.marks.filter(({ node }) => rowOf(node)?.speaksFrom === 'source')
  const ranges = splitSentences(run.text, new Set(cites.map(({ at }) => at)), labelEnd(node))
  return ranges.map(({ start, end }, index) => {
    const following = ranges[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const text = fold(run.text.slice(start, end))
    // A citation between two sentences belongs to the first, whatever else begins there to the second.
    const named = cites.filter(({ at }) => (at > start || index === 0) && at <= following).map(({ node }) => node)
    const own = run.marks.filter(({ at }) => (at >= start || index === 0) && at < following)
    const leadsToCited = index === ranges.length - 1 && text.endsWith(':') && next !== undefined && isSourced(next)
    return { text, line: lineAt(run, start), ...sourcesOf(named), ...mentionsOf(own, run, start), leadsToCited }
  })
}

function readRow(row: Node): Sentence {
  const run: Run = { text: '', lines: [], marks: [] }
  for (const cell of row.children ?? []) {
    flatten(cell, run)
    run.text += ' | '
  }
  const named = run.marks.map(({ node }) => node).filter((node) => rowOf(node)?.speaksFrom === 'source')
  const text = fold(run.text).replace(/ \|$/, '')
  return { text, line: lineOf(row), ...sourcesOf(named), ...mentionsOf(run.marks, run, 0), leadsToCited: false }
}

function sourcesOf(named: readonly Node[]): Pick<Sentence, 'isCited' | 'cites'> {
  return { isCited: named.length > 0, cites: citesOf(named) }
}

function citesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => (rowOf(node)?.speaksFrom === 'source' ? (attributeOf(node, 'source') ?? []) : []))
}

function mentionsOf(
  marks: readonly Mark[],
  { text }: Run,
  start: number,
): Pick<Sentence, 'statuses' | 'links' | 'quotes'> {
  const placed = marks.map(({ at, node }) => ({ node, at: fold(text.slice(start, at)).length }))
  return {
    statuses: placed
      .filter(({ node }) => node.name === ('Status' satisfies ComponentName))
      .map(({ node, at }) => ({
        designation: attributeOf(node, 'designation') ?? '',
        on: attributeOf(node, 'on'),
        line: lineOf(node),
        at,
      })),
    links: placed.flatMap(({ node: { type, url }, at }) => (type === 'link' && url ? [{ url, at }] : [])),
    quotes: placed.flatMap(({ node }) => (rowOf(node)?.isQuotation ? [fold(textOf(node))] : [])),
  }
}

function flatten(node: Node, run: Run): void {
  const isMark = node.type === 'link' || rowOf(node)?.speaksFrom !== undefined
  if (isMark) run.marks.push({ at: run.text.length, node })
  if (isMark && node.type !== 'link') return
  if (node.type === 'break') run.text += '\n'
  if (node.value !== undefined) {
    run.lines.push({ at: run.text.length, line: lineOf(node) })
    run.text += node.value
  }
  for (const child of node.children ?? []) flatten(child, run)
}

function lineAt({ text, lines }: Run, offset: number): number {
  const segment = lines.findLast(({ at }) => at <= offset)
  return segment ? segment.line + text.slice(segment.at, offset).split('\n').length - 1 : 1
}

/** Where a label in bold ends (“**14 March 2023.** Parliament voted …”): it is no sentence, but the beginning of one. */
function labelEnd({ children = [] }: Node): number {
  const [first] = children
  if (first?.type !== 'strong') return 0
  const text = textOf(first)
  const full = /[.:!?]$/.test(text) ? text : text + (textOf(children[1] ?? first).match(/^[.:]/)?.[0] ?? '')
  return LABEL.test(full) ? text.length : 0
}

/** Say whether every part of a list, a table or a component has a source. */
function isSourced(node: Node): boolean {
  if (rowOf(node)?.speaksFrom) return true
  const children = node.children ?? []
  if (node.type === 'list') return children.every(hasSource)
  if (node.type === 'table') return children.slice(1).every(hasSource)
  if (node.type === 'paragraph') return textOf(node).trim() === '' && hasSource(node)
  return node.type === 'blockquote' && hasSource(node)
}

function hasSource(node: Node): boolean {
  return rowOf(node)?.speaksFrom !== undefined || (node.children ?? []).some(hasSource)
}

/** What readers get of a node in words; a quotation in its marks, a status with the day that it is of. */
function wordsOf(node: Node): string {
  if (node.type === 'break') return ' '
  const inner = node.value ?? (node.children ?? []).map(wordsOf).join(node.type === 'tableRow' ? ' | ' : '')
  const words = rowOf(node)?.isQuotation ? `“${inner.trim()}”` : inner
  return [words, attributesOf(node)].filter(Boolean).join(' ')
}

function attributesOf(node: Node): string {
  const attributes = Object.entries(rowOf(node)?.attributes ?? {})
  return attributes.flatMap(([key, { isRead }]) => (isRead ? (attributeOf(node, key) ?? []) : [])).join(' ')
}

function rowOf({ name }: Node): Component | undefined {
  return COMPONENTS.get(name ?? '')
}
