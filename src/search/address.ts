/** The state of the search as the address keeps it. Whatever an address says wrongly is left out. */
import { isoDay, readDay } from '../core/dates.ts'
import { emptyQuery, type SearchQuery, SORTS } from './results.ts'
import { SEARCH_FACETS, SEARCH_TYPES, type SearchType } from './types.ts'

/** Read `?q=…&type=…&authority=…&from=…&to=…&sort=…`. */
export function parseSearch(search: string): SearchQuery {
  const read = new URLSearchParams(search)
  const query = emptyQuery()
  for (const facet of SEARCH_FACETS)
    query.chosen[facet] = [...new Set(read.getAll(facet).filter((value) => value !== ''))]
  return {
    ...query,
    text: read.get('q')?.trim() ?? '',
    types: read.getAll('type').filter((type): type is SearchType => SEARCH_TYPES.some((one) => one === type)),
    from: readDay(read.get('from')),
    to: readDay(read.get('to')),
    sort: SORTS.find((sort) => sort === read.get('sort')) ?? 'relevance',
  }
}

/** Write a query for the address; what asks for nothing is left out. */
export function formatSearch({ text, types, chosen, from, to, sort }: SearchQuery): string {
  const query = new URLSearchParams()
  if (text !== '') query.set('q', text)
  for (const type of types) query.append('type', type)
  for (const facet of SEARCH_FACETS) for (const id of chosen[facet]) query.append(facet, id)
  if (from !== undefined) query.set('from', isoDay(from))
  if (to !== undefined) query.set('to', isoDay(to))
  if (sort !== 'relevance') query.set('sort', sort)
  return query.size === 0 ? '' : `?${query}`
}
