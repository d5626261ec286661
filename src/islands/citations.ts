/**
 * Sources where they are named: beside their paragraph in the margin of a wide screen, and in place where a number is pressed.
 * Both are made of the list at the end, to which the numbers lead without a script. The text itself is left as it was
 * printed, so that reader modes find paragraphs and nothing between them.
 */
import { element } from './element.ts'
import { isPlain } from './leave.ts'

const NUMBERS = 'a[href^="#source-"]'
/** Between one note in the margin and the next. */
const GAP = 8

fillMargin()
openNumbers()

/** The entry of a source in the list at the end. */
function findEntry({ hash }: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(hash.slice(1))
}

/** The sources of paragraphs, each beside its own. A screen reader has the numbers, and the list. */
function fillMargin(): void {
  const prose = document.querySelector<HTMLElement>('.prose')
  const isWide = matchMedia('(min-width: 80rem)')
  if (!prose) return
  const margin = element('aside', { className: 'margin', ariaHidden: 'true' })
  const notes: { text: Element; note: HTMLElement }[] = []
  const fill = () => {
    for (const text of prose.querySelectorAll(':scope > p, .question > p')) {
      const entries = new Set([...text.querySelectorAll<HTMLAnchorElement>(NUMBERS)].map(findEntry))
      const items = [...entries].flatMap((entry) => (entry ? [shorten(entry)] : []))
      if (items.length > 0) notes.push({ text, note: element('ol', {}, ...items) })
    }
    margin.append(...notes.map(({ note }) => note))
    prose.append(margin)
  }
  const place = () => {
    if (!isWide.matches) return
    if (notes.length === 0) fill()
    const { top, left } = margin.getBoundingClientRect()
    // What reaches into the margin keeps its place there.
    const walls = [...prose.children].flatMap((child) => {
      const box = child.getBoundingClientRect()
      return child !== margin && box.right > left + 1 ? [box] : []
    })
    const boxes = notes.map(({ text, note }) => ({
      note,
      at: text.getBoundingClientRect().top,
      height: note.offsetHeight,
    }))
    let free = top
    for (const { note, at, height } of boxes) {
      const from = Math.max(at, free)
      const isFree = !walls.some((wall) => wall.top < from + height && wall.bottom > from)
      note.style.visibility = isFree ? '' : 'hidden'
      note.style.insetBlockStart = `${from - top}px`
      if (isFree) free = from + height + GAP
    }
  }
  new ResizeObserver(place).observe(prose)
}

/** A source in two lines: what kind, and what it is called. */
function shorten(entry: HTMLElement): HTMLElement {
  const [number, grade] = [entry.querySelector('b'), entry.querySelector('.grade')]
  const { href = '', lang = '', textContent = '' } = entry.querySelector('a') ?? {}
  const kind = element('span', { className: 'grade' }, `${grade?.textContent}.`)
  const link = element('a', { href, lang, tabIndex: -1 }, textContent ?? '')
  return element('li', {}, element('b', {}, number?.textContent ?? ''), element('span', {}, kind, ' ', link))
}

/** A number opens what it stands for, with those right beside it; Escape and a press elsewhere close it again. */
function openNumbers(): void {
  if (!('popover' in HTMLElement.prototype)) return
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`.prose ${NUMBERS}`)) {
    link.ariaHasPopup = 'dialog'
    link.addEventListener('click', (event) => {
      if (!isPlain(event)) return
      event.preventDefault()
      open(link)
    })
  }
}

function open(link: HTMLAnchorElement): void {
  const links = findBeside(link)
  const entries = links.flatMap((one) => findEntry(one) ?? [])
  const numbers = links.map(({ textContent }) => textContent).join(', ')
  const screen = innerWidth
  // A phone that is turned moves the number away; one that only hides its own bars does not.
  const turn = () => innerWidth !== screen && note.hidePopover()
  const note = element(
    'div',
    { className: 'entry-note', popover: 'auto', role: 'dialog', tabIndex: -1, ariaLabel: `Source ${numbers}` },
    element('ol', {}, ...entries.map((entry) => element('li', {}, ...[...entry.cloneNode(true).childNodes]))),
    element('a', { href: link.hash }, 'All sources'),
  )
  note.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'closed' && note.contains(document.activeElement)) link.focus({ preventScroll: true })
  })
  note.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return
    removeEventListener('resize', turn)
    note.remove()
  })
  note.lastElementChild?.addEventListener('click', () => note.hidePopover())
  addEventListener('resize', turn)
  // Right behind the text that it belongs to, for the Tab key and for a screen reader.
  const prose = link.closest('.prose') as HTMLElement
  const block = [...prose.children].find((child) => child.contains(link)) as HTMLElement
  block.after(note)
  note.showPopover()
  const at = link.getBoundingClientRect()
  const { width, height } = note.getBoundingClientRect()
  const isBelow = at.bottom + height + 8 <= innerHeight || at.top < height + 8
  note.style.left = `${Math.max(8, Math.min(at.left - 12, document.documentElement.clientWidth - width - 8))}px`
  note.style.top = `${scrollY + (isBelow ? at.bottom + 8 : at.top - height - 8)}px`
  note.focus({ preventScroll: true })
}

/** The numbers that stand side by side with this one: they are named for the same sentence. */
function findBeside(link: HTMLAnchorElement): HTMLAnchorElement[] {
  const own = link.closest('sup') as HTMLElement
  const run = [own]
  const isNumber = (node: Node | null): node is HTMLElement => node?.nodeName === 'SUP'
  for (let before = own.previousSibling; isNumber(before); before = before.previousSibling) run.unshift(before)
  for (let after = own.nextSibling; isNumber(after); after = after.nextSibling) run.push(after)
  return run.flatMap((one) => one.querySelector('a') ?? [])
}
