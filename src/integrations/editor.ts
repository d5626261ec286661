/** The editing page of the same files, in the preview alone: `/edit/`, and what it asks of this machine. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AstroIntegration } from 'astro'
import { addPicture, beginEntry, checkEntry, listEntries, openEntry, saveEntry } from '../editor/desk.ts'
import { offerForms } from '../editor/offer.ts'
import { DeskError, type Sent } from '../editor/store.ts'
import { openNewsroom } from '../newsroom/read.ts'
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts'
import type { Settings } from '../settings.ts'

/** A picture may have so many bytes, anything else far less. */
const MOST = 40_000_000

/** Serve the editing page in the preview; a build knows nothing of it. */
export function editor(settings: Settings): AstroIntegration {
  return {
    name: 'editor',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return
        injectRoute({ pattern: '/edit', entrypoint: new URL('../editor/page.astro', import.meta.url), prerender: true })
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(settings.base, '/')
          const [, asked] = /^\/edit\/api\/(\w+)/.exec(path) ?? []
          if (!asked) return next()
          return void answer(asked, new URL(path, 'http://here'), request, response, settings)
        })
      },
    },
  }
}

async function answer(
  asked: string,
  { searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
) {
  const send = (status: number, value: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(value))
  }
  try {
    refuseStrangers(request)
    const act = ACTS[asked]
    if (!act) throw new DeskError(404, `The desk knows nothing of “${asked}”.`)
    send(200, await act({ settings, query: searchParams, bytes: await readBytes(request) }))
  } catch (error) {
    if (error instanceof DeskError) return send(error.status, { message: error.message })
    console.error(error)
    send(500, { message: `Nothing was saved: ${error instanceof Error ? error.message : error}.` })
  }
}

/** Only the page itself may ask: no other site that is open in the browser, under whatever name it reaches this machine. */
function refuseStrangers({ headers, method }: IncomingMessage): void {
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  const isOwn = headers.origin === undefined || new URL(headers.origin).host === headers.host
  const isAsked = method === 'GET' || headers['x-listed-desk'] === '1'
  if (!['localhost', '127.0.0.1', '[::1]'].includes(host) || !isOwn || !isAsked)
    throw new DeskError(403, 'Only the editing page on this machine may ask this.')
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST) throw new DeskError(413, 'That is too much for one file: 40 MB are the most.')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

interface Asked {
  settings: Settings
  query: URLSearchParams
  bytes: Buffer
}

const ACTS: Record<string, (asked: Asked) => unknown> = {
  /** Everything that a form offers: entries by name, the forms, the components. */
  newsroom: ({ settings }) => ({
    entries: listEntries(openNewsroom(settings.contentDir), settings.now),
    ...offerForms(),
  }),
  entry: ({ settings, query }) => openEntry(openNewsroom(settings.contentDir), ...named(query)),
  check: ({ settings, bytes }) => checkEntry(openNewsroom(settings.contentDir), readSent(bytes), settings.now),
  save: ({ settings, bytes }) => saveEntry(openNewsroom(settings.contentDir), readSent(bytes)),
  begin: ({ settings, query, bytes }) =>
    beginEntry(openNewsroom(settings.contentDir), ...named(query), JSON.parse(bytes.toString())),
  picture: async ({ settings, query, bytes }) => ({
    src: await addPicture(openNewsroom(settings.contentDir), query.get('id') ?? '', query.get('name') ?? '', bytes),
  }),
}

function named(query: URLSearchParams): [CollectionName, string] {
  const collection = query.get('collection') ?? ''
  if (!Object.hasOwn(COLLECTIONS, collection)) throw new DeskError(404, `There is no collection “${collection}”.`)
  return [collection as CollectionName, query.get('id') ?? '']
}

function readSent(bytes: Buffer): Sent {
  return JSON.parse(bytes.toString()) as Sent
}
