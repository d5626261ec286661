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
import { startChanging } from '../newsroom/changing.ts'
import { checkNewsroom } from '../newsroom/check.ts'
import { type Found, listFound, type Newsroom, rereadFile } from '../newsroom/read.ts'
import { toPlainText } from '../newsroom/text.ts'
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts'
import { IdSchema } from '../schema/fields.ts'
import { toForm } from './form.ts'
import { mergeWritten, type Values, type Written } from './merge.ts'
import { namePicture } from './picture-name.ts'
import { DeskError, type Listed, type Opened, type Saved, type Sent } from './store.ts'
import { beginText, fileOfNew, nameOf, type Read, readText, writeText } from './text.ts'

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

function readEntry({ contentDir }: Newsroom, { collection, id, file }: Found): Read {
  const path = join(contentDir, file)
  if (!existsSync(path)) throw new DeskError(404, `${file} is not there any more.`)
  const raw = readFileSync(path, 'utf8')
  return readText(raw, { collection, id, file, mark: createHash('sha256').update(raw).digest('hex') })
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
  const text = writeText(read, made, toForm(COLLECTIONS[sent.collection]))
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
  changing.write(file, toPlainText(writeText(read, sent, toForm(COLLECTIONS[sent.collection]))))
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
  const file = fileOfNew(collection, id)
  const isTaken = listFound(newsroom).some((one) => one.collection === collection && one.id === id)
  if (collection === 'site' || isTaken || existsSync(join(newsroom.contentDir, file)))
    throw new DeskError(409, `There is a “${id}” in ${collection} already: choose another id.`)
  on.write(join(newsroom.contentDir, file), beginText(collection, id, values, toForm(COLLECTIONS[collection])))
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
  const own = namePicture(name, end, (one) => existsSync(join(newsroom.contentDir, dirname(file), one)))
  on.write(join(newsroom.contentDir, dirname(file), own), bytes)
  rereadFile(newsroom, `${dirname(file)}/${own}`)
  return own
}

/** List every entry with the name that a writer knows it by. */
export function listEntries(newsroom: Newsroom, now: string): Listed[] {
  return listFound(newsroom).map(({ collection, id, data, from }) => ({
    collection,
    id,
    name: nameOf((data ?? {}) as Values) ?? id,
    hidden: from === Number.POSITIVE_INFINITY ? 'draft' : from > Date.parse(now) ? 'embargoed' : undefined,
  }))
}
