/**
 * The newest day on which what a page shows can have changed, as the content knows it: sources read, corrections made,
 * steps taken, pieces published, embargoes over. It is never the day of the edition, so that a build of tomorrow tells the
 * same of what has stayed the same.
 */
import { isoDay, mustParseDate, mustParseWritten, spanOf } from './dates.ts'
import type { Correction, Designation, Explainer, Source } from './model.ts'

/** A date or an instant, as a writer typed it. */
type Written = string | undefined

interface Kept {
  embargo?: Written
}

/** Keep the newest of some dates, as it was written; what lies after `day`, a day count, has not happened. */
export function pickNewest(dates: Iterable<Written>, day: number): Written {
  let newest: Written
  for (const date of dates) {
    if (date === undefined || spanOf(mustParseWritten(date)).start > day) continue
    if (newest === undefined || toInstant(date) > toInstant(newest)) newest = date
  }
  return newest
}

/** A piece: published, updated, corrected or withdrawn. */
export function datesOfPiece({ published, updated, corrections, withdrawn, embargo }: Explainer): Written[] {
  return [published, updated, withdrawn?.on, embargo, ...datesOfCorrections({ corrections })]
}

/** A designation: its steps taken, their sources read, corrected. */
export function datesOfDesignation({ steps, corrections, embargo }: Designation): Written[] {
  const ofSteps = steps.flatMap(({ on, sources }) => [isoDay(spanOf(on).start), ...datesOfSources({ sources })])
  return [embargo, ...ofSteps, ...datesOfCorrections({ corrections })]
}

/** What rests on sources: they were read. */
export function datesOfSources({ sources, embargo }: { sources: readonly Source[] } & Kept): Written[] {
  return [embargo, ...sources.flatMap((source) => [source.accessed, source.embargo])]
}

/** What was corrected. */
export function datesOfCorrections({
  corrections = [],
}: {
  corrections?: readonly Correction[] | undefined
}): Written[] {
  return corrections.map(({ on }) => on)
}

function toInstant(date: string): number {
  return date.includes('T') ? Date.parse(date) : spanOf(mustParseDate(date)).start * 86_400_000
}
