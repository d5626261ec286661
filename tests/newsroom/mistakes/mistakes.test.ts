/** What `check` says of every mistake of the table, and that it keeps silent where nothing is wrong. */
import { describe, expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../../src/core/problems.ts'
import { checkWith, DRAFT, LATER } from './fixture.ts'
import { HARMLESS } from './harmless.ts'
import { MISTAKES } from './table.ts'

const all = Object.values(MISTAKES).flat()
const toldOf = ([, , told]: (typeof all)[number]) => (Array.isArray(told) ? told : [told])

for (const [kind, mistakes] of Object.entries(MISTAKES))
  describe(kind, () => {
    test.each(mistakes)('%s', (_, edits, told) => {
      expect(checkWith(edits)).toEqual([told].flat())
    })
  })

test('the table is long enough, and every mistake in it is another', () => {
  expect(all.length).toBeGreaterThan(250)
  expect(new Set(all.map(([, edits]) => JSON.stringify(edits))).size).toBe(all.length)
})

test('every message is in words: what is wrong, and what to type', () => {
  for (const told of all.flatMap(toldOf)) {
    const [, code, message = ''] = /^\S.*?:\d+ ([\w-]+) (.*)$/s.exec(told) ?? []
    expect(PROBLEM_CODES, told).toContain(code)
    expect(message.split(' ').length, told).toBeGreaterThan(5)
    // Words of parsers and of the language.
    expect(message, told).not.toMatch(
      /undefined|\bnull\b|\[object|\bNaN\b|\bToken\b|token\b|\bparse|\bAST\b|\bmdast|\bJSX|implicit|flow (?:map|seq|coll)|\bscalar|\bstring\b|\bboolean\b|at Object|node_modules/,
    )
  }
})

describe('what is right is passed in silence', () => {
  test.each(HARMLESS)('%s', (_, edits) => {
    expect(checkWith(edits)).toEqual([])
  })

  test('the corpus is long enough', () => {
    expect(HARMLESS.length).toBeGreaterThan(60)
  })
})

describe('a build asks the same of what is public', () => {
  // What is hidden, or leans on it, is told to the desk alone.
  const isHidden = (edits: object) =>
    [DRAFT, LATER].some((file) => file in edits) ||
    Object.values(edits).some((edit) => /stage: draft/.test(String(edit)))

  test.each(all.filter(([, edits]) => !isHidden(edits)))('%s', (_, edits, told) => {
    const withoutLinks = (lines: string[]) => lines.filter((line) => !/ (?:broken-link|before-its-time) /.test(line))
    expect(withoutLinks(checkWith(edits, 'public'))).toEqual(withoutLinks(toldOf([_, edits, told])))
  })
})
