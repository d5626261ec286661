/** The core of the browser tests in browsers of other makers, where they are installed; where one is not, its tests are skipped by name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { findBrowsers, type Pilot } from './browsers.ts'

let served: Awaited<ReturnType<typeof serve>>
let site = ''

beforeAll(async () => {
  served = await serve(process.env.LISTED_SITE ?? 'dist', '/', 0)
  site = served.url.replace(/\/$/, '')
})
afterAll(() => {
  served?.server.closeAllConnections()
  served?.server.close()
})

/** Ask until the answer is yes; the limit of the test ends what never comes. */
async function until(ask: () => Promise<unknown>): Promise<void> {
  while (!(await ask())) await new Promise((done) => setTimeout(done, 100))
}

for (const { name, missing, launch } of findBrowsers()) {
  if (missing) console.log(`${name} is not tested: ${missing}.`)
  describe.skipIf(missing !== undefined)(name, () => {
    let pilot: Pilot
    beforeAll(async () => {
      pilot = await launch()
      await pilot.resize(1280, 900)
    })
    afterAll(() => pilot?.close())

    const text = (selector: string) =>
      pilot.read<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`)
    const place = (selector: string) =>
      pilot.read<{ x: number; y: number; width: number; height: number }>(
        `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
      )
    const openTimeline = async (query: string) => {
      await pilot.open(`${site}/timeline/${query}`)
      await until(() =>
        pilot.read('document.querySelector("designation-timeline[data-ready] .plot > svg[data-live] g") !== null'),
      )
    }

    test('the timeline opens on the day and the name that its address asks for', async () => {
      await openTimeline('?entity=wagner-group&asof=2023-01-24')
      expect(await text('h1')).toMatch(/^Wagner Group on 24 January 2023: \d+ of 25 in force/)
      expect(await pilot.read('document.querySelector("#us-tco-wagner-group [data-designation]").dataset.status')).toBe(
        'announced',
      )
    })

    test('its line steps by the keys, and Back undoes it', async () => {
      await openTimeline('?entity=wagner-group&asof=2023-01-24')
      await pilot.read('document.querySelector(".day-handle").focus()')
      await pilot.press('ArrowRight', 'ArrowRight')
      await until(() => pilot.read('location.search.includes("asof=2023-01-26")'))
      await until(async () => (await text('h1')).startsWith('Wagner Group on 26 January 2023'))
      await pilot.read('history.back()')
      await until(async () => (await text('h1')).startsWith('Wagner Group on 24 January 2023'))
    })

    test('its line can be dragged', async () => {
      await openTimeline('?entity=wagner-group')
      await pilot.read('document.querySelector(".chart").scrollIntoView()')
      const line = await place('.day-handle')
      const plot = await place('.plot')
      const y = line.y + line.height - 6
      await pilot.drag([line.x + line.width / 2 - 4, y], [plot.x + plot.width / 2, y])
      await until(() => pilot.read('/asof=20(19|2[0-3])-/.test(location.search)'))
    })

    test('the drawing is moved by the mouse and zoomed by its buttons', async () => {
      await openTimeline('?entity=wagner-group')
      await pilot.read('document.querySelector(\'[data-do="zoom-in"]\').click()')
      await until(() => pilot.read('location.search.includes("from=")'))
      const before = await pilot.read<string>('location.search')
      await pilot.read('document.querySelector(".chart").scrollIntoView()')
      const plot = await place('.plot')
      const y = plot.y + Math.min(200, plot.height / 2)
      await pilot.drag([plot.x + plot.width / 2, y], [plot.x + plot.width / 2 + 150, y])
      await until(() =>
        pilot.read(`location.search.includes("from=") && location.search !== ${JSON.stringify(before)}`),
      )
    })

    test('a bar opens its details, with sources', async () => {
      await openTimeline('?entity=wagner-group')
      await pilot.read(
        'document.querySelector(\'[data-event="us-tco-wagner-group"]\').scrollIntoView({ block: "center" })',
      )
      const bar = await place('[data-event="us-tco-wagner-group"]')
      await pilot.click(bar.x + bar.width / 2, bar.y + bar.height / 2)
      await until(async () => (await text('#chosen')).includes('Wagner Group: Criminal organisation (US)'))
      await until(() => pilot.read('document.querySelector("#chosen .steps a") !== null'))
    })

    test('a search finds what is typed key by key, and its first hit is a link', async () => {
      await pilot.open(`${site}/search/`)
      await until(() => pilot.read('document.querySelector("#search-field")?.checkVisibility() ?? false'))
      await pilot.read('document.querySelector("#search-field").focus()')
      await pilot.press(...'wagnr')
      await until(() =>
        pilot.read(
          'document.querySelector("#results > li") !== null && document.querySelector("#results").ariaBusy !== "true"',
        ),
      )
      expect(await text('#results > li')).toContain('Wagner')
      expect(await pilot.read('document.querySelector("#results > li a").getAttribute("href")')).toMatch(/^\//)
    })

    test('a name is set to a day', async () => {
      await pilot.open(`${site}/entities/wagner-group/?asof=2023-01-24`)
      await until(() =>
        pilot.read(
          'document.querySelector(\'[data-designation="us-tco-wagner-group"]\')?.dataset.status === "announced"',
        ),
      )
    })

    test.each([360, 1280])('nothing scrolls sideways at %i pixels', async (width) => {
      await pilot.resize(width, 800)
      for (const path of [
        '/',
        '/timeline/',
        '/explainers/wagner-transnational-criminal-organisation/',
        '/entities/wagner-group/',
      ]) {
        await pilot.open(site + path)
        expect(
          await pilot.read('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
          path,
        ).toBeLessThanOrEqual(0)
      }
      await pilot.resize(1280, 900)
    })
  })
}
