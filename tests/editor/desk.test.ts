/** The desk behind the editing page: a save changes what was meant, and nobody's words are lost on the way. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { addPicture, beginEntry, checkEntry, disk, openEntry, saveEntry } from '../../src/editor/desk.ts'
import { DeskError, type Sent } from '../../src/editor/store.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import type { CollectionName } from '../../src/schema/collections.ts'
import { desk, type Files, NOW, PIECE, record } from '../newsroom/newsroom.ts'

/** A newsroom in a folder of its own, and an entry of it as a page would send it back. */
function start(files: Files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'listed-desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const [file, text] of Object.entries({ ...desk, ...record, ...files })) write(file, text)
  const newsroom = readNewsroom(folder)
  const open = (collection: CollectionName, id: string): Sent => {
    const opened = openEntry(newsroom, collection, id)
    const own = { values: opened.values, ...(opened.body !== undefined && { body: opened.body }) }
    return { collection, id, mark: opened.mark, before: structuredClone(own), ...structuredClone(own) }
  }
  return { folder, newsroom, open, write, read: (file: string) => readFileSync(join(folder, file), 'utf8') }
}

test('a save without a change leaves the bytes alone, with any ends of lines', () => {
  for (const end of ['\n', '\r\n']) {
    const text = desk[PIECE].replaceAll('\n', end)
    const { newsroom, open, read } = start({ [PIECE]: `\ufeff${text}` })
    saveEntry(newsroom, open('explainers', 'a-piece'))
    expect(read(PIECE)).toBe(`\ufeff${text}`)
  }
})

test('headline and text change, and nothing else', () => {
  const { newsroom, open, read } = start()
  const sent = open('explainers', 'a-piece')
  sent.values.title = 'Another title'
  sent.body = `${sent.body}\nAnother fact.<Cite source="a-notice" />\n`
  saveEntry(newsroom, sent)
  const expected = desk[PIECE].replace('A piece', 'Another title')
  expect(read(PIECE)).toBe(`${expected}\nAnother fact.<Cite source="a-notice" />\n`)
})

test('two tabs: what each has changed stands; what both have is told, and nothing is written', () => {
  const { newsroom, open, read } = start()
  const [one, other] = [open('explainers', 'a-piece'), open('explainers', 'a-piece')]
  one.values.title = 'One'
  saveEntry(newsroom, one)
  other.values.standfirst = 'The other answer.'
  expect(saveEntry(newsroom, other)).toMatchObject({
    opened: { values: { title: 'One', standfirst: 'The other answer.' } },
  })
  const before = read(PIECE)
  const later = { ...other, values: { ...other.values, title: 'Later' } }
  expect(saveEntry(newsroom, later)).toMatchObject({ clashes: [{ key: 'title', mine: 'Later', theirs: 'One' }] })
  expect(read(PIECE)).toBe(before)
})

test('a file that was changed beneath, and is not read again yet, is seen', () => {
  const { newsroom, open, read, write } = start()
  const sent = open('explainers', 'a-piece')
  write(PIECE, read(PIECE).replace('The answer.', 'Their answer.'))
  sent.values.title = 'Mine'
  saveEntry(newsroom, sent)
  expect(read(PIECE)).toBe(desk[PIECE].replace('A piece', 'Mine').replace('The answer.', 'Their answer.'))
})

test('a file that went, or that nobody can read, is told in words', () => {
  const { folder, newsroom, open, write } = start()
  const sent = open('explainers', 'a-piece')
  write(PIECE, '---\ntitle: [\n---\n')
  expect(() => saveEntry(newsroom, sent)).toThrow(/cannot be opened as a form: on line \d/)
  rmSync(join(folder, PIECE))
  expect(() => saveEntry(newsroom, sent)).toThrow(/not there any more/)
})

test('a full disk, and a crash while it saves, leave the file as it was', () => {
  const { folder, newsroom, open, read } = start()
  const sent = open('explainers', 'a-piece')
  sent.values.title = 'Never saved'
  const full = {
    write(path: string) {
      // Half of it is written beside the file when the disk is full.
      writeFileSync(join(dirname(path), '.index.mdx.1.saving'), 'ha')
      throw new DeskError(507, 'The disk is full')
    },
  }
  expect(() => saveEntry(newsroom, sent, full)).toThrow('The disk is full')
  expect(read(PIECE)).toBe(desk[PIECE])
  // What a crash left beside it is no part of the newsroom.
  expect(readNewsroom(folder).files.size).toBe(newsroom.files.size)
  saveEntry(newsroom, sent)
  expect(read(PIECE)).toContain('Never saved')
  expect(readdirSync(join(folder, dirname(PIECE)))).toEqual(['.index.mdx.1.saving', 'index.mdx'])
})

test('where this machine may not write, it says so', () => {
  const { folder } = start()
  expect(() => disk.write(join(folder, 'site.yaml', 'below'), 'x')).toThrow()
})

test('the check speaks of what is in the form, at its place', () => {
  const { newsroom, open, read } = start()
  const sent = open('designations', 'a-listing')
  ;(sent.values.steps as Record<string, unknown>[])[0]!.on = '2026-02-30'
  sent.values.entity = 'nobody'
  const { own } = checkEntry(newsroom, sent, NOW)
  expect(own.map(({ code, path }) => [code, path])).toEqual(expect.arrayContaining([['bad-date', ['steps', 0, 'on']]]))
  expect(read('designations/a-listing.yaml')).toBe(record['designations/a-listing.yaml' as keyof typeof record])
})

test('an entry begins as a draft, once', () => {
  const { newsroom, read } = start()
  beginEntry(newsroom, 'explainers', 'a-new-piece', { title: 'New: a piece' })
  expect(read('explainers/a-new-piece/index.mdx')).toBe('---\ntitle: "New: a piece"\nstage: draft\n---\n\n')
  beginEntry(newsroom, 'entities', 'a-new-name', { name: 'A new name' })
  expect(read('entities/a-new-name.yaml')).toBe('- id: a-new-name\n  name: A new name\n  stage: draft\n')
  expect(() => beginEntry(newsroom, 'entities', 'a-new-name', {})).toThrow(/already/)
  expect(() => beginEntry(newsroom, 'entities', '../site', {})).toThrow(/cannot be an id/)
})

test('a picture lies beside its piece under a name that an address can have; what is none is refused', async () => {
  const { folder, newsroom } = start()
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  expect(await addPicture(newsroom, 'a-piece', 'Größe & Ort.PNG', bytes)).toBe('grosse-ort.jpg')
  expect(await addPicture(newsroom, 'a-piece', 'Größe & Ort.PNG', bytes)).toBe('grosse-ort-2.jpg')
  expect(readFileSync(join(folder, 'explainers/a-piece/grosse-ort.jpg')).equals(bytes)).toBe(true)
  await expect(addPicture(newsroom, 'a-piece', 'x.jpg', bytes.subarray(0, 200))).rejects.toThrow(/no picture/)
  await expect(addPicture(newsroom, 'a-piece', 'x.jpg', Buffer.from('<svg/>'))).rejects.toThrow(/no picture/)
})
