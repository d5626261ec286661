/** Drafts and embargoed pieces: left out before anything else sees them, and harmless to everybody else. */
import { describe, expect, test } from 'vitest'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { check, desk, type Files, findProblems, makeNewsroom, NOW, piece } from './newsroom.ts'

const SECRET = 'explainers/secret/index.mdx'
const AFTER = '2026-11-24T12:00:01Z'

const slugs = (files: Files, now = NOW, preview = false) => {
  return readNewsroom(makeNewsroom(files), now, preview).entries.explainers.map(({ id }) => id)
}
const embargoed = (embargo: string) => piece({ front: `embargo: ${embargo}\n` })

describe('what readers cannot see is not read', () => {
  test('a draft', () => {
    expect(slugs({ ...desk, [SECRET]: piece({ stage: 'draft' }) })).toEqual(['a-piece'])
  })

  test('a piece before its embargo, whatever zone it is written in; from that moment on it is there', () => {
    expect(slugs({ ...desk, [SECRET]: embargoed(AFTER) })).toEqual(['a-piece'])
    expect(slugs({ ...desk, [SECRET]: embargoed('2026-11-24T13:00:01+01:00') })).toEqual(['a-piece'])
    expect(slugs({ ...desk, [SECRET]: embargoed(AFTER) }, AFTER)).toEqual(['a-piece', 'secret'])
    expect(slugs({ ...desk, [SECRET]: embargoed('2026-11-24T12:00:00Z') })).toEqual(['a-piece', 'secret'])
  })

  test('a draft whose embargo is over is still a draft', () => {
    const text = piece({ stage: 'draft', front: 'embargo: 2020-01-01T00:00:00Z\n' })
    expect(slugs({ ...desk, [SECRET]: text })).toEqual(['a-piece'])
  })

  test('nothing of it reaches the library or the list of pages that may be linked to', () => {
    const files = {
      ...desk,
      [SECRET]: embargoed(AFTER),
      'explainers/b/index.mdx': piece({ body: '[See](/explainers/secret/).\n' }),
    }
    const { library, problems } = checkNewsroom(makeNewsroom(files), NOW, false)
    // Where the other piece leads is its own writer's; the link is refused all the same.
    const shown = JSON.stringify(library, (key, value) => (key === 'plain' ? undefined : value))
    expect(shown).not.toContain('secret')
    expect(JSON.stringify(library).match(/secret/g)).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'broken-link', severity: 'error', file: 'explainers/b/index.mdx' }])
    expect(problems[0]?.hint).not.toContain('secret')
  })

  test('a preview keeps them', () => {
    const files = { ...desk, [SECRET]: embargoed(AFTER), 'explainers/b/index.mdx': piece({ stage: 'draft' }) }
    expect(slugs(files, NOW, true)).toEqual(['a-piece', 'b', 'secret'])
    const { library } = checkNewsroom(makeNewsroom(files), NOW, true)
    expect(library.explainers.map(({ slug, isPublic }) => [slug, isPublic])).toEqual([
      ['a-piece', true],
      ['b', false],
      ['secret', false],
    ])
  })
})

describe('what is wrong in it only warns', () => {
  const severities = (text: string) => findProblems({ ...desk, [SECRET]: text }).map(({ severity }) => severity)

  test.each([
    ['an unknown key', { front: 'colour: red\n' }],
    ['YAML that cannot be read', { front: 'seoTitle: A: B\n' }],
    ['a component that is not there', { body: '<Foo />\n' }],
    ['a source that nobody defines', { body: '<Cite source="nobody" />\n' }],
    ['a broken link', { body: '[a](/nowhere/)\n' }],
    ['a backward date', { front: 'updated: 2020\n' }],
  ])('%s', (_, parts) => {
    expect(severities(piece({ ...parts, stage: 'draft' }))).toEqual(['warning'])
    expect(severities(piece(parts))).toEqual(['error'])
  })

  test.each([
    ['plain', `embargo: ${AFTER}`],
    ['quoted', `embargo: "${AFTER}"`],
    ['with a comment behind it', `embargo: ${AFTER} # after the vote`],
  ])('an embargo hides a broken piece: %s', (_, line) => {
    expect(severities(piece({ front: `${line}\ncolour: red\n` }))).toEqual(['warning'])
    expect(severities(piece({ front: `${line.replace('2026', '2020')}\ncolour: red\n` }))).toEqual(['error'])
  })

  test('it is told with its file and line all the same', () => {
    const text = piece({ stage: 'draft', front: 'colour: red\n' })
    expect(check({ ...desk, [SECRET]: text })).toEqual([
      expect.stringMatching(`^${SECRET}:10 unknown-key “colour” is not a key that we know.`),
    ])
    const sound = piece({ stage: 'draft', body: '[a](/timelime/)\n' })
    expect(check({ ...desk, [SECRET]: sound })).toEqual([
      `${SECRET}:12 broken-link there is no page /timelime/. Did you mean /timeline/?`,
    ])
  })

  test('drafts may link to each other before either is public', () => {
    const files = {
      ...desk,
      [SECRET]: piece({ stage: 'draft', body: '[a](/explainers/b/)\n' }),
      'explainers/b/index.mdx': piece({ stage: 'draft' }),
    }
    expect(check(files)).toEqual([])
  })

  test('a broken draft leaves the rest of the site as it is', () => {
    expect(slugs({ ...desk, [SECRET]: 'stage: draft\n' })).toEqual(['a-piece'])
    expect(slugs({ ...desk, [SECRET]: piece({ stage: 'draft', front: 'colour: red\n' }) }, NOW, true)).toEqual([
      'a-piece',
    ])
  })
})
