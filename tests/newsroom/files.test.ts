/** Which files are read, and how they may end and begin. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFound, readNewsroom } from '../../src/newsroom/read.ts'
import { check, desk, type Files, findProblems, makeNewsroom, PIECE, piece } from './newsroom.ts'

const topicsOf = (folder: string) =>
  listFound(readNewsroom(folder))
    .filter(({ collection }) => collection === 'topics')
    .map(({ id }) => id)
const places = (files: Files) => findProblems(files).map(({ file, line, code }) => `${file}:${line} ${code}`)

describe('where a file may lie', () => {
  test.each([
    ['explainers/a-piece.mdx', 'this is not where a piece lives. Move it to explainers/a-piece/index.mdx.'],
    ['explainers/a/b/index.mdx', 'this is not where a piece lives. Move it to explainers/b/index.mdx.'],
    ['explainers/a/index.md', 'this is not where a piece lives. Move it to explainers/a/index.mdx.'],
    ['sources/more.yml', 'only .yaml files are read. Rename it to more.yaml.'],
    ['explainers/a-piece/card.png', 'the site draws a picture of this name itself. Give yours another name.'],
    ['source/more.yaml', 'nothing reads this file. Did you mean sources?'],
  ])('%s is misplaced, and says where it belongs', (file, message) => {
    expect(check({ ...desk, [file]: 'x' })).toEqual([`${file}:1 misplaced-file ${message}`])
  })

  test('a picture beside a piece is at home; anywhere else it is misplaced', () => {
    expect(places({ ...desk, 'explainers/a-piece/map.png': 'x' })).toEqual([])
    expect(places({ ...desk, 'sources/map.png': 'x' })).toEqual(['sources/map.png:1 misplaced-file'])
  })

  test('entries may lie in folders of folders, one or many to a file', () => {
    expect(check({ ...desk, 'topics/europe/west.yaml': 'id: west\nname: West\n', 'topics/none.yaml': '[]\n' })).toEqual(
      [],
    )
  })

  test('files are read in order of their names, in whatever order a disk keeps them', () => {
    const names = ['m', 'c', 'x', 'a', 'q', 'f', 'z', 'b']
    const files = Object.fromEntries(names.map((name) => [`topics/${name}.yaml`, `id: ${name}\nname: T\n`]))
    expect(topicsOf(makeNewsroom(files))).toEqual([...names].sort())
  })

  test('what begins with a dot is passed over, folders with all that is in them', () => {
    expect(
      places({ ...desk, '.DS_Store': 'x', '.git/config': 'x', 'sources/.draft.yaml': 'x', '.vscode/a.json': '' }),
    ).toEqual([])
  })

  test('a newsroom without its site.yaml is told what to add', () => {
    const { 'site.yaml': _, ...files } = desk
    expect(check(files)).toEqual([
      'site.yaml:1 missing-file the newsroom has no site.yaml. Add one with title, tagline, url, language, publisher and policies.',
    ])
  })

  test('a newsroom that is not there stops everything, by name', () => {
    expect(() => readNewsroom('/nowhere/at/all')).toThrow('there is no folder /nowhere/at/all')
  })

  test('a link out of the folder is not followed', () => {
    const outside = makeNewsroom({ 'secret.yaml': 'id: secret\nname: S\n' })
    const folder = makeNewsroom(desk)
    mkdirSync(join(folder, 'topics/more'))
    symlinkSync(outside, join(folder, 'topics/more/linked'))
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'topics/secret.yaml'))
    expect(topicsOf(folder)).toEqual(['lists'])
  })

  test('a link that leads round in a circle reads nothing twice', () => {
    const folder = makeNewsroom(desk)
    symlinkSync('..', join(folder, 'topics/up'))
    expect(topicsOf(folder)).toEqual(['lists'])
  })
})

describe('files from other machines', () => {
  const everywhere = (change: (text: string) => string) =>
    Object.fromEntries(Object.entries(desk).map(([file, text]) => [file, change(text)]))

  test('a mark of byte order at the beginning changes nothing', () => {
    expect(check(everywhere((text) => `\uFEFF${text}`))).toEqual([])
  })

  test('lines that end as on Windows change nothing', () => {
    expect(check(everywhere((text) => text.replaceAll('\n', '\r\n')))).toEqual([])
  })

  test('both together still lead to the right line', () => {
    const text = piece({ front: 'colour: red\n', body: 'A fact.\n\n<Citation source="a-notice" />\n' })
    expect(places({ ...desk, [PIECE]: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual([
      `${PIECE}:10 unknown-key`,
      `${PIECE}:15 unknown-component`,
    ])
  })
})

describe('front matter', () => {
  test.each([
    ['none', 'Words.\n', 'the piece does not begin with its front matter'],
    ['one that is never closed', '---\ntitle: A\n\nWords.\n', 'the line --- that ends the front matter is missing'],
    [
      'one that does not come first',
      `\n${piece()}`,
      'something stands above the first line ---, if only an empty line or a space',
    ],
  ])('a piece with %s is refused on its first line', (_, text, message) => {
    expect(check({ ...desk, [PIECE]: text })).toEqual([
      `${PIECE}:1 bad-yaml ${message}. Begin with a line ---, then the keys, then a line ---.`,
    ])
  })

  test('spaces after its dashes are not seen and do no harm', () => {
    expect(check({ ...desk, [PIECE]: piece().replaceAll('---\n', '--- \n') })).toEqual([])
  })

  test('an empty one lacks every key, and is not said to be absent', () => {
    expect(new Set(findProblems({ ...desk, [PIECE]: '---\n---\n\nWords.\n' }).map(({ code }) => code))).toEqual(
      new Set(['missing-key']),
    )
  })
})

describe('an item of Wikidata', () => {
  const name = (id: string, wikidata: string) =>
    `- { id: ${id}, name: A name for ${id}, type: group, summary: A group., sources: [a-notice], wikidata: ${wikidata} }\n`

  test.each(['Q42', 'Q36597284'])('%s is one', (item) => {
    expect(check({ ...desk, 'entities/a.yaml': name('a', item) })).toEqual([])
  })

  test.each(['42', 'q42', 'Q042', 'Q', 'P42', 'https://www.wikidata.org/wiki/Q42'])('%s is none', (item) => {
    expect(check({ ...desk, 'entities/a.yaml': name('a', `"${item}"`) })).toEqual([
      `entities/a.yaml:1 bad-value “${item}” is no item of Wikidata. Write the letter Q and the number that the item has at wikidata.org, such as Q42.`,
    ])
  })

  test('belongs to one name', () => {
    const files = { 'entities/a.yaml': name('a', 'Q42') + name('c', 'Q43'), 'entities/b.yaml': name('b', 'Q42') }
    expect(check({ ...desk, ...files })).toEqual([
      'entities/b.yaml:1 duplicate-id “a” already has the item Q42 of Wikidata. Keep it where it is the same person or group; take it out of the other.',
    ])
  })
})

describe('one id, one entry', () => {
  const entry = (id: string) => `- { id: ${id}, name: A name for ${id} }\n`

  test('two files that define the same id are both named', () => {
    expect(check({ ...desk, 'topics/more.yaml': entry('other') + entry('lists') })).toEqual([
      'topics/more.yaml:2 duplicate-id the id “lists” is taken in topics/all.yaml. Give one of the two another id.',
    ])
  })

  test('twice in one file is said as such', () => {
    expect(check({ ...desk, 'topics/more.yaml': entry('twin') + entry('twin') })).toEqual([
      'topics/more.yaml:2 duplicate-id the id “twin” is taken earlier in this file. Give one of the two another id.',
    ])
  })

  test('the same id in two collections is no quarrel', () => {
    expect(check({ ...desk, 'people/more.yaml': entry('lists') })).toEqual([])
  })

  test('events obey it too', () => {
    const event = '- { id: a-day, on: 2023, title: A day, sources: [a-notice] }\n'
    expect(places({ ...desk, 'events/a.yaml': event, 'events/b.yaml': event })).toEqual([
      'events/b.yaml:1 duplicate-id',
    ])
  })
})
