/** Every listing of the record in plain sentences that are wrong on their day: none may be called right. */
import { beforeAll, expect, test } from 'vitest'
import { isoDay, readDay, spanOf } from '../../src/core/dates.ts'
import { statusOn } from '../../src/core/status.ts'
import type { Judge, Verdict } from '../../src/headline/judge.ts'
import type { TimelineRow } from '../../src/timeline/records.ts'
import { labelOf, readRecord, The, the } from './record.ts'

const TODAY = readDay('2026-11-28') as number
const GOVERNMENTS = ['United States', 'United Kingdom', 'European Union', 'Canada', 'Australia', 'Switzerland', 'Japan']

let judge: Judge
let rows: TimelineRow[]
let byEntity: Map<string, TimelineRow[]>

beforeAll(() => {
  const record = readRecord()
  judge = record.judge
  rows = record.rows.filter(({ instrument }) => instrument.kind !== 'bill' && instrument.kind !== 'resolution')
  byEntity = Map.groupBy(rows, ({ entity }) => entity.id)
})

const who = ({ authority }: TimelineRow) => authority.government
const says = (row: TimelineRow, names = row.entity.name) => {
  const as = labelOf(row)
  return as ? `${The(who(row))} designated ${names} as ${as}.` : `${The(who(row))} imposed sanctions on ${names}.`
}
const isNow = (row: TimelineRow) => statusOn(row.told, TODAY - 5).status === 'in-force'
const others = (row: TimelineRow) => byEntity.get(row.entity.id) as TimelineRow[]
const ofGovernment = (row: TimelineRow) => others(row).filter((one) => who(one) === who(row))
const isNever = (row: TimelineRow) => ofGovernment(row).every((one) => statusOn(one.told, TODAY).status === 'in-force')
const firstDay = (row: TimelineRow) =>
  Math.min(...ofGovernment(row).flatMap(({ told }) => told.steps.map(({ on }) => spanOf(on).start)))

interface Sentence {
  text: string
  day: number
}
type Write = (row: TimelineRow, at: number) => Sentence | undefined
const now = (text: string): Sentence => ({ text, day: TODAY - 5 })
const doubtful: Verdict[] = ['unclear', 'no-record', 'other-list']

test.each<[what: string, write: Write, allowed: Verdict[]]>([
  ['weeks before the first step', (row) => ({ text: says(row), day: firstDay(row) - 40 }), [...doubtful, 'not-yet']],
  [
    'said to stand before the first step',
    (row) => ({ text: `${row.entity.name} is already on the list of ${the(who(row))}.`, day: firstDay(row) - 40 }),
    [...doubtful, 'not-yet'],
  ],
  [
    'removed, and it never was',
    (row) =>
      isNow(row) && isNever(row) ? now(`${The(who(row))} has removed ${row.entity.name} from its list.`) : undefined,
    ['unclear'],
  ],
  [
    'denied, and in force',
    (row) => {
      const as = labelOf(row)
      if (!isNow(row)) return undefined
      return now(`${row.entity.name} is not ${as ? `${as} in` : 'under sanctions by'} ${the(who(row))}.`)
    },
    ['unclear'],
  ],
  [
    'with another name that stands on no list of that government',
    (row, at) => {
      const apart = rows.filter((one) => others(one).every((other) => who(other) !== who(row)))
      const other = apart[(at * 37) % apart.length]
      return isNow(row) && other ? now(says(row, `${row.entity.name} and ${other.entity.name}`)) : undefined
    },
    doubtful,
  ],
  [
    'with a name that nobody has, counted off',
    (row) => (isNow(row) ? now(says(row, `${row.entity.name}, Quibble Marsh and Zorblatt`)) : undefined),
    doubtful,
  ],
  [
    'by a government that has no such listing',
    (row, at) => {
      const none = GOVERNMENTS.filter((one) => others(row).every((other) => who(other) !== one))[at % 3]
      return none && isNow(row)
        ? now(`${The(none)} designated ${row.entity.name} as a terrorist organisation.`)
        : undefined
    },
    doubtful,
  ],
  [
    'by another country, its rulers, or somebody who is listed',
    (row, at) => {
      const some = ['Brazil', 'Niger’s junta', 'Israel', 'President Lula', 'A court in Kenya', 'Al-Shabaab']
      return now(`${some[at % some.length]} has designated ${row.entity.name} as a terrorist organisation.`)
    },
    doubtful,
  ],
  [
    'somebody tied to it',
    (row) => now(`${The(who(row))} imposed sanctions on the brother of ${row.entity.name}.`),
    ['unclear'],
  ],
  [
    'firms tied to it',
    (row) => now(`${The(who(row))} imposed sanctions on three firms linked to ${row.entity.name}.`),
    ['unclear'],
  ],
  ['what was put off', (row) => now(`${The(who(row))} has postponed sanctions on ${row.entity.name}.`), ['unclear']],
  [
    'since a year in which nothing happened',
    (row) => {
      const touched = new Set(
        ofGovernment(row).flatMap(({ told }) =>
          told.steps.flatMap(({ on }) =>
            [spanOf(on).start - 31, spanOf(on).end + 31].map((day) => isoDay(day).slice(0, 4)),
          ),
        ),
      )
      const year = ['2009', '2014', '2018', '2020', '2023'].find(
        (one) => !touched.has(one) && Number(one) > Number(isoDay(firstDay(row)).slice(0, 4)),
      )
      return year && isNow(row)
        ? now(
            `${row.entity.name} has been ${labelOf(row) ? `designated ${labelOf(row)}` : 'under sanctions'} by ${the(who(row))} since ${year}.`,
          )
        : undefined
    },
    doubtful,
  ],
])('%s', (_, write, allowed) => {
  const asked = rows.flatMap((row, at) => write(row, at) ?? [])
  const wrong = asked.flatMap(({ text, day }) => {
    const { verdict } = judge(text, day)
    return allowed.includes(verdict) ? [] : [`${isoDay(day)} ${text} ${verdict}`]
  })
  expect(asked.length).toBeGreaterThan(400)
  expect(wrong).toEqual([])
})
