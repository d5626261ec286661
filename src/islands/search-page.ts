/**
 * The search page: what is asked for lives in the address. The first hits come from the record's own look-up, and one list
 * of these and of the full text of the pages (Pagefind) takes their place. If nothing can be loaded the plain index stays
 * and says why.
 */

import { countOf } from '../core/count.ts'
import { isoDay } from '../core/dates.ts'
import { isSentence } from '../headline/offer.ts'
import { formatSearch, parseSearch } from '../search/address.ts'
import { suggest } from '../search/query.ts'
import {
  emptyQuery,
  type Found,
  findResults,
  isNarrowed,
  type Results,
  type SearchQuery,
  SORTS,
} from '../search/results.ts'
import { MOST_WORDS } from '../search/typed.ts'
import { SEARCH_FACETS, type SearchFacet, type SearchType } from '../search/types.ts'
import { watchDay } from './day-field.ts'
import { boxes, element } from './element.ts'
import { writeControls } from './search-controls.ts'
import { sayCorrected, toItem } from './search-hit.ts'
import { createAskPages, createLoad, SiteChanged, sayWhy, startPages } from './search-parts.ts'

/** Hits shown at first, and with each further press. */
const SHOWN = 10
/** Values of a facet that are offered; those that were chosen are always among them. */
const OFFERED = 8
const FACET_NAMES: Record<SearchFacet, string> = {
  authority: 'Authority',
  instrument: 'List',
  entity: 'Name',
  topic: 'Topic',
  status: 'Status, as last read',
}

class SearchPage extends HTMLElement {
  #turn = 0
  #shown = SHOWN
  #query: SearchQuery = parseSearch('')
  readonly #base = this.dataset.base as string
  readonly #load = createLoad(`${this.#base}/search/`)
  readonly #form = writeControls(this, this.#base)
  readonly #field = this.querySelector('#search-field') as HTMLInputElement
  readonly #status = this.querySelector('#search-status') as HTMLElement
  readonly #results = this.querySelector('#results') as HTMLOListElement
  readonly #more = this.querySelector('#search-more') as HTMLButtonElement
  readonly #askPages = createAskPages(this.#base)
  readonly #facets = this.querySelector('.narrow') as HTMLDetailsElement
  readonly #choices = this.querySelector('.choices') as HTMLDetailsElement
  readonly #near = this.querySelector('#search-near') as HTMLElement
  readonly #index = document.querySelector('#index') as HTMLElement
  readonly #types = [...this.querySelectorAll<HTMLInputElement>('input[name=type]')]

  connectedCallback() {
    document.querySelector('#search-missing')?.remove()
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#go({ text: this.#field.value.trim() }, 'push', true)
    })
    this.#field.addEventListener('focus', () => {
      this.#load('root').catch(() => {})
      startPages(this.#base)
    })
    this.#field.addEventListener('input', () => {
      const text = this.#field.value.trim()
      // What was emptied at once, as Escape does, comes back with Back.
      this.#go({ text }, text === '' && this.#query.text.length > 1 ? 'push' : 'replace')
    })
    this.addEventListener('change', (event) => this.#take(event.target as HTMLInputElement))
    for (const name of ['from', 'to'] as const)
      watchDay(
        this.#input(name),
        (day, how) => this.#go({ [name]: day }, how),
        () => this.#query[name],
      )
    this.#facets.addEventListener('toggle', () => this.#facets.open && this.#search())
    this.#more.addEventListener('click', () => {
      this.#shown += SHOWN
      this.#search()
    })
    addEventListener('popstate', () => this.#restore())
    this.#restore()
  }

  /** A filter, a date or the order was changed. */
  #take({ name, value }: HTMLInputElement) {
    const checked = [...this.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`)].map((box) => box.value)
    const facet = SEARCH_FACETS.find((one) => one === name)
    if (name === 'type') this.#go({ types: checked as SearchType[] }, 'push')
    else if (name === 'sort') this.#go({ sort: SORTS.find((sort) => sort === value) ?? 'relevance' }, 'push')
    else if (facet) this.#go({ chosen: { ...this.#query.chosen, [facet]: checked } }, 'push')
  }

  #restore() {
    this.#query = parseSearch(location.search)
    this.#shown = SHOWN
    this.#field.value = this.#query.text
    for (const box of this.#types) box.checked = this.#query.types.includes(box.value as SearchType)
    for (const name of ['from', 'to'] as const) {
      const day = this.#query[name]
      this.#input(name).value = day === undefined ? '' : isoDay(day)
    }
    this.#input('sort').value = this.#query.sort
    const { types, sort } = this.#query
    if (isNarrowed(this.#query)) this.#facets.open = true
    if (this.#facets.open || types.length > 0 || sort !== 'relevance') this.#choices.open = true
    this.#search(true)
  }

  #input(name: string) {
    return this.querySelector(`[name="${name}"]`) as HTMLInputElement
  }

  #go(change: Partial<SearchQuery>, how: 'push' | 'replace', isFinished = false) {
    this.#query = { ...this.#query, ...change }
    this.#shown = SHOWN
    const address = formatSearch(this.#query) || location.pathname
    if (address !== (location.search || location.pathname)) history[`${how}State`](null, '', address)
    this.#search(isFinished)
  }

  async #search(isFinished = false) {
    const turn = ++this.#turn
    const isOver = () => turn !== this.#turn
    if (this.#query.text === '') {
      this.#show([], '')
      this.#near.replaceChildren()
      this.#index.hidden = false
      return
    }
    this.#results.setAttribute('aria-busy', 'true')
    // Out of the way at once: nothing that is seen moves when hits arrive.
    this.#index.hidden = true
    try {
      const options = { limit: this.#shown, isFinished, wantsFacets: this.#facets.open }
      const first = await findResults(this.#query, this.#load, options)
      if (isOver()) return
      // What the full text adds is not there yet: that there is nothing cannot be said before.
      if (first.total > 0) {
        this.#showCounts(first)
        this.#show(first.found, describe(first, this.#query), first)
      }
      const pages = await findResults(this.#query, this.#load, { ...options, askPages: this.#askPages }).catch(() => {})
      if (isOver()) return
      const results = pages ?? first
      const near = await this.#findNear(results)
      if (isOver()) return
      this.#showCounts(results)
      this.#showNear(near)
      this.#show(results.found, describe(results, this.#query), results)
      this.#offerHeadline()
      if (!pages) this.#status.append(' The text of the pages could not be searched. Reloading the page may help.')
      if (results.total === 0 && isNarrowed(this.#query)) await this.#sayHidden(isOver)
      if (isOver()) return
      this.#more.hidden = results.found.length >= results.total || results.found.length < this.#shown
      this.#index.hidden = this.#results.childElementCount > 0
      this.#results.setAttribute('aria-busy', 'false')
    } catch (error) {
      if (isOver()) return
      this.#index.hidden = false
      this.#near.replaceChildren()
      this.#show([], `${sayWhy(error)} Everything is listed below.`)
      if (error instanceof SiteChanged) {
        const reload = element('button', { type: 'button', className: 'plain-button' }, 'Reload the page')
        reload.addEventListener('click', () => location.reload())
        this.#status.append(' ', reload)
      }
      this.#results.setAttribute('aria-busy', 'false')
    }
  }

  #show(found: readonly Found[], status: string, results?: Results) {
    this.#status.textContent = status
    const terms = results?.answer.terms ?? new Set<string>()
    const items = found.map((one) => toItem(one, this.#base, terms))
    // What stands there already stays: who is reading it, or is on a link of it, is not disturbed.
    if (items.map(({ outerHTML }) => outerHTML).join('') !== this.#results.innerHTML)
      keepFocus(this.#results, () => this.#results.replaceChildren(...items))
    if (!results) {
      this.#more.hidden = true
      this.#results.setAttribute('aria-busy', 'false')
    }
  }

  /** Who types a sentence may mean to ask whether it is right. */
  #offerHeadline() {
    const { text } = this.#query
    if (!isSentence(text)) return
    const address = `${this.#base}/headline/?${new URLSearchParams({ q: text })}`
    this.#status.append(' ', element('a', { href: address }, 'Was this headline right?'))
  }

  /** Nothing is found where filters hide what there is: how much, and the way to it. */
  async #sayHidden(isOver: () => boolean) {
    const { text, types } = this.#query
    const options = { limit: 1, isFinished: true, askPages: this.#askPages }
    const { total } = await findResults({ ...emptyQuery(), text, types }, this.#load, options)
    if (isOver() || total === 0) return
    this.#status.textContent = `Nothing found for “${quote(text)}” with these filters, which hide ${countOf(total, 'result')}. `
    const lift = element('button', { type: 'button', className: 'plain-button' }, 'Lift the filters')
    lift.addEventListener('click', () => {
      this.#go({ ...emptyQuery(), text, types, from: undefined, to: undefined }, 'push', true)
      this.#restore()
      this.#field.focus()
    })
    this.#status.append(lift)
  }

  #showCounts({ types, facets }: Results) {
    for (const box of this.#types) {
      const count = box.parentElement?.querySelector('.count')
      if (count) count.textContent = String(types.get(box.value as SearchType) ?? 0)
    }
    if (!facets) return
    const focused = document.activeElement?.id
    const place = this.querySelector('[data-part="facets"]') as HTMLElement
    place.replaceChildren(
      ...SEARCH_FACETS.filter((facet) => facets[facet].length > 0).map((facet) => {
        const chosen = this.#query.chosen[facet]
        const offered = facets[facet].filter(({ id }, index) => index < OFFERED || chosen.includes(id))
        return boxes(facet, FACET_NAMES[facet], offered, chosen)
      }),
    )
    // Only where it was lost: a field of a date that is focused anew begins anew.
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
  }

  /** Where little or nothing was found: what the words may have been meant for. */
  async #findNear({ total, answer }: Results): Promise<string[]> {
    // What filters hide is no slip.
    if (
      (total > 2 && answer.unknown.length === 0) ||
      ((isNarrowed(this.#query) || this.#query.types.length > 0) && answer.hits.length > 0)
    )
      return []
    const words = answer.unknown.length > 0 ? answer.unknown : this.#query.text.split(/\s+/)
    const near = await Promise.all(words.map((word) => suggest(word, this.#load)))
    return [...new Set(near.flat())].filter((word) => !this.#query.text.toLowerCase().includes(word)).slice(0, 5)
  }

  #showNear(near: readonly string[]) {
    this.#near.replaceChildren()
    if (near.length === 0) return
    this.#near.append('Did you mean ')
    near.forEach((word, index) => {
      const link = element('a', { href: `?q=${encodeURIComponent(word)}` }, word)
      this.#near.append(index === 0 ? '' : index === near.length - 1 ? ' or ' : ', ', link)
    })
    this.#near.append('?')
  }
}

/** Put other hits in their place; the focus stays on the hit that it was on. */
function keepFocus(list: HTMLElement, change: () => void): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : undefined
  change()
  if (focused) [...list.querySelectorAll('a')].find(({ href }) => href === focused)?.focus()
}

/** A query as it is repeated: the beginning of a long one. */
function quote(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text
}

/** Say how many there are, and what was looked for where it is not what was typed. */
function describe({ total, answer, absent, isPhrase }: Results, { text, types }: SearchQuery): string {
  if (answer.isTooShort) return 'One letter is too little to look for: type two or more.'
  if (answer.terms.size === 0 && answer.unknown.length === 0) return `There is no word to look for in “${quote(text)}”.`
  const corrected = sayCorrected(answer)
  const { phrases, without } = answer.meant
  const searched = [
    corrected && ` Searched ${corrected}.`,
    without.length > 0 && ` Without what has ${without.map((word) => `“${word}”`).join(' or ')}.`,
    phrases.length > 0 &&
      (isPhrase
        ? ' With the words in quotation marks as one.'
        : ' Nothing has the words in quotation marks as one: each was looked for.'),
    answer.isNoMinus &&
      ' A minus leaves out what else is found; nothing else was asked for, so the word was looked up.',
    ...answer.days.map(({ typed, as }) => (as ? ` “${typed}” was read as ${as}.` : ` There is no day “${typed}”.`)),
    absent &&
      ` We have no record of a listing of ${absent.name} by ${absent.government}. That is not proof that there is none.`,
    answer.isCut && ` Only its first ${MOST_WORDS} words were looked up.`,
  ]
    .filter((one) => one)
    .join('')
  const unknown =
    answer.unknown.length > 0 ? ` Nothing has ${answer.unknown.map((word) => `“${word}”`).join(' or ')}.` : ''
  if (total === 0)
    return `Nothing found for “${quote(text)}”${types.length > 0 ? ' in what you chose to see' : ''}.${searched}${unknown} That is no clearance: the record goes as far as we have read, and no further. Everything that we have is listed below.`
  return `${countOf(total, 'result')} for “${quote(text)}”.${searched}${unknown}`
}

customElements.define('search-page', SearchPage)
