/** A newsroom with more of everything than fits a page: what would grow is cut, and all of it is still found. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGE } from '../../src/core/parts.ts'
import { desk, piece, record } from '../newsroom/newsroom.ts'
import { type Checkout, makeCheckout } from './checkout.ts'

type Node = DefaultTreeAdapterMap['node']

const COUNT = PAGE + 20
const numbers = Array.from({ length: COUNT }, (_, number) => number)
const pad = (number: number) => String(number).padStart(2, '0')
/** Half of them in 2024, half in 2025, so that a year fits a page and all do not. */
const dayOf = (number: number) => `${2024 + (number % 2)}-${pad((number % 12) + 1)}-10`

let checkout: Checkout
let site = ''

beforeAll(() => {
  const pieces = numbers.map((number) => [
    `explainers/piece-${number}/index.mdx`,
    piece({
      body: `It is piece ${number} of them.<Cite source="a-notice" />\n`,
      front: `corrections: [{ on: ${dayOf(number)}, kind: correction, text: An earlier version gave the number ${number}. It was another. }]\n`,
    })
      .replace('title: A piece', `title: Piece ${number}`)
      .replace('published: 2026-01-31', `published: ${dayOf(number)}`),
  ])
  const terms = numbers.map(
    (n) => `- { id: word-${n}, term: ${'ABCDEF'[n % 6]} word ${n}, definition: What it means. }`,
  )
  const kinds = numbers.map((number) =>
    record['instruments/order.yaml']
      .replace('id: order', `id: order-${number}`)
      .replace('authority: ', `authority: ${number % 2 ? 'second-' : ''}`),
  )
  checkout = makeCheckout({
    ...desk,
    ...record,
    'glossary/many.yaml': `${terms.join('\n')}\n`,
    'authorities/second.yaml': record['authorities/treasury.yaml'].replace('id: ', 'id: second-'),
    ...Object.fromEntries(kinds.map((text, number) => [`instruments/order-${number}.yaml`, text])),
    ...Object.fromEntries(pieces),
  })
  const { status, text } = checkout.run(['build'])
  expect(status, text).toBe(0)
  site = join(checkout.root, 'dist')
})
afterAll(() => checkout.clear())

const pages = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))

function linksOf(page: string): string[] {
  const links: string[] = []
  const visit = (node: Node) => {
    if ('attrs' in node) links.push(...node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value))
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(readFileSync(join(site, page), 'utf8')))
  return links.filter((link) => link.startsWith('/')).map((link) => link.replace(/[?#].*$/, ''))
}

test('no page is longer than its readers can bear', () => {
  for (const page of pages()) expect(statSync(join(site, page)).size, page).toBeLessThanOrEqual(120_000)
})

test('the first page leads to parts by year, letter or authority', () => {
  expect(linksOf('explainers/index.html')).toEqual(
    expect.arrayContaining(['/explainers/by/2024/', '/explainers/by/2025/']),
  )
  expect(linksOf('corrections/index.html')).toEqual(
    expect.arrayContaining(['/corrections/by/2024/', '/corrections/by/2025/']),
  )
  expect(linksOf('glossary/index.html')).toEqual(expect.arrayContaining(['/glossary/by/a/', '/glossary/by/f/']))
  expect(linksOf('instruments/index.html')).toEqual(
    expect.arrayContaining(['/instruments/by/treasury/', '/instruments/by/second-treasury/']),
  )
})

test('every piece, word, list and correction is reached from the first page, and no link leads nowhere', () => {
  const seen = new Set<string>(['/'])
  for (const path of seen) {
    const file = path.endsWith('/') ? `${path}index.html` : path
    expect(existsSync(join(site, file)), path).toBe(true)
    if (file.endsWith('.html') && !path.startsWith('/search/')) for (const link of linksOf(file)) seen.add(link)
  }
  for (const number of numbers)
    for (const path of [`/explainers/piece-${number}/`, `/glossary/word-${number}/`, `/instruments/order-${number}/`])
      expect(seen, path).toContain(path)
  const corrections = pages().filter((page) => page.startsWith('corrections/'))
  const told = corrections.map((page) => readFileSync(join(site, page), 'utf8')).join('')
  for (const number of numbers) expect(told).toContain(`gave the number ${number}.`)
})

test('of many pieces a topic and a writer name the newest, and lead to the others', () => {
  for (const page of ['topics/lists/index.html', 'people/ann/index.html']) {
    expect(linksOf(page).filter((link) => /^\/explainers\/[\w-]+\/$/.test(link))).toHaveLength(PAGE)
    expect(readFileSync(join(site, page), 'utf8')).toMatch(/2\d more stand among <a href="\/explainers\/">/)
  }
})
