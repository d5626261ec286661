/** Paper: what is printed has every sentence, in order, and no line is cut, lost behind another or pushed over an edge. */
import { expect, test } from '@playwright/test'
import { findCut, findOverprinted, readPdf, type Sheet, textOf } from '../pdf.ts'
import { findLost, letters, sentencesOf, toBody } from '../site/sentences.ts'
import { pages, read } from '../site/site.ts'
import { PAGES } from './pages.ts'

const pieces = pages
  .filter((page) => /^explainers\/[^/]+\/republish\.html$/.test(page))
  .map((page) => page.split('/')[1] ?? '')

/** The margins of print.css, in points. At the sides the last label of an axis may stand half outside. */
const MARGIN = { side: 16 * (72 / 25.4) - 6, top: 16 * (72 / 25.4), bottom: 18 * (72 / 25.4) }

/** A table with more lists than fit a sheet is told list by list: their names stand before what they do. */
const STACKED = '.compare:has(thead tr > :nth-child(6)) thead'

function expectWhole(sheets: readonly Sheet[]): void {
  expect(findCut(sheets, MARGIN)).toEqual([])
  expect(findOverprinted(sheets)).toEqual([])
}

/** A heading that ends its sheet is one whose text stands on the next. */
function findStranded(sheets: readonly Sheet[], headings: readonly string[]): string[] {
  return sheets.slice(0, -1).flatMap(({ words }) => {
    const low = Math.max(...words.map(({ bottom }) => bottom))
    const last = words
      .filter(({ bottom }) => bottom > low - 2)
      .map(({ text }) => text)
      .join(' ')
    return headings.filter((heading) => letters(heading) !== '' && letters(heading).endsWith(letters(last)))
  })
}

for (const slug of pieces) {
  test(`${slug} is printed on A4 with every sentence, in order`, async ({ page }) => {
    await page.goto(`/explainers/${slug}/`)
    const sheets = await readPdf(await page.pdf({ format: 'A4' }))
    expectWhole(sheets)
    const text = textOf(sheets)
    const { document } = toBody(read(`explainers/${slug}/index.html`)).ownerDocument.defaultView as {
      document: Document
    }
    for (const head of document.querySelectorAll(STACKED)) head.remove()
    expect(findLost(sentencesOf(document.querySelector('.prose') as Element), text)).toEqual([])
    const around = [...document.querySelectorAll('h1, .standfirst, .keys li, .correction, .sources li > span')]
    const printed = letters(text)
    const missing = around.filter(
      (one) => one.querySelector('a') === null && !printed.includes(letters(one.textContent)),
    )
    expect(missing.map(({ textContent }) => textContent)).toEqual([])
    // Each source with its address, whole.
    const addresses = [...document.querySelectorAll<HTMLAnchorElement>('.sources a[href^="http"]')].map(
      (link) => link.getAttribute('href') ?? '',
    )
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter((address) => !printed.includes(letters(address)))).toEqual([])
    expect(
      findStranded(
        sheets,
        [...document.querySelectorAll('main :is(h2, h3)')].map(({ textContent }) => textContent),
      ),
    ).toEqual([])
    expect(/<iframe|embed\.js/.exec(text)).toBeNull()
  })
}

for (const slug of ['who-is-on-a-terrorist-list-where', 'the-lists-compared', 'cartels-as-terrorists'])
  test(`${slug} is printed on Letter with every sentence, in order`, async ({ page }) => {
    await page.goto(`/explainers/${slug}/`)
    const sheets = await readPdf(await page.pdf({ format: 'Letter' }))
    expectWhole(sheets)
    const { document } = toBody(read(`explainers/${slug}/index.html`)).ownerDocument.defaultView as {
      document: Document
    }
    for (const head of document.querySelectorAll(STACKED)) head.remove()
    expect(findLost(sentencesOf(document.querySelector('.prose') as Element), textOf(sheets))).toEqual([])
  })

test('a table that goes on has its head on each sheet, and no row on two', async ({ page }) => {
  await page.goto('/explainers/who-is-on-a-terrorist-list-where/')
  const names = await page.locator('.matrix tbody th').allTextContents()
  const head = (await page.locator('.matrix thead th').nth(1).locator('.small').textContent()) ?? ''
  const sheets = await readPdf(await page.pdf({ format: 'A4' }))
  const own = sheets.filter(({ words }) =>
    names.some(
      (name) =>
        letters(words.map(({ text }) => text).join('')).includes(letters(name)) &&
        words.some(({ text }) => text === head),
    ),
  )
  expect(own.length).toBeGreaterThanOrEqual(3)
  for (const { words } of own) expect(words[0]?.text === 'Name' || words.some(({ text }) => text === 'Name')).toBe(true)
})

for (const format of ['A4', 'Letter'] as const)
  for (const kind of [
    'entity',
    'designation',
    'instruments',
    'instrument',
    'timeline',
    'changes',
    'explainer',
    'front',
  ] as const)
    test(`the page ${PAGES[kind]} is printed whole on ${format}, with its address and no control`, async ({ page }) => {
      await page.goto(PAGES[kind])
      const sheets = await readPdf(await page.pdf({ format }))
      expectWhole(sheets)
      const text = textOf(sheets)
      const address = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? ''
      expect(text.endsWith(address)).toBe(true)
      expect(/<iframe|Change before|Memo for this day/.exec(text)).toBeNull()
      expect(sheets.every(({ words }) => words.length > 0)).toBe(true)
    })

test('steps that are folded on a name’s page are printed, with the addresses of their sources', async ({ page }) => {
  await page.goto(PAGES.entity)
  const steps = await page.locator('.entry details .steps li p:not(.small)').allTextContents()
  const links = await page
    .locator('.entry details .steps a[href^="http"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const printed = letters(textOf(await readPdf(await page.pdf({ format: 'A4' }))))
  expect(steps.length).toBeGreaterThan(20)
  expect(steps.filter((step) => !printed.includes(letters(step)))).toEqual([])
  expect(links.filter((link) => !printed.includes(letters(link)))).toEqual([])
})
