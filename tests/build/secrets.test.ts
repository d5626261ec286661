/**
 * Nothing before its time, and nothing lost on the way: words are planted wherever a writer can put one, in entries of
 * every collection. While those are hidden none of the words is anywhere in what is built, and the site is the one that
 * is built without them; at their moment every word is there.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COLLECTIONS } from '../../src/schema/collections.ts'
import { desk, record } from '../newsroom/newsroom.ts'
import { type Files, plant } from './secrets.ts'

const EMBARGO = '2026-12-01T09:00:00Z'
const BEFORE = '2026-12-01T08:59:59Z'

const folder = mkdtempSync(join(tmpdir(), 'listed-secrets-'))
const embargoed = await plant('e', `embargo: ${EMBARGO}`)
const drafts = await plant('d', 'stage: draft')
const secrets = [...embargoed.tokens, ...drafts.tokens]

/** What no reader gets in any form: how a writer calls a file of YAML, and what is said of a picture that no page shows. */
const isUnseen = (place: string) =>
  /^file name of (?!a picture)|of the lead picture$/.test(place) && !/^file name of the lead/.test(place)

function write(name: string, files: Files): string {
  const root = join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

interface Built {
  status: number | null
  /** Without how long it took. */
  log: string
  /** By name, as stored. */
  bytes: Map<string, Buffer>
  /** Names and texts, with what is packed or folded in them laid open. */
  text: string
}

function build(content: string, now: string): Built {
  const out = join(folder, 'site')
  rmSync(out, { recursive: true, force: true })
  const { status, stdout, stderr } = spawnSync('node', ['scripts/listed.mjs', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NOW: now, FORCE_COLOR: '0' },
  })
  const names = status === 0 ? readdirSync(out, { recursive: true, withFileTypes: true }) : []
  const bytes = new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length), readFileSync(path)]),
  )
  const text = [...bytes].map(([name, data]) => `${name}\n${open(name, data)}`).join('\n')
  return { status, log: (stdout + stderr).replace(/in [\d.]+ s/g, 'in … s'), bytes, text }
}

function open(name: string, data: Buffer): string {
  const plain = data[0] === 0x1f && data[1] === 0x8b ? gunzipSync(data) : data
  const text = plain.toString('utf8')
  return name.endsWith('.ics') ? text.replace(/\r\n[ \t]/g, '') : text
}

/** Public entries stand in files that hidden ones share. */
const shared = { ...desk, ...record }
const mixed = Object.fromEntries(
  Object.entries(embargoed.files).flatMap(([file, text]) => {
    const own = record[`${file.split('/')[0]}/a-group.yaml` as keyof typeof record]
    return typeof text === 'string' && own && file.startsWith('entities/') ? [[file, text]] : []
  }),
)
const group = record['entities/a-group.yaml']
  .replace(/^/gm, '  ')
  .replace(/^ {2}id/, '- id')
  .trimEnd()
const [entityFile = ''] = Object.keys(mixed)

let hidden: Built
let without: Built
let shown: Built

beforeAll(() => {
  const all: Files = { ...shared, ...embargoed.files, ...drafts.files }
  delete all['entities/a-group.yaml']
  const content = write('content', { ...all, [entityFile]: `${group}\n${embargoed.files[entityFile]}` })
  hidden = build(content, BEFORE)
  shown = build(content, EMBARGO)
  const alone: Files = { ...shared, [entityFile]: `${group}\n` }
  delete alone['entities/a-group.yaml']
  without = build(write('alone', alone), BEFORE)
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('before their time', () => {
  test('more than a hundred words are planted, in entries of every collection', () => {
    expect(secrets.length).toBeGreaterThan(150)
    const planted = new Set(Object.keys(embargoed.files).map((file) => file.split('/')[0]))
    expect([...planted].sort()).toEqual(
      Object.keys(COLLECTIONS)
        .filter((name) => name !== 'site')
        .sort(),
    )
  })

  test('the site is built', () => {
    expect(hidden.log).toContain('Built')
    expect([hidden.status, without.status]).toEqual([0, 0])
  })

  test('none of the words is in any file, name, picture or part of the search, nor in the log', () => {
    expect(secrets.filter(([, token]) => hidden.text.includes(token))).toEqual([])
    expect(hidden.log).not.toMatch(/zq[ed]\d/)
  })

  test('the site is byte for byte the one that is built without the hidden files, and so is the log', () => {
    expect([...hidden.bytes.keys()]).toEqual([...without.bytes.keys()])
    expect(
      [...hidden.bytes].filter(([name, data]) => !without.bytes.get(name)?.equals(data)).map(([name]) => name),
    ).toEqual([])
    expect(hidden.log).toBe(without.log)
  })
})

describe('at their moment', () => {
  test.each([...embargoed.tokens].filter(([place]) => !isUnseen(place)))('readers get the %s', (_, token) => {
    expect(shown.text).toContain(token)
  })

  test('drafts are still nowhere', () => {
    expect([...drafts.tokens].filter(([, token]) => shown.text.includes(token))).toEqual([])
    expect(shown.log).not.toMatch(/zqd\d/)
  })

  const id = (place: string) => embargoed.tokens.get(place) ?? ''
  const [piece, entity, designation] = [id('folder of a piece'), id('entity id'), id('designation id')]
  test.each([
    ['an explainer', `/explainers/${piece}/index.html`, 'prose'],
    ['its page of uses', `/explainers/${piece}/use/index.html`, 'title'],
    ['its frame', `/embed/explainer/${piece}/index.html`, 'key point'],
    ['its copy in Markdown', `/explainers/${piece}/republish.md`, 'prose'],
    ['its copy in HTML', `/explainers/${piece}/republish.html`, 'quotation'],
    ['its entry for BibTeX', `/explainers/${piece}/cite.bib`, 'title'],
    ['its entry for reference managers', `/explainers/${piece}/cite.ris`, 'title'],
    ['its oEmbed', `/oembed/explainers/${piece}.json`, 'title'],
    ['a withdrawn piece', `/explainers/${id('folder of a withdrawn piece')}/index.html`, 'reason'],
    ['the feed of pieces', '/feed.xml', 'standfirst'],
    ['the feed of pieces in JSON', '/feed.json', 'standfirst'],
    ['the feed of a topic', `/topics/${id('topic id')}/feed.xml`, 'title'],
    ['the feed of a name', `/entities/${entity}/feed.xml`, 'step note'],
    ['the feed of changes', '/changes.xml', 'step note'],
    ['the feed of corrections', '/corrections.xml', 'correction'],
    ['the news sitemap’s elder', '/sitemap.xml', 'entity id'],
    ['the calendar, a renewal', '/calendar.ics', 'note of a renewal'],
    ['the calendar, an event', '/calendar.ics', 'event title'],
    ['the calendar of a name', `/entities/${entity}/calendar.ics`, 'note of a renewal'],
    ['the calendar of a list', `/coverage/${id('list id')}.ics`, 'list name'],
    ['the download', '/data/designations.json', 'source title'],
    ['the table of designations', '/data/designations.csv', 'entity alias'],
    ['the table of steps', '/data/steps.csv', 'step citation'],
    ['the file for investigators', '/data/designations.ftm.jsonl', 'kind of a tie'],
    ['the words in place', '/glossary/terms.json', 'definition'],
    ['the rows of the timeline', '/timeline/rows.json', 'entity alias in another script'],
    ['a name’s page', `/entities/${entity}/index.html`, 'name of another entity'],
    ['a name’s frame', `/embed/entity/${entity}/index.html`, 'entity summary'],
    ['a name’s strip in its frame', `/embed/entity/${entity}/index.html`, 'instrument shortName'],
    ['a name’s oEmbed', `/oembed/entities/${entity}.json`, 'entity name'],
    ['a designation’s page', `/designations/${designation}/index.html`, 'designation correction'],
    ['a designation’s frame', `/embed/designation/${designation}/index.html`, 'step citation'],
    ['a designation’s oEmbed', `/oembed/designations/${designation}.json`, 'entity name'],
    ['an instrument’s page', `/instruments/${id('instrument id')}/index.html`, 'instrument wayOff'],
    ['the comparison', '/instruments/index.html', 'effect note'],
    ['the lists to choose from', '/instruments/effects.json', 'effect note'],
    ['an authority’s page', `/authorities/${id('authority id')}/index.html`, 'authority url'],
    ['a topic’s page', `/topics/${id('topic id')}/index.html`, 'topic summary'],
    ['a person’s page', `/people/${id('person id')}/index.html`, 'person summary'],
    ['a word’s page', `/glossary/${id('term id')}/index.html`, 'definition'],
    ['the sources', '/sources/index.html', 'source publisher'],
    ['the corrections', '/corrections/index.html', 'designation correction'],
    ['the corrections, of a source', '/corrections/index.html', 'source correction'],
    ['the corrections, of an event', '/corrections/index.html', 'event correction'],
    ['the corrections, of a reading', '/corrections/index.html', 'reading correction'],
    ['the feed of corrections, of a list', '/corrections.xml', 'list correction'],
    ['an entity’s page, its correction', `/entities/${entity}/index.html`, 'entity correction'],
    ['an entity’s frame, its correction', `/embed/entity/${entity}/index.html`, 'entity correction'],
    ['an instrument’s page, its correction', `/instruments/${id('instrument id')}/index.html`, 'instrument correction'],
    ['an authority’s page, its correction', `/authorities/${id('authority id')}/index.html`, 'authority correction'],
    ['a topic’s page, its correction', `/topics/${id('topic id')}/index.html`, 'topic correction'],
    ['a person’s page, its correction', `/people/${id('person id')}/index.html`, 'person correction'],
    ['a word’s page, its correction', `/glossary/${id('term id')}/index.html`, 'term correction'],
    ['the changes', '/changes/index.html', 'entity name'],
    ['the names', '/entities/index.html', 'entity name'],
    ['the search page', '/search/index.html', 'entity alias'],
    ['the front', '/index.html', 'title'],
    ['a page that has moved', `/entities/${id('entity formerly')}/index.html`, 'entity id'],
    ['a feed that has moved', `/entities/${id('entity formerly')}/feed.xml`, 'step note'],
    ['the redirects of hosts', '/_redirects', 'person formerly'],
    ['the file for Vercel', '/vercel.json', 'person formerly'],
    ['the file for Caddy', '/_caddy', 'person formerly'],
    ['the file for nginx', '/_nginx.conf', 'person formerly'],
  ])('%s says it', (_, file, place) => {
    expect(open(file, shown.bytes.get(file) ?? Buffer.alloc(0))).toContain(id(place))
  })

  test('pictures stand where their pieces say, the card and the strip among them', () => {
    for (const file of [
      `/explainers/${piece}/${id('file name of a picture')}.jpg`,
      `/explainers/${piece}/${id('file name of the lead picture')}.png`,
      `/explainers/${piece}/card.png`,
      `/entities/${entity}/strip.png`,
      `/entities/${entity}/card.png`,
    ])
      expect(shown.bytes.get(file)?.length, file).toBeGreaterThan(100)
  })
})
