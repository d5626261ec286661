/** Faults that befall a page on its way to a reader, planted one by one; the table of all of them is tests/faults.ts. */

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectToFit, untilDrawn } from './layout.ts'
import { PAGES } from './pages.ts'

/** A page of each kind that has a script of its own, and one that has none. */
const SCRIPTED = {
  explainer: PAGES.explainer,
  timeline: PAGES.timeline,
  entity: PAGES.entity,
  designation: PAGES.designation,
  search: PAGES.search,
  changes: PAGES.changes,
  front: PAGES.front,
}

/** Gather what no script of the page has caught. */
function listen(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** What can be pressed, typed into or chosen and does nothing without a script of ours. */
function listControls(page: Page) {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, [role="slider"], [role="application"]',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('form[action], [readonly]'))
      .map((one) => one.outerHTML.slice(0, 120)),
  )
}

const OFFLINE = 'That could not be loaded: you seem to be offline. This page is as it was.'

test.describe('offline', () => {
  test('a link, a form and the key of the search leave the page that is read where it is, and say so', async ({
    page,
    context,
  }) => {
    const errors = listen(page)
    await page.goto(PAGES.front)
    await context.setOffline(true)
    const said = page.locator('.offline')
    for (const leave of [
      () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Timeline' }).click(),
      () => page.keyboard.press('/'),
      () => page.getByRole('searchbox').press('Enter'),
    ]) {
      await page.evaluate(() => document.querySelector('.offline')?.remove())
      await leave()
      await expect(said).toHaveText(OFFLINE)
      await expect(said).toHaveRole('status')
      await expect(said).toBeInViewport({ ratio: 1 })
      await expect(page).toHaveURL('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await context.setOffline(false)
    await expect(said).toHaveCount(0)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Timeline' }).click()
    await expect(page).toHaveURL(PAGES.timeline)
    expect(errors).toEqual([])
  })

  test('what lies on the page is still led to, and what the search has loaded still answers', async ({
    page,
    context,
  }) => {
    await page.goto(PAGES.explainer)
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('hamas')
    await expect(page.getByRole('option').first()).toContainText('Hamas')
    await page.keyboard.press('Escape')
    await context.setOffline(true)
    await page.locator('.toc a').last().click()
    await expect(page).toHaveURL(/#/)
    await expect(page.locator('.offline')).toHaveCount(0)
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('hamas')
    await expect(page.getByRole('option').first()).toContainText('Hamas')
    await page.getByRole('combobox').fill('yakuza')
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      'You are offline, and the search could not be loaded.',
    )
    await page.getByRole('option').first().click()
    await expect(page.locator('.offline')).toHaveText(OFFLINE)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test.describe('a tab of an edition that is gone', () => {
  const away = async (page: Page) => {
    await page.route(/\/search\/[^/]+\/.+\.json/, (route) => route.fulfill({ status: 404 }))
    await page.route(/\/search\/root\.json/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ json: { ...(await response.json()), version: 'another' } })
    })
  }

  test('is told by the search page that the site has changed, and what to do', async ({ page }) => {
    const errors = listen(page)
    await page.goto(PAGES.search)
    await page.getByRole('searchbox').focus()
    await page.waitForLoadState('networkidle')
    await away(page)
    await page.getByRole('searchbox').fill('hamas')
    await expect(page.locator('#search-status')).toContainText(
      'The site has changed since this page was loaded: reload the page to search what is there now.',
    )
    await expect(page.locator('#index')).toBeVisible()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.locator('#results > li').first()).toContainText('Hamas')
    expect(errors).toEqual([])
  })

  test('is told so by the search box, which leads to the search of now', async ({ page }) => {
    await page.goto(PAGES.about)
    await page.keyboard.press('/')
    await expect(page.getByRole('option')).toHaveCount(4)
    await page.waitForLoadState('networkidle')
    await away(page)
    await page.getByRole('combobox').fill('hamas')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('The site has changed')
    await page.unrouteAll()
    await page.getByRole('option').first().click()
    await expect(page).toHaveURL(/\/search\/\?q=hamas$/)
    await expect(page.locator('#results > li').first()).toContainText('Hamas')
  })
})

test.describe('without its scripts, which are lost on the way', () => {
  for (const [name, path] of Object.entries(SCRIPTED))
    test(`the ${name} page keeps its words and shows no dead control`, async ({ page }) => {
      const errors = listen(page)
      await page.goto(path)
      const words = await page.locator('main').innerText()
      await page.route(/\.js$/, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'None' }))
      await page.goto(path)
      await untilDrawn(page)
      // What a script adds is not lost; what stood there before it is all there.
      const kept = await page.locator('main').textContent()
      for (const heading of await page.locator('main').getByRole('heading').allInnerTexts())
        expect(words).toContain(heading)
      expect((kept ?? '').length).toBeGreaterThan(500)
      expect(await listControls(page)).toEqual([])
      expect(errors).toEqual([])
    })
})

test.describe('where something else is lost', () => {
  test('a page without its styles shows all that it shows with them', async ({ page }) => {
    const seen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, td, th):not(.margin *)')].map((one) =>
          one.checkVisibility(),
        ),
      )
    for (const path of [PAGES.explainer, PAGES.entity, PAGES.front]) {
      await page.unrouteAll()
      await page.goto(path)
      const before = await seen()
      await page.route(/\.css$/, (route) => route.fulfill({ status: 404 }))
      await page.goto(path)
      const after = await seen()
      expect(before.flatMap((one, index) => (one && !after[index] ? [index] : []))).toEqual([])
    }
  })

  test('a picture that does not come leaves its words, and nothing moves', async ({ page }) => {
    await page.route(/\.(png|jpe?g|webp|avif)$/, (route) => route.fulfill({ status: 404 }))
    await page.goto(PAGES.about)
    // The record is drawn as SVG in the page; a piece that has a picture has it like this one.
    const shifted = await page.evaluate(async () => {
      const place = document.querySelector('main p') as HTMLElement
      const img = Object.assign(new Image(), { alt: 'An order, signed', width: 600, height: 300, src: '/gone.png' })
      place.before(img)
      await new Promise((done) => img.addEventListener('error', done))
      return [img.alt, img.offsetHeight > 0]
    })
    expect(shifted).toEqual(['An order, signed', true])
    await expect(page.getByRole('img', { name: 'An order, signed' })).toBeVisible()
  })

  test('text is painted while fonts, scripts and the sheet for print hang', async ({ page }) => {
    await page.route(/\.(woff2|js)$/, () => {})
    await page.route(/print.*\.css$/, () => {})
    for (const path of [PAGES.explainer, PAGES.timeline]) {
      await page.goto(path, { waitUntil: 'commit' })
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
        .toBe(1)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // A face that hides its text until it is there would be blank for seconds.
      expect(
        await page.evaluate(() =>
          [...document.fonts].filter(
            ({ family, display }) => !/stand-in/.test(family) && !/^(swap|optional)$/.test(display),
          ),
        ),
      ).toEqual([])
    }
  })
})

test('nothing breaks where the browser keeps nothing and another program rewrites the text', async ({ page }) => {
  const errors = listen(page)
  await page.route(/\.woff2$/, (route) => route.abort())
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  for (const path of Object.values(SCRIPTED)) {
    await page.goto(path)
    // As a translation in the browser does it.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts.filter(({ parentElement }) => !parentElement?.closest('svg, script, style, noscript'))) {
        const font = document.createElement('font')
        text.replaceWith(font)
        font.append(text)
      }
    })
    await page.mouse.wheel(0, 1500)
    const day = page.locator('#as-of, #asof')
    if ((await day.count()) > 0) await day.fill('2023-01-24')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('/')
    const field = page.locator('#box-field, #search-field')
    await field.fill('wagner')
    await expect(page.locator('#box-hits > a, #results > li').first()).toBeVisible()
  }
  expect(errors).toEqual([])
})

test('nothing is kept of a reader and nothing is sent, whatever they press', async ({ page, context }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (!['GET', 'HEAD'].includes(request.method()) || request.resourceType() === 'ping')
      sent.push(`${request.method()} ${request.url()}`)
  })
  for (const path of Object.values(SCRIPTED)) {
    await page.goto(path)
    // What folds others away hides them: each that can still be seen is pressed.
    for (const summary of await page.locator('main summary').elementHandles())
      if (await summary.isVisible()) await summary.press('Enter')
    await page.keyboard.press('/')
    await page.locator('#box-field, #search-field').fill('hamas')
    await expect(page.locator('#box-hits > a, #results > li').first()).toBeVisible()
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ])
    expect(kept, path).toEqual([0, 0, 0, 0, 0])
  }
  expect(await context.cookies()).toEqual([])
  expect(sent).toEqual([])
})

test.describe('a service worker of a site that stood here before', () => {
  let server: Server
  test.afterEach(() => server.close())

  test('is taken off by ours, and so is what it kept', async ({ page }) => {
    const own = readFileSync(join(process.env.LISTED_SITE ?? 'dist', 'sw.js'))
    let script: string | Buffer = `
      addEventListener('install', (event) => event.waitUntil(caches.open('old').then((all) => all.put('/', new Response('<title>Old</title>', { headers: { 'content-type': 'text/html' } })))))
      addEventListener('activate', (event) => event.waitUntil(clients.claim()))
      addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))))`
    server = createServer((request, response) => {
      const isScript = request.url === '/sw.js'
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? script : '<!doctype html><title>New</title>')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await page.goto(site)
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js')
      await navigator.serviceWorker.ready
    })
    await page.goto(site)
    await expect(page).toHaveTitle('Old')
    script = own
    await page.goto(site)
    await expect(page).toHaveTitle('New')
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ])
    await expect.poll(left).toEqual([0, 0])
  })
})

test.describe('one who reads otherwise', () => {
  test('and wants less motion sees nothing move', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const path of Object.values(SCRIPTED)) {
      await page.goto(path)
      await untilDrawn(page)
      await page.mouse.wheel(0, 800)
      const moving = await page.evaluate(() => [
        document.getAnimations().length,
        getComputedStyle(document.documentElement).scrollBehavior,
      ])
      expect(moving, path).toEqual([0, 'auto'])
    }
  })

  test('meets a word of 216 letters in a headline, a text or a fact, and pages of 320 pixels stay as wide', async ({
    page,
  }) => {
    for (const name of ['explainer', 'entity', 'about'] as const) {
      await page.goto(PAGES[name])
      await page.evaluate((word) => {
        for (const kind of ['h1', 'h2', '.standfirst', '.plain', '.facts dd', 'li a']) {
          const text = [...document.querySelectorAll(`main ${kind}`)].find((one) => one.checkVisibility())
          text?.prepend(`${word} `)
        }
      }, 'Ab'.repeat(108))
      await expectToFit(page, 320)
    }
  })
})
