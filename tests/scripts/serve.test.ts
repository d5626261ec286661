/** The local server: what it sends is what a host would. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { ASKED, headersOf, KEPT, NEVER, toHeaderRows } from '../../src/publish/headers.ts'

const folder = mkdtempSync(join(tmpdir(), 'listed-serve-'))
const page = (name: string) => `<!doctype html><title>${name}</title>${'words '.repeat(500)}`
const FILES: Record<string, string> = {
  'index.html': page('front'),
  '404.html': page('nothing'),
  'entities/a-group/index.html': page('A group'),
  'entities/a-group/feed.xml': '<feed/>',
  'data/designations.jsonl': '{}\n',
  '_astro/a.Bc1.js': 'export default 1\n'.repeat(200),
  '_astro/a.woff2': 'font',
  // More than any buffer on the way takes at once, and nothing that gets much smaller.
  'data/big.csv': Array.from({ length: 60_000 }, (_, index) => Math.sin(index)).join('\n'),
  '.well-known/security.txt': 'Contact: mailto:a@b.example\n',
  '.listed': 'mark',
  _headers: 'rules',
  _redirects:
    '/news/explainers/old/ /news/explainers/new/ 301\n/news/entities/:id/strip.svg /news/entities/:id/strip.png 301\n',
}

let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  site = await serve(folder, '/news/', 0)
})
afterAll(() => {
  site.server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Ask for exactly this, without what a client adds or follows by itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = site.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve({ status: response.statusCode as number, headers: response.headers, body: Buffer.concat(parts) })
    })
      .on('error', reject)
      .end()
  })
}

test('listens on this machine only', () => {
  expect(site.server.address()).toMatchObject({ address: '127.0.0.1' })
})

describe('headers', () => {
  test.each([
    '/news/',
    '/news/entities/a-group/',
    '/news/entities/a-group/feed.xml',
    '/news/_astro/a.Bc1.js',
    '/news/_astro/a.woff2',
    '/news/.well-known/security.txt',
  ])('of %s are those of the table', async (path) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    for (const [name, value] of Object.entries(headersOf(path, toHeaderRows('/news/'))))
      expect(headers[name.toLowerCase()], name).toBe(value)
  })

  test.each([
    ['/news/', 'text/html; charset=utf-8', ASKED],
    ['/news/_astro/a.Bc1.js', 'text/javascript; charset=utf-8', KEPT],
    ['/news/data/designations.jsonl', 'application/x-ndjson; charset=utf-8', ASKED],
    ['/news/.well-known/security.txt', 'text/plain; charset=utf-8', ASKED],
  ])('%s says what it is and how long it may be kept', async (path, type, kept) => {
    const { headers } = await ask(path)
    expect([headers['content-type'], headers['cache-control']]).toEqual([type, kept])
  })
})

describe('compression', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('in %s of what is text', async (encoding, unpack) => {
    for (const [path, file] of [
      ['/news/', 'index.html'],
      ['/news/_astro/a.Bc1.js', '_astro/a.Bc1.js'],
    ] as const) {
      const { headers, body } = await ask(path, { 'accept-encoding': encoding })
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
      expect(headers['content-length']).toBeUndefined()
      expect(unpack(body).toString()).toBe(FILES[file])
      expect(body.length).toBeLessThan((FILES[file] as string).length / 4)
    }
  })

  test('prefers brotli, and sends as it is what is compressed already or asked for in part', async () => {
    expect((await ask('/news/', { 'accept-encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe(
      'br',
    )
    const font = await ask('/news/_astro/a.woff2', { 'accept-encoding': 'br' })
    expect([font.headers['content-encoding'], String(font.body)]).toEqual([undefined, 'font'])
    const part = await ask('/news/', { 'accept-encoding': 'br', range: 'bytes=0-14' })
    expect([part.status, part.headers['content-encoding'], String(part.body)]).toEqual([
      206,
      undefined,
      '<!doctype html>',
    ])
    expect(String((await ask('/news/')).body)).toBe(FILES['index.html'])
  })

  test.each(['br', 'gzip', 'identity'])('sends what is big whole, in %s', async (encoding) => {
    const { body } = await ask('/news/data/big.csv', { 'accept-encoding': encoding })
    const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
    expect(text.toString() === FILES['data/big.csv']).toBe(true)
    expect(body.length).toBeGreaterThan(400_000)
  })

  test('what has not changed is not sent again', async () => {
    const { headers } = await ask('/news/', { 'accept-encoding': 'br' })
    const again = await ask('/news/', { 'accept-encoding': 'br', 'if-none-match': headers.etag as string })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['content-security-policy']).toBeDefined()
  })
})

describe('what is not there', () => {
  test.each(['/news/nothing/', '/news/_astro/gone.js', '/elsewhere/', '/news/%E0%A4%A', '/news/../404.txt'])(
    '%s is a 404 that is not kept',
    async (path) => {
      const { status, headers, body } = await ask(path)
      expect([status, headers['cache-control'], headers['content-type']]).toEqual([
        404,
        NEVER,
        'text/html; charset=utf-8',
      ])
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(String(body)).toBe(FILES['404.html'])
    },
  )

  test.each(['/news/_headers', '/news/_redirects', '/news/.listed'])(
    '%s is for hosts, not for readers',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  test('is compressed as well, and without a body where none was asked for', async () => {
    const { status, body } = await ask('/news/nothing/', { 'accept-encoding': 'br' })
    expect([status, brotliDecompressSync(body).toString()]).toEqual([404, FILES['404.html']])
    expect((await ask('/news/nothing/', { 'accept-encoding': 'br' }, 'HEAD')).body.length).toBe(0)
  })
})

describe('leads on', () => {
  test.each([
    ['/', 302, '/news/'],
    ['/news/explainers/old/?a=1', 301, '/news/explainers/new/?a=1'],
    ['/news/entities/a-group/strip.svg', 301, '/news/entities/a-group/strip.png'],
    ['/news/entities/a-group?asof=2024-01-01', 301, '/news/entities/a-group/?asof=2024-01-01'],
  ])('%s by %i to %s', async (path, status, to) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.location]).toEqual([status, to])
  })
})
