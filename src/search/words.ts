/**
 * Words as the index and a query both see them. Capitals, accents, apostrophes and dots are no difference; British and
 * American spelling are one; endings are cut; what our readers use as one word (Britain, UK, United Kingdom) is one.
 */
import { stemmer } from 'stemmer'
import { foldLetters, splitWords } from '../core/fold.ts'

/** Words that tell nothing apart; they are dropped unless a query has no others. */
const STOP = new Set(
  'a an the of on in at to by for from with and or as is are was were be been being did do does done has have had how what when where which who whom whose why will would can could should might it its that this these those there their them they he she his her i we you our your about into than then so if not no any some all also mean means meaning difference between versus vs exactly happened happen happens someone anyone something now yet currently ever anyway just itself himself themselves really actually simply own isnt arent wasnt werent doesnt dont didnt cant wont wouldnt couldnt shouldnt hasnt havent hadnt whats whos wheres hows thats im ive al el ul ur ar ash s'.split(
    ' ',
  ),
)

/** Several words that are one thing. What stands on the right is added to them, so that either is found by the other. */
const PHRASES: [words: string, adds: string][] = [
  ['united kingdom', 'uk'],
  ['great britain', 'uk'],
  ['united states', 'us'],
  ['united states of america', 'us'],
  ['european union', 'eu'],
  ['united nations', 'un'],
  ['executive order', 'eo'],
  ['statutory instrument', 'si'],
  ['foreign terrorist organization', 'fto'],
  ['transnational criminal organization', 'tco'],
  ['significant transnational criminal organization', 'tco'],
  ['specially designated national', 'sdn'],
  ['specially designated global terrorist', 'sdgt'],
  ['entity of particular concern', 'epc'],
  ['military end user', 'meu'],
  ['blocked pending investigation', 'bpi'],
  ['federal register', 'fr'],
  ['office of foreign assets control', 'ofac'],
  ['ministry of finance', 'mof'],
  ['home office', 'uk'],
  ['white house', 'us'],
  ['state department', 'us'],
  ['islamic state', 'isis'],
  ['islamic revolutionary guard corps', 'irgc'],
  ['private military company', 'pmc'],
  ['special economic measures', 'sema'],
  ['drug cartel', 'cartel'],
  ['taken off', 'removal'],
  ['take off', 'removal'],
  ['get off', 'removal'],
  ['way off', 'removal'],
  ['came into force', 'force'],
  ['countering america adversaries through sanctions act', 'caatsa'],
  ['countering america adversaries', 'caatsa'],
]

/** Words that are one, whichever is typed; the first stands for all. */
const SAME = [
  'uk britain british',
  'us usa america american',
  'eu brussels',
  'un unsc',
  'russia russian',
  'ukraine ukrainian',
  'canada canadian',
  'australia australian',
  'switzerland swiss',
  'japan japanese',
  'france french',
  'lithuania lithuanian',
  'europe european',
  'mali malian',
  'syria syrian',
  'libya libyan',
  'iran iranian',
  'iraq iraqi',
  'turkey turkish turkiye',
  'mexico mexican',
  'colombia colombian',
  'ireland irish',
  'israel israeli',
  'palestine palestinian',
  'kurdistan kurdish',
  'pakistan pakistani',
  'kashmir kashmiri',
  'yemen yemeni',
  'egypt egyptian',
  'lebanon lebanese',
  'ban banned bans proscribe proscription proscribed outlaw outlawed illegal',
  'removal remove removed delist delisted delisting revoke revoked revocation deproscribe deproscription drop drops dropped',
  'lapse lapsed expire expired expiry',
  'sanction sanctions sanctioned blacklist blacklisted',
  'terrorist terror terrorism terrorists',
  'crime criminal criminals',
  'freeze frozen freezes freezing',
  'treasury ofac',
  'isis isil daesh daish',
  'list listed listing lists designate designated designation designations',
  'announce announced announcement',
  'hizb hezb',
  'kataib kataeb katayeb',
  'jaysh jaish',
  'qods quds',
  'houthi houthis huthi huthis huti hutis houti houtis',
  'org organization organizations organisation organisations',
  'cartel cartels',
  'january jan',
  'february feb',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
  'gone vanished vanish disappear disappeared disappears missing',
  'member membership members',
  'support supporting supporter supporters donate donates donated donating donation donations',
]

/** What our texts call what readers ask about in other words: the first stands in texts, the rest are typed. */
const TEXT_WORDS = [
  'court judge judges overturn overturned',
  'prison jail jailed arrest arrested',
  'confiscation seize seized',
  'dead die died dies killed death',
  'relatives family wife widow',
].map((group) => group.split(' '))

/** What a word's term was found to be: an index asks for the same words again and again. */
const known = new Map<string, string>()
const canon = new Map(
  SAME.map((group) => group.split(' ')).flatMap((words) => words.map((one) => [cut(respell(one)), words[0] as string])),
)
const phrases = PHRASES.map(([words, adds]) => ({ words: split(words).map(toTerm), adds })).sort(
  (a, b) => b.words.length - a.words.length,
)

const groups = new Map(SAME.flatMap((group) => group.split(' ').map((word) => [word, group.split(' ')] as const)))

/** Words that are one with others, as they are written: slips of these are told before slips of the record's own. */
export const KNOWN_WORDS: readonly string[] = SAME.flatMap((group) => group.split(' '))

/** Cut text into folded words without the dots of abbreviations; figures are words of their own. */
export function split(text: string): string[] {
  const plain = foldLetters(text)
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){1,6}\p{L}?(?![\p{L}\p{N}])/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
  return splitWords(plain)
}

/** Turn one word into the term that the index knows it by. */
export function toTerm(word: string): string {
  let term = known.get(word)
  if (term === undefined) {
    const own = cut(respell(word))
    term = canon.get(own) ?? own
    known.set(word, term)
  }
  return term
}

/** All terms of a text in order, without stop words, phrases' short forms behind them. */
export function toTerms(text: string): string[] {
  const words = split(text)
  const all = words.map(toTerm)
  const added = phrases.filter((phrase) => holds(all, phrase.words)).map(({ adds }) => toTerm(adds))
  return [...all.filter((_, at) => !isStop(words[at] as string)), ...added]
}

/** Whether a word tells nothing apart. */
export function isStop(word: string): boolean {
  return STOP.has(word)
}

/** Other ways to write a word, one for each stem: the other spelling, what is one with it, what it is short for. */
export function formsOf(word: string): string[] {
  const same = groups.get(word) ?? []
  const long = PHRASES.flatMap(([words, adds]) => (adds === word ? [words] : []))
  const spelt = [respell(word), toBritish(word)]
  const texts = TEXT_WORDS.flatMap(([text, ...typed]) => (typed.includes(word) ? [text as string] : []))
  const stems = new Set([cut(word)])
  return [...spelt, ...same, ...long, ...texts].filter((one) => {
    const isNew = !stems.has(cut(one))
    stems.add(cut(one))
    return isNew
  })
}

/** What the first of these terms begin that is one thing in several words, and what it is for short. */
export function longOf(terms: readonly string[]): { length: number; adds: string } | undefined {
  const found = phrases.find(({ words }) => words.every((word, index) => terms[index] === word))
  return found && { length: found.words.length, adds: found.adds }
}

/** A whole name as terms, so that a query that is exactly this name can be told: `=wagner group`; and as it is written, where that differs. */
export function toNameKeys(name: string): string[] {
  const words = split(name)
  const kept = words.filter((word) => !STOP.has(word))
  const own = kept.length > 0 ? kept : words
  return [...new Set([`=${own.map(toTerm).join(' ')}`, `=${own.join(' ')}`])]
}

/** An address as one term, so that a page that Pagefind found is known for what it is. */
export function toPageKey(path: string): string {
  return `@${path}`
}

/** Say whether a term of the index is a key, and no word. */
export function isKey(term: string): boolean {
  return /^[=~@]/.test(term)
}

function holds(terms: readonly string[], words: readonly string[]): boolean {
  return terms.some((_, at) => words.every((word, index) => terms[at + index] === word))
}

/** British spelling to American, as far as endings tell; a word that is changed wrongly is changed wrongly on both sides. */
function respell(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations|ational)$/, 'iz$1')
    .replace(/yse(d|s)?$/, 'yze$1')
    .replace(/([^aeiou])our(s|ed|ing|able)?$/, '$1or$2')
    .replace(/^(defen|offen|licen|preten)ce/, '$1se')
    .replace(/(cent|fib|theat)re(s)?$/, '$1er$2')
    .replace(/^programme(s)?$/, 'program$1')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
}

/** American spelling to British; what it makes of other words stands nowhere. */
function toBritish(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/iz(e|ed|es|er|ers|ing|ation|ations|ational)$/, 'is$1')
    .replace(/([^aeiou])or(s|ed|ing|able)?$/, '$1our$2')
    .replace(/^(defen|offen|licen|preten)se/, '$1ce')
    .replace(/(cent|fib|theat)er(s)?$/, '$1re$2')
    .replace(/^program(s)?$/, 'programme$1')
}

/** Cut the ending of an English, Russian or Arabic word. */
function cut(word: string): string {
  if (/^[a-z]+$/.test(word)) return word.length < 4 ? word : stemmer(word)
  if (/^\p{Script=Cyrillic}{5,}$/u.test(word))
    return word.replace(
      /(ами|ями|ого|его|ому|ему|ых|их|ой|ей|ою|ом|ем|ам|ям|ах|ях|ая|яя|ое|ее|ые|ие|ый|ий|а|я|у|ю|ы|и|і|е|о|ь|й)$/u,
      '',
    )
  if (/^\p{Script=Arabic}{4,}$/u.test(word))
    return word
      .replace(/^ال(?=\p{Script=Arabic}{3})/u, '')
      .replace(/(?<=\p{Script=Arabic}{3})(يون|يين|ون|ين|ات|يه|ي|ه)$/u, '')
  return word
}
