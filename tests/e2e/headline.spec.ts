/** Was this headline right? Asked as a reader would, and by its address. */
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectToFit } from './layout.ts'

const EARLY = 'The United States designated Russia’s Wagner Group a transnational criminal organization.'
const address = (text: string, on?: string, more = '') =>
  `/headline/?q=${encodeURIComponent(text)}${on ? `&on=${on}` : ''}${more}`
const answer = (page: Page) => page.locator('#answer')

/** Wait until it has answered, steps and all. */
async function untilAnswered(page: Page, verdict: string) {
  await expect(answer(page)).toHaveAttribute('data-verdict', verdict)
  await expect(answer(page)).toHaveAttribute('aria-busy', 'false')
}

/** A sentence for each verdict. */
const CASES: [verdict: string, text: string, on: string][] = [
  ['announced-only', EARLY, '2023-01-20'],
  ['holds', 'UK proscribes Wagner as terrorist group', '2023-09-15'],
  ['proposed-only', 'Trump redesignates Houthis as foreign terrorist organization', '2025-01-22'],
  ['not-yet', 'Biden to remove Houthis from terror list', '2021-02-05'],
  ['already', 'UK to ban Palestine Action', '2025-07-20'],
  ['ended', 'MEK is on the US list of foreign terrorist organizations', '2016-01-01'],
  ['other-list', 'Calls grow for UK to proscribe IRGC', '2024-06-01'],
  ['no-record', 'Germany bans Hezbollah', '2020-04-30'],
  ['unclear', 'MPs call for Wagner Group to be proscribed', '2023-07-26'],
  // With a doubt, and of which only a part is borne out.
  ['holds', 'UK proscription of Wagner a long time coming, says former minister', '2023-09-20'],
  ['unclear', 'Canada lists Proud Boys and Oath Keepers', '2021-02-25'],
]

test('a sentence and its day are answered in one sentence with its proof', async ({ page }) => {
  await page.goto('/headline/')
  await page.getByLabel('The sentence').fill(EARLY)
  await page.getByLabel('Published on').fill('2023-01-20')
  await page.getByRole('button', { name: 'Ask the record' }).click()
  await untilAnswered(page, 'announced-only')
  await expect(answer(page)).toHaveAttribute('data-designation', 'us-tco-wagner-group')
  await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(
    'On 20 January 2023 it was announced. It has been in force since 26 January 2023. “Designated” was six days early.',
  )
  await expect(answer(page).locator('.steps > li').first()).toContainText('20 January 2023')
  await expect(answer(page).locator('.steps a[href^="http"]').first()).toBeVisible()
  await expect(answer(page).locator('[data-designation="us-tco-wagner-group"][data-status="announced"]')).toBeVisible()
  await expect(
    answer(page).locator('[data-designation="us-tco-wagner-group"][data-status="in-force"][data-seen]'),
  ).toBeVisible()
  await expect(page).toHaveURL(/\/headline\/\?q=The\+United.*&on=2023-01-20$/)
  await expect(page).toHaveTitle(/^Announced, not in force: “The United States/)
})

test('the keys alone ask, and Back undoes it', async ({ page }) => {
  await page.goto('/headline/')
  await page.getByLabel('The sentence').focus()
  await page.keyboard.type('UK bans Hamas')
  await page.keyboard.press('Tab')
  await page.keyboard.type('11192021')
  await page.keyboard.press('Enter')
  await untilAnswered(page, 'announced-only')
  await expect(answer(page).getByRole('heading', { level: 2 })).toBeFocused()
  await page.goBack()
  await expect(answer(page)).toBeEmpty()
  await expect(page.getByLabel('The sentence')).toHaveValue('')
  await expect(page).toHaveTitle(/^Was this headline right\?/)
})

test('a doubt is said above the answer, with its reason, and how it was read stands open', async ({ page }) => {
  await page.goto(address('UK proscription of Wagner a long time coming, says former minister', '2023-09-20'))
  await untilAnswered(page, 'holds')
  await expect(answer(page)).toHaveAttribute('data-doubt', 'not-plain')
  await expect(answer(page).locator('.kicker')).toHaveText('Probably: the record bears it out')
  await expect(answer(page)).toContainText('less plain than those that we are sure to read rightly')
  await expect(answer(page).locator('details.reading')).toHaveAttribute('open', '')
  await expect(page).toHaveTitle(/^Probably: the record bears it out: “UK proscription/)
  await page.goto(address('UK proscribes Wagner as terrorist group', '2023-09-15'))
  await untilAnswered(page, 'holds')
  await expect(answer(page)).not.toHaveAttribute('data-doubt')
  await expect(answer(page).locator('details.reading')).not.toHaveAttribute('open')
})

test('what holds of some names only is told in part, with its proof, and asks', async ({ page }) => {
  const text = 'The US has designated Tren de Aragua, MS-13 and Clan del Golfo as foreign terrorist organizations.'
  await page.goto(address(text, '2025-03-01'))
  await untilAnswered(page, 'unclear')
  await expect(answer(page)).toHaveAttribute('data-leaning', 'holds')
  await expect(answer(page).locator('.kicker')).toHaveText('In part: the record bears it out')
  await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(
    'For Tren de Aragua, it holds: in force since 20 February 2025.',
  )
  await expect(answer(page).locator('.proof .steps')).toHaveCount(2)
  await expect(answer(page)).toContainText('Clan del Golfo, Terrorist organisation (US), on that day: no record.')
  await expect(answer(page).getByRole('navigation')).toBeVisible()
})

test('where several may be meant it asks, and a choice is an address of its own', async ({ page }) => {
  await page.goto(address('Will the US remove HTS from its list of terrorist groups?', '2024-12-10'))
  await untilAnswered(page, 'unclear')
  const choice = answer(page)
    .getByRole('navigation')
    .getByRole('link', { name: /Terrorist organisation \(US\)/ })
  await expect(choice).toHaveAttribute('href', /designation=us-fto-hayat-tahrir-al-sham$/)
  await choice.click()
  await untilAnswered(page, 'not-yet')
  await expect(page).toHaveURL(/&designation=us-fto-hayat-tahrir-al-sham$/)
  await page.reload()
  await untilAnswered(page, 'not-yet')
  await page.goBack()
  await untilAnswered(page, 'unclear')
})

test('a listing of somebody else in the address proves nothing, and a day that is none is called so', async ({
  page,
}) => {
  await page.goto(address('Canada lists Bishnoi Gang', '2025-09-29', '&designation=us-fto-hamas'))
  await untilAnswered(page, 'holds')
  await expect(answer(page)).not.toHaveAttribute('data-designation', 'us-fto-hamas')
  await expect(answer(page)).toContainText('The address chose a listing of somebody whom this sentence does not name.')
  await expect(answer(page).getByLabel('To pass on')).not.toHaveValue(/hamas/)
  await page.goto(address('UK bans Samidoun', '2025-02-30', '&designation=ca-terrorist-samidoun'))
  await untilAnswered(page, 'unclear')
  await expect(answer(page)).toContainText('names another government or another list')
  await expect(answer(page)).toContainText('“2025-02-30” is no day that we can read')
})

test('what the record lacks is no clearance: it says what was read', async ({ page }) => {
  await page.goto(address('Calls grow for UK to proscribe IRGC', '2024-06-01'))
  await untilAnswered(page, 'other-list')
  await expect(answer(page)).toContainText('That is not proof that there was none.')
  await expect(answer(page).getByRole('heading', { name: 'What we have read' })).toBeVisible()
  await expect(answer(page)).not.toContainText(/not sanctioned|never listed/i)
})

test('without a day it takes that of the edition and says so; of markup it is only text', async ({ page }) => {
  await page.goto(address('Wagner <img src=x onerror=alert(1)> is on the EU sanctions list'))
  await untilAnswered(page, 'holds')
  await expect(answer(page)).toContainText('No day was given')
  await expect(answer(page).locator('img')).toHaveCount(0)
})

test('the text to pass on has the sentence, the answer and the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(address(EARLY, '2023-01-20'))
  await untilAnswered(page, 'announced-only')
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(answer(page).getByText('Copied.')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain(EARLY)
  expect(text).toContain('“Designated” was six days early.')
  expect(text).toMatch(/\/headline\/\?q=.*on=2023-01-20$/)
})

for (const [verdict, text, on] of [
  ['announced-only', EARLY, '2023-01-20'],
  ['no-record', 'Germany bans Hezbollah', '2020-04-30'],
] as const)
  test(`the picture of an answer is as large as those who show links want it: ${verdict}`, async ({ page }) => {
    await page.goto(address(text, on))
    await untilAnswered(page, verdict)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Its picture' }).click()
    const file = await (await download).path()
    const png = readFileSync(file)
    expect((await download).suggestedFilename()).toBe('was-this-headline-right.png')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1260])
    // What is only paper is some hundred times smaller.
    expect(png.length).toBeGreaterThan(40_000)
  })

test('a picture that cannot be made is said, and the rest stays', async ({ page }) => {
  await page.goto(address(EARLY, '2023-01-20'))
  await untilAnswered(page, 'announced-only')
  await page.route('**/_astro/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Its picture' }).click()
  await expect(answer(page).getByRole('status')).toContainText('could not be made')
  await expect(answer(page).getByRole('heading', { level: 2 })).toBeVisible()
})

test('a record that does not come is said, and asked for again', async ({ page }) => {
  await page.route('**/timeline/rows.json', (route) => route.abort())
  await page.goto(address(EARLY, '2023-01-20'))
  await expect(answer(page)).toContainText('could not be loaded')
  await page.unroute('**/timeline/rows.json')
  await page.getByRole('button', { name: 'Ask the record' }).click()
  await untilAnswered(page, 'announced-only')
})

test('a search that is a sentence leads here', async ({ page }) => {
  await page.goto('/search/?q=US+designated+Wagner+Group')
  await page.locator('#search-status').getByRole('link', { name: 'Was this headline right?' }).click()
  await expect(page).toHaveURL(/\/headline\/\?q=US\+designated\+Wagner\+Group$/)
  await expect(answer(page)).toHaveAttribute('data-verdict', /./)
})

test('a telephone that shares a page hands over its title', async ({ page, request }) => {
  await page.goto('/headline/?title=UK%20proscribes%20Wagner&url=https%3A%2F%2Fexample.org%2F&on=2023-09-15')
  await untilAnswered(page, 'holds')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await request.get(href as string)).json()
  expect(manifest.share_target).toMatchObject({ action: '/headline/', method: 'GET', params: { text: 'q' } })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page leads to the page of a name by its first letter', async ({ page }) => {
    await page.goto('/headline/?q=UK+bans+Hamas')
    await expect(page.locator('#headline-missing')).toBeVisible()
    await expect(
      page.locator('#headline-missing').getByRole('link', { name: 'the names in the record' }),
    ).toHaveAttribute('href', '/entities/')
    await expect(page.locator('form.headline-form')).toHaveAttribute('action', '/headline/')
    await page.getByLabel('The sentence').fill('UK bans Hamas')
    await page.getByRole('button', { name: 'Ask the record' }).click()
    await expect(page).toHaveURL(/\/headline\/\?q=UK\+bans\+Hamas/)
    await page.getByRole('navigation', { name: 'Names by their first letter' }).getByRole('link', { name: 'H' }).click()
    await page.getByRole('link', { name: 'Hamas', exact: true }).click()
    await expect(page).toHaveURL(/\/entities\/hamas\/$/)
  })
})

const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the empty page and while it works, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/headline/')
    expect(await axe(page)).toEqual([])
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/timeline/rows.json', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(address(EARLY, '2023-01-20'))
    await expect(answer(page)).toHaveAttribute('aria-busy', 'true')
    expect(await axe(page)).toEqual([])
    release()
    await untilAnswered(page, 'announced-only')
  })

  for (const [verdict, text, on] of CASES) {
    test(`“${text}” is answered with “${verdict}”, axe finds nothing, and nothing scrolls sideways, ${scheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(address(text, on))
      await untilAnswered(page, verdict)
      expect(await axe(page)).toEqual([])
      for (const width of [360, 768, 1440]) await expectToFit(page, width)
    })
  }
}
