import { expect, test } from 'vitest'
import { svgWords } from '../../src/timeline/svg-words.ts'

test('words stand in a section of their own, and what could be markup is escaped', () => {
  expect(svgWords('26 Jan 2023')).toBe('<![CDATA[26 Jan 2023]]>')
  expect(svgWords('R & D <b>')).toBe('R &amp; D &lt;b&gt;')
  expect(svgWords(']]><script>')).toBe(']]&gt;&lt;script&gt;')
})
