/** What is due, as warnings of the check. */
import { expect, test } from 'vitest'
import { findOverdue } from '../../src/newsroom/overdue.ts'
import { desk, entry, PIECE, piece, read, record } from './newsroom.ts'

const NOW = '2026-11-27T12:00:00Z'
const listing = record['designations/a-listing.yaml'] as string
const law = record['instruments/order.yaml'] as string

test.each<[what: string, files: Record<string, string>, place: string, message: string]>([
  ['a list that was never read', {}, 'lists/a-list.yaml:1', 'No reading of The list is on record'],
  [
    'a list that was read too long ago',
    { 'readings/all.yaml': entry('readings', 'one') },
    'lists/a-list.yaml:1',
    'The list was last read as it stood on 31 January 2026',
  ],
  [
    'a law whose renewal nobody has read',
    {
      'instruments/order.yaml': `${law.trim()}\nrenewal:\n  what: The order\n  known:\n    - { on: 2024-07-16, until: 2025-07-24, sources: [a-notice] }\n`,
    },
    'instruments/order.yaml:8',
    'The order: The order was due for renewal by 24 July 2025; we have not read that it was renewed',
  ],
  [
    'a day that passed unread',
    { 'designations/a-listing.yaml': listing.replace('step: in-force', 'step: announced, effect: 2023-02-01') },
    'designations/a-listing.yaml:1',
    'A group, Order (Treasury): announced for 1 February 2023, and nobody has read what became of it',
  ],
  [
    'a name that is gone',
    {
      'readings/all.yaml':
        'list: a-list\nasOf: 2026-11-01\nread: 2026-11-01\nsource: a-notice\nextent: names\nabsent: [a-listing]\n',
    },
    'designations/a-listing.yaml:1',
    'A group, Order (Treasury): gone from the list by 1 November 2026, and nobody has read the act',
  ],
  [
    'a piece whose review is past',
    { [PIECE]: piece({ front: 'reviewBy: 2026-06-30\n' }) },
    `${PIECE}:10`,
    '“A piece” was to be reviewed by 2026-06-30',
  ],
  [
    'a gap that nobody tried to fill for a year',
    { 'gaps/all.yaml': `- ${entry('gaps', 'b', 'on: 2024-01-01\n').trim().replaceAll('\n', '\n  ')}` },
    'gaps/all.yaml:5',
    'Nobody has tried for a year: A name',
  ],
])('%s is a warning where the desk would begin', (_, files, place, message) => {
  const problems = findOverdue(read({ ...desk, ...record, ...files }), NOW)
  expect(problems.map((one) => [`${one.file}:${one.line}`, one.message])).toContainEqual([place, message])
  expect(problems.every(({ severity, code }) => severity === 'warning' && code === 'due')).toBe(true)
})
