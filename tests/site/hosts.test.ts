/** What was built, as hosts serve it: by our own server, and by Caddy and nginx where this machine has them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scan } from '@mdn/mdn-http-observatory'
import axios, { AxiosHeaders, type InternalAxiosRequestConfig } from 'axios'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { HOST_FILES, headersOf, NEVER, toHeaderRows } from '../../src/publish/headers.ts'
import { files, pages, SITE } from './site.ts'

const rows = toHeaderRows('/')
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`

test('every page of the site has a policy, and every file one word on how long it is kept', () => {
  const loose = pages.filter((file) => !headersOf(addressOf(file), rows)['Content-Security-Policy']?.includes("'none'"))
  expect(loose).toEqual([])
  const unnamed = files.filter(
    (file) =>
      /\.[\w-]{8}\.(js|css|woff2)$/.test(file) &&
      !headersOf(addressOf(file), rows)['Cache-Control']?.includes('immutable'),
  )
  expect(unnamed).toEqual([])
})

/** An answer, without following it. */
function ask(url: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, string>; text: string }>((done, fail) => {
    request(url, { method, headers }, async (response) => {
      let text = ''
      for await (const part of response) text += part
      done({ status: response.statusCode as number, headers: response.headers as Record<string, string>, text })
    })
      .on('error', fail)
      .end()
  })
}

describe('the MDN HTTP Observatory', () => {
  const HOST = 'listed.example'

  test('gives 130 by its own scan, and 120 where pictures stand that others may show', async () => {
    const { server, url } = await serve(SITE, '/', 0)
    // Its scan asks a public host. What it would ask there is asked of ours instead: https as it is, http as a host leads it on.
    const adapter = axios.defaults.adapter ?? []
    let front = '/'
    axios.defaults.adapter = async (config: InternalAxiosRequestConfig) => {
      const { protocol, pathname } = new URL(config.url as string)
      const path = pathname === '/' ? front : pathname
      const plain = protocol === 'http:'
      const { status, headers, text } = plain
        ? { status: 301, headers: { location: `https://${HOST}${pathname}` } as Record<string, string>, text: '' }
        : await ask(new URL(path, url).href, (config.method ?? 'get').toUpperCase())
      return { data: text, status, statusText: '', headers: new AxiosHeaders(headers), config, request: {} }
    }
    // The list of hosts that browsers know by heart; ours is on none, and the package fetches it only when it is installed.
    const read = fs.readFileSync
    const list = vi
      .spyOn(fs, 'readFileSync')
      .mockImplementation(((file: string, ...of: []) =>
        String(file).endsWith('hsts-preload.json') ? '{}' : read(file, ...of)) as typeof read)
    try {
      const piece = pages.find((file) => /^explainers\/[^/]+\/index/.test(file)) as string
      const scores: [number, string][] = [
        [130, '/'],
        [130, '/timeline/'],
        [130, '/search/'],
        [120, '/entities/wagner-group/'],
        [120, addressOf(piece)],
      ]
      for (const [score, path] of scores) {
        front = path
        const { scan: result, tests } = await scan(HOST)
        const failed = Object.entries(tests).filter(([, { pass }]) => !pass)
        expect([path, result.score, failed.map(([name]) => name)]).toEqual([path, score, []])
      }
    } finally {
      list.mockRestore()
      axios.defaults.adapter = adapter
      server.close()
    }
  })
})

const isThere = (command: string) => spawnSync(command, ['-h']).error === undefined
const scratch = mkdtempSync(join(tmpdir(), 'listed-hosts-'))
const started: ChildProcess[] = []
afterAll(async () => {
  for (const child of started) {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
  }
  rmSync(scratch, { recursive: true })
})

/** Start a server and wait until it answers; resolves to its address. */
async function start(command: string, parameters: (port: number) => string[], env = (_port: number) => ({})) {
  const port = await new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
  const child = spawn(command, parameters(port), {
    env: { ...process.env, HOME: scratch, ...env(port) },
    stdio: 'pipe',
  })
  started.push(child)
  let said = ''
  child.stderr?.on('data', (part) => (said += part))
  const url = `http://127.0.0.1:${port}`
  for (let tried = 0; tried < 100; tried++) {
    if (child.exitCode !== null) break
    if (await ask(url).catch(() => undefined)) return url
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${command} did not start: ${said}`)
}

const HOSTS: [string, () => Promise<string>][] = [
  [
    'caddy',
    () =>
      start(
        'caddy',
        () => ['run', '--adapter', 'caddyfile', '--config', resolve(SITE, '_caddy')],
        (port) => ({
          LISTED_ADDRESS: `http://127.0.0.1:${port}`,
          LISTED_ROOT: resolve(SITE),
          XDG_DATA_HOME: scratch,
          XDG_CONFIG_HOME: scratch,
        }),
      ),
  ],
  [
    'nginx',
    () =>
      start('nginx', (port) => {
        const config = readFileSync(join(SITE, '_nginx.conf'), 'utf8')
          .replace('listen 80;', `listen 127.0.0.1:${port};`)
          .replaceAll('/srv/listed/', `${resolve(SITE)}/`)
        writeFileSync(
          join(scratch, 'nginx.conf'),
          `daemon off; ${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${scratch}/pid; error_log stderr; events {} http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${scratch}/${one};`).join(' ')}\n${config}\n}`,
        )
        return ['-p', scratch, '-e', 'stderr', '-c', join(scratch, 'nginx.conf')]
      }),
  ],
]

describe.each(HOSTS)('%s', (command, run) => {
  test.skipIf(!isThere(command))('started with its file, says what the table says', async () => {
    const url = await run()
    // One address of each kind: the first of each folder and end of name.
    const kinds = Map.groupBy(files, (file) => `${file.split('/')[0]} ${file.split('.').at(-1)}`)
    const sample = [...kinds.values()].flatMap((some) => [some[0] as string, some.at(-1) as string])
    const wrong: string[] = []
    for (const path of new Set(sample.map(addressOf))) {
      const isForHosts = HOST_FILES.includes(path)
      const { status, headers } = await ask(encodeURI(url + path))
      const due = headersOf(isForHosts ? '/404.html' : path, rows, !isForHosts)
      if (status !== (isForHosts ? 404 : 200)) wrong.push(`${path}: ${status}`)
      if (!isForHosts)
        for (const [name, value] of Object.entries(due))
          if (headers[name.toLowerCase()] !== value) wrong.push(`${path}: ${name}: ${headers[name.toLowerCase()]}`)
    }
    expect(wrong).toEqual([])

    for (const path of ['/nothing/', '/_astro/gone.js', '/data/gone.ics']) {
      const { status, headers, text } = await ask(url + path)
      expect([path, status, headers['cache-control'], headers['content-type']]).toEqual([
        path,
        404,
        NEVER,
        'text/html; charset=utf-8',
      ])
      expect(text).toBe(readFileSync(join(SITE, '404.html'), 'utf8'))
    }
    const moved = await ask(`${url}/entities/wagner-group/strip.svg`)
    expect([moved.status, moved.headers.location]).toEqual([301, '/entities/wagner-group/strip.png'])
    const folder = await ask(`${url}/entities/wagner-group`)
    expect([301, 308]).toContain(folder.status)
    expect(folder.headers.location).toMatch(/\/entities\/wagner-group\/$/)
    const packed = await ask(`${url}/`, 'GET', { 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    for (const [path, type] of [
      ['/calendar.ics', 'text/calendar; charset=utf-8'],
      ['/data/designations.ftm.jsonl', 'application/x-ndjson; charset=utf-8'],
      ['/feed.xml', 'application/xml; charset=utf-8'],
      ['/data/designations.csv', 'text/csv; charset=utf-8'],
    ])
      expect([path, (await ask(url + path)).headers['content-type']]).toEqual([path, type])
  })
})
