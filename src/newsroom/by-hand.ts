/**
 * What holds today, said by hand: “still on the list”, “when we last read it”. It is true on the day on which it is
 * written, and nobody takes it back. A `<Status>` without a day says the same, says when that was last seen, and keeps
 * current. Only plain sentences on a listing are told: what is absent has no status to show, and what is past stays true.
 */
import { MONTHS } from '../core/dates.ts'
import { type Place, type Problem, problem } from '../core/problems.ts'
import { AHEAD, blank, REPORTED } from '../core/step-words.ts'
import type { Block, StatusMention } from './blocks.ts'
import type { TopSentence } from './top.ts'

const toPatterns = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'iu'))
const MONTH = `(?:\\d{1,2} )?(?:${MONTHS.join('|')}) \\d{4}`

/** When somebody looked, which a reading in the record says. */
const LOOKED = toPatterns([
  '\\b(?:when|where|as) (?:we )?last (?:read|saw|seen|checked|looked)\\b',
  '\\bwe last (?:read|saw|checked)\\b',
  '\\blast (?:seen|checked)(?: on the list)?,? (?:in|on|as of|at)\\b',
])
/** A copy or a day of it, which says the same beside words for what stands there. */
const COPY = toPatterns([
  `\\bcop(?:y|ies)(?: of (?:[\\p{L}’-]+ ){1,5}?)? ?(?:from|of|dated) ${MONTH}`,
  `\\bas (?:of|at) ${MONTH}`,
])
const LIST = '(?:(?:the|that|this|its|both|these|those|two) )?(?:[\\p{L}-]+,? ){0,6}(?:lists?|annex(?:es)?)'
const HELD = `(?:listed|designated|sanctioned|proscribed|banned|blacklisted|in force|on (?:the|that|this|its|both|these) (?:[\\p{L}-]+ ){0,4}lists?)`
const STANDS = new RegExp(
  `\\b(?:stands?|stood|remain(?:s|ed)?|stay(?:s|ed)?|is|are|was|were|still) (?:still |also )?(?:${HELD}|(?:on|in) ${LIST})\\b|\\b(?:carries|carry|carried) (?:[\\p{L}-]+ ){0,4}(?:label|tag)s?\\b`,
  'iu',
)

const IS = '(?<!\\b(?:who|that|which|whoever) )\\b(?:is|are|remains?|stands?)'
/** That something holds now, in the present tense: “was still listed in 2013” stays true. */
const NOW = toPatterns([
  `${IS} (?:still|today|currently|now) (?:also |all )?${HELD}\\b`,
  `\\b(?:still|currently) (?:is|are|stands?|remains?) ${HELD}\\b`,
  `${IS} (?:also |all )?${HELD} (?:today|currently|now|still)\\b`,
  `\\b(?:today|currently|now|at present),? (?:[\\p{L}’-]+ ){1,4}(?:is|are|remains?|stands?) ${HELD}\\b`,
  `(?<!\\b(?:who|that|which) )\\bremains? ${HELD}\\b`,
  `\\b(?:still|currently|today|now) (?:carries|carry|has|have) (?:[\\p{L}-]+ ){0,4}(?:label|tag|designation|on (?:the|that|this|its) (?:[\\p{L}-]+ ){0,4}lists?)\\b`,
])

/** What makes a sentence speak of a listing. */
const LISTING =
  /\b(?:lists?|listings?|listed|labels?|tags?|designat(?:ed|ions?)|sanctions?|sanctioned|bans?|banned|proscri(?:bed|ptions?)|annex(?:es)?|in force)\b/i
/** Who supposes, or tells how a list was read, states nothing that holds. */
const GENERAL =
  /\b(?:if|whether|once|while|unless|anyone|anybody|whoever|every|any|an?) (?:\p{L}+ ){0,3}(?:is|are|remains?|stands?)\b|^We (?:read|compared|searched|checked|looked)\b/iu
const ABSENT =
  /\b(?:no (?:record|entry|listing|such|own)|not (?:on|listed|in)|absent|never|nobody|none|nothing|no longer)\b|n’t\b/i

const TODAY = /^(?:Today|Now|Currently)\b/

const IN_TEXT = 'Write <Status designation="…" />: it says by itself when that was last seen, and keeps current.'
const AT_TOP = 'Take it out: the status beside the key points says it, and <Status designation="…" /> does in the text.'

/** Find what a piece says by hand of what holds today, in its text and at its top. */
export function findByHand(top: readonly TopSentence[], blocks: readonly Block[], file: string): Problem[] {
  const fields = Map.groupBy(top, ({ place }) => place)
  return [
    ...[...fields].flatMap(([, sentences]) => findIn(sentences, AT_TOP)),
    ...blocks.flatMap(({ sentences, isOpen }) => {
      const placed = sentences.map((one) => ({ ...one, place: { file, path: [], line: one.line } }))
      return isOpen ? [] : findIn(placed, IN_TEXT)
    }),
  ]
}

type Sentences = readonly { text: string; place: Place; statuses?: readonly StatusMention[] }[]

function findIn(sentences: Sentences, hint: string): Problem[] {
  return sentences.flatMap(({ text, place, statuses = [] }, index) => {
    const tell = (message: string, what: string) => [problem('by-hand', place, message, what, 'warning')]
    if (statuses.length > 0) {
      // “Today: <Status … on="2026-11-24" />” is of another day tomorrow.
      const [on, ...others] = statuses.flatMap((one) => one.on ?? [])
      const [word] = TODAY.exec(blank(text)) ?? []
      if (!word || !on || others.length > 0 || statuses.length > 1) return []
      return tell(`“${word}” stands beside a status of one day, ${on}`, `Leave on="${on}" out, or write the day.`)
    }
    const isAbsent = [text, sentences[index - 1]?.text ?? ''].some((one) => ABSENT.test(one))
    const words = isAbsent ? undefined : findWords(blank(text))
    return words ? tell(`“${words}” says by hand what holds today`, hint) : []
  })
}

function findWords(text: string): string | undefined {
  if (!LISTING.test(text) || [GENERAL, AHEAD, REPORTED].some((words) => words.test(text))) return undefined
  const patterns = [...LOOKED, ...NOW, ...(STANDS.test(text) ? COPY : [])]
  return patterns.map((words) => words.exec(text)?.[0]).find((found) => found !== undefined)
}
