/** Nothing that is seen moves while a page arrives, also where its scripts come long after its text. */
import { expect, type Page, test } from '@playwright/test'
import { expectStill } from './layout.ts'
import { PAGES } from './pages.ts'

/** Open a page whose scripts are held back until it has been painted. */
async function openSlowly(page: Page, path: string): Promise<void> {
  const { promise: painted, resolve } = Promise.withResolvers<void>()
  await page.route('**/_astro/*.js', async (route) => {
    await painted
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBeGreaterThan(0)
  resolve()
  await page.waitForLoadState('networkidle')
}

const SEARCHES = ['', '?q=wagner', '?q=wagnr', '?q=zzzzqqqq', '?q=proscription&type=designation']
const { front, explainer, timeline, entity, designation, instruments, instrument, changes } = PAGES
const kinds = [front, explainer, timeline, entity, designation, instruments, instrument, changes]

for (const [width, height] of [
  [360, 640],
  [1440, 900],
] as const)
  for (const path of [...kinds, ...SEARCHES.map((query) => PAGES.search + query)])
    test(`${path} stays where it is, at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openSlowly(page, path)
      if (path.startsWith(PAGES.search)) await expect(page.getByRole('searchbox')).toBeVisible()
      await expectStill(page)
    })

test('the list below the search is there when its script never comes', async ({ page }) => {
  await page.route('**/_astro/search*.js', (route) => route.abort())
  await page.goto(PAGES.search)
  await expect(page.locator('#search-missing')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Everything, as a list' })).toBeVisible()
})
