/** Every feed of the built site, by the rules of RFC 4287 and JSON Feed 1.1 that the W3C’s validator asks for, and for what a reader wants of one. */
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { files, read } from './site.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const atomFeeds = files.filter((file) => file.endsWith('.xml') && read(file).includes(ATOM))
const jsonOf = (file: string) => JSON.parse(read(file.replace(/xml$/, 'json')))
const [, origin = ''] = /<loc>(https?:\/\/[^/]+)/.exec(read('sitemap.xml')) ?? []

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** Read an XML document; throws where it is not well-formed, or where anything stands in another namespace. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== ATOM) throw new Error(`${local} of ${uri}`)
    const given = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]))
    const element: Element = { name: local, attributes: given, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const say = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root.children[0] as Element
}

const all = ({ children }: Element, name: string) => children.filter((one) => one.name === name)
const textsOf = (element: Element, name: string) => all(element, name).map(({ text }) => text)
const countsOf = (element: Element) =>
  Object.fromEntries([...Map.groupBy(element.children, ({ name }) => name)].map(([name, own]) => [name, own.length]))

/** What may stand how often, as [least, most]. */
const FEED = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  generator: [0, 1],
  author: [1, 99],
  link: [2, 2],
  subtitle: [0, 1],
  logo: [0, 1],
  icon: [0, 1],
  rights: [0, 1],
  entry: [0, 100_000],
}
const ENTRY = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  published: [1, 1],
  summary: [1, 1],
  content: [1, 1],
  author: [1, 99],
  category: [1, 99],
  link: [1, 2],
}

function misfits(element: Element, rules: Record<string, number[]>): string[] {
  const counts = countsOf(element)
  return [
    ...Object.keys(counts).filter((name) => !rules[name]),
    ...Object.entries(rules).flatMap(([name, [least = 0, most = 0]]) => {
      const count = counts[name] ?? 0
      return count < least || count > most ? [`${name}: ${count}`] : []
    }),
  ]
}

/** What the text of an entry is made of: nothing that would have to be styled, run or pressed. */
const TAGS = 'a blockquote br code del em h2 h3 h4 hr img li ol p strong sub sup table tbody td th thead tr ul'.split(
  ' ',
)
const ATTRIBUTES = ['href', 'src', 'alt', 'start', 'align']

function impurities(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return [...document.body.querySelectorAll('*')].flatMap((one) => {
    const tag = one.tagName.toLowerCase()
    const strange = [...one.attributes]
      .filter(({ name }) => !ATTRIBUTES.includes(name))
      .map(({ name }) => `${tag} ${name}`)
    const address = one.getAttribute('href') ?? one.getAttribute('src')
    const bad = address !== null && !/^https?:\/\/[^\s<>"]+$/.test(address) ? [address] : []
    return [...(TAGS.includes(tag) ? [] : [tag]), ...strange, ...bad]
  })
}

test('there are all of them, each with its JSON Feed', () => {
  const wanted = ['feed.xml', 'changes.xml', 'corrections.xml', 'recorded.xml', 'topics/wagner/feed.xml']
  expect(wanted.filter((file) => !atomFeeds.includes(file))).toEqual([])
  expect(atomFeeds.filter((file) => !files.includes(file.replace(/xml$/, 'json')))).toEqual([])
})

test('every Atom feed has what RFC 4287 asks for, as often as it allows it, and nothing else', () => {
  for (const file of atomFeeds) {
    const feed = parse(read(file))
    const entries = all(feed, 'entry')
    expect(feed.name, file).toBe('feed')
    expect(feed.attributes['xml:lang'], file).toMatch(/^[a-z]{2,3}/)
    expect(misfits(feed, FEED), file).toEqual([])
    expect(
      entries.flatMap((entry) => misfits(entry, ENTRY)),
      file,
    ).toEqual([])
    expect(
      all(feed, 'link').map(({ attributes }) => [attributes.rel, new URL(attributes.href!).href === attributes.href]),
      file,
    ).toEqual([
      ['alternate', true],
      ['self', true],
    ])
    expect(all(feed, 'link')[1]?.attributes.href, file).toBe(`${origin}/${file}`)
    const ids = [feed, ...entries].flatMap((one) => textsOf(one, 'id'))
    expect(ids.filter((id) => !URL.canParse(id))).toEqual([])
    expect(new Set(ids).size, file).toBe(ids.length)
    for (const entry of entries) {
      const [updated = '', published = ''] = [...textsOf(entry, 'updated'), ...textsOf(entry, 'published')]
      expect([updated, published].every((date) => RFC_3339.test(date))).toBe(true)
      expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(published))
      expect(all(entry, 'content')[0]?.attributes.type).toBe('html')
      for (const { attributes } of all(entry, 'link')) expect(URL.canParse(attributes.href!)).toBe(true)
      for (const { attributes } of all(entry, 'category')) expect(attributes.term).toMatch(/\S/)
      for (const author of all(entry, 'author')) expect(textsOf(author, 'name')[0]).toMatch(/\S/)
      expect(textsOf(entry, 'title')[0]).toMatch(/\S/)
    }
    const newest = Math.max(...entries.flatMap((entry) => textsOf(entry, 'updated')).map((date) => Date.parse(date)))
    if (entries.length > 0) expect(Date.parse(textsOf(feed, 'updated')[0]!), file).toBe(newest)
  }
})

test('every JSON Feed keeps to its schema, version 1.1, and has the entries of its Atom feed with the same text', () => {
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  for (const file of atomFeeds) {
    const feed = jsonOf(file)
    expect(validate(feed) || validate.errors, file).toBe(true)
    expect(feed).not.toHaveProperty('author')
    expect(feed.feed_url).toBe(`${origin}/${file.replace(/xml$/, 'json')}`)
    const entries = all(parse(read(file)), 'entry')
    expect(
      feed.items.map((item: Record<string, string>) => [item.id, item.content_html, item.date_modified]),
      file,
    ).toEqual(entries.map((entry) => ['id', 'content', 'updated'].map((name) => textsOf(entry, name)[0])))
  }
})

test('the text of every entry is clean: plain tags, absolute addresses, no script, no class, no frame, no button', () => {
  for (const file of atomFeeds) {
    const found = jsonOf(file).items.flatMap((item: { content_html: string }) => impurities(item.content_html))
    expect([...new Set(found)], file).toEqual([])
  }
})

test('every step says what it was before and after, and from which source', () => {
  const { items } = jsonOf('changes.xml')
  expect(items).toHaveLength(100)
  for (const { id, content_html, _listed } of items) {
    expect(content_html, id).toMatch(/<p>Status (before and after: .+|before: .+ Status after: .+)\.<\/p>/)
    expect(content_html, id).toMatch(/<p>Sources?:<\/p><ul><li>.+<a href="https?:/)
    expect(Object.keys(_listed)).toEqual(['designation', 'step', 'on', 'before', 'after'])
    expect(files).toContain(`designations/${_listed.designation}/index.html`)
  }
})

const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

describe('a piece in a feed', () => {
  const items: Record<string, string>[] = jsonOf('feed.xml').items
  const slugOf = ({ url = '' }: Record<string, string>) => url.split('/').at(-2) as string

  test.each(items.map((item) => [slugOf(item), item] as const))('%s is whole', (slug, item) => {
    const { document } = parseHTML(read(`explainers/${slug}/index.html`))
    const { document: own } = parseHTML(`<!doctype html><html><body>${item.content_html}</body></html>`)
    const printed = [
      ...document.querySelectorAll('.standfirst, .keys li, .correction, .prose > p, .prose > h2, .prose > ul > li'),
    ].map(({ textContent }) => textContent ?? '')
    const text = letters(own.body.textContent ?? '')
    expect(printed.length).toBeGreaterThan(15)
    expect(printed.filter((words) => !text.includes(letters(words)))).toEqual([])
    expect(item.summary).toBe(document.querySelector('.standfirst')?.textContent)
    expect(item.image).toBe(document.querySelector('meta[property="og:image"]')?.getAttribute('content'))
    // Every number of a source leads to it.
    const cited = [...own.querySelectorAll('a')].filter(({ textContent }) => /^\[\d+\]$/.test(textContent ?? ''))
    const toUrl = (one: { getAttribute: (name: string) => string | null } | null) =>
      new URL(one?.getAttribute('href') ?? '').href
    const sources = [...document.querySelectorAll('[id^="source-"]')].map((one) => toUrl(one.querySelector('a')))
    expect(cited.length).toBeGreaterThan(5)
    expect(cited.map(toUrl).filter((url) => !sources.includes(url))).toEqual([])
  })
})
