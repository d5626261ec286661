/** To whom something is done: the names that a claim is about, and not those that are only named beside them. */

import { CALENDAR } from './days.ts'
import { type Mention, mask } from './names.ts'
import type { Claim } from './read.ts'

const TIED =
  /(?:\b(?:ties|links?|linked|tied|connections?|connected|affiliated|associated|close|related|relations?|loyal|allied|belonging|belongs|support|supporting|supported|backed|backing|funding|funds|finance[sd]?|financing|role|work(?:ed|ing)?|trained|led|run|owned|controlled|used|absorbed|acquired|fight(?:ing)?|attacks?|war|donat\w+|sympath\w+) (?:\p{L}+ ){0,2}?(?:to|with|by|for|of|from|against|in)|\b(?:members?|leaders?|heads?|founders?|founder|chiefs?|commanders?|fighters|financiers?|branch|affiliates?|offshoots?|arm|allies|ally|mercenaries|deployment|operatives?|supporters?|associates?|network|companies|individuals|entities|officials?|parts?|predecessor|successor|on behalf|late) of|\b(?:supporting|supports?|supported|backing|backs|funding|financing|aiding|arming|helping|joining|leading|praising|supplying|fighting|over|about|by)|\balongside|\bunlike|\bsimilar to|\bsuch as the|\bformerly|\bcalled it|\bheads|\bretains|\bbacked by|\bbehind|\bfinanciers?,?|\binspired by) (?:the |its |his |their |now-defunct |so-called |Russia[’']s |Russian |Iran[’']s |Iran-backed |Lebanon[’']s |mercenary (?:group |force )?|private military company |terrorist group |group |al-?)*$/iu
const OWNED =
  /^(?: \p{Lu}\p{Ll}+)? (?:[Cc]hief|[Ll]eader|[Cc]ommander|[Ff]ounder|[Ff]inancier|[Ss]pokesman|[Hh]ead)s?\b|^(?: \([^)]*\)|\))?(?:[’']s? (?:military|armed|political) (?:wing|arm) (?:\p{Ll}+ )?(?:chief|leader|commander|deputy|official|spokesman|head)|[’']s? (?!(?:\p{Ll}+ )?(?:wings|military|political|armed|security|external|entire|whole|designation|listing|proscription|status|label|ban|terror|terrorist|foreign terrorist|sanctions|name|inclusion|removal|assets|delisting)\b)\p{L}|-(?:\p{Ll}+(?:ed|run|led|owned))\b|[ -](?!(?:private |mercenary |paramilitary )*(?:military |mercenary |security )?(?:company|firm)\b)(?:(?!(?:as|and|or|for|from|in|of|to|by|with|on|over|after) )\p{Ll}+ ){0,2}(?:company|firm|dealer|executive|portfolio|bank|exchange|ring|businessman|broker|smuggler|trafficker|supplier|agent|hacker|lawyer|envoy|spokesman|facilitator|accountant|fund|MPs?|rivals?|offshoots?|brides?|ally|allies|proxy|proxies|banker|preacher|lawmakers?|leaders?|commanders?|fighters|members?|officials?|financiers?|boss|chief|editors?|editor-in-chief|Editor-in-Chief|founders?|affiliates?|linked|affiliated|aligned|backed|associated|operatives?|leadership|supporters?|sympathi[sz]ers|recruiters?|figures?|network|networks|companies|firms|fronts?|cells?|suspects?|ships?|tankers?|charity|charities|individuals|entities|facilitators?|fundraisers?|donors?|ministers?|MPs|politicians|spokes\w+|predecessor|units?|factions?|splinters?|rebels[’'] \p{L}+)\b)/u
/** Behind a name to which something is done: words of another thing that is named after it, “Sinaloa cartel money launderers”. */
const BEFORE_NOUN =
  /^ (?!(?:\p{Ll}+ )?(?:groups|organi[sz]ations|gangs|cartels|networks|movements|militias|insurgents|rebels|militants)\b)(?!(?:groups?|organi[sz]ations?|movements?|militias?|networks?|gangs?|cartels?|companies|mercenar\p{Ll}*|terror(?:ists?)?|extremists?|paramilitar|rebels?|party|company|bank|separatist|and|or|as|an?|the|for|from|in|into|on|onto|over|after|to|by|under|with|within|without|who|which|that|is|was|were|are|has|had|have|will|would|could|should|may|might|must|at|since|until|amid|ahead|during|through|following|because|due|citing|when|while|where|against|again|off|out|back|of|not|but|across|around|before|between|despite|if|then|than|it|its|their|his|her|this|these|those|last|next|today|yesterday|earlier|over|per|so|though|although|both|all|also|ban|designation|listing|label|status|sanctions|proscription|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|just|only|more|less|almost|nearly|about|years?|months?|weeks?|days?|hours?|minutes?|decades?|(?:remain|take|come|begin|start|stay|continue|expire|end|stand|lapse|mean|make|follow|say|use|operate|face|lose|win|get|go|appear|seem|need|want|pose|threaten|carrie|ha|i|wa|doe|vow|deny|denie|claim|call|attack|kill|control|run|work|include|count|become|meet|see|join|lead|hold|give|set|sue|challenge|appeal|respond|react|reject|condemn|welcome)s)\b)(?:\p{Ll}+ )?\p{Ll}{2,}(?:s|men|personnel|staff)\b/u
/** A branch that is named after a place: “ISIL Caucasus province”. */
const BRANCH = /^[ -](?:\p{Lu}\p{L}+ ){1,3}(?:province|branch|affiliate|chapter|faction|cell)\b/u

/** The names that something is done to: not those that are only named beside them. */
export function findObjects(
  text: string,
  mentions: readonly Mention[],
  claim: Claim,
): { objects: Mention[]; isAside: boolean } {
  /** “Tied to one and another”: what ties the first ties the second. */
  const isTied = (mention: Mention): boolean => {
    const before = mentions[mentions.indexOf(mention) - 1]
    const isJoined = before && AND.test(text.slice(before.end, mention.start))
    const of = OF.exec(text.slice(0, mention.start))?.[1]
    return (
      (of !== undefined && !OF_THE_ACT.test(of)) ||
      (TIED.test(text.slice(Math.max(0, mention.start - 90), mention.start)) &&
        !/\bpolitical (?:wing|arm|branch) of (?:the )?$/.test(text.slice(0, mention.start))) ||
      isBehindHead(text, mention, claim) ||
      isDoneTo(text, mention, claim) ||
      isReason(text, mention, claim) ||
      (FOR.test(text.slice(0, mention.start)) &&
        mentions.some(({ start }) => start > claim.at && start < mention.start)) ||
      (isJoined === true && isTied(before))
    )
  }
  /** “in the same category as …”, “organisations such as …” behind whom it is said of. */
  const isCompared = (mention: Mention) => {
    const before = text.slice(0, mention.start)
    const said = COMPARED.exec(before)
    return said !== null && mentions.some(({ end }) => end <= said.index)
  }
  /** What follows a name says that somebody of theirs is meant; joined to such a one it is no other: “Hamas and Hezbollah leaders”. */
  const isOwner = (mention: Mention): boolean => {
    const behind = text.slice(mention.end)
    const next = mentions[mentions.indexOf(mention) + 1]
    return (
      OWNED.test(behind) ||
      (mention.start > claim.at && BEFORE_NOUN.test(behind)) ||
      BRANCH.test(behind) ||
      (next !== undefined &&
        / (?:and|or) /.test(text.slice(mention.end, next.start)) &&
        AND.test(text.slice(mention.end, next.start)) &&
        isOwner(next))
    )
  }
  /** “The leaders of one, also known as the other”: the second name is the first one's. */
  const isAgain = (mention: Mention): boolean => {
    const before = mentions[mentions.indexOf(mention) - 1]
    return (
      before !== undefined &&
      mention.entities.some((id) => before.entities.includes(id)) &&
      ALIAS.test(text.slice(before.end, mention.start)) &&
      isAside(before)
    )
  }
  const isAside = (mention: Mention): boolean =>
    isTied(mention) ||
    isOwner(mention) ||
    isAgain(mention) ||
    (HEADED.test(text.slice(0, mention.start)) && HEADS.test(text.slice(mention.end))) ||
    mentions.some(
      ({ start }) =>
        start > mention.end &&
        /^(?:[’']s?)? (?:\p{Ll}+ )?$/u.test(text.slice(mention.end, start)) &&
        !/^ (?:and|or|from|in|as|of|to|by|for) $/.test(text.slice(mention.end, start)),
    ) ||
    isCompared(mention)
  // “Designated it …, in the same category as”: whoever is named behind is not it.
  const isIt = /^ (?:it|them|him|her)\b/.test(text.slice(claim.at + claim.word.trimEnd().length))
  if (isIt && claim.isActive && mentions.every(({ start }) => start > claim.at)) return { objects: [], isAside: true }
  // “Wagner designated …”: what stands right before the word is meant.
  const right =
    /ed$|^put$/i.test(claim.word) &&
    mentions.filter(
      ({ end }) => end < claim.at && /^,? (?:(?:officially|formally|now) )?$/.test(text.slice(end, claim.at)),
    )
  if (right && right.length > 0) return { objects: joinNames(text, right, mentions), isAside: false }
  // “… slam the government for the Hizb ut-Tahrir ban”.
  const named =
    /^(?:ban|designation|listing|proscription|blacklisting)$/i.test(claim.word) &&
    mentions.filter(({ end }) => end < claim.at && /^(?:[’']s?)? (?:terror(?:ist)? )?$/.test(text.slice(end, claim.at)))
  if (named && named.length > 0) return { objects: joinNames(text, named, mentions), isAside: false }
  const led =
    /^(?:which|who|that)\b/i.test(text.slice(claim.start)) &&
    mentions.filter(({ end }) => /^,? $/.test(text.slice(end, claim.start)))
  if (led && led.length > 0) return { objects: led, isAside: false }
  const plain = mentions.filter((one) => !isAside(one))
  // A name in brackets, or behind “also known as”, is the same name again.
  const own = plain.filter(({ start }) => start >= claim.start && start < claim.end)
  const names = new Set(mentions.map(({ entities }) => entities.join(' ')))
  // “The group was proscribed”: of the only one that is named.
  const isMeant =
    plain.length === 0 &&
    names.size === 1 &&
    !mentions.some(isOwner) &&
    PRONOUN.test(text.slice(claim.start, claim.end))
  // What is said of somebody else in its own part is not said of who stands in another.
  const isOfOther = own.length === 0 && !isMeant && namesOther(text, claim, mentions)
  const objects = own.length > 0 ? own : isMeant ? mentions.slice(0, 1) : isOfOther ? [] : subjectOf(text, claim, plain)
  return { objects, isAside: objects.length === 0 && mentions.length > 0 }
}

/** Of the names in other parts those that a part without a subject is about: “X, which Y led, also remains on the list”. */
function subjectOf(text: string, { start, at }: Claim, plain: readonly Mention[]): Mention[] {
  const [first] = plain
  const hasNone = start > 0 && /^(?:\p{Ll}+ly |also |still |then |now )*$/u.test(text.slice(start, at))
  if (!first || !hasNone) return [...plain]
  const end = plain.findIndex(
    (one, index) => index > 0 && !AND.test(text.slice((plain[index - 1] as Mention).end, one.start)),
  )
  return end > 0 && first.end < start ? plain.slice(0, end) : [...plain]
}

/** Words with a capital that are nobody's name. */
const NOBODY = new RegExp(
  `^(?:${CALENDAR}|Terror\\p{Ll}*|Foreign|Special\\p{Ll}*|Designated|Global|National\\p{Ll}*|Transnational|Criminal|Organi[sz]ations?|Entit(?:y|ies)|Particular|Concern|List|Act|Order|Executive|Sanctions?|State|Sponsors?|Islamic|Code|Section|FTOs?|SDGTs?|SDN|TCOs?|US|U|UK|EU|UN|America\\p{Ll}*|Brit\\p{Ll}*|Europe\\p{Ll}*|Canad\\p{Ll}*|Austral\\p{Ll}*|Iran\\p{Ll}*|Russia\\p{Ll}*|Syria\\p{Ll}*|Israel\\p{Ll}*|Leban\\p{Ll}*|Yemen\\p{Ll}*|Mexic\\p{Ll}*|Security|Council|Treasury|Department|Secretary|Home|Government|Group)$`,
  'u',
)

/** Whether the part of a claim has the name of somebody of whom the record knows nothing, behind a verb that somebody does. */
function namesOther(text: string, { at, word, end, isActive }: Claim, mentions: readonly Mention[]): boolean {
  if (!isActive) return false
  const [object = ''] = mask(text, mentions)
    .slice(at + word.length, end)
    .split(BEHIND_OBJECT)
  return (object.match(/(?<![\p{L}])\p{Lu}\p{L}+/gu) ?? []).some(
    (name) => !NOBODY.test(name) && !OF_A_PEOPLE.test(name),
  )
}

/** What follows whom something is done to, and is not part of the name. */
const BEHIND_OBJECT = /\b(?:linked|tied|connected|in|for|with|to|of|from|by|as|at|over|after|who|that|accused)\b/
const OF_A_PEOPLE = /(?:[ei]an|ese|ish|can|lan|i)$/

/** With some names all that are counted off beside them. */
function joinNames(text: string, some: readonly Mention[], all: readonly Mention[]): Mention[] {
  const joined = new Set(some)
  for (const [at, one] of [...all.entries()].reverse()) {
    const next = all[at + 1]
    if (next && joined.has(next) && AND.test(text.slice(one.end, next.start))) joined.add(one)
  }
  return all.filter((one) => joined.has(one))
}

/** “The group Sharaa led”: what somebody is told by. */
const HEADED = /\b(?:group|organi[sz]ation|network|company|firm|militia|force|movement|party|cartel|gang) $/
const HEADS =
  /^ (?:\p{Ll}+ly |once )?(?:led|leads|founded|headed|heads|ran|runs|created|set up|commands|commanded|owns|owned)\b/u

/** Between a name and another one of the same. */
const ALIAS =
  /^,? ?\(?(?:(?:also|better|formerly|previously) )?(?:known as|called|or|a\.?k\.?a\.?)? ?(?:the )?[“"‘']?(?:[Aa]l-)?$/

const REASON =
  /\S.*\b(?:over|after|amid|following(?! (?:\p{Ll}+ )?(?:groups|entities|names|organi|individuals|people|persons|companies))|accusing|citing|in response to|because of|despite)\b/iu

/** Whether a name stands only in what a sentence says of the reason or the time. */
function isReason(text: string, { start }: Mention, { at, word }: Claim): boolean {
  return at < start && REASON.test(text.slice(at + word.length, start))
}

const COMPARED =
  /\b(?:alongside|such as|the same (?:\p{L}+ ){1,3}as|on a par with|joining|joins|similar to|along with other|like)\b[^;:—]{0,70}$/u

/** Somebody else to whom it is done, and what ties them to the name: “officials who worked with …”. */
const HEAD =
  /\b(?:(?<!\bas )heads?|chiefs?|deput(?:y|ies)|founders?|officials?|compan(?:y|ies)|people|persons?|individuals?|entities|leaders?|men|man|woman|firms?|business\p{Ll}*|members?|networks?|ships?|vessels?|tankers?|banks?|figures|commanders?|generals?|politicians?|oligarchs?|associates|targets|charities|financiers?|operatives?|warlords?|ministers?|citizens?|nationals?|agents?|spies|spy|officers?|hackers?|captains?|lawyers?|wife|widow|wives|brothers?|sons?|famil(?:y|ies)|suppliers?|smugglers?|brokers?|traders?)\b[^,:;]*\b(?:of|to|with|for|in|over|by|from|behind|that|who|which|\p{Ll}+ing|\p{Ll}+ed)\b[^,:;]*$/u
/** “Sanctions preacher glorifying …”, “charity fronting for …”, “for shipping …”: what somebody else does to whom is named. */
function isDoneTo(text: string, { start }: Mention, { at, word }: Claim): boolean {
  const between = at < start ? text.slice(at + word.length, start) : ''
  return /\p{Ll}+ (?!including|being|having|according|following|naming|banning|listing|designating|sanctioning|proscribing)\p{Ll}+ing (?:for |the |its |with |to )*(?:[Aa]l-)?$/u.test(
    between,
  )
}

/** Names are counted off behind these. */
const COUNTED =
  /\b(?:including|includes?|such as|namely|named?|called|known as|like)\b[^,:;]*$|\band (?:the |its )?(?:\p{Lu}[\p{L}’'-]* ){0,3}(?:[Aa]l-)?$/u

/** Whether a name is only what somebody else is tied to: the words between the verb and it, or from the beginning on, say so. */
function isBehindHead(text: string, { start }: Mention, { at, word, start: from }: Claim): boolean {
  const between = at < start ? text.slice(at + word.length, start) : text.slice(from, start)
  return HEAD.test(between) && !COUNTED.test(between)
}

/** Between names that are counted off, or the second of which is the first's. */
const AND =
  /^[).]?(?:[’']s?)?(?: \([^)]*\))?(?:,|,? (?:and|or|&)) (?:(?:its|his|the|both|also|and|or) )*(?:\p{Ll}+,? )?(?:[Aa]l-)?$|^[’']s? (?:\p{Ll}+ )?(?:[Aa]l-)?$/u
/** Behind a name to which something is done: for or with whom. */
const FOR = /\b(?:for|with|against|via|through) (?:the |its )?(?:[Aa]l-)?$/
/** Of whom or what: “the brother of …”, but “the designation of …”. */
const OF = /(\p{L}+) of (?:the |its |all |both )*(?:(?!\p{Ll}+ing )\p{Ll}+ )?(?:[Aa]l-)?$/u
const OF_THE_ACT =
  /^(?:designations?|listings?|relisting|bans?|banning|proscription|deproscription|delisting|removal|inclusion|addition|labell?ing|blacklisting|sanctioning|revocation|status|whole|all|entirety|name|both|most|classification|recognition|suspension|lifting|designating|proscribing|outlawing|cases?|activities|renewal|extension|re-?designation|branding|naming|because|instead|as|ahead|freeze|freezing|support|out|recommended|decision|sanctions?|wing|arm|branch|section|division|heard|organi[sz]ation)$/i

const PRONOUN = /\b(?:the (?:group|organi[sz]ation|movement|militia|network|party)|it|them|they)\b/i
