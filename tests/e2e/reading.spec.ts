import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { expectStill, untilDrawn } from './layout.ts'
import { PAGES } from './pages.ts'

test('a reader gets the answer, the status and the dates of an explainer', async ({ page }) => {
  await page.goto(PAGES.explainer)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('transnational criminal organisation')
  await expect(page.getByRole('complementary', { name: 'Where it stands' })).toContainText(
    // The words depend on whether that is more than 180 days ago.
    /In force (since 26 January 2023 · last seen on the list|when last seen,) some day between 5 June 2026 and July 2026/,
  )
  const status = page.locator('.prose [data-designation="us-tco-wagner-group"]').first()
  await expect(status).toHaveAttribute('data-status', 'announced')
  await expect(status).toContainText('Announced 20 January 2023')
})

test('without scripts a citation leads to its source, and the source to what was read', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${baseURL}${PAGES.explainer}`)
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click()
  await expect(page).toHaveURL(/#source-1$/)
  const source = page.locator('#source-1')
  await expect(source).toBeInViewport()
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.congress\.gov\//)
  await expect(source).toContainText('Parliament')
})

test('a number opens its source in place, and the text stays where it is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(PAGES.explainer)
  const number = page.getByRole('link', { name: 'Source 1', exact: true }).first()
  await number.scrollIntoViewIfNeeded()
  await untilDrawn(page)
  const next = page.locator('.prose > p').nth(1)
  const before = await next.boundingBox()
  await number.press('Enter')
  const note = page.getByRole('dialog', { name: 'Source 1' })
  await expect(note).toBeFocused()
  await expect(note).toBeInViewport({ ratio: 1 })
  await expect(note.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/www\.congress\.gov\//)
  await expect(note).toContainText('Parliament')
  expect(await next.boundingBox()).toEqual(before)
  const { violations } = await new AxeBuilder({ page }).include('.entry-note').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(note.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(number).toBeFocused()
})

test('on a touch screen a tap on one of several numbers opens them all, and one elsewhere closes them', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 780 } })
  const page = await context.newPage()
  await page.goto(`${baseURL}${PAGES.explainer}`)
  const numbers = page.locator('//section[@class="prose"]/p/sup[following-sibling::node()[1][self::sup]]/a').first()
  await numbers.scrollIntoViewIfNeeded()
  await untilDrawn(page)
  await numbers.tap()
  const note = page.getByRole('dialog')
  expect(await note.getByRole('listitem').count()).toBeGreaterThanOrEqual(2)
  await page.locator('.prose > h2').first().tap()
  await expect(note).toHaveCount(0)
  // The way to the whole list is in the note.
  await numbers.tap()
  await note.getByRole('link', { name: 'All sources' }).tap()
  await expect(page).toHaveURL(/#source-\d+$/)
  await expect(note).toHaveCount(0)
  await expect(page.locator(':target')).toBeInViewport()
})

test('a paragraph’s sources stand beside it in the margin of a wide screen, none over another', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(PAGES.explainer)
  const notes = page.locator('.margin > ol')
  await expect(notes.first()).toBeVisible()
  const [note, text] = [await notes.first().boundingBox(), await page.locator('.prose > p').first().boundingBox()]
  expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
  expect(Math.abs((note?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(10)
  const boxes = await notes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
  expect(boxes.length).toBeGreaterThan(10)
  for (const [index, box] of boxes.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[index].bottom)
  await expectStill(page)
})

test('with its sources open, a piece is to a reader mode what it was when it was loaded', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(PAGES.explainer)
  await expect(page.locator('.margin > ol').first()).toBeVisible()
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // Reader modes throw away an `aside` and a dialog, and take what stands in a paragraph.
  const strays = await page.locator('.prose').evaluate((prose) => {
    const copy = prose.cloneNode(true) as HTMLElement
    for (const one of copy.querySelectorAll('aside, [role="dialog"]')) one.remove()
    return copy.textContent
  })
  const printed = await (await page.request.get(PAGES.explainer)).text()
  const prose = await page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    return body.querySelector('.prose')?.textContent
  }, printed)
  expect(strays).toBe(prose)
})

test('the front page leads on to the piece, the record and the changes', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'All changes, by day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes, by day')
  await page.goBack()
  const point = await page.locator('.door .point').first().textContent()
  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  await expect(page).toHaveURL(/\/explainers\/[a-z-]+\/$/)
  await expect(page.getByRole('region', { name: 'Key points' })).toContainText(point as string)
})

test('nothing is loaded from elsewhere and nothing fails to load', async ({ page, baseURL }) => {
  const strays: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string)) strays.push(request.url())
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('/no-such-page/'))
      strays.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => strays.push(error.message))
  for (const path of Object.values(PAGES)) await page.goto(path, { waitUntil: 'networkidle' })
  expect(strays).toEqual([])
})

test('the fonts arrive, and nothing moves when they do', async ({ page }) => {
  await page.goto(PAGES.explainer)
  await untilDrawn(page)
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  )
  expect(new Set(loaded)).toEqual(new Set(['Public Sans', 'Source Serif 4']))
  await expectStill(page)
})

test('a wrong address gets the page for it, with the right status', async ({ page }) => {
  const response = await page.goto(PAGES['wrong address'])
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have no such page')
})

test('print keeps the text and the sources and drops the navigation', async ({ page }) => {
  await page.goto(PAGES.explainer)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.locator('#source-1')).toBeVisible()
  await expect(page.locator('.strip').first()).toBeVisible()
  const written = await page.locator('#source-1 a').evaluate((link) => getComputedStyle(link, '::after').content)
  expect(written).toContain('https://')
})
