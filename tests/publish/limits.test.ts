/** When a host’s limits are reached. */
import { expect, test } from 'vitest'
import { LIMITS, measure, reach } from '../../src/publish/limits.ts'

const files = {
  '/index.html': 1000,
  '/_astro/a.js': 5000,
  '/explainers/a/index.html': 4000,
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, id) => [
      [`/designations/${id}/index.html`, 20_000],
      [`/oembed/designations/${id}.json`, 500],
    ]).flat(),
  ),
  '/data/designations.json': 30_000,
}
const site = measure(files, 10)

test('a site is measured as it is', () => {
  expect(site).toEqual({
    files: 24,
    bytes: 245_000,
    largest: { path: '/data/designations.json', bytes: 30_000 },
    folder: { path: '/oembed/designations/', files: 10 },
    growing: { files: 20, bytes: 236_000 },
    designations: 10,
  })
})

test('and grows as it is, but for what does not grow with the record', () => {
  const at = Object.fromEntries(reach(site).map(({ limit, reachedAt }) => [limit.host, reachedAt]))
  // Two files a designation, and four besides.
  expect(at['Cloudflare Pages, free']).toBe((20_000 - 4) / 2)
  // 23,600 bytes a designation, 9,000 besides.
  expect(at['GitHub Pages']).toBe(Math.floor((1e9 - 9000) / 23_600))
  expect(at.Netlify).toBe(54_000)
  expect(at['Cloudflare Pages']).toBe(Math.floor((25 * 2 ** 20) / 3000))
})

test('every limit has its page', () => {
  expect(LIMITS.filter(({ source }) => !source.startsWith('https://'))).toEqual([])
})
