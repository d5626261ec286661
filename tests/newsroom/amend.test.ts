/** Only the lines that are meant change: each case is a text, a change, and the lines that come or go. */
import { describe, expect, test } from 'vitest'
import { addItems, appendEntries, cutItems, replaceValue } from '../../src/newsroom/amend.ts'

const text = `# The head.
- id: a # a remark
  name: A "quoted" name
  type: group
  listNumbers: { ofac: ["1"] } # why
  sources: [x,
    y]

# Between two.
- id: b
  name: >-
    A long
    name
  aliases:
    - one # first
    # between
    - two

  sources: [x]
# The end.
`

/** The lines that a change brought and took. */
function changes(after: string, before = text): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const rest = [...old]
  const added = now.filter((line) => {
    const at = rest.indexOf(line)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [...rest.map((line) => `-${line}`), ...added.map((line) => `+${line}`)]
}

describe('items are added', () => {
  test('to a list between brackets, on its line', () => {
    expect(changes(addItems(text, [0, 'listNumbers', 'ofac'], ['2']))).toEqual([
      '-  listNumbers: { ofac: ["1"] } # why',
      '+  listNumbers: { ofac: ["1", "2"] } # why',
    ])
    expect(changes(addItems(text, [0, 'sources'], ['z']))).toEqual(['-    y]', '+    y, z]'])
  })

  test('to braces, as a key of their own', () => {
    expect(changes(addItems(text, [0, 'listNumbers', 'un'], ['QDe.1']))).toContain(
      '+  listNumbers: { ofac: ["1"], un: [QDe.1] } # why',
    )
  })

  test('to a list on lines, behind the last and its remark', () => {
    expect(addItems(text, [1, 'aliases'], ['three: 3'])).toContain('    - two\n    - "three: 3"\n\n  sources')
  })

  test('to a key that is not there yet, where writers put it', () => {
    expect(addItems(text, [0, 'aliases'], ['“B”'])).toContain('name\n  aliases:\n    - “B”\n  type: group\n')
    expect(addItems(text, [1, 'listNumbers', 'un'], ['1'])).toContain(
      '[x]\n  listNumbers:\n    un:\n      - "1"\n# The end.',
    )
    expect(addItems(text, [1, 'formerly'], ['c'])).toContain('  sources: [x]\n  formerly:\n    - c\n# The end.')
  })

  test('to an entry that is a file of its own', () => {
    expect(addItems('id: a\nname: A', ['aliases'], ['B'])).toBe('id: a\nname: A\naliases:\n  - B\n')
    expect(addItems('id: a\r\nname: A\r\n', ['aliases'], ['B'])).toBe('id: a\r\nname: A\r\naliases:\r\n  - B\r\n')
  })

  test('but not where there is no list', () => {
    expect(() => addItems(text, [0, 'name'], ['B'])).toThrow('there is no list at 0.name')
  })
})

test('entries are appended as the file indents its own', () => {
  expect(changes(appendEntries(text, ['- id: c\n  name: C\n']))).toEqual(['+- id: c', '+  name: C'])
  expect(appendEntries('  - id: a', ['- id: c\n  name: C'])).toBe('  - id: a\n  - id: c\n    name: C\n')
  expect(appendEntries('', ['- id: c'])).toBe('- id: c\n')
  expect(() => appendEntries('id: a\n', ['- id: c'])).toThrow('holds one entry')
})

test('a value is replaced and nothing else', () => {
  expect(changes(replaceValue(text, [0, 'type'], 'company'))).toEqual(['-  type: group', '+  type: company'])
})

test('the items of a list are cut out as they were typed, remarks and all', () => {
  const proposal =
    'about: {}\nentities:\n  - id: a # why\n    name: A\n  - id: b\n    # more\n    name: B\nreadings:\n  - list: c\n'
  expect(cutItems(proposal, 'entities')).toEqual(['- id: a # why\n  name: A', '- id: b\n  # more\n  name: B'])
  expect(cutItems(proposal, 'readings')).toEqual(['- list: c'])
})

test('what would come out otherwise than it was meant is not written', () => {
  expect(() => appendEntries('- id: a\n...\n', ['- id: b'])).toThrow('add it by hand')
})
