/** In which order a name came onto lists. */
import { expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import type { Designation } from '../../src/core/model.ts'
import { countAwaited, sequenceKey, tellSequence, toSequence } from '../../src/core/sequence.ts'
import { designation } from './builders.ts'

const TODAY = toDay(2026, 11, 27)
const sequence = (all: Designation[], instruments: string[] = []) =>
  toSequence({ entity: 'a-group', instruments }, (all[0] as Designation).entity, {
    entities: new Map(),
    instruments: new Map(),
    designations: Map.groupBy(all, ({ entity }) => entity.id),
    lists: [],
    gaps: [],
  })
const tell = (...all: Designation[]) => tellSequence(sequence(all), TODAY)

const one = designation('one', ['2023-01-20 announced', '2023-01-26 in-force'], { government: 'Utopia' })
const two = designation('two', ['2021-12-13 in-force'], { government: 'Arcadia' })

test('whoever was first comes first, and the others say how many days after', () => {
  expect(tell(one, two)).toEqual([
    'A list (Arcadia): took effect 13 December 2021.',
    'A list (Utopia): announced 20 January 2023, took effect 26 January 2023, 409 days after the first.',
  ])
})

test('a day that is not certain is told as such, with the fewest and the most days', () => {
  const later = designation('later', ['2023-02-28 announced', '2023-03~ in-force'])
  expect(tell(two, later)[1]).toBe(
    'A list (Utopia): announced 28 February 2023, took effect about March 2023, 443 to 473 days after the first.',
  )
})

test('where the days between are hardly known they are left out, and where the order is not known that is said', () => {
  const year = designation('year', ['2017 in-force'])
  const within = designation('within', ['2017-06-20 in-force'])
  expect(tell(year, within, one).slice(1)).toEqual([
    'A list (Utopia): took effect 20 June 2017, before or after the first: we cannot tell.',
    'A list (Utopia): announced 20 January 2023, took effect 26 January 2023.',
  ])
})

test('an announcement of the same day is none that came before', () => {
  expect(tell(designation('same', ['2022-03-08 announced', '2022-03-08 in-force']))).toEqual([
    'A list (Utopia): took effect 8 March 2022.',
  ])
})

test('what binds nobody is no listing, and of what was only announced no day is claimed', () => {
  const vote = designation('vote', ['2022-01-01 in-force'], { binding: false })
  const said = designation('said', ['2026-05-28 announced'])
  const due = designation('due', ['2027-01-01 in-force'])
  const all = [two, vote, said, due]
  expect(countAwaited(sequence(all), TODAY)).toBe(2)
  expect(tell(...all)).toEqual([
    'A list (Arcadia): took effect 13 December 2021.',
    'Of 2 more we have no record that they took effect.',
  ])
})

test('a writer may choose the laws', () => {
  expect(sequence([one, two], ['two-law']).listings).toEqual([two])
  expect(sequenceKey({ entity: 'a', instruments: ['b'] })).not.toBe(sequenceKey({ entity: 'a', instruments: [] }))
})
