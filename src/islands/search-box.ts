/**
 * The search box that opens over any page: a combobox with the first hits while one types. Loaded when it is first opened.
 * It asks the look-up alone: the full text needs WebAssembly, which no page but the search's own may run; the last option leads there.
 * What was searched is kept only on the reader's own device, and only if they ask for it.
 */
import { countOf } from '../core/count.ts'
import { emptyQuery, findResults } from '../search/results.ts'
import boxStyles from '../styles/search-box.css?url'
import { element } from './element.ts'
import { isPlain } from './leave.ts'
import { mark, sayCorrected, toContext } from './search-hit.ts'
import { createLoad, SiteChanged, sayWhy } from './search-parts.ts'

const SHOWN = 7
const KEPT = 8
const STORE = 'listed-searches'
const STARTS: [title: string, path: string][] = [
  ['Explainers', '/explainers/'],
  ['The timeline: set the record to any day', '/timeline/'],
  ['What each kind of list does', '/instruments/'],
  ['The latest changes', '/changes/'],
]

interface Option {
  title: (Node | string)[]
  context?: HTMLElement
  href: string
}

let dialog: HTMLDialogElement | undefined

/** Open the box; `search` is the address of the search page, `typed` gives what was typed while it was made. */
export async function openBox(search: string, typed: () => string): Promise<void> {
  dialog ??= await createBox(search)
  if (!dialog.open) dialog.showModal()
  const field = dialog.querySelector('input') as HTMLInputElement
  if (typed()) field.value = typed()
  else field.select()
  field.dispatchEvent(new Event('input'))
}

async function createBox(search: string): Promise<HTMLDialogElement> {
  await loadStyles()
  const base = search.replace(/\/search\/$/, '')
  const load = createLoad(search)
  load('root').catch(() => {})
  const box = element('dialog', { className: 'search-box' })
  box.setAttribute('aria-label', 'Search the record')
  box.innerHTML = `<form role="search" action="${search}"><label for="box-field">Search the record</label><div class="line"><input id="box-field" name="q" type="search" role="combobox" aria-expanded="false" aria-controls="box-hits" aria-autocomplete="list" autocomplete="off" spellcheck="false" /><button type="button" value="close">Close</button></div></form><p class="small" role="status" aria-live="polite"></p><div id="box-hits" role="listbox" aria-label="Hits"></div><p class="small keep"><label><input type="checkbox" name="keep" /> Remember my searches on this device</label></p>`
  document.body.append(box)
  const field = box.querySelector('input') as HTMLInputElement
  const list = box.querySelector('#box-hits') as HTMLElement
  const status = box.querySelector('[role="status"]') as HTMLElement
  const keep = box.querySelector('[name="keep"]') as HTMLInputElement
  keep.checked = readKept() !== undefined
  let turn = 0
  let active = -1

  const remember = () => {
    if (keep.checked && field.value.trim() !== '') writeKept(field.value.trim())
  }
  const searchFor = (text: string) => `${search}?q=${encodeURIComponent(text)}`
  const activate = (index: number) => {
    const options = [...list.children]
    active = options.length === 0 ? -1 : (index + options.length + 1) % (options.length + 1)
    if (active === options.length) active = -1
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === active))
    const chosen = options[active]
    if (chosen) {
      field.setAttribute('aria-activedescendant', chosen.id)
      chosen.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }
  const show = (options: readonly Option[], words: string) => {
    list.replaceChildren(...options.map(toOption))
    field.setAttribute('aria-expanded', String(options.length > 0))
    status.textContent = words
    activate(-1)
  }

  field.addEventListener('input', async () => {
    const own = ++turn
    const text = field.value.trim()
    if (text === '') {
      const kept = readKept() ?? []
      const searches = kept.map((one) => ({ title: [one], href: searchFor(one) }))
      const starts = STARTS.map(([title, path]) => ({ title: [title], href: base + path }))
      const words = kept.length > 0 ? 'Your latest searches, and where to start' : 'Where to start'
      return show([...searches, ...starts], words)
    }
    try {
      const { found, total, answer } = await findResults({ ...emptyQuery(), text }, load, { limit: SHOWN })
      if (own !== turn) return
      const corrected = sayCorrected(answer)
      const options = found.map((one): Option => {
        return { title: mark(one.title, answer.terms, 200), context: toContext(one), href: base + one.url }
      })
      const more =
        total > found.length ? `All ${total} results, and the full text` : `Look for “${text}” in the full text`
      options.push({ title: [more], context: element('span', {}), href: searchFor(text) })
      const count = total === 0 ? 'Nothing found' : countOf(total, 'result')
      show(options, corrected ? `${count}. Searched ${corrected}` : count)
    } catch (error) {
      if (own !== turn) return
      const everything = { title: ['Everything, as a plain list'], href: search }
      const anew = { title: [`Search for “${text}” on the page as it is now`], href: searchFor(text) }
      show(error instanceof SiteChanged ? [anew, everything] : [everything], sayWhy(error))
    }
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      activate(event.key === 'ArrowDown' ? active + 1 : active === -1 ? list.childElementCount - 1 : active - 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      box.close()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && list.children[active]) {
      event.preventDefault()
      remember()
      open((list.children[active] as HTMLAnchorElement).href, '_blank', 'noopener')
    }
  })
  box.querySelector('form')?.addEventListener('submit', (event) => {
    const chosen = list.children[active] as HTMLAnchorElement | undefined
    if (chosen || field.value.trim() === '') event.preventDefault()
    if (chosen) return chosen.click()
    if (field.value.trim() === '') return
    remember()
    box.close()
  })
  for (const type of ['click', 'auxclick'] as const)
    list.addEventListener(type, (event) => {
      const hit = (event.target as Element).closest('a')
      if (!hit) return
      remember()
      // A hit may lie on this very page, over which the box must not stand; what opens elsewhere leaves it as it is.
      if (isPlain(event)) box.close()
    })
  box.addEventListener('click', (event) => {
    if (event.target === box || (event.target as HTMLButtonElement).value === 'close') box.close()
  })
  keep.addEventListener('change', () => writeKept(keep.checked ? field.value.trim() : undefined))
  return box
}

/** A hit is a link, with all that a browser does with links; the keys walk it as an option. */
function toOption({ title, context, href }: Option, index: number): HTMLAnchorElement {
  const name = element('span', { className: 'name' }, ...title)
  const properties = { id: `box-hit-${index}`, ariaSelected: 'false', href, tabIndex: -1 }
  const item = element('a', properties, name, ...(context ? [context] : []))
  item.setAttribute('role', 'option')
  return item
}

async function loadStyles(): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href: boxStyles })
  await new Promise((done) => {
    link.onload = done
    link.onerror = done
    document.head.append(link)
  })
}

/** What the reader asked to be remembered; undefined where they did not. */
function readKept(): string[] | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? 'null')
    return Array.isArray(kept) ? kept.map(String).slice(0, KEPT) : undefined
  } catch {
    return undefined
  }
}

/** Keep a text before those that are kept, or forget them all. */
function writeKept(text: string | undefined): void {
  try {
    const others = (readKept() ?? []).filter((one) => one !== text)
    const kept = text ? [text, ...others] : others
    if (text === undefined) localStorage.removeItem(STORE)
    else localStorage.setItem(STORE, JSON.stringify(kept.slice(0, KEPT)))
  } catch {
    // A browser that keeps nothing remembers nothing.
  }
}
