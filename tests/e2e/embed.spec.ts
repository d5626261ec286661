/** A page of ours in the frame of a page on another origin. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { closeServers, serve } from './host.ts'
import { expectToFit } from './layout.ts'

const EMBEDS = [
  '/embed/designation/us-tco-wagner-group/',
  '/embed/designation/us-entity-list-wagner-group/',
  '/embed/explainer/wagner-transnational-criminal-organisation/',
  '/embed/entity/wagner-group/',
  '/embed/timeline/',
]

test.afterEach(closeServers)

/**
 * Open a republisher's page: a frame of ours, one of a stranger, and the script. The page notes every message that it
 * gets and every height that a frame is given, so that a test can wait for the one and look back on the other.
 */
async function openHost(page: Page, site: string, withScript = true): Promise<string> {
  const stranger = await serve('<!doctype html><title>A stranger</title>')
  const host = await serve(`<!doctype html><title>A paper</title>
    <script>
      heard = []
      heights = { ours: [], theirs: [] }
      addEventListener('message', ({ data }) => heard.push(data))
      new MutationObserver((changes) => {
        for (const { target } of changes) heights[target.id].push(target.height)
      }).observe(document, { attributeFilter: ['height'], subtree: true })
    </script>
    ${withScript ? `<script src="${site}/embed.js" async></script>` : ''}
    <iframe id="ours" src="${site}${EMBEDS[0]}" title="Ours" width="100%" height="420"></iframe>
    <iframe id="theirs" src="${stranger}" title="Theirs" height="200"></iframe>`)
  await page.goto(host)
  return stranger
}

interface Host {
  heard: ({ mark?: number; listed?: string } | null)[]
  heights: Record<'ours' | 'theirs', string[]>
}

const heightOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute('height')
const heightsOf = (page: Page, id: 'ours' | 'theirs') =>
  page.evaluate((name) => (globalThis as unknown as Host).heights[name], id)

/** What a frame shows now. Asked for anew each time: a frame that goes to another origin may move to another process. */
const inside = (page: Page, id: string) => page.frameLocator(`#${id}`).locator('html')

/** Expect that our frame is as high as what is in it, with its fonts; resolves to that height. */
async function expectFitting(page: Page): Promise<string> {
  await inside(page, 'ours').evaluate(() => document.fonts.ready.then(() => {}))
  const content = () => inside(page, 'ours').evaluate((root) => String((root as HTMLElement).offsetHeight))
  await expect(async () => expect(await heightOf(page, 'ours')).toBe(await content())).toPass()
  return content()
}

/** Lead a frame elsewhere, as a link in it does: its `src` stays. */
async function lead(page: Page, id: string, address: string): Promise<void> {
  await inside(page, id).evaluate((_, to) => location.assign(to), address)
  await expect(async () => expect(await inside(page, id).evaluate(() => location.href)).toBe(address)).toPass()
}

let marks = 0

/** Send messages to the page around, from a frame or from that page itself, and wait until it has heard them all. */
async function say(page: Page, from: 'ours' | 'theirs' | undefined, ...messages: unknown[]): Promise<void> {
  const mark = ++marks
  // Messages of one window arrive in their order: with the mark all before it were heard.
  const root = from ? inside(page, from) : page.locator('html')
  await root.evaluate((_, all) => all.forEach((data) => void parent.postMessage(data, '*')), [...messages, { mark }])
  await page.waitForFunction((last) => (globalThis as unknown as Host).heard.some((data) => data?.mark === last), mark)
}

test('a frame becomes as high as what is in it, and follows when the page narrows', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 720, height: 800 })
  await openHost(page, baseURL as string)
  await expect.poll(() => heightOf(page, 'ours')).not.toBe('420')
  const wide = Number(await expectFitting(page))
  await page.setViewportSize({ width: 240, height: 800 })
  await expect.poll(async () => Number(await heightOf(page, 'ours'))).toBeGreaterThan(wide)
  await expectFitting(page)
})

test('without the script the frame keeps its height', async ({ page, baseURL }) => {
  await openHost(page, baseURL as string, false)
  await page.waitForFunction(() => (globalThis as unknown as Host).heard.some((data) => data?.listed === 'height'))
  expect(await heightOf(page, 'ours')).toBe('420')
})

test('forged messages change nothing', async ({ page, baseURL }) => {
  const stranger = await openHost(page, baseURL as string)
  await expect.poll(() => heightOf(page, 'ours')).not.toBe('420')
  const before = await expectFitting(page)
  const told = await heightsOf(page, 'ours')
  const expectUnchanged = async () => {
    expect([await heightOf(page, 'ours'), await heightOf(page, 'theirs')]).toEqual([before, '200'])
    // Nor for a moment.
    expect((await heightsOf(page, 'ours')).slice(told.length).filter((height) => height !== before)).toEqual([])
    expect(await heightsOf(page, 'theirs')).toEqual([])
  }
  const forged = { listed: 'height', height: 900 }
  // From the page itself, and from a frame of a stranger: neither the frame of ours nor the stranger's own grows.
  await say(page, undefined, forged)
  await say(page, 'theirs', forged)
  await expectUnchanged()
  // From the right window, but not a height.
  for (const height of [Number.NaN, Number.POSITIVE_INFINITY, -1, 10_001, 1e9, '900', null, [900]])
    await say(page, 'ours', { listed: 'height', height })
  await say(page, 'ours', null, 900, 'height', { height: 900 }, { listed: 'Height', height: 900 })
  await expectUnchanged()
  // From the right origin, but another window: only that window's frame may change, and it is none of ours.
  await lead(page, 'theirs', `${baseURL}${EMBEDS[1]}`)
  await say(page, 'theirs', forged)
  await expectUnchanged()
  // From the right window, which has since gone to another origin.
  await lead(page, 'ours', `${stranger}later`)
  await say(page, 'ours', forged)
  await expectUnchanged()
  // The listener still works: it was not that nothing arrived.
  await lead(page, 'ours', `${baseURL}${EMBEDS[0]}`)
  await say(page, 'ours', { listed: 'height', height: 901 })
  expect(await heightsOf(page, 'ours')).toContain('901')
})

test('a page that is not framed tells nobody anything', async ({ page }) => {
  // What the page does later, it does now: in a frame it tells its height again after some seconds.
  await page.clock.install()
  await page.goto(EMBEDS[0] as string)
  await page.evaluate(() => Object.assign(globalThis, { heard: [] }))
  await page.evaluate(() => addEventListener('message', ({ data }) => (globalThis as unknown as Host).heard.push(data)))
  await page.clock.runFor(60_000)
  await say(page, undefined)
  expect(await page.evaluate(() => (globalThis as unknown as Host).heard)).toEqual([{ mark: marks }])
})

for (const path of EMBEDS) {
  test(`${path} never scrolls sideways, in frames of 200 to 720 pixels`, async ({ page }) => {
    await page.goto(path)
    for (const width of [200, 360, 720]) await expectToFit(page, width, 420)
  })

  test(`axe finds nothing on ${path}, light and dark, wide and narrow`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [200, 720]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
      }
    }
  })
}

test('without scripts a framed page is whole', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(EMBEDS[0] as string)
  await expect(page.locator('.st')).toHaveAttribute('data-status', 'in-force')
  await expect(page.locator('.steps > li').first()).toContainText('20 January 2023')
  await expect(page.locator('.strip .m-force')).toBeVisible()
  await page.close()
})

test('framed designations and names follow the day in their address', async ({ page }) => {
  await page.goto('/embed/designation/us-tco-wagner-group/?asof=2023-01-24')
  await expect(page.locator('.sentence [data-designation]')).toHaveText('Announced 20 January 2023')
  await page.goto('/embed/entity/wagner-group/?asof=2023-01-24')
  await expect(page.locator('.sentence')).toContainText('On 24 January 2023,')
  await expect(page.locator('.strip [data-designation="us-tco-wagner-group"]')).toHaveAttribute(
    'data-status',
    'announced',
  )
})

const snippetOf = (page: Page) => page.getByLabel('To show this on a page of yours, paste').inputValue()

test('what is offered to paste shows in its frame the day that the page shows', async ({ page, baseURL }) => {
  await page.goto('/designations/us-tco-wagner-group/?asof=2023-01-24')
  await expect(page.locator('.sentence [data-designation]')).toHaveText('Announced 20 January 2023')
  const snippet = await snippetOf(page)
  expect(snippet).toContain('/embed/designation/us-tco-wagner-group/?asof=2023-01-24#pinned" title=')
  await expect(page.locator('#use')).toBeVisible()
  await expect(page.getByRole('link', { name: 'framed page' })).toHaveAttribute('href', /\?asof=2023-01-24$/)
  await expect(page.getByText('shows the day that this page is set to')).toBeVisible()
  await expect(page.getByText('follows each new edition')).toBeHidden()
  // Pasted elsewhere it keeps its word.
  await page.goto(
    await serve(`<!doctype html><title>A paper</title>${snippet.replaceAll(/https?:\/\/[^/"]+/g, baseURL as string)}`),
  )
  await expect(page.frameLocator('iframe').locator('.sentence')).toHaveText('Announced 20 January 2023')
})

test('what is offered to paste follows the day as it is chosen, and each edition where none is', async ({ page }) => {
  await page.goto('/entities/wagner-group/')
  const plain = await snippetOf(page)
  expect(plain).toContain('/embed/entity/wagner-group/" title=')
  await page.getByLabel('Status on').fill('2023-01-24')
  await page.getByLabel('Status on').blur()
  await expect.poll(() => snippetOf(page)).toContain('/embed/entity/wagner-group/?asof=2023-01-24#pinned" title=')
  await page.getByLabel('Status on').fill('2023-02-01')
  await expect.poll(() => snippetOf(page)).toContain('?asof=2023-02-01#pinned" title=')
  await page.getByRole('button', { name: 'Today' }).click()
  await expect.poll(() => snippetOf(page)).toBe(plain)
  await expect(page.getByText('follows each new edition')).toBeVisible()
  await page.goBack()
  await expect.poll(() => snippetOf(page)).toContain('?asof=2023-02-01#pinned" title=')
})

for (const sandbox of ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"', 'sandbox=""']) {
  test(`the timeline in a frame (${sandbox || 'no sandbox'}) shows what its address asks for, or no control and no claim of it, and adds nothing to the history of its host`, async ({
    page,
    baseURL,
  }) => {
    const frame = `${baseURL}/embed/timeline/?entity=wagner-group&asof=2023-01-24`
    await page.goto(
      await serve(
        `<!doctype html><title>A paper</title><iframe ${sandbox} src="${frame}" width="900" height="900"></iframe>`,
      ),
    )
    const inside = page.frameLocator('iframe')
    const before = await page.evaluate(() => history.length)
    if (sandbox === 'sandbox=""') {
      await expect(inside.locator('.sheet-plot').first()).toBeVisible()
      await expect(inside.locator('.tools')).toBeHidden()
      await expect(inside.locator('.zoom')).toBeHidden()
      const words = inside.locator('.without')
      await expect(words).toBeVisible()
      await expect(words).toContainText('Without a script this is the whole record')
      return
    }
    await expect(inside.getByRole('heading', { level: 1 })).toHaveText(
      /^Wagner Group on 24 January 2023: \d+ of 25 in force/,
    )
    await inside.locator('[data-do="next-change"]').click()
    await expect(inside.getByRole('heading', { level: 1 })).toHaveText(/^Wagner Group on 25 January 2023/)
    await inside.locator('[data-do="next-change"]').click()
    await expect(inside.getByRole('heading', { level: 1 })).toHaveText(/^Wagner Group on 26 January 2023/)
    expect(await page.evaluate(() => history.length)).toBe(before)
  })
}
