import { expect, test } from 'vitest'
import {
  frameAuthority,
  frameDesignation,
  frameEntity,
  frameInstrument,
  framePiece,
  frameTimeline,
  toOembed,
  toSnippet,
  toSnippets,
} from '../../src/publish/oembed.ts'
import { edition, listing, piece, site } from './library.ts'

test('what to paste is a frame with a name, and the script that gives it its height', () => {
  expect(toSnippet(framePiece({ ...piece, title: 'A "B" <c>' }), edition)).toBe(
    '<iframe src="https://listed.example/news/embed/explainer/a-piece/" title="A &quot;B&quot; &lt;c&gt;" width="100%" height="520" loading="lazy"></iframe><script src="https://listed.example/news/embed.js" async></script>',
  )
})

test('a piece is a rich oEmbed with its author and its card', () => {
  expect(toOembed(framePiece(piece), site, edition)).toEqual({
    type: 'rich',
    version: '1.0',
    title: 'Is <Wagner> & Co. listed?',
    author_name: 'Listed desk',
    author_url: 'https://listed.example/news/people/listed-desk/',
    provider_name: 'Listed',
    provider_url: 'https://listed.example/news/',
    html: toSnippet(framePiece(piece), edition),
    width: 320,
    height: 520,
    frame_url: 'https://listed.example/news/embed/explainer/a-piece/',
    thumbnail_url: 'https://listed.example/news/explainers/a-piece/card.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
})

test('several authors are named together, and no one address stands for them', () => {
  const both = { ...piece, authors: [...piece.authors, { id: 'ann', name: 'Ann' }] }
  const described = toOembed(framePiece(both), site, edition)
  expect(described).toMatchObject({ author_name: 'Listed desk, Ann' })
  expect(described).not.toHaveProperty('author_url')
})

test('a name has its strip as picture; a designation and the timeline have none', () => {
  expect(toOembed(frameEntity(listing.entity, 321), site, edition)).toMatchObject({
    title: 'A group: the record',
    thumbnail_url: 'https://listed.example/news/entities/a-group/strip.png',
    thumbnail_height: 321,
  })
  for (const framed of [frameDesignation(listing), frameTimeline(site)]) {
    const described = toOembed(framed, site, edition)
    expect(Object.keys(described).filter((key) => /thumbnail|author/.test(key))).toEqual([])
    expect(described).toMatchObject({ html: expect.stringContaining(`https://listed.example/news${framed.path}`) })
  }
})

test('a list and an authority are the timeline of what is theirs, and say so where no script reads it', () => {
  const { instrument, authority } = listing
  for (const [framed, query] of [
    [frameInstrument(instrument), `instrument=${instrument.id}`],
    [frameAuthority(authority), `authority=${authority.id}`],
  ] as const) {
    const address = `https://listed.example/news/embed/timeline/?${query}#pinned`
    expect(toSnippet(framed, edition)).toContain(`<iframe src="${address}"`)
    expect(toOembed(framed, site, edition)).toMatchObject({ frame_url: address, width: 320 })
  }
})

test('what is frozen names its edition beside what is asked for already; without an edition there is none', () => {
  const { path, frozen } = toSnippets(frameInstrument(listing.instrument), edition, { day: '2026-11-24' })
  expect(path).toBe(`/embed/timeline/?instrument=${listing.instrument.id}#pinned`)
  expect(frozen?.day).toBe('2026-11-24')
  expect(frozen?.code).toContain(`?instrument=${listing.instrument.id}&amp;edition=2026-11-24#pinned"`)
  expect(toSnippets(frameDesignation(listing), edition, undefined)).not.toHaveProperty('frozen')
})
