/**
 * The memo of a name: one printed page with what its page says of a day. It is made from the page as it stands, so that it
 * cannot say anything else; what was not so yet on that day is left out.
 */
import { formatDay, isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import type { StepKind } from '../core/model.ts'
import { statusAfter } from '../core/status.ts'
import { shortenGovernment } from '../core/words.ts'
import { element } from './element.ts'

/** What a page cannot say of itself. */
interface Frame {
  /** Day count. */
  day: number
  /** Day count of the page itself. */
  made: number
  /** Address of the page with its day. */
  address: string
  /** How to cite the edition, with its sum; or that there is none yet. */
  edition: string
}

interface Document {
  title: string
  publisher: string
  url: string
  original?: string | undefined
}

/** Keep the memo of a page in step with its day, while the address asks for it with `#memo`; `edition` says how to cite the record. */
export function watchMemo(edition: string, made: number, dayOf: () => number): () => void {
  const page = document.querySelector<HTMLElement>('main > .page')
  const main = page?.parentElement
  const refresh = () => {
    main?.querySelector(':scope > .memo')?.remove()
    const isAsked = location.hash === '#memo'
    main?.classList.toggle('has-memo', isAsked)
    if (!isAsked || !page) return
    const address = new URL(location.href)
    address.hash = ''
    address.searchParams.set('asof', isoDay(dayOf()))
    const memo = buildMemo(page, { day: dayOf(), made, address: address.href, edition })
    const print = element('button', { type: 'button' }, 'Print it')
    print.addEventListener('click', () => window.print())
    memo.prepend(element('p', { className: 'memo-bar' }, print, element('a', { href: '#as-of' }, 'Back to the page')))
    page.before(memo)
    memo.querySelector('h1')?.focus()
  }
  addEventListener('hashchange', refresh)
  document.querySelector('[data-to="memo"]')?.addEventListener('click', () => {
    location.hash = '#memo'
  })
  return refresh
}

function buildMemo(page: HTMLElement, { day, made, address, edition }: Frame): HTMLElement {
  const documents: Document[] = []
  const entries = [...page.querySelectorAll<HTMLElement>('li.entry')].map((entry) => ({
    entry,
    status: entry.querySelector<HTMLElement>('[data-status]'),
  }))
  const isKnown = ({ status }: (typeof entries)[number]) => status?.dataset.status !== 'no-record'
  const rows = entries.filter(isKnown).map(({ entry, status }) => {
    const { decisive, last } = findEvidence(entry, day)
    const cite = (item: HTMLElement | undefined) =>
      (item ? findDocument(item) : []).map((document) => numberOf(document, documents)).join(', ')
    const who = entry.querySelector('.head > .small:not([data-renewal-of])')?.textContent
    const act = decisive?.querySelector('.cited')?.textContent ?? ''
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, `${nameListing(entry)}. `, element('span', {}, who ?? '')),
      element('td', {}, `${status?.querySelector('[data-words]')?.textContent ?? ''} `, element('span', {}, act)),
      element('td', {}, cite(decisive)),
      element('td', {}, cite(last)),
    )
  })
  const without = entries.filter((one) => !isKnown(one)).map(({ entry }) => nameListing(entry))
  const name = page.querySelector('h1')?.textContent ?? ''
  const told = [...page.querySelectorAll<HTMLElement>(':not([hidden]) > [data-memo]')].map(
    ({ textContent }) => textContent ?? '',
  )
  return element(
    'section',
    { className: 'memo', id: 'memo', ariaLabel: `Memo: ${name}` },
    element('h1', { tabIndex: -1 }, `${name}: status on ${formatDay(day)}`),
    ...told.map((text) => element('p', {}, text)),
    element('table', {}, element('thead', {}, heads()), element('tbody', {}, ...rows)),
    without.length > 0
      ? element('p', {}, `Of a later day, and without a record on ${formatDay(day)}: ${without.join('; ')}.`)
      : '',
    element('h2', {}, 'Documents'),
    element('ol', {}, ...documents.map(tellDocument)),
    element('p', {}, `Made from the page of ${formatDay(made)}. ${address}. ${edition}`),
  )
}

/** A list and whose it is: several governments have “Russia sanctions”. */
function nameListing(entry: HTMLElement): string {
  const what = entry.querySelector('h2, h4')?.textContent ?? ''
  const government = entry.closest('.lane')?.querySelector('h3')?.textContent
  return government ? `${what} (${shortenGovernment(government)})` : what
}

function heads(): HTMLElement {
  const names = ['List and authority', 'Status on that day', 'Who says so', 'Who last saw it']
  return element('tr', {}, ...names.map((text) => element('th', { scope: 'col' }, text)))
}

/** The step that made the status of a day what it was, and the newest step or reading on or before it. */
function findEvidence(entry: HTMLElement, day: number) {
  const dayOf = (item: HTMLElement) => spanOf(mustParseDate(item.querySelector('time')?.dateTime ?? '')).start
  const readings = document.querySelectorAll<HTMLElement>(`.readings > [data-seen~="${entry.id}"]`)
  const past = [...entry.querySelectorAll<HTMLElement>('.steps > li'), ...readings].filter((item) => dayOf(item) <= day)
  const decisive = past.findLast(({ dataset }) => statusAfter(dataset.step as StepKind) !== undefined)
  const last = past.toSorted((a, b) => dayOf(a) - dayOf(b)).at(-1)
  return { decisive, last }
}

/** The best witness of what a step or a reading rests on, which stands first: all of them would not fit a page. */
function findDocument(item: HTMLElement): Document[] {
  const link = item.querySelector<HTMLAnchorElement>('.small a[title]')
  const next = link?.nextElementSibling
  const original =
    next instanceof HTMLAnchorElement && !next.title && next.hostname !== location.hostname ? next.href : undefined
  return link ? [{ title: link.title, publisher: link.textContent ?? '', url: link.href, original }] : []
}

function numberOf(document: Document, documents: Document[]): number {
  const known = documents.findIndex(({ url }) => url === document.url)
  return known >= 0 ? known + 1 : documents.push(document)
}

function tellDocument({ title, publisher, url, original }: Document): HTMLElement {
  // Without what every address begins with: a printed page has no room for it.
  const shorten = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '')
  return element(
    'li',
    {},
    `${title}. ${publisher}. ${original ? `Official: ${shorten(original)} Copy read: ` : ''}${shorten(url)}`,
  )
}
