/** How many days lay between what was said of a listing and the day on which it took effect, list by list. */
import { countOf } from './count.ts'
import { isImprecise, type PartialDate, spanOf } from './dates.ts'
import { joinAnd } from './join.ts'
import type { Recorded } from './matrix.ts'
import type { Entity } from './model.ts'
import { announcedBefore } from './sequence.ts'
import { isPast } from './status.ts'
import { nameInstrument } from './words.ts'

export interface WaitsAsked {
  /** Ids of the instruments, one for each row. */
  instruments: string[]
  /** Id of an entity whose listings are marked. */
  entity?: string | undefined
}

export interface Waits {
  lists: {
    id: string
    name: string
    /** What came into force; `announced` is missing where nothing was said before, or on the day itself. */
    listings: { entity: Pick<Entity, 'id' | 'name'>; on: PartialDate; announced?: PartialDate; isSameDay?: boolean }[]
  }[]
  entity?: Pick<Entity, 'id' | 'name'>
}

/** The listings of a list that waited for as many days. */
export interface Wait {
  days: number
  names: string[]
  /** Of these, how many are the marked name's. */
  marked: number
}

export interface WaitRow {
  id: string
  name: string
  /** Shortest first. */
  waits: Wait[]
  /** Announced, but one of the two days is not certain. */
  inexact: number
  /** Without anything said before, on our record. */
  without: number
}

/** What waits are kept under. */
export function waitsKey({ instruments, entity = '' }: WaitsAsked): string {
  return [entity, ...instruments].join(' ')
}

/** Put together what lists have of days said and days in force. */
export function toWaits({ instruments: ids, entity }: WaitsAsked, recorded: Recorded): Waits {
  const all = [...recorded.designations.values()].flat()
  const marked = recorded.entities.get(entity ?? '')
  return {
    lists: ids.flatMap((id) => {
      const instrument = recorded.instruments.get(id)
      if (!instrument) return []
      const own = all.filter((one) => one.instrument.id === id)
      const listings = own.flatMap(({ entity: { id, name }, steps }) => {
        const on = steps.find(({ step }) => step === 'in-force')?.on
        if (!on) return []
        const announced = announcedBefore(steps, on)
        const isSameDay = steps.some((one) => one.step === 'announced' && spanOf(one.on).start === spanOf(on).start)
        return [{ entity: { id, name }, on, ...(announced ? { announced } : isSameDay && { isSameDay }) }]
      })
      return [{ id, name: nameInstrument(instrument), listings }]
    }),
    ...(marked && { entity: { id: marked.id, name: marked.name } }),
  }
}

/** Count the days, as far as things had happened by a day (a day count). */
export function listWaits({ lists, entity }: Waits, day: number): WaitRow[] {
  return lists.map(({ id, name, listings }) => {
    const begun = listings.filter(({ on }) => isPast(on, day))
    const said = begun.filter(({ announced, isSameDay }) => announced || isSameDay)
    const exact = said.filter(({ on, announced }) => !isImprecise(on) && !(announced && isImprecise(announced)))
    const byDays = Map.groupBy(exact, ({ on, announced = on }) => spanOf(on).start - spanOf(announced).start)
    return {
      id,
      name,
      waits: [...byDays]
        .map(([days, own]) => ({
          days,
          names: own.map((one) => one.entity.name),
          marked: own.filter((one) => one.entity.id === entity?.id).length,
        }))
        .sort((a, b) => a.days - b.days),
      inexact: said.length - exact.length,
      without: begun.length - said.length,
    }
  })
}

/** The longest wait of all. */
export function longestWait(rows: readonly WaitRow[]): number {
  return Math.max(0, ...rows.flatMap(({ waits }) => waits.map(({ days }) => days)))
}

/** So many waits are told one by one. */
const FEW = 4

/** Say how long: `75 listings of which we know both days: half of them within 4 days, the longest 29 days.` */
export function formatWaits({ waits, inexact, without }: Omit<WaitRow, 'id' | 'name'>): string {
  const days = waits.flatMap((wait) => wait.names.map(() => wait.days))
  const count = countOf(days.length, 'listing')
  const last = countOf(days.at(-1) ?? 0, 'day')
  const middle = days[Math.ceil(days.length / 2) - 1] ?? 0
  const lengths =
    days.length <= FEW
      ? joinAnd(days.map((one, index) => (index === days.length - 1 ? countOf(one, 'day') : String(one))))
      : `half of them within ${countOf(middle, 'day')}, the longest ${last}`
  const rest = [
    ...(inexact > 0 ? [`${inexact} more ${inexact === 1 ? 'has' : 'have'} a day that is not certain`] : []),
    ...(without > 0 ? [`${without} more ${without === 1 ? 'has' : 'have'} no announcement on our record`] : []),
  ].join('; ')
  const known = days.length > 0 ? `${count} with both days: ${lengths}.` : 'None of which we know both days.'
  return rest ? `${known} ${rest}.` : known
}

/** Say which names waited for how long: `4 days, 38 listings; 10 days, Wagner Group`. */
export function formatLengths({ waits }: Pick<WaitRow, 'waits'>): string {
  return waits
    .map(({ days, names }) =>
      [countOf(days, 'day'), names.length > 2 ? countOf(names.length, 'listing') : joinAnd(names)].join(', '),
    )
    .join('; ')
}

/** Say all of it in lines, for those who have no more than text. */
export function tellWaits(waits: Waits, day: number): string[] {
  return listWaits(waits, day).map((row) => {
    const lengths = formatLengths(row)
    return `${row.name}. ${formatWaits(row)}${lengths ? ` One by one: ${lengths}.` : ''}`
  })
}
