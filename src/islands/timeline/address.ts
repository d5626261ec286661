/** The state of the timeline as the address keeps it. Whatever an address says wrongly is left out. */
import { isoDay, readDay } from '../../core/dates.ts'
import { FACETS, LANES, type TimelineQuery, VIEWS } from '../../timeline/query.ts'

/** Read the query of an address, such as `?asof=2023-01-24&kind=sanctions`. */
export function parseQuery(search: string): TimelineQuery {
  const read = new URLSearchParams(search)
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find((value) => value === read.get(name)) ?? (of[0] as T)
  const from = readDay(read.get('from'))
  const to = readDay(read.get('to'))
  const chosen = FACETS.map((facet) => [facet, [...new Set(read.getAll(facet).filter((value) => value !== ''))]])
  const isWindow = from !== undefined && to !== undefined && from < to
  return {
    asof: readDay(read.get('asof')),
    chosen: Object.fromEntries(chosen) as TimelineQuery['chosen'],
    text: read.get('q') ?? '',
    lanes: LANES.find((value) => value === read.get('lanes')),
    view: one('view', VIEWS),
    ...(isWindow && { from, to }),
  }
}

/** What a frame is given and its reader does not set. */
const GIVEN = ['edition', 'theme']

/**
 * Write a query for the address; what is as it was at first is left out, so that the plain address stays plain. Of `search`,
 * the query that was there, it keeps what only a frame has.
 */
export function formatQuery({ asof, chosen, text, lanes, view, from, to }: TimelineQuery, search = ''): string {
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => GIVEN.includes(name)))
  if (asof !== undefined) query.set('asof', isoDay(asof))
  for (const facet of FACETS) for (const id of chosen[facet]) query.append(facet, id)
  if (text !== '') query.set('q', text)
  if (lanes !== undefined) query.set('lanes', lanes)
  if (view !== VIEWS[0]) query.set('view', view)
  if (from !== undefined && to !== undefined) {
    query.set('from', isoDay(from))
    query.set('to', isoDay(to))
  }
  return query.size === 0 ? '' : `?${query}`
}
