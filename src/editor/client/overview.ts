/** The editing page: an overview of the newsroom, and one entry at a time. What is shown lives in the address. */
import { element } from '../../islands/element.ts'
import type { Desk, Store } from '../store.ts'
import { COLLECTION_NAMES } from './words.ts'

/** So many entries are listed before a search narrows them. */
const SHOWN = 40

type Load = () => Promise<typeof import('./tools.ts')>

/** Show in a place what the address names, now and whenever it changes; `load` brings what it takes to write. */
export function startEditing(place: HTMLElement, store: Store, load: Load): void {
  let shown: { leave(): void } | undefined
  const show = async () => {
    shown?.leave()
    shown = undefined
    const [, collection = '', id = ''] = location.hash.split('/').map(decodeURIComponent)
    try {
      const desk = await store.newsroom()
      if (collection && id) shown = await (await load()).showEntry(place, store, desk, collection, id)
      else showOverview(place, store, desk, load)
    } catch (error) {
      place.replaceChildren(
        element('p', { className: 'state is-bad' }, (error as Error).message),
        element('p', {}, element('a', { href: '#/' }, 'All entries')),
      )
    }
  }
  addEventListener('hashchange', show)
  show()
}

function showOverview(place: HTMLElement, store: Store, desk: Desk, load: Load): void {
  const field = element('input', { type: 'search', id: 'find' })
  const kind = element('select', { id: 'kind' }, element('option', { value: '' }, 'Everything'))
  for (const [name, words] of Object.entries(COLLECTION_NAMES)) kind.append(element('option', { value: name }, words))
  const list = element('ul', { className: 'entries' })
  const count = element('p', { className: 'small' })
  count.setAttribute('role', 'status')
  const draw = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    const found = desk.entries.filter(
      (one) =>
        (kind.value === '' || one.collection === kind.value) &&
        words.every((word) => `${one.id} ${one.name}`.toLowerCase().includes(word)),
    )
    count.textContent = `${found.length} ${found.length === 1 ? 'entry' : 'entries'}${found.length > SHOWN ? `, the first ${SHOWN} shown` : ''}`
    list.replaceChildren(
      ...found
        .slice(0, SHOWN)
        .map(({ collection, id, name, hidden }) =>
          element(
            'li',
            {},
            element('a', { href: `#/${collection}/${encodeURIComponent(id)}` }, name),
            element('span', { className: 'small' }, ` ${COLLECTION_NAMES[collection]} · ${id}`),
            ...(hidden ? [element('b', { className: 'small hidden-mark' }, ` ${hidden}`)] : []),
          ),
        ),
    )
  }
  field.addEventListener('input', draw)
  kind.addEventListener('change', draw)
  kind.value = 'explainers'
  place.replaceChildren(
    element('h1', {}, 'The newsroom'),
    element(
      'div',
      { className: 'acts' },
      element('label', { htmlFor: 'find' }, 'Find '),
      field,
      element('label', { htmlFor: 'kind' }, 'in '),
      kind,
    ),
    count,
    list,
    makeBeginning(store, load),
  )
  draw()
}

function makeBeginning(store: Store, load: Load): HTMLElement {
  const kind = element('select', { id: 'new-kind' })
  for (const [name, words] of Object.entries(COLLECTION_NAMES))
    if (name !== 'site' && name !== 'readings') kind.append(element('option', { value: name }, words))
  const name = element('input', { id: 'new-name', required: true })
  const id = element('input', { id: 'new-id', required: true })
  const state = element('p', { className: 'state' })
  state.setAttribute('role', 'status')
  name.addEventListener('input', async () => {
    const { toSlug } = await load()
    id.value = toSlug(name.value)
  })
  const form = element(
    'form',
    { className: 'beginning' },
    element('h2', {}, 'Begin an entry'),
    element(
      'p',
      { className: 'small' },
      'It begins as a draft in a file of its own: nobody sees it until it is ready.',
    ),
    element('label', { htmlFor: 'new-kind' }, 'What'),
    kind,
    element('label', { htmlFor: 'new-name' }, 'Title or name'),
    name,
    element('label', { htmlFor: 'new-id' }, 'Id, which stands in its address'),
    id,
    element('button', {}, 'Begin'),
    state,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const key = {
      explainers: 'title',
      sources: 'title',
      events: 'title',
      glossary: 'term',
      gaps: 'what',
      designations: undefined,
    } as Record<string, string | undefined>
    const called = kind.value in key ? key[kind.value] : 'name'
    try {
      await store.begin(kind.value, id.value, called ? { [called]: name.value } : {})
      location.hash = `#/${kind.value}/${id.value}`
    } catch (error) {
      state.textContent = (error as Error).message
      state.classList.add('is-bad')
    }
  })
  return form
}
