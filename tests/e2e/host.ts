/** Pages of other people, on origins of their own. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

// Real servers: Chromium keeps a page that a test merely makes up from loading anything of this machine.
const servers: Server[] = []

/** Stop all that have been started. */
export function closeServers(): void {
  for (const server of servers.splice(0)) server.close()
}

/** Serve one page at every address of an origin of its own, with headers of its own. */
export async function serve(html: string, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(html)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
