import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectStill, expectToFit, untilDrawn } from './layout.ts'

const TIMELINE = '/timeline/'
const count = (page: Page) => page.locator('#timeline-status')
const entry = (page: Page, id: string) => page.locator(`.entry#${id}`)
const status = (page: Page, id: string) => entry(page, id).locator(`[data-designation="${id}"]`)

/** Open the timeline and wait until its parts can be used and it has drawn what the address asks for. */
async function open(page: Page, address = TIMELINE) {
  await page.goto(address)
  await page.locator('designation-timeline').dispatchEvent('pointerover')
  await expect(page.locator('designation-timeline[data-ready]')).toBeVisible()
  await untilDrawn(page)
}

/** Bring the drawing to the top of the screen; returns where it stands. */
async function bringUp(page: Page) {
  await page.locator('.chart').evaluate((chart) => chart.scrollIntoView({ block: 'start' }))
  const box = await page.locator('.plot').boundingBox()
  if (!box) throw new Error('no drawing')
  return box
}

/** Drag the line of the day from where it stands to the middle of the drawing. */
async function dragLine(page: Page): Promise<void> {
  const plot = await bringUp(page)
  const box = await page.getByRole('slider', { name: 'Status on' }).boundingBox()
  if (!box) throw new Error('no line')
  await page.mouse.move(box.x + box.width / 2 - 4, box.y + box.height - 6)
  await page.mouse.down()
  await page.mouse.move(plot.x + plot.width / 2, box.y + 20, { steps: 5 })
  await page.mouse.up()
}

test('a typed day sets statuses, sentence and address, and Back undoes it', async ({ page }) => {
  await open(page)
  await expect(status(page, 'us-tco-wagner-group')).toHaveAttribute('data-status', 'in-force')
  await page.locator('#asof').fill('2023-01-24')
  await page.locator('#asof').press('Tab')
  await expect(status(page, 'us-tco-wagner-group')).toHaveAttribute('data-status', 'announced')
  await expect(page.locator('.sentence')).toContainText('On 24 January 2023,')
  await expect(page).toHaveURL(/\?asof=2023-01-24$/)
  await page.goBack()
  await expect(status(page, 'us-tco-wagner-group')).toHaveAttribute('data-status', 'in-force')
})

test('a day typed key by key is the day, with one entry in the history; a drag after it is undone alone', async ({
  page,
}) => {
  await open(page, TIMELINE)
  const before = await page.evaluate(() => history.length)
  await page.getByLabel('Status on').first().focus()
  await page.keyboard.type('01242023')
  await expect(page).toHaveURL(/asof=2023-01-24/)
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await dragLine(page)
  await expect(page).toHaveURL(/asof=201\d-/)
  await page.goBack()
  await expect(page).toHaveURL(/asof=2023-01-24/)
})

test('the line is a slider: arrows go by day, Page keys by month, up and down by change', async ({ page }) => {
  await open(page, `${TIMELINE}?asof=2023-01-24&entity=wagner-group`)
  const line = page.getByRole('slider', { name: 'Status on' })
  await line.focus()
  await line.press('ArrowRight')
  await expect(line).toHaveAttribute('aria-valuetext', '25 January 2023')
  await line.press('ArrowUp')
  await expect(line).toHaveAttribute('aria-valuetext', '26 January 2023')
  await expect(status(page, 'us-tco-wagner-group')).toHaveAttribute('data-status', 'in-force')
  await line.press('PageDown')
  await expect(line).toHaveAttribute('aria-valuetext', '26 December 2022')
  await expect(page).toHaveURL(/asof=2022-12-26/)
})

test('the line can be dragged', async ({ page }) => {
  await open(page)
  await dragLine(page)
  const line = page.getByRole('slider', { name: 'Status on' })
  await expect(page).toHaveURL(/asof=201\d-/)
  await expect(line).toHaveAttribute('aria-valuetext', / 201\d$/)
})

test('filters narrow drawing and list, tell their counts, stand in the address, and are restored from cold', async ({
  page,
}) => {
  await open(page)
  await page.getByText('Filters and views').click()
  const box = page.getByRole('checkbox', { name: /^Proscription \d+$/ })
  await box.check()
  await expect(count(page)).toHaveText(/^\d+ of \d+ designations/)
  const shown = Number((await count(page).textContent())?.match(/^\d+/)?.[0])
  expect(shown).toBeGreaterThan(90)
  await expect(page.locator('.entry:visible')).toHaveCount(shown)
  await expect(page).toHaveURL(/kind=proscription/)
  await page.reload()
  await expect(count(page)).toHaveText(new RegExp(`^${shown} of \\d+ designations`))
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(count(page)).toHaveText(/^\d+ designations/)
})

test('a name in another script narrows the record', async ({ page }) => {
  await open(page)
  await page.getByText('Filters and views').click()
  await page.getByLabel('Name or other name').fill('вагнер')
  await expect(page.locator('.entry:visible').first()).toContainText('Wagner')
  await expect(page).toHaveURL(/q=/)
  await page.getByLabel('Name or other name').fill('no such name')
  await expect(count(page)).toContainText('we have no record')
})

test('lanes can be names or lists', async ({ page }) => {
  await open(page, `${TIMELINE}?q=wagner`)
  await page.getByText('Filters and views').click()
  await page.getByLabel('Lanes').selectOption('entity')
  await expect(page.locator('[data-lane="wagner-group"]')).toBeVisible()
  await expect(page).toHaveURL(/lanes=entity/)
})

test('the keys walk lanes and designations, say each, and Enter opens its details with sources', async ({ page }) => {
  await open(page, `${TIMELINE}?entity=wagner-group`)
  await page.locator('.plot').focus()
  await expect(count(page)).toContainText('1 of')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect(count(page)).toHaveText(/^Wagner Group: .+, in force .+ 1 of \d+ in /)
  await page.keyboard.press('Enter')
  const chosen = page.locator('#chosen')
  await expect(chosen).toBeFocused()
  await expect(chosen.getByRole('heading')).toContainText('Wagner Group')
  await expect(chosen.locator('.steps a').first()).toBeVisible()
  await expect(page).toHaveURL(/#[a-z0-9-]+-wagner-group$/)
  await page.keyboard.press('Escape')
  await expect(chosen).toBeHidden()
  await expect(page.locator('.plot')).toBeFocused()
})

test('an address with an event opens on its details', async ({ page }) => {
  await open(page, `${TIMELINE}?asof=2023-01-24#us-tco-wagner-group`)
  await expect(page.locator('#chosen')).toContainText('Announced 20 January 2023, in force only from 26 January 2023.')
  await expect(page.locator('#chosen textarea').first()).toHaveValue(
    /<iframe src=".*\/embed\/designation\/us-tco-wagner-group\/\?asof=2023-01-24#pinned"/,
  )
})

test('a closed lane opens on a click and shows a row for each designation', async ({ page }) => {
  await open(page, `${TIMELINE}?kind=proscription`)
  await expect(page.locator('[data-event]')).toHaveCount(0)
  await page.locator('[data-lane="uk-home-office"] .hit').click({ position: { x: 40, y: 20 } })
  await expect.poll(() => page.locator('.plot [data-event]').count()).toBeGreaterThan(90)
})

test('the wheel scrolls the page, and zooms only with Ctrl', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const box = await bringUp(page)
  await page.mouse.move(box.x + box.width / 2, box.y + 500)
  const before = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
  // Back as well: away from the whole there is nothing to zoom to, so that only the way back could show it.
  await page.mouse.wheel(0, -300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
  // Past the moment after which a gesture is taken to be over, and the address would say what it led to.
  await page.clock.runFor(5000)
  expect(page.url()).not.toContain('from=')
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/)
  await page.getByRole('button', { name: 'Whole' }).click()
  await expect(page).not.toHaveURL(/from=/)
})

test('while it moves the drawing is painted on a canvas, and at rest it is the SVG again', async ({ page }) => {
  await open(page)
  const box = await bringUp(page)
  await page.mouse.move(box.x + box.width / 2, box.y + 400)
  // The canvas is there for a moment only: what was painted is looked at when it appears, not some time after.
  const painted = await page.evaluateHandle(() => {
    const colours = new Promise<number>((resolve) =>
      new MutationObserver(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.motion:not([hidden])')
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
        if (pixels) resolve(new Set(new Uint32Array(pixels.buffer)).size)
      }).observe(document.body, { attributeFilter: ['hidden'], childList: true, subtree: true }),
    )
    return { colours }
  })
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  expect(await painted.evaluate(({ colours }) => colours)).toBeGreaterThan(5)
  await expect(page.locator('canvas.motion')).toBeHidden()
  await expect(page.locator('.plot > svg')).toBeVisible()
  await expect(page).toHaveURL(/from=/)
})

test('a record of many loads its data only when somebody comes near, and its table is read in parts', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.route(/\/timeline\/(\?.*)?$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text())
      .replace(/data-count="\d+"/, '$& data-many')
      .replace(/(<section[^>]*data-part="list"[^>]*>).*?(<\/section>\s*<section[^>]*data-part="table")/s, '$1$2')
    await route.fulfill({ response, body })
  })
  await page.goto(TIMELINE)
  await expect(page.locator('.wide.sheet-plot')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain('/timeline/rows.json')
  await page.locator('.plot').hover()
  await expect(page.locator('designation-timeline[data-ready]')).toBeVisible()
  await page.getByText('Filters and views').click()
  await page.getByLabel('View').selectOption('list')
  await expect(page.locator('table.record tbody tr')).toHaveCount(90)
  await expect(page.locator('.parts')).toContainText(/^1 to 90 of \d+/)
  await page.getByRole('button', { name: 'Rows after' }).click()
  await expect(page.locator('.parts')).toContainText(/^91 to 180 of \d+/)
  await expect(page.locator('.parts')).toBeFocused()
})

test('the table has the same records, and can be sorted', async ({ page }) => {
  await open(page, `${TIMELINE}?entity=wagner-group&view=table`)
  const rows = page.locator('table.record tbody tr')
  const shown = await rows.count()
  expect(shown).toBeGreaterThan(20)
  await expect(count(page)).toHaveText(new RegExp(`^${shown} of \\d+ designations`))
  const sorted = (names: string[]) => names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const names = () => rows.locator('td:nth-child(3)').allTextContents()
  const before = await names()
  expect(before).not.toEqual(sorted(before))
  await page.getByRole('button', { name: 'Authority' }).click()
  await expect(page.getByRole('columnheader', { name: 'Authority' })).toHaveAttribute('aria-sort', 'ascending')
  expect(await names()).toEqual(sorted(before))
})

test('on a phone a few designations run down the screen, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await open(page, `${TIMELINE}?entity=wagner-group`)
  await expect(page.locator('svg.sheet-column')).toBeVisible()
  await expectToFit(page, 360, 780)
  await page.locator('svg.sheet-column [data-event="us-tco-wagner-group"] .hit').click()
  await expect(page.locator('#chosen')).toContainText('Criminal organisation')
})

test('from right to left the axis is mirrored and the arrow keys follow the reading order', async ({ page }) => {
  await page.route(/\/timeline\/(\?.*)?$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text())
      .replace('<html lang="en-GB"', '<html lang="ar" dir="rtl"')
      .replace('<h1>The record</h1>', '<h1>السجل</h1>')
    await route.fulfill({ response, body })
  })
  await open(page, `${TIMELINE}?entity=wagner-group`)
  const places = () =>
    page.locator('.axis-bar .tick').evaluateAll((ticks) => ticks.map((tick) => tick.getBoundingClientRect().x))
  await expect.poll(async () => (await places()).length).toBeGreaterThan(5)
  const found = await places()
  expect(found).toEqual([...found].sort((a, b) => b - a))
  await page.locator('.plot').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(count(page)).toContainText(/ 2 of \d/)
  const line = page.getByRole('slider', { name: 'Status on' })
  await line.focus()
  const day = Number(await line.getAttribute('aria-valuenow'))
  await line.press('ArrowRight')
  await expect(line).toHaveAttribute('aria-valuenow', String(day - 1))
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('nothing moves while the timeline becomes interactive', async ({ page }) => {
  await open(page)
  await expectStill(page)
})

test('when its data cannot be loaded the page stays as it was', async ({ page }) => {
  await page.route('**/timeline/rows.json', (route) => route.abort())
  await page.goto(TIMELINE)
  await page.locator('designation-timeline').dispatchEvent('pointerover')
  await expect(page.locator('.tools')).toBeHidden()
  await expect(page.locator('.zoom')).toBeHidden()
  await expect(page.locator('.wide.sheet-plot')).toBeVisible()
  await expect(entry(page, 'us-tco-wagner-group')).toBeAttached()
})

for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
  test(`axe finds nothing on the timeline with filters and details open, ${JSON.stringify(options)}`, async ({
    page,
  }) => {
    await page.emulateMedia(options)
    await open(page, `${TIMELINE}?entity=wagner-group#us-tco-wagner-group`)
    await page.getByText('Filters and views').click()
    const { violations } = await new AxeBuilder({ page }).exclude('.entry:nth-child(n+8)').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
  })
}

test.describe('what is shown', () => {
  test('stands in heading and title, and each filter lifts with a click', async ({ page }) => {
    await page.goto('/timeline/?entity=wagner-group&asof=2023-01-24')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Wagner Group on 24 January 2023: \d+ of 25 in force/,
    )
    await expect(page).toHaveTitle(/^Wagner Group on 24 January 2023: .* \| Listed$/)
    await page.getByRole('button', { name: 'Lift the filter Wagner Group' }).click()
    await expect(page).toHaveURL(/\/timeline\/\?asof=2023-01-24$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^The record on 24 January 2023: \d+ of \d{4} in force/,
    )
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Wagner Group on/)
  })

  test('an address that names nothing known says so, offers the nearest and shows the rest', async ({ page }) => {
    await page.goto('/timeline/?entity=wagner-grou')
    await expect(page.getByText('The address asks for the name “wagner-grou”, which we do not know.')).toBeVisible()
    await expect(page.locator('#timeline-status')).toHaveText(/^\d{3,4} designations; /)
    await page.getByRole('link', { name: 'Wagner Group', exact: true }).first().click()
    await expect(page.locator('#timeline-status')).toHaveText(/^25 of \d+ designations; /)
  })

  test('what is uncertain on a day is found under the status that it may have', async ({ page }) => {
    await page.goto('/timeline/?asof=2017-06-01&entity=wagner-group&status=in-force')
    await expect(page.locator('#timeline-status')).toHaveText(/^1 of \d+ designations; /)
    await expect(page.locator('.entry [data-designation="us-entity-list-wagner-group"]').first()).toHaveAttribute(
      'data-uncertain',
      'in-force',
    )
  })
})

test.describe('nothing is loaded before it is needed', () => {
  test('without state the page asks for no rows; what is clicked before the script has come is done when it has', async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(TIMELINE)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => /rows\.json|designation-timeline/.test(path))).toEqual([])
    // A click without a pointer that comes near first, as a keyboard or an assistive technology does it.
    await page.locator('#status-ended').dispatchEvent('click')
    await expect(page).toHaveURL(/status=ended/)
    await expect(page.locator('#status-ended')).toBeChecked()
  })

  test('with a state it comes by itself, after the first paint', async ({ page }) => {
    await page.goto(`${TIMELINE}?entity=hamas`)
    await expect(count(page)).toHaveText(/^\d of \d+ designations; /)
  })

  test('where it cannot come no dead control is left', async ({ page }) => {
    await page.route('**/designation-timeline.*.js', (route) => route.abort())
    await page.goto(`${TIMELINE}?asof=2023-01-24`)
    await expect(page.locator('.tools')).toBeHidden()
    await expect(page.locator('.zoom')).toBeHidden()
    await expect(page.getByText('This address asks for 2023-01-24.')).toBeVisible()
  })
})

test('what is typed, chosen and ticked before the data have come is done in order when they have', async ({ page }) => {
  let send = () => {}
  const sent = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/timeline/rows.json', async (route) => {
    await sent
    await route.continue()
  })
  await page.goto(TIMELINE)
  await page.getByText('Filters and views').click()
  await page.getByLabel('Name or other name').pressSequentially('hamas')
  await page.locator('#status-ended').click()
  await page.locator('#status-ended').click()
  await page.locator('#status-in-force').click()
  await page.getByLabel('View').selectOption('table')
  send()
  await expect(page).toHaveURL(/status=in-force&q=hamas&view=table/)
  await expect(page.locator('#status-ended')).not.toBeChecked()
  await expect(page.getByLabel('Name or other name')).toHaveValue('hamas')
})

test('what takes itself away hands the focus on', async ({ page }) => {
  await open(page, `${TIMELINE}?entity=hamas&entity=wagner-group&asof=2023-01-24`)
  await page.getByRole('button', { name: 'Today' }).press('Enter')
  await expect(page.locator('#asof')).toBeFocused()
  await page.getByRole('button', { name: 'Lift the filter Hamas' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Lift the filter Wagner Group' })).toBeFocused()
})

test('a day to come is said to be one, and a broken anchor breaks nothing', async ({ page }) => {
  await open(page, `${TIMELINE}?entity=hamas&asof=2030-01-01#100%`)
  await expect(page.getByText('1 January 2030 is still to come.')).toBeVisible()
})

test('that nothing is announced and not in force is an answer', async ({ page }) => {
  await open(page)
  await expect(page.locator('label:has(#status-announced)')).toHaveText(/Announced\s+0/)
})

test.describe('moving', () => {
  const WAGNER = `${TIMELINE}?entity=wagner-group`

  test('one press of Back undoes one gesture', async ({ page }) => {
    await open(page, WAGNER)
    const before = await page.evaluate(() => history.length)
    const box = await bringUp(page)
    const at = { clientX: box.x + box.width / 2, clientY: box.y + 200 }
    await page.mouse.move(at.clientX, at.clientY)
    // Turned at once: on a busy machine turns that are sent one by one may be two gestures.
    await page.evaluate(({ clientX, clientY }) => {
      const turn = { clientX, clientY, deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true }
      for (let turned = 0; turned < 4; turned++)
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(new WheelEvent('wheel', turn))
    }, at)
    await expect(page).toHaveURL(/from=/)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 200, box.y + 200, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => page.evaluate(() => history.length)).toBe(before + 2)
    const dragged = page.url()
    await page.goBack()
    await expect.poll(() => page.url()).not.toBe(dragged)
    await expect(page).toHaveURL(/from=/)
    await page.goBack()
    await expect(page).not.toHaveURL(/from=/)
  })

  test('what is typed into the field of names is one change to undo', async ({ page }) => {
    await open(page)
    await page.getByText('Filters and views').click()
    const before = await page.evaluate(() => history.length)
    await page.getByLabel('Name or other name').pressSequentially('hamas')
    await expect(page).toHaveURL(/q=hamas/)
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
  })

  test('a drag in the overview chooses the days, and the drawing follows', async ({ page }) => {
    await open(page, WAGNER)
    const overview = page.locator('.overview')
    await overview.scrollIntoViewIfNeeded()
    const box = await overview.boundingBox()
    if (!box) throw new Error('no overview')
    // From left of the selection, which is the whole of Wagner’s years, into them.
    await page.mouse.move(box.x + box.width * 0.2, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.4, box.y + 12, { steps: 5 })
    await page.mouse.up()
    await expect(page).toHaveURL(/from=200\d-\d\d-\d\d&to=20[01]\d-/)
    await expect(page.locator('.edge')).toHaveText(/27 Nov 2026 →|\d+ \w+ \d{4} →/)
  })

  test('where the day lies outside the window, the window says so and leads there', async ({ page }) => {
    await open(page, `${WAGNER}&asof=2023-01-24&from=2017-01-01&to=2019-01-01`)
    await page.getByRole('button', { name: 'The day, 24 January 2023, lies after what is shown. Show it' }).click()
    await expect(page.getByRole('slider', { name: 'Status on' })).toBeVisible()
    await expect(page.locator('.edge')).toBeHidden()
  })

  test('a step out of the window keeps the line under the keys', async ({ page }) => {
    await open(page, `${WAGNER}&from=2022-01-01&to=2024-01-01&asof=2022-01-05`)
    const line = page.getByRole('slider', { name: 'Status on' })
    await line.focus()
    await line.press('Home')
    await expect(line).toBeFocused()
    await expect(line).toHaveAttribute('aria-valuetext', '1 January 2017')
    await expect(count(page)).toHaveText(/; 1 in force on 1 January 2017, of them 1 uncertain\.$/)
  })

  test('a double click on the axis zooms, and one on a lane does not', async ({ page }) => {
    await open(page, WAGNER)
    await page.locator('.axis-bar').dblclick({ position: { x: 300, y: 12 } })
    await expect(page).toHaveURL(/from=/)
  })

  test('bars travel when lanes are regrouped, and not for who wants less motion', async ({ page }) => {
    const travels = async () => {
      await page.getByText('Filters and views').click()
      const seen = page.evaluateHandle(() => {
        const bar = () => document.querySelector('.plot [data-event="us-tco-wagner-group"]')
        const places = new Set<string>()
        const until = new Promise<number>((done) => {
          const look = (left: number) => {
            places.add(bar()?.getAttribute('transform') ?? '')
            if (left === 0) done(places.size)
            else requestAnimationFrame(() => look(left - 1))
          }
          look(40)
        })
        return { until }
      })
      await page.getByLabel('Lanes').selectOption('instrument')
      return (await seen).evaluate(({ until }) => until)
    }
    await open(page, WAGNER)
    expect(await travels()).toBeGreaterThan(3)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, WAGNER)
    expect(await travels()).toBeLessThanOrEqual(2)
  })

  test('a finger that moves up or down is the page’s, one that moves sideways moves the drawing, two zoom', async ({
    browser,
    baseURL,
  }) => {
    const viewport = { width: 800, height: 700 }
    const context = await browser.newContext({ hasTouch: true, viewport, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await open(page, `${TIMELINE}?from=2010-01-01&to=2020-01-01`)
    await bringUp(page)
    // Whether the page may still scroll: it may not once a move has been taken from it.
    await page.evaluate(() => {
      addEventListener('touchmove', ({ defaultPrevented }) => {
        Object.assign(window, { isTaken: defaultPrevented })
      })
    })
    const cdp = await context.newCDPSession(page)
    const touch = async (...moves: [x: number, y: number][][]) => {
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
        cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
      for (const [index, points] of moves.entries()) await send(index === 0 ? 'touchStart' : 'touchMove', points)
      await send('touchEnd', [])
    }
    await touch([[400, 400]], [[400, 390]], [[402, 340]], [[402, 250]])
    expect(await page.evaluate('window.isTaken')).toBe(false)
    await expect(page).toHaveURL(/from=2010-01-01&to=2020-01-01/)
    await touch([[400, 400]], [[390, 400]], [[340, 402]], [[250, 402]])
    await expect(page).not.toHaveURL(/from=2010-01-01/)
    const span = () => {
      const query = new URL(page.url()).searchParams
      return Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')
    }
    const before = span()
    await touch(
      [
        [380, 400],
        [420, 400],
      ],
      [
        [340, 400],
        [460, 400],
      ],
      [
        [260, 400],
        [540, 400],
      ],
    )
    await expect.poll(span).toBeLessThan(before / 2)
    await context.close()
  })
})

test.describe('read at a glance', () => {
  for (const [width, height] of [
    [360, 780],
    [1440, 900],
  ] as const) {
    for (const address of ['', '?entity=wagner-group&asof=2023-01-24']) {
      test(`the drawing begins on the first screen of ${width} pixels, at “${address}”`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        await open(page, TIMELINE + address)
        const box = await page.locator('.plot').boundingBox()
        expect(box?.y).toBeLessThan(height * 0.75)
      })
    }
  }

  test('two names stand one below the other, with the days on which governments differed about each', async ({
    page,
  }) => {
    await open(page, `${TIMELINE}?entity=hamas&entity=wagner-group`)
    await expect(page.locator('.plot [data-lane="hamas"]')).toBeVisible()
    await expect(page.locator('.plot [data-lane="wagner-group"]')).toBeVisible()
    await expect(page.locator('.plot')).toContainText('Hamas: on how many governments’ lists')
    await expect(page.locator('[data-part="differ"]')).toContainText(
      'They differed from 8 October 1997 to 3 March 2022 (8,913 days).',
    )
    // What holds today is told with when it was last seen, and what the record lacks as that.
    const differ = page.locator('[data-part="differ"]')
    await expect(differ).toContainText(
      /in force, or in force when last seen, with .*the United Kingdom \(last seen \d+ \w+ \d{4}\)/,
    )
    await open(page, `${TIMELINE}?entity=wagner-group&asof=2023-01-24`)
    await expect(differ).toContainText(/our record has it in force.* with .*, and not with .*\./)
    await expect(differ).toContainText('What it does not show may have been so all the same.')
  })

  test('lists that share a name are told apart by whose they are', async ({ page }) => {
    await open(page, `${TIMELINE}?entity=wagner-group&lanes=instrument`)
    const heads = await page.locator('.plot [data-lane] .b').allTextContents()
    expect(heads.filter((head) => head.startsWith('Russia sanctions')).length).toBeGreaterThan(1)
    expect(new Set(heads).size).toBe(heads.length)
  })

  test('the details of a bar do not push the drawing away', async ({ page }) => {
    await open(page, `${TIMELINE}?entity=wagner-group`)
    const before = await page.locator('.plot').boundingBox()
    await page.locator('.plot [data-event="us-tco-wagner-group"] .hit').click({ position: { x: 20, y: 20 } })
    await expect(page.locator('#chosen')).toBeVisible()
    expect((await page.locator('.plot').boundingBox())?.y).toBe(before?.y)
  })

  test('what is shown can be taken away: address, frame, memo and pictures', async ({ page }) => {
    await open(page, `${TIMELINE}?entity=wagner-group&asof=2023-01-24`)
    await page.getByText('Share, embed, save as a picture').click()
    await expect(page.locator('.share textarea').nth(1)).toHaveValue(
      /<iframe src=".*\/embed\/timeline\/\?entity=wagner-group&amp;asof=2023-01-24#pinned"/,
    )
    await expect(page.locator('.share a')).toHaveAttribute('href', /\/entities\/wagner-group\/\?asof=2023-01-24#memo$/)
    for (const [name, begins] of [
      ['Picture, SVG', '<svg'],
      ['Picture, PNG', '\u0089PNG'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const stream = await (await download).createReadStream()
      const bytes = Buffer.concat(await stream.toArray())
      expect(bytes.toString('latin1').startsWith(begins)).toBe(true)
      expect(bytes.length).toBeGreaterThan(5000)
    }
  })

  test('printed are title, drawing, sentence and list, and no control', async ({ page }) => {
    await open(page, `${TIMELINE}?entity=wagner-group&asof=2023-01-24`)
    await page.emulateMedia({ media: 'print' })
    for (const control of ['.tools', '.overview', '.zoom', '.share', '.keys'])
      await expect(page.locator(control)).toBeHidden()
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.locator('.plot > svg')).toBeVisible()
    await expect(page.locator('.sentence')).toBeVisible()
    // On one sheet, A4 or Letter, axis and lanes as wide as each other, and not too small to read.
    await expect(page.locator('.plot > svg')).toHaveAttribute('viewBox', /^0 0 720 /)
    const [axis, plot] = await Promise.all(
      ['.axis-bar svg', '.plot > svg'].map((one) => page.locator(one).boundingBox()),
    )
    expect(Math.abs((axis?.width ?? 0) - (plot?.width ?? 1))).toBeLessThan(1)
    const share = (plot?.width ?? 0) / ((await page.locator('.chart').boundingBox())?.width ?? 1)
    expect(share).toBeGreaterThan(0.7)
  })
})
