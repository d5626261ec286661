/**
 * Fetch a list from where its publisher offers it. Everything that comes is foreign: only https (http on this machine, for
 * tests), no way from there to a host of this machine or network, a limit of size and of time, and the answer must be 200.
 */
import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A list that could not be fetched; the message says why. */
export class FetchError extends Error {}

/** How much and how long a list may take. */
export interface Limits {
  bytes: number
  ms: number
}

/** More than three times the largest list that we know, and longer than a slow host needs. */
export const LIMITS: Limits = { bytes: 200_000_000, ms: 300_000 }

const MOST_REDIRECTS = 5

/** Fetch a list into a file; throw a `FetchError` where that is refused or fails. */
export async function fetchList(url: string, file: string, limits: Limits = LIMITS): Promise<void> {
  const signal = AbortSignal.timeout(limits.ms)
  try {
    const response = await follow(new URL(url), signal)
    const length = Number(response.headers.get('content-length') ?? 0)
    if (length > limits.bytes) throw new FetchError(tooLarge(limits))
    if (!response.body) throw new FetchError('the answer is empty.')
    await pipeline(
      Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      limit(limits),
      createWriteStream(file),
      { signal },
    )
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (signal.aborted) throw new FetchError(`it took longer than ${limits.ms / 1000} seconds.`)
    const { cause, message } = error as Error
    throw new FetchError(`the connection failed (${(cause as Error | undefined)?.message || message}).`)
  }
}

/** Follow redirects by hand: each target is held to the same rules as the address itself. */
async function follow(start: URL, signal: AbortSignal): Promise<Response> {
  const mayBeLocal = isLocal(start)
  let url = start
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    if (isLocal(url) ? !mayBeLocal : url.protocol !== 'https:' || isAddress(url))
      throw new FetchError(`${url.origin} is refused: only https, and no address of this machine or network.`)
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': 'Listed (reads official lists once per rhythm)' },
    })
    const target = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || target === null) {
      if (response.status !== 200) throw new FetchError(`${url.host} answered ${response.status}.`)
      return response
    }
    await response.body?.cancel()
    url = new URL(target, url)
  }
  throw new FetchError(`it leads on more than ${MOST_REDIRECTS} times.`)
}

function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname)
}

/** Publishers have names; a bare number may be a machine of this network. */
function isAddress({ hostname }: URL): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname) || !hostname.includes('.')
}

function limit(limits: Limits): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length
      done(bytes > limits.bytes ? new FetchError(tooLarge(limits)) : null, chunk)
    },
  })
}

function tooLarge({ bytes }: Limits): string {
  return `it is larger than ${bytes / 1e6} MB.`
}
