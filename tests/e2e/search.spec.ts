import { expect, test } from '@playwright/test'

const results = '#results > li'

test('“Wagner” finds explainers, designations, the name and lists, best first', async ({ page }) => {
  await page.goto('/search/')
  await page.getByRole('searchbox').fill('Wagner')
  await expect(page.locator(results).first()).toBeVisible()
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('#search-status')).toContainText(/\d+ results for “Wagner”/)
  const types = await page
    .locator(results)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.type))
  expect(new Set(types)).toContain('explainer')
  expect(
    types.every((type) => ['explainer', 'designation', 'entity', 'instrument', 'authority'].includes(type ?? '')),
  ).toBe(true)
  await page.locator(results).first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a name in its own script finds the group', async ({ page }) => {
  await page.goto('/search/?q=Вагнера')
  await expect(page.locator(`${results}[data-type=entity] a`).first()).toHaveText('Wagner Group')
})

test('a filter narrows, stands in the address, and Back undoes it', async ({ page }) => {
  await page.goto('/search/?q=wagner')
  await expect(page.locator(results).first()).toBeVisible()
  await page.getByLabel('Explainers', { exact: true }).check()
  await expect(page).toHaveURL(/\?q=wagner&type=explainer$/)
  await expect(page.locator(`${results}:not([data-type=explainer])`)).toHaveCount(0)
  await expect(page.locator(`${results}[data-type=explainer]`)).toHaveCount(3)
  await page.goBack()
  await expect(page.getByLabel('Explainers', { exact: true })).not.toBeChecked()
  await expect(page.locator(`${results}[data-type=designation]`).first()).toBeVisible()
})

test('an address with a query and a filter shows that state from cold', async ({ page }) => {
  await page.goto('/search/?q=proscription&type=designation')
  await expect(page.getByRole('searchbox')).toHaveValue('proscription')
  await expect(page.getByLabel('Designations')).toBeChecked()
  await expect(page.locator(results).first()).toHaveAttribute('data-type', 'designation')
})

test('nothing found says so and leaves the plain index', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqqq')
  await expect(page.locator('#search-status')).toContainText('Nothing found for “zzzzqqqq”')
  await expect(page.getByRole('heading', { name: 'Everything, as a list' })).toBeVisible()
})

test('an index that cannot be loaded says so in words and leaves the plain index', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=wagner')
  await expect(page.locator('#search-status')).toContainText('The search could not be loaded')
  await expect(page.getByRole('heading', { name: 'Everything, as a list' })).toBeVisible()
  expect(errors).toEqual([])
})

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} leads from any page to the search, and on the search page into its field`, async ({ page }) => {
    await page.goto('/timeline/')
    await page.keyboard.press(key)
    await expect(page).toHaveURL(/\/search\/$/)
    await page.keyboard.press(key)
    await expect(page.getByRole('searchbox')).toBeFocused()
  })
}

test('a slash typed into a field stays a slash', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').pressSequentially('13581/')
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('searchbox')).toHaveValue('13581/')
})

test('the field on the front page hands its words to the search page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('proscribed')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=proscribed$/)
  await expect(page.locator(results).first()).toBeVisible()
})
