/** The importer as a writer runs it. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canada, ofac, un } from '../lists/files.ts'
import { desk, type Files, makeNewsroom, record } from '../newsroom/newsroom.ts'

const newsroom: Files = {
  ...desk,
  ...record,
  'instruments/order.yaml': `${record['instruments/order.yaml']}programmes: { ofac: [TCO], canada: [Russia] }\nfollow: true\n`,
  'entities/a-group.yaml': `${record['entities/a-group.yaml']}aliases: ["Private Company “Falcon”", Falcon Front, Sokol Group]\n`,
}

function setUp(list: string, content: string | Uint8Array) {
  const folder = makeNewsroom(newsroom)
  const file = join(makeNewsroom({ 'a/b': '' }), 'list.txt')
  writeFileSync(file, content)
  const out = join(makeNewsroom({ 'a/b': '' }), 'proposals')
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      'node',
      ['scripts/listed.mjs', 'import', list, file, '--as-of', '2023-01-26', '--out', out, ...options],
      { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder, NOW: '2026-11-24T12:00:00Z', FORCE_COLOR: '0' } },
    )
    return { status, stdout, stderr }
  }
  const proposals = () => (existsSync(join(out, list)) ? readdirSync(join(out, list)).sort() : [])
  const hashes = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        createHash('sha256')
          .update(readFileSync(join(entry.parentPath, entry.name)))
          .digest('hex'),
      )
  return { run, proposals, content: hashes, read: (name: string) => readFileSync(join(out, list, name), 'utf8'), out }
}

test('the importer says what it found, writes proposals beside the content and never into it', () => {
  const { run, proposals, content } = setUp('ofac', ofac)
  const before = content()
  const { status, stdout, stderr } = run()
  expect(stderr).toContain('Read 100 % of')
  expect(stdout).toContain('Read 3 entries of OFAC’s list')
  expect(stdout).toContain("a-group  90001  TCO, CAR  (by the name “PRIVATE COMPANY 'FALCON'”)")
  expect(proposals()).toEqual(['new-name--90002--tco.yaml', 'new-tag--a-group--car.yaml'])
  expect(content()).toEqual(before)
  expect(status).toBe(0)
})

test('run twice, it proposes nothing new and leaves what has been decided', () => {
  const { run, proposals, out } = setUp('ofac', ofac)
  run()
  const [first = ''] = proposals()
  writeFileSync(join(out, 'ofac', first), 'decision: rejected\n')
  const { stdout } = run()
  expect(stdout).toContain('0 new proposals.\n2 more were proposed before.')
  expect(readFileSync(join(out, 'ofac', first), 'utf8')).toBe('decision: rejected\n')
})

test('Canada and the UN are read as well, with their days of listing', () => {
  const list = setUp('canada', canada)
  expect(list.run().stdout).toContain('a-group  Russia, 1, Part 2, 88  Russia  (by the name “Sokol Group”)')
  const other = setUp('un', un)
  other.run()
  expect(other.proposals()).toEqual(['new-tag--a-group--al-qaida.yaml'])
  expect(other.read('new-tag--a-group--al-qaida.yaml')).toContain('- { on: 2014-05-14, step: in-force, sources: [] }')
})

test.each([
  ['cut short', 'ofac', ofac.slice(0, 200), 'cut short'],
  ['empty', 'ofac', '', 'It is empty'],
  ['a web page', 'ofac', '<!doctype html><title>Sorry</title>', 'It is a web page'],
  [
    'in another encoding',
    'un',
    new Uint8Array([...new TextEncoder().encode(un.slice(0, 300)), 0xe9, 0x20]),
    'not UTF-8',
  ],
  ['another list', 'canada', un, 'begins with <CONSOLIDATED_LIST>'],
])('a file that is %s is refused in words and changes nothing', (_, list, content, message) => {
  const { run, proposals } = setUp(list, content)
  const { status, stderr, stdout } = run()
  expect(stderr).toContain('was not read, and nothing was changed')
  expect(stderr).toContain(message)
  expect(stdout).toBe('')
  expect(proposals()).toEqual([])
  expect(status).toBe(1)
})

test('a wrong command is answered with the right one', () => {
  const { status, stderr } = spawnSync('node', ['scripts/listed.mjs', 'import', 'eu', 'x.csv'], { encoding: 'utf8' })
  expect(stderr).toContain('npm run import -- ofac <sdn.csv>')
  expect(status).toBe(1)
})
