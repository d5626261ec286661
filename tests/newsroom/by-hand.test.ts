/** What a piece should let the record say: what holds today. */
import { describe, expect, test } from 'vitest'
import { check, desk, findProblems, PIECE, piece, record } from './newsroom.ts'

const CITE = '<Cite source="a-notice" />'
const byHand = (text: string) =>
  check({ ...desk, ...record, [PIECE]: text })
    .filter((line) => line.includes(' by-hand '))
    .map((line) => line.replace(`${PIECE}:`, ''))
const inBody = (sentence: string) => byHand(piece({ body: `Words.\n\n${sentence}${CITE}\n` }))
const atTop = (sentence: string) => byHand(piece().replace('[A point.]', JSON.stringify([sentence])))

describe('what holds today is said by hand in', () => {
  test.each([
    'The group is still listed.',
    'The group is still on the US list.',
    'The ban is still in force.',
    'The label remains in force.',
    'The group remains on the Canadian list.',
    'The group is currently banned.',
    'The group is now on the EU list.',
    'Today the group is listed.',
    'The group is listed today.',
    'The US still has him on its list.',
    'It still carries the label.',
    'Wagner still carried the label when we last read the US list, in a copy from May 2025.',
    'When last checked, the group stood on the list.',
    'It was on the list when last seen.',
    'We last read the list in May 2025.',
    'The group, last seen on the list in May 2025, protests.',
    'It stood on the US list in a copy from May 2025.',
    'It was still listed in copies of 25 May 2025.',
    'Its entry carried the label in a copy of the US list from May 2025.',
    'Both stood in two EU annexes as of August 2026.',
  ])('%s', (sentence) => {
    expect(inBody(sentence)).toEqual([
      expect.stringMatching(
        /^14 by-hand “.*” says by hand what holds today. Write <Status designation="…" \/>: it says by itself when that was last seen, and keeps current.$/,
      ),
    ])
    expect(atTop(sentence)).toEqual([
      expect.stringMatching(
        /^9 by-hand “.*” says by hand what holds today. Take it out: the status beside the key points/,
      ),
    ])
  })

  test('a status of one day beside “today”', () => {
    expect(byHand(piece({ body: 'Today: <Status designation="a-listing" on="2026-01-24" />\n' }))).toEqual([
      '12 by-hand “Today” stands beside a status of one day, 2026-01-24. Leave on="2026-01-24" out, or write the day.',
    ])
  })
})

describe('nothing is said by hand in', () => {
  test.each([
    ['the past', 'In 2013 he was still listed.'],
    ['the past, with a day', 'The UN’s list of 19 April 2025 still had him.'],
    ['what stood in a copy of long ago', 'We counted 72 tags on the list in the copy of 26 January 2023.'],
    ['what is absent', 'We have no record of it on that list, last read as of August 2026.'],
    ['how far absence was read', 'It has no entry. We last read the list in May 2025.'],
    ['how the desk read', 'We read the lists in copies from May 2025.'],
    ['what has no list', 'The company is still in business today.'],
    ['a law as of a day', 'The rule is printed as of May 2025.'],
    ['what is supposed', 'If a group is still listed, its money stays frozen.'],
    ['what is said in general', 'Anyone who is still listed can ask for a review.'],
    ['people in general', 'People who are still listed can ask for a review.'],
    ['a question', 'Is the group still listed?'],
    ['what others say', 'The paper wrote that it is still listed.'],
    ['a quotation', 'The page has “is still listed”.'],
    ['what may come', 'It would still be listed, and is now asked to go.'],
  ])('%s', (_, sentence) => {
    expect(inBody(sentence)).toEqual([])
    expect(atTop(sentence)).toEqual([])
  })

  test.each([
    ['a status without a day', 'It is still listed: <Status designation="a-listing" />'],
    ['a status of a day that is named', 'On 24 January 2026: <Status designation="a-listing" on="2026-01-24" />'],
    ['what nobody knows', '<KnownUnknown>\n\n### Not known\n\n- Why it is still listed.\n\n</KnownUnknown>'],
  ])('%s', (_, body) => {
    expect(byHand(piece({ body: `${body}\n` }))).toEqual([])
  })
})

test('what is said by hand is a warning', () => {
  const found = findProblems({ ...desk, ...record, [PIECE]: piece({ body: `It is still listed.${CITE}\n` }) })
  expect(found).toMatchObject([{ code: 'by-hand', severity: 'warning' }])
})
