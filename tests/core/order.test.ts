import { expect, test } from 'vitest'
import { compareKeys } from '../../src/core/order.ts'

test('texts stand by code unit, whatever the language of the machine, and numbers by size', () => {
  expect(['b', 'B', 'á', 'a'].sort(compareKeys)).toEqual(['B', 'a', 'b', 'á'])
  expect([10, 9, 9].sort(compareKeys)).toEqual([9, 9, 10])
})
