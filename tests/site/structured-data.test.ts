/** What each kind of page says of itself to programs is what it says to readers. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { files, pages, read, SITE } from './site.ts'

const [, origin = ''] = /<loc>(https?:\/\/[^/]+)/.exec(read('sitemap.xml')) ?? []
const there = new Set(files)
const urlOf = (page: string) => `${origin}/${page.replace(/index\.html$/, '')}`
const fileOf = (url: string) => new URL(url).pathname.slice(1).replace(/(^|\/)$/, '$1index.html')
/** Pages that stand for themselves: what is framed, offered for use or has moved is described where it belongs. */
const own = pages.filter((page) => read(page).includes(`<link rel="canonical" href="${urlOf(page)}"`))

const scripts = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => text)

function graphOf(page: string) {
  return JSON.parse(scripts(read(page))[0] ?? '{}')['@graph'] ?? []
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
const seen = new Map<string, string>()
/** The headline of a page; a link in it and the part for screen readers are words like others. */
function headlineOf(page: string): string {
  const known = seen.get(page)
  if (known !== undefined) return known
  const [, inner = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(read(page)) ?? []
  const headline = tidy(parseHTML(`<p>${inner}</p>`).document.querySelector('p')?.textContent)
  seen.set(page, headline)
  return headline
}

const documentOf = (page: string) => parseHTML(read(page)).document
const textsOf = (page: string, selector: string) =>
  [...documentOf(page).querySelectorAll(selector)].map(({ textContent }) => tidy(textContent))
const of = (pattern: RegExp) => own.filter((page) => pattern.test(page))
const mainOf = (page: string) => graphOf(page)[0]

test('every page that stands for itself has one script, and no other page has any', () => {
  expect(own.length).toBeGreaterThan(1000)
  expect(pages.filter((page) => scripts(read(page)).length !== (own.includes(page) ? 1 : 0))).toEqual([])
})

test('every page below the front has the way to it, by the headlines of the pages on it', () => {
  const wrong = own.flatMap((page) => {
    const trails = graphOf(page).filter((node: { '@type': string }) => node['@type'] === 'BreadcrumbList')
    if (page === 'index.html') return trails.length === 0 ? [] : [page]
    const items: { position: number; name: string; item: string }[] = trails[0]?.itemListElement ?? []
    const last = items.at(-1)
    const isRight =
      trails.length === 1 &&
      items.every(({ position, item }, index) => position === index + 1 && there.has(fileOf(item))) &&
      items[0]?.item === `${origin}/` &&
      items.slice(1).every(({ name, item }) => name === headlineOf(fileOf(item))) &&
      last?.item === urlOf(page)
    return isRight ? [] : [`${page}: ${items.map(({ name }) => name).join(' > ')} | ${headlineOf(page)}`]
  })
  expect(wrong).toEqual([])
})

test('every address of ours that is named is there', () => {
  const lost = own.flatMap((page) =>
    [...(scripts(read(page))[0] ?? '').matchAll(new RegExp(`"${origin}(/[^"#?]*)"`, 'g'))]
      .map(([, path = '']) => fileOf(origin + path))
      .filter((file) => !there.has(file)),
  )
  expect([...new Set(lost)]).toEqual([])
})

describe('a piece', () => {
  test.each(of(/^explainers\/(?!by\/)[^/]+\/index\.html$/))(
    '%s is background news, and says what the page does',
    (page) => {
      const main = mainOf(page)
      const document = documentOf(page)
      expect(main['@type']).toBe('BackgroundNewsArticle')
      expect(main.headline).toBe(headlineOf(page))
      expect(main.description).toBe(tidy(document.querySelector('.standfirst')?.textContent))
      expect(main.url).toBe(urlOf(page))
      expect(main.author.map(({ name }: { name: string }) => name).join(', ')).toBe(textsOf(page, '.facts dd')[0])
      const days = [...document.querySelectorAll('.facts time')].map((time) => time.getAttribute('datetime'))
      expect(days).toContain(main.datePublished.slice(0, 10))
      expect(days).toContain(main.dateModified.slice(0, 10))
      expect(main.citation).toHaveLength(document.querySelectorAll('[id^="source-"]').length)
      const told = textsOf(page, '.correction:not(.overdue)')
      expect(
        (main.correction ?? []).filter(({ text }: { text: string }) => !told.some((one) => one.endsWith(tidy(text)))),
      ).toEqual([])
      expect(main.correction ?? []).toHaveLength(told.length)
      expect(main.image[0]).toMatchObject({
        url: document.querySelector('meta[property="og:image"]')?.getAttribute('content'),
      })
      expect(there).toContain(fileOf(main.publisher.logo.url))
      for (const about of main.about) expect(headlineOf(fileOf(about.url))).toBe(about.name)
    },
  )
})

describe('names', () => {
  const names = of(/^entities\/(?!by\/)[^/]+\/index\.html$/)

  test('are what they are, with their other names and their item at Wikidata', () => {
    expect(names.length).toBeGreaterThan(300)
    const wrong = names.filter((page) => {
      const main = mainOf(page)
      const document = documentOf(page)
      const aliases = textsOf(page, '.aliases bdi')
      const item = document.querySelector('a[href^="https://www.wikidata.org/wiki/"]')?.getAttribute('href')
      return !(
        ['Organization', 'Person', 'Corporation', 'Vehicle', 'Thing'].includes(main['@type']) &&
        main.name === headlineOf(page) &&
        main.description === tidy(document.querySelector('.standfirst')?.textContent) &&
        JSON.stringify((main.alternateName ?? []).map(tidy)) === JSON.stringify(aliases) &&
        main.sameAs === item?.replace('/wiki/', '/entity/')
      )
    })
    expect(wrong).toEqual([])
    expect(names.some((page) => mainOf(page).sameAs)).toBe(true)
  })

  test('of persons are persons', () => {
    const persons = names.filter((page) => mainOf(page)['@type'] === 'Person')
    expect(persons.length).toBeGreaterThan(0)
    expect(persons.filter((page) => !read(page).includes('<meta property="og:type" content="profile"'))).toEqual([])
  })
})

test('a designation names whom it is about, the data that it stands in and its sources', () => {
  for (const page of of(/^designations\/wagner|^designations\/us-/)) {
    const main = mainOf(page)
    expect(main.name).toBe(headlineOf(page))
    expect(main.description).toBe(textsOf(page, '.standfirst')[0])
    expect(main.about.name).toBe(textsOf(page, '.kicker')[0])
    expect(main.isPartOf['@id']).toBe(`${origin}/data/`)
    expect(main.citation.length).toBeGreaterThan(0)
    const links = [...documentOf(page).querySelectorAll('a[href^="http"]')].map(
      (one) => new URL(one.getAttribute('href')!).href,
    )
    expect(
      main.citation.filter((url: string) => !links.includes(new URL(url).href)),
      page,
    ).toEqual([])
  }
})

describe('lists', () => {
  test.each(
    of(
      /^(explainers|entities|instruments|sources|editions|topics\/[^/]+|people\/[^/]+)\/(index|by\/.*\/index)\.html$/,
    ).filter((page) => !/^(entities|instruments)\/(?!by)[^/]+\//.test(page)),
  )('%s is a collection, of what it lists and in its order', (page) => {
    const main = mainOf(page)
    expect(main['@type']).toBe('CollectionPage')
    const { numberOfItems, itemListElement } = main.mainEntity
    expect(itemListElement).toHaveLength(numberOfItems)
    const links = [...documentOf(page).querySelectorAll('main a')].map((one) => [
      tidy(one.textContent),
      new URL(one.getAttribute('href')!, urlOf(page)).href,
    ])
    let at = 0
    const lost = itemListElement.filter(({ name, url }: { name: string; url: string }) => {
      const found = links.findIndex(
        ([text, href], index) => index >= at && text?.includes(tidy(name)) && href === new URL(url).href,
      )
      if (found >= 0) at = found + 1
      return found < 0
    })
    expect(lost).toEqual([])
  })

  test('the glossary is a set of terms, each with its definition, and each has its page', () => {
    const main = mainOf('glossary/index.html')
    expect(main['@type']).toBe('DefinedTermSet')
    const terms: { name: string; description: string; url: string }[] = main.hasDefinedTerm
    expect(terms.map(({ name }) => name)).toEqual(textsOf('glossary/index.html', '.terms dt'))
    for (const { name, description, url } of terms)
      expect(mainOf(fileOf(url))).toMatchObject({
        '@type': 'DefinedTerm',
        name,
        description,
        inDefinedTermSet: `${origin}/glossary/`,
      })
  })
})

describe('the record', () => {
  test('is a data set whose files are there and offered by the page', () => {
    const main = mainOf('data/index.html')
    expect(main['@type']).toBe('Dataset')
    expect(main.identifier).toBe(`${origin}/data/`)
    expect(main.version).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(main.dateModified).toBe(main.version)
    expect(read('data/index.html')).toContain(`href="${main.license.replace(/\/$/, '')}`)
    for (const { contentUrl } of main.distribution)
      expect(read('data/index.html')).toContain(`href="${new URL(contentUrl).pathname}"`)
    expect(main.hasPart.map((one: Record<string, string>) => one['@id'])).toEqual(
      mainOf('editions/index.html').mainEntity.itemListElement.map(({ url }: { url: string }) => url),
    )
  })

  test.each(of(/^data\/editions\//))('%s is one that has its day as its version, and the sum of each file', (page) => {
    const main = mainOf(page)
    expect(main).toMatchObject({ '@type': 'Dataset', identifier: urlOf(page), version: page.split('/')[2] })
    expect(main.distribution.length).toBeGreaterThan(2)
    for (const { contentUrl, sha256 } of main.distribution) {
      const bytes = readFileSync(join(SITE, fileOf(contentUrl)))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(read(page)).toContain(sha256)
    }
  })
})

test('the front is the site, with a search that finds its page', () => {
  const main = mainOf('index.html')
  expect(main['@type']).toBe('WebSite')
  expect(read('index.html')).toContain(`<title>${main.name}:`)
  const asked = new URL(main.potentialAction.target.urlTemplate.replace('{search_term_string}', 'wagner'))
  expect(there).toContain(fileOf(asked.href))
  expect(read(fileOf(asked.href))).toContain('id="results"')
})
