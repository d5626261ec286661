/** How hits are ordered, on an index of forty records made for it. */
import { expect, test } from 'vitest'
import { buildSearch } from '../../src/search/build.ts'
import { search } from '../../src/search/query.ts'
import type { LoadPart, SearchRecord } from '../../src/search/types.ts'

/** A record that says some words with some weight. */
function record(id: string, words: string, weight: number): SearchRecord {
  return {
    type: 'entity',
    id,
    url: `/entities/${id}/`,
    title: id,
    group: id,
    context: '',
    text: words,
    names: [],
    fields: [[words, weight]],
    facets: {},
    days: [],
  }
}

/** The ids that a query finds, best first. */
async function find(query: string, ...records: SearchRecord[]): Promise<string[]> {
  const files = buildSearch(records, new Map())
  const load: LoadPart = async (name) => JSON.parse(files.get(name) as string)
  const { hits } = await search(query, load, true)
  // Of one type, documents stand in order of their ids.
  const ids = records.map(({ id }) => id).sort()
  return hits.flatMap(({ doc, isKept }) => (isKept ? [ids[doc] as string] : []))
}

/** Nineteen that say the common word of the queries below, and nineteen that say neither. */
const others = Array.from({ length: 38 }, (_, index) =>
  record(`other-${index}`, index < 19 ? 'harbour' : 'lighthouse', 3),
)
const both = record('both', 'osprey harbour', 3)

test.each([
  [3, ['both', 'rare']],
  [10, ['both', 'rare']],
  [35, ['rare', 'both']],
])('of all words in passing and the rarest alone with weight %i, the order is %j', async (weight, order) => {
  expect(await find('osprey harbour', both, record('rare', 'osprey', weight), ...others)).toEqual(order)
})

test('what has only the common word is left out where something has both', async () => {
  expect(await find('osprey harbour', both, ...others)).toEqual(['both'])
  expect(await find('harbour', both, ...others)).toHaveLength(20)
})
