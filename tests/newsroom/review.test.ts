/** What a change does, told to whoever approves it. */
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { makeNewsroom, type Newsroom } from '../../src/newsroom/read.ts'
import { type Review, reviewChange } from '../../src/newsroom/review.ts'
import { reviewAsMarkdown, reviewAsPage, reviewAsText } from '../../src/newsroom/review-words.ts'
import { desk, type Files, NOW, PIECE, piece, record } from './newsroom.ts'

const LISTING = 'designations/a-listing.yaml'
const more: Files = {
  'sources/more.yaml': `- id: another
  publisher: A court
  title: A ruling
  url: https://news.example/ruling
  accessed: 2026-01-31
  grade: court
`,
}

function review(before: Files, after: Files): Review {
  const [past, present] = [before, after].map((files) =>
    makeNewsroom('', Object.entries({ ...desk, ...record, ...more, ...files })),
  ) as [Newsroom, Newsroom]
  return reviewChange(past, present, 'main', NOW)
}
const told = (one: Review, id: string) => one.entries.find((entry) => entry.id === id)

test('nothing that is told where nothing changes', () => {
  expect(review({}, {})).toEqual({ entries: [], problems: [] })
  expect(reviewAsText(review({}, {}))).toBe('Nothing that readers or the desk would notice changes.')
})

describe('a listing', () => {
  test('whose day moves, with its status, its sources and the pages that show it', () => {
    const after = record[LISTING].replace('2023-01-26', '2023-01-20').replace('[a-notice]', '[a-notice, another]')
    const entry = told(review({}, { [LISTING]: after }), 'a-listing')
    expect(entry?.name).toMatch(/^A group, Order/)
    expect(entry?.sentences).toEqual([
      'in force moves from 26 to 20 January 2023',
      'in force, 20 January 2023: 1 source added (another)',
      expect.stringMatching(
        /^its status today was “In force .*26 January 2023” and becomes “In force .*20 January 2023”$/,
      ),
    ])
    expect(entry?.pages).toEqual(
      expect.arrayContaining(['/designations/a-listing/', '/entities/a-group/', '/instruments/order/', '/timeline/']),
    )
  })
  test('that gains and loses steps, notes and citations', () => {
    const longer = `${record[LISTING]}  - { on: 2024-05, step: lifted, sources: [another], note: Gone. }\n`
    expect(told(review({}, { [LISTING]: longer }), 'a-listing')?.sentences).toContain('gains a step: lifted, May 2024')
    expect(told(review({ [LISTING]: longer }, {}), 'a-listing')?.sentences).toContain('loses a step: lifted, May 2024')
    const other = longer.replace('note: Gone.', 'citation: No. 1')
    expect(told(review({ [LISTING]: longer }, { [LISTING]: other }), 'a-listing')?.sentences).toEqual([
      'lifted, May 2024: the citation is new',
      'lifted, May 2024: the note is taken out',
    ])
  })
  test('that is new, as a draft or at once', () => {
    const second = record[LISTING].replace('a-listing', 'second')
    expect(told(review({}, { 'designations/second.yaml': second }), 'second')?.sentences.slice(0, 2)).toEqual([
      'is new, for readers at once',
      'in force 26 January 2023',
    ])
    const draft = `${second}stage: draft\n`
    expect(told(review({}, { 'designations/second.yaml': draft }), 'second')?.sentences[0]).toBe(
      'is new, as a draft, which nobody sees',
    )
    const shown = told(review({ 'designations/second.yaml': draft }, { 'designations/second.yaml': second }), 'second')
    expect(shown?.sentences).toEqual(['is shown to readers'])
  })
})

describe('a piece', () => {
  const body = 'A fact.<Cite source="a-notice" /> A second fact.<Cite source="a-notice" />\n'
  const old = { [PIECE]: piece({ body }) }
  test('whose sentence lost its citation', () => {
    const after = piece({ body: body.replace('second fact.<Cite source="a-notice" />', 'second fact.') })
    const one = review(old, { [PIECE]: after })
    expect(told(one, 'a-piece')?.sentences).toEqual(['“A second fact.” loses its citation of a-notice'])
    expect(one.problems.map(({ code }) => code)).toEqual(['silent-change'])
  })
  test('whose words and headline change, and which tells its readers so', () => {
    const front = 'corrections:\n  - { on: 2026-11-24, kind: correction, text: We had the number wrong. }\n'
    const after = piece({ front, body: body.replace('second fact', 'third fact') }).replace('A piece', 'Another piece')
    const entry = told(review(old, { [PIECE]: after }), 'a-piece')
    expect(entry?.sentences).toEqual([
      '1 sentence of the text changes',
      'title changes from “A piece” to “Another piece”',
      'tells readers (correction): We had the number wrong',
    ])
    expect(entry?.texts.map(({ of }) => of)).toEqual(['the text'])
  })
  test('that cannot be read says so', () => {
    const after = piece({ body }).replace('title: A piece', 'titel: A piece')
    expect(told(review(old, { [PIECE]: after }), 'a-piece')?.sentences[0]).toMatch(/cannot be read/)
  })
})

test('an entry that is renamed, withdrawn or taken from readers is told as that', () => {
  const old = { [PIECE]: piece() }
  const moved = { [PIECE]: '', 'explainers/renamed/index.mdx': piece({ front: 'formerly: [a-piece]\n' }) }
  const one = reviewChange(
    makeNewsroom('', Object.entries({ ...desk, ...record, ...old })),
    makeNewsroom(
      '',
      Object.entries({ ...desk, ...record, ...moved }).filter(([, text]) => text !== ''),
    ),
    'main',
    NOW,
  )
  expect(one.entries.map(({ id, sentences }) => [id, sentences])).toEqual([
    ['renamed', ['has another address now: that of “a-piece” leads to “renamed”']],
  ])
  expect(told(review(old, { [PIECE]: piece({ stage: 'draft' }) }), 'a-piece')?.sentences).toEqual([
    'is taken from readers: it was public, and is a draft now',
  ])
  const gone = piece({ front: 'withdrawn: { on: 2026-11-24, reason: It was wrong. }\n' })
  expect(told(review(old, { [PIECE]: gone }), 'a-piece')?.sentences).toEqual([
    'is withdrawn on 2026-11-24: It was wrong',
  ])
})

describe('as it is read', () => {
  const hostile = '<img src=x onerror=alert(1)> **bold** @everyone [x](javascript:1)'
  const one = review(
    {},
    {
      [PIECE]: piece({
        body: `${hostile.replaceAll('<', '\\<').replace('[x](javascript:1)', 'x')} is a fact.<Cite source="a-notice" />\n`,
      }),
    },
  )
  test('in a terminal: only what differs of a long text', () => {
    const long = Array.from({ length: 30 }, (_, at) => `Paragraph ${at} says a thing.<Cite source="a-notice" />`).join(
      '\n\n',
    )
    const text = reviewAsText(
      review(
        { [PIECE]: piece({ body: long }) },
        { [PIECE]: piece({ body: long.replace('Paragraph 7 says', 'Paragraph 7 denies') }) },
      ),
    )
    expect(text).toContain('Paragraph 7 [-says-]{+denies+} a thing.')
    expect(text).not.toContain('Paragraph 8')
  })
  test('as a comment: nothing in it is markup, and nobody is called', () => {
    const comment = reviewAsMarkdown(one)
    expect(comment).toContain('## What this change does')
    expect(comment).not.toMatch(/<img|(?<!\\)\*\*bold|@everyone/)
  })
  test('as a page: both sides, nothing that runs', () => {
    const page = reviewAsPage(one, 'What has changed since <main>')
    expect(page).not.toContain('<img')
    expect(page).toContain('since &lt;main&gt;')
    expect(page).toMatch(/<h4>Before<\/h4>.*<del>.*<h4>After<\/h4>.*<ins>/s)
    expect(parse(page).childNodes.length).toBe(2)
  })
})
