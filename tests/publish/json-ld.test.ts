import { describe, expect, test } from 'vitest'
import { asPublished } from '../../src/core/published.ts'
import { inlineJson } from '../../src/publish/inline-json.ts'
import {
  toDatasetJsonLd,
  toEditionJsonLd,
  toEntityJsonLd,
  toExplainerJsonLd,
  toPageJsonLd,
} from '../../src/publish/json-ld.ts'
import { edition, library, listing, piece, site } from './library.ts'

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
    '@type': 'BackgroundNewsArticle',
    headline: 'Is <Wagner> & Co. listed?',
    description: 'It is.',
    url: 'https://listed.example/news/explainers/a-piece/',
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://listed.example/news/explainers/a-piece/card.png',
        caption: 'Is <Wagner> & Co. listed?',
      },
    ],
    datePublished: '2026-11-20',
    dateModified: '2026-11-24T11:00:00Z',
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    articleSection: 'Wagner',
    keywords: ['Wagner'],
    author: [{ '@type': 'Organization', name: 'Listed desk', url: 'https://listed.example/news/people/listed-desk/' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'Listed',
      url: 'https://listed.example/news/',
      logo: { '@type': 'ImageObject', url: 'https://listed.example/news/icon.svg' },
    },
    about: [{ '@type': 'Organization', name: 'A group', url: 'https://listed.example/news/entities/a-group/' }],
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publishingPrinciples: 'https://listed.example/news/about/how-the-record-is-made/',
    correction: [{ '@type': 'CorrectionComment', text: 'A day.', datePublished: '2026-11-24' }],
    backstory: 'This piece rests on 1 official list.',
    citation: ['https://example.org/notice'],
  })
})

test('a newsroom without such policies names its page about itself, and nothing that it does not have', () => {
  const described = JSON.parse(inlineJson(toExplainerJsonLd({ ...piece, sources: [] }, site, edition)))
  expect(described.publishingPrinciples).toBe('https://listed.example/news/about/')
  expect(Object.keys(described.publisher)).toEqual(['@type', 'name', 'url', 'logo'])
  expect(described).not.toHaveProperty('correction')
  expect(described).not.toHaveProperty('backstory')
})

test('a piece that was withdrawn says so, when and why, and claims nothing', () => {
  const withdrawn = asPublished({
    ...piece,
    corrections: [{ on: '2026-11-22', kind: 'correction', text: 'A claim.' }],
    withdrawn: { on: '2026-11-24', reason: 'All wrong.' },
  })
  expect(toExplainerJsonLd(withdrawn, site, edition)).toMatchObject({
    headline: 'Withdrawn: Is <Wagner> & Co. listed?',
    description: 'We withdrew this piece on 24 November 2026. All wrong.',
    creativeWorkStatus: 'Withdrawn',
    correction: [{ '@type': 'CorrectionComment', text: 'All wrong.', datePublished: '2026-11-24' }],
    citation: [],
  })
})

describe('a name', () => {
  const { entity } = listing

  test('is described as what it is, and as the same as its item at Wikidata where somebody has looked that up', () => {
    expect(toEntityJsonLd({ ...entity, aliases: ['Группа'], wikidata: 'Q42' }, edition)).toEqual({
      '@type': 'Organization',
      name: 'A group',
      description: entity.summary,
      alternateName: ['Группа'],
      url: 'https://listed.example/news/entities/a-group/',
      mainEntityOfPage: 'https://listed.example/news/entities/a-group/',
      sameAs: 'https://www.wikidata.org/entity/Q42',
    })
    expect(toEntityJsonLd(entity, edition)).not.toHaveProperty('sameAs')
  })

  test.each([
    ['person', 'Person'],
    ['company', 'Corporation'],
    ['vessel', 'Vehicle'],
    ['other', 'Thing'],
  ] as const)('that is a %s is a %s', (type, kind) => {
    expect(toEntityJsonLd({ ...entity, type }, edition)).toMatchObject({ '@type': kind })
  })
})

describe('the record', () => {
  test('is a data set with an identifier, the day of its newest change as its version, and its files', () => {
    const later = { ...edition, now: '2027-11-24T12:00:00Z', today: edition.today + 365 }
    const described = toDatasetJsonLd(site, library.designations, [], edition)
    expect(described).toMatchObject({
      '@type': 'Dataset',
      identifier: 'https://listed.example/news/data/',
      version: '2026-11-24',
      dateModified: '2026-11-24',
      temporalCoverage: '2023/2023',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { logo: { url: 'https://listed.example/news/icon.svg' } },
    })
    // That a year has passed is no change of the record.
    expect(toDatasetJsonLd(site, library.designations, [], later)).toEqual(described)
  })

  test('as it was frozen is one whose files have their sums', () => {
    const files = [{ name: 'designations.csv' as const, size: 12, sha256: 'ab' }]
    const textOf = (name: string) =>
      name === 'coverage.json' ? '{"lists":[]}' : '{"designations":[{"steps":[{"on":"1997~"},{"on":"2023-01-26"}]}]}'
    expect(toEditionJsonLd({ day: '2026-11-24', files, changes: [], textOf }, site, edition)).toMatchObject({
      identifier: 'https://listed.example/news/data/editions/2026-11-24/',
      version: '2026-11-24',
      temporalCoverage: '1997/2023',
      isPartOf: { '@id': 'https://listed.example/news/data/' },
      distribution: [
        {
          '@type': 'DataDownload',
          contentUrl: 'https://listed.example/news/data/editions/2026-11-24/designations.csv',
          encodingFormat: 'text/csv',
          contentSize: '12 B',
          sha256: 'ab',
        },
      ],
    })
  })
})

describe('any page', () => {
  const page = { name: 'A word', description: 'D.', path: '/glossary/a-word/' }
  const graphOf = (...of: Parameters<typeof toPageJsonLd>) => JSON.parse(inlineJson(toPageJsonLd(...of)))['@graph']

  test('has the way to it from the front, with what stands above it', () => {
    const [, trail] = graphOf({ ...page, above: [{ name: 'Above', path: '/above/' }] }, site, edition)
    expect(trail['@type']).toBe('BreadcrumbList')
    expect(trail.itemListElement.map((one: Record<string, string>) => [one.position, one.name, one.item])).toEqual([
      [1, 'Listed', 'https://listed.example/news/'],
      [2, 'Glossary', 'https://listed.example/news/glossary/'],
      [3, 'Above', 'https://listed.example/news/above/'],
      [4, 'A word', 'https://listed.example/news/glossary/a-word/'],
    ])
  })

  test('that lists is a collection, in order; of words with their meanings a set of terms', () => {
    const items = [
      { name: 'B', path: '/b/' },
      { name: 'A', path: 'https://example.org/ä' },
    ]
    expect(graphOf({ ...page, items }, site, edition)[0]).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 2,
        itemListElement: [
          { position: 1, name: 'B', url: 'https://listed.example/news/b/' },
          { position: 2, name: 'A', url: 'https://example.org/%C3%A4' },
        ],
      },
    })
    const terms = [{ name: 'B', path: '/b/', meaning: 'M.' }]
    expect(graphOf({ ...page, items: terms }, site, edition)[0]).toMatchObject({
      '@type': 'DefinedTermSet',
      hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'B', description: 'M.' }],
    })
  })

  test('the front is the site, with its search, and has no way to itself', () => {
    const graph = graphOf({ ...page, path: '/' }, site, edition)
    expect(graph).toHaveLength(1)
    expect(graph[0]).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { target: { urlTemplate: 'https://listed.example/news/search/?q={search_term_string}' } },
    })
  })
})

test('JSON in a page cannot end the script that it stands in', () => {
  const text = inlineJson({ a: '</script><script>alert(1)</script>', b: '<!--', c: '\u2028' })
  expect(text).not.toMatch(/<|\u2028/)
  expect(JSON.parse(text)).toEqual({ a: '</script><script>alert(1)</script>', b: '<!--', c: '\u2028' })
})
