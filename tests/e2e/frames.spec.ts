/** What a frame shows that is set to a day, an edition or colours, and what it shows where it cannot. */
import { readdirSync } from 'node:fs'
import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { closeServers, serve } from './host.ts'

test.afterEach(closeServers)

const LISTING = '/embed/designation/us-tco-wagner-group/'
const NAME = '/embed/entity/wagner-group/'
const TIMELINE = '/embed/timeline/'
const [oldest = '', newest = ''] = [
  readdirSync('content/editions').sort()[0],
  readdirSync('content/editions').sort().at(-1),
]
const inWords = (day: string) =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const DARK = 'rgb(20, 23, 27)'
const LIGHT = 'rgb(246, 243, 235)'

/** Put a frame of ours into a page of somebody else. */
async function frame(
  page: Page,
  src: string,
  attributes = '',
  headers: Record<string, string> = {},
): Promise<FrameLocator> {
  const code = `<iframe id="ours" src="${src}" ${attributes} title="Ours" width="600" height="600"></iframe>`
  await page.goto(await serve(`<!doctype html><title>A paper</title>${code}`, headers))
  return page.frameLocator('#ours')
}

for (const path of [LISTING, NAME, TIMELINE]) {
  test(`${path} has the colours that its address names, whatever the reader prefers, before any other script has come`, async ({
    page,
  }) => {
    await page.route(/\/_astro\/(?!frame-head)[^/]*\.js/, (route) => route.abort())
    for (const [theme, other, colour] of [
      ['dark', 'light', DARK],
      ['light', 'dark', LIGHT],
    ] as const) {
      await page.emulateMedia({ colorScheme: other })
      await page.goto(`${path}?theme=${theme}`)
      expect(await paper(page)).toBe(colour)
    }
    await page.goto(`${path}?theme=pink`)
    expect(await paper(page)).toBe(DARK)
  })

  test(`${path} takes its colours from the end of its address where no script runs`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'light' })
    await page.goto(`${path}#dark`)
    expect(await paper(page)).toBe(DARK)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${path}?asof=2023-01-24#pinned-light`)
    expect(await paper(page)).toBe(LIGHT)
    await page.close()
  })
}

test('what is painted first has the colours that were asked for', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).colorScheme)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(`${LISTING}?theme=dark`)
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length))
    .toBeGreaterThan(3)
  expect(new Set(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))).toEqual(
    new Set(['dark']),
  )
})

test('a frame that is set to a day says which, and what came later', async ({ page }) => {
  await page.goto(`${LISTING}?asof=2023-01-24`)
  await expect(page.locator('.pin')).toHaveText(
    /^Shown is 24 January 2023\. Since then: in force 26 January 2023; .* The record of today$/,
  )
  await expect(page.locator('.pin a')).toHaveAttribute('href', /\/designations\/us-tco-wagner-group\/$/)
  await page.goto(LISTING)
  await expect(page.locator('html')).toHaveAttribute('data-frame', 'set')
  await expect(page.locator('.pin')).toHaveCount(0)
})

test('a listing as an edition has it: its status, its steps and its drawing, and what was recorded since', async ({
  page,
}) => {
  await page.goto(`${LISTING}?edition=${oldest}`)
  await expect(page.locator('.pin')).toContainText(`Shown as the edition of ${inWords(oldest)} has it. Since then: `)
  // What was read later is no part of it.
  await expect(page.locator('.sentence')).toHaveText('In force when last seen, 16 July 2024')
  await expect(page.locator('.steps > li')).toHaveText([
    '20 January 2023Announced',
    '26 January 2023In force',
    '16 July 2024Renewed',
  ])
  await expect(page.locator('.strip .m-force')).toBeVisible()
  await expect(page.locator('.edition')).toHaveText(`Listed, as of ${inWords(oldest)}`)
  await expect(page.getByRole('link', { name: `edition of ${inWords(oldest)}` })).toHaveAttribute(
    'href',
    new RegExp(`/data/editions/${oldest}/$`),
  )
  await page.goto(`${LISTING}?edition=${oldest}&asof=2023-01-24`)
  await expect(page.locator('.sentence')).toHaveText('Announced 20 January 2023')
  await expect(page.locator('.pin')).toContainText(
    `Shown is 24 January 2023, as the edition of ${inWords(oldest)} has it.`,
  )
})

test('a name and the timeline as an edition has them', async ({ page }) => {
  const { rows } = await (await page.request.get(`/embed/editions/${oldest}.json`)).json()
  // Where nobody had looked again yet the bar pales earlier.
  const pale = () => page.locator('.strip [data-designation="us-tco-wagner-group"] .m-pale').getAttribute('width')
  await page.goto(NAME)
  const today = Number.parseFloat((await pale()) ?? '')
  await page.goto(`${NAME}?edition=${oldest}`)
  await expect(page.locator('.sentence')).toContainText(`On ${inWords(oldest)},`)
  expect(Number.parseFloat((await pale()) ?? '')).toBeGreaterThan(today)
  await expect(page.locator('.pin')).toContainText('Since then: ')
  await page.goto(`${TIMELINE}?edition=${oldest}`)
  await expect(page.locator('.pin')).toContainText(
    /Since then: \d+ listings more on record; \d+ listings told otherwise\./,
  )
  await expect(page.locator('[data-part="count"]')).toContainText(`${rows.rows.length}`)
  // What a reader sets stays in the edition.
  await page.getByRole('textbox', { name: 'Status on' }).fill('2023-01-24')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('on 24 January 2023')
  await expect(page).toHaveURL(new RegExp(`edition=${oldest}`))
})

/** Each asks for what no frame can show here. */
const WITHOUT_ANSWER: [why: string, address: string][] = [
  ['There is no edition of 1 January 2020.', `${LISTING}?edition=2020-01-01`],
  ['There is no edition “yesterday”.', `${NAME}?edition=yesterday`],
  ['There is no edition of 1 January 2020.', `${TIMELINE}?edition=2020-01-01`],
  [`The edition of ${inWords(oldest)} knows no entity “nobody”.`, `${TIMELINE}?edition=${oldest}&entity=nobody`],
]
for (const [why, address] of WITHOUT_ANSWER)
  test(`${address} shows nothing of the record, says why and leads there`, async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('.unset')).toContainText(why)
    await expectNothing(page.locator('html'))
  })

test('a listing that was recorded later is not in an edition, and the frame says so', async ({ page }) => {
  const { rows } = await (await page.request.get(`/embed/editions/${oldest}.json`)).json()
  const then = new Set(rows.rows.map(([id]: [string]) => id))
  const now = (await (await page.request.get('/data/designations.json')).json()).designations as { id: string }[]
  const added = now.find(({ id }) => !then.has(id))
  await page.goto(`/embed/designation/${added?.id}/?edition=${oldest}`)
  await expect(page.locator('.unset')).toContainText('what we have was recorded later')
  await expectNothing(page.locator('html'))
})

/** A sentence and a link, and nothing else: no status, no drawing, no control. */
async function expectNothing(root: ReturnType<FrameLocator['locator']>): Promise<void> {
  await expect(root.locator('.unset a')).toBeVisible()
  for (const part of ['h1', '[data-status]', 'svg.bar', '.sheet-plot', 'button', 'input', '.steps'])
    await expect(root.locator(part).filter({ visible: true }), part).toHaveCount(0)
}

const PINNED = [
  `${LISTING}?asof=2023-01-24`,
  `${NAME}?edition=${newest}`,
  `${TIMELINE}?entity=wagner-group&asof=2023-01-24`,
]
/** What stops a frame: its sandbox, that no script of it comes, or that only the first does. */
const STOPPED: Record<string, { attributes?: string; stop?: RegExp }> = {
  'a frame that may do nothing': { attributes: 'sandbox=""' },
  'a frame whose scripts are gone': { stop: /\/_astro\/[^/]*\.js/ },
  'a frame whose first script alone comes': { stop: /\/_astro\/(?!frame-head)[^/]*\.js/ },
}
for (const [name, { attributes, stop }] of Object.entries(STOPPED))
  for (const path of PINNED)
    test(`${name} shows no other answer than ${path} asks for`, async ({ page, baseURL }) => {
      if (stop) await page.route(stop, (route) => route.fulfill({ status: 404, body: '' }))
      const inside = (await frame(page, `${baseURL}${path}#pinned`, attributes)).locator('html')
      await expect(inside.locator('.unset')).toBeVisible()
      await expectNothing(inside)
      await expect(inside.locator('.unset a')).toHaveAttribute('target', '_top')
    })

test('a timeline in a frame whose data are gone, or are something else, shows no other answer', async ({
  page,
  baseURL,
}) => {
  for (const answer of [
    { status: 404, body: '' },
    { contentType: 'text/html', body: '<p>Sorry</p>' },
    { contentType: 'application/json', body: '{' },
  ]) {
    await page.unrouteAll()
    await page.route(/\/timeline\/rows\.json|\/embed\/editions\//, (route) => route.fulfill(answer))
    for (const query of ['entity=wagner-group', `edition=${newest}`]) {
      const inside = (await frame(page, `${baseURL}${TIMELINE}?${query}`)).locator('html')
      await expect(inside.locator('.unset')).toContainText(/could not be loaded|There is no edition/)
      await expectNothing(inside)
    }
  }
})

/** Where scripts run, in whatever frame, the right record. */
const HOSTS: Record<string, [attributes: string, policy?: string]> = {
  'sandbox="allow-scripts"': ['sandbox="allow-scripts"'],
  'a strict policy of the host': ['', "default-src 'none'; frame-src *"],
}
for (const [name, [attributes, policy]] of Object.entries(HOSTS))
  test(`under ${name} a frame shows what its address asks for`, async ({ page, baseURL }) => {
    const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {}
    const to = async (path: string) =>
      (await frame(page, `${baseURL}${path}#pinned`, attributes, headers)).locator('html')
    await expect((await to(`${LISTING}?asof=2023-01-24`)).locator('.sentence')).toHaveText('Announced 20 January 2023')
    await expect((await to(`${LISTING}?edition=${oldest}`)).locator('.sentence')).toHaveText(
      'In force when last seen, 16 July 2024',
    )
    await expect((await to(`${TIMELINE}?entity=wagner-group&edition=${oldest}`)).locator('h1')).toContainText(
      `Wagner Group on ${inWords(oldest)}`,
    )
  })

/** A host with the script, its frame without an origin. */
async function openSandboxed(page: Page, src: string, height = 420, script = true): Promise<void> {
  const site = new URL(src).origin
  await page.goto(
    await serve(
      `<!doctype html><title>A paper</title>${script ? `<script src="${site}/embed.js"></script>` : ''}<iframe id="ours" sandbox="allow-scripts" src="${src}" title="Ours" width="600" height="${height}"></iframe><iframe id="theirs" src="about:blank" title="Theirs" height="200"></iframe><iframe id="none" title="None" height="100"></iframe>`,
    ),
  )
}
const heightOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute('height')

test('a frame without an origin becomes as high as what is in it', async ({ page, baseURL }) => {
  await openSandboxed(page, `${baseURL}${LISTING}`)
  const content = () =>
    page
      .frameLocator('#ours')
      .locator('html')
      .evaluate((root) => String((root as HTMLElement).offsetHeight))
  await expect(async () => expect(await heightOf(page, 'ours')).toBe(await content())).toPass()
  expect(Number(await heightOf(page, 'ours'))).toBeGreaterThan(420)
})

test('of forty messages those alone count that a frame of ours sends, and that are a height', async ({
  page,
  baseURL,
}) => {
  await openSandboxed(page, `${baseURL}${LISTING}`)
  await expect.poll(() => heightOf(page, 'ours')).not.toBe('420')
  // From here on only what the test sends is sent: the frame goes on telling its own height otherwise.
  const root = page.frameLocator('#ours').locator('html')
  const height = (await heightOf(page, 'ours')) as string
  const bad = [
    -1,
    -0.5,
    10_000.5,
    10_001,
    1e9,
    Number.MAX_VALUE,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '900',
    '',
    null,
    undefined,
    true,
    [900],
    { valueOf: 900 },
    '<b>900</b>',
    'Infinity',
  ].map((one) => ({ listed: 'height', height: one }))
  const other = [
    null,
    undefined,
    900,
    '900',
    'height',
    [],
    {},
    { height: 900 },
    { listed: 'Height', height: 900 },
    { listed: ['height'], height: [900] },
    { listed: true, height: 900 },
    { type: 'height', height: 900 },
  ]
  const good = [901, 902, 903, 904, 905, 906, 907, 908, 909, 910].map((one) => ({ listed: 'height', height: one }))
  expect(bad.length + other.length + good.length).toBe(40)
  await page.evaluate(() => {
    Object.assign(globalThis, { set: [] })
    const all = (globalThis as unknown as { set: string[] }).set
    new MutationObserver((changes) => {
      for (const { target } of changes) all.push(`${(target as Element).id} ${(target as HTMLIFrameElement).height}`)
    }).observe(document, { attributeFilter: ['height'], subtree: true })
    addEventListener('message', ({ data }) => Object.assign(globalThis, data?.mark ? { [data.mark]: true } : {}))
  })
  const heard = (mark: string) =>
    page.waitForFunction((name) => (globalThis as unknown as Record<string, boolean>)[name], mark)
  const set = () => page.evaluate(() => (globalThis as unknown as { set: string[] }).set)
  // Right heights from wrong windows: the page itself, and frames that are none of ours.
  await page.evaluate((all) => {
    for (const one of all) postMessage(one, '*')
    postMessage({ mark: 'own' }, '*')
    for (const id of ['theirs', 'none']) {
      const inner = (document.getElementById(id) as HTMLIFrameElement).contentWindow as Window & {
        eval: (code: string) => void
      }
      inner.eval(
        `for (const one of ${JSON.stringify(all)}) parent.postMessage(one, '*'); parent.postMessage({ mark: '${id}' }, '*')`,
      )
    }
  }, good)
  for (const mark of ['own', 'theirs', 'none']) await heard(mark)
  // From the right window, but no heights.
  await root.evaluate(
    (_, all) => {
      for (const one of all) parent.postMessage(one, '*')
      parent.postMessage({ mark: 'bad' }, '*')
    },
    [...bad, ...other],
  )
  await heard('bad')
  expect((await set()).filter((one) => one !== `ours ${height}`)).toEqual([])
  // And all that are.
  await root.evaluate((_, all) => {
    for (const one of all) parent.postMessage(one, '*')
    parent.postMessage({ mark: 'good' }, '*')
  }, good)
  await heard('good')
  expect((await set()).filter((one) => one !== `ours ${height}`)).toEqual(good.map((one) => `ours ${one.height}`))
})

for (const query of ['entity=wagner-group', 'kind=sanctions'])
  test(`the list of ${query} in a frame is whole, or can be scrolled, with the script of the host and without`, async ({
    page,
    baseURL,
  }) => {
    for (const script of [true, false]) {
      await openSandboxed(page, `${baseURL}${TIMELINE}?${query}&view=list`, 500, script)
      const inside = page.frameLocator('#ours')
      const last = inside.locator('[data-part="table"] tr').last()
      await expect(last).toBeAttached()
      await expect(async () => {
        const [shown, own, way] = await inside
          .locator('html')
          .evaluate((root) => [root.clientHeight, root.scrollHeight, getComputedStyle(root).overflowY])
        expect(shown === own || way === 'visible' || way === 'auto').toBe(true)
      }).toPass()
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport()
    }
  })

test('a list and an authority, and the timeline as it is set, offer what shows them elsewhere, and the same frozen', async ({
  page,
  baseURL,
}) => {
  const paste = async (code: string) => {
    await page.goto(
      await serve(`<!doctype html><title>A paper</title>${code.replaceAll(/https?:\/\/[^/"]+/g, baseURL as string)}`),
    )
    return page.frameLocator('iframe').locator('h1')
  }
  const code = () => page.getByLabel('To show this on a page of yours, paste').inputValue()
  await page.goto('/instruments/us-eo-13581/')
  await expect(await paste(await code())).toContainText('Criminal organisation')
  await page.goto('/authorities/eu-council/')
  await expect(await paste(await code())).toContainText('EU Council')
  await page.goto('/timeline/?entity=wagner-group&asof=2023-01-24')
  await page.getByText('Share, embed, save as a picture').click()
  const set = await page.getByLabel('To embed', { exact: true }).inputValue()
  const frozen = await page.getByLabel('To embed, frozen').inputValue()
  expect(set).toContain('/embed.js')
  await expect(await paste(set)).toContainText('Wagner Group on 24 January 2023')
  await expect(await paste(frozen)).toContainText('Wagner Group on 24 January 2023')
  await expect(page.frameLocator('iframe').locator('.pin')).toContainText(`as the edition of ${inWords(newest)} has it`)
})
