import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const results = '#results > li'

/** Wait until the hits are those of the address: it changes when a reader does something, they when the index has answered. */
async function untilAnswered(page: Page) {
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false')
}

test('“Wagner” finds the name, designations and explainers, best first', async ({ page }) => {
  await page.goto('/search/')
  await page.getByRole('searchbox').fill('Wagner')
  await expect(page.locator(results).first()).toBeVisible()
  await untilAnswered(page)
  await expect(page.locator('#search-status')).toContainText(/\d+ results for “Wagner”/)
  await expect(page.locator(results).first()).toHaveAttribute('data-type', 'entity')
  const types = await page
    .locator(results)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.type))
  expect(new Set(types)).toContain('designation')
  expect(new Set(types)).toContain('explainer')
  const known = ['explainer', 'designation', 'entity', 'instrument', 'authority', 'term', 'change']
  expect(types.every((type) => known.includes(type ?? ''))).toBe(true)
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
  await untilAnswered(page)
  const box = page.getByRole('checkbox', { name: /^Explainers/ })
  const count = Number((await box.locator('..').textContent())?.match(/\d+$/)?.[0])
  await box.check()
  await expect(page).toHaveURL(/\?q=wagner&type=explainer$/)
  await expect(page.locator('#search-status')).toHaveText(new RegExp(`^${count} results`))
  await expect(page.locator(`${results}:not([data-type=explainer])`)).toHaveCount(0)
  await expect(page.locator(`${results}[data-type=explainer]`)).toHaveCount(Math.min(count, 10))
  await page.goBack()
  await expect(box).not.toBeChecked()
  await expect(page.locator(`${results}[data-type=designation]`).first()).toBeVisible()
})

test('a date typed key by key narrows, with one entry in the history', async ({ page }) => {
  await page.goto('/search/?q=wagner')
  await expect(page.locator('#results li').first()).toBeVisible()
  await page.locator('.narrow summary').click()
  const before = await page.evaluate(() => history.length)
  await page.getByLabel('From', { exact: true }).focus()
  await page.keyboard.type('01242023')
  await expect(page).toHaveURL(/from=2023-01-24/)
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await page.getByLabel('From', { exact: true }).fill('')
  await expect(page).not.toHaveURL(/from=/)
})

test('an address with a query and a filter shows that state from cold', async ({ page }) => {
  await page.goto('/search/?q=proscription&type=designation')
  await expect(page.getByRole('searchbox')).toHaveValue('proscription')
  await expect(page.getByRole('checkbox', { name: /^Designations/ })).toBeChecked()
  await expect(page.locator(results).first()).toHaveAttribute('data-type', 'designation')
})

test('the first hit stands on the first screen of a phone, few presses of Tab behind the field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/search/?q=houthis uk')
  await untilAnswered(page)
  await expect(page.locator('#search-status')).toContainText(
    'We have no record of a listing of Ansar Allah by the United Kingdom. That is not proof that there is none.',
  )
  const hit = page.locator(results).first().getByRole('link')
  await expect(hit).toHaveText('Ansar Allah')
  await expect(hit).toBeInViewport({ ratio: 1 })
  await page.locator('#search-field').focus()
  for (const _ of ['the button', 'narrow or sort', 'what we have read', 'the hit']) await page.keyboard.press('Tab')
  await expect(hit).toBeFocused()
})

test('on a wide screen what narrows stands beside the hits, and behind them for the keyboard', async ({ page }) => {
  await page.goto('/search/?q=wagner')
  await untilAnswered(page)
  const [hit, box] = [page.locator(results).first(), page.getByRole('checkbox', { name: /^Explainers/ })]
  const [hits, choices] = [await hit.boundingBox(), await box.boundingBox()]
  expect(choices?.x).toBeGreaterThan((hits?.x ?? 0) + (hits?.width ?? 0))
  await page.locator('#search-field').focus()
  for (const _ of ['the button', 'what we have read', 'the hit']) await page.keyboard.press('Tab')
  await expect(hit.getByRole('link').first()).toBeFocused()
})

test('on a phone what narrows and sorts is open where the address has some of it, and no other spelling is offered', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/search/?q=material support')
  await untilAnswered(page)
  await expect(page.getByRole('checkbox', { name: /^Explainers/ })).toBeHidden()
  await page.getByText('Narrow or sort').click()
  await page.getByRole('checkbox', { name: /^Explainers/ }).check()
  await untilAnswered(page)
  await page.reload()
  await untilAnswered(page)
  await expect(page.getByRole('checkbox', { name: /^Explainers/ })).toBeChecked()
  await expect(page.locator('#search-near')).toBeEmpty()
  await page.goto('/search/?q=wagner&sort=newest')
  await expect(page.getByLabel('Order')).toHaveValue('newest')
  await expect(page.getByLabel('Order')).toBeVisible()
})

test('a query that Escape empties comes back with Back', async ({ page }) => {
  await page.goto('/search/')
  await page.locator('#search-field').click()
  await page.keyboard.type('samidoun')
  await untilAnswered(page)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/search\/$/)
  await page.goBack()
  await expect(page.locator('#search-field')).toHaveValue('samidoun')
  await expect(page.locator('#results > li').first()).toContainText('Samidoun')
})

test('nothing found says so and leaves the plain index', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqqq')
  await expect(page.locator('#search-status')).toContainText('Nothing found for “zzzzqqqq”')
  await expect(page.getByRole('heading', { name: 'Everything, as a list' })).toBeVisible()
})

test('an index that cannot be loaded says so in words and leaves the plain index', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.route(/\/(pagefind\/|search\/.+\.json)/, (route) => route.abort())
  await page.goto('/search/?q=wagner')
  await expect(page.locator('#search-status')).toContainText('The search could not be loaded')
  await expect(page.getByRole('heading', { name: 'Everything, as a list' })).toBeVisible()
  expect(errors).toEqual([])
})

test('the text of pieces answers in every query, at the section that has the words', async ({ page }) => {
  await page.goto('/search/?q=can a dead person stay on a sanctions list')
  await untilAnswered(page)
  const hit = page.locator(results).first()
  await expect(hit).toHaveAttribute('data-type', 'explainer')
  await expect(hit).toContainText('section “')
  await expect(hit.locator('mark').first()).toBeVisible()
  await hit.getByRole('link').click()
  await expect(page).toHaveURL(/\/explainers\/can-the-dead-stay-on-a-list\/#./)
})

test('what the text of pages adds stands among names and lists: a policy, and what we have not read', async ({
  page,
}) => {
  await page.goto('/search/?q=right of reply')
  await untilAnswered(page)
  await expect(page.locator(`${results}[data-type=page] a`).first()).toHaveAttribute(
    'href',
    /\/about\/right-of-reply\//,
  )
})

test('first hits stand before the full text has come, and stay where it does not come', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/pagefind/**', async (route) => {
    await held
    await route.abort()
  })
  await page.goto('/search/?q=wagner')
  await expect(page.locator(results).first()).toContainText('Wagner Group')
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true')
  release()
  await untilAnswered(page)
  await expect(page.locator(results).first()).toContainText('Wagner Group')
  await expect(page.locator('#search-status')).toContainText('The text of the pages could not be searched.')
})

test('“wagner” is the group, the piece that explains it and listings, before votes in parliaments', async ({
  page,
}) => {
  await page.goto('/search/?q=wagner')
  await untilAnswered(page)
  const types = await page
    .locator(results)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.type))
  expect(types[0]).toBe('entity')
  expect(types.slice(0, 3)).toContain('explainer')
  await expect(page.locator('#results')).not.toContainText(/resolution|motion/i)
})

test('a minus, quotation marks, symbols, one letter and a very long query are each answered in words', async ({
  page,
}) => {
  const status = page.locator('#search-status')
  for (const [typed, words] of [
    ['wagner -syria', 'Without what has “syria”.'],
    ['"way off"', 'With the words in quotation marks as one.'],
    ['!!!', 'There is no word to look for in “!!!”.'],
    ['-hamas', 'nothing else was asked for'],
    ['30 february 2025', 'There is no day “30 february 2025”.'],
    ['5/7/2025', '“5/7/2025” was read as 5 July 2025.'],
    ['w', 'One letter is too little to look for: type two or more.'],
    ['wagner group sanctions syria '.repeat(50), 'Only its first 24 words were looked up.'],
  ] as const) {
    await page.goto(`/search/?q=${encodeURIComponent(typed)}`)
    await expect(status).toContainText(words)
    await untilAnswered(page)
  }
})

test('the last option of the box leads to where the full text is', async ({ page }) => {
  await page.goto('/about/')
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('who did use a terrorism law')
  await page.getByRole('option').filter({ hasText: 'the full text' }).click()
  await expect(page).toHaveURL(/\/search\/\?q=who/)
  await untilAnswered(page)
  await expect(page.locator(results).first()).toContainText('section “')
})

test('a slip is said, and what was looked up instead', async ({ page }) => {
  await page.goto('/search/?q=wagnr')
  await expect(page.locator('#search-status')).toContainText('Searched “wagner” for “wagnr”')
  await expect(page.locator(`${results} a`).first()).toHaveText('Wagner Group')
})

test('a designation says its status, and its hit opens the name’s page at that event, focused', async ({ page }) => {
  await page.goto('/search/?q=when did britain ban wagner')
  const hit = page.locator(results).first()
  await expect(hit).toHaveAttribute('data-type', 'designation')
  await expect(hit.locator('[data-designation="uk-proscription-wagner-group"]')).toHaveAttribute(
    'data-status',
    'in-force',
  )
  await hit.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/entities\/wagner-group\/#uk-proscription-wagner-group$/)
  await expect(page.locator('#uk-proscription-wagner-group')).toBeFocused()
})

test('facets and dates narrow with the counts they gave, stand in the address, and are restored from cold', async ({
  page,
}) => {
  await page.goto('/search/?q=wagner&type=designation')
  await page.getByText('Narrow by authority').click()
  const box = page.getByRole('checkbox', { name: /^UK: Foreign Office \d+$/ })
  const count = Number((await box.locator('..').textContent())?.match(/\d+$/)?.[0])
  await box.check()
  await expect(page.locator('#search-status')).toHaveText(new RegExp(`^${count} results?`))
  await page.getByLabel('From').fill('2022-01-01')
  await page.getByLabel('To', { exact: true }).fill('2022-12-31')
  await page.getByLabel('Order').selectOption('oldest')
  await expect(page).toHaveURL(/authority=.+&from=2022-01-01&to=2022-12-31&sort=oldest$/)
  await untilAnswered(page)
  const before = await page.locator('#search-status').textContent()
  await page.reload()
  await expect(page.locator('#search-status')).toHaveText(before ?? '')
  await expect(page.getByLabel('From')).toHaveValue('2022-01-01')
  await page.goBack()
  await expect(page.getByLabel('Order')).toHaveValue('relevance')
})

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search box on any page, and leads into the field of the search page`, async ({ page }) => {
    await page.goto('/timeline/')
    await page.keyboard.press(key)
    await expect(page.getByRole('combobox', { name: 'Search the record' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.goto('/search/')
    await page.keyboard.press(key)
    await expect(page.getByRole('searchbox')).toBeFocused()
  })
}

test('the box is a combobox: hits while typing, arrows, Enter, and nothing leaves the site', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string)) elsewhere.push(request.url())
  })
  await page.goto('/about/')
  await page.locator('#find').click()
  const field = page.getByRole('combobox')
  await expect(page.getByRole('option')).toHaveCount(4)
  await field.pressSequentially('prigozin')
  // The beginning of the name has found him already; what the arrows walk is what the whole word finds.
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('“prigozin”')
  await expect(page.getByRole('option').first()).toContainText('Yevgeny Prigozhin')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', 'box-hit-0')
  await expect(page.getByRole('option', { selected: true })).toContainText('Yevgeny Prigozhin')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/entities\/yevgeny-prigozhin\/$/)
  expect(elsewhere).toEqual([])
})

test('a hit is a link: what opens it elsewhere leaves page and box as they are', async ({ page, context }) => {
  await page.goto('/about/')
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('prigozhin')
  const hit = page.getByRole('option').first()
  await expect(hit).toContainText('Yevgeny Prigozhin')
  await expect(hit).toHaveAttribute('href', /\/entities\/yevgeny-prigozhin\/$/)
  const openings = [
    () => hit.click({ modifiers: ['ControlOrMeta'] }),
    () => hit.click({ button: 'middle' }),
    () => hit.click({ modifiers: ['Shift'] }),
    async () => {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ControlOrMeta+Enter')
    },
  ]
  for (const open of openings) {
    const opened = context.waitForEvent('page')
    await open()
    const other = await opened
    await expect(other).toHaveURL(/\/entities\/yevgeny-prigozhin\/$/)
    await other.close()
    await expect(page).toHaveURL(/\/about\/$/)
    await expect(page.getByRole('dialog')).toBeVisible()
  }
})

for (const [how, choose] of [
  ['Enter', (page: Page) => page.keyboard.press('Enter')],
  ['a click', (page: Page) => page.getByRole('option', { selected: true }).click()],
] as const)
  test(`a hit that lies on the page that is read closes the box, by ${how}`, async ({ page }) => {
    await page.goto('/entities/wagner-group/')
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('wagner transnational criminal')
    const hits = page.getByRole('option').filter({ hasText: 'Designation' })
    await expect(hits.first()).toBeVisible()
    const at = await page
      .getByRole('option')
      .evaluateAll((all) => all.findIndex((one) => (one as HTMLAnchorElement).pathname === location.pathname))
    expect(at).toBeGreaterThanOrEqual(0)
    for (let press = 0; press <= at; press++) await page.keyboard.press('ArrowDown')
    const href = await page.getByRole('option', { selected: true }).getAttribute('href')
    await choose(page)
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page).toHaveURL(href as string)
    const anchor = new URL(page.url()).hash
    if (anchor) await expect(page.locator(anchor)).toBeInViewport()
  })

test('Enter without a choice leads to the search page, and searches are remembered only if asked', async ({ page }) => {
  await page.goto('/about/')
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('hamas')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=hamas$/)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.goto('/about/')
  await page.keyboard.press('/')
  await page.getByLabel('Remember my searches').check()
  await page.getByRole('combobox').fill('farc')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=farc$/)
  await page.goto('/about/')
  await page.keyboard.press('/')
  await expect(page.getByRole('option').first()).toHaveText('farc')
  await page.getByLabel('Remember my searches').uncheck()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('when the index cannot be loaded the box says so and offers the plain index', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.route(/\/search\/.+\.json/, (route) => route.abort())
  await page.goto('/about/')
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('hamas')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('The search could not be loaded.')
  await expect(page.getByRole('option')).toHaveText(['Everything, as a plain list'])
  expect(errors).toEqual([])
})

test('when the box cannot be loaded the search page opens', async ({ page }) => {
  await page.route(/search-box/, (route) => route.abort())
  await page.goto('/about/')
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/search\/$/)
})

for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
  test(`axe finds nothing with the box open and on a page of results, ${JSON.stringify(options)}`, async ({ page }) => {
    await page.emulateMedia(options)
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
    }
    await page.goto('/about/')
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('wagner')
    await expect(page.getByRole('option').first()).toContainText('Wagner')
    expect(await look()).toEqual([])
    await page.goto('/search/?q=wagner&authority=uk-home-office')
    await expect(page.locator(results).first()).toBeVisible()
    expect(await look()).toEqual([])
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

test('who types at once after the key loses no letter', async ({ page }) => {
  await page.goto('/about/')
  await page.keyboard.type('/prigozhin')
  await expect(page.getByRole('combobox')).toHaveValue('prigozhin')
  await expect(page.getByRole('option').first()).toBeVisible()
})

for (const nowhere of ['Rosneft', 'xqzzy'])
  test(`a name that stands nowhere is found nowhere, nor in the text of pages: ${nowhere}`, async ({ page }) => {
    await page.goto(`/search/?q=${nowhere}`)
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false')
    await expect(page.locator('#search-status')).toContainText(`Nothing found for “${nowhere}”`)
    await expect(page.locator('#search-status')).toContainText('That is no clearance')
    await expect(page.locator('#results > li')).toHaveCount(0)
  })

test('where filters hide what there is, the page says how much, and lifts them with a click', async ({ page }) => {
  await page.goto('/search/?q=wagner&entity=shining-path')
  await expect(page.locator('#search-status')).toContainText(
    /Nothing found for “wagner” with these filters, which hide \d+ results\./,
  )
  await expect(page.locator('#search-near')).toBeEmpty()
  await page.getByRole('button', { name: 'Lift the filters' }).click()
  await expect(page.locator('#search-status')).toContainText(/^\d+ results for “wagner”/)
  await expect(page).toHaveURL(/\/search\/\?q=wagner$/)
  await page.goBack()
  await expect(page.locator('#search-status')).toContainText('with these filters')
})
