/** The timeline that can be set to any day. The page is complete without this; here its parts begin to move: state, drawing, gestures, day and views know one state. */
import { formatDay } from '../../core/dates.ts'
import { filterRows } from '../../timeline/filter.ts'
import { FACETS, type LaneKind, type ViewKind } from '../../timeline/query.ts'
import { type PackedTimeline, type TimelineRow, unpackTimeline } from '../../timeline/records.ts'
import { countDesignations } from '../../timeline/tally.ts'
import type { Landmark } from '../../timeline/types.ts'
import { settleAsked } from '../asked-day.ts'
import type { FrozenFrame } from '../frozen.ts'
import { parseQuery } from './address.ts'
import { describeRow, fillChosen } from './chosen.ts'
import { watchDayControls } from './day.ts'
import { createDrawing, type Drawing, NARROW } from './drawing.ts'
import { type Gestures, watchGestures, watchKeys } from './gestures.ts'
import { createList, type List } from './list.ts'
import { createState, type TimelineState } from './state.ts'
import { fillUnknown } from './title.ts'
import { watchViews } from './views.ts'

class DesignationTimeline extends HTMLElement {
  /** What the loader asked for before this element was known. */
  declare rows?: Promise<Response | undefined>
  #state!: TimelineState
  #drawing!: Drawing
  #gestures!: Gestures
  #list!: List
  readonly #chosen = this.querySelector('#chosen') as HTMLElement

  /** Of a frame that is set to an edition: that, and what was recorded since. */
  #frozen: FrozenFrame | undefined

  async connectedCallback() {
    const { editions } = this.dataset
    const edition = editions && new URLSearchParams(location.search).get('edition')
    if (edition) await this.#freeze(editions, edition)
    else await this.#load()
  }

  async #load() {
    // The loader has asked for it.
    const response = await this.rows
    if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return this.#giveUp()
    const packed = (await response.json().catch(() => undefined)) as PackedTimeline | undefined
    if (!packed) return this.#giveUp()
    this.#begin(unpackTimeline(packed))
  }

  /** Show what an edition has; what it has not is not shown. */
  async #freeze(folder: string, asked: string) {
    const { loadEdition } = await import('../frozen.ts')
    const edition = await loadEdition(folder, asked)
    if (!edition) return
    this.#frozen = edition
    this.dataset.today = `${edition.day}`
    // The page of a listing has steps that came later.
    this.dataset.frozen = ''
    this.#begin(edition.rows)
  }

  /** In a frame it is said which day and which edition are shown, and what came later. */
  async #sayPin() {
    const { sayPin, wordLater, wordSince } = await import('../frame.ts')
    const { day, shown, query, rows: then } = this.#state
    if (this.#frozen) {
      const anyStatus = { ...query, chosen: { ...query.chosen, status: [] } }
      const all = await this.#readNow()
      const now = all && filterRows(all, anyStatus, new Map())
      return sayPin(this, { day, edition: this.#frozen.day }, wordSince(this.#frozen.since, shown.rows, then, now))
    }
    const rows = shown.rows.map(({ entity, instrument, binding, told }) => ({
      name: `${entity.name}, ${instrument.title}:`,
      binding,
      steps: told.steps,
    }))
    sayPin(this, { day }, wordLater(rows, day))
  }

  #readNow(): Promise<TimelineRow[] | undefined> {
    this.#now ??= fetch(this.dataset.rows as string)
      .then((response) => response.json() as Promise<PackedTimeline>)
      .then(unpackTimeline)
      .catch(() => undefined)
    return this.#now
  }
  #now: Promise<TimelineRow[] | undefined> | undefined

  /** Without its data nothing here can be set: no dead controls. */
  #giveUp(): void {
    // Another answer than was asked for is none.
    if (document.documentElement.dataset.frame === 'asks')
      return void import('../frame.ts').then(({ withhold }) =>
        withhold('The data of the timeline could not be loaded.'),
      )
    for (const name of ['tools', 'zoom', 'lanes', 'overview', 'share']) this.#part(name).hidden = true
    const asked = document.querySelector('.asked')
    const words =
      'The data of the timeline could not be loaded. Shown is the whole record on the day on which this page was made.'
    if (asked) asked.textContent = words
    else
      this.before(
        Object.assign(document.createElement('p'), { className: 'asked plain', role: 'status', textContent: words }),
      )
  }

  #begin(rows: TimelineRow[]) {
    const isRightToLeft = getComputedStyle(this).direction === 'rtl'
    const plot = this.#part('plot')
    const state = createState({
      rows,
      today: Number(this.dataset.today),
      whole: { from: Number(this.dataset.from), to: Number(this.dataset.to) },
      isFramed: parent !== window,
      given: this.dataset.editions === undefined ? '' : location.search,
      isNarrow: () => plot.clientWidth < NARROW,
    })
    this.#state = state
    const namesEntity = new Set(rows.map(({ entity }) => entity)).size > 1
    this.#list = createList(this.#part('list'), rows, this.dataset, namesEntity)
    const places = { axis: this.#part('axis-plot'), plot, overview: this.#part('overview') }
    const landmarks = JSON.parse(this.dataset.landmarks ?? '[]') as Landmark[]
    const drawing = createDrawing(state, places, { isRightToLeft, landmarks })
    this.#drawing = drawing
    const isFixed = () => drawing.isColumn
    const chart = this.#part('chart')
    const gestures = watchGestures(state, chart, places.overview, { isRightToLeft, isFixed })
    this.#gestures = gestures
    const controls = { field: this.#input('asof'), handle: this.#part('handle'), edge: this.#part('edge'), chart }
    const day = watchDayControls(state, controls, isRightToLeft)
    drawing.onFrame = () => {
      day.show(drawing.isColumn)
      gestures.sync()
      this.#part('zoom').hidden = drawing.isColumn
    }
    watchViews(state, (name) => this.#part(name), this.#list)
    const today = this.querySelector<HTMLElement>('[data-do="today"]')
    if (today) today.textContent = 'Today'
    state.on('show.element', () => {
      if (today) today.hidden = state.day === state.today
      if (this.dataset.editions && (this.#frozen || state.day !== state.today || document.querySelector('.pin')))
        void this.#sayPin()
      const ahead = state.day > state.today && !this.#frozen ? formatDay(state.day) : undefined
      if (ahead || document.querySelector('.future'))
        import('../other-day.ts').then(({ sayFuture }) => sayFuture(this, ahead))
      this.#input('timeline-lanes').value = state.shown.laneKind
      const row = rows.find(({ id }) => id === this.#chosen.dataset.id)
      if (row && !this.#chosen.hidden) fillChosen(this.#chosen, row, state.day, this.dataset)
    })
    for (const type of ['show.share', 'window.share'])
      state.on(type, () => (this.#part('share') as HTMLDetailsElement).open && this.#share())
    Object.assign(plot, { tabIndex: 0, role: 'application', ariaLabel: 'Timeline of designations' })
    plot.setAttribute('aria-describedby', 'timeline-keys')
    watchKeys(state, drawing, plot, {
      choose: (id) => this.#choose(id),
      announce: () => this.#announce(),
      leave: () => this.#input('asof').focus(),
      isRightToLeft,
    })
    this.#listen()
    this.#restore()
    this.dataset.ready = ''
    this.dispatchEvent(new Event('ready'))
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement
  }
  #input(id: string) {
    return this.querySelector(`#${id}`) as HTMLInputElement & HTMLSelectElement
  }

  #listen() {
    const state = this.#state
    this.addEventListener('click', (event) => {
      const target = event.target as Element
      const command = target.closest<HTMLElement>('[data-do]')?.dataset.do
      if (command) this.#command(command)
      const lift = target.closest<HTMLElement>('[data-lift]')?.dataset.lift
      if (lift) {
        this.#lift(lift)
        // The chip is gone: the next one, or what lifts all.
        const next =
          this.querySelector<HTMLElement>('[data-lift]') ?? this.querySelector<HTMLElement>('[data-do="clear"]')
        return next?.focus()
      }
      const id = target.closest<HTMLElement>('[data-event]')?.dataset.event
      if (id) return this.#choose(id)
      const lane = target.closest<HTMLElement>('[data-lane]')?.dataset.lane
      if (lane) this.#drawing.toggle(lane)
    })
    const text = this.#input('timeline-text')
    // All that is typed in one visit to the field is one change to undo.
    let isTyped = false
    text.addEventListener('input', () => {
      state.go({ text: text.value.trim() }, isTyped ? 'replace' : 'push')
      isTyped = true
    })
    for (const type of ['blur', 'search']) text.addEventListener(type, () => (isTyped = false))
    this.addEventListener('change', (event) => this.#take(event.target as HTMLInputElement))
    const share = this.#part('share') as HTMLDetailsElement
    share.addEventListener('toggle', () => share.open && this.#share())
    addEventListener('popstate', () => {
      isTyped = false
      this.#restore()
    })
  }

  /** Lift one choice: `entity wagner-group`, or `text`. */
  #lift(choice: string) {
    const { chosen } = this.#state.query
    const [facet, id] = choice.split(' ')
    const found = FACETS.find((one) => one === facet)
    if (found) return this.#state.go({ chosen: { ...chosen, [found]: chosen[found].filter((one) => one !== id) } })
    this.#input('timeline-text').value = ''
    this.#state.go({ text: '' })
  }

  /** A list or a box was changed. */
  #take({ id, name, value, checked }: HTMLInputElement) {
    const { chosen } = this.#state.query
    const facet = FACETS.find((one) => one === name)
    if (id === 'timeline-lanes') this.#state.go({ lanes: value as LaneKind })
    else if (id === 'timeline-view') this.#state.go({ view: value as ViewKind })
    else if (facet) {
      const others = chosen[facet].filter((one) => one !== value)
      this.#state.go({ chosen: { ...chosen, [facet]: checked ? [...others, value] : others } })
    }
  }

  #restore() {
    const state = this.#state
    const unknown = state.restore()
    const [first] = this.#frozen ? unknown : []
    if (first)
      return void import('../frame.ts').then(({ withhold }) =>
        withhold(`The edition of ${formatDay(state.today)} knows no ${first.facet} “${first.value}”.`),
      )
    fillUnknown(this.#part('unknown'), state.rows, unknown)
    settleAsked(this)
    const asked = new URLSearchParams(location.search).get('asof')
    if (asked && state.query.asof === undefined)
      import('../other-day.ts').then(({ sayNoSuchDay }) => sayNoSuchDay(this, asked))
    this.#input('timeline-text').value = state.query.text
    this.#input('timeline-view').value = state.query.view
    const row = state.rows.find(({ id, formerly }) => [id, ...formerly].includes(location.hash.slice(1)))
    if (row) {
      this.#list.reveal(row)
      this.#open(row)
    } else this.#chosen.hidden = true
  }

  #command(command: string) {
    const state = this.#state
    const commands: Record<string, () => void> = {
      whole: () => state.look(state.shown.needed),
      'zoom-in': () => this.#gestures.zoomBy(2),
      'zoom-out': () => this.#gestures.zoomBy(1 / 2),
      earlier: () => this.#gestures.panBy(-1 / 3),
      later: () => this.#gestures.panBy(1 / 3),
      today: () => {
        state.setDay(undefined)
        this.#input('asof').focus()
      },
      'next-change': () => state.setDay(state.findChange(1)),
      'previous-change': () => state.setDay(state.findChange(-1)),
      'to-day': () => {
        const { from, to } = state.window
        this.#gestures.panBy((state.day - (from + to) / 2) / (to - from))
        requestAnimationFrame(() => requestAnimationFrame(() => this.#part('handle').focus()))
      },
      clear: () => {
        this.#input('timeline-text').value = ''
        state.go({ chosen: parseQuery('').chosen, text: '' })
      },
    }
    commands[command]?.()
  }

  async #share() {
    const { fillShare } = await import('./share.ts')
    fillShare(this.#part('share'), this.#state, this.dataset)
  }

  #announce() {
    const { active, opened } = this.#drawing
    const { lanes } = this.#state.shown
    const lane = lanes.find(({ id, rows }) => id === active || rows.some((row) => row.id === active))
    if (!lane) return
    const at = lane.rows.findIndex(({ id }) => id === active)
    const row = lane.rows[at]
    const isOpen = opened.has(lane.id)
    this.#part('count').textContent = row
      ? `${describeRow(row, this.#state.day)} ${at + 1} of ${lane.rows.length} in ${lane.name}.`
      : `${lane.group && `${lane.group}, `}${lane.name}: ${lane.rows.length} designations, ${isOpen ? 'open' : 'closed, Enter opens'}.`
  }

  /** Open a designation's details, move there, and let the address name it. */
  #choose(id: string) {
    const row = this.#state.rows.find((one) => one.id === id)
    if (!row) return
    this.#state.write('push', `#${id}`)
    this.#open(row)
  }

  #open(row: TimelineRow) {
    const chosen = this.#chosen
    chosen.hidden = false
    chosen.dataset.id = row.id
    fillChosen(chosen, row, this.#state.day, this.dataset)
    chosen.querySelector('[data-close]')?.addEventListener('click', () => this.#close())
    chosen.onkeydown = (event) => event.key === 'Escape' && this.#close()
    chosen.focus({ preventScroll: true })
  }

  #close() {
    this.#chosen.hidden = true
    this.#drawing.active = this.#chosen.dataset.id
    this.#state.write('push', '')
    this.#part('plot').focus()
    this.#drawing.draw()
    this.#part('count').textContent = countDesignations(
      this.#state.shown.rows,
      this.#state.rows.length,
      this.#state.day,
    )
  }
}
customElements.define('designation-timeline', DesignationTimeline)
