import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBadCharacters } from '../../src/newsroom/characters.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { check, desk, makeNewsroom, NOW, PIECE, piece, record, swap } from './newsroom.ts'

describe('characters that nobody types on purpose', () => {
  test.each([
    ['a zero-width space', '\u200B', 'U+200B, which nobody can see,'],
    ['a word joiner', '\u2060', 'U+2060, which nobody can see,'],
    ['a soft hyphen', '\u00AD', 'U+00AD, which nobody can see,'],
    ['a byte order mark inside a text', '\uFEFF', 'U+FEFF, which nobody can see,'],
    ['a tag', '\u{E0041}', 'U+E0041, which nobody can see,'],
    ['a Hangul filler', '\u3164', 'U+3164, which nobody can see,'],
    ['an empty Braille cell', '\u2800', 'U+2800, which nobody can see,'],
    ['a line separator', '\u2028', 'U+2028, which nobody can see,'],
    ['an override of direction', '\u202E', 'U+202E, which turns the direction of writing,'],
    ['an isolate', '\u2067', 'U+2067, which turns the direction of writing,'],
    ['a mark of direction', '\u200F', 'U+200F, which turns the direction of writing,'],
    ['an Arabic mark of direction', '\u061C', 'U+061C, which turns the direction of writing,'],
    ['a vertical tab', '\v', 'U+000B, which is no character that can be published,'],
    ['a zero', '\0', 'U+0000, which is no character that can be published,'],
    ['a delete', '\x7F', 'U+007F, which is no character that can be published,'],
    ['a control of the second range', '\x85', 'U+0085, which is no character that can be published,'],
    ['half a pair', '\uD800', 'U+D800, which is no character that can be published,'],
    ['no character at all', '\uFFFE', 'U+FFFE, which is no character that can be published,'],
    ['a letter that got lost', '\uFFFD', 'U+FFFD, which stands for a letter that got lost when the file was saved,'],
  ])('%s', (_, sign, name) => {
    expect(findBadCharacters(`Wag${sign}ner`)).toMatchObject([{ at: 3, name, before: 'Wag' }])
  })

  test.each([
    'Вагнер',
    'فاغنر',
    'ワグネル',
    'Łódź',
    'é',
    'e\u0301',
    '5\u00A0million',
    'می\u200Cخواهم',
    'क्\u200Dष',
    '👩\u200D💻',
    '⚠\uFE0F',
    'a\n\tb',
  ])('%s is left alone', (text) => {
    expect(findBadCharacters(text)).toEqual([])
  })
})

describe('where they stand', () => {
  test.each([
    ['title', 'title: A piece', 'title: A\u200B piece', `${PIECE}:2`],
    ['standfirst', 'standfirst: The answer.', 'standfirst: "The \\u202Eanswer."', `${PIECE}:3`],
    ['a list', 'keyPoints: [A point.]', 'keyPoints: [A point., A\u2060 point.]', `${PIECE}:9`],
    ['the text', 'A fact.', 'A\u00AD fact.', `${PIECE}:12`],
    ['the text, as an entity', 'A fact.', 'A &#x202E;fact.', `${PIECE}:12`],
  ])('in a piece: %s', (_, from, to, place) => {
    expect(check(swap(PIECE, from, to))).toEqual([expect.stringContaining(`${place} bad-character U+`)])
  })

  test.each([
    ['an alias', 'entities/a-group.yaml', 'name: A group', 'name: A group\naliases: [A, B\u200E]', 3],
    ['a note', 'designations/a-listing.yaml', 'step: in-force,', 'step: in-force, note: "See\\u200B it",', 7],
    ['a key of a map', 'site.yaml', 'We correct in public.', 'We\v correct.', 7],
  ] as const)('in the record: %s', (_, file, from, to, line) => {
    expect(check(swap(file, from, to))).toEqual([expect.stringContaining(`${file}:${line} bad-character U+`)])
  })

  test('in a draft they only warn, and a build says nothing', () => {
    const files = { ...desk, 'explainers/b/index.mdx': piece({ stage: 'draft', body: 'A\u200Bb.\n' }) }
    const newsroom = readNewsroom(makeNewsroom(files))
    expect(checkNewsroom(newsroom, NOW, 'all').problems).toMatchObject([{ severity: 'warning', code: 'bad-character' }])
    expect(checkNewsroom(newsroom, NOW, 'public').problems).toEqual([])
  })
})

describe('how a file is saved', () => {
  const saved = (bytes: Buffer) => {
    const folder = makeNewsroom({ ...desk, ...record })
    writeFileSync(join(folder, PIECE), bytes)
    return checkNewsroom(readNewsroom(folder), NOW, 'all')
  }
  const text = piece({ body: 'Für Łódź.\n' })

  test('as Windows-1252 or UTF-16 it is refused in words', () => {
    const latin = Buffer.from(piece({ body: 'Für Lodz.\n' }), 'latin1')
    expect(saved(latin).problems).toMatchObject([{ code: 'not-utf8', file: PIECE, message: 'this file is not UTF-8' }])
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(saved(wide).problems).toMatchObject([
      { code: 'not-utf8', file: PIECE, message: 'this file is not UTF-8 but looks like UTF-16' },
    ])
  })

  test('with a mark at its beginning, other ends of lines or letters in two parts it says the same', () => {
    const variants = [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.normalize('NFD')]
    const outlines = [text, ...variants].map((one) => saved(Buffer.from(one)).library.explainers[0]?.outline)
    for (const outline of outlines) expect(outline).toEqual(outlines[0])
    expect(JSON.stringify(outlines[0])).toContain('Für Łódź')
  })
})

describe('links in the folder', () => {
  test('that lead to something in it are followed', () => {
    const folder = makeNewsroom({ ...desk, 'drawer/more.yaml': '- id: more\n  name: More\n' })
    symlinkSync('../drawer/more.yaml', join(folder, 'topics/more.yaml'))
    const { library } = checkNewsroom(readNewsroom(folder), NOW, 'all')
    expect(library.topics.map(({ id }) => id)).toEqual(['lists', 'more'])
  })

  test('that lead out of it, nowhere or in a circle are refused, and never followed', () => {
    const folder = makeNewsroom(desk)
    const outside = makeNewsroom({ 'secret.yaml': 'id: secret\nname: Secret\n' })
    mkdirSync(join(folder, 'entities'))
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'topics/out.yaml'))
    symlinkSync('gone.yaml', join(folder, 'topics/nowhere.yaml'))
    symlinkSync('..', join(folder, 'entities/circle'))
    const { problems, library } = checkNewsroom(readNewsroom(folder), NOW, 'all')
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'entities/circle misplaced-file',
      'topics/nowhere.yaml misplaced-file',
      'topics/out.yaml misplaced-file',
    ])
    expect(JSON.stringify(library.topics)).not.toContain('Secret')
  })
})
