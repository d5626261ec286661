/** The drawing: axis, lanes and the whole time in small, set by joins at rest and painted while it moves. */

import { layoutColumn } from '../../timeline/column.ts'
import { toColumnScene } from '../../timeline/column-scene.ts'
import { toFlow } from '../../timeline/flow.ts'
import { toColumnRows } from '../../timeline/lanes.ts'
import { measure } from '../../timeline/measure.ts'
import { toScale } from '../../timeline/scale.ts'
import { layoutSheet, type SheetGeometry, type SheetView } from '../../timeline/sheet.ts'
import { placeLandmarks, toAxisScene, toOverviewScene, toSheetScene } from '../../timeline/sheet-scene.ts'
import type { Landmark } from '../../timeline/types.ts'
import { setScene } from './join.ts'
import { createPainter, type Painter } from './painter.ts'
import type { TimelineState } from './state.ts'

/** Of more rows only those near the screen are placed. */
const MANY = 150
/** On a screen narrower than this (pixels) one name of so many designations is drawn as a column. */
export const NARROW = 600
const FEW = 40

export interface Drawing {
  readonly geometry: SheetGeometry | undefined
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
  const place = (view: SheetView) => {
    const { lanes, label, contests } = state.shown
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
    const { lanes, label } = state.shown
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

  const drawing: Drawing = {
    get geometry() {
      return geometry
    },
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
      const { top, width } = plot.getBoundingClientRect()
      const { rows } = state.shown
      const isPrint = matchMedia('print').matches
      const isNear = rows.length > MANY && !isPrint
      const near = isNear ? { top: -top - innerHeight, bottom: 2 * innerHeight - top } : {}
      const names = new Set(rows.map(({ entity }) => entity.id)).size
      const scenes = place(toView(width, near))
      isColumn = width < NARROW && names === 1 && rows.length <= FEW && !isPrint
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
  state.on('move.drawing', move)
  addEventListener('scroll', () => state.shown.rows.length > MANY && drawing.draw(), { passive: true })
  addEventListener('beforeprint', () => drawing.drawNow())
  addEventListener('afterprint', () => drawing.draw())
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
