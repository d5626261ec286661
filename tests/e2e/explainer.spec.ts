/** What an explainer gains with a script, and what it has without one. */
import { expect, type Page, test } from '@playwright/test'
import { untilDrawn } from './layout.ts'

const PIECE = '/explainers/wagner-transnational-criminal-organisation/'

/** The first word with a meaning, on the screen: a page that still scrolls closes what is opened on it. */
async function findWord(page: Page) {
  const word = page.locator('a[data-term]').first()
  await word.scrollIntoViewIfNeeded()
  await untilDrawn(page)
  return word
}

test('the contents lead to every section and follow what is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(PIECE)
  const entries = page.locator('.toc a')
  const headings = await page.locator('.prose > h2[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`))
  expect(await entries.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))).toEqual(headings)
  await entries.nth(3).click()
  await expect(page.locator('.toc [aria-current="true"]')).toHaveText((await entries.nth(3).textContent()) ?? '')
})

test('a section begins right below its heading, beside the contents', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(PIECE)
  const gap = await page
    .locator('.prose > h2[id] + p')
    .first()
    .evaluate(
      (first) => first.getBoundingClientRect().top - first.previousElementSibling!.getBoundingClientRect().bottom,
    )
  expect(gap).toBeLessThan(30)
})

test('a heading has a link to itself', async ({ page }) => {
  await page.goto(PIECE)
  const heading = page.locator('.prose > h2[id]').first()
  await heading.getByRole('link', { name: 'Link to this section' }).click()
  await expect(page).toHaveURL(new RegExp(`#${await heading.getAttribute('id')}$`))
})

test('a word opens its meaning on hover and on focus, and Escape closes it', async ({ page }) => {
  await page.goto(PIECE)
  const word = await findWord(page)
  await word.hover()
  const note = page.locator('#term-note')
  await expect(note).toBeVisible()
  await expect(note.getByRole('link', { name: 'More' })).toHaveAttribute('href', /\/glossary\/[a-z-]+\/$/)
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await page.mouse.move(0, 0)
  await word.focus()
  await expect(note).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await expect(note).toBeHidden()
})

test('a word that comes onto the screen with the focus opens its meaning beside itself', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 400 })
  // In the page's own time: what closes a word does so a moment after the pointer has left it.
  await page.clock.install()
  await page.goto(PIECE)
  const note = page.locator('#term-note')
  // The first one waits for the meanings to be loaded, the last one has them at once.
  for (const word of [page.locator('a[data-term]').first(), page.locator('a[data-term]').last()]) {
    await expect(word).not.toBeInViewport()
    await word.focus()
    await expect(word).toHaveAttribute('aria-describedby', 'term-note')
    await untilDrawn(page)
    // The pointer rests, and the page has moved under it.
    await page.mouse.move(1, 1)
    await page.mouse.move(400, 395)
    await page.clock.runFor(5000)
    await expect(note).toBeInViewport()
    const [link, box] = [await word.boundingBox(), await note.boundingBox()]
    const [above, below] = [(link?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0), (box?.y ?? 0) - (link?.y ?? 0)]
    expect(Math.max(above, below)).toBeGreaterThan(0)
    expect(Math.max(above, below)).toBeLessThan(60)
  }
})

test('on a touch screen the first tap opens the meaning, the second the page', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 780 } })).newPage()
  await page.goto(`${baseURL}${PIECE}`)
  const word = await findWord(page)
  await word.tap()
  await expect(page.locator('#term-note')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${PIECE}$`))
  await word.tap()
  await expect(page).toHaveURL(/\/glossary\//)
})

test('without scripts a word is a link to its page, and the contents are there', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${baseURL}${PIECE}`)
  await expect(page.locator('.toc a').first()).toBeVisible()
  await expect(page.locator('.since')).toBeHidden()
  await page.locator('a[data-term]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/glossary\/[a-z-]+\/$/)
})

test('a piece past its day of review says so by the reader’s own clock', async ({ page }) => {
  // Whatever day its review is due on, and whether the build has said so already.
  await page.route(`**${PIECE}`, async (route) => {
    const response = await route.fetch()
    const body = (await response.text())
      .replace(/<p class="correction overdue">.*?<\/p>/, '')
      .replace(
        /(<aside class="about"[^>]*?)( data-review="[^"]+")?( data-pagefind-ignore)/,
        '$1 data-review="2027-01-26"$3',
      )
    await route.fulfill({ response, body })
  })
  await page.clock.setFixedTime('2027-01-26T12:00:00Z')
  await page.goto(PIECE)
  await expect(page.locator('.overdue')).toBeHidden()
  await page.clock.setFixedTime('2027-01-27T12:00:00Z')
  await page.reload()
  await expect(page.locator('.overdue')).toBeVisible()
  await expect(page.locator('.overdue')).toContainText('Past its review')
})

test('who asks is told on their next visit what changed, nothing is kept unasked, and nothing is sent', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string) || request.method() !== 'GET') elsewhere.push(request.url())
  })
  await page.goto(PIECE)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.getByLabel('Remember on this device').check()
  await page.evaluate(() => {
    const days = JSON.parse(localStorage.getItem('listed-read') as string)
    for (const slug of Object.keys(days)) days[slug] = '2023-01-22'
    localStorage.setItem('listed-read', JSON.stringify(days))
  })
  await page.reload()
  await expect(page.locator('.since')).toContainText('What has changed since you read this on 22 January 2023')
  await expect(page.locator('.since li').filter({ hasText: 'Wagner Group' }).first()).toBeVisible()
  await page.reload()
  await expect(page.locator('.since')).toContainText('Nothing has changed here')
  await page.getByLabel('Remember on this device').uncheck()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(elsewhere).toEqual([])
})

test('a piece says how it is known, by grades of source, and leads to the pages on how we work', async ({ page }) => {
  await page.goto(PIECE)
  const how = page.locator('section:has(> #piece-how)')
  await expect(how).toContainText(/rests on \d+ .*press reports?/)
  await how.getByRole('link', { name: 'Right of reply' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Right of reply' })).toBeVisible()
})
