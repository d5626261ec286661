/**
 * What the last whole copy of a list had, kept beside its proposals: the next import knows by it what is new, and whether
 * a file is the whole list. It has the numbers under each tag that an instrument of the record has, and no names.
 */
import { parse, stringify } from 'yaml'
import { isoDay, mustParseDate, type PartialDate, readDay, spanOf } from '../core/dates.ts'
import type { List } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import type { Comparison } from './compare.ts'

export interface LastCopy {
  /** The day as of which it stood, as a day count. */
  day: number
  /** How many entries it had. */
  entries: number
  /** The numbers of entries, by tag. */
  tags: Map<string, Set<string>>
  /** Of numbers that came after the first copy, by tag: the last copy without and the first copy with them, as an interval. */
  came: Map<string, Map<string, string>>
}

interface Written {
  asOf?: string
  entries?: number
  tags?: Record<string, string[]>
  came?: Record<string, Record<string, string>>
}

/** Where it lies, beside the proposals of its list. */
export const LAST_COPY = 'last-copy.yaml'

/** Read what was kept; undefined where it cannot be used. */
export function parseLastCopy(text: string): LastCopy | undefined {
  const { asOf, entries, tags, came = {} } = parse(text) as Written
  const day = readDay(asOf)
  if (day === undefined || entries === undefined || !tags) return undefined
  return {
    day,
    entries,
    tags: new Map(Object.entries(tags).map(([tag, numbers]) => [tag, new Set(numbers)])),
    came: new Map(Object.entries(came).map(([tag, since]) => [tag, new Map(Object.entries(since))])),
  }
}

/** Write what is to be kept of a whole copy. */
export function writeLastCopy(
  { count, tags }: Pick<Comparison, 'count' | 'tags'>,
  day: number,
  last?: LastCopy,
): string {
  const sorted = [...tags]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([tag, all]) => [tag, [...new Set(all)].sort()] as const)
  const came = sorted
    .map(
      ([tag, all]) =>
        [
          tag,
          all.flatMap((number) => {
            const found = findCame(last, tag, number, day)
            return found ? [[number, found.text]] : []
          }),
        ] as const,
    )
    .filter(([, since]) => since.length > 0)
    .map(([tag, since]) => [tag, Object.fromEntries(since)])
  const kept: Written = {
    asOf: isoDay(day),
    entries: count,
    tags: Object.fromEntries(sorted),
    ...(came.length > 0 && { came: Object.fromEntries(came) }),
  }
  return `# What the last whole copy had. npm run import knows by it what is new, and writes it; nobody else does.
${stringify(kept, { lineWidth: 0 })}`
}

/** Find between which two copies a number came under a tag; undefined where the first copy that we had has it. */
export function findCame(
  last: LastCopy | undefined,
  tag: string,
  number: string,
  day: number,
): PartialDate | undefined {
  const known = last?.came.get(tag)?.get(number)
  if (known !== undefined) return mustParseDate(known)
  const before = last?.tags.get(tag)
  if (!last || !before || before.has(number) || last.day >= day) return undefined
  return mustParseDate(`${isoDay(last.day)}/${isoDay(day)}`)
}

/** Of the last time so much must be there, or the file is a part of the list. */
const WHOLE = 4 / 5
/** Of fewer names than that a fifth says nothing, where the entries of the whole file can be counted. */
const FEW = 5

/** Say why a file is only a part of its list; undefined where it seems whole. A first copy is held against the newest whole reading, or else against what the record has in force. */
export function findPartial(
  { count, seen, absent }: Pick<Comparison, 'count' | 'seen' | 'absent'>,
  { readings }: Pick<List, 'readings'>,
  day: number,
  last: LastCopy | undefined,
): string | undefined {
  if (last && count < WHOLE * last.entries)
    return `it has ${count} entries, and the copy of ${isoDay(last.day)} had ${last.entries}`
  const whole = readings.find(({ extent, asOf }) => extent === 'whole' && spanOf(asOf).start < day)
  if (!last && whole?.entries !== undefined && count < WHOLE * whole.entries)
    return `it has ${count} entries, and the copy of ${whole.asOf.text} had ${whole.entries}`
  const wasShown = ({ id }: { id: string }) => !whole || whole.seen?.includes(id)
  const found = seen.filter(wasShown).length
  const expected = found + absent.filter(({ designation }) => wasShown(designation)).length
  if (found >= WHOLE * expected || (last && found > 0 && expected < FEW)) return undefined
  return `of ${expected} names that ${whole ? `the reading of ${whole.asOf.text} shows` : 'the record has in force'} it has ${found}`
}
