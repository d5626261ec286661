/** Where things stand on a page, and whether they moved: asked when the page has come to rest, however long that takes. */
import { expect, type Page } from '@playwright/test'

/** Wait until the fonts are there and two frames were drawn: the second one tells of all that the first one moved. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  })
}

/** Make the screen as wide as that, and expect that the page fits it. */
export async function expectToFit(page: Page, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height })
  await untilDrawn(page)
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { width: innerWidth, over: Math.max(0, scrollWidth - clientWidth) }
      }),
    )
    .toEqual({ width, over: 0 })
}

/** Expect that nothing has moved by itself since the page was opened. */
export async function expectStill(page: Page): Promise<void> {
  expect(await sumShifts(page)).toBeLessThan(0.02)
  // What is pushed down now is counted: it was not that nothing is.
  await page.evaluate(() => {
    const block = document.createElement('p')
    block.style.height = '50vh'
    document.body.prepend(block)
  })
  expect(await sumShifts(page)).toBeGreaterThan(0.02)
}

async function sumShifts(page: Page): Promise<number> {
  await untilDrawn(page)
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    return (observer.takeRecords() as unknown as { value: number }[]).reduce((sum, { value }) => sum + value, 0)
  })
}
