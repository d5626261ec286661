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

test('a citation leads to its source, and the source to what was read', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(PAGES.explainer)
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click()
  await expect(page).toHaveURL(/#source-1$/)
  const source = page.locator('#source-1')
  await expect(source).toBeInViewport()
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.congress\.gov\//)
  await expect(source).toContainText('Parliament')
})

test('a paragraph’s sources open in place on a phone and stand in the margin of a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(PAGES.explainer)
  const note = page.locator('.prose > .para > details').first()
  await expect(note.getByRole('list')).toBeHidden()
  await note.locator('summary').click()
  await expect(note.getByRole('list')).toBeVisible()

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.reload()
  await expect(note.getByRole('list')).toBeVisible()
  const margin = await note.boundingBox()
  const text = await page.locator('.prose > .para > p').first().boundingBox()
  expect(margin?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
})

test('the front page leads on to the piece, the record and the changes', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'All changes, by day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes, by day')
  await page.goBack()
  const lead = page.getByRole('heading', { level: 1 }).getByRole('link')
  const title = await lead.textContent()
  await lead.click()
  await expect(page).toHaveURL(/\/explainers\/[a-z-]+\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
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
