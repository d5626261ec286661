/**
 * YAML as writers type it. A sound file is read by the quicker of two parsers; the other, which knows where everything
 * stands, reads it again only where there is something to say about a line.
 */
import { CORE_SCHEMA, load } from 'js-yaml'
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { type Path, type Problem, problem } from '../core/problems.ts'

/** What the two parsers may take differently, or what we refuse: values that begin with an anchor, a reference or a tag, numbers that only one of them knows, tabs, a list inside a list. */
const DOUBTFUL = /(?:^\s*|[:?-]\s+|[[{,]\s*)(?:[&*!]|[-+]?(?:0[bo]\d|\d[\d.]*_))|\t|^\s*-\s+-/m

/** A sign # behind a word on its line: there begins a remark. */
const REMARK = /^[^\n#]*[^\s#][ \t]+#/m

/** What follows a value on its line behind a #, and is published nowhere. */
export interface Remark {
  path: Path
  text: string
}

/** Read YAML text: its value, the remarks behind texts that stand between no quotation marks, and the way back from a path in it to a line. `firstLine` is the line of the file on which the text begins. */
export function readYaml(text: string, file: string, firstLine = 1) {
  let whole: ReturnType<typeof readWithLines> | undefined
  const readWhole = () => {
    whole ??= readWithLines(text, file, firstLine)
    return whole
  }
  if (DOUBTFUL.test(text) || REMARK.test(text)) return readWhole()
  try {
    // It only warns of a text that an unclosed quotation mark has run together.
    const onWarning = (warning: Error) => {
      throw warning
    }
    const value = load(text, { schema: CORE_SCHEMA, onWarning }) ?? null
    return { value, problems: [], remarks: [], lineOf: (path: Path) => readWhole().lineOf(path) }
  } catch {
    return readWhole()
  }
}

function readWithLines(text: string, file: string, firstLine: number) {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const lineAround = (offset: number) => /^.*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? ''
  // After the first slip of form the parser stumbles on over what follows: only the first is told.
  const firstSlip = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const told = document.errors.filter(
    (error) => error.code === 'DUPLICATE_KEY' || (error === firstSlip && !isForbidden(lineAround(error.pos[0]))),
  )
  const problems: Problem[] = []
  const tell = (offset: number, message: string, hint: string) =>
    problems.push(problem('bad-yaml', { file, path: [], line: lineAt(offset) }, message, hint))
  for (const {
    code,
    message,
    pos: [offset],
  } of told) {
    const around = lineAround(offset)
    const bracket = code === 'DUPLICATE_KEY' ? undefined : findOpenBracket(text, offset)
    const isTab = code === 'TAB_AS_INDENT' || /^ *\t/.test(around)
    const isOpen = code === 'MISSING_CHAR' && /quote/.test(message)
    const what = isTab ? 'TAB_AS_INDENT' : isOpen ? 'OPEN_QUOTE' : bracket === undefined ? code : 'OPEN_BRACKET'
    const place = what === 'OPEN_QUOTE' ? findOpenQuote(text, offset) : (bracket ?? offset)
    tell(isTab ? offset : place, ...explain(what, message, around))
  }
  const remarks: Remark[] = []
  visit(document, (key, node, ancestors) => {
    if (!isNode(node)) return
    if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && node.comment && key !== 'key')
      remarks.push({ path: pathOf([...ancestors, node]), text: `#${node.comment}`.trimEnd() })
    const offset = startOf(node)
    if (isAlias(node) || ('anchor' in node && node.anchor)) {
      tell(
        offset,
        'anchors (&) and references (*) are not allowed',
        'Write the value out each time; put a text that begins with such a sign between straight double quotation marks.',
      )
      return visit.SKIP
    }
    if (node.tag && !/^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag))
      tell(
        offset,
        `tags such as ${node.tag} are not allowed`,
        'Put a text that begins with “!” between straight double quotation marks.',
      )
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
  return { value: problems.length > 0 ? undefined : document.toJS(), lineOf, problems, remarks }
}

/** Where a bracket was opened that nothing closes: the last line before `end` that opens more of them than it closes. */
function findOpenBracket(text: string, end: number): number | undefined {
  let offset = 0
  let found: number | undefined
  for (const line of text.slice(0, end).split('\n')) {
    const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/(?:^|\s)#.*$/, '')
    const count = (signs: RegExp) => bare.match(signs)?.length ?? 0
    const more = count(/[[{]/g) - count(/[\]}]/g)
    if (more > 0 && /(?:[:-]\s+|^\s*)[[{]/.test(bare)) found = offset
    else if (more < 0) found = undefined
    offset += line.length + 1
  }
  return found
}

/** Say whether a line has an anchor or a reference, which is told by itself. */
function isForbidden(line: string): boolean {
  return /(?:^\s*|[:-]\s+|[[{,]\s*)[&*][^\s,\]}]/.test(line)
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

/** The keys and positions that lead through these nodes to the last of them. */
function pathOf(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, index): Path => {
    const next = nodes[index + 1]
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : []
    return isSeq(node) && next !== undefined ? [node.items.indexOf(next)] : []
  })
}

const QUOTE = 'Put the text between straight double quotation marks, as in title: "What it means: an answer".'
const INDENT = 'Let keys of one entry stand exactly under each other, and what belongs to a key two spaces further in.'
/** What is wrong with the form, by the code of the parser, and what to do. */
const SLIPS: Record<string, [message: string, hint: string]> = {
  TAB_AS_INDENT: ['a tab stands where spaces should', 'Use spaces, two for each level.'],
  DUPLICATE_KEY: ['the same key stands twice', 'Keep one of the two.'],
  OPEN_QUOTE: ['a quotation mark is opened and never closed', 'Close it with the same mark, at the end of the text.'],
  CLOSED_EARLY: [
    'something stands behind the quotation mark that ends the text',
    'Put the whole text between straight double quotation marks, and write “ and ” inside it.',
  ],
  COLON: ['a colon in the text was taken for the end of a key', QUOTE],
  OPEN_BRACKET: ['a bracket [ or { is opened and never closed', 'Close it with ] or }, behind the last value.'],
  BAD_INDENT: ['this line or the next stands too far to the left or to the right', INDENT],
  BAD_SCALAR_START: ['a text cannot begin with this sign', QUOTE],
  BAD_DQ_ESCAPE: [
    'a \\ between double quotation marks begins a code that nobody knows',
    'Write \\\\ to print the sign.',
  ],
  BEGINS_AS_LIST: ['a text that begins with [ or { is taken for a list', QUOTE],
  MULTIPLE_DOCS: ['a second line --- begins another file in the middle of this one', 'Take that line away.'],
  NO_COLON: [
    'this line has no colon, and no key',
    'Write a key, a colon, a space and the value; end a text on the line on which it begins.',
  ],
}
const UNREADABLE: [string, string] = [
  'from here on the file cannot be read',
  'Look at this line and the one above: a mark that is not closed, a missing colon, spaces that differ from those of its neighbours.',
]

function explain(code: string, message: string, line: string): [message: string, hint: string] {
  const said = message.replace(/\s+/g, ' ')
  const slip = (name: string) => SLIPS[name] as [message: string, hint: string]
  if (['OPEN_BRACKET', 'OPEN_QUOTE', 'TAB_AS_INDENT', 'DUPLICATE_KEY'].includes(code)) return slip(code)
  if (/^[\s-]*[\w-]+:\s+[[{].*[\]}]\s*[^\s,\]}#]/.test(line)) return slip('BEGINS_AS_LIST')
  if (/^[\s-]*[\w-]+:\s+(?:"[^"]*"|'[^']*')\s*[^\s#]/.test(line)) return slip('CLOSED_EARLY')
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /Nested mappings/i.test(said))
    return slip(/:\s.*:(?:\s|$)/.test(line) ? 'COLON' : 'BAD_INDENT')
  if (code === 'MULTILINE_IMPLICIT_KEY' || /implicit (?:map )?keys?/i.test(said)) return slip('NO_COLON')
  return SLIPS[code] ?? (/^\s*-|^\s*[\w-]+:/.test(line) ? slip('BAD_INDENT') : UNREADABLE)
}
