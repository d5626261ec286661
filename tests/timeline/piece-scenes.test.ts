/** Drawings in pieces: their numbers, and how they look; `--update` writes the goldens anew. */
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { toDiffering } from '../../src/core/differed.ts'
import { countYears, listLeaves, toGrowth } from '../../src/core/growth.ts'
import type { Designation } from '../../src/core/model.ts'
import { listPlaces, toSequence } from '../../src/core/sequence.ts'
import { listWaits, toWaits } from '../../src/core/waits.ts'
import { toDifferScene } from '../../src/timeline/differ-scene.ts'
import { toGrowthScene } from '../../src/timeline/growth-scene.ts'
import { leaveWindow, toLeaveRows } from '../../src/timeline/leave-scene.ts'
import { orderWindow, toOrderRows } from '../../src/timeline/order-scene.ts'
import type { Primitive, Scene } from '../../src/timeline/scene.ts'
import { svgRow } from '../../src/timeline/svg.ts'
import { svgScene } from '../../src/timeline/svg-scene.ts'
import { toWaitsAxis, toWaitsScale, toWaitsScene } from '../../src/timeline/waits-scene.ts'
import { designation } from '../core/builders.ts'

const TODAY = toDay(2026, 11, 27)
const banned = (id: string, government: string, ...steps: string[]): Designation => {
  const one = designation(id, steps, { government, kind: 'proscription', name: `List of ${government}` })
  return { ...one, instrument: { ...one.instrument, id: 'law' } }
}
const ALL = [
  banned('a', 'Utopia', '2021-12-13 in-force', '2024-03-01 lifted'),
  banned('b', 'Arcadia', '2022-05-16 announced', '2022-05-18~ in-force'),
  banned('c', 'Ruritania', '2023-02-28 announced', '2023-03 in-force'),
  banned('d', 'Avalon', '2023-09-05 announced', '2023-09-15 in-force', '2025 lifted'),
  banned('e', 'Avalon', '2023-10-05 announced', '2023-10-09 in-force', '2024-06-01/2025-02-01 lifted'),
]
const [first] = ALL as [Designation]
const recorded = {
  entities: new Map([['a-group', first.entity]]),
  instruments: new Map([['law', first.instrument]]),
  designations: new Map([['a-group', ALL]]),
  lists: [],
  gaps: [],
}
const places = listPlaces(toSequence({ entity: 'a-group', instruments: [] }, first.entity, recorded), TODAY)
const growth = toGrowth(first.instrument, recorded)
const rows = listWaits(toWaits({ instruments: ['law'], entity: 'a-group' }, recorded), TODAY)
const partsOf = ({ layers }: Scene) => layers.flatMap(({ groups }) => groups.flatMap(({ parts }) => parts))
const view = { ...orderWindow(places), day: TODAY, width: 100, minWidth: 300 }
const leaves = listLeaves(growth, TODAY)
const leaveView = { ...leaveWindow(leaves, TODAY), day: TODAY, width: 100, minWidth: 300 }

describe('an order', () => {
  const drawn = toOrderRows(places, view)
  const keys = (index: number) => drawn[index]?.map(({ key }) => key)
  test('has a dot for a day, a pale bar for days of which nobody knows which it was, a hatch from the announcement', () => {
    expect(keys(0)).toEqual(['on', 'day'])
    expect(keys(1)).toEqual(['down', 'over', 'on', 'lead', 'span'])
    expect(keys(2)).toEqual(['down', 'over', 'on', 'lead', 'span'])
    expect(keys(3)).toEqual(['down', 'over', 'on', 'lead', 'day'])
  })
  test('goes down from the row above and on to the row below at the same place', () => {
    const line = (index: number, name: string) =>
      drawn[index]?.find(({ key }) => key === name) as Primitive & { shape: 'line' }
    for (const index of [1, 2, 3]) expect(line(index, 'down').x1).toBe(line(index - 1, 'on').x1)
  })
  test('shows some days around it, and whole years where there are many', () => {
    expect(orderWindow(places)).toEqual({ from: toDay(2021, 11, 1), to: toDay(2024, 1, 1) })
    const far = listPlaces({ entity: first.entity, listings: [first, banned('z', 'Utopia', '2017 in-force')] }, TODAY)
    expect(orderWindow(far)).toEqual({ from: toDay(2017, 1, 1), to: toDay(2022, 1, 1) })
  })
})

describe('growth', () => {
  const scene = toGrowthScene(countYears(growth, TODAY).years)
  const numbers = (prefix: string) =>
    partsOf(scene).flatMap((part) =>
      part.key.startsWith(prefix) && part.shape === 'text' ? part.runs.map(([words]) => words) : [],
    )
  test('stands on one line: what came is above it, what went below, and years with nothing have no bar', () => {
    const bars = partsOf(scene).filter((part) => part.shape === 'rect')
    const line = partsOf(scene).find(({ key }) => key === 'line') as Primitive & { shape: 'line' }
    for (const bar of bars) expect(bar.key.startsWith('+') ? bar.y + bar.height : bar.y).toBeCloseTo(line.y1, 1)
    expect(bars.map(({ key }) => key)).toEqual(['+2021', '+2022', '+2023', '-2024', '-2025'])
  })
  test('says each number, and keeps within its width', () => {
    expect(numbers('a2')).toEqual(['1', '1', '3'])
    expect(numbers('r2')).toEqual(['1', '1'])
    expect(numbers('now')).toEqual(['2'])
    for (const part of partsOf(scene)) if (part.shape === 'rect') expect(part.x + part.width).toBeLessThanOrEqual(100)
  })
})

describe('waits', () => {
  const scale = toWaitsScale(rows)
  test('have one scale, and a name only at the marked bar', () => {
    expect(scale).toEqual({ longest: 10, most: 1 })
    const words = partsOf(toWaitsScene(rows[0]!, scale, 'A group')).flatMap((part) =>
      part.shape === 'text' ? [part.runs[0]?.[0]] : [],
    )
    expect(words.filter((one) => one?.startsWith('A group'))).toHaveLength(1)
  })
})

test('who left has a capped bar to a day that is known, and a pale end where it is not', () => {
  const drawn = toLeaveRows(leaves, leaveView).map((parts) => parts.map(({ key }) => key).join(' '))
  expect(leaves.map(({ designation }) => designation)).toEqual(['a', 'd', 'e'])
  expect(drawn).toEqual(['m0 c0', 'm0 span', 'm0 span'])
})

describe('governments that differed', () => {
  const differing = toDiffering(first.entity, recorded)
  test('are a row each, and who has no record is named as such', () => {
    const scene = toDifferScene({ ...differing, listings: ALL.slice(0, 2) }, TODAY) as Scene
    const names = scene.layers.find(({ name }) => name === 'rows')?.groups.map(({ key }) => key)
    expect(names).toEqual(['Utopia', 'Arcadia', 'Avalon', 'Ruritania'])
    expect(svgScene(scene).match(/no record/g)).toHaveLength(2)
  })
  test('are not drawn where there is nothing to draw', () => {
    expect(toDifferScene({ ...differing, listings: [] }, TODAY)).toBeUndefined()
  })
})

test('all of them look as they did', async () => {
  const scenes = [
    toGrowthScene(countYears(growth, TODAY).years),
    ...rows.map((row) => toWaitsScene(row, toWaitsScale(rows), 'A group')),
    toWaitsAxis(toWaitsScale(rows)),
    toDifferScene(toDiffering(first.entity, recorded), TODAY) as Scene,
  ].map((scene) => svgScene(scene))
  const drawn = [...toOrderRows(places, view), ...toLeaveRows(leaves, leaveView)].map((parts) => svgRow(parts, ''))
  await expect(`${[...scenes, ...drawn].join('\n')}\n`).toMatchFileSnapshot('../golden/pieces.svg.txt')
})
