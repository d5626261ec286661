import { defaultModel, Model } from '@opensanctions/followthemoney'
import { expect, test } from 'vitest'
import type { Library } from '../../src/core/model.ts'
import { toFollowTheMoney, toJsonLines } from '../../src/publish/follow-the-money.ts'
import { designation } from '../core/builders.ts'
import { misfits } from './follow-the-money.ts'

const edition = { site: 'https://listed.example', base: '/', now: '2026-11-24T12:00:00Z', today: 20_781 }
const listed = designation('us-tco', ['2023-01-20 announced', '2023-01-26 in-force'], { government: 'United States' })
const lapsed = designation('us-epc', ['2022-11-30 in-force', '2023-12~ lapsed'])
const bill = designation('us-bill', ['2022 in-force'], { kind: 'bill', binding: false })
const soon = designation('us-soon', ['2026-11-01 announced'])
const library = {
  designations: [bill, lapsed, listed, soon],
  entities: [
    { ...listed.entity, aliases: ['Группа'], relations: [{ to: 'a-person', kind: 'led by' }] },
    { ...listed.entity, id: 'a-person', type: 'person' as const },
    { ...listed.entity, id: 'a-ship', type: 'vessel' as const },
  ],
} as Library

test('everything loads in the published FollowTheMoney model and fits it', () => {
  const entities = toFollowTheMoney(library, edition)
  const model = new Model(defaultModel)
  for (const entity of entities) expect(() => model.getEntity(entity)).not.toThrow()
  expect(misfits(entities)).toEqual([])
})

test('a listing is a Sanction linked to its subject, with the days of its steps', () => {
  const sanctions = toFollowTheMoney(library, edition).filter(({ schema }) => schema === 'Sanction')
  expect(sanctions).toMatchObject([
    {
      id: 'listed-designation-us-epc',
      properties: { entity: ['listed-a-group'], startDate: ['2022-11-30'], endDate: ['2023-12'] },
    },
    {
      id: 'listed-designation-us-tco',
      properties: {
        country: ['us'],
        listingDate: ['2023-01-20'],
        startDate: ['2023-01-26'],
        status: ['In force when last seen, 26 January 2023'],
      },
    },
  ])
})

test('what binds nobody or is only announced is no sanction', () => {
  const ids = toFollowTheMoney(library, edition).map(({ id }) => id)
  expect(ids).not.toContain('listed-designation-us-bill')
  expect(ids).not.toContain('listed-designation-us-soon')
})

test('a tie is a link between two names', () => {
  expect(toFollowTheMoney(library, edition).at(-1)).toEqual({
    id: 'listed-link-a-group-a-person',
    schema: 'UnknownLink',
    properties: { subject: ['listed-a-group'], object: ['listed-a-person'], role: ['led by'] },
  })
})

test('the file is one entity a line', () => {
  const lines = toJsonLines(toFollowTheMoney(library, edition)).trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  expect(lines.map((line) => JSON.parse(line).schema)).toEqual([
    'Organization',
    'Person',
    'Vessel',
    'Sanction',
    'Sanction',
    'UnknownLink',
  ])
})
