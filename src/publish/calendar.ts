/** Renewals and ends as a calendar that a newsroom can subscribe to. */
import ical, { ICalEventTransparency } from 'ical-generator'
import { isImprecise, mustParseDate, type PartialDate, spanOf } from '../core/dates.ts'
import type { Library, StepKind } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import { formatStep, nameDesignation } from '../core/words.ts'
import type { Edition } from './dataset.ts'

const MS_PER_DAY = 86_400_000

/** What a subscriber is told of: what keeps a listing alive, and what ends or interrupts it. */
const SHOWN: ReadonlySet<StepKind> = new Set(['renewed', 'suspended', 'resumed', 'lifted', 'lapsed'])

/**
 * Write renewals, interruptions and ends, and the events of `events/`, as iCalendar: each an all-day entry.
 * Where only the month is known the entry covers the month and says so; what is known to the year alone stays out.
 */
export function toCalendar({ site, designations, events }: Library, edition: Edition): string {
  const calendar = ical({
    name: `${site.title}: renewals and ends`,
    description: 'When listings are renewed, suspended, lifted or lapse.',
    prodId: { company: site.publisher, product: site.title, language: 'EN' },
    url: absolute(paths.calendar, edition.site, edition.base),
  })
  const add = (id: string, on: PartialDate, title: string, description: string, path: string) => {
    if (on.month === undefined) return
    const { start, end } = spanOf(on)
    calendar.createEvent({
      id: `${id}@${edition.site.replace(/^https?:\/\/|[:/].*$/g, '')}`,
      start: new Date(start * MS_PER_DAY),
      end: new Date(end * MS_PER_DAY),
      allDay: true,
      stamp: new Date(edition.now),
      summary: isImprecise(on) ? `${title} (day not certain)` : title,
      description,
      url: absolute(path, edition.site, edition.base),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  for (const designation of designations) {
    for (const [index, { on, step, note }] of designation.steps.entries()) {
      if (!SHOWN.has(step)) continue
      const title = `${formatStep(step, designation.instrument.binding)}: ${designation.entity.name}, ${nameDesignation(designation)}`
      add(`${designation.id}-${index + 1}`, on, title, note ?? designation.summary, paths.designation(designation.id))
    }
  }
  for (const { id, on, title, summary } of events) add(id, mustParseDate(on), title, summary ?? title, paths.changes)
  return calendar.toString()
}
