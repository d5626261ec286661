/** Renewals and ends as a calendar that a newsroom can subscribe to. */
import ical, { ICalEventTransparency } from 'ical-generator'
import { isImprecise, mustParseDate, spanOf } from '../core/dates.ts'
import type { Library, StepKind } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { absolute, paths } from '../core/urls.ts'
import { formatStep, nameDesignation } from '../core/words.ts'
import type { Address } from './dataset.ts'
import { toInstant } from './feeds.ts'

const MS_PER_DAY = 86_400_000

/** What a subscriber is told of: what keeps a listing alive, and what ends or interrupts it. */
const SHOWN: ReadonlySet<StepKind> = new Set(['renewed', 'suspended', 'resumed', 'lifted', 'lapsed'])

/**
 * Write renewals, interruptions and ends, days for which something was announced, and the events of `events/`, as iCalendar:
 * each an all-day entry.
 * Where only the month is known the entry covers the month and says so; what is known to the year alone stays out.
 */
export function toCalendar(
  { site, designations, events }: Pick<Library, 'site' | 'designations' | 'events'>,
  address: Address,
): string {
  const calendar = ical({
    name: `${site.title}: renewals and ends`,
    description: 'When listings are renewed, suspended, lifted or lapse, and when something is to take effect.',
    prodId: { company: site.publisher, product: site.title, language: 'EN' },
    url: absolute(paths.calendar, address.site, address.base),
  })
  const steps = designations.flatMap((designation) => {
    const name = `${designation.entity.name}, ${nameDesignation(designation)}`
    const url = absolute(paths.designation(designation.id), address.site, address.base)
    return designation.steps.flatMap(({ id, on, step, effect, note, sources }) => {
      const told = { id: `${designation.id}-${id}`, description: note ?? designation.summary, url, sources }
      return [
        ...(SHOWN.has(step)
          ? [{ ...told, on, title: `${formatStep(step, designation.instrument.binding)}: ${name}` }]
          : []),
        ...(effect
          ? [{ ...told, id: `${told.id}-effect`, on: effect, title: `To take effect, as announced: ${name}` }]
          : []),
      ]
    })
  })
  // An event has no page of ours: it leads to who says so.
  const days = events.map(({ id, on, title, summary, sources }) => {
    return {
      id,
      on: mustParseDate(on),
      title,
      description: summary ?? title,
      url: sources[0]?.url ?? site.url,
      sources,
    }
  })
  for (const { id, on, title, description, url, sources } of [...steps, ...days]) {
    if (on.month === undefined) continue
    const { start, end } = spanOf(on)
    // When somebody last read what it rests on: the day of the edition would change it every day.
    const [read = on.text] = sources.map(({ accessed }) => accessed).sort((a, b) => compareKeys(b, a))
    calendar.createEvent({
      id: `${id}@${address.site.replace(/^https?:\/\/|[:/].*$/g, '')}`,
      start: new Date(start * MS_PER_DAY),
      end: new Date(end * MS_PER_DAY),
      allDay: true,
      stamp: toInstant(read),
      summary: isImprecise(on) ? `${title} (day not certain)` : title,
      description,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
