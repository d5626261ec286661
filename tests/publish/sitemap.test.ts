import { expect, test } from 'vitest'
import { listPages } from '../../src/core/pages.ts'
import { fileSitemaps, toNewsSitemap, toSitemap, toSitemapIndex } from '../../src/publish/sitemap.ts'
import { edition, library, piece } from './library.ts'

test('the sitemap lists every page under its base path, with the day on which it last changed', () => {
  const all = {
    ...library,
    site: { ...library.site, policies: { 'Right of reply': 'Write.' } },
    terms: [{ id: 'freeze', term: 'Freeze', definition: 'Nothing may move.', sources: [] }],
  }
  const sitemap = toSitemap(listPages(all, edition.today), edition)
  for (const path of ['', 'designations/us-a/', 'glossary/freeze/', 'about/right-of-reply/'])
    expect(sitemap).toMatch(
      new RegExp(`<url><loc>https://listed.example/news/${path}</loc><lastmod>2026-11-24(T11:00:00Z)?</lastmod></url>`),
    )
  expect(sitemap).toContain(
    '<url><loc>https://listed.example/news/explainers/a-piece/</loc><lastmod>2026-11-24T11:00:00Z</lastmod></url>',
  )
  expect(sitemap).not.toMatch(/\/use\/|\/embed\//)
})

test('a date that is marked loses its mark, which only we write', () => {
  const page = { path: '/a/', kind: 'pages' as const, changed: '2026-11~' }
  expect(toSitemap([page], edition)).toContain('<lastmod>2026-11</lastmod>')
})

test('up to a thousand pages stand in one file, more in files of their kinds, none of them too long, under an index', () => {
  const make = (kind: 'entities' | 'pages', count: number) =>
    Array.from({ length: count }, (_, index) => ({ path: `/${kind}/${index}/`, kind, changed: '2026-11-24' }))
  expect(fileSitemaps(make('entities', 1000)).map(({ path }) => path)).toEqual(['/sitemap.xml'])
  const files = fileSitemaps([...make('pages', 2), ...make('entities', 10_001)])
  expect(files.map(({ path, pages }) => [path, pages.length])).toEqual([
    ['/sitemap-pages.xml', 2],
    ['/sitemap-entities.xml', 10_000],
    ['/sitemap-entities-2.xml', 1],
  ])
  const older = [{ path: '/a/', kind: 'pages' as const, changed: '2026-10-01' }]
  expect(
    toSitemapIndex([{ path: '/sitemap-pages.xml', pages: older }, ...files.slice(2)], edition.today, edition),
  ).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://listed.example/news/sitemap-pages.xml</loc><lastmod>2026-10-01</lastmod></sitemap>
<sitemap><loc>https://listed.example/news/sitemap-entities-2.xml</loc><lastmod>2026-11-24</lastmod></sitemap>
</sitemapindex>
`,
  )
})

test('the news sitemap is what Google News reads', () => {
  expect(toNewsSitemap({ ...library, explainers: [{ ...piece, published: '2026-11-23' }] }, edition)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://listed.example/news/explainers/a-piece/</loc><news:news><news:publication><news:name>Listed</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-11-23</news:publication_date><news:title>Is &lt;Wagner&gt; &amp; Co. listed?</news:title></news:news></url>
</urlset>
`,
  )
})

test.each([
  ['2026-11-24T12:00:00Z', true],
  ['2026-11-22T12:00:00Z', true],
  ['2026-11-22T11:59:59Z', false],
  ['2026-11-22T13:00:00+02:00', false],
  ['2026-11-24T12:00:01Z', false],
  ['2026-11-22', false],
  ['2026-11-23', true],
])('a piece of %s is news at noon of 24 November: %s', (published, isNews) => {
  const sitemap = toNewsSitemap({ ...library, explainers: [{ ...piece, published }] }, edition)
  expect(sitemap.includes('a-piece')).toBe(isNews)
})

test('a piece that was withdrawn is no news', () => {
  const news = { ...piece, published: '2026-11-24', withdrawn: { on: '2026-11-24', reason: 'R' } }
  expect(toNewsSitemap({ ...library, explainers: [news] }, edition)).not.toContain('<url>')
})
