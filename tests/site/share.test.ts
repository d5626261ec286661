/** What is shown where an address is shared: tags on every page, their pictures, and what three libraries that unfurl links make of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import openGraph from 'open-graph-scraper'
import { parse } from 'parse5'
import { unfurl } from 'unfurl.js'
import urlMetadata from 'url-metadata'
import { describe, expect, test } from 'vitest'
import { pages as all, files, read, SITE } from './site.ts'

const ORIGIN = 'https://listed.example'
/** A copy to paste into a page of somebody else’s has no head of its own to speak of. */
const pages = all.filter((page) => !page.endsWith('/republish.html'))
const moved = new Set(pages.filter((page) => read(page).includes('http-equiv="refresh"')))

/** The kinds of pages, by what their addresses look like; the first that fits. */
const KINDS: [kind: string, pattern: RegExp, type: string | RegExp, picture: string][] = [
  ['front', /^index\.html$/, 'website', '/card.png'],
  ['no such page', /^404\.html$/, 'website', '/site.png'],
  ['timeline', /^timeline\/index/, 'website', '/timeline/card.png'],
  ['headlines', /^headline\/index/, 'website', '/headline/card.png'],
  ['framed timeline', /^embed\/timeline\/index/, 'website', '/timeline/card.png'],
  ['piece', /^explainers\/([^/]+)\/index/, 'article', '/explainers/$1/card.png'],
  ['use of a piece', /^explainers\/([^/]+)\/use\/index/, 'website', '/explainers/$1/card.png'],
  ['framed piece', /^embed\/explainer\/([^/]+)\/index/, 'website', '/explainers/$1/card.png'],
  ['name', /^entities\/([^/]+)\/index/, /^(website|profile)$/, '/entities/$1/card.png'],
  ['part of a name', /^entities\/(?!by\/)([^/]+)\/by\/.+/, 'website', '/entities/$1/card.png'],
  ['framed name', /^embed\/entity\/([^/]+)\/index/, 'website', '/entities/$1/card.png'],
  ['designation', /^designations\/([^/]+)\/index/, 'website', '/entities/@$1/card.png'],
  ['framed designation', /^embed\/designation\/([^/]+)\/index/, 'website', '/entities/@$1/card.png'],
  ['list', /^instruments\/([^/]+)\/index/, 'website', '/instruments/$1/card.png'],
  ['part of a list', /^instruments\/(?!by\/)([^/]+)\/by\/.+/, 'website', '/instruments/$1/card.png'],
  ['byline', /^people\//, 'profile', '/site.png'],
  ...[
    'about',
    'authorities',
    'changes',
    'corrections',
    'coverage',
    'data',
    'editions',
    'entities',
    'explainers',
    'glossary',
    'instruments',
    'search',
    'sources',
    'topics',
  ].map((folder): (typeof KINDS)[number] => [folder, new RegExp(`^${folder}/.*index`), 'website', '/site.png']),
]
const entityOf = new Map(
  (JSON.parse(read('data/designations.json')).designations as { id: string; entity: { id: string } }[]).map((one) => [
    one.id,
    one.entity.id,
  ]),
)

/** What a page of its kind has to have. */
function expected(page: string): { kind: string; type: string | RegExp; picture: string } {
  if (moved.has(page)) return { kind: 'moved', type: 'website', picture: '/site.png' }
  for (const [kind, pattern, type, picture] of KINDS) {
    const match = pattern.exec(page)
    if (!match) continue
    const [, id = ''] = match
    return { kind, type, picture: picture.replace('@$1', entityOf.get(id) ?? '').replace('$1', id) }
  }
  throw new Error(`of no kind: ${page}`)
}

interface Shown {
  title?: string | undefined
  description?: string | undefined
  image?: string | undefined
  alt?: string | undefined
  type?: string | undefined
}

/** The tags of a head, by name. */
function readTags(html: string): Map<string, string> {
  const tags = new Map<string, string>()
  const walk = (node: { tagName?: string; attrs?: { name: string; value: string }[]; childNodes?: unknown[] }) => {
    const own = new Map(node.attrs?.map(({ name, value }) => [name, value]))
    const name = own.get('property') ?? own.get('name')
    if (node.tagName === 'meta' && name) {
      expect(tags.has(name), `${name} twice`).toBe(false)
      tags.set(name, own.get('content') ?? '')
    }
    for (const child of node.childNodes ?? []) walk(child as typeof node)
  }
  walk(parse(html.slice(0, html.indexOf('</head>'))) as never)
  return tags
}

test('every page has the tags of its kind: type, title, description, picture with words and size, and a card', () => {
  const kinds = new Set<string>()
  for (const page of pages) {
    const tags = readTags(read(page))
    const { kind, type, picture } = expected(page)
    kinds.add(kind)
    expect(tags.get('og:type'), page).toMatch(type)
    expect(tags.get('og:title'), page).toMatch(/.{2,}/)
    expect(tags.get('og:description'), page).toBe(tags.get('description'))
    expect(tags.get('og:image'), page).toBe(`${ORIGIN}${picture}`)
    expect(tags.get('og:image:alt'), page).toMatch(/^.{8,420}$/)
    expect([tags.get('og:image:width'), tags.get('og:image:height')], page).toEqual(['1200', '630'])
    expect(tags.get('twitter:card'), page).toBe('summary_large_image')
    expect(tags.get('og:site_name'), page).toBe('Listed')
    expect(tags.has('og:url'), page).toBe(kind !== 'no such page')
  }
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(
      [...new Set(KINDS.map(([kind]) => kind))].filter((kind) => kind !== 'part of a name').sort(),
    ),
  )
})

test('a piece is shared under its headline, whatever search engines are given, and with its days', () => {
  for (const page of pages.filter((one) => expected(one).kind === 'piece')) {
    const html = read(page)
    const tags = readTags(html)
    const { headline, datePublished, dateModified } = JSON.parse(
      /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)?.[1] ?? '',
    )['@graph'][0]
    expect(tags.get('og:title'), page).toBe(headline)
    expect(tags.get('article:published_time'), page).toBe(datePublished)
    expect(tags.get('article:modified_time') ?? datePublished, page).toBe(dateModified)
  }
})

test('every picture that a page names is there, a PNG of 1,200 by 630', () => {
  const named = new Set(pages.map((page) => expected(page).picture.slice(1)))
  expect(named.size).toBeGreaterThan(300)
  for (const file of named) {
    expect(files, file).toContain(file)
    const header = readFileSync(join(SITE, file)).subarray(0, 24)
    expect(header.subarray(1, 4).toString('latin1'), file).toBe('PNG')
    expect([header.readUInt32BE(16), header.readUInt32BE(20)], file).toEqual([1200, 630])
  }
})

test('no two cards of names or lists are alike', () => {
  const cards = files.filter(
    (file) =>
      /^(entities|instruments)\/[^/]+\/card\.png$/.test(file) && !moved.has(file.replace('card.png', 'index.html')),
  )
  const bytes = new Set(cards.map((file) => readFileSync(join(SITE, file)).toString('base64')))
  expect(bytes.size).toBe(cards.length)
})

/** Of each kind the first page and the last. */
const samples = [...Map.groupBy(pages, (page) => expected(page).kind)].flatMap(([kind, own]) =>
  [...new Set([own[0]!, own.at(-1)!])].map((page) => [kind, page] as const),
)

const answer = (html: string) => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })

/** None of them asks the network: each is handed the page. */
const LIBRARIES: Record<string, (html: string, url: string) => Promise<Shown>> = {
  'open-graph-scraper': async (html) => {
    const { result } = await openGraph({ html })
    const [image] = result.ogImage ?? []
    expect([Number(image?.width), Number(image?.height)]).toEqual([1200, 630])
    return {
      title: result.ogTitle,
      description: result.ogDescription,
      image: image?.url,
      alt: image?.alt,
      type: result.ogType,
    }
  },
  'unfurl.js': async (html, url) => {
    const { open_graph: shown, twitter_card: card } = await unfurl(url, {
      oembed: false,
      fetch: async () => answer(html),
    })
    const [image] = shown.images ?? []
    expect([card.card, image?.width, image?.height]).toEqual(['summary_large_image', 1200, 630])
    return { title: shown.title, description: shown.description, image: image?.url, alt: image?.alt, type: shown.type }
  },
  'url-metadata': async (html) => {
    const shown = await urlMetadata(null as never, { parseResponseObject: answer(html) as never })
    expect([shown['og:image:width'], shown['og:image:height'], shown['twitter:card']]).toEqual([
      '1200',
      '630',
      'summary_large_image',
    ])
    return {
      title: shown['og:title'],
      description: shown['og:description'],
      image: shown['og:image'],
      alt: shown['og:image:alt'],
      type: shown['og:type'],
    }
  },
}

describe.each(Object.entries(LIBRARIES))('%s', (_, look) => {
  test.each(samples)('shows a page of the kind %s: %s', async (_, page) => {
    const html = read(page)
    const tags = readTags(html)
    const shown = await look(html, `${ORIGIN}/${page.replace(/index\.html$/, '')}`)
    expect(shown).toEqual({
      title: tags.get('og:title'),
      description: tags.get('description'),
      image: `${ORIGIN}${expected(page).picture}`,
      alt: tags.get('og:image:alt'),
      type: tags.get('og:type'),
    })
  })
})
