import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { expectToFit } from './layout.ts'
import { PAGES } from './pages.ts'

/** Lists of hundreds repeat one form: past their first items they would only cost minutes. */
const REPEATED = [
  '.year:nth-of-type(n+3)',
  '.list > li:nth-child(n+15)',
  '.brief > .entry:nth-child(n+8)',
  '.letter:nth-of-type(n+5)',
  '#index li:nth-child(n+15)',
]

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(PAGES)) {
    test(`axe finds nothing on the ${name} page, ${scheme}, wide and narrow`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        const builder = REPEATED.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }))
        const { violations } = await builder
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
      }
    })
  }
}

test('axe finds nothing on the search page with results', async ({ page }) => {
  await page.goto('/search/?q=wagner')
  await expect(page.locator('#results > li').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('the first stop of the Tab key is a link past the masthead, and it can be seen', async ({ page }) => {
  await page.goto(PAGES.explainer)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  // The next stop is counted from the content only once the page has gone there.
  await expect(page).toHaveURL(/#main$/)
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
})

for (const [name, path] of Object.entries(PAGES)) {
  test(`the ${name} page never scrolls sideways, from 320 to 1440 pixels`, async ({ page }) => {
    await page.goto(path)
    for (const width of [320, 360, 768, 1024, 1440]) await expectToFit(page, width)
  })
}
