/** Which source bears witness to a step. */
import { expect, test } from 'vitest'
import { mustParseDate } from '../../src/core/dates.ts'
import type { Source } from '../../src/core/model.ts'
import { orderByWitness } from '../../src/core/sources.ts'
import { source } from './builders.ts'

const of = (id: string, published: string | undefined, grade: Source['grade'] = 'official-list'): Source => ({
  ...source,
  id,
  grade,
  ...(published && { published }),
})
const order = (on: string, ...sources: Source[]) => orderByWitness(sources, mustParseDate(on)).map(({ id }) => id)

test.each<[rule: string, sources: Source[], first: string]>([
  [
    'the list of the day comes before that of the days before, which lacks the name',
    [of('before', '2023-01-24'), of('day', '2023-01-26')],
    'day',
  ],
  [
    'what was published soonest after comes first',
    [of('late', '2026-08-14'), of('soon', '2023-01-27', 'media')],
    'soon',
  ],
  [
    'what bears no date comes before what is older',
    [of('old', '2023-01-24', 'legal-act'), of('undated', undefined)],
    'undated',
  ],
  [
    'among equals the weightiest comes first',
    [of('press', '2023-01-26', 'media'), of('law', '2023-01-26', 'legal-act')],
    'law',
  ],
  ['a month that holds the day counts by its end', [of('month', '2023-01'), of('next', '2023-02-20')], 'month'],
])('%s', (_, sources, first) => {
  expect(order('2023-01-26', ...sources)[0]).toBe(first)
  expect(order('2023-01-26', ...sources.toReversed())[0]).toBe(first)
})
