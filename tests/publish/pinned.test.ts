/** What a frame is told of an edition. */
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { buildLibrary } from '../../src/core/library.ts'
import type { Recorded } from '../../src/core/recorded.ts'
import { statusOn } from '../../src/core/status.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { listSince, thaw } from '../../src/publish/pinned.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'

const newsroom = readNewsroom('content')
const library = buildLibrary(toEntries(newsroom, Number.POSITIVE_INFINITY))
const editions = newsroom.editions.map(({ edition }) => edition)

describe.each(editions.map((one) => [one.day, one] as const))('the edition of %s', (day, edition) => {
  const frozen = JSON.parse(edition.textOf('designations.json')).designations as {
    id: string
    status: string
    uncertain?: string
    entity: { name: string }
  }[]
  const rows = unpackTimeline(packTimeline(thaw(edition, library)))

  test('has as many listings as its file, under the same names', () => {
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.map(({ id, entity }) => [id, entity.name])).toEqual(frozen.map(({ id, entity }) => [id, entity.name]))
  })

  test('says of each the status that its file says', () => {
    const on = spanOf(mustParseDate(day)).start
    const told = rows.map(({ id, told }) => `${id} ${statusOn(told, on).status}`)
    expect(told).toEqual(frozen.map(({ id, status }) => `${id} ${status}`))
  })

  test('names the government of each, which the file has not', () => {
    const now = new Map(library.designations.map(({ id, authority }) => [id, authority.government]))
    const wrong = rows.filter(({ id, authority }) => now.get(id) !== undefined && authority.government !== now.get(id))
    expect(wrong).toEqual([])
  })
})

test('since an edition is what a later one or none has, steps first, and readings stand with what they show', () => {
  const change = (of: Recorded['of'], edition?: string, more: Partial<Recorded> = {}): Recorded => {
    return {
      kind: 'added',
      of,
      id: `${of}-${edition}`,
      name: 'A',
      after: 'x',
      on: '2026-11-28',
      ...more,
      ...(edition && { edition }),
    }
  }
  const recorded = [
    change('entity'),
    change('reading'),
    change('step', '2026-11-27'),
    change('designation', '2026-11-24'),
    change('step', undefined, { kind: 'changed', field: 'note', before: 'short', after: 'l'.repeat(61) }),
    change('step', undefined, { kind: 'changed', field: 'date', before: '2023', after: 'January 2023' }),
  ]
  expect(listSince(recorded, '2026-11-24')).toEqual([
    ['step', 'step-2026-11-27', 'step added: x'],
    ['step', 'step-undefined', 'note told otherwise'],
    ['step', 'step-undefined', 'date was “2023” and is now “January 2023”'],
    ['entity', 'entity-undefined', 'added: x'],
  ])
  expect(listSince(recorded, '2026-11-27').map(([, id]) => id)).not.toContain('step-2026-11-27')
})
