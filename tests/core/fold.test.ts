import { expect, test } from 'vitest'
import { foldLetters, splitWords } from '../../src/core/fold.ts'

test.each([
  ['capitals', 'WAGNER', 'Wagner'],
  ['accents', 'Türkiye', 'Turkiye'],
  ['letters whose stroke is no accent', 'Łódź, Sønderborg, Straße', 'lodz, sonderborg, strasse'],
  ['apostrophes of every kind', 'Qa’ida, Qa`ida, Qaʿida', "Qa'ida, Qaida, Qa‘ida"],
  ['joined letters', 'ﬁrst', 'first'],
  ['the strokes that stretch an Arabic word, and its second endings', 'حمـاة', 'حماه'],
  ['a Russian letter that most leave without its dots', 'Семён', 'Семен'],
])('%s make no difference', (_, a, b) => expect(foldLetters(a)).toBe(foldLetters(b)))

test('words are cut at whatever is neither letter nor figure, in any script', () => {
  expect(splitWords('al-Qaida (1988), Вагнер; حماس!')).toEqual(['al', 'Qaida', '1988', 'Вагнер', 'حماس'])
})
