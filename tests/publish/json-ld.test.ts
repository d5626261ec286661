import { expect, test } from 'vitest'
import { inlineJson } from '../../src/publish/inline-json.ts'
import { toEntityJsonLd, toExplainerJsonLd } from '../../src/publish/json-ld.ts'
import { edition, listing, piece, site } from './library.ts'

const POLICIES = [
  'How the record is made',
  'Sources and grades',
  'Corrections',
  'Who writes',
  'Ownership',
  'Contact',
  'Right of reply',
]

test('a piece is described as background news, with its picture, publisher, principles, corrections and licence', () => {
  const policies = Object.fromEntries(POLICIES.map((name) => [name, 'Words.']))
  const corrected = { ...piece, corrections: [{ on: '2026-11-24', kind: 'correction' as const, text: 'A day.' }] }
  expect(toExplainerJsonLd(corrected, { ...site, policies }, edition)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BackgroundNewsArticle',
    headline: 'Is <Wagner> & Co. listed?',
    description: 'It is.',
    url: 'https://listed.example/news/explainers/a-piece/',
    mainEntityOfPage: 'https://listed.example/news/explainers/a-piece/',
    image: ['https://listed.example/news/explainers/a-piece/card.png'],
    datePublished: '2026-11-20',
    dateModified: '2026-11-24T11:00:00Z',
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    articleSection: 'Wagner',
    keywords: ['Wagner', 'A group'],
    author: [{ '@type': 'Organization', name: 'Listed desk', url: 'https://listed.example/news/people/listed-desk/' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'Listed',
      url: 'https://listed.example/news/',
      publishingPrinciples: 'https://listed.example/news/about/how-the-record-is-made/',
      verificationFactCheckingPolicy: 'https://listed.example/news/about/sources-and-grades/',
      correctionsPolicy: 'https://listed.example/news/about/corrections/',
      ethicsPolicy: 'https://listed.example/news/about/right-of-reply/',
      actionableFeedbackPolicy: 'https://listed.example/news/about/contact/',
      ownershipFundingInfo: 'https://listed.example/news/about/ownership/',
      masthead: 'https://listed.example/news/about/who-writes/',
    },
    about: [{ '@type': 'Thing', name: 'A group', url: 'https://listed.example/news/entities/a-group/' }],
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publishingPrinciples: 'https://listed.example/news/about/how-the-record-is-made/',
    correction: [{ '@type': 'CorrectionComment', text: 'A day.', datePublished: '2026-11-24' }],
    backstory: 'This piece rests on 1 official list.',
    citation: ['https://example.org/notice'],
  })
})

test('a newsroom without such policies names its page about itself, and nothing that it does not have', () => {
  const described = toExplainerJsonLd({ ...piece, sources: [] }, site, edition) as Record<string, object>
  expect(described.publishingPrinciples).toBe('https://listed.example/news/about/')
  expect(Object.keys(described.publisher!)).toEqual(['@type', 'name', 'url'])
  expect(described).not.toHaveProperty('correction')
  expect(described).not.toHaveProperty('backstory')
})

test('a name is described as the same as its item at Wikidata, and not at all where it has none', () => {
  const { entity } = listing
  expect(toEntityJsonLd(entity, edition)).toBeUndefined()
  expect(toEntityJsonLd({ ...entity, aliases: ['Группа'], wikidata: 'Q42' }, edition)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: 'A group',
    alternateName: ['Группа'],
    url: 'https://listed.example/news/entities/a-group/',
    sameAs: 'https://www.wikidata.org/entity/Q42',
  })
})

test('JSON in a page cannot end the script that it stands in', () => {
  const text = inlineJson({ a: '</script><script>alert(1)</script>', b: '<!--', c: '\u2028' })
  expect(text).not.toMatch(/<|\u2028/)
  expect(JSON.parse(text)).toEqual({ a: '</script><script>alert(1)</script>', b: '<!--', c: '\u2028' })
})
