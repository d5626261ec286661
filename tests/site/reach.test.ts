/** What carries a piece elsewhere: feeds, news sitemap, cards, citations, oEmbed, copies to republish, structured data. */
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { files, pages, read, SITE } from './site.ts'

const ORIGIN = 'https://listed.example'
const idsIn = (folder: string) =>
  pages.flatMap((page) => new RegExp(`^${folder}/([^/]+)/index\\.html$`).exec(page)?.[1] ?? [])
const [slugs, entities, topics, designations] = ['explainers', 'entities', 'topics', 'designations'].map(idsIn) as [
  string[],
  string[],
  string[],
  string[],
]

/** Say whether an absolute address leads to a file of the site. */
function leadsSomewhere(url: string): boolean {
  const path = decodeURIComponent(new URL(url).pathname).slice(1)
  return url.startsWith(`${ORIGIN}/`) && files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path)
}

/** Addresses of this site anywhere in a text. */
const ownAddresses = (text: string) => [...text.matchAll(/https:\/\/listed\.example[^\s"'<>)\\]*/g)].map(([url]) => url)

/** The `href` and `title` of a page's links of one type to what says the same in another form. */
const alternates = (page: string, type: string) =>
  [...read(page).matchAll(/<link rel="alternate" href="([^"]+)" type="([^"]+)" title="([^"]+)">/g)]
    .filter((match) => match[2] === type)
    .map(([, href = '']) => href)

describe('feeds', () => {
  const feeds = [
    'feed',
    'changes',
    'corrections',
    ...topics.map((id) => `topics/${id}/feed`),
    ...entities.map((id) => `entities/${id}/feed`),
  ]

  test('are all there, as Atom and as JSON Feed, with the same entries', () => {
    for (const feed of feeds) {
      const atom = read(`${feed}.xml`)
      expect(() => new SaxesParser().write(atom).close(), feed).not.toThrow()
      const json = JSON.parse(read(`${feed}.json`))
      const own = json.items.map(({ id }: { id: string }) => id)
      expect(
        [...atom.matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>/g)].map(([, id]) => id),
        feed,
      ).toEqual(own)
      expect(new Set(own).size, feed).toBe(own.length)
      expect(json, feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        feed_url: `${ORIGIN}/${feed}.json`,
        home_page_url: expect.stringMatching(/\/$/),
      })
      for (const item of json.items) {
        expect(Number.isNaN(Date.parse(item.date_published)), feed).toBe(false)
        expect(item.content_html && item.title && item.authors.length > 0, feed).toBe(true)
      }
    }
  })

  test('lead only to what is there', () => {
    const urls = new Set(feeds.flatMap((feed) => ownAddresses(read(`${feed}.xml`) + read(`${feed}.json`))))
    expect([...urls].filter((url) => !leadsSomewhere(url))).toEqual([])
  })

  test('are named on their pages', () => {
    const named: [string, string][] = [
      ['changes/index.html', '/changes'],
      ['corrections/index.html', '/corrections'],
      ...topics.map((id): [string, string] => [`topics/${id}/index.html`, `/topics/${id}/feed`]),
      ...entities.map((id): [string, string] => [`entities/${id}/index.html`, `/entities/${id}/feed`]),
    ]
    for (const [page, feed] of named) {
      expect(alternates(page, 'application/atom+xml')).toEqual(['/feed.xml', `${feed}.xml`])
      expect(alternates(page, 'application/feed+json')).toEqual(['/feed.json', `${feed}.json`])
    }
  })
})

test('the news sitemap is well-formed, stands in robots.txt, and has pieces of the last two days only', () => {
  const sitemap = read('news-sitemap.xml')
  expect(() => new SaxesParser({ xmlns: true }).write(sitemap).close()).not.toThrow()
  expect(ownAddresses(sitemap).filter((url) => !leadsSomewhere(url))).toEqual([])
  const now = Date.parse(JSON.parse(read('data/designations.json')).generated)
  for (const [, date = ''] of sitemap.matchAll(/<news:publication_date>([^<]+)</g))
    expect(now - Date.parse(date)).toBeLessThanOrEqual(2 * 86_400_000)
  expect(read('robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml\nSitemap: ${ORIGIN}/news-sitemap.xml\n`)
})

/** What a sitemap, or an index of them, lists. */
const locate = (file: string) =>
  [...read(file).matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)].map(([, url = '', changed]) => ({
    url,
    changed,
  }))
/** More than a thousand pages stand in files of their kinds, which the first file lists. */
const sitemaps = read('sitemap.xml').includes('<sitemapindex')
  ? locate('sitemap.xml').map(({ url }) => url.replace(`${ORIGIN}/`, ''))
  : ['sitemap.xml']

test('the sitemaps are well-formed and say of every page when it last changed, which is never later than the edition', () => {
  const now = JSON.parse(read('data/designations.json')).generated as string
  for (const file of ['sitemap.xml', ...sitemaps]) {
    expect(() => new SaxesParser({ xmlns: true }).write(read(file)).close(), file).not.toThrow()
    const days = locate(file).map(({ url, changed }) => [url, changed?.slice(0, 10) ?? ''] as const)
    expect(days.filter(([, day]) => !/^\d{4}(-\d\d){0,2}$/.test(day) || day > now.slice(0, 10))).toEqual([])
    expect(days.length).toBeLessThanOrEqual(50_000)
  }
})

test('the sitemap lists what search engines may show, and no page that asks them not to', () => {
  const listed = sitemaps.flatMap((file) => locate(file).map(({ url }) => url))
  expect(listed.filter((url) => !leadsSomewhere(url))).toEqual([])
  const open = pages.filter((page) => page.endsWith('index.html') && !read(page).includes('content="noindex"'))
  expect(open.map((page) => `${ORIGIN}/${page.replace('index.html', '')}`).sort()).toEqual(listed.sort())
})

test('oEmbed is named by every page that can be framed, and its frame and picture are there', () => {
  const wanted = [
    'timeline/index.html',
    ...slugs.map((slug) => `explainers/${slug}/index.html`),
    ...designations.map((id) => `designations/${id}/index.html`),
    ...entities.map((id) => `entities/${id}/index.html`),
    ...pages.filter(
      (page) => /^(instruments|authorities)\/[^/]+\/index\.html$/.test(page) && read(page).includes('id="snippet"'),
    ),
  ]
  expect(wanted.filter((page) => /^(instruments|authorities)/.test(page)).length).toBeGreaterThan(20)
  for (const page of wanted) {
    const path = page.replace('/index.html', '')
    expect(alternates(page, 'application/json+oembed')).toEqual([`${ORIGIN}/oembed/${path}.json`])
    const described = JSON.parse(read(`oembed/${path}.json`))
    expect(described).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Listed', width: 320 })
    expect(described.height, page).toBeGreaterThan(100)
    const [, frame = ''] = /^<iframe src="([^"]+)"/.exec(described.html) ?? []
    expect(frame, page).toContain('/embed/')
    expect(
      ownAddresses(JSON.stringify(described)).filter((url) => !leadsSomewhere(url)),
      page,
    ).toEqual([])
  }
})

test('the picture of a name is as high as oEmbed says', async () => {
  for (const id of entities.slice(0, 20)) {
    const { thumbnail_height } = JSON.parse(read(`oembed/entities/${id}.json`))
    expect((await sharp(join(SITE, `entities/${id}/strip.png`)).metadata()).height).toBe(thumbnail_height)
  }
})

describe.each(slugs)('the piece %s', (slug) => {
  const original = `${ORIGIN}/explainers/${slug}/`
  const page = read(`explainers/${slug}/index.html`)
  const isWithdrawn = !files.includes(`explainers/${slug}/use/index.html`)

  test('can be cited', () => {
    expect(read(`explainers/${slug}/cite.bib`)).toMatch(new RegExp(`^@misc\\{${slug},\n[\\s\\S]+\n\\}\n$`))
    expect(read(`explainers/${slug}/cite.bib`)).toContain(`url = {${original}}`)
    expect(read(`explainers/${slug}/cite.ris`)).toMatch(/^TY {2}- ELEC\r\n(?:[A-Z]\w {2}- .*\r\n)+ER {2}- \r\n$/)
  })

  test('has a page on how to use it, which search engines pass over for the piece', () => {
    if (isWithdrawn) return
    const html = read(`explainers/${slug}/use/index.html`)
    expect(page).toContain(`href="/explainers/${slug}/use/"`)
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain(`<link rel="canonical" href="${original}">`)
    for (const file of ['cite.bib', 'cite.ris', 'republish.html', 'republish.md'])
      expect(html).toContain(`href="/explainers/${slug}/${file}"`)
    expect(html).toContain(`https://listed.example/embed/explainer/${slug}/`)
  })

  test('can be republished whole: every source, the credit and the licence, and no component left', () => {
    if (isWithdrawn) return
    const html = read(`explainers/${slug}/republish.html`)
    const markdown = read(`explainers/${slug}/republish.md`)
    const count = page.match(/<li id="source-\d+"/g)?.length ?? 0
    expect(html).toContain(`<link rel="canonical" href="${original}">`)
    expect(html.match(/<span id="source-\d+">/g)).toHaveLength(count)
    expect(markdown).toMatch(new RegExp(`^${count}\\. `, 'm'))
    for (const text of [html, markdown]) {
      expect(text).toContain('https://creativecommons.org/licenses/by/4.0/')
      expect(text).toContain(`${ORIGIN}/corrections/`)
      expect(text).not.toMatch(/<\/?[A-Z][A-Za-z]*[\s/>]|\bundefined\b|\[object|⟦/)
      expect(ownAddresses(text).filter((url) => !leadsSomewhere(url.replace(/[#?].*/, '')))).toEqual([])
    }
    for (const [, number = ''] of markdown.matchAll(/(?<!\])\[(\d+)\]/g))
      expect(Number(number)).toBeLessThanOrEqual(count)
    // Every heading of the page's text is one here.
    const headings = [...markdown.matchAll(/^## (.+)$/gm)].map(([, text]) => text)
    const prose = page.slice(page.indexOf('<section class="prose">'))
    expect(headings.length).toBeGreaterThan(1)
    expect(headings.length - 1).toBe([...prose.matchAll(/<h2 id="(?!piece-|strip-|record-of-)/g)].length)
  })

  test('is described as Google’s guidance on articles asks, by addresses that are there', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(page) ?? []
    const { '@context': context, '@graph': graph } = JSON.parse(json)
    expect(context).toBe('https://schema.org')
    const { citation, ...described } = graph[0]
    expect(described).toMatchObject({
      '@type': 'BackgroundNewsArticle',
      headline: expect.stringMatching(/.{10,}/),
      image: [{ '@type': 'ImageObject', url: `${original}card.png` }],
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
      isAccessibleForFree: true,
      publishingPrinciples: expect.stringContaining(ORIGIN),
      publisher: { '@type': 'NewsMediaOrganization', name: expect.any(String), url: `${ORIGIN}/` },
    })
    expect(described.author.length).toBeGreaterThan(0)
    for (const author of described.author)
      expect(author).toMatchObject({
        '@type': expect.stringMatching(/^(Person|Organization)$/),
        name: expect.any(String),
      })
    expect(ownAddresses(JSON.stringify(described)).filter((url) => !leadsSomewhere(url))).toEqual([])
    expect(citation.every((url: string) => URL.canParse(url))).toBe(true)
  })
})
