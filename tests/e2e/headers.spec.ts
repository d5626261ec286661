/** The headers of the table in a browser: nothing of ours is stopped by them, and what others may show they can. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { PAGES } from './pages.ts'

const servers: Server[] = []
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Gather what a browser says of policies, in a page and its frames. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = []
  page.on('console', (message) => {
    if (/policy|cross-origin|CORS|blocked/i.test(message.text())) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(String(error)))
  await page.exposeFunction('tellOfPolicy', (said: string) => heard.push(said))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { tellOfPolicy: (said: string) => void }).tellOfPolicy(
        `${violatedDirective} stops ${blockedURI} on ${location.pathname}`,
      ),
    )
  })
  return heard
}

/** All pages of the site and its frames, so that one browser goes through them. */
test('no page is stopped from anything that it does', async ({ page }) => {
  const heard = await listen(page)
  for (const path of [
    ...Object.values(PAGES),
    '/embed/designation/us-tco-wagner-group/',
    '/embed/entity/wagner-group/',
  ]) {
    await page.goto(path)
    await page.keyboard.press('/')
  }
  expect(heard.filter((said) => !said.includes('404'))).toEqual([])
})

test('the search finds full texts, with WebAssembly and its worker', async ({ page }) => {
  const heard = await listen(page)
  await page.goto('/search/?q=criminal+organisation&type=explainer')
  await expect(page.locator('#results li').first()).toBeVisible()
  expect(heard).toEqual([])
})

/** Other people’s page: a frame of ours in it, from another origin. */
async function openHost(page: Page, frame: string): Promise<void> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>A paper</title>${frame}`),
  )
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

for (const path of ['/embed/designation/us-tco-wagner-group/', '/embed/entity/wagner-group/', '/embed/timeline/'])
  test(`${path} runs, with its styles and fonts, in a frame without an origin`, async ({ page, baseURL }) => {
    const heard = await listen(page)
    await openHost(
      page,
      `<iframe id="ours" sandbox="allow-scripts" src="${baseURL}${path}" title="Ours" width="600" height="600"></iframe>`,
    )
    const inside = page.frameLocator('#ours').locator('main')
    await expect(inside).toBeVisible()
    const fonts = () =>
      inside.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === 'loaded')))
    await expect.poll(fonts).toBe(true)
    expect(await inside.evaluate((main) => getComputedStyle(main).fontFamily)).toContain('Public Sans')
    expect(heard.filter((said) => !/sandboxed/.test(said))).toEqual([])
  })

test('a page that is not for frames is shown in none', async ({ page, baseURL }) => {
  const answered = page.waitForResponse(`${baseURL}/entities/wagner-group/`)
  await openHost(page, `<iframe id="ours" src="${baseURL}/entities/wagner-group/" title="Ours"></iframe>`)
  await answered
  await expect.poll(() => page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/')
})

test('what others take from us they can: a picture, the script, the record', async ({ page, baseURL }) => {
  await openHost(page, `<img src="${baseURL}/entities/wagner-group/strip.png" alt="">`)
  const width = await page.locator('img').evaluate(async (img) => {
    await (img as HTMLImageElement).decode()
    return (img as HTMLImageElement).naturalWidth
  })
  expect(width).toBe(1200)
  const read = (path: string) => page.evaluate(async (url) => (await fetch(url)).status, `${baseURL}${path}`)
  expect(await read('/data/schema.json')).toBe(200)
  expect(await read('/feed.json')).toBe(200)
  await expect(read('/')).rejects.toThrow('Failed to fetch')
})
