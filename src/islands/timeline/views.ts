/** What is said beside the drawing: title, sentence, counts, chips, filters, list, table, and on which days governments differed. */

import { compareDates, formatDate, formatDay } from '../../core/dates.ts'
import { joinAnd } from '../../core/join.ts'
import { statusOn } from '../../core/status.ts'
import { summariseStatuses } from '../../core/summary.ts'
import { formatCount, withArticle } from '../../core/words.ts'
import { type Contest, isSplit } from '../../timeline/contest.ts'
import { countFacet } from '../../timeline/filter.ts'
import type { TimelineRow } from '../../timeline/records.ts'
import { countDesignations } from '../../timeline/tally.ts'
import { fillFacets } from './facets.ts'
import type { List } from './list.ts'
import type { TimelineState } from './state.ts'
import { fillChips, sayTitle } from './title.ts'

type Part = (name: string) => HTMLElement

/** Follow a state with all words of the page. */
export function watchViews(state: TimelineState, part: Part, list: List): void {
  state.on('show.views', () => {
    const { day, query, rows, shown } = state
    const counted = shown.rows.map(({ told, binding }) => ({ ...told, instrument: { binding } }))
    part('sentence').textContent = `On ${formatDay(day)}, ${summariseStatuses(counted, day)}`
    part('count').textContent = countDesignations(shown.rows, rows.length, day)
    part('differ').textContent = shown.contests
      .map((contest) => sayContest(contest, shown.rows, day, state.today))
      .join(' ')
    part('differ').hidden = shown.contests.length === 0
    sayTitle(rows, shown.rows, query, day, state.today)
    fillChips(part('chips'), rows, query)
    const chosen = Object.values(query.chosen).flat().length
    part('chosen-count').textContent = chosen === 0 ? '' : `: ${chosen} chosen`
    fillFacets({ status: part('statuses'), others: part('facets') }, rows, query, (facet) =>
      countFacet(rows, query, facet, shown.statuses),
    )
    showViews(state, part, list)
  })
}

/** List follows filters and day; the table is written when it is looked at. */
function showViews(state: TimelineState, part: Part, list: List): void {
  const { day, shown, query } = state
  // Where there is no list of all rows the table stands for it.
  const isTable = query.view === 'table' || (query.view === 'list' && !list.hasEntries)
  const isChart = query.view === 'chart'
  part('figure').hidden = !isChart
  part('lanes').hidden = !isChart
  part('list').hidden = isTable || !list.hasEntries
  part('table').hidden = !isTable
  // Written when it is looked at, and by then what is shown may be other rows.
  if (isTable)
    import('./table.ts').then(({ fillTable }) =>
      fillTable(part('table'), state.shown.rows, state.shown.statuses, state.day),
    )
  else if (list.hasEntries) list.show(shown.rows, day)
}

/**
 * Tell on which days governments differed about a name, as far as the record goes: with whom it is certainly in force on the day,
 * when it was last seen where that is long before, and for how long they have differed. Of the others it says only that the
 * record does not show it: that is not to say that they had it not.
 */
export function sayContest(contest: Contest, rows: readonly TimelineRow[], day: number, today: number): string {
  const { entity, governments, stretches } = contest
  const now = stretches.find(({ start, end }) => start <= day && end > day)
  const has = now?.inForce ?? []
  const hasNot = governments.filter((one) => !has.includes(one))
  const seenOf = (one: string) => {
    const own = rows.filter(
      ({ entity, authority, binding }) => binding && entity.id === contest.entity.id && authority.government === one,
    )
    const seen = own.map(({ told }) => statusOn(told, day)).filter(({ status }) => status === 'in-force')
    const last = seen
      .flatMap((on) => on.seen ?? [])
      .toSorted(compareDates)
      .at(-1)
    return last !== undefined && seen.every((on) => on.isStale) ? last : undefined
  }
  const name = (one: string) => {
    const last = seenOf(one)
    return withArticle(one) + (last ? ` (last seen ${formatDate(last)})` : '')
  }
  const orSeen = has.some(seenOf) ? ', or in force when last seen,' : ''
  const shown = `our record has it in force${orSeen} with`
  const on =
    has.length === 0
      ? `${shown} none of the ${formatCount(governments.length)} that it knows to have had it`
      : hasNot.length === 0
        ? `${shown} all ${formatCount(governments.length)} that it knows to have had it: ${joinAnd(has.map(name))}`
        : `${shown} ${joinAnd(has.map(name))}, and not with ${joinAnd(hasNot.map(withArticle))}`
  const split = stretches.filter((one) => isSplit(one, contest) && one.start <= today)
  // One behind the other they are one.
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of split) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  const about = contest.isRough ? 'about ' : ''
  const told = runs.map(({ start, end }) => {
    const days = `${about}${(Math.min(end, today + 1) - start).toLocaleString('en-GB')} days`
    return end > today
      ? `since ${formatDay(start)} (${days})`
      : `from ${formatDay(start)} to ${formatDay(end - 1)} (${days})`
  })
  const long =
    told.length > 0 ? ` They ${runs.at(-1)!.end > today ? 'have differed' : 'differed'} ${joinAnd(told)}.` : ''
  return `${entity.name}, by government: on ${formatDay(day)} ${on}.${long} What it does not show may have been so all the same.`
}
