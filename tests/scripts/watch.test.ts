/** The watch against a server of this machine: a first day and a second, and days on which something is wrong. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { row } from '../lists/files.ts'
import { desk, type Files, makeNewsroom, record } from '../newsroom/newsroom.ts'

const NUMBERS = [1, 2, 3, 4, 5, 6]
const file = (rows: [number: number, name: string][], tag = 'TCO') =>
  `${rows.map(([number, name]) => row(number, name, '-0- ', tag, '-0- ')).join('')}\u001a`
const falcons = NUMBERS.map((number): [number, string] => [number, `FALCON FRONT ${number}`])

const dayOne = file(falcons)
/** Number 6 is gone, number 3 has another name, number 7 is new. */
const dayTwo = file([
  ...falcons.slice(0, 5).map(([number, name]): [number, string] => [number, number === 3 ? 'EAGLE FRONT' : name]),
  [7, 'OWL @everyone [FRONT](https://evil.example)'],
])

const newsroom = (url: string): Files => ({
  ...desk,
  ...record,
  'instruments/order.yaml': `${record['instruments/order.yaml']}programmes: { ofac: [TCO] }\nfollow: true\n`,
  'lists/a-list.yaml': `id: a-list
name: The list
publisher: treasury
url: ${url}
every: P1W
instruments: [order]
follow: whole
reader: ofac
`,
  'entities/falcons.yaml': NUMBERS.map(
    (number) => `- id: falcon-${number}
  name: Falcon Front ${number}
  type: group
  summary: A group.
  listNumbers: { ofac: ["${number}"] }
  sources: [a-notice]
`,
  ).join(''),
  'designations/falcons.yaml': NUMBERS.map(
    (number) => `- id: order-${number}
  entity: falcon-${number}
  authority: treasury
  instrument: order
  summary: It was listed.
  steps: [{ on: 2020-01-01, step: in-force, sources: [a-notice] }]
`,
  ).join(''),
})

async function setUp() {
  let answer: { status?: number; body: string } = { body: dayOne }
  const asked: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url)
    response.writeHead(answer.status ?? 200).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const folder = makeNewsroom(newsroom(`http://127.0.0.1:${(server.address() as AddressInfo).port}/sdn.csv`))
  const desk = makeNewsroom({ 'a/b': '' })
  const [out, requests] = [join(desk, 'proposals'), join(desk, 'requests')]
  const command = (day: string, ...options: string[]) =>
    new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, CONTENT_DIR: folder, NOW: `${day}T06:00:00Z`, FORCE_COLOR: '0' }
      execFile('node', ['scripts/listed.mjs', ...options], { env, encoding: 'utf8' }, (error, stdout, stderr) =>
        resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
      )
    })
  const read = (name: string) => readFileSync(join(requests, name), 'utf8')
  return {
    asked,
    serve: (body: string, status = 200) => {
      answer = { body, status }
    },
    watch: (day: string, ...options: string[]) =>
      command(day, 'watch', '--out', out, '--requests', requests, ...options),
    /** What the workflow does with a pull request before it is merged. */
    merge: (day: string) => {
      const { reading } = JSON.parse(read('a-list.json')) as { reading: string }
      return command(day, 'import', 'accept', join(desk, reading))
    },
    check: (day: string) => command(day, 'check'),
    read,
    opened: () => readdirSync(requests).sort(),
    proposals: () => (existsSync(join(out, 'ofac')) ? readdirSync(join(out, 'ofac')).sort() : []),
  }
}

test('on two days the watch writes the pull request of each, and what it proposes passes the check', async () => {
  const { watch, serve, merge, read, opened, proposals, check } = await setUp()
  expect(await watch('2026-11-13')).toMatchObject({ status: 0 })
  expect(JSON.parse(read('a-list.json')).title).toBe('The list, 13 November 2026: nothing new')
  expect(
    read('a-list.md'),
  ).toBe(`We read OFAC’s list of Specially Designated Nationals as it stood on 13 November 2026: 6 names, of which 6 are in the record.

## The reading

It shows 6 of our designations: each is now last seen on 13 November 2026.
Not looked up, because the record has no number of theirs in OFAC’s list of Specially Designated Nationals and no name is the same: \`a-group\`.

## What to do

Merging this puts the reading in place and keeps the proposals. Nothing else becomes public by it.
`)
  expect((await merge('2026-11-13')).stderr).toBe('')

  serve(dayTwo)
  expect(await watch('2026-11-20')).toMatchObject({ status: 0 })
  expect(opened()).toEqual(['a-list.json', 'a-list.md', 'report.md'])
  expect(JSON.parse(read('a-list.json'))).toEqual({
    list: 'a-list',
    title: 'The list, 20 November 2026: 1 new, 1 gone, 1 renamed',
    folder: 'proposals/ofac',
    reading: 'proposals/ofac/reading--a-list--2026-11-20.yaml',
  })
  expect(
    read('a-list.md'),
  ).toBe(`We read OFAC’s list of Specially Designated Nationals as it stood on 20 November 2026: 6 names, of which 5 are in the record.

## New

- New under TCO: “OWL @&#8203;everyone \\[FRONT\\](https&#8203;://evil.example)” (ent_num 7) stands in OFAC’s list of Specially Designated Nationals as of 20 November 2026, and no name of the record is the same.
  \`proposals/ofac/new-name--7--tco.yaml\`

## Gone

- Falcon Front 6: no entry has its number any more. The record has \`order-6\` in force.

To be gone from a list is no proof of an end. The reading says that they are absent, and pages will say “gone from the list; we have read no act that ends it” until somebody finds the act.

## Renamed

- Another name: “EAGLE FRONT” (ent_num 3) stands in OFAC’s list of Specially Designated Nationals as of 20 November 2026. The record knows the entry by its number as Falcon Front 3, and not by that name.
  \`proposals/ofac/renamed--falcon-3--eagle-front.yaml\`

## The reading

It shows 5 of our designations and 1 not any more: each is now last seen on 20 November 2026.
Not looked up, because the record has no number of theirs in OFAC’s list of Specially Designated Nationals and no name is the same: \`a-group\`.

## What to do

Merging this puts the reading in place and keeps the proposals. Nothing else becomes public by it.
To publish a proposal, here or later: \`npm run import -- accept <file>\`. Each is a whole entry; find the act itself and cite it beside the list.
To turn one down: \`npm run import -- reject <file> --why "…"\`. It is not proposed again.
`)
  expect((await merge('2026-11-20')).stderr).toBe('')
  expect(await check('2026-11-20')).toMatchObject({ status: 0 })
  expect(proposals()).toEqual(['last-copy.yaml', 'new-name--7--tco.yaml', 'renamed--falcon-3--eagle-front.yaml'])

  expect(await watch('2026-11-27')).toMatchObject({ status: 0 })
  expect(read('a-list.md')).toContain('## Still gone\n\n- Falcon Front 6')
  expect(read('a-list.md')).toContain('2 proposals of this list from before wait for a decision.')
  expect(JSON.parse(read('a-list.json')).title).toBe('The list, 27 November 2026: nothing new')
})

test('a list is fetched when its rhythm has passed since the copy that was read last, or when it is asked for', async () => {
  const { watch, merge, asked, opened, read } = await setUp()
  await watch('2026-11-13')
  await merge('2026-11-13')
  await watch('2026-11-19')
  expect(asked).toHaveLength(1)
  expect(opened()).toEqual(['report.md'])
  expect(read('report.md')).toBe('# The watch of 19 November 2026\n\n- 1 of 1 lists were not due.\n')
  await watch('2026-11-19', '--list', 'a-list')
  expect(asked).toHaveLength(2)
  expect((await watch('2026-11-19', '--list', 'b-list')).stderr).toContain('There are: a-list.')
})

test.each<[string, [body: string, status?: number], string]>([
  ['a failed fetch', ['Sorry', 503], 'answered 503'],
  ['a 200 with an error page', ['<!doctype html><title>Sorry</title>'], 'It is a web page, not the list'],
  ['a file cut short', [dayTwo.slice(0, 200)], 'cut short'],
  ['a part of the list', [file(falcons.slice(0, 2))], 'only a part of the list: it has 2 entries'],
  ['a format that has changed', [file(falcons, 'TCO-NEW')], 'only a part of the list: of 6 names'],
  ['an empty file', [''], 'It is empty'],
])('%s opens nothing, is reported and changes nothing', async (_, [body, status], message) => {
  const { watch, merge, serve, read, opened, proposals } = await setUp()
  await watch('2026-11-13')
  await merge('2026-11-13')
  const before = proposals()
  serve(body, status)
  expect(await watch('2026-11-20')).toMatchObject({ status: 1 })
  expect(opened()).toEqual(['report.md'])
  expect(read('report.md')).toContain('- **The list was not read**, and nothing was opened: ')
  expect(read('report.md')).toContain(message)
  expect(proposals()).toEqual(before)
})
