import { expect, test } from 'vitest'
import { indexLibrary } from '../../src/core/library.ts'
import type { Entity, Shelves } from '../../src/core/model.ts'
import { byLetter, type ListedEntity, partNames } from '../../src/core/names.ts'
import { designation, source } from './builders.ts'

const entity = (id: string, name: string, aliases: string[] = []): Entity => ({
  id,
  name,
  aliases,
  type: 'group',
  summary: 'S.',
  sources: [source],
  ties: [],
})
const listed = designation('us', ['2020-01-01 in-force'], { entity: 'a', government: 'United States' })
const ended = designation('uk', ['2001-01-01 in-force', '2008-01-01 lifted'], { entity: 'b' })
const library = indexLibrary({
  explainers: [],
  instruments: [],
  terms: [],
  designations: [listed, ended],
  entities: [
    entity('b', 'Élan'),
    entity('a', 'The Falcons', ['FF', 'Falcon Front', 'جبهة الصقر', 'Сокол']),
    entity('c', '17 November'),
    entity('d', 'al-Falah'),
  ],
} as unknown as Shelves)

/** The names of a library under their letters. */
const listNames = (of: typeof library) => [
  ...Map.groupBy(partNames(of, 20_781).entries, byLetter<ListedEntity>(({ name }) => name).nameOf),
]

test('names stand under their letters, without article or accent; numbers under a sign of their own', () => {
  expect(listNames(library).map(([letter, names]) => [letter, names.map(({ name }) => name)])).toEqual([
    ['#', ['17 November']],
    ['E', ['Élan']],
    ['F', ['al-Falah', 'The Falcons']],
  ])
})

test('a name has its abbreviation and one name in its own script, and the lists that it is on', () => {
  const [, , f] = listNames(library)
  expect(f?.[1][1]).toMatchObject({ aliases: ['FF', 'جبهة الصقر'], lists: 'A list (US)' })
})

test('a name that was taken off says so, and one without any listing as well', () => {
  const [number, e] = listNames(library)
  expect(e?.[1][0]?.lists).toBe('On no list in force that we have read')
  expect(number?.[1][0]?.lists).toBe('No record of a listing')
})

test('an article is a word of its own: the Thekla Front stands under T', () => {
  const [t] = listNames({ ...library, entities: [entity('e', 'The Thekla Front'), entity('f', 'Thekla')] })
  expect([t?.[0], t?.[1].map(({ id }) => id)]).toEqual(['T', ['f', 'e']])
})

test('names that are too many for one page stand in parts under their letters, whose addresses no name can have', () => {
  const many = Array.from({ length: 150 }, (_, index) => entity(`e-${index}`, `${'AÉ4'[index % 3]}b ${index}`))
  const { parts } = partNames({ ...library, entities: many }, 20_781)
  expect(parts.map(({ path, name, entries }) => [path, name, entries.length])).toEqual([
    ['/entities/by/other/', '#', 50],
    ['/entities/by/a/', 'A', 50],
    ['/entities/by/e/', 'E', 50],
  ])
})
