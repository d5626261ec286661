/**
 * What a sentence says of names on lists: what is done to them, whether it is said as done, as lasting, as coming, as
 * wished for or as denied, and of which days. What is said in passing (“who were previously designated”) counts only
 * where nothing else is said.
 */
import type { Span } from '../core/dates.ts'
import type { Act } from '../core/step-words.ts'
import { termOf, tieDays } from './days.ts'
import { mask, type Place } from './names.ts'

export type Mode = 'done' | 'going-on' | 'lasting' | 'coming' | 'thought-of' | 'called-for'

/** Something that a sentence says. */
export interface Claim {
  act: Act
  mode: Mode
  isDenied: boolean
  /** The word that says it, and where it stands. */
  word: string
  at: number
  /** The part of the sentence in which it stands, and from where on that says nothing else. */
  start: number
  from: number
  end: number
  /** True where a court speaks of it: what it says of a listing is not the listing. */
  isCourt: boolean
  /** True where it is said in passing. */
  isAside: boolean
  /** True where it is told as announced: “announced the listing of”. */
  isAnnounced: boolean
  /** True where it is told of earlier days. */
  isPast: boolean
  /** True where it is told to have held for some time: “already”, “since”. */
  isKnown: boolean
  /** True where somebody does it: “the US designates …”, not “designated …” or “was designated”. */
  isActive: boolean
  /** True where the word stands right behind “will”, “to” or “expected to be”. */
  isFirm: boolean
  /** True where something else in the sentence looks ahead. */
  isHinted: boolean
  /** True where it is said not to be so yet. */
  isYet: boolean
  /** True where somebody does it of whom the record knows nothing: “Zelensky imposes …”. */
  isStrange: boolean
  /** Days to which it is tied. */
  days?: Span | undefined
  /** True where it is of another name that may have been added later. */
  isOfAlias?: boolean
  /** True where it speaks of new sanctions. */
  isNew: boolean
  /** True where an order for it is said to be signed. */
  isSigned: boolean
  /** True where it is said to hold since those days. */
  isSince: boolean
}

/** Whether it is said of what is to come: announced, considered or called for. */
export function isAhead({ mode }: Claim): boolean {
  return mode === 'coming' || mode === 'thought-of' || mode === 'called-for'
}

/** A part of a sentence. */
interface Part extends Place {
  text: string
  isAside: boolean
}

const BREAK =
  /[;:—–]\s|\s[-–—]\s?(?=\p{L})|,\s(?:and|but)\s|,\s(?!\d{4}\b)|\s(?=(?:but|while|although|though|because|whereas|who|whom|which|whose|that were|that was|that are|when|following|after|as part of)\s)/gu
const ASIDE =
  /^(?:even if|if|who|whom|whose|which|that|when|where|while|although|though|because|whereas|following|after|as|citing|saying|accusing|making|placing|putting|marking|bringing|freezing|rendering|expanding|joining|paving|piling|subjecting|exposing|allowing|enabling|giving|granting|barring|prohibiting|meaning|with|in response|for|known|also known|according)\b/i

/** “Wagner, sanctioned by the UK since 2022, is to be banned”: said in passing. */
const PASSING = /^(?:already |long |once |first |previously )?\p{Ll}+ed (?:by|in|as|under|since)\b/u

/** A further name of several behind a comma: “Hamas, Hezbollah and the Houthis”. */
const FURTHER =
  /^, ?(?:and |or |& )?(?:(?:the|its|also|both|\p{Ll}+) ){0,2}\p{Lu}[\p{L}\p{N}&.’'-]*(?: (?:of |the |al-)?\p{Lu}[\p{L}\p{N}&.’'-]*)*(?: \([^)]*\))?(?=,| and | or | & |$|[.;]| (?:as|from|on|in|under|were|are|have)\b)/u

/** Whether a comma only parts names that are counted off. */
function isCounted(text: string, index: number, names: readonly Place[]): boolean {
  const isNext = (before: RegExp) => names.some(({ start }) => start > index && before.test(text.slice(index, start)))
  // “Six cartels, including …, as well as …, as foreign terrorist organizations”.
  if (isNext(/^, (?:including|as well as) (?:[\p{L}’'-]+ ){0,4}(?:[Aa]l-)?$/u)) return true
  return (
    names.some(({ end }) => /^[).]?(?: \([^)]*\))?$/.test(text.slice(end, Math.max(end, index))) && end <= index) &&
    (FURTHER.test(text.slice(index)) || isNext(/^, ?(?:and |or |& )?(?:\p{Ll}+ ){0,2}(?:[Aa]l-)?$/u))
  )
}

/** Cut a sentence into parts at commas, dashes and conjunctions, but no name and nothing that is quoted. */
function cutParts(text: string, names: readonly Place[]): Part[] {
  const quoted = [...text.matchAll(/“[^”]*”|"[^"]*"/g)].map(({ 0: all, index }) => [index, index + all.length] as const)
  const breaks = [...text.matchAll(BREAK)].filter(
    ({ index }) =>
      !quoted.some(([from, to]) => index > from && index < to) &&
      !names.some(({ start, end }) => index > start && index < end) &&
      !isCounted(text, index, names),
  )
  return [undefined, ...breaks].map((gap, index) => {
    const start = gap ? gap.index + gap[0].length : 0
    const end = breaks[index]?.index ?? text.length
    const part = text.slice(start, end)
    const isAside =
      ASIDE.test(part.trimStart()) ||
      /^\p{Ll}+ing (?:it|them|him|her)\b/u.test(part.trimStart()) ||
      (index < breaks.length && PASSING.test(part.trimStart()) && !BE.test(text.slice(0, start)))
    return { start, end, text: part, isAside: index > 0 && isAside }
  })
}

interface Verb {
  act: Act
  pattern: RegExp
  /** What must stand in the sentence as well, for words that have other meanings. */
  with?: RegExp
  isNoun?: boolean
}

const ON_A_LIST =
  /terror|sanction|\b(?:FTO|SDGT|TCO)s?\b|\blist(?:s|ings?)?\b|blacklist|criminal organi|designation|proscri|particular concern|\bSDN\b|restrictive measures|restrictions (?:on|against)|military end.user|extremist|outlawed|assets|\bbans?\b/i
const VERBS: Verb[] = [
  {
    act: 'end',
    pattern:
      /(?<!despite (?:its |the |their )?)\b(?:remov(?:e|es|ed|ing|al)|de-?list(?:s|ed|ing)?|lift(?:s|ed|ing)?|revok(?:e|es|ed|ing)|revocation|rescind(?:s|ed|ing)?|un-?ban(?:s|ned|ning)?|de-?proscri\w+|un-?sanction\w*|waiv(?:e|es|ed|ing))\b/gi,
  },
  {
    act: 'end',
    pattern: /\b(?:tak(?:e|es|en|ing)|took|str(?:ike|ikes|uck)) (?=[^.;]{0,70}?\boff\b)/gi,
    with: /sanction|list|designation|\bban\b/i,
  },
  {
    act: 'end',
    pattern:
      /\b(?:com(?:e|es|ing)|came|go(?:es|ing|ne)?|went|is|are|was|were|now|officially|been) off\b(?= (?:[\p{L}’'.-]+ ){0,5}(?:black)?lists?\b)/giu,
  },
  // “Houthis off US terror list”.
  {
    act: 'end',
    pattern:
      /(?<!\b(?:leav|left|keep|kept|stay)\p{L}*\b[^.;]{0,40})(?<=\p{L} )off(?= (?:\p{L}+ ){0,3}(?:black)?list\b)/giu,
  },
  { act: 'end', pattern: /\b(?:laps(?:e|es|ed|ing)|expir(?:e|es|ed|ing))\b/gi, with: ON_A_LIST },
  {
    act: 'end',
    pattern: /\bdrop(?:s|ped|ping)?\b(?=[^.;]{0,70}?\b(?:from|sanctions|designation|label|ban)\b)/gi,
    with: /sanction|list|designation|label|\bban\b/i,
  },
  {
    act: 'end',
    pattern:
      /\b(?:withdr(?:aws?|ew|awn|awing)|ax(?:es?|ed|ing)|void(?:s|ed)?|nullif(?:y|ies|ied)|strip(?:s|ped)?|undo(?:es)?|roll(?:s|ed)? back|shed(?:s)?|eliminat(?:e|es|ed|ing)|revers(?:e|es|ed|ing)|cancel(?:s|led|ed)?|end(?:s|ed|ing)?(?! of\b)|scrap(?:s|ped|ping)?|eas(?:e|es|ed|ing))\b(?= (?:[\p{L}’'.-]+ ){0,6}(?:sanctions|designation|ban|listing|proscription|label|blacklisting)\b)/giu,
  },
  { act: 'suspend', pattern: /\b(?:suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing))\b/gi, with: ON_A_LIST },
  {
    act: 'suspend',
    pattern:
      /\b(?<!\bassets? )fr(?:eez(?:e|es|ing)|oze|ozen)\b(?= (?:[\p{L}’'-]+ ){0,4}(?:designation|listing|label|sanctions|ban)\b)/giu,
  },
  {
    act: 'renew',
    pattern:
      /\b(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|renewal|prolong(?:s|ed|ing)?|roll(?:s|ed)? over|re-?authori[sz]\w+|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?)\b/gi,
    with: ON_A_LIST,
  },
  {
    act: 'list',
    pattern:
      /\b(?:re-?)?(?:(?<!specially )designat(?:e|es|ed|ing)|sanction(?:ed|ing)|(?<!\b(?:the|a|an|this|any|of|no|to|US|EU|UK) )sanction(?! (?:list|regime|package))|proscrib(?:e|es|ed|ing)|ban(?:s|ned|ning)|black-?list(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|list(?:s|ed|ing))\b/gi,
  },
  {
    act: 'list',
    pattern:
      /\b(?:to|will|would|should|must|can|may|could|not) (?:formally |officially |also |immediately |fully )?(?:re-?)?(?:ban|list(?! of\b)|sanction)\b(?=[\s,:]+[\p{L}\p{N}“‘"'])/giu,
  },
  {
    act: 'list',
    pattern: /\b(?:still|now|back) on\b(?=[^.;]{0,60}\blist\b)/gi,
    with: ON_A_LIST,
  },
  // “Canada added …”: behind a government and before a name no list need be told.
  {
    act: 'list',
    pattern:
      /(?<=\b(?:US|U\.S\.|UK|EU|UN|Canada|Australia|Britain|Ottawa|Washington|Canberra|[Gg]overnment|Treasury|[Dd]epartment|[Cc]ouncil) (?:has |have |also )*)add(?:s|ed)(?= (?:the )?\p{Lu})/gu,
  },
  // “EU bans engines, sanctions GRU”: before a name, and behind whoever acts, it is a verb.
  {
    act: 'list',
    pattern:
      /(?<=(?:^|[,;] |\band |\p{Lu}[\p{L}.]* |[’']s |\b(?:government|ministry|department|bloc|also) ))sanctions(?= (?!(?:on|against|over|for|imposed|hit|hits|target|list|regime|have|has|had|are|is|were|was|will|would|to|and|or|in|by|from|that|which|bite|package|relief|evasion)\b)(?:\p{Ll}+ ){0,3}(?!List\b|Regime\b|Committee\b|Against\b|On\b)(?:\p{Lu}|\d|(?:two|three|four|five|six|seven|eight|nine|ten|more|another|dozens)\b))/gu,
  },
  // “US and UK sanction Prince Group”, “new rulers ban Wagner”: behind a plural nothing but a verb stands before a name.
  {
    act: 'list',
    pattern:
      /(?:(?<=\b(?:US|EU|UK) )[Ss]anction|(?<=(?:\p{Ll}s|\band (?:the )?\p{Lu}\p{L}*|\b(?:MPs|authorities|all|both|each)) )(?:[Ss]anction|[Bb]an|[Ll]ist|label|name|brand|declare|add|put))(?= (?:the )?\p{Lu})/gu,
  },
  {
    act: 'list',
    pattern:
      /\b(?:label(?:s|led|ed|ling|ing)?|brand(?:s|ed|ing)?|tag(?:s|ged|ging)|declar(?:e|es|ed|ing)|(?:re-?)?classif(?:y|ies|ied|ying)|defin(?:e|es|ed|ing)(?=[^.;]* as )|identif(?:y|ies|ied)(?=[^.;]* as )|introduc(?:es|ed)(?=[^.;]* (?:on|to|in) (?:the |its )[^.;]*[Ll]ist)|recogni[sz](?:e|es|ed|ing)|nam(?:e|es|ed|ing)(?=[^;]{0,90}(?:terror|list|criminal|sponsor|entit|extremist|organi))|deem(?:s|ed)?|consider(?=[^.;,]{0,40} an? terror)|consider(?:s|ed)(?= an?\b| as\b| terrorist\b|[^.;,]{0,70} (?:as|to be|an?) (?:an? )?(?:\p{L}+ )?terror)|regard(?:s|ed)|view(?:s|ed)|upgrad(?:e|es|ed|ing)|add(?:s|ed|ing)?(?! that\b)|(?:plac(?:e|es|ed|ing)|put(?:s|ting)?)(?! (?:before|forward|out|an end|pressure|in place)\b)|includ(?:e|es|ed|ing)|inclusion|recognition|impos(?:e|es|ed|ing)|slap(?:s|ped)?|freez(?:e|es|ing)|froze|frozen|(?:hit(?:s|ting)?(?=[^.;]*\b(?:with|by)\b[^.;]*\b(?:sanction|restrict|designation))|(?<=\b(?:sanctions|measures) )hits?)|target(?:s|ed|ing)?|return(?:s|ed|ing)?|announc(?:e|es|ed|ing) (?:\w+ ){0,3}sanctions|joins?|joined)\b/giu,
    with: ON_A_LIST,
  },
  // “Keeps terrorist tag for …”.
  {
    act: 'list',
    pattern: /\bkeep(?:s|ing)?\b(?=[^.;]{0,60}\b(?:tag|label|designation|list|blacklist|sanctions|ban)\b)/gi,
    with: ON_A_LIST,
  },
  // “The black list contains …”, “the others on the list are …”.
  {
    act: 'list',
    pattern: /(?<=\b(?:black ?list|sanctions list|terror(?:ist)? list|on the list) )(?:contains?|are|names?)\b/gi,
  },
  {
    act: 'list',
    pattern:
      /\b(?:(?:is|are|was|were|been|remain|remains|remained|stay|stays) (?:\w+ ){0,4}?(?:on|under|subject to|(?<=\b(?:includ|nam|plac|put|list|outlaw|bann|designat|proscrib|sanction|blacklist)(?:ed)? )in)\b(?=.*(?:list|sanction|proscri))|remains? (?:proscribed|banned|listed|designated|sanctioned)|(?:faced?|faces|facing) (?:\w+ )?sanctions|sanctions (?:were|was|are) (?:taken|imposed|announced)|as (?:its list|a) state sponsor|(?:is|are|was|were|remains?|remained) (?:now |still |also |already )*(?:an? |the )?(?=(?:entit(?:y|ies) of particular concern|specially designated global|SDGTs?\b|foreign terrorist organi|FTOs?\b|transnational criminal organi|TCOs?\b)))/gi,
  },
  {
    act: 'list',
    pattern:
      /\b(?:additions? of|designations?|specially designated|proscription|sanctions|restrictive measures|blacklisting|blacklist|listings|ban|banning|label|terror(?:ist)? lists?|terrorist organi[sz]ations?)\b/gi,
    isNoun: true,
  },
]

/** Before these, “listing” is a thing and no act. */
const THING =
  /\b(?:the|this|that|a|an|its|their|his|her|of|new|such|any|international|terror(?:ist)?|\p{L}+[’']s?)\s$/iu
const NOT =
  /\b(?:not|den(?:y|ies|ied|ying)|never|no(?!\. ?\d)|nor|neither|without|cannot|refus\w+|declin\w+|stop(?:s|ped)? short of|fall(?:s|ing)? short of|fell short of|reject\w*|rul(?:e|es|ed) out|hold(?:s|ing)? off|yet to|fail(?:s|ed)? to)\b|n[’']t\b/i
/** What is refused may stand far behind: “rejected the request of … to be removed”. */
const REFUSED =
  /\b(?:reject|refus|declin|dismiss)\w* (?:the |an? |his |its |their )?(?:\p{Ll}+ )?(?:request|bid|appeal|application|petition|call|plea|demand)s?\b|\b(?:fail\w* in|los(?:es?|t|ing)) (?:an? |the |its |his |her |their )?(?:\p{Ll}+ )?(?:bid|attempt|effort|appeal|challenge|battle|fight|case)\b/iu
/** What is spurned has been done: “Venezuela rejects the US designation of …”. */
const SPURNED = /\b(?:[Rr]eject|[Dd]ismiss)\w* (?:the |a )?\p{Lu}[\p{L}.]*(?:[’']s?)? (?:\p{Ll}+ ){0,2}$/u
const CALL =
  /\b(?:call(?:s|ed|ing)? (?:for|on|upon)|calls?\b|urg(?:e|es|ed|ing)|should|must|demand\w*|push(?:es|ed|ing)? (?:for|to)|press(?:es|ed|ing|ure) |ask(?:s|ed|ing)|petition\w*|plead\w*|appeal\w*|lobby\w*|want(?:s|ed)?|would require|requir(?:es|ing)|bill|legislation|introduc(?:e|es|ed|ing)|motion|recommend\w*|back(?:s|ed)? (?:\w+ ){0,3}(?:bill|motion|call))\b/i
const THOUGHT =
  /\b(?:consider(?:s|ed|ing)?(?! an?\b| as\b| terrorist\b| by\b)|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|could|may|might|ponder\w*|study(?:ing)?|debat\w+|discuss\w*|think(?:s|ing)? about|review(?:s|ing)?|look(?:s|ing)? at|explor\w+|possible|possibly|potential(?:ly)?|propos\w+|threaten\w*)\b/i
const REVIEWED =
  /\b(?:(?:review|rethink|reconsider|reassess|re-examin|revisit)\p{Ll}* (?:and amendment )?(?:of )?)(?:the |its |their |a )?(?:\p{Ll}+ )?$/iu
const COMING =
  /\b(?:will|shall|would|’ll|set to|sets to|poised to|about to|going to|plan(?:s|ned|ning)?|intends?|intention|expected|due to|prepar\w+|mov(?:e|es|ed|ing) (?:to|toward)|move|steps? to|vow\w*|pledg\w*|promis\w*|agree(?:s|d)? (?:to|on)|agreement|begin\w* (?:the )?process|start\w* (?:the )?process|process of|seek(?:s|ing)? to|soon|upcoming|coming|next week|wants? to|decid\w+ to|backs? (?:the )?(?:government[’']s )?move|delay\w*|ready to|looks? to|likely to|to be(?:come)?|draft|bid to|seek(?:s|ing)?|effort to|steps towards?|on course|poised|next month|due|imminent\w*|track to)\b/i
/** What tells of the future right before a verb. */
const FIRM = /(?:\b(?:will|shall|to)|[’']ll)\s+(?:\p{Ll}+ly |be |also |soon |now |have |not )*$/iu
/** Decided, and perhaps done. */
const DECIDED =
  /\b(?:decid\w+|decision(?: [\w’'-]+){0,3}|resolution|cho(?:se|ice)|(?:first|second|third|latest|only|\d+(?:st|nd|rd|th))(?: [\w’'-]+){0,9}|moved?|moves|agree[ds]?|steps?|order|regulations|proceed\w*|went on|vot(?:e|es|ed)(?: \w+)?|approv\w+|backs?|backed|continu\w+|joined \w+|power|powers|amend\p{Ll}* [^.;]{0,90}?|used (?:[\p{L}’'-]+ ){0,5}?) ?to (?:be |have |been |face |\w+ly )*\S+$/iu
const HINTED = /\b(?:plans?|planned|intend\w*|intention|upcoming|next week|effective|process)\b/i
const PAST = /\b(?:previous(?:ly)?|formerly|former|earlier|once|had|was|were|later|then|in the past|back in)\b/i
const COURT =
  /\b(?:annul\w*|overturn\w*|quash\w*|struck down|unlawful\w*|uph(?:old|olds|eld)|court|tribunal|judges?|appeal|challeng\w*|legal (?:action|bid))\b/i
/** What a court leaves as it is. */
const UPHELD =
  /\b(?:uph(?:old|olds|eld)|confirm(?:s|ed)?)\b|\b(?:keeps?|kept|stays?|remains?)\b|\b(?:reject|dismiss|throw|threw|refus)\p{Ll}* .*\b(?:appeal|challenge|bid|case)\b|\blos(?:es?|t|ing) .*\b(?:appeal|challenge|bid|case|battle|fight)\b|\b(?:appeal|challenge|bid) (?:fails?|failed|is dismissed|dismissed|rejected)\b/iu
const STRUCK = /\b(?:annul|overturn|quash|struck|strikes|unlawful|cancel|lift|remov)\p{Ll}*/iu
const KNOWN = /\b(?:already|since|still|remains?|previously|long|currently|have been|has been|had been)\b/i
const BE = /\b(?:is|are|was|were|be|been|being|remain|remains|remained|get|gets|got|stay|stays)\b/i
/** Read what a sentence of a day (a day count) says, and what it says in passing. */
export function readClaims(
  text: string,
  day: number,
  names: readonly Place[] = [],
): { claims: Claim[]; asides: Claim[] } {
  const parts = cutParts(text, names)
  // “17 November” may be somebody's name.
  const dated = mask(text, names)
  const verbs = VERBS.flatMap(({ act, pattern, with: needed, isNoun = false }) =>
    needed && !needed.test(text)
      ? []
      : [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
          act,
          word,
          at: index,
          isNoun:
            isNoun ||
            (/^(?:re-?)?(?:list|de-?list|sanction|ban)/i.test(word) &&
              /ings?$/i.test(word) &&
              THING.test(text.slice(0, index))) ||
            (/^black-?list$/i.test(word) &&
              /\b(?:to|on|from|off|onto|the|its|a|an|terror|sanctions) $/i.test(text.slice(0, index))),
        })),
  ).filter(
    ({ word, at }, _, all) =>
      !all.some(
        (other) =>
          other.at <= at && other.at + other.word.length > at + word.length - 1 && other.word.length > word.length,
      ),
  )
  const ends = verbs.filter((one) => !one.isNoun)
  const claims = parts.flatMap((part) => {
    const own = ends.filter(({ at }) => at >= part.start && at < part.end)
    const nouns = verbs.filter(({ isNoun, at }) => isNoun && at >= part.start && at < part.end)
    const acts = own.filter(({ at, word }) => !isAttribute(text, at, word))
    const chosen = own.length > 0 ? pickVerbs(acts.length > 0 ? acts : own, text) : nouns.slice(0, 1)
    return chosen.map(({ act, word, at, isNoun }) => {
      // “Bans oil and sanctions …”: what stands behind the second word is not the first one's.
      const next = own.find(
        (one) => one.at > at && !/^includ/i.test(one.word) && AND_THEN.test(text.slice(at + word.length, one.at)),
      )
      const last = own.findLast((one) => one.at < at && AND_THEN.test(text.slice(one.at + one.word.length, at)))
      const before = text.slice(part.start, at)
      const group = `${lead(text, part, at)}${word}`
      // The listing of a name that is reviewed stands.
      const isReviewed =
        isNoun && REVIEWED.test(before) && names.some((one) => one.start >= part.start && one.end <= part.end)
      const mode = isReviewed
        ? 'lasting'
        : readMode(group, word, text.slice(at + word.length), before === '' && part.start === 0, isNoun)
      // “No longer proscribed” tells of an end.
      const isOver =
        (act === 'list' && isNoun && /\b(?:off|from) (?:[\p{L}.’']+ ){0,4}$/iu.test(before)) ||
        (act === 'list' && /\bno longer\b|\bn(?:o|ot) .*\bany ?more\b/i.test(part.text))
      return {
        act: isOver ? 'end' : act,
        mode: isOver ? 'done' : mode,
        isDenied:
          !isOver &&
          (NOT.test(
            trimTo(
              (isNoun ? before.replace(SPURNED, '') : before).replace(/\bno (?:distinction|difference)\b/g, ''),
              60,
            ) + word,
          ) ||
            REFUSED.test(before)),
        word,
        at,
        start: part.start,
        from: last ? at : part.start,
        end: next?.at ?? part.end,
        isAside: part.isAside || isAttribute(text, at, word),
        isCourt: COURT.test(text) && !(UPHELD.test(text) && !STRUCK.test(text)) && (isNoun || act === 'end'),
        isPast: PAST.test(before + word),
        isAnnounced:
          /\b(?:announc|approv|confirm|unveil)\w* (?:[\p{L}\p{N},]+ ){0,9}?(?:designation|listing|proscription|ban|plans?|intention|inclusion|addition)\b/iu.test(
            text,
          ),
        isKnown: KNOWN.test(part.text),
        isActive: mode !== 'lasting' && !isNoun && before.trim() !== '' && !BE.test(trimTo(before, 25)),
        isYet: /\bn(?:o|[’'])t .*\byet\b|\byet to\b/i.test(part.text),
        isFirm: FIRM.test(before + (/^(?:to|will|would)\b/i.test(word) ? word.replace(/\S+$/, '') : '')),
        isHinted: HINTED.test(text),
        isStrange:
          /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3} (?:has |have |also )?$/u.test(before) &&
          mode === 'done' &&
          !isNoun &&
          !names.some(({ start, end }) => start >= part.start && end <= at),
        isNew: /\b(?:new|fresh|additional|further) (?:\p{Ll}+ )?sanctions\b/iu.test(part.text),
        isSigned: /\b(?:sign|issu)\p{Ll}* (?:an? |the )?(?:\p{Ll}+ )?order/iu.test(text),
        isSince:
          /\bsince (?!at least\b|then\b)(?:the )?(?:early |late |mid-?)?(?:\p{L}+ )?(?:\d{1,2} )?(?:\p{Lu}\p{L}+|\d{4})/u.test(
            part.text,
          ),
        days:
          tieDays(dated, { start: last ? at : part.start, end: next?.at ?? part.end }, day, mode) ??
          (/^(?:On|In|Since|Earlier|Last) /.test(text) && parts[0] && parts[0] !== part
            ? tieDays(dated, parts[0], day, mode)
            : undefined) ??
          (act === 'list' && mode === 'done' ? termOf(text.slice(part.start, at), day) : undefined),
      }
    })
  })
  const main = claims.filter(({ isAside }) => !isAside)
  const kept = main.length > 0 ? main : claims
  // Where a verb says it, a noun elsewhere says nothing more.
  const isSaid = ({ at }: Claim) => ends.some((one) => one.at === at)
  const said = kept.filter(isSaid)
  // “The UK, which proscribed … in 2022, widened its sanctions”: before a noun what is said in passing.
  const passing = claims.filter((one) => isSaid(one) && /^(?:which|who)\b/.test(text.slice(one.start)))
  const own = said.length > 0 ? said : passing.length > 0 ? passing : kept.slice(0, 1)
  return {
    claims: own,
    // “Outlawed X” says nothing by itself.
    asides: claims.filter((one) => isSaid(one) && !kept.includes(one) && !isAttribute(text, one.at, one.word)),
  }
}

/** Between two words for what is done where each has an object of its own. */
const AND_THEN =
  /\S.*(?:,|\band) (?:(?:also |then |has |have )*(?:announc|plan|intend|pledg|vow|promis|said|sa[iy]|will|mov)\p{Ll}*(?: \p{Ll}+){0,3} )?$/u

/** “the designated group”, “listed companies”, “including”: a word that is no act of this sentence. */
function isAttribute(text: string, at: number, word: string): boolean {
  const after = text.slice(at + word.length)
  if (/^including$/i.test(word) && /, $/.test(text.slice(0, at))) return true
  if (/^includ/i.test(word))
    return (
      /^includ(?:ing|ed?)$/i.test(word) &&
      !/^ (?:\p{L}+ ){0,8}(?:on|in|to) (?:the |its )?(?:\p{L}+ )*list|^s /u.test(after) &&
      !/list of/i.test(text.slice(0, at)) &&
      !/removed|delisted|sanctioned/i.test(text.slice(0, at))
    )
  return (
    /\b(?:the|a|an|most|other|all|of) $/i.test(text.slice(0, at)) &&
    /ed$/i.test(word) &&
    /^ \p{L}+/u.test(after) &&
    !/^ (?:by|in|on|as|under|since|for|it|them|its|him|her|a|an|the)\b/.test(after)
  )
}

/** Of several verbs in one part those that say what is done: an end, a renewal or a suspension before the listing that it ends. */
function pickVerbs<T extends { act: Act; at: number; word: string }>(verbs: readonly T[], text: string): T[] {
  const strong = verbs.filter(({ act }) => act !== 'list')
  if (strong.length > 0) return [strong[0] as T]
  const weak = /^(?:includ|join|nam|plac|put|add|target|hit|announc|label|recogni)/i
  const plain = verbs.filter(({ word }) => !weak.test(word))
  const chosen = plain.length > 0 ? plain : verbs
  // “banned … in 2001, but now wants to ban”: each says something.
  return chosen
    .filter((one, index) => index === 0 || / and | but |, /.test(text.slice((chosen[index - 1] as T).at, one.at)))
    .slice(0, 2)
}

/** What stands before a verb and may change it: as far as the part goes, and behind an announcement the part before. */
function lead(text: string, part: Part, at: number): string {
  const own = text.slice(part.start, at)
  return own.trim() === '' && part.start > 0 ? trimTo(text.slice(0, at), 60) : trimTo(own, 110)
}

function trimTo(text: string, most: number): string {
  return text.length <= most ? text : text.slice(text.length - most)
}

function readMode(group: string, word: string, after: string, isFirst: boolean, isNoun: boolean): Mode {
  const before = group.slice(0, group.length - word.length)
  if (
    /\b(?:having|had|has|have) (?:\w+ ){0,3}$/i.test(before) &&
    !/\b(?:called|urged|asked|plans?|moved|agreed|voted|intends?|expected|vowed|will|would|said|threatened|promised|pledged)\b/i.test(
      before,
    )
  ) {
    return BE.test(before) && KNOWN.test(before) ? 'lasting' : 'done'
  }
  if (
    /\b(?:led|leading|prompt\w*|caus\w+) (?:[\p{L}.]+ ){1,4}(?:to )?$/iu.test(before) &&
    /\bto\b/i.test(group.slice(-word.length - 3))
  )
    return 'done'
  if (/\b(?:continu|remain)\p{Ll}* to (?:be|consider|list|designate)\b/iu.test(`${before}${word}`)) return 'lasting'
  if (/ed$/i.test(word) && /\b(?:keeps?|kept|keeping|leaves?) [^,;]*$/i.test(before)) return 'lasting'
  if (/\bfac(?:e|es|ed|ing) (?:being |becoming )?$/i.test(before)) return 'coming'
  if (CALL.test(before) && !/\bwants? to\b/i.test(group)) return 'called-for'
  if (THOUGHT.test(before)) return 'thought-of'
  if (
    COMING.test(before) ||
    /\bto (?:\w+ly |also |immediately )?$/i.test(`${before}`) ||
    /^(?:to|will|would)\b/i.test(word)
  ) {
    if (/^(?:should|must)/i.test(word)) return 'called-for'
    if (/\b(?:will|to)\s+(?:remain|stay|continue to be)\b/i.test(group)) return 'lasting'
    return DECIDED.test(group) ? 'going-on' : 'coming'
  }
  if (/^(?:should|must)/i.test(word)) return 'called-for'
  if (/^(?:may|could)/i.test(word)) return 'thought-of'
  if (
    /\b(?:sign|issu)\w* (?:an? |the )?(?:\p{L}+ ){0,2}(?:order|proclamation|decree|directive|memorandum) $/iu.test(
      before,
    )
  )
    return 'done'
  if (/ing$/i.test(word) && !isNoun)
    return /\b(?:in|by|for|of|after|from|with|and|before|without) (?:\w+ly )?$/i.test(before) ? 'done' : 'going-on'
  if (/^(?:is|are|was|were|been|remain|stay|keep|fac|has been)/i.test(word)) return 'lasting'
  if (/\b(?:is|are|remain|remains)\s+(?:\w+\s+){0,2}$/i.test(before) && !/\b(?:being|now)\b/i.test(before))
    return 'lasting'
  if (isNoun && /\bto (?:vote|debate|decide) on (?:\p{L}+[’']?s? ){0,3}$/iu.test(before)) return 'coming'
  if (
    isNoun &&
    /^ (?:to (?:take|come|be)|will|would|is to|is (?:set|due|expected) to|takes? effect|comes? into)\b/.test(after)
  )
    return 'coming'
  if (
    isNoun &&
    /^(?:ban|proscription|designation|listing)$/i.test(word) &&
    /\bfac(?:e|es|ed|ing) [^,;]{0,40}$/i.test(before)
  )
    return 'coming'
  // “A proscription order has been laid before Parliament”.
  if (isNoun && /^ orders? (?:\p{Ll}+ ){0,3}(?:laid|put|tabled|presented|placed|debated)\b/u.test(after))
    return 'coming'
  if (isNoun && /^ (?:list|of)/.test(after) && !isFirst) return 'done'
  return 'done'
}
