import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { files, pages, read } from './site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro prints void elements and attributes in its own style.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Headlines of pieces are long; `seoTitle` is for search engines.
    'long-title': 'off',
    'no-inline-style': 'error',
    'no-implicit-button-type': 'off',
    // Everything is loaded from the site itself.
    'require-sri': 'off',
  },
})

test('the site has every page that it should', () => {
  const wanted = [
    'index.html',
    '404.html',
    'about/index.html',
    'changes/index.html',
    'corrections/index.html',
    'entities/index.html',
    'data/index.html',
    'entities/wagner-group/index.html',
    'explainers/index.html',
    'glossary/index.html',
    'instruments/index.html',
    'search/index.html',
    'sources/index.html',
    'timeline/index.html',
    'designations/us-tco-wagner-group/index.html',
    'instruments/us-eo-13581/index.html',
    'authorities/us-treasury-ofac/index.html',
    'topics/wagner/index.html',
    'people/listed-desk/index.html',
    'feed.xml',
    'sitemap.xml',
    'robots.txt',
  ]
  expect(wanted.filter((file) => !files.includes(file))).toEqual([])
})

describe.each(pages)('%s', (page) => {
  const html = read(page)

  test('is valid HTML', async () => {
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, message, ruleId }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })

  test('has one headline, a title, a description and a language', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/)
    expect(html).toMatch(/<meta name="description" content="[^"]{10,}"/)
    expect(html).toMatch(/<html lang="en-GB">/)
  })

  test('has no inline script, style or handler', () => {
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes ?? '')
    expect(scripts.filter((attributes) => !/\ssrc="|application\/ld\+json/.test(attributes))).toEqual([])
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="/)
  })

  test('loads only the search key; search, headlines, timeline, the comparison of lists, pages of names, listings and pieces, and those that lead old anchors on, one script more; a framed page what reads its address before it is painted, what tells its height, and what sets it to a day', () => {
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, url]) => url)
    if (page.endsWith('/republish.html')) return expect(scripts).toEqual([])
    if (/^embed\/(designation|entity|explainer)\//.test(page)) {
      expect(scripts.slice(0, 2)).toEqual([
        expect.stringMatching(/^\/_astro\/frame-head\./),
        expect.stringMatching(/^\/_astro\/Embed\./),
      ])
      return expect(scripts).toHaveLength(page.startsWith('embed/explainer/') ? 2 : 3)
    }
    const hasOwn =
      /^(search|headline|timeline|embed)\/|^(entities|explainers|designations)\/[^/]+\/index\.html$/.test(page) ||
      html.includes('<list-comparison') ||
      html.includes('id="old-anchors"')
    const isFramed = page.startsWith('embed/') && !html.includes('http-equiv="refresh"')
    expect(scripts).toHaveLength((hasOwn ? 2 : 1) + (isFramed ? 1 : 0))
  })

  test('loads nothing from elsewhere', () => {
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio)[^>]*\ssrc="([^"]+)"|<link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*href="([^"]+)"/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? '')
    expect(loaded.length > 0).toBe(!page.endsWith('/republish.html'))
    expect(loaded.filter((url) => /^(https?:)?\/\//.test(url))).toEqual([])
  })

  test('prints no number that is none', () => expect(html).not.toMatch(/\bNaN\b|\bundefined\b|\[object Object\]/))
})

test('ids are unique on every page', () => {
  for (const page of pages) {
    const ids = [...read(page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size, page).toBe(ids.length)
  }
})
