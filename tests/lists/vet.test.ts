import { describe, expect, test } from 'vitest'
import { mustParseDate } from '../../src/core/dates.ts'
import type { List, Reading } from '../../src/core/model.ts'
import { ListFileError } from '../../src/lists/listed.ts'
import { vetDay, vetExtent } from '../../src/lists/vet.ts'
import { source } from '../core/builders.ts'

const reading = (asOf: string, more: Partial<Reading> = {}): Reading => ({
  id: `a-list-${asOf}`,
  asOf: mustParseDate(asOf),
  read: asOf,
  source,
  extent: 'whole',
  ...more,
})
const ids = (...numbers: number[]) => numbers.map((number) => `listing-${number}`)

describe('a file beside the last reading', () => {
  test('older than it, it is refused; of the same day or later, or without one, it is not', () => {
    const readings = [reading('2023-01-26'), reading('2022-05', { extent: 'names' })]
    expect(() => vetDay({ asOf: '2023-01-25' }, readings)).toThrow(
      'It is of 25 January 2023, and the list was last read as of 26 January 2023: it is older',
    )
    expect(() => vetDay({ issued: '2023-01-26' }, readings)).not.toThrow()
    expect(() => vetDay({ asOf: '2020-01-01' }, [])).not.toThrow()
    expect(() => vetDay({}, readings)).not.toThrow()
  })

  test('it cannot stand for a day before the one that it bears', () => {
    expect(() => vetDay({ asOf: '2023-01-26', issued: '2023-01-27' }, [])).toThrow('says that it is of 2023-01-27')
    expect(() => vetDay({ asOf: '2023-01-28', issued: '2023-01-27' }, [])).not.toThrow()
  })
})

describe('a file beside the last whole reading', () => {
  const vet = (readings: Reading[], entries: number, shown: number[]) => () =>
    vetExtent(
      { count: entries, found: shown.map((number) => ({ entity: { id: `name-${number}` } })) },
      { readings } satisfies Pick<List, 'readings'>,
      (id) => id.replace('listing', 'name'),
    )
  const ten = [reading('2022-01-01', { entries: 1000, seen: ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) })]

  test('four fifths of the entries and of our names are enough', () => {
    expect(vet(ten, 800, [1, 2, 3, 4, 5, 6, 7, 8])).not.toThrow()
  })

  test('fewer entries are a part of the list, or another format', () => {
    expect(vet(ten, 799, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toThrow(ListFileError)
    expect(vet(ten, 3, [1])).toThrow(
      'It is only a part of the list: it has 3 entries, and the last whole reading, as of 1 January 2022, had 1000. Or the format has changed.',
    )
  })

  test('fewer of our names are as well, and those not found are named', () => {
    expect(vet(ten, 1000, [1, 2, 3, 4, 5, 6, 7])).toThrow(
      'It is only a part of the list: it shows 7 names of the record, and the last whole reading, as of 1 January 2022, showed 10. Or the format has changed. Not found: name-10, name-8, name-9.',
    )
  })

  test('a single name may go from any list', () => {
    const two = [reading('2022-01-01', { seen: ids(1, 2) })]
    expect(vet(two, 5, [1])).not.toThrow()
    expect(vet(two, 5, [])).toThrow('it shows 0 names')
  })

  test('readings of single names say nothing of the rest, and the newest whole one counts', () => {
    const names = reading('2022-06-01', { extent: 'names', seen: ids(11, 12, 13) })
    expect(vet([names], 1, [])).not.toThrow()
    expect(vet([names, ...ten, reading('2020-01-01', { entries: 9000 })], 900, [1, 2, 3, 4, 5, 6, 7, 8])).not.toThrow()
  })
})
