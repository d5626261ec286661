/**
 * The full text of what is published to be read, which Pagefind has: pieces with their sections, lists, words, policies,
 * `/coverage/`. It is asked for each word that was meant in all its forms, and what has more of the words stands higher;
 * the section and the excerpt are Pagefind's own.
 */
import { foldLetters } from '../core/fold.ts'
import { split, toTerm } from './words.ts'

/** As much of Pagefind as is used here. */
export interface Pagefind {
  search(text: string): Promise<{ results: PagefindResult[] }>
}
interface PagefindResult {
  id: string
  score: number
  data(): Promise<PagefindPage>
}
interface PagefindPage {
  url: string
  content: string
  excerpt: string
  sub_results: { title: string; url: string; excerpt: string; locations: number[] }[]
}

/** What Pagefind is to look for. */
export interface Meant {
  /** For each word of the query the forms in which it may stand: corrected, in both spellings, short and long. */
  words: string[][]
  /** Words of the query that the look-up does not know: a text may have them, or what Pagefind has is only their beginning. */
  unsure: string[]
  /** What must stand as it was typed. */
  phrases: string[]
  /** What must not stand there. */
  without: string[]
}

/** A page that has what was meant, and where in it. */
export interface PageHit {
  /** Site-relative, without an anchor. */
  path: string
  /** With the anchor of the section that answers best; the path where that is the beginning. */
  url: string
  section: string
  /** Text in turns plain and marked, beginning with plain. */
  excerpt: string[]
}

/** Asks for pages, best first. */
export type AskPages = (meant: Meant) => Promise<PageHit[]>

/** Tuned on the working halves of the queries in tests/search. */
export const PAGE_TUNING = { coverage: 1, keep: 0.48, shown: 4, enough: 3, section: 1, heading: 2 }
/** How Pagefind is to be set: long pages are not worse answers here, and a word is not the beginning of any other. */
export const PAGEFIND_OPTIONS = {
  excerptLength: 24,
  ranking: { pageLength: 1, termFrequency: 0.6, termSimilarity: 2, metaWeights: { title: 2 } },
}

/** Find the pages that have most of the words, those first that have them in one section. */
export async function searchPages(pagefind: Pagefind, { words, unsure, phrases, without }: Meant): Promise<PageHit[]> {
  const concepts = [...words, ...phrases.map((phrase) => [`"${phrase}"`])]
  const [found, banned] = await Promise.all([
    Promise.all(concepts.map((forms) => findForms(pagefind, forms, unsure))),
    Promise.all(without.map((word) => findForms(pagefind, [word]))),
  ])
  const worths = found.map((pages) => [...pages.values()].reduce((most, { score }) => Math.max(most, score), 0))
  const most = Math.max(...worths)
  const possible = worths.reduce((sum, worth) => sum + (worth || most), 0)
  const ranked = [...new Set(found.flatMap((pages) => [...pages.keys()]))].flatMap((id) => {
    const lacks = found.some((pages, index) => index >= words.length && !pages.has(id))
    if (lacks || banned.some((pages) => pages.has(id))) return []
    const own = found.map((pages) => pages.get(id))
    const coverage = own.reduce((sum, one, index) => sum + (one ? (worths[index] as number) : 0), 0) / possible
    const score = own.reduce((sum, one) => sum + (one?.score ?? 0), 0) * coverage ** PAGE_TUNING.coverage
    return coverage < PAGE_TUNING.keep ? [] : [{ id, own, score }]
  })
  ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const joint = new Map<string, Promise<PagefindResult[]>>()
  const asked = ranked.slice(0, PAGE_TUNING.shown).map(async ({ id, own, score }) => {
    const forms = own.flatMap((one) => (one ? [one.form] : []))
    const text = forms.length > 1 ? forms.join(' ').replaceAll('"', '') : (forms[0] as string)
    if (!joint.has(text))
      joint.set(
        text,
        pagefind.search(text).then(({ results }) => results),
      )
    const page = await (await joint.get(text))?.find((one) => one.id === id)?.data()
    if (!page || !forms.every((form) => hasWords(page.content, form))) return []
    const parts = own.flatMap((one, index) =>
      one ? [{ terms: new Set(split(one.form).map(toTerm)), worth: (worths[index] as number) / possible }] : [],
    )
    return [toHit(page, score, parts)]
  })
  const hits = (await Promise.all(asked)).flat()
  return hits.sort((a, b) => b.score - a.score).map(({ hit }) => hit)
}

/** Pages that have some form, each with the form that weighs most in it; further forms are asked for where few have the first. */
async function findForms(pagefind: Pagefind, forms: readonly string[], unsure: readonly string[] = []) {
  const best = new Map<string, { form: string; score: number }>()
  for (const form of forms) {
    if (best.size >= PAGE_TUNING.enough) break
    const { results } = await pagefind.search(form)
    const [first] = results
    if (first && unsure.includes(form) && !hasWords((await first.data()).content, form)) continue
    const share = 1 / form.split(' ').length
    for (const { id, score } of results)
      if (score * share > (best.get(id)?.score ?? 0)) best.set(id, { form, score: score * share })
  }
  return best
}

/** Where it has no such word, Pagefind gives pages that have no more than its beginning. */
function hasWords(content: string, form: string): boolean {
  const folded = foldLetters(content)
  const words = new Set(split(content))
  // “UK” is no beginning of Ukraine.
  return split(form).every((word) =>
    word.length < 4
      ? words.has(word) || words.has(`${word}s`)
      : folded.includes(word.slice(0, Math.max(4, word.length - 3))),
  )
}

/** A page by the section that has most of what was asked for, in its heading above all, and of such sections the densest. */
function toHit(
  { url, content, excerpt, sub_results }: PagefindPage,
  score: number,
  parts: readonly { terms: ReadonlySet<string>; worth: number }[],
) {
  const words = content.split(/\s+/)
  const worthOf = (terms: ReadonlySet<string>) =>
    parts.reduce((sum, part) => sum + ([...part.terms].every((term) => terms.has(term)) ? part.worth : 0), 0)
  const sections = sub_results.map((one) => {
    const text = one.locations.map((at) => words[at]).join(' ')
    const own = worthOf(new Set(split(text).map(toTerm))) * PAGE_TUNING.section
    const isSection = one.url.includes('#')
    const inHeading = isSection ? worthOf(new Set(split(one.title).map(toTerm))) * PAGE_TUNING.heading : 0
    return { one, isSection, worth: own + inHeading }
  })
  const [best] = sections.sort((a, b) => b.worth - a.worth || b.one.locations.length - a.one.locations.length)
  const path = url.replace(/#.*$/, '')
  const section = best?.isSection ? best.one : undefined
  const parted = sayCut(dropHeading(section?.excerpt ?? excerpt, best?.one.title ?? '')).split(/<\/?mark>/)
  const hit: PageHit = {
    path,
    url: section?.url ?? path,
    section: section?.title ?? '',
    excerpt: parted.map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')),
  }
  return { hit, score: score * (1 + (best?.worth ?? 0)) }
}

/** Leave out what an excerpt begins with of the heading above it: the heading is told beside it. */
function dropHeading(excerpt: string, heading: string): string {
  const plain = (word: string) => foldLetters(word.replace(/<\/?mark>/g, '')).replace(/[^\p{L}\p{N}]/gu, '')
  const [words, head] = [excerpt.trim().split(/\s+/), heading.split(/\s+/).map(plain)]
  const end = words.findIndex((word) => /[.?!](?:<\/mark>)?$/.test(word)) + 1
  const isHeading = words.slice(0, end).every((word, at) => plain(word) === head[head.length - end + at])
  return end > 0 && end < words.length && isHeading ? words.slice(end).join(' ') : excerpt
}

/** Say of words from the middle of a text that they are. */
function sayCut(excerpt: string): string {
  const text = excerpt.trim()
  const isBegun = /^(?:<mark>)?[\p{Lu}\p{N}“‘]/u.test(text)
  const isEnded = /[.!?]”?(?:<\/mark>)?$/.test(text)
  return `${isBegun ? '' : '… '}${text}${isEnded ? '' : ' …'}`
}
