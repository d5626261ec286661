/** The drawing: axis, lanes and the whole time in small, set by joins at rest and painted while it moves. */

import { layoutColumn } from '../../timeline/column.ts'
import { toColumnScene } from '../../timeline/column-scene.ts'
import { toFlow } from '../../timeline/flow.ts'
import { createLabel, toColumnRows, toSheetLanes } from '../../timeline/lanes.ts'
import { measure } from '../../timeline/measure.ts'
import { toScale } from '../../timeline/scale.ts'
import { layoutSheet, type SheetGeometry, type SheetView } from '../../timeline/sheet.ts'
import { placeLandmarks, toAxisScene, toOverviewScene, toSheetScene } from '../../timeline/sheet-scene.ts'
import type { Landmark } from '../../timeline/types.ts'
import { setScene } from './join.ts'
import { createPainter, type Painter } from './painter.ts'
import type { Shown, TimelineState } from './state.ts'

/** Of more rows only those near the screen are placed. */
const MANY = 150
/** On a screen narrower than this (pixels) one name of so many designations is drawn as a column. */
export const NARROW = 600
const FEW = 40
/** What a sheet of paper, A4 or Letter, has for the drawing, in pixels: a drawing is set that wide, and made smaller where it is higher. */
const PAPER = { width: 720, height: 800 }
/** More rows than this are printed by government. */
const PRINTED = 60

export interface Drawing {
  readonly isColumn: boolean
  /** Lanes that stand open. */
  readonly opened: ReadonlySet<string>
  /** Id of the designation or lane that the keys have reached. */
  active: string | undefined
  toggle(lane: string): void
  /** Draw in the next frame; what is known again travels there. */
  draw(travels?: boolean): void
  drawNow(): void
  /** Hear of each frame that was drawn. */
  onFrame: () => void
}

/** Make the drawing in its places. */
export function createDrawing(
  state: TimelineState,
  places: { axis: HTMLElement; plot: HTMLElement; overview: HTMLElement },
  { isRightToLeft, landmarks }: { isRightToLeft: boolean; landmarks: readonly Landmark[] },
): Drawing {
  const { axis, plot, overview } = places
  const toggled = new Set<string>()
  let frame = 0
  let painter: Painter | undefined
  let geometry: SheetGeometry | undefined
  let isColumn = false
  let travelsNext = false
  /** True while what stands is older than what is painted over it: from there nothing can travel. */
  let isPainted = false
  let isPrinting = false

  const toView = (width: number, near: { top?: number; bottom?: number }): SheetView => ({
    ...state.window,
    day: state.day,
    width: 100,
    minWidth: Math.max(width, 280),
    isRightToLeft,
    openTo: state.today,
    isCompact: state.shown.laneKind === 'government',
    toggled,
    ...near,
  })
  const place = (view: SheetView, { lanes, label }: Pick<Shown, 'lanes' | 'label'> = state.shown) => {
    const { contests } = state.shown
    geometry = layoutSheet(lanes, view, label, contests)
    const events = placeLandmarks(landmarks, view, measure)
    const dress = { day: state.day, isRightToLeft, minWidth: view.minWidth, active: drawing.active }
    return {
      axis: toAxisScene(geometry.ticks, events, dress),
      plot: toSheetScene(geometry, dress, events),
    }
  }

  /** One name on a narrow screen: time runs down, for a thumb. */
  function placeColumn(width: number) {
    const { from, to } = state.window
    const pixelsPerDay = Math.min(4, Math.max(0.2, 1400 / (to - from)))
    const view = { from, to, day: state.day, openTo: state.today, pixelsPerDay, width }
    const { lanes } = state.shown
    // No lane says here whose a listing is.
    const label = createLabel('entity', measure)
    return toColumnScene(layoutColumn(toColumnRows(lanes, label, measure), view))
  }

  function setOverview(width: number) {
    const view = {
      from: state.whole.from,
      to: state.whole.to,
      day: state.day,
      openTo: state.today,
      width: 100,
      minWidth: width,
      isRightToLeft,
    }
    setScene(overview, toOverviewScene(toFlow(state.shown.rows), view), isRightToLeft, false)
  }

  /** The drawing moves under a hand: paint it, once a frame. */
  function move() {
    if (isColumn || matchMedia('(forced-colors: active)').matches) return drawing.draw()
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      painter ??= createPainter(plot)
      const { width, ...near } = painter.seen()
      const scenes = place(toView(width, near))
      setScene(axis, scenes.axis, isRightToLeft, false)
      painter.paint(scenes.plot, { width, ...near }, isRightToLeft)
      isPainted = true
      drawing.onFrame()
    })
  }

  /** On paper: axis and lanes on one sheet, as wide as it is, whatever the screen. */
  function print() {
    const { rows, laneKind } = state.shown
    const isByGovernment = rows.length > PRINTED && laneKind === 'authority'
    const isFewNames = rows.length <= PRINTED && new Set(rows.map(({ entity }) => entity.id)).size <= 2
    const kind = isByGovernment ? 'government' : isFewNames ? 'entity' : laneKind
    // A name's listings in one lane leave room for letters that can be read.
    const own = { lanes: toSheetLanes(rows, kind), label: createLabel(kind, measure) }
    const scenes = place({ ...toView(PAPER.width, {}), isCompact: isByGovernment }, own)
    axis.hidden = false
    const scale = Math.min(1, PAPER.height / (scenes.axis.height + scenes.plot.height))
    for (const [host, scene] of [
      [axis, scenes.axis],
      [plot, scenes.plot],
    ] as const) {
      setScene(host, scene, isRightToLeft, false)
      const svg = host.querySelector('svg') as SVGSVGElement
      svg.setAttribute('viewBox', `0 0 ${PAPER.width} ${scene.height}`)
      Object.assign(svg.style, { inlineSize: `${scale * 100}%`, blockSize: 'auto' })
    }
    painter?.rest()
  }

  const drawing: Drawing = {
    get isColumn() {
      return isColumn
    },
    get opened() {
      return new Set(geometry?.lanes.filter(({ isOpen }) => isOpen).map(({ id }) => id))
    },
    active: undefined,
    toggle(lane) {
      if (toggled.has(lane)) toggled.delete(lane)
      else toggled.add(lane)
      drawing.draw(true)
    },
    draw(travels = false) {
      travelsNext ||= travels
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => drawing.drawNow())
    },
    drawNow() {
      if (!plot.checkVisibility()) return
      if (isPrinting || matchMedia('print').matches) return print()
      for (const svg of [axis, plot].flatMap(({ children }) => [...children])) {
        if (!svg.hasAttribute('viewBox')) continue
        svg.removeAttribute('viewBox')
        svg.removeAttribute('style')
      }
      const { top, width } = plot.getBoundingClientRect()
      const { rows } = state.shown
      const isNear = rows.length > MANY
      const near = isNear ? { top: -top - innerHeight, bottom: 2 * innerHeight - top } : {}
      const names = new Set(rows.map(({ entity }) => entity.id)).size
      const scenes = place(toView(width, near))
      isColumn = width < NARROW && names === 1 && rows.length <= FEW
      axis.hidden = overview.hidden = isColumn
      const travels = travelsNext && !isPainted
      setScene(axis, scenes.axis, isRightToLeft, travels)
      setScene(plot, isColumn ? placeColumn(width) : scenes.plot, isRightToLeft, travels)
      if (!isColumn) setOverview(width)
      travelsNext = isPainted = false
      painter?.rest()
      drawing.onFrame()
    },
    onFrame: () => {},
  }

  state.on('show.drawing', () => drawing.draw(true))
  state.on('window.drawing', () => drawing.draw(true))
  state.on('move.drawing', move)
  addEventListener('scroll', () => state.shown.rows.length > MANY && drawing.draw(), { passive: true })
  addEventListener('beforeprint', () => {
    isPrinting = true
    drawing.drawNow()
  })
  addEventListener('afterprint', () => {
    isPrinting = false
    drawing.draw()
  })
  matchMedia('print').addEventListener('change', () => drawing.drawNow())
  let lastWidth = 0
  // Its height follows what is drawn: drawing anew for that would end what travels.
  new ResizeObserver(() => {
    if (plot.clientWidth !== lastWidth) drawing.draw()
    lastWidth = plot.clientWidth
  }).observe(plot)
  return drawing
}

/** Where a day stands on the axis, in percent; for the handle of the day. */
export function placeDay(state: TimelineState, isRightToLeft: boolean): number | undefined {
  const { from, to } = state.window
  const { day } = state
  if (day < from || day > to) return undefined
  return toScale({ from, to, day, width: 100, minWidth: 320, isRightToLeft })(day)
}
