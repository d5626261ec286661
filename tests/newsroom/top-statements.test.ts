/** What the top of a piece, its headings and the summaries of the record say against the record. */
import { describe, expect, test } from 'vitest'
import { check, desk, PIECE, piece, record } from './newsroom.ts'

const files = {
  ...desk,
  ...record,
  'authorities/treasury.yaml': 'id: treasury\nname: Treasury\ngovernment: United States\n',
  'authorities/cabinet.yaml': 'id: cabinet\nname: The cabinet\ngovernment: Canada\n',
  'instruments/more.yaml': `id: regulations
name: The regulations
shortName: Regulations
authority: cabinet
kind: sanctions
binding: true
sources: [a-notice]
`,
  'designations/a-listing.yaml': `- id: us-tco
  entity: a-group
  authority: treasury
  instrument: order
  summary: It was listed.
  steps:
    - { on: 2023-01-20, step: announced, sources: [a-notice] }
    - { on: 2023-01-26, step: in-force, sources: [a-notice] }
- id: canada
  entity: a-group
  authority: cabinet
  instrument: regulations
  summary: It was listed.
  steps:
    - { on: 2022-02-24, step: in-force, sources: [a-notice] }
    - { on: 2024-03, step: lifted, sources: [a-notice] }
`,
}
const CITE = '<Cite source="a-notice" />'
const FACT = `A fact.${CITE}\n`
/** Contradictions in a piece; a source says every day that its top has, so that only the record can refute it. */
const inPiece = (text: string, of = 'entities: [a-group]') =>
  check({ ...files, [PIECE]: text.replace('entities: []', of) })
    .filter((line) => line.includes(' contradicts '))
    .map((line) => line.replace(`${PIECE}:`, ''))
const inPoint = (point: string, of?: string, body = FACT) =>
  inPiece(piece({ body }).replace('[A point.]', JSON.stringify([point])), of)

describe('a sentence at the top that the record refutes is told at its line', () => {
  test.each([
    ['title', 2, 'title: A piece', 'title: "The label took effect on 20 January 2023"'],
    ['standfirst', 3, 'standfirst: The answer.', 'standfirst: It is new. The label took effect on 20 January 2023.'],
    ['seoTitle', 3, 'standfirst', 'seoTitle: "The label took effect on 20 January 2023"\nstandfirst'],
    ['a key point', 9, '[A point.]', '["A point.", "The label took effect on 20 January 2023."]'],
  ])('%s', (_, line, from, to) => {
    const told = `${line} contradicts the text ties “took effect” to 20 January 2023; `
    expect(inPiece(piece().replace(from, to))).toEqual([expect.stringContaining(told)])
  })

  test.each([
    ['a heading', 14, 'Words.\n\n## It took effect on 20 January 2023\n\nWords.'],
    ['a heading that asks why', 14, 'Words.\n\n## Why did it take effect on 20 January 2023?\n\nWords.'],
    ['a question', 12, '<Question ask="Why was it lifted on 3 May 2023?">\n\nWords.\n\n</Question>'],
  ])('%s', (_, line, body) => {
    expect(inPiece(piece({ body: `${body}\n` }))).toEqual([expect.stringMatching(`^${line} contradicts `)])
  })

  test('with what the one designation has', () => {
    expect(inPoint('The United States listed it on 27 January 2023.')).toEqual([
      '9 contradicts the text ties “listed” to 27 January 2023; the record has announced 20 January 2023 and in force 26 January 2023. Correct the word or the day, or add the step to the record with its source.',
    ])
  })

  test('or with the nearest of several', () => {
    expect(inPoint('It was listed on 27 January 2023.')).toEqual([
      expect.stringContaining(
        '; none of the 2 designations that this may be about bears it out, and “us-tco” comes nearest: announced 20 January 2023 and in force 26 January 2023. ',
      ),
    ])
  })
})

describe('the top contradicts the record where it says', () => {
  test.each([
    'The United States put this label on the group on 20 January 2023.',
    'The United States put this label on the group on 27 January 2023, six days after it said so.',
    'The label was announced on 20 January 2023 and took effect on 27 January.',
    'The label was announced on 20 January 2023, and it took effect on 27 January 2023.',
    'The White House announced the label on 21 January 2023.',
    'It has been in force since 20 January 2023.',
    'Canada listed it on 26 January 2023.',
    'The US listed the group on 24 February 2022.',
    'The group was listed in March 2023.',
    'In April 2024 the group left the Canadian list.',
    'Canada lifted the listing in February 2024.',
    'It was in force in the United States on 20 January 2023.',
    'In the United States it was only announced on 26 January 2023.',
    'On 20 January 2023, the United States listed the group.',
    'The label has been binding since 20 January 2023.',
    'The US designation of 27 January 2023 froze its property.',
    'The US label, announced on 20 January 2023, never took effect.',
    'The US label has never been in force.',
    'The US label was only ever announced.',
    'Canada never lifted the listing.',
  ])('%s', (point) => {
    expect(inPoint(point)).toEqual([expect.stringMatching('^9 contradicts the text ')])
  })
})

describe('the top is left alone where', () => {
  test.each([
    ['it is so', 'The label was announced on 20 January 2023 and took effect on 26 January.'],
    ['one of several bears it out', 'The group was listed on 24 February 2022.'],
    ['each government has its day', 'Canada listed it on 24 February 2022 and the US listed it on 26 January 2023.'],
    ['the month is right', 'The group was listed in January 2023, and Canada lifted its listing in March 2024.'],
    ['only a year is named', 'The group was listed in 2019.'],
    [
      'it is of an act that something else is',
      'The law took effect on 3 May 2001, and the truce was lifted on 4 May 2001.',
    ],
    ['a day is the listing’s, whichever step it is', 'The US listing of 20 January 2023 is known.'],
    [
      'another government stands later in the sentence',
      'It was listed in January 2023, and Canada lifted its own in March 2024.',
    ],
    ['others say so', 'The Guardian wrote that it took effect on 20 January 2023.'],
    ['it denies', 'The label did not take effect on 20 January 2023.'],
    ['it looks ahead', 'It was planned that the group be listed on 20 January 2023.'],
    ['it compares', 'After the group was listed on 20 January 2023, it protested.'],
    ['it quotes', 'The page has “took effect on 20 January 2023”.'],
    ['it asks', 'Was the group listed on 20 January 2023?'],
    ['a stranger acts', 'Pakistan banned it on 3 August 2001.'],
    ['a government acts of which the piece has none', 'The United Kingdom listed it on 3 August 2001.'],
    ['a report is published', 'A report was published on 3 May 2024.'],
    ['another list is meant', 'The United States never listed it as a terrorist group.'],
    ['not all have it', 'The listing was never lifted.'],
    ['a status fits one of them', 'It was in force on 24 January 2023.'],
  ])('%s', (_, point) => {
    // Canada has an authority and a listing; the United Kingdom an authority alone.
    const more = { 'authorities/home.yaml': 'id: home\nname: The Home Office\ngovernment: United Kingdom\n' }
    const text = piece()
      .replace('[A point.]', JSON.stringify([point]))
      .replace('entities: []', 'entities: [a-group]')
    const found = check({ ...files, ...more, [PIECE]: text })
    expect(found.filter((line) => line.includes(' contradicts '))).toEqual([])
  })

  test('the piece is about no designation', () => {
    expect(inPoint('The label took effect on 20 January 2023.', 'entities: []')).toEqual([])
  })

  test('the record is silent and the text says so with a source', () => {
    const point = 'The extension was signed on 3 May 2024.'
    expect(inPoint(point, undefined, `The extension was signed on 3 May 2024.${CITE}\n`)).toEqual([])
    expect(inPoint(point)).toHaveLength(1)
  })
})

test('a date that nobody knows exactly gives its own designation the benefit of the doubt, and no other', () => {
  const about = files['designations/a-listing.yaml'].replace('2022-02-24', '2022-03~')
  const told = (of: string) =>
    check({
      ...files,
      'designations/a-listing.yaml': about,
      [PIECE]: piece().replace('[A point.]', '[It was listed on 24 February 2022.]').replace('entities: []', of),
    }).filter((line) => line.includes(' contradicts '))
  expect(told('entities: []\ndesignations: [canada]')).toEqual([])
  expect(told('entities: [a-group]\ndesignations: [us-tco]')).toHaveLength(1)
})

describe('what a piece is about', () => {
  const point = 'The label took effect on 20 January 2023.'

  test.each([
    ['its entities', 'entities: [a-group]', FACT],
    ['its designations', 'entities: []\ndesignations: [us-tco]', FACT],
    ['a status in its text', 'entities: []', 'Today: <Status designation="us-tco" />\n'],
    ['a link in its text', 'entities: []', '[The label](/designations/us-tco/) is new.\n'],
  ])('is told by %s', (_, of, body) => {
    expect(inPoint(point, of, body)).toHaveLength(1)
  })
})

describe('a summary', () => {
  const inSummary = (summary: string, file = 'designations/a-listing.yaml') =>
    check({
      ...files,
      [file]: (files as Record<string, string>)[file]?.replace(/summary: .*/, `summary: ${summary}`) ?? '',
    })

  test.each([
    'The US listed the group on 27 January 2023.',
    'The label was announced on 20 January 2023 and took effect on 27 January.',
    'The US listed the group in February 2023.',
    'It never took effect.',
  ])('of a designation is held against its own steps: %s', (summary) => {
    expect(inSummary(summary)).toEqual([expect.stringMatching(/^designations\/a-listing.yaml:5 contradicts /)])
  })

  test.each([
    'The US listed the group on 26 January 2023.',
    'The US listed the group for the attacks of July 2022 and of 3 May 2021.',
    'The US listed the group over the attack on 3 May 2021.',
    'A group that Canada had listed on 24 February 2022.',
    'The US listed the group in January 2023, eleven months after Canada listed it in February 2022.',
  ])('of a designation may say %s', (summary) => {
    expect(inSummary(summary)).toEqual([])
  })

  test('of a name is held against all its designations, but its own doings are not', () => {
    const file = 'entities/a-group.yaml'
    expect(inSummary('A group that was listed on 24 February 2022.', file)).toEqual([])
    expect(inSummary('A group that was announced on 3 May 2014.', file)).toEqual([])
    expect(inSummary('A group, listed on 25 February 2022.', file)).toEqual([
      expect.stringMatching(/^entities\/a-group.yaml:4 contradicts /),
    ])
  })
})
