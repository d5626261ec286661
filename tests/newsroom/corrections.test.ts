/** Corrections say what was wrong and what is right, on a day that can be. */
import { describe, expect, test } from 'vitest'
import { SCHEMAS, type YamlCollection } from '../../src/schema/collections.ts'
import { check, desk, entry, PIECE, piece, record } from './newsroom.ts'

const RIGHT = 'An earlier version said that it took effect in 2022. It was 2023.'
const corrected = (text: string, kind = 'correction', on = '2026-11-24') =>
  check({
    ...desk,
    [PIECE]: piece({ front: `corrections:\n  - on: ${on}\n    kind: ${kind}\n    text: "${text}"\n` }),
  }).map((line) => line.replace(`${PIECE}:`, ''))

describe('the wording', () => {
  test.each([
    ['We fixed the date on which it took effect.', '“fixed”'],
    ['This fixes the day of the first listing.', '“fixes”'],
    ['A fix for the day of the listing.', '“fix”'],
    ['This clarifies when the label took effect.', '“clarifies”'],
    ['The date of the listing has been clarified.', '“clarified”'],
    ['We tweaked the sentence on the date.', '“tweaked”'],
    ['There was a typo in the date.', '“typo”'],
    ['The date was wrong here.', '5 words'],
    ['Corrected.', 'a single word'],
  ])('%s is refused', (text, what) => {
    expect(corrected(text)).toEqual([
      expect.stringMatching(`^13 correction-wording ${what} do(es)? not say what was wrong`),
    ])
  })

  test.each([
    RIGHT,
    'An earlier version said “fixed assets”. It was frozen assets.',
    'We wrote that it is a fixed term. It has none.',
  ])('%s is in order', (text) => {
    expect(corrected(text)).toEqual([])
  })

  test.each(['clarification', 'update'])('a %s may be short', (kind) => {
    expect(corrected('We clarified this.', kind)).toEqual([])
  })

  test('that of a designation is held to the same', () => {
    const file = 'designations/a-listing.yaml'
    const text = `${record[file]}corrections: [{ on: 2026-11-25, kind: correction, text: Fixed the date. }]\n`
    expect(check({ ...desk, ...record, [file]: text })).toEqual([
      expect.stringMatching(`^${file}:8 correction-wording “Fixed” does not`),
      `${file}:8 date-order the correction is dated after today (2026-11-24). Write the day on which the text was corrected.`,
    ])
  })
})

test.each(Object.keys(SCHEMAS).filter((name): name is YamlCollection => name !== 'gaps'))(
  'an entry of %s may have them, and is held to the same',
  (collection) => {
    const files = (text: string) => ({
      ...desk,
      ...record,
      [`${collection}/more.yaml`]: entry(
        collection,
        'more',
        `corrections: [{ on: 2026-11-20, kind: correction, text: ${text} }]\n`,
      ),
    })
    expect(check(files(RIGHT))).toEqual([])
    expect(check(files('Fixed.'))).toEqual([expect.stringContaining('correction-wording')])
  },
)

test('one may be older than the document of which it speaks', () => {
  const told = `published: 2026-11-22\ncorrections: [{ on: 2026-11-20, kind: correction, text: ${RIGHT} }]\n`
  expect(
    check({
      ...desk,
      'sources/more.yaml': entry('sources', 'more', told).replace('accessed: 2026-01-31', 'accessed: 2026-11-23'),
    }),
  ).toEqual([])
})

describe('the day', () => {
  test.each([
    ['2026-01-30', 'before the piece was published (2026-01-31)'],
    ['2025', 'before the piece was published (2026-01-31)'],
    ['2026-11-25', 'after today (2026-11-24)'],
    ['2026-12', 'after today (2026-11-24)'],
  ])('%s is %s', (on, what) => {
    expect(corrected(RIGHT, 'update', on)).toEqual([
      expect.stringContaining(`11 date-order the correction is dated ${what}.`),
    ])
  })

  test.each(['2026-01-31', '2026-01', '2026', '2026-11-24'])('%s can be', (on) => {
    expect(corrected(RIGHT, 'update', on)).toEqual([])
  })
})
