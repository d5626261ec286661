import { expect, test } from 'vitest'
import { directionOf } from '../../src/core/direction.ts'

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', undefined],
  ['ar-Latn', undefined],
  ['en-GB', undefined],
  ['xx', undefined],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
