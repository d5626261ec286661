/** The built site as a host would serve it: compressed, with the headers of the table, on this machine only. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http'
import { join } from 'node:path'
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from 'node:zlib'
import sirv from 'sirv'
import { ADMIN_PATH, HOST_FILES, headersOf, toHeaderRows, typeOf } from '../src/publish/headers.ts'
import { readSettings } from '../src/settings.ts'

/** Nobody but this machine: what is served may be a site that is not published yet. */
const HERE = '127.0.0.1'

/** Serve a built site; resolves to the server and its address. Port 0 takes any free one. */
export async function serve(folder: string, base: string, port: number): Promise<{ server: Server; url: string }> {
  if (!existsSync(folder)) throw new Error(`There is no site in ${folder} yet: run npm run build first.`)
  const files = sirv(folder, { etag: true, dev: true, extensions: ['html'] })
  const rows = toHeaderRows(base, existsSync(join(folder, ADMIN_PATH)))
  const moves = readMoves(folder)
  const server = createServer((request, response) => {
    const address = request.url ?? '/'
    const [path = '', query] = address.split(/\?(.*)/s)
    const lead = (to: string, status: number) => response.writeHead(status, { location: to }).end()
    const missing = () => {
      setAll(response, headersOf(`${base}404.html`, rows, false))
      const body = readFileSync(join(folder, '404.html'))
      response.writeHead(404, { 'content-type': typeOf('.html') })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    compress(request, response, typeOf(path.endsWith('/') ? '.html' : path))
    if (!path.startsWith(base)) return path === '/' ? lead(base, 302) : missing()
    const moved = moves(path)
    if (moved) return lead(moved + (query ? `?${query}` : ''), 301)
    const own = `/${path.slice(base.length)}`
    if (HOST_FILES.includes(own)) return missing()
    if (!own.endsWith('/') && isFolder(folder, own)) return lead(`${path}/${query ? `?${query}` : ''}`, 301)
    setAll(response, headersOf(path, rows))
    response.setHeader('content-type', typeOf(own.endsWith('/') ? '.html' : own))
    request.url = `/${address.slice(base.length)}`
    files(request, response, missing)
  })
  // Nobody is thrown out because this machine was busy for some seconds.
  server.keepAliveTimeout = 55_000
  const free = await listen(server, port)
  return { server, url: `http://localhost:${free}${base}` }
}

function setAll(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** The addresses that have moved, as the site's own `_redirects` has them. */
function readMoves(folder: string): (path: string) => string | undefined {
  const file = join(folder, '_redirects')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const moves = lines.map((line) => {
    const [from = '', to = ''] = line.split(' ')
    return { from: new RegExp(`^${from.replaceAll('.', '\\.').replace(':id', '([^/]+)')}$`), to }
  })
  return (path) => {
    const found = moves.find(({ from }) => from.test(path))
    return found && path.replace(found.from, found.to.replace(':id', '$1'))
  }
}

function isFolder(folder: string, path: string): boolean {
  try {
    return statSync(join(folder, decodeURI(path), 'index.html')).isFile()
  } catch {
    return false
  }
}

/** The compression of a host that compresses as it sends. */
const PACKERS: Record<string, () => BrotliCompress | Gzip> = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
}

/** Compress what a response will be given, if it is text and the browser takes it so. */
function compress(request: IncomingMessage, response: ServerResponse, type: string): void {
  if (!type.includes('charset')) return
  response.setHeader('vary', 'Accept-Encoding')
  const taken = String(request.headers['accept-encoding'] ?? '')
  const encoding = Object.keys(PACKERS).find((name) => new RegExp(`\\b${name}\\b`).test(taken))
  if (!encoding || request.headers.range || request.method !== 'GET') return
  const { write, end } = response
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders,
  ) => ServerResponse
  let packer: BrotliCompress | Gzip | undefined
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    if (status !== 200 && status !== 404) return writeHead(status, headers)
    const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length')
    packer = PACKERS[encoding]?.()
    packer?.on('data', (part: Buffer) => {
      if (!write.call(response, part, 'utf8')) packer?.pause()
    })
    packer?.on('end', () => end.call(response, undefined, 'utf8'))
    // Who writes into the response waits for it, and does not know of what stands in between.
    packer?.on('drain', () => response.emit('drain'))
    response.on('drain', () => packer?.resume())
    return writeHead(status, { ...Object.fromEntries(kept), 'content-encoding': encoding })
  }) as typeof response.writeHead
  response.write = ((part: Buffer) =>
    packer ? packer.write(part) : write.call(response, part, 'utf8')) as typeof write
  response.end = ((part?: Buffer) => {
    if (packer) packer.end(part)
    else end.call(response, part, 'utf8')
    return response
  }) as typeof end
}

/** Listen on a port or, where it is taken, on one of the twenty after it. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; tried <= port + 20; tried++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error))
      server.once('error', fail)
      server.listen(tried, HERE, () => {
        server.off('error', fail)
        resolve(false)
      })
    })
    if (!taken) return (server.address() as { port: number }).port
  }
  throw new Error(`The ports ${port} to ${port + 20} are all taken: set PORT to a free one.`)
}

/** Serve the site that was built last, until stopped. */
export async function run(): Promise<undefined> {
  const { outDir, base } = readSettings()
  const { url } = await serve(outDir, base, Number(process.env.PORT) || 4321)
  console.log(`\n  Listed is at ${url}\n  Stop it with Ctrl C.\n`)
  return undefined
}
