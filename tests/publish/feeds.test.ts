import { expect, test } from 'vitest'
import type { Explainer, Library } from '../../src/core/model.ts'
import { toAtom } from '../../src/publish/atom.ts'
import { inlineJson } from '../../src/publish/inline-json.ts'
import { toExplainerJsonLd } from '../../src/publish/json-ld.ts'
import { toSitemap } from '../../src/publish/sitemap.ts'
import { designation } from '../core/builders.ts'

const address = { site: 'https://listed.example', base: '/news/' }
const site = {
  title: 'Listed',
  tagline: 'What a list means.',
  url: 'https://listed.example',
  language: 'en-GB',
  publisher: 'Listed',
  policies: {},
}
const { entity } = designation('us-a', ['2023-01-26 in-force'])
const piece: Explainer = {
  slug: 'a-piece',
  title: 'Is <Wagner> & Co. listed?',
  standfirst: 'It is.',
  published: '2026-11-20',
  updated: '2026-11-24T11:00:00Z',
  stage: 'ready',
  authors: [{ id: 'listed-desk', name: 'Listed desk' }],
  topics: [{ id: 'wagner', name: 'Wagner' }],
  entities: [entity],
  designations: [],
  keyPoints: ['It is.'],
  outline: { cites: [], headings: [], pictures: [], words: 10, sections: [] },
  sources: [],
  isPublic: true,
}
const library: Library = {
  site,
  explainers: [piece],
  designations: [designation('us-a', ['2023-01-26 in-force'])],
  entities: [entity],
  authorities: [],
  instruments: [],
  sources: [],
  people: [],
  topics: [],
  terms: [],
  events: [],
}

test('the Atom feed is the contract with feed readers', () => {
  expect(toAtom(library, address, '2026-11-24T12:00:00Z')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
        <id>https://listed.example/news/</id>
        <title>Listed</title>
        <updated>2026-11-24T11:00:00.000Z</updated>
        <generator>Listed</generator>
        <link rel="alternate" href="https://listed.example/news/"/>
        <link rel="self" href="https://listed.example/news/feed.xml"/>
        <subtitle>What a list means.</subtitle>
        <rights>Listed, CC BY 4.0</rights>
        <entry>
            <title type="html"><![CDATA[Is &lt;Wagner&gt; &amp; Co. listed?]]></title>
            <id>https://listed.example/news/explainers/a-piece/</id>
            <link href="https://listed.example/news/explainers/a-piece/"/>
            <updated>2026-11-24T11:00:00.000Z</updated>
            <summary type="html"><![CDATA[It is.]]></summary>
            <author>
                <name>Listed desk</name>
                <uri>https://listed.example/news/people/listed-desk/</uri>
            </author>
            <category label="Wagner" term="wagner"/>
            <published>2026-11-20T00:00:00.000Z</published>
        </entry>
    </feed>"
  `)
})

test('a feed of no pieces is dated by the edition', () => {
  expect(toAtom({ ...library, explainers: [] }, address, '2026-11-24T12:00:00Z')).toContain(
    '<updated>2026-11-24T12:00:00.000Z</updated>',
  )
})

test('a withdrawn piece leaves the feed', () => {
  expect(
    toAtom(
      { ...library, explainers: [{ ...piece, withdrawn: { on: '2026-11-24', reason: 'R' } }] },
      address,
      '2026-11-24T12:00:00Z',
    ),
  ).not.toContain('a-piece')
})

test('the sitemap lists every page under its base path, pieces with the day of change', () => {
  const sitemap = toSitemap(library, address)
  expect(sitemap).toContain('<url><loc>https://listed.example/news/</loc></url>')
  expect(sitemap).toContain(
    '<url><loc>https://listed.example/news/explainers/a-piece/</loc><lastmod>2026-11-24T11:00:00Z</lastmod></url>',
  )
  expect(sitemap).toContain('<loc>https://listed.example/news/designations/us-a/</loc>')
})

test('a piece is described as background news, with its publisher, principles and licence', () => {
  expect(toExplainerJsonLd(piece, site, address)).toMatchObject({
    '@type': 'BackgroundNewsArticle',
    headline: 'Is <Wagner> & Co. listed?',
    url: 'https://listed.example/news/explainers/a-piece/',
    datePublished: '2026-11-20',
    dateModified: '2026-11-24T11:00:00Z',
    publishingPrinciples: 'https://listed.example/news/about/',
    about: [{ name: 'A group', url: 'https://listed.example/news/entities/a-group/' }],
  })
})

test('JSON in a page cannot end the script that it stands in', () => {
  const text = inlineJson({ a: '</script><script>alert(1)</script>', b: '<!--', c: '\u2028' })
  expect(text).not.toMatch(/<|\u2028/)
  expect(JSON.parse(text)).toEqual({ a: '</script><script>alert(1)</script>', b: '<!--', c: '\u2028' })
})
