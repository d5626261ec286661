/**
 * What stands beside a plain claim and limits it, or makes it another: since when and until when, the first or the only
 * one, in part, of another sort. The record has no answer to it, so that the answer is given with a doubt.
 */

import { CALENDAR } from './days.ts'
import { type Actor, isOfStranger } from './lists.ts'
import { type Mention, mask, type Place } from './names.ts'
import { isOfKind } from './plain.ts'
import { type Claim, isAhead } from './read.ts'

/** Times that are not read as days. */
const TIMES = [
  /\bfor (?:(?:more than|over|nearly|about|almost|at least|the (?:last|past|next)|another|up to|an?|\d+|\p{L}+) )*(?:decades?|years?|months?|weeks?)\b/iu,
  /\b(?:until|till|before|prior to|day one|pending)\b/i,
  new RegExp(`\\b(?:from|starting|beginning|effective) (?:(?:on|in) )?(?:\\d|next|${CALENDAR})`, 'i'),
  /\b(?:hours|minutes|in all)(?: (?:after|later|before)\b|\s*$)/i,
  /\b(?:again|(?:first|second|third|last) time)\b/i,
]
/** Times that are no days where none was read. */
const LOOSE_TIMES = /\b(?:since|ago|(?:this|last|next|past|previous) \p{Ll}+|early|late|mid|term)\b/iu
/** How many, which of them, and how far. */
const DEGREES = [
  new RegExp(
    `\\b(?:first|only|second|third|fourth|fifth|sixth|\\d+(?:st|nd|rd|th)(?! (?:of )?(?:${CALENDAR})))\\b`,
    'i',
  ),
  /\b(?:temporar(?:y|ily)|part(?:ial(?:ly)?|ly)|provisional(?:ly)?|conditional(?:ly)?|symbolic(?:ally)?|effectively|supposedly|reportedly|allegedly|secretly|unofficial(?:ly)?|in (?:part|all but name|name only|principle|effect))\b/i,
  /\b(?:across|throughout|worldwide|globally|everywhere|nationwide)\b/i,
]
/** Bans and lists of another sort. */
const OTHER_SORTS =
  /\b(?:campus|no-fly|most[- ]wanted|travel|visa|entry|flags?|flights?|airspace|arms|oil|grain|import|imports|website|channel|broadcast\p{Ll}*|domestic|non-\p{L}+)\b|\b[Bb]an(?:s|ned|ning)?\b[^,;]*? from (?!\p{Lu}\p{Ll}+day|today|midnight)/u
/** Who acts, where a parliament or a court is named. */
const CHAMBER = /\b(?:Congress|[Pp]arliament|Senate|(?<!White )House|MPs|MEPs|[Ll]awmakers|[Cc]ourts?|[Jj]udges?)\b/
/** The law or the country of a list. */
const REGIME =
  /\b(Libya|Syria|Mali|Sudan|Myanmar|Burma|Belarus|Iran|Ukraine|Russia|Venezuela|[Hh]uman rights|[Cc]yber|[Cc]hemical|Magnitsky)(?:[- ]\p{Ll}+)? (?:sanctions|[Bb]lack ?list|Act\b|regime)/u
/** Under whom or what. */
const UNDER =
  /\bunder (?:the )?(?!Executive|E\.|EO|United|Swi|Japan|Ukrain|Lithuan|Fr[ae]n|Washington|Ottawa|Canberra|London|Brussels|Section|Regulation|Act|Terrorism|Anti|Counter|Criminal|Immigration|International|Australia|Brit|Canad|Europe|U\.|US|UK|EU|UN|Order|Article|Schedule|Title|Division|Part|Specially|Foreign)\p{Lu}/u
/** A clause that begins with these says when or whether, and a question says nothing. */
const SUPPOSED =
  /^(?:Before|Until|After|Once|When|If|Unless|Should|Why|How|What|Where|Who|Will|Would|Did|Does|Do|Is|Are|Was|Were|Has|Can|Could|May|Might)\b|\?\s*$/
/** Before a name: of others, who are for or against it. */
const TURNED = /\b(?:pro|anti|non|ex|post)-$|\b(?:former|fake|so-called|self-styled|would-be) $/i
/** Behind a name what it is listed as. */
const LABEL = /^[”"’')]*(?: as(?: both)?(?: an?| the| its)?| an?) ([^,.;:()]{3,90})/u
/** Words that a label of a list may begin with, and those by which it is one. */
const LABEL_WORDS =
  /^[“"‘']?(?:(?:significant|foreign|specially|special|designated|global|international|transnational|state|entity|entities|of|particular|official|formal|proscribed|banned|listed|violent|armed|dangerous)[\s-]+)*[“"‘']?(?:terror|FTO|SDGT|TCO|criminal|extremis|military end|concern|sponsor|proscribed|banned|list|organi[sz]ed)/iu
/** Others who are listed with it. */
const AND_OTHERS = /^[^.;]{0,60}\b(?:and|alongside|with|plus) (?:\p{L}+ ){0,3}(?:others?|more)\b/iu
/** A further name behind a comma or “and”. */
const NEXT_NAME = /^[”"’')]*(?: \([^)]*\))?(?:, (?:and )?| and | & )(?:the )?[“"‘']*(\p{Lu}[\p{L}’'-]+)/u
/** A capital right behind a name: another name begins like it. */
const GOES_ON = /^ \p{Lu}\p{Ll}+/u

/** Say whether something limits what is claimed of these names; `isVoted` where it is the vote of a chamber that counts. */
export function isLimited(
  text: string,
  claim: Claim,
  objects: readonly Mention[],
  actors: readonly Actor[],
  mentions: readonly Mention[],
  isVoted: boolean,
): boolean {
  const { start, end, at, word, days } = claim
  const bare = mask(text, mentions)
  const clause = bare.slice(start, end)
  if ([...TIMES, ...DEGREES, OTHER_SORTS, UNDER].some((pattern) => pattern.test(clause))) return true
  if (!days && LOOSE_TIMES.test(clause)) return true
  if (SUPPOSED.test(text.slice(start)) || /^re-?(?:list|designat|proscri|ban)/i.test(word)) return true
  if (!isVoted && !isAhead(claim) && CHAMBER.test(bare.slice(start, at))) return true
  if (actors.some((one) => isJoined(bare, one))) return true
  const isTitle = !/(?<!^) \p{Ll}{4}/u.test(bare)
  return objects.some((one) => {
    const behind = text.slice(one.end)
    const label = one.start > at ? LABEL.exec(behind)?.[1] : undefined
    return (
      TURNED.test(text.slice(0, one.start)) ||
      AND_OTHERS.test(behind) ||
      isFollowed(behind, one.end, [...mentions, ...actors]) ||
      (label !== undefined && !LABEL_WORDS.test(label)) ||
      (!isTitle && GOES_ON.test(behind))
    )
  })
}

/** Whether a further name that is not known is counted off behind a name. */
function isFollowed(behind: string, at: number, known: readonly Place[]): boolean {
  const [all, name = ''] = NEXT_NAME.exec(behind) ?? []
  return (
    all !== undefined && !isOfKind(name) && !known.some(({ start, end }) => start < at + all.length && end > at + 1)
  )
}

/** Whether a sentence gives a list the name of a law or a country that none of these lists has. */
export function isOfOtherRegime(text: string, lists: readonly string[]): boolean {
  const [, regime] = REGIME.exec(text) ?? []
  return regime !== undefined && !lists.some((words) => words.toLowerCase().includes(regime.toLowerCase()))
}

/** Whether a country whose lists the record does not have is named in one breath with a government: “Canada and Germany”. */
function isJoined(text: string, { start, end }: Actor): boolean {
  const [after = ''] = /^(?:, and|,| and) (?:the )?\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?/u.exec(text.slice(end)) ?? []
  const [before = ''] = /\p{Lu}\p{L}+(?:,| and)(?: the)? $/u.exec(text.slice(0, start)) ?? []
  return [after, before].some((one) => isOfStranger(one) || /\bNATO\b/.test(one))
}
