/**
 * On which days governments differed about a name: of all that ever had it in force under what binds, as far as the record
 * goes, some had it and others not. A day that is uncertain counts as one on which a government had it not.
 */
import { toCertain } from './flow.ts'
import type { TimelineRow } from './records.ts'

export interface Stretch {
  /** Day counts, half-open; the last one has no end. */
  start: number
  end: number
  /** Who had it in force, in order of name. */
  inForce: string[]
}

export interface Contest {
  entity: { id: string; name: string }
  /** Who ever had it in force, in the order in which they first did. */
  governments: string[]
  /** From the first day on which anybody had it in force. */
  stretches: Stretch[]
  /** True where some days are not known. */
  isRough: boolean
}

/** Find the stretches of one name; undefined where fewer than two governments ever had it in force. */
export function toContest(rows: readonly TimelineRow[]): Contest | undefined {
  const [first] = rows
  const spans = rows
    .filter(({ binding }) => binding)
    .flatMap(({ phases, authority: { government } }) =>
      phases.flatMap(toCertain).map((span) => ({ government, ...span })),
    )
    .sort((a, b) => a.start - b.start)
  const governments = [...new Set(spans.map(({ government }) => government))]
  if (!first || governments.length < 2) return undefined
  const days = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const stretches: Stretch[] = []
  days.forEach((start, index) => {
    const end = days[index + 1] ?? Number.POSITIVE_INFINITY
    if (start === end || start === Number.POSITIVE_INFINITY) return
    const inForce = [
      ...new Set(spans.filter((one) => one.start <= start && one.end > start).map(({ government }) => government)),
    ].sort()
    const last = stretches.at(-1)
    if (last && last.inForce.join() === inForce.join()) last.end = end
    else stretches.push({ start, end, inForce })
  })
  const isRough = rows.some(({ binding, phases }) =>
    phases.some(
      ({ status, start, end }) =>
        binding && status === 'in-force' && (start.end - start.start > 1 || (end && end.end - end.start > 1)),
    ),
  )
  return { entity: first.entity, governments, stretches, isRough }
}

/** Whether some had it in force and others not. */
export function isSplit({ inForce }: Stretch, { governments }: Contest): boolean {
  return inForce.length > 0 && inForce.length < governments.length
}
