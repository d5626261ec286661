/** How many files the record takes: a free host has room for 20,000. */
import { expect, test } from 'vitest'
import { files, pages, read } from './site.ts'

const idsIn = (folder: string) =>
  pages.flatMap((page) => new RegExp(`^${folder}/([^/]+)/index\\.html$`).exec(page)?.[1] ?? [])

/** Files of an entry, by id: its page and whatever else bears its id below a folder of its kind; parts of its listings and its calendar aside. */
const filesOf = (kinds: string) => {
  const pattern = new RegExp(`(?:^|/)(?:${kinds})/([^/.]+)[/.](?!by/|calendar\\.ics)`)
  return Map.groupBy(files, (file) => pattern.exec(file)?.[1])
}

test.each([
  ['designation', 'designations', 'designations?', 3],
  ['name', 'entities', 'entities|entity', 7],
])('a %s takes no more files than it should', (_, folder, kinds, most) => {
  const own = filesOf(kinds)
  const ids = idsIn(folder)
  expect(ids.length).toBeGreaterThan(100)
  expect(ids.flatMap((id) => ((own.get(id)?.length ?? 0) > most ? own.get(id) : []))).toEqual([])
  expect(own.get(ids[0])).toHaveLength(most)
})

test('a name has a calendar where the whole one tells of its listings or of a law that they stand under, and nowhere else', () => {
  const told = read('calendar.ics').replace(/\r\n[ \t]/g, '')
  const dataset = JSON.parse(read('data/designations.json')).designations as {
    id: string
    status: string
    entity: { id: string }
    instrument: { id: string }
  }[]
  const leadsTo = (path: string) => told.includes(`${path}\r\n`)
  const named = dataset
    .filter(
      ({ id, status, instrument }) =>
        leadsTo(`/designations/${id}/`) || (status === 'in-force' && leadsTo(`/instruments/${instrument.id}/`)),
    )
    .map(({ entity }) => entity.id)
  const calendars = files.flatMap((file) => /^entities\/([^/]+)\/calendar\.ics$/.exec(file)?.[1] ?? [])
  expect(calendars.length).toBeGreaterThan(10)
  expect(calendars.sort()).toEqual([...new Set(named)].sort())
})
