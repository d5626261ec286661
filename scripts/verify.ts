import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseHtml } from 'parse5'
import { SaxesParser } from 'saxes'

/** How each kind of file is read by those who take it; each throws where it cannot be. */
const READERS: Record<string, (text: string) => void> = {
  html: readHtml,
  ics: readCalendar,
  xml: readXml,
  svg: readXml,
  json: (text) => void JSON.parse(text),
  jsonl: (text) => {
    for (const line of text.split('\n')) if (line) JSON.parse(line)
  },
  csv: (text) => void parseCsv(text, { bom: true }),
}

/**
 * Read every file of a finished site as its takers will; throws with the name of the first that cannot be read. What was
 * read once with the same bytes, by the same code, is passed by the next time: `known` is a file with the digests of it, for this to keep.
 */
export function verifySite(folder: string, known: string, code = ''): void {
  const before = new Set(existsSync(known) ? readFileSync(known, 'utf8').split('\n') : [])
  const passed = new Set<string>()
  // What another version of this file, or of what it reads with, has passed, this one may not pass.
  const reader = `${code}${readFileSync(import.meta.filename)}`
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const end = /\.(\w+)$/.exec(file)?.[1] ?? ''
    const read = READERS[end]
    if (!read) continue
    const bytes = readFileSync(join(folder, file))
    const digest = createHash('sha1').update(reader).update(end).update(bytes).digest('base64url')
    passed.add(digest)
    if (before.has(digest)) continue
    try {
      read(bytes.toString('utf8'))
    } catch (error) {
      throw new Error(`/${file.replaceAll('\\', '/')} came out unreadable: ${(error as Error).message}`)
    }
  }
  writeFileSync(known, [...passed].join('\n'))
}

function readXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

function readHtml(text: string): void {
  parseHtml(text, {
    onParseError: ({ code, startLine, startCol }) => {
      throw new Error(`${startLine}:${startCol} ${code}`)
    },
  })
}

/** Lines that are folded as RFC 5545 has it, and parts that are closed in the order in which they were opened. */
function readCalendar(text: string): void {
  const open: string[] = []
  for (const [index, line] of text.split('\r\n').entries()) {
    if (line.includes('\n')) throw new Error(`line ${index + 1} is not ended as it should be`)
    if (Buffer.byteLength(line) > 75) throw new Error(`line ${index + 1} is too long`)
    const [, kind, name = ''] = /^(BEGIN|END):(.*)$/.exec(line) ?? []
    if (kind === 'BEGIN') open.push(name)
    else if (kind === 'END' && open.pop() !== name) throw new Error(`line ${index + 1} ends ${name}, which is not open`)
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} is never ended`)
}
