/**
 * What an explainer gains with a script: the contents follow, sources and words open in place, a piece past its day of review says so,
 * and who asks for it is told what changed since they last read it. Nothing is sent; nothing is kept unasked.
 */
import { formatDate, isoDay, mustParseDate } from '../core/dates.ts'
import { tellOverdue } from '../core/overdue.ts'
import { element } from './element.ts'
import './citations.ts'

const STORE = 'listed-read'
const today = isoDay(Math.floor(Date.now() / 86_400_000))

followContents()
openTerms()
tellReview()
tellChanges()

/** Mark the entry of the section that is being read. */
function followContents(): void {
  const entries = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [link.hash.slice(1), link]),
  )
  const headings = [...document.querySelectorAll<HTMLElement>('.prose > h2[id]')]
  if (entries.size === 0) return
  const show = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3)
    const current = passed.at(-1)?.id
    for (const [id, link] of entries) link.ariaCurrent = id === current ? 'true' : null
  }
  addEventListener('scroll', () => requestAnimationFrame(show), { passive: true })
  show()
}

/** Open the meaning of a word beside it on hover, focus and tap; its page is one more click away. */
function openTerms(): void {
  const first = document.querySelector<HTMLAnchorElement>('a[data-term]')
  if (!first || !('popover' in first)) return
  const looks = { id: 'term-note', className: 'term-note', popover: 'manual' }
  const note = Object.assign(document.createElement('aside'), looks)
  document.body.append(note)
  let terms: Promise<Record<string, [string, string]>> | undefined
  let shown: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    note.hidePopover()
  }
  const place = (link: HTMLAnchorElement) => {
    const { left, bottom, top } = link.getClientRects()[0] ?? link.getBoundingClientRect()
    const { width, height } = note.getBoundingClientRect()
    note.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
    note.style.top = `${bottom + height + 8 > innerHeight ? top - height - 6 : bottom + 6}px`
  }
  const show = async (link: HTMLAnchorElement) => {
    terms ??= fetch(new URL('../terms.json', first.href)).then((response) => response.json())
    const [name, meaning] = (await terms.catch(() => undefined))?.[link.dataset.term as string] ?? []
    if (!name || !meaning) return
    const more = Object.assign(document.createElement('a'), { href: link.href, textContent: 'More' })
    const title = Object.assign(document.createElement('b'), { textContent: name })
    note.replaceChildren(title, ` ${meaning} `, more)
    note.showPopover()
    place(link)
    link.setAttribute('aria-describedby', note.id)
    shown = link
  }
  const hasFocus = () => shown?.matches(':focus-visible')
  const termOf = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>('a[data-term]')
  const later = (work: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(work, 150)
  }
  document.addEventListener('pointerover', (event) => {
    const link = termOf(event)
    if (event.pointerType === 'mouse' && link && link !== shown) later(() => show(link))
    else if (shown && !note.contains(event.target as Node) && !link) later(() => hasFocus() || hide())
    else if (note.contains(event.target as Node)) clearTimeout(timer)
  })
  document.addEventListener('focusin', (event) => {
    const link = termOf(event)
    if (link?.matches(':focus-visible')) show(link)
    else if (shown && !note.contains(event.target as Node)) hide()
  })
  // The first tap opens the note, the second goes to the page.
  document.addEventListener('click', (event) => {
    const link = termOf(event)
    const isTouch = (event as PointerEvent).pointerType === 'touch'
    if (link && isTouch && link !== shown) {
      event.preventDefault()
      show(link)
    } else if (shown && !link && !note.contains(event.target as Node)) hide()
  })
  addEventListener('keydown', (event) => event.key === 'Escape' && shown && hide())
  // The Tab key scrolls a word onto the screen, and other words under a pointer that rests: its note comes along.
  addEventListener('scroll', () => shown && (hasFocus() ? place(shown) : hide()), {
    passive: true,
  })
}

/** The page may be older than its day of review: then the reader's own clock tells. */
function tellReview(): void {
  const about = document.querySelector<HTMLElement>('[data-review]')
  const day = about?.dataset.review ?? ''
  if (!about || !day || day.padEnd(10, '-31') >= today) return
  const [lead, words] = tellOverdue(mustParseDate(day))
  about.before(element('p', { className: 'correction overdue' }, element('b', {}, lead), ` ${words}`))
}

/** Changes since a day that this device remembers, where the reader asked it to. */
function tellChanges(): void {
  const place = document.querySelector<HTMLElement>('.since')
  if (!place) return
  const line = element('p', { className: 'plain' }, 'See what has changed here when you come back.')
  const told = element('ul', {})
  const box = element('input', { type: 'checkbox' })
  place.append(line, told, element('label', { className: 'small' }, box, ' Remember on this device that I read this'))
  // `/explainers/<slug>/`, whatever the site lies below.
  const slug = location.pathname.split('/').at(-2) as string
  const read = (): Record<string, string> => {
    try {
      return JSON.parse(localStorage.getItem(STORE) ?? '{}')
    } catch {
      return {}
    }
  }
  const write = (days: Record<string, string>) => {
    try {
      if (Object.keys(days).length === 0) localStorage.removeItem(STORE)
      else localStorage.setItem(STORE, JSON.stringify(days))
    } catch {
      // A browser that keeps nothing remembers nothing.
    }
  }
  const last = read()[slug]
  box.checked = last !== undefined
  if (last) {
    const changes = (JSON.parse(place.dataset.changes as string) as [string, string][]).filter(([day]) => day > last)
    line.textContent = `${changes.length === 0 ? 'Nothing has changed here' : 'What has changed'} since you read this on ${formatDate(mustParseDate(last))}.`
    told.replaceChildren(
      ...changes.map(([day, text]) => element('li', {}, `${formatDate(mustParseDate(day))}: ${text}`)),
    )
    write({ ...read(), [slug]: today })
  }
  box.addEventListener('change', () => {
    const { [slug]: _, ...others } = read()
    write(box.checked ? { ...others, [slug]: today } : others)
  })
}
