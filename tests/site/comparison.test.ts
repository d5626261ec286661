/** The page of all lists, and the tables of pieces: one table, that stays whole wherever it goes. */
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { Column } from '../../src/core/comparison.ts'
import { EFFECTS } from '../../src/core/model.ts'
import { pages, read } from './site.ts'

const page = () => parseHTML(read('instruments/index.html')).document
const columns: Column[] = JSON.parse(read('instruments/effects.json'))
const first = page().querySelector('list-comparison')?.getAttribute('data-first')?.split(' ') ?? []
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

test('begins with lists of four governments, counter-terrorism sanctions among them', () => {
  expect(first).toEqual(
    expect.arrayContaining(['us-fto', 'us-eo-13224', 'eu-terrorist-list', 'uk-terrorism-act-2000', 'un-1267']),
  )
  expect(page().querySelectorAll('.compare thead th')).toHaveLength(first.length)
})

test('has a row for every effect of the vocabulary, and an answer in words in every cell', () => {
  const rows = [...page().querySelectorAll('.compare tbody tr')]
  expect(rows).toHaveLength(2 + EFFECTS.length)
  for (const cell of rows.slice(1).flatMap((row) => [...row.querySelectorAll('td')])) {
    const said = cell.querySelector('.said')
    expect(['Yes', 'No', 'Indirectly', 'We have not read that']).toContain(said?.textContent)
    // What is said has its note and its source; what was not read has neither.
    const isKnown = cell.querySelector('details') !== null
    const isEffect = cell.parentElement !== rows[1]
    if (isEffect) expect(isKnown).toBe(said?.getAttribute('data-value') !== 'unread')
    if (isKnown) expect(cell.querySelector('p a[href^="http"]')).not.toBeNull()
  }
})

test('offers every list that has a page, and says of each what its own page says', () => {
  const own = pages.filter((name) => /^instruments\/[^/]+\/index\.html$/.test(name) && !name.includes('/by/'))
  const ids = own.map((name) => name.split('/')[1])
  expect(columns.map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(Number(page().querySelector('list-comparison')?.getAttribute('data-count'))).toBe(columns.length)
  for (const { id, effects } of columns) {
    const text = letters(parseHTML(read(`instruments/${id}/index.html`)).document.body.textContent ?? '')
    for (const known of Object.values(effects)) expect(text, id).toContain(letters(known.note))
  }
})

test.each(['Readability', 'article-extractor'])('%s keeps every answer and every note, in order', async (name) => {
  const { document } = parseHTML(read('instruments/index.html'))
  const told = [...document.querySelectorAll('.compare :is(th, td)')].map((cell) => letters(cell.textContent ?? ''))
  const html =
    name === 'Readability'
      ? new Readability(document as unknown as Document).parse()?.content
      : (await extractFromHtml(read('instruments/index.html'), 'https://listed.example/instruments/'))?.content
  const text = letters(
    parseHTML(`<!doctype html><html><body>${html ?? ''}</body></html>`).document.body.textContent ?? '',
  )
  let at = 0
  const lost = told.filter((words) => {
    const found = text.indexOf(words, at)
    if (found >= 0) at = found + words.length
    return found < 0
  })
  expect(lost).toEqual([])
})

test('tables of pieces are the same table', () => {
  const pieces = pages.filter(
    (name) => /^explainers\/[^/]+\/index\.html$/.test(name) && read(name).includes('class="compare"'),
  )
  expect(pieces.length).toBeGreaterThanOrEqual(5)
  for (const name of pieces) {
    const table = parseHTML(read(name)).document.querySelector('.compare')
    expect(table?.querySelectorAll('details > summary.said').length, name).toBeGreaterThan(3)
  }
})
