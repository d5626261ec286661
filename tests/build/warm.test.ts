/** What did not change is not made again, and nobody can tell: a warm build is the cold one, byte for byte, after any change. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, piece, record } from '../newsroom/newsroom.ts'
import { type Checkout, hashTree, makeCheckout } from './checkout.ts'

const photo = (width: number, background: string) =>
  sharp({ create: { width, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer()
const spoken = piece({
  body: `Today: <Status designation="a-listing" />

<Timeline entity="a-group" />

<Compare instruments={['order']} />

<Matrix instruments={['order']} least="1" />

<Differed entity="a-group" />

<Order entity="a-group" />

<Waits instruments={['order']} entity="a-group" />

<Growth instrument="order" />

<Left instrument="order" />

<Figure src="map.jpg" alt="A field" credit="Us">A map.</Figure>
`,
}).replace('title: A piece', 'title: Another piece')
const SPOKEN = 'explainers/spoken/index.mdx'

let checkout: Checkout
let store = ''
let env: Record<string, string> = {}

beforeAll(async () => {
  checkout = makeCheckout({
    ...desk,
    ...record,
    [SPOKEN]: spoken,
    'explainers/spoken/map.jpg': await photo(40, '#888'),
    'explainers/later/index.mdx': piece({ front: 'embargo: 2026-11-24T13:00:00Z\n' }),
  })
  store = join(checkout.root, '.builds/1/store')
  build('warm')
})
afterAll(() => checkout.clear())

function build(outDir: string, ...options: string[]): void {
  const { status, text } = checkout.run(['build', ...options], { OUT_DIR: outDir, ...env })
  expect(status, text).toBe(0)
}

const hash = (folder: string) => hashTree(join(checkout.root, folder))

/** When each file of a site that the next build can take over was made. */
function timeFiles(site: string): Map<string, number> {
  const { files } = JSON.parse(readFileSync(join(store, 'index.json'), 'utf8')) as { files: object }
  const root = join(checkout.root, site)
  return new Map(Object.keys(files).map((path) => [path, statSync(join(root, path)).mtimeMs]))
}

const save = (file: string, text: string | Buffer | undefined) => checkout.write({ [`content/${file}`]: text })
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(checkout.root, file), 'utf8')
  expect(text).toContain(from)
  checkout.write({ [file]: text.replaceAll(from, to) })
}

test('after no change at all nothing that is kept is made again', () => {
  const before = timeFiles('warm')
  expect(before.size).toBeGreaterThan(20)
  build('again')
  expect(timeFiles('again')).toEqual(before)
  expect(hash('again')).toBe(hash('warm'))
})

test('after one piece was edited what other pages say stays as it was made', () => {
  const before = timeFiles('warm')
  save('explainers/a-piece/index.mdx', piece({ body: 'Anew.\n' }))
  build('warm')
  const made = [...timeFiles('warm')].filter(([path, time]) => before.get(path) !== time).map(([path]) => path)
  expect(made).toContain('/explainers/a-piece/index.html')
  // Feeds carry its text: the site's own, and that of its topic.
  const carries = /^\/(feed|topics\/lists\/feed|sitemap|news-sitemap|search)/
  expect(made.filter((path) => !path.includes('a-piece') && !carries.test(path))).toEqual([])
  build('cold', '--cold')
  expect(hash('warm')).toBe(hash('cold'))
})

test.each<[string, () => Promise<void> | void]>([
  [
    'a new step, which pages, strips and the statuses in pieces show',
    () =>
      edit(
        'content/designations/a-listing.yaml',
        'steps:',
        'steps:\n  - { on: 2024-01-26, step: lifted, sources: [a-notice] }',
      ),
  ],
  [
    'another title of a source, and a piece that was renamed',
    () => {
      edit('content/sources/all.yaml', 'A notice', 'A decree')
      save('explainers/a-piece', undefined)
      save('explainers/renamed/index.mdx', piece({ front: 'formerly: [a-piece]\n' }))
    },
  ],
  [
    'an effect in the comparison of a piece, and another picture under the same name',
    async () => {
      edit(
        'content/instruments/order.yaml',
        'binding: true',
        'binding: true\neffects: { asset-freeze: { value: "yes", note: Frozen., source: a-notice } }',
      )
      save('explainers/spoken/map.jpg', await photo(60, '#123'))
    },
  ],
  ['another name of a group', () => edit('content/entities/a-group.yaml', 'name: A group', 'name: Another')],
  [
    'a correction, and a piece that was deleted',
    () => {
      save(
        SPOKEN,
        spoken.replace('---\n\n', 'corrections: [{ on: 2026-11-23, kind: update, text: Added a map. }]\n---\n\n'),
      )
      save('explainers/renamed', undefined)
    },
  ],
  [
    'an embargo that has passed',
    () => {
      env = { NOW: '2026-11-24T13:00:00Z' }
    },
  ],
  [
    'a new day',
    () => {
      env = { NOW: '2026-11-25T12:00:00Z' }
    },
  ],
  [
    'another address and base path',
    () => {
      env = { ...env, BASE_PATH: '/news/', SITE_URL: 'https://paper.example' }
    },
  ],
  [
    'a change of the code: a component, one of those that writers type, a feed',
    () => {
      edit('src/components/Steps.astro', 'class="steps"', 'class="steps changed"')
      edit('src/components/mdx/KnownUnknown.astro', 'class="known"', 'class="known changed"')
      edit('src/publish/channels.ts', 'What changed in the record', 'What has changed in the record')
    },
  ],
])('warm and cold are the same after %s', async (_, change) => {
  await change()
  build('warm')
  build('cold', '--cold')
  expect(hash('warm')).toBe(hash('cold'))
})

test('what is kept and was tampered with is thrown away', () => {
  const right = hash('cold')
  const page = join(checkout.root, 'warm/designations/a-listing/index.html')
  // The published site and what is kept may share their bytes.
  for (const path of [page, ...readdirSync(join(store, 'files')).map((name) => join(store, 'files', name))]) {
    const text = readFileSync(path, 'utf8')
    if (text.includes('It was listed')) writeFileSync(path, text.replace('It was listed', 'It was never listed'))
  }
  build('warm')
  expect(hash('warm')).toBe(right)
  writeFileSync(join(store, 'index.json'), '{')
  build('warm')
  expect(hash('warm')).toBe(right)
})
