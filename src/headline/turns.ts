/** Words that turn what a sentence says so that a comparison with the record would mislead. */

import { CALENDAR } from './days.ts'
import type { Doubt } from './judge.ts'
import { isOfStranger } from './lists.ts'
import { mask, type Place } from './names.ts'
import type { Claim } from './read.ts'

/** What keeps a listing from coming about, before the word for it. */
const HINDERED =
  /\b(?:postpon|delay|block|veto|stall|shelv|halt|thwart|prevent|avert|oppos|resist|hamper|obstruct|stop)(?!s? short)\p{Ll}*\b[^.;:]{0,70}$|\b(?:avoid\p{Ll}*|escap\p{Ll}+|dodg\p{Ll}+|(?<!-)(?:win|wins|won|winning))\b[^.;:]{0,50}$/iu
const ONLY = /\bonly (?:[\p{L}’']+ ){0,3}$/iu
/** “The only group on the list”. */
const THE_ONLY = /\bthe only\b/i
/** What tells that nothing of it is so. */
const UNTRUE = /^(?:False|Fake|Fake news|Satire|Hoax)\b:?/
const NEARLY = /\b(?:almost|nearly|all but|close to|came close|mistakenly|wrongly)\b[^,;]*$/iu
/** Nouns that tell of a listing. */
const NOUN = /^(?:designation|proscription|sanctions|blacklisting|ban|label|listing)s?$/i
/** A verb right before such a noun, and those that leave or make it what it is. */
const GOVERNS =
  /(?:^|\s)(\p{Ll}+(?:s|ed))(?: (?:up|back|on|for))? (?:(?:the|its|their|an?|new|fresh|further|more|US|UK|EU|U\.S\.|terror|terrorist|foreign|formal|full|broad|sweeping|financial|economic) )*$/u
const LEAVES =
  /^(?:its|his|this|announc|impos|slap|issu|order|confirm|uph|defend|welcom|condemn|denounc|slam|critici|protest|flout|breach|def|evad|circumvent|keep|maintain|extend|renew|tighten|expand|widen|back|support|explain|challeng|fac|hit|sign|approv|publish|enforc|receiv|violat|block|reject|dismiss|us|impos|propos|hail|prais|applaud|oppos|urg|demand|seek|consider|weigh|mull|plan|prepar|call|ask|review|debat|add|adopt|agre|unveil|introduc|launch|target|includ|follow|is|was|has|as|days|week|month|year|group|organi|compan|entit|official|state|leader|member|other|news|vow|pledg|threaten|expect|step|push|pass|cit|under|need|want|wa|amend|report|sa|discuss)/
/** Behind such a noun: that it is no more. */
const OVER =
  /^[^,;.]{0,60}\b(?:is over|ends|ended|fails|failed|expires|expired|lapses|lapsed|scrapped|lifted|dropped)$/u
/** “Banned in Canada but not in Britain”. */
const BUT_NOT = /\bbut not (?:by|in|on|under|the|\p{Lu})/u
/** What a part begins with that supposes it. */
const SUPPOSED =
  /^(?:(?:[Ii]f|[Uu]nless|[Ww]hat if) (?:the |it |he |they |\p{Lu})|(?:Should|Were|Had) (?:the |it |he |they |\p{Lu}))/u
/** Behind an act: that it came before another. */
const BEFORE_ANOTHER =
  /^[^,;.]*\bbefore (?:it|they|being|(?:the )?\p{Lu})[^,;.]*\b(?:sanctioned|listed|designated|banned|proscribed|did)\b/u
const CONDITION = /\b(?:until|before|unless|without|prior to)\b/i
const DATE = `(?:\\d{1,2} )?(?:${CALENDAR}|\\d{4})\\b`
const STRETCH = new RegExp(`\\b(?:from|between) ${DATE}[^.;]*\\b(?:to|until|till|through|and) ${DATE}`)
/** What is taken back or put up that is no listing. */
const OTHER_THING = /\b(?:bount(?:y|ies)|reward|price on|arrest warrant|travel ban|visa)\b/i

/** Read such a word about a claim and the names that it is made of; undefined where there is none. */
export function readTurn(text: string, claim: Claim, objects: readonly Place[]): Doubt | undefined {
  const part = text.slice(claim.start, claim.end)
  const before = text.slice(claim.start, claim.at)
  if (UNTRUE.test(text) || NEARLY.test(before)) return 'hindered'
  // A name may have such a word: “Saw Sein Win”.
  if (claim.act !== 'end' && !claim.isDenied && HINDERED.test(mask(text, objects).slice(claim.start, claim.at)))
    return 'hindered'
  // “UK softens ban on …”: what is done to a ban by a word that we do not know.
  const [, verb] = (NOUN.test(claim.word) && GOVERNS.exec(before)) || []
  const isOver = NOUN.test(claim.word) && OVER.test(text.slice(claim.at))
  if (isOver || (verb !== undefined && !LEAVES.test(verb))) return 'no-act'
  if (objects.some(({ start }) => start >= claim.start && ONLY.test(text.slice(claim.start, start)))) return 'only'
  if (THE_ONLY.test(part) || BUT_NOT.test(text.slice(claim.start))) return 'only'
  if (SUPPOSED.test(text.slice(claim.start))) return 'condition'
  const isLater = objects.some(({ start }) => start > claim.at && /\bbefore (?:the )?$/.test(text.slice(0, start)))
  if (isLater || BEFORE_ANOTHER.test(text.slice(claim.at + claim.word.length))) return 'order'
  if (claim.isDenied && claim.act === 'list' && CONDITION.test(text.slice(claim.at, claim.end))) return 'condition'
  if (objects.some(({ start, end }) => isSecond(text.slice(claim.start, start), text.slice(end))))
    return 'claims-differ'
  // “From January to February 2021”: the record is asked of one day.
  if (claim.act === 'list' && STRETCH.test(part)) return 'stretch'
  const last = objects.at(-1)
  if (last && LABELS.test(claim.word) && isOtherLabel(text.slice(last.end))) return 'unknown-list'
  if (
    OTHER_THING.test(part) &&
    !/\b(?:sanctions?|list|designat\p{Ll}+|proscri\p{Ll}+|terror\p{Ll}*|assets?|blacklist\p{Ll}*|fr(?:ee|o)z\p{Ll}*)\b/iu.test(
      part,
    )
  )
    return 'other-thing'
  return undefined
}

const AS = /^[^,.;]{0,4} as (?:an? |the |its |being |its own )?[“"‘']?([^”",.;]{3,60})/u
/** Words that give a label. */
const LABELS = /^(?:to |will |re-?)?(?:designat|declar|label|nam|classif|brand|tag|recogni)/i
/** Words that a label of the record has, and what is no label. */
const KNOWN_LABEL =
  /terror|crim|extrem|concern|sponsor|sanction|proscri|\bban|list|FTO|SDGT|TCO|SDN|entit|global|organi[sz]|group|threat|hybrid|end.user|export|part of|well|result|response|punish|of /i

/** “Designates it as alien enemies”: what it is called is no list of the record. */
function isOtherLabel(after: string): boolean {
  const [, label] = AS.exec(after) ?? []
  return label !== undefined && !KNOWN_LABEL.test(label)
}

/** “Removes one from this list and another from that”: each has a list of its own. */
function isSecond(before: string, after: string): boolean {
  const [, to] =
    /\b(from|to|on|as) (?:(?:the|its|this|that|one|an?)\b|\p{Lu})[^,;]*\band (?:the )?$/u.exec(
      before.replace(/\bas well as\b/g, 'and'),
    ) ?? []
  return to !== undefined && new RegExp(`^\\S* ${to}\\b`).test(after)
}

const NAME = "\\p{Lu}[\\p{L}\\p{N}’'-]*(?: (?:of |the |al-)?\\p{Lu}[\\p{L}\\p{N}’'-]*)*"
const JOINED_BEHIND = new RegExp(
  `^[).]?(?: \\([^)]*\\))?,? (?:and|&) (?:the |its |\\p{Ll}+ ){0,2}(${NAME})(?= (?:as|for|on|to|from|under|in|over|with|after|amid|by|were|are|have)\\b|[.,;:)”"]|$)`,
  'u',
)
const COUNTED_BEHIND = new RegExp(
  `^[).]?(?: \\([^)]*\\))?, (?:the )?(${NAME})(?=, (?:the )?\\p{Lu}|,? (?:and|&) )`,
  'u',
)
const JOINED_BEFORE = new RegExp(`(${NAME})(?: \\([^)]*\\))?,? (?:and|&) (?:the )?$`, 'u')
const NO_NAME =
  /\b(?:World|Largest|Market|Exchange|Currency|List|Act|Order|Sanctions?|Court|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|^\p{Lu}\p{Ll}+(?:ans|ons|ese)$|-(?:backed|based|led|linked|aligned|run|born)\b/u

/** The names that stand beside one of the record, joined to it by “and” or counted off, and that the record does not have. */
export function findUnknown(text: string, claim: Claim, objects: readonly Place[], known: readonly Place[]): string[] {
  const isUnknown = (phrase: string, at: number) =>
    !NO_NAME.test(phrase) &&
    !isOfStranger(phrase) &&
    !known.some(({ start, end }) => start < at + phrase.length && end > at)
  const found = objects.flatMap(({ start, end }) => {
    const behind = [JOINED_BEHIND, COUNTED_BEHIND].flatMap((pattern) => {
      const [all = '', phrase = ''] = pattern.exec(text.slice(end)) ?? []
      return phrase !== '' && isUnknown(phrase, end + all.length - phrase.length) ? [phrase] : []
    })
    const from = claim.at < start ? claim.at + claim.word.length : claim.start
    const before = JOINED_BEFORE.exec(text.slice(from, start))
    const phrase = before?.[1] ?? ''
    return before && isUnknown(phrase, from + before.index) ? [phrase, ...behind] : behind
  })
  return [...new Set(found)]
}
