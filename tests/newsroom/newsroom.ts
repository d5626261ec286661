/** Newsrooms of a few tiny files, written to a temporary folder that is gone when its test is over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '../../src/core/problems.ts'
import { checkNewsroom, type Scope } from '../../src/newsroom/check.ts'
import { type Newsroom, readNewsroom, makeNewsroom as readTexts } from '../../src/newsroom/read.ts'
import type { YamlCollection } from '../../src/schema/collections.ts'

export type Files = Record<string, string>

export const NOW = '2026-11-24T12:00:00Z'
/** The smallest picture that is whole. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
export const PIECE = 'explainers/a-piece/index.mdx'

interface PieceParts {
  /** Lines of front matter beyond the needed ones; the first stands on line 10. */
  front?: string
  /** Its first line is line 12 where there is no `front`. */
  body?: string
  stage?: 'draft' | 'ready'
}

/** Write a sound piece; its body begins two lines below the front matter. */
export function piece({ front = '', body = 'A fact.<Cite source="a-notice" />\n', stage = 'ready' }: PieceParts = {}) {
  return `---
title: A piece
standfirst: The answer.
published: 2026-01-31
stage: ${stage}
authors: [ann]
topics: [lists]
entities: []
keyPoints: [A point.]
${front}---

${body}`
}

/** The least that a newsroom needs: five files, one piece, nothing wrong. */
export const desk = {
  'site.yaml': `title: A newsroom
tagline: What it is for.
url: https://news.example
language: en-GB
publisher: Publisher
policies:
  Corrections: We correct in public.
`,
  'sources/all.yaml': `- id: a-notice
  publisher: A ministry
  title: A notice
  url: https://news.example/notice
  accessed: 2026-01-31
  grade: legal-act
`,
  'people/ann.yaml': 'id: ann\nname: Ann\n',
  'topics/all.yaml': '- id: lists\n  name: Lists\n',
  [PIECE]: piece(),
}

/** A record of one designation, to be laid over the desk. */
export const record = {
  'entities/a-group.yaml': 'id: a-group\nname: A group\ntype: group\nsummary: A group.\nsources: [a-notice]\n',
  'authorities/treasury.yaml': 'id: treasury\nname: Treasury\n',
  'instruments/order.yaml': `id: order
name: The order
shortName: Order
authority: treasury
kind: sanctions
binding: true
sources: [a-notice]
`,
  'designations/a-listing.yaml': `id: a-listing
entity: a-group
authority: treasury
instrument: order
summary: It was listed.
steps:
  - { on: 2023-01-26, step: in-force, sources: [a-notice] }
`,
  'lists/a-list.yaml':
    'id: a-list\nname: The list\npublisher: treasury\nurl: https://news.example/list\ninstruments: [order]\nfollow: names\n',
  'glossary/terms.yaml': '- id: freeze\n  term: Freeze\n  definition: Nothing may move.\n',
}

const ENTRIES: Record<YamlCollection, string> = {
  sources: `publisher: A ministry
title: A notice
url: https://news.example/more
accessed: 2026-01-31
grade: legal-act
`,
  authorities: 'name: A body\ngovernment: Treasury\nsources: [a-notice]\n',
  instruments: `name: An order
shortName: Order
authority: treasury
kind: sanctions
binding: true
effects:
  asset-freeze: { value: 'yes', note: A note., source: a-notice }
sources: [a-notice]
`,
  entities: 'name: A name\ntype: group\nsummary: A name.\nsources: [a-notice]\n',
  designations: `entity: a-group
authority: treasury
instrument: order
summary: It was listed.
steps:
  - { on: 2020-01-26, step: in-force, sources: [a-notice] }
  - { on: 2021-01-26, step: lifted, sources: [a-notice] }
`,
  people: 'name: Somebody\n',
  topics: 'name: A topic\n',
  glossary: 'term: A word\ndefinition: What it means.\nsources: [a-notice]\n',
  lists: 'name: A list\npublisher: treasury\nurl: https://news.example/list\ninstruments: [order]\nfollow: names\n',
  readings: 'list: a-list\nasOf: 2026-01-31\nread: 2026-01-31\nsource: a-notice\nextent: names\nseen: [a-listing]\n',
  gaps: 'list: a-list\nwhat: A name.\nwhy: Nobody found it.\n',
  events: 'on: 2023\ntitle: A day\nsources: [a-notice]\n',
}

/** Write a sound entry that leans on desk and record alone; `more` are further lines. */
export function entry(collection: YamlCollection, id: string, more = ''): string {
  return `id: ${id}\n${ENTRIES[collection]}${more}`
}

/** Give a sound piece the title of its folder, as no two pieces may be called the same. */
export function titled<T>(file: string, text: T): T {
  const slug = /explainers\/([^/]+)\/index\.mdx$/.exec(file)?.[1]
  if (typeof text !== 'string' || slug === undefined || slug === 'a-piece') return text
  return text.replace('\ntitle: A piece\n', `\ntitle: The piece ${slug}\n`) as T
}

/** What several files of a test may have alike, and two entries of a newsroom may not. */
const ALIKE = /^(?:title: (?:A piece|Another)|name: A (?:name|topic)|term: A word)$/m

/** Tell apart what would be the same, and give every picture the bytes of one. */
function complete(files: Files): [file: string, bytes: string | Uint8Array][] {
  const seen = new Map<string, number>()
  const count = (key: string) => {
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return (seen.get(key) ?? 1) - 1
  }
  return Object.entries(files).map(([file, text]) => {
    if (/^explainers\/.*\.(?:png|jpe?g|gif|webp|avif)$/.test(file) && text.length < 2) return [file, PNG]
    const [folder] = file.split('/')
    const named = text.replace(ALIKE, (line) => line + ' too'.repeat(count(`${folder} ${line}`)))
    if (!named.includes('2020-01-26')) return [file, named]
    // Listings of one name under one law follow each other.
    const years = 2 * count('listings')
    return [file, named.replace('2020-01', `${2020 - years}-01`).replace('2021-01', `${2021 - years}-01`)]
  })
}

/** Write a newsroom of exactly these files; its folder goes when the test is over. */
export function makeNewsroom(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, text] of complete(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** Desk and record with some words of one file exchanged; throws where they are not there to be exchanged. */
export function swap(file: keyof typeof desk | keyof typeof record, from: string, to: string): Files {
  const files: Files = { ...desk, ...record }
  const text = files[file] ?? ''
  if (!text.includes(from)) throw new Error(`not in ${file}: ${from}`)
  return { ...files, [file]: text.replace(from, () => to) }
}

/** Read a newsroom of these files from its folder. */
export function read(files: Files): Newsroom {
  return readNewsroom(makeNewsroom(files))
}

/** Read a newsroom of these files that lie on no disk: quicker, for tables of many. */
export function readAside(files: Files): Newsroom {
  return readTexts(
    'nowhere',
    complete(files).map(([file, text]) => [file, String(text)]),
  )
}

/** Check a newsroom of these files as the desk does or, with `public`, as a build does. */
export function findProblems(files: Files, scope: Scope = 'all'): Problem[] {
  return checkNewsroom(read(files), NOW, scope).problems
}

/** Check a newsroom of these files; each problem is told as `file:line code message. hint`. */
export function check(files: Files, scope: Scope = 'all'): string[] {
  return findProblems(files, scope).map(tell)
}

/** Tell a problem as `file:line code message. hint`. */
export function tell({ file, line, code, message, hint }: Problem): string {
  return `${file}:${line} ${code} ${message}. ${hint}`
}

/** Exchange some words of one file and check; what is said of other files is left out. */
export function checkOnly(file: Parameters<typeof swap>[0], from: string, to: string): string[] {
  return check(swap(file, from, to)).filter((line) => line.startsWith(`${file}:`))
}
