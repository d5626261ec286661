/**
 * YAML as writers type it. A sound file is read by the quicker of two parsers; the other, which knows where everything
 * stands, reads it again only where there is something to say about a line.
 */
import { CORE_SCHEMA, load } from 'js-yaml'
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { type Path, type Problem, problem } from '../core/problems.ts'

/** What the two parsers may take differently, or what we refuse: values that begin with an anchor, a reference or a tag, numbers that only one of them knows, tabs, a list inside a list. */
const DOUBTFUL = /(?:^\s*|[:?-]\s+|[[{,]\s*)(?:[&*!]|[-+]?(?:0[bo]\d|\d[\d.]*_))|\t|^\s*-\s+-/m

/** Read YAML text: its value, and the way back from a path in it to a line. `firstLine` is the line of the file on which the text begins. */
export function readYaml(text: string, file: string, firstLine = 1) {
  let whole: ReturnType<typeof readWithLines> | undefined
  const readWhole = () => {
    whole ??= readWithLines(text, file, firstLine)
    return whole
  }
  if (DOUBTFUL.test(text)) return readWhole()
  try {
    // It only warns of a text that an unclosed quotation mark has run together.
    const onWarning = (warning: Error) => {
      throw warning
    }
    const value = load(text, { schema: CORE_SCHEMA, onWarning }) ?? null
    return { value, problems: [], lineOf: (path: Path) => readWhole().lineOf(path) }
  } catch {
    return readWhole()
  }
}

function readWithLines(text: string, file: string, firstLine: number) {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  // After the first slip of form the parser stumbles on over what follows: only the first is told.
  const firstSlip = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const told = document.errors.filter((error) => error === firstSlip || error.code === 'DUPLICATE_KEY')
  const problems: Problem[] = []
  const tell = (offset: number, message: string, hint: string) =>
    problems.push(problem('bad-yaml', { file, path: [], line: lineAt(offset) }, message, hint))
  for (const {
    code,
    message,
    pos: [offset],
  } of told) {
    const isTab = code === 'TAB_AS_INDENT' || /^ *\t/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1))
    const what = isTab ? 'TAB_AS_INDENT' : code === 'MISSING_CHAR' && /quote/.test(message) ? 'OPEN_QUOTE' : code
    tell(what === 'OPEN_QUOTE' ? findOpenQuote(text, offset) : offset, explain(what, message), hintFor(what))
  }
  visit(document, (_, node) => {
    if (!isNode(node)) return
    const offset = startOf(node)
    if (isAlias(node) || ('anchor' in node && node.anchor)) {
      tell(offset, 'anchors (&) and references (*) are not allowed', 'Write the value out each time.')
      return visit.SKIP
    }
    if (node.tag && !/^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag))
      tell(offset, `tags such as ${node.tag} are not allowed`, 'Take the word with the “!” away.')
    return undefined
  })
  const lineOf = (path: Path): number => {
    let node: unknown = document.contents
    let offset = startOf(node)
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
        )
        if (!pair) break
        offset = startOf(pair.key)
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(key)]
        offset = startOf(node)
      } else break
    }
    return lineAt(offset)
  }
  return { value: problems.length > 0 ? undefined : document.toJS(), lineOf, problems }
}

/** Where a quotation mark was opened that nobody closed: the first line before `end` with an odd number of them. */
function findOpenQuote(text: string, end: number): number {
  let offset = 0
  for (const line of text.slice(0, end).split('\n')) {
    for (const mark of ['"', "'"]) {
      const opened = new RegExp(`(?:[:-]\\s+|[[{,]\\s*)${mark}`).test(line)
      if (opened && (line.split(mark).length - 1) % 2 === 1) return offset
    }
    offset += line.length + 1
  }
  return end
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function explain(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'a tab stands where spaces should'
  if (code === 'DUPLICATE_KEY') return 'the same key stands twice'
  if (code === 'OPEN_QUOTE') return 'a quotation mark is opened and never closed'
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /implicit (map )?keys?|Nested mappings/i.test(message)) {
    return 'a colon in the text was taken for the end of a key'
  }
  return `this is not YAML that we can read (${message.replace(/\s+/g, ' ').trim()})`
}

function hintFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Use spaces, two for each level.'
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.'
  return 'Put text with a colon, a quotation mark or a # in it between double quotation marks, and check the indents.'
}
