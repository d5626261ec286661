import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectStill, expectToFit } from './layout.ts'

const heads = (page: Page) => page.locator('.compare thead th a')
const status = (page: Page) => page.locator('list-comparison').getByRole('status')
/** How many lists there are to choose from. */
const countAll = async (page: Page) => Number(await page.locator('list-comparison').getAttribute('data-count'))
const CHOSEN = '/instruments/?instrument=eu-269-2014&instrument=uk-russia-regs-2019'

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .exclude('.list > li:nth-child(n+15)')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
}

test('columns are chosen with the keyboard, kept in the address, and undone by Back', async ({ page }) => {
  await page.goto('/instruments/')
  const begun = await heads(page).allTextContents()
  expect(begun.length).toBeGreaterThanOrEqual(5)
  await page.getByText('Choose the lists').focus()
  await page.keyboard.press('Enter')
  const box = page.getByRole('group', { name: 'European Union' }).getByRole('checkbox', { name: /^Ukraine sanctions/ })
  await expect(box).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('.choice input').first()).toBeFocused()
  for (let step = 0; step < 60 && !(await box.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(heads(page)).toHaveText([...begun, 'Ukraine sanctions'])
  await expect(box).toBeFocused()
  await expect(page).toHaveURL(/(\?|&)instrument=eu-269-2014$/)
  await expect(status(page)).toHaveText(`${begun.length + 1} of ${await countAll(page)} lists side by side.`)
  await page.goBack()
  await expect(heads(page)).toHaveText(begun)
  await expect(box).not.toBeChecked()
  await expect(page).toHaveURL('/instruments/')
})

test('an address shows its lists, in its order, and the way back to the first ones', async ({ page }) => {
  await page.goto('/instruments/')
  const begun = await heads(page).allTextContents()
  await page.goto(CHOSEN)
  await expect(heads(page)).toHaveText(['Ukraine sanctions', 'Russia sanctions'])
  await page.getByText('Choose the lists').click()
  await expect(page.locator('.choice :checked')).toHaveCount(2)
  await page.getByRole('button', { name: 'Back to the lists that stand here first' }).click()
  await expect(heads(page)).toHaveText(begun)
  await expect(page).toHaveURL('/instruments/')
})

test('says of a list that there is not that there is none, and shows the others', async ({ page }) => {
  await page.goto('/instruments/?instrument=no-such-list&instrument=un-1267')
  await expect(heads(page)).toHaveText(['ISIL and Al-Qaida list'])
  await expect(status(page)).toContainText('There is no list “no-such-list”.')
})

test('says so where the lists cannot be loaded, and leaves those that are there', async ({ page }) => {
  await page.route('**/instruments/effects.json', (route) => route.abort())
  await page.goto(CHOSEN)
  await expect(status(page)).toContainText('could not be loaded')
  await expect(heads(page).first()).toHaveText('Terrorist organisation')
})

test('nothing is fetched until other lists are asked for, and nothing moves', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/instruments/')
  await expect(status(page)).toContainText('side by side')
  expect(asked).not.toContain('/instruments/effects.json')
  await expectStill(page)
})

test('a note opens in place on Enter, and all at once', async ({ page }) => {
  await page.goto('/instruments/')
  const answer = page.locator('.compare summary').first()
  const note = page.locator('.compare details p').first()
  await expect(note).toBeHidden()
  await answer.focus()
  await page.keyboard.press('Enter')
  await expect(note).toBeVisible()
  await expect(note.getByRole('link')).toHaveAttribute('href', /^http/)
  await page.getByRole('button', { name: 'Open all notes' }).click()
  await expect(page.locator('.compare details:not([open])')).toHaveCount(0)
  await page.getByRole('button', { name: 'Close all notes' }).click()
  await expect(page.locator('.compare details[open]')).toHaveCount(0)
})

for (const width of [360, 1280]) {
  test(`axe finds nothing in any state, and the page fits, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(CHOSEN)
    await expect(status(page)).toContainText('2 of')
    await expectClean(page)
    await page.getByRole('button', { name: 'Open all notes' }).click()
    await page.getByText('Choose the lists').click()
    await expect(page.locator('.choice :checked')).toHaveCount(2)
    await expectClean(page)
    await expectToFit(page, width)
  })
}

test('more lists than fit scroll inside the table, under what stands at their left', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 })
  await page.goto('/instruments/')
  await page.getByText('Choose the lists').click()
  await expect(page.locator('.choice input')).toHaveCount(await countAll(page))
  for (const box of await page.locator('.choice input').all()) await box.check()
  await expect(heads(page)).toHaveCount(await countAll(page))
  await expectToFit(page, 1024)
  await page.locator('.scroll').evaluate((one) => one.scrollTo({ left: 3000 }))
  const at = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().left)
  expect(Math.abs((await at('.compare tbody th')) - (await at('.scroll')))).toBeLessThan(2)
})

test('on paper every chosen list is there, with its notes written out', async ({ page }) => {
  await page.goto(CHOSEN)
  await expect(heads(page)).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  const notes = page.locator('.compare details p')
  expect(await notes.count()).toBeGreaterThan(6)
  for (const note of await notes.all()) await expect(note).toBeVisible()
  await expect(page.locator('.choice')).toBeHidden()
  const over = await page.locator('.scroll').evaluate((one) => one.scrollWidth - one.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the first lists are there with their notes, and links to every other, and no control that does nothing', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(CHOSEN)
    await expect(page.locator('.compare td[data-label="EU terrorist list, EU"] .said').first()).toBeVisible()
    await expect(page.locator('.choice')).toBeHidden()
    await expect(page.locator('main :is(button, input)')).toHaveCount(0)
    await page.locator('.compare summary').first().click()
    await expect(page.locator('.compare details p').first()).toBeVisible()
    await expect(page.locator('.list').getByRole('link')).toHaveCount(await countAll(page))
  })
})
