/** The writer's preview, as a writer has it: every kind of page and file is there, drafts are marked, and what is saved shows. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { desk, piece, record } from '../newsroom/newsroom.ts'
import { patience, startPreview } from './preview.ts'

let preview: Awaited<ReturnType<typeof startPreview>>
const get = (path: string) => fetch(preview.origin + path)
const textOf = async (path: string) => (await get(path)).text()

beforeAll(async () => {
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const figure = '<Figure src="map.jpg" alt="A grey field" credit="The desk">A map.</Figure>\n'
  preview = await startPreview({
    ...desk,
    ...record,
    'explainers/with-picture/index.mdx': piece({ body: figure }),
    'explainers/with-picture/map.jpg': picture,
    'explainers/a-draft/index.mdx': piece({ stage: 'draft' }),
    'topics/later.yaml': 'id: later\nname: Later\nembargo: 2126-12-01T09:00:00Z\n',
  })
})
afterAll(() => preview.stop())

describe('the preview', () => {
  test.each([
    '/explainers/a-piece/',
    '/explainers/with-picture/map.jpg',
    '/explainers/a-piece/card.png',
    '/explainers/a-piece/cite.bib',
    '/explainers/a-piece/cite.ris',
    '/explainers/a-piece/republish.html',
    '/explainers/a-piece/republish.md',
    '/entities/a-group/',
    '/entities/a-group/strip.png',
    '/entities/a-group/card.png',
    '/timeline/card.png',
    '/site.png',
    '/entities/a-group/feed.xml',
    '/designations/a-listing/',
    '/embed/designation/a-listing/',
    '/oembed/designations/a-listing.json',
    '/data/designations.csv',
    '/data/designations.ftm.jsonl',
    '/calendar.ics',
    '/changes/recorded/',
    '/recorded.xml',
    '/editions/',
    '/robots.txt',
    '/timeline/rows.json',
    '/headline/lists.json',
    '/headline/',
    '/instruments/effects.json',
    '/glossary/terms.json',
    '/search/root.json',
    '/search/preview/t0.json',
    '/pagefind/pagefind.js',
  ])('has %s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
  })

  test('begins with what is due at the desk', async () => {
    expect(await textOf('/')).toMatch(/Due at the desk.*No reading of The list is on record\./s)
  })

  test('says of a draft, and of what is embargoed, that it is not public', async () => {
    expect(await textOf('/explainers/a-draft/')).toContain('Not public: a draft.')
    expect(await textOf('/topics/later/')).toContain('Not public: embargoed until 1 December 2126 at 09:00 UTC.')
    expect(await textOf('/topics/lists/')).not.toContain('Not public:')
  })

  test('shows what has been saved: text, record, a new file, one that is gone', async () => {
    const shows = (path: string, words: string) =>
      vi.waitFor(async () => expect(await textOf(path)).toContain(words), patience)
    preview.save('explainers/a-piece/index.mdx', piece({ body: 'NEW-TEXT.<Cite source="a-notice" />\n' }))
    await shows('/explainers/a-piece/', 'NEW-TEXT')
    preview.save(
      'designations/a-listing.yaml',
      record['designations/a-listing.yaml'].replace('It was listed.', 'NEW-SUMMARY.'),
    )
    await shows('/designations/a-listing/', 'NEW-SUMMARY')
    await shows('/data/designations.csv', 'NEW-SUMMARY')
    preview.save('people/eve.yaml', 'id: eve\nname: NEW-NAME\n')
    await shows('/people/eve/', 'NEW-NAME')
    rmSync(join(preview.content, 'people/eve.yaml'))
    await vi.waitFor(async () => expect((await get('/people/eve/')).status).toBe(404), patience)
  })

  test('misses nothing of a file that is emptied and written a moment later, as editors save', async () => {
    for (const words of ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH']) {
      const open = openSync(join(preview.content, 'topics/lists.yaml'), 'w')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
      writeSync(open, `id: lists\nname: ${words}-NAME\n`)
      closeSync(open)
      await vi.waitFor(async () => expect(await textOf('/topics/lists/')).toContain(`${words}-NAME`), patience)
    }
  })

  test('says in the terminal what is wrong with what was saved', async () => {
    preview.save('people/ann.yaml', 'id: ann\nnaem: Ann\n')
    await vi.waitFor(
      () => expect(preview.said.log).toContain('“naem” is not a key that we know. Did you mean name?'),
      patience,
    )
  })
})
