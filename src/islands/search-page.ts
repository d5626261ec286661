/**
 * The search page: query and filters live in the address, hits come from Pagefind.
 * Nothing is loaded until the page has a query or its field is used; if loading fails, the plain index stays and says why.
 */
interface Hit {
  url: string
  excerpt: string
  meta: { title?: string }
  filters: { type?: string[] }
  sub_results?: { title: string; url: string; excerpt: string }[]
}
interface Pagefind {
  init(): Promise<void>
  options(options: object): Promise<void>
  search(query: string, options: { filters: object }): Promise<{ results: { data(): Promise<Hit> }[] }>
}

const NAMES: Record<string, string> = {
  explainer: 'Explainer',
  entity: 'Name',
  designation: 'Designation',
  instrument: 'List',
  authority: 'Authority',
}
const SHOWN = 20
/** Long pages are not worse answers here: an explainer may rank above the many short pages that share its words. */
const RANKING = { pageLength: 0, termFrequency: 0.3 }

class SearchPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined
  #turn = 0
  readonly #form = this.querySelector('form') as HTMLFormElement
  readonly #field = this.querySelector('#search-field') as HTMLInputElement
  readonly #status = this.querySelector('#search-status') as HTMLElement
  readonly #results = this.querySelector('#results') as HTMLOListElement
  readonly #index = document.querySelector('#index') as HTMLElement
  readonly #types = [...this.querySelectorAll<HTMLInputElement>('input[name=type]')]

  connectedCallback() {
    this.hidden = false
    document.querySelector('#search-missing')?.remove()
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#go('push')
    })
    this.#field.addEventListener('focus', () => this.#load().catch(() => {}), { once: true })
    this.#field.addEventListener('input', () => this.#go('replace'))
    for (const box of this.#types) box.addEventListener('change', () => this.#go('push'))
    addEventListener('popstate', () => this.#restore())
    this.#restore()
  }

  #restore() {
    const query = new URLSearchParams(location.search)
    this.#field.value = query.get('q') ?? ''
    const types = query.getAll('type')
    for (const box of this.#types) box.checked = types.includes(box.value)
    this.#search()
  }

  #go(how: 'push' | 'replace') {
    const query = new URLSearchParams()
    if (this.#field.value.trim()) query.set('q', this.#field.value.trim())
    for (const box of this.#types) if (box.checked) query.append('type', box.value)
    const address = query.size > 0 ? `?${query}` : location.pathname
    if (address !== (location.search || location.pathname)) history[`${how}State`](null, '', address)
    this.#search()
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error) => {
      this.#pagefind = undefined
      throw error
    })
    return this.#pagefind
  }

  async #start(): Promise<Pagefind> {
    const address = new URL(`${this.dataset.bundle}pagefind.js`, location.href).href
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
    await pagefind.options({ excerptLength: 24, ranking: RANKING })
    await pagefind.init()
    return pagefind
  }

  async #search() {
    const turn = ++this.#turn
    const query = this.#field.value.trim()
    if (!query) {
      this.#show([], '')
      this.#index.hidden = false
      return
    }
    this.#results.setAttribute('aria-busy', 'true')
    try {
      const pagefind = await this.#load()
      const types = this.#types.filter(({ checked }) => checked).map(({ value }) => value)
      const { results } = await pagefind.search(query, { filters: types.length > 0 ? { type: { any: types } } : {} })
      const hits = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))
      if (turn !== this.#turn) return
      this.#index.hidden = hits.length > 0
      this.#show(hits, describe(results.length, query, types.length > 0))
    } catch {
      if (turn !== this.#turn) return
      this.#index.hidden = false
      this.#show([], 'The search could not be loaded. Everything is listed below.')
    }
  }

  #show(hits: Hit[], status: string) {
    this.#status.textContent = status
    this.#results.replaceChildren(...hits.map(toItem))
    this.#results.setAttribute('aria-busy', 'false')
  }
}

function describe(count: number, query: string, isFiltered: boolean): string {
  if (count === 0)
    return `Nothing found for “${query}”${isFiltered ? ' in what you chose to see' : ''}. Everything is listed below.`
  const shown = count > SHOWN ? `, the first ${SHOWN} shown` : ''
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”${shown}`
}

function toItem(hit: Hit): HTMLLIElement {
  const type = hit.filters.type?.[0] ?? ''
  const item = document.createElement('li')
  item.dataset.type = type
  const section = type === 'explainer' ? hit.sub_results?.find(({ url }) => url.includes('#')) : undefined
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  link.href = hit.url
  link.textContent = hit.meta.title ?? hit.url
  heading.append(link)
  const kind = document.createElement('p')
  kind.className = 'small'
  kind.textContent = NAMES[type] ?? type
  const excerpt = document.createElement('p')
  // Pagefind escapes the page's text and adds only <mark>.
  excerpt.innerHTML = section?.excerpt ?? hit.excerpt
  item.append(heading, kind, excerpt)
  if (section) {
    const more = document.createElement('p')
    const to = document.createElement('a')
    to.href = section.url
    to.textContent = section.title
    more.append('In the section ', to)
    item.append(more)
  }
  return item
}

customElements.define('search-page', SearchPage)
