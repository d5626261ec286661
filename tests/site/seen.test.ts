/** No page claims of today more than somebody has read: where a status holds, the day on which it was last seen stands with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const root = process.env.LISTED_SITE ?? 'dist'
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value

const STANDS = ['in-force', 'announced', 'proposed', 'suspended']
const stated = pages.flatMap((page) => {
  const html = read(page)
  return html.includes('data-status')
    ? [...elementsOf(parse(html))]
        .filter((one) => attribute(one, 'data-designation') && attribute(one, 'data-status'))
        .map((one) => ({ page, one, status: attribute(one, 'data-status') ?? '', words: textOf(one) }))
    : []
})

test('readers are not told what is due at the desk', () => {
  expect(read('index.html')).not.toContain('Due at the desk')
})

describe('a status', () => {
  test('is stated on pages of every kind', () => {
    expect(stated.length).toBeGreaterThan(1000)
    for (const place of [
      'explainers/',
      'entities/',
      'designations/',
      'instruments/',
      'authorities/',
      'timeline/',
      'embed/',
    ])
      expect(
        stated.some(({ page }) => page.startsWith(place)),
        place,
      ).toBe(true)
  })

  test('that holds says when it was last seen; one that does not says nothing of it', () => {
    for (const { page, one, status } of stated)
      expect(/^\d{4}-\d\d-\d\d$/.test(attribute(one, 'data-seen') ?? ''), `${page} ${status}`).toBe(
        STANDS.includes(status),
      )
  })

  test('that was last seen long ago says so in words, never that it is in force', () => {
    const old = stated.filter(({ one }) => attribute(one, 'data-stale') !== undefined)
    expect(old.length).toBeGreaterThan(100)
    for (const { page, one, status, words } of old) {
      const isSaid =
        /when last seen|Adopted, not binding|we have read nothing newer|we have (?:not )?read|Uncertain/.test(words)
      expect(isSaid, `${page}: ${attribute(one, 'data-designation')} ${status} “${words.trim()}”`).toBe(true)
    }
  })

  test('that is in force and fresh names the day on which it was last seen', () => {
    for (const { page, one, status, words } of stated)
      if (status === 'in-force' && attribute(one, 'data-stale') === undefined && !attribute(one, 'data-uncertain'))
        expect(/last seen|Adopted, not binding/.test(words), `${page}: “${words.trim()}”`).toBe(true)
  })
})

test('what is announced is never told as not in force for want of a reading', () => {
  for (const page of pages) expect(read(page), page).not.toContain('announced and not in force')
})

describe('the rows that a forecast passed by', () => {
  const wordsOf = (id: string) => {
    const [, words] = /<b data-words>([^<]+)</.exec(read(`designations/${id}/index.html`)) ?? []
    return words
  }
  test.each([
    'us-fto-comando-vermelho',
    'us-sdgt-comando-vermelho',
    'us-fto-primeiro-comando-da-capital',
    'us-sdgt-primeiro-comando-da-capital',
    'us-fto-sudanese-muslim-brotherhood',
  ])('%s stands on the list in a copy that was read', (id) => {
    expect(wordsOf(id)).toMatch(
      /^In force (since (some day between .*|\d+ \w+ 2026) · last seen on the list|when last seen,) (about June 2026|some day between 5 June 2026 and July 2026|8 October 2026)$/,
    )
  })
})

describe('what we have read', () => {
  const coverage = JSON.parse(read('data/coverage.json')) as {
    lists: { id: string; name: string; follow: string; lastRead: string | null; gaps: unknown[] }[]
    gaps: unknown[]
  }
  const page = read('coverage/index.html')
  test('stands on a page of its own, list by list, and in a file', () => {
    expect(coverage.lists.length).toBeGreaterThan(10)
    for (const { id, follow } of coverage.lists) expect(page).toContain(`data-list="${id}" data-follow="${follow}"`)
  })
  test('says of a list that nobody has read that nobody has', () => {
    expect(coverage.lists.some(({ lastRead }) => lastRead === null)).toBe(true)
    expect(page).toContain('No reading of it is on record.')
  })
  test('includes what we know that we lack', () => {
    expect([coverage, ...coverage.lists].reduce((sum, { gaps }) => sum + gaps.length, 0)).toBeGreaterThan(100)
  })
  test('a law of which we have no names is described, not recorded, and no other is', () => {
    const laws = pages.filter((page) => /^instruments\/[^/]+\/index\.html$/.test(page)).map(read)
    expect(laws.length).toBeGreaterThan(10)
    for (const law of laws)
      expect(law.includes('Described, not recorded')).toBe(!/class="entry"|too many for one page/.test(law))
  })
  test('a group may stand on lists that we have not read, and its page names these alone', () => {
    const unread = /We have not read (.*?) for names/s.exec(read('entities/hizballah/index.html'))?.[1] ?? ''
    for (const { name, follow } of coverage.lists) expect(unread.includes(name)).toBe(follow === 'none')
  })
})

describe('a law that lapses unless renewed', () => {
  const sentencesOf = (file: string) =>
    [...elementsOf(parse(read(file)))]
      .filter((one) => attribute(one, 'data-renewal-of') && attribute(one, 'hidden') === undefined)
      .map(textOf)
  const past =
    'The national emergency behind the order was due for renewal by 24 July 2025; we have not read that it was renewed.'

  test('says past its day that nobody has read its renewal, on its page and on that of a listing under it', () => {
    expect(read('instruments/us-eo-13581/index.html')).toContain(past)
    for (const file of ['designations', 'embed/designation'])
      expect(sentencesOf(`${file}/us-tco-wagner-group/index.html`)).toEqual([past])
    expect(sentencesOf('entities/wagner-group/index.html')).toContain(past)
  })

  test('says until then by when it lapses', () => {
    expect(sentencesOf('designations/us-eo-13660-wagner-group/index.html')).toEqual([
      'The national emergency behind the order runs until 6 March 2027.',
    ])
  })

  test('leaves the status what it is, and is not spoken of where a listing is not in force', () => {
    for (const file of pages.filter((page) => page.startsWith('designations/'))) {
      const status = stated.find(({ page }) => page === file)?.status
      if (status !== 'in-force') expect(sentencesOf(file), file).toEqual([])
    }
    expect(stated.find(({ page }) => page.startsWith('designations/us-tco-wagner-group/'))?.status).toBe('in-force')
  })

  test('has its days in the calendar', () => {
    const calendar = read('calendar.ics')
    expect(calendar).toContain('UID:us-eo-13581-until-2025-07-24@')
    expect(calendar).toContain('UID:us-eo-13660-until-2027-03-06@')
    expect(calendar).not.toContain('UID:us-eo-13661-until')
  })
})
