/** Faults and ways of reading that are tried on a page of every kind, or with every script of the site. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectToFit, untilDrawn } from '../e2e/layout.ts'
import { PAGES } from '../e2e/pages.ts'

const KINDS = Object.entries(PAGES)
const SITE = process.env.LISTED_SITE ?? 'dist'

function listen(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  return errors
}

test('without scripts every word of every kind of page is there', async ({ browser, baseURL }) => {
  const words = async (javaScriptEnabled: boolean, path: string) => {
    const page = await browser.newPage({ javaScriptEnabled })
    await page.goto(`${baseURL}${path}`)
    // What scripts add is no loss; of what they leave as it was all must be there.
    const text = await page
      .locator('main')
      .evaluate((main) =>
        [...main.querySelectorAll('h1, h2, h3, h4, p, li, td, th, dt, dd')]
          .filter(
            (one) =>
              !one.closest('[data-scripted], .tools, .day-field, .margin, .since, search-page form, fieldset, [role]'),
          )
          .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      )
    await page.close()
    return text
  }
  for (const [name, path] of KINDS.filter(([one]) => one !== 'search')) {
    const without = new Set(await words(false, path))
    const lost = (await words(true, path)).filter((one) => !without.has(one))
    expect(lost, name).toEqual([])
  }
})

/** Pages that load, or may load, each script of the site. */
const LOADING = ['explainer', 'timeline', 'entity', 'designation', 'search', 'changes', 'sources'] as const

/** Do on a page what lets it ask for all its scripts. */
async function use(page: Page, name: (typeof LOADING)[number]): Promise<void> {
  await page.goto(name === 'timeline' ? `${PAGES.timeline}?asof=2023-01-24&view=table` : PAGES[name])
  await page.keyboard.press('/')
  const field = page.locator('#box-field, #search-field')
  await field.or(page.locator('#index')).first().waitFor({ state: 'attached' })
  if (await field.isVisible()) await field.fill('hamas')
  await page.keyboard.press('Escape')
  const share = page.locator('.share > summary')
  if (await share.isVisible()) await share.press('Enter')
  await page.waitForLoadState('networkidle')
}

for (const [what, answer] of [
  ['is answered by 404', { status: 404, contentType: 'text/html', body: 'None' }],
  ['is answered by a page', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>' }],
] as const)
  test(`each script, one at a time, ${what}: nothing is left uncaught, and the words stay`, async ({ page }) => {
    const errors = listen(page)
    const scripts = readdirSync(join(SITE, '_astro')).filter((file) => file.endsWith('.js'))
    const asked = new Map<string, Set<string>>()
    for (const name of LOADING) {
      page.on('request', (request) => {
        const file = request.url().split('/').at(-1) ?? ''
        if (file.endsWith('.js')) asked.set(file, (asked.get(file) ?? new Set()).add(name))
      })
      await use(page, name)
      page.removeAllListeners('request')
    }
    expect(scripts.filter((file) => asked.has(file)).length).toBeGreaterThan(10)
    for (const [file, names] of asked) {
      await page.route(`**/${file}`, (route) => route.fulfill(answer))
      const name = [...names][0] as (typeof LOADING)[number]
      await use(page, name)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(errors, `${file} on ${name}`).toEqual([])
      await page.unrouteAll()
    }
  })

test.describe('the full text of the pages', () => {
  for (const [what, files, status] of [
    ['its WebAssembly is not there', /\.pagefind$/, 404],
    ['its WebAssembly is broken', /\.pagefind$/, 200],
    ['a fragment is not there', /pagefind\/fragment\//, 404],
    ['its beginning is a page', /pagefind-entry\.json/, 200],
    ['its script is not there', /pagefind\.js/, 404],
  ] as const)
    test(`cannot be searched where ${what}, and the page says so`, async ({ page }) => {
      const errors = listen(page)
      await page.route(files, (route) =>
        route.fulfill({ status, contentType: 'text/html', body: '<title>Home</title>' }),
      )
      await page.goto('/search/?q=wagner%20zzzz')
      await expect(page.locator('#search-status')).toContainText('The text of the pages could not be searched.')
      await expect(page.locator('#results > li').first()).toBeVisible()
      expect(errors).toEqual([])
    })
})

test('where a browser cannot read our scripts a page is what it is without them', async ({ page }) => {
  await page.route(/_astro\/.*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'let in = ?' }))
  for (const path of [PAGES.explainer, PAGES.timeline, PAGES.entity, PAGES.search]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const controls = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, input, select')].filter(
          (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('form[action]'),
        ).length,
    )
    expect(controls, path).toBe(0)
  }
})

test('every script is a module, which a browser that knows none passes over', () => {
  for (const file of readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.html')))
    for (const [tag] of readFileSync(join(SITE, file), 'utf8').matchAll(/<script [^>]*src=[^>]*>/g))
      expect(tag, file).toContain('type="module"')
})

/** Lists of hundreds repeat one form: past their first items they would only cost minutes. */
const REPEATED = [
  '.year:nth-of-type(n+3)',
  '.list > li:nth-child(n+15)',
  '.entry:nth-child(n+8)',
  '#index li:nth-child(n+15)',
]

for (const [mode, width, media, isBare] of [
  ['colours of the reader, less motion', 1280, { forcedColors: 'active', reducedMotion: 'reduce' }, false],
  ['no scripts, 320 pixels', 320, {}, true],
] as const)
  test(`axe finds nothing on a page of any kind: ${mode}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia(media)
    if (isBare) await page.route(/\.js$/, (route) => route.abort())
    const found: string[] = []
    for (const [name, path] of KINDS) {
      await page.goto(path)
      const builder = REPEATED.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }))
      const { violations } = await builder
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.target}`))
    }
    expect(found).toEqual([])
  })

test('with the Tab key one comes through every kind of page: each stop can be seen, has a name, and none holds one', async ({
  page,
}) => {
  const found: string[] = []
  for (const [name, path] of KINDS) {
    await page.goto(path)
    await untilDrawn(page)
    const seen = new Set<string>()
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement
        if (!one || one === document.body) return undefined
        const { top, bottom, width, height } = one.getBoundingClientRect()
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        const name =
          one.ariaLabel ||
          one.textContent?.trim() ||
          (one as HTMLInputElement).labels?.[0]?.textContent ||
          one.getAttribute('aria-labelledby')
        return {
          // The same element is the same stop.
          key: `${[...document.querySelectorAll('*')].indexOf(one)}`,
          what: one.outerHTML.slice(0, 80),
          isSeen: bottom > 0 && top < innerHeight && width * height > 0,
          hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          isNamed: Boolean(name),
        }
      })
      if (!stop || seen.has(stop.key)) break
      seen.add(stop.key)
      if (!stop.isSeen || !stop.hasRing || !stop.isNamed) found.push(`${name}: ${JSON.stringify(stop)}`)
    }
    if (seen.size < 5) found.push(`${name}: only ${seen.size} stops`)
  }
  expect(found).toEqual([])
})

test('wider lines, letters and words fit every kind of page, and nothing is cut off', async ({ page }) => {
  for (const [name, path] of KINDS) {
    await page.goto(path)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    await expectToFit(page, 320)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => {
          const { overflowX, overflowY } = getComputedStyle(one)
          const isCut = overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2
          return (
            one.clientHeight > 4 &&
            one.checkVisibility() &&
            !one.closest('svg, .vh') &&
            (isCut || (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 2))
          )
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    )
    expect(cut, name).toEqual([])
  }
})

test('what is read one after another stands one below the other on a phone, on every kind of page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  const found: string[] = []
  for (const [name, path] of KINDS) {
    await page.goto(path)
    await untilDrawn(page)
    const turned = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, blockquote, table)')].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.closest('.vh, [popover], svg, .margin') &&
          getComputedStyle(one).position === 'static',
      )
      const tops = blocks.map((one) => one.getBoundingClientRect().top)
      return blocks
        .filter((_, at) => at > 0 && (tops[at] as number) < (tops[at - 1] as number) - 8)
        .map((one) => one.outerHTML.slice(0, 80))
    })
    found.push(...turned.map((one) => `${name}: ${one}`))
  }
  expect(found).toEqual([])
})

test('in the colours of the reader every mark of the timeline stands out from the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${PAGES.timeline}?entity=wagner-group`)
  await page.locator('designation-timeline[data-ready]').waitFor()
  const { same, count } = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor
    const marks = [
      ...document.querySelectorAll<SVGElement>('.wide.sheet-plot [class^="m-"], .sheet-plot [class^="m-"]'),
    ]
    const drawn = (one: SVGElement) => {
      const { fill, stroke, color } = getComputedStyle(one)
      return (
        [fill, stroke].some((ink) => ink !== 'none' && ink !== paper && ink !== 'rgba(0, 0, 0, 0)') || color !== paper
      )
    }
    return { same: marks.filter((one) => !drawn(one)).map((one) => one.outerHTML.slice(0, 80)), count: marks.length }
  })
  expect(count).toBeGreaterThan(10)
  expect(same).toEqual([])
})
