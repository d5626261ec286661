/** Which lists a page says that we have not read for its name. */
import { expect, test } from 'vitest'
import { coverEntity } from '../../src/core/coverage.ts'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Designation, Entity, Instrument, List, Reading } from '../../src/core/model.ts'

const TODAY = spanOf(mustParseDate('2026-11-27')).start
const instrument = { id: 'a-law', kind: 'terrorist-list' } as Instrument
const reading = { extent: 'names', asOf: mustParseDate('2026-02-27') } as Reading
const list = (own: Partial<List>) =>
  ({ id: 'a-list', follow: 'names', readings: [reading], instruments: [instrument], ...own }) as List
const idsOf = (type: Entity['type'], lists: List[], designations: Designation[] = []) =>
  coverEntity({ type } as Entity, designations, lists, TODAY).unread.map(({ id }) => id)

test('a group may stand on a terrorist list that nobody has read for names', () => {
  expect(idsOf('group', [list({ follow: 'none' })])).toEqual(['a-list'])
  expect(idsOf('group', [list({ readings: [] })])).toEqual(['a-list'])
})

test('a list that was read is not named, nor is one on which the group stands', () => {
  expect(idsOf('group', [list({})])).toEqual([])
  expect(idsOf('group', [list({ follow: 'none' })], [{ instrument } as Designation])).toEqual([])
})

test('of a person, or of a list that is no terrorist list, nothing is said', () => {
  expect(idsOf('person', [list({ follow: 'none' })])).toEqual([])
  expect(idsOf('group', [list({ follow: 'none', instruments: [{ ...instrument, kind: 'sanctions' }] })])).toEqual([])
})

test.each<[rule: string, own: Partial<List>, designations: Designation[], told: string[]]>([
  ['that was read whole and has not the group is named with the day', {}, [], ['2026-02-27']],
  ['on which the group stands is not', {}, [{ instrument } as Designation], []],
  ['of which the record has some names only is not: nobody looked for the others', { follow: 'names' }, [], []],
  ['of which only names were read is not', { readings: [reading] }, [], []],
  [
    'counts by its newest whole reading that is not still to come',
    {
      readings: [
        { ...reading, extent: 'whole', asOf: mustParseDate('2027-01-01') },
        { ...reading, extent: 'whole' },
      ],
    },
    [],
    ['2026-02-27'],
  ],
])('a list %s', (_, own, designations, told) => {
  const whole = list({ follow: 'whole', readings: [{ ...reading, extent: 'whole' }], ...own })
  const { without } = coverEntity({ type: 'group' } as Entity, designations, [whole], TODAY)
  expect(without.map(({ asOf }) => asOf.text)).toEqual(told)
})
