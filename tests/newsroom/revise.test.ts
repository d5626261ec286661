/** A value changes, and nothing else: on small texts line by line, and on every file of the newsroom with changes of all kinds. */
import { readdirSync, readFileSync } from 'node:fs'
import { randomLcg } from 'd3'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { reviseYaml } from '../../src/newsroom/revise.ts'

const TEXT = `# Whose it is.
- id: one   # a remark
  name: "Quoted: name"
  sources: [a, b]   # two
  note: >-
    A long text
    in two lines.
  steps:
    # The first.
    - on: 2017
      step: in-force
      sources: [a]
    - { on: 2018-01-02, step: lifted, sources: [b] }

- id: two
  name: Plain
`

describe('a change to a text', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what a YAML text holds
  test.each<[string, (value: any) => void, [string, string][]]>([
    ['a plain value', (all) => (all[1].name = 'Other'), [['  name: Plain', '  name: Other']]],
    ['a quoted value', (all) => (all[0].name = 'Quoted: other'), [['"Quoted: name"', '"Quoted: other"']]],
    ['a value that must be quoted now', (all) => (all[1].name = 'yes: no'), [['Plain', '"yes: no"']]],
    ['a value before a remark', (all) => (all[0].sources[1] = 'c'), [['[a, b]   # two', '[a, c]   # two']]],
    ['an item between brackets', (all) => all[0].sources.push('c'), [['[a, b]', '[a, b, c]']]],
    ['an item taken out of brackets', (all) => all[0].sources.shift(), [['[a, b]', '[b]']]],
    ['the last item', (all) => (all[0].sources = []), [['[a, b]', '[]']]],
    ['a key between braces', (all) => (all[0].steps[1].note = 'New, it is'), [['[b] }', '[b], note: "New, it is" }']]],
    ['a key taken out', (all) => delete all[0].name, [['  name: "Quoted: name"\n', '']]],
    ['the first key of an item', (all) => delete all[1].id, [['- id: two\n  name', '- name']]],
    ['a new key at the end', (all) => (all[1].type = 'group'), [['  name: Plain\n', '  name: Plain\n  type: group\n']]],
    [
      'a folded text',
      (all) => (all[0].note = 'Short.'),
      [['>-\n    A long text\n    in two lines.', '>-\n    Short.']],
    ],
    [
      'a step in between',
      (all) => all[0].steps.splice(1, 0, { on: '2017-03', step: 'renewed', sources: ['b'] }),
      [['    - { on', '    - on: 2017-03\n      step: renewed\n      sources: [b]\n    - { on']],
    ],
    [
      'a step taken out',
      (all) => all[0].steps.shift(),
      [['    - on: 2017\n      step: in-force\n      sources: [a]\n', '']],
    ],
    ['an entry taken out', (all) => all.pop(), [['- id: two\n  name: Plain\n', '']]],
  ])('%s', (_, change, replaced) => {
    const value = parse(TEXT)
    change(value)
    const expected = replaced.reduce((text, [from, to]) => text.replace(from, to), TEXT)
    expect(expected).not.toBe(TEXT)
    expect(reviseYaml(TEXT, [], value)).toBe(expected)
  })

  test('a sentence between brackets gets them all a line of their own, since a comma in it would begin the next', () => {
    const text = 'keyPoints: [A point.]  # three to five\nstage: draft\n'
    expect(reviseYaml(text, [], { keyPoints: ['A point.', 'A ban, it is law.'], stage: 'draft' })).toBe(
      'keyPoints:  # three to five\n  - A point.\n  - A ban, it is law.\nstage: draft\n',
    )
  })
  test('only at its place', () => {
    expect(reviseYaml(TEXT, [1], { id: 'two', name: 'Other' })).toBe(TEXT.replace('Plain', 'Other'))
  })
  test('lines end as they did', () => {
    const text = TEXT.replaceAll('\n', '\r\n')
    const value = parse(text)
    value[1].type = 'group'
    value[1].list = ['a', 'b']
    expect(reviseYaml(text, [], value).replaceAll('\r\n', '')).not.toContain('\n')
  })
  test('what cannot be read is refused', () => {
    expect(() => reviseYaml('a: [', [], { a: [] })).toThrow(/by hand/)
  })
})

const FILES = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(yaml|mdx)$/.test(file) && !file.startsWith('editions'),
)
const yamlOf = (file: string) => {
  const text = readFileSync(`content/${file}`, 'utf8')
  return file.endsWith('.mdx') ? (text.split(/^---\n/m)[1] as string) : text
}

type Place = { path: (string | number)[]; value: unknown }

function listPlaces(value: unknown, path: Place['path'] = []): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const own = path.length > 0 ? [{ path, value }] : []
  return [
    ...own,
    ...inner.flatMap(([key, one]) => listPlaces(one, [...path, Array.isArray(value) ? Number(key) : key])),
  ]
}

/** Lines that differ, from the first to the last. */
function countChanged(one: string, other: string): number {
  const [a, b] = [one.split('\n'), other.split('\n')]
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}

describe('every file of the newsroom', () => {
  test('without a change stays byte for byte', () => {
    for (const file of FILES) expect(reviseYaml(yamlOf(file), [], parse(yamlOf(file))), file).toBe(yamlOf(file))
  })

  test('takes changes of every kind, and keeps its remarks', () => {
    const random = randomLcg(0.42)
    const long = 'A long text: with a colon, “marks” and # signs, '.repeat(5)
    let lines = 0
    let count = 0
    for (const file of FILES) {
      const text = yamlOf(file)
      const places = listPlaces(parse(text))
      for (let turn = 0; turn < 3; turn++) {
        const { path, value } = places[Math.floor(random() * places.length)] as Place
        const meant = parse(text)
        const holder = path.slice(0, -1).reduce((inner, key) => inner[key], meant)
        const last = path.at(-1) as string
        if (Array.isArray(value)) holder[last] = turn % 2 ? value.slice(1) : [...value, value[0]]
        else if (typeof value === 'object') holder[last] = { ...value, note: long }
        else holder[last] = turn % 2 ? `${value} and more` : long
        const revised = reviseYaml(text, [], meant)
        expect(parse(revised), `${file} ${path}`).toEqual(meant)
        lines += countChanged(text, revised)
        count++
        // A remark goes only with the lines that it stands among.
        const remarks = text.split('\n').filter((line) => /^\s*#/.test(line))
        if (!Array.isArray(value))
          expect(revised.split('\n'), `${file} ${path}`).toEqual(expect.arrayContaining(remarks))
      }
    }
    expect(lines / count).toBeLessThan(4)
  })
})
