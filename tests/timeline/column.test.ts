import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { layoutColumn, spread } from '../../src/timeline/column.ts'
import { prepare } from '../../src/timeline/prepare.ts'
import { designation } from '../core/builders.ts'

const measure = (text: string) => text.length * 6.5
const view = {
  from: toDay(2022, 11, 1),
  to: toDay(2024, 2, 1),
  day: toDay(2026, 11, 24),
  pixelsPerDay: 2.8,
  width: 328,
}
const some = [
  designation('a', ['2017-06-20 in-force']),
  designation('b', ['2023-01-20 announced', '2023-01-26 in-force']),
  designation('c', ['2023-01-26 in-force']),
  designation('d', ['2022-11-30 in-force', '2024-01-04 lapsed']),
  designation('e', ['2025-01-01 in-force']),
]

describe('labels that would overlap', () => {
  test('share the shift', () => {
    expect(spread([100, 100], [20, 20])).toEqual([90, 110])
    expect(spread([100, 100, 100], [20, 20, 20])).toEqual([80, 100, 120])
  })
  test('stay where they want to be when there is room', () => {
    expect(spread([0, 50, 100], [20, 20, 20])).toEqual([0, 50, 100])
  })
  test('never stand above the drawing', () => {
    expect(spread([0, 0, 0], [20, 20, 20])).toEqual([0, 20, 40])
  })
  test('never overlap and never change their order, whatever is asked', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    for (let run = 0; run < 300; run++) {
      const wishes = Array.from({ length: 1 + Math.floor(random() * 30) }, () => random() * 900).sort((a, b) => a - b)
      const heights = wishes.map(() => 20 + random() * 60)
      const placed = spread(wishes, heights)
      expect(placed[0]).toBeGreaterThanOrEqual(0)
      for (let index = 1; index < placed.length; index++) {
        expect(placed[index]).toBeGreaterThanOrEqual(
          (placed[index - 1] as number) + (heights[index - 1] as number) - 1e-6,
        )
      }
    }
  })
})

describe('the column', () => {
  const rows = prepare(some, measure).lanes.flatMap((lane) => lane.rows)
  const geometry = layoutColumn(rows, view)
  test('draws tracks in the order of their first day, so that no leader crosses a bar', () => {
    expect(geometry.tracks.map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c'])
    for (const [index, { y, x }] of geometry.tracks.entries()) {
      for (const later of geometry.tracks.slice(index + 1)) {
        expect(later.x).toBeGreaterThan(x)
        expect(later.y).toBeGreaterThanOrEqual(y)
      }
    }
  })
  test('leaves out what begins after its window', () => {
    expect(geometry.tracks.some(({ id }) => id === 'e')).toBe(false)
  })
  test('brings earlier bars in from above, where nothing is to scale', () => {
    expect(geometry.tracks[0]?.lead?.y1).toBe(geometry.top)
    expect(geometry.tracks[2]?.lead).toBeUndefined()
  })
  test('keeps every label inside', () => {
    for (const { labelY, lines } of geometry.tracks)
      expect(labelY + (lines.length + 1) * 16).toBeLessThanOrEqual(geometry.height)
  })
})
