/** Fetching from a server of this machine that misbehaves in every way. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fetchList, type Limits } from '../../src/lists/fetch.ts'
import { makeNewsroom } from '../newsroom/newsroom.ts'

async function fetchFrom(answer: RequestListener, path = '/list', limits: Limits = { bytes: 1000, ms: 5000 }) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const file = join(makeNewsroom({ 'a/b': '' }), 'list')
  await fetchList(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, file, limits)
  return readFileSync(file, 'utf8')
}

const redirect =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end()

test('what a publisher serves is taken as it comes, also from where it leads on to', async () => {
  expect(await fetchFrom((_, response) => response.end('The list.'))).toBe('The list.')
  const moved: RequestListener = (request, response) =>
    request.url === '/list' ? redirect('/new')(request, response) : response.end(`From ${request.url}.`)
  expect(await fetchFrom(moved)).toBe('From /new.')
})

test.each<[string, RequestListener, string]>([
  ['an answer other than 200', (_, response) => response.writeHead(404).end('Sorry'), 'answered 404'],
  ['a file that is too large, as it says', (_, response) => response.end('x'.repeat(1001)), 'larger than 0.001 MB'],
  [
    'a file that is too large, as it turns out',
    (_, response) => {
      for (let count = 0; count < 20; count += 1) response.write('x'.repeat(100))
      response.end()
    },
    'larger than 0.001 MB',
  ],
  [
    'a file that ends early',
    (_, response) => {
      response.writeHead(200, { 'content-length': 500 })
      response.write('x', () => response.destroy())
    },
    'the connection failed',
  ],
  ['a way without end', redirect('/list'), 'leads on more than 5 times'],
  ['a way to plain http elsewhere', redirect('http://news.example/list'), 'http://news.example is refused'],
  ['a way to another machine of the network', redirect('https://10.0.0.1/list'), 'https://10.0.0.1 is refused'],
  ['a way to a name without a domain', redirect('https://intranet/list'), 'https://intranet is refused'],
  ['a way to another scheme', redirect('file:///etc/hostname'), 'is refused'],
])('%s is refused', async (_, answer, message) => {
  await expect(fetchFrom(answer)).rejects.toThrow(message)
})

test('who takes too long is not waited for', async () => {
  const slow: RequestListener = (_, response) => response.write('x')
  await expect(fetchFrom(slow, '/list', { bytes: 1000, ms: 200 })).rejects.toThrow('longer than 0.2 seconds')
  await expect(fetchFrom(() => {}, '/list', { bytes: 1000, ms: 200 })).rejects.toThrow('longer than 0.2 seconds')
})

test('plain http is refused where the list is not on this machine', async () => {
  await expect(fetchList('http://news.example/list', '/nowhere')).rejects.toThrow('only https')
})
