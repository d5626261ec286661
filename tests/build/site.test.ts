/** Real builds of a tiny newsroom: what comes out, and what happens when something is wrong. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeLock } from '../../scripts/lock.ts'
import { desk, piece, record, titled } from '../newsroom/newsroom.ts'

const folder = mkdtempSync(join(tmpdir(), 'listed-build-'))
const content = join(folder, 'content')
const out = join(folder, 'site')

function write(files: Record<string, string | Buffer>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true })
    writeFileSync(join(content, file), titled(file, text))
  }
}

function build(env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/listed.mjs', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NOW: '2026-11-24T12:00:00Z', FORCE_COLOR: '0', ...env },
  })
  return { status, text: stdout + stderr }
}

function hash(root: string): string {
  const sum = createHash('sha256')
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    sum.update(path.slice(root.length)).update(readFileSync(path))
  }
  return sum.digest('hex')
}

const every = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' })
const textOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

beforeAll(async () => {
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Artist: 'SECRET-CAMERA' } })
    .jpeg()
    .toBuffer()
  write({
    ...desk,
    ...record,
    'designations/a-listing.yaml': `${record['designations/a-listing.yaml']}corrections: [{ on: 2026-11-20, kind: correction, text: An earlier version gave another day. }]\n`,
    'explainers/with-picture/index.mdx': piece({
      body: '<Figure src="map.jpg" alt="A grey field" credit="The desk">A map.</Figure>\n\nSee [the record](/timeline/).\n',
    }),
    'explainers/with-picture/map.jpg': picture,
    'explainers/withdrawn/index.mdx': piece({
      front: 'withdrawn: { on: 2026-11-21, reason: It was wrong as a whole. }\n',
      body: 'WITHDRAWN-TEXT\n',
    })
      .replace('The answer.', 'WITHDRAWN-STANDFIRST')
      .replace('A point.', 'WITHDRAWN-POINT'),
    'explainers/secret-draft/index.mdx': piece({ stage: 'draft', body: 'SECRET-DRAFT {broken(}' }),
    'explainers/secret-embargo/index.mdx': piece({ front: 'embargo: 2026-11-24T12:00:01Z\n', body: 'SECRET-EMBARGO' }),
    'explainers/secret-embargo/secret.jpg': picture,
  })
  const { status, text } = build()
  expect(text).toContain('Built')
  expect(status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what check refuses no build publishes, a missing source among it', () => {
  const before = readdirSync(out)
  write({ 'explainers/uncited/index.mdx': piece({ body: 'It was listed on 3 March 2022.\n' }) })
  const { status, text } = build()
  rmSync(join(content, 'explainers/uncited'), { recursive: true })
  expect(status).toBe(1)
  expect(text).toContain('content/explainers/uncited/index.mdx:12  uncited')
  expect(readdirSync(out)).toEqual(before)
})

describe('a build', () => {
  test('leaves nothing beside the site', () => {
    expect(readdirSync(folder).sort()).toEqual(['content', 'site'])
  })

  test('keeps every trace of drafts and embargoed pieces out, their pictures and the log included', () => {
    expect(every(out).filter((file) => /secret/i.test(file))).toEqual([])
    expect(textOf(out)).not.toMatch(/SECRET-|secret-draft|secret-embargo/)
  })

  test('shows an embargoed piece from its very second', () => {
    const later = join(folder, 'later')
    expect(build({ OUT_DIR: later, NOW: '2026-11-24T12:00:01Z' }).status).toBe(0)
    expect(readFileSync(join(later, 'explainers/secret-embargo/index.html'), 'utf8')).toContain('SECRET-EMBARGO')
    rmSync(later, { recursive: true })
  })

  test('shows the correction of a designation on its page, wherever it is embedded, and among the corrections', () => {
    for (const page of ['designations/a-listing', 'embed/designation/a-listing', 'corrections']) {
      const html = readFileSync(join(out, page, 'index.html'), 'utf8')
      expect(html, page).toMatch(/Correction, 20 November 2026:<\/b> An earlier version gave another day\./)
    }
  })

  test('shows no more of a withdrawn piece than that it is, wherever it is cited or embedded', () => {
    for (const page of ['explainers/withdrawn', 'embed/explainer/withdrawn'])
      expect(readFileSync(join(out, page, 'index.html'), 'utf8'), page).toContain('It was wrong as a whole.')
    expect(readFileSync(join(out, 'explainers/withdrawn/cite.bib'), 'utf8')).toContain('Withdrawn 21 November 2026')
    expect(every(out).filter((file) => /withdrawn\/(use|republish)/.test(file))).toEqual([])
    expect(readFileSync(join(out, 'news-sitemap.xml'), 'utf8')).not.toContain('withdrawn')
    expect(textOf(out)).not.toMatch(/WITHDRAWN-(TEXT|POINT|STANDFIRST)/)
  })

  test('says of a withdrawn piece that it is, to machines too: in title, description, previews, structured data, feeds and sitemap', () => {
    const html = readFileSync(join(out, 'explainers/withdrawn/index.html'), 'utf8')
    const why = 'We withdrew this piece on 21 November 2026. It was wrong as a whole.'
    expect(html).toContain('<title>Withdrawn: The piece withdrawn | A newsroom</title>')
    for (const name of ['name="description"', 'property="og:description"'])
      expect(html).toContain(`<meta ${name} content="${why}"`)
    expect(html).toContain('<meta property="og:title" content="Withdrawn: The piece withdrawn"')
    expect(html).toContain('"creativeWorkStatus":"Withdrawn"')
    expect(html).toContain('"dateModified":"2026-11-21"')
    for (const file of ['feed.json', 'topics/lists/feed.json']) {
      const { items } = JSON.parse(readFileSync(join(out, file), 'utf8'))
      expect(
        items.find(({ url }: { url: string }) => url.endsWith('/withdrawn/')),
        file,
      ).toMatchObject({
        title: 'Withdrawn: The piece withdrawn',
        content_html: `<p>${why}</p>`,
        date_modified: '2026-11-21T00:00:00.000Z',
      })
    }
    expect(readFileSync(join(out, 'corrections.xml'), 'utf8')).toContain('<![CDATA[Withdrawn: The piece withdrawn]]>')
    expect(readFileSync(join(out, 'corrections/index.html'), 'utf8')).toContain('Withdrawn, 21 November 2026:')
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain(
      '/explainers/withdrawn/</loc><lastmod>2026-11-21</lastmod>',
    )
  })

  test('publishes a picture without what the camera wrote into it, and says how large it is', () => {
    const html = readFileSync(join(out, 'explainers/with-picture/index.html'), 'utf8')
    expect(html).toContain('<img src="/explainers/with-picture/map.jpg" alt="A grey field" width="40" height="20"')
    expect(readFileSync(join(out, 'explainers/with-picture/map.jpg'), 'latin1')).not.toContain('SECRET-CAMERA')
  })

  test('of the same input gives the same bytes, in another folder and another time zone', () => {
    const again = join(folder, 'again')
    expect(build({ OUT_DIR: again, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }).status).toBe(0)
    expect(hash(again)).toBe(hash(out))
    rmSync(again, { recursive: true })
  })

  test('is the same with drafts and without them', () => {
    const without = join(folder, 'without')
    const kept = readFileSync(join(content, 'explainers/secret-draft/index.mdx'))
    rmSync(join(content, 'explainers/secret-draft'), { recursive: true })
    expect(build({ OUT_DIR: without }).status).toBe(0)
    expect(hash(without)).toBe(hash(out))
    write({ 'explainers/secret-draft/index.mdx': kept })
    rmSync(without, { recursive: true })
  })

  test('is the same tomorrow but where a status or a day is stated', () => {
    const [today, tomorrow] = ['2026-11-26', '2026-11-27'].map((day) => {
      const root = join(folder, day)
      expect(build({ OUT_DIR: root, NOW: `${day}T12:00:00Z` }).status).toBe(0)
      return root
    }) as [string, string]
    const isSame = (file: string) => readFileSync(join(today, file)).equals(readFileSync(join(tomorrow, file)))
    const [before, after] = [today, tomorrow].map((root) =>
      every(root).filter((file) => statSync(join(root, file)).isFile() && !file.startsWith('pagefind/')),
    ) as [string[], string[]]
    expect(before).toEqual(after)
    const states =
      /^(index|(designations|entities|explainers|instruments)\/[^/]+\/index|embed\/.*|(timeline|headline)\/index|data\/index)\.html$|^data\/(designations|coverage)\.json$|\/republish\.(html|md)$|(^|\/)(card|strip)\.png$/
    const differing = after.filter((file) => !isSame(file))
    for (const root of [today, tomorrow]) rmSync(root, { recursive: true })
    expect(differing).toContain('designations/a-listing/index.html')
    expect(differing.filter((file) => !states.test(file))).toEqual([])
  })

  test('stands under a base path and at an address of its own', () => {
    const based = join(folder, 'based')
    expect(build({ OUT_DIR: based, BASE_PATH: '/news/', SITE_URL: 'https://paper.example' }).status).toBe(0)
    const pages = every(based)
      .filter((file) => file.endsWith('.html'))
      .map((file) => readFileSync(join(based, file), 'utf8'))
    const strays = pages
      .flatMap((html) => [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1] ?? ''))
      .filter((path) => !path.startsWith('/news/'))
    expect(strays).toEqual([])
    expect(readFileSync(join(based, 'sitemap.xml'), 'utf8')).toContain(
      '<loc>https://paper.example/news/explainers/with-picture/</loc>',
    )
    rmSync(based, { recursive: true })
  })

  test('forgets what is no longer there', () => {
    write({ 'explainers/short-lived/index.mdx': piece({ body: 'Gone tomorrow.' }) })
    expect(build().status).toBe(0)
    expect(existsSync(join(out, 'explainers/short-lived/index.html'))).toBe(true)
    rmSync(join(content, 'explainers/short-lived'), { recursive: true })
    expect(build().status).toBe(0)
    expect(textOf(out)).not.toContain('Gone tomorrow')
  })
})

describe('a mistake stops the build, says file, line and what to write, and leaves the last site untouched', () => {
  const listing = record['designations/a-listing.yaml']
  test.each([
    [
      'an impossible date',
      'designations/a-listing.yaml',
      listing.replace('2023-01-26', '2023-02-30'),
      'designations/a-listing.yaml:7  bad-date',
      'February 2023 has 28 days, so there is no 2023-02-30. Write YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'an unknown id',
      'designations/a-listing.yaml',
      listing.replace('entity: a-group', 'entity: a-grup'),
      'designations/a-listing.yaml:2  unknown-id',
      'there is no entity “a-grup”. Did you mean a-group?',
    ],
    [
      'a misspelt key',
      'explainers/a-piece/index.mdx',
      desk['explainers/a-piece/index.mdx'].replace('stage: ready', 'darft: true\nstage: ready'),
      'explainers/a-piece/index.mdx:5  unknown-key',
      '“darft” is not a key that we know. To keep a piece back, write stage: draft.',
    ],
    [
      'a citation of nothing',
      'explainers/a-piece/index.mdx',
      piece({ body: 'A fact.<Cite source="a-notise" />' }),
      'explainers/a-piece/index.mdx:12  unknown-id',
      'there is no source “a-notise”. Did you mean a-notice?',
    ],
    [
      'code in a piece',
      'explainers/a-piece/index.mdx',
      piece({ body: 'Hello {process.env.HOME}.' }),
      'explainers/a-piece/index.mdx:12  not-allowed',
      'braces { } are code',
    ],
    [
      'a link to nowhere',
      'explainers/a-piece/index.mdx',
      piece({ body: 'See [it](/timelin/).' }),
      'explainers/a-piece/index.mdx:12  broken-link',
      'there is no page /timelin/. Did you mean /timeline/?',
    ],
  ])('%s', (_, file, text, place, words) => {
    const before = hash(out)
    const good = readFileSync(join(content, file))
    write({ [file]: text })
    const { status, text: said } = build()
    write({ [file]: good })
    expect(said).toContain(place)
    expect(said).toContain(words)
    expect(status).toBe(1)
    expect(hash(out)).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['content', 'site'])
  })

  test('a picture that is none fails late, in the middle of the build, and still leaves the last site untouched', () => {
    const before = hash(out)
    const good = readFileSync(join(content, 'explainers/with-picture/map.jpg'))
    write({ 'explainers/with-picture/map.jpg': 'not a picture' })
    const { status } = build()
    write({ 'explainers/with-picture/map.jpg': good })
    expect(status).toBe(1)
    expect(hash(out)).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['content', 'site'])
  })

  test('a second build at the same time is refused and harms nothing', () => {
    const before = hash(out)
    expect(takeLock(join(folder, '.site.building'))).toBeUndefined()
    const { status, text } = build()
    rmSync(join(folder, '.site.building'))
    expect(status).toBe(1)
    expect(text).toContain('Another build')
    expect(hash(out)).toBe(before)
  })

  test('the lock of a build that was killed is taken over, and what it left is cleared away', () => {
    writeFileSync(join(folder, '.site.building'), '999999999 1')
    mkdirSync(join(folder, '.site.next'))
    expect(build().status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['content', 'site'])
  })
})
