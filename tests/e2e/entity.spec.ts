import { expect, type Page, test } from '@playwright/test'

const ENTITY = '/entities/wagner-group/'
const tco = '.entry [data-designation="us-tco-wagner-group"]'

test('an entity page can be set to a day: statuses, sentence and address follow', async ({ page }) => {
  await page.goto(ENTITY)
  const status = page.locator(tco)
  await expect(status).toHaveAttribute('data-status', 'in-force')
  await page.getByLabel('Status on').fill('2023-01-24')
  await page.getByLabel('Status on').press('Tab')
  await expect(status).toHaveAttribute('data-status', 'announced')
  await expect(status).toHaveText('Announced 20 January 2023')
  await expect(page.locator('.sentence')).toContainText('On 24 January 2023,')
  await expect(page).toHaveURL(/\?asof=2023-01-24$/)
  await expect(page).toHaveTitle('Wagner Group on 24 January 2023 | Listed')
  await page.goBack()
  await expect(page).toHaveTitle('Wagner Group | Listed')
})

test('by when the law behind a listing lapses follows the day', async ({ page }) => {
  await page.goto(`/designations/us-tco-wagner-group/?asof=2024-08-01`)
  const sentence = page.locator('[data-renewal-of="us-tco-wagner-group"]')
  await expect(sentence).toHaveText('The national emergency behind the order runs until 24 July 2025.')
  await page.getByLabel('Status on').fill('2023-01-24')
  await page.getByLabel('Status on').press('Tab')
  await expect(sentence).toBeHidden()
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(sentence).toContainText('was due for renewal by 24 July 2025; we have not read that it was renewed')
})

test('Back undoes the change of day, and a shared address opens on its day', async ({ page }) => {
  await page.goto(`${ENTITY}?asof=2023-01-19`)
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'no-record')
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'in-force')
  await expect(page).toHaveURL(/wagner-group\/$/)
  await page.goBack()
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'no-record')
  await expect(page.getByLabel('Status on')).toHaveValue('2023-01-19')
})

test('a day inside the span of an imprecise date is told as uncertain', async ({ page }) => {
  await page.goto(`${ENTITY}?asof=2017-06-01`)
  const status = page.locator('.entry [data-designation="us-entity-list-wagner-group"]')
  await expect(status).toHaveAttribute('data-uncertain', 'in-force')
  await expect(status).toContainText('Uncertain')
})

test('the line in the drawing stands on the day', async ({ page }) => {
  await page.goto(`${ENTITY}?asof=2020-01-01`)
  // Between the beginning of the record and today: 20 to 45 of a hundred.
  await expect(page.locator('.strip line.day').first()).toHaveAttribute('x1', /^(2\d|3\d|4[0-4])\.\d+%$/)
})

test('without scripts the page tells of the day of its edition and shows no field that does nothing', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(ENTITY)
  await expect(page.getByLabel('Status on')).toBeHidden()
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'in-force')
  await page.close()
})

test('a day typed key by key is the day, makes one entry in the history, and Back undoes it', async ({ page }) => {
  await page.goto(ENTITY)
  const before = await page.evaluate(() => history.length)
  await page.getByLabel('Status on').focus()
  await page.keyboard.type('01242023')
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'announced')
  await expect(page).toHaveURL(/\?asof=2023-01-24$/)
  await expect(page.getByLabel('Status on')).toHaveValue('2023-01-24')
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await page.keyboard.press('Tab')
  await page.goBack()
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'in-force')
})

test('Back while the field has the focus shows the day that was, and what is typed then is a change of its own', async ({
  page,
}) => {
  await page.goto(`${ENTITY}?asof=2023-01-26`)
  const field = page.getByLabel('Status on')
  await field.focus()
  await page.keyboard.type('01242023')
  await expect(page).toHaveURL(/asof=2023-01-24$/)
  await page.goBack()
  await expect(page).toHaveURL(/asof=2023-01-26$/)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('2023-01-26')
  await page.keyboard.press('ArrowUp')
  await expect(page).not.toHaveURL(/asof=2023-01-26$/)
  await page.goBack()
  await expect(page).toHaveURL(/asof=2023-01-26$/)
})

test('half a date changes nothing, and on leaving the field shows the day that is told', async ({ page }) => {
  await page.goto(`${ENTITY}?asof=2023-01-26`)
  await page.getByLabel('Status on').focus()
  await page.keyboard.press('Delete')
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'in-force')
  await page.getByRole('button', { name: 'Today' }).focus()
  await expect(page.getByLabel('Status on')).toHaveValue('2023-01-26')
})

test('what is said of governments holds for the day as well', async ({ page }) => {
  await page.goto(`${ENTITY}?asof=2023-01-24`)
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'announced')
  await expect(page.locator('main')).not.toContainText('the United Kingdom has it on a terrorist list')
  await page.goto(`${ENTITY}?asof=2024-01-24`)
  await expect(page.locator('[data-differences]')).toContainText('the United Kingdom has it on a terrorist list')
})

test('the page of a designation can be set to a day as well, and says what was known by then', async ({ page }) => {
  await page.goto('/designations/us-tco-wagner-group/?asof=2023-01-24')
  const status = page.locator('.sentence [data-designation]')
  await expect(status).toHaveText('Announced 20 January 2023')
  await page.goto('/designations/us-tco-wagner-group/?asof=2023-03-01')
  await expect(status).toHaveText('In force since 26 January 2023 · last seen on the list 26 January 2023')
  await expect(status).toHaveAttribute('data-seen', '2023-01-26')
})

test('until its script has come the page says that it shows another day than was asked for', async ({ page }) => {
  let release: () => void = () => {}
  const late = new Promise<void>((done) => {
    release = done
  })
  await page.route(/as-of/, async (route) => {
    await late
    await route.continue()
  })
  await page.goto(`${ENTITY}?asof=2023-01-24`, { waitUntil: 'commit' })
  await expect(page.locator('.asked')).toContainText('asks for 2023-01-24')
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'in-force')
  release()
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'announced')
  await expect(page.locator('.asked')).toHaveCount(0)
})

test('what was read later is no part of an earlier day', async ({ page }) => {
  const whole = page.getByText('We read these whole and found no entry of Wagner Group')
  await page.goto(ENTITY)
  await expect(whole).toBeVisible()
  await page.goto(`${ENTITY}?asof=2023-01-24`)
  await expect(page.locator(tco)).toHaveAttribute('data-status', 'announced')
  await expect(whole).toBeHidden()
  await page.goto(`${ENTITY}?asof=2023-01-24#memo`)
  await expect(page.getByRole('region', { name: /^Memo/ })).not.toContainText('We read these whole')
})

test('where its script is lost it goes on saying so', async ({ page }) => {
  await page.route(/as-of/, (route) => route.abort())
  await page.goto(`${ENTITY}?asof=2023-01-24`)
  await expect(page.locator('.asked')).toContainText('asks for 2023-01-24')
})

test('a day that there is not is said to be none', async ({ page }) => {
  for (const place of [ENTITY, '/timeline/']) {
    await page.goto(`${place}?asof=2023-02-30`)
    await expect(page.locator('.asked')).toHaveText(
      'There is no day “2023-02-30”. Shown is the day on which this page was made.',
    )
  }
})

test.describe('the memo', () => {
  const memoOf = (page: Page) => page.getByRole('region', { name: /^Memo: / })

  test('says what was so on the day, who says so, how to check it, and nothing of a later day', async ({ page }) => {
    await page.goto('/entities/wagner-group/?asof=2023-01-24')
    await page.getByRole('button', { name: /^Memo/ }).click()
    await expect(page).toHaveURL(/\?asof=2023-01-24#memo$/)
    const memo = memoOf(page)
    await expect(memo.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(memo).toContainText('Wagner Group: status on 24 January 2023')
    const row = memo.getByRole('row', { name: /^Criminal organisation/ })
    await expect(row).toContainText('Announced 20 January 2023')
    await expect(memo).toContainText('Press Briefing by Press Secretary Karine Jean-Pierre')
    await expect(memo).toContainText('/entities/wagner-group/?asof=2023-01-24')
    await expect(memo).toContainText(/SHA-256|in no edition yet/)
    await expect(memo).not.toContainText('26 January 2023')
    await expect(page.getByRole('heading', { name: 'Every designation, with its steps' })).toBeHidden()
  })

  test('follows the day, and goes when the reader goes back', async ({ page }) => {
    await page.goto('/entities/wagner-group/?asof=2023-01-26#memo')
    await expect(memoOf(page).getByRole('row', { name: /^Criminal organisation/ })).toContainText(
      'In force since 26 January 2023',
    )
    await page.getByRole('link', { name: 'Back to the page' }).click()
    await expect(memoOf(page)).toHaveCount(0)
    await expect(page.getByLabel('Status on')).toHaveValue('2023-01-26')
    await page.goBack()
    await expect(memoOf(page)).toHaveCount(1)
  })

  for (const day of ['2023-01-24', '2026-11-27'])
    test(`is one printed page, for the longest record as for any: ${day}`, async ({ page }) => {
      await page.goto(`/entities/wagner-group/?asof=${day}#memo`)
      await expect(memoOf(page)).toBeVisible()
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    })
})
