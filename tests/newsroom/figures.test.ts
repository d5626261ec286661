/** Which words and digits are figures, and what they come to. */
import { expect, test } from 'vitest'
import { findFigures } from '../../src/newsroom/figures.ts'

const tell = (text: string) => findFigures(text).map(({ value, unit }) => `${value} ${unit}`)

test.each([
  ['Up to $20.', ['20 money']],
  ['Up to $1 million, or €2.5 billion.', ['1000000 money', '2500000000 money']],
  ['US$5bn for 5m people.', ['5000000000 money', '5000000 count']],
  ['It pays 250,000 euros.', ['250000 money']],
  ['It owns 3.5 per cent, not 50%.', ['3.5 percent', '50 percent']],
  ['A million people on twenty-one lists.', ['1000000 count', '21 count']],
  ['The 90-day limit.', ['90 count']],
])('a figure: %s', (text, figures) => {
  expect(tell(text)).toEqual(figures)
})

test.each(['E.O. 13581', 'section 2339B', 'Resolution 1267', 'MS-13', '118th Congress', '9/11', '12:30', 'hundreds'])(
  'no figure: %s',
  (text) => {
    expect(tell(text)).toEqual([])
  },
)

test.each([
  ['two lists', true],
  ['six days after', true],
  ['21 months before', true],
  ['21 months in prison', false],
  ['thirteen lists', false],
  ['2 lists', false],
  ['two million', false],
])('%s is told from what needs a source', (text, isLight) => {
  expect(findFigures(text)[0]?.isLight).toBe(isLight)
})
