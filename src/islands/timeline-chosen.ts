import { formatDate } from '../core/dates.ts'
import { statusOn } from '../core/status.ts'
import { formatStatusOn, formatStep, shortenGovernment } from '../core/words.ts'
import type { TimelineRow } from '../timeline/records.ts'

/** Tell a designation in a breath: who, what, whose, when, and where it stands on the day. */
export function describeRow(
  { entity, instrument, authority, dates, dated, binding }: TimelineRow,
  day: number,
): string {
  return `${entity.name}: ${instrument.name} (${shortenGovernment(authority.government)}), ${dates}. ${formatStatusOn(statusOn(dated, day), binding)}.`
}

/** Write the details of a designation; its notes and sources come from its own page, whose HTML has them. */
export function fillChosen(
  container: HTMLElement,
  row: TimelineRow,
  day: number,
  { designations, embed }: DOMStringMap,
): void {
  const { id, entity, instrument, authority, dated, binding } = row
  const page = `${designations}${id}/`
  const on = statusOn(dated, day)
  const title = element('h2', `${entity.name}: ${instrument.name} (${shortenGovernment(authority.government)})`)
  title.id = 'chosen-name'
  const status = element('p', `${formatStatusOn(on, binding)}${on.status === 'announced' ? ', not in force' : ''}.`)
  status.className = 'plain'
  Object.assign(status.dataset, {
    designation: id,
    status: on.status,
    ...(on.uncertain && { uncertain: on.uncertain }),
  })
  const known = container.querySelector<HTMLElement>('.steps')
  const steps = known && container.dataset.filled === id ? known : plainSteps(row)
  const links = element('p', '')
  links.className = 'small'
  const link = element('a', 'Its own page') as HTMLAnchorElement
  link.href = page
  links.append(link)
  const close = element('button', 'Close') as HTMLButtonElement
  close.type = 'button'
  close.dataset.close = ''
  const share = element('details', '')
  const address = new URL(page, location.href).href
  const frame = `<iframe src="${new URL(`${embed}${id}/`, location.href).href}" title="${title.textContent}" width="100%" height="420" loading="lazy"></iframe>`
  share.append(
    element('summary', 'Embed and cite'),
    readOnly('To embed', frame),
    readOnly('To cite', `${document.title.split(' | ').at(-1)}, “${title.textContent}”, ${address}`),
  )
  container.replaceChildren(title, status, steps, share, links, close)
  if (container.dataset.filled !== id) loadSteps(container, id, page)
}

/** Steps without notes and sources, until the page of the designation has been read, or if it cannot be. */
function plainSteps({ dated, binding }: TimelineRow): HTMLElement {
  const list = element('ol', '')
  list.className = 'steps'
  for (const { on, step } of dated) {
    const item = element('li', '')
    item.append(element('time', formatDate(on)), element('b', formatStep(step, binding)))
    list.append(item)
  }
  return list
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
  const label = element('label', name)
  const area = document.createElement('textarea')
  area.readOnly = true
  area.rows = 2
  area.value = text
  label.append(area)
  return label
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
