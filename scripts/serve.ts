import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { readSettings } from '../src/settings.ts'

/** Serve a built site; resolves to the server and its address. Port 0 takes any free one. */
export async function serve(folder: string, base: string, port: number): Promise<{ server: Server; url: string }> {
  if (!existsSync(folder)) throw new Error(`There is no site in ${folder} yet: run npm run build first.`)
  const files = sirv(folder, { etag: true, dev: true })
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      createReadStream(join(folder, '404.html')).pipe(response)
    }
    const path = request.url ?? '/'
    if (!path.startsWith(base)) {
      if (path !== '/') return missing()
      response.writeHead(302, { location: base })
      return response.end()
    }
    request.url = `/${path.slice(base.length)}`
    files(request, response, missing)
  })
  const free = await listen(server, port)
  return { server, url: `http://localhost:${free}${base}` }
}

/** Listen on a port or, where it is taken, on one of the twenty after it. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; tried <= port + 20; tried++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error))
      server.once('error', fail)
      server.listen(tried, () => {
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
