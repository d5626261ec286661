/**
 * Names in a sentence: every name and other name that the record has, in any script, the longest first. An abbreviation
 * must stand in capitals and a name of one word with a capital; of a person the surname is enough where it is nobody else's.
 */
import { distance } from 'fastest-levenshtein'
import { foldLetters } from '../core/fold.ts'

/** Who is in the record, with other names on one line each. */
export interface Nameable {
  id: string
  name: string
  aliases: string
}

/** Where something stands in a sentence. */
export interface Place {
  start: number
  end: number
}

/** A name that stands in a sentence. */
export interface Mention extends Place {
  text: string
  /** Whom it may mean: several where names are shared. */
  entities: string[]
  /** True where it was read as a slip of the pen, or a surname as the whole name. */
  isGuess: boolean
  /** True where it names the whole of which the record has branches in some countries. */
  isWhole?: boolean
  /** True where a part of whom it names is meant: a wing or a branch. */
  isPart?: boolean
  /** True where letters alone stand for somebody who is little known by them. */
  isShort: boolean
}

interface Entry {
  words: string[]
  entity: string
  /** How it is written, for its capitals. */
  written: string
  /** 0 for the name itself, 1 for another name, 2 for what was cut from one, 3 for one without its country. */
  rank: number
}

export type NameIndex = ReturnType<typeof indexNames>

interface Word {
  text: string
  folded: string
  start: number
  end: number
}

/** A text without its names, so that places stay as they are. */
export function mask(text: string, names: readonly Place[]): string {
  return names.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'ʼʿʾ‘`][\p{L}\p{M}]+)*/gu

/** Cut a text into words, folded, without the ending of a genitive. */
export function toWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const bare = word.replace(/[’'](?:s|S)$/, '')
    return { text: bare, folded: foldLetters(bare).replace(/^ibn$/, 'bin'), start: index, end: index + bare.length }
  })
}

/** What stands before a name that is shared out over countries: “Lebanese Muslim Brotherhood”. */
const OF_A_COUNTRY = /^(?:[A-Z]\p{Ll}+(?:ese|ian|ish|ean|ani)|Palestine)$/u
/** Names that are words: alone they name nobody. */
const WORDS_TOO = new Set(
  'league army base force legion orchestra musicians company council front state brigade unit group movement party organization organisation network'.split(
    ' ',
  ),
)
/** Words with which many names begin: a small letter behind one makes no name. */
const COMMON = new Set(
  'islamic armed revolutionary national united popular democratic people new real army party muslim brotherhood'.split(
    ' ',
  ),
)
const ARTICLES = new Set(['the', 'al', 'el'])

/** Index names by their first word. `listings` is how many listings each has: of namesakes the one with most is meant. */
export function indexNames(
  all: readonly Nameable[],
  people: ReadonlySet<string>,
  listings: ReadonlyMap<string, number>,
) {
  const byFirst = new Map<string, Entry[]>()
  const vocabulary = new Map<string, string[]>()
  /** Names of several words by the consonants of the first. */
  const bySkeleton = new Map<string, Entry[]>()
  /** The words of all names of a person. */
  const persons = new Map<string, Set<string>>()
  const add = (written: string, entity: string, rank: number) => {
    const words = toWords(written).map(({ folded }) => folded)
    // “The Jihad” is a name only with its article.
    while (words.length > (words[0] === 'the' ? 2 : 1) && ARTICLES.has(words[0] as string)) words.shift()
    const [first] = words
    if (first === undefined || words.join('').length < 2) return
    if (words.length === 1 && WORDS_TOO.has(first)) return
    const entries = byFirst.get(first) ?? []
    if (!entries.some((one) => one.entity === entity && one.words.join(' ') === words.join(' ')))
      entries.push({ words, entity, written, rank })
    byFirst.set(first, entries)
    if (words.length > 1 && toSkeleton(words.join(' ')).replace(/ /g, '').length >= SKELETON) {
      const bones = toSkeleton(first)
      bySkeleton.set(bones, [...(bySkeleton.get(bones) ?? []), { words, entity, written, rank }])
    }
    // No slip is read into a short word: it would be another.
    if (first.length >= 4)
      vocabulary.set(`${first[0]}`, [...new Set([...(vocabulary.get(`${first[0]}`) ?? []), first])])
  }
  /** What is somebody's given name tells nobody as a surname. */
  const given = new Set(
    all.flatMap(({ id, name }) => (people.has(id) ? name.split(/\s+/).slice(0, -1).map(foldLetters) : [])),
  )
  for (const { id, name, aliases } of all) {
    const isPerson = people.has(id)
    if (isPerson) persons.set(id, new Set(toWords(`${name} ${aliases}`).map(({ folded }) => folded)))
    add(name, id, 0)
    for (const alias of aliases.split('\n')) {
      // A nickname of one word is too often a word.
      if (alias === '' || (isPerson && !/[\s-]/.test(alias) && /^\p{Script=Latin}/u.test(alias))) continue
      add(alias, id, 1)
      const [, before, inside] = /^(.+?)\s*\(([^)]+)\)$/.exec(alias) ?? []
      for (const part of [before, inside]) if (part) add(part, id, 1)
    }
    // “Hernandez Salas organization”.
    const [, led] = /^(\S+ \S.*) (?:Transnational Criminal Organi[sz]ation|TCO)$/u.exec(name) ?? []
    if (led) add(`${led} Organization`, id, 1)
    const words = name.split(/\s+/)
    if (
      isPerson &&
      words.length > 1 &&
      (words.at(-1) as string).length >= 5 &&
      !given.has(foldLetters(words.at(-1) as string))
    )
      add(words.at(-1) as string, id, 2)
    if (!isPerson && words.length === 2 && /^(?:Gang|Network|Cartel|Market)$/.test(words[1] as string))
      add(words[0] as string, id, 2)
    if (!isPerson)
      for (const one of [name, ...aliases.split('\n')]) {
        const cut = one
          .replace(/(?<=\S \S.*) (?:Organi[sz]ation|Group|Movement)$/u, '')
          .replace(/(?<=\S \S.*) Organi[sz]ation(?= of )/u, '')
        const left = toWords(cut).filter(({ folded }) => !ARTICLES.has(folded) && !WORDS_TOO.has(folded))
        // “Islamic Jihad” alone is what several are called.
        const isShared = left.length < 3 && COMMON.has(left[0]?.folded ?? '')
        if (cut !== one && left.length > 1) add(cut, id, isShared ? 3 : 2)
      }
    // A branch is told with any name of the whole: “Islamic State-Mozambique”.
    const [, branch] = /^(?:ISIS|ISIL|Islamic State)(?:-| in (?:the )?)(\p{Lu}.*)$/u.exec(name) ?? []
    if (branch) for (const whole of ['ISIS', 'ISIL', 'Islamic State']) add(`${whole} ${branch}`, id, 1)
    // “ISIS-Greater Sahara” is ISIS in the Greater Sahara.
    for (const one of isPerson ? [] : [name, ...aliases.split('\n')])
      if (/ in (?:the )?\p{Lu}/u.test(one)) add(one.replace(/ in (?:the )?(?=\p{Lu})/u, ' '), id, 1)
    if (!isPerson && words.length > 2 && OF_A_COUNTRY.test(words[0] as string)) add(words.slice(1).join(' '), id, 3)
  }
  return { byFirst, vocabulary, bySkeleton, listings, persons }
}

/** Behind a name: it stands in that of a list. */
const OF_A_LIST =
  /^\)?(?: (?:\([^)]*\) )?(?:and|&) (?:[Aa]l[- ])?\p{Lu}[\p{L}’'-]*)? (?:[Ss]anctions )?(?:[Ll]ist|[Cc]ommittee|[Rr]egime)\b/u

/** Find the names in a sentence, in their order. */
export function findNames(text: string, index: NameIndex): Mention[] {
  const words = toWords(text)
  const isLower = text === text.toLowerCase()
  const isUpper = text === text.toUpperCase()
  const isTitle = words.filter((one) => one.text.length > 3).every((one) => /^[\p{Lu}\p{N}]/u.test(one.text))
  const found: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    const match = matchAt(words, at, index, isLower || isUpper)
    if (!match) continue
    const [first, last] = [words[at] as Word, words[at + match.length - 1] as Word]
    // “Islamic State-Mozambique” is not the Islamic State.
    if (/^(?: in [^,.;()]*)?-\p{Lu}/u.test(text.slice(last.end)) && !isUpper) continue
    // Nor is the “ISIL and Al-Qaida Sanctions List” a group.
    if (OF_A_LIST.test(text.slice(last.end))) continue
    if (match.isGuess && !isTitle && !isUpper) {
      const entities = match.entities.filter((id) => !isNamesake(text, words, at, match.length, index.persons.get(id)))
      if (entities.length === 0) continue
      match.entities = entities
    }
    // A name in figures counts nothing: “lists 764 as”, and not “lists 764 companies”.
    if (/^\d+$/.test(first.folded) && match.length === 1 && !isNoCount(text, first)) continue
    found.push({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      entities: match.entities,
      isGuess: match.isGuess,
      isWhole: match.isWhole,
      isShort:
        match.isOther &&
        /^[\p{Lu}\p{N}]{2,3}$/u.test(text.slice(first.start, last.end)) &&
        match.entities.every((id) => (index.listings.get(id) ?? 0) < WELL_KNOWN),
    })
    at += match.length - 1
  }
  return settleSurnames(found, index)
}

/** With so many listings a group is known by its letters: PKK, HTS. */
const WELL_KNOWN = 4

/** What stands before a surname and is no name. */
const TITLES = new Set(
  'mr mrs ms dr sir president general gen col colonel lt maj major captain minister secretary sheikh mullah ayatollah oligarch tycoon warlord chief boss leader founder commander ceo'.split(
    ' ',
  ),
)

/** Whether a surname is somebody else's: another name stands beside it, “Pavel Prigozhin”. */
function isNamesake(text: string, words: readonly Word[], at: number, length: number, own?: ReadonlySet<string>) {
  if (!own) return false
  const [first, last] = [words[at] as Word, words[at + length - 1] as Word]
  const isOther = (word: Word | undefined, between: string) =>
    word !== undefined &&
    between === ' ' &&
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    !TITLES.has(word.folded) &&
    ![...own].some((one) => isSame(one, word.folded) || one.slice(0, 3) === word.folded.slice(0, 3))
  const [before, after] = [words[at - 1], words[at + length]]
  return (
    (at > 1 && isOther(before, text.slice(before?.end ?? 0, first.start))) ||
    isOther(after, text.slice(last.end, after?.start ?? last.end))
  )
}

function isNoCount(text: string, { start, end }: Word): boolean {
  return (
    /(?:^|\b(?:lists?|listed|designat\p{Ll}+|proscrib\p{Ll}+|ban\p{Ll}*|sanction\p{Ll}*|add\p{Ll}*|called|named|known as|group|network|sanctions on|and)\b,? |, )[“"‘']?$/iu.test(
      text.slice(0, start),
    ) &&
    /^[”"’']?(?:[,.:]|$| (?:as|has|network|group|and|is|was|to|a|listed|designated|banned|proscribed|added|put)\b)/u.test(
      text.slice(end),
    )
  )
}

function matchAt(words: readonly Word[], at: number, index: NameIndex, isCaseless: boolean) {
  const { folded, text } = words[at] as Word
  const fitsOf = (firsts: readonly string[], isSlip: boolean) =>
    firsts
      .flatMap((first) => index.byFirst.get(first) ?? [])
      .filter((entry) => {
        const own = words.slice(at, at + entry.words.length)
        if (own.length < entry.words.length) return false
        if (
          isSlip &&
          entry.words.length === 1 &&
          entry.rank > 1 &&
          squeeze(entry.words[0] as string) !== squeeze(folded)
        )
          return false
        return (
          entry.words.every((word, place) => (isSlip && place === 0) || isSame(word, (own[place] as Word).folded)) &&
          (isCaseless ? entry.words.join('').length > 3 : hasCapitals(entry, own))
        )
      })
  // “Houthi” beside “Houthi movement” is “Houthis” as well.
  const exact = index.byFirst.has(folded) ? fitsOf([folded, `${folded}s`], false) : []
  // “Mujahedin-e Khalq” beside “Mujahedin Shura Council” is the Mojahedin.
  const isSlip = exact.length === 0
  const near = () => fitsOf(nearWords(folded, text, index), true)
  const slips = isSlip ? near().filter((one) => !index.byFirst.has(folded) || one.words.length > 1) : exact
  const fits = slips.length > 0 || isCaseless ? slips : findBySound(words, at, index)
  const length = Math.max(0, ...fits.map((one) => one.words.length))
  const longest = fits.filter((one) => one.words.length === length)
  const rank = Math.min(...longest.map((one) => one.rank))
  const best = longest.filter((one) => one.rank === rank)
  if (best.length === 0) return undefined
  const entities = [...new Set(best.map(({ entity }) => entity))]
  return { length, entities, isGuess: isSlip || rank > 1, isOther: rank === 1, isWhole: rank === 3 }
}

/** Names of several words are alike from so many consonants on. */
const SKELETON = 6

/** The consonants of words as they sound: “Lewaa al-Thawra” is Liwa al-Thawra, and “Hurras Al-Deen” Hurras al-Din. */
function toSkeleton(folded: string): string {
  return folded
    .replace(/[aeiouyw]+/g, '')
    .replace(/kh/g, 'h')
    .replace(/[cq]/g, 'k')
    .replace(/(\p{L})\1+/gu, '$1')
}

/** Names that sound like the words from a place on, each with a capital or short. */
function findBySound(words: readonly Word[], at: number, { bySkeleton }: NameIndex): Entry[] {
  const { folded, text } = words[at] as Word
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return []
  return (bySkeleton.get(toSkeleton(folded)) ?? []).filter(({ words: own, rank }) => {
    const said = words.slice(at, at + own.length)
    return (
      rank < 2 &&
      said.length === own.length &&
      said.every((one, place) => {
        const word = own[place] as string
        const isLong = one.folded.length > 3 && word.length > 3 && /^\p{Lu}/u.test(one.text)
        return one.folded === word || (isLong && toSkeleton(one.folded) === toSkeleton(word))
      })
    )
  })
}

/** Transliterations differ by a doubled letter or by one letter inside. */
function isSame(word: string, other: string): boolean {
  if (word === other || squeeze(word) === squeeze(other)) return true
  if (word.length >= 5 && other.length >= 5 && word.replace(/s$/, '') === other.replace(/s$/, '')) return true
  return word.length >= 6 && other.length >= 6 && word[0] === other[0] && distance(word, other) === 1
}

function squeeze(word: string): string {
  // “Roeper” is Röper, and “Malofeyev” Malofeev.
  return word.length < 4
    ? word
    : word
        .replace(/([aou])e/g, '$1')
        .replace(/ye/g, 'e')
        .replace(/(.)\1+/gu, '$1')
}

function nearWords(folded: string, text: string, { vocabulary }: NameIndex): string[] {
  if (folded.length < 4 || !/^\p{Lu}/u.test(text)) return []
  return (vocabulary.get(folded[0] as string) ?? []).filter((one) =>
    one.length < 6 || folded.length < 6 ? folded.length > 4 && squeeze(one) === squeeze(folded) : isSame(one, folded),
  )
}

/** Letters that are spoken as a word, as some papers write them. */
const SPOKEN = new Set(['Isis', 'Isil', 'Farc', 'Hasm', 'Iswap', 'Mujao'])

/** Whether a mention is written as names are: abbreviations in capitals, other names with one. */
function hasCapitals({ words, written }: Entry, own: readonly Word[]): boolean {
  const first = own[0] as Word
  if (!/^[\p{Lu}\p{Ll}\p{N}]/u.test(first.text) || !/\p{Script=Latin}/u.test(written)) return true
  const letters = written.replace(/[^\p{L}]/gu, '')
  const isShort = letters.length <= 6 && letters.replace(/[^\p{Lu}]/gu, '').length > 1
  if (words.length === 1 && isShort)
    return /^[\p{Lu}\p{N}]+$|^\p{Lu}\p{L}*\p{Lu}/u.test(first.text) || SPOKEN.has(first.text)
  if (words.length === 1) return /^\p{Lu}/u.test(first.text)
  if (COMMON.has(words[0] as string)) return own.every(({ text }) => text.length < 4 || /^[\p{Lu}\p{N}]/u.test(text))
  return own.some(({ text }) => /^\p{Lu}/u.test(text))
}

/** A surname is that of the one whose whole name stands in the sentence, or of the one with by far the most listings. */
function settleSurnames(found: readonly Mention[], { listings }: NameIndex): Mention[] {
  const whole = new Set(
    found.filter(({ entities, isGuess }) => entities.length === 1 && !isGuess).flatMap((one) => one.entities),
  )
  return found.map((one) => {
    // “Balochistan Liberation Army (BLA)”: the letters are told.
    const isTold = found.some((other) => !other.isShort && one.entities.some((id) => other.entities.includes(id)))
    const mention = one.isShort && isTold ? { ...one, isShort: false } : one
    if (mention.entities.length < 2) return mention
    const named = mention.entities.filter((id) => whole.has(id))
    if (named.length === 1) return { ...mention, entities: named }
    // Of two groups with the same letters both may be meant.
    if (!mention.isGuess && /^\p{Lu}{2,5}$/u.test(mention.text)) return mention
    const [first = '', second = ''] = mention.entities.toSorted(
      (a, b) => (listings.get(b) ?? 0) - (listings.get(a) ?? 0),
    )
    const isClear = (listings.get(first) ?? 0) >= 2 * (listings.get(second) ?? 0)
    return isClear ? { ...mention, entities: [first], isGuess: true } : mention
  })
}
