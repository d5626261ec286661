/** The editing page in a real browser: what is typed on the keyboard is checked, saved into the file, and never lost. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CHROME_ARGS, findChrome } from '../../scripts/chrome.ts'
import { desk, PIECE, piece, record } from '../newsroom/newsroom.ts'
import { patience, startPreview } from './preview.ts'

let preview: Awaited<ReturnType<typeof startPreview>>
let browser: Browser
const read = (file: string) => readFileSync(join(preview.content, file), 'utf8')

beforeAll(async () => {
  preview = await startPreview({ ...desk, ...record, 'explainers/other/index.mdx': piece({ stage: 'draft' }) })
  browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
})
afterAll(async () => {
  await browser?.close()
  await preview?.stop()
})

/** Open an entry in a browser that knows nothing yet, or in another tab of one. */
async function open(entry: string, beside?: Page): Promise<Page> {
  const context = beside?.context() ?? (await browser.newContext())
  const page = await context.newPage()
  page.setDefaultTimeout(patience.timeout)
  await page.goto(`${preview.origin}/edit/#/${entry}`)
  await page.waitForSelector('.summary h2')
  return page
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

const saved = (page: Page) => page.getByText(/^Saved at/).waitFor()

test('a headline and a fact are typed and saved: these lines change, and no other', async () => {
  const page = await open('explainers/a-piece')
  await type(page, 'Headline or title', 'Typed: by hand')
  await page.getByLabel('Text of the piece').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\nAnother fact.<Cite source="a-notice" />\n')
  await page.keyboard.press('ControlOrMeta+S')
  await saved(page)
  const expected = desk[PIECE].replace('title: A piece', 'title: "Typed: by hand"')
  expect(read(PIECE)).toBe(`${expected}\nAnother fact.<Cite source="a-notice" />\n`)
  // The page beside it shows what was saved.
  await page.frameLocator('.page-beside').getByText('Another fact.').waitFor()
  await page.context().close()
})

test('a problem stands at its field, in the words of the check, and goes when it is mended', async () => {
  const page = await open('designations/a-listing')
  const day = page.getByLabel('Day', { exact: true }).first()
  const before = await day.inputValue()
  await day.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2026-02-30')
  await page.locator('.field .problems', { hasText: 'February 2026 has 28 days' }).waitFor()
  expect(await day.getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(before)
  await page.getByText('The check finds nothing wrong.').waitFor()
  await page.context().close()
})

test('two tabs change the same headline: both are shown, and the choice is saved', async () => {
  const one = await open('explainers/other')
  const other = await open('explainers/other', one)
  await type(one, 'Headline or title', 'Of the first tab')
  await one.keyboard.press('ControlOrMeta+S')
  await saved(one)
  await type(other, 'Headline or title', 'Of the second tab')
  await type(other, 'Standfirst', 'A second answer.')
  await other.keyboard.press('ControlOrMeta+S')
  const notice = other.getByRole('region', { name: 'Notice' })
  await notice.getByText('Of the first tab').waitFor()
  expect(read('explainers/other/index.mdx')).toContain('Of the first tab')
  await notice.getByRole('radio', { name: 'Yours' }).check()
  await notice.getByRole('button', { name: 'Save with these choices' }).click()
  await saved(other)
  expect(read('explainers/other/index.mdx')).toContain('title: Of the second tab\nstandfirst: A second answer.')
  await one.context().close()
})

test('what was typed and not saved is there again after the tab was lost', async () => {
  const page = await open('topics/lists')
  await type(page, 'Name', 'Typed and lost')
  await page.getByText('Not saved yet; kept in this browser.').waitFor()
  const again = await open('topics/lists', page)
  await again.getByRole('button', { name: 'Bring it back' }).click()
  expect(await again.getByLabel('Name', { exact: true }).inputValue()).toBe('Typed and lost')
  await again.keyboard.press('ControlOrMeta+S')
  await saved(again)
  expect(read('topics/all.yaml')).toBe(desk['topics/all.yaml'].replace('Lists', 'Typed and lost'))
  await page.context().close()
})

test('a listing is begun, filled by the keyboard, and passes the check', async () => {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(patience.timeout)
  await page.goto(`${preview.origin}/edit/`)
  await page.getByLabel('What', { exact: true }).selectOption('designations')
  await page.getByLabel('Title or name').focus()
  await page.keyboard.type('A second listing')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.summary h2')
  for (const [label, text] of [
    ['Entity', 'a-group'],
    ['Authority', 'treasury'],
    ['Instrument', 'order'],
    ['Summary', 'It was listed again.'],
  ] as const)
    await type(page, label, text)
  await page.getByRole('button', { name: 'Add to steps' }).click()
  await type(page, 'Day', '2024-05-06')
  await page.getByLabel('Step', { exact: true }).selectOption('in-force')
  await type(page, 'Sources 1', 'a-notice')
  await vi.waitFor(async () => expect(await page.locator('.summary .error').count()).toBe(0), patience)
  await page.keyboard.press('ControlOrMeta+S')
  await saved(page)
  expect(read('designations/a-second-listing.yaml')).toMatch(/^- id: a-second-listing\n {2}entity: a-group\n/)
  expect(read('designations/a-second-listing.yaml')).toContain('sources: [a-notice]')
  await page.context().close()
})

test('nobody but the page itself may ask the desk', async () => {
  const ask = (path: string, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`${preview.origin}/edit/api/${path}/`, { method, headers, ...(method === 'POST' && { body: '{}' }) })
  expect((await ask('save')).status).toBe(403)
  expect((await ask('newsroom', { origin: 'https://elsewhere.example' }, 'GET')).status).toBe(403)
  expect((await ask('newsroom', {}, 'GET')).status).toBe(200)
})
