/** Windows of days that are moved and stretched, always inside the whole and never shorter than `least` days. */

export interface DayWindow {
  from: number
  to: number
}

export interface Limits {
  whole: DayWindow
  least: number
}

/** Stretch a window by a factor (below 1 is closer) so that the day at a share (0 to 1) of its width stays there. */
export function zoomWindow({ from, to }: DayWindow, factor: number, share: number, limits: Limits): DayWindow {
  const length = limits.whole.to - limits.whole.from
  const span = Math.min(Math.max((to - from) * factor, Math.min(limits.least, length)), length)
  const fixed = from + (to - from) * share
  return fit(fixed - span * share, span, limits)
}

/** Move a window by days. */
export function panWindow({ from, to }: DayWindow, days: number, limits: Limits): DayWindow {
  return fit(from + days, to - from, limits)
}

function fit(from: number, span: number, { whole }: Limits): DayWindow {
  const length = Math.round(span)
  const start = Math.min(Math.max(Math.round(from), whole.from), whole.to - length)
  return { from: start, to: start + length }
}
