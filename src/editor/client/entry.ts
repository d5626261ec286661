/** One entry on the desk: its form, its text, its page beside it, and what the check says of it while it is typed. */
import type { Path, Problem } from '../../core/problems.ts'
import { element } from '../../islands/element.ts'
import type { Field } from '../form.ts'
import type { Clash, Values, Written } from '../merge.ts'
import type { Desk, Opened, Sent, Store } from '../store.ts'
import { type BodyEditor, makeBody } from './body.ts'
import { type Around, idOf, makeKeys } from './fields.ts'
import { findTyped, forgetTyped, keepTyped } from './kept.ts'
import { COLLECTION_NAMES, sayKey } from './words.ts'

/** The check is asked once nothing has been typed for this long. */
const PAUSE_MS = 350

/** Show an entry; the answer says whether it may be left, and takes it down. */
export async function showEntry(
  place: HTMLElement,
  store: Store,
  desk: Desk,
  collection: string,
  id: string,
): Promise<{ leave(): void }> {
  const entry = new Entry(place, store, desk, await store.open(collection, id))
  return { leave: () => entry.leave() }
}

class Entry {
  readonly #place: HTMLElement
  readonly #store: Store
  readonly #desk: Desk
  #opened: Opened
  #values: Values
  #body: BodyEditor | undefined
  #pause = 0
  #turn = 0
  #isLeft = false
  readonly #form = element('form', { className: 'entry-form', noValidate: true })
  readonly #state = element('p', { className: 'state' })
  readonly #review = element('p', { className: 'small' })
  readonly #summary = element('section', { className: 'summary', ariaLabel: 'Problems' })
  readonly #notice = element('section', { className: 'notice', ariaLabel: 'Notice' })
  readonly #frame = element('iframe', { title: 'The page as it will stand', className: 'page-beside' })

  constructor(place: HTMLElement, store: Store, desk: Desk, opened: Opened) {
    this.#place = place
    this.#store = store
    this.#desk = desk
    this.#opened = opened
    this.#values = structuredClone(opened.values)
    this.#state.setAttribute('role', 'status')
    this.#build()
    this.#restore()
    this.#check()
    addEventListener('keydown', this.#onKey)
    addEventListener('beforeunload', this.#onLeave)
  }

  leave(): void {
    this.#isLeft = true
    clearTimeout(this.#pause)
    removeEventListener('keydown', this.#onKey)
    removeEventListener('beforeunload', this.#onLeave)
    this.#body?.view.destroy()
    this.#place.replaceChildren()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    this.#save()
  }

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.#isChanged()) event.preventDefault()
  }

  get #mine(): Written {
    return { values: this.#values, ...(this.#body && { body: this.#body.text() }) }
  }

  get #sent(): Sent {
    const { collection, id, mark, values, body } = this.#opened
    return { collection, id, mark, before: { values, ...(body !== undefined && { body }) }, ...this.#mine }
  }

  #isChanged(): boolean {
    const { values, body } = this.#opened
    return (
      JSON.stringify(values) !== JSON.stringify(this.#values) ||
      (this.#body !== undefined && this.#body.text() !== body)
    )
  }

  #build(): void {
    const { collection, id, file, page, body } = this.#opened
    const save = element('button', { type: 'button', className: 'save' }, 'Save')
    save.addEventListener('click', () => this.#save())
    const back = element('a', { href: '#/' }, 'All entries')
    const head = element(
      'div',
      { className: 'entry-head' },
      back,
      element('h1', {}, `${COLLECTION_NAMES[collection] ?? collection}: ${id}`),
      element('p', { className: 'small' }, file),
      this.#review,
      element('div', { className: 'acts' }, save, this.#state),
    )
    const left = element('div', { className: 'entry-left' }, head, this.#notice, this.#summary, this.#form)
    this.#place.replaceChildren(left)
    this.#draw()
    if (body !== undefined) left.append(this.#makeBody(body))
    this.#linkReview()
    if (!page || !this.#store.hasPreview) return
    this.#frame.src = `${LISTED_BASE.replace(/\/$/, '')}${page}`
    const open = element('a', { href: this.#frame.src, target: '_blank' }, 'Open it in a tab of its own')
    this.#place.append(
      element(
        'div',
        { className: 'entry-right' },
        element('p', { className: 'small' }, 'The page as last saved. ', open),
        this.#frame,
      ),
    )
  }

  /** Lead to where others read the change, and where the check answers. */
  #linkReview(): void {
    const { review } = this.#opened
    const link = review && element('a', { href: review, target: '_blank', rel: 'noreferrer' }, review)
    this.#review.replaceChildren(
      ...(link ? ['Not published yet. Others read it, and the check answers, at ', link] : []),
    )
  }

  #makeBody(text: string): HTMLElement {
    this.#body = makeBody(text, this.#desk, this.#opened.bodyLine, () => this.#changed())
    const select = element(
      'select',
      { ariaLabel: 'Put into the text' },
      element('option', { value: '' }, 'Put into the text …'),
    )
    for (const { name, about } of this.#desk.components)
      select.append(element('option', { value: name }, `${name}: ${about}`))
    select.addEventListener('change', () => {
      const component = this.#desk.components.find(({ name }) => name === select.value)
      if (component) this.#body?.insert(component)
      select.value = ''
    })
    const picture = element('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/gif' })
    picture.addEventListener('change', async () => {
      const [file] = picture.files ?? []
      const src = file && (await this.#upload(file))
      picture.value = ''
      if (!src || !this.#body) return
      const { view } = this.#body
      // Left as it is, the check calls it unfinished.
      view.dispatch(view.state.replaceSelection(`<Figure src="${src}" alt="" credit="">TODO what it shows.</Figure>`))
      view.focus()
    })
    const tools = element(
      'div',
      { className: 'acts' },
      select,
      element('label', { className: 'small' }, 'Put in a picture ', picture),
    )
    const hint = element(
      'p',
      { className: 'small' },
      'Esc, then Tab leaves the text. Type < for our components; inside quotation marks ids are offered.',
    )
    return element('section', { className: 'entry-body' }, element('h2', {}, 'Text'), tools, hint, this.#body.place)
  }

  async #upload(file: File): Promise<string | undefined> {
    try {
      return (await this.#store.addPicture(this.#opened.id, file)).src
    } catch (error) {
      this.#say((error as Error).message, true)
      return undefined
    }
  }

  /** Draw the form from the values; the field at `focus` is gone to. */
  #draw(focus?: Path): void {
    const field = this.#desk.forms[this.#opened.collection] as Field & { kind: 'group' }
    const { collection } = this.#opened
    const keys = field.keys.filter(({ key }) => key !== 'id')
    const unknown = Object.keys(this.#values).filter((key) => !field.keys.some((known) => known.key === key))
    const strays = unknown.map((key) => ({ key, isRequired: false, field: { kind: 'text' as const } }))
    const isReading = collection === 'readings'
    this.#form.replaceChildren(
      ...makeKeys([...keys.filter(({ key }) => !(isReading && key === 'id')), ...strays], [], this.#around),
    )
    for (const to of new Set(this.#offered)) this.#form.append(this.#makeOffer(to))
    if (focus)
      (
        document.getElementById(idOf(focus)) ??
        this.#form.querySelector<HTMLElement>(`[data-path="${focus.join('.')}"] :is(input, textarea, select, button)`)
      )?.focus()
    requestAnimationFrame(() => this.#form.querySelectorAll('textarea').forEach(grow))
  }

  #offered: string[] = []

  #makeOffer(collection: string): HTMLElement {
    const list = element('datalist', { id: `offer-${collection}` })
    for (const one of this.#desk.entries)
      if (one.collection === collection) list.append(element('option', { value: one.id }, one.name))
    return list
  }

  readonly #around: Around = {
    get: (path) => path.reduce<unknown>((inner, key) => (inner as Values | undefined)?.[key], this.#valuesNow),
    set: (path, value) => {
      let inner = this.#values as Record<string | number, unknown>
      for (const key of path.slice(0, -1)) {
        inner[key] ??= {}
        inner = inner[key] as Record<string | number, unknown>
      }
      const last = path.at(-1) as string | number
      if (value === undefined && !Array.isArray(inner)) delete inner[last]
      else inner[last] = value ?? ''
      const meant = this.#form.querySelector<HTMLElement>(`.field[data-path="${path.join('.')}"] .meant`)
      const name =
        typeof value === 'string' && meant ? this.#around.nameOf(meant.dataset.to as string, value) : undefined
      meant?.replaceChildren(...(name ? [element('a', { href: `#/${meant.dataset.to}/${value}` }, name)] : []))
      this.#changed()
    },
    offer: (collection) => {
      this.#offered.push(collection)
      return `offer-${collection}`
    },
    nameOf: (collection, id) => this.#desk.entries.find((one) => one.collection === collection && one.id === id)?.name,
    redraw: (focus) => this.#draw(focus),
    addPicture: async (path, file) => {
      const src = await this.#upload(file)
      if (!src) return
      this.#around.set(path, src)
      this.#draw([...path.slice(0, -1), 'alt'])
    },
  }

  get #valuesNow(): Values {
    return this.#values
  }

  #changed(): void {
    const { collection, id, mark, values, body } = this.#opened
    this.#form.querySelectorAll('textarea').forEach(grow)
    const before = { values, ...(body !== undefined && { body }) }
    const isKept = keepTyped(collection, id, { mark, before, mine: this.#mine })
    this.#say(isKept ? 'Not saved yet; kept in this browser.' : 'Not saved yet.')
    clearTimeout(this.#pause)
    this.#pause = window.setTimeout(() => this.#check(), PAUSE_MS)
  }

  async #check(): Promise<void> {
    const turn = ++this.#turn
    try {
      const { own, others } = await this.#store.check(this.#sent)
      if (turn === this.#turn && !this.#isLeft) this.#tell(own, others)
    } catch (error) {
      if (turn === this.#turn) this.#say((error as Error).message, true)
    }
  }

  /** Show each problem at the field that it is about, the rest above the form. */
  #tell(own: readonly Problem[], others: readonly Problem[]): void {
    for (const place of this.#form.querySelectorAll('.problems')) place.replaceChildren()
    for (const control of this.#form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
    const inBody = own.filter(({ path, line }) => path.length === 0 && (line ?? 0) >= this.#opened.bodyLine)
    const items = own.map((one) => {
      if (inBody.includes(one)) return this.#summarise(one, () => this.#goTo(one))
      const [, missing] = /^“(\w+)” is missing/.exec(one.message) ?? []
      const path = this.#fieldOf(missing ? [...one.path, missing] : one.path)
      const place = path && document.getElementById(`${idOf(path)}-problems`)
      place?.append(sayProblem(one))
      if (path) document.getElementById(idOf(path))?.setAttribute('aria-invalid', 'true')
      return this.#summarise(one, path && (() => document.getElementById(idOf(path))?.focus()))
    })
    this.#body?.tell(inBody, this.#opened.bodyLine)
    items.push(...others.map((one) => element('li', {}, `${one.file}, line ${one.line}: ${one.message}. ${one.hint}`)))
    const errors = own.filter(({ severity }) => severity === 'error').length + others.length
    const words =
      items.length === 0 ? this.#store.words.sound : errors === 0 ? 'Before it may be published' : 'To put right'
    this.#summary.replaceChildren(element('h2', {}, words), element('ul', {}, ...items))
    this.#summary.classList.toggle('has-errors', errors > 0)
  }

  #summarise(one: Problem, go: (() => void) | undefined): HTMLElement {
    const where = one.path.length > 0 ? sayKey(String(one.path[0])) : `Line ${one.line}`
    const link = element('button', { type: 'button', className: 'plain-button' }, where)
    if (go) link.addEventListener('click', go)
    return element('li', { className: one.severity }, go ? link : where, `: ${one.message}. ${one.hint}`)
  }

  /** The longest beginning of a path that has a field. */
  #fieldOf(path: Path): Path | undefined {
    for (let length = path.length; length > 0; length--)
      if (document.getElementById(`${idOf(path.slice(0, length))}-problems`)) return path.slice(0, length)
    return undefined
  }

  #goTo({ line = 1 }: Problem): void {
    if (!this.#body) return
    const { view } = this.#body
    const { from } = view.state.doc.line(Math.min(Math.max(line - this.#opened.bodyLine + 1, 1), view.state.doc.lines))
    view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
    view.focus()
  }

  async #save(): Promise<void> {
    this.#say('Saving …')
    const { values, body } = structuredClone(this.#mine)
    try {
      const saved = await this.#store.save(this.#sent)
      if (this.#isLeft) return
      if ('clashes' in saved) return this.#ask(saved.clashes, saved.opened)
      const isTyping = JSON.stringify(this.#mine) !== JSON.stringify({ values, ...(body !== undefined && { body }) })
      this.#take(saved.opened, isTyping)
      this.#say(
        isTyping
          ? 'Saved as it stood; you have typed on since.'
          : `Saved at ${new Date().toLocaleTimeString('en-GB')}.`,
      )
    } catch (error) {
      this.#say((error as Error).message, true)
    }
  }

  /** Go on from what lies on disk now; what was typed meanwhile stays. */
  #take(opened: Opened, isTyping: boolean): void {
    const { collection, id } = opened
    const isElse = JSON.stringify(opened.values) !== JSON.stringify(this.#values)
    this.#opened = opened
    this.#linkReview()
    this.#notice.replaceChildren()
    if (isTyping) {
      this.#changed()
      return
    }
    forgetTyped(collection, id)
    if (isElse) {
      this.#values = structuredClone(opened.values)
      this.#draw()
    }
    if (this.#body && opened.body !== undefined && this.#body.text() !== opened.body) this.#setBody(opened.body)
    this.#check()
    this.#reload()
  }

  #setBody(text: string): void {
    const { view } = this.#body as BodyEditor
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
  }

  /** The preview sees a save a moment later than the page does. */
  #reload(): void {
    if (this.#frame.src) setTimeout(() => this.#frame.contentWindow?.location.reload(), 300)
  }

  /** Somebody else has changed the same: both are shown, and nothing is lost until a choice is made. */
  #ask(clashes: readonly Clash[], theirs: Opened): void {
    this.#say('Not saved: somebody else has changed the same meanwhile.', true)
    const chosen = new Map<string, 'mine' | 'theirs'>()
    const rows = clashes.map(({ key, mine, theirs: other }) => {
      const choose = (which: 'mine' | 'theirs', value: unknown) => {
        const box = element('input', { type: 'radio', name: `clash-${key}` })
        box.addEventListener('change', () => chosen.set(key, which))
        return element(
          'label',
          { className: 'clash' },
          box,
          which === 'mine' ? ' Yours' : ` ${this.#store.words.theirs}`,
          element('pre', {}, show(value)),
        )
      }
      return element(
        'fieldset',
        {},
        element('legend', {}, key === 'body' ? 'The text' : sayKey(key)),
        choose('mine', mine),
        choose('theirs', other),
      )
    })
    const go = element('button', { type: 'button' }, 'Save with these choices')
    go.addEventListener('click', () => {
      if (chosen.size < clashes.length) return this.#say('Choose one of the two for each.', true)
      for (const { key } of clashes) {
        if (chosen.get(key) === 'mine') continue
        if (key === 'body') this.#setBody(theirs.body ?? '')
        else if (theirs.values[key] === undefined) delete this.#values[key]
        else this.#values[key] = structuredClone(theirs.values[key])
      }
      // What only they changed is theirs; what was in question is decided.
      const decided = new Set(clashes.map(({ key }) => key))
      const before = structuredClone(this.#opened)
      for (const key of decided) {
        if (key === 'body') before.body = theirs.body
        else before.values[key] = theirs.values[key]
      }
      this.#opened = { ...before, mark: this.#opened.mark }
      this.#notice.replaceChildren()
      this.#draw()
      this.#save()
    })
    this.#notice.replaceChildren(element('h2', {}, 'Changed in both'), ...rows, go)
    this.#notice.scrollIntoView()
    this.#notice.querySelector('input')?.focus()
  }

  /** What was typed and never saved, in an earlier visit or another tab. */
  #restore(): void {
    const { collection, id, values, body } = this.#opened
    const kept = findTyped(collection, id)
    if (!kept) return
    const isSame = JSON.stringify(kept.mine.values) === JSON.stringify(values) && kept.mine.body === body
    if (isSame) {
      kept.forget()
      return
    }
    const back = element('button', { type: 'button' }, 'Bring it back')
    back.addEventListener('click', () => {
      // It is this tab's from here on, and kept as its own at once.
      kept.forget()
      this.#notice.replaceChildren()
      this.#values = structuredClone(kept.mine.values)
      this.#opened = {
        ...this.#opened,
        mark: kept.mark,
        values: kept.before.values,
        ...(kept.before.body !== undefined && { body: kept.before.body }),
      }
      if (this.#body && kept.mine.body !== undefined) this.#setBody(kept.mine.body)
      this.#draw()
      this.#changed()
    })
    const drop = element('button', { type: 'button' }, 'Throw it away')
    drop.addEventListener('click', () => {
      kept.forget()
      this.#notice.replaceChildren()
    })
    this.#notice.replaceChildren(
      element('h2', {}, 'Typed here and not saved'),
      element('p', {}, 'This browser has kept what was typed into this entry and never saved.'),
      element('div', { className: 'acts' }, back, drop),
    )
  }

  #say(words: string, isBad = false): void {
    this.#state.textContent = words
    this.#state.classList.toggle('is-bad', isBad)
  }
}

function sayProblem({ message, hint, severity }: Problem): HTMLElement {
  return element('p', { className: severity }, `${message}. ${hint}`)
}

function show(value: unknown): string {
  return value === undefined ? '(taken out)' : typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
}

/** A field is as high as its text. */
function grow(area: HTMLTextAreaElement): void {
  area.style.setProperty('height', 'auto')
  area.style.setProperty('height', `${area.scrollHeight + 2}px`)
}
