import { expect, test } from 'vitest'
import { moveActive } from '../../src/islands/timeline/keys.ts'
import { toSheetLanes } from '../../src/timeline/lanes.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { designation } from '../core/builders.ts'

const lanes = toSheetLanes(
  unpackTimeline(
    packTimeline([
      designation('a1', ['2001-01-01 in-force'], { authority: 'a' }),
      designation('a2', ['2010-01-01 in-force'], { authority: 'a' }),
      designation('a3', ['2020-01-01 in-force'], { authority: 'a' }),
      designation('b1', ['2009-01-01 in-force'], { authority: 'b' }),
      designation('b2', ['2022-01-01 in-force'], { authority: 'b' }),
      designation('c1', ['2015-01-01 in-force'], { authority: 'c' }),
    ]),
  ),
  'authority',
)
const open = new Set(['a', 'b'])
const move = (active: string | undefined, key: string, isRightToLeft = false) =>
  moveActive(lanes, open, active, key, isRightToLeft)

test('sideways goes along a lane in order of time and stops at its ends', () => {
  expect(move('a1', 'ArrowRight')).toBe('a2')
  expect(move('a3', 'ArrowRight')).toBe('a3')
  expect(move('a1', 'ArrowLeft')).toBe('a1')
})

test('from right to left the arrows follow the reading order', () => {
  expect(move('a1', 'ArrowLeft', true)).toBe('a2')
  expect(move('a2', 'ArrowRight', true)).toBe('a1')
})

test('up and down go to what is nearest in time in the next lane', () => {
  expect(move('a2', 'ArrowDown')).toBe('b1')
  expect(move('a3', 'ArrowDown')).toBe('b2')
  expect(move('b2', 'ArrowUp')).toBe('a3')
})

test('a closed lane is one stop', () => {
  expect(move('b2', 'ArrowDown')).toBe('c')
  expect(move('c', 'ArrowRight')).toBe('c')
  expect(move('c', 'ArrowUp')).toBe('b1')
})

test('Home and End lead to the ends of the lane, and from nowhere to the first', () => {
  expect(move('a2', 'Home')).toBe('a1')
  expect(move('a2', 'End')).toBe('a3')
  expect(move(undefined, 'Home')).toBe('a1')
})

test('other keys mean nothing here', () => {
  expect(move('a1', 'x')).toBeUndefined()
})
