/** What the top of a piece may say: what a sentence of its text says and names a source for. */
import { describe, expect, test } from 'vitest'
import { isRefused } from '../../src/core/problems.ts'
import { check, desk, findProblems, PIECE, piece, record } from './newsroom.ts'

const CITE = '<Cite source="a-notice" />'
const HINT = 'Say it in the text with its <Cite>, or take it out.'
/** What is said of a piece with this key point, on line 9, and this body. */
const unsaid = (point: string, body: string, front = '') => {
  const text = piece({ body: `${body}\n`, front }).replace('[A point.]', JSON.stringify([point]))
  return check({ ...desk, ...record, [PIECE]: text })
    .filter((line) => line.endsWith(HINT))
    .map((line) => line.replace(`${PIECE}:`, ''))
}

describe('a date, a figure or a quotation at the top', () => {
  test.each([
    ['title', 2, 'title: A piece', 'title: What changed on 26 January 2023'],
    ['standfirst', 3, 'The answer.', 'It is so. It changed on 26 January 2023.'],
    ['seoTitle', 3, 'standfirst', 'seoTitle: The change of 26 January 2023\nstandfirst'],
    ['key points', 9, '[A point.]', '[A point., It changed on 26 January 2023.]'],
  ])('is told in the %s, at its line', (_, line, from, to) => {
    const files = { ...desk, [PIECE]: piece().replace(from, to) }
    expect(check(files)).toEqual([
      expect.stringMatching(
        new RegExp(
          `:${line} uncited “.*” has “26 January 2023”, and no sentence of the text says so and names a source`,
        ),
      ),
    ])
    expect(check({ ...files, [PIECE]: files[PIECE].replace('A fact.', 'It did on 26 January 2023.') })).toEqual([])
  })

  test('stops the check, and not a build', () => {
    const [found] = findProblems({ ...desk, [PIECE]: piece().replace('The answer.', 'It was in 1997.') })
    expect(found).toMatchObject({ code: 'uncited', severity: 'error', path: ['standfirst'] })
    expect(isRefused(found!)).toBe(true)
  })

  test('is told for each that is missing', () => {
    expect(unsaid('On 26 January 2023 it had 72 tags.', `A fact.${CITE}`)).toHaveLength(2)
  })
})

describe('the text bears out', () => {
  test.each([
    ['the same day', 'On 26 January 2023 it was.', 'It was so on January 26, 2023.'],
    ['a day of the month', 'It was in January 2023.', 'It was so on 26 January 2023.'],
    ['a month of the year', 'It was in 2023.', 'It was so in January 2023.'],
    [
      'a day whose year was named before',
      'It was on 26 January 2023.',
      `It began in 2023.${CITE} It was on 26 January.`,
    ],
    ['one of several days', 'It was on 26 January 2023.', 'It was on 24 and 26 January 2023.'],
    ['a day whose year the top named before', 'On 20 January 2023 and on 26 January.', 'On 20 and 26 January 2023.'],
    ['the same sum', 'Up to $1 million.', 'Whoever breaks it pays $1,000,000.'],
    ['the same percentage', 'It owns 50 per cent.', 'It owns 50% of it.'],
    ['a count in words', 'It had 21 tags.', 'It had twenty-one tags.'],
    ['the same words', 'It called this “a very good day”.', 'It said: “This is a very good day for all.”'],
    ['words with a gap', 'It called this “a very … day for all”.', 'It said: “This is a very good day for all.”'],
  ])('%s', (_, point, said) => {
    expect(unsaid(point, `${said}${CITE}`)).toEqual([])
    // Said without a source it is not said.
    expect(unsaid(point, `${said} A fact.${CITE}`)).not.toEqual([])
  })

  test.each([
    [
      'a <Quote>',
      'It called this “a very good day”.',
      '<Quote by="Ann" source="a-notice">This is a very good day.</Quote>',
    ],
    [
      'a <Quote> in a sentence',
      'It called this “a very good day”.',
      'It said <Quote by="Ann" source="a-notice">this is a very good day</Quote> and went.',
    ],
    ['a row of a table', 'It was in 1997.', `| A | B |\n| --- | --- |\n| The label | 1997${CITE} |`],
    [
      'a <Status> with its day',
      'It was on 24 January 2024.',
      'On 24 January 2024: <Status designation="a-listing" on="2024-01-24" />',
    ],
    ['a sentence that links to the record', 'It is of 1997.', 'It is of [1997](/designations/a-listing/).'],
  ])('what stands in %s', (_, point, body) => {
    expect(unsaid(point, body)).toEqual([])
  })

  test('nothing, where a designation of the piece has a step on that day', () => {
    expect(unsaid('It was on 26 January 2023.', `A fact.${CITE}`, 'designations: [a-listing]\n')).toEqual([])
    expect(unsaid('It was in January 2023.', `A fact.${CITE}`, 'designations: [a-listing]\n')).toEqual([])
    expect(unsaid('It was on 27 January 2023.', `A fact.${CITE}`, 'designations: [a-listing]\n')).toHaveLength(1)
  })
})

describe('the text does not bear out', () => {
  test.each([
    ['another day', 'It was on 26 January 2023.', 'It was on 27 January 2023.'],
    ['a month that may hold the day', 'It was on 26 January 2023.', 'It was in January 2023.'],
    ['another sum', 'Up to $1 million.', 'Up to $10 million.'],
    ['a count that is no sum', 'Up to $20.', 'Up to 20 years.'],
    ['a percentage that is a count', 'It owns 50%.', 'It owns 50 ships.'],
    ['another count', 'It had 72 tags.', 'It had 27 tags.'],
    ['other words', 'It called this “a very good day”.', 'It said: “This is a very bad day.”'],
  ])('%s', (_, point, said) => {
    expect(unsaid(point, `${said}${CITE}`)).toHaveLength(1)
  })
})

test.each([
  ['a word of two', 'It is called “material support”.'],
  ['the name of a label', 'The ‘transnational criminal organisation’ label is not it.'],
  ['the name of a law', 'It rests on the Terrorism Act 2000, section 3, Order No. 4.'],
  ['an ordinal', 'The 118th Congress began, and the 15th is over.'],
  ['a name with a number', 'M23, MS-13 and F-16 are names.'],
  ['how long after', 'It was six days after, and 21 months before.'],
  ['a small count in words', 'It stands on two lists and has five dates.'],
  ['what the desk did not read', 'We did not read the list of 26 January 2023.'],
])('needs no sentence of the text: %s', (_, point) => {
  expect(unsaid(point, `A fact.${CITE}`)).toEqual([])
})
