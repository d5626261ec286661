/** Who is offline keeps the page that they read: what cannot be reached says so, where the browser would show a page of its own. */
import { say } from './asked-day.ts'

/** Say whether a click follows its link in this very tab. */
export function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(button || ctrlKey || metaKey || shiftKey || altKey)
}

/** Watch links and forms: without a network only what can be had all the same is gone to. */
export function keepPage(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]:not([target],[download])')
    const isHere = link?.hash && link.pathname === location.pathname
    if (link && isPlain(event) && !isHere) hold(event, link.href)
  })
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    hold(event, `${form.action}?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`)
  })
  addEventListener('online', () => document.querySelector('.offline')?.remove())
}

function hold(event: Event, to: string): void {
  if (navigator.onLine || event.defaultPrevented) return
  event.preventDefault()
  leaveFor(to)
}

/** Go to an address if anybody answers there; else stay, and say so. */
export function leaveFor(address: string): Promise<void> {
  // Of other sites we may ask nothing: without a network they are not there.
  const answer = address.startsWith(origin)
    ? fetch(address, { method: 'HEAD', cache: 'no-store' })
    : Promise.reject(undefined)
  return answer.then(
    () => location.assign(address),
    () =>
      say(
        document.querySelector('main') as Element,
        'That could not be loaded: you seem to be offline. This page is as it was.',
        'offline',
      ),
  )
}
