/** The table of faults is whole, names tests that are there, and is kept in docs/faults.md as it is. */
import { expect, test } from 'vitest'
import { toMarkdown } from '../scripts/faults.ts'
import { ROWS, SECTIONS } from './faults/table.ts'
import { listTitles } from './faults/titles.ts'

test('every fault of the five sections has its row, in order', () => {
  const counts = { C: 15, D: 10, E: 15, F: 6, H: 10 }
  const ids = Object.entries(counts).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}${String(index + 1).padStart(2, '0')}`),
  )
  expect(ROWS.map(({ id }) => id)).toEqual(ids)
  expect(Object.keys(SECTIONS)).toEqual(Object.keys(counts))
})

test.each(ROWS)('$id is planted by tests that are there, or says why it is not', ({ tests, without }) => {
  if (tests.length === 0) expect(without).toBeTruthy()
  for (const [file, ...titles] of tests) {
    expect(titles).not.toEqual([])
    for (const title of titles) expect(listTitles(file), file).toContain(title)
  }
})

test('docs/faults.md has the table as it is; --update writes it', async () => {
  await expect(toMarkdown(ROWS)).toMatchFileSnapshot('../docs/faults.md')
})
