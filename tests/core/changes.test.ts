/** Changes by month, and the months without any. */
import { expect, test } from 'vitest'
import { groupByMonth, listChanges } from '../../src/core/changes.ts'
import { toDay } from '../../src/core/dates.ts'
import { designation } from './builders.ts'

const TODAY = toDay(2026, 11, 27)
const months = (steps: string[], until?: number) =>
  groupByMonth(listChanges([designation('a', steps)], TODAY), until).map(({ name, nothing }) => [name, nothing])

test.each<[rule: string, steps: string[], until: number | undefined, told: (string | undefined)[][]]>([
  ['of the month that is not over nothing is missing', ['2026-11-02 made'], TODAY, [['November 2026', undefined]]],
  [
    'what is newest says since when there is nothing',
    ['2026-08-14 made'],
    TODAY,
    [['August 2026', 'Nothing on our record since 14 August 2026.']],
  ],
  [
    'where nobody says until when, nothing is missing above',
    ['2026-08-14 made'],
    undefined,
    [['August 2026', undefined]],
  ],
  [
    'months without any stand between those that have some',
    ['2026-11-02 made', '2026-07-01 in-force', '2026-05-01 announced'],
    TODAY,
    [
      ['November 2026', undefined],
      ['July 2026', 'Nothing on our record from August 2026 to October 2026.'],
      ['May 2026', 'Nothing on our record in June 2026.'],
    ],
  ],
  [
    'a month in which something may have happened is not without anything',
    ['2026-11-02 made', '2026-05-29/2026-07 in-force'],
    TODAY,
    [
      ['November 2026', undefined],
      ['May 2026', 'Nothing on our record from August 2026 to October 2026.'],
    ],
  ],
  [
    'what is known to the year alone has no month, and fills its year',
    ['2024-02-01 made', '2023 announced', '2022-11-01 proposed'],
    undefined,
    [
      ['February 2024', undefined],
      ['2023, month not known', undefined],
      ['November 2022', 'Nothing on our record in December 2022 and in January 2024.'],
    ],
  ],
])('%s', (_, steps, until, told) => {
  expect(months(steps, until)).toEqual(told)
})
