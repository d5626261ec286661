/** A browser for measuring, a server of folders for it, and peers as bundles. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import sirv from 'sirv'
import { CHROME_ARGS, findChrome } from '../chrome.ts'

/** Where the peers are, with what they need. */
export const PEERS = resolve('scripts/bench/peers')

/** Use the browser that the tests use, a fresh one; it is ended for good afterwards, even if a page in it never rests. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const server = await chromium.launchServer({ executablePath: await findChrome(), args: CHROME_ARGS })
  try {
    return await use(await chromium.connect(server.wsEndpoint()))
  } finally {
    await server.kill()
  }
}

/** Install the peers into their own folder, once. */
export function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules'))) return
  const { status } = spawnSync('npm', ['ci'], { cwd: PEERS, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('the peers could not be installed')
}

/** Bundle one peer's page: its script and its styles. */
export async function bundlePeer(name: string): Promise<{ js: string; css: string }> {
  const { build } = await import(pathToFileURL(join(PEERS, 'node_modules/esbuild/lib/main.js')).href)
  const { outputFiles } = await build({
    entryPoints: [join(PEERS, `${name}.js`)],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    outdir: PEERS,
    logLevel: 'error',
    loader: Object.fromEntries(
      ['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png', '.gif', '.less'].map((type) => [type, 'empty']),
    ),
  })
  const text = (type: string) => outputFiles.find(({ path }: { path: string }) => path.endsWith(type))?.text ?? ''
  return { js: text('.js'), css: text('.css') }
}

/** Serve files that are in memory, and a folder behind them; resolves to the address and a way to stop. */
export async function serve(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder?: string,
): Promise<{ url: string; stop: () => void }> {
  const behind = folder ? sirv(folder, { dev: true }) : undefined
  const types: Record<string, string> = {
    js: 'text/javascript',
    css: 'text/css',
    json: 'application/json',
    pagefind: 'application/wasm',
  }
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const text = files.get(pathname)
    if (text === undefined) {
      if (behind) behind(request, response)
      else response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', `${types[pathname.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`)
    response.end(text)
  })
  await new Promise<void>((done) => server.listen(0, done))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return { url: `http://localhost:${address.port}`, stop: () => server.close() }
}

/** Brotli bytes of a text, as a host sends it. */
export function brotli(text: string | Buffer): number {
  return brotliCompressSync(text).length
}

/** Bytes of a body over the wire: brotli, or as it is where it was compressed before. */
export function weigh(body: Buffer): number {
  return body.length === 0 ? 0 : Math.min(brotli(body), body.length)
}

/** Follow a page's responses of one kind and add up their brotli bytes; ask once the page has loaded. */
export function countBytes(page: Page, type: string): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === type) bodies.push(response.body().catch(() => Buffer.alloc(0)))
  })
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + (body.length > 0 ? brotli(body) : 0), 0)
}

/** The seconds that the page's main thread has worked so far, by the thread's own clock. */
export async function createCpuClock(
  context: BrowserContext,
  page: Page,
): Promise<{ cdp: CDPSession; cpuMs: () => Promise<number> }> {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const cpuMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  return { cdp, cpuMs }
}

/** The built site's text of a file. */
export function readBuilt(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}
