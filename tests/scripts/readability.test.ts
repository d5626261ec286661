import { expect, test } from 'vitest'
import { toGrade } from '../../scripts/readability.ts'
import { buildLibrary } from '../../src/core/library.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'

const NOW = '2027-01-01T00:00:00Z'
const { explainers } = buildLibrary(toEntries(readNewsroom('content'), Date.parse(NOW)))
const textOf = ({ outline }: (typeof explainers)[number]) =>
  outline.sections.map(({ heading, text }) => `${heading}. ${text}`).join(' ')

test('short words in short sentences are easier than long ones', () => {
  const hard =
    'Notwithstanding considerable administrative uncertainty, governmental authorisation necessitated documentation.'
  expect(toGrade('The ban took effect. The group is on the list.')).toBeLessThan(3)
  expect(toGrade(hard)).toBeGreaterThan(20)
})

test.each(explainers.map((piece) => [piece.slug, piece] as const))('%s can be read at sixteen', (_, piece) => {
  expect(toGrade(textOf(piece))).toBeLessThanOrEqual(11)
})
