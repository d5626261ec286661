import { readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { explainPictureName, findPictureFault } from '../../src/newsroom/images.ts'

const drawn = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#468' } }).composite([
    { input: Buffer.from('<svg width="60" height="40"><circle cx="20" cy="20" r="15" fill="#fc0"/></svg>') },
  ])
const KINDS = ['png', 'jpg', 'gif', 'webp', 'avif'] as const
const make = (kind: (typeof KINDS)[number]) =>
  drawn()
    .toFormat(kind === 'jpg' ? 'jpeg' : kind)
    .toBuffer()

describe.each(KINDS)('a %s', (kind) => {
  test('as the library that makes pictures writes it is whole', async () => {
    expect(findPictureFault(await make(kind), `map.${kind}`)).toBeUndefined()
  })

  test('that is cut anywhere is not', async () => {
    const bytes = await make(kind)
    for (const part of [0.3, 0.6, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part))
      expect(findPictureFault(cut, `map.${kind}`)?.message, String(part)).toMatch(/damaged or cut short|no picture/)
    }
  })

  test('has a name that says so', async () => {
    const wrong = kind === 'png' ? 'jpg' : 'png'
    expect(findPictureFault(await make(kind), `map.${wrong}`)?.hint).toContain(`Rename the file to map.${kind}`)
  })
})

test('our own pictures are whole', () => {
  for (const file of readdirSync('docs').filter((name) => name.endsWith('.png')))
    expect(findPictureFault(readFileSync(`docs/${file}`), file)).toBeUndefined()
})

test.each(['order.png', 'Order-2011.png', 'IMG_1234.jpg', 'a.b.webp'])('%s can be part of an address', (name) => {
  expect(explainPictureName(name)).toBeUndefined()
})
test.each([
  ['20%.png', '20.png'],
  ['Wörter, Größe.png', 'worter-grosse.png'],
  ['???.png', 'picture.png'],
])('%s cannot: %s can', (name, better) => {
  expect(explainPictureName(name)?.hint).toContain(`Rename the file to ${better}`)
})
