/** The log of the record by the day on which we recorded something. */
import { formatDate, MONTHS, mustParseDate } from './dates.ts'
import type { RecordChange } from './editions.ts'
import { cutParts, type Part } from './parts.ts'
import { paths } from './urls.ts'

/** A change of the record under the day on which we recorded it. */
export interface Recorded extends RecordChange {
  /** ISO date: the newest on which we read what it rests on, and not before the edition that lacks it; it stays when an edition has it. */
  on: string
  /** The day of the edition that has it first; absent where none has it yet. */
  edition?: string
}

/** Cut the log, newest first, into years, months and days. */
export function partRecorded(recorded: readonly Recorded[]): Part<Recorded> {
  const partOf = (index: number) => (one: Recorded) => one.on.split('-')[index] as string
  return cutParts(paths.recorded, recorded, [
    { keyOf: partOf(0), nameOf: partOf(0) },
    { keyOf: partOf(1), nameOf: (one) => `${MONTHS[Number(partOf(1)(one)) - 1]} ${partOf(0)(one)}` },
    { keyOf: partOf(2), nameOf: ({ on }) => formatDate(mustParseDate(on)) },
  ])
}

/** The page on which a change can be seen; what is gone has none, and stands in the log alone. */
export function pageOfChange({ kind, of, id, part }: RecordChange): string {
  if (of === 'reading') return `${paths.coverage}#${id}`
  if (of === 'entity') return paths.entity(id)
  if (of === 'authority') return paths.authority(id)
  if (of === 'instrument') return paths.instrument(id)
  if (of === 'step' && kind !== 'removed') return `${paths.designation(id)}#${part}`
  return of === 'designation' && kind === 'removed' ? paths.recorded : paths.designation(id)
}
