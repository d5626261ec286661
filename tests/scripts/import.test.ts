/** The importer as a writer runs it: from a file to proposals, and from proposals into the content. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canada, ofac, row, un } from '../lists/files.ts'
import { desk, type Files, makeNewsroom, record } from '../newsroom/newsroom.ts'

const list = (reader: string) =>
  record['lists/a-list.yaml'].replace('id: a-list', `id: the-${reader}-list`).replace(/$/, `reader: ${reader}\n`)
const newsroom: Files = {
  ...desk,
  ...record,
  'instruments/order.yaml': `${record['instruments/order.yaml']}programmes: { ofac: [TCO], canada: [Russia] }\nfollow: true\n`,
  'entities/a-group.yaml': `# Ours.\n${record['entities/a-group.yaml']}aliases: ["Private Company “Falcon”", Falcon Front, Sokol Group] # in any spelling\n`,
  'lists/ofac.yaml': list('ofac'),
  'lists/un.yaml': list('un'),
  'lists/canada.yaml': list('canada'),
}

function setUp(list: string, content: string | Uint8Array, files: Files = newsroom) {
  const folder = makeNewsroom(files)
  const file = join(makeNewsroom({ 'a/b': '' }), 'list.txt')
  writeFileSync(file, content)
  const out = join(makeNewsroom({ 'a/b': '' }), 'proposals')
  const command = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/listed.mjs', ...options], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder, NOW: '2026-11-24T12:00:00Z', FORCE_COLOR: '0' },
    })
    return { status, stdout, stderr }
  }
  const run = (...options: string[]) => command('import', list, file, '--as-of', '2023-01-26', '--out', out, ...options)
  const proposals = () =>
    existsSync(join(out, list))
      ? readdirSync(join(out, list))
          .filter((name) => name.includes('--'))
          .sort()
      : []
  const paths = (...names: string[]) => names.map((name) => join(out, list, name))
  const hashes = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        createHash('sha256')
          .update(readFileSync(join(entry.parentPath, entry.name)))
          .digest('hex'),
      )
  return {
    run,
    proposals,
    content: hashes,
    read: (name: string) => readFileSync(join(out, list, name), 'utf8'),
    readContent: (name: string) => readFileSync(join(folder, name), 'utf8'),
    write: (text: string) => writeFileSync(file, text),
    accept: (...names: string[]) => command('import', 'accept', ...paths(...names)),
    reject: (why: string, ...names: string[]) => command('import', 'reject', ...paths(...names), '--why', why),
    check: () => command('check'),
    remove: (name: string) => rmSync(join(out, list, name)),
  }
}

const ALL = [
  'new-name--90002--tco.yaml',
  'new-tag--a-group--car.yaml',
  'number--a-group--90001.yaml',
  'reading--the-ofac-list--2023-01-26.yaml',
]

test('the importer says what it found, writes proposals beside the content and never into it', () => {
  const { run, proposals, content } = setUp('ofac', ofac)
  const before = content()
  const { status, stdout, stderr } = run()
  expect(stderr).toContain('Read 100 % of')
  expect(stdout).toContain('Read 3 entries of OFAC’s list')
  expect(stdout).toContain("a-group  90001  TCO, CAR  (by the name “PRIVATE COMPANY 'FALCON'”)")
  expect(proposals()).toEqual(ALL)
  expect(content()).toEqual(before)
  expect(status).toBe(0)
})

test('a proposal is whole entries, with what it is about in plain English', () => {
  const { run, read } = setUp('ofac', ofac)
  run()
  expect(
    read('new-name--90002--tco.yaml'),
  ).toBe(`# New under TCO: “DOE, Jane Alexandra” (ent_num 90002) stands in OFAC’s list of Specially Designated Nationals as of 26 January 2023, and no name of the record is the same.
# Every word below is the list’s. Better the names and the sentences if you can; find the act itself and cite it beside the list.
# Nothing here is published. Decide with:
#   npm run import -- accept proposals/ofac/new-name--90002--tco.yaml
#   npm run import -- reject proposals/ofac/new-name--90002--tco.yaml --why "…"
about:
  kind: new-name
  list: the-ofac-list
  asOf: 2023-01-26
  programme: TCO
  number: "90002"
  name: DOE, Jane Alexandra
sources:
  - id: the-ofac-list-2023-01-26
    publisher: Treasury
    title: The list, copy as of 26 January 2023
    url: https://news.example/list
    accessed: 2026-11-24
    grade: official-list
entities:
  - id: jane-alexandra-doe
    name: Jane Alexandra DOE
    type: person
    summary: A person who stands in OFAC’s list of Specially Designated Nationals.
    listNumbers:
      ofac:
        - "90002"
    sources: [the-ofac-list-2023-01-26]
designations:
  - id: order-jane-alexandra-doe
    entity: jane-alexandra-doe
    authority: treasury
    instrument: order
    summary: "OFAC’s list of Specially Designated Nationals names Jane Alexandra DOE on this basis: The order."
    steps:
      - on: 2023-01-26?
        step: in-force
        sources: [the-ofac-list-2023-01-26]
        note: The list gives no day. The day is that of the first copy that we compared; the name may have stood there long before. The entry there is called “DOE, Jane Alexandra”.
readings:
  - list: the-ofac-list
    asOf: 2023-01-26
    read: 2026-11-24
    source: the-ofac-list-2023-01-26
    extent: names
    entries: 3
    seen:
      - order-jane-alexandra-doe
`)
})

test('accepted, entries stand in their files, remarks are kept, the proposals are gone and the check is clean', () => {
  const { run, proposals, accept, check, readContent } = setUp('ofac', ofac)
  run()
  const { status, stdout, stderr } = accept(...ALL.filter((name) => !name.startsWith('new-tag')))
  expect(stderr).toBe('')
  expect(stdout).toContain('  entities/jane-alexandra-doe\n')
  expect(status).toBe(0)
  expect(proposals()).toEqual(['new-tag--a-group--car.yaml'])
  expect(readContent('entities/a-group.yaml')).toBe(
    (newsroom['entities/a-group.yaml'] ?? '').replace(
      'type: group\n',
      'type: group\nlistNumbers:\n  ofac:\n    - "90001"\n',
    ),
  )
  expect(readContent('readings/the-ofac-list.yaml')).toContain(
    'extent: whole\n  entries: 3\n  seen:\n    - order-jane-alexandra-doe\n    - a-listing\n',
  )
  expect(check()).toMatchObject({ status: 0, stdout: expect.not.stringContaining('error') })
})

test('run twice, it proposes nothing new, whatever has been decided', () => {
  const { run, accept, reject, proposals, read } = setUp('ofac', ofac)
  run()
  expect(run().stdout).toContain('0 new proposals.\n4 more were proposed before.')
  accept('new-name--90002--tco.yaml', 'number--a-group--90001.yaml', 'reading--the-ofac-list--2023-01-26.yaml')
  expect(reject('No instrument of ours.', 'new-tag--a-group--car.yaml').status).toBe(0)
  expect(run().stdout).toContain('0 new proposals.\n1 more were proposed before.')
  expect(proposals()).toEqual(['new-tag--a-group--car.yaml'])
  expect(read('new-tag--a-group--car.yaml')).toMatch(
    /\nrejected:\n {2}on: 2026-11-24\n {2}why: No instrument of ours\.\n$/,
  )
})

test('who rejects must say why, and what was rejected is not accepted', () => {
  const { run, accept, reject } = setUp('ofac', ofac)
  run()
  expect(reject(' ', ALL[0] as string)).toMatchObject({ status: 1, stderr: expect.stringContaining('Say why') })
  reject('Another Jane.', ALL[0] as string)
  expect(accept(ALL[0] as string).stderr).toContain('it was rejected: Another Jane.')
  expect(reject('Once more.', ALL[0] as string).status).toBe(1)
})

test('what cannot be applied is refused in words, with all that was to be accepted along with it', () => {
  const { run, accept, content, proposals } = setUp('ofac', ofac)
  run()
  const before = content()
  const { status, stderr } = accept('new-name--90002--tco.yaml', 'new-tag--a-group--car.yaml')
  expect(stderr).toContain('there is only something to look into')
  expect(status).toBe(1)
  expect(content()).toEqual(before)
  expect(proposals()).toEqual(ALL)
})

test('Canada and the UN are read as well, with their days of listing', () => {
  const other = setUp('canada', canada)
  expect(other.run().stdout).toContain('a-group  Russia, 1, Part 2, 88  Russia  (by the name “Sokol Group”)')
  const al = (newsroom['instruments/order.yaml'] ?? '').replace('ofac: [TCO]', 'un: [Al-Qaida]')
  const { run, read, accept, proposals } = setUp('un', un, {
    ...newsroom,
    'instruments/order.yaml': al,
    'designations/a-listing.yaml': record['designations/a-listing.yaml'].replace('in-force', 'announced'),
  })
  run()
  expect(read('new-name--qdi-901--al-qaida.yaml')).toContain('- on: 2001-01-25\n        step: in-force\n')
  // The list's day lies before what the record says was only announced then.
  expect(read('new-tag--a-group--al-qaida.yaml')).toContain('additions:\n  - to: designations/a-listing\n')
  expect(accept(...proposals()).stderr).toBe('')
})

const five = (without?: number, rename?: number) =>
  [
    ...[1, 2, 3, 4, 5, 6]
      .filter((number) => number !== without)
      .map((number) => row(number, `${number === rename ? 'EAGLE' : 'FALCON'} FRONT ${number}`, '-0- ', 'TCO', '-0- ')),
    '\u001a',
  ].join('')
const many: Files = {
  ...newsroom,
  'entities/more.yaml': [1, 2, 3, 4, 5, 6]
    .map(
      (number) =>
        `- id: falcon-${number}\n  name: Falcon Front ${number}\n  type: group\n  summary: A group.\n  listNumbers: { ofac: ["${number}"] }\n  sources: [a-notice]\n`,
    )
    .join(''),
  'designations/more.yaml': [1, 2, 3, 4, 5, 6]
    .map(
      (number) =>
        `- id: order-${number}\n  entity: falcon-${number}\n  authority: treasury\n  instrument: order\n  summary: It was listed.\n  steps: [{ on: 2020-01-01, step: in-force, sources: [a-notice] }]\n`,
    )
    .join(''),
}

test('a name gone from a whole list is a reading that does not show it, never an end', () => {
  const { run, proposals, read, accept, check } = setUp('ofac', five(6), many)
  expect(run().stdout).toContain('Gone from it, which ends nothing: order-6.')
  expect(proposals()).toEqual(['reading--the-ofac-list--2023-01-26.yaml'])
  const text = read('reading--the-ofac-list--2023-01-26.yaml')
  expect(text).toContain('#   order-6: no entry any more with the number of Falcon Front 6\n')
  expect(text).toMatch(/extent: whole\n {4}entries: 5\n {4}seen:\n[\s\S]*order-5\n {4}absent:\n {6}- order-6\n$/)
  expect(accept(...proposals()).stderr).toBe('')
  expect(check().status).toBe(0)
})

test('a part of a list says that it is one, and nothing follows from what it does not have', () => {
  const { run, proposals, read, write } = setUp(
    'ofac',
    `${five().split('\r\n').slice(0, 2).join('\r\n')}\r\n\u001a`,
    many,
  )
  const { stdout } = run()
  expect(stdout).toContain(
    'It is taken for a part of the list, because of 6 names that the record has in force it has 2.',
  )
  expect(stdout).toContain('If it is the whole list, say so: --whole.')
  expect(proposals()).toEqual(['reading--the-ofac-list--2023-01-26.yaml'])
  const text = read('reading--the-ofac-list--2023-01-26.yaml')
  expect(text).toContain('The file is only a part of the list')
  expect(text).toMatch(/extent: names\n {4}seen:\n {6}- order-1\n {6}- order-2\n$/)
  write(five(6))
  expect(run('--partial', '--as-of', '2023-01-27').stdout).toContain('because you say so. Nothing follows')
  expect(read('reading--the-ofac-list--2023-01-27.yaml')).not.toContain('absent')
})

test('the same number under another name is proposed as another name', () => {
  const { run, proposals, accept, readContent } = setUp('ofac', five(undefined, 3), many)
  run()
  expect(proposals()).toEqual(['reading--the-ofac-list--2023-01-26.yaml', 'renamed--falcon-3--eagle-front-3.yaml'])
  accept('renamed--falcon-3--eagle-front-3.yaml')
  expect(readContent('entities/more.yaml')).toContain('name: Falcon Front 3\n  aliases:\n    - EAGLE FRONT 3\n')
})

test('where the list gives no day, a name came between the last copy without it and the first with it', () => {
  const { run, read, write } = setUp('ofac', five(), many)
  run()
  write(five().replace('\u001a', `${row(7, 'OWL FRONT', '-0- ', 'TCO', '-0- ')}\u001a`))
  run('--as-of', '2023-02-02')
  expect(read('new-name--7--tco.yaml')).toContain('- on: 2023-01-26/2023-02-02\n')
})

test('a name that would break out of its remark, or that nobody may publish, is tidied', () => {
  const { run, read, accept } = setUp(
    'ofac',
    ofac.replace('DOE, Jane Alexandra', 'DOE, Jane\nabout: {}\n\u202eAlexandra'),
  )
  run()
  expect(read('new-name--90002--tco.yaml')).toContain('# New under TCO: “DOE, Jane about: {} Alexandra”')
  expect(accept('new-name--90002--tco.yaml').status).toBe(0)
})

test('an import needs a list that says which reader reads it, and a day that has come', () => {
  const { 'lists/ofac.yaml': _, ...without } = newsroom
  expect(setUp('ofac', ofac, without).run().stderr).toContain('No list of the newsroom says “reader: ofac”')
  expect(setUp('ofac', ofac).run('--as-of', '2026-11-25').stderr).toContain('is later than today, 2026-11-24')
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
  const { status, stderr } = spawnSync('node', ['scripts/listed.mjs', 'import', 'nowhere', 'x.csv'], {
    encoding: 'utf8',
  })
  expect(stderr).toMatch(/npm run import -- ofac <file> +sdn_advanced.xml or sdn.csv/)
  expect(status).toBe(1)
})

describe('held against the last time', () => {
  const last = (asOf: string) => ({
    ...newsroom,
    'readings/last.yaml': `list: the-un-list
asOf: ${asOf}
read: 2026-01-31
source: a-notice
extent: whole
entries: 40
seen: [a-listing]
`,
  })

  test('a file older than the last reading is refused', () => {
    const { run, proposals } = setUp('un', un, last('2023-02-01'))
    const { status, stderr } = run()
    expect(stderr).toContain('It is of 26 January 2023, and the list was last read as of 1 February 2023: it is older')
    expect(proposals()).toEqual([])
    expect(status).toBe(1)
  })

  test('a file of two rows, where there were forty, is refused unless somebody says what it is', () => {
    const { run, proposals } = setUp('un', un, last('2023-01-01'))
    expect(run().stderr).toContain('it has 2 entries, and the last whole reading, as of 1 January 2023, had 40')
    expect(proposals()).toEqual([])
    expect(run('--partial').status).toBe(0)
    expect(run('--whole').status).toBe(0)
  })

  test('a file in which no entry has a programme proposes nothing: its format has changed', () => {
    const { run, proposals } = setUp('un', un.replaceAll('UN_LIST_TYPE', 'LIST_TYPE'), last('2023-01-01'))
    expect(run().stderr).toContain('No entry has a programme; the format has changed')
    expect(proposals()).toEqual([])
  })

  test('a file cannot stand for a day before the one that it bears', () => {
    const { run } = setUp('un', un.replace('2023-01-20', '2023-01-27'))
    expect(run().stderr).toContain('It says that it is of 2023-01-27, and --as-of says 2023-01-26.')
  })
})
