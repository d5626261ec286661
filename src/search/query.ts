/**
 * Answer a query from the parts of the index. Each word is looked up as it is, as the beginning of others where it is the
 * last and may be unfinished, and, where the record has no such word, as a slip of one that it has. A document's score
 * adds up its words by rarity and weight; what lacks some of the words falls far behind what has them all; what is named
 * exactly like the query comes first. The same code runs in the browser, in the preview and in the tests.
 */
import { distance } from 'fastest-levenshtein'
import type { Meant } from './pages.ts'
import { MONTHS, readTyped, type Typed } from './typed.ts'
import { type LoadPart, type Posting, SEARCH_TYPES, type SearchRoot, type SearchType, type TermPart } from './types.ts'
import { formsOf, isKey, isStop, KNOWN_WORDS, longOf, split, toNameKeys, toPageKey, toTerm } from './words.ts'

/** How a word of the query was understood. */
interface Understood {
  word: string
  /** Terms it stands for, each with its share of the full weight. */
  as: { term: string; share: number; posting: Posting }[]
  /** How it is written in the record, where it was taken for a slip. */
  corrected?: string
}

export interface Answer {
  /** Documents, best first; what lacks too many of the words is there for what the full text says of it. */
  hits: { doc: number; score: number; isKept: boolean }[]
  /** Words that were read as others: what was typed, what was looked up. */
  corrected: { from: string; to: string }[]
  /** Words of which the record has nothing like. */
  unknown: string[]
  /** True where the best hit has all words. */
  isWhole: boolean
  /** Terms that were looked up, for marking. */
  terms: Set<string>
  /** What the full text is to be searched for. */
  meant: Meant
  /** What the whole query is the name of. */
  named: Set<number>
  /** Whose name it is, and the government that it asks for, of which that name has no listing here. */
  absent?: { doc: number; government: string } | undefined
  /** True where it asks for an explanation. */
  isQuestion: boolean
  /** True where one Latin letter is all that was typed. */
  isTooShort: boolean
  /** True where only the first words of a long query were looked up. */
  isCut: boolean
  /** True where a minus was read as a dash, because nothing else was asked for. */
  isNoMinus: boolean
  /** Days that may be read in two ways, or are none. */
  days: Typed['days']
}

/** Weights from here on are those of names. */
const CALLED = 100

/** Tuned on the working halves of the queries in tests/search. */
export const TUNING = {
  saturation: 30,
  prefix: 0.55,
  slip: [1, 0.75, 0.5],
  name: 9,
  /** More for a word that is explained: a list may be called the same. */
  nameOfWord: 3,
  coverage: 2,
  keep: 0.7,
  /** For whom or what the query names in part, and what is listed under that name. */
  partName: 0.7,
  /** Of the type that the words of a query ask for. */
  day: 4,
  who: 1.4,
  listing: 1.35,
  lists: 2,
}

/** Search; `isFinished` is true where the last word is whole, as after Enter. */
export async function search(query: string, load: LoadPart, isFinished = false): Promise<Answer> {
  const root = (await load('root')) as SearchRoot
  const { text, phrases, without, isCut, isNoMinus, days } = readTyped(query)
  const all = split(text)
  const kept = all.filter((word) => !isStop(word))
  const isTooShort = all.length > 0 && all.every((word) => /^[a-z]$/.test(word))
  const words = isTooShort ? [] : [...new Set(kept.length > 0 ? kept : all)]
  const lookUp = createLookUp(root, load)
  const understood = await Promise.all(
    words.map((word, index) => understand(word, !isFinished && index === words.length - 1, lookUp)),
  )
  const terms = understood.map(({ word, as }) => as[0]?.term ?? toTerm(word))
  const mended = understood.map(({ word, corrected }) => corrected ?? word).join(' ')
  const nameKeys = new Set([...toNameKeys(text), ...toNameKeys(mended), `=${terms.join(' ')}`])
  const named = (await Promise.all([...nameKeys].map((key) => lookUp.exact(key))))
    .filter((one) => one !== undefined)
    .map(onlyNamed)
  const knownAt = words.length > 1 ? await findNamed(terms, lookUp) : []
  const known = knownAt.map(({ posting }) => posting)
  // “What does SDN mean” asks for a word; where more is said beside it, for an explanation.
  const isDefinition =
    knownAt.reduce((sum, { from, to }) => sum + to - from, 0) >= words.length - 1 &&
    known.length > 0 &&
    all.some((word) => MEANING.has(word))
  const intent = readIntent(all, words, root)
  const isSomebody = (name: Posting) => pairsOf(onlyNamed(name)).some(([doc]) => typeOf(doc, root) === 'entity')
  const first = await findNamedFirst(terms, lookUp)
  const partNamed = [...known, ...(first ? [first] : [])]
  const absent = await findAbsent(terms, root, lookUp)
  const banned = new Set(
    (await Promise.all(without.flatMap(split).map((word) => lookUp.exact(toTerm(word))))).flatMap((one) =>
      one ? pairsOf(one).map(([doc]) => doc) : [],
    ),
  )
  const hits =
    words.length === 0
      ? []
      : rank(root, understood, named, partNamed, intent, absent?.doc).filter(({ doc }) => !banned.has(doc))
  const isWhole = (hits[0]?.coverage ?? 0) > 0.99
  return {
    hits,
    corrected: understood.flatMap(({ word, corrected }) => (corrected ? [{ from: word, to: corrected }] : [])),
    unknown: understood.filter(({ as }) => as.length === 0).map(({ word }) => word),
    isWhole,
    terms: new Set(understood.flatMap(({ as }) => as.map(({ term }) => term))),
    meant: {
      words: lend(understood),
      unsure: understood.flatMap(({ word, as }) => (as.length === 0 ? [word] : [])),
      phrases,
      without,
    },
    named: new Set([...named.flatMap(pairsOf).map(([doc]) => doc), ...(absent ? [absent.doc] : [])]),
    absent,
    isQuestion:
      !isDefinition &&
      ((all.some((word) => QUESTION.has(word)) && intent.type === undefined) ||
        (ASKING.has(all[0] ?? '') && !isWhole && !(first && isSomebody(first)))),
    isTooShort,
    isCut,
    isNoMinus,
    days,
  }
}

/** So many words may a name have that is told inside a longer query. */
const NAME_WORDS = 6

/** Whose name a query begins with, as in `prince group cambodia`; the longest. */
async function findNamedFirst(terms: readonly string[], lookUp: LookUp) {
  for (let to = Math.min(NAME_WORDS, terms.length - 1); to > 0; to--) {
    const posting = await lookUp.exact(`=${terms.slice(0, to).join(' ')}`)
    if (posting) return posting
  }
  return undefined
}

/** Whose name stands beside a government, as in `houthis uk`, that has no listing of it here. */
async function findAbsent(terms: readonly string[], root: SearchRoot, lookUp: LookUp): Promise<Answer['absent']> {
  const [term, ...others] = terms.filter((one) => Object.hasOwn(root.governments, one))
  const rest = terms.filter((one) => !isOfListing(one, root))
  if (term === undefined || others.length > 0 || rest.length === 0) return undefined
  const posting = await lookUp.exact(`=${rest.join(' ')}`)
  if (!posting) return undefined
  const [named = [], ...more] = pairsOf(onlyNamed(posting)).filter(([doc]) => typeOf(doc, root) === 'entity')
  const [doc] = named
  if (doc === undefined || more.length > 0) return undefined
  const theirs = new Set((await lookUp.exact(term).then((one) => (one ? pairsOf(one) : []))).map(([one]) => one))
  const isListed = pairsOf(posting).some(([one]) => typeOf(one, root) === 'designation' && theirs.has(one))
  return isListed ? undefined : { doc, government: root.governments[term] as string }
}

/** Names of lists, words and authorities inside a row of terms, the longest first. */
async function findNamed(terms: readonly string[], lookUp: LookUp) {
  const spans = terms.flatMap((_, from) =>
    Array.from({ length: Math.min(NAME_WORDS, terms.length - from) }, (_, more) => ({ from, to: from + more + 1 })),
  )
  const asked = spans.map(async (span) => ({
    ...span,
    posting: await lookUp.exact(`~${terms.slice(span.from, span.to).join(' ')}`),
  }))
  const found = (await Promise.all(asked)).filter(
    (one): one is typeof one & { posting: Posting } => one.posting !== undefined,
  )
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  return found.filter((one, index) => !found.slice(0, index).some(({ from, to }) => from < one.to && one.from < to))
}

/** For each word that was understood the forms in which a text may have it; what is one thing in several words is one. */
function lend(understood: readonly Understood[]): string[][] {
  const terms = understood.map(({ word, corrected }) => toTerm(corrected ?? word))
  const meant: string[][] = []
  for (let at = 0; at < understood.length; at++) {
    const long = longOf(terms.slice(at))
    const own = understood.slice(at, at + (long?.length ?? 1))
    const typed = own.map(({ word, corrected }) => corrected ?? word).join(' ')
    const written = own.length === 1 ? (own[0]?.as[0]?.posting[1] ?? '') : ''
    // Texts have several words that are one thing as often apart as together: its short form tells more.
    const forms = long ? [long.adds, typed] : [typed, ...(written && own[0]?.as[0]?.share === 1 ? [written] : [])]
    meant.push([...new Set([...forms, ...(long ? [] : formsOf(typed))])])
    at += own.length - 1
  }
  return meant
}

/** The document of a page that the full text has, if the record knows it. */
export async function docOfPage(path: string, load: LoadPart): Promise<number | undefined> {
  const lookUp = createLookUp((await load('root')) as SearchRoot, load)
  const posting = await lookUp.exact(toPageKey(path))
  return posting && pairsOf(posting)[0]?.[0]
}

/** The type of a document, from its place. */
export function typeOf(doc: number, { types }: SearchRoot): SearchType {
  return SEARCH_TYPES[types.findLastIndex((start) => start <= doc)] as SearchType
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
      .filter(
        ({ term: one, slips, posting }) => slips <= most && !isKey(one) && isSlip(word, posting?.[1] || one, slips),
      )
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

/**
 * Whether it is likelier a slip than another word: the shorter they are, the more alike they must sound. “Mafia” is no Maria,
 * and “Sinwar” no Sinai.
 */
function isSlip(word: string, other: string, slips: number): boolean {
  if (word.length > 7 || !/^[a-z]+$/.test(word)) return true
  const [one, two] = [toSound(word), toSound(other)]
  // The same letters in another order: “yazuka”.
  if (word[0] === other[0] && [...word].sort().join('') === [...other].sort().join('')) return true
  if (slips > 1) return one[0] === two[0] && distance(one, two) <= 1
  if (word.length > 5) return true
  return (
    one === two || isSwapped(word, other) || (word.length === 5 && word.length !== other.length && one[0] === two[0])
  )
}

/** How a word sounds: vowels are one, and consonants that are taken for one another. */
function toSound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/[cqx]|ck/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/j/g, 'g')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
}

/** How many slips a word of a length may have. */
function slipsOf(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2
}

async function understand(word: string, mayBeUnfinished: boolean, lookUp: LookUp): Promise<Understood> {
  const term = toTerm(word)
  const posting = await lookUp.exact(term)
  const as: Understood['as'] = posting ? [{ term, share: 1, posting }] : []
  // Where words are written without spaces the beginning of one is asked for.
  if ((mayBeUnfinished || /\p{Script=Han}/u.test(word)) && word.length > 1) {
    const others = (await lookUp.beginning(word)).filter((one) => one.term !== term)
    others.sort((a, b) => b.posting[0] - a.posting[0])
    for (const one of others.slice(0, 12)) as.push({ ...one, share: posting ? TUNING.prefix : 0.85 })
  }
  if (as.length > 0 || /\p{N}/u.test(word)) return { word, as }
  const near = await lookUp.near(word, slipsOf(word))
  const best = near[0]?.slips ?? slipsOf(word)
  const known = KNOWN_WORDS.find((one) => one.length > 4 && distance(one, word) <= best)
  const meant = known && (await lookUp.exact(toTerm(known)))
  if (known && meant) return { word, as: [{ term: toTerm(known), share: 0.8, posting: meant }], corrected: known }
  const taken = near.filter(({ slips }) => slips === best).slice(0, 4)
  return {
    word,
    as: taken.map(({ slips, ...one }) => ({ ...one, share: TUNING.slip[slips] ?? 0.4 })),
    ...(taken[0] && { corrected: taken[0].posting[1] }),
  }
}

/** Words that say under what a name is listed. */
const LISTING = new Set(
  'sanction ban fto tco sdgt epc sdn terrorist crime export list proscription removal lapse announce freeze'
    .split(' ')
    .map(toTerm),
)

/** Whether a term says under what a name is listed, or by whom. */
function isOfListing(term: string, { governments }: SearchRoot): boolean {
  return LISTING.has(term) || Object.hasOwn(governments, term)
}

/** Words for whatever stands on a list, and for lists. */
const GENERIC = new Set('group organization list name'.split(' ').map(toTerm))

const MEANING = new Set('mean means meaning definition define'.split(' '))
const QUESTION = new Set(['why', 'how', 'what', 'whats', ...MEANING])
/** Words with which a question begins that names nothing whole. */
const ASKING = new Set('is are was were do does did can could will would should may must which when where'.split(' '))

/** The type of answer that a query asks for, and how much more it weighs then. */
function readIntent(
  all: readonly string[],
  words: readonly string[],
  root: SearchRoot,
): { type?: SearchType; by: number } {
  const figures = words.filter((word) => /^\d+$/.test(word)).length
  if (words.some((word) => MONTHS.includes(word)) && figures > (words.length > figures + 1 ? 1 : 0))
    return { type: 'change', by: TUNING.day }
  if (all.some((word) => QUESTION.has(word))) return { by: 1 }
  if (all[0] === 'who') return { type: 'authority', by: TUNING.who }
  const isGeneric = (word: string) => GENERIC.has(toTerm(word))
  if (words.some(isGeneric) && words.every((word) => isGeneric(word) || isOfListing(toTerm(word), root)))
    return { type: 'instrument', by: TUNING.lists }
  const listing = words.filter((word) => isOfListing(toTerm(word), root)).length
  return listing > 0 && listing < words.length ? { type: 'designation', by: TUNING.listing } : { by: 1 }
}

/** Documents of a posting with their weights. */
function pairsOf([, , ...weights]: Posting): [doc: number, weight: number][] {
  return weights.flatMap(([weight, ...steps]) => {
    let doc = 0
    return steps.map((step): [number, number] => {
      doc += step
      return [doc, weight]
    })
  })
}

/** Of a name what is called so, without what is listed under it. */
function onlyNamed([count, word, ...weights]: Posting): Posting {
  return [count, word, ...weights.filter(([weight]) => weight >= CALLED)]
}

function rank(
  root: SearchRoot,
  understood: readonly Understood[],
  named: readonly Posting[],
  partNamed: readonly Posting[],
  intent: { type?: SearchType; by: number },
  first?: number,
) {
  const rarity = ({ 0: count }: Posting) => Math.log(1 + root.count / count)
  const docs = new Map<number, { score: number; covered: number }>()
  let possible = 0
  for (const { as } of understood) {
    const worth = as.length > 0 ? Math.max(...as.map(({ posting }) => rarity(posting))) : Math.log(1 + root.count)
    possible += worth
    const best = new Map<number, number>()
    // What a word may be the beginning of is no rarer than the word, where the record has it.
    const most = as[0]?.share === 1 ? rarity(as[0].posting) : Number.POSITIVE_INFINITY
    for (const { share, posting } of as) {
      for (const [doc, weight] of pairsOf(posting)) {
        const score = share * Math.min(rarity(posting), most) * (weight / (weight + TUNING.saturation))
        if (score > (best.get(doc) ?? 0)) best.set(doc, score)
      }
    }
    for (const [doc, score] of best) {
      const own = docs.get(doc) ?? { score: 0, covered: 0 }
      docs.set(doc, { score: own.score + score, covered: own.covered + worth })
    }
  }
  for (const [doc] of named.flatMap(pairsOf)) {
    // A name of words that tell nothing apart, such as IS, is found by nothing else.
    const own = docs.get(doc) ?? { score: 0, covered: possible }
    const more = typeOf(doc, root) === 'term' ? TUNING.nameOfWord : 0
    docs.set(doc, { ...own, score: own.score + TUNING.name + more })
  }
  if (first !== undefined) docs.set(first, { score: (docs.get(first)?.score ?? 0) + TUNING.name, covered: possible })
  const known = new Set(
    (intent.type === 'designation' ? partNamed : partNamed.map(onlyNamed)).flatMap(pairsOf).map(([doc]) => doc),
  )
  const ranked = [...docs].map(([doc, { score, covered }]) => {
    const coverage = covered / possible
    const raised = score * coverage ** TUNING.coverage + (known.has(doc) ? TUNING.partName : 0)
    return { doc, coverage, score: raised * (typeOf(doc, root) === intent.type ? intent.by : 1) }
  })
  const most = ranked.reduce((max, { coverage }) => Math.max(max, coverage), 0)
  return ranked
    .map((one) => ({ ...one, isKept: one.coverage >= most * TUNING.keep || known.has(one.doc) }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
}
