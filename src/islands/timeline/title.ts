/** What the timeline shows, in its title and in chips that lift what narrows it. */
import { formatDay } from '../../core/dates.ts'
import { joinAnd } from '../../core/join.ts'
import { countStatuses } from '../../core/summary.ts'
import { FACETS, type Facet, type TimelineQuery } from '../../timeline/query.ts'
import type { TimelineRow } from '../../timeline/records.ts'
import type { Unknown } from '../../timeline/unknown.ts'
import { element } from '../element.ts'
import { nameChoice } from './facets.ts'

const heading = document.querySelector<HTMLElement>('main h1')
const first = { heading: heading?.textContent ?? '', title: document.title }

/** Say in the heading and the title of the page what is shown: `Wagner Group on 24 January 2023: 3 of 25 in force`. */
export function sayTitle(
  rows: readonly TimelineRow[],
  shown: readonly TimelineRow[],
  query: TimelineQuery,
  day: number,
  today: number,
): void {
  const { asof, chosen, text } = query
  const names = FACETS.flatMap((facet) => chosen[facet].map((id) => nameChoice(facet, id, rows)))
  const isWhole = names.length === 0 && text === ''
  if (!heading) return
  if (isWhole && asof === undefined) {
    heading.textContent = first.heading
    document.title = first.title
    return
  }
  const counts = countStatuses(
    shown.map(({ told, binding }) => ({ ...told, instrument: { binding } })),
    day,
  )
  // What was last seen long before a day is told apart only where nothing later could have been read.
  const isPast = asof !== undefined && asof < today
  const stale = isPast ? 0 : (counts.get('stale') ?? 0)
  const tally = `${(counts.get('in-force') ?? 0) + (isPast ? (counts.get('stale') ?? 0) : 0)} of ${shown.length} in force${stale > 0 ? `, ${stale} more when last seen` : ''}`
  const all = chosen.status.length > 0 ? `${shown.length} of ${rows.length} designations` : tally
  const what = isWhole
    ? first.heading
    : joinAnd([...names, ...(text ? [`“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`] : [])])
  heading.textContent = `${what} on ${formatDay(day)}: ${all}`
  document.title = `${heading.textContent} | ${first.title.split(' | ').at(-1)}`
}

/** Offer to lift each choice. */
export function fillChips(container: HTMLElement, rows: readonly TimelineRow[], { chosen, text }: TimelineQuery): void {
  const chip = (name: string, lift: string) => {
    const button = element('button', { type: 'button', className: 'chip', data: { lift } }, `${name} ×`)
    button.setAttribute('aria-label', `Lift the filter ${name}`)
    return button
  }
  container.replaceChildren(
    ...FACETS.flatMap((facet) => chosen[facet].map((id) => chip(nameChoice(facet, id, rows), `${facet} ${id}`))),
    ...(text ? [chip(`“${text}”`, 'text')] : []),
  )
  container.hidden = container.childElementCount === 0
}

const WORDS: Record<Facet, string> = {
  entity: 'name',
  authority: 'authority',
  instrument: 'list',
  kind: 'kind',
  status: 'status',
}

/** Say what the address asks for and the record does not know, with the way to what may be meant. */
export function fillUnknown(container: HTMLElement, rows: readonly TimelineRow[], unknown: readonly Unknown[]): void {
  container.replaceChildren(
    ...unknown.map(({ facet, value, near }) => {
      const links = near
        .slice(0, 2)
        .flatMap((id, index) => [
          index === 0 ? ' Did you mean ' : ' or ',
          element('a', { href: `?${facet}=${encodeURIComponent(id)}` }, nameChoice(facet, id, rows)),
        ])
      return element(
        'p',
        { className: 'plain' },
        `The address asks for the ${WORDS[facet]} “${value}”, which we do not know.`,
        ...links,
        links.length > 0 ? '? ' : ' ',
        'Shown is the record without that filter.',
      )
    }),
  )
  container.hidden = unknown.length === 0
}
