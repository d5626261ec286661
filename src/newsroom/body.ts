/**
 * A piece's body as data: read with the same parser that builds it, checked against the closed set of components,
 * and summed up in an `Outline`. MDX is code and writers are not programmers, so what is not on the list is refused.
 */
import GithubSlugger from 'github-slugger'
import { mdxToMdast } from 'satteri'
import type { Outline } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { didYouMean, type Problem, type ProblemCode, problem } from '../core/problems.ts'
import { digest } from '../digest.ts'
import { type Block, readBlocks } from './blocks.ts'
import { type Attribute, COMPONENTS, type Target } from './components.ts'
import { attributeOf, lineOf, listOf, type Node, textOf, type Value } from './mdast.ts'
import { toPlain } from './plain.ts'
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
  }
  let root: Node
  try {
    // As the build parses it: headings then get the same anchors.
    root = mdxToMdast(mdx, { features: { smartPunctuation: true } }) as unknown as Node
  } catch (error) {
    body.problems.push(explainSyntax(error as Error, file))
    return body
  }
  const slugs = new GithubSlugger()
  walk(
    root,
    (node) => inspect(node, file, body, slugs),
    (node) => noteCitation(node, body),
  )
  body.outline.terms = [...new Set(body.references.filter(({ to }) => to === 'glossary').map(({ value }) => value))]
  body.blocks = readBlocks(root)
  body.outline.sections = readSections(root, body.outline.headings)
  body.outline.plain = toPlain(root, mdx, body.outline.cites)
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
/** What is allowed nowhere, by the type of its node: what is wrong, and what to do. */
const REFUSED: Record<string, string[]> = {
  image: PICTURE,
  imageReference: PICTURE,
  html: ['raw HTML is not allowed', `Use Markdown, or one of: ${ALLOWED}.`],
  mdxjsEsm: ['import and export lines are not allowed', `The components need no import: ${ALLOWED}.`],
  mdxFlowExpression: BRACES,
  mdxTextExpression: BRACES,
}

type Report = (message: string, hint: string, code?: ProblemCode) => void

function inspect(node: Node, file: string, body: Body, slugs: GithubSlugger): void {
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
      body.outline.headings.push({ depth: node.depth ?? 2, slug: slugs.slug(text), text })
      if (node.depth === 1) refuse('a heading with one # is the headline’s alone', 'Begin it with ##.')
      break
    }
    case 'link':
    case 'definition':
      body.references.push({ to: 'link', value: node.url ?? '', line })
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      inspectComponent(node, body, refuse)
  }
}

function inspectComponent(node: Node, body: Body, report: Report): void {
  const name = node.name ?? ''
  const component = COMPONENTS.get(name)
  if (!component) {
    const near = findNear(name, COMPONENTS.keys()).map((one) => `<${one}>`)
    const hint = didYouMean(near, `Allowed are: ${ALLOWED}.`)
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

function explainSyntax(error: Error, file: string): Problem {
  const [, line, message] = /^(\d+):\d+: (.*)$/s.exec(error.message) ?? [undefined, '1', error.message]
  const plain = (message ?? '').replace(/\s*\((mdx[\w:-]+|note: .*)\)/gs, '').replace(/\s+/g, ' ')
  const hint = /\{|\}|acorn|expression/i.test(plain)
    ? 'Braces { } are code here: take them away, or write \\{ to print one.'
    : 'Check that every <Component> is closed, and write \\< to print a plain <.'
  return problem('bad-mdx', { file, path: [], line: Number(line) }, `the text breaks off here: ${plain}`, hint)
}
