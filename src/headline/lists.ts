/** Whose list a sentence speaks of, and which: governments by their names, capitals and offices; lists by what readers call them. */
import { TERRORIST } from '../core/agreement.ts'
import { ADJECTIVES } from '../core/governments.ts'
import type { InstrumentKind } from '../core/model.ts'
import { shortenGovernment } from '../core/words.ts'
import type { Place } from './names.ts'

/** A list as far as a sentence can mean it. */
export interface Law {
  id: string
  /** Its name, short name and citation. */
  words: string
  kind: InstrumentKind
  binding: boolean
  government: string
}

/** What stands for a government in the news, beside its name and adjective. */
const ALSO: Record<string, string> = {
  'United States':
    'U\\.S\\.A?\\.?|USA?|America|Washington|Biden|Trump|Obama|Blinken|Rubio|Pompeo|Yellen|Bessent|O[Ff][Aa][Cc]|Office of Foreign Assets Control|State Department|State(?= (?:has |had |also )*(?:designat|list|nam|add)(?:ed|es|s)\\b)|Treasury Department|Department of State|Commerce Department|Department of Commerce|@realDonaldTrump|Tillerson|Mnuchin|Hegseth|Noem|(?<!HM |UK |British |[Tt]he )Treasury|SDN|(?<!\\Ws )Congress|Pentagon|WH|for other purposes',
  'United Kingdom':
    'U\\.K\\.?|UK|Terrorism Act 2000|Great Britain|London|Home [Ss]ecretary|Downing Street|Foreign Office|Westminster|Boris Johnson|Theresa May|Liz Truss|Rishi Sunak|Keir Starmer|Amber Rudd|Sajid Javid|Priti Patel|Suella Braverman|James Cleverly|Yvette Cooper|Shabana Mahmood|Dominic Raab|Jeremy Hunt|David Cameron|David Lammy',
  'European Union':
    'E\\.U\\.?|EU|Brussels|Europe|Council of the European Union|European Council|the bloc|Kallas|Borrell|Mogherini|von der Leyen',
  'United Nations': 'U\\.N\\.?|UN|UNSC|(?<!\\Ws )Security Council',
  Canada:
    'Ottawa|Public Safety Canada|Public Safety Ministry|Public Safety Minister|Trudeau|Carney|Ralph Goodale|Bill Blair|Mendicino|Dominic LeBlanc|Anandasangaree|Chrystia Freeland|Mélanie Joly|Anita Anand',
  Australia:
    "Canberra|Albanese|Morrison Government|Scott Morrison|Turnbull|Peter Dutton|Karen Andrews|Clare O[’']Neil|Penny Wong|Marise Payne|Tony Burke",
  Switzerland: 'Bern|SECO',
  Japan: 'Tokyo',
  Ukraine: 'Verkhovna Rada|Rada|Zelensky\\w*|Kyiv|Kiev',
  Lithuania: 'Seimas|Vilnius',
  France: 'National Assembly|Assemblée nationale|Paris',
}

/** Countries whose names stand in the news as places more often than as those who list. */
const PLACES = new Set(['Ukraine', 'Switzerland', 'France', 'Japan', 'Lithuania'])
const STRANGERS =
  /\b(?:Gov\. \p{Lu}\p{L}+|Duterte|Marcos|Bukele|Milei|Erdogan|Erdoğan|Noboa|Petro|Governor \p{Lu}\p{L}+|Texas|Florida|Abbott|DeSantis|Israel|Israeli|Argentina|Argentine|Paraguay|Germany|German|Netherlands|Dutch|Sweden|Swedish|Austria|Belgium|Belgian|New Zealand|NZ|Poland|Polish|Estonia|Latvia|Czech|Slovenia|Kosovo|India|Indian|Pakistan|Türkiye|Turkey|Turkish|Russia|Russian|China|Egypt|Saudi Arabia|Bahrain|UAE|Arab League|GCC|Kuwait|Qatar|Jordan|Ecuador|Colombia|Venezuela|Honduras|Guatemala|Brazil|Iran|Iranian|Iraq|Norway|Denmark|Finland|Spain|Spanish|Italy|Italian|Kenya|Nigeria|Mali|Philippines|Sri Lanka|Bangladesh|Tajikistan|Kyrgyzstan|Kazakhstan|Interpol|Ankara|Jerusalem|Tehran|Moscow|Riyadh|Beijing|Berlin|Vienna|Buenos Aires|Cairo|Abu Dhabi|United Arab Emirates|Oman|Malaysia|Indonesia|Chile|Peru|Uruguay|Panama|Trinidad|Costa Rica|Mexico|Serbia|Georgia|Moldova|Romania|Bulgaria|Greece|Cyprus|Hungary|Slovakia|Croatia|Luxembourg|Ireland|Portugal|Iceland|South Africa|Nepal|Thailand|Myanmar|Lebanon|Syria|Yemen|Libya|Tunisia|Algeria|Morocco|Burkina Faso|Niger|Chad|Sudan|Somalia|Ethiopia|Uganda|Tanzania|Mozambique)\b(?![’']s? (?:group|mercenar|Wagner|Islamic|Revolutionary|Hezbollah|Hamas|military))/gu

/** The rulers of a country, by its adjective: “the Norwegian government”. */
const RULERS =
  /\b(\p{Lu}\p{Ll}+(?:an|ese|ish|i|ch|ic|ek|ai)) (?:government|parliament|authorities|cabinet)(?= (?:has|have|had|will|also|on|formally|officially|\p{Ll}+(?:ed|es|s))\b(?! (?:\p{Ll}+ )?been\b))/gu
const OWN_ADJECTIVES = new Set(Object.values(ADJECTIVES).flatMap((words) => words.split('|')))

/** A government that a sentence names, and where. */
export interface Actor extends Place {
  government: string
}

/** Find the governments of the record that a sentence names. */
export function findActors(text: string, governments: readonly string[]): Actor[] {
  return governments
    .flatMap((government) => {
      const names = [government, shortenGovernment(government), ADJECTIVES[government], ALSO[government]].filter(
        Boolean,
      )
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
      return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
        government,
        start: index,
        end: index + name.length,
      }))
    })
    .sort((a, b) => a.start - b.start)
}

/** What a government's name stands for only behind words such as these, where its country is far more often a place. */
const ACTS =
  /^(?:[’']s)?(?: \p{L}+){0,2} (?:parliament|government|lawmakers|Rada|Seimas|assembly|Assembly|has|have|had|is|are|was|will|also|formally|officially|on|today|adds?|added|[Dd]esignat\p{Ll}+|list\p{Ll}*|[Ss]anction\p{Ll}*|[Bb]an\p{Ll}*|[Ii]mpos\p{Ll}+|outlaw\p{Ll}*|[Rr]ecogni\p{Ll}+|voted|votes|labels?|labelled|[Dd]eclares?|[Dd]eclared|announced?|announces|to|\p{Ll}+(?:s|ed))\b|^,|^ (?:in|on) /u
const OFFICES = /^ (?:parliament|government|lawmakers|MPs|cabinet|officials|authorities|assembly)\b/
const isAdjective = (government: string, text: string) => (ADJECTIVES[government] ?? '').split('|').includes(text)
/** Words behind which a country stands for its people, its soil or its troops. */
const AS_PLACE =
  /(?:\b(?:in|to|from|entering|against|within|across|inside|into|leave|left|near|war on|invasion of|attacks? on|people of|elections? in)\s+(?:the\s+)?|-)$/i
const OF_A_GROUP =
  /^ (?:[\p{Ll}-]+ ){0,2}(?:groups?|gangs?|organi[sz]ations?|militias?|networks?|compan(?:y|ies)|firms?|citizens?|nationals?|extremists?)\b/u
const AS_THING =
  /^(?:[’']s)?[ -](?:ally|allies|partner|elections?|warships?|troops|forces|soldiers|assets|citizens?|nationals?|interests|soil|dollar|military|tariffs|embassy|members?|based|backed|born|leaders?|President|Prime Minister|Interior|Defence|Defense)\b/

/** Keep the governments that act in a sentence: those before a verb or behind “by”; where none does, those that are named at all. */
export function chooseGovernments(
  text: string,
  actors: readonly Actor[],
  nearTo: number,
  { from, end }: { from: number; end: number },
): string[] {
  const all = actors.filter(({ government, start, end }) => {
    const [before, after] = [text.slice(0, start), text.slice(end).replace(/^ \([^)]*\)/, '')]
    // “The government could rethink it, while Washington revoked …”: each acts for itself.
    if (/,? (?:while|whereas) /.test(text.slice(Math.min(end, nearTo), Math.max(start, nearTo)))) return false
    // “UN-designated” is an act, “US-backed” none.
    if (
      AS_THING.test(after) ||
      /^-(?!designated|sanctioned|listed|proscribed|banned|blacklisted)\p{Ll}+ed\b/u.test(after)
    )
      return false
    if (/^ (?:countries|member states|members|nations|states|capitals) (?:such as|like|including|also)\b/.test(after))
      return false
    if (
      /\b(?:introduced|drafted|submitted|tabled|written|sponsored|proposed|backed|supported|led|sought|welcomed|praised|urged|demanded|criticised|criticized|condemned) by (?:the )?(?:\p{Lu}\p{L}+ and (?:the )?)?$/iu.test(
        before,
      )
    )
      return false
    // “The UK joins the US in listing …”: it is the UK that acts now.
    if (isForerunner(before, text)) return false
    // “The US welcomes Germany’s designation of …”: it was Germany’s.
    if (end < nearTo && REACTS.test(text.slice(end, nearTo))) return false
    // “Switzerland adopts EU sanctions”: it is Switzerland that acts.
    if (/\b(?:adopt|follow|join|match|mirror|implement|take over)\p{Ll}* (?:the )?$/u.test(before)) return false
    if (
      /\bby (?:the )?(?:\p{L}+ )?$/u.test(before) ||
      /^(?:[’']s?)?(?: \p{L}+){0,4} (?:lists?|blacklists?|sanctions|designations?|proscription|bans?|listing|delisting|blacklisting)\b(?! \p{Lu})/u.test(
        after,
      )
    )
      return true
    if (
      /\b(?:based|born|living|located|operating|active|headquartered|arrested|held|jailed) in (?:the )?$/.test(before)
    )
      return false
    if (AS_PLACE.test(before)) return /\b(?:in|by) (?:the )?$/i.test(before) && !PLACES.has(government)
    // A country's name is a place more often than not; its parliament's or its president's is none.
    const name = text.slice(start, end)
    if (PLACES.has(government) && /\b(?!parliament|government|president|ministry|assembly)\p{Ll}+ of $/u.test(before))
      return false
    if (PLACES.has(government) && !isAdjective(government, name))
      return /^[’']s/.test(after) ? OFFICES.test(after.slice(2)) : ACTS.test(after)
    // “The Proud Boys, a US far-right group”: whence they are.
    if (
      /\ban? $/.test(before) &&
      !/^ (?:\p{L}+ ){0,3}(?:list|sanction|designation|ban|blacklist|terror|government)/u.test(after)
    )
      return false
    // “New Zealand lists American far-right groups”: whose they are.
    if (isAdjective(government, name) && start > nearTo && OF_A_GROUP.test(after)) return false
    if (isAdjective(government, name)) return !PLACES.has(government) || OFFICES.test(after)
    return true
  })
  // Who stands in the part that makes the claim acts before whoever stands elsewhere.
  const inside = all.filter((one) => one.start >= from && one.end <= end)
  const acting = inside.length > 0 ? inside : all
  if (acting.length === 0) return []
  const distance = ({ start, end }: Actor) => (end <= nearTo ? nearTo - end : (start - nearTo) * 2)
  const nearest = acting.toSorted((a, b) => distance(a) - distance(b))[0] as Actor
  // “Britain, the U.S. and Australia”: governments in one breath act together.
  const together = all.filter((one) => {
    const [from, to] = one.start < nearest.start ? [one.end, nearest.start] : [nearest.end, one.start]
    return from > to || joins(text.slice(from, to), all, from)
  })
  return [...new Set(together.map(({ government }) => government))]
}

/** Between whoever speaks of somebody else's act, and that act. */
const REACTS =
  /\b(?:welcom|hail|prais|applaud|commend|thank|congratulat|condemn|slam|denounc|criticis|criticiz)\p{Ll}* (?:\p{Ll}+ )*\p{Lu}/u

/** Whether who stands behind these words acted before: “joins the US and Canada in listing …”, “After Lithuania, …”. */
function isForerunner(before: string, text: string): boolean {
  return (
    (/\b(?:joins?|joined|joining|follows?|followed|following) (?:[^.;]*(?:,|\band) )?(?:the |other )?$/u.test(before) &&
      /\bin (?:\p{Ll}+ly )?(?:\p{Ll}+ing|a ban|sanctions)\b/u.test(text)) ||
    /^After (?:the )?$/.test(before)
  )
}

/** Measures against a country are none against whoever is named beside it. */
export function isOfCountry(text: string, objects: readonly { start: number }[]): boolean {
  const [measure, country] =
    /\b(?:sanctions|embargo|restrictions) (?:on|against) (?=((?:the )?\p{Lu}\p{L}+))/u.exec(text) ?? []
  if (measure === undefined || country === undefined) return false
  const at = text.indexOf(measure) + measure.length
  const isCountry =
    isOfStranger(text.slice(at, at + country.length)) &&
    /^(?:$|[,.;:]| (?:after|over|for|in|as|and|amid|following|by|to|with|despite|while|that|on|at)\b)/.test(
      text.slice(at + country.length),
    )
  return isCountry && objects.every(({ start }) => start > at + country.length)
}

/** Whose parliament calls for a listing before the word that says so: “French parliament calls on the EU to list …”. */
export function findCaller(text: string, actors: readonly Actor[], verbAt: number): string | undefined {
  return actors.find(
    ({ end }) =>
      end < verbAt &&
      /^(?:[’']s)? (?:parliament|Parliament|lawmakers|assembly|Assembly|National Assembly|MPs|senators|Senate)? ?(?:has |have )?(?:(?:pass|adopt)\p{Ll}* (?:an? )?(?:\p{Ll}+ )?(?:resolution|motion) (?:urging|calling|asking)|calls?|called|urges?|urged|asks?|asked|votes?|voted|adopts?|adopted)\b/u.test(
        text.slice(end),
      ),
  )?.government
}

function joins(between: string, actors: readonly Actor[], from: number): boolean {
  const bare = actors.reduceRight(
    (rest, { start, end }) =>
      start >= from && end <= from + between.length ? rest.slice(0, start - from) + rest.slice(end - from) : rest,
    between,
  )
  return /^(?:[\s,’'s]|\b(?:and|the|with|together|both|as well as|or|government)\b)*$/.test(bare)
}

/** Whether a country or office stands in it whose lists the record does not have. */
export function isOfStranger(text: string): boolean {
  return text.search(STRANGERS) !== -1
}

/** Where countries and offices stand whose lists the record does not have. */
export function findStrangers(text: string): Actor[] {
  return [...text.matchAll(STRANGERS)].map(({ 0: name, index }) => ({
    government: name,
    start: index,
    end: index + name.length,
  }))
}

/** Say whether somebody acts in a sentence whose lists the record does not have. */
export function namesStranger(text: string, verbAt: number): boolean {
  const before = text.slice(0, verbAt)
  return (
    [...`${before}${text.slice(verbAt).split(' ')[0]}`.matchAll(RULERS)].some(
      ([, adjective = '']) => !OWN_ADJECTIVES.has(adjective),
    ) ||
    [...before.matchAll(STRANGERS)].some(({ 0: name, index }) => {
      const after = text.slice(index + name.length)
      const isSubject =
        /^(?:(?:[’']s)? (?:\p{Ll}+ ){0,2}(?:designation|ban|listing|decision|move|proscription|blacklisting|removal)\b|[’']s (?:parliament|government|cabinet|foreign ministry|interior ministry|president|supreme court|court|Supreme Court|defen[cs]e minist\p{Ll}+)|n? (?:Defen[cs]e|Foreign|Interior|Prime) Minist\p{Ll}+|(?: \p{L}+){0,2} (?:has|have|is|will|also|formally|officially|today|designat|list|sanction|ban|outlaw|declar|label|joins?\b|joined|follows?\b|followed|adds|added|puts?\b|brand|nam(?:es?|ed)\b|plac|classif|recogni|voted))(?! (?:\p{Ll}+ ){0,2}been\b)/u.test(
          after,
        )
      return isSubject && !AS_PLACE.test(before.slice(0, index))
    }) ||
    [...text.slice(verbAt).matchAll(STRANGERS)].some(({ index }) =>
      /^\S+ (?:(?:as )?(?:an? )?(?:\p{Ll}[\p{L}-]* ){0,4})?(?:by|in) (?:the )?$/u.test(
        text.slice(verbAt, verbAt + index),
      ),
    ) ||
    /\b(?:designated|listed|sanctioned|banned|proscribed|outlawed|blacklisted|labell?ed|declared|imposed)\b[^,;]{0,40}? by (?:the )?(?:Israeli?|Argentin\w+|German\w*|Dutch|Russian?|Turk\w+|Türkiye|Indian?|Pakistani?|Egypt\w*|Saudi|Bahrain\w*)\b/.test(
      text,
    )
  )
}

/** Whether a part of a sentence says that somebody stands on the list of such a country: “remains a proscribed entity in Pakistan”. */
export function standsElsewhere(part: string): boolean {
  return [...part.matchAll(STRANGERS)].some(
    ({ 0: name, index }) =>
      /\b(?:is|are|was|were|remains?|stays?|been|being) (?:\p{Ll}+ ){0,3}?(?:designated|listed|sanctioned|banned|proscribed|outlawed|blacklisted)(?: \p{L}+){0,4} (?:by|in) (?:the )?$/u.test(
        part.slice(0, index),
      ) && !/^,? (?:and|as well as) /.test(part.slice(index + name.length)),
  )
}

/** Whether it says that somebody is listed in several countries that it does not name: “banned in many Arab nations”. */
export function standsWithMany(part: string): boolean {
  return /\b(?:designated|listed|sanctioned|banned|proscribed|outlawed|blacklisted)(?: \p{L}+){0,4} (?:by|in|across) (?:(?!the )\p{L}+ ){0,3}(?:countries|nations|states|governments)\b/u.test(
    part,
  )
}

/** What readers call a list, and how the lists that it means are told. */
interface Hint {
  said: RegExp
  means: (law: Law) => boolean
  /** True where it names one list and no other will do. */
  isExact: boolean
  /** How the answer calls it. */
  name: string
}

const named = (pattern: RegExp) => (law: Law) => pattern.test(law.words)
const HINTS: Hint[] = [
  {
    said: /foreign terror(?:ist)? organi[sz]ation|\bFTOs?\b|section 219|Immigration and Nationality Act/i,
    means: named(/Foreign Terrorist Organi/i),
    isExact: true,
    name: 'foreign terrorist organisation',
  },
  {
    said: /(?:specially designated |special |specially-designated )global terrorists?|\bSDGTs?\b|global terrorist (?:organi|group|list)|list of global terrorists/i,
    means: named(/Global Terrorist/i),
    isExact: true,
    name: 'specially designated global terrorist',
  },
  {
    said: /entit(?:y|ies) of particular concern|religious freedom|\bEPCs?\b/i,
    means: ({ kind }) => kind === 'religious-freedom',
    isExact: true,
    name: 'entity of particular concern',
  },
  {
    said: /transnational criminal (?:organi|group|gang|entit)|\bTCOs?\b/i,
    means: ({ kind }) => kind === 'crime-label',
    isExact: true,
    name: 'transnational criminal organisation',
  },
  {
    said: /international criminal organi|as a criminal (?:organi|group)|criminal organi[sz]ation/i,
    means: (law) => law.kind === 'crime-label' || /criminal organi/i.test(law.words),
    isExact: true,
    name: 'criminal organisation',
  },
  {
    said: /state sponsors? of [“"‘']?terror/i,
    means: named(/state sponsor/i),
    isExact: true,
    name: 'state sponsor of terrorism',
  },
  {
    said: /\bentity list\b|export (?:control|ban|blacklist|restriction)|ban(?:s|ned|ning)? (?:\p{L}+ )?exports|military end.users?/iu,
    means: ({ kind }) => kind === 'export-control',
    isExact: true,
    name: 'export control',
  },
  {
    said: /human rights (?:sanctions|list)/i,
    means: named(/human rights/i),
    isExact: true,
    name: 'human rights sanctions',
  },
  {
    said: /terror|\bextremist (?:organi|list)/i,
    means: (law) => TERRORIST.includes(law.kind) || /terror/i.test(law.words),
    isExact: false,
    name: 'terrorist list',
  },
  {
    said: /proscri|(?<!\b(?:travel|visa|entry) )\bban(?:s|ned|ning)?\b|\boutlaw|\bunban/i,
    means: ({ kind }) => TERRORIST.includes(kind),
    isExact: false,
    name: 'ban',
  },
  {
    said: /sanction|restrictive measures|restrictions (?:on|against)|\bSDN\b|asset.freeze|fr(?:ee|o)z(?:e|es|en|ing)|\bOFAC\b/i,
    means: (law) => ['sanctions', 'crime-label'].includes(law.kind),
    isExact: false,
    name: 'sanctions',
  },
]
/** Lists that readers speak of and that the record does not have. */
const UNKNOWN_LIST =
  /\bcountr(?:y|ies) of particular concern\b|\bforeign missions?\b|\b(?:travel|visa) (?:ban|restriction)s?\b|foreign agents?\b|undesirable organi|\bextradit|\bstate sponsor of terrorism list\b|\b(?:Treasury)\b.*(?:asset freeze|freezing all its UK)|asset freeze.*(?:whole|entire)|banned by law|by law in\b/i
/** A ban on entry that comes with frozen assets is part of sanctions. */
const WITH_FREEZE =
  /\b(?:travel|visa) (?:ban|restriction)s?(?= and (?:an )?asset)|(?<=asset.freezes? and (?:a )?)(?:travel|visa) (?:ban|restriction)s?/gi
const ORDER = /(?:executive order|E\.\s?O\.|EO|order)\s*(?:No\.?\s*)?(\d{5})\b/gi
const PARLIAMENT =
  /\bparliament|lawmakers|\bMPs\b|\bsenat|\bcongress|\bRada\b|\bSeimas\b|assembly|\bmotion\b|\bresolution\b|\bvot(?:e|es|ed|ing)\b|\bbill\b|\blegislation\b/i

/** Which lists a sentence means, by what it calls them. */
export interface Meant {
  /** True where a list fits what was said. */
  fits: (law: Law) => boolean
  /** True where a list fits what else was said, beside a name of its own. */
  also: (law: Law) => boolean
  /** True where it is called by its own name. */
  isExact: boolean
  /** True where no list of the record is called that. */
  isUnknown: boolean
  /** True where a parliament speaks: what it votes or proposes counts. */
  isParliament: boolean
  /** How the sentence calls it; absent where it does not. */
  name?: string
}

/** Read which lists a sentence means, and whether the `part` that makes the claim speaks of one that the record lacks; `isHope` where it calls for something or announces it: a bill or a vote may then be meant; `isOne` where the sentence claims nothing else, so that a list named outside the part is this one's. */
export function findMeant(text: string, isHope: boolean, part = text, isOne = true): Meant {
  const orders = [...text.matchAll(ORDER)].map(([, number]) => number as string)
  const isParliament = PARLIAMENT.test(text)
  const isUnknown = UNKNOWN_LIST.test(part.replace(WITH_FREEZE, ''))
  // “Lists seven criminal organisations as terrorist entities”: as what they are listed counts.
  const labels = [...part.matchAll(/\bas (?:an? |the |its )?([^,.;]{3,60})/g)].map(([, label]) => label as string)
  const asLabel = HINTS.filter((hint) => labels.some((label) => hint.said.test(label)))
  const inPart = asLabel.length > 0 ? asLabel : HINTS.filter((hint) => hint.said.test(part))
  const everywhere = HINTS.filter((hint) => hint.said.test(text))
  // What is said in its own part counts before what stands elsewhere, but for a list that is called by its name.
  // Where the part itself calls a list by its name no other is meant.
  const isCalled = inPart.some(({ isExact }) => isExact)
  const said = isCalled
    ? inPart
    : inPart.length > 0
      ? everywhere.filter((hint) => (hint.isExact && isOne) || inPart.includes(hint))
      : everywhere
  const exact = said.filter(({ isExact }) => isExact)
  const chosen = exact.length > 0 ? exact : said.slice(0, 1)
  const isOpen = (law: Law) => (law.kind === 'bill' || law.kind === 'resolution') && (isHope || isParliament)
  const fits = (law: Law) => {
    if (orders.some((number) => law.words.includes(number))) return true
    if (orders.length > 0 && exact.length === 0) return false
    if (law.government === 'United Nations' && exact.length === 0) return true
    return chosen.length === 0 || chosen.some(({ means }) => means(law)) || isOpen(law)
  }
  const [first] = chosen
  const rest = everywhere.filter(({ isExact }) => !isExact)
  return {
    fits,
    also: (law) => rest.some(({ means }) => means(law)),
    isExact: exact.length > 0 || orders.length > 0,
    isUnknown,
    isParliament,
    ...(first && { name: first.name }),
  }
}
