/** What a page in a frame says of the day and the edition that it is set to, and of what came later. */

import { countOf } from '../core/count.ts'
import { formatDate, formatDay, isoDay, type PartialDate, spanOf } from '../core/dates.ts'
import type { Since } from '../core/frames.ts'
import type { StepKind } from '../core/model.ts'
import { formatStep } from '../core/words.ts'
import { element } from './element.ts'

/** Of what came later so much is told. */
const MOST = 3

/** Show nothing of the record, and say why. */
export function withhold(why: string): void {
  document.documentElement.dataset.frame = 'asks'
  const place = document.querySelector('[data-why]')
  if (place) place.textContent = why
}

/** Say which day and which edition are shown, both day counts, and what of it has changed since; nothing for the newest record of today. */
export function sayPin(
  place: HTMLElement,
  shown: { day: number; edition?: number | undefined },
  later: string[],
): void {
  for (const old of document.querySelectorAll('.pin')) old.remove()
  const { day, edition } = shown
  const name = edition === undefined ? '' : `edition of ${formatDay(edition)}`
  const words = day === edition ? 'Shown' : `Shown is ${formatDay(day)}${name && ','}`
  const what = element('b', {}, words)
  if (edition !== undefined) {
    const address = new URL(
      `../../data/editions/${isoDay(edition)}/`,
      new URL(place.dataset.editions ?? '', location.href),
    )
    what.append(' as the ', element('a', { href: address.href, target: '_top' }, name), ' has it')
    const time = document.querySelector<HTMLTimeElement>('.edition time')
    if (time) Object.assign(time, { dateTime: isoDay(edition), textContent: formatDay(edition) })
  }
  what.append('.')
  const none = edition === undefined ? 'No later step is on record.' : 'Nothing of it has been told otherwise since.'
  const more = later.length > MOST ? `; ${later.length - MOST} more` : ''
  const since = later.length > 0 ? ` Since then: ${later.slice(0, MOST).join('; ')}${more}. ` : ` ${none} `
  const line = element('p', { className: 'pin small' }, what, since, liveLink('The record of today'))
  line.setAttribute('role', 'status')
  place.before(line)
}

/** Lead to the page itself, with what narrows it and without the day. */
export function liveLink(words: string): HTMLAnchorElement {
  const link = element('a', { target: '_top' }, words)
  link.href = document.querySelector<HTMLAnchorElement>('.edition a')?.href ?? '/'
  const query = new URLSearchParams(location.search)
  for (const name of ['asof', 'edition', 'theme']) query.delete(name)
  link.search = `${query}`
  return link
}

/** Word the steps after a day, in their order; `name` goes before those of several listings. */
export function wordLater(
  records: readonly { name?: string; binding: boolean; steps: readonly { on: PartialDate; step: StepKind }[] }[],
  day: number,
): string[] {
  return records
    .flatMap(({ name, binding, steps }) => steps.map(({ on, step }) => ({ name, binding, on, step })))
    .filter(({ on }) => spanOf(on).start > day)
    .toSorted((a, b) => spanOf(a.on).start - spanOf(b.on).start)
    .map(({ name, binding, on, step }) => {
      const words = `${formatStep(step, binding).toLowerCase()} ${formatDate(on)}`
      return name ? `${name} ${words}` : words
    })
}

/**
 * Word what was recorded of the listings shown since their edition, which has those of `then`; `now` are those of today that fit the same
 * choice. Without them it is said that nobody could tell.
 */
export function wordSince(
  since: readonly Since[],
  shown: readonly { id: string }[],
  then: readonly { id: string }[],
  now: readonly { id: string }[] | undefined,
): string[] {
  if (!now) return ['what has changed could not be loaded']
  const [own, known] = [shown, then].map((all) => new Set(all.map(({ id }) => id))) as [Set<string>, Set<string>]
  const isTold = ([of, id]: Since) => (of === 'step' || of === 'designation') && own.has(id)
  const changed = new Set(since.filter(isTold).map(([, id]) => id)).size
  const added = now.filter(({ id }) => !known.has(id)).length
  return [
    ...(added > 0 ? [`${countOf(added, 'listing')} more on record`] : []),
    ...(changed > 0 ? [`${countOf(changed, 'listing')} told otherwise`] : []),
  ]
}
