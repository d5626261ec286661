/** Builds that something unusual befalls, each compared byte for byte with the one that nothing befell. */
import { readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROME_ARGS, findChrome } from '../../scripts/chrome.ts'
import { serve } from '../../scripts/serve.ts'
import { type Checkout, hashTree, makeCheckout } from '../build/checkout.ts'
import { desk, PIECE, piece, record } from '../newsroom/newsroom.ts'

let checkout: Checkout
/** Of the site of the plain content. */
let plain = ''
const site = (name = 'dist') => join(checkout.root, name)
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

function build(env: Record<string, string> = {}, preload = '', options: string[] = []): string {
  const { status, text } = checkout.run(['build', ...options], env, preload)
  expect(text).toContain('Built')
  expect(status).toBe(0)
  return hashTree(site(env.OUT_DIR))
}

beforeAll(() => {
  checkout = makeCheckout({ ...desk, ...record })
  plain = build()
})
afterAll(() => checkout.clear())

describe('the same bytes', () => {
  test('on one core, with other times of change, and where the disk lists its files the other way round', () => {
    for (const file of files(join(checkout.root, 'content')))
      utimesSync(join(checkout.root, 'content', file), 1e9 * Math.random(), 1e9 * Math.random())
    const otherwise = `
import fs from 'node:fs'
import os from 'node:os'
import { syncBuiltinESMExports } from 'node:module'
const { readdirSync } = fs
fs.readdirSync = (...all) => readdirSync(...all).reverse()
os.cpus = () => [{ model: '', speed: 0, times: {} }]
os.availableParallelism = () => 1
syncBuiltinESMExports()`
    expect(build({ UV_THREADPOOL_SIZE: '1' }, otherwise, ['--cold'])).toBe(plain)
  })

  test.each([
    ['America/Los_Angeles', 'C'],
    ['Asia/Kolkata', 'de_DE.UTF-8'],
    ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
    ['UTC', 'tr_TR.UTF-8'],
  ])('in %s with %s', (TZ, LANG) => {
    expect(build({ TZ, LANG, LC_ALL: LANG }, '', ['--cold'])).toBe(plain)
  })

  test('where the clock of the machine is ten years ahead of NOW', () => {
    const ahead = `
const Real = Date
const years = 10 * 365.25 * 86_400_000
globalThis.Date = class Date extends Real {
  constructor(...all) {
    all.length === 0 ? super(Real.now() + years) : super(...all)
  }
  static now() {
    return Real.now() + years
  }
}`
    expect(build({}, ahead, ['--cold'])).toBe(plain)
  })

  test('warm and cold, after a file was deleted, renamed, edited, hidden, and a collection emptied', () => {
    const more = { 'content/explainers/another/index.mdx': piece({ body: 'More.<Cite source="a-notice" />\n' }) }
    const gone = { 'content/explainers/another/index.mdx': undefined, 'content/explainers/another': undefined }
    checkout.write(more)
    build()
    for (const change of [
      gone,
      { 'content/explainers/renamed/index.mdx': more['content/explainers/another/index.mdx'] },
      { 'content/explainers/renamed/index.mdx': piece({ body: 'Edited.<Cite source="a-notice" />\n' }) },
      { 'content/explainers/renamed/index.mdx': piece({ stage: 'draft' }) },
      {
        'content/explainers/renamed': undefined,
        [`content/${PIECE}`]: undefined,
        [`content/${PIECE.replace('/index.mdx', '')}`]: undefined,
      },
    ]) {
      checkout.write(change)
      const warm = build()
      expect(build({ OUT_DIR: 'cold' }, '', ['--cold']), JSON.stringify(change)).toBe(warm)
    }
    checkout.write({ [`content/${PIECE}`]: piece() })
    expect(build()).toBe(plain)
  })
})

test('a piece that is added changes what lists it, and nothing that other pages say', () => {
  build({ OUT_DIR: 'before' })
  checkout.write({ 'content/explainers/new-one/index.mdx': piece({ body: 'New.<Cite source="a-notice" />\n' }) })
  build({ OUT_DIR: 'after' })
  checkout.write({ 'content/explainers/new-one': undefined })
  const same = (file: string) =>
    readFileSync(join(site('before'), file)).equals(readFileSync(join(site('after'), file)))
  const [before, after] = [files(site('before')), files(site('after'))]
  const isNamed = (file: string) => /^(pagefind|search)\//.test(file)
  expect(before.filter((file) => !after.includes(file) && !isNamed(file))).toEqual([])
  expect(
    after.filter((file) => !before.includes(file) && !isNamed(file) && !/(^|\/)new-one(\/|\.)/.test(file)),
  ).toEqual([])
  // What lists pieces, and what leads on to the newest of them.
  const lists = /\.(xml|json|png)$|^(pagefind|search)\//
  const names = (file: string) => readFileSync(join(site('after'), file), 'utf8').includes('/explainers/new-one/')
  const changed = after.filter((file) => before.includes(file) && !same(file))
  expect(changed).toContain('explainers/index.html')
  expect(changed.filter((file) => !lists.test(file) && !names(file))).toEqual([])
})

describe('a build that fails leaves the site as it was', () => {
  /** Code that lets the `count`-th call of a function with a fitting first parameter fail. */
  const failAt = (owner: string, name: string, fits: string, count: number) => `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const original = ${owner}.${name}
let left = ${count}
${owner}.${name} = (...all) => {
  if (!String(all[0]).includes('${fits}') || --left > 0) return original(...all)
  throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
}
syncBuiltinESMExports()`

  test.each([
    ['fs.promises', 'writeFile', '/site/', 1],
    ['fs.promises', 'writeFile', '/site/', 10],
    ['fs.promises', 'writeFile', '/site/', 40],
    ['fs.promises', 'mkdir', '/site/', 5],
    ['fs', 'cpSync', '', 1],
    ['fs', 'cpSync', '', 4],
    ['fs', 'mkdirSync', '/store', 1],
    ['fs', 'readdirSync', '/site', 1],
    ['fs', 'writeFileSync', '.listed', 1],
    ['fs', 'renameSync', '/site', 1],
  ] as const)('%s.%s on “%s”, time %i', (owner, name, fits, count) => {
    checkout.write({ [`content/${PIECE}`]: piece({ body: 'Other.<Cite source="a-notice" />\n' }) })
    const { status, text } = checkout.run(['build'], {}, failAt(owner, name, fits, count))
    checkout.write({ [`content/${PIECE}`]: piece() })
    expect(text).not.toContain('Built')
    expect(status).not.toBe(0)
    expect(hashTree(site())).toBe(plain)
    expect(readdirSync(checkout.root).filter((one) => one.startsWith('.dist.'))).toEqual([])
  })
})

test('below a base path the search finds, links lead on, and nothing is asked for outside of it', async () => {
  build({ BASE_PATH: '/news/', OUT_DIR: 'based' })
  const { server, url } = await serve(site('based'), '/news/', 0)
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
  try {
    const page = await browser.newPage()
    const strays: string[] = []
    page.on('request', (request) => request.url().startsWith(url) || strays.push(request.url()))
    page.on('response', (response) => response.status() >= 400 && strays.push(`${response.status()} ${response.url()}`))
    for (const path of ['', 'explainers/a-piece', 'timeline/?asof=2026-01-31', 'search/?q=piece'])
      await page.goto(url + path)
    await page.locator('#results > li a').first().click()
    await page.waitForURL(/\/news\/explainers\/a-piece\//)
    await page.keyboard.press('/')
    await page.locator('#box-field').fill('piece')
    await page.locator('#box-hits > a').first().click()
    await page.waitForURL(/\/news\//)
    expect(strays).toEqual([])
  } finally {
    await browser.close()
    server.close()
    rmSync(site('based'), { recursive: true })
  }
})
