/** What VS Code offers to whoever writes in it: schemas of every YAML file, and snippets for pieces. Git ignores them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Referable } from '../core/model.ts'
import { REFERABLE } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { COLLECTIONS, SCHEMAS, type YamlCollection } from '../schema/collections.ts'
import { toFileSchema } from '../schema/help.ts'
import { COMPONENTS } from './components.ts'
import { listFound, type Newsroom } from './read.ts'

interface Snippet {
  prefix: string
  body: string
  description: string
  scope: string
}

/** Make the files, by name in the folder of VS Code. */
export function makeHelps(newsroom: Newsroom): Map<string, string> {
  const found = listFound(newsroom)
  const offers = (to: Referable) =>
    found
      .filter(({ collection }) => collection === to)
      .map(({ id, data }) => ({ id, name: nameEntry(data) ?? id }))
      .sort((a, b) => compareKeys(a.id, b.id))
  const files = new Map<string, string>()
  for (const collection of [...(Object.keys(SCHEMAS) as YamlCollection[]), 'site' as const])
    files.set(`schemas/${collection}.json`, `${JSON.stringify(toFileSchema(collection, offers))}\n`)
  files.set('listed.code-snippets', `${JSON.stringify(makeSnippets(offers))}\n`)
  return files
}

/** Write them where the newsroom is that of this checkout; what is as it was is left alone. */
export function writeHelps(newsroom: Newsroom): void {
  if (newsroom.contentDir !== resolve('content')) return
  for (const [name, text] of makeHelps(newsroom)) {
    const path = join('.vscode', name)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

/** No schema reaches the front matter and the text of a piece: keys, components and ids are offered there as snippets. */
function makeSnippets(offers: (to: Referable) => { id: string; name: string }[]): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {}
  const add = (name: string, prefix: string, body: string, description: string) => {
    snippets[name] = { prefix, body, description, scope: 'mdx' }
  }
  for (const [key, schema] of Object.entries(COLLECTIONS.explainers.shape))
    add(`key ${key}`, key, `${key}: $0`, plain(schema.description ?? ''))
  for (const [name, { about, attributes, words }] of COMPONENTS) {
    const own = Object.entries(attributes)
      .filter(([, { required }]) => required)
      .map(([attribute], index) => ` ${attribute}="$${index + 1}"`)
    const tag = `<${name}${own.join('')}`
    add(`component ${name}`, name, words === 'none' ? `${tag} />` : `${tag}>$0</${name}>`, plain(about))
  }
  for (const [to, noun] of Object.entries(REFERABLE))
    for (const { id, name } of offers(to as Referable)) add(`${noun} ${id}`, id, id, `${noun}: ${name}`)
  return snippets
}

const plain = (words: string) => words.replaceAll('`', '')

function nameEntry(data: unknown): string | undefined {
  const { publisher, title, name, term, summary } = (data ?? {}) as Record<string, string | undefined>
  return publisher && title ? `${publisher}: ${title}` : (name ?? title ?? term ?? summary)
}
