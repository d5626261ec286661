import { INSTRUMENT_KINDS } from '../../core/model.ts'
import { compareKeys } from '../../core/order.ts'
import { STATUSES, type Status } from '../../core/status.ts'
import { formatStatus, KIND_WORDS, shortenGovernment } from '../../core/words.ts'
import { FACETS, type Facet, isAlwaysShown, type TimelineQuery } from '../../timeline/query.ts'
import type { TimelineRow } from '../../timeline/records.ts'
import { boxes } from '../element.ts'

const TITLES: Record<Facet, string> = {
  status: 'Status on the day',
  kind: 'Kind of list',
  authority: 'Authority',
  instrument: 'List',
  entity: 'Name',
}
/** Of hundreds of names only the most frequent are offered; the text field finds the others. */
const OFFERED = 12

/** Offer every facet as boxes with the number of designations that each would show; statuses stand in a place of their own. */
export function fillFacets(
  { status, others }: { status: HTMLElement; others: HTMLElement },
  rows: readonly TimelineRow[],
  { chosen }: TimelineQuery,
  count: (facet: Facet) => Map<string, number>,
): void {
  const names = new Map<string, string>()
  for (const { entity, authority, instrument } of rows) {
    names.set(entity.id, entity.name)
    names.set(authority.id, `${shortenGovernment(authority.government)}: ${authority.name}`)
    names.set(instrument.id, instrument.title)
  }
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : undefined
  const toBoxes = (facet: Facet) => {
    const counts = count(facet)
    const values = valuesOf(facet, counts, chosen[facet]).map((id) => {
      return { id, name: nameOf(facet, id, names), count: counts.get(id) ?? 0 }
    })
    return boxes(facet, TITLES[facet], values, chosen[facet])
  }
  status.replaceChildren(toBoxes('status'))
  others.replaceChildren(...(Object.keys(TITLES) as Facet[]).filter((facet) => facet !== 'status').map(toBoxes))
  if (focused && FACETS.some((facet) => focused.startsWith(`${facet}-`))) document.getElementById(focused)?.focus()
}

function valuesOf(facet: Facet, counts: Map<string, number>, chosen: readonly string[]): string[] {
  if (facet === 'kind') return INSTRUMENT_KINDS.filter((kind) => counts.has(kind) || chosen.includes(kind))
  if (facet === 'status')
    return STATUSES.filter((status) => counts.has(status) || chosen.includes(status) || isAlwaysShown(status))
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || compareKeys(a[0], b[0])).map(([id]) => id)
  const offered = facet === 'entity' ? frequent.slice(0, OFFERED) : frequent
  return [...new Set([...chosen, ...offered])]
}

/** Name a choice as readers know it; of what no row has, its id. */
export function nameChoice(facet: Facet, value: string, rows: readonly TimelineRow[]): string {
  const own = facet === 'kind' || facet === 'status' ? undefined : facet
  const row = own && rows.find((one) => one[own].id === value)
  const name = row && own && (own === 'instrument' ? row.instrument.title : row[own].name)
  return nameOf(facet, value, new Map(name ? [[value, name]] : []))
}

function nameOf(facet: Facet, value: string, names: Map<string, string>): string {
  if (facet === 'kind') return KIND_WORDS[value as keyof typeof KIND_WORDS] ?? value
  if (facet === 'status') return STATUSES.includes(value as Status) ? formatStatus(value as Status, true) : value
  return names.get(value) ?? value
}
