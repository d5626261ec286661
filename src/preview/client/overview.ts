/** The overview: every problem by file, what waits for its moment, and what is due. It follows each save by itself. */

import { element } from '../../islands/element.ts'
import type { Message } from '../../newsroom/told.ts'
import { countProblems } from '../items.ts'
import { toItem, toWays } from './items.ts'

const state = document.querySelector('#state') as HTMLElement
const all = document.querySelector('#all') as HTMLElement

import.meta.hot?.on('listed:told', show)
const ask = () => import.meta.hot?.send('listed:ask', {})
import.meta.hot?.on('vite:ws:connect', ask)
ask()

function show({ problems, due, planned, folder }: Message): void {
  const files = new Set(problems.map(({ file }) => file)).size
  const words =
    problems.length === 0
      ? 'No problems found.'
      : `${countProblems(problems)} in ${files} ${files === 1 ? 'file' : 'files'}.`
  if (state.textContent !== words) state.textContent = words
  // Whoever is on a link of the list stays on it where it is still there.
  const focused = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : undefined
  const byFile = [...Map.groupBy(problems, ({ file }) => file)].map(([file, own]) => [
    element('h3', {}, file),
    element('ul', {}, ...own.map((one) => toItem(one, folder))),
  ])
  all.replaceChildren(
    ...byFile.flat(),
    element('h2', {}, 'Waits for its moment'),
    planned.length === 0
      ? element('p', {}, 'Nothing is embargoed.')
      : element(
          'ul',
          {},
          ...planned.map((one) =>
            element(
              'li',
              {},
              element(
                'p',
                {},
                one.page ? element('a', { href: LISTED_BASE + one.page.slice(1) }, one.id) : one.id,
                `, ${one.what}.`,
              ),
              toWays({ ...one, entry: one }, folder),
            ),
          ),
        ),
    element('h2', {}, 'Due at the desk'),
    due.length === 0
      ? element('p', {}, 'Nothing is due.')
      : element('ul', {}, ...due.map((one) => toItem({ ...one, code: 'due' }, folder))),
  )
  const again = [...all.querySelectorAll('a')].find(({ href }) => href === focused)
  again?.focus()
}
