/** When governments listed a name, and what held between: no claim goes further than the dates do. */
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import {
  formatStanding,
  formatTurn,
  listTurns,
  listWithout,
  tellDiffering,
  toDiffering,
} from '../../src/core/differed.ts'
import type { Designation, Entity, List } from '../../src/core/model.ts'
import { designation } from './builders.ts'

const day = (text: string) => spanOf(mustParseDate(text)).start
const TODAY = day('2026-11-27')

const listing = (government: string, steps: string[], entity = 'a-group'): Designation => {
  const one = designation(`${government}-${entity}`, steps, { government, name: 'Ban', kind: 'proscription' })
  return {
    ...one,
    entity: { ...one.entity, id: entity, name: entity === 'a-group' ? 'A group' : 'A wing' },
    instrument: { ...one.instrument, id: `${government}-law` },
  }
}
/** Every list has had some other name from the first day on. */
const others = ['A-land', 'B-land', 'C-land'].map((government) =>
  listing(government, ['1990-01-01 in-force'], 'another'),
)
const make = (own: Designation[], lists: List[] = []) => {
  const all = [...own, ...others]
  const entity: Entity = {
    ...listing('A-land', []).entity,
    ties: [{ kind: 'part of', other: { id: 'a-wing', name: 'A wing' }, isOwn: false }],
  }
  return toDiffering(entity, {
    entities: new Map(),
    instruments: new Map(),
    designations: Map.groupBy(all, (one) => one.entity.id),
    lists,
    gaps: [],
  })
}
const tell = (own: Designation[]) => tellDiffering(make(own), TODAY)

test('governments stand in the order in which their listings took effect, with the days between', () => {
  expect(
    tell([
      listing('B-land', ['2001-01-01 announced', '2001-03-01 in-force']),
      listing('A-land', ['2001-01-01 in-force']),
      listing('C-land', ['2001-03-02 in-force', '2002-03-02 lifted']),
    ]),
  ).toEqual([
    '1 January 2001. Ban (A-land): the listing took effect. For 59 days on a list in A-land; no record in B-land and C-land.',
    '1 March 2001. Ban (B-land): the listing took effect, 59 days after the first. For 1 day on a list in A-land and B-land; no record in C-land.',
    '2 March 2001. Ban (C-land): the listing took effect, 60 days after the first. For 365 days on a list in A-land, B-land and C-land.',
    '2 March 2002. Ban (C-land): the listing ended.',
  ])
})

test('a part is named, and a government that has only a part is told apart', () => {
  const [first, second] = tell([
    listing('A-land', ['2001-01-01 in-force'], 'a-wing'),
    listing('A-land', ['2001-01-11 in-force']),
    listing('B-land', ['2001-01-21 in-force']),
  ])
  expect(first).toBe(
    '1 January 2001. A wing, Ban (A-land): the listing took effect. For 10 days only a part of it on a list in A-land; no record in B-land and C-land.',
  )
  expect(second).toContain('For 10 days on a list in A-land; no record in')
})

test('what is over is told as no longer there', () => {
  const [, second] = listTurns(
    make([listing('A-land', ['2001-01-01 in-force', '2002-01-01 lapsed', '2003-01-01 in-force'])]),
    TODAY,
  )
  expect(formatStanding(second!.standing!)).toBe(
    'For 365 days on none of these lists; no longer in A-land; no record in B-land and C-land.',
  )
})

describe('dates that are not days', () => {
  const turns = (a: string, b: string) =>
    listTurns(make([listing('A-land', [`${a} in-force`]), listing('B-land', [`${b} in-force`])]), TODAY)

  test('give the fewest and the most days', () => {
    const [first, second] = turns('2001-01-01', '2002')
    expect(first?.standing?.days).toMatchObject({ fewest: 365, most: 729 })
    expect(formatTurn(second!)).toBe('the listing took effect, 365 to 729 days after the first')
  })

  test('that may lie the other way round give no time between, and no order', () => {
    const [first, second] = turns('2001', '2001-06-01')
    expect(first?.standing).toBeUndefined()
    expect(formatTurn(second!)).toBe('the listing took effect, before or after the first: we cannot tell')
  })

  test('that are about right give days that are', () => {
    const [first] = turns('2001-01-01', '2001-01-31~')
    expect(formatStanding(first!.standing!)).toMatch(/^For about 30 days on a list in A-land;/)
  })

  test('of an earlier step delay what is certain', () => {
    const [, second] = listTurns(
      make([
        listing('A-land', ['2001 in-force']),
        listing('B-land', ['2001-11-01 in-force']),
        listing('C-land', ['2002-01-31 in-force']),
      ]),
      TODAY,
    )
    expect(second?.standing?.days).toMatchObject({ fewest: 31, most: 91 })
  })
})

test('a name that is gone from a list without an act is on neither side', () => {
  const gone = {
    ...listing('A-land', ['2001-01-01 in-force']),
    sightings: [{ on: mustParseDate('2002-01-01'), stands: false }] as Designation['sightings'],
  }
  const [first] = tell([gone, listing('B-land', ['2003-01-01 in-force'])])
  expect(first).toContain('For 730 days not certain in A-land; no record in B-land and C-land.')
})

test('what was only announced, what binds nobody and what is no terrorist list is left out', () => {
  const planned = listing('A-land', ['2001-01-01 announced'])
  const vote = listing('B-land', ['2001-01-01 in-force'])
  const freeze = listing('C-land', ['2001-01-01 in-force'])
  const differing = make([
    planned,
    { ...vote, instrument: { ...vote.instrument, binding: false } },
    { ...freeze, instrument: { ...freeze.instrument, kind: 'sanctions' } },
  ])
  expect(listTurns(differing, TODAY)).toEqual([])
})

test('what is still to come is not told', () => {
  expect(tell([listing('A-land', ['2026-11-28 in-force'])])).toHaveLength(2)
})

test('a government that had no list yet is not said to have no record', () => {
  const late = listing('D-land', ['2005-01-01 in-force'], 'another')
  const own = [listing('A-land', ['2001-01-01 in-force', '2002-01-01 lifted', '2006-01-01 in-force'])]
  const differing = toDiffering(
    { ...listing('A-land', []).entity, ties: [] },
    {
      entities: new Map(),
      instruments: new Map(),
      designations: Map.groupBy([...own, late], (one) => one.entity.id),
      lists: [],
      gaps: [],
    },
  )
  expect(listTurns(differing, TODAY).map(({ standing }) => standing?.without)).toEqual([[], ['D-land'], undefined])
})

test('governments without it are named at the end, with how far their list was read', () => {
  const read = {
    follow: 'whole',
    instruments: [{ id: 'C-land-law' }],
    readings: [{ extent: 'whole', asOf: mustParseDate('2026-02-27') }],
  } as unknown as List
  const differing = make([listing('A-land', ['2001-01-01 in-force'])], [read])
  expect(listWithout(differing).map(({ name }) => name)).toEqual(['B-land', 'C-land'])
  expect(tellDiffering(differing, TODAY).slice(1)).toEqual([
    'Ban (B-land): No record · we have only some names of the list.',
    'Ban (C-land): No record · not on the list when read whole, as it stood on 27 February 2026.',
  ])
})
