import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { pages, read, SITE } from './site.ts'

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
const linked = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((match) => join(SITE, match[1] as string))

/** Bytes of a page over the wire. */
function weigh(page: string) {
  const html = read(page)
  // The sheet for print is left out: a browser fetches it after the page is there, and paints without it.
  const css = linked(html, /<link rel="stylesheet" href="([^"]+)"(?! media="print")/g).reduce(
    (sum, file) => sum + brotli(readFileSync(file)),
    0,
  )
  const js = linked(html, /<script[^>]*src="([^"]+)"/g).reduce((sum, file) => sum + brotli(readFileSync(file)), 0)
  const fonts = linked(html, /<link rel="preload" href="([^"]+)"/g).reduce((sum, file) => sum + statSync(file).size, 0)
  return { html: brotli(Buffer.from(html)), css, js, fonts }
}

const explainers = pages.filter((page) => /^explainers\/[^/]+\/index\.html$/.test(page))

/** The page up to where its text begins: headline, key points, status, strip. */
const opening = (page: string) => read(page).split('<section class="prose">')[0] as string

test.each(explainers)(
  '%s begins in one round trip: all that stands above its text, and the CSS that it is painted with, within 14.6 kB',
  (page) => {
    expect(opening(page).length).toBeLessThan(read(page).length)
    expect(brotli(Buffer.from(opening(page))) + weigh(page).css).toBeLessThanOrEqual(14_600)
  },
)

/** Names against lists: a hundred cells and more, each with its day and its way to the listing, and a sheet of its own. */
const hasMatrix = (page: string) => read(page).includes('class="scroll matrix')

/** A drawing is its marks and the same in words; the first brings a sheet for all that a piece has. */
const hasComparison = (page: string) => read(page).includes('<table class="compare')
const countDrawings = (page: string) => read(page).match(/<section class="[^"]*(?:drawing|differed)/g)?.length ?? 0
const roomFor = (drawings: number) => (drawings === 0 ? 0 : 2000 + (drawings - 1) * 250)

test.each(explainers)(
  '%s stays within 17 kB as a whole, with its tables and its two dozen sources, 1.5 more with a matrix, half a one more with lists side by side, 2 more with a drawing and a quarter for each further one',
  (page) => {
    const { html, css } = weigh(page)
    const room = 17_000 + (hasMatrix(page) ? 1500 : 0) + (hasComparison(page) ? 500 : 0) + roomFor(countDrawings(page))
    expect(html + css).toBeLessThanOrEqual(room)
  },
)

test('scripts of a piece stay under 3 kB together, and fonts under 80 kB in two files', () => {
  for (const page of explainers) {
    const { js, fonts } = weigh(page)
    expect(js).toBeLessThanOrEqual(3000)
    expect(fonts).toBeLessThanOrEqual(80_000)
    expect(read(page).match(/rel="preload"/g)).toHaveLength(2)
  }
})

/** No page grows with the record: what is long is cut into parts, see `src/core/parts.ts`. Names against lists, with drawings below them, are one piece that is read as one. */
test('no page has more than 120 kB of HTML, or 128 where a matrix and drawings stand in one piece', () => {
  const room = (page: string) => (hasMatrix(page) && countDrawings(page) > 0 ? 128_000 : 120_000)
  const heavy = pages
    .map((page) => [page, statSync(join(SITE, page)).size] as const)
    .filter(([page, size]) => size > room(page))
  expect(heavy).toEqual([])
})

test('weights in brotli bytes, for the record', () => {
  const rows = [
    'index.html',
    ...explainers,
    'timeline/index.html',
    'search/index.html',
    'entities/wagner-group/index.html',
  ].map((page) => [page, weigh(page)] as const)
  console.table(Object.fromEntries(rows))
  expect(rows.every(([, { html }]) => html > 0)).toBe(true)
})
