import { expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import type { Explainer } from '../../src/core/model.ts'
import { byWeight } from '../../src/core/weight.ts'
import { designation } from './builders.ts'

const us = { government: 'United States', authority: 'us' }
const own = [
  designation('ended', ['2001 in-force', '2002 lifted'], us),
  designation('proposed', ['2024-01-01 proposed'], us),
  designation('us-old', ['2010-01-01 in-force', '2026-10-01 renewed'], us),
  designation('us-new', ['2020-01-01 in-force', '2026-10-01 renewed'], us),
  designation('stale', ['2011-01-01 in-force'], { government: 'Japan', authority: 'jp' }),
  designation('eu', ['2022-01-01 in-force', '2026-10-01 renewed'], { government: 'European Union', authority: 'eu' }),
]
const orderOf = (explained: string[] = []) =>
  byWeight(
    'a-group',
    {
      designationsOf: { entity: new Map([['a-group', own]]), authority: new Map(), instrument: new Map() },
      piecesOf: {
        entity: new Map(),
        designation: new Map(explained.map((id) => [id, [{} as Explainer]])),
        topic: new Map(),
        person: new Map(),
        term: new Map(),
      },
    },
    toDay(2026, 11, 24),
  ).map(({ id }) => id)

test('what is in force comes first, one of each government in turn, and what ended last', () => {
  expect(orderOf()).toEqual(['us-old', 'eu', 'us-new', 'stale', 'proposed', 'ended'])
})

test('of a government what pieces explain comes first, and weighs no more than that', () => {
  expect(orderOf(['us-new', 'stale', 'ended'])).toEqual(['us-new', 'eu', 'us-old', 'stale', 'proposed', 'ended'])
})

test('a name without a listing has none', () => {
  expect(
    byWeight(
      'other',
      {
        designationsOf: { entity: new Map(), authority: new Map(), instrument: new Map() },
        piecesOf: { entity: new Map(), designation: new Map(), topic: new Map(), person: new Map(), term: new Map() },
      },
      0,
    ),
  ).toEqual([])
})
