/**
 * Whether a sentence says plainly who did what to whom: a verb that lists or ends, right behind whoever acts, and its
 * object right behind it, or before “was” and it. What is not so plain is read as well, but with a doubt.
 */

import { CALENDAR } from './days.ts'
import type { Actor } from './lists.ts'
import type { Mention } from './names.ts'
import type { Claim } from './read.ts'

/** Verbs that do nothing else to a name than list it, or end its listing. */
const ACT =
  /^(?:to |will |would |not )?(?:(?:formally|officially|also|immediately|fully) )?(?:re-?)?(?:designat|sanction|proscrib|ban|black-?list|outlaw|list|declar|label|brand|classif|recogni[sz]|nam|add|plac|put|impos|remov|de-?list|lift|revok|rescind|un-?ban|de-?proscrib|drop|tak|took|includ|maintain|remain|stay|kept|keep|extend|renew|prolong)\p{Ll}*(?: (?:on|in|under|off))?\s*$/iu

/** Words by which a name stands on a list: “is on”, “remains under”. */
const STANDS =
  /^(?:is|are|was|were|been|remains?|remained|stays?) (?:now |still |also |already |currently |officially )*(?:on|under|subject to|included in)$/i

/** What may stand between whoever acts, or the name, and the verb. */
const BETWEEN = new RegExp(
  `^(?:[\\s,’'“”"()]|\\b(?:has|have|had|is|are|was|were|be|been|being|will|would|to|also|now|today|yesterday|tonight|just|still|already|previously|long|once|first|since|not|never|both|jointly|on|said|says|it|that|had|then|government|administration|department|ministry|authorities|officials|council|parliament|treasury|state|set|plans?|planning|going|due|expected|considering|mulling|weighing|preparing|ready|moves?|moved|wants?|intends?|about|formally|officially|earlier|announc\\p{Ll}+|his|its|intentions?|intent|decid\\p{Ll}+|decisions?|confirm\\p{Ll}*|vot\\p{Ll}+|agree[sd]?|seek(?:s|ing)?|approv\\p{Ll}+|member|countries|ministers|lawmakers|of|finance|commerce|home|foreign|office|secretary|minister|interior|public|safety|affairs|defen[cs]e|the|assets|control|itself|later|week|s|\\p{Ll}+ly|(?:last|this|next) (?:week|month|year)|in (?:${CALENDAR}|\\d{4})|\\d{1,4}|${CALENDAR})\\b)*$`,
  'iu',
)

/** Words that end a name's own group of words: what stands behind one is no object of the verb. */
const NO_GROUP =
  /\b(?:to|for|with|without|by|from|at|against|over|after|before|under|since|until|about|amid|as|if|than|because|while|when|where|who|whom|whose|which|that|what|it|its|they|them|their|he|him|his|she|her|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|not|no|nor|or|but|also|\p{Ll}{3,}ing|members?|leaders?|leadership|officials?|supporters?|fighters|chiefs?|heads?|commanders?|founders?|financiers?|networks? of|brothers?|sons?|wife|ally|allies|affiliates?|offshoots?|branch(?:es)?|faction)\b/iu
/** “The group …”, “Russia’s …”, “an Iran-backed militia, …”. */
const STRANGE_NAME = /(?<![\p{L}-])\p{Lu}\p{L}+(?:[’']s?)?(?=[\s,])/gu
const ADJECTIVE = /^(?:The|An?|Its|.*(?:an|ese|ish|ic|ist|i|[’']s?))$/u
/** Behind the object: what leaves it the object. */
const BEHIND =
  /^[”"’')]*(?:$|[.,;:!?…]|\s*[(–—|]|\s+(?:-\s|as|a|an|the|on|to|from|under|for|in|over|after|amid|and|or|with|who|which|that|by|of|off|following|at|into|because|due|last|this|today|yesterday|now|groups?|movements?|militias?|organi[sz]ations?|networks?|cartels?|gangs?|rebels|militants|mercenar\p{Ll}+|compan(?:y|ies)|PMCs?|cult|corps|terror\p{Ll}*|criminal|foreign|global|transnational|specially|proscribed|is|are|was|were|has|have|had|will|remains?|ban|designation|listing|label|status|sanctions)\b|[’'](?:s\b)?)/iu

/** Behind a name a place, which makes it another's: “… in South-East Asia”. */
const IN_PLACE = new RegExp(`^[”"’')]* in (?:the )?(?!(?:${CALENDAR})\\b)\\p{Lu}`, 'u')
/** Words for what somebody is, in any case of letters, as titles have them. */
const KIND =
  /^(?:Groups?|Gangs?|Cartels?|Militias?|Rebels?|Movements?|Networks?|Organi[sz]ations?|Part(?:y|ies)|Compan(?:y|ies)|Firms?|Mercenar\p{Ll}+|Terror\p{Ll}*|Neo-Nazi|Nazi|Far-Right|Right|Extremists?|Islamists?|Jihadists?|Militants?|Paramilitar\p{Ll}+|Separatists?|White|Supremacists?|Drug|Criminal|Cyber|Ransomware|Kremlin|Prox\p{Ll}+|PMC|Private|Military|Controversial|Notorious|Rival|Force|Foreign|Global|Designation|Listing|Ban|Sanctions?|New|More|Al|President|Minister|Colonel|General|Defen[cs]e|Interior|Specially|Designated|Entity|Particular|Concern|Transnational|Organized|Two|Three|Four|Five|Six|FTO|SDGT)$/u
/** “…, a group of …, was banned”. */
const APPOSED = /^, (?:an?|the|which|who|one) [^;:—]*,(?= (?:is|was|has|had|will|are|were|have)\b)/

/** Sanctions are imposed on somebody, and the designation of somebody revoked. */
const OF_ACT =
  /\b(?:sanctions?|ban|restrictions|measures|freeze|designations?|listing|proscription|label|status)\b[^,;]*? (?:on|against|of|for) /i

/**
 * Whether what is claimed of these names is said plainly. `isOwned` where the list is called by its own name, so that
 * whoever acts need not be named.
 */
export function isPlain(
  text: string,
  claim: Claim,
  objects: readonly Mention[],
  actors: readonly Actor[],
  isOwned: boolean,
): boolean {
  const { at, word, start, end } = claim
  const [head] = objects
  const acts = actors.some((one) => one.start >= start && one.end <= end)
  if (!head || !(ACT.test(word) || STANDS.test(word)) || !(acts || isOwned)) return false
  if (objects.some((one) => !isWhole(text.slice(one.end), one.end, actors))) return false
  const first = objects.find((one) => one.start >= at + word.trimEnd().length)
  if (first) {
    // Whoever acts stands right before the verb.
    const actor = actors.findLast((one) => one.end <= at)
    return isLinked(text, claim, first, actors) && isBridge(text.slice(Math.max(actor?.end ?? 0, start), at))
  }
  // In the passive the name does, as its subject.
  const before = text.slice(start, head.start)
  const last = objects.at(-1) as Mention
  return !NO_GROUP.test(before) && !/\bof\b/.test(before) && isBridge(text.slice(last.end, at).replace(APPOSED, ' '))
}

/** Whether nobody else is meant by what follows a name: “ISIL in South-East Asia” is not ISIL. */
function isWhole(behind: string, at: number, actors: readonly Actor[]): boolean {
  return BEHIND.test(behind) && (!IN_PLACE.test(behind) || actors.some((one) => one.start > at && one.start < at + 9))
}

/** Whether between whoever acts, or the name, and the verb stands nothing that may turn it. */
function isBridge(between: string): boolean {
  return BETWEEN.test(between.replace(/\([^)]*\)/g, ''))
}

/** Whether a word with a capital tells of what kind or whence somebody is, and is no name. */
export function isOfKind(word: string): boolean {
  return ADJECTIVE.test(word) || KIND.test(word.replace(/[’']s?$/, ''))
}

/** Whether between a verb and its object stand only words for what the object is. */
function isLinked(text: string, { at, word }: Claim, { start }: Mention, actors: readonly Actor[]): boolean {
  const from = at + word.trimEnd().length
  const between = text.slice(from, start)
  const others = (between.match(STRANGE_NAME) ?? []).filter((one) => !isOfKind(one))
  const isKnown = actors.some((one) => one.start >= from && one.end <= start)
  // “Three groups: …”
  const isBroken = /[;:—–]/.test(between.replace(/(?<=s)\s?[—–:]\s?$/, ''))
  const rest = `${word}${between}`.replace(OF_ACT, '')
  return (
    others.length <= (isKnown ? 1 : 0) &&
    !isBroken &&
    !NO_GROUP.test(rest.slice(word.length)) &&
    !/\b(?:on|of|in)\b/i.test(rest)
  )
}
