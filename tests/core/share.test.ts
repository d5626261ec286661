/** What stands on the pictures that are shared, in words. */
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { buildLibrary } from '../../src/core/library.ts'
import {
  share,
  shareEntity,
  shareInstrument,
  shareSite,
  wordFront,
  wordInstrument,
  wordTimeline,
} from '../../src/core/share.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { libraryWith, listing } from '../publish/library.ts'
import { designation } from './builders.ts'

const day = toDay(2026, 11, 24)
const seen = '2026-10-01 renewed'
const { entity, instrument } = listing

/** Listings of as many names under one law. */
const under = (steps: string[][], binding = true) => {
  const own = steps.map((some, index) => designation(`d-${index}`, some, { entity: `e-${index}`, binding }))
  const law = own[0]!.instrument
  const designations = own.map((one) => ({ ...one, instrument: law }))
  return {
    law,
    library: libraryWith({ designations, entities: designations.map((one) => one.entity), instruments: [law] }),
  }
}

describe('the picture of a name', () => {
  test('says its weightiest listings with their status, of which day, and of how many', () => {
    const four = ['a', 'b', 'c', 'd'].map((name) =>
      designation(name, ['2023-01-26 in-force', seen], { name: `List ${name}` }),
    )
    const { path, alt } = shareEntity(entity, libraryWith({ designations: four }), day)
    expect(path).toBe('/entities/a-group/card.png')
    expect(alt).toMatch(
      /^A group\. List a \(Utopia\): In force since 26 January 2023 · last seen 1 October 2026\. List b /,
    )
    expect(alt).toMatch(/ Status on 24 November 2026, of four listings\.$/)
    expect(alt).not.toContain('List d')
  })

  test('says that no record proves nothing', () => {
    expect(shareEntity(entity, libraryWith({ designations: [] }), day).alt).toBe(
      'A group. We have no record of a listing. That does not prove that there is none.',
    )
  })

  test('leaves out a row before its words are too long for a site that takes 420 letters', () => {
    const long = ['a', 'b', 'c'].map((name) =>
      designation(name, ['2023-01-26 in-force', seen], { name: `${name} list `.repeat(20) }),
    )
    const { alt } = shareEntity(entity, libraryWith({ designations: long }), day)
    expect(alt.length).toBeLessThanOrEqual(420)
    expect(alt).toContain('Status on 24 November 2026')
  })
})

describe('the picture of a list', () => {
  test('says whose it is and how many names were in force of how many', () => {
    const { law, library } = under([
      ['2001-01-01 in-force', seen],
      ['2002-01-01 in-force', seen],
      ['2003-01-01 in-force', '2004-01-01 lifted'],
      ['2005-01-01 in-force'],
    ])
    expect(shareInstrument(law, library, day)).toEqual({
      path: '/instruments/d-0-law/card.png',
      alt: 'A list. The law of A list. The utopia-treasury. 3 of 4 names that we have are in force on 24 November 2026; 1 of them last seen more than half a year before.',
    })
    expect(wordInstrument(law, library, day).growth?.[0]?.designations).toHaveLength(4)
  })

  test('says so where all of them were last seen long before, and where it binds nobody', () => {
    const stale = under(Array.from({ length: 4 }, () => ['2001-01-01 in-force']))
    expect(shareInstrument(stale.law, stale.library, day).alt).toContain(
      '4 of 4 names that we have were in force when last seen, more than half a year before 24 November 2026.',
    )
    const adopted = under(
      Array.from({ length: 4 }, () => ['2001-01-01 in-force']),
      false,
    )
    expect(shareInstrument(adopted.law, adopted.library, day).alt).toContain(
      '4 of 4 names that we have are adopted on 24 November 2026, which binds nobody.',
    )
  })

  test('counts a name once, however often it is listed', () => {
    const twice = ['a', 'b', 'c', 'd'].map((id) => ({ ...designation(id, ['2001-01-01 in-force', seen]), instrument }))
    expect(wordInstrument(instrument, libraryWith({ designations: twice }), day).sentence).toBe(
      '1 of 1 names that we have is in force on 24 November 2026',
    )
  })

  test('shows its names where they are few, and what it does where we have none', () => {
    const { law, library } = under([['2001-01-01 in-force', seen]])
    expect(shareInstrument(law, library, day).alt).toBe(
      'A list. The law of A list. The utopia-treasury. A group: In force since 1 January 2001 · last seen 1 October 2026. Status on 24 November 2026.',
    )
    const source = law.sources[0]!
    const frozen = { ...law, effects: [{ effect: 'asset-freeze' as const, value: 'yes' as const, note: '', source }] }
    expect(shareInstrument(frozen, libraryWith({ designations: [] }), day).alt).toBe(
      'A list. The law of A list. The utopia-treasury. Freezes property. Described, not recorded: we have none of the names under it.',
    )
  })
})

test('a newsroom without a record has cards all the same', () => {
  const empty = libraryWith({ designations: [], entities: [] })
  expect(share('/card.png', wordFront(empty, day), day).alt).toBe('What a list means.')
  expect(share('/timeline/card.png', wordTimeline(empty, day), day).alt).toBe('The record.')
})

describe('our own', () => {
  const library = buildLibrary(toEntries(readNewsroom('content'), Number.POSITIVE_INFINITY))
  const pictures = [
    shareSite(library.site),
    share('/card.png', wordFront(library, day), day),
    share('/timeline/card.png', wordTimeline(library, day), day),
    ...library.entities.map((one) => shareEntity(one, library, day)),
    ...library.instruments.map((one) => shareInstrument(one, library, day)),
  ]

  test('all say something, in whole sentences that every site takes', () => {
    expect(pictures.length).toBeGreaterThan(300)
    expect(pictures.filter(({ alt }) => alt.length > 420 || !/^.{8,}[.!?…]$/.test(alt))).toEqual([])
    expect(pictures.filter(({ alt }) => /undefined|NaN|\.\.|:\.|\s{2}/.test(alt))).toEqual([])
  })
})
