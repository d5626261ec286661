/**
 * Turn records into an index of small static files. A query reads the root, the parts that its words fall into, and the
 * blocks of the documents that it shows: what is loaded does not grow with the site.
 */
import { compareKeys } from '../core/order.ts'
import {
  type FacetPart,
  type Governments,
  type Posting,
  SEARCH_FACETS,
  SEARCH_TYPES,
  type SearchDoc,
  type SearchRecord,
  type SearchRoot,
  type TermPart,
} from './types.ts'
import { isKey, isStop, split, toNameKeys, toPageKey, toTerm, toTerms } from './words.ts'

/** Characters of JSON that a part may have. */
const PART = 6_000
const BLOCK = 8
const FACET_BLOCK = 1024
/** A term that stands in more documents keeps those in which it weighs most. */
const MOST = 1500

/** What a name weighs for what is listed under it, and not called so. */
const OF_NAME = 1

/** What Pagefind has the text of: found again by its address, under `@/coverage/`. */
const READ_TYPES = new Set(['explainer', 'instrument', 'term', 'page'])
/** Whose names are told inside longer queries, such as `fto` in `difference between fto and sdgt`: under `~fto`. */
const KNOWN_TYPES = new Set(['term', 'instrument', 'authority'])

/** Build all files of the index, by name; names of facets are `id → name`. */
export function buildSearch(
  records: readonly SearchRecord[],
  names: ReadonlyMap<string, string>,
  governments: Governments = {},
): Map<string, string> {
  const sorted = [...records].sort(
    (a, b) =>
      SEARCH_TYPES.indexOf(a.type) - SEARCH_TYPES.indexOf(b.type) ||
      compareKeys(a.group, b.group) ||
      compareKeys(a.url, b.url),
  )
  const { postings, words } = weigh(sorted)

  const files = new Map<string, string>()
  const terms = [...postings.keys()].sort(compareKeys)
  const { parts, firsts } = cutParts(terms, (term) => toPosting(postings.get(term)!, words.get(term)))
  for (const [index, part] of parts.entries()) files.set(`t${index}`, part)
  const ends = cutEnds(terms.filter((term) => !isKey(term)))
  for (const [index, part] of ends.parts.entries()) files.set(`e${index}`, part)
  for (let at = 0; at < sorted.length; at += BLOCK)
    files.set(`d${at / BLOCK}`, JSON.stringify(sorted.slice(at, at + BLOCK).map(toDoc)))
  for (let at = 0; at < sorted.length; at += FACET_BLOCK)
    files.set(`f${at / FACET_BLOCK}`, JSON.stringify(toFacets(sorted.slice(at, at + FACET_BLOCK), names)))
  const root: SearchRoot = {
    version: digest([...files.values()].join('\n')),
    count: sorted.length,
    terms: firsts,
    ends: ends.firsts,
    types: SEARCH_TYPES.map((_, at) => sorted.filter(({ type }) => SEARCH_TYPES.indexOf(type) < at).length),
    governments,
    blockSize: BLOCK,
    facetSize: FACET_BLOCK,
  }
  files.set('root', JSON.stringify(root))
  return files
}

/** Count the terms of records: a field weighs less the longer it is, and a term that is repeated in it a little more. */
function weigh(records: readonly SearchRecord[]) {
  const postings = new Map<string, Map<number, number>>()
  /** How each term is written, and how often. */
  const words = new Map<string, Map<string, number>>()
  for (const [doc, { type, url, fields, names, ofNames = [] }] of records.entries()) {
    const own = new Map<string, number>()
    if (READ_TYPES.has(type)) own.set(toPageKey(url), 1)
    const best = new Map<string, number>()
    for (const [text, weight, isName] of fields) {
      const terms = toTerms(text)
      const length = 1 + Math.log2(1 + terms.length / 4)
      for (const [term, { length: count }] of Map.groupBy(terms, (one) => one)) {
        const worth = (weight * (1 + Math.log(count) / 2)) / length
        if (isName) best.set(term, Math.max(best.get(term) ?? 0, worth))
        else add(own, term, worth)
      }
      for (const word of split(text)) {
        if (isStop(word)) continue
        const forms = words.get(toTerm(word)) ?? new Map<string, number>()
        words.set(toTerm(word), add(forms, word, 1))
      }
    }
    for (const [term, worth] of best) add(own, term, worth)
    for (const key of ofNames.flatMap(toNameKeys)) own.set(key, OF_NAME)
    for (const name of names) {
      const keys = toNameKeys(name)
      for (const key of keys) own.set(key, 40)
      if (KNOWN_TYPES.has(type)) own.set((keys[0] as string).replace('=', '~'), 40)
      const joined = split(name).join('')
      if (joined.length <= 20 && split(name).length > 1)
        own.set(toTerm(joined), Math.max(own.get(toTerm(joined)) ?? 0, 8))
    }
    for (const [term, weight] of own) {
      const list = postings.get(term) ?? new Map<number, number>()
      postings.set(term, list.set(doc, weight))
    }
  }
  return { postings, words }
}

function add<K>(sums: Map<K, number>, key: K, amount: number): Map<K, number> {
  return sums.set(key, (sums.get(key) ?? 0) + amount)
}

function toPosting(docs: Map<number, number>, forms: Map<string, number> | undefined): Posting {
  const best = [...docs].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST)
  const word = forms ? ([...forms].sort((a, b) => b[1] - a[1] || compareKeys(a[0], b[0]))[0]?.[0] ?? '') : ''
  const weights = Map.groupBy(best, ([, weight]) => Math.max(1, Math.round(weight * 4)))
  return [
    docs.size,
    word,
    ...[...weights].map(([weight, own]): [number, ...number[]] => {
      const sorted = own.map(([doc]) => doc).sort((a, b) => a - b)
      return [weight, ...sorted.map((doc, at) => doc - (sorted[at - 1] ?? 0))]
    }),
  ]
}

/** Cut sorted terms into parts of about one size. */
function cutParts(terms: readonly string[], value: (term: string) => Posting): { parts: string[]; firsts: string[] } {
  const [parts, firsts]: [string[], string[]] = [[], []]
  let part: TermPart = {}
  let size = 0
  const close = () => {
    if (size > 0) parts.push(JSON.stringify(part))
    part = {}
    size = 0
  }
  for (const [at, term] of terms.entries()) {
    const posting = value(term)
    const length = term.length + JSON.stringify(posting).length + 4
    if (size > 0 && size + length > PART) close()
    if (size === 0) firsts.push(tellApart(term, terms[at - 1] ?? ''))
    part[term] = posting
    size += length
  }
  close()
  return { parts, firsts }
}

/** As much of the beginning of a key as comes after the key before it: the root has one for each part. */
function tellApart(key: string, before: string): string {
  let same = 0
  while (key[same] === before[same]) same++
  return key.slice(0, same + 1)
}

/** The vocabulary from the end of each word: a slip in the first letters leaves the last ones whole. */
function cutEnds(terms: readonly string[]): { parts: string[]; firsts: string[] } {
  const reversed = terms.map((term) => [...term].reverse().join('')).sort(compareKeys)
  const [parts, firsts]: [string[], string[]] = [[], []]
  const each = Math.floor(PART / 10)
  for (let at = 0; at < reversed.length; at += each) {
    parts.push(JSON.stringify(reversed.slice(at, at + each)))
    firsts.push(tellApart(reversed[at] as string, reversed[at - 1] ?? ''))
  }
  return { parts, firsts }
}

function toDoc({ type, id, url, title, group, context, text, status }: SearchRecord): SearchDoc {
  return [SEARCH_TYPES.indexOf(type), id, url, title, group, context, text, status ?? '']
}

function toFacets(records: readonly SearchRecord[], names: ReadonlyMap<string, string>): FacetPart {
  const tables = SEARCH_FACETS.map(() => new Map<string, number>())
  const rows = records.map(({ facets, days }) => [
    ...SEARCH_FACETS.map((facet, index) => {
      const table = tables[index] as Map<string, number>
      return (facets[facet] ?? []).map((id) => {
        if (!table.has(id)) table.set(id, table.size)
        return table.get(id) as number
      })
    }),
    days,
  ]) as FacetPart['rows']
  const named = SEARCH_FACETS.map((facet, index) => [
    facet,
    [...(tables[index] as Map<string, number>).keys()].map((id) => [id, names.get(`${facet} ${id}`) ?? id]),
  ])
  return { names: Object.fromEntries(named), rows }
}

/** A short mark of a text: 53 bits in base 36 (cyrb53, public domain). */
function digest(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36)
}
