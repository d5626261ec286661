/** Which lists a page says that we have not read for its name. */
import { expect, test } from 'vitest'
import { coverEntity } from '../../src/core/coverage.ts'
import type { Designation, Entity, Instrument, List, Reading } from '../../src/core/model.ts'

const instrument = { id: 'a-law', kind: 'terrorist-list' } as Instrument
const reading = {} as Reading
const list = (own: Partial<List>) =>
  ({ id: 'a-list', follow: 'names', readings: [reading], instruments: [instrument], ...own }) as List
const idsOf = (type: Entity['type'], lists: List[], designations: Designation[] = []) =>
  coverEntity({ type } as Entity, designations, lists).unread.map(({ id }) => id)

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
