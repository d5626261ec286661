/** The note beside the page: how many problems there are, and on request each, those of the page itself first. */

import { element } from '../../islands/element.ts'
import type { Message } from '../../newsroom/told.ts'
import { countProblems } from '../items.ts'
import { toItem, watchAsked } from './items.ts'
import styles from './note.css?inline'

/** So many are shown here; the overview has all. */
const SHOWN = 12
const FOLDED = 'listed-note-folded'

/** Put the note on the page; returns a function that shows a state of the newsroom. */
export function createNote(): (message: Message) => void {
  const host = element('listed-note' as 'div', {})
  const root = host.attachShadow({ mode: 'open' })
  const said = element('p', { className: 'said' })
  said.setAttribute('role', 'status')
  const fold = element('button', { type: 'button', className: 'fold' })
  fold.setAttribute('aria-controls', 'list')
  const list = element('ul', { id: 'list' })
  const all = element('a', { href: `${LISTED_BASE}problems/` }, 'All problems and what is due')
  const body = element('div', { className: 'body' }, list, element('p', {}, all))
  const note = element('section', { className: 'note', hidden: true, ariaLabel: 'Problems' }, fold, body)
  root.append(element('style', {}, styles), said, note)
  document.body.append(host)
  watchAsked(root)

  // A page that edits says at its fields what is wrong: there the note begins folded.
  let isFolded = location.pathname.startsWith(`${LISTED_BASE}edit/`) || sessionStorage.getItem(FOLDED) === '1'
  let last: string | undefined
  const place = () => {
    body.hidden = isFolded
    fold.ariaExpanded = String(!isFolded)
    // What the note covers can be scrolled out from under it.
    document.body.style.paddingBlockEnd = note.hidden ? '' : `${note.offsetHeight + 8}px`
  }
  const setFolded = (folded: boolean) => {
    isFolded = folded
    sessionStorage.setItem(FOLDED, folded ? '1' : '0')
    place()
  }
  fold.addEventListener('click', () => setFolded(!isFolded))
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || isFolded) return
    setFolded(true)
    fold.focus()
  })
  addEventListener('resize', place)

  return ({ problems, folder }) => {
    const path = `/${location.pathname.slice(LISTED_BASE.length)}`
    const isOwn = (one: (typeof problems)[number]) => one.entry?.page === path
    const own = problems.filter(isOwn)
    const rank = (one: (typeof problems)[number]) => (isOwn(one) ? 0 : 2) + (one.severity === 'error' ? 0 : 1)
    const sorted = problems.toSorted((a, b) => rank(a) - rank(b))
    list.replaceChildren(...sorted.slice(0, SHOWN).map((one) => toItem(one, folder)))
    if (sorted.length > SHOWN) list.append(element('li', {}, `And ${sorted.length - SHOWN} more.`))
    note.hidden = problems.length === 0
    note.classList.toggle(
      'has-errors',
      problems.some(({ severity }) => severity === 'error'),
    )
    const here = own.length > 0 ? `, ${own.length === problems.length ? 'all' : own.length} on this page` : ''
    fold.textContent = `${countProblems(problems)}${here}`
    const words = sorted[0]
      ? `${fold.textContent}. ${sorted[0].message}.`
      : last === undefined
        ? ''
        : 'Mended: no problems.'
    if (words !== last) said.textContent = words
    last = words
    place()
  }
}
