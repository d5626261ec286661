/** What a page offers to paste: its frame shows the day that the page shows. */
import { isoDay } from '../core/dates.ts'
import { addressFrame, withPin } from '../core/frames.ts'

/** What a frame shows, as the page says it and once it is set to a day. */
const FOLLOWS = 'follows each new edition'
const SHOWS = 'shows the day that this page is set to, as each new edition knows it'

/** Set what is offered to a day, or to that of each new edition (undefined). */
export function setSnippet(day: number | undefined): void {
  const fields = document.querySelectorAll<HTMLTextAreaElement>('.snippet')
  if (fields.length === 0) return
  const asof = day === undefined ? undefined : isoDay(day)
  for (const field of fields)
    field.value = field.defaultValue.replace(/(?<=^<iframe src=")[^"?#]*(?:\?([^"#]*))?[^"]*/, (address, query = '') =>
      addressFrame(address.replace(/[?#].*/, ''), withPin(query.replaceAll('&amp;', '&'), { asof })).replaceAll(
        '&',
        '&amp;',
      ),
    )
  const link = document.querySelector<HTMLAnchorElement>('a[data-frame]')
  if (link) link.search = asof ? `?asof=${asof}` : ''
  const words = document.querySelector('[data-frame-day]')
  if (words) words.textContent = day === undefined ? FOLLOWS : SHOWS
}
