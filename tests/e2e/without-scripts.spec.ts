import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('the timeline is complete: a drawing, every designation in the list, and its steps with sources one click on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/timeline/')
  const drawing = page.locator('designation-timeline')
  await expect(drawing.locator('.sheet-plot')).toBeVisible()
  await expect(page.locator('.tools')).toBeHidden()
  expect(await page.locator('li.entry').count()).toBeGreaterThanOrEqual(280)

  const tco = page.locator('#us-tco-wagner-group')
  await expect(tco.locator('[data-designation="us-tco-wagner-group"]')).toHaveAttribute('data-status', 'in-force')
  await tco.getByRole('link').click()
  await expect(page.getByText('20 January 2023').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /White House/ }).first()).toBeVisible()
})

test('the drawing shows the announcement of 20 January as a hatched lead-in of six days', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/designations/us-tco-wagner-group/')
  const lead = await page.locator('.strip .m-lead').boundingBox()
  const force = await page.locator('.strip .m-force').boundingBox()
  expect(lead?.width).toBeGreaterThan(5)
  expect(Math.abs((lead?.x ?? 0) + (lead?.width ?? 0) - (force?.x ?? 0))).toBeLessThan(1.5)
})

test('on a phone the drawing fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/timeline/')
  await expect(page.locator('.sheet-plot')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('the search page is a plain index of everything', async ({ page }) => {
  await page.goto('/search/')
  await expect(page.getByText('Searching needs scripts')).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  for (const name of [
    'Wagner Group',
    'How to read the date on a designation',
    'Wagner Group: Criminal organisation (US)',
  ]) {
    await expect(page.locator('#index').getByRole('link', { name, exact: true })).toBeVisible()
  }
})

test('the search is a link in the masthead of every page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Search the record/ }).click()
  await expect(page).toHaveURL('/search/')
})
