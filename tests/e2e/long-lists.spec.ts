/** What would grow with the record: pages stay short, and old anchors still lead to their entries. */
import { expect, type Page, test } from '@playwright/test'
import { untilDrawn } from './layout.ts'
import { PAGES } from './pages.ts'

const SCREENS = 25

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } })
    for (const [name, path] of Object.entries(PAGES)) {
      test(`the ${name} page is at most ${SCREENS} phone screens long`, async ({ page }) => {
        await page.goto(path)
        if (javaScriptEnabled) await untilDrawn(page)
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(SCREENS * 800)
      })
    }
  })
}

test('the record as a table and what a filter lays open are at most 25 phone screens long as well', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const query of ['view=table', 'view=list', 'view=list&kind=proscription']) {
    await page.goto(`/timeline/?${query}`)
    await expect(page.locator('designation-timeline[data-ready]')).toBeVisible()
    await untilDrawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollHeight), query).toBeLessThanOrEqual(SCREENS * 800)
  }
})

test.describe('an old anchor leads to its entry', () => {
  const expectAt = async (page: Page, url: RegExp, words: string) => {
    await expect(page).toHaveURL(url)
    await expect(page.locator(':target')).toContainText(words)
  }

  test('a day among the changes, also one whose year is in months', async ({ page }) => {
    await page.goto('/changes/#day-2008-07-02')
    await expectAt(page, /\/changes\/2008\/#day-2008-07-02$/, '2 July 2008')
    await page.goto('/changes/#day-2023-01-26')
    await expectAt(page, /\/changes\/2023\/01\/#day-2023-01-26$/, 'Wagner Group')
  })

  test('a day without a change shows its year', async ({ page }) => {
    await page.goto('/changes/#day-2008-03-30')
    await expect(page).toHaveURL(/\/changes\/2008\/#day-2008-03-30$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes: 2008')
  })

  test('a designation among the changes, and on the page of an authority with many', async ({ page }) => {
    await page.goto('/changes/#us-fto-17-november')
    await expect(page).toHaveURL(/\/designations\/us-fto-17-november\/$/)
    await page.goto('/authorities/us-state/#us-fto-17-november')
    await expect(page).toHaveURL(/\/designations\/us-fto-17-november\/$/)
  })

  test('a source', async ({ page }) => {
    await page.goto('/sources/#wh-briefing-2023-01-20')
    await expectAt(page, /\/sources\/by\/[a-z]\/(\d\/)?#wh-briefing-2023-01-20$/, 'White House')
  })

  test('a letter among the names', async ({ page }) => {
    await page.goto('/entities/#letter-W')
    await expectAt(page, /\/entities\/#letter-W$/, 'W')
  })

  test('a designation on the timeline, whether the page carries it or the script has written it', async ({ page }) => {
    for (const id of ['us-tco-wagner-group', 'us-fto-17-november']) {
      await page.goto('/about/')
      await page.goto(`/timeline/#${id}`)
      await expect(page.locator('#chosen')).toBeFocused()
      await expect(page.locator(`.entry#${id} [data-designation="${id}"]`)).toHaveAttribute('data-status', /./)
    }
  })

  test('one that leads nowhere leads nowhere', async ({ page }) => {
    await page.goto('/changes/#no-such-thing')
    await page.waitForLoadState('networkidle')
    await expect(page).toHaveURL(/\/changes\/#no-such-thing$/)
  })
})

test('the list of the timeline shows what was asked for and opens the rest on request', async ({ page }) => {
  await page.goto('/timeline/')
  await page.locator('designation-timeline').dispatchEvent('pointerover')
  await expect(page.locator('designation-timeline[data-ready]')).toBeVisible()
  await page.getByText('Filters and views').click()
  const place = page.locator('[data-authority="us-state"]')
  await expect(place.locator('details')).not.toHaveAttribute('open')
  await place.locator('summary').click()
  await expect(place.locator('.entry').last()).toBeVisible()
  await page.getByLabel('Name or other name').fill('wagner')
  await expect(page.locator('[data-authority="un-security-council"]')).toBeHidden()
  for (const details of await page.locator('[data-authority] details:visible').all())
    await expect(details).toHaveAttribute('open')
})
