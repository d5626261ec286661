import { INSTRUMENT_KINDS } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { STATUSES, type Status } from '../core/status.ts'
import { formatStatus, KIND_WORDS } from '../core/words.ts'
import type { Facet, TimelineQuery } from '../timeline/query.ts'
import { FACETS } from '../timeline/query.ts'
import type { TimelineRow } from '../timeline/records.ts'

const TITLES: Record<Facet, string> = {
  status: 'Status on the day',
  kind: 'Kind of list',
  authority: 'Authority',
  instrument: 'List',
  entity: 'Name',
}
/** Of hundreds of names only the most frequent are offered; the text field finds the others. */
const OFFERED = 12

/** Offer every facet as boxes with the number of designations that each would show. */
export function fillFacets(
  container: HTMLElement,
  rows: readonly TimelineRow[],
  { chosen }: TimelineQuery,
  count: (facet: Facet) => Map<string, number>,
): void {
  const names = new Map(
    rows.flatMap(({ entity, authority, instrument }) =>
      [entity, authority, instrument].map(({ id, name }) => [id, name]),
    ),
  )
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : undefined
  container.replaceChildren(
    ...(['status', 'kind', 'authority', 'instrument', 'entity'] satisfies Facet[]).map((facet) => {
      const counts = count(facet)
      const set = document.createElement('fieldset')
      const legend = document.createElement('legend')
      legend.textContent = TITLES[facet]
      set.append(legend)
      for (const value of valuesOf(facet, counts, chosen[facet])) {
        set.append(
          box(facet, value, nameOf(facet, value, names), counts.get(value) ?? 0, chosen[facet].includes(value)),
        )
      }
      return set
    }),
  )
  if (focused && FACETS.some((facet) => focused.startsWith(`${facet}-`))) document.getElementById(focused)?.focus()
}

function valuesOf(facet: Facet, counts: Map<string, number>, chosen: readonly string[]): string[] {
  if (facet === 'kind') return INSTRUMENT_KINDS.filter((kind) => counts.has(kind) || chosen.includes(kind))
  if (facet === 'status') return STATUSES.filter((status) => counts.has(status) || chosen.includes(status))
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || compareKeys(a[0], b[0])).map(([id]) => id)
  const offered = facet === 'entity' ? frequent.slice(0, OFFERED) : frequent
  return [...new Set([...chosen, ...offered])]
}

function nameOf(facet: Facet, value: string, names: Map<string, string>): string {
  if (facet === 'kind') return KIND_WORDS[value as keyof typeof KIND_WORDS] ?? value
  if (facet === 'status') return STATUSES.includes(value as Status) ? formatStatus(value as Status, true) : value
  return names.get(value) ?? value
}

function box(facet: Facet, value: string, name: string, count: number, isChosen: boolean): HTMLElement {
  const label = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, { type: 'checkbox', name: facet, value, id: `${facet}-${value}`, checked: isChosen })
  const number = document.createElement('span')
  number.className = 'small'
  number.textContent = String(count)
  label.append(input, ` ${name} `, number)
  return label
}
