/** What the preview tells beside the page, in a real browser: each problem soon after the save, and never a stack trace. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CHROME_ARGS, findChrome } from '../../scripts/chrome.ts'
import { desk, PIECE, piece, record } from '../newsroom/newsroom.ts'
import { patience, startPreview } from './preview.ts'

const LISTING = 'designations/a-listing.yaml'
const later = 'embargo: 2126-12-01T09:00:00Z\n'

let preview: Awaited<ReturnType<typeof startPreview>>
let browser: Browser

beforeAll(async () => {
  preview = await startPreview({
    ...desk,
    ...record,
    'explainers/never/index.mdx': piece({ body: '<Nothing />\n' }),
    'explainers/a-draft/index.mdx': piece({ stage: 'draft' }).replace('A piece', 'A draft piece'),
    'entities/later.yaml': `id: later\nname: A later name\ntype: group\nsummary: A name.\nsources: [a-notice]\n${later}`,
  })
  browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
})
afterAll(async () => {
  await browser?.close()
  await preview?.stop()
})

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(patience.timeout)
  await page.goto(preview.origin + path)
  return page
}

const problem = (page: Page, words: string) => page.locator('listed-note li', { hasText: words })

test('a problem stands beside the page as it is open, with its line and the ways there, and goes when it is mended', async () => {
  const page = await open('/entities/a-group/')
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  preview.save(LISTING, record[LISTING].replace('entity: a-group', 'entity: a-grup'))
  const item = problem(page, 'Did you mean a-group?')
  await item.waitFor()
  expect(await item.innerText()).toContain(`${LISTING}:2`)
  expect(await item.getByRole('link', { name: 'Open the form' }).getAttribute('href')).toBe(
    '/edit/#/designations/a-listing',
  )
  const asked = page.waitForRequest(/__open-in-editor/)
  await page.route(/__open-in-editor/, (route) => route.fulfill({ status: 200 }))
  await item.getByRole('link', { name: 'Open the file' }).click()
  expect(new URL((await asked).url()).searchParams.get('file')).toBe(`${preview.content}/${LISTING}:2`)
  // Folded by the keyboard, it stays folded.
  await page.keyboard.press('Escape')
  const fold = page.getByRole('button', { name: /problem/ })
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Enter')
  expect(await fold.getAttribute('aria-expanded')).toBe('true')
  preview.save(LISTING, record[LISTING])
  await item.waitFor({ state: 'detached' })
  await page.context().close()
})

test.each([
  [
    'its text',
    piece({ body: 'Now.<Cite source="a-notice" />\n\n<Figur />\n' }),
    '<Figur> is not a component',
    'BEFORE.',
  ],
  ['its front matter', piece().replace('title: A piece', 'titel: A piece'), '“titel” is not a key', 'A piece'],
  ['its form', piece().replace('keyPoints: [A point.]', 'keyPoints: [A point.'), `${PIECE}:9`, 'BEFORE.'],
])(
  'a piece of which %s is broken shows its last good state and the problem, then the mended one',
  async (_, broken, words, still) => {
    preview.save(PIECE, piece({ body: 'BEFORE.<Cite source="a-notice" />\n' }))
    const drawn = async () => (await fetch(`${preview.origin}/explainers/a-piece/`)).text()
    await vi.waitFor(async () => expect(await drawn()).toContain('BEFORE.'), patience)
    const page = await open('/explainers/a-piece/')
    await page.getByText('BEFORE.').first().waitFor()
    preview.save(PIECE, broken)
    await problem(page, words).waitFor()
    const again = await open('/explainers/a-piece/')
    await problem(again, words).waitFor()
    const text = await again.locator('body').innerText()
    expect(text).toContain(still)
    expect(text).not.toMatch(/mistyped|TypeError|node_modules|at \w+ \(/)
    preview.save(PIECE, piece({ body: 'AFTER.<Cite source="a-notice" />\n' }))
    for (const one of [page, again]) {
      await one.getByText('AFTER.').first().waitFor()
      await problem(one, words).waitFor({ state: 'detached' })
      await one.context().close()
    }
  },
)

test('a piece that was never drawn has a page in plain words, which gives way to the piece by itself', async () => {
  const page = await open('/explainers/never/')
  await page.getByRole('heading', { name: 'This page cannot be drawn yet' }).waitFor()
  const main = page.getByRole('main')
  expect(await main.innerText()).toContain('explainers/never/index.mdx:12')
  expect(await main.innerText()).toContain('<Nothing> is not a component')
  preview.save('explainers/never/index.mdx', piece({ body: 'DRAWN.<Cite source="a-notice" />\n' }))
  await page.getByText('DRAWN.').first().waitFor()
  await page.context().close()
})

test('the overview has all problems by file, what waits for which build, and what is due, and follows each save', async () => {
  const page = await open('/problems/')
  await page
    .getByText(
      'embargoed until 1 December 2126 at 09:00 UTC; public with the scheduled build of 1 December 2126 at 09:03 UTC',
    )
    .waitFor()
  await page.getByText('No reading of The list is on record').waitFor()
  preview.save('topics/all.yaml', '- id: lists\n  naem: Lists\n')
  const item = page.getByRole('main').locator('li', { hasText: '“naem” is not a key' })
  await item.waitFor()
  await page.getByRole('heading', { name: 'topics/all.yaml' }).waitFor()
  preview.save('topics/all.yaml', desk['topics/all.yaml'])
  await item.waitFor({ state: 'detached' })
  await page.context().close()
})

test('what is not public is marked wherever it stands: front, lists, topics, names, hits', async () => {
  const page = await open('/')
  for (const [path, words] of [
    ['/', 'A draft piece'],
    ['/explainers/', 'A draft piece'],
    ['/topics/lists/', 'A draft piece'],
    ['/entities/', 'A later name'],
    ['/search/?q=draft+piece', 'A draft piece'],
  ] as const) {
    await page.goto(preview.origin + path)
    const place = page.locator('main :is(li, article, .ask)', { hasText: words }).first()
    const mark = words === 'A later name' ? /Not public: embargoed until 1 December/ : /Not public( yet)?: a draft/
    await place.getByText(mark).first().waitFor()
  }
  await page.context().close()
})
