import { describe, expect, test } from 'vitest'
import { listChanges, partChanges, pickLatest } from '../../src/core/changes.ts'
import { toDay } from '../../src/core/dates.ts'
import { pickForPage, toLanes } from '../../src/core/lanes.ts'
import { partByAuthority, partByName } from '../../src/core/listings.ts'
import { cutParts, describeParts, listLeaves, PAGE, type Part, placeEntries, placeParts } from '../../src/core/parts.ts'
import { partSources } from '../../src/core/sources.ts'
import { designation, source } from './builders.ts'

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
const byTens = { keyOf: (n: number) => String(n % 10), nameOf: (n: number) => `Ends in ${n % 10}` }
const byHalves = {
  keyOf: (n: number) => (n < 1000 ? 'low' : 'high'),
  nameOf: (n: number) => (n < 1000 ? 'Low' : 'High'),
}
const outline = ({ path, name, entries, parts }: Part<unknown>): unknown[] => [
  path,
  name,
  entries.length,
  ...parts.map(outline),
]

describe('a list', () => {
  test('that fits a page stays whole', () => {
    const whole = cutParts('/list/', times(PAGE), [byTens])
    expect(whole).toMatchObject({ path: '/list/', key: '', parts: [] })
    expect(placeParts(whole)).toEqual([])
    expect(listLeaves(whole)).toEqual([whole])
  })

  test('that does not is cut level by level, and in the end into slices in its order', () => {
    const whole = cutParts('/list/', times(1210), [byTens, byHalves], 'by/')
    expect(outline(whole).slice(0, 5)).toEqual([
      '/list/',
      '',
      1210,
      ['/list/by/0/', 'Ends in 0', 121, ['/list/by/0/low/', 'Low', 100], ['/list/by/0/high/', 'High', 21]],
      ['/list/by/1/', 'Ends in 1', 121, ['/list/by/1/low/', 'Low', 100], ['/list/by/1/high/', 'High', 21]],
    ])
    expect(outline(cutParts('/list/', times(250), []))).toEqual([
      '/list/',
      '',
      250,
      ['/list/1/', '1 of 3', 84],
      ['/list/2/', '2 of 3', 84],
      ['/list/3/', '3 of 3', 82],
    ])
    expect(outline(cutParts('/list/', times(2000), [byTens])).at(-1)).toEqual([
      '/list/9/',
      'Ends in 9',
      200,
      ['/list/9/1/', 'Ends in 9, 1 of 2', 100],
      ['/list/9/2/', 'Ends in 9, 2 of 2', 100],
    ])
  })

  test('loses nothing, and no page of it is too long, whatever its length', () => {
    for (const length of [0, 1, 100, 101, 999, 1001, 25_000]) {
      const whole = cutParts('/list/', times(length), [byTens, byHalves])
      const leaves = listLeaves(whole)
      expect(leaves.flatMap(({ entries }) => entries).sort((a, b) => a - b)).toEqual(times(length))
      expect(Math.max(...leaves.map(({ entries }) => entries.length))).toBeLessThanOrEqual(PAGE)
      expect(placeEntries(whole).size).toBe(length)
      const paths = placeParts(whole).map(({ part }) => part.path)
      expect(new Set(paths).size).toBe(paths.length)
    }
  })

  test('keeps the address of a part when the part has grown too long', () => {
    const pathsOf = (length: number) =>
      placeParts(cutParts('/list/', times(length), [byTens])).map(({ part }) => part.path)
    expect(pathsOf(5000)).toEqual(expect.arrayContaining(pathsOf(500)))
  })

  test('can be read page after page', () => {
    const placed = placeParts(cutParts('/list/', times(250), []))
    expect(placed.map(({ before, after }) => [before?.path, after?.path])).toEqual([
      [undefined, '/list/2/'],
      ['/list/1/', '/list/3/'],
      ['/list/2/', undefined],
    ])
  })

  test('says of each part how much is in it, and from where to where', () => {
    const { parts } = cutParts('/list/', times(101), [byHalves])
    expect(describeParts(parts, ['number', 'numbers'], String)).toEqual([
      { path: '/list/low/', name: 'Low', note: '101 numbers: 0 to 100' },
    ])
    expect(
      describeParts(
        parts.map((one) => ({ ...one, entries: [7] })),
        ['number', 'numbers'],
        String,
      )[0]?.note,
    ).toBe('1 number: 7')
  })
})

describe('changes', () => {
  const pad = (n: number) => String(n).padStart(2, '0')
  const many = times(130).map((n) => designation(`m-${n}`, [`2023-${pad((n % 12) + 1)}-${pad((n % 28) + 1)} made`]))
  const crowd = times(120).map((n) => designation(`c-${n}`, ['2001-03-02 made']))
  const vague = [designation('v', ['2001 made', '2001-03 in-force', '1999-10-08 proposed'])]
  const changes = listChanges([...many, ...crowd, ...vague], toDay(2026, 11, 24))
  const whole = partChanges(changes)

  test('are cut into years, years that are too long into months, and these into days', () => {
    const paths = placeParts(whole).map(({ part }) => part.path)
    expect(paths).toEqual(expect.arrayContaining(['/changes/2023/', '/changes/2023/12/', '/changes/1999/']))
    expect(paths).toEqual(
      expect.arrayContaining(['/changes/2001/03/02/', '/changes/2001/03/02/1/', '/changes/2001/03/02/2/']),
    )
    expect(placeParts(whole).find(({ part }) => part.key === '2023/12')?.part.name).toBe('December 2023')
  })

  test('without a day stand on the first that it can be', () => {
    const places = placeEntries(whole)
    const placed = changes.filter(({ designation: { id } }) => id === 'v').map((one) => places.get(one)?.key)
    expect(placed).toEqual(['2001/03/01', '2001/01', '1999'])
  })

  test('show their newest days whole, half a page of them', () => {
    const latest = pickLatest(changes)
    expect(latest.length).toBeLessThanOrEqual(PAGE / 2)
    expect(latest).toEqual(changes.slice(0, latest.length))
    expect(changes[latest.length]?.on.text).not.toBe(latest.at(-1)?.on.text)
    expect(pickLatest(listChanges(crowd, toDay(2026, 11, 24)))).toHaveLength(PAGE / 2)
  })
})

test('sources stand under their publishers, of one publisher the heaviest first, in parts under first letters', () => {
  const sources = times(120).map((n) => ({
    ...source,
    id: `s-${n}`,
    publisher: ['The Times', 'A ministry'][n % 2] as string,
    grade: n < 60 ? ('media' as const) : ('legal-act' as const),
  }))
  const { parts } = partSources(sources)
  expect(parts.map(({ path, name }) => [path, name])).toEqual([
    ['/sources/by/a/', 'A'],
    ['/sources/by/t/', 'T'],
  ])
  const grades = parts[0]?.entries.map(({ grade }) => grade)
  expect([grades?.[0], grades?.at(-1)]).toEqual(['legal-act', 'media'])
})

test('listings of an authority stand under the letters of names, those of a name under authorities', () => {
  const many = times(120).map((n) => designation(`d-${n}`, ['2023 made'], { authority: `body-${n % 2}` }))
  expect(partByName('/authorities/x/', many).parts.map(({ path }) => path)).toEqual(['/authorities/x/by/a/'])
  expect(partByAuthority('/entities/x/', many).parts.map(({ path, name }) => [path, name])).toEqual([
    ['/entities/x/by/body-0/', 'body-0'],
    ['/entities/x/by/body-1/', 'body-1'],
  ])
})

describe('on a page of all authorities', () => {
  const own = (authority: string, count: number) =>
    times(count).map((n) => designation(`${authority}-${n}`, ['2023 made'], { authority }))
  const pick = (...counts: number[]) => {
    const all = counts.flatMap((count, index) => own(`body-${String(index).padStart(3, '0')}`, count))
    return pickForPage(toLanes(all), (id) => id.endsWith('-3'))
  }

  test('an authority with few shows all, one with many what pieces explain', () => {
    const picked = pick(12, 13)
    expect(picked.get('body-000')).toHaveLength(12)
    expect(picked.get('body-001')?.map(({ id }) => id)).toEqual(['body-001-3'])
  })

  test('there are never more than a page of them', () => {
    const sizes = [...pick(...times(200).map((n) => (n % 12) + 1)).values()].map(({ length }) => length)
    const sum = sizes.reduce((all, one) => all + one, 0)
    expect(sum).toBeLessThanOrEqual(PAGE)
    expect(sum).toBeGreaterThan(PAGE - 12)
  })
})
