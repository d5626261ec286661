/** The days of laws that lapse unless renewed, for the calendar. */
import { formatDate } from '../core/dates.ts'
import type { Instrument } from '../core/model.ts'
import { findLastTerm } from '../core/renewals.ts'
import { paths } from '../core/urls.ts'
import { formatRenewal } from '../core/words.ts'
import type { Entry } from './calendar.ts'

/**
 * List the days of the acts that renewed, and of each law the day by which it lapses, as far as was read. What is renewed with
 * another has no days of its own; an act of which an interval is all that is known has none either.
 */
export function listRenewalDays(instruments: readonly Instrument[]): Entry[] {
  return instruments.flatMap(({ id, name, renewal, renewedWith }) => {
    if (!renewal || renewedWith) return []
    const leadsTo = { path: paths.instrument(id) }
    const last = findLastTerm(renewal.known)
    return renewal.known.flatMap((term) => {
      const { on, until, note, sources } = term
      const description = formatRenewal({ what: renewal.what, until, isPast: false })
      const act = {
        id: `${id}-renewed-${on.text}`,
        on,
        title: `Set to run until ${formatDate(until)}: ${name}`,
        description: note ?? description,
        leadsTo,
        sources,
      }
      const end = {
        id: `${id}-until-${until.text}`,
        on: until,
        title: `Lapses unless renewed: ${name}`,
        description,
        leadsTo,
        sources,
      }
      return [...(on.until ? [] : [act]), ...(term === last ? [end] : [])]
    })
  })
}
