import { describe, expect, test } from 'vitest'
import { isoDay, toDay } from '../../src/core/dates.ts'
import { toLanes } from '../../src/core/lanes.ts'
import { formatQuery, parseQuery } from '../../src/islands/timeline/address.ts'
import { countFacet, filterRows, readStatuses } from '../../src/timeline/filter.ts'
import { createLabel, toSheetLanes } from '../../src/timeline/lanes.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { layoutSheet, SHEET } from '../../src/timeline/sheet.ts'
import { clampWindow } from '../../src/timeline/window.ts'
import { designation } from '../core/builders.ts'

const today = toDay(2026, 11, 24)
const measure = (text: string) => text.length * 7

/** Numbers that look like chance and are the same in every run. */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function makeDesignations(count: number, seed = 1) {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const start = toDay(1997 + random(29), 1 + random(12), 1 + random(28))
    const day = (offset: number) => isoDay(start + offset)
    const month = day(0).slice(0, 7)
    const forms = [
      [`${day(0)} in-force`],
      [`${day(0)} announced`, `${day(6)} in-force`],
      [`${day(0)} in-force`, `${day(400)} lifted`],
      [`${month} in-force`],
      [`${day(0).slice(0, 4)} in-force`, `${Number(day(0).slice(0, 4)) + 2} lapsed`],
      [`${day(0)} proposed`],
    ]
    const body = random(7)
    return designation(`d-${String(index).padStart(5, '0')}`, forms[random(forms.length)] as string[], {
      authority: `body-${body}`,
      government: `Land ${body % 3}`,
      entity: `group-${random(40)}`,
      name: `A list with a name of its own ${random(9)}`,
      kind: random(2) ? 'sanctions' : 'terrorist-list',
    })
  })
}

const makeRows = (count: number, seed = 1) => unpackTimeline(packTimeline(makeDesignations(count, seed)))

const view = (width: number, change = {}) => ({
  from: toDay(1997, 1, 1),
  to: toDay(2026, 12, 1),
  day: today,
  width: 100,
  minWidth: width,
  toggled: new Set<string>(),
  ...change,
})

describe.each([
  [20, 320],
  [60, 700],
  [400, 320],
  [400, 1300],
])('%i rows in %i pixels', (count, width) => {
  const rows = makeRows(count)
  const lanes = toSheetLanes(rows, 'authority')
  const label = createLabel('authority', measure)
  const all = new Set(lanes.filter((lane) => lane.rows.length > 8 && count > 60).map(({ id }) => id))

  test('every designation is drawn as a row or counted in its lane', () => {
    const sheet = layoutSheet(lanes, view(width), label)
    expect(sheet.lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(count)
    for (const lane of sheet.lanes) expect(lane.rows).toHaveLength(lane.isOpen ? lane.count : 0)
  })

  test('no label leaves the frame, and no two rows share a place', () => {
    const sheet = layoutSheet(lanes, view(width, { toggled: all }), label)
    const ys = sheet.lanes.flatMap((lane) => lane.rows.map(({ y }) => y))
    expect(new Set(ys).size).toBe(count)
    for (const { placed, row } of sheet.lanes.flatMap((lane) => lane.rows)) {
      const { labelWidth } = label(row, width)
      const start = placed.labelAnchor === 'start' ? (placed.labelX / 100) * width : width - labelWidth
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start + labelWidth).toBeLessThanOrEqual(width + 1)
      for (const mark of placed.marks) {
        expect(mark.x0).toBeGreaterThanOrEqual(0)
        expect(mark.x1).toBeLessThanOrEqual(100)
        expect(mark.x1).toBeGreaterThanOrEqual(mark.x0)
      }
    }
  })

  test('lanes stand under each other without a gap, and the sheet ends with the last', () => {
    const { lanes: placed, height } = layoutSheet(lanes, view(width), label)
    let y = SHEET.top
    for (const lane of placed) {
      expect(lane.y).toBe(y)
      y += lane.height
    }
    expect(height).toBe(y)
  })

  test('the order of the input is no matter', () => {
    const shuffled = rows.toSorted((a, b) => (a.id < b.id ? 1 : -1))
    const draw = (some: typeof rows) =>
      JSON.stringify(
        layoutSheet(toSheetLanes(some, 'authority'), view(width), label).lanes.map(({ id, y, area, rows: own }) => [
          id,
          y,
          area,
          own.map(({ row }) => row.id),
        ]),
      )
    expect(draw(shuffled)).toBe(draw(rows))
  })

  test('lanes and rows stand in the order of the list', () => {
    const listed = toLanes(makeDesignations(count)).flatMap(({ authorities }) => authorities)
    expect(lanes.map(({ id, rows: own }) => [id, ...own.map((row) => row.id)])).toEqual(
      listed.map(({ authority, designations }) => [authority.id, ...designations.map(({ id }) => id)]),
    )
  })

  test('from right to left it is the mirror image', () => {
    const marksOf = (isRightToLeft: boolean) =>
      layoutSheet(lanes, view(width, { toggled: all, isRightToLeft }), label).lanes.flatMap((lane) =>
        lane.rows.map(({ placed }) => placed.marks.map(({ x0, x1 }) => [x0, x1])),
      )
    const mirrored = marksOf(true).map((marks) => marks.map(([x0 = 0, x1 = 0]) => [100 - x1, 100 - x0]))
    for (const [index, marks] of marksOf(false).entries()) {
      for (const [at, [x0 = 0, x1 = 0]] of marks.entries()) {
        expect(mirrored[index]?.[at]?.[0]).toBeCloseTo(x0, 1)
        expect(mirrored[index]?.[at]?.[1]).toBeCloseTo(x1, 1)
      }
    }
  })

  test('rows far from the screen are left out and take up room all the same', () => {
    const open = view(width, { toggled: all })
    const near = layoutSheet(lanes, { ...open, top: 0, bottom: 400 }, label)
    const whole = layoutSheet(lanes, open, label)
    expect(near.height).toBe(whole.height)
    const visible = (sheet: typeof whole) =>
      sheet.lanes.flatMap((lane) => lane.rows.filter(({ y }) => y < 400).map(({ row }) => row.id))
    expect(visible(near)).toEqual(visible(whole))
    const drawn = (sheet: typeof whole) => sheet.lanes.flatMap((lane) => lane.rows)
    expect(drawn(near).filter(({ y }) => y > 1000)).toEqual([])
    expect(drawn(whole).filter(({ y }) => y > 1000).length > 0).toBe(whole.height > 1100)
  })
})

test('a closed lane shows how many were in force on each day, and its most', () => {
  const listed = Array.from({ length: 9 }, (_, index) =>
    designation(`a-${index}`, [`200${index}-01-01 in-force`, '2015-01-01 lifted']),
  )
  const other = Array.from({ length: 60 }, (_, index) =>
    designation(`b-${index}`, ['2020-01-01 in-force'], { authority: 'other' }),
  )
  const lanes = toSheetLanes(unpackTimeline(packTimeline([...listed, ...other])), 'authority')
  const sheet = layoutSheet(lanes, view(700), createLabel('authority', measure))
  const lane = sheet.lanes.find(({ id }) => id === 'utopia-treasury')
  expect(lane).toMatchObject({ isOpen: false, count: 9, inForce: 0, most: 9 })
  expect(lane?.area.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0])
})

test('a label that does not fit loses its dates first and then its end', () => {
  const [row] = unpackTimeline(packTimeline([designation('a', ['2023-01-26 in-force'], { name: 'A list' })]))
  if (!row) throw new Error('no row')
  const label = createLabel('authority', measure)
  expect(label(row, 1000)).toMatchObject({ name: 'A group: A list', dates: 'in force 26 Jan 2023' })
  expect(label(row, 120)).toMatchObject({ name: 'A group: A list', dates: '' })
  expect(label(row, 60)).toEqual({ name: 'A group…', dates: '', labelWidth: 56 })
})

describe('filters', () => {
  const rows = makeRows(300, 7)
  const statuses = readStatuses(rows, today)
  const query = (search: string) => parseQuery(search)

  test('within a facet any choice will do, and every facet must fit', () => {
    const found = filterRows(rows, query('?authority=body-1&authority=body-2&kind=sanctions'), statuses)
    expect(found.length).toBeGreaterThan(0)
    for (const row of found) {
      expect(['body-1', 'body-2']).toContain(row.authority.id)
      expect(row.instrument.kind).toBe('sanctions')
    }
  })

  test('the count of a choice is what choosing it would show', () => {
    const asked = query('?kind=sanctions&status=in-force')
    const counts = [...countFacet(rows, asked, 'authority', statuses)]
    expect(counts.length).toBeGreaterThan(1)
    for (const [id, count] of counts) {
      const chosen = { ...asked, chosen: { ...asked.chosen, authority: [id] } }
      expect(filterRows(rows, chosen, statuses)).toHaveLength(count)
    }
  })

  test('text finds names and other names by the beginnings of words, in any script', () => {
    const wagner = designation('w', ['2023-01-26 in-force'], { entity: 'wagner-group' })
    wagner.entity = { ...wagner.entity, name: 'Wagner Group', aliases: ['ЧВК «Вагнер»', 'Al-Qa’ida'] }
    const some = unpackTimeline(packTimeline([wagner]))
    const finds = (text: string) => filterRows(some, { ...query(''), text }, new Map()).length === 1
    expect(['wagner', 'GROUP wag', 'вагн', 'al qaida'].map(finds)).toEqual([true, true, true, true])
    expect(finds('agner')).toBe(false)
  })
})

describe('the address', () => {
  test.each([
    '',
    '?asof=2023-01-24',
    '?asof=2023-01-24&entity=wagner-group&authority=us-state&authority=uk-home-office&kind=sanctions&status=in-force',
    '?q=wagner&lanes=entity&view=table&from=2022-11-01&to=2023-10-01',
  ])('%j keeps its state', (search) => {
    expect(formatQuery(parseQuery(search))).toBe(search)
  })

  test('what it says wrongly is left out', () => {
    expect(formatQuery(parseQuery('?asof=2023-02-31&lanes=x&view=y&from=2024-01-01&to=2023-01-01'))).toBe('')
  })
})

describe('a window of days', () => {
  const whole = { from: 0, to: 10_000 }
  test('keeps its length where it would leave the whole', () => {
    expect(clampWindow(12_000, 1000, whole, 28)).toEqual({ from: 9000, to: 10_000 })
    expect(clampWindow(-50, 1000, whole, 28)).toEqual({ from: 0, to: 1000 })
  })
  test('is never shorter than four weeks, nor longer than the whole', () => {
    expect(clampWindow(10, 2, whole, 28)).toEqual({ from: 10, to: 38 })
    expect(clampWindow(10, 20_000, whole, 28)).toEqual(whole)
  })
})
