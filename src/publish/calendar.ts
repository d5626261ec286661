/** Renewals and ends as a calendar that a newsroom can subscribe to. */
import ical, { ICalEventTransparency } from 'ical-generator'
import { isImprecise, mustParseDate, type PartialDate, spanOf } from '../core/dates.ts'
import type { Designation, Event, Instrument, Library, Source, StepKind } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { statusAfter } from '../core/status.ts'
import { absolute, paths } from '../core/urls.ts'
import { formatStep, nameDesignation } from '../core/words.ts'
import type { Address } from './dataset.ts'
import { toInstant } from './feeds.ts'
import { listRenewalDays } from './renewal-days.ts'

const MS_PER_DAY = 86_400_000

/** What a subscriber is told of: what keeps a listing alive, and what ends or interrupts it. */
const SHOWN: ReadonlySet<StepKind> = new Set(['renewed', 'suspended', 'resumed', 'lifted', 'lapsed'])

/** What a calendar tells of: designations, and days that are no listing. */
interface Told {
  designations: readonly Designation[]
  /** Laws that may lapse unless renewed. Default: those under which any of these still stands. */
  instruments?: readonly Instrument[]
  events?: readonly Event[]
}

export interface Entry {
  id: string
  on: PartialDate
  title: string
  description: string
  /** The page that it leads to, or who says so where it has no page of ours. */
  leadsTo: { path: string } | { url: string }
  sources: readonly Source[]
}

/**
 * List renewals, interruptions and ends, days by which laws lapse and for which something was announced, and the events of
 * `events/`.
 * What is known to the year alone stays out.
 */
function listEntries({ designations, instruments = listStandingLaws(designations), events = [] }: Told): Entry[] {
  const all = [...designations.flatMap(toEntries), ...listRenewalDays(instruments), ...events.map(toEntry)]
  return all.filter(({ on }) => on.month !== undefined)
}

function listStandingLaws(designations: readonly Designation[]): Instrument[] {
  const standing = designations.filter(({ steps }) => {
    const last = steps.map(({ step }) => statusAfter(step)).findLast((status) => status !== undefined)
    return last === 'in-force' || last === 'suspended'
  })
  return [...new Map(standing.map(({ instrument }) => [instrument.id, instrument])).values()]
}

/** Whether there is anything that a calendar of these could tell. */
export function hasEntries(told: Told): boolean {
  return listEntries(told).length > 0
}

function toEntries(designation: Designation): Entry[] {
  const { instrument, steps, summary } = designation
  const name = `${designation.entity.name}, ${nameDesignation(designation)}`
  const leadsTo = { path: paths.designation(designation.id) }
  return steps.flatMap(({ id, on, step, effect, note, sources }) => {
    const told = { id: `${designation.id}-${id}`, description: note ?? summary, leadsTo, sources }
    return [
      ...(SHOWN.has(step) ? [{ ...told, on, title: `${formatStep(step, instrument.binding)}: ${name}` }] : []),
      ...(effect
        ? [{ ...told, id: `${told.id}-effect`, on: effect, title: `To take effect, as announced: ${name}` }]
        : []),
    ]
  })
}

function toEntry({ id, on, title, summary, sources }: Event): Entry {
  const leadsTo = { url: sources[0]?.url ?? '' }
  return { id, on: mustParseDate(on), title, description: summary ?? title, leadsTo, sources }
}

/**
 * Write a calendar as iCalendar, each entry for whole days; `about` is what it is narrowed to, with the page that has it.
 * Where only the month is known the entry covers the month and says so.
 */
export function toCalendar(
  { site, about, ...told }: Told & Pick<Library, 'site'> & { about?: { name: string; path: string } },
  address: Address,
): string {
  const at = (path: string) => absolute(path, address.site, address.base)
  const calendar = ical({
    // The one text that the library does not escape.
    name: `${site.title}: renewals and ends${about ? ` (${about.name})` : ''}`.replace(/[\\,;]/g, '\\$&'),
    description:
      'When listings and the laws behind them are renewed, suspended, lifted or lapse, and when something is to take effect.',
    prodId: { company: site.publisher, product: site.title, language: 'EN' },
    url: at(about?.path ?? paths.calendar),
  })
  for (const { id, on, title, description, leadsTo, sources } of listEntries(told)) {
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
      url: 'url' in leadsTo ? leadsTo.url : at(leadsTo.path),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
