/** What every list must pass, whatever its format: a file that reads well may still be half a list, an old one, or one whose fields have new names. */
import { compareDates, formatDate, mustParseDate } from '../core/dates.ts'
import type { Entity, List, ListId, Reading } from '../core/model.ts'
import { LISTS, type ListedName, ListFileError, refuseFormat } from './listed.ts'

/** Below this share something is gone that was there: four fifths. */
const SHARE = 0.8
/** Of fewer entries of a kind a single odd one says nothing. */
const FEW = 5

interface Tally {
  entries: number
  numbered: number
  named: number
  tagged: number
  dated: number
}

/** Hand entries on and, at the end, throw a `ListFileError` where a field must have changed its name: numbers, names, programmes or days that lists of this format always have. */
export async function* vetEntries(entries: AsyncIterable<ListedName>, list: ListId): AsyncGenerator<ListedName> {
  const tallies = new Map<string, Tally>()
  for await (const entry of entries) {
    for (const kind of ['', entry.kind]) tallies.set(kind, count(entry, tallies.get(kind)))
    yield entry
  }
  const all = tallies.get('')
  if (!all) throw new ListFileError('It has no entries.')
  for (const [kind, tally] of tallies) {
    if (kind !== '' && tally.entries < FEW) continue
    const who = kind === '' ? 'entry' : kind
    refuseMissing(tally.numbered, tally, `${who} has a number (${LISTS[list].number})`)
    refuseMissing(tally.named, tally, `${who} has a name`)
    refuseMissing(tally.tagged, tally, `${who} has a programme`)
  }
  if (LISTS[list].hasDays && all.dated === 0) refuseFormat('No entry has a day of listing')
}

function count(entry: ListedName, tally: Tally = { entries: 0, numbered: 0, named: 0, tagged: 0, dated: 0 }): Tally {
  const isDated = entry.listedOn !== undefined || entry.listedOnUnder !== undefined
  return {
    entries: tally.entries + 1,
    numbered: tally.numbered + Number(entry.number !== ''),
    named: tally.named + Number(entry.name !== ''),
    tagged: tally.tagged + Number(entry.programmes.length > 0),
    dated: tally.dated + Number(isDated),
  }
}

function refuseMissing(found: number, { entries }: Tally, what: string): void {
  if (found === 0) refuseFormat(`No ${what}`)
  if (found < entries * SHARE) refuseFormat(`Only ${found} of ${entries}: not every ${what}`)
}

/** Throw a `ListFileError` for a file that is older than the newest reading of its list, and for a day (`asOf`) before the one that the file itself bears (`issued`). Where neither is known it is of today. */
export function vetDay(
  { asOf, issued }: { asOf?: string | undefined; issued?: string | undefined },
  readings: readonly Pick<Reading, 'asOf'>[],
): void {
  if (asOf !== undefined && issued !== undefined && asOf < issued)
    throw new ListFileError(`It says that it is of ${issued}, and --as-of says ${asOf}.`)
  const day = asOf ?? issued
  const [newest] = [...readings].sort((a, b) => compareDates(b.asOf, a.asOf))
  if (day && newest && compareDates(mustParseDate(day), newest.asOf) < 0)
    throw new ListFileError(
      `It is of ${formatDate(mustParseDate(day))}, and the list was last read as of ${formatDate(newest.asOf)}: it is older. Download the list again; an older copy is entered by hand, as a reading.`,
    )
}

/** Throw a `ListFileError` for a file that shows fewer than four fifths of the entries, or of our names, of the newest whole reading; a single name may go from any list. */
export function vetExtent(
  { count, found }: { count: number; found: readonly { entity: Pick<Entity, 'id'> }[] },
  { readings }: Pick<List, 'readings'>,
  entityOf: (id: string) => string | undefined,
): void {
  const last = readings.find(({ extent }) => extent === 'whole')
  if (!last) return
  const since = `the last whole reading, as of ${formatDate(last.asOf)},`
  if (last.entries !== undefined && count < last.entries * SHARE)
    throw new ListFileError(
      `It is only a part of the list: it has ${count} entries, and ${since} had ${last.entries}. Or the format has changed. ${ADVICE}`,
    )
  const names = new Set((last.seen ?? []).flatMap((id) => entityOf(id) ?? []))
  const shown = new Set(found.map(({ entity }) => entity.id))
  const gone = [...names].filter((id) => !shown.has(id))
  if (gone.length > 1 && names.size - gone.length < names.size * SHARE)
    throw new ListFileError(
      `It is only a part of the list: it shows ${names.size - gone.length} names of the record, and ${since} showed ${names.size}. Or the format has changed. Not found: ${gone.sort().slice(0, 20).join(', ')}${gone.length > 20 ? ' …' : ''}. ${ADVICE}`,
    )
}

const ADVICE =
  'If it is meant to be a part, say so: --partial. If somebody has looked and the list has become that much shorter: --whole.'
