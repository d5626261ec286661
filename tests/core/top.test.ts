import { describe, expect, test } from 'vitest'
import type { Explainer, Source } from '../../src/core/model.ts'
import { findTop, isArchived, placeOf, sourcesOf } from '../../src/core/top.ts'
import { designation, source, step } from './builders.ts'

const piece = (slug: string) => ({ slug }) as Explainer

describe('the listings that readers come for', () => {
  const listing = (id: string, entity: string, sources = 1) => {
    const own = designation(id, [], { entity })
    const all = Array.from({ length: sources }, (_, index) => ({ ...source, id: `${id}-${index}` }))
    return { ...own, steps: [{ ...step('2023-01-26 in-force'), sources: all }] }
  }
  const helper = listing('a-helper', 'helper')
  helper.entity.ties = [{ kind: 'helps', other: { id: 'centre', name: 'Centre' }, isOwn: true }]
  const well = listing('b-well-sourced', 'other', 9)
  const poor = listing('c-poor', 'another')
  const named = listing('d-named', 'lesser')
  const centre = listing('e-centre', 'centre')
  const piecesOf = {
    entity: new Map([['centre', [piece('one'), piece('two')]]]),
    designation: new Map([
      ['d-named', [piece('three')]],
      ['e-centre', [piece('two')]],
    ]),
    topic: new Map(),
    person: new Map(),
    term: new Map(),
  }
  const designations = [helper, well, poor, named, centre]

  test('stand by the pieces that speak of them, then by the network of the name that most pieces are about, then by sources', () => {
    expect(findTop({ designations, piecesOf }).map(({ id }) => id)).toEqual([
      'e-centre',
      'd-named',
      'a-helper',
      'b-well-sourced',
      'c-poor',
    ])
  })

  test('are as many as asked for, and their sources stand once each', () => {
    expect(findTop({ designations, piecesOf }, 2).map(({ id }) => id)).toEqual(['e-centre', 'd-named'])
    expect(sourcesOf([poor, poor]).map(({ id }) => id)).toEqual(['c-poor-0'])
  })
})

describe('where a source can be read', () => {
  const at = (url: string, more: Partial<Source> = {}): Source => ({ ...source, url, ...more })

  test.each([
    ['https://home.treasury.gov/news/press-releases/jy0001', 'official'],
    ['https://www.legislation.gov.uk./uksi/2019/855', 'official'],
    ['https://minister.homeaffairs.gov.au/a', 'official'],
    ['https://eur-lex.europa.eu/eli/reg/2001/2580/oj', 'official'],
    ['https://notgov.example/a', 'copy'],
    ['https://mygov/a', 'copy'],
  ])('%s is %s', (url, place) => {
    expect(placeOf(at(url))).toBe(place)
  })

  test('a copy that names the original has it beside itself, and an article is its own', () => {
    expect(placeOf(at('https://copies.example/a', { original: 'https://home.treasury.gov/a' }))).toBe('beside')
    expect(placeOf(at('https://news.example/a', { grade: 'media' }))).toBe('own')
  })

  test('it is archived where it was read in an archive, or an archived copy is known', () => {
    expect(isArchived(at('https://2009-2017.state.gov/j/ct/a.htm'))).toBe(true)
    expect(isArchived(at('https://webarchive.library.unt.edu/eot2008/1/http://www.state.gov/a'))).toBe(true)
    expect(
      isArchived(at('https://www.state.gov/a', { archive: 'https://web.archive.org/web/1/https://www.state.gov/a' })),
    ).toBe(true)
    expect(isArchived(at('https://www.state.gov/a'))).toBe(false)
  })
})
