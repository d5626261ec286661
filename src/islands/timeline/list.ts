/** The list under the drawing: the page carries a part of it, the rest comes with the rows, an authority's when it is laid open. */
import type { TimelineRow } from '../../timeline/records.ts'
import { element } from '../element.ts'
import { stateStatus } from '../state-status.ts'

/** Up to so many rows are all laid open; of more a reader opens an authority's. */
const OPEN = 150

export interface List {
  /** False where the page carries no list: then the table stands for it. */
  readonly hasEntries: boolean
  /** Lay open the place of a row. */
  reveal(row: TimelineRow): void
  /** Show these rows as they stand on a day. */
  show(shown: readonly TimelineRow[], day: number): void
}

interface Entry {
  row: TimelineRow
  item: HTMLElement
  lines: HTMLElement[]
}

/** Take over the list of a page. */
export function createList(
  container: HTMLElement,
  rows: readonly TimelineRow[],
  { designations }: DOMStringMap,
  namesEntity: boolean,
): List {
  const entries = new Map<string, Entry>()
  const enter = (row: TimelineRow, item: HTMLElement) =>
    entries.set(row.id, { row, item, lines: [...item.querySelectorAll<HTMLElement>('[data-designation]')] })
  for (const row of rows) {
    const item = document.getElementById(row.id)
    if (item?.matches('.entry')) enter(row, item)
  }
  const hasEntries = entries.size > 0
  const byAuthority = Map.groupBy(rows, ({ authority }) => authority.id)
  const places = [...container.querySelectorAll<HTMLElement>('[data-authority]')].map((place) => {
    const own = byAuthority.get(place.dataset.authority as string) ?? []
    const rest = own.filter(({ id }) => !entries.has(id)).toSorted((a, b) => a.firstDay - b.firstDay)
    const details = rest.length > 0 ? element('details', {}, element('summary', {})) : undefined
    if (details) place.querySelector('.rest')?.before(details)
    details?.addEventListener('toggle', () => {
      if (!details.open) return
      fill()
      update()
    })
    const fill = () => {
      if (!details || details.querySelector('ol')) return
      const items = rest.map((row) => {
        const item = toLine(row, `${designations}${row.id}/`, namesEntity)
        enter(row, item)
        return item
      })
      details.append(element('ol', { className: 'brief' }, ...items))
    }
    return { place, own, rest, details, fill }
  })
  let shown: ReadonlySet<TimelineRow> = new Set()
  let day = 0

  const update = () => {
    for (const { row, item, lines } of entries.values()) {
      item.hidden = !shown.has(row)
      if (!item.hidden) stateStatus(lines, row.told, row.binding, day)
    }
  }
  return {
    hasEntries,
    reveal(row) {
      const details = places.find(({ rest }) => rest.includes(row))?.details
      if (details) details.open = true
    },
    show(some, on) {
      shown = new Set(some)
      day = on
      const isFew = some.length <= OPEN
      const isOther = container.dataset.few !== String(isFew)
      container.dataset.few = String(isFew)
      for (const { place, own, rest, details, fill } of places) {
        const count = own.filter((row) => shown.has(row)).length
        const folded = rest.filter((row) => shown.has(row)).length
        place.hidden = count === 0
        if (!details) continue
        details.hidden = folded === 0
        const summary = details.querySelector('summary') as HTMLElement
        summary.textContent = count > folded ? `${folded} more` : `${folded}`
        if (isOther) details.open = isFew
        if (isFew) fill()
      }
      for (const lane of container.querySelectorAll<HTMLElement>('.lane'))
        lane.hidden = !lane.querySelector('[data-authority]:not([hidden])')
      update()
    },
  }
}

function toLine({ id, entity, instrument }: TimelineRow, href: string, namesEntity: boolean): HTMLLIElement {
  const status = element('span', { className: 'st', data: { designation: id } })
  status.innerHTML = '<svg class="mark" viewBox="0 0 26 12" aria-hidden="true"></svg><b data-words></b>'
  const name = `${namesEntity ? `${entity.name}: ` : ''}${instrument.name}`
  return element('li', { id, className: 'entry line', tabIndex: -1 }, element('a', { href }, name), ' ', status)
}
