/**
 * The day of a page of the record: a date field that sets every status on the page, the sentence that sums them up,
 * the line in the drawing and the address (`asof=`). Without a script the page tells of the day of its edition.
 */
import { formatDay, isoDay, readDay } from '../core/dates.ts'
import { unpackSteps } from '../core/steps.ts'
import { summariseStatuses } from '../core/summary.ts'
import { stateStatus } from './state-status.ts'

/** What the page carries of each designation: its id, whether it binds, its steps packed. */
type Packed = [id: string, binding: boolean, steps: string]

class AsOf extends HTMLElement {
  readonly #field = this.querySelector('input') as HTMLInputElement
  readonly #sentence = this.querySelector('.sentence') as HTMLElement
  readonly #today = Number(this.dataset.today)
  readonly #records = (JSON.parse(this.dataset.record as string) as Packed[]).map(([id, binding, steps]) => ({
    id,
    instrument: { binding },
    steps: unpackSteps(steps),
  }))

  connectedCallback() {
    this.#field.addEventListener('change', () => this.#choose(readDay(this.#field.value)))
    this.querySelector('button')?.addEventListener('click', () => this.#choose(undefined))
    addEventListener('popstate', () => this.#restore())
    this.#restore()
  }

  #restore() {
    this.#show(readDay(new URLSearchParams(location.search).get('asof')) ?? this.#today)
  }

  #choose(day: number | undefined) {
    const url = new URL(location.href)
    if (day === undefined || day === this.#today) url.searchParams.delete('asof')
    else url.searchParams.set('asof', isoDay(day))
    history.pushState(null, '', url)
    this.#show(day ?? this.#today)
  }

  #show(day: number) {
    this.#field.value = isoDay(day)
    this.#sentence.textContent = `On ${formatDay(day)}, ${summariseStatuses(this.#records, day)}`
    for (const { id, instrument, steps } of this.#records) {
      stateStatus(document.querySelectorAll<HTMLElement>(`[data-designation="${id}"]`), steps, instrument.binding, day)
    }
    // An announcement told beside today's status is no part of another day's.
    for (const also of document.querySelectorAll<HTMLElement>('[data-also]')) also.hidden = day !== this.#today
    for (const element of document.querySelectorAll('[data-day]')) element.textContent = formatDay(day)
    for (const strip of document.querySelectorAll<HTMLElement>('[data-from]')) {
      const [from, to] = [Number(strip.dataset.from), Number(strip.dataset.to)]
      const x = `${Math.min(100, Math.max(0, ((day - from) / (to - from)) * 100)).toFixed(2)}%`
      for (const line of strip.querySelectorAll('line.day')) {
        line.setAttribute('x1', x)
        line.setAttribute('x2', x)
      }
    }
  }
}
customElements.define('as-of', AsOf)
