/** Marks every link to what is not public, wherever it stands: in what was printed, and in what scripts write later. */
import { paths, withBase } from '../../core/urls.ts'

/** Mark links; `hidden` has what keeps an entry from readers by the site-relative address of its page. Returns a function that takes another state. */
export function markLinks(hidden: Record<string, string>): (hidden: Record<string, string>) => void {
  let state = hidden
  const mark = () => {
    for (const link of document.querySelectorAll('a[href]'))
      if (link instanceof HTMLAnchorElement) markLink(link, state)
  }
  let waiting = false
  new MutationObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      mark()
    })
  }).observe(document.body, { childList: true, subtree: true })
  mark()
  return (next) => {
    state = next
    mark()
  }
}

const OWN = 'not-public'

function markLink(link: HTMLAnchorElement, hidden: Record<string, string>): void {
  const words = link.origin === location.origin ? findWords(link, hidden) : undefined
  const after = link.nextElementSibling
  const own = after instanceof HTMLElement && after.dataset.of === OWN ? after : undefined
  // Its own page says it at the top, and a list may say it itself.
  const isSaid =
    link.pathname === location.pathname || link.closest('li, article')?.querySelector(`.${OWN}:not([data-of])`)
  if (words === undefined || isSaid) own?.remove()
  else if (own) {
    if (own.textContent !== sayMark(words)) own.textContent = sayMark(words)
  } else {
    const mark = document.createElement('b')
    mark.className = `small ${OWN}`
    mark.dataset.of = OWN
    mark.textContent = sayMark(words)
    link.after(mark)
  }
}

const sayMark = (words: string) => ` Not public: ${words}. `

function findWords({ pathname, hash }: HTMLAnchorElement, hidden: Record<string, string>): string | undefined {
  const path = pathname.slice(withBase('', LISTED_BASE).length)
  // The changes of the record are told on pages of many, each at the id of its designation.
  const isAnchor = path.startsWith(paths.changes) && hash !== ''
  return hidden[isAnchor ? paths.designation(hash.slice(1)) : path]
}
