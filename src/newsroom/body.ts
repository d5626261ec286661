/**
 * A piece's body as data: read with the same parser that builds it, checked against the closed set of components,
 * and summed up in an `Outline`. MDX is code and writers are not programmers, so what is not on the list is refused.
 */
import GithubSlugger from 'github-slugger'
import { mdxToMdast } from 'satteri'
import type { Outline } from '../core/model.ts'
import { findNear } from '../core/near.ts'
import { didYouMean, type Problem, problem } from '../core/problems.ts'

/** An id, path or file that the body refers to, with its line. */
export interface Reference {
  to: 'sources' | 'designations' | 'entities' | 'instruments' | 'glossary' | 'link' | 'file' | 'date'
  value: string
  line: number
}

export interface Body {
  outline: Outline
  references: Reference[]
  problems: Problem[]
}

interface Attribute {
  required: boolean
  to?: Reference['to']
  /** True for `{['a', 'b']}`. */
  isList?: boolean
}

/** What a writer may type, and what each attribute takes. */
export const COMPONENTS: Record<string, Record<string, Attribute>> = {
  Cite: { source: { required: true, to: 'sources' } },
  Timeline: { entity: { required: true, to: 'entities' } },
  Status: { designation: { required: true, to: 'designations' }, on: { required: false, to: 'date' } },
  Compare: { instruments: { required: true, to: 'instruments', isList: true } },
  KnownUnknown: {},
  Term: { id: { required: true, to: 'glossary' } },
  Quote: { by: { required: true }, source: { required: true, to: 'sources' } },
  Figure: { src: { required: true, to: 'file' }, alt: { required: true }, credit: { required: true } },
  Question: { ask: { required: true } },
}
const ALLOWED = Object.keys(COMPONENTS).join(', ')

interface Node {
  type: string
  name?: string | null
  value?: string
  url?: string
  depth?: number
  attributes?: { type: string; name?: string; value?: string | null | { value: string } }[]
  children?: Node[]
  position?: { start: { line: number } }
}

/** Read a whole MDX file (front matter included, so that lines are the file's own). */
export function readBody(text: string, file: string): Body {
  const body: Body = { outline: { cites: [], headings: [], pictures: [], words: 0 }, references: [], problems: [] }
  let root: Node
  try {
    root = mdxToMdast(text) as unknown as Node
  } catch (error) {
    body.problems.push(explainSyntax(error as Error, file))
    return body
  }
  const slugs = new GithubSlugger()
  walk(root, (node) => inspect(node, file, body, slugs))
  return body
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}

function inspect(node: Node, file: string, body: Body, slugs: GithubSlugger): void {
  const line = node.position?.start.line ?? 1
  const refuse = (message: string, hint: string): void => {
    body.problems.push({ ...problem('not-allowed', { file, path: [] }, message, hint), line })
  }
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
      body.references.push({ to: 'link', value: node.url ?? '', line })
      break
    case 'image':
      refuse('a picture needs its words', 'Use <Figure src="…" alt="…" credit="…">caption</Figure>.')
      break
    case 'html':
      refuse('raw HTML is not allowed', `Use Markdown, or one of: ${ALLOWED}.`)
      break
    case 'mdxjsEsm':
      refuse('import and export lines are not allowed', `The components need no import: ${ALLOWED}.`)
      break
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      refuse('braces { } are code, and code is not allowed', 'Take them away; to print a brace, write \\{.')
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      inspectComponent(node, line, file, body)
  }
}

function inspectComponent(node: Node, line: number, file: string, body: Body): void {
  const name = node.name ?? ''
  const report = (code: Problem['code'], message: string, hint: string): void => {
    body.problems.push({ ...problem(code, { file, path: [] }, message, hint), line })
  }
  const known = COMPONENTS[name]
  if (!known) {
    const near = findNear(name, Object.keys(COMPONENTS)).map((one) => `<${one}>`)
    report(
      'unknown-component',
      `<${name}> is not a component that a piece can use`,
      didYouMean(near, `Allowed are: ${ALLOWED}.`),
    )
    return
  }
  const given = new Set<string>()
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '{…}'
    given.add(key)
    const rule = known[key]
    if (!rule) {
      const near = findNear(key, Object.keys(known))
      report(
        'bad-attribute',
        `<${name}> takes no “${key}”`,
        didYouMean(near, `It takes: ${Object.keys(known).join(', ') || 'nothing'}.`),
      )
      continue
    }
    const values = readValues(attribute.value, rule)
    if (!values) {
      const example = rule.isList ? `${key}={['one', 'two']}` : `${key}="…"`
      report(
        'bad-attribute',
        `“${key}” of <${name}> cannot be read`,
        `Write ${example}, with nothing to be worked out.`,
      )
      continue
    }
    for (const value of values) {
      if (rule.to) body.references.push({ to: rule.to, value, line })
      if (rule.to === 'file' && !body.outline.pictures.includes(value)) body.outline.pictures.push(value)
    }
  }
  for (const [key, rule] of Object.entries(known)) {
    if (rule.required && !given.has(key))
      report('bad-attribute', `<${name}> needs “${key}”`, `Write <${name} ${key}=…>.`)
  }
  const source = node.attributes?.find((one) => one.name === 'source')?.value
  if (known.source && typeof source === 'string' && !body.outline.cites.includes(source))
    body.outline.cites.push(source)
}

/** The literal strings of an attribute; undefined where it is something else. */
function readValues(value: string | null | undefined | { value: string }, rule: Attribute): string[] | undefined {
  if (typeof value === 'string') return rule.isList ? undefined : [value]
  if (!value || !rule.isList) return undefined
  const list = /^\s*\[\s*((?:'[^'\\]*'|"[^"\\]*")(?:\s*,\s*(?:'[^'\\]*'|"[^"\\]*"))*)\s*,?\s*\]\s*$/.exec(value.value)
  return list?.[1]?.match(/'[^']*'|"[^"]*"/g)?.map((item) => item.slice(1, -1))
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('')
}

function explainSyntax(error: Error, file: string): Problem {
  const [, line, message] = /^(\d+):\d+: (.*)$/s.exec(error.message) ?? [undefined, '1', error.message]
  const plain = (message ?? '').replace(/\s*\(mdx[\w:-]+\)\s*$/, '').replace(/\s+/g, ' ')
  const hint = /\{|\}|acorn|expression/i.test(plain)
    ? 'Braces { } are code here: take them away, or write \\{ to print one.'
    : 'Check that every <Component> is closed, and write \\< to print a plain <.'
  return { ...problem('bad-mdx', { file, path: [] }, `the text breaks off here: ${plain}`, hint), line: Number(line) }
}
