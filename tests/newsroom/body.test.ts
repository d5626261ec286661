import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/newsroom/body.ts'
import { COMPONENTS } from '../../src/newsroom/components.ts'

/** Read a body that begins on line 4, behind its front matter. */
const read = (body: string) => readBody(`---\ntitle: A piece of five words\n---\n${body}`, 'piece.mdx')
const problems = (body: string) =>
  read(body).problems.map(({ line, code, message, hint }) => `${line} ${code} ${message}. ${hint}`)
const places = (body: string) => read(body).problems.map(({ line, code }) => `${line} ${code}`)

describe('code is refused at its line', () => {
  test.each([
    ['an import', 'Words.\n\nimport Chart from "./Chart.jsx"\n', '6 not-allowed import and export lines'],
    ['an export', 'Words.\n\nexport const secret = 1\n', '6 not-allowed import and export lines'],
    ['an expression in a line', 'Words.\n\nOf {process.env.SECRET} and more.\n', '6 not-allowed braces { } are code'],
    ['an expression on its own', 'Words.\n\n{1 + 1}\n', '6 not-allowed braces { } are code'],
    ['a comment in braces', 'Words.\n\n{/* to do */}\n', '6 not-allowed braces { } are code'],
  ])('%s', (_, body, message) => {
    expect(problems(body)).toEqual([expect.stringMatching(`^${message}`)])
  })

  test.each(['{unclosed', 'A {b and no more.'])('a brace that breaks the text off: %s', (body) => {
    expect(problems(`Words.\n\n${body}\n`)).toEqual([
      expect.stringMatching(/^\d+ bad-mdx .*write \\\{ to print one\.$/),
    ])
  })

  test('a brace and a sign that are escaped, or stand in a code sample, are only signs', () => {
    expect(places('Of \\{a} and 3 \\< 5 and `{b} <c>`.\n\n```\n{d}\n<e>\n```\n')).toEqual([])
  })
})

describe('markup is refused at its line', () => {
  test.each([
    '<div>Words</div>',
    '<script>steal()</script>',
    'Some <b>bold</b> words.',
    '<iframe src="https://a.example" />',
    '<>Words</>',
    '<Cite.source />',
  ])('%s', (body) => {
    expect(problems(`Words.\n\n${body}\n`)).toEqual([
      expect.stringMatching('^6 unknown-component <.*> is not a component'),
    ])
  })

  test.each(['<constructor />', '<toString>Words</toString>', '<hasOwnProperty />'])(
    '%s, which every object of the language knows',
    (body) => {
      expect(places(`Words.\n\n${body}\n`)).toEqual(['6 unknown-component'])
    },
  )

  test('a component that is mistyped is told the right one', () => {
    expect(problems('Words.\n\nA fact.<Cit source="a" />\n')).toEqual([
      '6 unknown-component <Cit> is not a component that a piece can use. Did you mean <Cite>?',
    ])
  })

  test('one that resembles none is told all', () => {
    expect(problems('<Chart />\n')).toEqual([
      `4 unknown-component <Chart> is not a component that a piece can use. Allowed are: ${[...COMPONENTS.keys()].join(', ')}.`,
    ])
  })

  test('a component that is never closed breaks the text off', () => {
    expect(places('Words.\n\n<Question ask="Why?">\n\nBecause.\n')).toEqual([expect.stringMatching('bad-mdx')])
  })

  test('no advice leads to what is refused as well', () => {
    for (const body of ['<!-- note -->\n', 'Of 3 <5 more\n', '<https://a.example>\n']) {
      expect(problems(body)).toEqual([expect.stringMatching(/^4 bad-mdx /)])
      expect(problems(body)[0]).not.toMatch(/\{\/\*|in MDX/)
    }
  })
})

describe('attributes', () => {
  test.each([
    ['missing', '<Quote by="A minister">Words.</Quote>', '<Quote> needs “source”'],
    ['unknown', '<Cite source="a" page="3" />', '<Cite> takes no “page”'],
    ['a handler', '<Term id="a" onClick={() => 1}>a</Term>', '<Term> takes no “onClick”'],
    ['worked out', '<Cite source={pick()} />', '“source” of <Cite> cannot be read'],
    ['a text in braces', "<Cite source={'a'} />", '“source” of <Cite> cannot be read'],
    ['without a value', '<Cite source />', '“source” of <Cite> cannot be read'],
    ['a text where a list belongs', '<Compare instruments="a" />', '“instruments” of <Compare> cannot be read'],
    ['a list with code in it', "<Compare instruments={['a', b]} />", '“instruments” of <Compare> cannot be read'],
    ['known to every object', '<Cite source="a" constructor="b" />', '<Cite> takes no “constructor”'],
    ['given twice', '<Cite source="a" source="b" />', '<Cite> .*“source”.*twice'],
    ['empty', '<Figure src="a.png" alt="" credit="A">A</Figure>', '“alt” of <Figure> .*empty'],
  ])('%s', (_, body, message) => {
    expect(problems(`Words.\n\n${body}\n`)).toEqual([expect.stringMatching(`^6 bad-attribute ${message}`)])
  })

  test('one that is mistyped is told the right one, and that it is missing', () => {
    expect(problems('<Cite sorce="a" />\n')).toEqual([
      '4 bad-attribute <Cite> takes no “sorce”. Did you mean source?',
      '4 bad-attribute <Cite> needs “source”. Write <Cite source=…>.',
    ])
  })

  test('many at once can only hide what is given', () => {
    expect(places('<Cite {...all} />\n')).toContain('4 bad-attribute')
  })

  test('a list is read whole, in either kind of quotation marks', () => {
    expect(read(`<Compare instruments={['a', "b-c",]} />\n`).references).toEqual([
      { to: 'instruments', value: 'a', line: 4 },
      { to: 'instruments', value: 'b-c', line: 4 },
    ])
  })

  test('a component that has no room for words refuses them rather than drop them', () => {
    expect(places('A fact.<Cite source="a">page 3</Cite>\n')).toEqual(['4 bad-attribute'])
  })

  test('a component that is nothing without words asks for them', () => {
    expect(places('A <Term id="a" /> here.\n')).toEqual(['4 bad-attribute'])
  })
})

describe('Markdown', () => {
  test.each([
    ['a picture', '![A map](map.png)'],
    ['a picture whose address stands elsewhere', '![A map][map]\n\n[map]: map.png'],
    ['a picture in a link', '[![A map](map.png)](/timeline/)'],
  ])('%s is refused: it has no words for its credit', (_, body) => {
    expect(problems(`Words.\n\n${body}\n`)).toContainEqual(expect.stringMatching(/^6 not-allowed .*<Figure/))
  })

  test.each(['# A title', 'A title\n======='])('a heading of the first rank is the headline’s alone: %j', (heading) => {
    expect(places(`Words.\n\n${heading}\n`)).toEqual(['6 not-allowed'])
  })
})
