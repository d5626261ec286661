/**
 * A piece's body as data: read with the same parser that builds it, checked against the closed set of components,
 * and summed up in an `Outline`. MDX is code and writers are not programmers, so what is not on the list is refused.
 */
import GithubSlugger from 'github-slugger'
import { mdxToMdast } from 'satteri'
import { isPieceAnchor } from '../core/anchors.ts'
import type { Outline } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { didYouMean, type Problem, type ProblemCode, problem } from '../core/problems.ts'
import { digest } from '../digest.ts'
import { type Block, readBlocks } from './blocks.ts'
import { type Attribute, COMPONENTS, type Target } from './components.ts'
import { findMarks } from './marks.ts'
import { attributeOf, lineOf, listOf, type Node, textOf, type Value } from './mdast.ts'
import { toPlain } from './plain.ts'
import { findHollow, reportAlt, reportLeft } from './unfinished.ts'
import { fold } from './wording.ts'

/** An id, path or file that the body refers to, with its line. */
export interface Reference {
  to: Target | 'link'
  value: string
  line: number
}

export interface Body {
  outline: Outline
  references: Reference[]
  /** Its words as sentences, for the checks on what they say. */
  blocks: Block[]
  problems: Problem[]
  /** What would not come out as it was typed, or is not finished: the rest can be drawn all the same. */
  slips: Problem[]
}

const ALLOWED = [...COMPONENTS.keys()].join(', ')

/** Read a whole MDX file (front matter included, so that lines are the file's own). */
export function readBody(mdx: string, file: string): Body {
  const body: Body = {
    outline: {
      cites: [],
      headings: [],
      pictures: [],
      words: 0,
      terms: [],
      sections: [],
      plain: [],
      digest: digest([mdx]),
    },
    references: [],
    blocks: [],
    problems: [],
    slips: [],
  }
  let root: Node
  try {
    // As the build parses it: headings then get the same anchors.
    root = mdxToMdast(mdx, { features: { smartPunctuation: true } }) as unknown as Node
  } catch (error) {
    body.problems.push(explainSyntax(error as Error, file, mdx))
    return body
  }
  const slugs = new GithubSlugger()
  const lines = mdx.split('\n')
  walk(
    root,
    (node) => inspect(node, file, body, slugs, lines),
    (node) => noteCitation(node, body),
  )
  body.outline.terms = [...new Set(body.references.filter(({ to }) => to === 'glossary').map(({ value }) => value))]
  body.blocks = readBlocks(root)
  body.outline.sections = readSections(root, body.outline.headings)
  body.outline.plain = toPlain(root, mdx, body.outline.cites)
  body.slips.push(...findMarks(root, mdx, file), ...findHollow(root, file))
  for (const { text, line, isSpoken } of body.blocks)
    if (!isSpoken) reportLeft(text, { file, path: [], line }, body.slips)
  return body
}

/** The text of the piece, section by section; what stands before the first heading has no anchor. */
function readSections({ children = [] }: Node, headings: Outline['headings']): Outline['sections'] {
  const sections: Outline['sections'] = []
  let heading = 0
  for (const node of children) {
    if (node.type === 'yaml') continue
    if (node.type === 'heading') {
      const { slug = '', text = '' } = headings[heading++] ?? {}
      sections.push({ slug, heading: text, text: '' })
      continue
    }
    const text = fold(plainOf(node))
    if (text === '') continue
    const last = sections.at(-1)
    if (last) last.text = `${last.text} ${text}`.trim()
    else sections.push({ slug: '', heading: '', text })
  }
  return sections
}

function walk(node: Node, enter: (node: Node) => void, leave: (node: Node) => void): void {
  enter(node)
  for (const child of node.children ?? []) walk(child, enter, leave)
  leave(node)
}

/** A component cites its source behind its words: a quotation names where it is from below it. */
function noteCitation(node: Node, { outline }: Body): void {
  if (COMPONENTS.get(node.name ?? '')?.speaksFrom !== 'source') return
  const source = attributeOf(node, 'source')
  if (source !== undefined && !outline.cites.includes(source)) outline.cites.push(source)
}

const PICTURE = ['a picture needs its words', 'Use <Figure src="…" alt="…" credit="…">caption</Figure>.']
const BRACES = ['braces { } are code, and code is not allowed', 'Take them away; to print a brace, write \\{.']
const FOOTNOTE = ['a footnote is not allowed', 'Name the source with <Cite source="…" />: it numbers itself.']
/** What is allowed nowhere, by the type of its node: what is wrong, and what to do. */
const REFUSED: Record<string, string[]> = {
  image: PICTURE,
  imageReference: PICTURE,
  html: ['raw HTML is not allowed', `Use Markdown, or one of: ${ALLOWED}.`],
  mdxjsEsm: ['import and export lines are not allowed', `The components need no import: ${ALLOWED}.`],
  mdxFlowExpression: BRACES,
  mdxTextExpression: BRACES,
  footnoteReference: FOOTNOTE,
  footnoteDefinition: FOOTNOTE,
}

/** What to type in place of HTML that writers know. */
const HTML: Record<string, string> = {
  b: 'Write **bold** for bold words.',
  strong: 'Write **bold** for bold words.',
  i: 'Write *italics* for italics.',
  em: 'Write *italics* for italics.',
  a: 'Write a link as [words](/address/).',
  br: 'Leave a line free: a new paragraph begins.',
  p: 'Leave a line free: a new paragraph begins.',
  h2: 'Begin the heading with ##.',
  h3: 'Begin the heading with ###.',
  img: 'Use <Figure src="…" alt="…" credit="…">caption</Figure>.',
  blockquote: 'Use <Quote by="…" source="…">words</Quote>.',
  ul: 'Begin each entry of a list with “- ”.',
  ol: 'Begin each entry of a list with “1. ”.',
  li: 'Begin each entry of a list with “- ”.',
  table: 'Type rows of cells between |, with a row of dashes under the first.',
}

type Report = (message: string, hint: string, code?: ProblemCode) => void

function inspect(node: Node, file: string, body: Body, slugs: GithubSlugger, lines: readonly string[]): void {
  const line = lineOf(node)
  const refuse: Report = (message, hint, code = 'not-allowed') => {
    body.problems.push(problem(code, { file, path: [], line }, message, hint))
  }
  const [why, instead = ''] = REFUSED[node.type] ?? []
  if (why) refuse(why, instead)
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      body.outline.words += (node.value ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
      break
    case 'heading': {
      const text = textOf(node).trim()
      const typed = lines[line - 1] ?? ''
      body.outline.headings.push({ depth: node.depth ?? 2, slug: slugs.slug(text), text })
      const slug = body.outline.headings.at(-1)?.slug ?? ''
      if (isPieceAnchor(slug))
        refuse(`“#${slug}” is what another part of the page is called`, 'Word the heading otherwise.', 'bad-id')
      // A line of equals signs below makes a heading as well.
      if (node.depth === 1 && !/^[\s>]*#/.test(typed))
        refuse(
          `the line of equals signs below makes a heading of “${text}”`,
          'Take that line away, or begin a heading with ##.',
        )
      else if (node.depth === 1) refuse('a heading with one # is the headline’s alone', 'Begin it with ##.')
      break
    }
    case 'link':
    case 'definition':
      body.references.push({ to: 'link', value: node.url ?? '', line })
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      inspectComponent(node, file, body, refuse)
  }
}

function inspectComponent(node: Node, file: string, body: Body, report: Report): void {
  const name = node.name ?? ''
  const component = COMPONENTS.get(name)
  if (!component) {
    const near = findNear(name, COMPONENTS.keys()).map((one) => `<${one}>`)
    const hint = (Object.hasOwn(HTML, name) ? HTML[name] : undefined) ?? didYouMean(near, `Allowed are: ${ALLOWED}.`)
    report(`<${name}> is not a component that a piece can use`, hint, 'unknown-component')
    return
  }
  const refuse: Report = (message, hint) => report(message, hint, 'bad-attribute')
  const keys = Object.keys(component.attributes)
  const given = new Set<string>()
  for (const { name: key = '{…}', value } of node.attributes ?? []) {
    const rule = keys.includes(key) ? component.attributes[key] : undefined
    if (!rule) {
      const hint = didYouMean(findNear(key, keys), `It takes: ${keys.join(', ') || 'nothing'}.`)
      refuse(`<${name}> takes no “${key}”`, hint)
    } else if (given.has(key)) refuse(`<${name}> has “${key}” twice`, 'Keep one of the two.')
    else {
      for (const one of inspectAttribute(name, key, value, rule, refuse)) {
        if (rule.to) body.references.push({ to: rule.to, value: one, line: lineOf(node) })
        if (rule.to === 'file' && !body.outline.pictures.includes(one)) body.outline.pictures.push(one)
      }
    }
    if (key === 'alt' && typeof value === 'string') reportAlt(value, { file, path: [], line: lineOf(node) }, body.slips)
    given.add(key)
  }
  for (const key of keys) {
    if (component.attributes[key]?.required && !given.has(key))
      refuse(`<${name}> needs “${key}”`, `Write <${name} ${key}=…>.`)
  }
  const hasWords = textOf(node).trim() !== '' || (node.children ?? []).some(({ type }) => type.startsWith('mdxJsx'))
  if (component.words === 'none' && hasWords)
    refuse(`<${name}> has no room for words`, `Close it at once: <${name} … />, and write the words outside.`)
  if (component.words === 'needed' && !hasWords)
    refuse(`<${name}> has no words`, `Write them between <${name} …> and </${name}>.`)
}

/** The literal strings of an attribute; none where it is something else or empty. */
function inspectAttribute(
  component: string,
  key: string,
  value: Value,
  { isList }: Attribute,
  refuse: Report,
): string[] {
  const values = isList ? listOf(value) : typeof value === 'string' ? [value] : undefined
  if (!values) {
    const example = isList ? `${key}={['one', 'two']}` : `${key}="…"`
    refuse(`“${key}” of <${component}> cannot be read`, `Write ${example}, with nothing to be worked out.`)
  } else if (values.some((one) => one.trim() === '')) {
    refuse(`“${key}” of <${component}> is empty`, 'Write something between the quotation marks.')
  } else return values
  return []
}

/** Text with a space between what stands on lines or in cells of its own. */
function plainOf(node: Node): string {
  const isBlock = /^(list|listItem|table|tableRow|tableCell|paragraph|blockquote|mdxJsxFlowElement)$/.test(node.type)
  return node.value ?? (node.children ?? []).map(plainOf).join('') + (isBlock ? ' ' : '')
}

type Slip = [pattern: RegExp, message: string, hint: string]

const CLOSE =
  'Write <Name …> before the words and </Name> behind them, both in the same paragraph or both on lines of their own.'
/** What breaks the text off, by what the line says. */
const BY_LINE: Slip[] = [
  [
    /<!--/,
    'a remark <!-- … --> is not possible in a piece',
    'Take it away; a remark for colleagues stands at the top, behind a #.',
  ],
  [
    /<\/?[A-Za-z][^<>]*=\s*[“”„‘’«»]|<[A-Za-z][^<>]*="[^"<>]*[”“]\s*\/?>/,
    'the quotation marks in this component are curly',
    'Type straight ones: source="…".',
  ],
  [/<[^\s<>@]+@[^\s<>]+>/, 'an address for mail stands between < and >', 'Write [words](mailto:name@news.example).'],
  [/<https?:/i, 'an address stands between < and >', 'Write [words](https://…).'],
  [
    /<[A-Za-z][^<>]*\s[\w-]+=[^"'{\s<>][^<>]*>/,
    'a value of this component stands between no quotation marks',
    'Type straight ones: source="…".',
  ],
  [
    /<(?:br|hr|img)\b[^<>]*[^/<>]>|<(?:br|hr|img)>/i,
    'HTML such as <br> is not allowed',
    'Leave a line free: a new paragraph begins.',
  ],
  [
    /^>(?! )/,
    'the > of a component begins a line, where it begins a quotation',
    'Put it at the end of the line above.',
  ],
  [
    /<[A-Z][A-Za-z]*(?:\s[^<>]*)?$/,
    'a component is begun on this line and its > is missing',
    'End it with />, or with > and the words.',
  ],
  [
    /<(?=[\d.,£$€=])/,
    'a < before a figure was taken for the beginning of a component',
    'Write \\< to print the sign, or “less than”.',
  ],
]
/** The same, by what the parser says; `{}` stands for the tag. */
const BY_WORDS: Slip[] = [
  [/closing tag for `(<[^`]*>)`/, '{} is opened here and never closed', CLOSE],
  [/closing tag `(<[^`]*>)`/, '{} closes what was never opened', CLOSE],
  [
    /brace|expression|acorn|\{|\}/i,
    'a brace { } is opened or closed alone',
    'Braces { } are code here: take them away, or write \\{ to print one.',
  ],
]
const UNREADABLE = [
  'a < stands here that begins no component',
  'Check that every <Component> is closed, and write \\< to print a plain <.',
] as const

/** Say in words why the text breaks off. */
function explainSyntax(error: Error, file: string, mdx: string): Problem {
  const [, at = '1', said = error.message] = /^(\d+):\d+: (.*)$/s.exec(error.message) ?? []
  const lines = mdx.split('\n')
  const words = said.replace(/\s*\((mdx[\w:-]+|note: .*)\)/gs, '').replace(/\s+/g, ' ')
  // The parser names the paragraph or the component; what is wrong with it may stand further down.
  const end = lines.findIndex((one, index) => index >= Number(at) && one.trim() === '')
  const within = lines.slice(Number(at) - 1, end === -1 ? undefined : end)
  for (const [pattern, message, hint] of BY_LINE) {
    const offset = within.findIndex((text) => pattern.test(text))
    if (offset !== -1) return tell(Number(at) + offset, message, hint)
  }
  const known = BY_WORDS.find(([pattern]) => pattern.test(words))
  const name = known?.[0].exec(words)?.[1] ?? ''
  return known ? tell(Number(at), known[1].replace('{}', name), known[2]) : tell(Number(at), ...UNREADABLE)

  function tell(line: number, message: string, hint: string): Problem {
    return problem('bad-mdx', { file, path: [], line }, `the text breaks off here: ${message}`, hint)
  }
}
