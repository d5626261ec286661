/** A body as plain Markdown; what only the library can word is shown here in ⟦double brackets⟧. */
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/newsroom/body.ts'

const plain = (body: string) => {
  const { outline, problems } = readBody(`---\ntitle: T\n---\n\n${body}\n`, 'piece.mdx')
  expect(problems).toEqual([])
  return outline.plain
    .map((part) => (typeof part === 'string' ? part : `⟦${JSON.stringify(part)}⟧`))
    .join('')
    .trim()
}

test('Markdown stays as it was typed, front matter is left out', () => {
  const body = '## A \\<b> & "c"\n\n- *one*\n  1. `two {`\n\n> three\n\n| a |\n| - |\n| [b](https://c.example) |\n\n---'
  expect(plain(body)).toBe(body)
})

test('a citation is its number, wherever it stands', () => {
  expect(plain('A.<Cite source="b" /><Cite source="a" /> (B)\n\n| c <Cite source="b" /> |\n| - |\n| d |')).toBe(
    'A.⟦{"cite":1}⟧⟦{"cite":2}⟧ (B)\n\n| c ⟦{"cite":1}⟧ |\n| - |\n| d |',
  )
})

test('a word of the glossary is the word, with whatever stands in it', () => {
  expect(plain('An <Term id="t">asset *freeze*<Cite source="a" /></Term>, **a <Term id="t">b</Term>**.')).toBe(
    'An asset *freeze*⟦{"cite":1}⟧, **a b**.',
  )
})

test('statuses, timelines and comparisons wait for the library', () => {
  const body = `It is <Status designation="d" on="2023-01-26" />, today <Status designation="d" />

<Timeline entity="e" />

<Compare instruments={['a', "b"]} />

<Matrix instruments={['a', 'b']} least="2" />

<Differed entity="e" />

<Order entity="e" />

<Order entity="e" instruments={['a']} />

<Waits instruments={['a']} entity="e" />

<Growth instrument="a" />

<Left instrument="a" />`
  expect(plain(body)).toBe(
    'It is ⟦{"status":"d","on":"2023-01-26"}⟧, today ⟦{"status":"d"}⟧\n\n⟦{"timeline":"e"}⟧\n\n⟦{"compare":["a","b"]}⟧\n\n⟦{"matrix":{"instruments":["a","b"],"least":2}}⟧\n\n⟦{"differed":"e"}⟧\n\n⟦{"order":{"entity":"e","instruments":[]}}⟧\n\n⟦{"order":{"entity":"e","instruments":["a"]}}⟧\n\n⟦{"waits":{"instruments":["a"],"entity":"e"}}⟧\n\n⟦{"growth":"a"}⟧\n\n⟦{"left":"a"}⟧',
  )
})

describe('what stands between tags', () => {
  test('of a question comes under a heading', () => {
    expect(plain('<Question ask="Why <b>, and #1?">\n\nBecause.\n\n</Question>')).toBe(
      '### Why \\<b\\>, and \\#1?\n\nBecause.',
    )
  })

  test('of a quotation is quoted, and says who said it', () => {
    expect(plain('<Quote by="A, 2023" source="q">One **two**.</Quote>')).toBe(
      '> One **two**.\n> \n> – A, 2023 ⟦{"cite":1}⟧',
    )
    expect(plain('<Quote by="A" source="q">\n\nOne.<Cite source="a" />\n\nTwo.\n\n</Quote>')).toBe(
      '> One.⟦{"cite":1}⟧\n> \n> Two.\n> \n> – A ⟦{"cite":2}⟧',
    )
  })

  test('of a figure is its caption, or else what it shows, and whose it is', () => {
    expect(plain('<Figure src="a.png" alt="B" credit="The desk.">A map.</Figure>')).toBe(
      '⟦{"picture":"a.png","alt":"B"}⟧A map. *Picture: The desk.*',
    )
    expect(plain('<Figure src="a.png" alt="B [c]" credit="D" />')).toBe(
      '⟦{"picture":"a.png","alt":"B [c]"}⟧B \\[c\\] *Picture: D.*',
    )
  })

  test('of the known and the unknown is what it is', () => {
    expect(plain('<KnownUnknown>\n\n### Known\n\n- A.\n\n### Not known\n\n- B.\n\n</KnownUnknown>')).toBe(
      '### Known\n\n- A.\n\n### Not known\n\n- B.',
    )
  })

  test('loses the indentation of its tags, or a list would become a list in a list', () => {
    expect(plain('<Question ask="Why?">\n\n    - a\n    - b\n      - c\n\n</Question>')).toBe(
      '### Why?\n\n- a\n- b\n  - c',
    )
  })

  test('stays in the item of a list that it stands in', () => {
    expect(plain('- one\n\n  <Quote by="A" source="q">\n  Two.\n  </Quote>\n- three')).toBe(
      '- one\n\n  > Two.\n  > \n  > – A ⟦{"cite":1}⟧\n- three',
    )
  })
})

describe('links', () => {
  test('to the site are told apart from those that lead away', () => {
    expect(plain('[a *b*](/timeline/ "C") [d](#e) [f](https://g.example)')).toBe(
      '[a *b*](⟦{"to":"/timeline/"}⟧ "C") [d](⟦{"to":"#e"}⟧) [f](https://g.example)',
    )
  })

  test('whose address stands elsewhere get it in place, so that a number can never be taken for one', () => {
    expect(plain('[a][1] [B][]\n\n[1]: /timeline/\n[b]: https://c.example')).toBe(
      '[a](⟦{"to":"/timeline/"}⟧) [B](<https://c.example>)',
    )
  })
})
