import { expect, test } from 'vitest'
import { directionOf } from '../../src/core/language.ts'

test.each([
  ['en-GB', undefined],
  ['ja', undefined],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['az', undefined],
  ['az-Arab', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
