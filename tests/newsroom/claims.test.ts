/** Which sentences need a source, and what counts as one. */
import { describe, expect, test } from 'vitest'
import { isRefused } from '../../src/core/problems.ts'
import { check, desk, findProblems, PIECE, piece, record } from './newsroom.ts'

/** What is said of a piece with this body, which begins on line 12. */
const inBody = (body: string) =>
  check({ ...desk, ...record, [PIECE]: piece({ body: `${body}\n` }) }).map((line) => line.replace(`${PIECE}:`, ''))
const CITE = '<Cite source="a-notice" />'

describe('a sentence needs a source where it has', () => {
  test.each([
    ['a day', 'The label took effect on 26 January 2023.', 'a date'],
    ['a month', 'The label took effect in January 2023.', 'a date'],
    ['a year', 'The label is of 1997.', 'a date'],
    ['a day in digits', 'The label took effect on 2023-01-26.', 'a date'],
    ['a sum', 'Whoever breaks it pays up to $1 million.', 'a sum of money'],
    ['a sum in words', 'Whoever breaks it pays 250,000 euros.', 'a sum of money'],
    ['a percentage', 'It owns 50% of the company.', 'a percentage'],
    ['a percentage in words', 'It owns 50 per cent of the company.', 'a percentage'],
    ['words of three or more', 'She called it "a very good day" for all.', 'somebody’s words'],
    ['words in single marks', 'She called it ‘a very good day’ for all.', 'somebody’s words'],
    ...['designated', 'listed', 'sanctioned', 'proscribed', 'banned', 'blacklisted', 'delisted', 'deproscribed'].map(
      (word) => [word, `The Treasury has ${word} the group.`, `the word “${word}”`],
    ),
  ])('%s', (_, sentence, claim) => {
    const start = sentence.split(' ').slice(0, 8).join(' ').replace(/["“”]/g, '')
    const found = inBody(`Words.\n\n${sentence}`)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('14 uncited “')
    expect(found[0]).toContain(start)
    expect(found[0]).toContain(
      `” has ${claim} and names no source. Write <Cite source="…" /> right behind its full stop.`,
    )
    expect(inBody(`${sentence.slice(0, -1)}${CITE}.`)).toEqual([])
    expect(inBody(`${sentence}${CITE} Words.`)).toEqual([])
  })

  test.each([
    ['an item', '- The label is of 1997.'],
    ['a caption', '<Question ask="Why?">\n\nThe label is of 1997.\n\n</Question>'],
    ['an answer on one line', '<Question ask="Why?">The label is of 1997.</Question>'],
    ['what is known', '<KnownUnknown>\n\n### Known\n\n- The label is of 1997.\n\n</KnownUnknown>'],
    [
      'a claim under what is not known',
      '<KnownUnknown>\n\n### Not known\n\n- The label is of 1997.\n\n</KnownUnknown>',
    ],
    ['a row', '| A | B |\n| --- | --- |\n| The label | 1997 |'],
  ])('wherever it stands: %s', (_, body) => {
    expect(inBody(body)).toEqual([expect.stringMatching(/^\d+ uncited /)])
  })

  test('a citation behind the next sentence does not reach back', () => {
    expect(inBody(`The label is of 1997. It is old.${CITE}`)).toEqual([
      expect.stringMatching('^12 uncited “The label is'),
    ])
  })

  test('every sentence is told, at its own line', () => {
    const lines = inBody(`It was banned.\nIt was listed.${CITE} It was\nsanctioned.\n\nIn 2001 too.`)
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['12', '13', '16'])
  })
})

describe('what counts as a source', () => {
  test.each([
    ['a status', 'On 26 January 2023 it was so: <Status designation="a-listing" on="2023-01-26" />'],
    ['a link to a designation', 'It was [listed](/designations/a-listing/).'],
    ['a link to an instrument', 'It was listed under [the order](/instruments/order/).'],
    ['a link to an entity', '[The group](/entities/a-group/) was listed.'],
    ['a link to the timeline', 'It was listed on [that day](/timeline/?asof=2023-01-26).'],
    [
      'a quotation of its own',
      '<Quote by="A minister, 26 January 2023" source="a-notice">We listed it in 2023.</Quote>',
    ],
    ['a cell of its row', `| A | B |\n| --- | --- |\n| 26 January 2023 | In force${CITE} |`],
    ['a list in which every item has one', `In 2023 there were two:\n\n- One.${CITE}\n- Another.${CITE}`],
    ['a quotation behind a colon', 'In 2023 she answered:\n\n<Quote by="A minister" source="a-notice">No.</Quote>'],
  ])('%s', (_, body) => {
    expect(inBody(body)).toEqual([])
  })

  test.each([
    ['a link to another piece', 'It was [listed](/explainers/a-piece/).'],
    ['a link to another site', 'It was [listed](https://a.example/).'],
    ['a list in which one item has none', `In 2023 there were two:\n\n- One.${CITE}\n- Another.`],
    ['a list behind a full stop', `In 2023 there were two.\n\n- One.${CITE}`],
  ])('%s does not', (_, body) => {
    expect(inBody(body)).toEqual([expect.stringMatching('^12 uncited ')])
  })
})

describe('no source is asked for', () => {
  test.each([
    ['a heading', '## When was it listed in 2023?\n\nWords.'],
    ['the head of a table', `| Day in 2023 | B |\n| --- | --- |\n| 5 May | x${CITE} |`],
    ['a question', 'Was it listed in 2023?'],
    ['what the desk did not find', 'We have no record of a terrorist label in 2023.'],
    ['what the desk did not read', 'We did not read the statement of 26 January 2023, only reports of it.'],
    ['what the desk relies on', 'For the time since May 2025 we rely on press reports.'],
    ['the name of a law', 'The ban came under the Terrorism Act 2000.'],
    ['the number of an act', 'It is S.I. 2023/1003 or Regulation 2014/145.'],
    ['what is only supposed', 'Once a group is listed, its property may not move.'],
    ['what may happen', 'Whoever helps risks being listed too, and could be banned.'],
    [
      'listed names in general',
      'A listed group has no such right. **FTO.** A banned group neither. For the listed, nothing changes.',
    ],
    ['two quoted words', 'It says “in force” there.'],
    ['words as words', 'So “on the SDN list” tells you what happens. “The EU listed it in 2023” is wrong.'],
    ['how to put it', 'Give the verb its own date. “The order was made on 14 September 2023 and took effect.”'],
    [
      'gaps',
      '<KnownUnknown>\n\n### Not known\n\n- Whether it has changed since May 2025.\n- The day it was made in 2023.\n\n</KnownUnknown>',
    ],
  ])('for %s', (_, body) => {
    expect(inBody(body)).toEqual([])
  })

  test('a claim that hides behind an excuse is found all the same', () => {
    expect(inBody('We have no record of it, but it was banned in 2023.')).toHaveLength(1)
    expect(inBody('Once a group is listed, it is named. The group was listed.')).toHaveLength(1)
    expect(inBody('Some banned Wagner. It had already listed two of them.')).toHaveLength(2)
  })
})

test('it stops check and build alike; in a draft it only warns', () => {
  const [found] = findProblems({ ...desk, [PIECE]: piece({ body: 'It was listed.\n' }) })
  expect(found).toMatchObject({ code: 'uncited', severity: 'error' })
  expect(isRefused(found!)).toBe(true)
  expect(isRefused({ ...found!, code: 'contradicts' })).toBe(true)
  expect(isRefused({ ...found!, code: 'contradicts', severity: 'warning' })).toBe(false)
  expect(findProblems({ ...desk, [PIECE]: piece({ body: 'It was listed.\n', stage: 'draft' }) })).toMatchObject([
    { code: 'uncited', severity: 'warning' },
  ])
})
