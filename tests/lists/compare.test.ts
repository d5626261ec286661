import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Entity } from '../../src/core/model.ts'
import { compareList } from '../../src/lists/compare.ts'
import type { ListedName } from '../../src/lists/listed.ts'
import { createMatcher } from '../../src/lists/match.ts'
import { nameProposal, writeProposal } from '../../src/lists/proposal.ts'
import { designation, source } from '../core/builders.ts'

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
  tco.entity = entity('falcon', { listNumbers: { ofac: ['9'] } })
  tco.instrument = { ...tco.instrument, id: 'us-eo-13581', programmes: { ofac: ['TCO'] }, follow: true }
  const record = { entities: [tco.entity], designations: [tco], instruments: [tco.instrument] }
  async function* list(...names: ListedName[]) {
    yield* names
  }
  const kinds = async (names: ListedName[], on = day) =>
    (await compareList(list(...names), record, 'ofac', on)).proposals.map((one) => nameProposal(one))

  test('what the record has already is not proposed', async () => {
    expect(await kinds([listed('9', 'FALCON')])).toEqual([])
  })

  test('before the day of force the tag is ahead of the record', async () => {
    const { proposals } = await compareList(list(listed('9', 'FALCON')), record, 'ofac', day - 1)
    expect(proposals).toMatchObject([
      { kind: 'new-tag', programme: 'TCO', designation: { id: 'us-tco', status: 'announced' } },
    ])
  })

  test('a tag that the record lacks is proposed, whether or not an instrument has it', async () => {
    expect(await kinds([listed('9', 'FALCON', { programmes: ['TCO', 'CAR'] })])).toEqual(['new-tag--falcon--car.yaml'])
  })

  test('a tag that is gone, and an entry that is gone, are proposed', async () => {
    expect(await kinds([listed('9', 'FALCON', { programmes: ['CAR'] })])).toContain('vanished-tag--falcon--tco.yaml')
    expect(await kinds([listed('8', 'ANOTHER', { programmes: ['CUBA'] })])).toEqual(['vanished-tag--falcon--tco.yaml'])
  })

  test('a new name is proposed only under a programme of which the record holds every name', async () => {
    expect(await kinds([listed('9', 'F'), listed('10', 'NEW'), listed('11', 'B', { programmes: ['CUBA'] })])).toEqual([
      'new-name--10--tco.yaml',
    ])
  })

  test('a name that cannot be looked up is said, not guessed', async () => {
    const { listNumbers: _, ...nameless } = tco.entity
    const blind = { ...record, entities: [nameless], designations: [{ ...tco, entity: nameless }] }
    const { proposals, unknown } = await compareList(list(listed('8', 'X', { programmes: [] })), blind, 'ofac', day)
    expect(proposals).toEqual([])
    expect(unknown).toEqual([nameless])
  })

  test('a proposal says what it is, how it was matched, and drafts the designation with its blanks', async () => {
    const { proposals } = await compareList(list(listed('9', 'FALCON')), record, 'ofac', day - 1)
    expect(proposals.map((one) => writeProposal(one, 'ofac', 'sdn.csv', '2023-01-25'))).toEqual([
      `# Ahead of the record: “FALCON” (ent_num 9) has the tag TCO, and the record says that us-tco is announced.
# Nothing here is published. Find the act itself and cite it; then set decision to accepted or rejected, and keep the file: it is not proposed again.
kind: new-tag
list: ofac
programme: TCO
number: "9"
name: FALCON
entity: falcon
matchedBy: the number
instrument: us-eo-13581
designation: us-tco
recordSays: announced
file: sdn.csv
comparedFor: 2023-01-25
decision: open
draft: |
  - id: us-eo-13581-falcon
    entity: falcon
    authority: utopia-treasury
    instrument: us-eo-13581
    summary: # one sentence in plain words
    steps:
      - { on: # the day of the act, step: in-force, sources: [] }
`,
    ])
  })
})
