/**
 * The page of headlines: the question lives in the address, the answer is made in the browser. All that reads and judges
 * comes with the first question, so this part knows nothing of it. Without a script the page says what it would do, and
 * where to look.
 */
class HeadlineCheck extends HTMLElement {
  #turn = 0
  readonly #base = this.dataset.base as string
  readonly #today = Number(this.dataset.today)
  readonly #title = document.title
  readonly #form = this.querySelector('form') as HTMLFormElement
  readonly #field = this.querySelector('textarea') as HTMLTextAreaElement
  readonly #day = this.querySelector('input[type="date"]') as HTMLInputElement
  readonly #answer = document.querySelector('#answer') as HTMLElement

  connectedCallback() {
    document.querySelector('#headline-missing')?.remove()
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      const asked = new URLSearchParams([['q', this.#field.value.replace(/\s+/g, ' ').trim()]])
      if (this.#day.value !== '') asked.set('on', this.#day.value)
      this.#go(`?${asked}`)
    })
    // Enter asks, as in a field of one line; with Shift it begins another.
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      this.#form.requestSubmit()
    })
    this.#answer.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-choice]')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      this.#go(link.href)
    })
    addEventListener('popstate', async () => {
      await this.#ask()
      // What had the focus went with the answer before.
      if (document.activeElement === document.body) this.#answer.querySelector('h2')?.focus({ preventScroll: true })
    })
    this.#ask()
  }

  /** Go to a question, and on to its answer. */
  async #go(address: string) {
    history.pushState(null, '', address)
    await this.#ask()
    this.#answer.querySelector('h2')?.focus()
  }

  /** Answer the question of the address. */
  async #ask() {
    const turn = ++this.#turn
    const isOver = () => turn !== this.#turn
    const asked = new URLSearchParams(location.search)
    this.#field.value = asked.get('q') || asked.get('title') || ''
    this.#day.value = asked.get('on') ?? ''
    if (this.#field.value.trim() === '') {
      this.#clear('false')
      document.title = this.#title
      return
    }
    this.#answer.setAttribute('aria-busy', 'true')
    try {
      const { answer } = await import('./headline-answer.ts')
      const made = await answer(location.search, {
        base: this.#base,
        today: this.#today,
        site: this.dataset.site as string,
      })
      if (isOver()) return
      this.#clear('true')
      this.#answer.dataset.verdict = made.verdict
      for (const name of ['doubt', 'leaning', 'designation'] as const) {
        const value = made[name]
        if (value) this.#answer.dataset[name] = value
      }
      this.#answer.append(...made.content)
      document.title = `${made.title}: ${this.#title}`
      await made.prove()
    } catch {
      if (isOver()) return
      this.#clear('true')
      const line = document.createElement('p')
      line.className = 'sentence'
      line.textContent = 'The record could not be loaded, so there is no answer. Reloading the page may help.'
      this.#answer.append(line)
    }
    if (!isOver()) this.#answer.setAttribute('aria-busy', 'false')
  }

  #clear(isBusy: 'true' | 'false') {
    this.#answer.replaceChildren()
    for (const name of ['verdict', 'doubt', 'leaning', 'designation']) delete this.#answer.dataset[name]
    this.#answer.setAttribute('aria-busy', isBusy)
  }
}

customElements.define('headline-check', HeadlineCheck)
