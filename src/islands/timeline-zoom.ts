/**
 * Zoom and pan by wheel with a modifier, by two fingers and by dragging sideways. The plain wheel and a finger that moves
 * up or down stay with the page, so that its scroll is never trapped. (d3-zoom does this in 16 kB; see docs/decisions.)
 */
import { type DayWindow, type Limits, panWindow, zoomWindow } from '../timeline/zoom.ts'

interface Zoomable {
  limits: Limits
  isRightToLeft: boolean
  window: () => DayWindow
  /** Show a window, many times a second. */
  show: (window: DayWindow) => void
  /** The gesture is over. */
  settle: () => void
}

/** Pixels that a pointer may stray before a click becomes a drag. */
const SLACK = 5

/** Let an element be zoomed and panned. */
export function watchZoom(element: HTMLElement, { limits, isRightToLeft, window, show, settle }: Zoomable): void {
  const pointers = new Map<number, number>()
  let start: { window: DayWindow; centre: number; spread: number } | undefined
  let isDrag = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const shareOf = (clientX: number) => {
    const { left, width } = element.getBoundingClientRect()
    const share = (clientX - left) / width
    return isRightToLeft ? 1 - share : share
  }
  const centre = () => [...pointers.values()].reduce((sum, x) => sum + x, 0) / pointers.size
  const spread = () => Math.max(...pointers.values()) - Math.min(...pointers.values())
  const begin = () => {
    start = pointers.size > 0 ? { window: window(), centre: centre(), spread: spread() } : undefined
  }

  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY
      show(zoomWindow(window(), 2 ** (pixels / 200), shareOf(event.clientX), limits))
      clearTimeout(timer)
      timer = setTimeout(settle, 200)
    },
    { passive: false },
  )
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    pointers.set(event.pointerId, event.clientX)
    isDrag = pointers.size > 1
    begin()
  })
  element.addEventListener('pointermove', (event) => {
    if (!start || !pointers.has(event.pointerId)) return
    pointers.set(event.pointerId, event.clientX)
    const moved = centre() - start.centre
    if (!isDrag && Math.abs(moved) < SLACK) return
    if (!isDrag) element.setPointerCapture(event.pointerId)
    isDrag = true
    const { from, to } = start.window
    const days = ((moved * (isRightToLeft ? 1 : -1)) / element.clientWidth) * (to - from)
    const panned = panWindow(start.window, days, limits)
    const factor = pointers.size > 1 && start.spread > 0 ? start.spread / Math.max(spread(), 1) : 1
    show(factor === 1 ? panned : zoomWindow(panned, factor, shareOf(centre()), limits))
  })
  const end = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return
    begin()
    if (isDrag && pointers.size === 0) settle()
  }
  element.addEventListener('pointerup', end)
  element.addEventListener('pointercancel', end)
  // What ends a drag is no choice of what lies under it.
  element.addEventListener(
    'click',
    (event) => {
      if (isDrag) event.stopPropagation()
      isDrag = false
    },
    true,
  )
}
