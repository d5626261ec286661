import { toExcerpt } from '../search/excerpt.ts'
import type { Answer } from '../search/query.ts'
import type { Found } from '../search/results.ts'
import type { SearchType } from '../search/types.ts'
import { element } from './element.ts'

/** What each kind of hit is called. */
export const TYPE_NAMES: Record<SearchType, string> = {
  entity: 'Name',
  designation: 'Designation',
  explainer: 'Explainer',
  instrument: 'List',
  authority: 'Authority',
  term: 'Word',
  change: 'Day of change',
  page: 'About the record',
}

/** Write a hit as an item of the list of results; its first link is the hit. */
export function toItem(found: Found, base: string, terms: ReadonlySet<string>): HTMLLIElement {
  const { type, title, text, url, section } = found
  const link = element('a', { href: base + url }, ...mark(title, terms, Number.POSITIVE_INFINITY))
  const marked = section ? toNodes(section.excerpt) : text === '' ? [] : mark(text, terms)
  const excerpt = marked.length > 0 ? [element('p', {}, ...marked)] : []
  return element('li', { data: { type } }, element('h2', {}, link), toContext(found), ...excerpt)
}

/** What a hit is, whose, since when; a designation says its status of today. */
export function toContext({ type, id, context, status, section }: Found): HTMLElement {
  const rest = element('span', { data: status === '' ? {} : { designation: id, status } }, context)
  const where = section?.section ? [` · section “${section.section}”`] : []
  return element('p', { className: 'small' }, element('b', {}, TYPE_NAMES[type]), ' · ', rest, ...where)
}

/** Say what was looked for in place of what was typed; empty where that is the same. */
export function sayCorrected({ corrected }: Answer): string {
  return corrected.map(({ from, to }) => `“${to}” for “${from}”`).join(', ')
}

/** Text with what was looked for marked. */
export function mark(text: string, terms: ReadonlySet<string>, length?: number): Node[] {
  return toNodes(toExcerpt(text, terms, length))
}

/** Parts in turns plain and marked as what is written. */
function toNodes(parts: readonly string[]): Node[] {
  return parts.map((part, index) => (index % 2 === 0 ? document.createTextNode(part) : element('mark', {}, part)))
}
