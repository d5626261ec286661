import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { unpackTold } from '../../src/core/steps.ts'
import { layout, placeRow } from '../../src/timeline/layout.ts'
import { prepare, prepareRow, toPhases, wrap } from '../../src/timeline/prepare.ts'
import type { View } from '../../src/timeline/types.ts'
import { designation, step } from '../core/builders.ts'

const measure = (text: string) => text.length * 8
/** A hundred days from 1 January 2023, in percentages: a day is one per cent. */
const view: View = {
  from: toDay(2023, 1, 1),
  to: toDay(2023, 4, 11),
  day: toDay(2026, 11, 24),
  width: 100,
  minWidth: 300,
}
const marksOf = (steps: string[], change: Partial<View> = {}, binding = true) =>
  placeRow(prepareRow(designation('a', steps, { binding }), measure), { ...view, ...change }).marks

describe('phases', () => {
  test('run from one change of status to the next, and the last has no end', () => {
    const phases = toPhases(['2023-01-20 announced', '2023-01-26 in-force', '2024-07-16 renewed'].map(step))
    expect(phases.map(({ status, next }) => [status, next])).toEqual([
      ['announced', 'in-force'],
      ['in-force', undefined],
    ])
    expect(phases[0]?.end).toEqual(phases[1]?.start)
  })
})

describe('a bar', () => {
  test('is hatched while only announced, solid on the day in force, and pale after it: nobody has seen it since', () => {
    expect(marksOf(['2023-01-20 announced', '2023-01-26 in-force'])).toEqual([
      { kind: 'lead', x0: 19, x1: 25, isCapped: false },
      { kind: 'force', x0: 25, x1: 26, isCapped: false },
      { kind: 'pale', x0: 26, x1: 100, isCapped: false, isCutAfter: true },
    ])
  })
  test('is capped where it ended, and grey only once the day has reached the end', () => {
    const steps = ['2023-01-11 in-force', '2023-02-10 lapsed']
    expect(marksOf(steps)).toEqual([{ kind: 'ended', x0: 10, x1: 40, isCapped: true }])
    expect(marksOf(steps, { day: toDay(2023, 2, 9) })).toEqual([{ kind: 'force', x0: 10, x1: 40, isCapped: true }])
    expect(marksOf(steps, { day: toDay(2023, 2, 10) })[0]?.kind).toBe('ended')
  })
  test('runs to the day while it lasts, not to the edge', () => {
    const marks = marksOf(['2023-01-11 in-force', '2023-02-20 renewed'], { day: toDay(2023, 2, 20) })
    expect(marks).toEqual([
      { kind: 'force', x0: 10, x1: 11, isCapped: false },
      { kind: 'pale', x0: 11, x1: 50, isCapped: false },
    ])
  })
  test('of what binds nobody is hollow', () => {
    expect(marksOf(['2023-01-11 in-force'], {}, false)[0]?.kind).toBe('adopted')
  })
  test('of a bill that lapsed stays dotted, with a cap', () => {
    expect(marksOf(['2023-01-11 proposed', '2023-02-10 lapsed'])).toEqual([
      { kind: 'proposed', x0: 10, x1: 40, isCapped: true },
    ])
  })
  test('is cut at the edges of the view, and its cap with it', () => {
    expect(marksOf(['2022-01-01 in-force', '2024-01-01 lifted'])).toEqual([
      { kind: 'ended', x0: 0, x1: 100, isCapped: false, isCutBefore: true, isCutAfter: true },
    ])
    expect(marksOf(['2020-01-01 in-force', '2021-01-01 lifted'])).toEqual([])
  })
})

describe('how far somebody saw', () => {
  const seenOn = (sightings: string[], change: Partial<View> = {}, steps = ['2023-01-11 in-force']) => {
    const told = unpackTold([...steps, ...sightings].join('|'))
    const drawable = { id: 'a', instrument: { shortName: 'A list', binding: true }, ...told }
    return placeRow(prepareRow(drawable, measure), { ...view, ...change }).marks.map(({ kind, x0, x1 }) => [
      kind,
      x0,
      x1,
    ])
  }

  test('a bar is full up to the newest day on which the list showed it', () => {
    expect(seenOn(['2023-01-31 seen', '2023-02-10 seen'])).toEqual([
      ['force', 10, 41],
      ['pale', 41, 100],
    ])
  })
  test('and on an earlier day, as far as was seen by then', () => {
    expect(seenOn(['2023-01-31 seen', '2023-03-12 seen'], { day: toDay(2023, 2, 10) })).toEqual([
      ['force', 10, 31],
      ['pale', 31, 40],
    ])
  })
  test('where it was looked for in vain it frays from the one day to the other, and ends', () => {
    const marks = seenOn(['2023-01-31 seen', '2023-02-24 gone'])
    expect(marks[0]).toEqual(['force', 10, 30])
    expect(marks).toHaveLength(13)
    expect(marks.every(([kind]) => kind === 'force')).toBe(true)
    expect(marks.at(-1)?.[2]).toBeLessThan(54)
  })
  test('seen again after that, it is full once more', () => {
    expect(seenOn(['2023-01-31 seen', '2023-02-24 gone', '2023-03-02 seen'])[0]).toEqual(['force', 10, 61])
  })
  test('what has ended was there until its end, however often it was seen', () => {
    expect(seenOn(['2023-01-31 seen'], {}, ['2023-01-11 in-force', '2023-02-10 lapsed'])).toEqual([['ended', 10, 40]])
  })
  test('what was announced for a day that has passed is dotted from then on', () => {
    const steps = ['2023-01-11 announced 2023-01-31']
    expect(seenOn([], {}, steps)).toEqual([
      ['lead', 10, 31],
      ['forecast', 31, 100],
    ])
    expect(seenOn([], { day: toDay(2023, 1, 21) }, steps)).toEqual([['lead', 10, 20]])
    expect(seenOn([], {}, [...steps, '2023-01-26 in-force'])[0]).toEqual(['lead', 10, 25])
  })
})

describe('an imprecise beginning', () => {
  const marks = marksOf(['2023-02 in-force'])
  const sliced = marks.slice(0, 12)
  test('thickens in slices over its span; the day after it is as full as what was seen', () => {
    expect(sliced.length).toBe(12)
    expect(sliced[0]?.x0).toBe(31)
    expect(marks.slice(12)).toEqual([
      { kind: 'force', x0: 59, x1: 60, isCapped: false },
      { kind: 'pale', x0: 60, x1: 100, isCapped: false, isCutAfter: true },
    ])
    const widths = sliced.map(({ x0, x1 }) => x1 - x0)
    for (const [index, width] of widths.entries())
      if (index > 0) expect(width).toBeGreaterThan(widths[index - 1] as number)
  })
  test('never claims a day: no slice is solid from edge to edge', () => {
    for (const [index, { x1 }] of sliced.entries()) expect(x1).toBeLessThan((sliced[index + 1]?.x0 ?? 59) as number)
  })
  test('an imprecise end thins out and has no cap', () => {
    const ending = marksOf(['2023-01-01 in-force', '2023-02 lapsed'])
    expect(ending[0]).toMatchObject({ x0: 0, x1: 31, isCapped: false })
    expect(ending.length).toBe(13)
    expect(ending.every(({ isCapped }) => !isCapped)).toBe(true)
  })
})

describe('a label', () => {
  const row = (steps: string[]) => placeRow(prepareRow(designation('a', steps, { name: 'A list' }), measure), view)
  test('begins where its bar begins', () => {
    expect(row(['2023-01-11 in-force'])).toMatchObject({ labelX: 10, labelAnchor: 'start' })
  })
  test('ends at the right edge where it would not fit before it', () => {
    expect(row(['2023-03-30 in-force'])).toMatchObject({ labelX: 100, labelAnchor: 'end' })
  })
  test('names its dates in short, and an announcement instead of a signature', () => {
    const { dates } = prepareRow(
      designation('a', ['2023-09-05 announced', '2023-09-06 announced', '2023-09-14 made', '2023-09-15 in-force']),
      measure,
    )
    expect(dates).toBe('announced 5 Sep 2023, in force 15 Sep 2023')
  })
  test('breaks between words, and leaves a long word whole', () => {
    expect(wrap('Export control, military end user', 160, measure)).toEqual(['Export control,', 'military end user'])
    expect(wrap('Supercalifragilistic list', 40, measure)).toEqual(['Supercalifragilistic', 'list'])
  })
})

describe('the whole drawing', () => {
  const some = [
    designation('us-a', ['2023-01-20 announced', '2023-01-26 in-force'], { government: 'United States' }),
    designation('us-b', ['2017 in-force'], { government: 'United States', authority: 'us-commerce' }),
    designation('eu-a', ['2023-02 in-force', '2023-04-01 lifted'], { government: 'European Union', authority: 'eu' }),
  ]
  test('does not depend on the order of the input', () => {
    expect(layout(prepare([...some].reverse(), measure), view)).toEqual(layout(prepare(some, measure), view))
  })
  test('names a government once, above its first lane', () => {
    expect(layout(prepare(some, measure), view).lanes.map(({ government, isFirst }) => [government, isFirst])).toEqual([
      ['United States', true],
      ['United States', false],
      ['European Union', true],
    ])
  })
  test('shows the day only where it lies in the view', () => {
    expect(layout(prepare(some, measure), view).dayX).toBeUndefined()
    expect(layout(prepare(some, measure), { ...view, day: toDay(2023, 1, 25) }).dayX).toBe(24)
  })
  test('leaves nothing outside the frame at any width or window', () => {
    for (let from = toDay(2016, 1, 1); from < toDay(2027, 1, 1); from += 97) {
      for (const [length, width] of [
        [7, 100],
        [120, 328],
        [455, 100],
        [4000, 936.5],
      ] as const) {
        const { lanes } = layout(prepare(some, measure), { ...view, from, to: from + length, width })
        for (const { x0, x1 } of lanes.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))) {
          expect(x0).toBeGreaterThanOrEqual(0)
          expect(x1).toBeLessThanOrEqual(width + 0.05)
          expect(x1).toBeGreaterThanOrEqual(x0)
        }
      }
    }
  })
})
