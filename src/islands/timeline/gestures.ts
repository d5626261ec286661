/**
 * Moving the drawing: by wheel with a modifier, two fingers, dragging, a double click on the axis, the window in the overview,
 * and the keys. The plain wheel and a finger that moves up or down stay with the page, so that its scroll is never trapped.
 */
import { brushX, type D3BrushEvent, type D3ZoomEvent, select, zoom, zoomIdentity, zoomTransform } from 'd3'
import { DAY_MS, toTimeScale } from '../../timeline/scale.ts'
import { OVERVIEW } from '../../timeline/sheet-scene.ts'
import type { DayWindow } from '../../timeline/types.ts'
import { clampWindow } from '../../timeline/window.ts'
import type { Drawing } from './drawing.ts'
import { moveActive } from './keys.ts'
import type { TimelineState } from './state.ts'

/** The shortest window, in days. */
const LEAST = 28
/** Pixels that a pointer may stray before a click becomes a drag. */
const SLACK = 5

export interface Gestures {
  zoomBy(factor: number): void
  panBy(share: number): void
  /** Let d3-zoom and d3-brush know the window that is shown. */
  sync(): void
}

/** Let a chart be zoomed and panned, and an overview be brushed. */
export function watchGestures(
  state: TimelineState,
  chart: HTMLElement,
  overview: HTMLElement,
  { isRightToLeft, isFixed }: { isRightToLeft: boolean; isFixed: () => boolean },
): Gestures {
  const { whole } = state
  const toBase = (width: number) => toTimeScale({ ...whole, width, isRightToLeft })
  const toDays = ([from, to]: readonly Date[]): DayWindow => {
    const [a, b] = [Math.round(Number(from) / DAY_MS), Math.round(Number(to) / DAY_MS)]
    return { from: Math.max(a, whole.from), to: Math.min(Math.max(b, a + 1), whole.to) }
  }
  // A wheel is taken to rest only a moment after its last turn: by then another hand may have hold.
  let held = ''
  const node = select<HTMLElement, unknown>(chart)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent & TouchEvent & WheelEvent) => {
      if (isFixed()) return false
      if (event.type === 'wheel') return event.ctrlKey || event.metaKey
      if (event.type.startsWith('touch')) return event.touches.length > 1
      // A double click on a bar or a lane chooses it: on the axis it zooms.
      if (event.type === 'dblclick') return !(event.target as Element).closest('[data-event], [data-lane]')
      return !event.button && !event.ctrlKey && !(event.target as Element).closest('[role="slider"]')
    })
    .clickDistance(SLACK)
    .scaleExtent([1, Math.max(1, (whole.to - whole.from) / LEAST)])
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!sourceEvent) return
      held = sourceEvent.type
      state.release()
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent) state.pass(toDays(transform.rescaleX(toBase(chart.clientWidth)).domain()))
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent && (sourceEvent.type !== 'wheel' || held === 'wheel')) state.release()
    })
  node.call(behaviour)
  watchFinger(chart, isFixed, {
    hold: () => state.release(),
    pan: (pixels) => {
      behaviour.translateBy(node, pixels / zoomTransform(chart).k, 0)
      state.pass(toDays(zoomTransform(chart).rescaleX(toBase(chart.clientWidth)).domain()))
    },
  })

  const toTransform = ({ from, to }: DayWindow, width: number) => {
    const base = toBase(width)
    const k = (whole.to - whole.from) / (to - from)
    return zoomIdentity.translate(-k * Math.min(base(from * DAY_MS), base(to * DAY_MS)), 0).scale(k)
  }

  const brushed = brushX<unknown>()
    .handleSize(12)
    .touchable(false)
    .on('start', ({ sourceEvent }: D3BrushEvent<unknown>) => sourceEvent && state.release())
    .on('brush', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent || !selection) return
      const base = toBase(overview.clientWidth)
      const ends = (selection as [number, number]).map((x) => base.invert(x)).sort((a, b) => Number(a) - Number(b))
      const window = toDays(ends)
      if (window.to - window.from >= LEAST) state.pass(window)
    })
    .on('end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return
      if (!selection) state.look(state.shown.needed)
      state.release()
    })
  const layer = select(overview).append('svg').attr('class', 'brush').attr('aria-hidden', 'true').append('g')
  let width = 0

  return {
    zoomBy(factor) {
      const { from, to } = state.window
      const span = (to - from) / factor
      // About the day, so that it stays in sight.
      const centre = state.day >= from && state.day <= to ? state.day : (from + to) / 2
      state.look(clampWindow(centre - ((centre - from) / (to - from)) * span, span, whole, LEAST))
    },
    panBy(share) {
      const { from, to } = state.window
      state.look(clampWindow(from + (to - from) * share, to - from, whole, LEAST))
    },
    sync() {
      if (isFixed()) return
      const { clientWidth } = chart
      behaviour
        .extent([
          [0, 0],
          [clientWidth, 1],
        ])
        .translateExtent([
          [0, Number.NEGATIVE_INFINITY],
          [clientWidth, Number.POSITIVE_INFINITY],
        ])
      node.property('__zoom', toTransform(state.window, clientWidth))
      if (overview.clientWidth === 0) return
      if (overview.clientWidth !== width) {
        width = overview.clientWidth
        brushed.extent([
          [0, 0],
          [width, OVERVIEW.area],
        ])
        layer.call(brushed)
      }
      const base = toBase(width)
      const { from, to } = state.window
      const ends = [base(from * DAY_MS), base(to * DAY_MS)].sort((a, b) => a - b) as [number, number]
      layer.call(brushed.move, ends)
    },
  }
}

/** One finger that moves sideways moves the drawing; one that moves up or down is the page's, whose browser then takes it. */
function watchFinger(
  chart: HTMLElement,
  isFixed: () => boolean,
  { hold, pan }: { hold: () => void; pan: (pixels: number) => void },
): void {
  let last: { id: number; x: number; isDrag: boolean } | undefined
  chart.addEventListener('pointerdown', (event) => {
    const { pointerType, isPrimary, pointerId, clientX, target } = event
    const isFree = pointerType === 'touch' && isPrimary && !isFixed() && !(target as Element).closest('[role="slider"]')
    last = isFree ? { id: pointerId, x: clientX, isDrag: false } : undefined
    if (last) hold()
  })
  chart.addEventListener('pointermove', (event) => {
    if (last?.id !== event.pointerId) return
    const moved = event.clientX - last.x
    if (!last.isDrag && Math.abs(moved) < SLACK) return
    last = { id: event.pointerId, x: event.clientX, isDrag: true }
    pan(moved)
  })
  for (const type of ['pointerup', 'pointercancel'] as const)
    chart.addEventListener(type, () => {
      if (last) hold()
      last = undefined
    })
}

/** Walk the drawing by keys. */
export function watchKeys(
  state: TimelineState,
  drawing: Drawing,
  plot: HTMLElement,
  act: { choose: (id: string) => void; announce: () => void; leave: () => void; isRightToLeft: boolean },
): void {
  const activate = (id: string | undefined) => {
    drawing.active = id
    drawing.draw()
    act.announce()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => plot.querySelector('.ring')?.scrollIntoView({ block: 'nearest' })),
    )
  }
  plot.addEventListener('focus', () => {
    // A click focuses as well, and drawing anew under it would lose the click.
    if (drawing.active || !plot.matches(':focus-visible')) return
    activate(moveActive(state.shown.lanes, drawing.opened, undefined, 'Home', false))
  })
  plot.addEventListener('keydown', (event) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Enter' && drawing.active) {
      if (state.shown.rows.some(({ id }) => id === drawing.active)) act.choose(drawing.active)
      else {
        drawing.toggle(drawing.active)
        requestAnimationFrame(act.announce)
      }
    } else if (key === 'Escape') {
      drawing.active = undefined
      drawing.draw()
      act.leave()
    } else {
      const next = moveActive(state.shown.lanes, drawing.opened, drawing.active, key, act.isRightToLeft)
      if (next === undefined) return
      activate(next)
    }
    event.preventDefault()
  })
}
