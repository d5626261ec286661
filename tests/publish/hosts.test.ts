/** What each host is told says the same as the table. */
import { describe, expect, test } from 'vitest'
import { buildLibrary } from '../../src/core/library.ts'
import { listPages } from '../../src/core/pages.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { toFiles, toSearchFiles } from '../../src/publish/files.ts'
import { ASKED, headersOf, KEPT, NEVER, toHeaderRows, toRegExp, typeOf } from '../../src/publish/headers.ts'
import { endOfNextHalf, toCaddy, toHeaders, toNginx, toVercel } from '../../src/publish/hosts.ts'
import { listMoves, type Move } from '../../src/publish/redirects.ts'
import { toRobots } from '../../src/publish/sitemap.ts'
import { edition } from './library.ts'

const ours = buildLibrary(toEntries(readNewsroom('content'), Number.POSITIVE_INFINITY))
const framed = ['/embed/designation/us-a/', '/embed/entity/a/', '/embed/explainer/a/', '/embed/timeline/']
const pages = [...listPages(ours, edition.today).map(({ path }) => path), '/404.html']
const others = [
  ...[...toFiles(ours, edition), ...toSearchFiles(ours, edition)].map(({ path }) => path),
  '/_astro/a.Bc1.js',
  '/embed.js',
  '/icon.svg',
  '/pagefind/pagefind.js',
  '/pagefind/fragment/en_1.pf_fragment',
]
const all = [...pages, ...framed, ...others]
const rows = toHeaderRows('/')
const address = { site: 'https://listed.example', base: '/' }
const moves: Move[] = [{ from: '/explainers/old.piece/', to: '/explainers/a-piece/', title: 'A' }]

const policyOf = (path: string) =>
  Object.fromEntries(
    (headersOf(path, rows)['Content-Security-Policy'] ?? '').split('; ').map((one) => {
      const [name = '', ...values] = one.split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('the table', () => {
  test('names no header twice for one address, since some hosts add up what rows say', () => {
    const twice = all.flatMap((path) => {
      const fitting = rows.filter((row) => row.paths.some((one) => new RegExp(`^${toRegExp(one)}$`).test(path)))
      const names = fitting.flatMap(({ headers }) => Object.keys(headers))
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${path}: ${name}`)
    })
    expect(twice).toEqual([])
  })

  test('lets every page load from here alone, run no script of its own text, and be framed by nobody', () => {
    const loose = pages.filter((path) => {
      const policy = policyOf(path)
      return policy['default-src'] !== "'none'" || policy['frame-ancestors'] !== "'none'"
    })
    expect(loose).toEqual([])
    for (const path of [...pages, ...framed]) {
      const { 'Content-Security-Policy': policy = '' } = headersOf(path, rows)
      expect(policy, path).not.toMatch(/'unsafe-|https?:|data:| \*(?!$)/)
      expect(policy, path).toContain("script-src 'self'")
    }
  })

  test('allows WebAssembly to the search alone, and pictures of its own to where one is saved alone', () => {
    const paths = [...pages, ...framed]
    expect(paths.filter((path) => policyOf(path)['script-src']?.includes('wasm'))).toEqual(['/search/'])
    expect(paths.filter((path) => policyOf(path)['img-src']?.includes('blob:'))).toEqual([
      '/timeline/',
      '/headline/',
      '/embed/timeline/',
    ])
  })

  test.each(framed)('%s may be framed by anybody', (path) => {
    expect(policyOf(path)['frame-ancestors']).toBe('*')
    expect(headersOf(path, rows)['X-Frame-Options']).toBeUndefined()
    expect(headersOf(path, rows)['Cross-Origin-Resource-Policy']).toBe('cross-origin')
  })

  test('says of every address what holds everywhere', () => {
    for (const path of all)
      expect(headersOf(path, rows), path).toMatchObject({
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      })
  })

  test.each([
    ['/_astro/a.Bc1.js', KEPT],
    ['/search/4q98ycc9ka/abc.json', KEPT],
    ['/pagefind/fragment/en_1.pf_fragment', KEPT],
    ['/search/root.json', ASKED],
    ['/pagefind/pagefind.js', ASKED],
    ['/pagefind/pagefind-entry.json', ASKED],
    ['/embed.js', ASKED],
    ['/', ASKED],
    ['/data/designations.json', ASKED],
  ])('%s is kept as it may be', (path, kept) => {
    expect(headersOf(path, rows)['Cache-Control']).toBe(kept)
  })

  test('nobody keeps the answer that there is nothing', () => {
    expect(headersOf('/404.html', rows, false)['Cache-Control']).toBe(NEVER)
    expect(headersOf('/_astro/gone.js', rows, false)['Cache-Control']).toBe(NEVER)
  })

  test.each([
    '/_astro/a.woff2',
    '/embed.js',
    '/timeline/rows.json',
    '/instruments/effects.json',
    '/data/designations.csv',
    '/data/editions/2026-11-24/designations.json',
    '/feed.xml',
    '/feed.json',
    '/entities/a-group/feed.json',
    '/topics/wagner/feed.xml',
    '/oembed/timeline.json',
    '/embed/editions/2026-11-24.json',
    '/calendar.ics',
  ])('%s may be read by scripts of other sites', (path) => {
    expect(headersOf(path, rows)['Access-Control-Allow-Origin']).toBe('*')
  })

  test('lets other sites show every picture, the script for their pages and what it takes to draw a frame', () => {
    const shown = [...others.filter((path) => /\.(png|jpe?g|webp|avif)$/.test(path)), '/_astro/a.css', '/embed.js']
    const kept = shown.filter((path) => headersOf(path, rows)['Cross-Origin-Resource-Policy'] !== 'cross-origin')
    expect(kept).toEqual([])
    expect(shown.length).toBeGreaterThan(1000)
  })

  test('knows what every file of the site is', () => {
    const unknown = others.filter(
      (path) => typeOf(path) === 'application/octet-stream' && !/\/(_\w+|pagefind\/.*)$/.test(path),
    )
    expect(unknown).toEqual(['/_nginx.conf'])
  })
})

describe('of a site with an editing page', () => {
  const more = toHeaderRows('/', true)

  test('lets that page alone ask another site, which is GitHub, and changes nothing of any other', () => {
    const own = headersOf('/admin/', more)['Content-Security-Policy']
    expect(own).toContain("connect-src 'self' https://api.github.com;")
    expect(own?.replace(' https://api.github.com', '')).toBe(headersOf('/about/', rows)['Content-Security-Policy'])
    for (const path of all) expect(headersOf(path, more), path).toEqual(headersOf(path, rows))
    expect(headersOf('/news/admin/', toHeaderRows('/news/', true))['Content-Security-Policy']).toBe(own)
  })

  test('is told so in every file of a host, and asks crawlers to keep out; without one nobody hears of it', () => {
    const texts = (one: { hasAdmin?: boolean }) => {
      const hosted = { ...address, ...one }
      return [toHeaders(hosted), toVercel(moves, hosted), toCaddy(moves, hosted), toNginx(moves, hosted)]
    }
    for (const text of texts({ hasAdmin: true })) expect(text.split('https://api.github.com')).toHaveLength(2)
    for (const text of texts({})) expect(text).not.toMatch(/admin|api\.github/)
    expect(toRobots({ ...address, base: '/news/', hasAdmin: true })).toContain('\nDisallow: /news/admin/\n')
    expect(toRobots(address)).not.toContain('Disallow')
  })
})

describe('_headers', () => {
  const parse = (text: string) => {
    const found: { path: string; headers: [string, string][] }[] = []
    for (const line of text.split('\n')) {
      if (line.startsWith('#') || line === '') continue
      const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
      if (name === undefined) found.push({ path: line, headers: [] })
      else found.at(-1)?.headers.push([name, value as string])
    }
    return found
  }
  const parsed = parse(toHeaders(address))

  test('says the same as the table, however a host adds up what its rows say', () => {
    const seen = new Map<string, string>()
    for (const path of all) {
      const said = parsed.filter((row) => new RegExp(`^${toRegExp(row.path)}$`).test(path))
      const joined: Record<string, string> = { 'Cache-Control': '' }
      for (const [name, value] of said.flatMap(({ headers }) => headers))
        joined[name] = joined[name] ? `${joined[name]}, ${value}` : value
      // What has no row of its own these hosts keep so by themselves.
      joined['Cache-Control'] ||= ASKED
      if (JSON.stringify(sort(joined)) !== JSON.stringify(sort(headersOf(path, rows)))) seen.set(path, String(said))
    }
    expect([...seen]).toEqual([])
  })

  test('has nothing kept that may not be where a star also stands for no folder, as on Netlify', () => {
    const kept = all.filter((path) => {
      const said = parsed.filter((row) => new RegExp(`^${toRegExp(row.path).replace(/\/\.\*$/, '/?.*')}/?$`).test(path))
      return said.some(({ headers }) => headers.some(([name]) => name === 'Cache-Control'))
    })
    expect(kept).toEqual(all.filter((path) => headersOf(path, rows)['Cache-Control'] === KEPT))
  })

  test('keeps to what Cloudflare Pages reads: a hundred rules, lines of 2,000 characters, one star in an address', () => {
    expect(parsed.length).toBeLessThanOrEqual(100)
    for (const { path, headers } of parsed) {
      expect(path.split('*').length, path).toBeLessThanOrEqual(2)
      for (const [name, value] of headers) expect(name.length + value.length + 2).toBeLessThan(2000)
    }
  })

  test('stands below the base path', () => {
    expect(toHeaders({ ...address, base: '/news/' })).toContain('\n/news/_astro/*\n')
    expect(headersOf('/news/search/', toHeaderRows('/news/'))['Content-Security-Policy']).toContain('wasm')
  })
})

const sort = (headers: Record<string, string>) => Object.entries(headers).sort(([a], [b]) => a.localeCompare(b))

test('vercel.json says the same as the table, and leads on with 301', () => {
  const { headers, redirects } = JSON.parse(toVercel(moves, address))
  const compiled = headers.map((row: { source: string; headers: { key: string; value: string }[] }) => ({
    ...row,
    source: new RegExp(`^${row.source.replace(/:\w+/g, '[^/]+')}$`),
  }))
  for (const path of all) {
    const said: Record<string, string> = { 'Cache-Control': ASKED }
    for (const row of compiled) if (row.source.test(path)) for (const { key, value } of row.headers) said[key] = value
    expect(sort(said), path).toEqual(sort(headersOf(path, rows)))
  }
  expect(redirects).toEqual([
    { source: '/explainers/old\\.piece/', destination: '/explainers/a-piece/', statusCode: 301 },
    { source: '/entities/:id/strip\\.svg', destination: '/entities/:id/strip.png', statusCode: 301 },
  ])
})

test('files for Caddy and nginx name every address that has moved, below the base path', () => {
  const below = { ...address, base: '/news/' }
  const caddy = toCaddy(moves, below)
  expect(caddy).toContain('\tredir /news/explainers/old.piece/ /news/explainers/a-piece/ 301\n')
  expect(caddy).toContain('\turi strip_prefix /news\n')
  const nginx = toNginx(moves, below)
  expect(nginx).toContain('\t"~^/news/explainers/old\\.piece/$" "/news/explainers/a-piece/";\n')
  expect(nginx).toContain('\tlocation /news/ { alias /srv/listed/; }\n')
  expect(nginx).toContain('\tserver_name listed.example;\n')
})

test('no move leads to another', () => {
  const from = new Set(listMoves(ours).map((move) => move.from))
  expect(listMoves(ours).filter(({ to }) => from.has(to))).toEqual([])
})

describe('security.txt', () => {
  const rowOf = (security?: string) => {
    const { security: _, ...site } = ours.site
    const files = toFiles({ ...ours, site: security ? { ...site, security } : site }, edition)
    return files.find(({ path }) => path === '/.well-known/security.txt')
  }

  test('says to whom a fault is told, and until when that holds', async () => {
    expect(await rowOf('mailto:desk@listed.example')?.make()).toMatch(
      /^Contact: mailto:desk@listed\.example\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: en-GB\nCanonical: https:\/\/.*\/\.well-known\/security\.txt\n$/,
    )
    expect(rowOf()).toBeUndefined()
  })

  test.each([
    ['2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z'],
    ['2026-06-30T23:59:59Z', '2026-12-31T23:59:59Z'],
    ['2026-07-01T00:00:00Z', '2027-06-30T23:59:59Z'],
    ['2026-12-31T23:59:59Z', '2027-06-30T23:59:59Z'],
  ])('of %s holds until %s: six months at least, a year at most', (now, expires) => {
    expect(endOfNextHalf(now)).toBe(expires)
  })
})
