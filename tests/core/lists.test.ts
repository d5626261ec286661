import { expect, test } from 'vitest'
import { listChanges } from '../../src/core/changes.ts'
import { toDay } from '../../src/core/dates.ts'
import { toLanes } from '../../src/core/lanes.ts'
import { findNear } from '../../src/core/near.ts'
import { statusOn } from '../../src/core/status.ts'
import { summariseStatuses } from '../../src/core/summary.ts'
import { absolute, withBase } from '../../src/core/urls.ts'
import { formatStatusOn, formatStep } from '../../src/core/words.ts'
import { designation, step } from './builders.ts'

const some = [
  designation('b', ['2023-01-26 in-force'], { government: 'United States', authority: 'us-treasury' }),
  designation('a', ['2023-01-26 in-force'], { government: 'United States', authority: 'us-state' }),
  designation('c', ['2021-12-13 in-force'], { government: 'European Union', authority: 'eu-council' }),
  designation('d', ['2022 announced'], { government: 'Japan', authority: 'jp', binding: false }),
]

test('lanes put the government with most designations first, then whoever acted first', () => {
  expect(toLanes(some).map(({ government }) => government)).toEqual(['United States', 'European Union', 'Japan'])
  expect(toLanes(some)[0]?.authorities.map(({ authority }) => authority.id)).toEqual(['us-state', 'us-treasury'])
})

test('lanes do not depend on the order of the input', () => {
  expect(toLanes([...some].reverse())).toEqual(toLanes(some))
})

test('changes come newest first and leave out what is still to come', () => {
  const days = listChanges([...some, designation('e', ['2030-01-01 in-force'])], toDay(2026, 11, 24))
  expect(days.map(({ designation: { id } }) => id)).toEqual(['a', 'b', 'd', 'c'])
})

test('the sentence counts what binds apart from what does not, and what is uncertain apart from both', () => {
  const all = [...some, designation('f', ['2023-02-06 in-force'], { binding: false })]
  expect(summariseStatuses(all, toDay(2022, 6, 1))).toBe(
    'of the five designations that we have one is binding and in force (last seen 13 December 2021), one is uncertain and three are without a record yet.',
  )
  expect(summariseStatuses(all, toDay(2026, 11, 24))).toBe(
    'of the five designations that we have three were binding and in force when last seen, which may be more than half a year before, one is adopted without binding anybody and one is announced.',
  )
})

test('names within a few slips are near, the nearest first', () => {
  expect(findNear('wagnr-group', ['wagner-group', 'wagner-grup', 'eu-council'])).toEqual([
    'wagner-group',
    'wagner-grup',
  ])
  expect(findNear('draf', ['draft', 'ready'])).toEqual(['draft'])
  expect(findNear('xyz', ['wagner-group'])).toEqual([])
})

test('a path becomes a link under any base path', () => {
  expect(withBase('/timeline/', '/')).toBe('/timeline/')
  expect(withBase('/timeline/', '/news/')).toBe('/news/timeline/')
  expect(absolute('/', 'https://listed.example/', '/news/')).toBe('https://listed.example/news/')
})

test('a status in words says since when, and that a resolution binds nobody', () => {
  const day = toDay(2026, 11, 24)
  expect(formatStatusOn(statusOn({ steps: [step('2026-09-26 in-force')] }, day), true)).toBe(
    'In force since 26 September 2026 · last seen 26 September 2026',
  )
  expect(formatStatusOn(statusOn({ steps: [step('2023-03-14 in-force')] }, day), false)).toBe(
    'Adopted, not binding 14 March 2023',
  )
  expect(formatStatusOn(statusOn({ steps: [] }, day), true)).toBe('No record')
  expect(formatStatusOn(statusOn({ steps: [step('2026 in-force')] }, day), true)).toBe(
    'Uncertain: no record or in force',
  )
  expect(formatStep('in-force', false)).toBe('Adopted')
})

test('the sentence says of several in force since when at least they were seen', () => {
  const seen = [
    designation('a', ['2026-06-05 in-force']),
    designation('b', ['2010 in-force', '2026-09-01 renewed']),
    designation('c', ['2010 in-force']),
  ]
  expect(summariseStatuses(seen, toDay(2026, 11, 24))).toBe(
    'of the three designations that we have two are binding and in force (none last seen before 5 June 2026) and one was binding and in force when last seen, which may be more than half a year before.',
  )
})
