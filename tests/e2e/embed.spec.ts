/** A page of ours in the frame of a page on another origin. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const EMBEDS = [
  '/embed/designation/us-tco-wagner-group/',
  '/embed/designation/us-entity-list-wagner-group/',
  '/embed/explainer/wagner-transnational-criminal-organisation/',
  '/embed/entity/wagner-group/',
  '/embed/timeline/',
]

// Real servers: Chromium keeps a page that a test merely makes up from loading anything of this machine.
const servers: Server[] = []
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Serve one page at every address of an origin of its own. */
async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Open a republisher's page: a frame of ours, one of a stranger, and the script. Resolves to the stranger's address. */
async function openHost(page: Page, site: string, withScript = true): Promise<string> {
  const stranger = await serve('<!doctype html><title>A stranger</title>')
  const host = await serve(`<!doctype html><title>A paper</title>
    <iframe id="ours" src="${site}${EMBEDS[0]}" title="Ours" width="100%" height="420"></iframe>
    <iframe id="theirs" src="${stranger}" title="Theirs" height="200"></iframe>
    ${withScript ? `<script src="${site}/embed.js" async></script>` : ''}`)
  await page.goto(host, { waitUntil: 'networkidle' })
  return stranger
}

const frameOf = async (page: Page, id: string) =>
  (await (await page.$(`#${id}`))?.contentFrame()) as NonNullable<Awaited<ReturnType<Page['frame']>>>
const heightOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute('height')

test('a frame becomes as high as what is in it, and follows when the page narrows', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 720, height: 800 })
  await openHost(page, baseURL as string)
  const frame = await frameOf(page, 'ours')
  await expect.poll(() => heightOf(page, 'ours')).not.toBe('420')
  const content = () => frame.evaluate(() => String(document.documentElement.offsetHeight))
  await expect.poll(async () => (await heightOf(page, 'ours')) === (await content())).toBe(true)
  const wide = Number(await heightOf(page, 'ours'))
  await page.setViewportSize({ width: 240, height: 800 })
  await expect.poll(async () => Number(await heightOf(page, 'ours'))).toBeGreaterThan(wide)
})

test('without the script the frame keeps its height', async ({ page, baseURL }) => {
  await openHost(page, baseURL as string, false)
  expect(await heightOf(page, 'ours')).toBe('420')
})

test('forged messages change nothing', async ({ page, baseURL }) => {
  const stranger = await openHost(page, baseURL as string)
  await expect.poll(() => heightOf(page, 'ours')).not.toBe('420')
  const before = await heightOf(page, 'ours')
  const ours = await frameOf(page, 'ours')
  const theirs = await frameOf(page, 'theirs')
  const say = (frame: typeof ours, message: unknown) => frame.evaluate((data) => parent.postMessage(data, '*'), message)
  // From the page itself, and from a frame of a stranger: neither the frame of ours nor the stranger's own grows.
  await page.evaluate(() => postMessage({ listed: 'height', height: 900 }, '*'))
  await say(theirs, { listed: 'height', height: 900 })
  // From the right window, but not a height.
  for (const height of [Number.NaN, Number.POSITIVE_INFINITY, -1, 49, 5001, 1e9, '900', null, [900]])
    await say(ours, { listed: 'height', height })
  for (const data of [null, 900, 'height', { height: 900 }, { listed: 'Height', height: 900 }]) await say(ours, data)
  expect([await heightOf(page, 'ours'), await heightOf(page, 'theirs')]).toEqual([before, '200'])
  // From the right origin, but another window: only that window's frame may change, and it is none of ours.
  await theirs.goto(`${baseURL}/about/`)
  await say(theirs, { listed: 'height', height: 900 })
  // From the right window, which has since gone to another origin.
  await ours.goto(`${stranger}later`)
  await say(ours, { listed: 'height', height: 900 })
  expect([await heightOf(page, 'ours'), await heightOf(page, 'theirs')]).toEqual([before, '200'])
  // The listener still works: it was not that nothing arrived.
  await ours.goto(`${baseURL}${EMBEDS[0]}`)
  await say(ours, { listed: 'height', height: 901 })
  await expect.poll(() => heightOf(page, 'ours')).toBe('901')
})

test('a page that is not framed tells nobody anything', async ({ page }) => {
  await page.addInitScript(() => addEventListener('message', () => document.documentElement.setAttribute('told', '')))
  await page.goto(EMBEDS[0] as string, { waitUntil: 'networkidle' })
  await expect(page.locator('html')).not.toHaveAttribute('told')
})

for (const path of EMBEDS) {
  test(`${path} never scrolls sideways, in frames of 200 to 720 pixels`, async ({ page }) => {
    await page.goto(path)
    for (const width of [200, 360, 720]) {
      await page.setViewportSize({ width, height: 420 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, `${width} px`).toBeLessThanOrEqual(0)
    }
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
