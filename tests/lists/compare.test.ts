import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Entity } from '../../src/core/model.ts'
import { compareList } from '../../src/lists/compare.ts'
import type { ListedName } from '../../src/lists/listed.ts'
import { createMatcher } from '../../src/lists/match.ts'
import { nameProposal } from '../../src/lists/proposal.ts'
import { designation, source, step } from '../core/builders.ts'

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  type: 'group',
  summary: 'S.',
  sources: [source],
  ties: [],
  ...more,
})
const listed = (number: string, name: string, more: Partial<ListedName> = {}): ListedName => ({
  number,
  name,
  aliases: [],
  kind: 'organisation',
  programmes: ['TCO'],
  ...more,
})

describe('matching', () => {
  const wagner = entity('wagner-group', {
    name: 'Wagner Group',
    aliases: ['Liga', "Private Military Company 'Wagner'", 'ЧВК «Вагнер»'],
    listNumbers: { ofac: ['22543'] },
  })
  const person = entity('jane-doe', { name: 'Jane Alexandra Doe', type: 'person' })
  const twin = entity('twin', { name: 'Northern Front' })
  const other = entity('other', { aliases: ['Northern Front'] })
  const match = createMatcher([wagner, person, twin, other], 'ofac')
  const matchUn = createMatcher([wagner, person, twin, other], 'un')

  test('the number of the list goes before any name', () => {
    expect(match(listed('22543', 'ANYTHING AT ALL'))).toEqual({ entity: wagner, by: 'number' })
  })

  test('without a number a name or an alias of several words counts, capitals, accents and punctuation aside', () => {
    expect(matchUn(listed('1', 'PRIVATE MILITARY COMPANY “WAGNER”'))?.entity).toBe(wagner)
    expect(matchUn(listed('1', 'X', { aliases: ['ЧВК Вагнер'] }))).toEqual({ entity: wagner, by: 'ЧВК Вагнер' })
  })

  test('an entity that has another number in this list is not matched by name', () => {
    expect(match(listed('999', 'WAGNER GROUP'))).toBeUndefined()
  })

  test('an alias of one word is anybody’s', () => {
    expect(matchUn(listed('1', 'LIGA'))).toBeUndefined()
  })

  test('a likeness is no match', () => {
    expect(matchUn(listed('1', 'Wagner Grup'))).toBeUndefined()
    expect(matchUn(listed('1', 'Milosh Wagner', { kind: 'person' }))).toBeUndefined()
  })

  test('people are known in any order of their names, and only as people', () => {
    expect(matchUn(listed('1', 'DOE, Jane Alexandra', { kind: 'person' }))?.entity).toBe(person)
    expect(matchUn(listed('1', 'Jane Alexandra Doe'))).toBeUndefined()
  })

  test('a ship of the same name is no group', () => {
    expect(matchUn(listed('1', 'WAGNER GROUP'))?.entity).toBe(wagner)
    expect(matchUn(listed('1', 'WAGNER GROUP', { kind: 'vessel' }))).toBeUndefined()
  })

  test('a name that two entities bear is nobody’s', () => {
    expect(matchUn(listed('1', 'Northern Front'))).toBeUndefined()
  })
})

describe('comparing', () => {
  const day = spanOf(mustParseDate('2023-01-26')).start
  const tco = designation('us-tco', ['2023-01-20 announced', '2023-01-26 in-force'], { entity: 'falcon' })
  tco.entity = entity('falcon', { name: 'Falcon', listNumbers: { ofac: ['9'] } })
  tco.instrument = { ...tco.instrument, id: 'us-eo-13581', programmes: { ofac: ['TCO'] }, follow: true }
  const record = { entities: [tco.entity], designations: [tco], instruments: [tco.instrument] }
  async function* list(...names: ListedName[]) {
    yield* names
  }
  const compare = (names: ListedName[], on = day, of = record) => compareList(list(...names), of, 'ofac', 'a-list', on)
  const names = async (...args: Parameters<typeof compare>) =>
    (await compare(...args)).proposals.map((one) => nameProposal(one)[0])
  const absentOf = async (...args: Parameters<typeof compare>) =>
    (await compare(...args)).absent.map((one) => one.designation.id)
  /** The record with readings of the list: of which day, and whether it shows the designation. */
  const readBefore = (...sightings: [day: string, stands: boolean][]) => {
    const read = { ...tco, sightings: sightings.map(([on, stands]) => sighting(on, stands)) }
    return { ...record, designations: [read] }
  }
  const sighting = (on: string, stands: boolean) => ({
    on: mustParseDate(on),
    stands,
    list: { id: 'a-list', name: 'A list' },
    source,
  })

  test('what the record has in force and the list has is seen, and not proposed', async () => {
    const { proposals, seen, absent } = await compare([listed('9', 'FALCON')])
    expect(proposals).toEqual([])
    expect(seen).toEqual([tco])
    expect(absent).toEqual([])
  })

  test('before the day of force the tag is ahead of the record', async () => {
    const { proposals, seen } = await compare([listed('9', 'FALCON')], day - 1)
    expect(proposals).toMatchObject([{ kind: 'new-tag', programme: 'TCO', designation: { status: 'announced' } }])
    expect(seen).toEqual([tco])
  })

  test('what is in force by a date that is not exact is seen, and not proposed again', async () => {
    const vague = { ...tco, steps: [step('2023-01-20/2023-01-26 in-force')] }
    const { proposals, seen } = await compare([listed('9', 'FALCON')], day, { ...record, designations: [vague] })
    expect(proposals).toEqual([])
    expect(seen).toEqual([vague])
  })

  test('what has ended by the record and stands there is ahead of the record, and not seen', async () => {
    const ended = { ...tco, steps: [...tco.steps, step('2023-01-26 lifted')] }
    const { proposals, seen } = await compare([listed('9', 'FALCON')], day, { ...record, designations: [ended] })
    expect(proposals).toMatchObject([{ kind: 'new-tag', designation: { status: 'ended' } }])
    expect(seen).toEqual([])
  })

  test('a tag that the record lacks is proposed, whether or not an instrument has it', async () => {
    expect(await names([listed('9', 'FALCON', { programmes: ['TCO', 'CAR'] })])).toEqual(['new-tag--falcon--car.yaml'])
  })

  test('an entry that is gone is absent, and never proposed as an end', async () => {
    const { proposals, absent, seen } = await compare([listed('8', 'ANOTHER', { programmes: ['CUBA'] })])
    expect(absent).toEqual([{ designation: tco }])
    expect(seen).toEqual([])
    expect(proposals).toEqual([])
  })

  test('a tag that is gone is absent where a reading had shown it; what no reading ever showed is not gone', async () => {
    const bare = [listed('9', 'FALCON', { programmes: ['CAR'] })]
    expect(await absentOf(bare)).toEqual([])
    expect((await compare(bare)).untagged.map((one) => one.designation.id)).toEqual(['us-tco'])
    expect(await absentOf(bare, day, readBefore(['2023-01-25', true]))).toEqual(['us-tco'])
  })

  test('a new name is proposed only where the record holds every name under one of its tags, and then with all of them', async () => {
    const others = [listed('10', 'NEW', { programmes: ['TCO', 'CAR'] }), listed('11', 'B', { programmes: ['CUBA'] })]
    expect(await names([listed('9', 'Falcon'), ...others])).toEqual([
      'new-name--10--tco.yaml',
      'new-name--10--car.yaml',
    ])
  })

  test('the same number with another name is another name of the same, not a new one', async () => {
    expect(await names([listed('9', 'EAGLE FRONT')])).toEqual(['renamed--falcon--eagle-front.yaml'])
    const known = { ...tco.entity, aliases: ['Eagle Front'] }
    const told = { ...record, entities: [known], designations: [{ ...tco, entity: known }] }
    expect(await names([listed('9', 'EAGLE FRONT')], day, told)).toEqual([])
  })

  test('of a name that was known without its number the number is proposed', async () => {
    const bare = entity('falcon', { name: 'Falcon Front' })
    const told = { ...record, entities: [bare], designations: [{ ...tco, entity: bare }] }
    expect(await names([listed('9', 'FALCON FRONT')], day, told)).toEqual(['number--falcon--9.yaml'])
  })

  test('a name that cannot be looked up is said, not guessed', async () => {
    const { listNumbers: _, ...nameless } = tco.entity
    const blind = { ...record, entities: [nameless], designations: [{ ...tco, entity: nameless }] }
    const { proposals, absent, unknown } = await compare([listed('8', 'X', { programmes: [] })], day, blind)
    expect(proposals).toEqual([])
    expect(absent).toEqual([])
    expect(unknown).toEqual([nameless])
  })
})
