/** Filters that an address names and the record does not know. */
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { formatQuery, parseQuery } from '../../src/islands/timeline/address.ts'
import { filterRows, readStatuses } from '../../src/timeline/filter.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { findUnknown, renew, withoutUnknown } from '../../src/timeline/unknown.ts'
import { designation } from '../core/builders.ts'

const rows = unpackTimeline(
  packTimeline([
    designation('us-a', ['2017 in-force'], { entity: 'wagner-group', authority: 'us' }),
    designation('us-b', ['2023-01-20 announced'], { entity: 'hamas', authority: 'us' }),
  ]),
)
const fixed = { status: ['in-force', 'announced'] }
const ask = (search: string) => findUnknown(rows, parseQuery(search).chosen, fixed)

describe('an address', () => {
  test.each<[search: string, told: [string, string, string[]][]]>([
    ['?entity=wagner-group', []],
    ['?entity=', []],
    ['?entity=Wagner-Group', [['entity', 'Wagner-Group', ['wagner-group']]]],
    ['?entity=wagner-grou&authority=us', [['entity', 'wagner-grou', ['wagner-group']]]],
    ['?entity=nobody-of-that-name', [['entity', 'nobody-of-that-name', []]]],
    ['?status=in-forse', [['status', 'in-forse', ['in-force']]]],
    [
      '?authority=mars&instrument=moon',
      [
        ['authority', 'mars', []],
        ['instrument', 'moon', []],
      ],
    ],
  ])('%s: what of it is unknown is told, with the nearest', (search, told) => {
    expect(ask(search).map(({ facet, value, near }) => [facet, value, near])).toEqual(told)
  })

  test('that names nothing known filters nothing: nobody takes it for no record', () => {
    const { chosen } = parseQuery('?entity=wagner-grou')
    const kept = withoutUnknown(chosen, ask('?entity=wagner-grou'))
    expect(filterRows(rows, { chosen: kept, text: '' }, readStatuses(rows, 0))).toHaveLength(2)
  })
})

test('an id that something had before stands for the one that it has now', () => {
  const own = designation('us-a', ['2017 in-force'], { entity: 'new-name', authority: 'us' })
  const moved = { ...own, entity: { ...own.entity, formerly: ['old-name', 'older'] } }
  const renamed = unpackTimeline(packTimeline([moved]))
  const { chosen } = parseQuery('?entity=old-name&entity=older&entity=hamas&authority=old-name')
  expect(renew(renamed, chosen)).toMatchObject({ entity: ['new-name', 'hamas'], authority: ['old-name'] })
})

test('what is uncertain on a day stands under both of its statuses', () => {
  const statuses = readStatuses(rows, toDay(2017, 6, 1))
  const shown = (status: string) => filterRows(rows, parseQuery(`?status=${status}`), statuses).map(({ id }) => id)
  expect(shown('in-force')).toEqual(['us-a'])
  expect(shown('no-record')).toEqual(['us-a', 'us-b'])
})

test('a frame keeps its edition and its colours when its reader sets something else', () => {
  const given = '?theme=dark&edition=2026-11-24&asof=2023-01-24&status=ended'
  expect(formatQuery(parseQuery('?asof=2023-01-26'), given)).toBe('?theme=dark&edition=2026-11-24&asof=2023-01-26')
  expect(formatQuery(parseQuery('?asof=2023-01-26'))).toBe('?asof=2023-01-26')
})
