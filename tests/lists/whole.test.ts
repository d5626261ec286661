import { expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Entity, Gap } from '../../src/core/model.ts'
import type { ListedName } from '../../src/lists/listed.ts'
import { compareWhole } from '../../src/lists/whole.ts'
import { designation, source } from '../core/builders.ts'

const day = spanOf(mustParseDate('2023-01-26')).start
const law = { ...designation('any', ['2023-01-01 in-force']).instrument, id: 'a-law', programmes: { un: ['T'] } }

const listing = (entity: string, steps: string[], more: Partial<Entity> = {}) => {
  const own = designation(`t-${entity}`, steps, { entity })
  own.entity = { id: entity, name: entity, type: 'group', summary: 'S.', sources: [source], ties: [], ...more }
  own.instrument = law
  return own
}
const listed = (name: string, more: Partial<ListedName> = {}): ListedName => ({
  number: name,
  name,
  aliases: [],
  kind: 'organisation',
  programmes: ['T'],
  ...more,
})
const falcon = listing('falcon', ['2020-01-01 in-force'], { name: 'Falcon Front', aliases: ['Saqr'] })

async function compare(names: ListedName[], record = [falcon], gaps: Gap[] = []) {
  async function* list() {
    yield* names
  }
  const all = { designations: record, entities: record.map(({ entity }) => entity) }
  return compareWhole(list(), all, { reader: 'un', instruments: [law], gaps, day })
}
const gap = (covers: Gap['covers']): Gap => ({ id: 'a-gap', what: 'W.', why: 'Y.', covers })

test('what both have is matched, by number, name or another name, and nothing is unexplained', async () => {
  const numbered = listing('hawk', ['2020-01-01 in-force'], { listNumbers: { un: ['7'] } })
  const named = listing('owl', ['2020-01-01 in-force'], { name: 'The Owls', aliases: ['Night Birds'] })
  const { matched, unexplained } = await compare(
    [listed('ANYTHING', { number: '7' }), listed('Falcon Front'), listed('Night Birds')],
    [falcon, numbered, named],
  )
  expect(matched.map(({ designation: { id }, by }) => [id, by])).toEqual([
    ['t-hawk', 'number'],
    ['t-falcon', 'name'],
    ['t-owl', 'other name'],
  ])
  expect(unexplained).toBe(0)
})

test('among listings without an entry a name of one word is enough, and a person need not be called one', async () => {
  const jane = listing('jane', ['2020-01-01 in-force'], { name: 'Jane Doe', type: 'person' })
  const { matched, unexplained } = await compare([listed('Saqr'), listed('Doe Jane')], [falcon, jane])
  expect(matched.map(({ designation: { id } }) => id)).toEqual(['t-falcon', 't-jane'])
  expect(unexplained).toBe(0)
})

test('of two entries that print a name the one whose own name it is has the listing', async () => {
  const hawk = listing('hawk', ['2020-01-01 in-force'], { name: 'Hawk Front' })
  const { matched } = await compare(
    [listed('Falcon Front', { aliases: ['Hawk Front'] }), listed('Hawk Front')],
    [falcon, hawk],
  )
  expect(matched.map(({ designation: { id } }) => id).sort()).toEqual(['t-falcon', 't-hawk'])
})

test('a name that the record lacks, or says has ended, is unexplained', async () => {
  const ended = listing('hawk', ['2020-01-01 in-force', '2022-01-01 lifted'], { name: 'Hawk Front' })
  const { unrecorded, unexplained } = await compare(
    [listed('Falcon Front'), listed('Hawk Front'), listed('Owls')],
    [falcon, ended],
  )
  expect(unrecorded.map(({ listed: { name }, known }) => [name, known?.status])).toEqual([
    ['Hawk Front', 'ended'],
    ['Owls', undefined],
  ])
  expect(unexplained).toBe(2)
})

test('a gap explains the kinds and names that it says, and those of its own law only', async () => {
  const names = [listed('Falcon Front'), listed('Jane Doe', { kind: 'person' }), listed('Owls')]
  const explained = async (own: Gap) => (await compare(names, [falcon], [own])).unexplained
  expect(await explained(gap({ kinds: ['person'], names: ['Owls'] }))).toBe(0)
  expect(await explained(gap({ kinds: ['person'] }))).toBe(1)
  expect(await explained({ ...gap({ kinds: ['person'] }), instrument: { id: 'another', name: 'Another' } })).toBe(2)
})

test('a listing without an entry is unexplained, unless an entry prints its name, lacks the tag, or a gap says why', async () => {
  expect((await compare([listed('Owls')])).unexplained).toBe(2)
  const own = gap({ names: ['Owls'] })
  expect((await compare([listed('Owls', { including: ['Falcon Front'] })], [falcon], [own])).unexplained).toBe(0)
  const bare = [listed('Owls'), listed('Falcon Front', { programmes: ['X'] })]
  expect((await compare(bare, [falcon], [own])).unexplained).toBe(0)
  const all = gap({ names: ['Owls'], designations: ['t-falcon'] })
  expect((await compare([listed('Owls')], [falcon], [all])).unexplained).toBe(0)
})

test('a listing that may have ended by then need not be on the list, and what begins later is not looked for', async () => {
  const vague = listing('hawk', ['2020-01-01 in-force', '2023-01 lifted'])
  const later = listing('owl', ['2023-02-01 in-force'])
  expect((await compare([listed('Falcon Front')], [falcon, vague, later])).unexplained).toBe(0)
})
