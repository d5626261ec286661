import { compareKeys } from '../../core/order.ts'
import { statusOn } from '../../core/status.ts'
import { formatStatusOn, shortenGovernment } from '../../core/words.ts'
import type { Statuses } from '../../timeline/filter.ts'
import type { TimelineRow } from '../../timeline/records.ts'
import { element } from '../element.ts'
import { markStatus } from '../state-status.ts'

type Column = [title: string, value: (row: TimelineRow) => string, key?: (row: TimelineRow) => string | number]

/** More rows than this are shown part by part. */
const PART = 90

/** Write the rows as a table that can be sorted by every column; the order first is that of the first step. */
export function fillTable(container: HTMLElement, rows: readonly TimelineRow[], statuses: Statuses, day: number): void {
  const first = (row: TimelineRow) => row.steps[0]?.span.start ?? 0
  const columns: Column[] = [
    ['Name', ({ entity }) => entity.name, ({ entity }) => entity.name.toLowerCase()],
    ['List', ({ instrument }) => instrument.title],
    ['Authority', ({ authority }) => `${shortenGovernment(authority.government)}: ${authority.name}`],
    ['Dates', ({ dates }) => dates, first],
    [
      'Status on the day',
      ({ told, binding }) => formatStatusOn(statusOn(told, day), binding),
      ({ id }) => statuses.get(id)?.[0] ?? '',
    ],
  ]
  const sorted = container.dataset.sorted ?? 'Dates'
  const isDown = container.dataset.direction === 'descending'
  const [, value, key = value] = columns.find(([title]) => title === sorted) as Column
  const order = rows.toSorted((a, b) => compareKeys(key(a), key(b)) || first(a) - first(b) || compareKeys(a.id, b.id))
  if (isDown) order.reverse()
  const last = Math.floor((order.length - 1) / PART)
  const part = Math.min(Number(container.dataset.from ?? 0), Math.max(last, 0))

  if (!container.querySelector('h2')) {
    const scroller = element('section', { className: 'scroll', tabIndex: 0, ariaLabel: 'Table of the record' })
    container.append(element('h2', { id: 'table' }, 'The same record as a table'), scroller)
    container.setAttribute('aria-labelledby', 'table')
  }
  container.querySelector('table')?.remove()
  container.querySelector('.parts')?.remove()
  const table = element('table', { className: 'record' })
  const head = table.createTHead().insertRow()
  for (const [title] of columns) {
    const onclick = () => {
      const direction = title === sorted && !isDown ? 'descending' : 'ascending'
      Object.assign(container.dataset, { direction, sorted: title, from: '0' })
      fillTable(container, rows, statuses, day)
      container.querySelectorAll<HTMLElement>('th button')[columns.findIndex(([name]) => name === title)]?.focus()
    }
    const cell = element('th', { scope: 'col' }, element('button', { type: 'button', onclick }, title))
    if (title === sorted) cell.ariaSort = isDown ? 'descending' : 'ascending'
    head.append(cell)
  }
  const body = table.createTBody()
  for (const row of order.slice(part * PART, (part + 1) * PART)) {
    const line = body.insertRow()
    // Where the list has the row, the list has its anchor.
    if (!document.getElementById(row.id)) line.id = row.id
    line.dataset.designation = row.id
    markStatus(line, statusOn(row.told, day))
    for (const [title, text] of columns) {
      const cell = line.insertCell()
      if (title === 'Name') {
        const onclick = (event: Event) => event.preventDefault()
        cell.append(element('a', { href: `#${row.id}`, onclick, data: { event: row.id } }, text(row)))
      } else cell.textContent = text(row)
    }
  }
  const scroller = container.querySelector('.scroll') as HTMLElement
  scroller.append(table)
  if (last > 0) {
    const parts = sayPart(part, order.length, (to) => {
      container.dataset.from = String(to)
      fillTable(container, rows, statuses, day)
      container.querySelector<HTMLElement>('.parts')?.focus()
    })
    scroller.before(parts)
  }
}

/** Which part of the rows is shown, and the ways to the others. */
function sayPart(part: number, count: number, show: (part: number) => void): HTMLElement {
  const words = `${part * PART + 1} to ${Math.min((part + 1) * PART, count)} of ${count}. `
  const line = element('p', { className: 'parts small', tabIndex: -1 }, words)
  for (const [name, to] of [
    ['Rows before', part - 1],
    ['Rows after', part + 1],
  ] as const) {
    const disabled = to < 0 || to * PART >= count
    line.append(element('button', { type: 'button', disabled, onclick: () => show(to) }, name), ' ')
  }
  return line
}
