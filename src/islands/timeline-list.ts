/** The list under the drawing: the page carries a part of it, the rest comes with the rows. */
import type { TimelineRow } from '../timeline/records.ts'
import { element } from './element.ts'

/** Up to so many rows are all laid open; of more a reader opens an authority's. */
const OPEN = 150

/** Write the rows that the page does not carry, closed, in the place of their authority; their words and marks come with the day. */
export function completeList(
  container: HTMLElement,
  rows: readonly TimelineRow[],
  { designations }: DOMStringMap,
  namesEntity: boolean,
): void {
  const byAuthority = Map.groupBy(rows, ({ authority }) => authority.id)
  for (const place of container.querySelectorAll<HTMLElement>('[data-authority]')) {
    const rest = (byAuthority.get(place.dataset.authority as string) ?? []).filter(
      ({ id }) => !document.getElementById(id),
    )
    if (rest.length === 0) continue
    const items = rest
      .toSorted((a, b) => a.firstDay - b.firstDay)
      .map((row) => toLine(row, `${designations}${row.id}/`, namesEntity))
    const list = element('ol', { className: 'brief' }, ...items)
    place.querySelector('.rest')?.before(element('details', {}, element('summary', {}), list))
  }
}

/** Hide the places that have none of the shown rows, count what is folded away, and lay open what is few. */
export function narrowList(container: HTMLElement, shown: readonly TimelineRow[]): void {
  const authorities = new Set(shown.map(({ authority }) => authority.id))
  const isFew = shown.length <= OPEN
  const isOther = container.dataset.few !== String(isFew)
  container.dataset.few = String(isFew)
  const count = (part: Element) => part.querySelectorAll('.entry:not([hidden])').length
  for (const place of container.querySelectorAll<HTMLElement>('[data-authority]')) {
    place.hidden = !authorities.has(place.dataset.authority as string)
    const details = place.querySelector('details')
    if (!details) continue
    const folded = count(details)
    details.hidden = folded === 0
    const summary = details.querySelector('summary') as HTMLElement
    summary.textContent = count(place) > folded ? `${folded} more` : `${folded}`
    if (isOther) details.open = isFew
  }
  for (const lane of container.querySelectorAll<HTMLElement>('.lane'))
    lane.hidden = !lane.querySelector('[data-authority]:not([hidden])')
}

function toLine({ id, entity, instrument }: TimelineRow, href: string, namesEntity: boolean): HTMLLIElement {
  const status = element('span', { className: 'st', data: { designation: id } })
  status.innerHTML = '<svg class="mark" viewBox="0 0 26 12" aria-hidden="true"></svg><b data-words></b>'
  const name = `${namesEntity ? `${entity.name}: ` : ''}${instrument.name}`
  return element('li', { id, className: 'entry line', tabIndex: -1 }, element('a', { href }, name), ' ', status)
}
