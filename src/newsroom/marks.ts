/** What does not come out as it was typed: marks that are printed as signs, lines that become headings, cells that are dropped. */
import { type Problem, problem } from '../core/problems.ts'
import { lineOf, type Node, textOf } from './mdast.ts'

interface Mark {
  pattern: RegExp
  /** What happens; `{}` stands for what was typed. */
  message: string
  hint: string
}

const asList = 'Begin each entry of a list with “- ”, a hyphen and a space.'
const asNumber = 'Begin each entry of a numbered list with “1. ”, a figure, a full stop and a space.'
const asHeading = 'Begin a heading with “## ”, two signs and a plain space.'
const asLink = 'Write a link as [words](/address/), with nothing between the brackets and no space in the address.'
const asFootnote = 'Name the source with <Cite source="…" />: it numbers itself.'
const asPair = 'Put the sign on both sides, close to the words; to print it, write a \\ before it.'

/** At the beginning of a line. */
const AT_START: Mark[] = [
  {
    pattern: /^#{2,6}(?=[^\s#])/u,
    message: '“{}” without a space is printed as it stands, and makes no heading',
    hint: asHeading,
  },
  {
    pattern: /^#{1,6}(?=[^\S\n ])/u,
    message: '“{}” is followed by a space of another kind, so it makes no heading',
    hint: asHeading,
  },
  { pattern: /^#{7,}/, message: '“{}” is no rank of a heading', hint: asHeading },
  { pattern: /^＃+/, message: '“{}” makes no heading', hint: asHeading },
  { pattern: /^[•·●○◦‣▪■–]\s+(?=\S)/u, message: '“{}” is printed as it stands, and makes no list', hint: asList },
  { pattern: /^[-+](?=\p{L})/u, message: '“{}” without a space makes no list', hint: asList },
  { pattern: /^(?:\d{1,2}|[a-z])\)(?=\S)/u, message: '“{}” makes no list', hint: asNumber },
  { pattern: /^\d{1,2}\.(?=\p{L})/u, message: '“{}” without a space makes no list', hint: asNumber },
  {
    pattern: /^\|.*\|$/,
    message: 'a row of cells is printed as it stands, and makes no table',
    hint: 'Put a line of dashes under the first row, with as many as it has cells: | --- | --- |.',
  },
  { pattern: /^:::\s?\w*/, message: '“{}” is printed as it stands', hint: 'Use a component, such as <Question>.' },
]
/** Anywhere. */
const INSIDE: Mark[] = [
  { pattern: /\[\^[^\]\s]+\]/, message: '“{}” makes no footnote, and is printed as it stands', hint: asFootnote },
  { pattern: /(?<=[.!?,”"])\s?\[\d{1,3}\]/, message: '“{}” is printed as it stands', hint: asFootnote },
  { pattern: /\[[^\][]+\]\s?\((?:[^()]*)\)/, message: '“{}” is printed as it stands, and makes no link', hint: asLink },
  { pattern: /\[[^\][]+\]\[[^\][]*\]/, message: '“{}” leads nowhere, and is printed as it stands', hint: asLink },
  {
    pattern: /\*\*|(?<![\p{L}\p{N}_])__|__(?![\p{L}\p{N}_])/u,
    message: '“{}” has no fellow, and is printed as it stands',
    hint: asPair,
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*(?=\p{L})|(?<=[\p{L}.,!?])\*(?![\p{L}\p{N}*])/u,
    message: '“{}” has no fellow, and is printed as it stands',
    hint: asPair,
  },
  { pattern: /`/, message: '“{}” has no fellow, and is printed as it stands', hint: asPair },
  {
    pattern: /<\/?[A-Za-z][^<>]*>/,
    message: '“{}” is printed as it stands',
    hint: 'Take the \\ before it away, or the words.',
  },
]

/** Find what of a piece would not come out as it was typed; `mdx` is the whole file. */
export function findMarks(root: Node, mdx: string, file: string): Problem[] {
  const lines = mdx.split('\n')
  const problems: Problem[] = []
  const tell = (line: number, message: string, hint: string) =>
    problems.push(problem('not-as-typed', { file, path: [], line }, message, hint))
  const visit = (node: Node) => {
    if (node.type === 'heading') tellHeading(node, lines, tell)
    else if (node.type === 'table') tellCells(node, tell)
    else if (node.type === 'list') tellNumbers(node, lines, tell)
    else if (node.type === 'delete')
      tell(lineOf(node), `“${textOf(node)}” would be struck out`, 'Write \\~ to print the sign.')
    else if (node.type === 'emphasis') tellStars(node, lines, tell)
    if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') tellText(node, lines, tell)
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      tellText({ ...node, children: (node.children ?? []).filter(({ type }) => type === 'text') }, lines, tell)
    for (const child of node.children ?? []) visit(child)
  }
  visit(root)
  return problems
}

type Tell = (line: number, message: string, hint: string) => void

function tellHeading(node: Node, lines: readonly string[], tell: Tell): void {
  const line = lineOf(node)
  const typed = lines[line - 1] ?? ''
  if (/^[\s>-]*#/.test(typed) || node.depth === 1) return
  const words = textOf(node).split('\n').at(-1) ?? ''
  const message = `the line of dashes below makes a heading of “${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`
  tell(line, message, 'Leave a line free before ---; to make a heading, begin the line with ## instead.')
}

function tellCells({ children: rows = [] }: Node, tell: Tell): void {
  const count = rows[0]?.children?.length ?? 0
  for (const row of rows.slice(1)) {
    const cells = row.children ?? []
    if (cells.length <= count) continue
    const lost = cells.slice(count).map(textOf).join(' | ')
    const message = `this row has ${cells.length} cells and the first has ${count}: “${lost}” would be lost`
    tell(lineOf(row), message, 'Give all rows as many cells; to print the sign | in a cell, write \\|.')
  }
}

/** The first figure of a list counts, whatever stands at the others. */
function tellNumbers({ children: items = [], ...list }: Node, lines: readonly string[], tell: Tell): void {
  const typed = items.map((item) => Number(/^[\s>]*(\d+)[.)]/.exec(lines[lineOf(item) - 1] ?? '')?.[1] ?? Number.NaN))
  const [first = Number.NaN] = typed
  if (Number.isNaN(first)) return
  if (first > 99) {
    const message = `“${first}.” at the beginning of a line makes a list of it`
    tell(lineOf(list as Node), message, `Write ${first}\\. to print it.`)
    return
  }
  const isInOrder = typed.every((number, index) => Number.isNaN(number) || number === first + index)
  if (isInOrder || typed.every((number) => number === first)) return
  const at = typed.findIndex((number, index) => number !== first + index)
  const message = `“${typed[at]}.” would be printed as “${first + at}.”`
  tell(lineOf(items[at] as Node), message, 'Number the entries one after the other, or all of them with 1.')
}

function tellStars(node: Node, lines: readonly string[], tell: Tell): void {
  const typed = lines[lineOf(node) - 1] ?? ''
  const words = textOf(node)
  if (!/^[\d ,.]+$/.test(words) || !typed.includes(`*${words}*`)) return
  tell(lineOf(node), `the stars around “${words}” would vanish`, 'Write × between figures, or \\* to print the sign.')
}

function tellText(node: Node, lines: readonly string[], tell: Tell): void {
  const told = new Set<string>()
  const say = (line: number, { message, hint }: Mark, typed: string) => {
    if (isEscaped(lines[line - 1] ?? '', typed) || told.has(message)) return
    told.add(message)
    tell(line, message.replace('{}', typed.trim()), hint)
  }
  const parts = listTexts(node)
  for (const [index, { value = '', ...part }] of parts.entries()) {
    const line = lineOf(part as Node)
    for (const [offset, text] of value.split('\n').entries()) {
      const beginsLine = offset > 0 || (index === 0 && node.type === 'paragraph' && node.children?.[0]?.type === 'text')
      const mark = beginsLine ? AT_START.find(({ pattern }) => pattern.test(text)) : undefined
      if (mark) say(line + offset, mark, mark.pattern.exec(text)?.[0] ?? '')
      else
        for (const one of INSIDE) {
          const typed = one.pattern.exec(text)?.[0]
          if (typed === undefined) continue
          say(line + offset, one, typed)
          break
        }
    }
  }
}

/** The texts of a paragraph; what stands in components and code is none of them. */
function listTexts(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === 'text') return [child]
    return ['strong', 'emphasis', 'link'].includes(child.type) ? listTexts(child) : []
  })
}

/** Say whether a sign was typed with a backslash before it, so that it was meant. */
function isEscaped(line: string, typed: string): boolean {
  return line.includes(`\\${typed.trim()[0]}`)
}

/** Where no marks are read, in the front matter and in files of YAML: what looks like one would be printed. */
const MARKUP: [RegExp, string][] = [
  [/<\/?[A-Z][A-Za-z]*(?:\s[^<>]*)?\/?>/, 'A component stands in the text of a piece alone.'],
  [/<\/?(?:a|b|i|em|strong|br|p|sup|sub|span|div|u|small)(?:\s[^<>]*)?\/?>|<!--/i, 'Write the words alone.'],
  [/\[[^\][]+\]\([^()\s]*\)/, 'Write the words alone: a link stands in the text of a piece.'],
  [/\[\^[^\]\s]+\]/, 'A source is named in the text of a piece.'],
  [/\*\*[^*]+\*\*|(?<![\p{L}\p{N}_])__[^_]+__(?![\p{L}\p{N}_])/u, 'Write the words alone.'],
  [/(?<![\p{L}\p{N}*])\*\p{L}[^*]*\*(?![\p{L}\p{N}*])/u, 'Write the words alone.'],
  [/^#{1,6} /, 'Write the words alone.'],
  [/&(?:[a-z]+|#\d+|#x[\da-f]+);/i, 'Type the sign itself.'],
]

/** Find in a text that is printed as it stands what looks like a mark. */
export function findMarkup(text: string): { typed: string; hint: string } | undefined {
  for (const [pattern, hint] of MARKUP) {
    const typed = pattern.exec(text)?.[0]
    if (typed !== undefined) return { typed, hint }
  }
  return undefined
}
