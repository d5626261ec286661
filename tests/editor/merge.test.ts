import { expect, test } from 'vitest'
import { mergeWritten } from '../../src/editor/merge.ts'

const before = { values: { title: 'A', standfirst: 'B', topics: ['x'] }, body: 'one\ntwo\nthree\nfour\nfive\n' }

test('what each has changed stands', () => {
  const mine = { values: { ...before.values, title: 'Mine' }, body: before.body.replace('one', 'ONE') }
  const theirs = { values: { ...before.values, topics: ['x', 'y'] }, body: before.body.replace('five', 'FIVE') }
  const { merged, clashes } = mergeWritten(before, mine, theirs)
  expect(clashes).toEqual([])
  expect(merged).toEqual({
    values: { title: 'Mine', standfirst: 'B', topics: ['x', 'y'] },
    body: 'ONE\ntwo\nthree\nfour\nFIVE\n',
  })
})

test('a key that one takes out and the other leaves alone is gone', () => {
  const { standfirst, ...rest } = before.values
  expect(mergeWritten(before, { ...before, values: rest }, before).merged.values).toEqual(rest)
  expect(mergeWritten(before, before, { ...before, values: rest }).merged.values).toEqual(rest)
})

test('what both have changed is told with both words of it, and the same change twice is none', () => {
  const mine = {
    values: { ...before.values, title: 'Mine', standfirst: 'Same' },
    body: before.body.replace('two', 'my two'),
  }
  const theirs = {
    values: { ...before.values, title: 'Theirs', standfirst: 'Same' },
    body: before.body.replace('two', 'their two'),
  }
  expect(mergeWritten(before, mine, theirs).clashes).toEqual([
    { key: 'title', mine: 'Mine', theirs: 'Theirs' },
    { key: 'body', mine: mine.body, theirs: theirs.body },
  ])
})
