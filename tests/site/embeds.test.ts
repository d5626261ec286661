/** What others may show of ours: framed pages, their script, and pictures. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pages, read, SITE } from './site.ts'

const embeds = pages.filter((page) => page.startsWith('embed/'))
const ids = JSON.parse(read('data/designations.json')).designations.map(({ id }: { id: string }) => id) as string[]
const entities = pages.flatMap((page) => /^entities\/([^/]+)\/index\.html$/.exec(page)?.[1] ?? [])

const explainers = pages.flatMap((page) => /^explainers\/([^/]+)\/index\.html$/.exec(page)?.[1] ?? [])

/** The page that a framed page is a view of. */
const originalOf = (page: string) =>
  page
    .replace(/^embed\/(designation|explainer)/, '$1s')
    .replace(/^embed\/entity/, 'entities')
    .replace(/^embed\/|index\.html$/g, '')

test('every designation, name and piece has its page for a frame, and so has the timeline', () => {
  const wanted = [
    ...ids.map((id) => `embed/designation/${id}/index.html`),
    ...entities.map((id) => `embed/entity/${id}/index.html`),
    ...explainers.map((slug) => `embed/explainer/${slug}/index.html`),
    'embed/timeline/index.html',
  ].sort()
  expect([...embeds].sort()).toEqual(wanted)
})

test('a framed page has no masthead and no footer, is kept out of search, and leads out of its frame', () => {
  for (const page of embeds) {
    const html = read(page)
    expect(html, page).not.toMatch(/class="mast"|class="foot"|data-pagefind-body/)
    expect(html, page).toContain('<meta name="robots" content="noindex">')
    expect(html, page).toContain('<base target="_top">')
    const original = originalOf(page)
    expect(html, page).toContain(`<link rel="canonical" href="https://listed.example/${original}">`)
    expect(html, page).toMatch(new RegExp(`<a href="/${original}" target="_top">[^<]*, as of <time`))
  }
})

test('a framed designation states its status as its own page does', () => {
  const status = (page: string, id: string) =>
    new RegExp(`<span class="st" data-designation="${id}" data-status="[^>]*>`).exec(read(page))?.[0]
  for (const id of ids) {
    const framed = status(`embed/designation/${id}/index.html`, id)
    expect(framed, id).toBeDefined()
    expect(framed).toBe(status(`designations/${id}/index.html`, id))
  }
})

test('the page of a designation gives what to paste, and how to cite', () => {
  const html = read('designations/us-tco-wagner-group/index.html')
  const [, escaped = ''] = /<textarea class="snippet"[^>]*>([^<]*)<\/textarea>/.exec(html) ?? []
  const snippet = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  expect(snippet).toContain('<iframe src="https://listed.example/embed/designation/us-tco-wagner-group/" title="Wagner')
  expect(snippet).toContain('<script src="https://listed.example/embed.js" async></script>')
  // Between a change and the next edition no edition has it as it stands.
  expect(html).toMatch(
    /Listed, “Wagner Group: Criminal organisation \(US\)”, (edition of [^<]*|as it stood on [^<]*, in no edition yet), https:\/\/listed\.example/,
  )
})

test('the script for other pages stays under one kilobyte', () => {
  expect(statSync(join(SITE, 'embed.js')).size).toBeLessThan(1000)
})

test('every name has its strip as a picture, 1,200 pixels wide', async () => {
  for (const id of entities) {
    const { width, format } = await sharp(join(SITE, `entities/${id}/strip.png`)).metadata()
    expect({ width, format }, id).toEqual({ width: 1200, format: 'png' })
  }
})
