/**
 * Answer a query from the parts of the index. Each word is looked up as it is, as the beginning of others where it is the
 * last and may be unfinished, and, where the record has no such word, as a slip of one that it has. A document's score
 * adds up its words by rarity and weight; what lacks some of the words falls far behind what has them all; what is named
 * exactly like the query comes first. The same code runs in the browser, in the preview and in the tests.
 */
import { distance } from 'fastest-levenshtein'
import { DOC_TYPES, type DocType, type LoadPart, type Posting, type SearchRoot, type TermPart } from './types.ts'
import { isStop, KNOWN_WORDS, split, toNameKey, toTerm, toTerms } from './words.ts'

/** How a word of the query was understood. */
interface Understood {
  word: string
  /** Terms it stands for, each with its share of the full weight. */
  as: { term: string; share: number; posting: Posting }[]
  /** How it is written in the record, where it was taken for a slip. */
  corrected?: string
}

export interface Answer {
  /** Documents, best first. */
  hits: { doc: number; score: number }[]
  /** Words that were read as others: what was typed, what was looked up. */
  corrected: { from: string; to: string }[]
  /** Words of which the record has nothing like. */
  unknown: string[]
  /** True where the best hit has all words. */
  isWhole: boolean
  /** Terms that were looked up, for marking. */
  terms: Set<string>
}

const EMPTY: Answer = { hits: [], corrected: [], unknown: [], isWhole: false, terms: new Set() }

/** Tuned on the odd half of tests/search/queries.yaml. */
export const TUNING = {
  saturation: 20,
  prefix: 0.55,
  slip: [1, 0.75, 0.5],
  name: 9,
  coverage: 2,
  addedPhrase: 0.5,
  keep: 0.7,
  /** For a list, a word or an authority whose name is a part of the query. */
  partName: 0.8,
  /** Of a type that is not named: 1. */
  prior: { change: 0.6 } as Partial<Record<DocType, number>>,
}

/** Search; `isFinished` is true where the last word is whole, as after Enter. */
export async function search(query: string, load: LoadPart, isFinished = false): Promise<Answer> {
  const root = (await load('root')) as SearchRoot
  const all = split(query)
  const kept = all.filter((word) => !isStop(word))
  const words = kept.length > 0 ? kept : all
  if (words.length === 0) return EMPTY
  const lookUp = createLookUp(root, load)
  const understood = await Promise.all(
    words.map((word, index) => understand(word, !isFinished && index === words.length - 1, lookUp)),
  )
  const added = await lookUpAdded(query, understood, lookUp)
  const nameKeys = new Set([
    toNameKey(query),
    `=${understood.map(({ word, as }) => as[0]?.term ?? toTerm(word)).join(' ')}`,
  ])
  const named = (await Promise.all([...nameKeys].map((key) => lookUp.exact(key)))).filter((one) => one !== undefined)
  const parts = await Promise.all(understood.map(({ as }) => (as[0] ? lookUp.exact(`~${as[0].term}`) : undefined)))
  const partNamed = words.length > 1 ? parts.filter((one) => one !== undefined) : []
  const hits = rank(root, understood, { added, named, partNamed }, readIntent(all, words))
  return {
    hits: hits.map(({ doc, score }) => ({ doc, score })),
    corrected: understood.flatMap(({ word, corrected }) => (corrected ? [{ from: word, to: corrected }] : [])),
    unknown: understood.filter(({ as }) => as.length === 0).map(({ word }) => word),
    isWhole: (hits[0]?.coverage ?? 0) > 0.99,
    terms: new Set(understood.flatMap(({ as }) => as.map(({ term }) => term))),
  }
}

/** The type of a document, from its place. */
export function typeOf(doc: number, { types }: SearchRoot): DocType {
  return DOC_TYPES[types.findLastIndex((start) => start <= doc)] as DocType
}

/** Words of the vocabulary that a word may be a slip of, nearest first; looser than the search itself. */
export async function suggest(word: string, load: LoadPart): Promise<string[]> {
  const lookUp = createLookUp((await load('root')) as SearchRoot, load)
  return (await lookUp.near(word, Math.max(2, Math.floor(word.length / 2))))
    .slice(0, 3)
    .map(({ posting }) => posting[1])
}

type LookUp = ReturnType<typeof createLookUp>

function createLookUp(root: SearchRoot, load: LoadPart) {
  const partOf = (starts: readonly string[], key: string) =>
    Math.max(
      0,
      starts.findLastIndex((one) => one <= key),
    )
  /** The parts that keys with a beginning fall into. */
  const partsOf = (starts: readonly string[], beginning: string, kind: 't' | 'e') => {
    const [first, last] = [partOf(starts, beginning), partOf(starts, `${beginning}\uffff`)]
    const count = Math.min(last - first + 1, 6)
    return Promise.all(Array.from({ length: count }, (_, index) => load(`${kind}${first + index}`)))
  }
  /** The first two letters of a word, or as many more as it takes to fall into few parts: what is loaded stays the same on a large site. */
  const narrow = (starts: readonly string[], letters: readonly string[]) => {
    let count = 2
    const span = (start: string) => partOf(starts, `${start}\uffff`) - partOf(starts, start)
    while (count < Math.min(4, letters.length - 1) && span(letters.slice(0, count).join('')) > 1) count++
    return letters.slice(0, count).join('')
  }
  const exact = async (term: string): Promise<Posting | undefined> => {
    if (root.terms.length === 0) return undefined
    const part = (await load(`t${partOf(root.terms, term)}`)) as TermPart
    return Object.hasOwn(part, term) ? part[term] : undefined
  }
  const beginning = async (start: string) => {
    const parts = (await partsOf(root.terms, start, 't')) as TermPart[]
    return parts.flatMap((part) =>
      Object.entries(part).flatMap(([term, posting]) => (term.startsWith(start) ? [{ term, posting }] : [])),
    )
  }
  /** Terms within some slips: those that share the first letters or the last ones. */
  const near = async (word: string, most: number) => {
    const term = toTerm(word)
    const ahead = narrow(root.terms, [...word])
    const behind = narrow(root.ends, [...term].reverse())
    const [heads, ends] = await Promise.all([beginning(ahead), partsOf(root.ends, behind, 'e') as Promise<string[][]>])
    const candidates = new Map(heads.map(({ term: one, posting }) => [one, posting as Posting | undefined]))
    for (const one of ends.flat()) {
      const forward = [...one].reverse().join('')
      if (one.startsWith(behind) && !candidates.has(forward)) candidates.set(forward, undefined)
    }
    const found = [...candidates]
      .map(([one, posting]) => ({ term: one, posting, slips: countSlips(term, one, word, posting?.[1]) }))
      .filter(({ term: one, slips }) => slips <= most && !/^[=~]/.test(one))
      .sort((a, b) => a.slips - b.slips || (b.posting?.[0] ?? 0) - (a.posting?.[0] ?? 0))
      .slice(0, 8)
    const whole = found.map(async (one) => ({ ...one, posting: one.posting ?? (await exact(one.term)) }))
    return (await Promise.all(whole))
      .filter((one): one is typeof one & { posting: Posting } => one.posting !== undefined)
      .sort((a, b) => a.slips - b.slips || b.posting[0] - a.posting[0])
  }
  return { exact, beginning, near }
}

/** Slips between a word and one of the record, compared as terms and as they are written; two letters that changed places are one slip. */
function countSlips(term: string, other: string, word: string, written: string | undefined): number {
  const plain = Math.min(distance(term, other), written ? distance(word, written) : Number.POSITIVE_INFINITY)
  if (plain !== 2) return plain
  return isSwapped(term, other) || (written !== undefined && isSwapped(word, written)) ? 1 : 2
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** How many slips a word of a length may have. */
function slipsOf(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2
}

async function understand(word: string, mayBeUnfinished: boolean, lookUp: LookUp): Promise<Understood> {
  const term = toTerm(word)
  const posting = await lookUp.exact(term)
  const as: Understood['as'] = posting ? [{ term, share: 1, posting }] : []
  if (mayBeUnfinished && word.length > 1) {
    const others = (await lookUp.beginning(word)).filter((one) => one.term !== term)
    others.sort((a, b) => b.posting[0] - a.posting[0])
    for (const one of others.slice(0, 12)) as.push({ ...one, share: posting ? TUNING.prefix : 0.85 })
  }
  if (as.length > 0 || /\p{N}/u.test(word)) return { word, as }
  const known = KNOWN_WORDS.find((one) => one.length > 4 && distance(one, word) <= slipsOf(word))
  const meant = known && (await lookUp.exact(toTerm(known)))
  if (known && meant) return { word, as: [{ term: toTerm(known), share: 0.8, posting: meant }], corrected: known }
  const near = await lookUp.near(word, slipsOf(word))
  const best = near[0]?.slips ?? 0
  const taken = near.filter(({ slips }) => slips === best).slice(0, 4)
  return {
    word,
    as: taken.map(({ slips, ...one }) => ({ ...one, share: TUNING.slip[slips] ?? 0.4 })),
    ...(taken[0] && { corrected: taken[0].posting[1] }),
  }
}

/** Short forms of what the query says in several words. */
async function lookUpAdded(query: string, understood: readonly Understood[], lookUp: LookUp) {
  const own = new Set(understood.map(({ word }) => toTerm(word)))
  const added = [...new Set(toTerms(query))].filter((term) => !own.has(term))
  return (await Promise.all(added.map(lookUp.exact))).filter((one) => one !== undefined)
}

/** Words that say under what a name is listed, or by whom. */
const LISTING = new Set(
  'uk us eu un canada australia switzerland japan france lithuania sanction ban fto tco sdgt epc sdn terrorist crime export list proscription removal lapse announce freeze'
    .split(' ')
    .map(toTerm),
)
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** What kind of answer a question asks for. */
function readIntent(all: readonly string[], words: readonly string[]): Partial<Record<DocType, number>> {
  const has = (...some: string[]) => some.some((one) => all.includes(one))
  const isDay = words.some((word) => MONTHS.has(word)) && words.filter((word) => /^\d+$/.test(word)).length > 1
  if (isDay || /\b\d{4} \d\d \d\d\b/.test(all.join(' '))) return { change: 4 }
  if (has('mean', 'means', 'meaning', 'definition', 'define'))
    return { term: 1.5, explainer: 1.2, section: 1.2, instrument: 1.2 }
  if (has('why', 'how', 'what', 'whats')) return { explainer: 1.25, section: 1.25, term: 1.2, instrument: 1.1 }
  if (all[0] === 'who') return { authority: 1.4 }
  const listing = words.filter((word) => LISTING.has(toTerm(word))).length
  if (listing > 0 && listing < words.length) return { designation: 1.35 }
  return {}
}

/** Documents of a posting with their weights. */
function pairsOf([, , ...pairs]: Posting): [doc: number, weight: number][] {
  return Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at] as number, pairs[2 * at + 1] as number])
}

function rank(
  root: SearchRoot,
  understood: readonly Understood[],
  { added, named, partNamed }: Record<'added' | 'named' | 'partNamed', readonly Posting[]>,
  intent: Partial<Record<DocType, number>>,
) {
  const rarity = ({ 0: count }: Posting) => Math.log(1 + root.count / count)
  const docs = new Map<number, { score: number; covered: number }>()
  let possible = 0
  for (const { as } of understood) {
    const worth = as.length > 0 ? Math.max(...as.map(({ posting }) => rarity(posting))) : Math.log(1 + root.count)
    possible += worth
    const best = new Map<number, number>()
    for (const { share, posting } of as) {
      for (const [doc, weight] of pairsOf(posting)) {
        const score = share * rarity(posting) * (weight / (weight + TUNING.saturation))
        if (score > (best.get(doc) ?? 0)) best.set(doc, score)
      }
    }
    for (const [doc, score] of best) {
      const own = docs.get(doc) ?? { score: 0, covered: 0 }
      docs.set(doc, { score: own.score + score, covered: own.covered + worth })
    }
  }
  const raise = (postings: readonly Posting[], by: (posting: Posting, weight: number) => number) => {
    for (const posting of postings)
      for (const [doc, weight] of pairsOf(posting)) {
        const own = docs.get(doc)
        if (own) own.score += by(posting, weight)
      }
  }
  raise(added, (posting, weight) => (TUNING.addedPhrase * rarity(posting) * weight) / (weight + TUNING.saturation))
  raise(named, () => TUNING.name)
  const known = new Set(partNamed.flatMap(pairsOf).map(([doc]) => doc))
  const ranked = [...docs].map(([doc, { score, covered }]) => {
    const coverage = covered / possible
    const type = typeOf(doc, root)
    const raised = score * coverage ** TUNING.coverage + (known.has(doc) ? TUNING.partName : 0)
    return { doc, coverage, score: raised * (TUNING.prior[type] ?? 1) * (intent[type] ?? 1) }
  })
  const most = ranked.reduce((max, { coverage }) => Math.max(max, coverage), 0)
  return ranked
    .filter(({ doc, coverage }) => coverage >= most * TUNING.keep || known.has(doc))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
}
