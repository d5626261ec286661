/**
 * The timeline that can be set to any day. The page is complete without this; here its parts begin to move.
 * One state, one way: whatever a reader does makes a new `TimelineQuery`, the address keeps it, and `#show` draws it.
 */
import { formatDay } from '../core/dates.ts'
import { INSTRUMENT_KINDS } from '../core/model.ts'
import { STATUSES } from '../core/status.ts'
import { summariseStatuses } from '../core/summary.ts'
import { layoutColumn } from '../timeline/column.ts'
import { countFacet, filterRows, readStatuses, type Statuses } from '../timeline/filter.ts'
import { measure } from '../timeline/measure.ts'
import { FACETS, type LaneKind, type TimelineQuery, type ViewKind } from '../timeline/query.ts'
import { type PackedTimeline, type TimelineRow, unpackTimeline } from '../timeline/records.ts'
import {
  createLabel,
  type Label,
  layoutSheet,
  type SheetGeometry,
  type SheetLane,
  type SheetView,
  toColumnRows,
  toSheetLanes,
} from '../timeline/sheet.ts'
import { svgColumn } from '../timeline/svg-column.ts'
import { svgSheet } from '../timeline/svg-sheet.ts'
import { findUnknown, withoutUnknown } from '../timeline/unknown.ts'
import { startOfMonth, wholeWindow } from '../timeline/window.ts'
import { type DayWindow, panWindow, zoomWindow } from '../timeline/zoom.ts'
import { sayNoSuchDay, settleAsked } from './asked-day.ts'
import { showDay, watchDay } from './day-field.ts'
import { stateStatus } from './state-status.ts'
import { formatQuery, parseQuery } from './timeline-address.ts'
import { TimelineCanvas } from './timeline-canvas.ts'
import { describeRow, fillChosen } from './timeline-chosen.ts'
import { fillFacets } from './timeline-facets.ts'
import { moveActive } from './timeline-keys.ts'
import { completeList, narrowList } from './timeline-list.ts'
import { fillTable } from './timeline-table.ts'
import { fillChips, fillUnknown, sayTitle } from './timeline-title.ts'
import { watchZoom } from './timeline-zoom.ts'

/** More rows than this are placed only near the screen. */
const MANY = 1000
/** On a screen narrower than this (pixels) up to so many designations are drawn as a column. */
const NARROW = 600
const FEW = 40

class DesignationTimeline extends HTMLElement {
  #rows: TimelineRow[] = []
  #query: TimelineQuery = parseQuery('')
  #statuses: Statuses = new Map()
  #shown: TimelineRow[] = []
  #lanes: SheetLane[] = []
  #geometry: SheetGeometry | undefined
  #label: Label = createLabel('authority', measure)
  #isColumn = false
  #toggled = new Set<string>()
  #active: string | undefined
  #frame = 0
  #rest: ReturnType<typeof setTimeout> | undefined
  /** True from the first move of the line until somebody takes hold of it anew, or leaves it. */
  #isPassing = false
  #canvas: TimelineCanvas | undefined
  #needed: DayWindow = { from: 0, to: 0 }
  readonly #plot = this.#part('plot')
  readonly #handle = this.#part('handle')
  readonly #chosen = this.querySelector('#chosen') as HTMLElement
  readonly #entries = new Map<string, { item: HTMLElement; lines: HTMLElement[] }>()
  /** True for a record of more than a browser should list at once. */
  readonly #isMany = this.dataset.many !== undefined
  readonly #today = Number(this.dataset.today)
  readonly #whole = { from: Number(this.dataset.from), to: Number(this.dataset.to) }
  readonly #limits = { whole: this.#whole, least: 28 }
  readonly #isRightToLeft = getComputedStyle(this).direction === 'rtl'

  async connectedCallback() {
    this.#plot.tabIndex = 0
    if (this.#isMany && !location.search && !location.hash) await this.#firstUse()
    const response = await fetch(this.dataset.rows as string).catch(() => undefined)
    if (!response?.ok) {
      this.#part('tools').hidden = true
      return
    }
    this.#rows = unpackTimeline((await response.json()) as PackedTimeline)
    const hasNames = new Set(this.#rows.map(({ entity }) => entity)).size > 1
    if (!this.#isMany) completeList(this.#part('list'), this.#rows, this.dataset, hasNames)
    for (const item of this.querySelectorAll<HTMLElement>('.entry[id]')) {
      this.#entries.set(item.id, { item, lines: [...item.querySelectorAll<HTMLElement>('[data-designation]')] })
    }
    this.#part('tools').inert = false
    this.#listen()
    this.#restore()
  }

  /** A record of many is megabytes: it is not loaded before somebody comes near the drawing, which needs none of it. */
  #firstUse(): Promise<unknown> {
    const once = (type: string) => new Promise((resolve) => this.addEventListener(type, resolve, { once: true }))
    return Promise.race(['pointerover', 'pointerdown', 'focusin', 'touchstart'].map(once))
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement
  }
  #input(id: string) {
    return this.querySelector(`#${id}`) as HTMLInputElement & HTMLSelectElement
  }
  get #day(): number {
    return this.#query.asof ?? this.#today
  }
  /** The days that are looked at: those that were asked for, or all that the shown rows need. */
  get #window(): DayWindow {
    const { from, to } = this.#query
    return from === undefined || to === undefined ? this.#needed : { from, to }
  }

  #listen() {
    this.addEventListener('click', (event) => {
      const target = event.target as Element
      const command = target.closest<HTMLElement>('[data-do]')?.dataset.do
      if (command) this.#command(command)
      const lift = target.closest<HTMLElement>('[data-lift]')?.dataset.lift
      if (lift) return this.#lift(lift)
      const id = target.closest<HTMLElement>('[data-event]')?.dataset.event
      if (id) return this.#choose(id)
      const lane = target.closest<HTMLElement>('[data-lane]')?.dataset.lane
      if (lane) this.#toggle(lane)
    })
    this.#input('timeline-text').addEventListener('input', (event) =>
      this.#go({ text: (event.target as HTMLInputElement).value.trim() }, 'replace'),
    )
    watchDay(
      this.#input('asof'),
      (day, how) => day !== undefined && this.#setDay(day, how),
      () => this.#day,
    )
    this.#part('tools').addEventListener('change', (event) => this.#take(event.target as HTMLInputElement))
    const plot = this.#plot
    Object.assign(plot, { role: 'application', ariaLabel: 'Timeline of designations' })
    plot.setAttribute('aria-describedby', 'timeline-keys')
    plot.addEventListener('keydown', (event) => this.#key(event))
    plot.addEventListener('focus', () => {
      // A click focuses as well, and drawing anew under it would lose the click.
      if (this.#active || !plot.matches(':focus-visible')) return
      this.#activate(moveActive(this.#lanes, this.#opened, undefined, 'Home', false))
    })
    this.#listenToHandle()
    watchZoom(plot, {
      limits: this.#limits,
      isRightToLeft: this.#isRightToLeft,
      window: () => this.#window,
      show: (window) => {
        this.#query = { ...this.#query, ...window }
        this.#move()
      },
      settle: () => this.#look(this.#window, 'replace'),
    })
    addEventListener('popstate', () => this.#restore())
    addEventListener('scroll', () => this.#rows.length > MANY && this.#draw(), { passive: true })
    addEventListener('beforeprint', () => this.#drawNow())
    new ResizeObserver(() => this.#draw()).observe(plot)
  }

  /** Lift one choice: `entity wagner-group`, or `text`. */
  #lift(choice: string) {
    const { chosen } = this.#query
    const [facet, id] = choice.split(' ')
    const found = FACETS.find((one) => one === facet)
    if (found) return this.#go({ chosen: { ...chosen, [found]: chosen[found].filter((one) => one !== id) } })
    this.#input('timeline-text').value = ''
    this.#go({ text: '' })
  }

  /** A field, a list or a box was changed. */
  #take({ id, name, value, checked }: HTMLInputElement) {
    const { chosen } = this.#query
    const facet = FACETS.find((one) => one === name)
    if (id === 'timeline-lanes') this.#go({ lanes: value as LaneKind })
    else if (id === 'timeline-view') this.#go({ view: value as ViewKind })
    else if (facet) {
      const others = chosen[facet].filter((one) => one !== value)
      this.#go({ chosen: { ...chosen, [facet]: checked ? [...others, value] : others } })
    }
  }

  #restore() {
    this.#query = parseQuery(location.search)
    const unknown = findUnknown(this.#rows, this.#query.chosen, { kind: INSTRUMENT_KINDS, status: STATUSES })
    this.#query.chosen = withoutUnknown(this.#query.chosen, unknown)
    fillUnknown(this.#part('unknown'), this.#rows, unknown)
    settleAsked(this)
    const asked = new URLSearchParams(location.search).get('asof')
    if (asked && this.#query.asof === undefined) sayNoSuchDay(this, asked)
    this.#input('timeline-text').value = this.#query.text
    this.#input('timeline-lanes').value = this.#query.lanes
    this.#input('timeline-view').value = this.#query.view
    this.#show()
    const id = decodeURIComponent(location.hash.slice(1))
    const row = this.#rows.find((one) => one.id === id)
    if (row) this.#open(row)
    else this.#chosen.hidden = true
  }

  /** Take over a change, keep it in the address and show it. */
  #go(change: Partial<TimelineQuery>, how: 'push' | 'replace' = 'push') {
    this.#query = { ...this.#query, ...change }
    this.#write(how)
    this.#show()
  }

  #write(how: 'push' | 'replace', hash = location.hash) {
    const url = `${location.pathname}${formatQuery(this.#query)}${hash}`
    history[`${how}State`](null, '', url)
  }

  #setDay(day: number | undefined, how: 'push' | 'replace' = 'push') {
    this.#go({ asof: day === this.#today ? undefined : day }, how)
  }

  /** While the day is dragged or stepped only line and date follow; the rest of the page once it has come to rest. */
  #passDay(day: number) {
    this.#query = { ...this.#query, asof: day === this.#today ? undefined : day }
    // What is undone is the whole of a drag, not what was before it as well.
    if (!this.#isPassing) this.#write('push')
    this.#isPassing = true
    showDay(this.#input('asof'), day)
    this.#move()
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#go({}, 'replace'), 120)
  }

  #command(command: string) {
    const days = this.#window.to - this.#window.from
    const commands: Record<string, () => void> = {
      whole: () => this.#look(this.#needed),
      'zoom-in': () => this.#look(zoomWindow(this.#window, 1 / 2, 1 / 2, this.#limits)),
      'zoom-out': () => this.#look(zoomWindow(this.#window, 2, 1 / 2, this.#limits)),
      earlier: () => this.#look(panWindow(this.#window, -days / 3, this.#limits)),
      later: () => this.#look(panWindow(this.#window, days / 3, this.#limits)),
      today: () => this.#setDay(undefined),
      'next-change': () => this.#setDay(this.#findChange(1)),
      'previous-change': () => this.#setDay(this.#findChange(-1)),
      clear: () => {
        this.#input('timeline-text').value = ''
        this.#go({ chosen: parseQuery('').chosen, text: '' })
      },
    }
    commands[command]?.()
  }

  /** Look at a window; the whole is kept out of the address. */
  #look({ from, to }: DayWindow, how: 'push' | 'replace' = 'push') {
    const isWhole = from <= this.#needed.from && to >= this.#needed.to
    this.#query = { ...this.#query, from: isWhole ? undefined : from, to: isWhole ? undefined : to }
    this.#write(how)
    this.#draw()
  }

  /** The nearest day after (1) or before (−1) this one on which something in the shown rows changed. */
  #findChange(direction: 1 | -1): number {
    const days = this.#shown.flatMap(({ phases }) => phases.map(({ start }) => start.start))
    const beyond = days.filter((day) => (day - this.#day) * direction > 0)
    return beyond.length === 0 ? this.#day : direction > 0 ? Math.min(...beyond) : Math.max(...beyond)
  }

  #show() {
    const day = this.#day
    this.#statuses = readStatuses(this.#rows, day)
    this.#shown = filterRows(this.#rows, this.#query, this.#statuses)
    this.#lanes = toSheetLanes(this.#shown, this.#query.lanes)
    const isOneName = new Set(this.#shown.map(({ entity }) => entity)).size === 1
    this.#label = createLabel(this.#query.lanes, measure, isOneName)
    const { start, end } = wholeWindow(this.#shown.length > 0 ? this.#shown : this.#rows, this.#today)
    this.#needed = { from: start, to: end }
    showDay(this.#input('asof'), day)
    const counted = this.#shown.map(({ told, binding }) => ({ ...told, instrument: { binding } }))
    this.#part('sentence').textContent = `On ${formatDay(day)}, ${summariseStatuses(counted, day)}`
    this.#part('count').textContent = this.#sayCount()
    sayTitle(this.#rows, this.#shown, this.#query, day)
    fillChips(this.#part('chips'), this.#rows, this.#query)
    const chosen = Object.values(this.#query.chosen).flat().length
    this.#part('chosen-count').textContent = chosen === 0 ? '' : `: ${chosen} chosen`
    fillFacets(this.#part('facets'), this.#rows, this.#query, (facet) =>
      countFacet(this.#rows, this.#query, facet, this.#statuses),
    )
    this.#showViews()
    this.#draw()
    const row = this.#rows.find(({ id }) => id === this.#chosen.dataset.id)
    if (row && !this.#chosen.hidden) fillChosen(this.#chosen, row, day, this.dataset)
  }

  #sayCount(): string {
    const { length } = this.#shown
    if (length === this.#rows.length) return `${length} designations.`
    if (length === 0) return 'No designation fits. That means that we have no record, not that there is none.'
    return `${length} of ${this.#rows.length} designations.`
  }

  /** The list follows filters and day; the table is written when it is looked at. */
  #showViews() {
    const { view } = this.#query
    const shown = new Set(this.#shown)
    // Where there is no list of all rows the table stands for it.
    const isTable = view === 'table' || (view === 'list' && (this.#isMany || this.#entries.size === 0))
    this.#part('figure').hidden = view !== 'chart'
    this.#part('list').hidden = isTable || this.#entries.size === 0
    this.#part('table').hidden = !isTable
    if (isTable) fillTable(this.#part('table'), this.#shown, this.#statuses, this.#day)
    for (const row of this.#rows) {
      const entry = this.#entries.get(row.id)
      if (!entry) continue
      entry.item.hidden = !shown.has(row)
      stateStatus(entry.lines, row.told, row.binding, this.#day)
    }
    narrowList(this.#part('list'), this.#shown)
  }

  /** Draw once a frame; rows far outside the screen are left out. */
  #draw() {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#drawNow())
  }

  /** The drawing moves under a hand: paint it, once a frame. */
  #move() {
    if (this.#isColumn || matchMedia('(forced-colors: active)').matches) return this.#draw()
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      this.#canvas ??= new TimelineCanvas(this.#plot)
      const { width, ...near } = this.#canvas.seen()
      this.#geometry = layoutSheet(this.#lanes, this.#view(width, near), this.#label)
      this.#canvas.paint(this.#geometry, { width, ...near }, this.#isRightToLeft)
      this.#placeHandle()
    })
  }

  #view(width: number, near: { top?: number; bottom?: number }): SheetView {
    return {
      ...this.#window,
      day: this.#day,
      width: 100,
      minWidth: Math.max(width, 280),
      isRightToLeft: this.#isRightToLeft,
      openTo: this.#today,
      toggled: this.#toggled,
      ...near,
    }
  }

  #drawNow() {
    if (this.#part('figure').hidden) return
    const { top, width } = this.#plot.getBoundingClientRect()
    const isNear = this.#rows.length > MANY && !matchMedia('print').matches
    const near = isNear ? { top: -top - innerHeight, bottom: 2 * innerHeight - top } : {}
    this.#geometry = layoutSheet(this.#lanes, this.#view(width, near), this.#label)
    this.#isColumn = width < NARROW && this.#shown.length > 0 && this.#shown.length <= FEW
    this.#plot.innerHTML = this.#isColumn
      ? this.#drawColumn(width)
      : svgSheet(this.#geometry, this.#isRightToLeft, this.#active)
    this.#canvas?.rest()
    this.#placeHandle()
  }

  /** A few designations on a narrow screen: time runs down, for a thumb. */
  #drawColumn(width: number): string {
    const { from, to } = this.#window
    const pixelsPerDay = Math.min(4, Math.max(0.2, 1400 / (to - from)))
    const view = { from, to, day: this.#day, openTo: this.#today, pixelsPerDay, width }
    return svgColumn(layoutColumn(toColumnRows(this.#lanes, this.#label, measure), view))
  }

  get #opened(): ReadonlySet<string> {
    return new Set(this.#geometry?.lanes.filter(({ isOpen }) => isOpen).map(({ id }) => id))
  }

  #toggle(lane: string) {
    if (this.#toggled.has(lane)) this.#toggled.delete(lane)
    else this.#toggled.add(lane)
    this.#draw()
  }

  #key(event: KeyboardEvent) {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Enter' && this.#active) {
      const row = this.#rows.find(({ id }) => id === this.#active)
      if (row) this.#choose(row.id)
      else {
        this.#toggle(this.#active)
        requestAnimationFrame(() => this.#announce())
      }
    } else if (key === 'Escape') {
      this.#active = undefined
      this.#draw()
      this.#input('asof').focus()
    } else {
      const next = moveActive(this.#lanes, this.#opened, this.#active, key, this.#isRightToLeft)
      if (next === undefined) return
      this.#activate(next)
    }
    event.preventDefault()
  }

  #activate(id: string | undefined) {
    this.#active = id
    this.#draw()
    this.#announce()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => this.querySelector('.ring')?.scrollIntoView({ block: 'nearest' })),
    )
  }

  #announce() {
    const lane = this.#lanes.find(({ id, rows }) => id === this.#active || rows.some((row) => row.id === this.#active))
    if (!lane) return
    const at = lane.rows.findIndex(({ id }) => id === this.#active)
    const row = lane.rows[at]
    const isOpen = this.#opened.has(lane.id)
    this.#part('count').textContent = row
      ? `${describeRow(row, this.#day)} ${at + 1} of ${lane.rows.length} in ${lane.name}.`
      : `${lane.group && `${lane.group}, `}${lane.name}: ${lane.rows.length} designations, ${isOpen ? 'open' : 'closed, Enter opens'}.`
  }

  /** Open a designation's details, move there, and let the address name it. */
  #choose(id: string) {
    const row = this.#rows.find((one) => one.id === id)
    if (!row) return
    this.#write('push', `#${id}`)
    this.#open(row)
  }

  #open(row: TimelineRow) {
    const chosen = this.#chosen
    chosen.hidden = false
    chosen.dataset.id = row.id
    fillChosen(chosen, row, this.#day, this.dataset)
    chosen.querySelector('[data-close]')?.addEventListener('click', () => this.#close())
    chosen.onkeydown = (event) => event.key === 'Escape' && this.#close()
    chosen.focus()
    chosen.scrollIntoView({ block: 'nearest' })
  }

  #close() {
    this.#chosen.hidden = true
    this.#active = this.#chosen.dataset.id
    this.#write('push', '')
    this.#plot.focus()
    this.#draw()
  }

  #listenToHandle() {
    const handle = this.#handle
    Object.assign(handle, { tabIndex: 0, role: 'slider', ariaLabel: 'Status on' })
    const toDay = ({ clientX }: PointerEvent) => {
      const { left, width } = this.#plot.getBoundingClientRect()
      const share = Math.min(1, Math.max(0, (clientX - left) / width))
      const { from, to } = this.#window
      return Math.round(from + (this.#isRightToLeft ? 1 - share : share) * (to - from))
    }
    handle.addEventListener('pointerdown', (event) => {
      handle.setPointerCapture(event.pointerId)
      this.#isPassing = false
      event.preventDefault()
      handle.focus()
    })
    handle.addEventListener('pointermove', (event) => {
      if (handle.hasPointerCapture(event.pointerId)) this.#passDay(toDay(event))
    })
    handle.addEventListener('blur', () => {
      this.#isPassing = false
    })
    handle.addEventListener('pointerup', (event) => handle.releasePointerCapture(event.pointerId))
    handle.addEventListener('keydown', (event) => {
      const forward = this.#isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
      const steps: Record<string, () => number> = {
        [forward]: () => this.#day + 1,
        [forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight']: () => this.#day - 1,
        ArrowUp: () => this.#findChange(1),
        ArrowDown: () => this.#findChange(-1),
        PageUp: () => this.#day + startOfMonth(this.#day, 1) - startOfMonth(this.#day, 0),
        PageDown: () => this.#day - (startOfMonth(this.#day, 0) - startOfMonth(this.#day, -1)),
        Home: () => this.#whole.from,
        End: () => this.#today,
      }
      const step = steps[event.key]
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      this.#passDay(Math.min(Math.max(step(), this.#whole.from), this.#whole.to))
    })
  }

  /** The handle is shown from the first drawing on, never before it has its value. */
  #placeHandle() {
    const x = this.#geometry?.dayX
    if (x !== undefined) this.#handle.style.left = `${x}%`
    Object.assign(this.#handle, {
      hidden: x === undefined || this.#isColumn,
      ariaValueMin: this.#whole.from,
      ariaValueMax: this.#whole.to,
      ariaValueNow: this.#day,
      ariaValueText: formatDay(this.#day),
    })
  }
}
customElements.define('designation-timeline', DesignationTimeline)
