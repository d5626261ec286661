import { expect, test } from 'vitest'
import { describeHidden } from '../../src/core/hidden.ts'

const embargo = '2026-11-24T13:00:00+01:00'

test('what keeps an entry from readers is told in words, to the second', () => {
  expect(describeHidden({ stage: 'ready', embargo }, '2026-11-24T11:59:59Z')).toBe(
    'embargoed until 24 November 2026 at 12:00 UTC',
  )
  expect(describeHidden({ stage: 'ready', embargo }, '2026-11-24T12:00:00Z')).toBeUndefined()
  expect(describeHidden({}, '2026-11-24T12:00:00Z')).toBeUndefined()
})

test('a draft is a draft, also one whose embargo is over', () => {
  expect(describeHidden({ stage: 'draft' }, '2026-11-24T12:00:00Z')).toBe('a draft')
  expect(describeHidden({ stage: 'draft', embargo }, '2027-01-01T00:00:00Z')).toBe('a draft')
})
