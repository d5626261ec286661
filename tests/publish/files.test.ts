/** The table of everything that is published and is no page. */
import { describe, expect, test } from 'vitest'
import { buildLibrary } from '../../src/core/library.ts'
import { listPages } from '../../src/core/pages.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { ENDS } from '../../src/publish/ends.ts'
import { type FileRow, toFiles, toSearchFiles } from '../../src/publish/files.ts'
import { listMoves, toRedirects } from '../../src/publish/redirects.ts'
import { designation, step } from '../core/builders.ts'
import { edition, libraryWith, listing, piece, site } from './library.ts'

const { entity } = listing
const moved = libraryWith({
  site: { ...site, policies: { 'How we correct': 'In public.' }, formerly: { corrections: 'how-we-correct' } },
  explainers: [{ ...piece, formerly: ['old-piece', 'older-piece'] }],
  entities: [
    { ...entity, formerly: ['old-group'] },
    { ...entity, id: 'b-group' },
  ],
  designations: [
    { ...listing, steps: [...listing.steps, step('2024-01-26 renewed')], formerly: ['us-old'] },
    designation('us-b', ['2024 made'], { entity: 'b-group' }),
  ],
  instruments: [{ ...listing.instrument, formerly: ['old-law'] }],
  authorities: [{ ...listing.authority, formerly: ['old-treasury'] }],
  topics: [{ ...piece.topics[0]!, formerly: ['pmc-wagner'] }],
  people: [{ ...piece.authors[0]!, formerly: ['the-desk'] }],
  terms: [{ id: 'freeze', term: 'Freeze', definition: 'Nothing may move.', sources: [], formerly: ['asset-freeze'] }],
})
const pathsOf = (rows: readonly FileRow[]) => rows.map(({ path }) => path)
const rowsOf = (library = moved) => [...toFiles(library, edition), ...toSearchFiles(library, edition)]

describe('every row', () => {
  const ours = buildLibrary(toEntries(readNewsroom('content'), Number.POSITIVE_INFINITY))

  test.each([
    ['a small library', moved],
    ['our own', ours],
  ])('of %s has a path of its own, below the root, that a route is for', (_, library) => {
    const paths = pathsOf(rowsOf(library))
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
    const isRouted = (path: string) => path.startsWith('/_') || ENDS.some((end) => path.endsWith(`.${end}`))
    expect(paths.filter((path) => !path.startsWith('/') || path.endsWith('/') || !isRouted(path))).toEqual([])
    const pages = new Set(listPages(library, edition.today).map(({ path }) => path))
    expect(paths.filter((path) => pages.has(path))).toEqual([])
  })

  test('makes its content of what it names, and of nothing else: twice the same', async () => {
    const [one, two] = [rowsOf(), rowsOf()]
    expect(pathsOf(two)).toEqual(pathsOf(one))
    for (const [index, row] of one.entries()) {
      if (/\.(png|jpg)$/.test(row.path)) continue
      expect(await two[index]!.make()).toEqual(await row.make())
      expect(row.of.length).toBeGreaterThan(0)
    }
  })
})

describe('what an address had before it moved', () => {
  const rows = toFiles(moved, edition)
  const make = (path: string) => rows.find((row) => row.path === path)?.make()

  test.each([
    ['/entities/', '', ['feed.xml', 'feed.json', 'calendar.ics', 'strip.png', 'card.png'], 'a-group', ['old-group']],
    ['/instruments/', '', ['card.png'], 'us-a-law', ['old-law']],
    ['/topics/', '', ['feed.xml', 'feed.json'], 'wagner', ['pmc-wagner']],
    [
      '/explainers/',
      '',
      ['cite.bib', 'cite.ris', 'republish.html', 'republish.md', 'card.png'],
      'a-piece',
      ['old-piece', 'older-piece'],
    ],
  ])('%s: its files stand under every id, and say the same', async (folder, _, names, now, before) => {
    for (const name of names)
      for (const id of before) {
        const own = await make(`${folder}${now}/${name}`)
        expect(own).toBeDefined()
        expect(await make(`${folder}${id}/${name}`)).toEqual(own)
      }
  })

  test.each([
    ['entities', 'a-group', 'old-group'],
    ['designations', 'us-a', 'us-old'],
    ['explainers', 'a-piece', 'older-piece'],
  ])('%s: so does what a frame is described by', async (folder, now, before) => {
    const own = await make(`/oembed/${folder}/${now}.json`)
    expect(own).toContain('"type":"rich"')
    expect(await make(`/oembed/${folder}/${before}.json`)).toBe(own)
  })

  test('has no more than that: an entry that never moved stands once', () => {
    expect(pathsOf(rows).filter((path) => path.includes('b-group'))).toEqual([
      '/entities/b-group/feed.xml',
      '/entities/b-group/feed.json',
      '/entities/b-group/strip.png',
      '/entities/b-group/card.png',
      '/oembed/entities/b-group.json',
    ])
  })
})

describe('a calendar', () => {
  const list = {
    id: 'a-list',
    name: 'A list',
    publisher: listing.authority,
    url: 'https://example.org/list',
    instruments: [listing.instrument],
    follow: 'names' as const,
    readings: [],
  }
  const empty = { ...list, id: 'b-list', instruments: [{ ...listing.instrument, id: 'us-b-law' }] }
  const rows = toFiles(libraryWith({ ...moved, lists: [list, empty] }), edition)
  const calendars = pathsOf(rows).filter((path) => path.endsWith('.ics'))

  test('is there for the names and lists that have something in it, for no other, and for the whole', () => {
    expect(calendars).toEqual([
      '/calendar.ics',
      '/coverage/a-list.ics',
      '/entities/a-group/calendar.ics',
      '/entities/old-group/calendar.ics',
    ])
  })

  test('of a list says whose it is, and leads to what was read of it', async () => {
    const calendar = String(await rows.find(({ path }) => path === '/coverage/a-list.ics')?.make())
    expect(calendar).toContain('NAME:Listed: renewals and ends (A list)')
    expect(calendar).toContain('URL:https://listed.example/news/coverage/#a-list')
    expect(calendar).toContain('UID:us-a-renewed-2024-01-26@listed.example')
  })
})

describe('_redirects', () => {
  const text = `/news/explainers/old-piece/ /news/explainers/a-piece/ 301
/news/embed/explainer/old-piece/ /news/embed/explainer/a-piece/ 301
/news/explainers/old-piece/use/ /news/explainers/a-piece/use/ 301
/news/explainers/older-piece/ /news/explainers/a-piece/ 301
/news/embed/explainer/older-piece/ /news/embed/explainer/a-piece/ 301
/news/explainers/older-piece/use/ /news/explainers/a-piece/use/ 301
/news/entities/old-group/ /news/entities/a-group/ 301
/news/embed/entity/old-group/ /news/embed/entity/a-group/ 301
/news/designations/us-old/ /news/designations/us-a/ 301
/news/embed/designation/us-old/ /news/embed/designation/us-a/ 301
/news/instruments/old-law/ /news/instruments/us-a-law/ 301
/news/authorities/old-treasury/ /news/authorities/utopia-treasury/ 301
/news/topics/pmc-wagner/ /news/topics/wagner/ 301
/news/people/the-desk/ /news/people/listed-desk/ 301
/news/glossary/asset-freeze/ /news/glossary/freeze/ 301
/news/about/corrections/ /news/about/how-we-correct/ 301
/news/entities/:id/strip.svg /news/entities/:id/strip.png 301
`

  test('names every old address, the new one and the status, below the base path', async () => {
    expect(toRedirects(listMoves(moved), edition)).toBe(text)
    expect(
      await toFiles(moved, edition)
        .find(({ path }) => path === '/_redirects')
        ?.make(),
    ).toBe(text)
  })

  test('names the drawing that a name had as SVG, where nothing else has moved', () => {
    expect(toRedirects([], edition)).toBe('/news/entities/:id/strip.svg /news/entities/:id/strip.png 301\n')
    expect(pathsOf(toFiles(libraryWith({}), edition))).toContain('/_redirects')
  })

  test('leads only to pages that are there, and from none that is', () => {
    const pages = new Set(listPages(moved, edition.today).map(({ path }) => path))
    const moves = listMoves(moved).filter(({ to }) => !/^\/embed\/|\/use\/$/.test(to))
    expect(moves.filter(({ from, to }) => pages.has(from) || !pages.has(to))).toEqual([])
  })

  test('leads nobody to the page that offers a withdrawn piece, which is there no longer', () => {
    const withdrawn = { ...piece, formerly: ['old-piece'], withdrawn: { on: '2026-11-24', reason: 'R' } }
    expect(listMoves(libraryWith({ explainers: [withdrawn] })).map(({ to }) => to)).toEqual([
      '/explainers/a-piece/',
      '/embed/explainer/a-piece/',
    ])
  })
})

test('a piece that was withdrawn is not offered anew, and keeps its card, citation and frame', () => {
  const withdrawn = { ...piece, withdrawn: { on: '2026-11-24', reason: 'R' } }
  const of = (one: typeof piece) =>
    pathsOf(toFiles(libraryWith({ explainers: [one] }), edition)).filter((path) => path.includes('a-piece'))
  expect(of(piece).filter((path) => !of(withdrawn).includes(path))).toEqual([
    '/explainers/a-piece/republish.html',
    '/explainers/a-piece/republish.md',
  ])
  expect(of(withdrawn)).toEqual([
    '/explainers/a-piece/card.png',
    '/explainers/a-piece/cite.bib',
    '/explainers/a-piece/cite.ris',
    '/oembed/explainers/a-piece.json',
  ])
})

test('the pictures of a piece are published once each, also the one that stands for it', () => {
  const image = { src: 'map.png', alt: 'A map', credit: 'A' }
  const shown = { ...piece, image, outline: { ...piece.outline, pictures: ['map.png', 'order.webp'] } }
  const paths = pathsOf(toFiles(libraryWith({ explainers: [shown] }), edition))
  expect(paths.filter((path) => /\/(map|order)\./.test(path))).toEqual([
    '/explainers/a-piece/map.png',
    '/explainers/a-piece/order.webp',
  ])
})

test('the search stands in a folder of its version, and in one for good in a preview', () => {
  const all = pathsOf(toSearchFiles(moved, edition))
  expect(all).toContain('/search/root.json')
  const parts = all.filter((path) => path !== '/search/root.json')
  expect(new Set(parts.map((path) => path.split('/')[2])).size).toBe(1)
  expect(pathsOf(toSearchFiles(moved, { ...edition, preview: true }))).toContain('/search/preview/t0.json')
})
