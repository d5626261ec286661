import { expect, test } from 'vitest'
import { tellFile, tellNewsroom } from '../../src/newsroom/told.ts'
import { desk, NOW, PIECE, piece, readAside, record, swap } from './newsroom.ts'

test('each problem names the entry that it is about, with its page', () => {
  const { problems } = tellNewsroom(readAside(swap('designations/a-listing.yaml', 'order', 'ordre')), NOW)
  expect(problems).toMatchObject([
    {
      file: 'designations/a-listing.yaml',
      line: 4,
      entry: { collection: 'designations', id: 'a-listing', page: '/designations/a-listing/' },
    },
  ])
})

test('a file that belongs to no entry has problems without one', () => {
  const [problem] = tellNewsroom(readAside({ ...desk, ...record, 'notes.txt': 'x' }), NOW).problems
  expect(problem).toMatchObject({ file: 'notes.txt', line: 1, entry: undefined })
})

test('one file tells at once what is wrong with its form, and nothing of others', () => {
  const files = { ...swap('people/ann.yaml', 'name', 'naem'), [PIECE]: piece({ body: '<Nothing />\n' }) }
  expect(tellFile(readAside(files), PIECE).map(({ file, line }) => `${file}:${line}`)).toEqual([`${PIECE}:12`])
  expect(tellFile(readAside(files), 'gone.yaml')).toEqual([])
})

test('what waits is told with its build, and what is hidden by its page', () => {
  const files = {
    ...desk,
    ...record,
    'topics/later.yaml': 'id: later\nname: Later\nembargo: 2126-12-01T09:00:00+01:00\n',
    'topics/past.yaml': 'id: past\nname: Past\nembargo: 2020-12-01T09:00:00Z\n',
    'explainers/a-draft/index.mdx': piece({ stage: 'draft' }),
  }
  const { planned, hidden, due } = tellNewsroom(readAside(files), NOW)
  expect(planned.map(({ file, page, what }) => [file, page, what])).toEqual([
    [
      'topics/later.yaml',
      '/topics/later/',
      'embargoed until 1 December 2126 at 08:00 UTC; public with the scheduled build of 1 December 2126 at 08:03 UTC',
    ],
  ])
  expect(hidden).toEqual({
    '/topics/later/': 'embargoed until 1 December 2126 at 08:00 UTC',
    '/explainers/a-draft/': 'a draft',
  })
  expect(due.map(({ code }) => code)).toEqual(['due'])
})

test('a piece that is past its review is due', () => {
  const files = { ...desk, [PIECE]: piece({ front: 'reviewBy: 2026-11-01\n' }) }
  expect(tellNewsroom(readAside(files), NOW).due).toMatchObject([{ file: PIECE, line: 10, code: 'due' }])
})
