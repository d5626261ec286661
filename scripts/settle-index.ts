/**
 * Pagefind 1.5.2 writes filters and their values in an order that differs from run to run, and names files by their
 * content. Put both in order and name the files anew, so that the same site gives the same bytes.
 * The format is that of pagefind/src/index/{index_filter,index_metadata}.rs: gzip over `pagefind_dcd` and CBOR arrays.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { decode, encode } from 'cborg'
import { compareKeys } from '../src/core/order.ts'

export interface IndexFile {
  path: string
  content: Uint8Array
}

const MAGIC = Buffer.from('pagefind_dcd')
/** Where the metadata keeps its lists of `[name, …]`. */
const FILTERS = 3
const SORTS = 4

type Named = [string, ...unknown[]]

/** Return the files of an index in one order, whatever order Pagefind gave them. */
export function settleIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>()
  const settled = files.map((file) => {
    if (!file.path.endsWith('.pf_filter')) return file
    const [filter, values] = unpack(file.content) as [string, Named[]]
    return rename(file.path, pack([filter, values.sort(byName)]), renamed)
  })
  const withMeta = settled.map((file) => {
    if (!file.path.endsWith('.pf_meta')) return file
    const meta = unpack(file.content) as Named[][]
    for (const filter of meta[FILTERS] ?? []) filter[1] = renamed.get(filter[1] as string) ?? filter[1]
    meta[FILTERS]?.sort(byName)
    meta[SORTS]?.sort(byName)
    return rename(file.path, pack(meta), renamed)
  })
  return withMeta
    .map((file) => {
      if (file.path !== 'pagefind-entry.json') return file
      const entry = JSON.parse(Buffer.from(file.content).toString()) as { languages: Record<string, { hash: string }> }
      for (const language of Object.values(entry.languages)) language.hash = renamed.get(language.hash) ?? language.hash
      return { path: file.path, content: Buffer.from(JSON.stringify(entry)) }
    })
    .sort((a, b) => byName([a.path], [b.path]))
}

/** Name a file by its new content; the language before the underscore stays, and so does the length. */
function rename(path: string, content: Uint8Array, renamed: Map<string, string>): IndexFile {
  const [, start, hash, end] = /^(.*?)([^./]+_[0-9a-f]+)(\.pf_\w+)$/.exec(path) ?? []
  if (!hash) throw new Error(`unknown index file: ${path}`)
  const [language = '', digits = ''] = hash.split('_')
  const next = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, digits.length)}`
  renamed.set(hash, next)
  return { path: `${start}${next}${end}`, content }
}

function unpack(content: Uint8Array): unknown {
  const bytes = gunzipSync(content)
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('unknown index format: no pagefind_dcd')
  return decode(bytes.subarray(MAGIC.length))
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([MAGIC, encode(value)]), { level: 9 })
}

function byName([a]: Named, [b]: Named): number {
  return compareKeys(a, b)
}
