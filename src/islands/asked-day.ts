/** A page that was asked for on a day, until it shows that day: it says so, and no status of today passes for one of then. */

/** Say above what can be set to a day that the page does not show the day that its address asks for, until its script has come. */
export function sayAsked(): void {
  const asked = new URLSearchParams(location.search).get('asof')
  const place = document.querySelector<HTMLElement>('as-of, designation-timeline')
  if (!asked || !place || place.dataset.settled !== undefined || document.querySelector('.asked')) return
  say(
    place,
    `This address asks for ${asked}. Until its script has loaded, the page shows the day on which it was made.`,
  )
}

/** Take the note away: the page shows the day that was asked for. */
export function settleAsked(place: HTMLElement): void {
  place.dataset.settled = ''
  const { dataset } = document.documentElement
  if (dataset.frame) dataset.frame = 'set'
  document.querySelector('.asked')?.remove()
}

/** Say something above a place, in a line of its own, instead of what was said there under that name. */
export function say(place: Element, text: string, name = 'asked'): void {
  document.querySelector(`.${name}`)?.remove()
  const line = document.createElement('p')
  line.className = `${name} plain`
  line.setAttribute('role', 'status')
  line.textContent = text
  place.before(line)
}
