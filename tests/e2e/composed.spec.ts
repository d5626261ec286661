/** How pages are composed: no holes, no lonely strips, answers first, and tables that show that they scroll. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectStill, untilDrawn } from './layout.ts'
import { PAGES } from './pages.ts'

const site = process.env.LISTED_SITE ?? 'dist'
const pagesIn = (folder: string) =>
  readdirSync(join(site, folder), { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== 'by')
    .map(({ name }) => `/${folder}/${name}/`)

/** Headings after which nothing is to be seen for so many pixels and more; what is closed or for ears alone does not count. */
const findHoles = (page: Page, most: number) =>
  page.evaluate((limit) => {
    const main = document.querySelector('main') as HTMLElement
    const isSeen = (one: Element) => one.checkVisibility() && !one.closest('.vh')
    const startOf = (heading: Element) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      walker.currentNode = heading
      while (walker.nextNode()) {
        const node = walker.currentNode
        const owner = (node instanceof Element ? node : node.parentElement) as Element
        const saysSo = owner.matches('.scroll') && getComputedStyle(owner, '::before').display === 'block'
        const isDrawn = saysSo || node instanceof SVGSVGElement || (node instanceof Text && node.data.trim() !== '')
        // What stands in the margin stands beside the text, and not after the heading.
        if (heading.contains(node) || !isDrawn || !isSeen(owner) || owner.closest('.margin')) continue
        const range = document.createRange()
        range.selectNode(node)
        return range.getClientRects()[0]?.top
      }
      return undefined
    }
    return [...main.querySelectorAll('h1, h2, h3, h4')].filter(isSeen).flatMap((heading) => {
      const gap = (startOf(heading) ?? 0) - heading.getBoundingClientRect().bottom
      return gap >= limit ? [`${heading.textContent}: ${Math.round(gap)} px`] : []
    })
  }, most)

for (const path of pagesIn('explainers')) {
  test(`${path} begins right below each of its headings, at 1440, 1100 and 1024 pixels`, async ({ page }) => {
    await page.goto(path)
    for (const width of [1440, 1100, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await untilDrawn(page)
      expect(await findHoles(page, 48), `at ${width}`).toEqual([])
    }
    // A hole would be found.
    await page
      .locator('.prose > h2')
      .first()
      .evaluate((heading) => heading.after(Object.assign(document.createElement('div'), { style: 'height: 180px' })))
    expect(await findHoles(page, 48)).toHaveLength(1)
  })
}

const WIDE = [
  '/',
  '/explainers/',
  '/about/',
  '/glossary/',
  '/corrections/',
  '/coverage/',
  '/sources/',
  '/data/',
  '/editions/',
]
for (const path of [
  ...WIDE,
  '/people/listed-desk/',
  '/corrections/by/2026/',
  ...pagesIn('topics'),
  ...pagesIn('about'),
]) {
  test(`${path} is composed on a wide screen: its right half carries text, in lines that can be read`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await untilDrawn(page)
    const { onTheRight, longest } = await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      const [lines, serif] = [[] as DOMRect[], [] as number[]]
      while (walker.nextNode()) {
        const owner = walker.currentNode.parentElement as HTMLElement
        // The opening is a headline and its standfirst: what is below it is composed.
        if (!owner.checkVisibility() || owner.closest('.opening, .vh') || walker.currentNode.textContent?.trim() === '')
          continue
        const range = document.createRange()
        range.selectNode(walker.currentNode)
        const rects = [...range.getClientRects()]
        lines.push(...rects)
        const { fontFamily, fontSize } = getComputedStyle(owner)
        if (fontFamily.startsWith('"Source Serif'))
          serif.push(...rects.map(({ width }) => width / Number.parseFloat(fontSize)))
      }
      const rights = lines.filter(({ left }) => left > innerWidth / 2)
      return { onTheRight: rights.length / lines.length, longest: Math.max(0, ...serif) }
    })
    expect(onTheRight).toBeGreaterThan(0.15)
    // In units of the type’s size: some 75 letters.
    expect(longest).toBeLessThan(38)
  })
}

for (const javaScriptEnabled of [true, false]) {
  test(`the front answers three questions in the news on the first screen of a phone, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    await page.goto(`${baseURL}/`)
    const doors = page.locator('.door')
    await expect(doors).toHaveCount(3)
    for (const [index, name] of ['Wagner', 'cartels', 'Hezbollah'].entries()) {
      const door = doors.nth(index)
      await expect(door.getByRole('heading')).toContainText(new RegExp(`${name}.*\\?$`))
      for (const part of [door.getByRole('heading'), door.locator('.point'), door.locator('li').first()])
        await expect(part).toBeInViewport({ ratio: 1 })
      // From the record, with the day on which it was last seen.
      await expect(door.locator('[data-status]').last()).toHaveText(/seen.*\d{4}/)
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await context.close()
  })
}

test('a door leads to the piece whose key point it prints', async ({ page }) => {
  for (const index of [0, 1, 2]) {
    await page.goto('/')
    const door = page.locator('.door').nth(index)
    const point = (await door.locator('.point').textContent()) ?? ''
    await door.getByRole('heading').getByRole('link').click()
    await expect(page.locator('.keys li', { hasText: point })).toHaveCount(1)
  }
})

test('the page of a topic leads to the record: listings, timeline, words and feed', async ({ page }) => {
  await page.goto(PAGES.topic)
  const record = page.getByRole('region', { name: 'On the record' })
  await expect(record.locator('[data-designation="uk-proscription-wagner-group"]')).toHaveText(/seen.*\d{4}/)
  await expect(record.getByRole('link', { name: 'Wagner Group', exact: true })).toHaveAttribute(
    'href',
    /\/entities\/wagner-group\/$/,
  )
  await expect(page.getByRole('region', { name: 'Words to know' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /\/glossary\//,
  )
  for (const link of await page.getByRole('region', { name: 'Follow it' }).getByRole('link').all())
    expect((await page.request.get((await link.getAttribute('href')) as string)).status()).toBe(200)
  await record.getByRole('link', { name: 'See them on the timeline' }).click()
  await expect(page).toHaveURL(/\/timeline\/\?entity=wagner-group&entity=/)
  await expect(page.locator('designation-timeline .chips')).toContainText('Wagner Group')
})

/** Of each table that is wider than its place: what it says above, and whether it can be reached by keyboard and has a name. */
const listScrollers = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => table.checkVisibility())
      .map((table) => {
        const scroller = table.closest('.scroll')
        const words = scroller && getComputedStyle(scroller, '::before')
        const isWide = table.scrollWidth > (table.parentElement as Element).clientWidth + 1
        const isNamed = scroller?.matches('section[tabindex="0"][aria-label]') ?? false
        return {
          isWide,
          saysSo: words?.display === 'block' && words.content.includes('sideways'),
          isNamed,
          pales: scroller ? getComputedStyle(scroller).getPropertyValue('--pale') : '',
        }
      }),
  )

for (const javaScriptEnabled of [true, false]) {
  test(`every table that is wider than its place says so and can be scrolled by keyboard, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    let count = 0
    // A reader may set so many laws side by side that no screen has the room.
    const many = pagesIn('instruments')
      .slice(0, 12)
      .map((one) => `instrument=${one.split('/')[2]}`)
    const chosen = javaScriptEnabled ? [`/instruments/?${many.join('&')}`] : []
    for (const path of [...pagesIn('explainers'), '/instruments/', ...chosen]) {
      await page.goto(`${baseURL}${path}`)
      // The laws that were asked for are drawn by a script, where there is one.
      if (chosen.includes(path)) await expect(page.locator('.compare thead th a')).toHaveCount(many.length)
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 640 })
        // Without scripts a page cannot say when it was drawn: it is asked until it is.
        const hasSaid = ({ isWide, saysSo, isNamed, pales }: Awaited<ReturnType<typeof listScrollers>>[number]) =>
          saysSo === isWide && (pales === '2.5rem') === isWide && (isNamed || !isWide)
        await expect
          .poll(async () => (await listScrollers(page)).filter((one) => !hasSaid(one)), { message: path })
          .toEqual([])
        count += (await listScrollers(page)).filter(({ isWide }) => isWide).length
      }
    }
    // Names against lists on a phone, and those laws.
    expect(count).toBeGreaterThanOrEqual(1 + chosen.length)
    await context.close()
  })
}

test('a table moves nothing as it comes, scrolls by key, and pales no more at its end', async ({ page }) => {
  // So tall that the table is on the screen.
  await page.setViewportSize({ width: 360, height: 5000 })
  await page.goto('/explainers/who-is-on-a-terrorist-list-where/')
  await expectStill(page)
  const scroller = page.locator('.scroll').first()
  const pale = () => scroller.evaluate((one) => getComputedStyle(one).getPropertyValue('--pale'))
  expect(await pale()).toBe('2.5rem')
  await scroller.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => scroller.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
  await scroller.evaluate((one) => one.scrollTo({ left: one.scrollWidth, behavior: 'instant' }))
  await expect.poll(pale).toBe('0px')
})

test('the table of the timeline says that it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('/timeline/?view=table')
  await expect(page.locator('table.record')).toBeVisible()
  const scrollers = await listScrollers(page)
  expect(scrollers).toEqual([{ isWide: true, saysSo: true, isNamed: true, pales: '2.5rem' }])
})
