/**
 * Claims that carry no citation. A sentence claims something where it has a date, a sum, a percentage, somebody's words
 * or a word such as “listed”. It is excused where it asks, leads to what is cited, speaks of the desk's own reading,
 * names what is not known, or shows how to word something: there is nothing that a source could say of these.
 */
import { type Problem, problem } from '../core/problems.ts'
import { QUOTATIONS } from '../core/sentences.ts'
import { paths } from '../core/urls.ts'
import { YEAR } from '../core/written-days.ts'
import type { Block, Sentence } from './blocks.ts'
import { quoteStart } from './wording.ts'

const DATE = /\b\d{4}-\d{2}-\d{2}\b/
const MONEY =
  /[$€£¥₽₴]\s?\d|\d\s?[$€£¥₽₴]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|RUB|UAH)\s?\d|\d(?:\s(?:thousand|million|billion|trillion))?\s(?:US )?(?:dollars|euros|pounds|roubles|rubles|francs|yen|hryvnias?)\b/
const PERCENTAGE = /\d\s?(?:%|per\s?cent\b)/
const VERB =
  '(?:(?:re-?|de-?|un)?(?:designated|listed|sanctioned|proscribed|banned)|blacklisted|blocklisted|outlawed|(?:de-?)?proscribes|designates|blacklists|delists)'
const WORD = new RegExp(`\\b${VERB}\\b`, 'gi')

/** What is only supposed, and what speaks of listed names in general, claims nothing of anybody. */
const NO_FACT = [
  `\\b(?:if|once|when|whenever|unless|whether|until|whoever)\\b[^.,;:]*\\b(?:is|are|gets?)\\s+(?:not |newly |already )?${VERB}\\b`,
  `\\b(?:to|be|being|become|may|might|could|would|should|must|can|cannot)\\s+(?:not )?(?:be |get )?${VERB}\\b`,
  `\\b(?:an?|every|no|the)\\s+(?:\\p{Ll}+ly |already )?${VERB}\\s+\\p{L}`,
  `\\b(?:all|any|each|another|other|such|these|those|some|many|most|of|with|for|to|between)\\s+(?:\\p{Ll}+ly |already )?${VERB}\\s+(?!by\\b|in\\b|on\\b|as\\b|under\\b|since\\b|for\\b|it\\b|them\\b|its\\b|him\\b|her\\b|a\\b|an\\b|the\\b)\\p{Ll}`,
  `\\bthe ${VERB}(?=[,.;:]|$)`,
  `^${VERB}\\s+(?!by\\b|in\\b|on\\b|as\\b|under\\b|since\\b|for\\b)\\p{Ll}`,
  `\\b${VERB}\\s+(?:above|below|here|in this piece|in the table)\\b`,
].map((source) => new RegExp(source, 'gu'))

/** The desk on its own reading: what it did not find or read has no source. A second half that claims more is not excused. */
export const DESK =
  /^(?:(?:But|And|So|Also|Yet|Still),? )?(?:(?:For|Of|Since|After|Beyond) [^,.;:]{0,40} )?(?:we|our record|our research|this piece) (?:did not|do not|does not|could not|cannot|can not|have not|has not|had not|have no|has no|had no|have never|have found no|have read no|found no|found nothing|know of no|read no|rely|left out|leaves out)\b(?!.*(?:;|\b(?:but|although|though|whereas|while)\b))/i
/** An item under “Not known” that names the gap: “Whether …”, “The day on which …”. */
const GAP =
  /^(?:Whether|What|Who|Whom|Whose|Which|How|Why|When|Where)\b|^(?:The|Its|Their) (?:exact |precise |full |real )?(?:day|date|hour|time|moment|reason|number|part|text|name|sum|amount|author|place)s?\b(?! (?:is|are|was|were)\b)/
/** A quotation that is talked about as a way to put something, not as what somebody said. */
export const WORDING =
  /(?<=^(?:(?:So|But|And|Then),? )?)[“‘][^“”]*[”’](?= (?:(?:is|are|was|would be) (?:also |only |not |too )?(?:right|wrong|true|false|correct|accurate|early|late|vague|better|misleading)|leaves|leave|tells|means|stands for)\b)|(?<=\b(?:term|phrase|label|name|tag|category) )[“‘][^“”]*[”’]|[“‘][^“”‘’]*[”’](?= (?:label|tag|list|category|programme)s?\b)/g
const ADVICE = /^(?:Write|Say|Give|Name|Use|Put|Call|Prefer|Avoid|Never|Do not|Don’t)\b/
const RECORD = [paths.timeline, ...['/designations/', '/instruments/', '/entities/']]

/** Find the sentences of a piece that claim something and name no source. */
export function findUncited(blocks: readonly Block[], file: string): Problem[] {
  return blocks.flatMap((block) =>
    block.sentences.flatMap((sentence, index) => {
      if (hasSource(sentence) || isExcused(sentence, index, block)) return []
      const claim = findClaim(sentence.text)
      if (!claim) return []
      const message = `“${quoteStart(sentence.text)}” has ${claim} and names no source`
      return [problem('uncited', { file, path: [], line: sentence.line }, message, HINT)]
    }),
  )
}

const HINT = 'Write <Cite source="…" /> right behind its full stop.'

/** Say whether a sentence names a source, or lets the record speak. */
export function hasSource({ isCited, statuses, links, leadsToCited }: Sentence): boolean {
  return (
    isCited ||
    leadsToCited ||
    statuses.length > 0 ||
    links.some(({ url }) => RECORD.some((path) => url.startsWith(path)))
  )
}

function isExcused({ text }: Sentence, index: number, { sentences, isOpen }: Block): boolean {
  if (/\?[”’")]*$/.test(text) || DESK.test(text)) return true
  if (isOpen && index === 0 && GAP.test(text)) return true
  return /^[“‘]/.test(text) && ADVICE.test(sentences[0]?.text ?? '')
}

/** Name the first thing in a sentence that needs a source. */
function findClaim(sentence: string): string | undefined {
  const dated = sentence.replace(WORDING, '…')
  if (YEAR.test(dated) || DATE.test(dated)) return 'a date'
  // What is said between quotation marks in a piece of advice is a way to put something.
  const text = ADVICE.test(dated) ? dated.replace(QUOTATIONS, '…') : dated
  if (MONEY.test(text)) return 'a sum of money'
  if (PERCENTAGE.test(text)) return 'a percentage'
  if (text.match(QUOTATIONS)?.some((quotation) => (quotation.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0) > 2))
    return 'somebody’s words'
  // A capital is then a name's: “some banned Wagner” speaks of somebody, “some banned groups” does not.
  const lower = text.replace(/(?:^|[.:!?] )\p{Lu}/gu, (start) => start.toLowerCase())
  const facts = NO_FACT.reduce((rest, pattern) => rest.replace(pattern, ' '), lower)
  const word = facts.match(WORD)?.[0]
  return word && `the word “${word}”`
}
