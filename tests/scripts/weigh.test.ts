/** What a page loads before anybody clicks, counted from files that were made for it. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BUDGETS } from '../../scripts/budgets.ts'
import { findHeaviest, holdToBudgets } from '../../scripts/weigh.ts'

/** What no packing makes lighter. */
const noise = (bytes: number) => randomBytes(bytes * 0.75).toString('base64')

function makeSite(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'listed-weigh-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const sheet =
  '@font-face{font-family:A;src:url(/_astro/latin.woff2);unicode-range:U+0-FF}' +
  '@font-face{font-family:A;font-style:italic;src:url(/_astro/slanted.woff2);unicode-range:U+??}' +
  '@font-face{font-family:A;src:url("/_astro/cyrillic.woff2");unicode-range:U+301,U+400-4ff}'
const site = {
  '_astro/a.css': sheet,
  '_astro/print.css': 'p{orphans:3}',
  '_astro/never.css': noise(9000),
  '_astro/a.js': 'import{b as c}from"./b.js";c();const later=()=>import("./later.js")',
  '_astro/b.js': 'import"./c.js";export{d as b}from"./c.js"',
  '_astro/c.js': 'export const d=()=>{}',
  '_astro/later.js': noise(90_000),
  '_astro/latin.woff2': noise(1000),
  '_astro/slanted.woff2': noise(1000),
  '_astro/cyrillic.woff2': noise(2000),
  'icon.svg': '<svg/>',
  'a.jpg': noise(3000),
}
const head =
  '<link rel="stylesheet" href="/_astro/a.css"><link href="/_astro/print.css" rel="stylesheet" media="print">' +
  '<noscript><link rel="stylesheet" href="/_astro/never.css"></noscript><link rel="icon" href="/icon.svg">' +
  '<link rel="preload" href="/_astro/latin.woff2" as="font"><script type="module" src="/_astro/a.js"></script>'
const weigh = (files: Record<string, string>, base?: string) => {
  const [only] = findHeaviest(makeSite({ ...site, ...files }), base)
  return Object.fromEntries(Object.entries(only?.found ?? {}).map(([part, { figure }]) => [part, figure]))
}

test('what is loaded is counted once, with what it imports, and nothing that waits for a click', () => {
  const found = weigh({
    'index.html': page(head, '<img src="/a.jpg"><img src="/a.jpg"><img src="https://else.example/b.jpg">'),
  })
  // The page, two sheets, three scripts, a font, a picture and the icon.
  expect(found).toMatchObject({ fonts: 1000, requests: 9 })
  expect(found.pictures).toBeLessThan(3100)
  expect(found.script).toBeLessThan(300)
})

test('fonts of other scripts, and slanted ones, are counted where the words ask for them', () => {
  expect(weigh({ 'index.html': page(head, '<p data-name="Вагнер">Wagner</p>') }).fonts).toBe(1000)
  expect(weigh({ 'index.html': page(head, '<p>Вагнер</p>') }).fonts).toBe(3000)
  expect(weigh({ 'index.html': page(head, '<p><em>Wagner</em></p>') }).fonts).toBe(2000)
})

test('a site below a path is weighed as one at the root', () => {
  const below = (text: string) => text.replaceAll('"/', '"/news/').replaceAll('(/', '(/news/')
  const files = { '_astro/a.css': below(sheet), 'index.html': below(page(head)) }
  expect(weigh(files, '/news/').requests).toBe(weigh({ 'index.html': page(head) }).requests)
})

test('of each kind the heaviest page counts, however many are light', () => {
  const folder = makeSite({
    ...site,
    'entities/a/index.html': page(head),
    'entities/b/index.html': page(head, noise(5000)),
    'entities/c/index.html': page(head, 'word '.repeat(100)),
    'search/index.html': page(head),
  })
  const found = findHeaviest(folder)
  expect(found.map(({ kind }) => kind)).toEqual(['a name’s page', 'the search'])
  expect(found[0]?.found.html.path).toBe('/entities/b/')
})

test('every kind of page has a budget for everything', () => {
  for (const { kind, most } of BUDGETS)
    for (const figure of Object.values(most)) expect(figure, kind).toBeGreaterThanOrEqual(0)
  expect(BUDGETS.at(-1)?.files.test('anything/index.html')).toBe(true)
})

test('what is over its budget is told in words, with the page, the figure and the way out', () => {
  const folder = makeSite({
    ...site,
    'index.html': page(head),
    'explainers/a-piece/index.html': page(head, noise(40_000)),
    'search/index.html': page(`${head}<script src="/_astro/later.js"></script>`),
  })
  const told = (() => {
    try {
      holdToBudgets(folder)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  })()
  expect(told).toMatch(/\/explainers\/a-piece\/ has 3\d\.\d kB of HTML, and an explainer may have 19\.0 kB of HTML\./)
  expect(told).toMatch(/\/search\/ has \d\d\.\d kB of scripts, and the search may have 19\.1 kB of scripts\./)
  expect(told).toContain('scripts/budgets.ts')
  expect(told.split('\n')).toHaveLength(4)
})

test('a site within its budgets passes', () => {
  expect(() => holdToBudgets(makeSite({ ...site, 'index.html': page(head) }))).not.toThrow()
})
