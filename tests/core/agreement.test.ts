import { expect, test } from 'vitest'
import { describeDifferences, findMissing, toComparable } from '../../src/core/agreement.ts'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Designation, Instrument } from '../../src/core/model.ts'
import { designation, source } from './builders.ts'

const day = (text: string) => spanOf(mustParseDate(text)).start
const us = designation('us-fto', ['1997-10-08 in-force', '2012-09-28 lifted'], {
  government: 'United States',
  kind: 'terrorist-list',
})
const uk = designation('uk-ban', ['2001-03-29 in-force'], { government: 'United Kingdom', kind: 'proscription' })
const followed = { ...us.instrument, follow: true }

const differ = (own: Designation[], missing: Instrument[], on: number) =>
  describeDifferences(own.map(toComparable), missing, on)

test('where all governments say the same there is nothing to say', () => {
  expect(differ([us, uk], [], day('2005-01-01'))).toEqual([])
})

test('one government has it on a list, and another no longer', () => {
  expect(differ([us, uk], [], day('2013-01-01'))).toEqual([
    'Governments differ: the United Kingdom had it on a terrorist list when last seen; the United States has it no longer on its terrorist list.',
  ])
})

test('a list that we follow and that never had it is told as our having no record', () => {
  expect(differ([uk], [followed], day('2005-01-01'))).toEqual([
    'Governments differ: the United Kingdom had it on a terrorist list when last seen; we have no record that the United States ever had.',
  ])
})

test('where no government has it in force nothing differs', () => {
  expect(differ([us], [followed], day('2013-01-01'))).toEqual([])
})

test('sanctions are compared with sanctions, never with a terrorist list; what binds nobody counts for nothing', () => {
  const sanctions = designation('eu', ['2020-01-01 in-force'], { government: 'European Union' })
  const motion = designation('fr', ['2023-05-09 in-force'], { kind: 'resolution', binding: false })
  expect(differ([sanctions, us, motion], [], day('2024-01-01'))).toEqual([])
})

test('lists that are followed and lack a group are named; people and companies are not expected on them', () => {
  const { entity } = uk
  expect(findMissing(entity, [uk], [followed, uk.instrument])).toEqual([followed])
  expect(findMissing(entity, [us], [{ ...followed, id: us.instrument.id }])).toEqual([])
  expect(findMissing({ ...entity, type: 'person' }, [uk], [followed])).toEqual([])
})

test('what was seen within half a year stands, what was not stood when last seen', () => {
  const seen = {
    ...uk,
    sightings: [{ on: mustParseDate('2012-12-01'), stands: true, list: { id: 'a', name: 'A' }, source }],
  }
  expect(differ([us, seen], [], day('2013-01-01'))).toEqual([
    'Governments differ: the United Kingdom has it on a terrorist list; the United States has it no longer on its terrorist list.',
  ])
})
