/** An entry in the text of its file: read as a form has it, written back without touching the rest. Knows neither disk nor network. */
import type { Path } from '../core/problems.ts'
import { PAGES, type PagedCollection } from '../core/urls.ts'
import { nameReading } from '../newsroom/reading.ts'
import { reviseYaml } from '../newsroom/revise.ts'
import { toPlainText } from '../newsroom/text.ts'
import { readYaml } from '../newsroom/yaml.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Field } from './form.ts'
import type { Values, Written } from './merge.ts'
import { DeskError, type Opened } from './store.ts'

/** An entry as it was read, with all that it takes to write it back. */
export interface Read {
  opened: Opened
  /** The text of the file, with its ends of lines. */
  raw: string
  parts: Parts
  /** Leads to the entry inside the file. */
  at: Path
}

interface Parts {
  before: string
  yaml: string
  between: string
  body: string
}

/** Read an entry out of the text of its file. Throws a `DeskError` where it is not there or cannot be read. */
export function readText(raw: string, place: Pick<Opened, 'collection' | 'id' | 'file' | 'mark'>): Read {
  const { collection, id, file } = place
  const parts = cut(toPlainText(raw))
  const { value, problems } = readYaml(parts.yaml, file)
  if (problems[0])
    throw new DeskError(
      422,
      `${file} cannot be opened as a form: on line ${(problems[0].line ?? 1) + parts.before.split('\n').length - 1}, ${problems[0].message}. ${problems[0].hint}`,
    )
  const all = idsIn(place, value)
  const index = all.indexOf(id)
  const at: Path = Array.isArray(value) ? [index] : []
  const values = (Array.isArray(value) ? value[index] : value) as Values | undefined
  if (!values || index < 0) throw new DeskError(409, `${file} has changed: open the entry again.`)
  const opened: Opened = {
    ...place,
    values,
    ...(collection === 'explainers' && { body: parts.body }),
    page: collection in PAGES ? PAGES[collection as PagedCollection](id) : undefined,
    bodyLine: (parts.before + parts.yaml + parts.between).split('\n').length,
  }
  return { opened, raw, parts, at }
}

/** The ids of the entries of a file, in its order; a piece and the site are known by where they lie. */
function idsIn({ collection, id }: Pick<Opened, 'collection' | 'id'>, value: unknown): string[] {
  if (collection === 'explainers' || collection === 'site') return [id]
  const all: unknown[] = Array.isArray(value) ? value : [value]
  const named = collection === 'readings' ? all.map(nameReading) : all
  return named.map((one) => String((one as Values | null)?.id))
}

/** List the entries of a file as an overview has them; none where it cannot be read. */
export function listText(
  raw: string,
  place: Pick<Opened, 'collection' | 'id' | 'file'>,
): { id: string; values: Values }[] {
  const { value, problems } = readYaml(cut(toPlainText(raw)).yaml, place.file)
  if (problems.length > 0 || !value) return []
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return idsIn(place, value).map((id, index) => ({ id, values: (all[index] ?? {}) as Values }))
}

/** Cut a piece into the line before its front matter, that, the line behind it, and its text; a YAML file is all front matter. */
function cut(text: string): Parts {
  const front = /^(---[ \t]*\n)([\s\S]*?)(^---[ \t]*(?:\n|$))/m.exec(text)
  if (front?.index !== 0) return { before: '', yaml: text, between: '', body: '' }
  const [whole, before = '', yaml = '', between = ''] = front
  return { before, yaml, between, body: text.slice(whole.length) }
}

/** The text of the file with what was made of the entry. */
export function writeText({ parts, at, opened, raw }: Read, { values, body }: Written, form: Field): string {
  const yaml = reviseYaml(parts.yaml, at, inOrder(values, form))
  const text = opened.collection === 'explainers' ? parts.before + yaml + parts.between + (body ?? parts.body) : yaml
  const ends = raw.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return raw.startsWith('\ufeff') ? `\ufeff${ends}` : ends
}

/** Where an entry lies that begins in a file of its own. */
export function fileOfNew(collection: CollectionName, id: string): string {
  return collection === 'explainers' ? `explainers/${id}/index.mdx` : `${collection}/${id}.yaml`
}

/** The text of the file of an entry that begins, as a draft. */
export function beginText(collection: CollectionName, id: string, values: Values, form: Field): string {
  const isPiece = collection === 'explainers'
  const own = { ...(!isPiece && { id }), ...values, stage: 'draft' }
  const start = isPiece ? 'stage: draft\n' : `- id: ${id}\n  stage: draft\n`
  const yaml = reviseYaml(start, isPiece ? [] : [0], inOrder(own, form))
  return isPiece ? `---\n${yaml}---\n\n` : yaml
}

/** A source is known by who published it, everything else by its own name. */
export function nameOf({ publisher, title, name, term, what, summary }: Values): string | undefined {
  return (publisher && title ? `${publisher}: ${title}` : (title ?? name ?? term ?? what ?? summary)) as
    | string
    | undefined
}

/** Put the keys of a value in the order of its form, as writers have them in files; what the form does not know goes to the end. */
export function inOrder(value: unknown, field: Field): unknown {
  if (Array.isArray(value)) return field.kind === 'list' ? value.map((one) => inOrder(one, field.item)) : value
  if (field.kind !== 'group' || typeof value !== 'object' || value === null) return value
  const given = new Map(Object.entries(value))
  const known = field.keys.filter(({ key }) => given.has(key))
  const rest = [...given].filter(([key]) => !known.some((one) => one.key === key))
  return Object.fromEntries([...known.map((one) => [one.key, inOrder(given.get(one.key), one.field)]), ...rest])
}
