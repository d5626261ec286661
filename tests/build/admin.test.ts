/** The editing page of a published site: there only where the newsroom wants it, with nothing hidden in it, and used by the keyboard. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROME_ARGS, findChrome } from '../../scripts/chrome.ts'
import { serve } from '../../scripts/serve.ts'
import { REPOSITORY, startGitHub, TOKEN } from '../editor/fake-github.ts'
import { desk, type Files, PIECE, piece, record } from '../newsroom/newsroom.ts'
import { type Checkout, makeCheckout } from './checkout.ts'
import { patience } from './preview.ts'

const ADMIN = `admin: { host: github, repository: ${REPOSITORY}, branch: main, folder: content }\n`
const WITHOUT: Files = {
  ...desk,
  ...record,
  'explainers/secret/index.mdx': piece({ stage: 'draft' }).replace('A piece', 'A hushed-up piece'),
}
const WITH = { ...WITHOUT, 'site.yaml': desk['site.yaml'] + ADMIN }

let checkout: Checkout
let browser: Browser
let site: { server: Server; url: string }
const read = (file: string) => readFileSync(join(checkout.root, 'dist', file), 'utf8')
const list = () =>
  readdirSync(join(checkout.root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(checkout.root, 'dist/').length))
/** Files of the site without the editing page, and those that are said to speak of it. */
let plain: string[]
let speaking: string[]

beforeAll(async () => {
  checkout = makeCheckout(WITHOUT)
  expect(checkout.run(['build']).text).toContain('Built dist/')
  plain = list()
  speaking = plain.filter((file) => /api\.github\.com|\/admin\/|codemirror|cm-content/.test(read(file)))
  checkout.write({ 'content/site.yaml': WITH['site.yaml'] })
  expect(checkout.run(['build']).text).toContain('Built dist/')
  site = await serve(join(checkout.root, 'dist'), '/', 0)
  browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
})
afterAll(async () => {
  await browser?.close()
  site?.server.close()
  checkout?.clear()
})

test('a newsroom that does not ask for it has no page, no script and no header of it', () => {
  expect(speaking).toEqual([])
  expect(plain.filter((file) => file.startsWith('admin'))).toEqual([])
})

test('one that does has the page, for no search engine, and with headers that let it alone ask GitHub', () => {
  expect(read('admin/index.html')).toContain('<meta name="robots" content="noindex">')
  expect(read('robots.txt')).toContain('Disallow: /admin/\n')
  const listing = list().filter((file) => /\.(xml|html)$|^search\/.*\.json$/.test(file) && !file.startsWith('admin/'))
  expect(listing.filter((file) => read(file).includes('/admin/'))).toEqual([])
  for (const file of ['_headers', '_caddy', '_nginx.conf', 'vercel.json'])
    expect(read(file).split("connect-src 'self' https://api.github.com").length, file).toBe(2)
  expect(read('_headers')).toMatch(/# the editing page\n\/admin\/\*\n {2}Content-Security-Policy: .*api\.github\.com/)
})

test('what the site tells of its newsroom has nothing hidden in it', () => {
  expect(JSON.parse(read('admin/newsroom.json'))).toMatchObject({ repository: REPOSITORY })
  expect(list().filter((file) => /explainers\/secret|hushed-up/i.test(file + read(file)))).toEqual([])
  expect(existsSync(join(checkout.root, 'dist/explainers/secret'))).toBe(false)
})

/** Open the page in a browser for which GitHub is answered here. */
async function open() {
  const github = startGitHub(WITH)
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(patience.timeout)
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(String(error)))
  await page.route('https://api.github.com/**', async (route) => {
    const request = route.request()
    const { authorization } = request.headers()
    const { status, body } = github.answer(
      request.method(),
      request.url(),
      request.postData() ?? undefined,
      authorization,
    )
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' }
    await route.fulfill({ status, headers, body: JSON.stringify(body) })
  })
  await page.goto(`${site.url}admin/`)
  return { github, page, heard }
}

async function enter(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(token)
  await page.keyboard.press('Enter')
}

test('a writer with a token changes a headline by the keyboard: one commit, with these lines and no other', async () => {
  const { github, page, heard } = await open()
  await enter(page, 'mistyped')
  await page.getByText('GitHub does not know the token').waitFor()
  heard.length = 0
  await enter(page, TOKEN)
  await page.getByRole('link', { name: 'A piece' }).waitFor()
  // With the token a draft is there, which the site does not tell of.
  await page.getByRole('link', { name: 'A hushed-up piece' }).waitFor()
  await page.getByRole('link', { name: 'A piece' }).press('Enter')
  const headline = page.getByLabel('Headline or title', { exact: true })
  await headline.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Typed: by hand')
  await page.getByLabel('Text of the piece').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\nAnother fact.<Cite source="a-notice" />\n')
  await page.getByText('Not saved yet; kept in this browser.').waitFor()
  await page.keyboard.press('ControlOrMeta+S')
  await page.getByText(/^Saved at/).waitFor()
  const branch = 'desk/explainers-a-piece-1'
  const expected = desk[PIECE].replace('title: A piece', 'title: "Typed: by hand"')
  expect(github.read(branch, PIECE)).toBe(`${expected}\nAnother fact.<Cite source="a-notice" />\n`)
  expect([github.branches(), github.parentsOf(branch)]).toEqual([['main', branch], [github.headOf('main')]])
  await page.getByRole('link', { name: `https://github.com/${REPOSITORY}/pull/1` }).waitFor()
  // Somebody else changes the same: it is told, and nobody is overwritten.
  github.push(branch, { [PIECE]: (github.read(branch, PIECE) as string).replace('"Typed: by hand"', 'Of another') })
  await headline.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Typed again')
  await page.keyboard.press('ControlOrMeta+S')
  await page.getByRole('region', { name: 'Notice' }).getByText('What lies on GitHub').waitFor()
  expect(github.read(branch, PIECE)).toContain('title: Of another')
  // Nothing was stopped by a policy, and the token is in this tab alone.
  expect(heard).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(localStorage) + document.cookie)).not.toContain(TOKEN)
  expect(await page.evaluate(() => Object.values(sessionStorage))).toContain(TOKEN)
  await page.context().close()
})

test('asking for the token, the list and an entry have no faults for readers of any kind, in both schemes', async () => {
  const { page } = await open()
  const faults = async (where: string) =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)
  await page.getByLabel('Token').waitFor()
  const found = await faults('token')
  await enter(page, TOKEN)
  const link = page.getByRole('link', { name: 'A piece' })
  await link.waitFor()
  found.push(...(await faults('list')))
  await link.press('Enter')
  await page.waitForSelector('.summary h2')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await faults(colorScheme)))
  }
  expect(found).toEqual([])
  await page.context().close()
})

test('a problem stands at its field, and the looks of the text are ours though the policy has no inline styles', async () => {
  const { page, heard } = await open()
  await enter(page, TOKEN)
  await page.getByRole('link', { name: 'A piece' }).press('Enter')
  const published = page.getByLabel('Published', { exact: true })
  await published.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2026-02-30')
  await page.locator('.field .problems', { hasText: 'February 2026 has 28 days' }).waitFor()
  const font = () => page.getByLabel('Text of the piece').evaluate((text) => getComputedStyle(text).fontFamily)
  expect(await font()).toContain('monospace')
  await page.getByRole('button', { name: 'Forget the token' }).press('Enter')
  await page.getByLabel('Token').waitFor()
  expect(await page.evaluate(() => Object.values(sessionStorage))).not.toContain(TOKEN)
  expect(heard).toEqual([])
  await page.context().close()
})
