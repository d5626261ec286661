import { LinkChecker } from 'linkinator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { pages, read, SITE } from './site.ts'

let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  site = await serve(SITE, '/', 4500)
})
afterAll(() => site.server.close())

test('every internal link and anchor leads somewhere, and every page is reached', async () => {
  // Pages for frames stand on other people's pages: ours need not link to each, but whatever they link to must be there.
  const framed = pages.filter((page) => page.startsWith('embed/'))
  const { links } = await new LinkChecker().check({
    path: [site.url, ...framed.map((page) => site.url + page.replace(/index\.html$/, ''))],
    recurse: true,
    checkFragments: true,
    // A connection that is dropped on a busy machine says nothing of a link.
    retryErrors: true,
    linksToSkip: async (url) => !url.startsWith(site.url),
  })
  const broken = links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, parent, status }) => `${parent} → ${url} (${status})`)
  expect(broken).toEqual([])
  const reached = new Set(links.filter(({ state }) => state === 'OK').map(({ url }) => new URL(url).pathname))
  expect(
    pages.filter(
      (page) => page !== '404.html' && !framed.includes(page) && !reached.has(`/${page.replace(/index\.html$/, '')}`),
    ),
  ).toEqual([])
})

test('every anchor that a page links to exists on its page', () => {
  const ids = new Map(
    pages.map((page) => [
      `/${page.replace(/index\.html$/, '')}`,
      new Set([...read(page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  )
  const missing: string[] = []
  let count = 0
  for (const page of pages) {
    const own = `/${page.replace(/index\.html$/, '')}`
    for (const [, path, anchor] of read(page).matchAll(/<a [^>]*href="(\/[^"#?]*)?#([^"]+)"/g)) {
      count++
      if (!ids.get(path ?? own)?.has(decodeURIComponent(anchor as string)))
        missing.push(`${page} → ${path ?? ''}#${anchor}`)
    }
  }
  expect(missing).toEqual([])
  expect(count).toBeGreaterThan(pages.length)
})
