/** Editions as a desk freezes them. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildLibrary } from '../../src/core/library.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { findEditions, listRecorded } from '../../src/publish/editions.ts'
import { desk, type Files, makeNewsroom, record } from '../newsroom/newsroom.ts'

const base: Files = { ...desk, ...record }
const later = {
  'designations/b-listing.yaml': `${(record['designations/a-listing.yaml'] as string)
    .replace('a-listing', 'b-listing')
    .replace('2023-01-26', '2005')}  - { on: 2006, step: lifted, sources: [a-notice] }\n`,
}

function freeze(folder: string, now: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/listed.mjs', 'edition', ...options], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, NOW: now, FORCE_COLOR: '0' },
  })
  return { status, text: stdout + stderr }
}
const read = (folder: string, day: string) =>
  Object.fromEntries(
    readdirSync(join(folder, 'editions', day)).map((name) => [name, readFileSync(join(folder, 'editions', day, name))]),
  )
const add = (folder: string, files: Files) => {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
}
const open = (folder: string, now = '2026-03-01T12:00:00Z') => {
  const newsroom = readNewsroom(folder)
  const library = buildLibrary(toEntries(newsroom, Date.parse(now)))
  const editions = newsroom.editions.map(({ edition }) => edition)
  const edition = { now, today: Date.parse(now) / 86_400_000, site: 'https://news.example', base: '/' }
  return { library, editions, edition }
}

test('the same content of a day gives the same bytes, whenever and wherever it is frozen', () => {
  const [one, two] = [makeNewsroom(base), makeNewsroom(base)]
  expect(freeze(one, '2026-02-01T08:00:00Z').text).toContain(
    'Froze the edition of 2026-02-01: 1 designations.\nIt is the first.',
  )
  expect(freeze(two, '2026-02-01T23:59:00+00:00').status).toBe(0)
  expect(read(two, '2026-02-01')).toEqual(read(one, '2026-02-01'))
  const { SHA256SUMS, ...files } = read(one, '2026-02-01')
  expect(Object.keys(files)).toHaveLength(4)
  const sums = Object.entries(files).map(
    ([name, bytes]) => `${createHash('sha256').update(gunzipSync(bytes)).digest('hex')}  ${name.replace('.gz', '')}`,
  )
  expect(SHA256SUMS?.toString().trim().split('\n').sort()).toEqual(sums.sort())
})

test('a day is frozen once: the same again is nothing, another record of that day or an earlier day is refused', () => {
  const folder = makeNewsroom(base)
  freeze(folder, '2026-02-01T08:00:00Z')
  expect(freeze(folder, '2026-02-01T09:00:00Z')).toEqual({
    status: 0,
    text: 'The edition of 2026-02-01 is frozen already.\n',
  })
  expect(freeze(folder, '2026-01-31T09:00:00Z')).toMatchObject({ status: 1 })
  const before = read(folder, '2026-02-01')
  add(folder, later)
  expect(freeze(folder, '2026-02-01T09:00:00Z')).toMatchObject({ status: 1 })
  expect(read(folder, '2026-02-01')).toEqual(before)
})

test('what differs between two is said, and frozen with the later', () => {
  const folder = makeNewsroom(base)
  freeze(folder, '2026-02-01T08:00:00Z')
  add(folder, later)
  expect(freeze(folder, '2026-02-08T08:00:00Z').text).toContain('Since that of 2026-02-01: 1 designation added.')
  expect(freeze(folder, '2026-02-09T08:00:00Z', '--compare', '2026-02-01', '2026-02-08').text).toBe(
    'A group: The order: added: in force 2005 and lifted 2006.\n1 designation added.\n',
  )
  expect(freeze(folder, '2026-02-09T08:00:00Z', '--compare', '2026-02-01').status).toBe(1)
})

test('nothing is frozen of a record that has a fault, or that is still hidden', () => {
  const broken = makeNewsroom({ ...base, 'designations/a-listing.yaml': 'id: a-listing\n' })
  expect(freeze(broken, '2026-02-01T08:00:00Z')).toMatchObject({ status: 1 })
  expect(readdirSync(broken)).not.toContain('editions')
  const [file, text] = Object.entries(later)[0] as [string, string]
  const hidden = makeNewsroom({ ...base, [file]: `${text}embargo: 2026-02-02T00:00:00Z\n` })
  expect(freeze(hidden, '2026-02-01T08:00:00Z').text).toContain(': 1 designations.')
  for (const bytes of Object.values(read(hidden, '2026-02-01')).filter((one) => one[0] === 0x1f))
    expect(gunzipSync(bytes).toString()).not.toContain('b-listing')
})

describe('an edition that was touched', () => {
  const names = ['SHA256SUMS', 'designations.json.gz', 'designations.csv.gz', 'coverage.json.gz', 'changes.json.gz']

  test.each(names)('is refused: %s', (name) => {
    const folder = makeNewsroom(base)
    freeze(folder, '2026-02-01T08:00:00Z')
    writeFileSync(join(folder, 'editions/2026-02-01', name), name === 'SHA256SUMS' ? 'x' : 'edited')
    const problems = checkNewsroom(readNewsroom(folder), '2026-03-01T12:00:00Z', 'public').problems
    expect(problems.map(({ code }) => code)).toContain('edition-changed')
  })

  test('is refused where a file of it is gone, or one lies there that is none of it', () => {
    const folder = makeNewsroom({ ...base, 'editions/2026-02-01/notes.txt': 'x', 'editions/soon/SHA256SUMS': 'x' })
    freeze(folder, '2026-02-01T08:00:00Z')
    const { problems } = checkNewsroom(readNewsroom(folder), '2026-03-01T12:00:00Z', 'public')
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'misplaced-file editions/2026-02-01/notes.txt',
      'misplaced-file editions/soon/SHA256SUMS',
    ])
  })
})

describe('the log by the day on which we recorded', () => {
  test('has a listing of 2005 that was added today under today, and not under 2005', () => {
    const folder = makeNewsroom(base)
    freeze(folder, '2026-02-01T08:00:00Z')
    add(folder, later)
    const { library, editions, edition } = open(folder)
    const recorded = listRecorded(library, editions, edition)
    expect(recorded.map(({ id, on, edition: frozen }) => [id, on, frozen])).toEqual([
      ['b-listing', '2026-02-01', undefined],
      ['a-listing', '2026-01-31', '2026-02-01'],
    ])
  })

  test('keeps the day of what is frozen: no entry of the feed moves', () => {
    const folder = makeNewsroom(base)
    freeze(folder, '2026-02-01T08:00:00Z')
    add(folder, later)
    const tell = () => {
      const { library, editions, edition } = open(folder)
      return listRecorded(library, editions, edition).map(({ id, on }) => [id, on])
    }
    const before = tell()
    freeze(folder, '2026-02-08T08:00:00Z')
    expect(tell()).toEqual(before)
  })

  test('cites the edition for what stands in it, and none for what has changed', () => {
    const folder = makeNewsroom(base)
    freeze(folder, '2026-02-01T08:00:00Z')
    add(folder, later)
    const { library, editions, edition } = open(folder)
    const toEdition = findEditions(library, editions, edition)
    expect(library.designations.map((one) => [one.id, toEdition(one)?.day])).toEqual([
      ['a-listing', '2026-02-01'],
      ['b-listing', undefined],
    ])
  })
})
