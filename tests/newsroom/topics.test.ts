/** What the page of a topic leads to follows from its pieces. */
import { expect, test } from 'vitest'
import { toTopicRecord } from '../../src/core/topics.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { desk, makeNewsroom, NOW, PIECE, piece, record } from './newsroom.ts'

const about = (entities: string, front = '', body = 'A fact.<Cite source="a-notice" />\n') =>
  piece({ front, body }).replace('entities: []', `entities: [${entities}]`)
const group = (id: string, name: string) =>
  `id: ${id}\nname: ${name}\ntype: group\nsummary: A group.\nsources: [a-notice]\n`
const recordOf = (files: Record<string, string>) => {
  const newsroom = readNewsroom(makeNewsroom({ ...desk, ...record, ...files }))
  return toTopicRecord('lists', checkNewsroom(newsroom, NOW, 'public').library)
}

test('whom most pieces are about comes first, with listings, and the words that they explain', () => {
  const found = recordOf({
    'entities/b-group.yaml': group('b-group', 'B group'),
    [PIECE]: about('b-group', '', 'A <Term id="freeze">freeze</Term>.<Cite source="a-notice" />\n'),
    'explainers/another/index.mdx': about('a-group, b-group'),
  })
  expect(found.names.map(({ entity, designations }) => [entity.name, designations.map(({ id }) => id)])).toEqual([
    ['B group', []],
    ['A group', ['a-listing']],
  ])
  expect(found.terms).toEqual([{ id: 'freeze', term: 'Freeze' }])
  expect(found.more).toBe(0)
})

test('a piece that was withdrawn leads to nobody, and a topic without pieces to nothing', () => {
  const withdrawn = about('a-group', 'withdrawn: { on: 2026-02-01, reason: It was wrong. }\n')
  expect(recordOf({ [PIECE]: withdrawn })).toEqual({ names: [], more: 0, terms: [] })
})

test('of many names ten have room and the others are counted', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `group-${String.fromCharCode(97 + index)}`)
  const files = Object.fromEntries(ids.map((id) => [`entities/${id}.yaml`, group(id, id)]))
  const { names, more } = recordOf({ ...files, [PIECE]: about(ids.join(', ')) })
  expect([names.length, more]).toEqual([10, 2])
})
