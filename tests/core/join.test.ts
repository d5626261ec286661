import { expect, test } from 'vitest'
import { joinAnd, joinOr } from '../../src/core/join.ts'

test('the last of several stands behind “and” or “or”, without a comma', () => {
  expect(joinAnd(['a', 'b', 'c'])).toBe('a, b and c')
  expect(joinOr(['a', 'b', 'c'])).toBe('a, b or c')
  expect(joinOr(['a', 'b'])).toBe('a or b')
})

test('one is itself, and none is nothing', () => {
  expect([joinAnd(['a']), joinAnd([]), joinOr([])]).toEqual(['a', '', ''])
})
