import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { createLabel, toSheetLanes } from '../../src/timeline/lanes.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { layoutSheet } from '../../src/timeline/sheet.ts'
import { placeLandmarks, toAxisScene, toSheetScene } from '../../src/timeline/sheet-scene.ts'
import { toTicks } from '../../src/timeline/ticks.ts'
import { designation } from '../core/builders.ts'

const measure = (text: string) => text.length * 7
const view = { from: toDay(2001, 1, 1), to: toDay(2027, 1, 1), day: toDay(2026, 11, 24), width: 100, minWidth: 700 }
const landmarks = Array.from({ length: 40 }, (_, index) => ({
  day: toDay(2001 + Math.floor(index * 0.65), 1 + ((index * 5) % 12), 3),
  label: `Event ${index}`.padEnd(6 + (index % 9), 'e'),
  title: `Event ${index}`,
}))

describe.each([
  [320, false],
  [700, false],
  [1300, true],
])('words along an axis of %i pixels, from right to left: %s', (minWidth, isRightToLeft) => {
  const at = { ...view, minWidth, isRightToLeft }
  const placed = placeLandmarks(landmarks, at, measure)
  const scene = toAxisScene(toTicks(at), placed, { minWidth, isRightToLeft })
  const parts = scene.layers.flatMap(({ groups }) => groups).flatMap((group) => group.parts)

  test('never meet and never leave the frame', () => {
    const spans = parts
      .filter((part) => part.shape === 'text' && part.key.startsWith('w'))
      .map((part) => {
        if (part.shape !== 'text') throw new Error('no text')
        const x = ((isRightToLeft ? 100 - part.x : part.x) / 100) * minWidth
        const width = measure(part.runs[0]?.[0] ?? '')
        return part.isEnd ? [x - width, x] : [x, x + width]
      })
      .sort(([a = 0], [b = 0]) => a - b)
    expect(spans.length).toBeGreaterThan(1)
    spans.forEach(([start = 0, end = 0], index) => {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(minWidth)
      expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0)
    })
  })
  test('stand for events that are all marked, whether their words have room or not', () => {
    expect(parts.filter(({ key }) => /^e\d/.test(key))).toHaveLength(placed.length)
  })
})

test('events outside the days that are shown are left out', () => {
  const shown = placeLandmarks(landmarks, { ...view, from: toDay(2010, 1, 1), to: toDay(2011, 1, 1) }, measure)
  expect(shown.length).toBeGreaterThan(0)
  for (const { day } of shown) expect(day >= toDay(2010, 1, 1) && day < toDay(2011, 1, 1)).toBe(true)
})

test('every part of a layer has a key of its own, by which it is known again when it has moved', () => {
  const rows = unpackTimeline(
    packTimeline(
      Array.from({ length: 30 }, (_, index) =>
        designation(`d-${index}`, ['2003 in-force', `20${10 + (index % 9)}-05 lifted`], {
          authority: `body-${index % 3}`,
        }),
      ),
    ),
  )
  const label = createLabel('authority', measure)
  const sheet = layoutSheet(toSheetLanes(rows, 'authority'), { ...view, toggled: new Set() }, label)
  for (const { groups } of toSheetScene(sheet, { day: view.day, minWidth: 700 }).layers) {
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    for (const { parts } of groups)
      expect(new Set(parts.map(({ shape, key }) => `${shape} ${key}`)).size).toBe(parts.length)
  }
})

test('a bar that goes on behind an edge is cut there, and one that begins and ends in sight is not', () => {
  const rows = unpackTimeline(
    packTimeline([
      designation('before', ['1999-01-01 in-force', '2010-01-01 lifted']),
      designation('within', ['2003-01-01 in-force', '2010-01-01 lifted']),
    ]),
  )
  const label = createLabel('authority', measure)
  const sheet = layoutSheet(toSheetLanes(rows, 'authority'), { ...view, toggled: new Set() }, label)
  const bars = toSheetScene(sheet, { day: view.day, minWidth: 700 }).layers.find(({ name }) => name === 'bars')
  const cuts = (id: string) =>
    bars?.groups
      .find(({ key }) => key === `r ${id}`)
      ?.parts.filter((part) => part.shape === 'line' && part.role === 'g-cut').length
  expect(cuts('before')).toBe(2)
  expect(cuts('within')).toBe(0)
})
