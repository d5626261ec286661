/**
 * What the timeline shows: one state, one way. Whatever a reader does makes a new query; the address keeps it, and who draws
 * and who words listens. `show` says that all has to be said anew, `window` that other days are looked at, `move` that a hand
 * moves the day or the days.
 */
import { type Dispatch, dispatch } from 'd3'
import { INSTRUMENT_KINDS } from '../../core/model.ts'
import { STATUSES } from '../../core/status.ts'
import { type Contest, toContest } from '../../timeline/contest.ts'
import { filterRows, readStatuses, type Statuses } from '../../timeline/filter.ts'
import { chooseLanes, createLabel, type Label, type SheetLane, toSheetLanes } from '../../timeline/lanes.ts'
import { measure } from '../../timeline/measure.ts'
import type { LaneKind, TimelineQuery } from '../../timeline/query.ts'
import type { TimelineRow } from '../../timeline/records.ts'
import type { DayWindow } from '../../timeline/types.ts'
import { findUnknown, renew, type Unknown, withoutUnknown } from '../../timeline/unknown.ts'
import { wholeWindow } from '../../timeline/window.ts'
import { formatQuery, parseQuery } from './address.ts'

/** What follows from a query: filtered, grouped and named. */
export interface Shown {
  statuses: Statuses
  rows: TimelineRow[]
  lanes: SheetLane[]
  laneKind: LaneKind
  label: Label
  contests: Contest[]
  /** The days that the shown rows need. */
  needed: DayWindow
}

export type How = 'push' | 'replace'

/** Of so many names at most it is told on which days governments differed about them. */
const FEW_NAMES = 2

export type TimelineState = ReturnType<typeof createState>

/** Make the state over all rows; `isFramed` where the page is in somebody else's frame, whose history is not ours. */
export function createState(options: {
  rows: readonly TimelineRow[]
  /** Day counts. */
  today: number
  whole: DayWindow
  isFramed: boolean
  /** The query of a page for frames, as it was given. */
  given: string
  isNarrow: () => boolean
}) {
  const { rows, today, whole, isFramed, given, isNarrow } = options
  // What is filtered stands in the order of the whole, as the list does.
  const toOrder = (kind: LaneKind) => new Map(toSheetLanes(rows, kind).map(({ id }, index) => [id, index]))
  const orders: Partial<Record<LaneKind, Map<string, number>>> = {
    authority: toOrder('authority'),
    government: toOrder('government'),
  }
  const events: Dispatch<object, Record<string, unknown[]>> = dispatch<object, Record<string, unknown[]>>(
    'show',
    'move',
    'window',
  )
  let query: TimelineQuery = parseQuery('')
  let shown = work(query)
  let shownDay = today
  let isPassing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function work(asked: TimelineQuery): Shown {
    const day = asked.asof ?? today
    const statuses = readStatuses(rows, day)
    const own = filterRows(rows, asked, statuses)
    const laneKind = chooseLanes(asked, isNarrow())
    const names = Map.groupBy(own, ({ entity }) => entity.id)
    const isFew = names.size <= FEW_NAMES && asked.chosen.status.length === 0
    const { start, end } = wholeWindow(own.length > 0 ? own : rows, today)
    return {
      statuses,
      rows: own,
      laneKind,
      lanes: toSheetLanes(own, laneKind, orders[laneKind]),
      label: createLabel(laneKind, measure, names.size === 1),
      contests: isFew ? [...names.values()].flatMap((one) => toContest(one) ?? []) : [],
      needed: { from: start, to: end },
    }
  }

  function write(how: How, hash = location.hash) {
    const url = `${location.pathname}${formatQuery(query, given)}${hash}`
    // What changes nothing is nothing to undo.
    const isSame = url === location.pathname + location.search + location.hash
    // Scripts of a frame without an origin may not write its address.
    try {
      history[isFramed || isSame || how === 'replace' ? 'replaceState' : 'pushState'](null, '', url)
    } catch {}
  }

  const state = {
    rows,
    today,
    whole,
    /** Listen to `show`, `window` or `move`; several listeners of one kind are told apart behind a dot, as `show.views`. */
    on(type: string, listen: () => void) {
      events.on(type, listen)
    },
    get query() {
      return query
    },
    get shown() {
      return shown
    },
    get day() {
      return query.asof ?? today
    },
    /** The days that are looked at: those that were asked for, or all that the shown rows need. */
    get window(): DayWindow {
      const { from, to } = query
      return from === undefined || to === undefined ? shown.needed : { from, to }
    },
    write,
    /** Take over a change, keep it in the address and show it. */
    go(change: Partial<TimelineQuery>, how: How = 'push') {
      query = { ...query, ...change }
      write(how)
      state.show()
    },
    setDay(day: number | undefined, how: How = 'push') {
      state.go({ asof: day === today ? undefined : day }, how)
    },
    /** Look at a window; the whole is kept out of the address. */
    look({ from, to }: DayWindow, how: How = 'push') {
      const { needed } = shown
      const isWhole = from <= needed.from && to >= needed.to
      query = { ...query, from: isWhole ? undefined : from, to: isWhole ? undefined : to }
      write(how)
      // Only what is drawn depends on the window; of a hundred thousand rows the words would take seconds.
      if (state.day === shownDay) events.call('window')
      else state.show()
    },
    /** Follow a hand: only what moves is drawn, the rest once it has come to rest. One hold is one change to undo. */
    pass(change: Partial<TimelineQuery>) {
      query = { ...query, ...change }
      if (!isPassing) write('push')
      isPassing = true
      events.call('move')
      clearTimeout(timer)
      timer = setTimeout(() => state.settle(), 120)
    },
    /** What was passed is what is shown. */
    settle() {
      clearTimeout(timer)
      const { from, to } = query
      if (from !== undefined && to !== undefined) state.look({ from, to }, 'replace')
      else state.go({}, 'replace')
    },
    /** A hand has taken hold anew, or let go: what it does next is another change. */
    release() {
      isPassing = false
    },
    show() {
      shown = work(query)
      shownDay = state.day
      events.call('show')
    },
    /** Read the address; returns what it asks for and the record does not know. */
    restore(): Unknown[] {
      query = parseQuery(location.search)
      query.chosen = renew(rows, query.chosen)
      const unknown = findUnknown(rows, query.chosen, { kind: INSTRUMENT_KINDS, status: STATUSES })
      query.chosen = withoutUnknown(query.chosen, unknown)
      // Days on which nothing can be seen are no window.
      if ((query.from ?? 0) >= whole.to || (query.to ?? whole.to) <= whole.from) query.from = query.to = undefined
      isPassing = false
      state.show()
      return unknown
    },
    /** The nearest day after (1) or before (−1) this one on which something in the shown rows changed. */
    findChange(direction: 1 | -1): number {
      const days = shown.rows.flatMap(({ phases }) => phases.map(({ start }) => start.start))
      const beyond = days.filter((day) => (day - state.day) * direction > 0)
      return beyond.length === 0 ? state.day : direction > 0 ? Math.min(...beyond) : Math.max(...beyond)
    },
  }
  return state
}
