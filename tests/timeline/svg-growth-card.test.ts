import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import type { CardWords } from '../../src/core/share.ts'
import { measure } from '../../src/timeline/measure.ts'
import { svgGrowthCard } from '../../src/timeline/svg-growth-card.ts'
import { designation } from '../core/builders.ts'

const day = toDay(2026, 11, 24)
const some = (steps: string[][], binding = true) =>
  steps.map((own, index) => designation(`d-${index}`, own, { entity: `e-${index}`, binding }))
const grown = some([['2001-01-01 in-force'], ['2005-01-01 in-force', '2010-01-01 lifted'], ['2020-01-01 in-force']])
const draw = (change: Partial<CardWords> = {}) =>
  svgGrowthCard(
    {
      kicker: 'Utopia · Sanctions',
      headline: 'A list',
      standfirst: 'The law of a list. The treasury',
      sentence: '2 of 3 names that we have are in force',
      growth: [{ name: '', tally: '', designations: grown }],
      ...change,
    },
    { day, site: 'Listed' },
    measure,
  )
const words = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(?:<!\[CDATA\[)?([^<\]]*)(?:\]\]>)?<\/text>/g)].map(([, text]) => text)
const areas = (svg: string) => [...svg.matchAll(/<path fill="[^"]+" d="(M[^"]+Z)"/g)].map(([, d = '']) => d)
const LONG = 'The Treasury of the United States and the other lists on which a group may stand or not stand '

describe('a card of growth', () => {
  test('is 1,200 by 630, and says whose list it is, what holds, and the day', () => {
    const svg = draw()
    expect(svg).toContain(' width="1200" height="630" ')
    expect(words(svg)).toEqual(
      expect.arrayContaining([
        'Utopia · Sanctions',
        'A list',
        'The law of a list. The treasury',
        '2 of 3 names that we have are in force.',
        'In our record, day by day: at most 2 in force at once',
        '2010',
        'Listed',
        'Status on 24 November 2026',
      ]),
    )
  })

  test('draws one area that steps where a listing came or went', () => {
    const [d = '', ...others] = areas(draw())
    expect(others).toEqual([])
    const heights = new Set([...d.matchAll(/[\d.]+,([\d.]+)/g)].map(([, y]) => y))
    // Nothing, one and two: the ground, half and all of the box.
    expect(heights.size).toBe(3)
  })

  test('draws several on one scale, each with its name and count', () => {
    const two = [
      { name: 'Utopia', tally: '2 of 3 in force', designations: grown },
      { name: 'Erewhon', tally: '1 of 1 in force', designations: grown.slice(0, 1) },
    ]
    const svg = draw({ growth: two, sentence: '' })
    expect(words(svg)).toEqual(expect.arrayContaining(['Utopia', '2 of 3 in force', 'Erewhon', '1 of 1 in force']))
    const tops = areas(svg).map((d) => Math.min(...[...d.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))))
    expect(tops[0]).toBe(0)
    expect(tops[1]).toBeGreaterThan(0)
  })

  test('calls adopted what binds nobody, where all of it does', () => {
    const adopted = some([['2001-01-01 in-force'], ['2005-01-01 in-force']], false)
    const svg = draw({ growth: [{ name: '', tally: '', designations: adopted }] })
    expect(words(svg)).toContain('In our record, day by day: at most 2 adopted at once')
    const mixed = [...grown, ...adopted]
    expect(words(draw({ growth: [{ name: '', tally: '', designations: mixed }] }))).toContain(
      'In our record, day by day: at most 2 in force at once',
    )
  })

  test('has no area where nothing ever came into force', () => {
    const proposed = some([['2001-01-01 proposed']])
    expect(areas(draw({ growth: [{ name: '', tally: '', designations: proposed }] }))).toEqual([])
    expect(areas(draw({ growth: [] }))).toEqual([])
  })

  test('escapes what a writer typed, is well-formed and loads nothing', () => {
    const svg = draw({ headline: 'A & B </text><script>"', kicker: '<b>', sentence: '<i>' })
    expect(() => new SaxesParser().write(svg).close()).not.toThrow()
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /<script|https?:|href|<style|class=|NaN|undefined/,
    )
  })

  test('never writes over its foot, however much it is told', () => {
    for (const growth of [[], [{ name: '', tally: '', designations: grown }]]) {
      const svg = draw({ headline: LONG.repeat(5), standfirst: LONG.repeat(9), sentence: LONG.repeat(5), growth })
      const own = svg.slice(0, svg.lastIndexOf('fill="url(#hatch)"'))
      const lowest = Math.max(...[...own.matchAll(/<text x="40"[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y)))
      expect(lowest).toBeLessThan(568)
      expect(svg).toContain(' …<')
    }
  })

  test('is the same for the same words', () => {
    expect(draw()).toBe(draw())
  })
})

test('the card of the site has no number and no day, but a hatch before a bar', () => {
  const svg = draw({ kicker: '', standfirst: '', sentence: '', growth: [] })
  expect(words(svg)).toEqual(['A list', 'Listed'])
  expect(svg.match(/url\(#hatch\)/g)).toHaveLength(2)
})
