/**
 * Since when a name has stood on a list, as far as a copy says: on the day that the list states; else some day between the last copy
 * without it and this one; else, with a mark that it is not certain, on the day of the first copy that has it.
 */
import { formatDay, isDateFault, isoDay, parseDate, spanOf } from '../core/dates.ts'
import type { Designation } from '../core/model.ts'
import { findCame, type LastCopy } from './last-copy.ts'
import { findListingDay, type ListedName } from './listed.ts'

/** A date for `on`, and the note that says where it comes from. */
export interface Dated {
  on: string
  note: string
}

/** Date a listing under a tag from a copy of `day`; `before` is a designation of it that is not in force. */
export function dateListing(
  listed: ListedName,
  programme: string,
  {
    day,
    last,
    list,
    before,
  }: { day: number; last?: LastCopy | undefined; list: string; before?: Designation | undefined },
): Dated {
  const calls = `The entry there is called “${listed.name}”.`
  const after = before && lastWithout(before, list, day)
  const stated = statedDay(findListingDay(listed, programme), day)
  if (stated !== undefined && (after === undefined || spanOf(stated).end > after))
    return { on: stated.text, note: `The day is the date of listing in the list, copy of ${formatDay(day)}. ${calls}` }
  const came = findCame(last, programme, listed.number, day)
  const start = Math.max(came ? spanOf(came).start : Number.NEGATIVE_INFINITY, after ?? Number.NEGATIVE_INFINITY)
  const first = came && spanOf(came).end - 1 > start ? spanOf(came).end - 1 : day
  if (start === first) return { on: isoDay(first), note: `It is in the copy of that day. ${calls}` }
  if (Number.isFinite(start) && start < first) {
    const without =
      came && spanOf(came).start === start
        ? `The copy of ${formatDay(start)} did not have it`
        : `By the record it was not in force on ${formatDay(start)}`
    return {
      on: `${isoDay(start)}/${isoDay(first)}`,
      note: `The list gives no day that we could use. ${without}, and the copy of ${formatDay(first)} has it. ${calls}`,
    }
  }
  return {
    on: `${isoDay(day)}?`,
    note: `The list gives no day. The day is that of the first copy that we compared; the name may have stood there long before. ${calls}`,
  }
}

/** The list's own date, if it is one and not later than the copy. */
function statedDay(listedOn: string | undefined, day: number) {
  if (listedOn === undefined) return undefined
  const date = parseDate(listedOn)
  return isDateFault(date) || spanOf(date).start > day ? undefined : date
}

/** The last day on which the record says that it was not in force yet, or not any more. */
function lastWithout({ steps, sightings }: Designation, list: string, day: number): number | undefined {
  const days = [
    ...steps.map(({ on }) => spanOf(on).end - 1),
    ...sightings.filter((one) => !one.stands && one.list.id === list).map(({ on }) => spanOf(on).end - 1),
  ].filter((one) => one <= day)
  return days.length > 0 ? Math.max(...days) : undefined
}
