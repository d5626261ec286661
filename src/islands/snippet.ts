/** What a page offers to paste: its frame shows the day that the page shows. */
import { isoDay } from '../core/dates.ts'

/** Set what is offered to a day, or to that of each new edition (undefined). */
export function setSnippet(day: number | undefined): void {
  const field = document.querySelector<HTMLTextAreaElement>('.snippet')
  if (!field) return
  const asof = day === undefined ? '' : `?asof=${isoDay(day)}`
  field.value = field.defaultValue.replace(/^<iframe src="[^"]*/, (start) => start + asof)
  const link = document.querySelector<HTMLAnchorElement>('a[data-frame]')
  if (link) link.search = asof
  for (const words of document.querySelectorAll<HTMLElement>('[data-frame-day]')) {
    words.hidden = (words.dataset.frameDay === 'chosen') !== (day !== undefined)
  }
}
