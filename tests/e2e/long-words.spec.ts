/** A newsroom that writes Arabic, and in which everything is called by one word of 216 letters: its pages run from the right, and no word leaves the narrowest phone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Checkout, makeCheckout } from '../build/checkout.ts'
import { desk, entry, piece, record } from '../newsroom/newsroom.ts'
import { untilDrawn } from './layout.ts'

const WORD = 'Aktiengesellschaftsvorstand'.repeat(8)
const HOST = 'http://long-words.example'
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
}

const BODY = `${WORD} ${WORD}.<Cite source="a-notice" />

## ${WORD}

- ${WORD}

> ${WORD}<Cite source="a-notice" />

| ${WORD} | B |
| --- | --- |
| A | ${WORD}<Cite source="a-notice" /> |

<KnownUnknown>

### Known

- ${WORD}<Cite source="a-notice" />

### Not known

- ${WORD}

</KnownUnknown>

<Compare instruments={['order', 'more']} />

<Timeline entity="a-group" />

<Status designation="a-listing" />

<Question ask="${WORD}?">${WORD}<Cite source="a-notice" /></Question>
`

/** Everything that has a name or a sentence has the word in their place. */
function lengthen(file: string, text: string): string {
  // Of a list the publisher is an id.
  const publisher = file.startsWith('lists/') ? '' : '|publisher'
  const keys = `name|shortName|summary|title|standfirst|term|definition|tagline${publisher}`
  return text.replace(new RegExp(`^((?:- |  )?(?:${keys}): ).*$`, 'gm'), `$1${WORD}`)
}

const content = Object.fromEntries(
  Object.entries({
    ...desk,
    ...record,
    'entities/a-group.yaml': `${record['entities/a-group.yaml']}aliases: [${WORD}]\n`,
    'instruments/more.yaml': entry('instruments', 'more'),
    'readings/more.yaml': entry('readings', 'a-reading'),
    'gaps/more.yaml': entry('gaps', 'a-gap'),
    'explainers/a-piece/index.mdx': piece({
      front: `corrections: [{ on: 2026-11-20, kind: correction, text: An earlier version said ${WORD}. It was another. }]\n`,
      body: BODY,
    })
      .replace('A point.', WORD)
      .replace('entities: []', 'entities: [a-group]\ndesignations: [a-listing]'),
  }).map(([file, text]) => [
    file,
    lengthen(file, text).replace('language: en-GB', 'language: ar').replace('We correct in public.', WORD),
  ]),
)

let checkout: Checkout
let pages: string[] = []

test.beforeAll(() => {
  checkout = makeCheckout(content)
  const { status, text } = checkout.run(['build'])
  expect(status, text).toBe(0)
  pages = readdirSync(join(checkout.root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
})
test.afterAll(() => checkout.clear())

async function openFrom(page: Page): Promise<void> {
  await page.route(`${HOST}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(checkout.root, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' })
  })
}

test('its pages run from the right, and none is wider than a phone of 320 pixels, whichever way it runs', async ({
  page,
}) => {
  await openFrom(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(pages.length).toBeGreaterThan(20)
  const wide: string[] = []
  for (const file of pages) {
    await page.goto(`${HOST}/${file.replace(/index\.html$/, '')}`)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    for (const direction of ['rtl', 'ltr']) {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir
      }, direction)
      await untilDrawn(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) wide.push(`${file} ${direction}: ${over} pixels`)
    }
  }
  expect(wide).toEqual([])
})
