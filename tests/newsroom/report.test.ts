import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/core/problems.ts'
import { formatAsJson, formatForGitHub, formatForTerminal, summarise } from '../../src/newsroom/report.ts'
import { desk, findProblems, makeNewsroom } from './newsroom.ts'

const one: Problem = {
  code: 'bad-date',
  severity: 'error',
  file: 'sources/all.yaml',
  line: 5,
  path: [0, 'accessed'],
  message: 'there is no such day',
  hint: 'Write another.',
}
const warning: Problem = { ...one, severity: 'warning', code: 'step-undoes', file: 'site.yaml', line: 1, path: [] }

const terminal = (problems: Problem[], files: Record<string, string> = desk) =>
  stripVTControlCharacters(formatForTerminal(problems, makeNewsroom(files), 'content'))

describe('for a writer', () => {
  test('a problem is its place, the line itself, what is wrong, what to type, and where to read more', () => {
    expect(terminal([one])).toBe(`content/sources/all.yaml:5  bad-date
    5 │   accessed: 2026-01-31
      ╰─ there is no such day. Write another.
         docs/problems/bad-date.md

Found 1 problem in 1 file.`)
  })

  test('a warning says that it is one', () => {
    expect(terminal([warning])).toMatch(
      /^content\/site\.yaml:1 {2}step-undoes \(warning\)\n {4}1 │ title: A newsroom\n/,
    )
  })

  test('a file or a line that is not there is left out, and the rest is said', () => {
    expect(terminal([{ ...one, file: 'gone.yaml' }])).toMatch('content/gone.yaml:5  bad-date\n      ╰─ there is no')
    expect(terminal([{ ...one, line: 99 }])).toMatch('all.yaml:99  bad-date\n      ╰─ there is no')
  })

  test('a long line is cut short, and one that ends as on Windows is not seen to', () => {
    const long = terminal([one], { 'sources/all.yaml': `1\n2\n3\n4\n${'x'.repeat(500)}\r\n` })
    expect(long.split('\n')[1]).toBe(`    5 │ ${'x'.repeat(99)}…`)
    expect(terminal([one], { 'sources/all.yaml': '1\r\n2\r\n3\r\n4\r\nfive\r\n' }).split('\n')[1]).toBe('    5 │ five')
  })

  test('problems stand in the order in which they come, with a line between them', () => {
    expect(terminal([warning, one]).match(/^content\/.*$|^$/gm)).toEqual([
      'content/site.yaml:1  step-undoes (warning)',
      '',
      'content/sources/all.yaml:5  bad-date',
      '',
    ])
  })
})

describe('the sum', () => {
  test.each([
    [[], 'No problems found.'],
    [[one], 'Found 1 problem in 1 file.'],
    [[one, one], 'Found 2 problems in 1 file.'],
    [[one, { ...one, file: 'b' }], 'Found 2 problems in 2 files.'],
    [[warning], 'Found 1 warning in 1 file.'],
    [[warning, warning], 'Found 2 warnings in 1 file.'],
    [[one, warning], 'Found 1 problem and 1 warning in 2 files.'],
    [[one, one, warning, warning], 'Found 2 problems and 2 warnings in 2 files.'],
  ] as [Problem[], string][])('%# is counted in words', (problems, sentence) => {
    expect(summarise(problems)).toBe(sentence)
    expect(terminal(problems).split('\n').at(-1)).toBe(sentence)
  })
})

describe('for a machine', () => {
  test('a problem has exactly the keys of the contract, in that order', () => {
    const extra = { ...one, secret: 'x' }
    expect(JSON.parse(formatAsJson([extra]))).toEqual([one])
    expect(Object.keys(JSON.parse(formatAsJson([extra]))[0])).toEqual([
      'code',
      'severity',
      'file',
      'line',
      'path',
      'message',
      'hint',
    ])
  })

  test('no problem is an empty list', () => {
    expect(JSON.parse(formatAsJson([]))).toEqual([])
  })

  test('every problem that a check finds has all of them, its line too', () => {
    const files = {
      ...desk,
      'notes.txt': '',
      'topics/b.yaml': 'id: b\n',
      'topics/c.yaml': 'a: b: c',
      'topics/d.yaml': '',
    }
    const found = JSON.parse(formatAsJson(findProblems(files))) as Problem[]
    expect(found.map(({ file }) => file)).toEqual(['notes.txt', 'topics/b.yaml', 'topics/c.yaml', 'topics/d.yaml'])
    for (const problem of found) {
      expect(problem).toMatchObject({
        line: expect.any(Number),
        path: expect.any(Array),
        hint: expect.stringMatching('.'),
      })
    }
  })
})

describe('for GitHub', () => {
  test('a problem is an annotation at its place, a warning a warning', () => {
    expect(formatForGitHub([one, warning], 'content')).toBe(
      `::error file=content/sources/all.yaml,line=5,title=bad-date::there is no such day. Write another.
::warning file=content/site.yaml,line=1,title=step-undoes::there is no such day. Write another.`,
    )
  })

  test('what would end the annotation early is written so that it does not', () => {
    const message = formatForGitHub([{ ...one, message: '100 %\r\nof it', hint: 'A: b, c.' }], 'content')
    expect(message).toBe('::error file=content/sources/all.yaml,line=5,title=bad-date::100 %25%0D%0Aof it. A: b, c.')
    const file = formatForGitHub([{ ...one, file: 'sources/uk, us: all.yaml' }], 'content')
    expect(file).toMatch('file=content/sources/uk%2C us%3A all.yaml,line=5,')
  })
})
