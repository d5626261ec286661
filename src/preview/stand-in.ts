/**
 * What a writer sees of a page that cannot be drawn as it is saved: its last good state, or a page in plain words, with
 * what the check says of it. Never a stack trace, and never the reader's page for mistyped addresses.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Told, ToldProblem } from '../newsroom/told.ts'
import { listWays } from './items.ts'

/** So many pages are kept as they were last drawn. */
const KEPT = 100

/** What is known of the page at an address. */
export interface Known {
  /** The file of the entry that it is about, or was when it was last drawn. */
  file: string | undefined
  problems: readonly ToldProblem[]
  folder: Told['folder']
  /** Tells one state of the newsroom from the next. */
  digest: string
}

/** Keep pages as they are drawn, and send what stands in for one that cannot be. */
export function createStandIns(base: string, know: (path: string, file: string | undefined) => Known) {
  const good = new Map<string, { html: string; file: string | undefined }>()
  const keep = (path: string, html: string, file: string | undefined) => {
    good.delete(path)
    good.set(path, { html, file })
    const [oldest] = good.keys()
    if (good.size > KEPT && oldest !== undefined) good.delete(oldest)
  }

  /** What is sent in place of a page; undefined where that is as it should be. */
  function replace(path: string, status: number, html: string): string | undefined {
    const last = good.get(path)
    const known = know(path, last?.file)
    if (status === 200 && html.includes('</html>')) {
      keep(path, html, known.file)
      return undefined
    }
    if (status < 400 && status !== 200) return undefined
    // An address that nothing has is mistyped for writers too.
    if (status === 404 && known.file === undefined) return undefined
    // Nothing is wrong with what was saved a moment ago, and the page is not there yet.
    if (status === 404 && known.problems.length === 0) return WAITING
    return last ? markLast(last.html, known, base) : writePlain(known, base)
  }

  return { watch: (request: IncomingMessage, response: ServerResponse) => watch(request, response, base, replace) }
}

/** Hold an answer back until it is whole, and send what `replace` makes of it. */
function watch(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  base: string,
  replace: (path: string, status: number, html: string) => string | undefined,
): void {
  const asked = url.split('?')[0] ?? ''
  const path = asked.startsWith(base) ? `/${asked.slice(base.length)}` : asked
  const parts: Buffer[] = []
  const take = (part: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part))
  }
  const { write, end, writeHead } = response
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.find((one) => typeof one === 'object') as Record<string, string> | undefined
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    return response
  }) as typeof writeHead
  response.write = ((part: unknown, ...rest: unknown[]) => {
    take(part)
    for (const one of rest) if (typeof one === 'function') one()
    return true
  }) as typeof write
  response.end = ((part: unknown, ...rest: unknown[]) => {
    take(part)
    Object.assign(response, { write, end, writeHead })
    const whole = Buffer.concat(parts)
    const isPage = /html/.test(String(response.getHeader('content-type') ?? 'text/html'))
    const instead = isPage ? replace(path, response.statusCode, whole.toString()) : undefined
    if (instead !== undefined) {
      if (response.statusCode === 200) response.statusCode = 500
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.removeHeader('content-length')
    }
    const done = [part, ...rest].find((one) => typeof one === 'function') as (() => void) | undefined
    return response.end(instead ?? whole, done)
  }) as typeof end
}

const toText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The last good state, with what is wrong above it. */
function markLast(html: string, known: Known, base: string): string {
  const bar = `<section class="preview-note stand-in" aria-label="This page cannot be drawn"><p><b>This page cannot be drawn as it is saved now.</b> Below is how it last was. It comes back by itself once this is mended:</p>${writeProblems(known, base)}</section>`
  return html
    .replace(/<html/, `<html data-stand-in="${known.digest}"`)
    .replace(/<body[^>]*>/, (body) => `${body}${bar}`)
}

/** A page that asks for itself again, until the one that it stands for is there. */
const WAITING = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="1"><title>This page is being drawn</title>
<style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem }</style></head>
<body><main class="stand-in"><h1>This page is being drawn</h1><p>It comes by itself in a moment.</p></main></body></html>`

/** A page for what was never drawn. */
function writePlain(known: Known, base: string): string {
  return `<!doctype html>
<html lang="en-GB" data-stand-in="${known.digest}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>This page cannot be drawn yet</title>
<style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word } li { margin-block: .75rem } code { font-size: .9em }</style>
<script type="module" src="${base}@vite/client"></script><script type="module" src="${base}src/preview/client/main.ts"></script></head>
<body><main class="stand-in"><h1>This page cannot be drawn yet</h1>
<p>It is here once this is mended. Leave the page open: it comes by itself.</p>
${writeProblems(known, base)}
<p><a href="${base}problems/">All problems and what is due</a> · <a href="${base}">The front page</a></p></main></body></html>`
}

function writeProblems({ problems, folder, file }: Known, base: string): string {
  if (problems.length === 0)
    return `<p>The check finds nothing wrong with what is written${file ? ` in <code>${toText(file)}</code>` : ''}, so the fault may be in the site itself. The terminal says more: show it to whoever looks after the site.</p>`
  const items = problems.map((one) => {
    const ways = listWays(one, folder, base).map(
      ({ words, href, isAsked }) => `<a href="${toText(href)}"${isAsked ? ' data-asked' : ''}>${words}</a>`,
    )
    return `<li>${toText(one.message)}. ${toText(one.hint)}<br><code>${toText(one.file)}:${one.line}</code> ${ways.join(' · ')}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}
