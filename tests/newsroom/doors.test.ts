/** What opens the front says nothing that a piece does not say. */
import { describe, expect, test } from 'vitest'
import { listDoors } from '../../src/core/doors.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { findSilentChanges } from '../../src/newsroom/silent.ts'
import { check, desk, makeNewsroom, NOW, PIECE, piece, record } from './newsroom.ts'

const DOOR = {
  question: 'Is it listed?',
  explainer: 'a-piece',
  point: 'A point.',
  entity: 'a-group',
  instruments: '[order]',
}

const withDoor = (changed: Partial<typeof DOOR> = {}, files = {}) => {
  const lines = Object.entries({ ...DOOR, ...changed }).map(([key, value]) => `${key}: ${value}`)
  return { ...desk, ...record, 'site.yaml': `${desk['site.yaml']}doors:\n  - ${lines.join('\n    ')}\n`, ...files }
}

describe('a door', () => {
  test('of what is there is sound, and has the answer of the record', () => {
    expect(check(withDoor())).toEqual([])
    const { library } = checkNewsroom(readNewsroom(makeNewsroom(withDoor())), NOW, 'public')
    const [door] = listDoors(library)
    expect(door).toMatchObject({ question: 'Is it listed?', point: 'A point.', slug: 'a-piece' })
    expect(door?.matrix.rows.map(({ cells }) => cells.map(({ own }) => own.map(({ id }) => id)))).toEqual([
      [['a-listing']],
    ])
  })

  test('says what its piece says, word for word', () => {
    expect(check(withDoor({ point: 'Another point.' }))).toEqual([
      'site.yaml:11 bad-value no key point of “a-piece” says “Another point.”. Copy one of them word for word: “A point.”',
    ])
  })

  test.each([
    ['explainer', 'a-pice', 'unknown-id there is no explainer “a-pice”. Did you mean a-piece?'],
    ['entity', 'a-grop', 'unknown-id there is no entity “a-grop”. Did you mean a-group?'],
    ['instruments', '[ordr]', 'unknown-id there is no instrument “ordr”. Did you mean order?'],
    ['question', 'It is listed.', 'bad-value'],
    ['instruments', '[]', 'missing-key'],
  ])('with a wrong %s, %s, is refused', (key, value, message) => {
    expect(check(withDoor({ [key]: value }))).toEqual([expect.stringContaining(message)])
  })

  test('does not lead to what readers do not have', () => {
    expect(check(withDoor({}, { [PIECE]: piece({ stage: 'draft' }) }))).toEqual(
      expect.arrayContaining([expect.stringContaining('before-its-time')]),
    )
  })

  test('of a piece that was withdrawn is shut, and keeps nobody from withdrawing it', () => {
    const withdrawn = piece({ front: 'withdrawn: { on: 2026-02-01, reason: It was wrong. }\n' })
    const files = withDoor({}, { [PIECE]: withdrawn })
    expect(check(files)).toEqual([])
    expect(listDoors(checkNewsroom(readNewsroom(makeNewsroom(files)), NOW, 'public').library)).toEqual([])
  })

  test('may change with the news without a correction', () => {
    const [past, present] = [withDoor(), withDoor({ question: 'Who is listed?' })].map((files) =>
      readNewsroom(makeNewsroom(files)),
    )
    expect(findSilentChanges(past!, present!, 'main', NOW)).toEqual([])
  })
})
