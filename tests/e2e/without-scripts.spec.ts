import { expect, type Page, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('the timeline is complete: a drawing, a list with every authority and all its designations or the way to them, and steps with sources', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/timeline/')
  const drawing = page.locator('designation-timeline')
  await expect(drawing.locator('.wide.sheet-plot')).toBeVisible()
  await expect(page.locator('.tools')).toBeHidden()
  const places = page.locator('[data-authority]')
  expect(await places.count()).toBeGreaterThanOrEqual(16)
  // What an authority's place shows, and what its way to the rest says that there is, are all that there are.
  const counts = await places.evaluateAll((all) =>
    all.map((place) => {
      const way = place.querySelector('.rest a')
      return Number(way?.textContent?.match(/\d+/)?.[0] ?? place.querySelectorAll('.entry').length)
    }),
  )
  const count = Number(await drawing.getAttribute('data-count'))
  expect(count).toBeGreaterThanOrEqual(280)
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count)

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
  await expect(page.locator('.narrow.sheet-plot')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

for (const [slug, words] of Object.entries({
  'who-else-listed-wagner': 'announced 5 September 2023, took effect 15 September 2023, 641 days after the first',
  'how-to-read-the-date-on-a-designation': '10 days, Wagner Group',
  'cartels-as-terrorists': 'Came into force',
  'how-a-name-gets-off-a-list': '24 years, 8 Oct 1997 to 20 May 2022',
  'why-wagner-is-not-on-the-us-terrorist-list': 'the listing took effect',
})) {
  test(`what is drawn in ${slug} stands there in words, keeps its size of type, and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(`/explainers/${slug}/`)
    const drawing = page.locator('.drawing, .differed').first()
    await expect(drawing.locator('h3')).toBeVisible()
    for (const one of await drawing.locator('details').all()) await one.locator('summary').click()
    await expect(drawing.getByText(words).first()).toBeVisible()
    const drawn = drawing.locator('svg:not(svg svg)')
    for (const svg of await drawn.all()) await expect(svg).toHaveAttribute('aria-hidden', 'true')
    const sizes = await drawing
      .locator('svg text')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize))
    expect(new Set(sizes)).toEqual(new Set(['13px']))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
}

/** Open the plain index of the search, and follow links to what stands behind it. */
async function follow(page: Page, ...links: string[]) {
  await page.goto('/search/')
  await expect(page.getByText('Searching needs scripts')).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  for (const [index, name] of links.entries()) {
    const within = page.locator(index === 0 ? '#index' : 'main')
    await within.getByRole('link', { name, exact: true }).first().click()
  }
}

test('the search page is a plain index of everything, what is many one page further on', async ({ page }) => {
  await follow(page, 'How to read the date on a designation')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read the date on a designation')
  await follow(page, 'W', 'Wagner Group')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wagner Group')
  await follow(page, 'Office of Foreign Assets Control, US Treasury', 'W', 'Wagner Group: Criminal organisation')
  await expect(page).toHaveURL(/\/designations\/us-tco-wagner-group\/$/)
})

test('an anchor that has moved shows the ways to where it went', async ({ page }) => {
  await page.goto('/changes/#day-2023-01-26')
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2023', exact: true }).click()
  await page.getByRole('link', { name: 'January 2023', exact: true }).click()
  await expect(page.locator('#day-2023-01-26')).toContainText('Wagner Group')
})

test('the search is a link in the masthead of every page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Search the record/ }).click()
  await expect(page).toHaveURL('/search/')
})
