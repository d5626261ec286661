import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { readYaml } from '../../src/newsroom/yaml.ts'

const read = (text: string, firstLine = 1) => readYaml(text, 'sources/a.yaml', firstLine)
const problems = (text: string) => read(text).problems.map(({ line, code, message }) => `${line} ${code} ${message}`)

describe('the way back to a line', () => {
  const text = `# A comment.
- id: one
  title: One
- id: two
  steps:
    - { on: 2023, step: made }
    - on: 2024
      step: lifted
`
  test.each([
    [[], 2],
    [[0], 2],
    [[0, 'title'], 3],
    [[1], 4],
    [[1, 'steps'], 5],
    [[1, 'steps', 0, 'step'], 6],
    [[1, 'steps', 1], 7],
    [[1, 'steps', 1, 'step'], 8],
  ])('%j leads to line %i', (path, line) => {
    expect(read(text).lineOf(path)).toBe(line)
  })

  test('a path that leads nowhere ends at the last line that it reached', () => {
    expect(read(text).lineOf([1, 'authority'])).toBe(4)
    expect(read(text).lineOf([1, 'steps', 1, 'sources', 0])).toBe(7)
  })

  test('lines are counted from where the text begins in its file', () => {
    expect(read('title: A\nstage: draft\n', 2).lineOf(['stage'])).toBe(3)
    expect(read('title: A\ntitle: B\n', 2).problems[0]?.line).toBe(3)
  })

  test('lines that end as on Windows count like any other', () => {
    expect(read(text.replaceAll('\n', '\r\n')).lineOf([1, 'steps', 1, 'step'])).toBe(8)
  })
})

describe('values are what the writer typed', () => {
  test('yes, no and dates stay words; only a bare year is a number', () => {
    expect(read('a: yes\nb: no\non: 2023-01-26\nc: 2023-01\nd: 2023~\ne: 2023\n').value).toEqual({
      a: 'yes',
      b: 'no',
      on: '2023-01-26',
      c: '2023-01',
      d: '2023~',
      e: 2023,
    })
  })

  test('a file that cannot be read has no value at all', () => {
    expect(read('title: A\ntitle: B\n').value).toBeUndefined()
  })
})

describe('two parsers, one value', () => {
  /** What the careful parser makes of a text, or that it refuses it. */
  const careful = (text: string) => {
    const document = parseDocument(text, { merge: false, prettyErrors: false })
    return document.errors.length > 0 ? 'refused' : document.toJS()
  }
  const ours = (text: string) => {
    const { value, problems: found } = read(text)
    return found.length > 0 ? 'refused' : value
  }

  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|mdx)$/.test(file))
    .map((file): [string, string] => {
      const text = readFileSync(`content/${file}`, 'utf8')
      return [file, file.endsWith('.mdx') ? (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : text]
    })

  test('for everything in our own newsroom', () => {
    expect(texts.length).toBeGreaterThan(80)
    for (const [file, text] of texts) expect([file, ours(text)]).toEqual([file, careful(text)])
  })

  const SCALARS = [
    ...['1_000', '1_000.5', '1__000', '0x1F', '0x_1F', '0xF_F', '0b1', '0B1', '0o17', '0O17', '017', '08', '1,000'],
    ...['+1', '-1', '1.', '.5', '1.5', '1e3', '1E-3', '1e', '.', '.inf', '-.Inf', '.nan', 'NaN', '1_', '_1'],
    ...['99999999999999999999', '2023', '2023-01', '2023-01-26', '2023~', '2023?', '2023-01-26T09:00:00Z', '12:30'],
    ...['yes', 'no', 'Yes', 'on', 'off', 'y', 'n', 'true', 'True', 'TRUE', 'tRUE', 'false', '~', 'null', 'NULL', ''],
    ...['"2023"', "'yes'", '"a\\tb\\u00e9"', "'it''s'", '"it\\"s"', '#', 'a#b', 'a # b', '"a # b"', '# a', "a 'b' c"],
    ...['a: b', 'a:b', 'a :b', '"a: b"', '10:30:00', 'https://a.example/#b', '=', '<<', '-', '- a', '-a', '?a', ':a'],
    ...[
      '[]',
      '{}',
      '[a, b]',
      '[a, b,]',
      '[a, , b]',
      '[a: b]',
      '{a: b, c}',
      '{ a: , b: }',
      '{"a":b}',
      '{a:b}',
      '[a #b]',
    ],
    ...['&a b', '*a', '!a b', '!!str 1', '!!int "1"', '! a', '&', '*', '5 * 3', 'a & b', 'wow!', '“a”', 'Ça'],
    ...['@a', '`a`', '%a', '|', '>', '>-', '\u00a0a', 'a\u2028b'],
  ]

  test.each(SCALARS)('for a: %s', (scalar) => {
    for (const text of [`a: ${scalar}\n`, `- ${scalar}\n- b\n`, `- { a: ${scalar}, b: c }\n`, `- "a": ${scalar}\n`]) {
      const refuses = /(^|[\s[{,:-])([&*]\S|!)/.test(text) && !/!!(str|int)/.test(text)
      expect([text, ours(text)]).toEqual([text, refuses ? 'refused' : careful(text)])
    }
  })

  test.each([
    'a: |\n  one\n   two\n\n  three\n',
    'a: |-\n  one\n\nb: c\n',
    'a: |+\n  one\n\n\nb: c\n',
    'a: >\n  one\n  two\n\n   three\n  four\n',
    'a: >-\n\n  one: two # no remark\n  "three"\n\n\n  four\n',
    'a: |2\n   one\n',
    'a: one\n  two\n\n  three\nb: c\n',
    'a: "one\n  two\n\n  three"\n',
    "a: 'one\n  two'\n",
    'a: # a remark\n  - b # another\n  # a third\n  - c\n',
    'a:\n- b\n- c\n',
    '- - a\n  - b\n- c\n',
    '- ? a\n  : b\n',
    '"a": b\n2023: c\ntrue: d\n',
    '__proto__: a\nconstructor: b\n',
    '<<: { a: b }\n',
    '# A remark and nothing else.\n',
    '',
    '---\na: b\n...\n',
    'a: b\n---\nc: d\n',
    'a: b\na: c\n',
    'a:\tb\n',
    'a: b\t# c\n',
    'a:\n\t- b\n',
    'a: "b\tc"\n',
    ' a: b\nc: d\n',
    'a:\n  b: c\n d: e\n',
  ])('for %j', (text) => {
    expect(ours(text)).toEqual(careful(text))
  })

  test.each([
    ['a list', '- id: a\n  name: "A group\n  summary: It is"\n', 2],
    ['keys', "name: 'A group\nsummary: It is'\nother: A\n", 1],
    ['keys, with another mark before it', "name: 'It''s\nsummary: It is'\nother: A\n", 1],
  ])('a quotation mark that another one closes further down swallows no key of %s', (_, text, line) => {
    expect(problems(text)).toEqual([`${line} bad-yaml a quotation mark is opened and never closed`])
  })
})

describe('what is refused', () => {
  test('a key that stands twice, at the second', () => {
    expect(problems('- id: a\n  title: A\n  title: B\n')).toEqual(['3 bad-yaml the same key stands twice'])
  })

  test.each([
    ['before a key', '- id: a\n\ttitle: A\n'],
    ['before the second of many keys', '- id: a\n  title: A\n\turl: B\n  grade: C\n  language: D\n'],
    ['at the top of an indented group', 'steps:\n\ton: 2023\n'],
  ])('a tab %s, said once and by its name', (_, text) => {
    const found = problems(text)
    const line = text.split('\n').findIndex((one) => one.startsWith('\t')) + 1
    expect(found).toEqual([`${line} bad-yaml a tab stands where spaces should`])
  })

  test('an anchor and a reference, each at its line', () => {
    expect(problems('a: &x one\nb: *x\n')).toEqual([
      '1 bad-yaml anchors (&) and references (*) are not allowed',
      '2 bad-yaml anchors (&) and references (*) are not allowed',
    ])
  })

  test('references that would multiply without end are never written out', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}*l${n}]`)
    const { value, problems: found } = read(`l0: &l0 [x]\n${levels.join('\n')}\n`)
    expect(value).toBeUndefined()
    expect(found).toHaveLength(31)
  })

  test.each([
    ['a word with an exclamation mark', 'title: !Kung San', '!Kung'],
    ['a tag of YAML that makes something else of text', 'title: !!binary aGVsbG8=', 'binary'],
    ['a tag that names code', 'title: !!js/function "f"', 'js/function'],
  ])('%s', (_, text, tag) => {
    expect(problems(text)).toEqual([expect.stringMatching(`^1 bad-yaml tags such as .*${tag}.* are not allowed$`)])
  })

  test('a colon in the text, with the way to write it', () => {
    const { problems: found } = read('- id: a\n  title: Wagner: a history\n')
    expect(found).toMatchObject([{ line: 2, message: 'a colon in the text was taken for the end of a key' }])
    expect(found[0]?.hint).toContain('between straight double quotation marks')
    expect(problems('title: "Wagner: a history"\nclock: 10:30\nurl: https://a.example/b\n')).toEqual([])
  })

  test('a quotation mark that is never closed, where it was opened', () => {
    expect(problems('- id: a\n  title: "A\n  url: b\n  grade: c\n')).toEqual([
      '2 bad-yaml a quotation mark is opened and never closed',
    ])
  })

  test('a mark inside a name opens nothing', () => {
    expect(problems(`- id: a\n  name: Abu Muhammad al-'Adnani\n  title: "A\n  grade: c\n`)).toEqual([
      '3 bad-yaml a quotation mark is opened and never closed',
    ])
  })

  test.each(['title: "A" and more', "title: 'It's'", 'title: [Update] A', 'title: @A', 'title: %A', 'title: `A`'])(
    '%s, with the way to write it',
    (text) => {
      expect(read(text).problems).toMatchObject([{ line: 1, code: 'bad-yaml' }])
      expect(read(text).problems[0]?.hint).toContain('between straight double quotation marks')
    },
  )

  test('a second document in one file', () => {
    expect(read('id: a\n---\nid: b\n').problems).toMatchObject([{ code: 'bad-yaml', line: 2 }])
  })
})
