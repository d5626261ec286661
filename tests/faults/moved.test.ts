/** Every kind of page that has moved, in a site that was built: whoever comes by the old address finds what is there now. */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROME_ARGS, findChrome } from '../../scripts/chrome.ts'
import { serve } from '../../scripts/serve.ts'
import { PAGES, type PagedCollection, paths } from '../../src/core/urls.ts'
import { type Checkout, makeCheckout } from '../build/checkout.ts'
import { desk, entry, type Files, piece, record } from '../newsroom/newsroom.ts'

const KINDS = Object.keys(PAGES) as PagedCollection[]
const OLD = 'old-id'

/** The file of an entry that was called otherwise. */
function renamed(collection: PagedCollection): Files {
  return collection === 'explainers'
    ? { 'explainers/new-id/index.mdx': piece({ front: `formerly: [${OLD}]\n` }).replace('A piece', 'Another') }
    : { [`${collection}/new-id.yaml`]: entry(collection, 'new-id', `formerly: [${OLD}]\n`) }
}

let checkout: Checkout
let server: Server
let url = ''
const read = (file: string) => readFileSync(join(checkout.root, 'dist', file), 'utf8')

/** Every address that has moved, and where to. */
const MOVES = [
  ...KINDS.map((kind) => [PAGES[kind](OLD), PAGES[kind]('new-id')] as const),
  [paths.use(OLD), paths.use('new-id')],
  [paths.embedExplainer(OLD), paths.embedExplainer('new-id')],
  [paths.embedEntity(OLD), paths.embedEntity('new-id')],
  [paths.embedDesignation(OLD), paths.embedDesignation('new-id')],
  [paths.policy('corrections'), paths.policy('how-we-correct')],
] as const

beforeAll(async () => {
  const site = `${desk['site.yaml'].replace('Corrections:', 'How we correct:')}formerly: { corrections: how-we-correct }\n`
  const listing = record['designations/a-listing.yaml']
  checkout = makeCheckout({
    ...desk,
    ...record,
    ...Object.assign({}, ...KINDS.map(renamed)),
    'site.yaml': site,
    // What the old ids name has something in the record.
    'designations/new-id.yaml': `${listing.replace('a-listing', 'new-id').replace('a-group', 'new-id')}formerly: [${OLD}]\n`,
  })
  expect(checkout.run(['build']).text).toContain('Built')
  ;({ server, url } = await serve(join(checkout.root, 'dist'), '/', 0))
})
afterAll(() => {
  server?.close()
  checkout.clear()
})

test('every kind of page is among them', () => {
  expect(KINDS.toSorted()).toEqual([
    'authorities',
    'designations',
    'entities',
    'explainers',
    'glossary',
    'instruments',
    'people',
    'topics',
  ])
})

describe.each(MOVES)('%s', (from, to) => {
  test('leads on, in one step, to a page that is there', async () => {
    const answer = await fetch(`${url.slice(0, -1)}${from}?asof=2026-01-31`, { redirect: 'manual' })
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(`${to}?asof=2026-01-31`)
    expect((await fetch(`${url.slice(0, -1)}${to}`, { redirect: 'manual' })).status).toBe(200)
  })

  test('is told to every host that we describe', () => {
    expect(read('_redirects')).toContain(`${from} ${to} 301\n`)
    const { redirects } = JSON.parse(read('vercel.json')) as { redirects: { source: string; destination: string }[] }
    expect(redirects).toContainEqual(expect.objectContaining({ source: from, destination: to }))
    for (const file of ['_caddy', '_nginx.conf'])
      expect(read(file).includes(from) && read(file).includes(to), file).toBe(true)
  })

  test('is a small page on hosts that lead nobody on, and in no sitemap', () => {
    const page = read(`${from.slice(1)}index.html`)
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`)
    expect(page).toContain('noindex')
    expect(page).toContain(`<a href="${to}">`)
    expect(read('sitemap.xml')).not.toContain(from)
  })
})

test('feeds, citations, cards and calendars of the old address are still fetched', async () => {
  for (const path of [
    paths.topicFeed(OLD),
    paths.entityFeed(OLD),
    paths.citeBib(OLD),
    paths.citeRis(OLD),
    paths.card(OLD),
    paths.instrumentCard(OLD),
    paths.stripPng(OLD),
    paths.oembed(PAGES.explainers(OLD)),
    paths.oembed(PAGES.entities(OLD)),
    paths.oembed(PAGES.designations(OLD)),
  ])
    expect((await fetch(url.slice(0, -1) + path)).status, path).toBe(200)
})

test('a timeline that was shared with an old id in its address shows what it showed', async () => {
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
  try {
    const page = await browser.newPage()
    for (const [query, part] of [
      [`?entity=${OLD}`, 'entity=new-id'],
      [`?entity=${OLD}&asof=2023-01-27`, 'asof=2023-01-27'],
    ] as const) {
      await page.goto(`${url}timeline/${query}`)
      await page.locator('designation-timeline[data-ready]').waitFor()
      expect(await page.locator('#timeline-status').textContent(), part).toMatch(/^1 of 2 designations/)
      expect(await page.getByText('which we do not know').count()).toBe(0)
    }
    for (const path of ['timeline/', `embed/timeline/?entity=${OLD}`]) {
      await page.goto(`${url}${path}#${OLD}`)
      await page.locator('designation-timeline[data-ready] #chosen[data-id="new-id"]').waitFor()
    }
    expect(await page.locator('#timeline-status').textContent()).toMatch(/^1 of 2 designations/)
  } finally {
    await browser.close()
  }
})
