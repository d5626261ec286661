import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/core/sentences.ts'
import { findDates, findDays } from '../../src/core/written-days.ts'
import { readBody } from '../../src/newsroom/body.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('a sentence does not end', () => {
  test.each([
    'It rests on E.O. 13581 of 2011.',
    'The U.S. Treasury and the U.K. Parliament agree.',
    'See S.I. 2023/1003 and H.R. 506.',
    'It is Order No. 3, Art. 4 and para. 2.',
    'In Smith v. Jones the court agreed.',
    'J. R. Smith and John F. Kirby met Mr. Brown and Sen. Cardin.',
    'It cost $1.5 million, or 2.5 per cent.',
    'On Jan. 26, 2023 it took effect.',
    'He said “It is law. It binds us.” on Friday.',
    '“Will you list the group?” Kirby asked.',
    'They said: ‘It’s law. It binds us.’ and left.',
    'The ban (see Sch. 2) applies, e.g. Wagner is named.',
  ])('in %j', (text) => {
    expect(split(text)).toEqual([text])
  })
})

describe('a sentence ends', () => {
  test.each([
    ['It is law. It binds.', ['It is law.', 'It binds.']],
    ['Is it law? No. It can be lifted.', ['Is it law?', 'No.', 'It can be lifted.']],
    ['He was in the U.S. The Treasury knew.', ['He was in the U.S.', 'The Treasury knew.']],
    ['“It is law.” “It is not.”', ['“It is law.”', '“It is not.”']],
    ['It said “no new limits”. A minister agreed.', ['It said “no new limits”.', 'A minister agreed.']],
    ['That was 2023. 13 groups followed.', ['That was 2023.', '13 groups followed.']],
    ['Without a stop', ['Without a stop']],
    ['制裁されている。発効した。', ['制裁されている。', '発効した。']],
  ])('in %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  test('and a quotation that nobody closed ends none later', () => {
    expect(split('He said “It is law. It binds us.')).toEqual(['He said “It is law.', 'It binds us.'])
  })
})

describe('in a piece', () => {
  const read = (body: string) => readBody(`---\ntitle: T\n---\n${body}`, 'piece.mdx').blocks
  const told = (body: string) =>
    read(body).flatMap(({ sentences }) =>
      sentences.map(({ text, line, isCited }) => `${line} ${isCited ? '+' : '-'} ${text}`),
    )

  test('a citation belongs to the sentence in which or behind which it stands', () => {
    const body =
      'One.<Cite source="a" /> Two. <Cite source="a" /> Three.\nFour<Cite source="a" /> goes on.\nFive.<Cite source="a" />Six.\n'
    expect(told(body)).toEqual(['4 + One.', '4 + Two.', '4 - Three.', '5 + Four goes on.', '6 + Five.', '6 - Six.'])
  })

  test('a label in bold is the beginning of its sentence, and a sentence in bold is one', () => {
    expect(told('**14 March 2023.** Parliament voted. It was late.\n')).toEqual([
      '4 - 14 March 2023. Parliament voted.',
      '4 - It was late.',
    ])
    expect(told('**The EU listed Wagner in 2021.** It said why.\n')).toHaveLength(2)
  })

  test('rows, items, captions, questions and both halves of what is known are read, headings and quotes are not', () => {
    const body = `## A heading.

- An item.

| A | B |
| --- | --- |
| a cell | another<Cite source="a" /> |

<Figure src="a.png" alt="A" credit="B">A caption.</Figure>

<Question ask="Why?">

An answer.

</Question>

<KnownUnknown>

### Known

- A fact.

### Not known

- A gap.

</KnownUnknown>

<Quote by="A" source="a">Words of hers.</Quote>
`
    expect(told(body)).toEqual([
      '6 - An item.',
      '10 + a cell | another',
      '12 - A caption.',
      '16 - An answer.',
      '24 - A fact.',
      '28 - A gap.',
    ])
    expect(read(body).flatMap(({ sentences, isOpen }) => (isOpen ? sentences.map(({ text }) => text) : []))).toEqual([
      'A gap.',
    ])
  })
})

describe('days that a sentence names', () => {
  const days = (text: string) =>
    findDays(text).map(({ day }) =>
      day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10),
    )

  test.each(['26 January 2023', '26th of January 2023', 'January 26, 2023', 'Jan. 26, 2023', '2023-01-26'])(
    '%s is a day',
    (text) => {
      expect(days(`It was on ${text}, they say.`)).toEqual(['2023-01-26'])
    },
  )

  test.each([
    ['24 January', [undefined]],
    ['24 and 26 January 2023', [undefined]],
    ['24 January and 26 January 2023', [undefined, '2023-01-26']],
    ['31 February 2023', [undefined]],
    ['January 2023', []],
  ])('%s is not one whole day', (text, expected) => {
    expect(days(`It was on ${text}, they say.`)).toEqual(expected)
  })
})

describe('dates that a sentence names', () => {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
  const dates = (text: string, years?: string[]) =>
    findDates(text, years).map(({ spans }) => spans.map(({ start, end }) => `${iso(start)} to ${iso(end - 1)}`))

  test.each([
    ['a month', 'January 2023', [['2023-01-01 to 2023-01-31']]],
    ['a year', '2023', [['2023-01-01 to 2023-12-31']]],
    ['ten years', 'the 1990s', [['1990-01-01 to 1999-12-31']]],
    ['several days of a month', '24 and 26 January 2023', [['2023-01-24 to 2023-01-24', '2023-01-26 to 2023-01-26']]],
    [
      'a day of the year that was named last',
      '20 January 2023, and on 26 January',
      [['2023-01-20 to 2023-01-20'], ['2023-01-26 to 2023-01-26']],
    ],
    ['a day of a year that nobody can tell', '26 January', [[]]],
    ['no year of a law', 'the Terrorism Act 2000', []],
  ])('%s', (_, text, expected) => {
    expect(dates(`It was in ${text}, they say.`)).toEqual(expected)
  })

  test('a day without its year may be of any that is given', () => {
    expect(dates('It was on 26 January.', ['2022', '2023'])).toEqual([
      ['2022-01-26 to 2022-01-26', '2023-01-26 to 2023-01-26'],
    ])
  })
})
