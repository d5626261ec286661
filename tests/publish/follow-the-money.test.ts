import { defaultModel, Model } from '@opensanctions/followthemoney'
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import type { Designation, Library } from '../../src/core/model.ts'
import { toFollowTheMoney, toJsonLines } from '../../src/publish/follow-the-money.ts'
import { designation, source } from '../core/builders.ts'
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

describe('a listing that was lifted and made anew', () => {
  const steps = [
    ['2020-12-10 announced', 'first-notice'],
    ['2021-01-19 in-force', 'first-act'],
    ['2021-02 suspended', 'a-pause'],
    ['2021-02-16 lifted', 'its-end'],
    ['2021-02-20 published', 'end-in-print'],
    ['2025-01-22 announced', 'second-notice'],
    ['2025-03-05 in-force', 'second-act'],
  ] as const
  const anew = designation(
    'us-fto',
    steps.map(([text]) => text),
  )
  anew.steps = anew.steps.map((one, index) => ({
    ...one,
    sources: [{ ...source, url: `https://example.org/${steps[index]![1]}` }],
  }))
  const sanctionsOf = (today: number) => toFollowTheMoney({ entities: [], designations: [anew] }, { ...edition, today })
  const day = (text: string) => spanOf(mustParseDate(text)).start

  test('is two sanctions, each with its own days, status and sources', () => {
    const [first, second, ...others] = sanctionsOf(edition.today)
    expect(others).toEqual([])
    expect(first).toMatchObject({
      id: 'listed-designation-us-fto',
      properties: {
        listingDate: ['2020-12-10'],
        startDate: ['2021-01-19'],
        endDate: ['2021-02-16'],
        status: ['Ended 16 February 2021'],
      },
    })
    expect(second).toMatchObject({
      id: 'listed-designation-us-fto-2',
      properties: {
        listingDate: ['2025-01-22'],
        startDate: ['2025-03-05'],
        status: ['In force when last seen, 5 March 2025'],
      },
    })
    expect(second?.properties).not.toHaveProperty('endDate')
    const urlsOf = (one: typeof first) => one?.properties.sourceUrl?.map((url) => url.split('/').at(-1) || 'page')
    expect(urlsOf(first)).toEqual(['page', 'first-notice', 'first-act', 'a-pause', 'its-end', 'end-in-print'])
    expect(urlsOf(second)).toEqual(['page', 'second-notice', 'second-act'])
    expect(misfits([...toFollowTheMoney({ entities: [anew.entity], designations: [anew] }, edition)])).toEqual([])
  })

  test('is one sanction, ended, until the second has come into force', () => {
    expect(sanctionsOf(day('2025-03-04')).map(({ id }) => id)).toEqual(['listed-designation-us-fto'])
    expect(sanctionsOf(day('2025-03-05'))).toHaveLength(2)
  })

  test('was in force on a day before its end, and its first sanction says so', () => {
    const [first, ...others] = sanctionsOf(day('2021-01-20'))
    expect(others).toEqual([])
    expect(first?.properties.status).toEqual(['In force since 19 January 2021 · last seen 19 January 2021'])
    expect(first?.properties).not.toHaveProperty('endDate')
  })

  test('has a sighting in its last sanction alone', () => {
    const sighting = { on: mustParseDate('2026-11-01'), stands: true, list: { id: 'a-list', name: 'A list' }, source }
    const seen = { ...anew, sightings: [sighting] }
    const [first, second] = toFollowTheMoney({ entities: [], designations: [seen] }, edition)
    expect(first?.properties.status).toEqual(['Ended 16 February 2021'])
    expect(second?.properties.status).toEqual(['In force since 5 March 2025 · last seen on the list 1 November 2026'])
  })
})

describe('what else names somebody', () => {
  const [name] = toFollowTheMoney({ entities: [{ ...listed.entity, wikidata: 'Q42' }], designations: [] }, edition)
  const numbered = (programmes: Designation['instrument']['programmes']) => {
    const entity = { ...listed.entity, listNumbers: { ofac: ['22543'], un: ['QDe.004'] } }
    const one = { ...listed, entity, instrument: { ...listed.instrument, programmes } }
    return toFollowTheMoney({ entities: [entity], designations: [one] }, edition)
  }

  test('the item at Wikidata stands with the name', () => {
    expect(name?.properties.wikidataId).toEqual(['Q42'])
  })

  test('a number in a list stands with the sanctions that the list prints, and fits the model', () => {
    const [, sanction] = numbered({ ofac: ['TCO'] })
    expect(sanction?.properties.authorityId).toEqual(['22543'])
    expect(sanction?.properties).not.toHaveProperty('unscId')
    const both = numbered({ ofac: ['TCO'], un: ['Al-Qaida'] })
    expect(both[1]?.properties).toMatchObject({ authorityId: ['22543'], unscId: ['QDe.004'] })
    expect(misfits(both)).toEqual([])
  })

  test('a number in a list stands with no sanction that the list does not print', () => {
    expect(numbered(undefined)[1]?.properties).not.toHaveProperty('authorityId')
  })
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
