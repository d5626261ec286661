/** What a piece says against the record, and what it may say without being told off. */
import { describe, expect, test } from 'vitest'
import { check, desk, PIECE, piece, record } from './newsroom.ts'

// Of one name and law there are the two listings below.
const { 'designations/a-listing.yaml': _, ...rest } = record
const files = {
  ...desk,
  ...rest,
  'designations/more.yaml': `- id: us-tco
  entity: a-group
  authority: treasury
  instrument: order
  summary: It was listed.
  steps:
    - { on: 2023-01-20, step: announced, sources: [a-notice] }
    - { on: 2023-01-26, step: in-force, sources: [a-notice] }
- id: ended
  entity: a-group
  authority: treasury
  instrument: order
  summary: It was listed once.
  steps:
    - { on: 2020-03, step: in-force, sources: [a-notice] }
    - { on: 2021-05-04, step: lifted, sources: [a-notice] }
`,
}
const inBody = (body: string) =>
  check({ ...files, [PIECE]: piece({ body: `${body}\n` }) }).map((line) => line.replace(`${PIECE}:`, ''))
const CITE = '<Cite source="a-notice" />'
const LINK = '[the label](/designations/us-tco/)'
const status = (on: string, id = 'us-tco') => `<Status designation="${id}" on="${on}" />`

describe('a day beside a status of another day', () => {
  test('in a sentence, with both days', () => {
    expect(inBody(`Words.\n\n- On 24 January 2023: ${status('2023-01-26')}`)).toEqual([
      '14 contradicts the text says 24 January 2023, and the status in it is that of 26 January 2023. Make the two the same day.',
    ])
  })

  test('in an item of two sentences', () => {
    expect(inBody(`- It is about 24 January 2023.${CITE} Our record: ${status('2023-01-26')}`)).toHaveLength(1)
  })

  test.each([
    `On 24 January 2023: ${status('2023-01-24')}`,
    `Between 24 and 26 January 2023: ${status('2023-01-25')}`,
    `On 24 January and 26 January 2023: ${status('2023-01-25')}`,
    `A week after 20 January 2023: ${status('2023-01-27')}`,
    `In January 2023: ${status('2023-01-24')}`,
    `It said so on 20 January 2023.${CITE} The record: ${status('2023-01-24')}`,
    `On 20 January 2023: <Status designation="us-tco" />`,
  ])('is not seen in %j', (body) => {
    expect(inBody(body)).toEqual([])
  })
})

describe('a status beside words that claim another', () => {
  test('is told with what the record has', () => {
    expect(inBody(`It was in force on 20 January 2023: ${status('2023-01-20')}`)).toEqual([
      '12 contradicts the text says “was in force”, and of 20 January 2023 the record says “announced”: it has announced 20 January 2023 and in force 26 January 2023. Say what the record says, or correct the record with its source.',
    ])
  })

  test.each([
    `It was not yet in force on 26 January 2023: ${status('2023-01-26')}`,
    `It was only announced on 26 January 2023: ${status('2023-01-26')}`,
    `We have no record for 26 January 2023: ${status('2023-01-26')}`,
    `It was still in force on 4 May 2021: ${status('2021-05-04', 'ended')}`,
    `It was no longer in force on 3 May 2021: ${status('2021-05-03', 'ended')}`,
  ])('%s', (body) => {
    expect(inBody(body)).toEqual([expect.stringMatching('^12 contradicts the text says “')])
  })

  test.each([
    `It was in force on 26 January 2023: ${status('2023-01-26')}`,
    `It was not yet in force on 20 January 2023: ${status('2023-01-20')}`,
    `The agency wrote that it was in force on 20 January 2023: ${status('2023-01-20')}`,
    `It is wrong that it was in force on 20 January 2023: ${status('2023-01-20')}`,
    `The order was in force and the label not on 20 January 2023: ${status('2023-01-20')}`,
    `A report says “it was in force” of 20 January 2023: ${status('2023-01-20')}`,
    `It was in force on 15 March 2020, we think: ${status('2020-03-15', 'ended')}`,
  ])('%s is left alone', (body) => {
    expect(inBody(body)).toEqual([])
  })
})

describe('a step on a day on which the record has none', () => {
  test('is told with what the record has', () => {
    expect(inBody(`Words.\n\n${LINK} took effect on 20 January 2023.`)).toEqual([
      '14 contradicts the text ties “took effect” to 20 January 2023; the record has announced 20 January 2023 and in force 26 January 2023. Correct the word or the day, or add the step to the record with its source.',
    ])
  })

  test.each([
    `The White House announced ${LINK} on 21 January 2023.`,
    `On January 21, 2023 the White House announced ${LINK}.`,
    `${LINK} has been in force since 20 January 2023.${CITE}`,
    `${LINK} entered into force on 27 January 2023.`,
    `The Treasury listed Wagner under ${LINK} on 20 January 2023.`,
    `The order for ${LINK} was signed on 19 January 2023.`,
    `${LINK} was lifted on 3 May 2024.${CITE}`,
    `${LINK} lapsed on 3 May 2024.`,
    `${LINK} was suspended on 3 May 2024.`,
    `${LINK} was renewed on 3 May 2024.`,
    `${LINK} was announced on 20 January 2023 and took effect on 27 January 2023.`,
    `It took effect on 20 January 2023, as our record has it: ${status('2023-01-20')}`,
    `[It](/designations/ended/) was delisted on 4 May 2022.`,
  ])('%s', (body) => {
    expect(inBody(body)).toEqual([expect.stringMatching('^12 contradicts the text ties “')])
  })

  test.each([
    ['it is so', `${LINK} was announced on 20 January 2023 and took effect on 26 January 2023.`],
    ['a day within the month that the record gives', `[It](/designations/ended/) took effect on 15 March 2020.${CITE}`],
    ['another step of that day', `The Treasury announced and listed it: ${LINK} was announced on 26 January 2023.`],
    ['the record is silent and the sentence names a source', `${LINK} was renewed on 3 May 2024.${CITE}`],
    ['two listings', `${LINK} and [another](/designations/ended/) took effect on 20 January 2023.`],
    ['a comparison', `${LINK} came after the EU listed Wagner on 13 April 2022.`],
    ['another subject', `The EU listed Wagner on 13 April 2022, and ${LINK} took effect on 26 January 2023.`],
    ['what others say', `The Guardian said that ${LINK} took effect on 20 January 2023.${CITE}`],
    ['what is denied', `${LINK} did not take effect, and was not in force from 20 January 2023.`],
    ['what was expected', `${LINK} was to be listed and would have taken effect on 20 January 2023.`],
    ['a report', `A report on ${LINK} was published on 3 May 2024.`],
    ['a quotation', `Of ${LINK} it has “took effect on 20 January 2023”.`],
    ['a month', `${LINK} took effect in February 2023.`],
    ['no listing in the sentence', `It took effect on 20 January 2023.${CITE}`],
  ])('is not seen where there is %s', (_, body) => {
    expect(inBody(body)).toEqual([])
  })
})
