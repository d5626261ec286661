/** What a body refers to and how it is summed up. */
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/newsroom/body.ts'

const read = (body: string) => readBody(`---\ntitle: A piece of six words\n---\n${body}`, 'piece.mdx')
const outline = (body: string) => read(body).outline
const cite = (id: string) => `<Cite source="${id}" />`

describe('citations', () => {
  test('are numbered by first mention, each source once', () => {
    expect(outline(`A.${cite('b')} B.${cite('a')}\n\nC.${cite('b')}${cite('c')}\n`).cites).toEqual(['b', 'a', 'c'])
  })

  test('count wherever they stand: in a list, a table, a question, a term', () => {
    const body = `- A.${cite('a')}

| One |
| --- |
| B.${cite('b')} |

<Question ask="Why?">

C.<Term id="t">word${cite('c')}</Term>

</Question>
`
    expect(outline(body).cites).toEqual(['a', 'b', 'c'])
  })

  test('a quotation cites too', () => {
    expect(outline(`<Quote by="A" source="q">Words.</Quote>\n\nA.${cite('a')}\n`).cites).toEqual(['q', 'a'])
  })

  test('a quotation names its own source below its words, so after those cited in them', () => {
    expect(outline(`<Quote by="A" source="q">Words.${cite('a')}</Quote>\n`).cites).toEqual(['a', 'q'])
  })
})

describe('headings', () => {
  const slugs = (body: string) => outline(body).headings.map(({ slug }) => slug)

  test('have the address that the page will give them', () => {
    expect(slugs('## What happened, and when?\n\n### Known\n')).toEqual(['what-happened-and-when', 'known'])
    expect(slugs('## ЧВК «Вагнер» ça\n')).toEqual(['чвк-вагнер-ça'])
    expect(slugs('## `Code` & **bold** <Term id="t">words</Term>\n')).toEqual(['code--bold-words'])
  })

  test('are told apart by number where they say the same', () => {
    expect(slugs('## Known\n\n## Known\n')).toEqual(['known', 'known-1'])
  })

  test('lose two hyphens as the page does, which prints a dash for them', () => {
    expect(slugs('## Then -- now\n')).toEqual(['then--now'])
  })

  test('keep their rank and their words', () => {
    expect(outline('## One **two**\n\n### Three\n').headings).toMatchObject([
      { depth: 2, text: 'One two' },
      { depth: 3, text: 'Three' },
    ])
  })
})

describe('words', () => {
  test.each([
    ['One two three.', 3],
    ['One **two** [three](/timeline/) – `four`.', 4],
    ['## One\n\n- two\n- three\n', 3],
    ['<Term id="t">One</Term> два 3', 3],
    [`One.${cite('a')}`, 1],
    ['', 0],
  ])('%j has %i: signs, addresses and front matter are none', (body, count) => {
    expect(outline(`${body}\n`).words).toBe(count)
  })
})

describe('references', () => {
  test('are told with the line on which they stand', () => {
    const body = `One
two ${cite('a')}
and [three](/timeline/).

<Status designation="d" on="2023-01-26" />
<Timeline entity="e" />

<Figure src="map.png" alt="A map" credit="A">Words.</Figure>
`
    expect(read(body)).toMatchObject({
      problems: [],
      references: [
        { to: 'sources', value: 'a', line: 5 },
        { to: 'link', value: '/timeline/', line: 6 },
        { to: 'designations', value: 'd', line: 8 },
        { to: 'date', value: '2023-01-26', line: 8 },
        { to: 'entities', value: 'e', line: 9 },
        { to: 'file', value: 'map.png', line: 11 },
      ],
    })
  })

  test('a link whose address stands elsewhere is a link', () => {
    expect(read('See [there][t].\n\n[t]: /nowhere/\n').references).toMatchObject([{ to: 'link', value: '/nowhere/' }])
  })

  test('a bare web address is a link', () => {
    expect(read('See https://news.example/a there.\n').references).toMatchObject([
      { to: 'link', value: 'https://news.example/a' },
    ])
  })
})
