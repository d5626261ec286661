/**
 * Whole newsrooms with a fault in every string that a writer can type, built and opened: what does harm where it is not
 * escaped, words without end, and a language that is written from right to left.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDocument, visit } from 'yaml'
import { CHROME_ARGS, findChrome } from '../../scripts/chrome.ts'
import { serve } from '../../scripts/serve.ts'
import { type Checkout, makeCheckout } from '../build/checkout.ts'
import { type Files, plant } from '../build/secrets.ts'
import { desk, record } from '../newsroom/newsroom.ts'

/** What would run, hide or send something where it is not taken for text. */
const HARMFUL = [
  '</script><script>__harm=1</script>',
  '</Script ><img src=x onerror=__harm=1>',
  '<!--<script>',
  '--><script>__harm=1</script>',
  '"><img src=x onerror=__harm=1>',
  "'><svg onload=__harm=1>",
  '" onmouseover="__harm=1" x="',
  "' autofocus onfocus='__harm=1",
  'javascript:__harm=1',
  ']]><b>bold</b>',
  '<![CDATA[<b>]]>',
  '{{constructor.constructor("__harm=1")()}}',
  `\${__harm=1}`,
  '`+(__harm=1)+`',
  '{__harm=1}',
  '&#x3c;script&#x3e;__harm=1&#x3c;/script&#x3e;',
  '&lt;img src=x onerror=__harm=1&gt;',
  '\\u003cscript>__harm=1\\u003c/script>',
  '<style>*{display:none}</style>',
  '<base href="//elsewhere.example/">',
  '<meta http-equiv=refresh content="0;url=//elsewhere.example">',
  '<iframe srcdoc="<script>parent.__harm=1</script>"></iframe>',
  '<object data="data:text/html,<script>__harm=1</script>"></object>',
  '<form action=//elsewhere.example><button>Go</button></form>',
  '<math><mtext></table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__harm=1&gt;">',
  '</title><script>__harm=1</script>',
  '</textarea><script>__harm=1</script>',
  '</noscript><script>__harm=1</script>',
  '</style><script>__harm=1</script>',
  'BEGIN:VALARM',
  '=HYPERLINK("//elsewhere.example")',
  '<a href="javascript:__harm=1">x</a>',
]

/** Put something behind every planted word that stands in a sentence, in YAML and in front matter. */
function spoil(files: Files, tokens: Iterable<string>, more: () => string): Files {
  const words = [...tokens]
  const inYaml = (text: string) => {
    const document = parseDocument(text)
    visit(document, {
      Scalar: (key, node) => {
        const { value } = node
        if (key === 'key' || typeof value !== 'string' || !value.includes(' ') || /^https?:/.test(value)) return
        if (words.some((word) => value.includes(word))) node.value = `${value.replace(/\.$/, '')} ${more()}.`
      },
    })
    return document.toString({ lineWidth: 0 })
  }
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      if (typeof text !== 'string') return [file, text]
      if (!file.endsWith('.mdx')) return [file, inYaml(text)]
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
      return [file, `---\n${inYaml(front)}---\n${body}`]
    }),
  )
}

interface Built {
  site: string
  checkout: Checkout
  server: Server
  url: string
  pages: string[]
}

async function build(content: Files): Promise<Built> {
  const checkout = makeCheckout({ ...desk, ...record, ...content })
  const { status, text } = checkout.run(['build'])
  expect(text).toContain('Built')
  expect(status).toBe(0)
  const site = join(checkout.root, 'dist')
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const { server, url } = await serve(site, '/', 0)
  return { site, checkout, server, url, pages }
}

const { files, tokens } = await plant('f', '# Public from the beginning.')
let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
})
afterAll(() => browser.close())

/** Every element of a page. */
function* walk(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* walk(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child)
}

describe('strings that would do harm', () => {
  let built: Built
  let count = 0
  beforeAll(async () => {
    built = await build(spoil(files, tokens.values(), () => HARMFUL[count++ % HARMFUL.length] as string))
  })
  afterAll(() => {
    built.server.close()
    built.checkout.clear()
  })
  const read = (file: string) => readFileSync(join(built.site, file), 'utf8')
  const named = (end: RegExp) =>
    readdirSync(built.site, { recursive: true, encoding: 'utf8' }).filter((one) => end.test(one))

  test('are all there, each several times', () => {
    expect(count).toBeGreaterThan(HARMFUL.length)
  })

  test('are text in every page: no script, handler, style, frame or address of theirs', () => {
    for (const page of built.pages)
      for (const { tagName, attrs } of walk(parseHtml(read(page)))) {
        const own = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
        if (tagName === 'script') expect(own.src ?? own.type, page).toMatch(/^\/_astro\/|^application\/ld\+json$/)
        expect(['iframe', 'object', 'mglyph', 'style'], page).not.toContain(tagName)
        for (const [name, value] of Object.entries(own)) {
          expect(name, page).not.toMatch(/^on|^style$|^srcdoc$/)
          if (/^(href|src|action)$/.test(name))
            expect(value, page).not.toMatch(/^\s*(javascript|data|vbscript):|elsewhere/i)
        }
      }
  })

  test('are text in every feed, calendar, table and JSON', () => {
    for (const file of named(/\.xml$/)) {
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw new Error(`${file}: ${error.message}`)
      })
      expect(() => parser.write(read(file)).close(), file).not.toThrow()
    }
    for (const file of named(/\.json$/)) expect(() => JSON.parse(read(file)), file).not.toThrow()
    for (const file of named(/\.csv$/))
      for (const cell of (parse(read(file), { bom: true }) as string[][]).flat())
        expect(cell, file).not.toMatch(/^[=+@\t\r]/)
    for (const file of named(/\.ics$/)) {
      const text = read(file)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), file).toBeLessThanOrEqual(75)
      for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) expect(line, file).not.toMatch(/^BEGIN:VALARM/)
    }
    for (const page of built.pages)
      for (const [, json = ''] of read(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
        expect(() => JSON.parse(json), page).not.toThrow()
  })

  test('do nothing in a browser, on no page and among the hits of the search', async () => {
    const page = await browser.newPage()
    const happened: string[] = []
    page.on('dialog', (dialog) => happened.push(dialog.message()))
    page.on('pageerror', (error) => happened.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(built.url)) happened.push(request.url())
    })
    const harm = () => page.evaluate(() => (globalThis as unknown as { __harm?: number }).__harm)
    for (const file of built.pages.filter((one) => !one.includes('republish'))) {
      await page.goto(built.url + file.replace(/index\.html$/, ''))
      expect(await harm(), file).toBeUndefined()
    }
    for (const path of ['', 'timeline/']) {
      await page.goto(built.url + path)
      if (path) await page.locator('designation-timeline').dispatchEvent('pointerover')
      await page.keyboard.press('/')
      await page.locator('#box-field').fill('group')
      await page.locator('#box-hits > a').first().waitFor()
      expect(await harm()).toBeUndefined()
    }
    await page.goto(`${built.url}search/?q=group`)
    await page.locator('#results > li').first().waitFor()
    expect(await harm()).toBeUndefined()
    expect(happened).toEqual([])
    await page.close()
  })
})

/** Every page as narrow as it may be, and what stands out of it. */
async function listWide({ pages, url }: Built): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  const wide: string[] = []
  for (const file of pages.filter((one) => !one.includes('republish'))) {
    await page.goto(url + file.replace(/index\.html$/, ''))
    const over = await page.evaluate(async () => {
      await document.fonts.ready
      const { scrollWidth, clientWidth } = document.documentElement
      // The innermost that stands out, but for what scrolls in a place of its own.
      const out = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.scroll, svg, .vh'),
      )
      const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)))
      const names = inner.map((one) => `${one.parentElement?.className} > ${one.tagName}.${one.className}`)
      return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px`, ...new Set(names)] : []
    })
    if (over.length > 0) wide.push(`${file}: ${over.join(', ')}`)
  }
  await page.close()
  return wide
}

test('a word of 216 letters in every string leaves every page as wide as a phone', async () => {
  const built = await build(spoil(files, tokens.values(), () => 'Ab'.repeat(108)))
  try {
    expect(await listWide(built)).toEqual([])
  } finally {
    built.server.close()
    built.checkout.clear()
  }
})

test('a site in Arabic is written from right to left, on every page, and as wide as a phone', async () => {
  const built = await build({ ...files, 'site.yaml': desk['site.yaml'].replace('language: en-GB', 'language: ar') })
  try {
    for (const file of built.pages.filter((one) => !one.includes('republish')))
      expect(readFileSync(join(built.site, file), 'utf8'), file).toMatch(/<html lang="ar" dir="rtl">/)
    expect(await listWide(built)).toEqual([])
  } finally {
    built.server.close()
    built.checkout.clear()
  }
})
