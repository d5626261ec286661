import { toExcerpt } from '../search/excerpt.ts'
import type { Found } from '../search/results.ts'
import type { SearchType } from '../search/types.ts'

/** What each kind of hit is called. */
export const TYPE_NAMES: Record<SearchType, string> = {
  entity: 'Name',
  designation: 'Designation',
  explainer: 'Explainer',
  instrument: 'List',
  authority: 'Authority',
  term: 'Word',
  change: 'Day of change',
}

/** Write a hit as an item of the list of results; its first link is the hit. */
export function toItem(found: Found, base: string, terms: ReadonlySet<string>): HTMLLIElement {
  const item = document.createElement('li')
  item.dataset.type = found.type
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  link.href = base + found.url
  link.append(...mark(found.title, terms, Number.POSITIVE_INFINITY))
  heading.append(link)
  item.append(heading, toContext(found))
  if (found.text !== '') {
    const excerpt = document.createElement('p')
    excerpt.append(...mark(found.text, terms))
    item.append(excerpt)
  }
  return item
}

/** What a hit is, whose, since when; a designation says its status of today. */
export function toContext({ type, id, context, status }: Found): HTMLElement {
  const line = document.createElement('p')
  line.className = 'small'
  const kind = document.createElement('b')
  kind.textContent = TYPE_NAMES[type]
  const rest = document.createElement('span')
  rest.textContent = context
  if (status !== '') Object.assign(rest.dataset, { designation: id, status })
  line.append(kind, ' · ', rest)
  return line
}

/** Text with what was looked for marked. */
export function mark(text: string, terms: ReadonlySet<string>, length?: number): Node[] {
  return toExcerpt(text, terms, length).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part)
    const marked = document.createElement('mark')
    marked.textContent = part
    return marked
  })
}
