/** Which pages there are, and when each last changed. */
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { pickNewest } from '../../src/core/lastmod.ts'
import type { Shelves } from '../../src/core/model.ts'
import { listPages } from '../../src/core/pages.ts'
import { paths } from '../../src/core/urls.ts'
import { libraryWith, listing, piece, site } from '../publish/library.ts'
import { designation, source } from './builders.ts'

const today = toDay(2026, 11, 24)
/** When the page at a path changed, in a library with other shelves. */
const changed = (path: string, shelves: Partial<Shelves> = {}, day = today) =>
  listPages(libraryWith(shelves), day).find((page) => page.path === path)?.changed
/** A designation whose one source was read on a day. */
const readOn = (accessed: string) => ({
  ...listing,
  steps: listing.steps.map((step) => ({ ...step, sources: [{ ...source, accessed }] })),
})
const page = paths.designation('us-a')
const silent = { explainers: [], sources: [], instruments: [], entities: [{ ...listing.entity, sources: [] }] }

test('the newest of dates and instants is kept as it was written, and nothing that is still to come', () => {
  expect(pickNewest(['2026-11', '2026-11-20', undefined, '2026-11-20T09:00:00Z'], today)).toBe('2026-11-20T09:00:00Z')
  expect(pickNewest(['2026-11-25', '2026-12', '2024~'], today)).toBe('2024~')
  expect(pickNewest([undefined], today)).toBeUndefined()
})

describe('a designation changed', () => {
  test('when the newest of its sources was read', () => {
    expect(changed(page, { ...silent, designations: [readOn('2026-10-09')] })).toBe('2026-10-09')
  })

  test('when it was corrected', () => {
    const corrections = [{ on: '2026-10-20', kind: 'correction' as const, text: 'T.' }]
    expect(changed(page, { ...silent, designations: [{ ...readOn('2026-10-09'), corrections }] })).toBe('2026-10-20')
  })

  test('as does any other entry', () => {
    const corrections = [{ on: '2026-10-20', kind: 'correction' as const, text: 'T.' }]
    const [entity] = silent.entities
    const shelves = { ...silent, designations: [], entities: [{ ...entity!, corrections }] }
    expect(changed(paths.entity(entity!.id), shelves)).toBe('2026-10-20')
    expect(changed(paths.corrections, shelves)).toBe('2026-10-20')
  })

  test('when a step of it came to pass, and not before', () => {
    const one = designation('us-a', ['2026-11-20 announced', '2026-12-01 in-force'])
    const steps = one.steps.map((step) => ({ ...step, sources: [{ ...source, accessed: '2026-11-21' }] }))
    const shelves = { ...silent, designations: [{ ...one, steps }] }
    expect(changed(page, shelves)).toBe('2026-11-21')
    expect(changed(page, shelves, toDay(2026, 12, 5))).toBe('2026-12-01')
  })

  test('when its embargo was over', () => {
    const embargo = '2026-11-01T09:00:00Z'
    expect(changed(page, { ...silent, designations: [{ ...readOn('2026-10-09'), embargo }] })).toBe(embargo)
  })

  test('when a piece about it came out, and so do its name, its authority and every list that has it', () => {
    const own = {
      ...silent,
      instruments: [{ ...listing.instrument, sources: [] }],
      designations: [readOn('2026-10-09')],
    }
    const explainers = [{ ...piece, updated: undefined, published: '2026-11-20' }]
    expect(changed(page, { ...own, explainers })).toBe('2026-11-20')
    for (const path of ['/entities/a-group/', '/authorities/utopia-treasury/', '/instruments/us-a-law/'])
      expect(changed(path, own), path).toBe('2026-10-09')
    for (const path of [paths.timeline, paths.changes, paths.entities, paths.data])
      expect(changed(path, own), path).toBe('2026-10-09')
  })
})

test('a piece changed when it was published, updated, corrected or withdrawn', () => {
  const own = { ...piece, published: '2026-11-01', updated: undefined }
  const on = (change: Partial<typeof piece>) => changed('/explainers/a-piece/', { explainers: [{ ...own, ...change }] })
  expect(on({})).toBe('2026-11-01')
  expect(on({ updated: '2026-11-02' })).toBe('2026-11-02')
  expect(on({ corrections: [{ on: '2026-11-03', kind: 'correction', text: 'T.' }] })).toBe('2026-11-03')
  expect(on({ withdrawn: { on: '2026-11-04', reason: 'R.' } })).toBe('2026-11-04')
})

test('every page has a day, one without a date of its own that of the newest thing there is; tomorrow it is the same', () => {
  const library = libraryWith({ site: { ...site, policies: { Corrections: 'In public.' } } })
  const pages = listPages(library, today)
  expect(pages.filter((one) => one.changed === undefined)).toEqual([])
  expect(pages.find(({ path }) => path === '/about/corrections/')?.changed).toBe('2026-11-24T11:00:00Z')
  expect(listPages(library, today + 1)).toEqual(pages)
})

test('the parts of long lists are pages, each as new as what is in it', () => {
  const many = Array.from({ length: 101 }, (_, index) => designation(`us-${index}`, [`${1990 + (index % 2)} made`]))
  const listed = listPages(libraryWith({ designations: [...many, readOn('2026-11-20')] }), today)
  const part = (path: string) => listed.find((one) => one.path === path)
  expect(part('/changes/1990/')).toMatchObject({ kind: 'pages', changed: '2026-11-24' })
  expect(part('/changes/2023/')).toMatchObject({ kind: 'pages', changed: '2026-11-20' })
  expect(part('/authorities/utopia-treasury/by/a/')).toBeDefined()
})
