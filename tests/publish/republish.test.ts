/** A piece for those who print it anew. */
import { describe, expect, test } from 'vitest'
import { toDiffering } from '../../src/core/differed.ts'
import { toGrowth } from '../../src/core/growth.ts'
import { matrixKey, toMatrix } from '../../src/core/matrix.ts'
import type { Plain } from '../../src/core/model.ts'
import { sequenceKey, toSequence } from '../../src/core/sequence.ts'
import { toWaits, waitsKey } from '../../src/core/waits.ts'
import { toHtml, toMarkdown } from '../../src/publish/republish.ts'
import { designation } from '../core/builders.ts'
import { edition, listing, piece, site } from './library.ts'

const withBody = (...plain: Plain[]) => ({ ...piece, outline: { ...piece.outline, plain } })
const markdown = (...plain: Plain[]) => toMarkdown(withBody(...plain), site, edition).split('\n\n')[3]
const html = (...plain: Plain[]) => toHtml(withBody(...plain), site, edition)
const page = 'https://listed.example/news/explainers/a-piece/'

test('the Markdown has headline, byline, body, numbered sources, credit and licence', () => {
  const corrections = [
    { on: '2026-11-24', kind: 'clarification' as const, text: 'A word.' },
    { on: '2026-11-23', kind: 'correction' as const, text: 'An *hour*.' },
  ]
  const plain = withBody('A fact.', { cite: 1 }, '\n\n## Why\n\n- It is: ', { status: 'us-a', on: '2023-01-24' }, '\n')
  expect(toMarkdown({ ...plain, corrections }, site, edition)).toBe(`# Is \\<Wagner\\> \\& Co. listed?

**It is.**

By Listed desk. Published 20 November 2026, changed 24 November 2026.

**Correction, 23 November 2026:** An \\*hour\\*.

A fact.[1]

## Why

- It is: Announced 20 January 2023

## Sources

1. A ministry. [A notice](https://example.org/notice). Official list.

**Clarification, 24 November 2026:** A word.

---

First published by [Listed](${page}) on 20 November 2026, under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). This copy was made on 24 November 2026: what it says of today is of that day. Corrections since then: <https://listed.example/news/corrections/>.
`)
})

describe('what only the library can word', () => {
  test.each<[string, Plain, string]>([
    [
      'a status on a day',
      { status: 'us-a', on: '2023-01-26' },
      'In force since 26 January 2023 · last seen 26 January 2023',
    ],
    ['a status before there was one', { status: 'us-a', on: '2023-01-01' }, 'No record'],
    ['a status today', { status: 'us-a' }, 'In force when last seen, 26 January 2023'],
    [
      'a timeline',
      { timeline: 'a-group' },
      'The record of A group is drawn to scale at <https://listed.example/news/entities/a-group/>.',
    ],
    [
      'a comparison',
      { compare: ['us-a-law', 'us-a-law'] },
      '|  | A list (Utopia) | A list (Utopia) |\n| --- | --- | --- |\n| Who decides | utopia-treasury | utopia-treasury |',
    ],
  ])('%s', (_, part, words) => {
    expect(markdown(part)).toBe(words)
  })

  test('a timeline is told listing by listing as well', () => {
    expect(toMarkdown(withBody({ timeline: 'a-group' }), site, edition)).toContain(
      'entities/a-group/>.\n\n- A list (Utopia): In force when last seen, 26 January 2023\n\n',
    )
  })

  test('a comparison has what each law does, with the source, and says where none was read', () => {
    const effects = [
      { effect: 'asset-freeze' as const, value: 'indirect' as const, note: 'By | a rule.', source: piece.sources[0]! },
    ]
    const instruments = { one: { ...listing.instrument, effects }, two: listing.instrument }
    const asked = { ...withBody({ compare: ['one', 'two'] }), said: { ...piece.said, instruments } }
    expect(toMarkdown(asked, site, edition)).toContain(
      '| Freezes property | Indirectly. By \\| a rule. ([A ministry](https://example.org/notice)) | No source read |',
    )
  })

  test('a picture is not ours to give', () => {
    expect(markdown({ picture: 'map.png', alt: 'A field' }, 'A map.')).toBe('A map.')
  })

  test('names against lists are a table, with the rule under it', () => {
    const asked = { instruments: ['us-a-law'], least: 1 }
    const matrix = toMatrix(asked, {
      entities: new Map([['a-group', { ...listing.entity, name: 'A | group' }]]),
      instruments: new Map([['us-a-law', listing.instrument]]),
      designations: new Map([['a-group', [listing]]]),
      lists: [],
      gaps: [],
    })
    const said = { ...piece.said, matrices: { [matrixKey(asked)]: matrix } }
    const plain = withBody({ matrix: asked })
    expect(toMarkdown({ ...plain, said }, site, edition)).toContain(`
| Name | A list (Utopia) |
| --- | --- |
| A \\| group | In force when last seen, 26 January 2023 (from 26 January 2023) |

1 name: all that at least 1 of these 1 list have or had.
`)
    expect(toHtml({ ...plain, said }, site, edition)).toContain('<td>A | group</td>')
  })

  test('the days between governments are a list', () => {
    const ban = designation('a-ban', ['2023-01-26 in-force'], { kind: 'proscription' })
    const recorded = { instruments: new Map(), designations: new Map([['a-group', [ban]]]), lists: [], gaps: [] }
    const differing = toDiffering(ban.entity, { ...recorded, entities: new Map() })
    const said = { ...piece.said, differing: { 'a-group': differing } }
    expect(toMarkdown({ ...withBody({ differed: 'a-group' }), said }, site, edition)).toContain(
      '\n- 26 January 2023. A list (Utopia): the listing took effect.\n',
    )
  })

  test('what is drawn is told in lines: an order, waits, how a list grew, who left it', () => {
    const ban = designation('a-ban', ['2023-01-20 announced', '2023-01-26 in-force', '2024-01-26 lifted'])
    const asked = { entity: 'a-group', instruments: [] }
    const waits = { instruments: ['a-ban-law'] }
    const recorded = {
      entities: new Map([['a-group', ban.entity]]),
      instruments: new Map([['a-ban-law', ban.instrument]]),
      designations: new Map([['a-group', [ban]]]),
      lists: [],
      gaps: [],
    }
    const said = {
      ...piece.said,
      sequences: { [sequenceKey(asked)]: toSequence(asked, ban.entity, recorded) },
      waits: { [waitsKey(waits)]: toWaits(waits, recorded) },
      growths: { 'a-ban-law': toGrowth(ban.instrument, recorded) },
    }
    const plain = withBody({ order: asked }, '\n\n', { waits }, '\n\n', { growth: 'a-ban-law' }, '\n\n', {
      left: 'a-ban-law',
    })
    const written = toMarkdown({ ...plain, said }, site, edition)
    expect(written).toContain('- A list (Utopia): announced 20 January 2023, took effect 26 January 2023.\n')
    expect(written).toContain('- A list (Utopia). 1 listing with both days: 6 days. One by one: 6 days, A group.\n')
    expect(written).toContain('- 2023: 1 came into force, 0 ended, 1 stood at the end.\n')
    expect(written).toContain('- A group: 365 days, 26 Jan 2023 to 26 Jan 2024.\n')
  })

  test('an id that nobody defines stops everything', () => {
    expect(() => markdown({ status: 'us-b' })).toThrow('unknown id: us-b')
  })
})

test('links lead to the site from wherever the text stands', () => {
  expect(markdown('[a](', { to: '/timeline/?asof=2023-01-26' }, ') [b](', { to: '#why(-not)' }, ')')).toBe(
    `[a](https://listed.example/news/timeline/?asof=2023-01-26) [b](${page}#why%28-not%29)`,
  )
})

test('a number is never taken for a link, or for where one leads', () => {
  expect(markdown({ cite: 1 }, '(so they say)')).toBe('\\[1\\](so they say)')
  expect(markdown({ cite: 1 }, ': so they say')).toBe('\\[1\\]: so they say')
  expect(html('A.', { cite: 1 }, '(so)')).toContain('A.<a href="#source-1">[1]</a>(so)')
})

describe('the HTML', () => {
  test('is a page that stands alone: it names the original, and loads nothing', () => {
    const text = html('A fact.', { cite: 1 })
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/)
    expect(text).toContain('<title>Is &lt;Wagner&gt; &amp; Co. listed?</title>')
    expect(text).toContain(`<link rel="canonical" href="${page}">`)
    expect(text).toContain('<h1>Is &lt;Wagner&gt; &amp; Co. listed?</h1>')
    expect(text).toContain(
      '<li><span id="source-1"></span>A ministry. <a href="https://example.org/notice">A notice</a>',
    )
    expect(text).not.toMatch(/<script|<style|<img|src=|stylesheet/)
  })

  test('of a source that is a copy it leads to the original as well', () => {
    const copy = { ...piece.sources[0]!, original: 'https://www.treasury.example/list' }
    expect(toMarkdown({ ...piece, sources: [copy] }, site, edition)).toContain(
      '[A notice](https://example.org/notice) (official original: [treasury.example](https://www.treasury.example/list)).',
    )
  })

  test('has the same words as the Markdown, in the same order', () => {
    const words = html('One “two” **three**.\n\n> Four\n\n| five |\n| --- |\n| six |')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(words).toContain('One “two” three . Four five six Sources')
  })

  test('does nothing that a writer typed: what is said in names and titles stays text', () => {
    const bad = '<script>alert(1)</script>'
    const source = { ...piece.sources[0]!, publisher: bad, title: `](javascript:alert(1)) ${bad}` }
    const entity = { ...listing.entity, name: bad }
    const text = toHtml(
      {
        ...withBody({ timeline: 'a-group' }, '\n\nx'),
        title: bad,
        standfirst: bad,
        authors: [{ id: 'ann', name: bad }],
        sources: [source],
        said: { ...piece.said, records: { 'a-group': { ...entity, designations: [] } } },
        corrections: [{ on: '2026-11-24', kind: 'correction', text: bad }],
      },
      site,
      edition,
    )
    expect(text).not.toMatch(/<script|href="javascript/)
    expect(text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)).toHaveLength(9)
  })
})
