/** What a reader searches with: only the script can answer, so only the script writes it. */
import { paths } from '../core/urls.ts'
import type { SearchType } from '../search/types.ts'
import { element } from './element.ts'

const TYPES: readonly [SearchType, string][] = [
  ['explainer', 'Explainers'],
  ['entity', 'Names'],
  ['designation', 'Designations'],
  ['instrument', 'Lists'],
  ['authority', 'Authorities'],
  ['term', 'Words'],
  ['change', 'Days of change'],
  ['page', 'About the record'],
]
const ORDERS = [
  ['relevance', 'Best first'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const

/** Put the controls into the search page, round the places that it has for what is found; gives back the form. */
export function writeControls(page: HTMLElement, base: string): HTMLFormElement {
  const field = { id: 'search-field', type: 'search', name: 'q', autocomplete: 'off', spellcheck: false } as const
  const form = element(
    'form',
    { className: 'search-form', role: 'search' },
    element(
      'div',
      {},
      element('label', { htmlFor: field.id }, 'A name in any script, a law, a list or a question'),
      element('input', field),
    ),
    element('button', {}, 'Search'),
  )
  const types = element(
    'fieldset',
    { className: 'types' },
    element('legend', { className: 'label' }, 'Show only'),
    ...TYPES.map(([value, name]) =>
      element(
        'label',
        {},
        element('input', { type: 'checkbox', name: 'type', value }),
        ` ${name} `,
        element('span', { className: 'small count' }),
      ),
    ),
  )
  const date = (name: string, title: string) =>
    element(
      'p',
      {},
      element('label', { htmlFor: `search-${name}` }, title),
      element('input', { id: `search-${name}`, type: 'date', name }),
    )
  const filters = element(
    'details',
    { className: 'filters narrow' },
    element('summary', {}, 'Narrow by authority, list, name, topic, status or date'),
    element('div', { className: 'dates' }, date('from', 'From'), date('to', 'To')),
    element('div', { data: { part: 'facets' } }),
  )
  const order = element(
    'p',
    { className: 'order' },
    element('label', { htmlFor: 'search-sort' }, 'Order'),
    ' ',
    element(
      'select',
      { id: 'search-sort', name: 'sort' },
      ...ORDERS.map(([value, title]) => element('option', { value }, title)),
    ),
  )
  const choices = element(
    'details',
    { className: 'choices' },
    element('summary', {}, 'Narrow or sort'),
    types,
    filters,
    order,
  )
  page.prepend(form)
  const coverage = element('a', { href: base + paths.coverage }, 'which lists we have read, and until when')
  const limits = element('p', { className: 'small' }, 'A name that is not here may well be on a list: ', coverage, '.')
  page.querySelector('#results')?.before(limits)
  const button = (id: string, title: string) => element('button', { type: 'button', id, hidden: true }, title)
  const more = button('search-more', 'More results')
  page.append(element('p', {}, more))
  // On a phone what a reader came for stands on the first screen, on a wide one beside what narrows it: either way few
  // presses of Tab behind the field.
  choices.open = matchMedia('(min-width: 64rem)').matches
  if (choices.open) page.append(choices)
  else form.after(choices)
  return form
}
