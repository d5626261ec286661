/** Renewals and ends as a calendar that a newsroom can subscribe to. */
import ical, { ICalEventTransparency } from 'ical-generator'
import { isImprecise, mustParseDate, type PartialDate, spanOf } from '../core/dates.ts'
import type { Library, Source, StepKind } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import { formatStep, nameDesignation } from '../core/words.ts'
import type { Address } from './dataset.ts'
import { toInstant } from './feeds.ts'

const MS_PER_DAY = 86_400_000

/** What a subscriber is told of: what keeps a listing alive, and what ends or interrupts it. */
const SHOWN: ReadonlySet<StepKind> = new Set(['renewed', 'suspended', 'resumed', 'lifted', 'lapsed'])

interface Entry {
  id: string
  on: PartialDate
  title: string
  description: string
  url: string
  sources: readonly Source[]
}

/**
 * Write renewals, interruptions and ends, and the events of `events/`, as iCalendar: each an all-day entry.
 * Where only the month is known the entry covers the month and says so; what is known to the year alone stays out.
 */
export function toCalendar(
  { site, designations, events }: Pick<Library, 'site' | 'designations' | 'events'>,
  address: Address,
): string {
  const calendar = ical({
    name: `${site.title}: renewals and ends`,
    description: 'When listings are renewed, suspended, lifted or lapse.',
    prodId: { company: site.publisher, product: site.title, language: 'EN' },
    url: absolute(paths.calendar, address.site, address.base),
  })
  const add = ({ id, on, title, description, url, sources }: Entry) => {
    if (on.month === undefined) return
    const { start, end } = spanOf(on)
    calendar.createEvent({
      id: `${id}@${address.site.replace(/^https?:\/\/|[:/].*$/g, '')}`,
      start: new Date(start * MS_PER_DAY),
      end: new Date(end * MS_PER_DAY),
      allDay: true,
      // When somebody last read what it rests on: the day of the edition would change it every day.
      stamp: toInstant(
        sources
          .map(({ accessed }) => accessed)
          .sort()
          .at(-1) ?? on.text,
      ),
      summary: isImprecise(on) ? `${title} (day not certain)` : title,
      description,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  for (const designation of designations) {
    for (const [index, { on, step, note, sources }] of designation.steps.entries()) {
      if (!SHOWN.has(step)) continue
      const title = `${formatStep(step, designation.instrument.binding)}: ${designation.entity.name}, ${nameDesignation(designation)}`
      const url = absolute(paths.designation(designation.id), address.site, address.base)
      add({ id: `${designation.id}-${index + 1}`, on, title, description: note ?? designation.summary, url, sources })
    }
  }
  // An event has no page of ours: it leads to who says so.
  for (const { id, on, title, summary, sources } of events)
    add({ id, on: mustParseDate(on), title, description: summary ?? title, url: sources[0]?.url ?? site.url, sources })
  return calendar.toString()
}
