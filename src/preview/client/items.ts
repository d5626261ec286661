/** Problems as items of a list. */

import { element } from '../../islands/element.ts'
import type { Told, ToldProblem } from '../../newsroom/told.ts'
import { listWays } from '../items.ts'

/** Make the item of a problem: what is wrong and what to type instead, where, and the ways there. */
export function toItem(one: ToldProblem, folder: Told['folder']): HTMLLIElement {
  return element(
    'li',
    { className: one.severity },
    element('p', {}, element('b', {}, `${one.message}.`), ` ${one.hint}`),
    toWays(one, folder, one.severity === 'warning' && one.code !== 'due' ? 'warning · ' : ''),
  )
}

/** Make the line with a place and the ways there. */
export function toWays(
  one: Pick<ToldProblem, 'file' | 'line' | 'entry'>,
  folder: Told['folder'],
  before = '',
): HTMLParagraphElement {
  const ways = listWays(one, folder, LISTED_BASE).flatMap(({ words, href, isAsked }) => [
    ' ',
    element('a', { href, ...(isAsked && { data: { asked: '' } }) }, words),
  ])
  return element('p', { className: 'small' }, before, element('code', {}, `${one.file}:${one.line}`), ...ways)
}

/** Links that open a file in the editor of this machine ask for it and leave the page where it is. */
export function watchAsked(root: Document | ShadowRoot): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-asked]') : null
    if (!link) return
    event.preventDefault()
    fetch(link.href)
  })
}
