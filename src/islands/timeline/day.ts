/** The day: a field that is typed in, and a line that is dragged or stepped. */
import { drag, select } from 'd3'
import { formatDay } from '../../core/dates.ts'
import { DAY_MS, toTimeScale } from '../../timeline/scale.ts'
import { startOfMonth } from '../../timeline/window.ts'
import { showDay, watchDay } from '../day-field.ts'
import { placeDay } from './drawing.ts'
import type { TimelineState } from './state.ts'

export interface DayControl {
  /** Show the day in the field and on the line; `isHidden` where the drawing has no line that could be moved. */
  show(isHidden: boolean): void
}

/** Let a field and a handle set the day; `edge` is the button that says where the day is when it lies outside the window. */
export function watchDayControls(
  state: TimelineState,
  {
    field,
    handle,
    edge,
    chart,
  }: { field: HTMLInputElement; handle: HTMLElement; edge: HTMLElement; chart: HTMLElement },
  isRightToLeft: boolean,
): DayControl {
  watchDay(
    field,
    (day, how) => day !== undefined && state.setDay(day, how),
    () => state.day,
  )
  const pass = (day: number) => {
    const within = Math.min(Math.max(day, state.whole.from), state.whole.to)
    state.pass({ asof: within === state.today ? undefined : within })
  }
  Object.assign(handle, { tabIndex: 0, role: 'slider', ariaLabel: 'Status on' })
  select<HTMLElement, unknown>(handle).call(
    drag<HTMLElement, unknown>()
      .container(() => chart)
      .on('start', () => {
        state.release()
        handle.focus()
      })
      .on('drag', ({ x }: { x: number }) => {
        const width = chart.clientWidth
        const date = toTimeScale({ ...state.window, width, isRightToLeft }).invert(Math.min(width, Math.max(0, x)))
        pass(Math.round(date.getTime() / DAY_MS))
      })
      .on('end', () => state.release()),
  )
  handle.addEventListener('blur', () => state.release())
  handle.addEventListener('keydown', (event) => {
    const { day, today, whole } = state
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
    const steps: Record<string, () => number> = {
      [forward]: () => day + 1,
      [isRightToLeft ? 'ArrowRight' : 'ArrowLeft']: () => day - 1,
      ArrowUp: () => state.findChange(1),
      ArrowDown: () => state.findChange(-1),
      PageUp: () => day + startOfMonth(day, 1) - startOfMonth(day, 0),
      PageDown: () => day - (startOfMonth(day, 0) - startOfMonth(day, -1)),
      Home: () => Math.max(whole.from, state.shown.needed.from),
      End: () => today,
    }
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    pass(step())
  })
  return {
    show(isHidden) {
      const { day, window, whole } = state
      showDay(field, day)
      const x = placeDay(state, isRightToLeft)
      if (x !== undefined) handle.style.left = `${x}%`
      // Who steps the line out of the window keeps it under the keys.
      Object.assign(handle, {
        hidden: isHidden || (x === undefined && document.activeElement !== handle),
        ariaValueMin: whole.from,
        ariaValueMax: whole.to,
        ariaValueNow: day,
        ariaValueText: formatDay(day),
      })
      const isBefore = day < window.from
      edge.hidden = isHidden || x !== undefined
      edge.textContent = isBefore ? `← ${formatDay(day, 'short')}` : `${formatDay(day, 'short')} →`
      edge.setAttribute(
        'aria-label',
        `The day, ${formatDay(day)}, lies ${isBefore ? 'before' : 'after'} what is shown. Show it`,
      )
      edge.classList.toggle('after', !isBefore)
    },
  }
}
