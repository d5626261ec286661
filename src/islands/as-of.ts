/**
 * The day of a page of the record: a date field that sets every status on the page, by when what it rests on lapses, the sentence that sums them up,
 * the line in the drawing and the address (`asof=`). Without a script the page tells of the day of its edition.
 */
import { describeDifferences } from '../core/agreement.ts'
import { formatDay, isoDay, mustParseDate, readDay, spanOf } from '../core/dates.ts'
import type { InstrumentKind } from '../core/model.ts'
import { type Dated, unpackDated } from '../core/packed-designations.ts'
import { statusOn } from '../core/status.ts'
import { summariseStatuses } from '../core/summary.ts'
import type { TimelineRow } from '../timeline/records.ts'
import { settleAsked } from './asked-day.ts'
import { showDay, watchDay } from './day-field.ts'
import { element } from './element.ts'
import { watchMemo } from './memo.ts'
import { sayFuture, sayNoSuchDay } from './other-day.ts'
import { setSnippet } from './snippet.ts'
import { stateRenewal, stateStatus } from './state-status.ts'

class AsOf extends HTMLElement {
  readonly #field = this.querySelector('input')
  readonly #sentence = this.querySelector<HTMLElement>('.summary')
  readonly #differences = this.querySelector<HTMLElement>('[data-differences]')
  #today = Number(this.dataset.today)
  /** Of a frame that is set to an edition: what has been recorded of it since. */
  #later: string[] | undefined
  #day = this.#today
  readonly #title = document.title
  readonly #refreshMemo =
    this.dataset.edition === undefined ? undefined : watchMemo(this.dataset.edition, this.#today, () => this.#day)
  #records: readonly Dated[] = unpackDated(this.dataset.record as string)
  readonly #missing = (JSON.parse(this.dataset.missing ?? '[]') as [InstrumentKind, string][]).map(([kind, name]) => ({
    kind,
    authority: { name },
  }))

  connectedCallback() {
    // A page in a frame follows its address and has no field.
    if (this.#field)
      watchDay(
        this.#field,
        (day, how) => day !== undefined && this.#choose(day, how),
        () => this.#day,
      )
    this.querySelector('button:not([data-to])')?.addEventListener('click', () => this.#choose(this.#today, 'push'))
    addEventListener('popstate', () => this.#restore())
    const edition = this.#isFrame ? new URLSearchParams(location.search).get('edition') : null
    if (edition) void this.#freeze(edition)
    else this.#restore()
  }

  /** True on a page for frames. */
  get #isFrame() {
    return this.dataset.editions !== undefined
  }

  /** Show what an edition has, and from then on nothing else. */
  async #freeze(asked: string) {
    const { loadEdition, showFrozen } = await import('./frozen.ts')
    const edition = await loadEdition(this.dataset.editions as string, asked)
    if (!edition) return
    const [kind = '', id = ''] = (this.dataset.of as string).split(' ')
    const shown = showFrozen(edition, { kind, id }, new Map(this.#records.map((one) => [one.id, one])))
    if (!shown) return
    this.#today = this.#day = edition.day
    this.#later = shown.later
    this.#records = shown.rows.map(toDated)
    this.#restore()
  }

  /** In a frame it is said which day and which edition are shown. */
  async #sayPin(day: number) {
    const { sayPin, wordLater } = await import('./frame.ts')
    if (this.#later) return sayPin(this, { day, edition: this.#today }, this.#later)
    const isOne = this.#records.length === 1
    const named = this.#records.map(({ id, binding, steps }) => {
      const name = document.querySelector(`.strip [data-designation="${id}"] .words a`)?.textContent ?? ''
      return { name: isOne ? '' : `${name}:`, binding, steps }
    })
    sayPin(this, { day }, wordLater(named, day))
  }

  #restore() {
    const asked = new URLSearchParams(location.search).get('asof')
    this.#show(readDay(asked) ?? this.#today)
    if (asked && readDay(asked) === undefined) sayNoSuchDay(this, asked)
  }

  #choose(day: number, how: 'push' | 'replace') {
    const url = new URL(location.href)
    if (day === this.#today) url.searchParams.delete('asof')
    else url.searchParams.set('asof', isoDay(day))
    history[`${how}State`](null, '', url)
    this.#show(day)
  }

  /** What was learnt later is no part of a day: a summary that holds for today, and readings that were still to come. */
  #hideLater(day: number) {
    for (const one of this.#records) {
      const summary = document.querySelector<HTMLElement>(`li[id="${one.id}"] > .what > .plain`)
      if (summary) summary.hidden = statusOn(one, day).status !== statusOn(one, this.#today).status
    }
    for (const later of document.querySelectorAll<HTMLElement>('[data-since]'))
      later.hidden = Number(later.dataset.since) > day
    for (const reading of document.querySelectorAll<HTMLElement>('.readings > li')) {
      const date = reading.querySelector('time')?.dateTime
      reading.hidden = date !== undefined && spanOf(mustParseDate(date)).start > day
    }
  }

  #show(day: number) {
    this.#day = day
    if (this.#field) showDay(this.#field, day)
    settleAsked(this)
    setSnippet(day === this.#today ? undefined : day)
    if (this.#sentence) this.#sentence.textContent = `On ${formatDay(day)}, ${summariseStatuses(this.#records, day)}`
    this.#differences?.replaceChildren(
      ...describeDifferences(this.#records, this.#missing, day).map((text) =>
        element('p', { className: 'plain' }, text),
      ),
    )
    for (const { id, instrument, steps, sightings } of this.#records) {
      const told = { steps, sightings }
      const all = (name: string) => document.querySelectorAll<HTMLElement>(`[${name}="${id}"]`)
      stateStatus(all('data-designation'), told, instrument.binding, day)
      stateRenewal(all('data-renewal-of'), told, day)
    }
    document.title = day === this.#today ? this.#title : this.#title.replace(/(?= \| [^|]*$)/, ` on ${formatDay(day)}`)
    sayFuture(this, day > this.#today && !this.#later ? formatDay(day) : undefined)
    this.#hideLater(day)
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
    this.#refreshMemo?.()
    if (this.#isFrame && (this.#later || day !== this.#today)) void this.#sayPin(day)
  }
}

function toDated({ id, binding, instrument, authority, told }: TimelineRow): Dated {
  return {
    id,
    binding,
    instrument: { binding },
    kind: instrument.kind,
    authority: { name: authority.government },
    ...told,
  }
}

customElements.define('as-of', AsOf)
