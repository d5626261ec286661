import { describe, expect, test } from 'vitest'
import { readTyped } from '../../src/search/typed.ts'
import { split, toNameKeys, toTerm, toTerms } from '../../src/search/words.ts'

const same = (a: string, b: string) => expect(toTerms(a)).toEqual(toTerms(b))

describe('words are one', () => {
  test.each([
    ['terrorist organisation', 'terrorist organization'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['labour centre programme', 'labor center program'],
    ['cancelled', 'canceled'],
    ['al-Qa’ida', 'al Qaida'],
    ["Qa'ida", 'Qa`ida'],
    ['Türkiye', 'turkiye'],
    ['Jemaah Islamiyah', 'JEMAAH ISLAMIYAH'],
    ['E.O. 13581', 'eo13581'],
    ['MS-13', 'ms13'],
    ['Вагнера', 'вагнер'],
    ['الحوثيين', 'الحوثيون'],
    ['britain banned', 'UK proscription'],
    ['the US', 'U.S.'],
  ])('%s and %s', (a, b) => same(a, b))
})

test('several words that are one thing bring its short form along', () => {
  expect(toTerms('foreign terrorist organisation')).toContain(toTerm('fto'))
  expect(toTerms('significant transnational criminal organization')).toContain(toTerm('tco'))
  expect(toTerms('United Kingdom')).toContain(toTerm('uk'))
})

test('words that tell nothing apart are dropped, also from the name that a query may be', () => {
  expect(toTerms('when did the of')).toEqual([])
  expect(toNameKeys('the Wagner Group')).toEqual(toNameKeys('Wagner group'))
})

test('a name is known by its terms, and as it is written: of two that are one word the one that was typed comes first', () => {
  expect(toNameKeys('Deproscription')).toEqual([`=${toTerm('removal')}`, '=deproscription'])
})

test('letters and figures are words of their own, in any script', () => {
  expect(split('S.I. 2023/1003')).toEqual(['si', '2023', '1003'])
  expect(split('தமிழீழ விடுதலைப் புலிகள்')).toHaveLength(3)
})

test.each([
  ['30 February 2025', [{ typed: '30 February 2025' }]],
  ['february 30, 2025', [{ typed: 'february 30, 2025' }]],
  ['2025-02-30', [{ typed: '2025-02-30' }]],
  ['wagner 5/7/2025', [{ typed: '5/7/2025', as: '5 July 2025' }]],
  ['26/01/2023', []],
  ['7.7.2025', []],
  ['may 2025', []],
])('of “%s” it is said which day was taken, or that there is none', (query, days) => {
  expect(readTyped(query).days).toEqual(days)
})

test('a minus before all that was typed leaves out nothing, and that is said', () => {
  expect(readTyped('-hamas')).toMatchObject({ without: [], isNoMinus: true })
  expect(readTyped('wagner -hamas')).toMatchObject({ without: ['hamas'], isNoMinus: false })
})
