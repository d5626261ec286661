/** What a proposal adds to entries that are there: other names, numbers, steps, and what a copy of a list shows. */
import { isDeepStrictEqual } from 'node:util'
import { mustParseDate, spanOf } from '../core/dates.ts'
import { foldLetters } from '../core/fold.ts'
import { buildLibrary } from '../core/library.ts'
import type { Path } from '../core/problems.ts'
import { statusOn } from '../core/status.ts'
import type { ReadingData } from '../schema/record.ts'
import { addItems, replaceValue } from './amend.ts'
import type { Changing } from './changing.ts'
import { type Part, type Proposed, refuse } from './proposed.ts'
import { type Found, toEntries } from './read.ts'

/** Add to an entry what its lists lack; says what was added. */
export function addToEntry(
  changing: Changing,
  proposal: Proposed,
  part: Part,
  { to, ...lists }: { to: string },
): string[] {
  const [collection = '', id = ''] = to.split('/')
  const there = changing.find(collection, id)
  if (!there?.data) return refuse(proposal, `there is no sound entry ${to} any more.`)
  if ('steps' in lists) refuseMoved(changing, proposal, part)
  return listItems(lists).flatMap(({ path, items }) => {
    const missing = addMissing(changing, proposal, there, path, items)
    return missing.length > 0 ? [`${to}: ${path.join('.')} ${missing.map(tell).join(', ')}`] : []
  })
}

/** Join a reading with the one that is there: of a list and a day there is one, however many proposals speak of it. */
export function addToReading(changing: Changing, proposal: Proposed, there: Found, reading: ReadingData): string[] {
  const own = there.data as ReadingData | undefined
  if (own?.source !== reading.source)
    return refuse(
      proposal,
      `there is a reading of that list and day by now, of another copy (${own?.source}), in ${there.file}.`,
    )
  const added = (['seen', 'absent'] as const).flatMap((key) => {
    const missing = addMissing(changing, proposal, there, [key], reading[key] ?? [])
    return missing.length > 0 ? [`readings/${there.id}: ${key} ${missing.map(tell).join(', ')}`] : []
  })
  if (reading.extent !== 'whole' || own.extent === 'whole') return added
  changing.write(there.file, replaceValue(changing.textOf(there.file), [...there.at, 'extent'], 'whole'))
  return [...added, `readings/${there.id}: the whole list`]
}

/** Add the items that a list of an entry lacks. */
function addMissing(
  changing: Changing,
  proposal: Proposed,
  { data, file, at }: Found,
  path: Path,
  items: readonly unknown[],
): readonly unknown[] {
  const own = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], data)
  const missing = items.filter((item) => !(Array.isArray(own) && own.some((one) => isAlike(one, item))))
  if (missing.length === 0) return missing
  try {
    changing.write(file, addItems(changing.textOf(file), [...at, ...path], missing))
  } catch (error) {
    return refuse(proposal, `${file}: ${(error as Error).message}.`)
  }
  return missing
}

/** The lists of an addition, however deep, each with its path. */
function listItems(value: object, above: string[] = []): { path: string[]; items: unknown[] }[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(inner) ? [{ path: [...above, key], items: inner }] : listItems(inner as object, [...above, key]),
  )
}

function isAlike(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? foldLetters(one) === foldLetters(other)
    : isDeepStrictEqual(one, other)
}

function tell(item: unknown): string {
  if (typeof item === 'string') return item
  const { step, on } = item as { step?: string; on?: string }
  return `${step} ${on}`
}

/** A step was proposed against a status; where somebody has told more since, it would be told twice. */
function refuseMoved({ current }: Changing, proposal: Proposed, { about }: Part): void {
  const { designation, recordSays, asOf } = about
  if (designation === undefined || asOf === undefined) return
  const entry = buildLibrary(toEntries(current, Number.POSITIVE_INFINITY)).byId.designations.get(designation)
  if (!entry) return
  const { status, uncertain, why } = statusOn(entry, spanOf(mustParseDate(asOf)).start)
  // A date that is not exact leaves the status on that day open.
  const isTold = uncertain === 'in-force' && !why
  if (status === recordSays && !isTold) return
  refuse(
    proposal,
    `the record has changed since. It said that ${designation} is ${recordSays}, and says now that it is ${isTold ? 'in-force, by a date that is not exact' : status}. Delete the proposal and import the list again.`,
  )
}
