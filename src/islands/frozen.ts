/** A listing or a name in a frame as an edition has it: its listings, their drawing and their steps are set to what was frozen. */
import { formatDate, formatDay, isoDay, readDay } from '../core/dates.ts'
import type { Since } from '../core/frames.ts'
import type { Told } from '../core/status.ts'
import { packTold } from '../core/steps.ts'
import { formatStep, shortenGovernment } from '../core/words.ts'
import { layout, placeRow } from '../timeline/layout.ts'
import { measure } from '../timeline/measure.ts'
import { prepareRow } from '../timeline/prepare.ts'
import { type PackedTimeline, type TimelineRow, unpackTimeline } from '../timeline/records.ts'
import { svgAxis, svgBar, svgGrid } from '../timeline/svg.ts'
import { stripWindow, wholeWindow } from '../timeline/window.ts'
import { element } from './element.ts'
import { withhold } from './frame.ts'

/** As many bars as the page itself draws. */
const MOST_BARS = 30

export interface FrozenFrame {
  /** Day count of the edition. */
  day: number
  rows: TimelineRow[]
  since: Since[]
}

/** Load an edition; `folder` has the files of all. Where there is none the frame says so, and shows nothing. */
export async function loadEdition(folder: string, asked: string): Promise<FrozenFrame | undefined> {
  const day = readDay(asked)
  if (day === undefined) return void withhold(`There is no edition “${asked}”.`)
  const response = await fetch(`${folder}${isoDay(day)}.json`).catch(() => undefined)
  const isThere = response?.ok && response.headers.get('content-type')?.includes('json')
  const packed: { rows: PackedTimeline; since: Since[] } | undefined = isThere
    ? await response.json().catch(() => undefined)
    : undefined
  if (packed) return { day, rows: unpackTimeline(packed.rows), since: packed.since }
  const why =
    response?.status === 404 ? 'There is no edition of' : 'What was frozen could not be loaded: the edition of'
  return void withhold(`${why} ${formatDay(day)}.`)
}

/** Set a frame to what was frozen; of a name every listing, of a listing that one. Gives its listings and what was recorded of them since. */
export function showFrozen(
  { day, rows, since }: FrozenFrame,
  of: { kind: string; id: string },
  now: ReadonlyMap<string, Told>,
): { rows: TimelineRow[]; later: string[] } | undefined {
  const own = rows.filter(({ id, entity }) => (of.kind === 'entity' ? entity.id : id) === of.id)
  const [first] = own
  if (!first)
    return void withhold(`The edition of ${formatDay(day)} has no listing of this: what we have was recorded later.`)
  const laws = new Set(own.flatMap(({ authority, instrument }) => [authority.id, instrument.id]))
  const ids = new Set([...own.map(({ id }) => id), ...now.keys()])
  const isAbout = ([kind, id]: Since) =>
    kind === 'entity'
      ? id === first.entity.id
      : kind === 'authority' || kind === 'instrument'
        ? laws.has(id)
        : ids.has(id)
  const told = since.filter(isAbout)
  const frozen = new Map(own.map((row) => [row.id, row]))
  const nameOf = (id: string) => (of.kind === 'entity' ? (nameIn(frozen.get(id)) ?? nameOnPage(id)) : '')
  const later = told.map(([kind, id, words]) => {
    const name = kind === 'step' || kind === 'designation' ? nameOf(id) : ''
    return `${name && `${name}: `}${words}`
  })
  const isOther = (id: string) => told.some(([, one]) => one === id)
  // What nobody changed may have been looked up on its list again.
  const read = [...now].filter(
    ([id, one]) => !isOther(id) && frozen.has(id) && packTold(one) !== packTold(frozen.get(id)!.told),
  )
  if (read.length > 0)
    later.push(of.kind === 'entity' ? `${read.length} looked up on their lists again` : 'looked up on its list again')
  const heading = document.querySelector('main h1')
  if (heading) heading.textContent = first.entity.name
  drawStrip(own, day)
  if (of.kind === 'designation' && isOther(of.id)) writeSteps(first)
  // By when something lapses, and what a name is, no edition says.
  for (const one of document.querySelectorAll('[data-renewal-of], header .small[data-unfrozen]')) one.remove()
  return { rows: own, later }
}

function nameIn(row: TimelineRow | undefined): string | undefined {
  return row && `${row.instrument.name} (${shortenGovernment(row.authority.government)})`
}

function nameOnPage(id: string): string {
  return document.querySelector(`.strip [data-designation="${id}"] .words a`)?.textContent ?? id
}

/** Draw the bars of the strip anew, each from what was frozen. */
function drawStrip(rows: readonly TimelineRow[], day: number): void {
  const strip = document.querySelector<HTMLElement>('.strip')
  const list = strip?.querySelector('ol')
  const old = [...(list?.children ?? [])] as HTMLElement[]
  const [pattern] = old
  if (!strip || !list || !pattern) return
  const isWhole = strip.dataset.from !== undefined
  const places = new Map(old.map((item, at) => [item.dataset.designation, at]))
  const drawn = rows
    .map(({ id, instrument, binding, told }) =>
      prepareRow({ id, instrument: { shortName: instrument.name, binding }, ...told }, measure),
    )
    .toSorted((a, b) => (places.get(a.id) ?? old.length) - (places.get(b.id) ?? old.length))
    .slice(0, MOST_BARS)
  const { start, end } = isWhole ? wholeWindow(drawn, day) : stripWindow(drawn, day)
  const view = { from: start, to: end, day, width: 100, minWidth: 160 }
  const { ticks, dayX } = layout({ lanes: [] }, view)
  if (isWhole) Object.assign(strip.dataset, { from: start, to: end })
  const grid = strip.querySelector('.defs g')
  if (grid) grid.innerHTML = svgGrid(ticks)
  const axis = strip.querySelector('.axis')
  if (axis) axis.outerHTML = svgAxis(ticks)
  const lines = `<use href="#${grid?.id}"/>`
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  list.replaceChildren(
    ...drawn.map((row) => {
      const item = old[places.get(row.id) ?? -1] ?? (pattern.cloneNode(true) as HTMLElement)
      const link = item.querySelector<HTMLAnchorElement>('.words a')
      if (link && item.dataset.designation !== row.id) {
        link.textContent = nameIn(rowOf.get(row.id)) ?? row.name
        // What is gone has no page of its own any more.
        link.href = document.querySelector<HTMLAnchorElement>('.edition a')?.href ?? '/'
      }
      item.dataset.designation = row.id
      item.querySelector('[data-also]')?.remove()
      const box = item.querySelector('.box')
      if (box) box.innerHTML = svgBar(placeRow(row, view), lines, 12, isWhole ? dayX : undefined)
      return item
    }),
  )
}

/** The steps as they were frozen; notes and sources stand in the files of the edition. */
function writeSteps({ told, binding }: TimelineRow): void {
  const items = told.steps.map(({ on, step }) =>
    element('li', {}, element('time', {}, formatDate(on)), element('b', {}, formatStep(step, binding))),
  )
  document.querySelector('.steps')?.replaceChildren(...items)
}
