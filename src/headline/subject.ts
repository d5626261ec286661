/** Who is said to have acted: what stands before a verb that somebody does, or behind “by”. */

import { CALENDAR } from './days.ts'
import { type Actor, isOfStranger } from './lists.ts'
import type { Place } from './names.ts'
import type { Claim } from './read.ts'

/** Between a subject and its verb. */
const BETWEEN =
  /(?:[\s,]|\b(?:has|have|had|is|are|was|were|be|been|being|will|would|should|must|can|could|may|might|shall|to|also|now|then|today|yesterday|tonight|just|soon|again|already|still|once|since|not|never|both|all|each|jointly|together|on|set|due|expected|about|going|poised|\p{Ll}+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)+$/u
/** What stands for whoever the sentence names elsewhere, or for nobody in particular. */
const NEUTRAL =
  /^(?:“|")?(?:(?:The|It|He|She|They|We|This|These|Those|There|Its|Their|His|Her|An?|In|On|At|Among|Of|By|For|From|With|After|Before|Since|When|While|As|But|And|Both|Several|Some|Many|Most|Other|Key|More|Formerly|Previously|Earlier|Later|Now|Then|That|Such|Today[’']s|Legislation|Calls?|Plans?|Moves?|(?:New |Fresh |Tighter |More )?[Ss]anctions|Measures|Decision|Proposals?|Pressure)(?= |$))?[^\p{Lu}]*$/u
/** Words with a capital in a subject that act for nobody. */
const BESIDE = new RegExp(
  `\\b(?:${CALENDAR}|Parliament|House of Commons|Commons|Senate|MPs|Lawmakers|Legislators|Ministers|Government|Officials|Authorities)\\b`,
  'g',
)
/** What parliaments have before them acts for nobody. */
const BILL = /\b(?:legislation|bill|act|motion|resolution|petition|draft|amendment|order|regulations)\b/i
/** A verb in “-ed” before these is no act of whoever stands before it: “organisations listed as”. */
const PARTICIPLE =
  /^(?:$|[,.;:)]|[”"’'] ?$| (?:as|by|in|on|under|is|are|was|were|since|for|over|from|at|to|with|and|or|who|which|that|after|alongside|together|last|this|earlier|yesterday|today)\b)/
/** Rulers and councils that are the record's only where a country stands beside them. */
const FOREIGN =
  /\b(?:federal|central|national|interim|transitional|provincial|regional|local|de facto|new) (?:government|authorities|court|rulers|cabinet|parliament|assembly|council)\b|\b(?:junta|regime|rulers|caliphate)\b/i

/** Verbs that somebody does to somebody, where they stand behind a name without “was”. */
const DOES =
  /^(?:(?:re-?)?(?:ban|sanction|designate|list|black-?list|outlaw|proscribe|declare|label|name|add|put|place|impose|remove|lift|revoke|drop|delist|brand|recogni[sz]e|classify|consider|deem)s?|(?:classif|proscrib|blackl)ies)$/i

/** The words of a part before its verb, without what stands between the two. */
function readSubject(text: string, { start, at }: Claim): { text: string; start: number; end: number } {
  const own = text.slice(start, at).replace(BETWEEN, '')
  return { text: own, start, end: start + own.length }
}

const isWithin = (one: Place, from: number, to: number) => one.start >= from && one.end <= to

/**
 * Tell whether somebody acts in a sentence whom the record does not know to make lists: a name that is itself on lists
 * (`listed`), rulers of somewhere else (`foreign`), or anybody else who is no government of the record (`unknown`).
 */
export function findStranger(
  text: string,
  claim: Claim,
  actors: readonly Actor[],
  mentions: readonly Place[],
): 'listed' | 'foreign' | 'unknown' | undefined {
  const [, agent, at] = readAgent(text, claim)
  if (agent !== undefined && at !== undefined) {
    const end = at + agent.length
    const isKnown = actors.some((one) => isWithin(one, at, end)) || mentions.some((one) => isWithin(one, at, end))
    return !isKnown && (/\p{Lu}/u.test(agent) || FOREIGN.test(agent)) ? nameStranger(agent) : undefined
  }
  // “Figures on the list include …”: nobody acts.
  if (/^(?:include|are|contain)/i.test(claim.word)) return undefined
  const isParticiple = /ed$|^put$/i.test(claim.word) && PARTICIPLE.test(text.slice(claim.at + claim.word.length))
  if (!claim.isActive || isParticiple) {
    return FOREIGN.test(text) && actors.length === 0 ? 'foreign' : undefined
  }
  const subject = readSubject(text, claim)
  if (actors.some((one) => isWithin(one, subject.start, subject.end))) return undefined
  const inside = mentions.filter((one) => isWithin(one, subject.start, subject.end))
  if (inside.length > 0)
    return DOES.test(claim.word) && inside.some(({ end }) => end === subject.end) && claim.mode !== 'coming'
      ? 'listed'
      : undefined
  const own = subject.text.replace(BESIDE, '').trim()
  if (own === '' || BILL.test(own) || (NEUTRAL.test(own) && !FOREIGN.test(own))) return undefined
  return nameStranger(own)
}

/** Rulers of another country are foreign whatever is chosen; a name alone may be a minister's of one that we know. */
function nameStranger(text: string): 'foreign' | 'unknown' {
  return FOREIGN.test(text) || isOfStranger(text) || /[’']s /.test(text) ? 'foreign' : 'unknown'
}

/** Who stands behind “by” where something is said to be done by somebody. */
function readAgent(text: string, { at, word, end }: Claim): [string, string, number] | [] {
  if (!/ed$|ing$|ban$/i.test(word)) return []
  const rest = text.slice(at + word.length, end)
  const found = /^[^,;]{0,90}?\bby (?=the |its |a |an |\p{Lu}|\p{Ll}+ \p{Lu})([^,;:]*)/u.exec(rest)
  if (!found) return []
  const agent = found[1] as string
  return [found[0], agent, at + word.length + found[0].length - agent.length]
}
