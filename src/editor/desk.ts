/**
 * The newsroom as an editing page has it: entries to open, what a change would be told by the check, and saving, which
 * changes the lines that were meant, never half of a file, and never over what somebody else has saved meanwhile.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Problem } from '../core/problems.ts'
import { toSlug } from '../core/slug.ts'
import { PAGES, type PagedCollection } from '../core/urls.ts'
import { startChanging } from '../newsroom/changing.ts'
import { checkNewsroom } from '../newsroom/check.ts'
import { type Found, listFound, type Newsroom, rereadFile } from '../newsroom/read.ts'
import { reviseYaml } from '../newsroom/revise.ts'
import { toPlainText } from '../newsroom/text.ts'
import { readYaml } from '../newsroom/yaml.ts'
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts'
import { IdSchema } from '../schema/fields.ts'
import { inOrder, toForm } from './form.ts'
import { type Clash, mergeWritten, type Values, type Written } from './merge.ts'

/** An entry on the desk. */
export interface Opened extends Written {
  collection: CollectionName
  id: string
  /** Relative to the newsroom's folder. */
  file: string
  /** A mark of the bytes that were read. */
  mark: string
  /** Site-relative address of its page, if it has one. */
  page: string | undefined
  /** The line of the file on which the text of a piece begins. */
  bodyLine: number
}

/** What somebody has made of an entry. */
export interface Sent extends Written {
  collection: CollectionName
  id: string
  mark: string
  /** What they began with. */
  before: Written
}

export type Saved = { opened: Opened } | { clashes: Clash[]; opened: Opened }

/** Something that a writer is told in words, with the status of the answer. */
export class DeskError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What a save needs of the disk; a test has one that fills up. */
export interface Disk {
  write(path: string, text: string | Uint8Array): void
}

/** A file is there as it was or as it shall be: it is written beside itself, put on the disk, and given its name. */
export const disk: Disk = {
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true })
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}.saving`)
    try {
      const file = openSync(beside, 'w')
      try {
        const bytes = Buffer.from(text)
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(beside, path)
    } catch (error) {
      rmSync(beside, { force: true })
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOSPC' || code === 'EDQUOT')
        throw new DeskError(
          507,
          'The disk is full: nothing was saved. Your words are still here. Make room, then save again.',
        )
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
        throw new DeskError(403, `Nothing was saved: this machine may not write to ${basename(path)}.`)
      throw error
    }
  },
}

/** Open an entry as it lies on disk now. Throws a `DeskError` where it is not there or cannot be read. */
export function openEntry(newsroom: Newsroom, collection: CollectionName, id: string): Opened {
  return readEntry(newsroom, findEntry(newsroom, collection, id)).opened
}

function findEntry(newsroom: Newsroom, collection: CollectionName, id: string): Found {
  const found = listFound(newsroom).find((one) => one.collection === collection && one.id === id)
  if (!found) throw new DeskError(404, `There is no “${id}” in ${collection} any more.`)
  return found
}

function readEntry(newsroom: Newsroom, { collection, id, file, at }: Found) {
  const path = join(newsroom.contentDir, file)
  if (!existsSync(path)) throw new DeskError(404, `${file} is not there any more.`)
  const raw = readFileSync(path, 'utf8')
  const text = toPlainText(raw)
  const parts = cut(text)
  const { value, problems } = readYaml(parts.yaml, file)
  if (problems[0])
    throw new DeskError(
      422,
      `${file} cannot be opened as a form: on line ${(problems[0].line ?? 1) + parts.before.split('\n').length - 1}, ${problems[0].message}. ${problems[0].hint}`,
    )
  const values = (at.length === 0 ? value : (value as unknown[])[Number(at[0])]) as Values | undefined
  if (!values || (collection !== 'explainers' && collection !== 'site' && values.id !== undefined && values.id !== id))
    throw new DeskError(409, `${file} has changed: open the entry again.`)
  const opened: Opened = {
    collection,
    id,
    file,
    mark: createHash('sha256').update(raw).digest('hex'),
    values,
    ...(collection === 'explainers' && { body: parts.body }),
    page: collection in PAGES ? PAGES[collection as PagedCollection](id) : undefined,
    bodyLine: (parts.before + parts.yaml + parts.between).split('\n').length,
  }
  return { opened, raw, parts, at }
}

/** Cut a piece into the line before its front matter, that, the line behind it, and its text; a YAML file is all front matter. */
function cut(text: string): { before: string; yaml: string; between: string; body: string } {
  const front = /^(---[ \t]*\n)([\s\S]*?)(^---[ \t]*(?:\n|$))/m.exec(text)
  if (front?.index !== 0) return { before: '', yaml: text, between: '', body: '' }
  const [whole, before = '', yaml = '', between = ''] = front
  return { before, yaml, between, body: text.slice(whole.length) }
}

/** The text of the file with what was made of the entry. */
function write(read: ReturnType<typeof readEntry>, { values, body }: Written): string {
  const { parts, at, opened, raw } = read
  const yaml = reviseYaml(parts.yaml, at, inOrder(values, toForm(COLLECTIONS[opened.collection])))
  const text = opened.collection === 'explainers' ? parts.before + yaml + parts.between + (body ?? parts.body) : yaml
  const ends = raw.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return raw.startsWith('\ufeff') ? `\ufeff${ends}` : ends
}

/** Save what was made of an entry, unless both that and what lies on disk by now have changed the same: then both are told. */
export function saveEntry(newsroom: Newsroom, sent: Sent, on: Disk = disk): Saved {
  const read = readEntry(newsroom, findEntry(newsroom, sent.collection, sent.id))
  const { opened } = read
  let made: Written = sent
  if (opened.mark !== sent.mark) {
    const { merged, clashes } = mergeWritten(sent.before, sent, opened)
    if (clashes.length > 0) return { clashes, opened }
    made = merged
  }
  const text = write(read, made)
  if (text !== read.raw) {
    on.write(join(newsroom.contentDir, opened.file), text)
    rereadFile(newsroom, opened.file)
  }
  return { opened: openEntry(newsroom, sent.collection, sent.id) }
}

/** What the check would say if an entry were saved as it stands in the form: of itself, and of others that it breaks. */
export function checkEntry(newsroom: Newsroom, sent: Sent, now: string): { own: Problem[]; others: Problem[] } {
  const read = readEntry(newsroom, findEntry(newsroom, sent.collection, sent.id))
  const { file } = read.opened
  const changing = startChanging(newsroom)
  changing.write(file, toPlainText(write(read, sent)))
  const key = (one: Problem) => JSON.stringify([one.file, one.path, one.code, one.message])
  const known = new Set(checkNewsroom(newsroom, now, 'all').problems.map(key))
  const { problems } = checkNewsroom(changing.current, now, 'all')
  const isOwn = (one: Problem) => one.file === file && read.at.every((part, index) => one.path[index] === part)
  return {
    own: problems.filter(isOwn).map((one) => ({ ...one, path: one.path.slice(read.at.length) })),
    others: problems.filter((one) => !isOwn(one) && !known.has(key(one))),
  }
}

/** Begin an entry as a draft in a file of its own; what it still needs the form says. Throws a `DeskError` where the id is taken or is none. */
export function beginEntry(
  newsroom: Newsroom,
  collection: CollectionName,
  id: string,
  values: Values,
  on: Disk = disk,
): Opened {
  if (!IdSchema.safeParse(id).success)
    throw new DeskError(422, `“${id}” cannot be an id: use small letters, digits and single hyphens.`)
  const file = collection === 'explainers' ? `explainers/${id}/index.mdx` : `${collection}/${id}.yaml`
  const isTaken = listFound(newsroom).some((one) => one.collection === collection && one.id === id)
  if (collection === 'site' || isTaken || existsSync(join(newsroom.contentDir, file)))
    throw new DeskError(409, `There is a “${id}” in ${collection} already: choose another id.`)
  const start = collection === 'explainers' ? 'stage: draft\n' : `- id: ${id}\n  stage: draft\n`
  const own = { ...(collection !== 'explainers' && { id }), ...values, stage: 'draft' }
  const at = collection === 'explainers' ? [] : [0]
  const yaml = reviseYaml(start, at, inOrder(own, toForm(COLLECTIONS[collection])))
  on.write(join(newsroom.contentDir, file), collection === 'explainers' ? `---\n${yaml}---\n\n` : yaml)
  rereadFile(newsroom, file)
  return openEntry(newsroom, collection, id)
}

const TYPES: Record<string, string> = { jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif' }

/** Put a picture beside a piece; resolves to the name that it lies under. Rejects with a `DeskError` where it is no picture. */
export async function addPicture(
  newsroom: Newsroom,
  slug: string,
  name: string,
  bytes: Uint8Array,
  on: Disk = disk,
): Promise<string> {
  const { file } = findEntry(newsroom, 'explainers', slug)
  const { format } = await sharp(bytes, { failOn: 'truncated' })
    .stats()
    .then(() => sharp(bytes).metadata())
    .catch(() => ({ format: undefined }))
  const end = TYPES[format ?? '']
  if (!end) throw new DeskError(422, `“${name}” is no picture that can be used: choose a JPEG, PNG, WebP or GIF file.`)
  const stem = toSlug(name.replace(/\.[^.]*$/, '')) || 'picture'
  const taken = (one: string) => existsSync(join(newsroom.contentDir, dirname(file), one))
  let own = `${stem}.${end}`
  for (let count = 2; taken(own); count++) own = `${stem}-${count}.${end}`
  on.write(join(newsroom.contentDir, dirname(file), own), bytes)
  rereadFile(newsroom, `${dirname(file)}/${own}`)
  return own
}

/** What an overview of the newsroom needs of an entry. */
export interface Listed {
  collection: CollectionName
  id: string
  name: string
  hidden: 'draft' | 'embargoed' | undefined
}

/** List every entry with the name that a writer knows it by. */
export function listEntries(newsroom: Newsroom, now: string): Listed[] {
  return listFound(newsroom).map(({ collection, id, data, from }) => ({
    collection,
    id,
    name: nameOf((data ?? {}) as Record<string, string | undefined>) ?? id,
    hidden: from === Number.POSITIVE_INFINITY ? 'draft' : from > Date.parse(now) ? 'embargoed' : undefined,
  }))
}

/** A source is known by who published it, everything else by its own name. */
function nameOf({ publisher, title, name, term, what, summary }: Record<string, string | undefined>) {
  return publisher && title ? `${publisher}: ${title}` : (title ?? name ?? term ?? what ?? summary)
}
