import { formatDate, isoDay, spanOf } from '../../core/dates.ts'
import { addressFrame, withPin, writeFrame } from '../../core/frames.ts'
import { statusOn } from '../../core/status.ts'
import { formatStatusOn, formatStep, shortenGovernment } from '../../core/words.ts'
import type { TimelineRow } from '../../timeline/records.ts'
import { element } from '../element.ts'
import { markStatus } from '../state-status.ts'

/** Tell a designation in a breath: who, what, whose, when, and where it stands on the day. */
export function describeRow(row: TimelineRow, day: number): string {
  return `${nameRow(row)}, ${row.dates}. ${formatStatusOn(statusOn(row.told, day), row.binding)}.`
}

function nameRow({ entity, instrument, authority }: TimelineRow): string {
  return `${entity.name}: ${instrument.name} (${shortenGovernment(authority.government)})`
}

/** Write the details of a designation; its notes and sources come from its own page, whose HTML has them. */
export function fillChosen(
  container: HTMLElement,
  row: TimelineRow,
  day: number,
  { designations, embed, embedScript, frozen }: DOMStringMap,
): void {
  const { id, told, binding } = row
  const page = `${designations}${id}/`
  const on = statusOn(told, day)
  const name = nameRow(row)
  const title = element('h2', { id: 'chosen-name' }, name)
  // What came later the record knows: on the day itself it was not yet so.
  const start = told.steps.find((one) => one.step === 'in-force' && spanOf(one.on).start > day)
  const ahead = on.status === 'announced' && start ? `, in force only from ${formatDate(start.on)}` : ''
  const words = `${formatStatusOn(on, binding)}${ahead}.`
  const status = element('p', { className: 'plain', data: { designation: id } }, words)
  markStatus(status, on)
  const known = container.querySelector<HTMLElement>('.steps')
  const steps = known && container.dataset.filled === id ? known : plainSteps(row)
  const links = element('p', { className: 'small' }, element('a', { href: page }, 'Its own page'))
  const close = element('button', { type: 'button', data: { close: '' } }, 'Close')
  const address = new URL(page, location.href).href
  const at = (path = '') => new URL(path, location.href).href
  const asof = new URLSearchParams(location.search).get('asof') ? isoDay(day) : undefined
  const src = addressFrame(at(`${embed}${id}/`), withPin('', { asof }))
  const frame = writeFrame({ src, title: name, height: 420, script: at(embedScript) })
  const share = element(
    'details',
    {},
    element('summary', {}, 'Embed and cite'),
    readOnly('To embed', frame),
    readOnly('To cite', `${document.title.split(' | ').at(-1)}, “${name}”, ${address}`),
  )
  container.replaceChildren(title, status, steps, share, links, close)
  if (container.dataset.filled !== id && frozen === undefined) loadSteps(container, id, page)
}

/** Steps without notes and sources, until the page of the designation has been read, or if it cannot be. */
function plainSteps({ told, binding }: TimelineRow): HTMLElement {
  const items = told.steps.map(({ on, step }) =>
    element('li', {}, element('time', {}, formatDate(on)), element('b', {}, formatStep(step, binding))),
  )
  return element('ol', { className: 'steps' }, ...items)
}

async function loadSteps(container: HTMLElement, id: string, page: string): Promise<void> {
  const response = await fetch(page).catch(() => undefined)
  if (!response?.ok) return
  const steps = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('.steps')
  if (!steps || container.dataset.id !== id) return
  container.dataset.filled = id
  container.querySelector('.steps')?.replaceWith(document.importNode(steps, true))
}

function readOnly(name: string, text: string): HTMLElement {
  return element('label', {}, name, element('textarea', { readOnly: true, rows: 2, value: text }))
}
