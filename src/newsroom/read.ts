/**
 * `content/` as it lies on disk: every file read once and parsed once for as long as its bytes are the same, its form
 * checked, and the way back to each line kept. What of it is public is decided later, by the clock: see `toEntries`.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OWN_ANCHORS, PARTS } from '../core/anchors.ts'
import type { Entries } from '../core/entries.ts'
import { type Path, type Problem, type ProblemCode, problem } from '../core/problems.ts'
import { toSlug } from '../core/slug.ts'
import {
  COLLECTIONS,
  type CollectionName,
  type EntryData,
  SCHEMAS,
  type YamlCollection,
} from '../schema/collections.ts'
import { IdSchema, InstantSchema } from '../schema/fields.ts'
import { type Body, readBody } from './body.ts'
import { explainBent, explainCharacter, findBadCharacters, findBent, reportCharacters } from './characters.ts'
import { findConflict } from './conflicts.ts'
import { isFrozen, type ReadEdition, readEditions } from './editions.ts'
import { explainMisplaced, explainStray, isCollection, isPicture, isText, listFiles } from './files.ts'
import { findPictureFault, type PictureFault } from './images.ts'
import { findKept, keep } from './kept.ts'
import { nameReading } from './reading.ts'
import { toPlainText } from './text.ts'
import { reportTexts } from './texts.ts'
import { explainEmpty } from './unfinished.ts'
import { type IdReference, isText as isTextAt, listReferences, validate } from './validate.ts'
import { type Remark, readYaml } from './yaml.ts'

/** One entry as it was read. */
export interface Found<K extends CollectionName = CollectionName> {
  collection: K
  id: string
  /** Relative to the newsroom's folder; `at` leads to the entry inside it. */
  file: string
  at: Path
  /** Absent where its form is wrong. */
  data?: EntryData<K>
  /** The moment from which readers may see it, in milliseconds since 1970: −∞ for at once, ∞ for a draft. */
  from: number
  problems: Problem[]
  /** What is wrong with what it says: it can be drawn all the same. */
  slips: Problem[]
  /** Ids in its keys that other collections define. */
  references: IdReference[]
  /** Of its data: the same for as long as they say the same. */
  digest: string
  /** Of a piece. */
  body?: Body
}

/** A file as it was read. */
export interface ReadFile {
  file: string
  text: string
  entries: Found[]
  /** What is wrong with it as a whole, and from when on that concerns readers. */
  problems: Problem[]
  from: number
  lineOf: (path: Path) => number
}

export interface Newsroom {
  contentDir: string
  /** By name, relative to the folder; pictures are among them only where their names are none that we know. */
  files: Map<string, ReadFile>
  pictures: Set<string>
  /** Of pictures that cannot be published, why. */
  badPictures: Map<string, PictureFault>
  /** The editions, newest first. */
  editions: ReadEdition[]
  /** Grows whenever a file is read again. */
  revision: number
}

/** Get a newsroom as it was last read in this process; read it where it was not. */
export function openNewsroom(contentDir: string): Newsroom {
  return findKept(contentDir) ?? readNewsroom(contentDir)
}

/** Read a newsroom's folder; what was read before and has the same bytes is not parsed again. */
export function readNewsroom(contentDir: string): Newsroom {
  if (!existsSync(contentDir)) {
    throw new Error(`there is no folder ${contentDir}: set CONTENT_DIR to a newsroom’s folder`)
  }
  const newsroom: Newsroom = {
    contentDir,
    files: new Map(),
    pictures: new Set(),
    badPictures: new Map(),
    editions: [],
    revision: 0,
  }
  const frozen = new Map<string, Uint8Array>()
  const before = findKept(contentDir)
  for (const { file, isStray } of listFiles(contentDir)) {
    if (isStray) newsroom.files.set(file, toRefused(file, explainStray(file)))
    else if (isFrozen(file)) frozen.set(file, readFileSync(join(contentDir, file)))
    // What lies there and is no part of an edition is no text either.
    else if (file.startsWith('editions/')) newsroom.files.set(file, toRefused(file, explainMisplaced(file)))
    else readInto(newsroom, file, before?.files.get(file))
  }
  newsroom.editions = readEditions(frozen)
  keep(newsroom)
  return newsroom
}

/** Read one file of a newsroom again, or forget it where it is gone; `file` is relative to the folder. */
export function rereadFile(newsroom: Newsroom, file: string): void {
  const before = newsroom.files.get(file)
  newsroom.pictures.delete(file)
  newsroom.badPictures.delete(file)
  newsroom.revision++
  if (existsSync(join(newsroom.contentDir, file))) readInto(newsroom, file, before)
  else newsroom.files.delete(file)
}

/** Make a newsroom of texts that lie nowhere on disk. */
export function makeNewsroom(contentDir: string, texts: Iterable<[file: string, text: string]>): Newsroom {
  const files = new Map<string, ReadFile>()
  const pictures = new Set<string>()
  const frozen = new Map<string, Uint8Array>()
  for (const [file, text] of texts) {
    if (isPicture(file)) pictures.add(file)
    else if (isFrozen(file)) frozen.set(file, Buffer.from(text))
    else files.set(file, parseFile(file, toPlainText(text)))
  }
  return { contentDir, files, pictures, badPictures: new Map(), editions: readEditions(frozen), revision: 0 }
}

function readInto({ contentDir, files, ...newsroom }: Newsroom, file: string, before: ReadFile | undefined): void {
  const bytes = readFileSync(join(contentDir, file))
  if (isPicture(file)) {
    newsroom.pictures.add(file)
    const fault = findPictureFault(bytes, basename(file))
    if (fault) newsroom.badPictures.set(file, fault)
    return
  }
  try {
    // A text in UTF-16 may be sound UTF-8, with a nought beside each letter.
    if (bytes.filter((byte) => byte === 0).length > 1) throw new TypeError('no text')
    const text = toPlainText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    files.set(file, before?.text === text ? before : parseFile(file, text))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    files.set(file, isText(file) ? explainEncoding(file, bytes) : toRefused(file, explainMisplaced(file)))
  }
}

/** Explain a file in another encoding than ours; what it has and whether it is hidden can still be guessed. */
function explainEncoding(file: string, bytes: Buffer): ReadFile {
  // In UTF-16 half of the bytes of our letters are noughts; which half, says who stored it.
  const isWide = bytes.filter((byte) => byte === 0).length > bytes.length / 5
  const isSwapped = isWide && (bytes[0] === 0 || bytes[0] === 0xfe) && bytes.length % 2 === 0
  const text = isSwapped
    ? Buffer.from(bytes).swap16().toString('utf16le')
    : bytes.toString(isWide ? 'utf16le' : 'latin1')
  const hint = 'Save it as UTF-8: in most editors that is a choice in “Save as”.'
  const message = `this file is not UTF-8${isWide ? ' but looks like UTF-16' : ''}`
  const why = problem('not-utf8', { file, path: [], line: 1 }, message, hint)
  return toUnread(file, toPlainText(text), [why])
}

/** A file that is not read. */
function toRefused(file: string, why: Problem, from = Number.NEGATIVE_INFINITY): ReadFile {
  return { file, text: '', entries: [], problems: [why], from, lineOf: () => 1 }
}

/** A file that cannot be read as a whole: what refers to its entries is not wrong on top of it. */
function toUnread(file: string, text: string, problems: Problem[]): ReadFile {
  const [collection = '', id = ''] = file === 'site.yaml' ? ['site', 'site'] : file.split('/')
  const unread = { file, text, lineOf: () => 1 }
  if (isPiece(file)) {
    const found = toFound({ collection: 'explainers', id, file, at: [], from: guessFrom(text) })
    return { ...unread, entries: [{ ...found, problems }], problems: [], from: found.from }
  }
  const isSite = collection === 'site'
  const known = isCollection(collection) || isSite ? splitEntries(text) : []
  const entries = known.flatMap((part) => {
    const own = isSite ? id : guess(part, 'id')
    const from = isSite ? Number.NEGATIVE_INFINITY : guessFrom(part)
    return own === undefined ? [] : [toFound({ collection: collection as CollectionName, id: own, file, at: [], from })]
  })
  const from = entries.reduce((first, one) => Math.min(first, one.from), Number.POSITIVE_INFINITY)
  return { ...unread, entries, problems, from: entries.length > 0 ? from : Number.NEGATIVE_INFINITY }
}

function isPiece(file: string): boolean {
  return /^explainers\/[^/]+\/index\.mdx$/.test(file)
}

/** List every entry of a newsroom, hidden and broken ones too. */
export function listFound({ files }: Newsroom): Found[] {
  return [...files.values()].flatMap(({ entries }) => entries)
}

/** Give every problem its line. */
export function withLines(problems: readonly Problem[], { files }: Newsroom): Problem[] {
  return problems.map((one) => ({ ...one, line: one.line ?? files.get(one.file)?.lineOf(one.path) ?? 1 }))
}

/** Collect the sound entries that readers may see at a moment, in milliseconds since 1970; ∞ is for a preview. */
export function toEntries(newsroom: Newsroom, until: number): Entries {
  const entries = Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, [] as { id: string }[]]))
  for (const found of listFound(newsroom)) {
    if (found.from <= until && isSound(found, newsroom)) entries[found.collection]?.push(found)
  }
  return entries as Entries
}

/** Say whether nothing is wrong with the form of an entry and all its pictures are there. */
export function isSound(found: Found, { pictures, badPictures }: Newsroom): boolean {
  return (
    found.data !== undefined &&
    found.problems.length === 0 &&
    listPictures(found)
      .map(({ name }) => `${dirname(found.file)}/${name}`)
      .every((file) => pictures.has(file) && !badPictures.has(file))
  )
}

/** List the pictures that a piece shows, each with its place. */
export function listPictures({ body, data }: Found): { name: string; path: Path; line?: number }[] {
  const image = data && 'image' in data ? data.image : undefined
  return [
    ...(body?.references ?? [])
      .filter(({ to }) => to === 'file')
      .map(({ value, line }) => ({ name: value, path: [], line })),
    ...(image ? [{ name: image.src, path: ['image', 'src'] }] : []),
  ]
}

function parseFile(file: string, text: string): ReadFile {
  const [folder = ''] = file.split('/')
  const conflicts = findConflict(text, file)
  if (conflicts.length > 0) return toUnread(file, text, conflicts)
  if (file === 'site.yaml') return parseYaml('site', COLLECTIONS.site, file, text)
  if (isCollection(folder) && file.endsWith('.yaml')) return parseYaml(folder, SCHEMAS[folder], file, text)
  if (isPiece(file)) return parsePiece(file, text)
  // Of a file with the wrong ending it is plain what is in it.
  if (isCollection(folder) && /\.ya?ml(?:\.txt)?$/i.test(file)) return toUnread(file, text, [explainMisplaced(file)])
  const from = /\.(mdx?|markdown)$/i.test(file) ? guessFrom(text) : Number.NEGATIVE_INFINITY
  return { ...toRefused(file, explainMisplaced(file), from), text }
}

function parseYaml(
  collection: YamlCollection | 'site',
  schema: (typeof SCHEMAS)[YamlCollection] | typeof COLLECTIONS.site,
  file: string,
  text: string,
): ReadFile {
  const { value, problems, remarks, lineOf } = readYaml(text, file)
  const isSite = collection === 'site'
  if (problems.length > 0) return { ...toUnread(file, text, problems), lineOf }
  const isList = !isSite && Array.isArray(value)
  const given: unknown[] = isList ? value : [value]
  const values = collection === 'readings' ? given.map(nameReading) : given
  const entries = values.map((one, index) => {
    const at: Path = isList ? [index] : []
    const id = isSite ? 'site' : String((one as { id?: unknown } | null)?.id)
    const found = toFound({ collection, id, file, at, from: isSite ? Number.NEGATIVE_INFINITY : readFrom(one) })
    reportCharacters(one, { file, path: at }, found.problems)
    const own = remarks.filter(({ path }) => at.every((key, step) => path[step] === key))
    return withData(found, schema, isSite ? (one ?? {}) : one, own)
  })
  return { file, text, entries, problems: [], from: Number.NEGATIVE_INFINITY, lineOf }
}

/** Cut a text that cannot be read where its entries seem to begin: at lines that are indented as the first, if that is an item. */
function splitEntries(text: string): string[] {
  const first = /^( *)(- )?[^\s#]/m.exec(text)
  return first?.[2] ? text.split(new RegExp(`^(?=${first[1]}- )`, 'm')) : [text]
}

function parsePiece(file: string, text: string): ReadFile {
  const slug = file.split('/')[1] as string
  const front = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(text)
  const isFramed = front?.index === 0
  // What stands in a piece without its front matter cannot be told from it.
  const body = readBody(isFramed ? text : '', file)
  const yaml = readYaml(front?.[1] ?? '', file, 2)
  const isReadable = isFramed && yaml.problems.length === 0
  const from = isReadable ? readFrom(yaml.value) : guessFrom(front?.[1] ?? text)
  const found = toFound({ collection: 'explainers', id: slug, file, at: [], from })
  const refuse = (code: ProblemCode, message: string, hint: string) =>
    found.problems.push(problem(code, { file, path: [], line: 1 }, message, hint))
  const fault = IdSchema.safeParse(slug).error?.issues[0]?.message.replace(
    'cannot be an id',
    'cannot be part of an address',
  )
  const better = toSlug(slug)
  const isBetter = better !== slug && IdSchema.safeParse(better).success
  if (fault)
    refuse('bad-id', fault, isBetter ? `Rename the folder to ${better}.` : 'Give the folder another, shorter name.')
  found.problems.push(...body.problems)
  found.problems.push(...explainCharacters(text, front?.[0].length ?? 0, body, file))
  reportCharacters(yaml.value, { file, path: [] }, found.problems)
  if (isFramed) found.problems.push(...yaml.problems)
  else refuse('bad-yaml', explainFront(text), 'Begin with a line ---, then the keys, then a line ---.')
  found.slips.push(...body.slips)
  if (isFramed && body.problems.length === 0 && body.blocks.every(({ isHeading }) => isHeading))
    found.slips.push(explainEmpty(file, front[0].split('\n').length))
  const entry = isReadable ? withData(found, COLLECTIONS.explainers, yaml.value ?? {}, yaml.remarks) : found
  return { file, text, entries: [{ ...entry, body }], problems: [], from, lineOf: yaml.lineOf }
}

function explainFront(text: string): string {
  if (/^\s+---/.test(text)) return 'something stands above the first line ---, if only an empty line or a space'
  if (/^---[ \t]*\n/.test(text)) return 'the line --- that ends the front matter is missing'
  return 'the piece does not begin with its front matter'
}

/** Explain the bad characters of a body: those that were typed, and those that were written as `&#x202E;`. */
function explainCharacters(text: string, start: number, { blocks }: Body, file: string): Problem[] {
  const typed = findBadCharacters(text.slice(start)).map((bad) =>
    explainCharacter(bad, { file, path: [], line: text.slice(0, start + bad.at).split('\n').length }),
  )
  for (const [index, line] of text.split('\n').entries()) {
    const bent = index < text.slice(0, start).split('\n').length - 1 ? undefined : findBent(line)
    if (bent) typed.push(explainBent(bent, { file, path: [], line: index + 1 }))
  }
  if (typed.length > 0 || !text.includes('&')) return typed
  return blocks.flatMap(({ text: words, line }) =>
    findBadCharacters(words).map((bad) => explainCharacter(bad, { file, path: [], line })),
  )
}

function toFound(part: Pick<Found, 'collection' | 'id' | 'file' | 'at' | 'from'>): Found {
  return { ...part, problems: [], slips: [], references: [], digest: '' }
}

/** Give an entry its data, if its value has the form that it should have. */
function withData(
  found: Found,
  schema: (typeof COLLECTIONS)[CollectionName],
  value: unknown,
  remarks: readonly Remark[],
): Found {
  const { file, at } = found
  for (const { path, text } of remarks) {
    // “# for a colleague” is meant as one; “#5” and “# 5” were meant for readers.
    if (!/^#\s*[^\s\p{L}]|^#\p{L}/u.test(text) || !isTextAt(schema, path.slice(at.length))) continue
    const message = `“${text}” is taken for a remark, and is published nowhere`
    const hint = 'Put the whole text between straight double quotation marks, or the remark on a line of its own.'
    found.slips.push(problem('not-as-typed', { file, path }, message, hint))
  }
  const data = validate(schema, value, found, found.problems)
  if (!data) return found
  reportTexts(schema, data, { file, path: at }, found.slips)
  reportOwned(found)
  const digest = createHash('sha1').update(JSON.stringify(data)).digest('base64url')
  return { ...found, data, references: listReferences(schema, data), digest }
}

const ON_PAGES = new Set(['designations', 'sources', 'glossary', 'lists', 'gaps'])
const WITH_PARTS = new Set(['entities', 'explainers', 'glossary', 'instruments'])

/** Report an id that the pages have for something of their own. */
function reportOwned({ collection, id, file, at, problems }: Found): void {
  const path = collection === 'explainers' ? at : [...at, 'id']
  const isPart = WITH_PARTS.has(collection) && id === PARTS
  if (!isPart && !(ON_PAGES.has(collection) && OWN_ANCHORS.has(id))) return
  const message = isPart
    ? `“${id}” cannot be part of an address: the parts of long lists stand there`
    : `“${id}” cannot be an id: a part of the page is called so`
  problems.push(problem('bad-id', { file, path }, message, 'Give it another.'))
}

/** Read from `stage` and `embargo` when readers may see an entry; an embargo that is no moment hides nothing, and is refused. */
function readFrom(value: unknown): number {
  const { stage, embargo } = (value ?? {}) as { stage?: unknown; embargo?: unknown }
  if (stage === 'draft') return Number.POSITIVE_INFINITY
  return InstantSchema.safeParse(embargo).success ? Date.parse(embargo as string) : Number.NEGATIVE_INFINITY
}

/** The same from a text that cannot be read as a whole. */
function guessFrom(text: string): number {
  return readFrom({ stage: guess(text, 'stage'), embargo: guess(text, 'embargo') })
}

/** Read a key that stands once; of one that stands twice nobody knows which is meant. */
function guess(text: string, key: string): string | undefined {
  const found = [...text.matchAll(new RegExp(`(?:^|[,{])[-\\s{]*${key}:\\s*["']?([^\\s"'#,}]+)`, 'gm'))]
  return key === 'id' || found.length === 1 ? found[0]?.[1] : undefined
}
