/** What a page offers to paste: its frame shows the day that the page shows. */
import { isoDay } from '../core/dates.ts'

/** What a frame shows, as the page says it and once it is set to a day. */
const FOLLOWS = 'follows each new edition'
const SHOWS = 'shows the day that this page is set to, as each new edition knows it'

/** Set what is offered to a day, or to that of each new edition (undefined). */
export function setSnippet(day: number | undefined): void {
  const field = document.querySelector<HTMLTextAreaElement>('.snippet')
  if (!field) return
  const asof = day === undefined ? '' : `?asof=${isoDay(day)}`
  field.value = field.defaultValue.replace(/^<iframe src="[^"]*/, (start) => start + asof)
  const link = document.querySelector<HTMLAnchorElement>('a[data-frame]')
  if (link) link.search = asof
  const words = document.querySelector('[data-frame-day]')
  if (words) words.textContent = day === undefined ? FOLLOWS : SHOWS
}
