/**
 * Other lists side by side than those that the page begins with: chosen by boxes, kept in the address (`instrument=`, once for
 * each), undone by Back. What there is to choose from is fetched when somebody asks for it.
 */
import { type Column, formatColumns, parseColumns, printComparison } from '../core/comparison.ts'
import { countOf } from '../core/count.ts'
import { joinAnd } from '../core/join.ts'
import { EFFECTS } from '../core/model.ts'
import { boxes, element } from './element.ts'

class ListComparison extends HTMLElement {
  // Beside it, not within: programs that read pages drop elements that they do not know, with all that is in them.
  readonly #place = this.parentElement?.querySelector('.scroll') as HTMLElement
  readonly #printed = this.#place.innerHTML
  readonly #first = (this.dataset.first as string).split(' ')
  readonly #status = element('p', { className: 'small', role: 'status' })
  readonly #notes = element('button', { type: 'button' })
  readonly #sets = element('div', { className: 'sets' })
  readonly #back = element('button', { type: 'button' }, 'Back to the lists that stand here first')
  readonly #choice = element(
    'details',
    {},
    element('summary', {}, 'Choose the lists'),
    element('div', { className: 'pane' }, this.#sets),
    this.#back,
  )
  #loaded: Promise<Column[]> | undefined

  connectedCallback() {
    const row = element('div', { className: 'row' }, this.#status, this.#notes)
    this.replaceChildren(this.#choice, row)
    this.#choice.addEventListener('toggle', () => this.#choice.open && this.#offer())
    this.#sets.addEventListener('change', (event) => this.#take(event.target as HTMLInputElement))
    this.#back.addEventListener('click', () => this.#go([]))
    this.#notes.addEventListener('click', () => this.#turnNotes())
    // Of notes that open one by one the button has to know too; `toggle` does not bubble.
    this.#place.addEventListener('toggle', () => this.#nameNotes(), true)
    addEventListener('popstate', () => this.#show())
    this.#show()
  }

  get #asked(): string[] {
    const asked = parseColumns(location.search)
    return asked.length > 0 ? asked : this.#first
  }

  /** Fetch the columns once; what failed is tried again when it is asked for again. */
  #load(): Promise<Column[]> {
    this.#loaded ??= fetch(this.dataset.columns as string)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .catch((error) => {
        this.#loaded = undefined
        throw error
      })
    return this.#loaded
  }

  #take({ value, checked }: HTMLInputElement) {
    const others = this.#asked.filter((id) => id !== value)
    this.#go(checked ? [...others, value] : others)
  }

  #go(chosen: readonly string[]) {
    const address = formatColumns(chosen, this.#first)
    if (address !== location.search) history.pushState(null, '', `${location.pathname}${address}`)
    this.#show()
  }

  async #show() {
    const isFirst = () => this.#asked.join(' ') === this.#first.join(' ')
    if (!isFirst()) this.#status.textContent = 'Loading the lists that this address asks for.'
    const columns = isFirst() && !this.#loaded ? [] : await this.#load().catch(() => undefined)
    if (!columns) return this.#sayMissing()
    const asked = this.#asked
    const known = asked.flatMap((id) => columns.find((one) => one.id === id) ?? [])
    const unknown = isFirst() ? [] : asked.filter((id) => !known.some((one) => one.id === id))
    // Of nothing but unknown lists no table can be made.
    const isPrinted = isFirst() || known.length === 0
    this.#place.innerHTML = isPrinted ? this.#printed : printComparison(known, true)
    const count = isPrinted ? this.#first.length : known.length
    const none = unknown.length > 0 ? ` There is no list ${joinAnd(unknown.map((id) => `“${id}”`))}.` : ''
    this.#status.textContent = `${count} of ${countOf(Number(this.dataset.count), 'list')} side by side.${none}`
    this.#tick()
    this.#nameNotes()
  }

  /** Write the boxes, government by government, each with how many effects we have read of the list. */
  async #offer() {
    const columns = await this.#load().catch(() => undefined)
    if (!columns) return this.#sayMissing()
    if (this.#sets.childElementCount > 0) return
    const groups = [...Map.groupBy(columns, ({ government }) => government)].sort(([a], [b]) =>
      a.localeCompare(b, 'en'),
    )
    const sets = groups.map(([government, own]) => {
      const values = own.map(({ id, name, effects }) => ({ id, name, count: Object.keys(effects).length }))
      return boxes('instrument', government, values, this.#asked)
    })
    const line = `The number is of how many of the ${EFFECTS.length} effects we have read whether the list has them.`
    this.#sets.replaceChildren(element('p', { className: 'small' }, line), ...sets)
  }

  #tick() {
    for (const box of this.#sets.querySelectorAll('input')) box.checked = this.#asked.includes(box.value)
  }

  #sayMissing() {
    this.#status.textContent =
      'The other lists could not be loaded, so the table shows those that stand here first. Each list has a page of its own, below.'
    this.#nameNotes()
  }

  get #folded(): HTMLDetailsElement[] {
    return [...this.#place.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
  }

  #turnNotes() {
    const folded = this.#folded
    for (const one of this.#place.querySelectorAll('details')) one.open = folded.length > 0
  }

  #nameNotes() {
    this.#notes.textContent = this.#folded.length > 0 ? 'Open all notes' : 'Close all notes'
  }
}
customElements.define('list-comparison', ListComparison)
