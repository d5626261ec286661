/** How sure an answer is: what it leans to in doubt, what its days tell, and whether it may be given without a doubt. */
import type { Asked, Doubt, Judged, Judgement, Row } from './judge.ts'
import { rowsOf } from './kin.ts'
import { isLimited, isOfOtherRegime } from './limits.ts'
import { isOpen } from './listings.ts'
import { findActors, findStrangers, type Law } from './lists.ts'
import { mask } from './names.ts'
import { findObjects } from './objects.ts'
import { isPlain } from './plain.ts'
import { isOfItsDays, isRecent, judgeRow, look } from './weigh.ts'

/** The listings that an answer leans to stand first; where none bears it, it leans to nothing. */
export function leanFirst(found: Judgement): Judgement {
  const { leaning, ...rest } = found
  const told = found.judged.filter(({ verdict }) => verdict === leaning)
  if (!leaning || (told.length === 0 && leaning !== 'other-list')) return rest
  return { ...found, judged: [...told, ...found.judged.filter((one) => !told.includes(one))] }
}

/** Doubts over words that the days can settle: to whom it is done, by which list, and of when. */
const BY_DAY: readonly (Doubt | undefined)[] = ['aside-name', 'which-list', 'whose-list', 'record-unsure', 'no-act']
/** Words for a measure that may be a listing. */
const MEASURE =
  /\b(?:target(?:s|ed|ing)?|hit|restrictions|measures|blocked|penalt(?:y|ies)|crackdown|named|brand\p{Ll}*)\b/iu

/** Whether a sentence without a word for a listing tells of a measure. */
export function tellsOfMeasure(text: string): boolean {
  return MEASURE.test(text)
}

/** What was not read from its words may be told from its day: somebody whom it names was listed, or taken off a list, in those very days. */
export function goByDay(
  found: Judgement,
  { day, laws, byEntity }: Pick<Asked, 'day' | 'laws' | 'byEntity'>,
): Judgement {
  const { claim, meant, governments, mentions, doubt } = found
  if (claim?.isDenied || !BY_DAY.includes(doubt)) return found
  const told = rowsOf(mentions, byEntity)
    .filter(
      (row) =>
        (governments.length === 0 || governments.includes(row.authority.government)) &&
        (meant?.fits(laws.get(row.instrument.id) as Law) ?? true) &&
        isRecent(row, claim, day),
    )
    .map((row) => (claim ? judgeRow(row, claim, day) : lookAnew(row, day)))
    .filter(({ verdict }) => verdict === 'holds')
  return told.length > 0 ? { ...found, leaning: 'holds', isByDay: true, judged: [...told, ...found.judged] } : found
}

/** A listing by which somebody who is named is in force on the day bears out that something was done to them. */
function lookAnew(row: Row, day: number): Judged {
  const found = look(row, day)
  return found.on.status === 'in-force' ? { ...found, verdict: 'holds' } : found
}

/**
 * Why an answer is given with a doubt: what it turned on is not said plainly, something limits it, or the record has it of
 * other days. What only says what we have not read is limited by nothing.
 */
export function findUnsure(
  { verdict, claim, mentions, meant, judged, isChosen, governments: named }: Judgement,
  { text, day, governments, laws }: Pick<Asked, 'text' | 'day' | 'governments' | 'laws'>,
): Doubt | undefined {
  if (!claim || isChosen) return undefined
  const { objects } = findObjects(text, mentions, claim)
  const bare = mask(text, mentions)
  // Of somebody whose lists the record does not have it must be as plain that they acted.
  const isForeign = verdict === 'no-record' && named.length === 0
  const actors = isForeign ? findStrangers(bare) : findActors(bare, governments)
  if (!isPlain(text, claim, objects, actors, !isForeign && (meant?.isExact ?? false))) return 'not-plain'
  if (verdict === 'no-record') return undefined
  const lists = judged.map(({ row }) => `${row.instrument.name} ${laws.get(row.instrument.id)?.words}`)
  const isVoted = judged.some(({ row }) => isOpen(row))
  if (isLimited(text, claim, objects, actors, mentions, isVoted) || isOfOtherRegime(text, lists)) return 'limited'
  return verdict === 'holds' && !isOfItsDays(judged, claim, day) ? 'near-day' : undefined
}

/** Whether a sentence that holds has a government or a name of the record beside those for which it was judged. */
export function isBeside(
  { verdict, judged, mentions }: Judgement,
  text: string,
  governments: readonly string[],
): boolean {
  if (verdict !== 'holds') return false
  const [ids, whose] = [judged.map(({ row }) => row.entity.id), judged.map(({ row }) => row.authority.government)]
  const known = new Set(mentions.flatMap(({ entities }) => (entities.some((id) => ids.includes(id)) ? entities : [])))
  const isOther = mentions.some(({ entities }) => !entities.some((id) => known.has(id)))
  const actors = findActors(mask(text, mentions), governments)
  // “US-based” says where, and not who.
  const isActor = ({ end }: { end: number }) => !/^-\p{Ll}/u.test(text.slice(end))
  return isOther || actors.filter(isActor).some(({ government }) => !whose.includes(government))
}
