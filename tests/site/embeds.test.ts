/** What others may show of ours: framed pages, their script, and pictures. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { unfurl } from 'unfurl.js'
import { expect, test } from 'vitest'
import { files, pages, read, SITE } from './site.ts'

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

const editions = readdirSync('content/editions')

test('every edition has a file for frames, with all of its listings and what was recorded since', () => {
  expect(files.filter((file) => file.startsWith('embed/editions/'))).toEqual(
    editions.map((day) => `embed/editions/${day}.json`).sort(),
  )
  for (const day of editions) {
    const { rows, since } = JSON.parse(read(`embed/editions/${day}.json`))
    const frozen = JSON.parse(read(`data/editions/${day}/designations.json`)).designations as { id: string }[]
    expect(rows.rows.map(([id]: [string]) => id)).toEqual(frozen.map(({ id }) => id))
    // All that the edition lacks is told.
    const told = new Set(since.map(([, id]: [string, string]) => id))
    const then = new Set(frozen.map(({ id }) => id))
    expect(ids.filter((id) => !then.has(id) && !told.has(id))).toEqual([])
  }
})

test('a frame reads its address before it is painted, says what it shows without a script, and leads where it is asked to', () => {
  for (const page of embeds) {
    const html = read(page)
    expect(html, page).toMatch(
      /<head>(?:(?!<link rel="stylesheet"|<body).)*<script src="\/_astro\/frame-head\.[^"]+" data-asks="[^"]*edition[^"]*"><\/script>/s,
    )
    expect(html, page).toContain(`<a href="/${originalOf(page)}" target="_top" data-live>`)
    expect(html, page).toContain(
      `<link rel="alternate" href="https://listed.example/oembed/${originalOf(page).slice(0, -1)}.json" type="application/json+oembed"`,
    )
    expect(html.includes('class="without'), page).toBe(/data-record=|<designation-timeline/.test(html))
  }
})

test('lists and authorities offer what shows their listings, and the same as the newest edition has it', () => {
  const newest = [...editions].sort().at(-1)
  const offering = pages.filter(
    (page) =>
      /^(instruments|authorities)\/[^/]+\/index\.html$/.test(page) &&
      read(page).includes('id="designations"') &&
      !/We have no record of a listing by it|Described, not recorded/.test(read(page)),
  )
  const codesOf = (page: string) =>
    [...read(page).matchAll(/<textarea class="snippet"[^>]*>([^<]*)</g)].map(([, code = '']) => code)
  expect(offering.length).toBeGreaterThan(20)
  for (const page of offering) {
    const [, folder, id] = /^(\w+)\/([^/]+)/.exec(page) ?? []
    if (id === 'by' || read(page).includes('http-equiv="refresh"')) continue
    const facet = folder === 'instruments' ? 'instrument' : 'authority'
    const [code, frozen] = codesOf(page)
    expect(code, page).toContain(`/embed/timeline/?${facet}=${id}#pinned`)
    expect(frozen, page).toMatch(new RegExp(`/embed/timeline/\\?${facet}=${id}&(amp;)*edition=${newest}#pinned`))
  }
})

test('a library that unfurls links finds the frame of a page by itself', async () => {
  const fetchFile = async (address: string) => {
    const path = new URL(address).pathname.slice(1)
    const [file, type] = path.endsWith('/')
      ? [`${path}index.html`, 'text/html; charset=utf-8']
      : [path, 'application/json']
    return new Response(read(file), { headers: { 'content-type': type } })
  }
  const some = ['designations/us-tco-wagner-group/', 'entities/wagner-group/', 'timeline/', 'instruments/us-eo-13581/']
  for (const page of [...some, 'embed/entity/wagner-group/']) {
    const { oEmbed } = await unfurl(`https://listed.example/${page}`, { fetch: fetchFile })
    expect(oEmbed, page).toMatchObject({ type: 'rich', width: 320 })
    expect((oEmbed as { html?: string }).html, page).toContain('<iframe src="https://listed.example/embed/')
  }
})
