/** Names against lists: which names are chosen, and what a cell says. */
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { formatCell, formatRule, formatStart, type Matrix, matrixKey, toMatrix } from '../../src/core/matrix.ts'
import type { Designation, Entity, Gap, List, Reading } from '../../src/core/model.ts'
import { designation } from './builders.ts'

const TODAY = spanOf(mustParseDate('2026-11-27')).start

const fto = ['2020-01-01 in-force']
const listing = (entity: string, law: string, steps = fto): Designation => {
  const one = designation(`${law}-${entity}`, steps, { entity, name: `The list of ${law}` })
  return { ...one, entity: entityOf(entity), instrument: { ...one.instrument, id: law } }
}
const entityOf = (id: string, parts: string[] = []): Entity => ({
  ...designation('any', fto).entity,
  id,
  name: `Group ${id}`,
  ties: parts.map((part) => ({ kind: 'part of', other: { id: part, name: `Group ${part}` }, isOwn: false })),
})
const readWhole = (law: string, follow: List['follow'], extent: Reading['extent'] = 'whole'): List =>
  ({
    follow,
    instruments: [{ id: law }],
    readings: [{ extent, asOf: mustParseDate('2026-02-27') }],
  }) as List

const make = (
  all: Designation[],
  {
    least = 2,
    entities = [],
    lists = [],
    gaps = [],
  }: { least?: number; entities?: Entity[]; lists?: List[]; gaps?: Gap[] } = {},
): Matrix => {
  const named = new Map(all.map(({ entity }) => [entity.id, entity]))
  for (const entity of entities) named.set(entity.id, entity)
  return toMatrix(
    { instruments: ['one', 'two', 'three'], least },
    {
      entities: named,
      instruments: new Map(['one', 'two', 'three'].map((id) => [id, { ...listing('x', id).instrument, id }])),
      designations: Map.groupBy(all, ({ entity }) => entity.id),
      lists,
      gaps,
    },
  )
}
const namesOf = ({ rows }: Matrix) => rows.map(({ entity }) => entity.id)
const wordsOf = ({ columns, rows }: Matrix, row: number) =>
  rows[row]!.cells.map((cell, index) => formatCell(cell, columns[index]!, TODAY))

describe('the rule', () => {
  test('chooses the names that enough of the lists have, by name', () => {
    const all = [
      listing('b', 'one'),
      listing('b', 'two'),
      listing('a', 'one'),
      listing('a', 'three'),
      listing('c', 'one'),
    ]
    expect(namesOf(make(all))).toEqual(['a', 'b'])
    expect(namesOf(make(all, { least: 3 }))).toEqual([])
  })

  test('counts a list that had the name, and none that never did', () => {
    const had = listing('a', 'two', ['2020-01-01 in-force', '2021-01-01 lifted'])
    const planned = listing('b', 'two', ['2020-01-01 announced'])
    expect(namesOf(make([listing('a', 'one'), had, listing('b', 'one'), planned]))).toEqual(['a'])
  })

  test('counts a list once, however often it had the name', () => {
    const again = { ...listing('a', 'one'), id: 'again' }
    expect(namesOf(make([listing('a', 'one'), again]))).toEqual([])
  })

  test('is said with how many names came of it', () => {
    const matrix = make([listing('a', 'one'), listing('a', 'two')])
    expect(formatRule(matrix, 2)).toBe('1 name: all that at least 2 of these 3 lists have or had.')
    expect(matrix.columns.map(({ count }) => count)).toEqual([1, 1, 0])
  })
})

describe('a cell', () => {
  test('says the status, and since when where the status does not', () => {
    const ended = listing('a', 'two', ['2020-01-01 in-force', '2021-01-01 lifted'])
    expect(wordsOf(make([listing('a', 'one'), ended]), 0).slice(0, 2)).toEqual([
      'In force when last seen, 1 January 2020 (from 1 January 2020)',
      'Ended 1 January 2021 (from 1 January 2020)',
    ])
    expect(formatStart(listing('a', 'one', ['2026-11-01 in-force']), TODAY)).toBeUndefined()
    expect(formatStart(listing('a', 'one', ['2026-11-01 announced']), TODAY)).toBeUndefined()
  })

  test.each<[string, List[], string]>([
    [
      'was read whole',
      [readWhole('three', 'whole')],
      'not on the list when read whole, as it stood on 27 February 2026',
    ],
    ['was not', [readWhole('three', 'whole', 'names')], 'we have not read the list whole'],
    ['is followed for some names', [readWhole('three', 'names')], 'we have only some names of the list'],
    ['is nowhere read', [], 'we have only some names of the list'],
  ])('without a listing says that the list %s', (_, lists, words) => {
    const all = [listing('a', 'one'), listing('a', 'two')]
    expect(wordsOf(make(all, { lists }), 0)[2]).toBe(`No record · ${words}`)
  })

  test('without a listing of the name says what there is of its parts', () => {
    const all = [listing('a', 'one'), listing('a', 'two'), listing('wing', 'three', ['2026-11-01 in-force'])]
    expect(wordsOf(make(all, { entities: [entityOf('a', ['wing'])] }), 0)[2]).toBe(
      'No record · we have only some names of the list; Group wing, a part of it: In force since 1 November 2026 · last seen 1 November 2026',
    )
  })

  test('without a listing says what we know that we lack', () => {
    const gap = { entity: { id: 'a' }, instrument: { id: 'three' }, what: 'the day of the listing' } as Gap
    const all = [listing('a', 'one'), listing('a', 'two')]
    expect(wordsOf(make(all, { gaps: [gap] }), 0)[2]).toBe(
      'No record · we have only some names of the list · we know that we lack: the day of the listing',
    )
  })
})

test('two matrices of other lists or rules are kept apart', () => {
  const keys = [
    { instruments: ['a', 'b'], least: 2 },
    { instruments: ['b', 'a'], least: 2 },
    { instruments: ['a', 'b'], least: 1 },
  ].map(matrixKey)
  expect(new Set(keys).size).toBe(3)
})
