/** The comparison of a whole list as a writer runs it. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ofac, row } from '../lists/files.ts'
import { desk, type Files, makeNewsroom, record } from '../newsroom/newsroom.ts'

const list = (follow: string) =>
  record['lists/a-list.yaml'].replace(/follow: \w+/, `follow: ${follow}`).replace(/$/, 'reader: ofac\n')
const newsroom = (follow: string, more: Files = {}): Files => ({
  ...desk,
  ...record,
  'instruments/order.yaml': `${record['instruments/order.yaml']}programmes: { ofac: [TCO] }\n`,
  'entities/a-group.yaml': `${record['entities/a-group.yaml']}aliases: [Falcon Group]\n`,
  'lists/a-list.yaml': list(follow),
  ...more,
})
const GAP = `id: people
list: a-list
what: The people.
why: We follow the groups.
covers: { kinds: [person] }
`

function compare(files: Files, content: string, ...options: string[]) {
  const file = join(makeNewsroom({ 'a/b': '' }), 'list.txt')
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['scripts/listed.mjs', 'compare', 'a-list', file, '--as-of', '2023-06-01', ...options],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: makeNewsroom(files), NOW: '2026-11-24T12:00:00Z' } },
  )
  return { status, stdout, stderr }
}

test('what nothing explains is told and ends with 1; a gap explains it', () => {
  const { status, stdout } = compare(newsroom('whole'), ofac)
  expect(stdout).toContain('2 entries under Order, of 3 on the list')
  expect(stdout).toContain('DOE, Jane Alexandra. UNEXPLAINED')
  expect(stdout).toContain('1 unexplained.')
  expect(status).toBe(1)
  const explained = compare(newsroom('whole', { 'gaps/people.yaml': GAP }), ofac)
  expect(explained.stdout).toContain('DOE, Jane Alexandra. A gap says why: people')
  expect(explained.stdout).toContain('Nothing is unexplained.')
  expect(explained.status).toBe(0)
})

test('what the record has in force and the list does not is told as well, and all of it for machines', () => {
  const other = `${row(90_003, 'ANOTHER', '-0- ', 'TCO', '-0- ')}\u001a`
  const { status, stdout } = compare(newsroom('whole'), other, '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({
    list: 'a-list',
    asOf: '2023-06-01',
    entries: 1,
    matched: [],
    notInRecord: [{ name: 'ANOTHER', number: '90003' }],
    unexplained: 2,
  })
  expect(JSON.parse(stdout).notOnList).toHaveLength(1)
  expect(status).toBe(1)
})

test('a list of which the record means to have some names only is compared where somebody asks for it', () => {
  const { status, stderr } = compare(newsroom('names'), ofac)
  expect(stderr).toContain('does not mean to have every name of a-list')
  expect(status).toBe(1)
  expect(compare(newsroom('names'), ofac, '--instrument', 'order').stdout).toContain('Matched: 1')
})
